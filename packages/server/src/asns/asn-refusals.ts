import { isDatabaseError, sqlState } from '../db/errors.ts';
import { problem } from '../http/problem.ts';

/**
 * What the posting functions refuse, as problems. The routes ask the same questions beforehand; these answers come
 * when another request was faster, or a share ended in between.
 */
export function asProblem(error: unknown): never {
  if (!isDatabaseError(error)) throw error;
  switch (error.code) {
    case sqlState.notFound:
      throw problem('not-found');
    case sqlState.staleVersion:
      throw problem('version-mismatch', { currentVersion: Number(error.detail) });
    // The lines that were read are gone: the sender replaced the notice in between.
    case sqlState.foreignKeyViolation:
      throw problem('version-mismatch');
    case sqlState.notAllowed:
    case sqlState.partnershipNotActive:
      throw problem('partnership-not-active');
    case sqlState.wrongState:
      throw problem('invalid-transition');
    default:
      throw error;
  }
}
