import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inRoot } from '../root.ts';
import { describeDifference } from './difference.ts';
import type { Document, Operation } from './document.ts';
import { generate } from './generate.ts';
import { printOperations } from './operations.ts';
import { describeProblems, type ProblemList } from './problems.ts';
import { SchemaReader } from './read-schema.ts';
import { describeRevalidation } from './revalidation.ts';
import { inOrderOfUse } from './sort.ts';
import { printRequestSchemas, printResponseSchemas } from './zod.ts';
import { printTypes } from './types.ts';

test('the same specification gives the same files', async () => {
  const [first, second] = await Promise.all([generate(inRoot('openapi')), generate(inRoot('openapi'))]);
  assert.deepEqual([...first], [...second]);
  for (const [name, text] of first) {
    if (name.endsWith('.ts')) assert.match(text, /^\/\/ Generated from openapi\/ .*Do not edit\.\n/);
  }
});

test('an operation answers common problems, those of its feature, and those it names', () => {
  const document = sample();
  describeProblems(document, problems);
  const [own, common, missing] = ['403', '401', '409'].map(
    (status) => document.paths['/v1/asns']?.post?.responses[status],
  );
  assert.match(JSON.stringify(own), /"enum":\["origin-not-allowed","upgrade-required"\]/);
  assert.deepEqual(common, { $ref: '#/components/responses/Problem401' });
  assert.equal(missing, undefined);
});

test('a read carries an entity tag and may answer 304', () => {
  const document = sample();
  const operation = { ...structuredClone(document.paths['/v1/asns']?.post), requestBody: undefined };
  document.paths['/v1/asns'] = { get: JSON.parse(JSON.stringify(operation)) as Operation };
  describeRevalidation(document);
  const responses = document.paths['/v1/asns'].get?.responses;
  assert.deepEqual(responses?.['304'], { $ref: '#/components/responses/NotModified' });
  assert.match(JSON.stringify(responses['201']), /"ETag":\{"\$ref":"#\/components\/headers\/ETag"\}/);
});

test('a problem that is not defined is refused', () => {
  const document = sample({ 'x-problems': ['no-such-code'] });
  assert.throws(() => describeProblems(document, problems), /asns.create: no problem no-such-code/);
});

test('a problem response written by hand is refused', () => {
  const document = sample({ responses: { 403: { description: 'No' } } });
  assert.throws(() => describeProblems(document, problems), /x-problems instead/);
});

