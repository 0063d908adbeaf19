import { PortalError } from '../errors.ts';
import { encodePath, encodeQuery, type QueryValue } from './encode.ts';
import type { Method } from './http.ts';

/** A method and a path of the contract: `GET /v1/asns/{asnId}`. */
export type Route = `${Method} ${string}`;

export interface CallInput {
  path?: Readonly<Record<string, string>>;
  query?: Readonly<Record<string, QueryValue>>;
  body?: unknown;
  /** Whether the answer is a file. */
  download?: boolean;
  /** A file in place of a JSON body. */
  csv?: Blob | string | undefined;
}

/** Options of every call. */
export interface CallOptions {
  /**
   * Ends the call at any stage: waiting for a token, between attempts, or in the middle of a body. With
   * `AbortSignal.timeout()` it limits the call as a whole.
   */
  signal?: AbortSignal | undefined;
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
  /** JSON, or a file; undefined without a body. */
  readonly body: string | Blob | undefined;
  /** Carries a CSV file, which may take its time. */
  readonly file: boolean;
  /** Whether the answer is a file. */
  readonly download: boolean;
  /** Changes nothing on the server. */
  readonly safe: boolean;
  /** May be sent again although it may already have arrived. */
  readonly repeatable: boolean;
}

/** Encodes a call, once for all attempts. Throws `invalid-argument` for what cannot be sent. */
export function prepare(route: Route, input: CallInput, options: Partial<ChangeOptions>): Call {
  try {
    return encoded(route, input, options);
  } catch (cause) {
    throw new PortalError('invalid-argument', `${route} cannot be sent. ${String(cause)}`, { cause });
  }
}

function encoded(
  route: Route,
  { path, query, body, csv, download = false }: CallInput,
  { idempotencyKey: key, ifMatch }: Partial<ChangeOptions>,
): Call {
  const [method, template] = route.split(' ') as [Method, string];
  const safe = method === 'GET';
  if (key !== undefined && !/^[\x21-\x7e]+$/.test(key)) {
    throw new TypeError('idempotencyKey must be visible ASCII characters');
  }
  return {
    route,
    method,
    url: encodePath(template, path) + encodeQuery(query),
    headers: {
      ...(key !== undefined && { 'idempotency-key': key }),
      ...(ifMatch !== undefined && { 'if-match': `"${ifMatch}"` }),
      ...(body instanceof Blob && { 'content-type': body.type }),
      ...(csv !== undefined && { 'content-type': 'text/csv' }),
    },
    body: csv ?? (body instanceof Blob ? body : JSON.stringify(body)),
    file: csv !== undefined,
    download,
    safe,
    repeatable: safe || key !== undefined,
  };
}
