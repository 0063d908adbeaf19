import type { Role } from '../entitlements/entitlements.ts';

export type MemberStatus = 'ACTIVE' | 'INVITED' | 'REQUESTED' | 'DISABLED' | 'REMOVED';

/** Somebody as far as the rules are concerned. */
export interface Standing {
  role: Role;
  status: MemberStatus;
}

export type Change =
  | { to: 'role'; role: Role }
  | { to: 'accepted'; role: Role }
  | { to: 'resent' | 'disabled' | 'enabled' | 'removed' };

export type Refusal = 'role-not-allowed' | 'last-owner' | 'invalid-transition';

/** What an owner or administrator is about to do to whom, as everything stands at that moment. */
export interface Decision {
  manager: Standing;
  /** The member; the manager themselves, too. */
  target: Standing & { isManager: boolean };
  /** Active owners, the target included. */
  owners: number;
  change: Change;
}

const FROM: Readonly<Record<Change['to'], readonly MemberStatus[]>> = {
  role: ['ACTIVE', 'INVITED', 'DISABLED'],
  accepted: ['REQUESTED'],
  resent: ['INVITED'],
  disabled: ['ACTIVE'],
  enabled: ['DISABLED'],
  removed: ['ACTIVE', 'INVITED', 'REQUESTED', 'DISABLED'],
};

const MANAGERS: ReadonlySet<Role> = new Set(['OWNER', 'ADMIN']);

/**
 * Why a change of a member may not happen; undefined where it may. Owners and administrators manage, but only owners make,
 * change or remove an owner; and an organization keeps one.
 */
export function refusalOf({ manager, target, owners, change }: Decision): Refusal | undefined {
  // Asked again, because it may have changed since the request was let in.
  if (manager.status !== 'ACTIVE' || !MANAGERS.has(manager.role)) return 'role-not-allowed';
  const given = 'role' in change ? change.role : undefined;
  // What somebody asked for is a wish, and counts as nothing until it is accepted.
  const held = target.status === 'REQUESTED' ? undefined : target.role;
  if (manager.role !== 'OWNER' && (held === 'OWNER' || given === 'OWNER')) return 'role-not-allowed';
  if (!FROM[change.to].includes(target.status)) return 'invalid-transition';
  // Who disables themselves could not take it back.
  if (target.isManager && change.to === 'disabled') return 'role-not-allowed';
  return endsOwner(target, change) && owners <= 1 ? 'last-owner' : undefined;
}

/** Invitations of a day: of an organization, and to one person. What is sent again counts. */
const SENDINGS_A_DAY = 50;
const SENDINGS_TO_ONE_PERSON = 3;

/** Whether there is room for one more. */
export function maySend({ all, toPerson }: { all: number; toPerson: number }): boolean {
  return all < SENDINGS_A_DAY && toPerson < SENDINGS_TO_ONE_PERSON;
}

/** How many owners there are. */
export function ownersAmong(members: readonly { role: Role; status: MemberStatus }[]): number {
  return members.filter(({ role, status }) => role === 'OWNER' && status === 'ACTIVE').length;
}

/** Whether somebody may leave by themselves. */
export function mayLeave(role: Role, owners: number): boolean {
  return role !== 'OWNER' || owners > 1;
}

/** Whether somebody may invite a colleague with this role. */
export function mayInvite(manager: Role, role: Role): boolean {
  return manager === 'OWNER' || (MANAGERS.has(manager) && role !== 'OWNER');
}

function endsOwner({ role, status }: Standing, change: Change): boolean {
  if (role !== 'OWNER' || status !== 'ACTIVE') return false;
  return change.to === 'role' ? change.role !== 'OWNER' : change.to !== 'enabled';
}
