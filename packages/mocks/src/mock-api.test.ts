import assert from 'node:assert/strict';
import { test } from 'node:test';
import { MockApi } from './mock-api.ts';
import type { Exchange, Recording } from './recording.ts';

const json = { 'content-type': 'application/json' };
const page = (status: string): Exchange => ({
  operation: 'asns.list',
  url: '/v1/asns?limit=1&status=SENT&status=CLOSED',
  status: 200,
  headers: { ...json, etag: `"${status}"` },
  answer: { items: [{ status }] },
});
const KEY = '00000000-0000-4000-8000-000000000001';
const SECOND_KEY = '00000000-0000-4000-8000-000000000002';
const receive = (key: string, units: number) =>
  ({
    operation: 'asns.receive',
    url: '/v1/asns/a1/receipts',
    body: { id: key, units },
    ifMatch: '"1"',
    key,
    status: 201,
    headers: json,
    answer: { id: key },
  }) as const;

/** One delivery, of which a part or everything is received; and the rest after the part. */
const recording: Recording = {
  reads: [
    page('SENT'),
    { operation: 'asns.get', url: '/v1/asns/a1', status: 200, headers: json, answer: { id: 'a1' } },
  ],
  states: {
    part: {
      from: 'start',
      write: receive(KEY, 3),
      reads: [page('PARTIALLY_RECEIVED')],
    },
    all: { from: 'start', write: receive(KEY, 9), reads: [page('RECEIVED')] },
    rest: {
      from: 'part',
      write: receive(SECOND_KEY, 6),
      reads: [
        page('RECEIVED'),
        {
          operation: 'receipts.get',
          url: `/v1/receipts/${SECOND_KEY}`,
          status: 200,
          headers: json,
          answer: { id: SECOND_KEY },
        },
      ],
    },
  },
};

const LIST = '/v1/asns?status=SENT&status=CLOSED&limit=1';

function get(api: MockApi, path: string, headers: Record<string, string> = {}): Promise<Response> {
  return api.respond(new Request(`https://host.test/portal${path}`, { headers }));
}

function post(api: MockApi, body: object, { key = 'k-1', ifMatch = '"1"' } = {}): Promise<Response> {
  return api.respond(
    new Request('https://host.test/v1/asns/a1/receipts', {
      method: 'POST',
      body: JSON.stringify(body),
      headers: { 'idempotency-key': key, 'if-match': ifMatch },
    }),
  );
}

const statusIn = async (api: MockApi) =>
  ((await (await get(api, LIST)).json()) as { items: { status: string }[] }).items[0]?.status;

test('answers reads wherever the API lies and in whatever order the parameters stand', async () => {
  const api = new MockApi(recording);
  const answer = await get(api, LIST);
  assert.equal(answer.status, 200);
  assert.equal(answer.headers.get('content-type'), 'application/json');
  assert.deepEqual(await answer.json(), { items: [{ status: 'SENT' }] });
});

test('answers 304 to who has it already', async () => {
  const api = new MockApi(recording);
  assert.equal((await get(api, LIST, { 'if-none-match': '"SENT"' })).status, 304);
  assert.equal((await get(api, LIST, { 'if-none-match': '"older"' })).status, 200);
});

test('what was not recorded is named, with the state', async () => {
  const api = new MockApi(recording);
  const answer = await get(api, '/v1/asns?limit=1');
  assert.equal(answer.status, 501);
  const { code, detail } = (await answer.json()) as { code: string; detail: string };
  assert.equal(code, 'not-recorded');
  assert.equal(detail, 'No answer to asns.list (GET /v1/asns?limit=1) was recorded in the state "start".');
  const unknown = await get(api, '/v1/nowhere');
  assert.match(
    ((await unknown.json()) as { detail: string }).detail,
    /an unknown operation \(GET \/v1\/nowhere\)/,
  );
});

test('a write leads to the state that was recorded after it, whatever came before it stays', async () => {
  const api = new MockApi(recording);
  const answer = await post(api, { units: 3, id: 'k-1' });
  assert.equal(answer.status, 201);
  assert.deepEqual(await answer.json(), { id: 'k-1' });
  assert.equal(api.state, 'part');
  assert.equal(await statusIn(api), 'PARTIALLY_RECEIVED');
  assert.equal((await get(api, '/v1/asns/a1')).status, 200);
});

test('a write is chosen by its body, and only where it was made', async () => {
  const api = new MockApi(recording);
  assert.equal((await post(api, { id: 'k-1', units: 6 })).status, 501);
  assert.equal((await post(api, { id: 'k-1', units: 9 }, { ifMatch: '"2"' })).status, 501);
  assert.equal((await post(api, { id: 'k-1', units: 9 })).status, 201);
  assert.equal(api.state, 'all');
});

test('a repetition is answered as the first time and changes nothing more', async () => {
  const api = new MockApi(recording);
  await post(api, { id: 'k-1', units: 3 });
  const again = await post(api, { id: 'k-1', units: 3 });
  assert.equal(again.status, 201);
  assert.equal(api.state, 'part');
  assert.equal((await post(api, { id: 'k-2', units: 6 }, { key: 'k-2' })).status, 201);
  assert.equal(await statusIn(api), 'RECEIVED');
});

test("what was made under a caller's key bears it in later answers too", async () => {
  const api = new MockApi(recording);
  await post(api, { id: 'k-1', units: 3 });
  await post(api, { id: 'k-2', units: 6 }, { key: 'k-2' });
  assert.equal((await get(api, '/v1/receipts/k-2')).status, 200);
});

test('reset begins again', async () => {
  const api = new MockApi(recording);
  await post(api, { id: 'k-1', units: 9 });
  api.fail('all', 'unavailable');
  api.reset();
  assert.equal(await statusIn(api), 'SENT');
});

test('fails as it is told: with a problem, without a network, without an answer', async () => {
  const api = new MockApi(recording);
  api.fail('asns.list', 'upgrade-required', { message: 'Upgrade to PRO' });
  const refused = await get(api, LIST);
  assert.equal(refused.status, 403);
  const { code, message } = (await refused.json()) as { code: string; message: string };
  assert.deepEqual({ code, message }, { code: 'upgrade-required', message: 'Upgrade to PRO' });
  assert.equal((await get(api, '/v1/asns/a1')).status, 200);

  api.fail('all', 'no-network');
  assert.equal((await get(api, '/v1/asns/a1')).type, 'error');
  assert.equal((await get(api, LIST)).status, 403);

  api.fail('asns.get', 'no-answer');
  const leave = new AbortController();
  const waiting = api.respond(new Request('https://host.test/v1/asns/a1', { signal: leave.signal }));
  leave.abort(new Error('left'));
  await assert.rejects(waiting, /left/);

  api.recover();
  assert.equal((await get(api, LIST)).status, 200);
});
