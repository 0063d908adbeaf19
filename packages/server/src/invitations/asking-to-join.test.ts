/** "Your company is already here: ask to join": what its owners decide, and how the person hears of it. */
import assert from 'node:assert/strict';
import { beforeEach, it } from 'node:test';
import type { AuditEventList, Member, MemberList } from '@betterdata/portal-contract';
import { testDatabases } from '../db/testing.ts';
import { testApp } from '../http/testing.ts';
import { Browser } from '../sign-in/testing.ts';
import { InvitationNetwork } from './testing.ts';

testDatabases('whoever asks to join', (database) => {
  let network: InvitationNetwork;
  let owner: string;
  let email: string;
  let token: string;

  beforeEach(async () => {
    network = await InvitationNetwork.open(database());
    owner = await network.other.signIn();
    const invited = await network.invite({ language: 'de' });
    email = invited.invitation.email;
    token = invited.token;
    await ask();
    await network.couriers.deliver(database());
  });

  const ask = async () =>
    assert.equal(
      (
        await network.post('/v1/invitation/join', token, {
          organization: network.other.code,
          personName: 'Sam Okoro',
        })
      ).status,
      200,
    );
  async function asking(): Promise<Member> {
    const { body } = await network.app.request('/v1/members?limit=200', { token: owner });
    const member = (body as MemberList).items.find((one) => one.email === email);
    return member ?? assert.fail(`${email} does not ask`);
  }
  async function decide(step: 'accept' | 'decline'): Promise<void> {
    const { id, version, status } = await asking();
    assert.equal(status, 'REQUESTED');
    const headers = { 'If-Match': `"${version}"`, 'Idempotency-Key': crypto.randomUUID() };
    const answer =
      step === 'accept'
        ? await network.app.request(`/v1/members/${id}/accept`, {
            method: 'POST',
            token: owner,
            headers,
            body: { role: 'OPERATOR' },
          })
        : await network.app.request(`/v1/members/${id}`, { method: 'DELETE', token: owner, headers });
    assert.ok(answer.status < 300, answer.text);
  }
  const told = async () =>
    (await network.couriers.deliver(database())).filter(({ to }) => to.address === email);

  it('hears that they were taken in, in the language of their invitation', async () => {
    await decide('accept');
    const [mail, ...others] = await told();
    assert.deepEqual(others, []);
    assert.equal(mail?.subject, 'Rival hat Sie als Bearbeiter aufgenommen');
    assert.match(mail?.text ?? '', /Anmelden: https:\/\/api\.example\/sign-in\n/);
    assert.doesNotMatch(mail?.text ?? '', /[a-z]{2}_[\w-]{20}/);
  });

  it('hears that they were not, and may ask again', async () => {
    await decide('decline');
    const [mail, ...others] = await told();
    assert.deepEqual(others, []);
    assert.equal(mail?.subject, 'Rival hat Sie nicht aufgenommen');
    assert.doesNotMatch(mail?.html ?? '', /<a /);
    await ask();
    assert.equal((await asking()).status, 'REQUESTED');
    await decide('accept');
    assert.match((await told())[0]?.subject ?? '', /als Bearbeiter aufgenommen/);
  });

  it('(13) does not learn from their account whether there is such an organization', async () => {
    await asking();
    const [person] = await database().asSuperuser(`select id from app.users where email = '${email}'`);
    const browser = await new Browser(testApp(database())).signIn(database(), String(person?.['id']));
    for (const path of ['/account', '/account/export']) {
      const { text } = await browser.get(path);
      assert.ok(text.length > 100, path);
      assert.doesNotMatch(text, new RegExp(`Rival|${network.other.code}`), path);
    }
  });

  it('hears nothing where it was undone before the e-mail was written', async () => {
    await decide('accept');
    await database().asSuperuser(`
      update app.memberships m set status = 'DISABLED' from app.users u where u.id = m.user_id and u.email = '${email}'`);
    assert.deepEqual(await told(), []);
  });

  it('is on record with the organization that they asked, once for each time', async () => {
    await ask();
    const { body } = await network.app.request('/v1/audit-events', { token: owner });
    const { id } = await asking();
    const requests = (body as AuditEventList).items.filter(({ action }) => action === 'member.requested');
    assert.partialDeepStrictEqual(requests, [
      { actor: { name: 'Sam Okoro' }, subject: { type: 'member', id } },
    ]);
    assert.equal(requests.length, 1);
  });
});
