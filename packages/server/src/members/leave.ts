import { recordEvent } from '../audit/record-event.sql.ts';
import type { TenantTransaction } from '../db/database.ts';
import { mayLeave, ownersAmong } from './members.ts';
import { changeMember, lockMembers } from './members.sql.ts';

/** Ends the membership of whoever has entered. */
export async function leaveOrganization(
  trx: TenantTransaction,
  viewer: Parameters<typeof recordEvent>[1],
  requestId: string,
): Promise<'LEFT' | 'NO_MEMBER' | 'LAST_OWNER'> {
  const locked = await lockMembers(trx, undefined);
  const self = locked.find(({ userId }) => userId === viewer.userId);
  if (self?.status !== 'ACTIVE') return 'NO_MEMBER';
  if (!mayLeave(self.role, ownersAmong(locked))) return 'LAST_OWNER';
  const subject = { type: 'member', id: self.id } as const;
  await recordEvent(trx, viewer, { action: 'member.left', requestId, subject });
  await changeMember(trx, self.id, { role: self.role, status: 'REMOVED' });
  return 'LEFT';
}
