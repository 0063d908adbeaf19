/** The only file that knows openapi-typescript, so that replacing it is a change of this file. */
import openapiTS, { astToString } from 'openapi-typescript';
import ts from 'typescript';
import type { Document, Schema } from './document.ts';
import { directionsOf, endpointsOf, schemaName, schemaReference, schemasUnder } from './document.ts';

/** TypeScript types of the document. Enumerations are closed in requests and `Open` in responses. */
export async function printTypes(document: Document): Promise<string> {
  const nodes = await openapiTS(JSON.stringify(openResponses(document)), {
    defaultNonNullable: false,
    inject: "import type { Open } from './open.ts';\n",
    transform: (schema) => openEnumeration(schema),
  });
  return astToString(nodes);
}

/** One alias a response or request model, so that others write `Asn` for `components['schemas']['Asn']`. */
export function printModels(document: Document): string {
  const names = Object.keys(openResponses(document).components.schemas);
  return `import type { components } from './types.gen.ts';

type Schemas = components['schemas'];

${names.map((name) => `export type ${name} = Schemas['${name}'];`).join('\n')}
`;
}

interface MarkedSchema {
  'x-open'?: string[];
  type?: string | string[];
}

function openEnumeration({ 'x-open': known, type }: MarkedSchema): ts.TypeNode | undefined {
  if (known === undefined) return undefined;
  const { factory } = ts;
  const members = known.map((value) => factory.createLiteralTypeNode(factory.createStringLiteral(value)));
  const open = factory.createTypeReferenceNode('Open', [factory.createUnionTypeNode(members)]);
  const nothing = factory.createLiteralTypeNode(factory.createNull());
  return [type].flat().includes('null') ? factory.createUnionTypeNode([open, nothing]) : open;
}

/**
 * Marks every enumeration that the server answers with. A component that goes both ways and holds an enumeration
 * is needed in two forms: the request's is named `…Input`.
 */
function openResponses(original: Document): Document {
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
  const sent = [...request].map((name) => schemas[both.has(name) ? `${name}Input` : name]);
  const parts = endpointsOf(document).map(({ parameters, body }) => [parameters, body?.content]);
  visitSchemas([sent, parts], (schema) => {
    if (schema.$ref?.startsWith(schemaReference('')) && both.has(schemaName(schema.$ref))) {
      schema.$ref += 'Input';
    }
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
