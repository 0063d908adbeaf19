import type { Member } from '@betterdata/portal-contract';
import { z } from 'zod';
import { recordEvent, type AuditAction } from '../audit/record-event.sql.ts';
import type { TenantTransaction } from '../db/database.ts';
import { cursorText, cursorTime, decodeCursor, toPage } from '../http/cursor.ts';
import { versionOf } from '../http/etag.ts';
import { routes } from '../http/operation.ts';
import { problem } from '../http/problem.ts';
import type { SessionViewer } from '../identity/caller.ts';
import { requireOwnPage } from '../identity/own-page.ts';
import { enqueue } from '../jobs/enqueue.ts';
import { sendDecision, sendMembership } from './membership.jobs.ts';
import { leaveOrganization } from './leave.ts';
import { mayInvite, maySend, ownersAmong, refusalOf, type Change, type MemberStatus } from './members.ts';
import {
  changeMember,
  countSendings,
  findMember,
  inviteMember,
  listMembers,
  lockMembers,
  noteSending,
  type MemberRow,
} from './members.sql.ts';

/** Where a page of the list ends. */
const position = z.tuple([cursorTime, cursorText]);
const SCOPE = 'members';

export const memberRoutes = routes({
  'members.list': async ({ trx, viewer, query }) => {
    requireOwnPage(viewer);
    const { cursor, limit } = query;
    const [createdAt, email] = cursor === undefined ? [] : decodeCursor(SCOPE, position, cursor);
    const after = createdAt === undefined || email === undefined ? undefined : { createdAt, email };
    const rows = await listMembers(trx, after, limit + 1);
    return toPage(rows, limit, SCOPE, (row) => [row.createdAt, row.email]);
  },

  'members.get': ({ trx, viewer, path }) => {
    requireOwnPage(viewer);
    return requireMember(trx, path.memberId);
  },

  'members.invite': async ({ trx, viewer, body, requestId }) => {
    requireOwnPage(viewer);
    if (!mayInvite(viewer.restrictions.role, body.role)) throw problem('role-not-allowed');
    const id = await inviteMember(trx, { ...body, name: body.name.trim() });
    if (id === undefined) throw problem('already-member');
    await send(trx, viewer, id);
    const { role } = body;
    const subject = { type: 'member', id } as const;
    await recordEvent(trx, viewer, { action: 'member.invited', requestId, subject, detail: { role } });
    return requireMember(trx, id);
  },

  'members.changeRole': (call) => change(call, { to: 'role', role: call.body.role }),
  'members.accept': (call) => change(call, { to: 'accepted', role: call.body.role }),
  'members.resend': async (call) => {
    await decide(call, { to: 'resent' });
    await send(call.trx, call.viewer, call.path.memberId);
    return requireMember(call.trx, call.path.memberId);
  },
  'members.disable': (call) => change(call, { to: 'disabled' }),
  'members.enable': (call) => change(call, { to: 'enabled' }),

  'members.remove': async (call) => {
    await decide(call, { to: 'removed' });
  },

  'members.leave': async ({ trx, viewer, requestId }) => {
    requireOwnPage(viewer);
    const outcome = await leaveOrganization(trx, viewer, requestId);
    if (outcome === 'NO_MEMBER') throw problem('not-found');
    if (outcome === 'LAST_OWNER') throw problem('last-owner');
  },
});

/** Has the e-mail sent to an invited member, unless somebody's inbox would be flooded. */
async function send(trx: TenantTransaction, viewer: SessionViewer, memberId: string): Promise<void> {
  const sent = await countSendings(trx, memberId);
  if (!maySend(sent)) throw problem('invitation-limit-reached');
  await noteSending(trx, memberId);
  await enqueue(trx, sendMembership, { organizationId: viewer.organizationId, memberId });
}

interface ChangeCall {
  trx: TenantTransaction;
  viewer: SessionViewer;
  path: { memberId: string };
  headers: { 'if-match': string };
  requestId: string;
}

async function change(call: ChangeCall, wanted: Change): Promise<Member> {
  await decide(call, wanted);
  return requireMember(call.trx, call.path.memberId);
}

const STATUS: Readonly<Record<Change['to'], MemberStatus | null>> = {
  role: null,
  accepted: 'ACTIVE',
  resent: null,
  disabled: 'DISABLED',
  enabled: 'ACTIVE',
  removed: 'REMOVED',
};

const ACTION = {
  role: 'member.role-changed',
  accepted: 'member.accepted',
  resent: 'member.invitation-resent',
  disabled: 'member.disabled',
  enabled: 'member.enabled',
  removed: 'member.removed',
} as const satisfies Record<Change['to'], AuditAction>;

/** Locks whom it concerns, decides by how they stand then, and does it. */
async function decide({ trx, viewer, path, headers, requestId }: ChangeCall, wanted: Change): Promise<void> {
  requireOwnPage(viewer);
  const locked = await lockMembers(trx, path.memberId);
  const target = locked.find(({ id }) => id === path.memberId);
  const manager = locked.find(({ userId }) => userId === viewer.userId);
  if (target === undefined || target.status === 'REMOVED' || manager === undefined)
    throw problem('not-found');
  const refusal = refusalOf({
    manager,
    target: { ...target, isManager: target.id === manager.id },
    owners: ownersAmong(locked),
    change: wanted,
  });
  if (refusal !== undefined) throw problem(refusal);
  if (versionOf(headers['if-match']) !== target.version)
    throw problem('version-mismatch', { currentVersion: target.version });
  const role = 'role' in wanted ? wanted.role : target.role;
  const { id } = target;
  await recordEvent(trx, viewer, {
    action: wanted.to === 'removed' ? removalOf(target.status) : ACTION[wanted.to],
    requestId,
    subject: { type: 'member', id },
    detail: { role, ...(role !== target.role && { before: target.role }) },
  });
  await changeMember(trx, id, { role, status: STATUS[wanted.to] ?? target.status });
  if (target.status === 'REQUESTED') {
    await enqueue(trx, sendDecision, { organizationId: viewer.organizationId, memberId: id });
  }
}

function removalOf(status: MemberStatus): AuditAction {
  if (status === 'INVITED') return 'member.invitation-withdrawn';
  return status === 'REQUESTED' ? 'member.declined' : ACTION.removed;
}

async function requireMember(trx: TenantTransaction, id: string): Promise<MemberRow> {
  const member = await findMember(trx, id);
  if (member === undefined) throw problem('not-found');
  return member;
}
