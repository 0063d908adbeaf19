import { sql } from 'kysely';
import type { TenantTransaction } from '../db/database.ts';
import { isDatabaseError, sqlState } from '../db/errors.ts';
import { problem } from '../http/problem.ts';

export interface NewSession {
  tokenHash: Uint8Array;
  email: string;
  partnershipId: string | null;
  origin: string;
  features: readonly string[] | null;
  seconds: number;
}

/** A session as it was made. */
export interface MintedSession {
  id: string;
  /** Whose session it is: the key's organization or, inside a partnership, the partner. */
  organizationId: string;
  userId: string;
  readOnly: boolean;
  expiresAt: string;
}

/**
 * Makes a session in the name of the key that entered the transaction. Throws `not-found`, always the same, and
 * `role-not-allowed` for an owner, unless an owner or the platform's operator made the key.
 */
export async function mintSession(trx: TenantTransaction, session: NewSession): Promise<MintedSession> {
  const { tokenHash, email, partnershipId, origin, features, seconds } = session;
  const minted = sql<MintedSession>`
    select session_id as id, organization_id as "organizationId", user_id as "userId", read_only as "readOnly",
      expires_at as "expiresAt"
    from app.mint_session(${tokenHash}, ${email}, ${partnershipId}, ${origin}, ${features},
      make_interval(secs => ${seconds}))`;
  const { rows } = await minted.execute(trx).catch((error: unknown) => {
    if (isDatabaseError(error, sqlState.notAllowed) && error.detail === 'OWNER') throw notLent();
    throw isDatabaseError(error, sqlState.notFound) ? notMintable() : error;
  });
  if (rows[0] === undefined) throw new Error('app.mint_session answered no row');
  return rows[0];
}

function notMintable(): Error {
  return problem('not-found', {
    detail: 'No such member, or no such active partnership, that this key may show.',
  });
}

function notLent(): Error {
  return problem('role-not-allowed', {
    detail: 'Whoever made this key is no owner: sessions of owners need a key that an owner made.',
  });
}

/** Revokes the session that entered the transaction, from the next request on. */
export async function endSession(trx: TenantTransaction, sessionId: string, at: Date): Promise<void> {
  await sql`update app.embed_sessions set revoked_at = ${at} where id = ${sessionId}`.execute(trx);
}

/** The address of the organization's first owner. */
export async function findOwner(trx: TenantTransaction): Promise<string> {
  const { rows } = await sql<{ email: string }>`
    select u.email
    from app.memberships m join app.users u on u.id = m.user_id
    where m.owner_org = app.viewer_org() and m.role = 'OWNER' and m.status = 'ACTIVE'
    order by m.created_at, u.email
    limit 1`.execute(trx);
  if (rows[0] === undefined) throw problem('not-found', { detail: 'The organization has no owner.' });
  return rows[0].email;
}
