import type { EdgeContext } from './env.ts';
import { respondBlob } from './blob.ts';
import { entityTag, matchesNone } from './etag.ts';
import type { Answer } from './idempotency.ts';

const JSON_TYPE = { 'Content-Type': 'application/json' };

/** The answer of an operation; to a read with its entity tag, or 304 when the caller has the same already. */
export function respond(
  context: EdgeContext,
  { status, body, file, version }: Answer,
): Response | Promise<Response> {
  if (file !== undefined) return respondBlob(context, status, file);
  if (body === '') return new Response(null, { status });
  const { method } = context.req;
  if (method !== 'GET' && method !== 'HEAD') return new Response(body, { status, headers: JSON_TYPE });
  const headers = { ...JSON_TYPE, ETag: entityTag(body, version) };
  const isNew = matchesNone(context.req.header('if-none-match'), headers.ETag);
  return isNew ? new Response(body, { status, headers }) : new Response(null, { status: 304, headers });
}

const STREAM_HEADERS = {
  'Content-Type': 'text/event-stream',
  'Cache-Control': 'no-cache, no-transform',
  // What keeps nginx from collecting it.
  'X-Accel-Buffering': 'no',
};

/** The answer of an operation that does not end. HEAD asks for the headers alone, and opens nothing. */
export async function respondStream(
  context: EdgeContext,
  open: () => Promise<ReadableStream<Uint8Array>>,
): Promise<Response> {
  const body = context.req.method === 'HEAD' ? null : await open();
  return new Response(body, { headers: STREAM_HEADERS });
}
