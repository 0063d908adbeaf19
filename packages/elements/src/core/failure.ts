import type { ErrorReport } from './events.ts';

/** Why a widget is locked and what unlocks it, as the server words it. */
export interface Lock {
  readonly feature: string | null;
  readonly message: string | null;
  readonly requiredPlan: string | null;
  /** What raises a limit without another plan. */
  readonly addOn: string | null;
}

/** A failed request, as widgets treat it. */
export interface Failure extends ErrorReport {
  /** Set where the plan, not the request, is the reason: the widget is locked, not broken. */
  readonly lock: Lock | null;
  /** True where the server refused this viewer: what was shown before may no longer be shown. */
  readonly refused: boolean;
}

/** What this module reads of the SDK's `PortalError`; any other error counts as a fault of ours. */
interface ErrorFields {
  code?: unknown;
  status?: unknown;
  requestId?: unknown;
  retryable?: unknown;
  problem?: unknown;
}

/** Nothing is broken: a plan, a role or the session does not include it. */
const LOCKS = new Set(['upgrade-required', 'limit-reached', 'role-not-allowed', 'session-restricted']);
const REFUSALS = new Set([401, 403, 404]);
const RETRYABLE = new Set(['network-error', 'timeout', 'token-unavailable', 'http-error', 'unavailable']);

/** Reads a failure out of whatever was thrown, by its fields, so that two copies of the SDK may meet. */
export function failureOf(error: unknown): Failure {
  const { code, status, requestId, retryable, problem } = fieldsOf(error) as ErrorFields;
  const name = typeof code === 'string' ? code : 'unexpected';
  return {
    code: name,
    requestId: typeof requestId === 'string' ? requestId : null,
    retryable: typeof retryable === 'boolean' ? retryable : RETRYABLE.has(name),
    lock: LOCKS.has(name) ? lockOf(fieldsOf(problem ?? error)) : null,
    refused: typeof status === 'number' && REFUSALS.has(status),
  };
}

function lockOf(problem: Record<string, unknown>): Lock {
  const text = (name: string) => (typeof problem[name] === 'string' ? problem[name] : null);
  return {
    feature: text('feature'),
    message: text('message'),
    requiredPlan: text('requiredPlan'),
    addOn: text('addOn'),
  };
}

function fieldsOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
