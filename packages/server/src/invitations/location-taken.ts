import { isDatabaseError, sqlState } from '../db/errors.ts';
import type { ProblemError } from '../http/problem.ts';

/**
 * What a partnership begins with, or this problem where sales of another partner began to consume at its location. Only
 * the host's own people may read there that it has another partner.
 */
export async function unlessTaken<Begun>(taken: ProblemError, begin: Promise<Begun>): Promise<Begun> {
  try {
    return await begin;
  } catch (error) {
    if (!isDatabaseError(error, sqlState.wrongState)) throw error;
    throw taken;
  }
}
