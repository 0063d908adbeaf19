import { createHash } from 'node:crypto';
import type { TenantTransaction } from '../db/database.ts';
import { findAnswer, storeAnswer, tryLock, undoable } from './idempotency.sql.ts';
import { problem, problemBody, ProblemError } from './problem.ts';

/** Whose key it is. The same key of another person, or for another operation, is another key. */
export interface IdempotencyScope {
  organizationId: string;
  /** Who calls; stable when a session is renewed, so that a retry after a reload still finds its answer. */
  caller: string;
  operation: string;
  key: string;
}

/** What was or will be answered: a result, or a refusal that the same request would always get. */
export interface Answer {
  status: number;
  /** JSON text of the result, empty where there is none, or of the problem without its request id. */
  body: string;
  /** The version of the resource in `body`, for its entity tag; not kept with an answer. */
  version?: number | undefined;
}

/** Refusals by a rule about the request. "Missing", "stale" and "not allowed" may change by the next try. */
const KEPT_REFUSALS: ReadonlySet<number> = new Set([409, 422]);

/** What is asked: the same again is the same request. */
export interface IdempotentRequest {
  /** Path, query and body. */
  content: unknown;
  /**
   * If-Match, where the operation has one. What was done stays done whatever version a retry names; a refusal holds
   * for the version that it was about, because another state may allow what that one did not.
   */
  ifMatch: string | undefined;
}

/**
 * Does `work` once per key in 24 hours, inside the business transaction, so that its effect and its answer are
 * committed together or not at all. The same request again gets the stored answer. The same key with another
 * request is refused, except after a refusal: that did nothing, and the key (a receipt's id, kept in the clerk's
 * draft) must stay usable for the corrected count. Throws `idempotency-in-progress` while the first one runs.
 */
export async function once(
  trx: TenantTransaction,
  scope: IdempotencyScope,
  { content, ifMatch }: IdempotentRequest,
  work: () => Promise<Answer>,
): Promise<Answer> {
  if (!(await tryLock(trx, scope))) throw problem('idempotency-in-progress', {}, { 'Retry-After': '1' });
  const hashOf = ({ status }: Pick<Answer, 'status'>) =>
    sha256(status < 300 ? [content] : [content, ifMatch]);
  const stored = await findAnswer(trx, scope);
  if (stored?.requestHash.equals(hashOf(stored))) return stored;
  if (stored !== undefined && stored.status < 300) throw problem('idempotency-key-reused');
  const answer = await answerOrRefusal(trx, work);
  await storeAnswer(trx, scope, { ...answer, requestHash: hashOf(answer) });
  return answer;
}

function sha256(value: unknown): Buffer {
  return createHash('sha256').update(JSON.stringify(value)).digest();
}

/** A refusal that is kept undoes the work, but not the transaction that stores it. */
async function answerOrRefusal(trx: TenantTransaction, work: () => Promise<Answer>): Promise<Answer> {
  const undo = await undoable(trx);
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof ProblemError) || !KEPT_REFUSALS.has(error.status)) throw error;
    await undo();
    return { status: error.status, body: JSON.stringify(problemBody(error)) };
  }
}
