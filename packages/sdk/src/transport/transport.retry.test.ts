import assert from 'node:assert/strict';
import { test } from 'node:test';
import { breakOff, connect, hangUp, json, problem, stall, text } from '../testing/serve.ts';
import type { LogEntry } from './log.ts';

const good = json(200, { ok: true });

test('a read is sent again after a transient error, a broken connection, half a body and a timeout', async (t) => {
  const replies = [problem(503, 'unavailable'), hangUp, breakOff, stall, good] as const;
  const { send, received } = await connect(t, [...replies], { timeoutMs: 500, retry: { attempts: 5 } });
  assert.deepEqual(await send('GET /v1/asns'), { ok: true });
  assert.equal(received.length, 5);
});

test('half an answer is read again, and is not kept under the entity tag of the whole', async (t) => {
  const tag = { etag: '"7"', connection: 'close' };
  const { send, received } = await connect(t, [text(200, '{"items":[', tag), json(200, { items: [1] }, tag)]);
  assert.deepEqual(await send('GET /v1/asns'), { items: [1] });
  assert.equal(received[1]?.headers['if-none-match'], undefined);
});

test('a call gives up after its last attempt, with the last error', async (t) => {
  const { send, received } = await connect(t, [problem(503, 'unavailable')], { retry: { attempts: 3 } });
  await assert.rejects(send('GET /v1/asns'), { code: 'unavailable', retryable: true });
  assert.equal(received.length, 3);
});

test('an error that would come again is not retried', async (t) => {
  const { send, received } = await connect(t, [problem(404, 'not-found')]);
  await assert.rejects(send('GET /v1/asns'), { code: 'not-found' });
  assert.equal(received.length, 1);
});

test('a write without an Idempotency-Key is never sent twice', async (t) => {
  for (const reply of [
    problem(503, 'unavailable'),
    problem(429, 'rate-limited', { 'retry-after': '0' }),
    hangUp,
  ]) {
    const { send, received } = await connect(t, [reply, good]);
    await assert.rejects(send('POST /v1/embed-sessions', { body: {} }));
    assert.equal(received.length, 1);
  }
});

test('a write with an Idempotency-Key is sent again with the same key and the same bytes', async (t) => {
  const { send, received } = await connect(t, [
    hangUp,
    problem(409, 'idempotency-in-progress'),
    json(201, {}),
  ]);
  const body = { lines: [1] };
  const sent = send('POST /v1/asns', { body }, { idempotencyKey: 'k-1' });
  body.lines.push(2);
  await sent;
  assert.deepEqual(
    received.map((request) => [request.headers['idempotency-key'], request.body]),
    [
      ['k-1', '{"lines":[1]}'],
      ['k-1', '{"lines":[1]}'],
      ['k-1', '{"lines":[1]}'],
    ],
  );
});

for (const [form, headers] of [
  ['seconds', { 'retry-after': '1' }],
  ['a date of a clock that is wrong', inOneSecond()],
] as const) {
  test(`Retry-After as ${form} is waited for`, async (t) => {
    const { send } = await connect(t, [problem(429, 'rate-limited', headers), good]);
    const started = performance.now();
    await send('GET /v1/asns');
    const waited = performance.now() - started;
    assert.ok(waited >= 990, `waited ${waited} ms`);
  });
}

test('a Retry-After that is too long fails at once and says how long', async (t) => {
  const { send, received } = await connect(t, [problem(429, 'rate-limited', { 'retry-after': '120' })]);
  await assert.rejects(send('GET /v1/asns'), {
    code: 'rate-limited',
    retryable: true,
    retryAfterMs: 120_000,
  });
  assert.equal(received.length, 1);
});

test('the budget is shared by all calls of a client', async (t) => {
  const { send, received } = await connect(t, [problem(503, 'unavailable')], { retry: { budget: 3 } });
  const calls = Array.from({ length: 10 }, (_, page) => send('GET /v1/asns', { query: { page } }));
  await Promise.allSettled(calls);
  assert.equal(received.length, 13);
});

test('the logger hears of each attempt, and of nothing that is secret', async (t) => {
  const entries: LogEntry[] = [];
  const { send } = await connect(
    t,
    [problem(503, 'unavailable', { 'x-request-id': 'r-1' }), json(201, { note: 'private' })],
    {
      token: 'top-secret',
      logger: (entry) => entries.push(entry),
    },
  );
  await send(
    'POST /v1/asns/{asnId}/receipts',
    { path: { asnId: 'private' }, query: { query: 'private' }, body: { note: 'private' } },
    { idempotencyKey: 'private' },
  );
  assert.deepEqual(
    entries.map(({ route, attempt, status, code, requestId }) => ({
      route,
      attempt,
      status,
      code,
      requestId,
    })),
    [
      {
        route: 'POST /v1/asns/{asnId}/receipts',
        attempt: 1,
        status: 503,
        code: 'unavailable',
        requestId: 'r-1',
      },
      {
        route: 'POST /v1/asns/{asnId}/receipts',
        attempt: 2,
        status: 201,
        code: undefined,
        requestId: undefined,
      },
    ],
  );
  assert.ok(entries[0]?.retryInMs !== undefined && entries[1]?.retryInMs === undefined);
  assert.doesNotMatch(JSON.stringify(entries), /secret|private/);
});

/** A server whose clock is in 2015 asks for one second. */
function inOneSecond() {
  return { date: 'Wed, 21 Oct 2015 07:28:00 GMT', 'retry-after': 'Wed, 21 Oct 2015 07:28:01 GMT' };
}
