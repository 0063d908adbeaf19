import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Database, OperatorTransaction } from '../db/database.ts';
import { requireOrigin } from './registration.sql.ts';
import { hashToken, newToken } from './tokens.ts';

export interface NewOperatorSession {
  /** Who is at the screen; kept with the session. */
  person: string;
  origin: string;
  seconds: number;
}

/** Makes a session in the name of the key that entered the transaction. The token is in the answer and nowhere else. */
export async function mintOperatorSession(
  trx: OperatorTransaction,
  { person, origin, seconds }: NewOperatorSession,
): Promise<{ token: string; expiresAt: string }> {
  const token = newToken('os');
  const { rows } = await sql<{ expiresAt: string }>`
    select app.mint_operator_session(${hashToken(token)}, ${person}, ${origin}, make_interval(secs => ${seconds}))
      as "expiresAt"`.execute(trx);
  if (rows[0] === undefined) throw new Error('app.mint_operator_session answered no row');
  return { token, expiresAt: rows[0].expiresAt };
}

/** Revokes the session that entered the transaction, from the next request on. */
export async function endOperatorSession(trx: OperatorTransaction): Promise<undefined> {
  await sql`select app.end_operator_session()`.execute(trx);
}

/** Makes an operator key. Its secret is in the answer and nowhere else. */
export async function createOperatorKey(
  database: Database,
  { label, origins, secret = newToken('ok') }: { label: string; origins: readonly string[]; secret?: string },
): Promise<{ id: string; secret: string }> {
  const allowed = origins.map(requireOrigin);
  const id = randomUUID();
  await database.withOperator(id, 'write', (trx) =>
    sql`select app.create_operator_key(${id}, ${label}, ${secret.slice(0, 8)}, ${hashToken(secret)}, ${allowed})`.execute(
      trx,
    ),
  );
  return { id, secret };
}

/** Revokes a key and with it every session that it made; false if there is no such key in use. */
export function revokeOperatorKey(database: Database, keyId: string): Promise<boolean> {
  return database.withOperator(keyId, 'write', async (trx) => {
    const { rows } = await sql<{ revoked: boolean }>`
      select app.revoke_operator_key(${keyId}) as revoked`.execute(trx);
    return rows[0]?.revoked === true;
  });
}
