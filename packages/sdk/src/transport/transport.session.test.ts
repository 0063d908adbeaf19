import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { inspect } from 'node:util';
import { after, connect, json, problem, silence, type Reply } from '../testing/serve.ts';

/** Answers only those who carry this token. */
const only =
  (token: string): Reply =>
  (response, received) => {
    const welcome = received.headers['authorization'] === `Bearer ${token}`;
    (welcome ? json(200, { token }) : problem(401, 'unauthenticated'))(response, received);
  };

/** A token function that hands these out one after the other, and counts. */
function tokens(...values: string[]) {
  const source = async () => values[source.calls++] ?? values.at(-1)!;
  source.calls = 0;
  return source;
}

test('the token function is called once, for the first call', async (t) => {
  const token = tokens('t1');
  const { send } = await connect(t, [only('t1')], { token });
  assert.equal(token.calls, 0);
  await Promise.all([send('GET /v1/asns'), send('GET /v1/receipts')]);
  await send('GET /v1/viewer');
  assert.equal(token.calls, 1);
});

test('calls that are refused together share one renewal and are each sent once more', async (t) => {
  const token = tokens('old', 'new');
  const { send, received } = await connect(t, [only('new')], { token });
  const calls = Array.from({ length: 8 }, (_, page) => send('GET /v1/asns', { query: { page } }));
  for (const answer of await Promise.all(calls)) assert.deepEqual(answer, { token: 'new' });
  assert.equal(token.calls, 2);
  assert.equal(received.length, 16);
});

test('a refusal that arrives after the renewal does not renew again', async (t) => {
  const token = tokens('old', 'new');
  const late = after(150, only('new'));
  const { send } = await connect(t, [late, only('new')], { token });
  await Promise.all([send('GET /v1/asns'), sleep(50).then(() => send('GET /v1/receipts'))]);
  assert.equal(token.calls, 2);
});

test('a second refusal is final, for writes too', async (t) => {
  const token = tokens('t1', 't2', 't3');
  const { send, received } = await connect(t, [only('none')], { token });
  const call = send('POST /v1/asns', { body: {} }, { idempotencyKey: 'k' });
  await assert.rejects(call, { code: 'unauthenticated', status: 401 });
  assert.equal(received.length, 2);
  assert.equal(token.calls, 2);
});

test('a refused write without an Idempotency-Key is not sent again, but the next call has a fresh token', async (t) => {
  const { send, received } = await connect(t, [only('new')], { token: tokens('old', 'new') });
  await assert.rejects(send('DELETE /v1/embed-sessions/current'), { code: 'unauthenticated' });
  assert.equal(received.length, 1);
  assert.deepEqual(await send('GET /v1/viewer'), { token: 'new' });
});

test('a token that never comes is asked for again; a caller who leaves takes it from nobody', async (t) => {
  let calls = 0;
  const { send } = await connect(t, [only('second')], {
    token: () => {
      calls += 1;
      return calls === 1 ? new Promise<never>(() => {}) : 'second';
    },
    timeoutMs: 100,
    retry: { attempts: 1 },
  });
  const waiting = send('GET /v1/asns');
  const leaver = new AbortController();
  const leaving = send('GET /v1/viewer', {}, { signal: leaver.signal });
  setTimeout(() => leaver.abort(), 20);
  await assert.rejects(leaving, { code: 'aborted' });
  assert.equal(calls, 1);
  await assert.rejects(waiting, { code: 'timeout' });
  assert.deepEqual(await send('GET /v1/asns'), { token: 'second' });
  assert.equal(calls, 2);
});

test('a fixed token is not renewed', async (t) => {
  const { send, received } = await connect(t, [only('other')], { token: 'fixed' });
  await assert.rejects(send('GET /v1/asns'), { code: 'unauthenticated' });
  assert.equal(received.length, 1);
});

test('a renewal does not use up the attempts', async (t) => {
  const replies = [problem(401, 'unauthenticated'), problem(503, 'unavailable'), json(200, {})] as const;
  const { send } = await connect(t, [...replies], { token: tokens('a', 'b'), retry: { attempts: 2 } });
  await send('GET /v1/asns');
});

