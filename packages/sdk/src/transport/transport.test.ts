import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isPortalError, type PortalError } from '../errors.ts';
import { metadata } from '../metadata.ts';
import { breakOff, connect, hangUp, json, problem, text, type Reply } from '../testing/serve.ts';
import { createTransport } from './transport.ts';

const once = { retry: { attempts: 1 } };

test('a call sends its path, query, body, token and headers', async (t) => {
  const { send, received } = await connect(t, [json(200, { ok: true })]);
  const options = { idempotencyKey: 'key-1', ifMatch: 7 };
  const input = { path: { asnId: 'a/1' }, query: { dry: true }, body: { lines: [] } };
  assert.deepEqual(await send('POST /v1/asns/{asnId}/receipts', input, options), { ok: true });

  const [request] = received;
  assert.equal(request?.method, 'POST');
  assert.equal(request.url, '/v1/asns/a%2F1/receipts?dry=true');
  assert.equal(request.body, '{"lines":[]}');
  assert.equal(request.headers['authorization'], 'Bearer secret');
  assert.equal(request.headers['idempotency-key'], 'key-1');
  assert.equal(request.headers['if-match'], '"7"');
  assert.equal(request.headers['content-type'], 'application/json');
});

test('a value carries the metadata of its answer', async (t) => {
  const { send } = await connect(t, [json(200, { id: 1 }, { etag: '"7"', 'x-request-id': 'r-7' })]);
  const value = await send('GET /v1/asns');
  assert.deepEqual(metadata(value as object), { status: 200, requestId: 'r-7', etag: '"7"' });
  assert.equal(metadata({}), undefined);
});

test('204 answers undefined', async (t) => {
  const { send } = await connect(t, [(response) => response.writeHead(204).end()]);
  assert.equal(await send('DELETE /v1/embed-sessions/current'), undefined);
});

test('a problem becomes an error with its code and members', async (t) => {
  const body = {
    title: 'Not in your plan',
    status: 403,
    code: 'upgrade-required',
    detail: 'Upgrade.',
    feature: 'f',
  };
  const { send } = await connect(t, [json(403, body, { 'x-request-id': 'r-9' })]);
  await assert.rejects(send('GET /v1/asns'), (error: unknown) => {
    assert.ok(isPortalError(error, 'upgrade-required'));
    assert.equal(error.problem.feature, 'f');
    assert.equal(error.message, 'Upgrade.');
    assert.equal(error.status, 403);
    assert.equal(error.requestId, 'r-9');
    assert.equal(error.retryable, false);
    return true;
  });
});

const failures: { name: string; reply: Reply; code: string; status?: number; retryable: boolean }[] = [
  {
    name: 'an error without a body',
    reply: json(500, undefined),
    code: 'http-error',
    status: 500,
    retryable: true,
  },
  { name: 'an error of no length', reply: empty(404), code: 'http-error', status: 404, retryable: false },
  {
    name: 'an error in HTML',
    reply: text(502, '<h1>Bad gateway</h1>'),
    code: 'http-error',
    status: 502,
    retryable: true,
  },
  {
    name: 'an error in foreign JSON',
    reply: json(400, ['no']),
    code: 'http-error',
    status: 400,
    retryable: false,
  },
  {
    name: 'a 304 that nobody asked for',
    reply: empty(304),
    code: 'http-error',
    status: 304,
    retryable: false,
  },
  {
    name: 'HTML with 200',
    reply: text(200, '<h1>Sign in</h1>'),
    code: 'malformed-response',
    status: 200,
    retryable: true,
  },
  {
    name: 'half a body that ends',
    reply: halfJson,
    code: 'malformed-response',
    status: 200,
    retryable: true,
  },
  {
    name: 'a success without a body',
    reply: json(200, undefined),
    code: 'malformed-response',
    status: 200,
    retryable: true,
  },
  { name: 'half a body', reply: breakOff, code: 'network-error', status: 200, retryable: true },
  { name: 'a reset connection', reply: hangUp, code: 'network-error', retryable: true },
  { name: 'a redirect', reply: redirect, code: 'http-error', status: 302, retryable: false },
  {
    name: 'a read without content',
    reply: empty(204),
    code: 'malformed-response',
    status: 204,
    retryable: true,
  },
];

