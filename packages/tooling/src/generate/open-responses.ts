import type { Document, Schema } from './document.ts';
import { directionsOf, endpointsOf, schemaName, schemaReference, schemasUnder } from './endpoints.ts';

/** A schema whose enumeration may grow, so that a reader must expect other values. */
export interface MarkedSchema {
  'x-open'?: string[];
  type?: string | string[];
}

/**
 * Marks by `x-open` every enumeration that the server answers with. A component that goes both ways and holds an enumeration
 * is needed in two forms: the request's is named `…Input`.
 */
export function openResponses(original: Document): Document {
  const document = structuredClone(original);
  const { schemas } = document.components;
  const { request, response } = directionsOf(document);
  const enumerated = (name: string) =>
    [name, ...schemasUnder(document, schemas[name])].some((each) => holdsEnumeration(schemas[each]));
  const both = new Set([...request].filter((name) => response.has(name) && enumerated(name)));

  for (const name of both) {
    const input = `${name}Input`;
    if (schemas[input] !== undefined) throw new Error(`${name} is sent and answered, but ${input} is taken`);
    schemas[input] = structuredClone(schemas[name]) as Schema;
  }
  const asInput = (reference: string) => (both.has(schemaName(reference)) ? `${reference}Input` : reference);
  const sent = [...request].map((name) => schemas[schemaName(asInput(schemaReference(name)))]);
  const parts = endpointsOf(document).map(({ parameters, body }) => [parameters, body?.schema]);
  visitSchemas([sent, parts], (schema) => {
    if (schema.$ref?.startsWith(schemaReference(''))) schema.$ref = asInput(schema.$ref);
    const mapping = schema.discriminator?.mapping ?? {};
    for (const [tag, reference] of Object.entries(mapping)) mapping[tag] = asInput(reference);
  });
  const answered = endpointsOf(document).map(({ answers }) => answers.map(({ schema }) => schema));
  visitSchemas([[...response].map((name) => schemas[name]), answered], markOpen);
  return document;
}

function markOpen(schema: Schema & MarkedSchema): void {
  if (!Array.isArray(schema.enum)) return;
  schema['x-open'] = schema.enum.filter((value): value is string => typeof value === 'string');
  delete schema.enum;
}

function holdsEnumeration(schema: Schema | undefined): boolean {
  let found = false;
  visitSchemas(schema, ({ enum: values }) => (found ||= Array.isArray(values)));
  return found;
}

/** Visits every object below, schema or not, once. References are not followed. */
function visitSchemas(part: unknown, visit: (schema: Schema) => void, seen = new Set<unknown>()): void {
  if (typeof part !== 'object' || part === null || seen.has(part)) return;
  seen.add(part);
  if (!Array.isArray(part)) visit(part);
  for (const value of Object.values(part)) visitSchemas(value, visit, seen);
}
