import { isPortalError, type PortalError } from '../errors.ts';
import type { Answer } from './answer.ts';
import type { Route } from './call.ts';

/**
 * What may be written about one attempt of a call. A closed list: no token, header, id, query or body is on it, and
 * the route is the contract's, with its placeholders.
 */
export interface LogEntry {
  route: Route;
  /** Counts from 1. */
  attempt: number;
  durationMs: number;
  status: number | undefined;
  requestId: string | undefined;
  /** The error's code, if the attempt failed. */
  code: string | undefined;
  /** Milliseconds until the next attempt, if there is one. */
  retryInMs: number | undefined;
}

export function logEntry(
  route: Route,
  attempt: number,
  started: number,
  outcome: Answer | PortalError,
  retryInMs?: number,
): LogEntry {
  return {
    route,
    attempt,
    durationMs: performance.now() - started,
    status: outcome.status,
    requestId: outcome.requestId,
    code: isPortalError(outcome) ? outcome.code : undefined,
    retryInMs,
  };
}
