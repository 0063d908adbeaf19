import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Document, Operation } from '../generate/document.ts';
import { rules, type Contract } from './rules.ts';

const findings = (contract: Contract) => rules.flatMap((rule) => rule(contract));

test('a sound contract has no findings', () => assert.deepEqual(findings(contract()), []));

const faults: [what: string, contract: Contract, finding: RegExp][] = [
  [
    'an operationId of another form',
    contract({ operationId: 'listCrates' }, new Map()),
    /listCrates: an operationId has the form noun\.verb/,
  ],
  [
    'an unknown feature',
    contract({ 'x-feature': 'crates.open' }),
    /crates\.list: entitlements\.yaml has no feature crates\.open/,
  ],
  [
    'a problem that nothing answers',
    contract({ 'x-problems': [] }),
    /problems\.yaml: no operation answers invalid-cursor/,
  ],
  [
    'a parameter without its problems',
    contract({ 'x-problems': [] }),
    /crates\.list: x-problems lacks invalid-cursor/,
  ],
  ['a missing example', contract({}, undefined, {}), /crates\.list 200: no example/],
  [
    'an example that is none',
    contract({}, undefined, { page: { value: { items: [1], nextCursor: null } } }),
    /crates\.list 200, example page: \/items\/0 must be string/,
  ],
  ['a list without pages', contract({ parameters: [] }), /crates\.list: a list takes cursor and limit/],
  [
    'an operation in the file of another noun',
    contract({}, new Map([['openapi/paths/boxes.yaml', ['crates.list']]])),
    /boxes\.yaml: crates\.list belongs in the file of its noun/,
  ],
];

for (const [what, faulty, finding] of faults) {
  test(`${what} is found`, () => assert.match(findings(faulty).join('\n'), finding));
}

function contract(
  change: Partial<Operation> = {},
  files = new Map([['openapi/paths/crates.yaml', ['crates.list']]]),
  examples: object = { page: { value: { items: ['a'], nextCursor: null } } },
): Contract {
  const parameter = (name: string) => ({ name, in: 'query', schema: { type: 'string' } });
  const page = {
    type: 'object',
    properties: {
      items: { type: 'array', items: { type: 'string' } },
      nextCursor: { type: ['string', 'null'] },
    },
  };
  const operation = {
    operationId: 'crates.list',
    'x-problems': ['invalid-cursor'],
    parameters: [parameter('cursor'), parameter('limit')],
    responses: {
      200: { description: 'A page', content: { 'application/json': { schema: page, examples } } },
    },
    ...change,
  };
  return {
    document: {
      openapi: '3.1.1',
      info: { title: 'Sample', version: '1' },
      security: [{ session: [] }],
      paths: { '/v1/crates': { get: operation } },
      components: { schemas: {}, securitySchemes: { session: {} } },
    } as Document,
    problems: { 'invalid-cursor': { status: 400, common: false, title: '', detail: '' } },
    entitlements: { addOns: {}, features: {} } as Contract['entitlements'],
    files,
  };
}