test('a token function that fails is asked again, and its error is the cause', async (t) => {
  const cause = new Error('backend is down');
  let calls = 0;
  const { send, received } = await connect(t, [json(200, {})], {
    token: () => {
      calls += 1;
      if (calls < 3) throw cause;
      return 'good';
    },
    retry: { attempts: 2 },
  });
  await assert.rejects(send('GET /v1/asns'), { code: 'token-unavailable', cause });
  assert.equal(received.length, 0);
  await send('GET /v1/asns');
});

test('what is not a token is refused without being shown', async (t) => {
  for (const token of ['', 'top secret', 'topsecret\n', undefined]) {
    const { send } = await connect(t, [json(200, {})], {
      token: () => token as string,
      retry: { attempts: 1 },
    });
    await assert.rejects(send('GET /v1/asns'), (error) => !inspect(error).includes('secret'));
  }
});

test('reset forgets the token and aborts what is under way', async (t) => {
  const token = tokens('first', 'second');
  const { send, reset } = await connect(t, [silence, only('second')], { token });
  const before = send('GET /v1/asns');
  setTimeout(reset, 50);
  await assert.rejects(before, { code: 'aborted' });
  assert.deepEqual(await send('GET /v1/asns'), { token: 'second' });
});

test('an answer is confirmed by its entity tag, and each caller gets a value of its own', async (t) => {
  const tagged = json(200, { items: [1] }, { etag: '"7"' });
  const { send, received } = await connect(t, [tagged, confirm]);
  const first = (await send('GET /v1/asns')) as { items: number[] };
  first.items.push(2);
  assert.deepEqual(await send('GET /v1/asns'), { items: [1] });
  assert.deepEqual(
    received.map((request) => request.headers['if-none-match']),
    [undefined, '"7"'],
  );
});

test('a changed answer replaces the one that was kept', async (t) => {
  const { send } = await connect(t, [json(200, 1, { etag: '"1"' }), json(200, 2, { etag: '"2"' }), confirm]);
  assert.deepEqual([await send('GET /v1/a'), await send('GET /v1/a'), await send('GET /v1/a')], [1, 2, 2]);
});

test('no answer outlives the token that it was read with', async (t) => {
  const tagged = json(200, { of: 'first' }, { etag: '"7"' });
  const replies = [
    tagged,
    problem(401, 'unauthenticated'),
    json(200, { of: 'second' }),
    json(200, {}),
  ] as const;
  const { send, received, reset } = await connect(t, [...replies], { token: tokens('a', 'b', 'c') });
  await send('GET /v1/asns');
  assert.deepEqual(await send('GET /v1/asns'), { of: 'second' });
  reset();
  await send('GET /v1/asns');
  assert.deepEqual(
    received.map((request) => request.headers['if-none-match']),
    [undefined, '"7"', undefined, undefined],
  );
});

test('only so many answers are kept', async (t) => {
  const { send, received } = await connect(t, [json(200, {}, { etag: '"1"' })]);
  for (let page = 0; page < 60; page += 1) await send('GET /v1/asns', { query: { page } });
  await send('GET /v1/asns', { query: { page: 59 } });
  await send('GET /v1/asns', { query: { page: 0 } });
  assert.equal(received.at(-2)?.headers['if-none-match'], '"1"');
  assert.equal(received.at(-1)?.headers['if-none-match'], undefined);
});

test('identical reads at the same time are sent once; others, later ones and writes are not shared', async (t) => {
  const { send, received } = await connect(t, [after(50, json(200, { items: [] }))]);
  const list = () => send('GET /v1/asns', { query: { a: '1', b: '2' } });
  const [first, second] = await Promise.all([list(), send('GET /v1/asns', { query: { b: '2', a: '1' } })]);
  assert.deepEqual(first, second);
  assert.notEqual(first, second);
  assert.equal(received.length, 1);

  await Promise.all([list(), send('GET /v1/asns')]);
  assert.equal(received.length, 3);
  await Promise.all([send('POST /v1/asns'), send('POST /v1/asns')]);
  assert.equal(received.length, 5);
});

test('a read that began before a change does not answer those who ask after it', async (t) => {
  const { send } = await connect(t, [after(150, json(200, 'before')), json(201, {}), json(200, 'after')]);
  const before = send('GET /v1/asns');
  await sleep(50);
  await send('POST /v1/asns', {}, { idempotencyKey: 'k' });
  assert.equal(await send('GET /v1/asns'), 'after');
  assert.equal(await before, 'before');
});

function confirm(...[response, received]: Parameters<Reply>) {
  assert.ok(received.headers['if-none-match']);
  response.writeHead(304).end();
}
