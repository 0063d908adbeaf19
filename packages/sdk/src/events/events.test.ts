import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { createClient, type Client } from '../index.ts';
import { problem, text } from '../testing/serve.ts';
import { withEvents, type PortalEvent } from './events.ts';
import {
  always,
  change,
  hear,
  HEARTBEAT,
  ready,
  startEventServer,
  tell,
  tellAndEnd,
} from '../testing/event-server.ts';

test('events arrive with their positions, after a reset', async (t) => {
  const server = await startEventServer(t);
  server.stream = tell(ready('p0', true), change('asn.sent', 'a1', 'p1'), HEARTBEAT);
  const heard = hear(t, server.endpoint);
  await heard.until(() => heard.events.length === 2);
  assert.deepEqual(heard.events, [
    { type: 'reset', id: null, position: 'p0' },
    { type: 'asn.sent', id: 'a1', position: 'p1' },
  ]);
  assert.deepEqual(heard.states, ['streaming']);
  assert.deepEqual(server.asked, ['stream anew']);
});

test('an event may be cut anywhere between two chunks, a character too', async (t) => {
  const server = await startEventServer(t);
  const whole = `${ready('p0', true)}${change('asn.sent', 'ü–1', 'p1')}${change('alert.opened', 'a2', 'p2')}`;
  server.stream = async (response) => {
    response.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8' });
    for (const byte of Buffer.from(whole.replaceAll('\n', '\r\n'))) {
      response.write(Uint8Array.of(byte));
      await sleep(0);
    }
  };
  const heard = hear(t, server.endpoint);
  await heard.until(() => heard.news().length === 2);
  assert.deepEqual(heard.news(), ['asn.sent ü–1', 'alert.opened a2']);
});

test('what is cut off goes on after the last whole event', async (t) => {
  const server = await startEventServer(t);
  server.stream = tellAndEnd(
    ready('p0'),
    change('asn.sent', 'a1', 'p1'),
    'event: asn.sent\nid: p2\ndata: {"ty',
  );
  const heard = hear(t, server.endpoint, { after: 'p0' });
  await heard.until(() => heard.news().length === 1);
  server.stream = tell(ready('p1'), change('asn.sent', 'a2', 'p2'));
  await heard.until(() => heard.news().length === 2);
  assert.deepEqual(server.asked.slice(0, 2), ['stream p0', 'stream p1']);
  assert.deepEqual(heard.news(), ['asn.sent a1', 'asn.sent a2']);
  assert.deepEqual(heard.states, ['streaming']);
});

test('events that belong together are neither lost nor told twice when the cut is between them', async (t) => {
  const server = await startEventServer(t);
  server.stream = tellAndEnd(ready('p0'), change('asn.sent', 'a1', 'p0'), change('asn.sent', 'a2', 'p0'));
  const heard = hear(t, server.endpoint, { after: 'p0' });
  await heard.until(() => server.asked.length > 1);
  assert.deepEqual(heard.news(), []);
  const together = [
    change('asn.sent', 'a1', 'p0'),
    change('asn.sent', 'a2', 'p0'),
    change('asn.sent', 'a3', 'p1'),
  ];
  server.stream = tell(ready('p0'), ...together);
  await heard.until(() => heard.news().length === 3);
  assert.deepEqual(
    heard.events.map(({ id, position }) => [id, position]),
    [
      ['a1', 'p0'],
      ['a2', 'p0'],
      ['a3', 'p1'],
    ],
  );
});

test('a page in place of a stream leads to questions, and later to another try', async (t) => {
  const server = await startEventServer(t);
  server.stream = always(text(200, '<html>Sign in to the guest network</html>'));
  server.list = (response) =>
    response.writeHead(200).end('{"events":[{"type":"asn.sent","id":"a1"}],"position":"p1","reset":false}');
  const heard = hear(t, server.endpoint, { after: 'p0' });
  await heard.until(() => heard.news().length === 3);
  assert.deepEqual(server.asked.slice(0, 3), ['stream p0', '/v1/events?after=p0', '/v1/events?after=p1']);
  assert.deepEqual(heard.states, ['polling']);
  server.stream = tell(ready('p1'), change('asn.sent', 'a9', 'p2'));
  await heard.until(() => heard.news().includes('asn.sent a9'));
  assert.deepEqual(heard.states, ['polling', 'streaming']);
});

test('an old token is renewed once; a fresh one that is refused ends it', async (t) => {
  const server = await startEventServer(t);
  const refuse = always(problem(401, 'unauthenticated'));
  server.stream = (response, request) => {
    if (request.headers.authorization === 'Bearer good') void tell(ready('p0', true))(response, request);
    else refuse(response, request);
  };
  const tokens = ['old', 'good'];
  const heard = hear(t, server.endpoint, {}, { token: () => tokens.shift() ?? 'bad' });
  await heard.until(() => heard.events.length === 1);
  assert.deepEqual(server.asked, ['stream anew', 'stream anew']);
  server.stream = refuse;
  const refused = hear(t, server.endpoint, {}, { token: () => 'bad' });
  await assert.rejects(refused.over, { code: 'unauthenticated', status: 401 });
});

test('what will not change by waiting ends it', async (t) => {
  const server = await startEventServer(t);
  server.stream = always(problem(403, 'origin-not-allowed'));
  await assert.rejects(hear(t, server.endpoint).over, { code: 'origin-not-allowed' });
  assert.equal(server.asked.length, 1);
});

