import type { Open, Problem, ProblemCode } from '@betterdata/portal-contract';

/** Codes of errors that arise on this side of the wire. */
export type ClientErrorCode =
  /** An argument cannot be sent: an empty id, an invalid date, a body that is not JSON. */
  | 'invalid-argument'
  /** The `token` function failed or gave nothing usable. */
  | 'token-unavailable'
  /** No answer: offline, refused, reset, or cut off in the middle of the body. */
  | 'network-error'
  /** No complete answer within the time allowed. */
  | 'timeout'
  /** The caller's signal aborted, or the client was reset. */
  | 'aborted'
  /** An error status without a problem document, typically from a proxy. */
  | 'http-error'
  /** A success status whose body is not what the contract promises. */
  | 'malformed-response';

/** Every code that this version knows; a newer server may send others. */
export type ErrorCode = ProblemCode | ClientErrorCode;

/** The members that a problem with this code is sure to have. */
interface ProblemMembers {
  'upgrade-required': 'feature' | 'requiredPlan' | 'message' | 'upgradeUrl';
  'limit-reached': 'feature' | 'limit' | 'usage' | 'message';
  'sell-through-invalid': 'report';
  'version-mismatch': 'currentVersion';
}

/** The problem document of an error with this code; undefined for codes of this side of the wire. */
export type ProblemOf<Code extends string> = Code extends keyof ProblemMembers
  ? Problem & Required<Pick<Problem, ProblemMembers[Code]>>
  : Code extends ProblemCode
    ? Problem
    : Code extends ClientErrorCode
      ? undefined
      : Problem | undefined;

/** What is known of a failed call beside its code and message. */
interface ErrorDetails {
  status?: number | undefined;
  requestId?: string | undefined;
  problem?: Problem | undefined;
  retryable?: boolean | undefined;
  retryAfterMs?: number | undefined;
  cause?: unknown;
}

/** Shared by all copies of the SDK on a page, so that each recognises the errors of the others. */
const BRAND = Symbol.for('@betterdata/portal-sdk/error@1');

/** The one error type of the SDK: everything that a call rejects with. Recognise it with {@link isPortalError}. */
export class PortalError<Code extends string = Open<ErrorCode>> extends Error {
  override readonly name = 'PortalError';
  readonly [BRAND] = true;
  /** What went wrong: a problem code of the contract or a {@link ClientErrorCode}. */
  readonly code: Code;
  /** HTTP status; undefined when there was no answer. */
  declare readonly status: number | undefined;
  /** The server's name for the request. Quote it when you ask for help. */
  declare readonly requestId: string | undefined;
  /** The answer's problem document (RFC 9457). */
  declare readonly problem: ProblemOf<Code>;
  /** True if the same call may succeed later. Reads and calls with an Idempotency-Key were already repeated. */
  readonly retryable: boolean = false;
  /** How long the server asks to wait, in milliseconds. */
  declare readonly retryAfterMs: number | undefined;

  constructor(code: Code, message: string, details: ErrorDetails = {}) {
    super(message, details);
    this.code = code;
    Object.assign(this, details);
  }
}

/**
 * True for an error of this SDK, of any copy of it; with a code, for an error with that code, whose `problem` then
 * has that code's members: `if (isPortalError(error, 'limit-reached')) show(error.problem.limit)`.
 */
export function isPortalError(error: unknown): error is PortalError;
export function isPortalError<Code extends ErrorCode>(error: unknown, code: Code): error is PortalError<Code>;
export function isPortalError(error: unknown, code?: string): boolean {
  const branded = error as Partial<PortalError> | null | undefined;
  return branded?.[BRAND] === true && (code === undefined || branded.code === code);
}

/** The error for a signal's abort reason: a timeout stays a timeout. */
export function abortError(cause: unknown): PortalError {
  if (isPortalError(cause)) return cause;
  return (cause as Partial<Error> | null | undefined)?.name === 'TimeoutError'
    ? new PortalError('timeout', 'There was no complete answer in time.', { cause, retryable: true })
    : new PortalError('aborted', 'The call was aborted.', { cause });
}
