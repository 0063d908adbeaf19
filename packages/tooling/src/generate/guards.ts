import type { Document } from './document.ts';
import { directionsOf, endpointsOf } from './endpoints.ts';
import { importUsed } from './imports.ts';
import { SchemaReader } from './read-schema.ts';
import type { Property, Shape } from './shape.ts';
import { inOrderOfUse } from './sort.ts';

const PURE = '/* @__PURE__ */';
const COMBINATORS = [
  'anyOf',
  'anything',
  'array',
  'boolean',
  'constant',
  'integer',
  'nothing',
  'nullable',
  'number',
  'object',
  'record',
  'string',
  'tagged',
];

/** One guard a response schema, and the guards of each operation's successful answers. */
export function printGuards(document: Document): string {
  const reader = new SchemaReader(document);
  const components = inOrderOfUse(reader, directionsOf(document).response);
  const entries = endpointsOf(document).map(({ id, answers }) => {
    const statuses = answers.flatMap(({ status, schema }) =>
      schema === null ? [] : [`${status}: ${guardOf(reader.read(schema, `${id} ${status}`))}`],
    );
    return `${JSON.stringify(id)}: { ${statuses.join(', ')} }`;
  });
  const body = `
${components
  .map(({ name, shape }) => `export const check${name}: Guard<Models.${name}> = ${guardOf(shape)};`)
  .join('\n')}

/** By operation and status; an answer without a body is left out. */
export const responseGuards = { ${entries.join(', ')} } satisfies {
  [Id in OperationId]: { [status: number]: Guard<OperationResponse<Id>> };
};
`;
  return `${importUsed(COMBINATORS, './guard.ts', body)}import type { Guard } from './guard.ts';
import type * as Models from './models.gen.ts';
import type { OperationId, OperationResponse } from './operation.ts';

export { matches, type Guard } from './guard.ts';
${body}`;
}

/** The guard expression for a shape; calls are marked pure so that unused guards fall away when bundled. */
export function guardOf(shape: Shape): string {
  switch (shape.kind) {
    case 'reference':
      return `check${shape.name}`;
    case 'string':
    case 'enum':
      return 'string';
    case 'number':
      return shape.integer ? 'integer' : 'number';
    case 'boolean':
      return 'boolean';
    case 'null':
      return 'nothing';
    case 'unknown':
      return 'anything';
    case 'constant':
      return `${PURE} constant(${JSON.stringify(shape.value)})`;
    case 'array':
      return `${PURE} array(${guardOf(shape.items)})`;
    case 'nullable':
      return `${PURE} nullable(${guardOf(shape.inner)})`;
    case 'union':
      return `${PURE} anyOf(${shape.members.map(guardOf).join(', ')})`;
    case 'tagged': {
      const members = shape.members.map(({ tag, name }) => `${JSON.stringify(tag)}: check${name}`);
      return `${PURE} tagged(${JSON.stringify(shape.property)}, { ${members.join(', ')} })`;
    }
    case 'object':
      return printObject(shape);
  }
}

function printObject({ properties, additional }: Shape & { kind: 'object' }): string {
  if (typeof additional !== 'string') return `${PURE} record(${guardOf(additional)})`;
  const fields = (required: boolean) =>
    properties
      .filter((property: Property) => property.required === required)
      .map(({ name, shape }) => `${JSON.stringify(name)}: ${guardOf(shape)}`);
  const optional = fields(false);
  return `${PURE} object({ ${fields(true).join(', ')} }${optional.length > 0 ? `, { ${optional.join(', ')} }` : ''})`;
}
