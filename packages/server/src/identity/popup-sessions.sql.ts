import { sql } from 'kysely';
import type { TenantTransaction } from '../db/database.ts';
import { hashToken } from './tokens.ts';

export interface PopupSession {
  id: string;
  expiresAt: string;
}

/** The session for the viewer's code; undefined with a verifier that does not fit, or where the code was used. */
export async function exchangePopup(
  trx: TenantTransaction,
  { challenge, token }: { challenge: string; token: string },
): Promise<PopupSession | undefined> {
  const { rows } = await sql<PopupSession>`
    select session_id as id, expires_at as "expiresAt"
    from app.exchange_popup(${challenge}, ${hashToken(token)})`.execute(trx);
  return rows[0];
}

/** Whether the popup made the session: by the person's own session, and under a key that names the page. */
export async function isPopupSession(trx: TenantTransaction, sessionId: string): Promise<boolean> {
  const { rows } = await sql`
    select from app.embed_sessions
    where id = ${sessionId} and person_session_id is not null and key_id is not null`.execute(trx);
  return rows.length > 0;
}

/** The viewer's next session; undefined once the person has to sign in anew. */
export async function renewPopup(trx: TenantTransaction, token: string): Promise<PopupSession | undefined> {
  const { rows } = await sql<PopupSession>`
    select session_id as id, expires_at as "expiresAt" from app.renew_popup(${hashToken(token)})`.execute(
    trx,
  );
  return rows[0];
}
