import { randomUUID } from 'node:crypto';
import type { Invitation, InvitationInput } from '@betterdata/portal-contract';
import { z } from 'zod';
import { recordEvent } from '../audit/record-event.sql.ts';
import type { TenantTransaction } from '../db/database.ts';
import { cursorTime, decodeCursor, toPage } from '../http/cursor.ts';
import { routes } from '../http/operation.ts';
import { problem, type FieldError } from '../http/problem.ts';
import type { Viewer } from '../identity/caller.ts';
import { requireOwnPage } from '../identity/own-page.ts';
import { enqueue } from '../jobs/enqueue.ts';
import { sendInvitation } from './invitations.jobs.ts';
import {
  INVITATION_DAYS,
  replenishmentFaults,
  SENDINGS_A_DAY,
  SENDINGS_TO_ONE_ADDRESS,
  stepFrom,
  type HostStep,
} from './invitations.ts';
import { unlessTaken } from './location-taken.ts';
import {
  beginPartnership,
  countSendings,
  endPendingPartnership,
  findInvitation,
  findOwnLocations,
  foreignProducts,
  insertInvitation,
  insertShares,
  isInvited,
  listInvitations,
  lockInvitation,
  lockSending,
  renewInvitation,
  setStatus,
  type InvitationRow,
} from './invitations.sql.ts';

const position = z.tuple([cursorTime, z.uuid()]);

/** The host's side: for owners and administrators, as the feature says, in their organization's own pages. */
export const invitationsRoutes = routes({
  'invitations.list': async ({ trx, viewer, query, clock }) => {
    requireOwnPage(viewer);
    const scope = JSON.stringify(['invitations', query.status]);
    const after = query.cursor === undefined ? undefined : decodeCursor(scope, position, query.cursor);
    const rows = await listInvitations(trx, query.status, after, query.limit + 1, clock());
    const page = toPage(rows, query.limit, scope, (row) => [row.createdAt, row.id]);
    return { items: page.items.map(toInvitation), nextCursor: page.nextCursor };
  },

  'invitations.get': async ({ trx, viewer, path, clock }) => {
    requireOwnPage(viewer);
    return answer(trx, path.invitationId, clock());
  },

  'invitations.create': async ({ trx, viewer, body, clock, requestId }) => {
    requireOwnPage(viewer);
    const { locations, productIds, ...about } = body;
    await requireOwn(trx, body);
    const now = clock();
    await lockSending(trx);
    await requireRoom(trx, body.email);
    if (await isInvited(trx, body.email, now)) throw problem('already-invited');
    const id = randomUUID();
    await insertInvitation(trx, { ...about, id, createdBy: viewer.userId, now, expiresAt: expiryFrom(now) });
    await insertShares(trx, id, locations, productIds);
    await enqueue(trx, sendInvitation, { organizationId: viewer.organizationId, invitationId: id });
    await record(trx, viewer, 'sent', id, requestId);
    return answer(trx, id, now);
  },

  'invitations.resend': async ({ trx, viewer, path, clock, requestId }) => {
    const now = clock();
    await lockSending(trx);
    const { invitation } = await prepare(trx, viewer, path.invitationId, 'RESEND', now);
    if (invitation.email === null) {
      throw problem('invalid-transition', { detail: 'The address of this invitation was erased.' });
    }
    await requireRoom(trx, invitation.email);
    await renewInvitation(trx, invitation.id, now, expiryFrom(now));
    await enqueue(trx, sendInvitation, {
      organizationId: viewer.organizationId,
      invitationId: invitation.id,
    });
    await record(trx, viewer, 'resent', invitation.id, requestId);
    return answer(trx, invitation.id, now);
  },

  'invitations.revoke': async ({ trx, viewer, path, clock, requestId }) => {
    const { invitation, next } = await prepare(trx, viewer, path.invitationId, 'REVOKE', clock());
    await setStatus(trx, invitation.id, next);
    await record(trx, viewer, 'revoked', invitation.id, requestId);
    return answer(trx, invitation.id, clock());
  },

  'invitations.approve': async ({ trx, viewer, path, clock, requestId }) => {
    const { invitation, next } = await prepare(trx, viewer, path.invitationId, 'APPROVE', clock());
    await setStatus(trx, invitation.id, next);
    const taken = problem('invalid-transition', {
      detail: 'Sales of another partner consume at the location that the terms name.',
    });
    await unlessTaken(taken, beginPartnership(trx, invitation.id, partnershipOf(invitation)));
    await record(trx, viewer, 'approved', invitation.id, requestId, partnershipOf(invitation));
    return answer(trx, invitation.id, clock());
  },

  'invitations.refuse': async ({ trx, viewer, path, clock, requestId }) => {
    const { invitation, next } = await prepare(trx, viewer, path.invitationId, 'REFUSE', clock());
    await setStatus(trx, invitation.id, next);
    await endPendingPartnership(trx, partnershipOf(invitation));
    await record(trx, viewer, 'refused', invitation.id, requestId, partnershipOf(invitation));
    return answer(trx, invitation.id, clock());
  },
});

