/** The fields of a PostgreSQL error that both clients report. */
export interface DatabaseError extends Error {
  /** SQLSTATE: PostgreSQL's own, or one of {@link sqlState}. */
  code: string;
  detail?: string;
  constraint?: string;
  table?: string;
  column?: string;
}

/** SQLSTATEs that callers tell apart. `BD…` are raised by the functions of the migrations. */
export const sqlState = {
  /** No share, grant or key lets the viewer do this. */
  notAllowed: 'BD403',
  /** There is no such thing for the viewer. */
  notFound: 'BD404',
  /** The table is append-only. */
  appendOnly: 'BD405',
  /** The document's state does not allow it; `detail` may be the present state. */
  wrongState: 'BD409',
  /** The partnership is not active. */
  partnershipNotActive: 'BD410',
  /** Another version than expected; `detail` is the present one. */
  staleVersion: 'BD412',
  /** The receipt does not fit the ASN. */
  inconsistent: 'BD422',
  foreignKeyViolation: '23503',
  uniqueViolation: '23505',
  insufficientPrivilege: '42501',
} as const;

/** Whether the database raised this error, and with which SQLSTATE if one is asked for. */
export function isDatabaseError(error: unknown, state?: string): error is DatabaseError {
  if (!(error instanceof Error) || !('code' in error)) return false;
  const { code } = error;
  return typeof code === 'string' && /^[0-9A-Z]{5}$/.test(code) && (state === undefined || code === state);
}
