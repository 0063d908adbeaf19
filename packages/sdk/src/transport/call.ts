import { invalidArgument } from '../errors.ts';
import { encodeBody, encodePath, encodeQuery, type QueryValue } from './encode.ts';
import type { Method } from './http.ts';

/** A method and a path of the contract: `GET /v1/asns/{asnId}`. */
export type Route = `${Method} ${string}`;

export interface CallInput {
  path?: Readonly<Record<string, string>>;
  query?: Readonly<Record<string, QueryValue>>;
  body?: unknown;
}

/** Options of every call. */
export interface CallOptions {
  /** Ends the call at any stage: waiting for a token, between attempts, or in the middle of a body. */
  signal?: AbortSignal | undefined;
  /** How long one attempt may take, in milliseconds, instead of the client's `timeoutMs`. */
  timeoutMs?: number | undefined;
}

/** Options of a call that changes something. */
export interface WriteOptions extends CallOptions {
  /**
   * Names the intended change, so that sending it again changes nothing more. Keep one with the draft to be able to
   * repeat the call after a crash; otherwise the client makes one for all attempts of the call.
   */
  idempotencyKey?: string | undefined;
}

/** Options of a call that changes what you have read. */
export interface ChangeOptions extends WriteOptions {
  /** The resource's `version` as you read it. If it has changed since, the call fails with `version-mismatch`. */
  ifMatch: number;
}

/** A call that is ready to be sent, and to be sent again. */
export interface Call {
  readonly route: Route;
  readonly method: Method;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | undefined;
  readonly timeoutMs: number;
  /** Changes nothing on the server. */
  readonly safe: boolean;
  /** May be sent again although it may already have arrived. */
  readonly repeatable: boolean;
}

/** Encodes a call. Throws `invalid-argument` for what cannot be sent. */
export function prepare(
  route: Route,
  { path, query, body }: CallInput,
  { idempotencyKey: key, ifMatch, timeoutMs = 30_000 }: Partial<ChangeOptions>,
): Call {
  const [method, template] = route.split(' ') as [Method, string];
  const safe = method === 'GET';
  if (key !== undefined && !/^[\x21-\x7e]+$/.test(key)) {
    throw invalidArgument('idempotencyKey must consist of visible ASCII characters');
  }
  return {
    route,
    method,
    url: encodePath(template, path) + encodeQuery(query),
    headers: {
      ...(key !== undefined && { 'idempotency-key': key }),
      ...(ifMatch !== undefined && { 'if-match': `"${ifMatch}"` }),
    },
    body: encodeBody(body),
    timeoutMs,
    safe,
    repeatable: safe || key !== undefined,
  };
}
