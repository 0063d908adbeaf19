import assert from 'node:assert/strict';
import { before, it } from 'node:test';
import { testDatabases } from '../db/testing.ts';
import { PAGE_ORIGIN, testApp, type TestApp } from './testing.ts';

testDatabases(
  'cross-origin access',
  (database) => {
    let app: TestApp;
    let token: string;

    before(async () => {
      app = testApp(database());
      token = await (await app.addOrganization()).signIn();
    });

    it('lets any page ask, with fixed methods and headers and never with cookies', async () => {
      for (const origin of [PAGE_ORIGIN, 'https://other.example', 'null']) {
        for (const path of ['/v1/viewer', '/v1/asns/x/receipts', '/v1/nothing']) {
          const { status, headers } = await app.request(path, {
            method: 'OPTIONS',
            headers: {
              Origin: origin,
              'Access-Control-Request-Method': 'POST',
              'Access-Control-Request-Headers': 'x-evil',
            },
          });
          assert.equal(status, 204);
          assert.equal(headers.get('access-control-allow-origin'), origin);
          assert.equal(headers.get('access-control-allow-methods'), 'GET, HEAD, POST, PUT, PATCH, DELETE');
          assert.ok(!headers.get('access-control-allow-headers')?.includes('x-evil'));
          assert.match(
            headers.get('access-control-allow-headers') ?? '',
            /Authorization.*Idempotency-Key.*If-Match/,
          );
          assert.equal(headers.get('access-control-allow-credentials'), null);
          assert.equal(headers.get('vary'), 'Origin, Authorization');
        }
      }
    });

    it('answers the session’s own page', async () => {
      const { status, headers } = await app.request('/v1/viewer', {
        token,
        headers: { Origin: PAGE_ORIGIN },
      });
      assert.equal(status, 200);
      assert.equal(headers.get('access-control-allow-origin'), PAGE_ORIGIN);
      assert.match(
        headers.get('access-control-expose-headers') ?? '',
        /^ETag, Retry-After, X-Request-Id,.* Date$/,
      );
      assert.equal(headers.get('access-control-allow-credentials'), null);
    });

    it('refuses every other page, readably and without data', async () => {
      const others = [
        'https://other.example',
        'http://intranet.example',
        `${PAGE_ORIGIN}:8443`,
        'null',
        'https://INTRANET.example',
      ];
      for (const origin of others) {
        const { status, headers, body } = await app.request('/v1/viewer', {
          token,
          headers: { Origin: origin },
        });
        assert.equal(status, 403);
        assert.equal(headers.get('access-control-allow-origin'), origin);
        assert.deepEqual(Object.keys(body as object).sort(), [
          'code',
          'detail',
          'requestId',
          'status',
          'title',
          'type',
        ]);
        assert.partialDeepStrictEqual(body, { code: 'origin-not-allowed' });
      }
    });

    it('answers callers that are no page', async () => {
      const { status, headers } = await app.request('/v1/viewer', { token });
      assert.equal(status, 200);
      assert.equal(headers.get('access-control-allow-origin'), null);
    });

    it('lets a page read why it was refused', async () => {
      const { status, headers } = await app.request('/v1/viewer', { headers: { Origin: PAGE_ORIGIN } });
      assert.equal(status, 401);
      assert.equal(headers.get('access-control-allow-origin'), PAGE_ORIGIN);
    });
  },
  ['pglite'],
);
