/**
 * Every endpoint with input that nobody means well by: the answer is a 4xx problem with a code, never a 500, and
 * what was sent is not stored.
 */
import assert from 'node:assert/strict';
import { before, it } from 'node:test';
import { problems } from '@betterdata/portal-contract';
import { testDatabases } from '../db/testing.ts';
import { PAGE_ORIGIN, testApp, type TestApp } from '../http/testing.ts';
import { createKey } from '../identity/registration.sql.ts';
import { organizationId } from '../network/ids.ts';
import { loadDemoNetwork, signInTo } from '../testing/demo-network.ts';
import { operations, resolve, type Operation, type Schema } from './operations.ts';

const STRINGS: Record<string, string> = {
  SQL: `'); drop table app.organizations; --`,
  HTML: '<img src=x onerror=alert(1)><script>alert(1)</script>',
  NUL: 'a\u0000b',
  'a lone surrogate': '\ud800',
  emptiness: '',
  'great length': 'x'.repeat(100_000),
  'a path': '../../../etc/passwd',
  'a wildcard': '%_%',
  'controls and directions': '\u0007\u202e\ufeff\u001b[31m',
};
const VALUES: Record<string, unknown> = {
  ...STRINGS,
  'a huge number': 1e308,
  'a negative number': -1,
  'a fraction': 0.5,
  'more than 53 bits': 2 ** 60,
  nothing: null,
  'a list': [[]],
  'an object': { __proto__: { x: 1 }, constructor: 1 },
  'a truth value': true,
};
const NOT_JSON: Record<string, string | Uint8Array> = {
  'a broken object': '{"a":',
  'a trailing comma': '[1,]',
  'bad UTF-8': new Uint8Array([0x22, 0xff, 0xfe, 0x22]),
  depth: '['.repeat(5_000) + ']'.repeat(5_000),
  'two megabytes': JSON.stringify({ note: 'x'.repeat(2 * 1024 * 1024) }),
  nothing: '',
  'a number': '7',
  null: 'null',
};

testDatabases(
  'hostile input',
  (database) => {
    let app: TestApp;
    let session: string;
    let key: string;
    let id: string;

    before(async () => {
      await loadDemoNetwork(database());
      app = testApp(database());
      session = await signInTo(app, database(), 'ORG-003');
      key = (
        await createKey(database(), organizationId('ORG-003'), { label: 'Hostile', origins: [PAGE_ORIGIN] })
      ).secret;
      const [row] = await database().asSuperuser('select id::text from app.asns order by id limit 1');
      id = String(row?.['id']);
    });

    const send = async (
      operation: Operation,
      path: string,
      parts: { body?: unknown; headers?: Record<string, string> },
    ) =>
      app.request(path, {
        method: operation.method,
        token: operation.operationId === 'embedSessions.create' ? key : session,
        headers: { 'Idempotency-Key': crypto.randomUUID(), 'If-Match': '"1"', ...parts.headers },
        ...('body' in parts && { body: parts.body }),
      });

    /** A problem of the closed list, of the client's making. */
    const assertRefused = ({ status, body }: { status: number; body: unknown }, what: string) => {
      assert.ok(status >= 400 && status < 500, `${what}: ${status}`);
      const { code } = body as { code: keyof typeof problems };
      assert.ok(code in problems, `${what}: ${code}`);
    };

    for (const operation of operations) {
      // Ending the session would end the test.
      if (operation.operationId === 'embedSessions.end') continue;
      // Known only once the data is there.
      const valid = () => operation.path.replaceAll(/\{\w+\}/g, () => id);

      if (operation.path.includes('{')) {
        it(`${operation.operationId} refuses hostile ids`, async () => {
          for (const [name, text] of Object.entries(STRINGS)) {
            // A lone surrogate cannot be part of an address at all.
            if (name === 'emptiness' || name === 'a lone surrogate') continue;
            const path = operation.path.replaceAll(/\{\w+\}/g, encodeURIComponent(text));
            const body = operation.exampleBody === undefined ? {} : { body: operation.exampleBody };
            assertRefused(await send(operation, path, body), name);
          }
        });
      }

      for (const { name } of operation.parameters.filter((parameter) => parameter.in === 'query')) {
        it(`${operation.operationId} survives hostile values of "${name}"`, async () => {
          for (const [what, text] of Object.entries(STRINGS)) {
            if (what === 'a lone surrogate') continue;
            const { status, body } = await send(
              operation,
              `${valid()}?${name}=${encodeURIComponent(text)}`,
              {},
            );
            // Some of it is a fair thing to search for; then it finds nothing and breaks nothing.
            if (status === 200) assert.ok('items' in (body as object), what);
            else assertRefused({ status, body }, what);
          }
          assertRefused(
            await send(operation, `${valid()}?${name}=a&${name}[]=b&unknown=1`, {}),
            'an unknown parameter',
          );
        });
      }

      if (operation.body === undefined) continue;

      it(`${operation.operationId} refuses what is not JSON`, async () => {
        for (const [name, body] of Object.entries(NOT_JSON)) {
          assertRefused(
            await send(operation, valid(), { body, headers: { 'Content-Type': 'application/json' } }),
            name,
          );
        }
        const form = { body: 'a=1', headers: { 'Content-Type': 'application/x-www-form-urlencoded' } };
        assert.equal((await send(operation, valid(), form)).status, 415);
      });

      for (const path of placesIn(operation.body)) {
        it(`${operation.operationId} survives hostile values at ${path.join('.')}`, async () => {
          for (const [name, value] of Object.entries(VALUES)) {
            const body = structuredClone(operation.exampleBody) as object;
            put(body, path, value);
            const answer = await send(operation, valid(), { body });
            assert.ok(answer.status < 500, `${name}: ${answer.status} ${JSON.stringify(answer.body)}`);
            if (answer.status >= 400) assertRefused(answer, name);
          }
        });
      }
    }

    it('nothing that was sent has harmed the data', async () => {
      const [row] = await database().asSuperuser(
        'select count(*)::int as organizations from app.organizations',
      );
      assert.ok(Number(row?.['organizations']) >= 13);
    });
  },
  ['pglite'],
);

/** Where values stand in a body: every property, also inside lists (their first element). */
function placesIn(schema: Schema): string[][] {
  const resolved = resolve(schema);
  if (resolved.items) return placesIn(resolved.items).map((place) => ['0', ...place]);
  return Object.entries(resolved.properties ?? {}).flatMap(([name, property]) => [
    [name],
    ...placesIn(property).map((place) => [name, ...place]),
  ]);
}

/** Sets the value at a place, making the way there where the example has none. */
function put(target: object, [name = '', ...rest]: readonly string[], value: unknown): void {
  const container = target as Record<string, unknown>;
  if (rest.length === 0) {
    Object.defineProperty(container, name, { value, enumerable: true, configurable: true });
    return;
  }
  if (typeof container[name] !== 'object' || container[name] === null)
    container[name] = rest[0] === '0' ? [{}] : {};
  put(container[name] as object, rest, value);
}
