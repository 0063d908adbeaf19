import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { before, it } from 'node:test';
import { testDatabases } from '../db/testing.ts';
import { createKey } from '../identity/registration.sql.ts';
import { silentLogger, type RequestLog } from './log.ts';
import { PAGE_ORIGIN, testApp, type TestApp, type TestOrganization } from './testing.ts';

testDatabases(
  'the edge',
  (database) => {
    let app: TestApp;
    let amazon: TestOrganization;
    let token: string;
    const lines: RequestLog[] = [];

    before(async () => {
      app = testApp(database(), { onRequest: (entry) => lines.push(entry) });
      amazon = await app.addOrganization();
      token = await amazon.signIn();
    });

    it('names every answer, with the caller’s own id where that is safe', async () => {
      const own = await app.request('/v1/viewer', { headers: { 'X-Request-Id': 'order-4711.retry_2' } });
      assert.equal(own.headers.get('x-request-id'), 'order-4711.retry_2');
      assert.partialDeepStrictEqual(own.body, { requestId: 'order-4711.retry_2' });
      for (const unsafe of ['short', 'a b c d e f g h', '<script>alert</script>', 'x'.repeat(65)]) {
        const answer = await app.request('/healthz', { headers: { 'X-Request-Id': unsafe } });
        assert.match(answer.headers.get('x-request-id') ?? '', /^[0-9a-f-]{36}$/);
      }
    });

    it('keeps answers private, revalidated, apart by origin and caller, and out of frames', async () => {
      for (const path of ['/v1/viewer', '/v1/nothing']) {
        const { headers } = await app.request(path, { token });
        assert.equal(headers.get('cache-control'), 'private, no-cache');
        assert.equal(headers.get('vary'), 'Origin, Authorization');
        assert.equal(headers.get('x-content-type-options'), 'nosniff');
        assert.match(headers.get('content-security-policy') ?? '', /frame-ancestors 'none'/);
        assert.equal(headers.get('strict-transport-security'), 'max-age=31536000');
      }
    });

    it('answers problems of the closed list, with the methods that an address has', async () => {
      const missing = await app.request('/v1/nothing', { token });
      assert.equal(missing.status, 404);
      assert.equal(missing.headers.get('content-type'), 'application/problem+json');
      assert.partialDeepStrictEqual(missing.body, {
        type: '/docs/problems/not-found',
        status: 404,
        code: 'not-found',
      });
      const wrong = await app.request('/v1/viewer', { method: 'DELETE', token });
      assert.equal(wrong.status, 405);
      assert.equal(wrong.headers.get('allow'), 'GET, HEAD');
      const challenge = await app.request('/v1/viewer');
      assert.equal(challenge.headers.get('www-authenticate'), 'Bearer');
    });

    it('answers HEAD as GET without the body', async () => {
      const get = await app.request('/v1/viewer', { token });
      const head = await app.request('/v1/viewer', { method: 'HEAD', token });
      assert.equal(head.status, 200);
      assert.equal(head.body, undefined);
      assert.equal(head.headers.get('etag'), get.headers.get('etag'));
    });

    it('answers 304 to who has the same already, and to nobody else', async () => {
      const first = await app.request('/v1/plans', { token });
      const etag = first.headers.get('etag') ?? '';
      assert.match(etag, /^W\/"[\w-]{22}"$/);
      for (const known of [etag, `"other", ${etag}`, etag.replace('W/', ''), '*']) {
        const again = await app.request('/v1/plans', { token, headers: { 'If-None-Match': known } });
        assert.equal(again.status, 304);
        assert.equal(again.body, undefined);
        assert.equal(again.headers.get('etag'), etag);
        assert.equal(again.headers.get('cache-control'), 'private, no-cache');
      }
      const other = await app.request('/v1/plans', { token, headers: { 'If-None-Match': '"other"' } });
      assert.equal(other.status, 200);
      const pro = await app.addOrganization({ planTier: 'PRO' });
      const foreign = await pro.signIn();
      const theirs = await app.request('/v1/plans', { token: foreign, headers: { 'If-None-Match': etag } });
      assert.equal(theirs.status, 200);
    });

    it('takes JSON of at most 1 MiB and 64 levels', async () => {
      const post = async (body: string | Uint8Array, type = 'application/json') => {
        const answer = await app.request('/v1/embed-sessions', {
          method: 'POST',
          token: amazon.key,
          body,
          headers: { 'Content-Type': type },
        });
        return `${answer.status} ${(answer.body as { code: string }).code}`;
      };
      const { email } = await amazon.addMember();
      const valid = JSON.stringify({ user: email, origin: PAGE_ORIGIN });
      const nested = (depth: number) => `{"features":${'['.repeat(depth)}${']'.repeat(depth)}}`;

      assert.equal(await post(valid, 'application/json; charset=utf-8'), '201 undefined');
      assert.equal(await post(valid, 'text/plain'), '415 unsupported-media-type');
      assert.equal(await post(valid, 'application/json; charset=utf-16'), '415 unsupported-media-type');
      assert.equal(await post(valid, ''), '415 unsupported-media-type');
      assert.equal(await post('{"user":'), '400 malformed-json');
      assert.equal(await post(''), '400 malformed-json');
      assert.equal(await post(new Uint8Array([0x22, 0xff, 0x22])), '400 malformed-json');
      assert.equal(await post(nested(63)), '400 invalid-request');
      assert.equal(await post(nested(64)), '400 malformed-json');
      assert.equal(await post(nested(100_000)), '400 malformed-json');
      assert.equal(await post('['.repeat(1024 * 1024)), '400 malformed-json');
      assert.equal(await post(`"${'x'.repeat(1024 * 1024 - 2)}"`), '400 invalid-request');
      assert.equal(await post(`"${'x'.repeat(1024 * 1024 - 1)}"`), '413 payload-too-large');
      assert.equal(await post(`"${'['.repeat(1000)}\\"${'['.repeat(1000)}"`), '400 invalid-request');
    });

    it('reads no body before it knows the caller', async () => {
      const answer = await app.request('/v1/embed-sessions', { method: 'POST', body: '{' });
      assert.equal(answer.status, 401);
    });

    it('turns an exception into a problem that tells nothing', async () => {
      const failures: unknown[] = [];
      const logger = { ...silentLogger, failure: (error: unknown) => failures.push(error) };
      const broken = testApp(database(), {
        logger,
        routes: { 'plans.list': () => Promise.reject(new Error('the secret is 4711')) },
      });
      const answer = await broken.request('/v1/plans', { token });
      assert.equal(answer.status, 500);
      assert.partialDeepStrictEqual(answer.body, { code: 'internal-error' });
      assert.ok(!JSON.stringify(answer.body).includes('4711'));
      assert.equal(failures.length, 1);
    });

    it('writes one line per request, with no path, body or credential', async () => {
      lines.length = 0;
      await app.request('/v1/viewer?token=secret', { token });
      await app.request('/v1/asns/secret');
      const allowed = [
        'requestId',
        'method',
        'operation',
        'status',
        'durationMs',
        'problem',
        'organizationId',
        'credentialId',
      ];
      assert.equal(lines.length, 2);
      for (const line of lines) {
        assert.deepEqual(
          Object.keys(line).filter((name) => !allowed.includes(name)),
          [],
        );
        assert.ok(!JSON.stringify(line).includes('secret'));
      }
      assert.partialDeepStrictEqual(lines[0], {
        operation: 'viewer.get',
        organizationId: amazon.id,
        status: 400,
      });
    });

    it('limits each organization by itself, and says so in the standard headers', async () => {
      const limited = testApp(database(), { config: { rateLimitPerMinute: 4 } });
      const sephora = await app.addOrganization();
      const theirs = await sephora.signIn();
      const answers = [];
      for (let i = 0; i < 5; i++) answers.push(await limited.request('/v1/plans', { token }));
      assert.deepEqual(
        answers.map(({ status }) => status),
        [200, 200, 200, 200, 429],
      );
      assert.equal(answers[0]?.headers.get('ratelimit-policy'), '"organization";q=4;w=60');
      assert.equal(answers[0]?.headers.get('ratelimit'), null);
      const missing = await app.request('/v1/inventory/x', { token });
      assert.equal(missing.headers.get('ratelimit-policy'), '"organization";q=1000000;w=60');
      assert.match(answers[2]?.headers.get('ratelimit') ?? '', /^"organization";r=1;t=\d+$/);
      const refused = answers[4];
      assert.partialDeepStrictEqual(refused?.body, { code: 'rate-limited' });
      const wait = Number(refused?.headers.get('retry-after'));
      assert.ok(wait > 0 && wait <= 60);
      assert.match(refused?.headers.get('ratelimit') ?? '', /r=0/);
      assert.equal((await limited.request('/v1/plans', { token: theirs })).status, 200);
    });

    it('charges a session to whose key made it', async () => {
      const limited = testApp(database(), { config: { rateLimitPerMinute: 2 } });
      const host = await app.addOrganization({ planTier: 'ENTERPRISE' });
      const partnership = randomUUID();
      await database().asSuperuser(`
        insert into app.partnerships (id, host_org, partner_org, type, terms, status, effective_from)
        values ('${partnership}', '${host.id}', '${amazon.id}', 'THREE_PL', '{}', 'ACTIVE', '2023-01-01')`);
      const { email } = await amazon.addMember();
      const key = await createKey(database(), host.id, {
        label: 'Brand site',
        origins: [PAGE_ORIGIN],
        partnershipIds: [partnership],
      });
      const minted = await app.request('/v1/embed-sessions', {
        method: 'POST',
        token: key.secret,
        body: { user: email, origin: PAGE_ORIGIN, partnership },
      });
      const { token: atHost } = minted.body as { token: string };
      const statusOf = async (with_: string) =>
        (await limited.request('/v1/viewer', { token: with_ })).status;
      assert.deepEqual(
        [await statusOf(atHost), await statusOf(atHost), await statusOf(atHost)],
        [200, 200, 429],
      );
      assert.equal(await statusOf(token), 200);
    });
  },
  ['pglite'],
);
