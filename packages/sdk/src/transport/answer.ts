import type { Problem } from '@betterdata/portal-contract';
import { PortalError } from '../errors.ts';
import type { HttpAnswer } from './http.ts';
import { isTransient, retryAfterMs } from './retry.ts';

/** A success. JSON stays text, so that each caller parses a value of its own. */
export interface Answer {
  readonly status: number;
  readonly requestId: string | undefined;
  readonly etag: string | undefined;
  readonly content: string | Blob;
}

/** The success in an HTTP answer; for 304 it is `known`, whose entity tag was sent along. Throws whatever else came. */
export function successOf({ status, headers, body }: HttpAnswer, known: Answer | undefined): Answer {
  const requestId = headers.get('x-request-id') ?? undefined;
  if (status === 304 && known) return { ...known, requestId };
  if (status < 200 || status > 299) throw errorOf(status, requestId, headers, body);
  return {
    status,
    requestId,
    etag: headers.get('etag') ?? undefined,
    content: body instanceof Blob ? body : String(body),
  };
}

function errorOf(
  status: number,
  requestId: string | undefined,
  headers: Headers,
  body: unknown,
): PortalError {
  const problem = isProblem(body) ? body : undefined;
  const code = problem?.code ?? 'http-error';
  return new PortalError(code, problem?.detail ?? problem?.title ?? `The server answered ${status}.`, {
    status,
    problem,
    requestId: requestId ?? problem?.requestId,
    retryable: isTransient(status, code),
    retryAfterMs: retryAfterMs(headers),
  });
}

const isProblem = (body: unknown): body is Problem =>
  typeof (body as Partial<Problem> | null)?.code === 'string';

/** Finds where a value breaks the contract: a JSON Pointer, or null. */
export type Fault = (value: unknown) => string | null;

/** The value of a success. Throws `malformed-response` for what is not complete JSON or has a fault. */
export function valueOf({ status, requestId, content }: Answer, faultIn: Fault): unknown {
  if (status === 204) return undefined;
  if (content instanceof Blob) return content;
  const malformed = (message: string, retryable: boolean) =>
    new PortalError('malformed-response', message, { status, requestId, retryable });

  let value: unknown;
  try {
    value = JSON.parse(content);
  } catch {
    throw malformed('The answer is not complete JSON.', true);
  }
  const fault = faultIn(value);
  if (fault !== null) throw malformed(`The answer breaks the contract at "${fault}".`, false);
  return value;
}
