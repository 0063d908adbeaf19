import type { OperationId } from '@betterdata/portal-contract';

/** One answer of the real server, and the request that it answered. */
export interface Exchange {
  readonly operation: OperationId;
  /** Path and query, its parameters sorted by name. */
  readonly url: string;
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** The JSON body, or a picture as a `data:` URL; left out where there is none. */
  readonly answer?: unknown;
}

/** A request that changed something. */
export interface Write extends Exchange {
  /** What was sent: JSON, the text of a CSV file, or a picture as a `data:` URL, for which any other may stand. */
  readonly body?: unknown;
  /** The version that it was made to, as `If-Match` has it. */
  readonly ifMatch?: string;
  /** Its Idempotency-Key. Where it stands in the body and in later answers, a caller's own key takes its place. */
  readonly key?: string;
}

/** What holds after a write: how it was answered, and every read that is answered differently from before. */
export interface State {
  /** The state in which the write was made. */
  readonly from: string;
  readonly write: Write;
  readonly reads: readonly Exchange[];
}

/** Everything that was recorded of one person's session. */
export interface Recording {
  /** Before the first write. */
  readonly reads: readonly Exchange[];
  /** By name. Several may begin at the start: the caller's writes choose. */
  readonly states: Readonly<Record<string, State>>;
}

/** The state before the first write. */
export const START = 'start';
