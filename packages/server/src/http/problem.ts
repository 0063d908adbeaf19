import { problems, type ProblemCode, type SellThroughReport } from '@betterdata/portal-contract';

/** One wrong value: a JSON Pointer into the body, or `path/…`, `query/…`, `header/…`. */
export interface FieldError {
  pointer: string;
  detail: string;
  /** A short machine-readable reason, such as `check-digit`. */
  code?: string;
}

/** What a problem says beyond its code. Everything here is shown to the caller. */
export interface ProblemDetails {
  detail?: string;
  errors?: readonly FieldError[];
  feature?: string;
  requiredPlan?: string;
  message?: string;
  upgradeUrl?: string;
  limit?: number;
  usage?: number;
  addOn?: string;
  currentVersion?: number;
  report?: SellThroughReport;
}

/**
 * An answer that is an error of the closed list of `openapi/problems.yaml`. Thrown from anywhere below the
 * pipeline; becomes `application/problem+json` (RFC 9457) at the edge.
 */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';
  readonly code: ProblemCode;
  readonly details: ProblemDetails;
  readonly headers: Readonly<Record<string, string>>;

  constructor(code: ProblemCode, details: ProblemDetails, headers: Readonly<Record<string, string>>) {
    super(details.detail ?? problems[code].detail);
    this.code = code;
    this.details = details;
    this.headers = headers;
  }

  get status(): number {
    return problems[this.code].status;
  }
}

/** `throw problem('invalid-transition', { detail: 'ASN 4711 is already closed.' })` */
export function problem(
  code: ProblemCode,
  details: ProblemDetails = {},
  headers: Readonly<Record<string, string>> = {},
): ProblemError {
  return new ProblemError(code, details, headers);
}

/** The problem document without the request's own id, which is added when it is sent. */
export function problemBody(error: ProblemError): Record<string, unknown> {
  const { status, title, detail } = problems[error.code];
  return { type: `/docs/problems/${error.code}`, title, status, code: error.code, detail, ...error.details };
}

/** The whole answer for a problem. */
export function problemResponse(error: ProblemError, requestId: string): Response {
  return new Response(JSON.stringify({ ...problemBody(error), requestId }), {
    status: error.status,
    headers: { ...error.headers, 'Content-Type': 'application/problem+json' },
  });
}
