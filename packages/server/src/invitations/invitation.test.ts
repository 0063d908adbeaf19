/** The invitee's side: what the link shows, what answers it, and what each way of failing says. */
import assert from 'node:assert/strict';
import { before, it } from 'node:test';
import type {
  AuditEventList,
  InvitationOffer,
  InvitationResult,
  NotificationList,
  PartnershipList,
} from '@betterdata/portal-contract';
import { testDatabases } from '../db/testing.ts';
import { codeOf, InvitationNetwork, TERMS } from './testing.ts';

testDatabases('an invitation', (database) => {
  let network: InvitationNetwork;
  before(async () => {
    network = await InvitationNetwork.open(database());
  });

  const look = async (token: string) =>
    (await network.app.request('/v1/invitation', { token })).body as InvitationOffer;
  const partnershipsOf = async (token: string) =>
    ((await network.app.request('/v1/partnerships', { token })).body as PartnershipList).items;
  const countOf = async (table: string) =>
    (await database().asSuperuser(`select count(*)::int as n from app.${table}`))[0]?.['n'];

  it('shows who invites to what, and looking changes nothing', async () => {
    const { invitation, token } = await network.invite();
    const before = await network.stateOf(invitation.id);
    const offer = await look(token);
    assert.deepEqual(await look(token), offer);
    assert.deepEqual(await network.stateOf(invitation.id), before);
    assert.deepEqual(offer, {
      status: 'SENT',
      available: true,
      hostName: 'Luxe',
      organizationName: 'Harbor Logistics',
      contactName: 'Sam Okoro',
      email: invitation.email,
      expiresAt: invitation.expiresAt,
      hasAccount: false,
      offer: {
        type: 'THREE_PL',
        businessType: 'THREE_PL',
        terms: TERMS,
        locations: [{ code: 'MIAMI', name: 'Luxe Miami', visibility: 'QUANTITY', access: 'ACT' }],
        productCount: 1,
        products: ['Luxe serum'],
        documents: [
          { resource: 'SHIPMENT', access: 'ACT' },
          { resource: 'ASN', access: 'ACT' },
          { resource: 'REPORT', access: 'READ' },
          { resource: 'MESSAGE', access: 'ACT' },
        ],
      },
    });
    assert.equal((await network.post('/v1/invitation/open', token)).status, 200);
    assert.equal((await look(token)).status, 'OPENED');
  });

  it('(3) is good for its own page and for nothing else of the API', async () => {
    const { token } = await network.invite();
    const from = (origin: string) =>
      network.app.request('/v1/invitation', { token, headers: { Origin: origin } });
    assert.equal((await from('https://api.example')).status, 200);
    assert.equal(codeOf(await from('https://evil.example')), 'origin-not-allowed');
    for (const path of ['/v1/viewer', '/v1/invitations', '/v1/partnerships', '/v1/locations']) {
      assert.equal((await network.app.request(path, { token })).status, 401, path);
    }
    assert.equal((await network.app.request('/v1/invitation', { token: network.owner })).status, 401);
  });

  it('registers a company with its owner, and shares with it what was offered, at once', async () => {
    const { invitation, token } = await network.invite();
    const { result, session } = await network.join(token);
    assert.equal(result.status, 'ACCEPTED');
    assert.match(result.organization.code, /^ORG-[0-9A-Z]{8}$/);
    assert.match(result.signInToken ?? '', /^ia_/);
    const viewer = (await network.app.request('/v1/viewer', { token: session })).body;
    assert.partialDeepStrictEqual(viewer, {
      organization: { planTier: 'FREE', partnershipTier: 'PARTNER_ONLY', name: 'Harbor Logistics Inc' },
      user: { role: 'OWNER', name: 'Sam Okoro' },
    });
    const [partnership, ...more] = await partnershipsOf(session);
    assert.deepEqual(more, []);
    assert.partialDeepStrictEqual(partnership, {
      id: result.partnershipId,
      status: 'ACTIVE',
      type: 'THREE_PL',
      counterparty: { name: 'Luxe' },
      terms: TERMS,
    });
    const resources = partnership?.shares.map(({ resource, location }) => location?.code ?? resource).sort();
    assert.deepEqual(resources, ['ASN', 'MESSAGE', 'MIAMI', 'PRODUCT', 'REPORT', 'SHIPMENT']);
    const [location] = await database().asSuperuser(
      `select operator_org from app.locations where id = '${network.host.locationId}'`,
    );
    assert.equal(location?.['operator_org'], result.organization.id);
    assert.partialDeepStrictEqual(await network.stateOf(invitation.id), {
      status: 'ACCEPTED',
      partnershipId: result.partnershipId,
    });
    // A third organization knows of none of it.
    const rival = await network.other.signIn();
    assert.deepEqual(await partnershipsOf(rival), []);
    assert.equal(
      (await network.app.request(`/v1/partnerships/${result.partnershipId}`, { token: rival })).status,
      404,
    );
  });

  it('is on record at both sides, and the host is told', async () => {
    const { token } = await network.invite();
    const { session } = await network.join(token);
    const actions = async (who: string) =>
      (
        (await network.app.request('/v1/audit-events', { token: who })).body as {
          items: { action: string }[];
        }
      ).items
        .map(({ action }) => action)
        .filter((action) => !action.startsWith('embed-session'));
    const [latest, earlier] = await actions(network.owner);
    assert.deepEqual([latest, earlier], ['invitation.accepted', 'invitation.sent']);
    assert.deepEqual((await actions(session)).sort(), ['organization.registered', 'partnership.joined']);
    const mails = await network.couriers.deliver(database());
    assert.deepEqual(
      [...new Set(mails.map(({ subject }) => subject))],
      ['Harbor Logistics Inc accepted your invitation'],
    );
  });

  it('(1) is good for one answer', async () => {
    const { token } = await network.invite();
    assert.equal((await network.accept(token)).status, 201);
    const before = await countOf('organizations');
    assert.equal(codeOf(await network.accept(token)), 'invitation-used');
    assert.equal(codeOf(await network.post('/v1/invitation/decline', token, {})), 'invitation-used');
    assert.equal(await countOf('organizations'), before);
    assert.partialDeepStrictEqual(await look(token), { status: 'ACCEPTED', available: false, offer: null });
  });

  it('(18) registers one company, however many accept at the same moment', async () => {
    const { token } = await network.invite();
    const before = (await countOf('organizations')) as number;
    const partnerships = (await countOf('partnerships')) as number;
    const answers = await Promise.all(Array.from({ length: 8 }, () => network.accept(token)));
    assert.deepEqual(answers.map(({ status }) => status).sort(), [201, ...Array<number>(7).fill(409)]);
    assert.equal(await countOf('organizations'), before + 1);
    assert.equal(await countOf('partnerships'), partnerships + 1);
  });

  it('(18) is either accepted or withdrawn, never both', async () => {
    for (let round = 0; round < 5; round++) {
      const { invitation, token } = await network.invite({ locations: [], productIds: [] });
      const [accepted, revoked] = await Promise.all([
        network.accept(token),
        network.step(invitation.id, 'revoke'),
      ]);
      assert.deepEqual([accepted.status === 201, revoked.status === 200].sort(), [false, true]);
      const { status } = await network.stateOf(invitation.id);
      assert.equal(status, accepted.status === 201 ? 'ACCEPTED' : 'REVOKED');
    }
  });

  it('(2) says why it cannot be answered any more, and tells nothing of the offer', async () => {
    const expired = await network.invite();
    await network.expire(expired.invitation.id);
    const withdrawn = await network.invite();
    await network.step(withdrawn.invitation.id, 'revoke');
    const declined = await network.invite();
    await network.post('/v1/invitation/decline', declined.token, { reason: 'No room this year.' });
    for (const [{ token }, code, status] of [
      [expired, 'invitation-expired', 'EXPIRED'],
      [withdrawn, 'invitation-withdrawn', 'REVOKED'],
      [declined, 'invitation-used', 'DECLINED'],
    ] as const) {
      assert.equal(codeOf(await network.accept(token)), code);
      assert.partialDeepStrictEqual(await look(token), {
        status,
        available: false,
        offer: null,
        hostName: 'Luxe',
      });
    }
    assert.equal((await network.stateOf(declined.invitation.id)).declineReason, 'No room this year.');
    const subjects = (await network.couriers.deliver(database())).map(({ subject }) => subject);
    assert.deepEqual([...new Set(subjects)], ['Harbor Logistics declined your invitation']);
  });

  it('waits where its host lost the plan or is suspended', async () => {
    const { token } = await network.invite();
    for (const change of [`plan_tier = 'FREE'`, `plan_tier = 'PRO', status = 'SUSPENDED'`]) {
      await database().asSuperuser(
        `update app.organization_accounts set ${change} where organization_id = '${network.host.id}'`,
      );
      assert.equal(codeOf(await network.accept(token)), 'invitation-host-unavailable');
      assert.partialDeepStrictEqual(await look(token), { status: 'SENT', available: false, offer: null });
    }
    await database().asSuperuser(
      `update app.organization_accounts set status = 'ACTIVE' where organization_id = '${network.host.id}'`,
    );
    assert.equal((await network.accept(token)).status, 201);
  });

  it('with other terms waits for the host, who approves', async () => {
    const { invitation, token } = await network.invite();
    const asked = { ...TERMS, paymentTerms: { netDays: 60 } };
    const { result, session } = await network.join(token, { terms: asked });
    assert.equal(result.status, 'AWAITING_APPROVAL');
    assert.deepEqual((await network.stateOf(invitation.id)).editedTerms, asked);
    assert.partialDeepStrictEqual(await partnershipsOf(session), [
      { status: 'PENDING', terms: asked, shares: [] },
    ]);
    const subjects = (await network.couriers.deliver(database())).map(({ subject }) => subject);
    assert.deepEqual([...new Set(subjects)], ['Harbor Logistics Inc asks for other terms']);
    assert.equal(codeOf(await network.step(invitation.id, 'resend')), 'invalid-transition');
    assert.equal((await network.step(invitation.id, 'approve')).status, 200);
    const told = await network.couriers.deliver(database());
    assert.deepEqual(
      told.map(({ to, subject }) => [to.address, subject]),
      [[invitation.email, 'Luxe approved the terms that you asked for']],
    );
    assert.match(told[0]?.text ?? '', /The partnership is active/);
    assert.match(told[0]?.text ?? '', /Open in your portal: https:\/\/api\.example\/portal\n/);
    const [partnership] = await partnershipsOf(session);
    assert.partialDeepStrictEqual(partnership, { status: 'ACTIVE', terms: asked });
    assert.equal(partnership?.shares.length, 6);
    assert.equal((await network.stateOf(invitation.id)).status, 'ACCEPTED');
  });

  it('with other terms that the host refuses shares nothing, ever', async () => {
    const { invitation, token } = await network.invite();
    const { session } = await network.join(token, { terms: { ...TERMS, claimWindowDays: 5 } });
    await network.couriers.deliver(database());
    assert.equal((await network.step(invitation.id, 'refuse')).status, 200);
    const told = await network.couriers.deliver(database());
    assert.deepEqual(
      told.map(({ to, subject }) => [to.address, subject]),
      [[invitation.email, 'Luxe did not approve the terms that you asked for']],
    );
    assert.match(told[0]?.text ?? '', /Luxe can invite you again; your account stays\./);
    const news = await network.app.request('/v1/notifications', { token: session });
    const { items } = news.body as NotificationList;
    assert.partialDeepStrictEqual(items, [
      { kind: 'partnership.refused', subject: { type: 'PARTNERSHIP' }, values: { counterpartyName: 'Luxe' } },
    ]);
    assert.partialDeepStrictEqual(await partnershipsOf(session), [{ status: 'ENDED', shares: [] }]);
    assert.equal(codeOf(await network.step(invitation.id, 'approve')), 'invalid-transition');
  });

  it('can be accepted for a company that is here, by its owner with the address that was invited', async () => {
    const partner = await network.app.addOrganization({ name: 'North' });
    const { invitation, token } = await network.invite();
    const session = await network.signIn(partner, invitation.email);
    assert.equal((await look(token)).hasAccount, true);
    const attach = (who: string, iv = token) => network.post('/v1/invitation/attach', who, { token: iv });
    assert.equal(codeOf(await attach(await partner.signIn())), 'invitation-wrong-address');
    const clerk = await network.signIn(network.other, invitation.email, 'OPERATOR');
    assert.equal(codeOf(await attach(clerk)), 'role-not-allowed');
    assert.equal(codeOf(await attach(session, `iv_${'x'.repeat(43)}`)), 'invitation-unknown');
    const { status, body } = await attach(session);
    assert.equal(status, 201);
    const result = body as InvitationResult;
    assert.deepEqual(result.organization, { id: partner.id, code: partner.code, name: 'North' });
    assert.partialDeepStrictEqual(await partnershipsOf(session), [
      { id: result.partnershipId, status: 'ACTIVE' },
    ]);
    assert.equal(codeOf(await attach(session)), 'invitation-used');
  });

  it('cannot make an organization its own partner', async () => {
    const { invitation, token } = await network.invite();
    const session = await network.signIn(network.host, invitation.email);
    assert.equal(codeOf(await network.post('/v1/invitation/attach', session, { token })), 'invalid-request');
  });

  it('gives somebody who has an account no other way in than the usual', async () => {
    const { invitation, token } = await network.invite();
    await network.signIn(network.other, invitation.email, 'OPERATOR');
    const { result } = await network.join(token);
    assert.equal(result.signInToken, null);
  });

  it('(13) lets its holder ask to join a company, and never tells whether there is one', async () => {
    const { invitation, token } = await network.invite();
    const ask = (organization: string) =>
      network.post('/v1/invitation/join', token, { organization, personName: 'Sam Okoro' });
    const unknown = await ask('ORG-NOBODY');
    const known = await ask(network.other.code);
    assert.equal(known.status, 200);
    assert.deepEqual([unknown.status, unknown.text], [known.status, known.text]);
    const [membership] = await database().asSuperuser(`
      select m.status, m.role from app.memberships m join app.users u on u.id = m.user_id
      where m.owner_org = '${network.other.id}' and u.email = '${invitation.email}'`);
    assert.deepEqual({ ...membership }, { status: 'REQUESTED', role: 'VIEWER' });
    // Whoever decides finds who asked, in the trail too; the host that invited does not.
    const trailOf = async (who: string) =>
      ((await network.app.request('/v1/audit-events', { token: who })).body as AuditEventList).items
        .filter(({ action }) => action === 'member.requested')
        .map(({ actor }) => actor?.name);
    assert.deepEqual(await trailOf(await network.other.signIn()), ['Sam Okoro']);
    assert.deepEqual(await trailOf(network.owner), []);
    // It is no access: no session can be made of it.
    const refused = await network.post('/v1/embed-sessions', network.other.key, {
      user: invitation.email,
      origin: 'https://intranet.example',
    });
    assert.equal(refused.status, 404);
    assert.equal((await look(token)).status, 'SENT');
    for (let n = 0; n < 3; n++) assert.equal((await ask('ORG-NOBODY')).status, 200);
    assert.equal(codeOf(await ask(network.other.code)), 'rate-limited');
  });

  it('names what is wrong with an acceptance, and keeps nothing of it', async () => {
    const { token } = await network.invite();
    const before = await countOf('organizations');
    for (const [body, pointer] of [
      [{ country: 'usa' }, '/country'],
      [{ organizationName: '   ' }, '/organizationName'],
      [{ timezone: 'Mars/Olympus' }, '/timezone'],
      [{ terms: { ...TERMS, paymentTerms: { netDays: -1 } } }, '/terms/paymentTerms/netDays'],
    ] as const) {
      const answer = await network.accept(token, body);
      assert.equal(answer.status, 400);
      assert.equal((answer.body as { errors: { pointer: string }[] }).errors[0]?.pointer, pointer);
    }
    assert.equal(await countOf('organizations'), before);
    assert.equal((await network.accept(token)).status, 201);
  });
});