test('with too many streams open it asks until the time that the server names', async (t) => {
  const server = await startEventServer(t);
  server.stream = always(problem(429, 'rate-limited', { 'retry-after': '1' }));
  const heard = hear(t, server.endpoint);
  await heard.until(() => server.asked.length > 3);
  server.stream = tell(ready('p9'));
  const from = performance.now();
  await heard.until(() => heard.states.includes('streaming'));
  assert.ok(performance.now() - from > 500);
  assert.deepEqual(heard.states, ['polling', 'streaming']);
});

test('a stream that falls silent is left; one that had shown its heartbeats is simply renewed', async (t) => {
  const server = await startEventServer(t);
  server.stream = tell(ready('p0', false, 30), HEARTBEAT, HEARTBEAT, HEARTBEAT);
  const heard = hear(t, server.endpoint, { after: 'p0' });
  await heard.until(() => server.asked.length >= 3);
  assert.deepEqual(new Set(server.asked), new Set(['stream p0']));
  assert.deepEqual(heard.states, ['streaming']);
  server.stream = tell(ready('p0', false, 30));
  await heard.until(() => heard.states.includes('polling'));
});

test('a stream of which nothing arrives is left', async (t) => {
  const server = await startEventServer(t);
  for (const silence of [() => {}, (response: { flushHeaders(): void }) => response.flushHeaders()]) {
    server.stream = silence;
    const heard = hear(t, server.endpoint, { after: 'p0' });
    await heard.until(() => heard.states.length > 0);
    assert.deepEqual(heard.states, ['polling']);
    await heard.stop();
  }
});

test('a stream that is cut again and again is left', async (t) => {
  const server = await startEventServer(t);
  server.stream = tellAndEnd(ready('p0'));
  const heard = hear(t, server.endpoint, { after: 'p0' });
  await heard.until(() => heard.states.includes('polling'));
  assert.deepEqual(server.asked.slice(0, 4), [...Array<string>(3).fill('stream p0'), '/v1/events?after=p0']);
});

test('out of reach is offline, and nothing is lost when the server is back', async (t) => {
  const server = await startEventServer(t);
  const away = (response: { destroy(): void }) => response.destroy();
  server.stream = away;
  server.list = away;
  const heard = hear(t, server.endpoint, { after: 'p0' });
  await heard.until(() => server.asked.length > 5);
  assert.deepEqual(heard.states, ['offline']);
  server.stream = tell(ready('p0'), change('asn.sent', 'a1', 'p1'));
  await heard.until(() => heard.news().length === 1);
  assert.deepEqual(heard.states, ['offline', 'streaming']);
});

test('who signs in next gets a stream of their own, from its beginning', async (t) => {
  const server = await startEventServer(t);
  const tokens = ['first', 'second'];
  const client = withEvents(
    createClient({
      endpoint: server.endpoint,
      token: () => tokens.shift() ?? 'none',
      retry: { attempts: 1 },
    }),
  );
  const ending = new AbortController();
  const events = client.events({ signal: ending.signal })[Symbol.asyncIterator]();
  const next = async () => (await events.next()).value as PortalEvent | undefined;
  assert.equal((await next())?.id, null);
  const used: (string | undefined)[] = [];
  server.stream = (response, request) => {
    used.push(request.headers.authorization);
    void tell(ready('p5', true))(response, request);
  };
  client.reset();
  assert.equal((await next())?.position, 'p5');
  assert.deepEqual([used, server.asked.at(-1)], [['Bearer second'], 'stream anew']);
  ending.abort();
  assert.equal((await events.next()).done, true);
});

test('the same news twice waits once for a slow reader, and nothing beside a reset', async (t) => {
  const server = await startEventServer(t);
  const all = [1, 2, 1, 2, 3, 3].map((id, index) => change('asn.sent', `a${id}`, `p${index + 1}`));
  server.stream = tell(ready('p0'), ...all);
  const events = withEvents(createClient({ endpoint: server.endpoint, token: 'secret' })).events({
    after: 'p0',
  });
  const seen: string[] = [];
  for await (const { id, position } of events) {
    if (seen.length === 0) await sleep(200);
    seen.push(`${id} ${position}`);
    if (seen.length === 4) break;
  }
  assert.deepEqual(seen, ['a1 p1', 'a2 p2', 'a1 p3', 'a3 p5']);
});

for (const [way, stop] of Object.entries({ abort: 'abort', break: 'break' } as const)) {
  test(`nothing is left after ${way}`, async (t) => {
    const server = await startEventServer(t);
    const before = timers();
    const ending = new AbortController();
    const options = stop === 'abort' ? { signal: ending.signal } : {};
    const client = withEvents(createClient({ endpoint: server.endpoint, token: 'secret' }));
    for await (const _ of client.events(options)) {
      if (stop === 'break') break;
      ending.abort();
    }
    for (let patience = 100; server.open() > 0 && patience > 0; patience -= 1) await sleep(10);
    assert.equal(server.open(), 0);
    assert.ok(timers() <= before);
    assert.equal(server.asked.length, 1);
  });
}

test('a client that is none of createClient() is refused, and a signal that has aborted opens nothing', async (t) => {
  assert.throws(() => withEvents({} as Client), TypeError);
  const server = await startEventServer(t);
  for await (const _ of withEvents(createClient({ endpoint: server.endpoint })).events({
    signal: AbortSignal.abort(),
  })) {
    assert.fail();
  }
  assert.deepEqual(server.asked, []);
});

function timers(): number {
  return process.getActiveResourcesInfo().filter((kind) => kind === 'Timeout').length;
}
