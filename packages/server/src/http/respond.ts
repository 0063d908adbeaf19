import type { EdgeContext } from './env.ts';
import { entityTag, matchesNone } from './etag.ts';
import type { Answer } from './idempotency.ts';

const JSON_TYPE = { 'Content-Type': 'application/json' };
const PROBLEM_TYPE = { 'Content-Type': 'application/problem+json' };

/** The answer of an operation; to a read with its entity tag, or 304 when the caller has the same already. */
export function respond(context: EdgeContext, answer: Answer): Response {
  const { status, body, version } = answer;
  if (status >= 400) return refused(context, answer);
  if (body === '') return new Response(null, { status });
  const { method } = context.req;
  if (method !== 'GET' && method !== 'HEAD') return new Response(body, { status, headers: JSON_TYPE });
  const headers = { ...JSON_TYPE, ETag: entityTag(body, version) };
  const isNew = matchesNone(context.req.header('if-none-match'), headers.ETag);
  return isNew ? new Response(body, { status, headers }) : new Response(null, { status: 304, headers });
}

/** A refusal that was kept with its idempotency key; only the request's id is this request's own. */
function refused(context: EdgeContext, { status, body }: Answer): Response {
  const problem = JSON.parse(body) as Record<string, unknown>;
  context.get('log').problem = String(problem['code']);
  const text = JSON.stringify({ ...problem, requestId: context.get('requestId') });
  return new Response(text, { status, headers: PROBLEM_TYPE });
}
