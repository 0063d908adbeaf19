/** What we generate says the same of every value as Ajv does of the schema, but for the tolerance we intend. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import * as guards from '@betterdata/portal-contract/guards';
import { problem, requests, responses } from '@betterdata/portal-contract/zod';
import fc from 'fast-check';
import type { ValidateFunction } from 'ajv';
import type { z } from 'zod';
import type { Document, Json, Schema } from '../generate/document.ts';
import { endpointsOf, lookUp, PROBLEM, schemaReference } from '../generate/endpoints.ts';
import { inRoot } from '../root.ts';
import { openEnumerations, structureOf } from './tolerance.ts';
import { schemaValidator } from './validator.ts';
import { SchemaValues } from './values.ts';

const document = JSON.parse(await readFile(inRoot('packages/contract/openapi.json'), 'utf8')) as Document;
const endpoints = endpointsOf(document);
const values = new SchemaValues(document);
const SEED = 20260314;

type Change = (schema: Schema) => Schema;

/** The validators of the document after a change to each of its schemas. */
function withSchemas(change: Change): (schema: Schema) => ValidateFunction {
  const schemas = Object.entries(document.components.schemas).map(([name, schema]) => [name, change(schema)]);
  const validator = schemaValidator({
    components: { schemas: Object.fromEntries(schemas) as Record<string, Schema> },
  });
  return (schema) => validator(change(schema));
}

const strict = withSchemas((schema) => schema);
const tolerant = withSchemas(openEnumerations);
const structural = withSchemas(structureOf);

/** Both agree on values that fit the schema, and on what one changed place makes of them. */
function agree(schema: Schema, validatorOf: typeof strict, accepts: (value: Json) => boolean): void {
  const validate = validatorOf(schema);
  fc.assert(
    fc.property(values.fitting(schema), (valid) => {
      assert.equal(validate(valid), true, 'the generated value fits the schema');
      assert.equal(accepts(valid), true);
    }),
    { numRuns: 100, seed: SEED },
  );
  const [complete = null] = fc.sample(values.fitting(schema, true), { numRuns: 1, seed: SEED });
  for (const other of values.changed(schema, complete)) {
    assert.equal(accepts(other), validate(other), JSON.stringify({ other, faults: validate.errors }));
  }
}

for (const { id, body, answers } of endpoints) {
  const accepts = (schema: z.ZodType) => (value: Json) => schema.safeParse(value).success;
  if (body !== null) {
    test(`${id}: the request schema`, () =>
      agree(body.schema, strict, accepts(schemaAt(requests, id, 'body'))));
  }
  for (const { status, schema } of answers) {
    if (schema === null) continue;
    test(`${id}: the schema of ${status}`, () => {
      agree(schema, tolerant, accepts(schemaAt(responses, id, String(status))));
    });
  }
}

test('the schema of a problem', () => {
  agree({ $ref: schemaReference(PROBLEM) }, tolerant, (value) => problem.safeParse(value).success);
});

for (const [name, guard] of Object.entries(guards)) {
  if (!name.startsWith('check') || typeof guard !== 'function') continue;
  test(`the guard ${name}`, () => {
    const schema = { $ref: schemaReference(name.slice('check'.length)) };
    agree(schema, structural, (value) => (guard as guards.Guard<unknown>)(value) === null);
  });
}

for (const { id, parameters } of endpoints) {
  const inText = parameters.filter((parameter) => parameter.in === 'path' || parameter.in === 'query');
  for (const parameter of inText) {
    test(`${id}: the ${parameter.in} parameter ${parameter.name}`, () => {
      const places = schemaAt(requests, id, parameter.in) as z.ZodObject;
      const schema = places.shape[parameter.name] as unknown as z.ZodType;
      fc.assert(
        fc.property(values.fitting(parameter.schema), (value) => {
          assert.deepEqual(schema.parse(Array.isArray(value) ? value.map(textOf) : textOf(value)), value);
        }),
        { numRuns: 100, seed: SEED },
      );
      const validate = strict(parameter.schema);
      for (const text of ['', '0', '-1', '1.5', '1e3', 'x', 'true', ' 1', '9'.repeat(30), 'x'.repeat(2000)]) {
        const { type } = resolved(parameter.schema);
        const numeric = type === 'integer' && /^-?\d+$/.test(text);
        const truth = type === 'boolean' && /^(true|false)$/.test(text);
        const value = type === 'array' ? [text] : numeric || truth ? (JSON.parse(text) as Json) : text;
        assert.equal(schema.safeParse(text).success, validate(value), text);
      }
    });
  }
}

const textOf = (value: Json) => (typeof value === 'string' ? value : JSON.stringify(value));

function resolved(schema: Schema): Schema {
  return schema.$ref === undefined ? schema : resolved(lookUp<Schema>(document, { $ref: schema.$ref }));
}

function schemaAt(table: object, id: string, place: string): z.ZodType {
  const schema = (table as Record<string, Record<string, z.ZodType>>)[id]?.[place];
  if (schema === undefined) throw new Error(`There is no schema for ${id} ${place}`);
  return schema;
}
