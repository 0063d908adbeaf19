import type { MiddlewareHandler } from 'hono';
import type { EdgeEnv } from './env.ts';

const METHODS = 'GET, HEAD, POST, PUT, PATCH, DELETE';
const REQUEST_HEADERS =
  'Authorization, Content-Type, Idempotency-Key, If-Match, If-None-Match, Last-Event-ID, X-Request-Id';
// Date, because a client whose clock is wrong reads a Retry-After date by ours.
const RESPONSE_HEADERS = 'ETag, Retry-After, X-Request-Id, RateLimit, RateLimit-Policy, Date';
/** Seconds for which browsers may remember a preflight; Chromium keeps none longer. */
const PREFLIGHT_AGE = '7200';

/**
 * Cross-origin access for the widgets. A preflight carries no token, so it cannot know whose page asks and
 * allows any; the real request is refused unless its origin is its session's (see `authentication.ts`), with
 * an answer that the page may read. No cookies are involved, so credentials are never allowed.
 */
export function cors(): MiddlewareHandler<EdgeEnv> {
  return async (context, next) => {
    const origin = context.req.header('origin');
    const preflight =
      context.req.method === 'OPTIONS' && context.req.header('access-control-request-method') !== undefined;
    if (origin !== undefined && preflight) {
      context.get('log').operation = 'preflight';
      return new Response(null, {
        status: 204,
        headers: {
          'Access-Control-Allow-Origin': origin,
          'Access-Control-Allow-Methods': METHODS,
          'Access-Control-Allow-Headers': REQUEST_HEADERS,
          'Access-Control-Max-Age': PREFLIGHT_AGE,
          'Cache-Control': 'private, no-cache',
          Vary: 'Origin, Authorization',
        },
      });
    }
    await next();
    const { headers } = context.res;
    if (!headers.has('Cache-Control')) headers.set('Cache-Control', 'private, no-cache');
    headers.set('Vary', 'Origin, Authorization');
    if (origin !== undefined) {
      headers.set('Access-Control-Allow-Origin', origin);
      headers.set('Access-Control-Expose-Headers', RESPONSE_HEADERS);
    }
    return undefined;
  };
}
