import assert from 'node:assert/strict';
import { beforeEach, it } from 'node:test';
import type { EmbedKey, EmbedKeyCreated } from '@betterdata/portal-contract';
import { openAsnNetwork, type AsnNetwork } from '../asns/testing.ts';
import { systemClock } from '../common/clock.ts';
import { testDatabases } from '../db/testing.ts';
import { PAGE_ORIGIN, testApp, type TestAnswer } from '../http/testing.ts';
import { KeyUse } from '../identity/key-use.ts';
import { manager, type Manager } from '../members/testing.ts';

const OTHER_ORIGIN = 'https://other.example:8443';
const codeOf = ({ body }: TestAnswer) => (body as { code?: string } | undefined)?.code;

testDatabases('embed keys', (database) => {
  let network: AsnNetwork;
  let host: Manager;
  let amazon: Manager;

  beforeEach(async () => {
    network = await openAsnNetwork(database());
    host = await manager(network.app, database(), network.luxe, 'ADMIN');
    amazon = await manager(network.app, database(), network.amazon, 'OWNER');
  });

  const create = async (who: Manager, body: object = {}) => {
    const answer = await who.send('POST', '/v1/embed-keys', {
      label: 'Pages',
      origins: [PAGE_ORIGIN],
      ...body,
    });
    assert.equal(answer.status, 201, answer.text);
    return answer.body as EmbedKeyCreated;
  };
  const list = async (who: Manager) =>
    ((await who.send('GET', '/v1/embed-keys')).body as { items: EmbedKey[] }).items;
  const mint = (token: string, email: string, body: object = {}) =>
    network.app.request('/v1/embed-sessions', {
      method: 'POST',
      token,
      body: { user: email, origin: PAGE_ORIGIN, ...body },
    });
  const tokenOf = ({ body }: TestAnswer) => (body as { token: string }).token;
  const statusOf = async (token: string) => (await network.app.request('/v1/viewer', { token })).status;

  it('are made under every plan, show their secret once, and mint for their own organization', async () => {
    const { key, secret } = await create(amazon, {
      label: ' Intranet ',
      origins: [PAGE_ORIGIN, OTHER_ORIGIN],
    });
    assert.match(secret, /^ek_[\w-]{43}$/);
    assert.partialDeepStrictEqual(key, {
      label: 'Intranet',
      prefix: secret.slice(0, 8),
      origins: [PAGE_ORIGIN, OTHER_ORIGIN],
      partnerships: [],
      createdBy: 'OWNER of ' + network.amazon.code,
      lastUsedAt: null,
    });
    const listed = await amazon.send('GET', '/v1/embed-keys');
    assert.ok(!listed.text.includes(secret));
    assert.deepEqual((listed.body as { items: EmbedKey[] }).items.at(-1), key);
    assert.equal((await mint(secret, amazon.email)).status, 201);
    assert.equal((await mint(secret, host.email)).status, 404);
    const [stored] = await database().asSuperuser(
      `select count(*)::int as n from app.audit_events where detail::text like '%${secret.slice(3, 20)}%'`,
    );
    assert.equal(stored?.['n'], 0);
  });

  it('(14) lend the role of an owner to nobody who is none', async () => {
    const owner = await manager(network.app, database(), network.luxe, 'OWNER');
    const [byAdmin, byOwner] = [await create(host), await create(owner)];
    const refused = await mint(byAdmin.secret, owner.email);
    assert.deepEqual([refused.status, codeOf(refused)], [403, 'role-not-allowed']);
    assert.equal((await mint(byAdmin.secret, host.email)).status, 201);
    assert.equal((await mint(byOwner.secret, owner.email)).status, 201);
    // Nor does an owner keep it by a key who is an owner no more.
    await database().asSuperuser(`
      update app.memberships m set role = 'ADMIN' from app.users u where u.id = m.user_id and u.email = '${owner.email}'`);
    const other = await manager(network.app, database(), network.luxe, 'OWNER');
    assert.equal(codeOf(await mint(byOwner.secret, other.email)), 'role-not-allowed');
    assert.equal((await mint(byOwner.secret, owner.email)).status, 201);
  });

  it('name every wrong origin and partnership', async () => {
    const answer = await host.send('POST', '/v1/embed-keys', {
      label: 'X',
      origins: ['https://*.example', 'null', 'http://shop.example', PAGE_ORIGIN, 'https://a.example/path'],
      partnershipIds: [network.partnerships.amazon, network.amazon.id],
    });
    assert.equal(answer.status, 400);
    assert.deepEqual(
      (answer.body as { errors: { pointer: string }[] }).errors.map(({ pointer }) => pointer),
      ['/origins/0', '/origins/1', '/origins/2', '/origins/4', '/partnershipIds/1'],
    );
    // A partner does not host.
    const partner = await amazon.send('POST', '/v1/embed-keys', {
      label: 'X',
      origins: [PAGE_ORIGIN],
      partnershipIds: [network.partnerships.amazon],
    });
    assert.equal(codeOf(partner), 'invalid-request');
  });

  it('of a host mint for the partners whose partnerships they name, and no longer when they do not', async () => {
    const { amazon: partnership } = network.partnerships;
    const { key, secret } = await create(host, { partnershipIds: [partnership] });
    assert.deepEqual(
      key.partnerships.map(({ id, partner }) => [id, partner.name]),
      [[partnership, 'Amazon']],
    );
    const theirs = tokenOf(await mint(secret, amazon.email, { partnership }));
    const own = tokenOf(await mint(secret, host.email));
    assert.deepEqual([await statusOf(theirs), await statusOf(own)], [200, 200]);
    const body = { label: 'Pages', origins: [PAGE_ORIGIN] };
    const changed = await host.send('PUT', `/v1/embed-keys/${key.id}`, body, 1);
    assert.partialDeepStrictEqual(changed.body, { partnerships: [], version: 2 });
    assert.deepEqual([await statusOf(theirs), await statusOf(own)], [401, 200]);
    assert.equal((await mint(secret, amazon.email, { partnership })).status, 404);
  });

  it('end the sessions of an origin that they lose, and all of them when they are revoked', async () => {
    const { key, secret } = await create(amazon, { origins: [PAGE_ORIGIN, OTHER_ORIGIN] });
    const here = tokenOf(await mint(secret, amazon.email));
    const there = tokenOf(await mint(secret, amazon.email, { origin: OTHER_ORIGIN }));
    await amazon.send('PUT', `/v1/embed-keys/${key.id}`, { label: 'Pages', origins: [PAGE_ORIGIN] }, 1);
    assert.deepEqual([await statusOf(here), await statusOf(there)], [200, 401]);
    assert.equal((await amazon.send('DELETE', `/v1/embed-keys/${key.id}`)).status, 204);
    assert.equal(await statusOf(here), 401);
    assert.equal((await mint(secret, amazon.email)).status, 401);
    assert.ok((await list(amazon)).every(({ id }) => id !== key.id));
    assert.equal((await amazon.send('DELETE', `/v1/embed-keys/${key.id}`)).status, 404);
  });

  it('of another organization cannot be found, and a stale version changes nothing', async () => {
    const { key, secret } = await create(host);
    const body = { label: 'Mine', origins: [OTHER_ORIGIN] };
    assert.equal((await amazon.send('PUT', `/v1/embed-keys/${key.id}`, body, 1)).status, 404);
    assert.equal((await amazon.send('DELETE', `/v1/embed-keys/${key.id}`)).status, 404);
    assert.ok((await list(amazon)).every(({ id }) => id !== key.id));
    assert.equal(codeOf(await host.send('PUT', `/v1/embed-keys/${key.id}`, body, 7)), 'version-mismatch');
    assert.equal((await mint(secret, host.email)).status, 201);
  });

  it('tell when they were last used', async () => {
    const keyUse = new KeyUse(database(), systemClock);
    const { key, secret } = await create(amazon);
    await testApp(database(), { keyUse }).request('/v1/embed-sessions', {
      method: 'POST',
      token: secret,
      body: { user: amazon.email, origin: PAGE_ORIGIN },
    });
    await keyUse.flush();
    const used = (await list(amazon)).find(({ id }) => id === key.id);
    assert.ok(Math.abs(Date.parse(used?.lastUsedAt ?? '') - Date.now()) < 60_000);
  });
});