/** The invitation, held, and the state that the step leads to. */
async function prepare(trx: TenantTransaction, viewer: Viewer, id: string, step: HostStep, now: Date) {
  requireOwnPage(viewer);
  await lockInvitation(trx, id);
  const invitation = await findInvitation(trx, id, now);
  if (invitation === undefined) throw problem('not-found');
  const next = stepFrom(invitation.status, step);
  if (next === undefined) {
    throw problem('invalid-transition', {
      detail: `An invitation that is ${invitation.status} does not allow this.`,
    });
  }
  return { invitation, next };
}

async function requireOwn(
  trx: TenantTransaction,
  { type, terms, locations, productIds }: InvitationInput,
): Promise<void> {
  const locationIds = locations.map(({ locationId }) => locationId);
  const own = await findOwnLocations(trx, locationIds);
  const ownIds = new Set(own.map(({ id }) => id));
  const strangeLocations = new Set(locationIds.filter((id) => !ownIds.has(id)));
  const receiving = new Set(
    locations.filter(({ access }) => access === 'ACT').map(({ locationId }) => locationId),
  );
  const receivingCodes = own.filter(({ id }) => receiving.has(id)).map(({ code }) => code);
  const taken = own.some(({ code, taken }) => taken && code === terms.replenishment?.locationCode);
  const strangeProducts = new Set(await foreignProducts(trx, productIds));
  const errors: FieldError[] = [
    ...locationIds.flatMap((id, index) =>
      fault(id, locationIds.indexOf(id) < index, strangeLocations, `/locations/${index}/locationId`),
    ),
    ...productIds.flatMap((id, index) =>
      fault(id, productIds.indexOf(id) < index, strangeProducts, `/productIds/${index}`),
    ),
    ...replenishmentFaults(terms, type, receivingCodes),
    ...(taken
      ? [{ pointer: '/terms/replenishment/locationCode', detail: "Another partner's sales consume there" }]
      : []),
  ];
  if (errors.length > 0) throw problem('invalid-request', { errors: errors.slice(0, 50) });
}

function fault(id: string, repeated: boolean, strange: ReadonlySet<string>, pointer: string): FieldError[] {
  if (repeated) return [{ pointer, detail: 'Named twice' }];
  return strange.has(id) ? [{ pointer, detail: 'Not one of your own' }] : [];
}

async function requireRoom(trx: TenantTransaction, email: string): Promise<void> {
  const { all, toAddress } = await countSendings(trx, email);
  if (all >= SENDINGS_A_DAY || toAddress >= SENDINGS_TO_ONE_ADDRESS) {
    throw problem('invitation-limit-reached');
  }
}

function expiryFrom(now: Date): Date {
  return new Date(now.getTime() + INVITATION_DAYS * 24 * 60 * 60 * 1000);
}

function partnershipOf({ partnershipId }: InvitationRow): string {
  if (partnershipId === null) throw new Error('an answered invitation has a partnership');
  return partnershipId;
}

async function record(
  trx: TenantTransaction,
  viewer: Viewer,
  step: 'sent' | 'resent' | 'revoked' | 'approved' | 'refused',
  id: string,
  requestId: string,
  partnershipId: string | null = null,
): Promise<void> {
  const subject = { type: 'invitation', id } as const;
  await recordEvent(trx, viewer, { action: `invitation.${step}`, requestId, partnershipId, subject });
}

async function answer(trx: TenantTransaction, id: string, now: Date): Promise<Invitation> {
  const row = await findInvitation(trx, id, now);
  if (row === undefined) throw problem('not-found');
  return toInvitation(row);
}

function toInvitation({ createdAt: _, ...invitation }: InvitationRow): Invitation {
  return invitation;
}
