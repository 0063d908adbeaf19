/** Tools that we did not write accept the contract: a generated client works, and Prism validates its traffic. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import type { Document } from '../generate/document.ts';
import { endpointsOf, type Endpoint } from '../generate/endpoints.ts';
import { startPrismProxy, type PrismProxy } from '../prism-proxy.ts';
import { inRoot } from '../root.ts';
import { EXAMPLE_FILE, exampleAnswer, startExampleServer, type ExampleServer } from './example-server.ts';
import { GeneratedClient, heyName, type HeyClient, type HeyRequest } from './hey-client.ts';
import { queriesOf } from './parameter-values.ts';

const document = JSON.parse(await readFile(inRoot('packages/contract/openapi.json'), 'utf8')) as Document;
const endpoints = endpointsOf(document);
const ID = '8c0b5c0e-4b0a-4d6e-9a55-5f4d3c2b8841';

let generated: GeneratedClient;
let client: HeyClient;
let server: ExampleServer;
let prism: PrismProxy;

before(async () => {
  server = await startExampleServer(document, (id, body) => (id === 'plans.list' ? { items: 'none' } : body));
  [generated, prism] = await Promise.all([GeneratedClient.create(), startPrismProxy(server.url)]);
  client = await generated.load();
});

after(async () => {
  await Promise.all([prism.close(), server.close(), generated[Symbol.asyncDispose]()]);
});

test('the client of Hey API type-checks, and so does its use', async () => {
  const usage = `
    import { asnsReceive, inventoryList } from './index';
    const options = { baseUrl: '', auth: 'bs_token' };
    const { data } = await inventoryList({ ...options, query: { limit: 10, sort: 'sku' } });
    const onHand: number | undefined = data?.items[0]?.onHand;
    const headers = { 'Idempotency-Key': '${ID}', 'If-Match': '"2"' };
    const body = { id: '${ID}', lines: [{ lineNumber: 1, counts: [{ accepted: 1, damaged: 0, rejected: 0 }] }] };
    await asnsReceive({ ...options, path: { asnId: '${ID}' }, headers, body });
    // @ts-expect-error the body must have lines
    await asnsReceive({ ...options, path: { asnId: '${ID}' }, headers, body: { id: '${ID}' } });
    export { onHand };
  `;
  assert.deepEqual(await generated.typeCheck(usage), []);
});

// Prism waits for the end of an answer, and a stream has none.
const ending = endpoints.filter(({ answers }) => !answers.some(({ stream }) => stream));
for (const endpoint of ending.filter(({ id }) => id !== 'plans.list')) {
  test(`${endpoint.id} through Hey API's client and Prism`, async () => {
    const { status, body, file } = exampleAnswer(endpoint);
    const answer = await client[heyName(endpoint.id)]?.(requestOf(endpoint));
    assert.deepEqual(prism.violations, []);
    assert.equal(answer?.response.status, status);
    if (body !== null) assert.deepEqual(answer.data, body);
    if (file !== null) assert.equal((answer.data as Blob).type, file);
  });
}

test('Prism stops an answer that breaks the contract', async () => {
  const answer = await client['plansList']?.({ baseUrl: prism.url, auth: 'bs_token' });
  assert.equal(answer?.response.status, 500);
  assert.match(JSON.stringify(answer.error), /prism\/errors#VIOLATIONS/);
  assert.match(prism.violations.join(), /^GET \/v1\/plans: .*must be array/);
});

/** A request made of the contract's own examples. */
function requestOf(endpoint: Endpoint): HeyRequest {
  const { path, parameters, body, uploads } = endpoint;
  const example = Object.values(body?.content['application/json']?.examples ?? {})[0]?.value;
  const [type] = uploads;
  const headers = parameters.filter(({ in: place }) => place === 'header').map(({ name }) => name);
  const values: Record<string, string> = { 'Idempotency-Key': ID, 'If-Match': '"2"' };
  return {
    baseUrl: prism.url,
    auth: 'bs_token',
    path: Object.fromEntries(Array.from(path.matchAll(/\{(\w+)\}/g), ([, name = '']) => [name, ID])),
    query: queriesOf(document, endpoint)[0] ?? {},
    headers: Object.fromEntries(headers.map((name) => [name, values[name] ?? ''])),
    ...(example === undefined ? {} : { body: example }),
    ...(type === undefined ? {} : { body: new Blob([EXAMPLE_FILE], { type }) }),
  };
}
