/** What each JSON Schema keyword comes to mean: in a request, in an answer's schema, and in its guard. */
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { compileFunction } from 'node:vm';
import { z } from 'zod';
import * as guard from '../../../contract/src/guard.ts';
import * as checks from '../../../contract/src/zod/text.ts';
import type { Document, Schema } from './document.ts';
import { guardOf } from './guards.ts';
import { SchemaReader } from './read-schema.ts';
import { inOrderOfUse } from './sort.ts';
import { zodOf, type Direction } from './zod-expression.ts';

const components: Document['components'] = {
  schemas: {
    Box: {
      type: 'object',
      required: ['kind'],
      properties: { kind: { const: 'BOX' }, count: { type: 'integer' } },
    },
    Bag: { type: 'object', required: ['kind'], properties: { kind: { const: 'BAG' } } },
  },
};
const Box: Schema = { $ref: '#/components/schemas/Box' };
const Bag: Schema = { $ref: '#/components/schemas/Bag' };
const box = { kind: 'BOX', count: 2 };

/** A keyword with values that fit, values that do not, and those that are refused in requests only. */
interface Case {
  schema: Schema;
  fits: unknown[];
  /** Refused everywhere. */
  broken?: unknown[];
  /** Refused by both schemas; a guard does not look at limits and formats. */
  beyond?: unknown[];
  /** Refused in a request only: answers are read with tolerance. */
  strict?: unknown[];
}

const cases: Record<string, Case> = {
  string: {
    schema: { type: 'string' },
    fits: ['', 'a', '😀'],
    broken: [1, null],
    beyond: ['a\0', '\ud800', 'x\udc00'],
  },
  minLength: { schema: { type: 'string', minLength: 2 }, fits: ['ab', '😀😀'], beyond: ['a', '😀'] },
  maxLength: { schema: { type: 'string', maxLength: 2 }, fits: ['', '😀😀'], beyond: ['abc'] },
  pattern: { schema: { type: 'string', pattern: '^\\d{2}$' }, fits: ['12'], beyond: ['1', '123', '12\n'] },
  uuid: {
    schema: { type: 'string', format: 'uuid' },
    fits: ['8c0b5c0e-4b0a-4d6e-9a55-5f4d3c2b8841', '00000000-0000-0000-0000-000000000000'],
    beyond: ['8c0b5c0e4b0a4d6e9a555f4d3c2b8841', 'urn:uuid:8c0b5c0e-4b0a-4d6e-9a55-5f4d3c2b8841', ''],
  },
  date: {
    schema: { type: 'string', format: 'date' },
    fits: ['2026-03-14', '2024-02-29', '0001-01-01', '9999-12-31'],
    beyond: [
      '2026-02-29',
      '2026-13-01',
      '2026-00-10',
      '0000-01-01',
      '2026-3-14',
      '2026-03-14T00:00:00Z',
      '+2026-03-14',
    ],
  },
  'date-time': {
    schema: { type: 'string', format: 'date-time' },
    fits: ['2026-03-14T09:42:00Z', '2026-03-14T09:42:00.123456+05:30', '2026-03-14t09:42:00z'],
    beyond: [
      '2026-03-14',
      '2026-03-14T09:42Z',
      '2026-03-14T09:42:00',
      '2026-03-14T24:00:00Z',
      '2026-02-30T09:42:00Z',
      '2026-06-30T23:59:60Z',
      '2026-03-14T09:42:00+25:00',
      '2026-03-14T09:42:00+23:59',
      '0001-01-01T09:42:00+10:00',
      '9999-12-31T23:42:00-10:00',
    ],
  },
  email: {
    schema: { type: 'string', format: 'email' },
    fits: ['dana.reyes@amazon.example'],
    beyond: ['dana', 'dana@', '@amazon.example', 'a b@amazon.example', `${'a'.repeat(250)}@b.example`],
  },
  uri: {
    schema: { type: 'string', format: 'uri' },
    fits: ['https://intranet.amazon.example/a?b=c#d'],
    beyond: ['/a', 'intranet', 'https://', 'https://a b.example'],
  },
  integer: {
    schema: { type: 'integer' },
    fits: [0, -1, 2 ** 53 - 1],
    broken: ['1', 1.5, null],
    beyond: [2 ** 53],
  },
  number: { schema: { type: 'number' }, fits: [0.5, -1], broken: ['1', null] },
  minimum: { schema: { type: 'integer', minimum: 1 }, fits: [1], beyond: [0] },
  maximum: { schema: { type: 'integer', maximum: 1 }, fits: [1], beyond: [2] },
  exclusiveMinimum: { schema: { type: 'number', exclusiveMinimum: 1 }, fits: [1.01], beyond: [1] },
  exclusiveMaximum: { schema: { type: 'number', exclusiveMaximum: 1 }, fits: [0.99], beyond: [1] },
  multipleOf: { schema: { type: 'number', multipleOf: 0.01 }, fits: [0.07, 1.1], beyond: [0.001] },
  boolean: { schema: { type: 'boolean' }, fits: [true, false], broken: ['true', 1, null] },
  'null type': { schema: { type: ['string', 'null'] }, fits: ['a', null], broken: [1] },
  enum: {
    schema: { type: 'string', enum: ['A', 'B'] },
    fits: ['A', 'B'],
    broken: [1, null],
    strict: ['C', ''],
  },
  'enum with null': {
    schema: { type: ['string', 'null'], enum: ['A', null] },
    fits: ['A', null],
    broken: [1],
    strict: ['C'],
  },
  const: { schema: { const: 'BOX' }, fits: ['BOX'], broken: ['BAG', null] },
  items: {
    schema: { type: 'array', items: { type: 'integer' } },
    fits: [[], [1, 2]],
    broken: [[1, 'a'], {}, null],
  },
  minItems: { schema: { type: 'array', items: { type: 'integer' }, minItems: 1 }, fits: [[1]], beyond: [[]] },
  maxItems: {
    schema: { type: 'array', items: { type: 'integer' }, maxItems: 1 },
    fits: [[1]],
    beyond: [[1, 2]],
  },
  uniqueItems: {
    schema: { type: 'array', items: { type: 'string' }, uniqueItems: true },
    fits: [['a', 'b']],
    beyond: [['a', 'a']],
  },
  'properties and required': {
    schema: {
      type: 'object',
      required: ['a'],
      properties: { a: { type: 'integer' }, b: { type: 'string' } },
    },
    fits: [{ a: 1 }, { a: 1, b: 'x' }],
    broken: [{}, { b: 'x' }, { a: 1, b: 2 }, { a: 1, b: null }, [], null, 'a'],
    strict: [{ a: 1, c: 1 }],
  },
  additionalProperties: {
    schema: { type: 'object', additionalProperties: { type: 'integer' } },
    fits: [{}, { a: 1, 'b/c': 2 }],
    broken: [{ a: 'x' }, []],
    beyond: [{ 'a\0': 1 }],
  },
  $ref: { schema: Box, fits: [box], broken: [{ kind: 'BAG' }, {}] },
  allOf: {
    schema: {
      allOf: [Box, { type: 'object', required: ['note'], properties: { note: { type: 'string' } } }],
    },
    fits: [{ ...box, note: '' }],
    broken: [box, { note: '' }],
    strict: [{ ...box, note: '', more: 1 }],
  },
  'oneOf with null': { schema: { oneOf: [Box, { type: 'null' }] }, fits: [box, null], broken: ['BOX', {}] },
  'oneOf of types': {
    schema: { oneOf: [{ type: 'string' }, { type: 'integer' }] },
    fits: ['a', 1],
    broken: [null, 1.5],
  },
  anyOf: { schema: { anyOf: [Box, Bag] }, fits: [box, { kind: 'BAG' }], broken: [{ kind: 'JAR' }] },
  discriminator: {
    schema: {
      oneOf: [Box, Bag],
      discriminator: { propertyName: 'kind', mapping: { BOX: Box.$ref ?? '', BAG: Bag.$ref ?? '' } },
    },
    fits: [box, { kind: 'BAG' }],
    broken: [{ kind: 'BOX', count: 'x' }, { kind: 1 }, {}, null],
    strict: [{ kind: 'JAR' }],
  },
};

