import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { beforeEach, it } from 'node:test';
import type { Member } from '@betterdata/portal-contract';
import { testDatabases } from '../db/testing.ts';
import {
  PAGE_ORIGIN,
  testApp,
  type TestAnswer,
  type TestApp,
  type TestOrganization,
} from '../http/testing.ts';
import { KeyUse } from '../identity/key-use.ts';
import { systemClock } from '../common/clock.ts';
import { KeepingCouriers } from '../notifications/testing.ts';
import { manager, type Manager } from './testing.ts';

const codeOf = ({ body }: TestAnswer) => (body as { code?: string } | undefined)?.code;
const newAddress = () => `sam-${randomUUID()}@colleague.example`;

testDatabases('members', (database) => {
  let app: TestApp;
  let amazon: TestOrganization;
  let sephora: TestOrganization;
  let owner: Manager;
  let admin: Manager;
  let stranger: Manager;

  beforeEach(async () => {
    app = testApp(database());
    amazon = await app.addOrganization();
    sephora = await app.addOrganization();
    owner = await manager(app, database(), amazon, 'OWNER');
    admin = await manager(app, database(), amazon, 'ADMIN');
    stranger = await manager(app, database(), sephora, 'OWNER');
  });

  const as = (role: 'OWNER' | 'ADMIN' | 'OPERATOR' | 'VIEWER') => manager(app, database(), amazon, role);
  const statusOf = async (token: string) => (await app.request('/v1/viewer', { token })).status;

  it('are listed with what they may do, page by page, to their own organization', async () => {
    const email = newAddress();
    assert.equal((await owner.invite({ email, role: 'OPERATOR', name: ' Sam Ortiz ' })).status, 201);
    const members = await owner.members();
    assert.deepEqual(
      members.map((member) => [member.email, member.role, member.status, member.isYou]),
      [
        [owner.email, 'OWNER', 'ACTIVE', true],
        [admin.email, 'ADMIN', 'ACTIVE', false],
        [email, 'OPERATOR', 'INVITED', false],
      ],
    );
    assert.partialDeepStrictEqual(members[2], { name: 'Sam Ortiz', invitedBy: 'OWNER of ' + amazon.code });
    const { body: first } = await owner.send('GET', '/v1/members?limit=2');
    const { items, nextCursor } = first as { items: Member[]; nextCursor: string };
    const { body: second } = await owner.send('GET', `/v1/members?limit=2&cursor=${nextCursor}`);
    assert.deepEqual([...items, ...(second as { items: Member[] }).items], members);
    assert.deepEqual(
      (await stranger.members()).map((member) => member.email),
      [stranger.email],
    );
  });

  it('(6) of another organization cannot be found, whatever is done to them', async () => {
    const { id, version } = await owner.member(admin.email);
    for (const [method, path, body] of [
      ['GET', ''],
      ['DELETE', ''],
      ['PUT', '/role', { role: 'VIEWER' }],
      ['POST', '/accept', { role: 'VIEWER' }],
      ['POST', '/disable'],
      ['POST', '/enable'],
    ] as const) {
      const answer = await stranger.send(method, `/v1/members/${id}${path}`, body, version);
      assert.deepEqual([path, answer.status, codeOf(answer)], [path, 404, 'not-found']);
    }
    assert.equal((await owner.member(admin.email)).version, version);
  });

  it('are invited by an e-mail in their language that leads to the sign-in page', async () => {
    const email = newAddress();
    await owner.invite({ email: email.toUpperCase(), role: 'ANALYST', locale: 'de' });
    const couriers = new KeepingCouriers();
    const mails = await couriers.deliver(database());
    const [mail, ...others] = mails.filter(({ to }) => to.address === email);
    assert.deepEqual([mail?.language, others.length], ['de', 0]);
    assert.match(mail?.text ?? '', /lädt Sie in sein Partnerportal ein/);
    assert.match(mail?.text ?? '', /Anmelden: \S+\/sign-in\n/);
    assert.doesNotMatch(mail?.text ?? '', /[?#&]|[a-z]{2}_[\w-]{20}/);
    assert.equal(mail?.unsubscribeUrl, undefined);
  });

  it('get no e-mail where they were removed before it was sent', async () => {
    const email = newAddress();
    await owner.invite({ email, role: 'ANALYST' });
    assert.equal((await owner.change(email, 'remove')).status, 204);
    const mails = await new KeepingCouriers().deliver(database());
    assert.ok(mails.every(({ to }) => to.address !== email));
  });

  it('are sent their invitation again while they have not answered, and no more often than an inbox bears', async () => {
    const email = newAddress();
    await owner.invite({ email, role: 'OPERATOR' });
    const couriers = new KeepingCouriers();
    const mails = async () => (await couriers.deliver(database())).map(({ to, id }) => [to.address, id]);
    const [first = []] = await mails();
    assert.equal(first[0], email);
    assert.partialDeepStrictEqual((await owner.change(email, 'resend')).body, {
      status: 'INVITED',
      version: 2,
    });
    const [second = []] = await mails();
    assert.equal(second[0], email);
    assert.notEqual(second[1], first[1], 'a mail program would hide the same message');
    // Withdrawing and inviting anew is no way around.
    assert.equal((await owner.change(email, 'remove')).status, 204);
    assert.equal((await owner.invite({ email, role: 'OPERATOR' })).status, 201);
    assert.equal(codeOf(await owner.change(email, 'resend')), 'invitation-limit-reached');
    assert.equal((await owner.change(email, 'remove')).status, 204);
    assert.equal(codeOf(await owner.invite({ email, role: 'OPERATOR' })), 'invitation-limit-reached');
    await database().asSuperuser(`
      update app.member_sendings set sent_at = sent_at - interval '1 day';
      update app.memberships m set status = 'INVITED' from app.users u where u.id = m.user_id and u.email = '${email}'`);
    assert.equal((await owner.change(email, 'resend')).status, 200);
    assert.equal((await mails()).length, 2, 'the third, and one on the next day');
    await database().asSuperuser(`
      update app.memberships m set status = 'ACTIVE' from app.users u where u.id = m.user_id and u.email = '${email}'`);
    assert.equal(codeOf(await owner.change(email, 'resend')), 'invalid-transition');
  });

  it('get ten invitations a day, whichever organizations send them, and none of these hears of it', async () => {
    const email = newAddress();
    const statuses = [];
    for (let count = 0; count < 12; count++) {
      const one = await manager(app, database(), await app.addOrganization(), 'OWNER');
      statuses.push((await one.invite({ email, role: 'VIEWER' })).status);
    }
    assert.deepEqual(new Set(statuses), new Set([201]));
    const couriers = new KeepingCouriers();
    assert.ok((await couriers.deliver(database())).length <= 10);
  });

  it('are invited fifty times a day by one organization, with whatever was sent again', async () => {
    const busy = await manager(app, database(), await app.addOrganization(), 'OWNER');
    const invite = (email: string) => busy.invite({ email, role: 'VIEWER' });
    const email = newAddress();
    await invite(email);
    await database().asSuperuser(`
      insert into app.member_sendings (owner_org, user_id)
      select m.owner_org, m.user_id from app.memberships m join app.users u on u.id = m.user_id, generate_series(1, 48)
      where u.email = '${email}'`);
    assert.equal((await invite(newAddress())).status, 201);
    assert.equal(codeOf(await invite(newAddress())), 'invitation-limit-reached');
    assert.equal((await owner.invite({ email: newAddress(), role: 'VIEWER' })).status, 201);
  });

  it('(13) are invited without telling whether anybody knows the address', async () => {
    const known = await sephora.addMember('OPERATOR');
    const shown = async (email: string) => {
      const { status, body } = await owner.invite({ email, role: 'VIEWER', name: 'Guess' });
      const { id, createdAt, email: _, ...rest } = body as Member;
      assert.ok(id !== known.id && createdAt.length > 0);
      return { status, rest };
    };
    assert.deepEqual(await shown(known.email), await shown(newAddress()));
    const listed = await owner.member(known.email);
    assert.equal(listed.name, 'Guess');
    // Nor does the invited person's other organization notice.
    assert.equal((await stranger.member(known.email)).name, 'OPERATOR of ' + sephora.code);
  });

  it('are invited once, and again after they were removed', async () => {
    const email = newAddress();
    const first = (await owner.invite({ email, role: 'VIEWER' })).body as Member;
    assert.equal(codeOf(await owner.invite({ email: email.toUpperCase(), role: 'ADMIN' })), 'already-member');
    assert.equal(codeOf(await owner.invite({ email: admin.email, role: 'VIEWER' })), 'already-member');
    assert.equal((await owner.change(email, 'remove')).status, 204);
    assert.equal((await owner.send('GET', `/v1/members/${first.id}`)).status, 404);
    const again = (await owner.invite({ email, role: 'OPERATOR' })).body as Member;
    assert.deepEqual([again.role, again.status], ['OPERATOR', 'INVITED']);
  });

  it('(5) who have not answered, ask to join, are disabled or removed get no session', async () => {
    const email = newAddress();
    await owner.invite({ email, role: 'OWNER' });
    const mint = () =>
      app.request('/v1/embed-sessions', {
        method: 'POST',
        token: amazon.key,
        body: { user: email, origin: PAGE_ORIGIN },
      });
    const answers = [];
    for (const status of ['INVITED', 'REQUESTED', 'DISABLED', 'REMOVED', 'ACTIVE']) {
      await database().asSuperuser(
        `update app.memberships set status = '${status}' where user_id = (select id from app.users where email = '${email}')`,
      );
      answers.push((await mint()).status);
    }
    assert.deepEqual(answers, [404, 404, 404, 404, 201]);
  });

  it('(5) are what they are from the next request on', async () => {
    const person = await as('OPERATOR');
    assert.equal((await owner.change(person.email, 'role', { role: 'VIEWER' })).status, 200);
    const { body } = await app.request('/v1/viewer', { token: person.token });
    assert.equal((body as { user: { role: string } }).user.role, 'VIEWER');
    assert.equal((await owner.change(person.email, 'disable')).status, 200);
    assert.equal(await statusOf(person.token), 401);
    assert.equal((await owner.change(person.email, 'enable')).status, 200);
    assert.equal(await statusOf(person.token), 200);
    assert.equal((await owner.change(person.email, 'remove')).status, 204);
    assert.equal(await statusOf(person.token), 401);
    assert.equal(await statusOf(owner.token), 200);
  });

  it('who ask to join are accepted with a role, or declined', async () => {
    const ask = async () => {
      const { email } = await amazon.addMember('VIEWER');
      await database().asSuperuser(
        `update app.memberships set status = 'REQUESTED', role = 'OWNER'
         where user_id = (select id from app.users where email = '${email}')`,
      );
      return email;
    };
    const asking = await ask();
    assert.equal(codeOf(await admin.change(asking, 'role', { role: 'VIEWER' })), 'invalid-transition');
    assert.equal(codeOf(await admin.change(asking, 'accept', { role: 'OWNER' })), 'role-not-allowed');
    const { body } = await admin.change(asking, 'accept', { role: 'OPERATOR' });
    assert.partialDeepStrictEqual(body, { status: 'ACTIVE', role: 'OPERATOR' });
    const declined = await ask();
    assert.equal((await admin.change(declined, 'remove')).status, 204);
    assert.ok((await admin.members()).every(({ email }) => email !== declined));
  });

  it('(14) raise nobody above what they may give, themselves included', async () => {
    for (const [what, answer] of Object.entries({
      self: await admin.change(admin.email, 'role', { role: 'OWNER' }),
      colleague: await admin.change((await as('OPERATOR')).email, 'role', { role: 'OWNER' }),
      invitation: await admin.invite({ email: newAddress(), role: 'OWNER' }),
      demotion: await admin.change(owner.email, 'role', { role: 'VIEWER' }),
      disabling: await admin.change(owner.email, 'disable'),
      removal: await admin.change(owner.email, 'remove'),
    })) {
      assert.deepEqual([what, answer.status, codeOf(answer)], [what, 403, 'role-not-allowed']);
    }
    const operator = await as('OPERATOR');
    for (const path of ['', `/${(await owner.member(operator.email)).id}`]) {
      const answer = await operator.send('GET', `/v1/members${path}`);
      assert.deepEqual([answer.status, codeOf(answer)], [403, 'role-not-allowed']);
    }
    assert.equal((await owner.change(operator.email, 'role', { role: 'OWNER' })).status, 200);
  });

  it('keep one owner', async () => {
    for (const step of ['remove', 'role', 'disable']) {
      const answer = await owner.change(owner.email, step, step === 'role' ? { role: 'ADMIN' } : undefined);
      assert.ok(['last-owner', 'role-not-allowed'].includes(codeOf(answer) ?? ''), step);
    }
    assert.equal(codeOf(await owner.send('DELETE', '/v1/members/current')), 'last-owner');
    const other = await as('OWNER');
    assert.equal((await owner.send('DELETE', '/v1/members/current')).status, 204);
    assert.equal(await statusOf(owner.token), 401);
    assert.equal(codeOf(await other.send('DELETE', '/v1/members/current')), 'last-owner');
  });

  it('(18) keep one owner when two demote or remove each other at once, or both leave', async () => {
    for (const step of ['demote', 'remove', 'leave'] as const) {
      const organization = await app.addOrganization();
      const [one, two] = await Promise.all([
        manager(app, database(), organization, 'OWNER'),
        manager(app, database(), organization, 'OWNER'),
      ]);
      const [first, second] = [await one.member(one.email), await one.member(two.email)];
      const act = (who: Manager, { id, version }: Member) => {
        if (step === 'leave') return who.send('DELETE', '/v1/members/current');
        if (step === 'remove') return who.send('DELETE', `/v1/members/${id}`, undefined, version);
        return who.send('PUT', `/v1/members/${id}/role`, { role: 'VIEWER' }, version);
      };
      const answers = await Promise.all([act(one, second), act(two, first)]);
      const [refused, ...others] = answers.filter(({ status }) => status >= 400);
      assert.ok(refused !== undefined && others.length === 0, `${step}: ${answers.map(codeOf).join()}`);
      const [row] = await database().asSuperuser(
        `select count(*)::int as owners from app.memberships
         where owner_org = '${organization.id}' and role = 'OWNER' and status = 'ACTIVE'`,
      );
      assert.deepEqual([step, row?.['owners']], [step, 1]);
    }
  });

  it('are changed from the version that was read', async () => {
    const { email } = await as('OPERATOR');
    const { id, version } = await owner.member(email);
    await owner.change(email, 'role', { role: 'ANALYST' });
    const stale = await owner.send('PUT', `/v1/members/${id}/role`, { role: 'VIEWER' }, version);
    assert.deepEqual([stale.status, codeOf(stale)], [412, 'version-mismatch']);
    assert.equal((await owner.member(email)).role, 'ANALYST');
  });

  it('are not managed from a page that shows one partnership, or some features only', async () => {
    const narrow = await amazon.signIn({ role: 'OWNER', features: ['asns.receive'] });
    const answer = await app.request('/v1/members', { token: narrow });
    assert.deepEqual([answer.status, codeOf(answer)], [403, 'session-restricted']);
  });

  it('leave a trail of who did what to whom', async () => {
    const { email } = await as('OPERATOR');
    const { id } = await owner.member(email);
    await admin.change(email, 'role', { role: 'VIEWER' });
    await admin.change(email, 'disable');
    await owner.change(email, 'enable');
    await owner.change(email, 'remove');
    const { body } = await owner.send('GET', '/v1/audit-events');
    const { items } = body as {
      items: { action: string; actor: { name: string }; subject: { id: string } | null }[];
    };
    const trail = items.filter(({ subject }) => subject?.id === id).toReversed();
    assert.deepEqual(
      trail.map(({ action, actor }) => [action, actor.name.split(' ')[0]]),
      [
        ['member.role-changed', 'ADMIN'],
        ['member.disabled', 'ADMIN'],
        ['member.enabled', 'OWNER'],
        ['member.removed', 'OWNER'],
      ],
    );
  });

  it('are seen when they were here', async () => {
    const keyUse = new KeyUse(database(), systemClock);
    const used = testApp(database(), { keyUse });
    assert.equal((await owner.member(admin.email)).lastSeenAt, null);
    await used.request('/v1/viewer', { token: admin.token });
    await keyUse.flush();
    const { lastSeenAt } = await owner.member(admin.email);
    assert.ok(lastSeenAt !== null && Math.abs(Date.parse(lastSeenAt) - Date.now()) < 60_000);
    assert.equal((await owner.member(owner.email)).lastSeenAt, null);
  });
});
