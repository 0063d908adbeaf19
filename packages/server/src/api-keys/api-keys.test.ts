import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { beforeEach, it } from 'node:test';
import { operations, type ApiKey, type ApiKeyCreated, type OperationId } from '@betterdata/portal-contract';
import { brushes, openAsnNetwork, sendAsn, type AsnNetwork } from '../asns/testing.ts';
import { systemClock } from '../common/clock.ts';
import { testDatabases } from '../db/testing.ts';
import type { Role } from '../entitlements/entitlements.ts';
import { PAGE_ORIGIN, testApp, type TestAnswer, type TestOrganization } from '../http/testing.ts';
import { KeyUse } from '../identity/key-use.ts';
import { newToken } from '../identity/tokens.ts';
import { manager, type Manager } from '../members/testing.ts';

const codeOf = ({ body }: TestAnswer) => (body as { code?: string } | undefined)?.code;
const UPGRADE = {
  code: 'upgrade-required',
  requiredPlan: 'ENTERPRISE',
  message: 'Upgrade to ENTERPRISE: Full API access',
};

testDatabases('API keys', (database) => {
  let network: AsnNetwork;
  let owner: Manager;

  beforeEach(async () => {
    network = await openAsnNetwork(database());
    owner = await manager(network.app, database(), network.luxe, 'OWNER');
  });

  const as = (role: Role, organization: TestOrganization = network.luxe) =>
    manager(network.app, database(), organization, role);
  const create = async (who: Manager, scopes: string[], body: object = {}) => {
    const answer = await who.send('POST', '/v1/api-keys', { label: 'ERP', scopes, ...body });
    assert.equal(answer.status, 201, answer.text);
    return answer.body as ApiKeyCreated;
  };
  const list = async (who: Manager) =>
    ((await who.send('GET', '/v1/api-keys')).body as { items: ApiKey[] }).items;
  const use = (token: string, path = '/v1/asns', headers: Record<string, string> = {}) =>
    network.app.request(path, { token, headers });
  const rotate = (who: Manager, { id, version }: ApiKey, overlapHours: number) =>
    who.send('POST', `/v1/api-keys/${id}/rotate`, { overlapHours }, version);
  const setPlan = (organization: TestOrganization, plan: string) =>
    database().asSuperuser(
      `update app.organization_accounts set plan_tier = '${plan}' where organization_id = '${organization.id}'`,
    );

  it('open what their scopes name and nothing else', async () => {
    const { key, secret } = await create(owner, ['asns:read']);
    assert.match(secret, /^sk_[\w-]{43}$/);
    assert.partialDeepStrictEqual(key, {
      label: 'ERP',
      scopes: ['asns:read'],
      secrets: [{ prefix: secret.slice(0, 8), expiresAt: null, lastUsedAt: null }],
      createdBy: 'OWNER of ' + network.luxe.code,
      isYours: true,
      expiresAt: null,
    });
    assert.ok(!(await owner.send('GET', '/v1/api-keys')).text.includes(secret));
    assert.equal((await use(secret)).status, 200);
    assert.equal(codeOf(await use(secret, '/v1/receipts')), 'scope-required');
    const write = await network.app.request('/v1/asns', { method: 'POST', token: secret, body: {} });
    assert.equal(codeOf(write), 'scope-required');
    const { status } = await owner.send('POST', '/v1/api-keys', { label: 'X', scopes: ['members:read'] });
    assert.equal(status, 400);
  });

  it('are asked by every operation that takes them for its own scope, and refused by all others', async () => {
    const scopes = [...new Set(Object.values(operations).flatMap(({ scope }) => scope ?? []))];
    const without = async (scope: string) =>
      (
        await create(
          owner,
          scopes.filter((each) => each !== scope),
        )
      ).secret;
    const keys = new Map(await Promise.all(scopes.map(async (each) => [each, await without(each)] as const)));
    const any = keys.values().next().value ?? '';
    for (const id of Object.keys(operations) as OperationId[]) {
      const { scope, method, path, security } = operations[id];
      const answer = await network.app.request(path.replaceAll(/\{\w+\}/g, randomUUID()), {
        method,
        token: scope === null ? any : (keys.get(scope) ?? ''),
      });
      const takes = (security as readonly string[]).includes('apiKey');
      assert.equal(codeOf(answer), takes ? 'scope-required' : 'credential-not-allowed', id);
    }
  });

  it('(5) act in the name of their person, with the role that the person has now', async () => {
    const admin = await as('ADMIN');
    const { key, secret } = await create(admin, ['asns:read', 'asns:write']);
    const asn = await sendAsn(await network.person(network.luxe), network.partnerships.amazon, brushes([10]));
    const cancel = () =>
      network.app.request(`/v1/asns/${asn.id}/cancel`, {
        method: 'POST',
        token: secret,
        headers: { 'Idempotency-Key': randomUUID(), 'If-Match': `"${asn.version}"` },
      });
    await owner.change(admin.email, 'role', { role: 'ANALYST' });
    assert.equal(codeOf(await cancel()), 'role-not-allowed');
    assert.equal((await use(secret)).status, 200);
    await owner.change(admin.email, 'role', { role: 'OPERATOR' });
    assert.equal((await cancel()).status, 200);

    const { body } = await owner.send('GET', '/v1/audit-events');
    const { items } = body as { items: { action: string; actor: object }[] };
    assert.deepEqual(items.find(({ action }) => action === 'asn.cancelled')?.actor, {
      kind: 'API_KEY',
      id: key.id,
      name: 'ERP',
      inNameOf: 'ADMIN of ' + network.luxe.code,
    });

    await owner.change(admin.email, 'disable');
    assert.equal((await use(secret)).status, 401);
    await owner.change(admin.email, 'enable');
    assert.equal((await use(secret)).status, 200);
    await owner.change(admin.email, 'remove');
    assert.equal((await use(secret)).status, 401);
  });

  it('(5) are for ENTERPRISE: others are told how to unlock them, also after a downgrade', async () => {
    for (const plan of ['FREE', 'PRO']) {
      await setPlan(network.amazon, plan);
      const partner = await as('OWNER', network.amazon);
      const answer = await partner.send('POST', '/v1/api-keys', { label: 'ERP', scopes: ['asns:read'] });
      assert.equal(answer.status, 403);
      assert.partialDeepStrictEqual(answer.body, UPGRADE);
    }
    const { key, secret } = await create(owner, ['asns:read', 'plans:read']);
    await setPlan(network.luxe, 'PRO');
    for (const path of ['/v1/asns', '/v1/plans', '/v1/receipts']) {
      const answer = await use(secret, path);
      assert.equal(answer.status, 403);
      assert.partialDeepStrictEqual(answer.body, UPGRADE);
    }
    assert.partialDeepStrictEqual((await rotate(owner, key, 1)).body, UPGRADE);
    // What is left over can be seen and taken away.
    assert.deepEqual(
      (await list(owner)).map(({ id }) => id),
      [key.id],
    );
    assert.equal((await owner.send('DELETE', `/v1/api-keys/${key.id}`)).status, 204);
    await setPlan(network.luxe, 'ENTERPRISE');
    assert.equal((await use(secret)).status, 401);
  });

  it('are replaced while the earlier secret still works, which then ends', async () => {
    const { key, secret: first } = await create(owner, ['asns:read']);
    const rotated = (await rotate(owner, key, 24)).body as ApiKeyCreated;
    assert.equal(rotated.key.id, key.id);
    assert.deepEqual(
      rotated.key.secrets.map(({ prefix, expiresAt }) => [prefix, expiresAt !== null]),
      [
        [rotated.secret.slice(0, 8), false],
        [first.slice(0, 8), true],
      ],
    );
    assert.deepEqual([(await use(first)).status, (await use(rotated.secret)).status], [200, 200]);
    await database().asSuperuser(
      `update app.api_key_secrets set expires_at = now() - interval '1 second' where expires_at is not null`,
    );
    assert.deepEqual([(await use(first)).status, (await use(rotated.secret)).status], [401, 200]);
    // A secret that leaked ends at once.
    const again = (await rotate(owner, rotated.key, 0)).body as ApiKeyCreated;
    assert.deepEqual([(await use(rotated.secret)).status, (await use(again.secret)).status], [401, 200]);
    assert.equal(codeOf(await rotate(owner, rotated.key, 0)), 'version-mismatch');
  });

  it('(14) are rotated by their person alone: their role is not lent', async () => {
    const admin = await as('ADMIN');
    const { key } = await create(owner, ['asns:read']);
    const answer = await rotate(admin, key, 24);
    assert.deepEqual([answer.status, codeOf(answer)], [403, 'role-not-allowed']);
    assert.equal((await list(admin)).find(({ id }) => id === key.id)?.isYours, false);
    assert.equal((await admin.send('DELETE', `/v1/api-keys/${key.id}`)).status, 204);
  });

  it('(14) get no further by being replaced, nor by themselves', async () => {
    const { key, secret } = await create(owner, ['asns:read']);
    const wider = { overlapHours: 0, scopes: ['asns:read', 'asns:write'], expiresAt: null };
    const answer = await owner.send('POST', `/v1/api-keys/${key.id}/rotate`, wider, key.version);
    assert.equal(answer.status, 400);
    assert.equal((await use(secret)).status, 200, 'nothing was replaced');
    const [path, body] = ['/v1/api-keys', { label: 'Mine', scopes: ['asns:write'] }];
    const byItself = await network.app.request(path, { method: 'POST', token: secret, body });
    assert.equal(codeOf(byItself), 'credential-not-allowed');
    for (const role of ['OPERATOR', 'ANALYST', 'BILLING', 'VIEWER'] as const) {
      const made = await (await as(role)).send('POST', path, body);
      assert.deepEqual([made.status, codeOf(made)], [403, 'role-not-allowed'], role);
    }
    // With all that a key may name, it does what its person may.
    const analyst = await as('ADMIN');
    const all = await create(analyst, ['asns:read', 'asns:write']);
    await owner.change(analyst.email, 'role', { role: 'BILLING' });
    const write = await network.app.request('/v1/asns', { method: 'POST', token: all.secret, body: {} });
    assert.equal(codeOf(write), 'role-not-allowed');
  });

  it('end when they say, when they are revoked, and are unknown to everybody else', async () => {
    const soon = new Date(Date.now() + 3_600_000).toISOString();
    const { key, secret } = await create(owner, ['asns:read'], { expiresAt: soon });
    const past = { label: 'X', scopes: ['asns:read'], expiresAt: '2020-01-01T00:00:00Z' };
    assert.equal((await owner.send('POST', '/v1/api-keys', past)).status, 400);
    const sephora = await as('OWNER', network.sephora);
    assert.deepEqual(await list(sephora), []);
    await setPlan(network.sephora, 'ENTERPRISE');
    assert.equal((await rotate(sephora, key, 1)).status, 404);
    assert.equal((await sephora.send('DELETE', `/v1/api-keys/${key.id}`)).status, 404);
    assert.equal((await use(secret)).status, 200);
    await database().asSuperuser(`update app.api_keys set expires_at = now() where id = '${key.id}'`);
    assert.equal((await use(secret)).status, 401);
    const other = await create(owner, ['asns:read']);
    assert.equal((await owner.send('DELETE', `/v1/api-keys/${other.key.id}`)).status, 204);
    assert.equal((await use(other.secret)).status, 401);
    assert.equal((await use(newToken('sk'))).status, 401);
  });

  it('(3) do not belong into a page', async () => {
    const { secret } = await create(owner, ['asns:read']);
    for (const origin of [PAGE_ORIGIN, 'https://evil.example', 'null']) {
      const answer = await use(secret, '/v1/asns', { Origin: origin });
      assert.equal(codeOf(answer), 'origin-not-allowed', origin);
    }
  });

  it('have a limit each of their own', async () => {
    const limited = testApp(database(), { config: { keyRateLimitPerMinute: 2, rateLimitPerMinute: 3 } });
    const [one, two] = [await create(owner, ['asns:read']), await create(owner, ['asns:read'])];
    const statuses = async (token: string) => {
      const answers = [];
      for (let i = 0; i < 3; i++) answers.push(await limited.request('/v1/asns', { token }));
      assert.match(answers[0]?.headers.get('ratelimit-policy') ?? '', /^"key";q=2;w=60$/);
      return answers.map(({ status }) => status);
    };
    assert.deepEqual(await statuses(one.secret), [200, 200, 429]);
    assert.deepEqual(await statuses(two.secret), [200, 200, 429]);
    // People go on.
    assert.equal((await limited.request('/v1/asns', { token: owner.token })).status, 200);
  });

  it('tell which of their secrets was last used when', async () => {
    const { key, secret: first } = await create(owner, ['asns:read']);
    const { secret: second } = (await rotate(owner, key, 24)).body as ApiKeyCreated;
    const keyUse = new KeyUse(database(), systemClock);
    await testApp(database(), { keyUse }).request('/v1/asns', { token: first });
    await keyUse.flush();
    const listed = (await list(owner)).find(({ id }) => id === key.id);
    assert.ok(Math.abs(Date.parse(listed?.lastUsedAt ?? '') - Date.now()) < 60_000);
    assert.deepEqual(
      listed?.secrets.map(({ prefix, lastUsedAt }) => [prefix, lastUsedAt !== null]),
      [
        [second.slice(0, 8), false],
        [first.slice(0, 8), true],
      ],
    );
  });
});