const reader = new SchemaReader({ components });
const named = inOrderOfUse(reader, ['Box', 'Bag']);

function evaluate<Result>(expression: string, constants: string[], scope: object): Result {
  const body = `${constants.join('; ')}; return ${expression};`;
  const compiled = compileFunction(body, Object.keys(scope)) as (...values: unknown[]) => Result;
  return compiled(...(Object.values(scope) as unknown[]));
}

function zodFor(schema: Schema, direction: Direction): z.ZodType {
  const constants = named.map(({ name, shape }) => `const ${name} = ${zodOf(shape, direction)}`);
  return evaluate(zodOf(reader.read(schema, 'Sample'), direction), constants, { z, ...checks });
}

function guardFor(schema: Schema): guard.Guard<unknown> {
  const constants = named.map(({ name, shape }) => `const check${name} = ${guardOf(shape)}`);
  return evaluate(guardOf(reader.read(schema, 'Sample')), constants, guard);
}

for (const [keyword, { schema, fits, broken = [], beyond = [], strict = [] }] of Object.entries(cases)) {
  suite(keyword, () => {
    const verdicts = (accepts: (value: unknown) => boolean, yes: unknown[], no: unknown[]) => {
      for (const value of yes) assert.equal(accepts(value), true, `accepts ${JSON.stringify(value)}`);
      for (const value of no) assert.equal(accepts(value), false, `refuses ${JSON.stringify(value)}`);
    };
    test('in a request', () => {
      const request = zodFor(schema, 'request');
      verdicts((value) => request.safeParse(value).success, fits, [...broken, ...beyond, ...strict]);
    });
    test('in an answer', () => {
      const response = zodFor(schema, 'response');
      verdicts((value) => response.safeParse(value).success, [...fits, ...strict], [...broken, ...beyond]);
    });
    test('in a guard', () => {
      const check = guardFor(schema);
      verdicts((value) => check(value) === null, [...fits, ...strict, ...beyond], broken);
    });
  });
}

test('a guard points at the first fault', () => {
  const line = { type: 'object', required: ['quantity'], properties: { quantity: { type: 'integer' } } };
  const check = guardFor({
    type: 'object',
    required: ['lines'],
    properties: { lines: { type: 'array', items: line } },
  });
  assert.equal(check({ lines: [{ quantity: 1 }, { quantity: '2' }, {}] }), '/lines/1/quantity');
  assert.equal(check([]), '');
  assert.equal(
    guardFor({ type: 'object', additionalProperties: { type: 'integer' } })({ 'a/~b': 'x' }),
    '/a~1~0b',
  );
});

test('a refusal names the reason', () => {
  const { error } = zodFor({ type: 'string', maxLength: 2 }, 'request').safeParse('a\0bc');
  assert.deepEqual(
    error?.issues.map(({ message }) => message),
    ['Must not contain the NUL character', 'Must have at most 2 characters'],
  );
});
