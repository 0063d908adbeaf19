import type { Document, Endpoint, Parameter } from './document.ts';
import { PROBLEM, directionsOf, endpointsOf } from './document.ts';
import { SchemaReader } from './read-schema.ts';
import type { NumberLimits, Property, Shape, StringLimits } from './shape.ts';
import { inOrderOfUse } from './sort.ts';

/** Requests are strict; answers tolerate unknown keys and unknown members of enumerations. */
export type Direction = 'request' | 'response';

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
  return imports(body);
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
  return imports(`
${components.map(({ name, shape }) => `const ${name} = ${zodOf(shape, 'response')};`).join('\n')}

/** What each operation answers, by status; an answer without a body is left out. */
export const responses = { ${entries.join(', ')} };

/** What every operation answers when it fails. */
export const problem = ${PROBLEM};
`);
}

function imports(body: string): string {
  const used = (names: string[]) => names.filter((name) => new RegExp(`\\b${name}\\b`).test(body));
  return `import { z } from 'zod';
import { ${used(COERCIONS).join(', ')} } from './parameters.ts';
import { ${used(CHECKS).join(', ')} } from './text.ts';
${body}`;
}

function printRequest(reader: SchemaReader, { id, parameters, body }: Endpoint): string {
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
  const path = placed('path', true, ({ name }, shape) => `${name}: ${fromText(reader, shape)}`);
  const query = placed('query', true, (parameter, shape) => printQuery(reader, parameter, shape));
  const headers = placed('header', false, ({ name, required }, shape) =>
    printField(name.toLowerCase(), zodOf(shape, 'request'), required === true),
  );
  const json = body === null ? 'z.undefined()' : zodOf(reader.read(body.schema, `${id} body`), 'request');
  if (body !== null && body.required !== true) throw new Error(`${id}: a request body must be required`);
  return `${JSON.stringify(id)}: { path: ${path}, query: ${query}, headers: ${headers}, body: ${json} }`;
}

function printQuery(reader: SchemaReader, parameter: Parameter, given: Shape): string {
  const { name, schema, style = 'form', explode = true } = parameter;
  if (style !== 'form' || !explode) throw new Error(`${name}: only repeated query parameters are supported`);
  const shape = resolve(reader, given);
  const printed =
    shape.kind === 'array'
      ? `repeated(${printArray(shape, fromText(reader, shape.items))})`
      : `once(${fromText(reader, given)})`;
  if (schema.default !== undefined) return `${name}: ${printed}.default(${JSON.stringify(schema.default)})`;
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

/** The zod expression for a shape. References become the name of the component's constant. */
export function zodOf(shape: Shape, direction: Direction): string {
  const inner = (each: Shape) => zodOf(each, direction);
  switch (shape.kind) {
    case 'reference':
      return shape.name;
    case 'string':
      return printString(shape);
    case 'number':
      return printNumber(shape);
    case 'boolean':
      return 'z.boolean()';
    case 'null':
      return 'z.null()';
    case 'unknown':
      if (direction === 'request') throw new Error('A request must say what it accepts');
      return 'z.unknown()';
    case 'enum':
      return direction === 'request' ? `z.enum(${JSON.stringify(shape.values)})` : 'text()';
    case 'constant':
      return `z.literal(${JSON.stringify(shape.value)})`;
    case 'array':
      return printArray(shape, inner(shape.items));
    case 'nullable':
      return `${inner(shape.inner)}.nullable()`;
    case 'union':
      return `z.union([${shape.members.map(inner).join(', ')}])`;
    case 'tagged':
      return printTagged(shape, direction);
    case 'object':
      return printObject(shape, direction);
  }
}

function printString({ format, minLength, maxLength, pattern }: StringLimits): string {
  const checks = [
    format && `format(${JSON.stringify(format)})`,
    minLength && `minLength(${minLength})`,
    maxLength !== undefined && `maxLength(${maxLength})`,
    pattern !== undefined && `pattern(${new RegExp(pattern, 'u').toString()})`,
  ].filter((check) => typeof check === 'string');
  return checks.length > 0 ? `text().check(${checks.join(', ')})` : 'text()';
}

function printNumber(shape: NumberLimits & { integer: boolean }): string {
  return [
    shape.integer ? 'z.int()' : 'z.number()',
    shape.minimum !== undefined && `min(${shape.minimum})`,
    shape.maximum !== undefined && `max(${shape.maximum})`,
    shape.exclusiveMinimum !== undefined && `gt(${shape.exclusiveMinimum})`,
    shape.exclusiveMaximum !== undefined && `lt(${shape.exclusiveMaximum})`,
    shape.multipleOf !== undefined && `multipleOf(${shape.multipleOf})`,
  ]
    .filter((call) => typeof call === 'string')
    .join('.');
}

function printArray(shape: Shape & { kind: 'array' }, items: string): string {
  return [
    `z.array(${items})`,
    shape.minItems !== undefined && `min(${shape.minItems})`,
    shape.maxItems !== undefined && `max(${shape.maxItems})`,
    shape.uniqueItems === true && 'check(uniqueItems)',
  ]
    .filter((call) => typeof call === 'string')
    .join('.');
}

function printObject(shape: Shape & { kind: 'object' }, direction: Direction): string {
  const { properties, additional } = shape;
  if (typeof additional !== 'string') {
    if (properties.length > 0) throw new Error('additionalProperties beside properties is not supported');
    return `z.record(text(), ${zodOf(additional, direction)})`;
  }
  const fields = properties.map((property) => printProperty(property, direction)).join(', ');
  if (direction === 'request' && additional === 'any') throw new Error('A request must say what it accepts');
  return `z.${direction === 'request' ? 'strictObject' : 'looseObject'}({ ${fields} })`;
}

function printProperty(property: Property, direction: Direction): string {
  const schema = zodOf(property.shape, direction);
  if (property.default === undefined || direction === 'response') {
    return printField(property.name, schema, property.required);
  }
  return `${JSON.stringify(property.name)}: ${schema}.default(${JSON.stringify(property.default)})`;
}

function printField(name: string, schema: string, required: boolean): string {
  return `${JSON.stringify(name)}: ${schema}${required ? '' : '.exactOptional()'}`;
}

function printTagged({ property, members }: Shape & { kind: 'tagged' }, direction: Direction): string {
  const known = `z.discriminatedUnion(${JSON.stringify(property)}, [${members.map(({ name }) => name).join(', ')}])`;
  if (direction === 'request') return known;
  const tags = JSON.stringify(members.map(({ tag }) => tag));
  const unknown = `z.looseObject({ ${JSON.stringify(property)}: text().refine((tag) => !${tags}.includes(tag)) })`;
  return `z.union([${known}, ${unknown}])`;
}
