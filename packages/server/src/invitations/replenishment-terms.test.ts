/** What a host proposes to a retailer whose stock it replenishes, and what becomes of it. */
import assert from 'node:assert/strict';
import { beforeEach, it } from 'node:test';
import type {
  InvitationInput,
  InvitationOffer,
  PartnershipList,
  ReplenishmentList,
} from '@betterdata/portal-contract';
import { testDatabases } from '../db/testing.ts';
import type { TestAnswer } from '../http/testing.ts';
import { replenishmentFaults } from './invitations.ts';
import { codeOf, InvitationNetwork, TERMS } from './testing.ts';

const REPLENISHMENT = {
  locationCode: 'MIAMI',
  thresholdDays: 30,
  targetDays: 60,
  leadTimeDays: 14,
  reviewDays: null,
} as const;
const PROPOSED = { ...TERMS, consignment: true, replenishment: REPLENISHMENT };
const RETAILER = { type: 'VMI_RETAILER', businessType: 'RETAILER', terms: PROPOSED } as const;

testDatabases('replenishment that an invitation proposes', (database) => {
  let network: InvitationNetwork;
  beforeEach(async () => {
    network = await InvitationNetwork.open(database());
  });

  const offerOf = async (token: string) =>
    (await network.app.request('/v1/invitation', { token })).body as InvitationOffer;
  const termsOf = async (token: string) =>
    ((await network.app.request('/v1/partnerships', { token })).body as PartnershipList).items[0]?.terms;
  const replenished = async (token: string) =>
    ((await network.app.request('/v1/replenishment', { token })).body as ReplenishmentList).items;
  const errorsOf = ({ body }: TestAnswer) =>
    (body as { errors: { pointer: string; detail: string }[] }).errors;

  it('is in the e-mail and on the page, and becomes the partnership’s', async () => {
    const { token } = await network.invite(RETAILER);
    const [mail] = network.couriers.mails;
    assert.match(mail?.text ?? '', /Below 30 days of supply at Luxe Miami, Luxe is alerted/);
    const { offer } = await offerOf(token);
    assert.deepEqual(offer?.terms, PROPOSED);
    const { session } = await network.join(token);
    for (const who of [session, network.owner]) {
      assert.deepEqual(await termsOf(who), {
        ...PROPOSED,
        replenishment: { ...REPLENISHMENT, resolveDays: 33, averageOverDays: 28 },
      });
      assert.partialDeepStrictEqual(await replenished(who), [
        { location: { code: 'MIAMI' }, thresholdDays: 30 },
      ]);
    }
    assert.deepEqual(await replenished(await network.other.signIn()), []);
  });

  it('holds as the partner asked for it, once the host has approved', async () => {
    const { invitation, token } = await network.invite(RETAILER);
    const asked = { ...PROPOSED, replenishment: { ...REPLENISHMENT, thresholdDays: 20, targetDays: null } };
    const { session } = await network.join(token, { terms: asked });
    assert.deepEqual((await network.stateOf(invitation.id)).editedTerms, asked);
    assert.deepEqual(await replenished(session), []);
    assert.equal((await network.step(invitation.id, 'approve')).status, 200);
    assert.partialDeepStrictEqual(await termsOf(session), {
      replenishment: { locationCode: 'MIAMI', thresholdDays: 20, resolveDays: 22, targetDays: null },
    });
    assert.partialDeepStrictEqual(await replenished(session), [{ thresholdDays: 20 }]);
  });

  it('is no difference where the partner asks for the same', async () => {
    const { token } = await network.invite(RETAILER);
    const { result } = await network.join(token, {
      terms: { ...PROPOSED, replenishment: { ...REPLENISHMENT } },
    });
    assert.equal(result.status, 'ACCEPTED');
  });

  it('is of a retailer, at a location that it is to receive into', async () => {
    const ask = (changes: Partial<InvitationInput>) =>
      network.post('/v1/invitations', network.owner, network.input({ ...RETAILER, ...changes }));
    const { locationId } = network.host;
    const looking = [{ locationId, visibility: 'QUANTITY', access: 'READ' }] as const;
    assert.deepEqual(errorsOf(await ask({ locations: [...looking] })), [
      {
        pointer: '/terms/replenishment/locationCode',
        detail: 'Not one of the locations to receive into',
      },
    ]);
    assert.deepEqual(errorsOf(await ask({ type: 'SUPPLIER' })), [
      { pointer: '/terms/replenishment', detail: 'Only a VMI retailer has replenishment' },
    ]);
    const low = { ...PROPOSED, replenishment: { ...REPLENISHMENT, targetDays: 30 } };
    assert.equal(errorsOf(await ask({ terms: low }))[0]?.pointer, '/terms/replenishment/targetDays');
    // The partner’s wishes are held to the same.
    const { token } = await network.invite(RETAILER);
    const elsewhere = { ...PROPOSED, replenishment: { ...REPLENISHMENT, locationCode: 'PARIS' } };
    const answer = await network.accept(token, { terms: elsewhere });
    assert.equal(answer.status, 400);
    assert.equal(errorsOf(answer)[0]?.pointer, '/terms/replenishment/locationCode');
  });

  it('(18) is one partner’s at a location: the first to accept', async () => {
    const [one, two] = [await network.invite(RETAILER), await network.invite(RETAILER)];
    const answers = await Promise.all([network.accept(one.token), network.accept(two.token)]);
    const [first, second] = answers.toSorted((a, b) => a.status - b.status);
    assert.deepEqual([first?.status, second?.status], [201, 409]);
    const late = answers[0]?.status === 201 ? two : one;
    assert.partialDeepStrictEqual(await offerOf(late.token), { available: false, offer: null });
    assert.equal(codeOf(await network.accept(late.token)), 'invitation-host-unavailable');
    const again = await network.post('/v1/invitations', network.owner, network.input(RETAILER));
    assert.deepEqual(errorsOf(again), [
      { pointer: '/terms/replenishment/locationCode', detail: "Another partner's sales consume there" },
    ]);
  });

  it('tells whoever comes too late by a moment nothing of the host’s other partner', async () => {
    const { token } = await network.invite(RETAILER);
    // What the slower of two transactions meets, when both had seen the location free.
    await database().asSuperuser(`
      create function app.take_location() returns trigger language plpgsql as 'begin return null; end';
      create trigger taken before insert on app.vmi_terms for each row execute function app.take_location()`);
    const answer = await network.accept(token);
    await database().asSuperuser('drop function app.take_location() cascade');
    assert.equal(codeOf(answer), 'invitation-host-unavailable');
    assert.doesNotMatch(answer.text, /another partner|sales/i);
  });

  it('leaves everything as it was where the host approves what was taken meanwhile', async () => {
    const [slow, fast] = [await network.invite(RETAILER), await network.invite(RETAILER)];
    const { session } = await network.join(slow.token, { terms: { ...PROPOSED, claimWindowDays: 5 } });
    assert.equal((await network.accept(fast.token)).status, 201);
    assert.equal(codeOf(await network.step(slow.invitation.id, 'approve')), 'invalid-transition');
    assert.equal((await network.stateOf(slow.invitation.id)).status, 'AWAITING_APPROVAL');
    assert.deepEqual(await replenished(session), []);
    assert.equal((await network.step(slow.invitation.id, 'refuse')).status, 200);
  });

  it('may be left out', () => {
    assert.deepEqual(replenishmentFaults(TERMS, 'SUPPLIER', []), []);
    assert.deepEqual(replenishmentFaults(PROPOSED, 'VMI_RETAILER', ['MIAMI']), []);
  });
});
