import { sql } from 'kysely';
import type { TenantTransaction } from '../db/database.ts';
import type { Answer, IdempotencyScope } from './idempotency.ts';

export interface StoredAnswer extends Answer {
  /** SHA-256 of the request that was answered. */
  requestHash: Buffer;
}

/** Holds the key until the transaction ends; false while another transaction holds it. */
export async function tryLock(trx: TenantTransaction, scope: IdempotencyScope): Promise<boolean> {
  const name = JSON.stringify([scope.organizationId, scope.caller, scope.operation, scope.key]);
  const { rows } = await sql<{ locked: boolean }>`
    select pg_try_advisory_xact_lock(hashtextextended(${name}, 0)) as locked`.execute(trx);
  return rows[0]?.locked === true;
}

/** The answer that is kept for the key, 24 hours at most. */
export async function findAnswer(
  trx: TenantTransaction,
  scope: IdempotencyScope,
): Promise<StoredAnswer | undefined> {
  const { rows } = await sql<{ status: number; body: string; requestHash: Uint8Array }>`
    select status, answer as body, body_sha256 as "requestHash"
    from app.idempotency_keys
    where owner_org = ${scope.organizationId} and credential = ${scope.caller}
      and operation = ${scope.operation} and key = ${scope.key} and expires_at > now()`.execute(trx);
  return rows[0] && { ...rows[0], requestHash: Buffer.from(rows[0].requestHash) };
}

/** Keeps the answer, in place of an expired one. */
export async function storeAnswer(
  trx: TenantTransaction,
  scope: IdempotencyScope,
  answer: StoredAnswer,
): Promise<void> {
  await sql`
    delete from app.idempotency_keys
    where owner_org = ${scope.organizationId} and credential = ${scope.caller}
      and operation = ${scope.operation} and key = ${scope.key}`.execute(trx);
  await sql`
    insert into app.idempotency_keys (owner_org, credential, operation, key, body_sha256, status, answer)
    values (${scope.organizationId}, ${scope.caller}, ${scope.operation}, ${scope.key},
      ${answer.requestHash}, ${answer.status}, ${answer.body})`.execute(trx);
}
