import type { InvitationOffer, InvitationTerms } from '@betterdata/portal-contract';
import { recordEvent } from '../audit/record-event.sql.ts';
import type { TenantTransaction } from '../db/database.ts';
import { ADMINISTRATORS } from '../entitlements/entitlements.ts';
import { routes } from '../http/operation.ts';
import { problem } from '../http/problem.ts';
import type { InvitationHolder } from '../identity/caller.ts';
import { requireOwnPage } from '../identity/own-page.ts';
import { hashToken, isToken, newToken } from '../identity/tokens.ts';
import {
  accept,
  decline,
  findAccepting,
  findHeldInvitation,
  findOfferedShares,
  keepSignIn,
  markOpened,
  register,
  requestMembership,
  type HeldInvitation,
} from './invitation.sql.ts';
import { editedTerms, refusalOf, replenishmentFaults, statusAt } from './invitations.ts';
import { unlessTaken } from './location-taken.ts';
import { newCode } from './organization-code.ts';
import { requireTimezone } from './timezone.ts';

/** The invitee's side: by the link's token, or, to accept for a company that is here, by a session and the token. */
export const invitationRoutes = routes({
  'invitation.get': ({ trx, clock }) => show(trx, clock()),

  'invitation.open': async ({ trx, clock }) => {
    await markOpened(trx);
    return show(trx, clock());
  },

  'invitation.accept': async ({ trx, viewer, body, clock, requestId }) => {
    const invitation = await holdToAnswer(trx, clock());
    requireTimezone(body.timezone);
    const edited = askedTerms(invitation, body.terms);
    const organization = {
      id: viewer.organizationId,
      code: newCode(),
      name: body.organizationName.trim(),
    };
    const userId = await register(trx, {
      ...organization,
      legalName: organization.name,
      businessType: invitation.businessType,
      country: body.country,
      currency: invitation.terms.currency,
      locale: body.language,
      timezone: body.timezone ?? 'UTC',
      owner: { email: invitation.email, name: body.personName.trim() },
    });
    const partnershipId = await take(trx, { secretSha256: null, edited, userId, requestId });
    await recordRegistration(trx, { ...viewer, userId }, invitation, partnershipId, requestId);
    // Who has an account proves who they are as ever: this link lies in a mailbox for days.
    const signInToken = invitation.hasAccount ? null : newToken('ia');
    if (signInToken !== null) await keepSignIn(trx, userId, hashToken(signInToken));
    return { ...resultOf(invitation, edited !== null), organization, partnershipId, signInToken };
  },

  'invitation.attach': async ({ trx, viewer, body, clock, requestId }) => {
    requireOwnPage(viewer);
    if (!ADMINISTRATORS.has(viewer.restrictions.role)) throw problem('role-not-allowed');
    if (!isToken('iv', body.token)) throw problem('invitation-unknown');
    const secretSha256 = hashToken(body.token);
    const invitation = await findHeldInvitation(trx, { secretSha256, toAnswer: true });
    if (invitation === undefined) throw problem('invitation-unknown');
    const { email, code, name } = await findAccepting(trx, viewer.userId);
    if (email !== invitation.email) throw problem('invitation-wrong-address');
    requireAnswerable(invitation, clock());
    if (invitation.hostId === viewer.organizationId) {
      throw problem('invalid-request', {
        errors: [{ pointer: '/token', detail: 'Your own organization sent this invitation' }],
      });
    }
    const edited = askedTerms(invitation, body.terms);
    const partnershipId = await take(trx, { secretSha256, edited, userId: viewer.userId, requestId });
    const subject = { type: 'partnership', id: partnershipId } as const;
    await recordEvent(trx, viewer, { action: 'partnership.joined', requestId, partnershipId, subject });
    const organization = { id: viewer.organizationId, code, name };
    return { ...resultOf(invitation, edited !== null), organization, partnershipId, signInToken: null };
  },

  'invitation.decline': async ({ trx, body, clock, requestId }) => {
    await holdToAnswer(trx, clock());
    await decline(trx, body.reason?.trim() || null, requestId);
    return show(trx, clock());
  },

  'invitation.join': async ({ trx, body, clock, requestId }) => {
    await holdToAnswer(trx, clock());
    const personName = body.personName.trim();
    if (!(await requestMembership(trx, { organization: body.organization, personName, requestId }))) {
      throw problem('rate-limited', { detail: 'This invitation was used to ask often enough.' });
    }
    return show(trx, clock());
  },
});

/** What the invitation says; what it offered, while it can be accepted. */
async function show(trx: TenantTransaction, now: Date): Promise<InvitationOffer> {
  const invitation = await hold(trx, false);
  const { expiresAt, email, organizationName, contactName, hostName, hasAccount } = invitation;
  const { type, businessType, terms } = invitation;
  const available = refusalOf(invitation, now) === undefined;
  return {
    status: statusAt(invitation, now),
    available,
    hostName,
    organizationName,
    contactName,
    email,
    expiresAt,
    hasAccount,
    offer: available ? { type, businessType, terms, ...(await findOfferedShares(trx)) } : null,
  };
}

async function hold(trx: TenantTransaction, toAnswer: boolean): Promise<HeldInvitation> {
  const invitation = await findHeldInvitation(trx, { toAnswer });
  if (invitation === undefined) throw problem('unauthenticated');
  return invitation;
}

async function holdToAnswer(trx: TenantTransaction, now: Date): Promise<HeldInvitation> {
  const invitation = await hold(trx, true);
  requireAnswerable(invitation, now);
  return invitation;
}

function requireAnswerable(invitation: HeldInvitation, now: Date): void {
  const refusal = refusalOf(invitation, now);
  if (refusal !== undefined) throw problem(refusal);
}

/** The terms that the partner asks for; null where it takes those proposed. */
function askedTerms(
  { terms, type, receivingCodes }: HeldInvitation,
  asked: InvitationTerms | undefined,
): InvitationTerms | null {
  const edited = editedTerms(terms, asked);
  const errors = edited === null ? [] : replenishmentFaults(edited, type, receivingCodes);
  if (errors.length > 0) throw problem('invalid-request', { errors });
  return edited;
}

function take(...answer: Parameters<typeof accept>): Promise<string> {
  return unlessTaken(problem('invitation-host-unavailable'), accept(...answer));
}

function resultOf({ hostName }: HeldInvitation, edited: boolean) {
  return { status: edited ? ('AWAITING_APPROVAL' as const) : ('ACCEPTED' as const), hostName };
}

/** The new organization's own trail begins with how it came to be. */
async function recordRegistration(
  trx: TenantTransaction,
  owner: InvitationHolder,
  { id }: HeldInvitation,
  partnershipId: string,
  requestId: string,
): Promise<void> {
  const event = { requestId, partnershipId, detail: { invitationId: id } };
  await recordEvent(trx, owner, {
    ...event,
    action: 'organization.registered',
    subject: { type: 'organization', id: owner.organizationId },
  });
  await recordEvent(trx, owner, {
    ...event,
    action: 'partnership.joined',
    subject: { type: 'partnership', id: partnershipId },
  });
}
