/** How long the addresses of invited people are kept. */
import assert from 'node:assert/strict';
import { beforeEach, it } from 'node:test';
import { testDatabases } from '../db/testing.ts';
import { testApp } from '../http/testing.ts';
import { Browser, readSignInMails } from '../sign-in/testing.ts';
import { codeOf, InvitationNetwork } from './testing.ts';

testDatabases('the address of an invited person', (database) => {
  let network: InvitationNetwork;
  beforeEach(async () => {
    network = await InvitationNetwork.open(database());
  });

  const purge = () => database().asSuperuser('select app.purge_expired()');
  const age = (id: string, days: number) =>
    database().asSuperuser(`
      update app.invitations set sent_at = sent_at - interval '${days} days',
        expires_at = expires_at - interval '${days} days', answered_at = answered_at - interval '${days} days'
      where id = '${id}'`);
  /** The tables that say this address; answers that are kept to be repeated go after a day. */
  async function mentions(email: string): Promise<string[]> {
    const tables = await database().asSuperuser(`
      select c.table_name as name from information_schema.columns c
      where c.table_schema = 'app' and c.table_name <> 'idempotency_keys' group by c.table_name order by c.table_name`);
    const found = [];
    for (const { name } of tables) {
      const [row] = await database().asSuperuser(
        `select exists (select from app."${String(name)}" t where t::text like '%${email}%') as found`,
      );
      if (row?.['found'] === true) found.push(String(name));
    }
    return found;
  }

  it('is erased thirty days after nobody accepted, with its links, and the record stays', async () => {
    const [declined, revoked, expired] = [
      await network.invite(),
      await network.invite(),
      await network.invite(),
    ];
    await network.post('/v1/invitation/decline', declined.token, {});
    await network.step(revoked.invitation.id, 'revoke');
    await database().asSuperuser(
      `update app.invitations set status = 'EXPIRED' where id = '${expired.invitation.id}'`,
    );
    for (const { invitation } of [declined, revoked, expired]) await age(invitation.id, 29);
    await age(expired.invitation.id, 14);
    await purge();
    assert.notEqual((await network.stateOf(declined.invitation.id)).email, null);
    for (const { invitation } of [declined, revoked, expired]) await age(invitation.id, 16);
    await database().asSuperuser(
      `update app.invitation_sendings set requested_at = requested_at - interval '30 days'`,
    );
    await purge();
    for (const { invitation, token } of [declined, revoked, expired]) {
      const { email, contactName, organizationName } = await network.stateOf(invitation.id);
      assert.deepEqual([email, contactName, organizationName], [null, null, 'Harbor Logistics']);
      assert.equal((await network.app.request('/v1/invitation', { token })).status, 401);
      assert.deepEqual(await mentions(invitation.email), []);
    }
    const resent = await network.step(expired.invitation.id, 'resend');
    assert.equal(codeOf(resent), 'invalid-transition');
  });

  it('stays while the invitation waits, and where it was accepted', async () => {
    const [waiting, accepted] = [await network.invite(), await network.invite()];
    assert.equal((await network.accept(accepted.token)).status, 201);
    await age(accepted.invitation.id, 400);
    await purge();
    for (const { invitation } of [waiting, accepted]) {
      assert.equal((await network.stateOf(invitation.id)).email, invitation.email);
    }
  });

  it('(13) goes with the account where it was accepted, and tells no other host that there was one', async () => {
    const accepted = await network.invite();
    const { result } = await network.join(accepted.token);
    const { email } = accepted.invitation;
    const rival = await network.other.signIn();
    const input = network.input({ email, locations: [], productIds: [] });
    const { body } = await network.post('/v1/invitations', rival, input);
    const elsewhere = (body as { id: string }).id;
    const before = await network.app.request(`/v1/invitations/${elsewhere}`, { token: rival });

    const app = testApp(database(), { config: { signInLimitPerMinute: 1e6 } });
    const [person] = await database().asSuperuser(`select id from app.users where email = '${email}'`);
    const browser = await new Browser(app).signIn(database(), String(person?.['id']));
    await database().asSuperuser(
      `update app.partnerships set status = 'ENDED', effective_to = effective_from where id = '${result.partnershipId}'`,
    );
    await browser.post('/account/delete/code');
    const { code } =
      (await readSignInMails(database())).find(({ to, code }) => to === email && code !== '') ?? {};
    assert.equal((await browser.post('/account/delete', { code: code ?? '' })).location, '/account/deleted');

    assert.partialDeepStrictEqual(await network.stateOf(accepted.invitation.id), {
      status: 'ACCEPTED',
      email: null,
      contactName: null,
    });
    const link = await network.app.request('/v1/invitation', { token: accepted.token });
    assert.equal(link.status, 401, 'its link, too');
    const after = await network.app.request(`/v1/invitations/${elsewhere}`, { token: rival });
    assert.deepEqual(after.body, before.body);
    // What the other host wrote down itself, and the limit of what it may send, run out on their own.
    assert.deepEqual(await mentions(email), ['invitation_sendings', 'invitations']);
  });

  it('is not kept in the news of who asked to join', async () => {
    const { invitation, token } = await network.invite();
    const ask = { organization: network.other.code, personName: 'Sam Okoro' };
    assert.equal((await network.post('/v1/invitation/join', token, ask)).status, 200);
    await network.other.signIn();
    await network.couriers.deliver(database());
    assert.ok((await mentions(invitation.email)).includes('notifications'));
    const [person] = await database().asSuperuser(
      `select id from app.users where email = '${invitation.email}'`,
    );
    const app = testApp(database(), { config: { signInLimitPerMinute: 1e6 } });
    const browser = await new Browser(app).signIn(database(), String(person?.['id']));
    await browser.post('/account/delete/code');
    const { code } =
      (await readSignInMails(database())).find(({ to, code }) => to === invitation.email && code !== '') ??
      {};
    assert.equal((await browser.post('/account/delete', { code: code ?? '' })).location, '/account/deleted');
    assert.deepEqual(await mentions(invitation.email), ['invitation_sendings', 'invitations']);
  });
});
