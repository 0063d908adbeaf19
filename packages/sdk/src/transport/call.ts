import { PortalError } from '../errors.ts';
import { encodePath, encodeQuery, type QueryValue } from './encode.ts';
import type { Method, ReadStream } from './http.ts';

/** A method and a path of the contract: `GET /v1/asns/{asnId}`. */
export type Route = `${Method} ${string}`;

export interface CallInput {
  path?: Readonly<Record<string, string>>;
  query?: Readonly<Record<string, QueryValue>>;
  /** A value for JSON, or a file of its own type. */
  body?: unknown;
  /** Whether the answer is a file. */
  download?: boolean;
  headers?: Readonly<Record<string, string | undefined>>;
  /** Reads an answer that does not end by itself, for as long as the call lasts. */
  read?: ReadStream;
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

/** Options of a call about what you have read. */
export interface VersionOptions extends CallOptions {
  /** The resource's `version` as you read it. If it has changed since, the call fails with `version-mismatch`. */
  ifMatch: number;
}

/** Options of a call that changes what you have read. */
export interface ChangeOptions extends WriteOptions, VersionOptions {}

/** A call that is ready to be sent, and to be sent again. */
export interface Call {
  readonly route: Route;
  readonly method: Method;
  readonly url: string;
  readonly headers: Readonly<Record<string, string | undefined>>;
  /** JSON or a file; undefined without a body. */
  readonly body: Blob | string | undefined;
  /** Carries a file, which may take its time. */
  readonly file: boolean;
  /** Whether the answer is a file. */
  readonly download: boolean;
  readonly read: ReadStream | undefined;
  /** Changes nothing on the server, and comes to an end. */
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
  { path, query, body, download = false, headers, read }: CallInput,
  { idempotencyKey: key, ifMatch, signal }: Partial<ChangeOptions>,
): Call {
  const [method, template] = route.split(' ') as [Method, string];
  const safe = method === 'GET' && !read;
  const file = body instanceof Blob ? body : undefined;
  if (key !== undefined && !/^[\x21-\x7e]+$/.test(key)) {
    throw new TypeError('idempotencyKey must be visible ASCII');
  }
  if (signal && !('aborted' in signal)) throw new TypeError('signal must be an AbortSignal');
  return {
    route,
    method,
    url: encodePath(template, path) + encodeQuery(query),
    headers: {
      ...headers,
      'idempotency-key': key,
      'if-match': ifMatch === undefined ? undefined : `"${ifMatch}"`,
      'content-type': file?.type,
    },
    body: file ?? JSON.stringify(body),
    file: file !== undefined,
    download,
    read,
    safe,
    repeatable: safe || key !== undefined,
  };
}
