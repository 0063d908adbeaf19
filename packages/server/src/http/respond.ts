import type { EdgeContext } from './env.ts';
import { entityTag, matchesNone } from './etag.ts';
import type { Answer } from './idempotency.ts';

/** The answer of an operation; to a read with its entity tag, or 304 when the caller has the same already. */
export function respond(context: EdgeContext, answer: Answer, headers: Record<string, string>): Response {
  const { status, body, version } = answer;
  if (status >= 400) return refused(context, answer, headers);
  if (body === '') return new Response(null, { status, headers });
  const json = { ...headers, 'Content-Type': 'application/json' };
  if (context.req.method !== 'GET' && context.req.method !== 'HEAD')
    return new Response(body, { status, headers: json });
  const tagged = { ...json, ETag: entityTag(body, version) };
  const isNew = matchesNone(context.req.header('if-none-match'), tagged.ETag);
  return isNew
    ? new Response(body, { status, headers: tagged })
    : new Response(null, { status: 304, headers: tagged });
}

/** A refusal that was kept with its idempotency key; only the request's id is this request's own. */
function refused(context: EdgeContext, { status, body }: Answer, headers: Record<string, string>): Response {
  const problem = JSON.parse(body) as Record<string, unknown>;
  context.get('log').problem = String(problem['code']);
  return new Response(JSON.stringify({ ...problem, requestId: context.get('requestId') }), {
    status,
    headers: { ...headers, 'Content-Type': 'application/problem+json' },
  });
}
