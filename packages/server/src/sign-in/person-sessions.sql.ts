import { sql } from 'kysely';
import type { NobodysTransaction } from '../db/database.ts';
import { hashToken, newToken } from '../identity/tokens.ts';

/** Who looks at a page of the server's own. */
export interface Person {
  sessionId: string;
  userId: string;
  email: string;
  name: string;
  /** RFC 3339 in UTC. */
  signedInAt: string;
}

/** How somebody proved who they are. */
export type SignInMethod = 'LINK' | 'CODE' | 'OPENID' | 'INVITATION';

/** From here on the transaction is about this person. Undefined where the cookie's session does not hold. */
export async function enterPerson(trx: NobodysTransaction, cookie: string): Promise<Person | undefined> {
  const { rows } = await sql<Person>`
    select session_id as "sessionId", user_id as "userId", email, display_name as name,
      signed_in_at as "signedInAt"
    from app.enter_person(${hashToken(cookie)})`.execute(trx);
  return rows[0];
}

/** Whether the person whom the transaction is about was never signed in before, as far as it is remembered. */
export async function isFirstSession(trx: NobodysTransaction): Promise<boolean> {
  const { rows } = await sql<{ first: boolean }>`
    select not exists (
      select from app.person_sessions earlier
      join app.person_sessions this on this.id = app.viewer_person_session()
      where earlier.user_id = this.user_id and earlier.created_at < this.created_at) as first`.execute(trx);
  return rows[0]?.first ?? false;
}

/** Signs somebody in who has just proved who they are; answers the fresh secret for {@link setPersonCookie}. */
export async function startPersonSession(
  trx: NobodysTransaction,
  session: { userId: string; method: SignInMethod; device: string },
): Promise<string> {
  const secret = newToken('ps');
  await sql`select app.start_person_session(${session.userId}, ${hashToken(secret)}, ${session.method},
    ${session.device})`.execute(trx);
  return secret;
}

/** Ends the session that a browser had, if it had one. */
export async function endPersonSession(trx: NobodysTransaction, cookie: string): Promise<void> {
  await sql`select app.end_person_session(${hashToken(cookie)})`.execute(trx);
}
