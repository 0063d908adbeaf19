import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { beforeEach, it } from 'node:test';
import type { HostGrant } from '@betterdata/portal-contract';
import { brushes, openAsnNetwork, sendAsn, type AsnNetwork } from '../asns/testing.ts';
import { testDatabases } from '../db/testing.ts';
import { PAGE_ORIGIN, type TestAnswer } from '../http/testing.ts';
import { createKey } from '../identity/registration.sql.ts';
import { manager, type Manager } from '../members/testing.ts';

const codeOf = ({ body }: TestAnswer) => (body as { code?: string } | undefined)?.code;

testDatabases('acting through a host', (database) => {
  let network: AsnNetwork;
  let owner: Manager;
  let host: Manager;
  let hostKey: string;
  let partnership: string;

  beforeEach(async () => {
    network = await openAsnNetwork(database());
    partnership = network.partnerships.amazon;
    owner = await manager(network.app, database(), network.amazon, 'OWNER');
    host = await manager(network.app, database(), network.luxe, 'OWNER');
    const key = await createKey(database(), network.luxe.id, {
      label: 'Brand site',
      origins: [PAGE_ORIGIN],
      partnershipIds: [partnership],
    });
    hostKey = key.secret;
  });

  const grants = async (who: Manager) =>
    ((await who.send('GET', '/v1/host-grants')).body as { items: HostGrant[] }).items;
  const grant = (who: Manager, id = partnership) => who.send('PUT', `/v1/host-grants/${id}`);
  const revoke = (who: Manager, id = partnership) => who.send('DELETE', `/v1/host-grants/${id}`);
  /** A session of the partner's clerk in the host's page. */
  const inHostPage = async () => {
    const { email } = await network.amazon.addMember('OPERATOR');
    const { body } = await network.app.request('/v1/embed-sessions', {
      method: 'POST',
      token: hostKey,
      body: { user: email, origin: PAGE_ORIGIN, partnership },
    });
    return (body as { token: string }).token;
  };
  const acknowledge = async (token: string) => {
    const asn = await sendAsn(await network.person(network.luxe), partnership, brushes([10]));
    return network.app.request(`/v1/asns/${asn.id}/acknowledge`, {
      method: 'POST',
      token,
      headers: { 'Idempotency-Key': randomUUID(), 'If-Match': `"${asn.version}"` },
    });
  };

  it('(15) is not possible unless the partner’s owner grants it, and ends when they revoke it', async () => {
    assert.partialDeepStrictEqual(await grants(owner), [
      { partnershipId: partnership, host: { name: 'LUXE BOND' }, granted: false, grantedBy: null },
    ]);
    const reading = await inHostPage();
    assert.equal(codeOf(await acknowledge(reading)), 'session-restricted');

    const { body } = await grant(owner);
    assert.partialDeepStrictEqual(body, { granted: true, grantedBy: 'OWNER of ' + network.amazon.code });
    assert.equal((await grant(owner)).status, 200);
    // A session that was made to read stays so; the next one acts.
    assert.equal(codeOf(await acknowledge(reading)), 'session-restricted');
    const acting = await inHostPage();
    assert.equal((await acknowledge(acting)).status, 200);

    assert.partialDeepStrictEqual((await revoke(owner)).body, { granted: false, grantedBy: null });
    assert.equal((await acknowledge(acting)).status, 401);
    assert.equal(codeOf(await acknowledge(await inHostPage())), 'session-restricted');
    await grant(owner);
    assert.equal((await acknowledge(acting)).status, 401, 'granted anew, what had ended stays so');
  });

  it('(15) is granted for one partnership, whatever else the host’s key names', async () => {
    const { sephora } = network.partnerships;
    await grant(owner);
    const key = await createKey(database(), network.luxe.id, {
      label: 'Both',
      origins: [PAGE_ORIGIN],
      partnershipIds: [partnership, sephora],
    });
    const mint = async (user: string, within: string) => {
      const body = { user, origin: PAGE_ORIGIN, partnership: within };
      const answer = await network.app.request('/v1/embed-sessions', {
        method: 'POST',
        token: key.secret,
        body,
      });
      return { status: answer.status, token: (answer.body as { token?: string }).token ?? '' };
    };
    const clerk = await network.sephora.addMember('OPERATOR');
    const theirs = await mint(clerk.email, sephora);
    assert.equal(theirs.status, 201);
    assert.equal(codeOf(await acknowledge(theirs.token)), 'session-restricted');
    const asn = await sendAsn(await network.person(network.luxe), partnership, brushes([10]));
    assert.equal((await network.app.request(`/v1/asns/${asn.id}`, { token: theirs.token })).status, 404);
    // Nor does the one partnership open the other to its people.
    assert.equal((await mint(clerk.email, partnership)).status, 404);
  });

  it('(14) is granted by no host, no administrator, no other partner, and in no page of the host', async () => {
    const admin = await manager(network.app, database(), network.amazon, 'ADMIN');
    const sephora = await manager(network.app, database(), network.sephora, 'OWNER');
    assert.equal(codeOf(await grant(admin)), 'role-not-allowed');
    assert.equal((await grant(host)).status, 404);
    assert.equal((await grant(sephora)).status, 404);
    assert.equal((await grant(owner, randomUUID())).status, 404);
    const { body } = await network.app.request('/v1/embed-sessions', {
      method: 'POST',
      token: hostKey,
      body: { user: owner.email, origin: PAGE_ORIGIN, partnership },
    });
    const { token } = body as { token: string };
    const elsewhere = await network.app.request(`/v1/host-grants/${partnership}`, {
      method: 'PUT',
      token,
      headers: { 'Idempotency-Key': randomUUID() },
    });
    assert.equal(codeOf(elsewhere), 'session-restricted');
    assert.deepEqual(
      (await grants(owner)).map(({ granted }) => granted),
      [false],
    );
    assert.deepEqual(await grants(host), []);
  });

  it('is in the trail with who granted it, and with the host in whose page something was done', async () => {
    await grant(owner);
    await acknowledge(await inHostPage());
    await revoke(owner);
    const { body } = await owner.send('GET', '/v1/audit-events');
    const { items } = body as {
      items: { action: string; actor: { name: string }; host: { name: string } | null }[];
    };
    const trail = items
      .filter(({ action }) => /^(host-grant|asn)\./.test(action))
      .map(({ action, actor, host: through }) => [action, actor.name.split(' ')[0], through?.name ?? null]);
    assert.deepEqual(trail, [
      ['host-grant.revoked', 'OWNER', null],
      ['asn.acknowledged', 'OPERATOR', 'LUXE BOND'],
      ['host-grant.granted', 'OWNER', null],
    ]);
  });

  it('is over with the partnership', async () => {
    await grant(owner);
    await database().asSuperuser(`update app.partnerships set status = 'ENDED' where id = '${partnership}'`);
    assert.deepEqual(await grants(owner), []);
    assert.equal((await revoke(owner)).status, 404);
  });
});
