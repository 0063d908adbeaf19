import { sql } from 'kysely';
import type { TenantTransaction } from '../db/database.ts';
import type { Role } from '../entitlements/entitlements.ts';
import type { Locale } from '../common/words.ts';
import type { MemberStatus } from './members.ts';

export interface MemberRow {
  id: string;
  name: string;
  email: string;
  role: Role;
  status: Exclude<MemberStatus, 'REMOVED'>;
  isYou: boolean;
  invitedBy: string | null;
  /** RFC 3339 with all its digits. */
  createdAt: string;
  lastSeenAt: string | null;
  version: number;
}

/** Whoever is invited bears the name that the inviter knows: their own would tell that somebody else knows them. */
const members = (condition: ReturnType<typeof sql>) => sql<MemberRow>`
  select m.id, case m.status when 'INVITED' then coalesce(m.invited_name, u.display_name) else u.display_name end as name,
    u.email, m.role, m.status, m.user_id is not distinct from app.viewer_user() as "isYou",
    inviter.display_name as "invitedBy", m.created_at as "createdAt", m.last_seen_at as "lastSeenAt", m.version
  from app.memberships m
  join app.users u on u.id = m.user_id
  left join app.users inviter on inviter.id = m.invited_by
  where m.owner_org = app.viewer_org() and m.status <> 'REMOVED' and ${condition}
  order by m.created_at, u.email`;

/** A page of the viewer's organization's members, in the order in which they came. */
export async function listMembers(
  trx: TenantTransaction,
  after: { createdAt: string; email: string } | undefined,
  take: number,
): Promise<MemberRow[]> {
  const behind = after
    ? sql`(m.created_at, u.email) > (${after.createdAt}::timestamptz, ${after.email})`
    : sql`true`;
  const { rows } = await sql<MemberRow>`${members(behind)} limit ${take}`.execute(trx);
  return rows;
}

export async function findMember(trx: TenantTransaction, id: string): Promise<MemberRow | undefined> {
  const { rows } = await members(sql`m.id = ${id}::uuid`).execute(trx);
  return rows[0];
}

export interface LockedMember {
  id: string;
  userId: string;
  role: Role;
  status: MemberStatus;
  version: number;
}

/**
 * The viewer, the member and every owner, locked until the transaction ends, so that whoever decides about them at the
 * same moment sees what became of it. Undefined stands for the viewer's own membership.
 */
export async function lockMembers(
  trx: TenantTransaction,
  memberId: string | undefined,
): Promise<LockedMember[]> {
  const { rows } = await sql<LockedMember>`
    select id, user_id as "userId", role, status, version from app.memberships
    where owner_org = app.viewer_org()
      and (id = ${memberId ?? null}::uuid or user_id = app.viewer_user() or role = 'OWNER')
    order by user_id
    for update`.execute(trx);
  return rows;
}

export async function changeMember(
  trx: TenantTransaction,
  id: string,
  { role, status }: { role: Role; status: MemberStatus },
): Promise<void> {
  await sql`
    update app.memberships set role = ${role}, status = ${status}, version = version + 1
    where owner_org = app.viewer_org() and id = ${id}`.execute(trx);
}

export interface NewMember {
  email: string;
  name: string;
  role: Role;
  locale?: Locale | undefined;
}

/** Makes an address an invited member; undefined where the address is a member in some state already. */
export async function inviteMember(
  trx: TenantTransaction,
  { email, name, role, locale }: NewMember,
): Promise<string | undefined> {
  const { rows } = await sql<{ id: string | null }>`
    select app.invite_member(${email}, ${name}, ${role}, ${locale ?? null}) as id`.execute(trx);
  return rows[0]?.id ?? undefined;
}

/** How many invitations were sent within a day: of the organization, and to this member. One sends after the other. */
export async function countSendings(
  trx: TenantTransaction,
  memberId: string,
): Promise<{ all: number; toPerson: number }> {
  await sql`select pg_advisory_xact_lock(hashtext('members'), hashtext(app.viewer_org()::text))`.execute(trx);
  const { rows } = await sql<{ all: number; toPerson: number }>`
    select count(*)::int as all, (count(*) filter (where m.id = ${memberId}))::int as "toPerson"
    from app.member_sendings s
    join app.memberships m on m.owner_org = s.owner_org and m.user_id = s.user_id
    where s.owner_org = app.viewer_org() and s.sent_at > now() - interval '1 day'`.execute(trx);
  return rows[0] ?? { all: 0, toPerson: 0 };
}

/** Notes that an invitation is sent now. */
export async function noteSending(trx: TenantTransaction, memberId: string): Promise<void> {
  await sql`
    insert into app.member_sendings (owner_org, user_id)
    select owner_org, user_id from app.memberships where owner_org = app.viewer_org() and id = ${memberId}`.execute(
    trx,
  );
}

/** What the e-mail to somebody who asked to join says. */
export interface DecidedMember {
  name: string;
  email: string;
  role: Role;
  accepted: boolean;
  locale: Locale | null;
  organizationName: string;
  organizationLocale: string;
  version: number;
}

/** A member whose request was decided; undefined where more has happened since. */
export async function findDecided(
  trx: TenantTransaction,
  memberId: string,
): Promise<DecidedMember | undefined> {
  const { rows } = await sql<DecidedMember>`
    select u.display_name as name, u.email, m.role, m.status = 'ACTIVE' as accepted, s.locale,
      o.display_name as "organizationName", a.locale as "organizationLocale", m.version
    from app.memberships m
    join app.users u on u.id = m.user_id
    join app.organizations o on o.id = m.owner_org
    join app.organization_accounts a on a.organization_id = m.owner_org and a.status = 'ACTIVE'
    left join app.notification_settings s on s.owner_org = m.owner_org and s.user_id = m.user_id
    where m.owner_org = app.viewer_org() and m.id = ${memberId} and m.status in ('ACTIVE', 'REMOVED')`.execute(
    trx,
  );
  return rows[0];
}

/** What the e-mail to an invited member says. */
export interface InvitedMember {
  name: string;
  email: string;
  role: Role;
  locale: Locale | null;
  inviterName: string | null;
  organizationName: string;
  organizationLocale: string;
  /** RFC 3339 with all its digits: the same e-mail has the same. */
  sentAt: string | null;
}

/** A member who has yet to answer; undefined once they have, were removed, or have mail enough from everybody. */
export async function findInvited(
  trx: TenantTransaction,
  memberId: string,
): Promise<InvitedMember | undefined> {
  const { rows } = await sql<InvitedMember>`
    select m.invited_name as name, u.email, m.role, s.locale, inviter.display_name as "inviterName",
      o.display_name as "organizationName", a.locale as "organizationLocale", 
      (select max(sent.sent_at) from app.member_sendings sent
        where sent.owner_org = m.owner_org and sent.user_id = m.user_id) as "sentAt"
    from app.memberships m
    join app.users u on u.id = m.user_id
    join app.organizations o on o.id = m.owner_org
    join app.organization_accounts a on a.organization_id = m.owner_org and a.status = 'ACTIVE'
    left join app.users inviter on inviter.id = m.invited_by
    left join app.notification_settings s on s.owner_org = m.owner_org and s.user_id = m.user_id
    where m.owner_org = app.viewer_org() and m.id = ${memberId} and m.status = 'INVITED'
      and not app.is_member_invited_enough(m.user_id)`.execute(trx);
  return rows[0];
}
