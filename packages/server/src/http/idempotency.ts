import { createHash } from 'node:crypto';
import type { TenantTransaction } from '../db/database.ts';
import { findAnswer, storeAnswer, tryLock } from './idempotency.sql.ts';
import { problem } from './problem.ts';

/** Whose key it is. The same key of another person, or for another operation, is another key. */
export interface IdempotencyScope {
  organizationId: string;
  /** Who calls; stable when a session is renewed, so that a retry after a reload still finds its answer. */
  caller: string;
  operation: string;
  key: string;
}

/** What is answered. */
export interface Answer {
  status: number;
  /** JSON text of the result; empty where there is none. */
  body: string;
  /** The result where it is a file; not kept with an answer. */
  file?: File | undefined;
  /** The version of the resource in `body`, for its entity tag; not kept with an answer. */
  version?: number | undefined;
}

/**
 * Does `work` once per key in 24 hours, inside the business transaction, so that its effect and its answer are
 * committed together or not at all. The same request again gets the stored answer, whatever version its If-Match
 * names by then; the same key with another request is refused.
 *
 * A refusal leaves nothing behind. Each depends on what was true at that moment (the document's state, the
 * partnership, the catalogue), and the key is the id of a draft that its clerk sends again, corrected or not.
 *
 * Throws `idempotency-in-progress` while the first one runs.
 * @param request path, query and body
 */
export async function once(
  trx: TenantTransaction,
  scope: IdempotencyScope,
  request: readonly unknown[],
  work: () => Promise<Answer>,
): Promise<Answer> {
  if (!(await tryLock(trx, scope))) throw problem('idempotency-in-progress', {}, { 'Retry-After': '1' });
  const requestHash = await hashOf(request);
  const stored = await findAnswer(trx, scope);
  if (stored?.requestHash.equals(requestHash)) return stored;
  if (stored !== undefined) throw problem('idempotency-key-reused');
  const answer = await work();
  await storeAnswer(trx, scope, { ...answer, requestHash });
  return answer;
}

async function hashOf(request: readonly unknown[]): Promise<Buffer> {
  const hash = createHash('sha256').update(JSON.stringify(request));
  // A file is nothing in JSON.
  for (const part of request) if (part instanceof Blob) hash.update(new Uint8Array(await part.arrayBuffer()));
  return hash.digest();
}
