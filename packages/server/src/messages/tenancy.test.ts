/** Who may read and write messages, and who hears of them: partnerships that end, sessions that are narrower, parents. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { before, beforeEach, it } from 'node:test';
import type { Conversation } from '@betterdata/portal-contract';
import { expect, openAsnNetwork, refusal, type AsnNetwork, type Person } from '../asns/testing.ts';
import { testBothDatabases } from '../db/testing.ts';

testBothDatabases('the tenancy of messages', (database) => {
  let network: AsnNetwork;
  let host: Person;
  let clerk: Person;
  let other: Person;
  let shared: Conversation;
  let others: Conversation;
  before(async () => {
    network = await openAsnNetwork(database());
    host = await network.person(network.luxe);
    clerk = await network.person(network.amazon);
    other = await network.person(network.sephora);
  });
  beforeEach(async () => {
    shared = await write(clerk, network.partnerships.amazon);
    others = await write(other, network.partnerships.sephora);
  });

  /** Writes about a partnership: there is always one conversation for that. */
  const write = async (person: Person, partnershipId: string) =>
    expect<Conversation>(await tryWrite(person, partnershipId), 201);
  const tryWrite = (person: Person, id: string) => {
    const body = { id: randomUUID(), subject: { type: 'PARTNERSHIP', id }, text: 'Hello' };
    return person.send('POST', '/v1/conversations', { body, key: body.id });
  };
  const trySend = (person: Person, { id }: Conversation) => {
    const body = { id: randomUUID(), text: 'Hello' };
    return person.send('POST', `/v1/conversations/${id}/messages`, { body, key: body.id });
  };
  const read = (person: Person, { id, lastMessage }: Conversation) =>
    person.send('POST', `/v1/conversations/${id}/read`, { body: { messageId: lastMessage.id } });
  const listed = async (person: Person, query = '') => {
    const { items } = expect<{ items: Conversation[] }>(await person.get(`/v1/conversations${query}`), 200);
    return items.map(({ id }) => id);
  };
  const canSend = async (person: Person, { id }: Conversation) =>
    expect<Conversation>(await person.get(`/v1/conversations/${id}`), 200).canSend;

  /** Changes something for as long as the work takes. */
  async function during(change: string, undo: string, work: () => Promise<void>): Promise<void> {
    await database().asSuperuser(change);
    try {
      await work();
    } finally {
      await database().asSuperuser(undo);
    }
  }

  it('outlive the partnership, read-only for both', async () => {
    const id = network.partnerships.amazon;
    const status = (to: string) => `update app.partnerships set status = '${to}' where id = '${id}'`;
    for (const end of ['SUSPENDED', 'ENDED']) {
      await during(status(end), status('ACTIVE'), async () => {
        for (const person of [host, clerk]) {
          assert.ok((await listed(person)).includes(shared.id));
          assert.equal(await canSend(person, shared), false);
          assert.equal(refusal(await trySend(person, shared)), '409 partnership-not-active');
          assert.equal(refusal(await tryWrite(person, id)), '409 partnership-not-active');
          assert.equal((await read(person, shared)).status, 200);
        }
        assert.equal(await canSend(other, others), true);
      });
    }
    assert.equal((await trySend(clerk, shared)).status, 201);
  });

  it('end for the partner, not for the host, with the share of messages', async () => {
    const shares = (set: string) => `
      insert into app.shares (partnership_id, host_org, partner_org, resource, access)
      values ('${network.partnerships.amazon}', '${network.luxe.id}', '${network.amazon.id}', 'MESSAGE', 'ACT')
      on conflict do nothing;
      update app.shares set ${set} where resource = 'MESSAGE'`;
    for (const set of [`status = 'REVOKED'`, `access = 'READ'`]) {
      await during(shares(set), shares(`status = 'ACTIVE', access = 'ACT'`), async () => {
        assert.equal(await canSend(clerk, shared), false);
        assert.equal(refusal(await trySend(clerk, shared)), '409 partnership-not-active');
        assert.equal((await trySend(host, shared)).status, 201);
      });
    }
    assert.equal((await trySend(clerk, shared)).status, 201);
  });

  it('are those of the one partnership that a session shows', async () => {
    const { partnerships, luxe } = network;
    const narrow = await network.person(luxe, { role: 'OPERATOR', partnership: partnerships.amazon });
    assert.deepEqual(await listed(narrow), [shared.id]);
    assert.deepEqual(await listed(narrow, `?partnershipId=${partnerships.sephora}`), []);
    assert.equal((await narrow.get(`/v1/conversations/${others.id}`)).status, 404);
    assert.equal(refusal(await trySend(narrow, others)), '404 not-found');
    assert.equal(refusal(await tryWrite(narrow, partnerships.sephora)), '404 not-found');
    assert.equal((await trySend(narrow, shared)).status, 201);
    assert.equal((await read(narrow, shared)).status, 200);
    assert.deepEqual((await listed(host)).sort(), [shared.id, others.id].sort());
    assert.deepEqual(await listed(host, `?partnershipId=${partnerships.sephora}`), [others.id]);
  });

  it('are not part of a session that was made for other features', async () => {
    const narrow = await network.person(network.amazon, { role: 'OPERATOR', features: ['asns.receive'] });
    assert.equal(refusal(await narrow.get('/v1/conversations')), '403 session-restricted');
    assert.equal(refusal(await narrow.get('/v1/conversations/summary')), '403 session-restricted');
    assert.equal(refusal(await trySend(narrow, shared)), '403 session-restricted');
  });

  it('are read by a parent, who does not write in its subsidiary’s name', async () => {
    const { app, luxe } = network;
    const parent = await app.addOrganization({ planTier: 'ENTERPRISE', name: 'Holdings' });
    const asChild = `kind = 'SUBSIDIARY', parent_id = '${parent.id}'`;
    const set = (what: string) =>
      `update app.organization_accounts set ${what} where organization_id = '${luxe.id}'`;
    await during(set(asChild), set(`kind = 'PARENT', parent_id = null`), async () => {
      const manager = await network.person(parent);
      assert.deepEqual((await listed(manager)).sort(), [shared.id, others.id].sort());
      const seen = expect<Conversation>(await manager.get(`/v1/conversations/${shared.id}`), 200);
      assert.equal(seen.counterparty.name, 'Amazon');
      assert.equal(seen.canSend, false);
      assert.equal(refusal(await trySend(manager, shared)), '409 partnership-not-active');
      assert.equal((await read(manager, shared)).status, 200);
    });
  });

  it('are told to both organizations, and reading marks to the reader alone', async () => {
    await database().asSuperuser('delete from app.events');
    await trySend(clerk, shared);
    await read(host, shared);
    await read(host, shared);
    const events = await database().asSuperuser(`
      select o.display_name as organization, e.type, e.subject_id::text, e.user_id is not null as personal,
        e.actor_user_id is not null as own
      from app.events e join app.organizations o on o.id = e.owner_org order by e.type, 1`);
    const subject_id = shared.id;
    assert.deepEqual(events, [
      { organization: 'LUXE BOND', type: 'conversation.read', subject_id, personal: true, own: true },
      { organization: 'Amazon', type: 'message.sent', subject_id, personal: false, own: true },
      { organization: 'LUXE BOND', type: 'message.sent', subject_id, personal: false, own: false },
    ]);
  });

  it('are never changed, nor written in another’s name', async () => {
    const rewrite = `update app.messages set body = 'x' where id = '${shared.lastMessage.id}'`;
    await assert.rejects(database().asSuperuser(rewrite), /append-only/);
    const forged = network.asHost((trx) =>
      trx
        .insertInto('messages')
        .values({
          id: randomUUID(),
          owner_org: network.luxe.id,
          partnership_id: network.partnerships.amazon,
          conversation_id: shared.id,
          number: 99,
          author_org: network.amazon.id,
          author_user_id: randomUUID(),
          author_name: 'Somebody',
          body: 'Forged',
        })
        .execute(),
    );
    await assert.rejects(forged, /row-level security/);
  });
});