for (const { name, reply, code, status, retryable } of failures) {
  test(`${name} is ${code}`, async (t) => {
    const { send } = await connect(t, [reply], once);
    await assert.rejects(send('GET /v1/asns'), (error: PortalError) => {
      assert.deepEqual([error.code, error.status, error.retryable], [code, status, retryable]);
      return isPortalError(error);
    });
  });
}

test('an answer that breaks the contract says where', async (t) => {
  const codes: unknown[] = [];
  const { send } = await connect(t, [json(200, { items: 1 })], {
    validate: () => '/items',
    logger: ({ code }) => codes.push(code),
  });
  await assert.rejects(send('GET /v1/asns'), {
    code: 'malformed-response',
    message: /"\/items"/,
    retryable: false,
  });
  assert.deepEqual(codes, ['malformed-response']);
});

test('an argument that cannot be sent is refused before anything is sent', async (t) => {
  const { send, received } = await connect(t, [json(200, {})]);
  const cycle: { self?: unknown } = {};
  cycle.self = cycle;
  for (const call of [
    send('GET /v1/asns/{asnId}', { path: { asnId: '..' } }),
    send('GET /v1/asns/{asnId}', { path: { asnId: '\ud800' } }),
    send('GET /v1/asns', { query: { since: new Date('no date') } }),
    send('POST /v1/asns', { body: cycle }),
    send('POST /v1/asns', { body: { quantity: 1n } }),
    send('POST /v1/asns', {}, { idempotencyKey: 'a\nb' }),
    send('GET /v1/asns', {}, { signal: new AbortController() as unknown as AbortSignal }),
  ]) {
    await assert.rejects(call, { code: 'invalid-argument', retryable: false });
  }
  assert.equal(received.length, 0);
});

test('an endpoint must be a URL; a slash at its end does no harm', async (t) => {
  assert.throws(() => createTransport({ endpoint: 'api.example.com' }), TypeError);
  const { endpoint, received } = await connect(t, [json(200, {})]);
  await createTransport({ endpoint: `${endpoint}/` }).send('GET /v1/plans');
  assert.equal(received[0]?.url, '/v1/plans');
  assert.equal(received[0]?.headers['authorization'], undefined);
});

test('middleware is wrapped around each attempt, the first outermost', async (t) => {
  const order: string[] = [];
  const { send, received } = await connect(t, [problem(503, 'unavailable'), json(200, { ok: true })], {
    middleware: [
      async (request, next) => {
        order.push('first');
        const response = await next(request);
        order.push(String(response.status));
        return response;
      },
      (request, next) => {
        order.push('second');
        request.headers.set('x-trace', 'on');
        return next(request);
      },
    ],
  });
  await send('GET /v1/asns');
  assert.deepEqual(order, ['first', 'second', '503', 'first', 'second', '200']);
  assert.equal(received[1]?.headers['x-trace'], 'on');
});

test('a middleware may answer itself, and its own error is not lost', async (t) => {
  const answered = await connect(t, [hangUp], { middleware: [() => Response.json({ from: 'memory' })] });
  assert.deepEqual(await answered.send('GET /v1/asns'), { from: 'memory' });

  const cause = new Error('my own');
  const failing = await connect(t, [hangUp], { ...once, middleware: [() => Promise.reject(cause)] });
  await assert.rejects(failing.send('GET /v1/asns'), { code: 'network-error', cause });
});

function empty(status: number): Reply {
  return (response) => response.writeHead(status, { 'content-length': '0' }).end();
}

function halfJson(...[response]: Parameters<Reply>) {
  response.writeHead(200, { 'content-type': 'application/json', connection: 'close' }).end('{"id":');
}

function redirect(...[response]: Parameters<Reply>) {
  response.writeHead(302, { location: 'http://127.0.0.1:1/' }).end();
}
