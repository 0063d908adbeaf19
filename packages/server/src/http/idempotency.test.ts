import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { beforeEach, it } from 'node:test';
import { sql } from 'kysely';
import { testBothDatabases } from '../db/testing.ts';
import { recordEvent } from '../audit/record-event.sql.ts';
import { routes } from '../routes.ts';
import type { Handler } from './operation.ts';
import { silentLogger } from './log.ts';
import { problem } from './problem.ts';
import { PAGE_ORIGIN, testApp, type TestApp, type TestOrganization } from './testing.ts';

const PATH = `/v1/receipts/${randomUUID()}/reversal`;

testBothDatabases('idempotency', (database) => {
  let app: TestApp;
  let amazon: TestOrganization;
  let sephora: TestOrganization;
  let token: string;
  /** What the handler does after it has written. */
  let finish: (reason: string) => Promise<void>;

  /** Writes one audit event per call: the effect that must happen once. */
  const reverse: Handler<'receipts.reverse'> = async ({ trx, viewer, body, requestId }) => {
    await recordEvent(trx, viewer, { action: 'message.sent', requestId, detail: { reason: body.reason } });
    await finish(body.reason);
    // Only `id` matters here; what a receipt is belongs to its own tests.
    return { id: body.id } as never;
  };

  beforeEach(async () => {
    finish = () => Promise.resolve();
    app = testApp(database(), { logger: silentLogger, routes: { ...routes, 'receipts.reverse': reverse } });
    amazon = await app.addOrganization();
    sephora = await app.addOrganization();
    token = await amazon.signIn({ role: 'OPERATOR' });
  });

  const id = randomUUID();
  const send = (
    key: string | undefined,
    reason = 'counted twice',
    options: { path?: string; token?: string } = {},
  ) =>
    app.request(options.path ?? PATH, {
      method: 'POST',
      token: options.token ?? token,
      body: { id, reason },
      headers: { 'If-Match': '"1"', ...(key !== undefined && { 'Idempotency-Key': key }) },
    });
  const codeOf = ({ status, body }: { status: number; body: unknown }) =>
    `${status} ${(body as { code?: string }).code ?? 'done'}`;
  const effects = async (organization = amazon) =>
    (
      await database().asSuperuser(
        `select from app.audit_events where action = 'message.sent' and owner_org = '${organization.id}'`,
      )
    ).length;

  it('asks for a key and a version', async () => {
    assert.equal(codeOf(await send(undefined)), '400 idempotency-key-required');
    const answer = await app.request(PATH, {
      method: 'POST',
      token,
      body: { id, reason: 'x' },
      headers: { 'Idempotency-Key': 'a' },
    });
    assert.equal(codeOf(answer), '428 precondition-required');
    assert.equal(await effects(), 0);
  });

  it('does the same request once and answers it the same way again', async () => {
    const first = await send('key-1');
    const again = await send('key-1');
    assert.equal(first.status, 201);
    assert.deepEqual([again.status, again.body], [first.status, first.body]);
    assert.equal(await effects(), 1);
  });

  it('refuses the key for another body or another resource', async () => {
    await send('key-1');
    assert.equal(codeOf(await send('key-1', 'another reason')), '422 idempotency-key-reused');
    const path = `/v1/receipts/${randomUUID()}/reversal`;
    assert.equal(codeOf(await send('key-1', 'counted twice', { path })), '422 idempotency-key-reused');
    assert.equal(await effects(), 1);
  });

  it('survives the renewal of the session', async () => {
    const { email } = await amazon.addMember('OPERATOR');
    const renew = async () => {
      const answer = await app.request('/v1/embed-sessions', {
        method: 'POST',
        token: amazon.key,
        body: { user: email, origin: PAGE_ORIGIN },
      });
      return (answer.body as { token: string }).token;
    };
    await send('key-1', 'x', { token: await renew() });
    assert.equal(codeOf(await send('key-1', 'x', { token: await renew() })), '201 done');
    assert.equal(await effects(), 1);
  });

  it('keeps the keys of people and organizations apart', async () => {
    const theirs = await sephora.signIn();
    const colleague = await amazon.signIn();
    for (const each of [token, theirs, colleague]) {
      assert.equal(codeOf(await send('key-1', 'counted twice', { token: each })), '201 done');
    }
    assert.equal(await effects(amazon), 2);
    assert.equal(await effects(sephora), 1);
  });

  it('keeps nothing of a failure or a refusal: what stood in the way may be gone by the next try', async () => {
    const refusals = ['version-mismatch', 'not-found', 'partnership-not-active', 'receipt-invalid'] as const;
    for (const error of [new Error('crash'), ...refusals.map((code) => problem(code))]) {
      finish = () => Promise.reject(error);
      assert.notEqual((await send('key-1')).status, 201);
      assert.equal(await effects(), 0);
    }
    finish = () => Promise.resolve();
    assert.equal(codeOf(await send('key-1', 'corrected')), '201 done');
    assert.equal(codeOf(await send('key-1')), '422 idempotency-key-reused');
  });

  it('recovers when the database refuses a statement before the rule does', async () => {
    const failing: Handler<'receipts.reverse'> = async (call) => {
      await reverse(call);
      await sql`select 1 / 0`.execute(call.trx).catch(() => {
        throw problem('receipt-invalid');
      });
      throw new Error('not reached');
    };
    const refusing = testApp(database(), { routes: { 'receipts.reverse': failing } });
    const answer = await refusing.request(PATH, {
      method: 'POST',
      token,
      body: { id, reason: 'x' },
      headers: { 'If-Match': '"1"', 'Idempotency-Key': 'key-1' },
    });
    assert.equal(codeOf(answer), '422 receipt-invalid');
    assert.equal(await effects(), 0);
  });

  it('forgets after 24 hours', async () => {
    await send('key-1');
    await database().asSuperuser(`update app.idempotency_keys set expires_at = now() - interval '1 second'`);
    assert.equal(codeOf(await send('key-1', 'another reason')), '201 done');
    assert.equal(await effects(), 2);
  });

  it('never does the work twice at the same time', async () => {
    const { promise: held, resolve: release } = Promise.withResolvers<undefined>();
    finish = () => held;
    const first = send('key-1');
    const others = [send('key-1'), send('key-1')];
    if (database().kind === 'postgres') {
      for (const answer of await Promise.all(others)) {
        assert.equal(codeOf(answer), '409 idempotency-in-progress');
        assert.equal(answer.headers.get('retry-after'), '1');
      }
      release(undefined);
    } else {
      // PGlite has one connection: the others wait for their turn and get the answer of the first.
      release(undefined);
      for (const answer of await Promise.all(others)) assert.equal(codeOf(answer), '201 done');
    }
    assert.equal(codeOf(await first), '201 done');
    assert.equal(await effects(), 1);
  });
});
