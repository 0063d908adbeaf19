import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { after, before, test } from 'node:test';
import { contenderModules, load, names, type Name } from './contenders.ts';
import { receipt } from './contender.ts';
import { timeRounds } from './rounds.ts';
import { sizeOf } from './size.ts';
import { ratios, summary } from './statistics.ts';

const answer = { items: [], nextCursor: null };
const seen: { request: IncomingMessage; body: string }[] = [];
const server = createServer((request, response) => {
  void text(request).then((body) => {
    seen.push({ request, body });
    response.setHeader('content-type', 'application/json').end(JSON.stringify(answer));
  });
});
let modules: Record<Name, string>;

before(async () => {
  await once(server.listen(0, '127.0.0.1'), 'listening');
  modules = await contenderModules();
});
after(() => {
  server.closeAllConnections();
  server.close();
});

for (const name of names) {
  test(`${name} makes the same two calls as all others, and answers their JSON`, async () => {
    const contender = await load(modules[name], `http://127.0.0.1:${(server.address() as AddressInfo).port}`);
    assert.deepEqual({ ...((await contender.read()) as object), next: 0 }, { ...answer, next: 0 });
    assert.deepEqual(await contender.write(), answer);
    const [read, write] = seen.splice(0);
    assert.equal(`${read?.request.method} ${read?.request.url}`, 'GET /v1/inventory?limit=50');
    assert.equal(write?.request.method, 'POST');
    assert.match(write.request.url ?? '', /^\/v1\/asns\/[0-9a-f-]{36}\/receipts$/);
    assert.deepEqual(JSON.parse(write.body), receipt);
    assert.equal(write.request.headers['idempotency-key'], receipt.id);
    assert.equal(write.request.headers['if-match'], '"2"');
    for (const { request } of [read!, write]) assert.equal(request.headers.authorization, 'Bearer es_token');
  });

  test(`${name} has a size`, async () => {
    assert.ok((await sizeOf(modules[name])) > 100);
  });
}

test('all take their turn in every round, each round beginning with another', async () => {
  const order: string[] = [];
  const run = (name: string) => async () => order.push(name);
  const times = await timeRounds([run('a'), run('b')], { warmUp: 1, rounds: 2, calls: 2 });
  assert.equal(order.join(''), 'ab' + 'aabb' + 'bbaa');
  assert.deepEqual(
    times.map((rounds) => rounds.length),
    [2, 2],
  );
});

test('a ratio is taken within its round, and the middle half shows its spread', () => {
  assert.deepEqual(ratios([2, 9], [1, 3]), [2, 3]);
  assert.deepEqual(summary([5, 1, 3, 2, 4]), { median: 3, low: 2, high: 4 });
});
