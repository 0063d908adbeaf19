import type { Problem } from '@betterdata/portal-contract';
import { PortalError } from '../errors.ts';
import type { Call, Route } from './call.ts';
import type { HttpAnswer } from './http.ts';
import { isTransient, retryAfterMs } from './retry.ts';

/** A success. */
export interface Answer {
  readonly status: number;
  readonly requestId: string | undefined;
  readonly etag: string | undefined;
  /** The length of its JSON, in characters; infinite for what is none. */
  readonly size: number;
  /** A value of its own for each caller. */
  readonly value: () => unknown;
}

/** Finds where the value of an answer breaks the contract: a JSON Pointer, or null. */
export type Validate = (route: Route, status: number, value: unknown) => string | null;

/**
 * The success in the HTTP answer to a call; for 304 it is `known`, whose entity tag was sent along. Throws whatever else
 * came: an error, or `malformed-response` for what is not complete JSON or has a fault.
 */
export function successOf(
  { response: { ok, status, headers }, body }: HttpAnswer,
  { route, method, read }: Call,
  known: Answer | undefined,
  validate: Validate | undefined,
): Answer {
  const requestId = headers.get('x-request-id') ?? undefined;
  if (status === 304 && known) return { ...known, requestId };
  if (!ok) throw errorOf(status, requestId, headers, body);
  const etag = headers.get('etag') ?? undefined;
  const malformed = (message: string, retryable: boolean) =>
    new PortalError('malformed-response', message, { status, requestId, retryable });

  const file = body instanceof Blob;
  if (file && /^text\/html/.test(body.type))
    throw malformed('The answer is a page in place of a file.', true);
  if (file || read) return { status, requestId, etag, size: Infinity, value: () => body };
  const text = body as string;

  // What is parsed to see that it is complete serves the first caller.
  const parsed: unknown[] = [];
  if (status !== 204 || method !== 'DELETE') {
    try {
      parsed.push(JSON.parse(text));
    } catch {
      throw malformed('The answer is not complete JSON.', true);
    }
    const fault = validate?.(route, status, parsed[0]) ?? null;
    if (fault !== null) throw malformed(`The answer breaks the contract at "${fault}".`, false);
  }
  return {
    status,
    requestId,
    etag,
    size: text.length,
    value: () => (parsed.length || !text ? parsed.pop() : (JSON.parse(text) as unknown)),
  };
}

function errorOf(
  status: number,
  requestId: string | undefined,
  headers: Headers,
  body: unknown,
): PortalError {
  const foreign = typeof (body as Partial<Problem> | null)?.code !== 'string';
  const problem = foreign ? undefined : (body as Problem);
  const code = problem?.code ?? 'http-error';
  return new PortalError(
    code,
    problem?.detail ?? problem?.title ?? `The server answered ${status || 'with a redirect'}.`,
    {
      // A browser hides where it was to go, and shows 0.
      status: status || undefined,
      problem,
      requestId: requestId ?? problem?.requestId,
      retryable: isTransient(status, code),
      retryAfterMs: retryAfterMs(headers),
    },
  );
}
