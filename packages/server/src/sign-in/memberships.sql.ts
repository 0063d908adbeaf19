import { sql } from 'kysely';
import type { NobodysTransaction, TenantIdentity, TenantTransaction } from '../db/database.ts';
import type { Role } from '../entitlements/entitlements.ts';
import { hashToken } from '../identity/tokens.ts';

export interface PersonsMembership {
  organizationId: string;
  code: string;
  name: string;
  role: Role;
  status: 'INVITED' | 'REQUESTED' | 'ACTIVE' | 'DISABLED' | 'REMOVED';
  /** False while the organization itself is suspended or closed. */
  open: boolean;
  /** RFC 3339 in UTC. */
  since: string;
}

/** Where the person who was entered works, may work or worked, by name. */
export async function listMemberships(trx: NobodysTransaction): Promise<PersonsMembership[]> {
  const { rows } = await sql<PersonsMembership>`
    select organization_id as "organizationId", code, display_name as name, role, status, open, since
    from app.person_memberships()`.execute(trx);
  return rows;
}

/** The person's answer to an organization that invited them; false where none did. */
export async function answerInvitation(
  trx: NobodysTransaction,
  organizationId: string,
  accepted: boolean,
): Promise<boolean> {
  const { rows } = await sql<{ done: boolean }>`
    select app.answer_invitation(${organizationId}, ${accepted}) as done`.execute(trx);
  return rows[0]?.done === true;
}

export interface OwnSession {
  id: string;
  expiresAt: string;
  /** Whether it is the first in this organization since the person signed in. */
  isFirst: boolean;
}

/** A session of our own page for the person who was entered; undefined where they are no active member. */
export async function mintOwnSession(
  trx: NobodysTransaction,
  { organizationId, token, origin }: { organizationId: string; token: string; origin: string },
): Promise<OwnSession | undefined> {
  const { rows } = await sql<OwnSession>`
    select session_id as id, expires_at as "expiresAt", is_first as "isFirst"
    from app.mint_own_session(${organizationId}, ${hashToken(token)}, ${origin})`.execute(trx);
  return rows[0];
}

/** From here on the transaction is this tenant's, too: what a person did in an organization is written down there. */
export async function enterTenant(
  trx: NobodysTransaction,
  viewer: TenantIdentity,
): Promise<TenantTransaction> {
  const { organizationId, userId, credentialId } = viewer;
  await sql`select app.enter(${organizationId}, ${userId}, ${credentialId}, null)`.execute(trx);
  return trx;
}

/** The id of the membership of whoever has entered, as others know it. */
export async function findOwnMembership(trx: TenantTransaction): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    select id from app.memberships where owner_org = app.viewer_org() and user_id = app.viewer_user()`.execute(
    trx,
  );
  if (rows[0] === undefined) throw new Error('Whoever has entered is no member');
  return rows[0].id;
}
