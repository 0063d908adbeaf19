import { sql } from 'kysely';
import type { NobodysTransaction } from '../db/database.ts';
import { hashToken } from '../identity/tokens.ts';
import { hashCode } from './codes.ts';
import type { Person, SignInMethod } from './person-sessions.sql.ts';

export interface PersonSession {
  id: string;
  method: SignInMethod;
  /** Empty where the browser said nothing that we know. */
  device: string;
  /** RFC 3339 in UTC, as are the others. */
  signedInAt: string;
  lastSeenAt: string;
  expiresAt: string;
}

/** The sessions of the person who was entered that hold now, the last seen first. */
export async function listSessions(trx: NobodysTransaction): Promise<PersonSession[]> {
  const { rows } = await sql<PersonSession>`
    select id, method, device, created_at as "signedInAt", last_seen_at as "lastSeenAt", expires_at as "expiresAt"
    from app.person_sessions
    where revoked_at is null and expires_at > now()
    order by last_seen_at desc, id`.execute(trx);
  return rows;
}

/** Ends one session of the person's, and with it every portal that was opened from it. */
export async function endSessionOf(trx: NobodysTransaction, sessionId: string): Promise<void> {
  await sql`update app.person_sessions set revoked_at = now() where id = ${sessionId} and revoked_at is null`.execute(
    trx,
  );
}

export async function endOtherSessions(trx: NobodysTransaction, { sessionId }: Person): Promise<void> {
  await sql`update app.person_sessions set revoked_at = now() where id <> ${sessionId} and revoked_at is null`.execute(
    trx,
  );
}

export async function renamePerson(trx: NobodysTransaction, name: string): Promise<void> {
  await sql`select app.rename_person(${name})`.execute(trx);
}

/** An organization that the person cannot leave alone. */
export interface Obstacle {
  organization: string;
  hasMembers: boolean;
  hasPartners: boolean;
  /** Whether it pays for a plan that renews. */
  hasPlan: boolean;
}

export async function listObstacles(trx: NobodysTransaction): Promise<Obstacle[]> {
  const { rows } = await sql<Obstacle>`
    select display_name as organization, has_members as "hasMembers", has_partners as "hasPartners",
      has_plan as "hasPlan"
    from app.person_obstacles()`.execute(trx);
  return rows;
}

export type Deletion = 'DELETED' | 'LAST_OWNER' | 'WRONG_CODE';

/** Forgets the person who was entered, if the code is that of the e-mail which this browser asked for. */
export async function deletePerson(
  trx: NobodysTransaction,
  { browser, code }: { browser: string; code: string },
): Promise<Deletion> {
  const { rows } = await sql<{ outcome: Deletion }>`
    select app.delete_person(${hashToken(browser)}, ${hashCode(code)}) as outcome`.execute(trx);
  if (rows[0] === undefined) throw new Error('app.delete_person answered no row');
  return rows[0].outcome;
}
