import assert from 'node:assert/strict';
import { getEventListeners } from 'node:events';
import { test } from 'node:test';
import { isPortalError } from '../errors.ts';
import { after, breakOff, connect, json, problem, silence, stall, type Reply } from '../testing/serve.ts';
import type { TransportOptions } from './transport.ts';

const never = () => new Promise<never>(() => {});

const stages: { stage: string; reply: Reply; options?: Partial<TransportOptions> }[] = [
  { stage: 'waiting for a token', reply: silence, options: { token: never } },
  { stage: 'waiting for the headers', reply: silence },
  { stage: 'in the middle of a body', reply: stall },
  { stage: 'in a middleware that does not listen', reply: silence, options: { middleware: [never] } },
  { stage: 'in a fetch that does not listen', reply: silence, options: { fetch: never } },
  {
    stage: 'between attempts',
    reply: problem(503, 'unavailable', { 'retry-after': '1' }),
    options: { timeoutMs: 5_000 },
  },
];

for (const { stage, reply, options } of stages) {
  test(`a call can be aborted ${stage}, and leaves nothing behind`, async (t) => {
    const { send } = await connect(t, [reply], options);
    const timers = timerCount();
    const controller = new AbortController();
    const reason = new Error('The reader left.');
    const call = send('POST /v1/asns', {}, { signal: controller.signal, idempotencyKey: 'k' });
    setTimeout(() => controller.abort(reason), 60);
    await assert.rejects(call, { code: 'aborted', retryable: false, cause: reason });
    assert.equal(getEventListeners(controller.signal, 'abort').length, 0);
    assert.equal(timerCount(), timers);
  });
}

for (const { stage, reply, options } of stages.filter(({ stage }) => stage !== 'between attempts')) {
  test(`a call times out ${stage}`, async (t) => {
    const { send } = await connect(t, [reply], { ...options, timeoutMs: 60, retry: { attempts: 1 } });
    await assert.rejects(send('GET /v1/asns'), { code: 'timeout', retryable: true });
  });
}

test('a call that ends leaves no listener and no timer, whatever its end', async (t) => {
  const { signal } = new AbortController();
  for (const reply of [json(200, {}), problem(404, 'not-found'), breakOff]) {
    const { send } = await connect(t, [reply], { retry: { attempts: 2 } });
    const timers = timerCount();
    await Promise.allSettled([send('GET /v1/asns', {}, { signal }), send('POST /v1/asns', {}, { signal })]);
    assert.equal(getEventListeners(signal, 'abort').length, 0);
    assert.equal(timerCount(), timers);
  }
});

test('a signal that is aborted already sends nothing', async (t) => {
  const { send, received } = await connect(t, [json(200, {})], {
    token: () => assert.fail('asked for a token'),
  });
  await assert.rejects(send('GET /v1/asns', {}, { signal: AbortSignal.abort() }), { code: 'aborted' });
  assert.equal(received.length, 0);
});

test('nothing is sent when the abort comes while the token is fetched', async (t) => {
  const sent: string[] = [];
  const { send } = await connect(t, [json(200, {})], {
    token: () => new Promise((resolve) => setTimeout(resolve, 60, 'late')),
    fetch: (request) => {
      sent.push(request.url);
      return fetch(request);
    },
  });
  await assert.rejects(send('POST /v1/asns', {}, { signal: AbortSignal.timeout(20) }));
  await new Promise((resolve) => setTimeout(resolve, 100));
  assert.deepEqual(sent, []);
});

test("a caller's own time limit is a timeout, and covers all attempts", async (t) => {
  const { send } = await connect(t, [silence], { timeoutMs: 40, retry: { attempts: 100, budget: 100 } });
  const limit = AbortSignal.timeout(150);
  const call = send('GET /v1/asns', {}, { signal: limit });
  await assert.rejects(call, (error) => isPortalError(error, 'timeout') && error.cause === limit.reason);
});

test('a timeout may be very long', async (t) => {
  const { send } = await connect(t, [after(50, json(200, {}))], {
    timeoutMs: Infinity,
    retry: { attempts: 1 },
  });
  await send('GET /v1/asns');
});

test('the abort of one caller does not abort the others of a shared read', async (t) => {
  const { send, received } = await connect(t, [after(100, json(200, { ok: true }))]);
  const leaver = new AbortController();
  const left = send('GET /v1/asns', {}, { signal: leaver.signal });
  const stayed = send('GET /v1/asns');
  setTimeout(() => leaver.abort(), 30);
  await assert.rejects(left, { code: 'aborted' });
  assert.deepEqual(await stayed, { ok: true });
  assert.equal(received.length, 1);
});

test('a shared read is aborted when its last caller leaves, and is not joined any more', async (t) => {
  let aborted = false;
  const { send, received } = await connect(t, [silence, json(200, { ok: true })], {
    middleware: [
      (request, next) => {
        request.signal.addEventListener('abort', () => (aborted = true));
        return next(request);
      },
    ],
  });
  const leaver = new AbortController();
  const calls = [1, 2].map(() => send('GET /v1/asns', {}, { signal: leaver.signal }));
  setTimeout(() => leaver.abort(), 50);
  await Promise.allSettled(calls);
  assert.equal(aborted, true);
  assert.deepEqual(await send('GET /v1/asns'), { ok: true });
  assert.equal(received.length, 2);
});

/** Timers of this process that have not fired yet, those that keep it alive. */
function timerCount(): number {
  return process.getActiveResourcesInfo().filter((kind) => kind === 'Timeout').length;
}
