/** The operator is a principal of its own: what opens its operations opens no tenant's, and the other way round. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { before, it } from 'node:test';
import { operations, type OperationId } from '@betterdata/portal-contract';
import { testBothDatabases } from '../db/testing.ts';
import { isDatabaseError } from '../db/errors.ts';
import { PAGE_ORIGIN, testApp, type TestApp, type TestOrganization } from '../http/testing.ts';
import { createOperatorKey, mintOperatorSession, revokeOperatorKey } from './operator.sql.ts';
import { newToken } from './tokens.ts';

testBothDatabases('operator sessions', (database) => {
  let app: TestApp;
  let tenant: TestOrganization;
  let key: { id: string; secret: string };

  before(async () => {
    app = testApp(database());
    tenant = await app.addOrganization({ planTier: 'ENTERPRISE', kind: 'PARENT' });
    key = await createOperatorKey(database(), { label: 'Back office', origins: [PAGE_ORIGIN] });
  });

  const mint = (body: object, { token = key.secret, ...headers }: Record<string, string> = {}) =>
    app.request('/v1/operator-sessions', { method: 'POST', token, body, headers });
  const signIn = async (person = 'jo@betterdata.example') => {
    const { status, body } = await mint({ person, origin: PAGE_ORIGIN });
    assert.equal(status, 201);
    return body as { token: string; expiresAt: string };
  };
  const look = async (token: string, headers = {}) => app.request('/v1/network', { token, headers });
  const codeOf = ({ body }: { body: unknown }) => (body as { code?: string }).code;

  it('last fifteen minutes, or less when asked', async () => {
    const { token, expiresAt } = await signIn();
    assert.match(token, /^os_[\w-]{43}$/);
    assert.ok(Math.abs((Date.parse(expiresAt) - Date.now()) / 1000 - 900) < 30);
    const short = await mint({ person: 'jo', origin: PAGE_ORIGIN, lifetimeSeconds: 60 });
    const { expiresAt: soon } = short.body as { expiresAt: string };
    assert.ok(Math.abs((Date.parse(soon) - Date.now()) / 1000 - 60) < 30);
    const tooLong = await mint({ person: 'jo', origin: PAGE_ORIGIN, lifetimeSeconds: 901 });
    assert.equal(codeOf(tooLong), 'invalid-request');
  });

  it('name the person, who is kept with them', async () => {
    for (const person of [undefined, '', 'x'.repeat(255), 'a\u0000b', 'a\nb']) {
      assert.equal(codeOf(await mint({ person, origin: PAGE_ORIGIN })), 'invalid-request', String(person));
    }
    const person = `${randomUUID()}@betterdata.example`;
    await signIn(person);
    const rows = await database().asSuperuser(
      `select origin, key_id from app.operator_sessions where person = '${person}'`,
    );
    assert.deepEqual(rows, [{ origin: PAGE_ORIGIN, key_id: key.id }]);
    // The clean-up of sessions leaves the record.
    await database().asSuperuser(`
      update app.operator_sessions set created_at = now() - interval '9 days', expires_at = now() - interval '9 days'
      where person = '${person}'`);
    await database().purgeExpired();
    assert.equal(
      (await database().asSuperuser(`select from app.operator_sessions where person = '${person}'`)).length,
      1,
    );
  });

  it('(3) are for exact origins of the key, and for the page that they were made for', async () => {
    for (const origin of [
      'https://evil.example',
      'null',
      '*',
      `${PAGE_ORIGIN}/path`,
      'http://intranet.example',
    ]) {
      assert.equal(codeOf(await mint({ person: 'jo', origin })), 'origin-not-allowed', origin);
    }
    const { token } = await signIn();
    assert.equal((await look(token, { Origin: PAGE_ORIGIN })).status, 200);
    assert.equal(codeOf(await look(token, { Origin: 'https://evil.example' })), 'origin-not-allowed');
    // A key belongs to a backend.
    assert.equal(
      codeOf(await mint({ person: 'jo', origin: PAGE_ORIGIN }, { Origin: PAGE_ORIGIN })),
      'origin-not-allowed',
    );
  });

  it('end by themselves, on request, by time and with their key', async () => {
    const [ended, expired, revoked] = [await signIn(), await signIn('late'), await signIn()];
    const answer = await app.request('/v1/operator-sessions/current', {
      method: 'DELETE',
      token: ended.token,
    });
    assert.equal(answer.status, 204);
    assert.equal((await look(ended.token)).status, 401);

    await database().asSuperuser(`
      update app.operator_sessions set created_at = now() - interval '20 minutes',
        expires_at = now() - interval '5 minutes' where person = 'late'`);
    assert.equal((await look(expired.token)).status, 401);

    assert.equal((await look(revoked.token)).status, 200);
    const other = await createOperatorKey(database(), { label: 'Other', origins: [PAGE_ORIGIN] });
    assert.equal(await revokeOperatorKey(database(), other.id), true);
    assert.equal(await revokeOperatorKey(database(), other.id), false);
    assert.equal(await revokeOperatorKey(database(), randomUUID()), false);
    assert.equal((await look(revoked.token)).status, 200);
    assert.equal(
      codeOf(await mint({ person: 'jo', origin: PAGE_ORIGIN }, { token: other.secret })),
      'unauthenticated',
    );

    assert.equal(await revokeOperatorKey(database(), key.id), true);
    assert.equal((await look(revoked.token)).status, 401);
    key = await createOperatorKey(database(), { label: 'Back office', origins: [PAGE_ORIGIN] });
  });

  it('are made by a key in force only, whoever asks the database', async () => {
    const session = { person: 'jo', origin: PAGE_ORIGIN, seconds: 60 };
    const refused = (error: unknown) => isDatabaseError(error, 'BD403');
    await assert.rejects(
      database().withOperator(randomUUID(), 'write', (trx) => mintOperatorSession(trx, session)),
      refused,
    );
    const tenantIdentity = { organizationId: tenant.id, userId: null, credentialId: key.id };
    await assert.rejects(
      database().withTenant(tenantIdentity, 'write', (trx) => mintOperatorSession(trx, session)),
      refused,
    );
    await assert.rejects(
      database().withOperator(key.id, 'write', (trx) =>
        mintOperatorSession(trx, { ...session, origin: 'https://evil.example' }),
      ),
      refused,
    );
  });

  const ofOperator = (id: OperationId) =>
    operations[id].security.every((scheme) => scheme.startsWith('operator'));
  const ask = (id: OperationId, token: string) =>
    app.request(operations[id].path.replaceAll(/\{\w+\}/g, randomUUID()), {
      method: operations[id].method,
      token,
      headers: { 'Idempotency-Key': randomUUID(), 'If-Match': '"1"' },
      ...(operations[id].method === 'POST' && { body: {} }),
    });
  /** What all refusals have in common: nothing tells a wrong kind of credential from one that nobody has. */
  const refusal = async (id: OperationId, token: string) => {
    const { status, body } = await ask(id, token);
    return { status, body: { ...(body as object), requestId: '' } };
  };

  for (const id of Object.keys(operations) as OperationId[]) {
    it(`${id} is ${ofOperator(id) ? 'the operator’s and no tenant’s' : 'not the operator’s'}`, async () => {
      const tokens = ofOperator(id)
        ? [tenant.key, await tenant.signIn()]
        : [key.secret, (await signIn()).token];
      // A key opens nothing but sessions, and a session makes no other.
      if (ofOperator(id)) {
        const isMint = id === 'operatorSessions.create';
        tokens.push(isMint ? (await signIn()).token : key.secret);
      }
      const unknown = await refusal(id, newToken('os'));
      assert.equal(unknown.status, 401);
      for (const token of tokens) assert.deepEqual(await refusal(id, token), unknown, token.slice(0, 3));
    });
  }

  it('store no secret', async () => {
    const { token } = await signIn();
    const [row] = await database().asSuperuser(`
      select (select json_agg(s)::text from app.operator_sessions s) || (select json_agg(k)::text from app.operator_keys k)
        as dump`);
    const dump = String(row?.['dump']);
    assert.ok(!dump.includes(token.slice(3)) && !dump.includes(key.secret.slice(10)));
  });
});
