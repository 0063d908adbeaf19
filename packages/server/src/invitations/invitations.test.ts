/** The host's side: who may invite, to what, how often, and what each step leads to. */
import assert from 'node:assert/strict';
import { beforeEach, it } from 'node:test';
import type { InvitationList } from '@betterdata/portal-contract';
import { system } from '../db/database.ts';
import { testDatabases } from '../db/testing.ts';
import { enqueue } from '../jobs/enqueue.ts';
import { runJobs } from '../jobs/testing.ts';
import { expireInvitations } from './invitations.jobs.ts';
import { editedTerms, INVITATION_STATUSES, refusalOf, statusAt, stepFrom } from './invitations.ts';
import { codeOf, InvitationNetwork, TERMS } from './testing.ts';

testDatabases('invitations that a host sends', (database) => {
  let network: InvitationNetwork;
  beforeEach(async () => {
    network = await InvitationNetwork.open(database());
  });

  it('bring an e-mail in the partner’s language, whose link is a secret that nobody stores', async () => {
    const { invitation, token } = await network.invite({ language: 'de' });
    assert.equal(invitation.status, 'SENT');
    const [mail] = network.couriers.mails;
    assert.equal(mail?.subject, 'Luxe lädt Harbor Logistics zur Zusammenarbeit ein');
    assert.equal(mail?.to.address, invitation.email);
    for (const part of [mail?.text ?? '', mail?.html ?? '']) {
      assert.match(part, new RegExp(`https://api\\.example/invitation#t=${token}`));
      assert.match(part, /Luxe Miami/);
    }
    assert.doesNotMatch(mail?.html ?? '', /<script|<img/);
    const days = (Date.parse(invitation.expiresAt) - Date.parse(invitation.sentAt)) / 86_400_000;
    assert.equal(days, 14);
    const stored = await database().asSuperuser(
      `select count(*)::int as n from app.invitation_tokens where encode(token_sha256, 'escape') like '%${token}%'`,
    );
    assert.equal(stored[0]?.['n'], 0);
  });

  it('are for owners and administrators of a plan that may invite', async () => {
    for (const [role, expected] of [
      ['ADMIN', 201],
      ['OPERATOR', 403],
      ['VIEWER', 403],
    ] as const) {
      const token = await network.host.signIn({ role });
      const { status } = await network.post('/v1/invitations', token, network.input());
      assert.equal(status, expected, role);
    }
    const free = await network.app.addOrganization();
    const refused = await network.post('/v1/invitations', await free.signIn(), network.input());
    assert.equal(codeOf(refused), 'upgrade-required');
    assert.match((refused.body as { message: string }).message, /^Upgrade to PRO: /);
  });

  it('of a host that lost the plan can be read and withdrawn, and nothing more', async () => {
    const [open, other] = [(await network.invite()).invitation, (await network.invite()).invitation];
    const setPlan = (plan: string) =>
      database().asSuperuser(
        `update app.organization_accounts set plan_tier = '${plan}' where organization_id = '${network.host.id}'`,
      );
    await setPlan('FREE');
    const list = await network.app.request('/v1/invitations', { token: network.owner });
    const ids = (list.body as { items: { id: string }[] }).items.map(({ id }) => id);
    assert.ok(ids.includes(open.id) && ids.includes(other.id));
    const step = (id: string, what: string) =>
      network.post(`/v1/invitations/${id}/${what}`, network.owner, undefined);
    assert.equal(codeOf(await step(other.id, 'resend')), 'upgrade-required');
    assert.equal(
      codeOf(await network.post('/v1/invitations', network.owner, network.input())),
      'upgrade-required',
    );
    assert.partialDeepStrictEqual((await step(open.id, 'revoke')).body, { status: 'REVOKED' });
    const operator = await network.host.signIn({ role: 'OPERATOR' });
    const { status } = await network.app.request('/v1/invitations', { token: operator });
    assert.equal(status, 403);
    await setPlan('PRO');
  });

  it('(14) share nothing but the host’s own', async () => {
    const { locationId, productId } = network.other;
    const answer = await network.post(
      '/v1/invitations',
      network.owner,
      network.input({
        locations: [{ locationId, visibility: 'QUANTITY', access: 'READ' }],
        productIds: [network.host.productId, productId, network.host.productId],
      }),
    );
    assert.equal(answer.status, 400);
    assert.deepEqual((answer.body as { errors: { pointer: string; detail: string }[] }).errors, [
      { pointer: '/locations/0/locationId', detail: 'Not one of your own' },
      { pointer: '/productIds/1', detail: 'Not one of your own' },
      { pointer: '/productIds/2', detail: 'Named twice' },
    ]);
  });

  it('(6) are the host’s alone', async () => {
    const { invitation } = await network.invite();
    const rival = await network.other.signIn();
    assert.equal(
      (await network.app.request(`/v1/invitations/${invitation.id}`, { token: rival })).status,
      404,
    );
    const list = await network.app.request('/v1/invitations', { token: rival });
    assert.deepEqual((list.body as InvitationList).items, []);
    for (const step of ['resend', 'revoke', 'approve', 'refuse'] as const) {
      assert.equal((await network.step(invitation.id, step, rival)).status, 404, step);
    }
    assert.equal((await network.stateOf(invitation.id)).version, invitation.version);
  });

  it('are listed by state, page by page, the newest first', async () => {
    const sent: string[] = [];
    for (let n = 0; n < 3; n++) sent.unshift((await network.invite()).invitation.id);
    await network.step(sent[1] ?? '', 'revoke');
    const page = async (query: string) =>
      (await network.app.request(`/v1/invitations?${query}`, { token: network.owner }))
        .body as InvitationList;
    const first = await page('limit=2');
    const second = await page(`limit=2&cursor=${first.nextCursor ?? ''}`);
    assert.deepEqual(
      [...first.items, ...second.items].map(({ id }) => id),
      sent,
    );
    assert.equal(second.nextCursor, null);
    assert.deepEqual(
      (await page('status=REVOKED')).items.map(({ id }) => id),
      [sent[1]],
    );
  });

  it('are sent again with a new link; the old one is dead', async () => {
    const { invitation, token } = await network.invite();
    assert.equal((await network.step(invitation.id, 'resend')).status, 200);
    const newer = await network.newToken();
    const get = (iv: string) => network.app.request('/v1/invitation', { token: iv });
    assert.equal((await get(token)).status, 401);
    assert.equal((await get(newer)).status, 200);
  });

  it('wait for one answer at a time from an address', async () => {
    const { invitation } = await network.invite({ email: 'Sam@Harbor.example' });
    const again = () =>
      network.post('/v1/invitations', network.owner, network.input({ email: 'sam@harbor.example' }));
    assert.equal(codeOf(await again()), 'already-invited');
    await network.step(invitation.id, 'revoke');
    assert.equal((await again()).status, 201);
  });

  it('cannot be used to spam: three to an address and fifty in all a day', async () => {
    const { invitation } = await network.invite();
    assert.equal((await network.step(invitation.id, 'resend')).status, 200);
    assert.equal((await network.step(invitation.id, 'resend')).status, 200);
    const limited = await network.step(invitation.id, 'resend');
    assert.equal(limited.status, 429);
    assert.equal(codeOf(limited), 'invitation-limit-reached');
    await database().asSuperuser(`
      insert into app.invitation_sendings (owner_org, invitation_id, number, email)
      select '${network.host.id}', '${invitation.id}', n, n || '@somewhere.example' from generate_series(4, 50) n`);
    assert.equal(
      codeOf(await network.post('/v1/invitations', network.owner, network.input())),
      'invitation-limit-reached',
    );
    // The other organization has its own share, and learns nothing.
    const rival = await network.other.signIn();
    const shares = { locations: [], productIds: [] };
    assert.equal((await network.post('/v1/invitations', rival, network.input(shares))).status, 201);
  });

  it('come to nobody more than ten times a day, whoever sends them', async () => {
    const { invitation } = await network.invite();
    await database().asSuperuser(`
      insert into app.invitation_sendings (owner_org, invitation_id, number, email)
      select '${network.host.id}', '${invitation.id}', n, '${invitation.email}' from generate_series(2, 11) n;
      insert into app.invitation_tokens (token_sha256, owner_org, invitation_id, sending)
      select sha256(n::text::bytea), '${network.host.id}', '${invitation.id}', n from generate_series(2, 11) n`);
    const rival = await network.other.signIn();
    const input = network.input({ email: invitation.email, locations: [], productIds: [] });
    const before = network.couriers.mails.length;
    assert.equal((await network.post('/v1/invitations', rival, input)).status, 201);
    await network.couriers.deliver(database());
    assert.equal(network.couriers.mails.length, before);
  });

  it('expire by schedule, on record, and can be sent again', async () => {
    const { invitation } = await network.invite();
    await network.expire(invitation.id);
    assert.equal((await network.stateOf(invitation.id)).status, 'EXPIRED');
    assert.equal(codeOf(await network.step(invitation.id, 'revoke')), 'invalid-transition');
    await database().withTenant(system(network.host.id), 'write', (trx) =>
      enqueue(trx, expireInvitations, {}),
    );
    await runJobs(database(), { jobs: [expireInvitations], couriers: network.couriers });
    const [row] = await database().asSuperuser(
      `select status from app.invitations where id = '${invitation.id}'`,
    );
    assert.equal(row?.['status'], 'EXPIRED');
    const trail = await network.app.request('/v1/audit-events', { token: network.owner });
    assert.match(trail.text, /invitation\.expired/);
    assert.equal((await network.step(invitation.id, 'resend')).status, 200);
    assert.equal((await network.stateOf(invitation.id)).status, 'SENT');
  });

  it('allow the steps of their state and no other', () => {
    const possible = INVITATION_STATUSES.map((status) =>
      (['RESEND', 'REVOKE', 'APPROVE', 'REFUSE'] as const).map((step) => stepFrom(status, step) ?? '-'),
    );
    assert.deepEqual(possible, [
      ['SENT', 'REVOKED', '-', '-'],
      ['SENT', 'REVOKED', '-', '-'],
      ['-', '-', 'ACCEPTED', 'REVOKED'],
      ['-', '-', '-', '-'],
      ['-', '-', '-', '-'],
      ['-', '-', '-', '-'],
      ['SENT', '-', '-', '-'],
    ]);
    const now = new Date('2026-03-28T10:00:00Z');
    const waiting = {
      status: 'SENT',
      expiresAt: now.toISOString(),
      hostStatus: 'ACTIVE',
      hostPlan: 'PRO',
      locationTaken: false,
    } as const;
    assert.equal(statusAt(waiting, now), 'EXPIRED');
    assert.equal(statusAt(waiting, new Date(now.getTime() - 1)), 'SENT');
    assert.equal(refusalOf({ ...waiting, hostPlan: 'FREE' }, new Date(0)), 'invitation-host-unavailable');
    assert.equal(
      refusalOf({ ...waiting, hostStatus: 'SUSPENDED' }, new Date(0)),
      'invitation-host-unavailable',
    );
    assert.equal(refusalOf({ ...waiting, locationTaken: true }, new Date(0)), 'invitation-host-unavailable');
    assert.equal(refusalOf(waiting, new Date(0)), undefined);
    assert.equal(editedTerms(TERMS, { ...TERMS, paymentTerms: { netDays: 30 } }), null);
    const other = { ...TERMS, paymentTerms: { netDays: 60 } };
    assert.equal(editedTerms(TERMS, other), other);
  });
});
