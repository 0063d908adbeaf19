import type { Document, Parameter } from './document.ts';
import { directionsOf, endpointsOf, PROBLEM, type Endpoint } from './endpoints.ts';
import { importUsed } from './imports.ts';
import { SchemaReader } from './read-schema.ts';
import type { Shape } from './shape.ts';
import { inOrderOfUse } from './sort.ts';
import { printArray, printField, zodOf } from './zod-expression.ts';

const CHECKS = ['format', 'maxLength', 'minLength', 'pattern', 'text', 'uniqueItems'];
const COERCIONS = ['booleanText', 'integerText', 'numberText', 'once', 'repeated'];

export function printRequestSchemas(document: Document): string {
  const reader = new SchemaReader(document);
  const components = inOrderOfUse(reader, directionsOf(document).request);
  const entries = endpointsOf(document).map((endpoint) => printRequest(reader, endpoint));
  const body = `
${components.map(({ name, shape }) => `const ${name} = ${zodOf(shape, 'request')};`).join('\n')}

/**
 * What each operation accepts, by the place it stands in. Path and query values arrive as text, a query parameter
 * as one string or as the list of its occurrences; header names are lower case and other headers are dropped.
 */
export const requests = { ${entries.join(', ')} };

/** What a request is once it is validated: text is converted and defaults are filled in. */
export type RequestOf<Id extends keyof typeof requests> = {
  [Place in keyof (typeof requests)[Id]]: z.output<(typeof requests)[Id][Place]>;
};
`;
  return withImports(body);
}

export function printResponseSchemas(document: Document): string {
  const reader = new SchemaReader(document);
  const components = inOrderOfUse(reader, directionsOf(document).response);
  const entries = endpointsOf(document).map(({ id, answers }) => {
    const statuses = answers.flatMap(({ status, schema }) =>
      schema === null ? [] : [`${status}: ${zodOf(reader.read(schema, `${id} ${status}`), 'response')}`],
    );
    return `${JSON.stringify(id)}: { ${statuses.join(', ')} }`;
  });
  return withImports(`
${components.map(({ name, shape }) => `const ${name} = ${zodOf(shape, 'response')};`).join('\n')}

/** What each operation answers, by status; an answer without a body is left out. */
export const responses = { ${entries.join(', ')} };

/** What every operation answers when it fails. */
export const problem = ${PROBLEM};
`);
}

function withImports(body: string): string {
  const checks = importUsed(CHECKS, './text.ts', body);
  return `import { z } from 'zod';\n${importUsed(COERCIONS, './parameters.ts', body)}${checks}${body}`;
}

function printRequest(reader: SchemaReader, { id, parameters, body, uploads }: Endpoint): string {
  const placed = (
    place: Parameter['in'],
    strict: boolean,
    print: (parameter: Parameter, shape: Shape) => string,
  ) => {
    const fields = parameters
      .filter((parameter) => parameter.in === place)
      .map((parameter) =>
        print(parameter, reader.read(parameter.schema, `${id} ${place} ${parameter.name}`)),
      );
    return `z.${strict ? 'strictObject' : 'object'}({ ${fields.join(', ')} })`;
  };
  const path = placed('path', true, ({ name }, shape) => printField(name, fromText(reader, shape), true));
  const query = placed('query', true, (parameter, shape) => printQuery(reader, parameter, shape));
  const headers = placed('header', false, ({ name, required }, shape) =>
    printField(name.toLowerCase(), zodOf(shape, 'request'), required === true),
  );
  const json = body === null ? 'z.undefined()' : zodOf(reader.read(body.schema, `${id} body`), 'request');
  const sent = uploads.length > 0 ? 'z.instanceof(Blob)' : json;
  if (body !== null && body.required !== true) throw new Error(`${id}: a request body must be required`);
  return `${JSON.stringify(id)}: { path: ${path}, query: ${query}, headers: ${headers}, body: ${sent} }`;
}

function printQuery(reader: SchemaReader, parameter: Parameter, given: Shape): string {
  const { name, schema, style = 'form', explode = true } = parameter;
  if (style !== 'form' || !explode) throw new Error(`${name}: only repeated query parameters are supported`);
  const shape = resolve(reader, given);
  const printed =
    shape.kind === 'array'
      ? `repeated(${printArray(shape, fromText(reader, shape.items))})`
      : `once(${fromText(reader, given)})`;
  if (schema.default !== undefined)
    return `${JSON.stringify(name)}: ${printed}.default(${JSON.stringify(schema.default)})`;
  return printField(name, printed, parameter.required === true);
}

/** A value that arrives as text: numbers and booleans are converted first. */
function fromText(reader: SchemaReader, given: Shape): string {
  const shape = resolve(reader, given);
  const schema = zodOf(given, 'request');
  if (shape.kind === 'string' || shape.kind === 'enum') return schema;
  if (shape.kind === 'number') return `${shape.integer ? 'integerText' : 'numberText'}.pipe(${schema})`;
  if (shape.kind === 'boolean') return 'booleanText';
  throw new Error(`A parameter cannot be of the kind ${shape.kind}`);
}

function resolve(reader: SchemaReader, shape: Shape): Shape {
  return shape.kind === 'reference' ? resolve(reader, reader.component(shape.name)) : shape;
}