test('an operation says what a client and a server need to know', () => {
  const printed = printOperations(sample()).replace(/^.*export const operations = /s, '');
  assert.match(printed, /"asns.create": \{"method":"POST","path":"\/v1\/asns","feature":"asns.receive"/);
  assert.match(printed, /"security":\["session"\],"idempotent":true,"ifMatch":false,"uploads":\[\]/);
  assert.match(printed, /"downloads":false,"csv":false,"streams":false,"success":\[201\]/);
});

test('a file is the body itself, in any of its media types, and never one of several forms', () => {
  const file = { schema: { type: 'string', format: 'binary' } };
  const image = { 'image/png': file, 'image/webp': file };
  const document = sample({
    requestBody: { required: true, content: image },
    responses: { 200: { description: 'The file', content: image } },
  });
  assert.match(printOperations(document), /"uploads":\["image\/png","image\/webp"\],"downloads":true/);
  assert.match(printRequestSchemas(document), /body: z\.instanceof\(Blob\)/);
  assert.match(printResponseSchemas(document), /"asns.create": \{ *\}/);
  const mixed = sample({
    requestBody: {
      required: true,
      content: { ...image, 'application/json': { schema: { type: 'string' } } },
    },
  });
  assert.throws(
    () => printOperations(mixed),
    /asns.create request: only files, a stream of events, or application\/json/,
  );
});

test('a stream has no end, and so no schema of its answer and no entity tag', () => {
  const content = { 'text/event-stream': { schema: { type: 'string' } } };
  const document = sample({ responses: { 200: { description: 'Events', content } } });
  const { post: get } = document.paths['/v1/asns'] ?? {};
  document.paths['/v1/asns'] = { ...(get && { get }) };
  describeRevalidation(document);
  assert.match(printOperations(document), /"method":"GET".*"streams":true/);
  assert.match(printResponseSchemas(document), /"asns.create": \{ *\}/);
  assert.doesNotMatch(JSON.stringify(document.paths), /ETag|304/);
});

test('alternative credentials are named, each by itself and none unknown', () => {
  const printed = (...security: object[]) => printOperations(sample({ security }));
  assert.match(printed({ session: [] }, { embedKey: [] }), /"security":\["session","embedKey"\]/);
  const refused = /asns.create: each alternative of security must be one of session, embedKey/;
  assert.throws(() => printed({ session: [], embedKey: [] }), refused);
  assert.throws(() => printed({ session: [] }, { password: [] }), refused);
  assert.throws(() => printed(), refused);
});

test('enumerations are open in answers, and closed where the same component is sent', async () => {
  const types = await printTypes(sample());
  assert.match(types, /\bAsn: \{\s+status: components\["schemas"\]\["Status"\]/);
  assert.match(types, /\bAsnInput: \{\s+status: components\["schemas"\]\["StatusInput"\]/);
  assert.match(types, /\bStatus: Open<"SENT" \| "RECEIVED">;/);
  assert.match(types, /\bStatusInput: "SENT" \| "RECEIVED";/);
});

test('components are printed after those they refer to, and recursion is refused', () => {
  const document = sample();
  const names = inOrderOfUse(new SchemaReader(document), ['Asn']).map(({ name }) => name);
  assert.deepEqual(names, ['Status', 'Asn']);
  document.components.schemas['Status'] = { $ref: '#/components/schemas/Asn' };
  assert.throws(() => inOrderOfUse(new SchemaReader(document), ['Asn']), /Asn → Status → Asn/);
});

test('a difference shows its place and both sides', () => {
  const difference = describeDifference('a.ts', 'one\ntwo\nthree\nfour\n', 'one\ntwo\n3\nfour\n');
  assert.equal(difference, 'a.ts:3\n one\n two\n-three\n+3');
});

const problems: ProblemList = {
  unauthenticated: { status: 401, common: true, title: 'Sign in', detail: '' },
  'origin-not-allowed': { status: 403, common: true, title: 'Origin', detail: '' },
  'upgrade-required': { status: 403, common: false, title: 'Upgrade', detail: '' },
  'invalid-transition': { status: 409, common: false, title: 'State', detail: '' },
};

/** A document of one operation, some of whose parts a test replaces. */
function sample(change: object = {}): Document {
  const json = (name: string) => ({
    'application/json': { schema: { $ref: `#/components/schemas/${name}` } },
  });
  const holder = () => ({
    type: 'object',
    required: ['status'],
    properties: { status: { $ref: '#/components/schemas/Status' } },
  });
  return {
    openapi: '3.1.1',
    info: { title: 'Sample', version: '1' },
    security: [{ session: [] }],
    paths: {
      '/v1/asns': {
        post: {
          operationId: 'asns.create',
          'x-feature': 'asns.receive',
          parameters: [
            { name: 'Idempotency-Key', in: 'header' as const, required: true, schema: { type: 'string' } },
          ],
          requestBody: { required: true, content: json('AsnInput') },
          responses: { 201: { description: 'Sent', content: json('Asn') } },
          ...change,
        },
      },
    },
    components: {
      securitySchemes: { session: {}, embedKey: {} },
      schemas: {
        Problem: { type: 'object', properties: { code: { type: 'string' } } },
        Status: { type: 'string', enum: ['SENT', 'RECEIVED'] },
        Asn: holder(),
        AsnInput: holder(),
      },
    },
  };
}
