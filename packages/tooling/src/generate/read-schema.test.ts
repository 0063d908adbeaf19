import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { Schema } from './document.ts';
import { SchemaReader } from './read-schema.ts';

const reader = new SchemaReader({
  components: {
    schemas: {
      Money: { type: 'object', required: ['amount'], properties: { amount: { type: 'string' } } },
      Tagged: { type: 'object', properties: { kind: { const: 'A' } } },
    },
  },
});

const refused: [what: string, schema: Schema, message: RegExp][] = [
  ['an unknown keyword', { type: 'string', contentEncoding: 'base64' } as Schema, /keyword contentEncoding/],
  ['a keyword of another type', { type: 'integer', maxLength: 3 }, /keyword maxLength/],
  ['a keyword beside $ref', { $ref: '#/components/schemas/Money', minLength: 1 }, /keyword minLength/],
  ['a keyword beside enum', { type: 'string', enum: ['A'], minLength: 1 }, /keyword minLength/],
  ['patternProperties', { type: 'object', patternProperties: {} } as Schema, /keyword patternProperties/],
  ['an unknown type', { type: 'money' }, /unknown type money/],
  ['several types', { type: ['string', 'integer'] }, /use oneOf/],
  ['an unknown format', { type: 'string', format: 'ipv4' }, /unknown format ipv4/],
  ['a format of numbers', { type: 'integer', format: 'int32' }, /keyword format/],
  ['an enum of numbers', { type: 'integer', enum: [1, 2] }, /must list strings/],
  ['a null type whose enum lacks null', { type: ['string', 'null'], enum: ['A'] }, /null must stand in both/],
  ['a const of null', { const: null }, /const must be/],
  ['an array without items', { type: 'array' }, /needs items/],
  ['a required key without description', { type: 'object', required: ['id'] }, /not described: id/],
  ['an allOf of strings', { allOf: [{ type: 'string' }] }, /only combine objects/],
  ['an allOf that repeats a key', { allOf: [ref('Money'), ref('Money')] }, /describes amount twice/],
  ['a oneOf that cannot be told apart', { oneOf: [ref('Money'), ref('Tagged')] }, /discriminator/],
  [
    'a discriminator without mapping',
    { oneOf: [ref('Tagged')], discriminator: { propertyName: 'kind' } },
    /mapping/,
  ],
  [
    'a default that is a list',
    { type: 'object', properties: { tags: { default: [] } } },
    /a default must be/,
  ],
  ['a reference out of the document', { $ref: 'common.yaml#/Money' }, /not a reference/],
];

suite('a schema is refused for', () => {
  for (const [what, schema, message] of refused) {
    test(what, () => assert.throws(() => reader.read(schema, 'Sample'), message));
  }
});

test('an error names the place', () => {
  const lines = { type: 'array', items: { type: 'object', properties: { quantity: { type: 'int' } } } };
  assert.throws(
    () => reader.read({ type: 'object', properties: { lines } }, 'Asn'),
    /^Error: Asn\.lines\[\]\.quantity: /,
  );
});

test('annotations and extensions are passed over', () => {
  const schema = { type: 'boolean', title: 'a', description: 'b', deprecated: true, 'x-note': 'c' };
  assert.deepEqual(reader.read(schema, 'Sample'), { kind: 'boolean' });
});

test('allOf becomes one object', () => {
  const more = { type: 'object', required: ['rate'], properties: { rate: { type: 'number' } } };
  assert.deepEqual(reader.read({ allOf: [ref('Money'), more] }, 'Sample'), {
    kind: 'object',
    additional: 'unspecified',
    properties: [
      { name: 'amount', required: true, shape: { kind: 'string' } },
      { name: 'rate', required: true, shape: { kind: 'number', integer: false } },
    ],
  });
});

test('a union with null is nullable', () => {
  const nullable = { kind: 'nullable', inner: { kind: 'reference', name: 'Money' } };
  assert.deepEqual(reader.read({ oneOf: [ref('Money'), { type: 'null' }] }, 'Sample'), nullable);
});

function ref(name: string): Schema {
  return { $ref: `#/components/schemas/${name}` };
}
