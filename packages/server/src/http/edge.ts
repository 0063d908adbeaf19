import type { ErrorHandler, MiddlewareHandler } from 'hono';
import { routePath } from 'hono/route';
import type { EdgeContext, EdgeEnv } from './env.ts';
import type { Logger, RequestLog } from './log.ts';
import { problem, ProblemError, problemResponse } from './problem.ts';

/** A caller's own id is kept if it is safe to log and to send back. */
const REQUEST_ID = /^[\w.-]{8,64}$/;

/** What every answer carries; a page that shows HTML replaces the content security policy. */
const SECURITY_HEADERS = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
  'Cross-Origin-Resource-Policy': 'same-origin',
};

export interface EdgeOptions {
  /** Told of every request once its answer is ready. */
  onRequest: (entry: RequestLog) => void;
  /** True where people reach the server by https: browsers are then told to insist on it. */
  https: boolean;
}

/** The outermost step of every request: its id, the headers of every answer, one log line. */
export function edge({ onRequest, https }: EdgeOptions): MiddlewareHandler<EdgeEnv> {
  const headers = https
    ? { ...SECURITY_HEADERS, 'Strict-Transport-Security': 'max-age=31536000' }
    : SECURITY_HEADERS;
  return async (context, next) => {
    const started = performance.now();
    const given = context.req.header('x-request-id') ?? '';
    const requestId = REQUEST_ID.test(given) ? given : crypto.randomUUID();
    context.set('requestId', requestId);
    context.set('log', {});
    context.set('headers', { 'X-Request-Id': requestId });
    await next();
    for (const [name, value] of Object.entries(context.get('headers'))) context.res.headers.set(name, value);
    for (const [name, value] of Object.entries(headers)) {
      if (!context.res.headers.has(name)) context.res.headers.set(name, value);
    }
    onRequest({
      requestId,
      method: context.req.method,
      // Outside the API: the route's pattern, such as `/docs/:file`.
      operation: routePath(context, -1),
      ...context.get('log'),
      status: context.res.status,
      durationMs: Math.round((performance.now() - started) * 10) / 10,
    });
  };
}

/** Turns whatever was thrown into a problem; only what nobody foresaw is logged with its stack. */
export function answerError(logger: Logger): ErrorHandler<EdgeEnv> {
  return (error, context) => {
    if (error instanceof ProblemError) return answerProblem(context, error);
    logger.failure(error, { requestId: context.get('requestId') });
    return answerProblem(context, problem(isPassing(error) ? 'unavailable' : 'internal-error'));
  };
}

/** Answers with a problem, and notes it in the log line. */
export function answerProblem(context: EdgeContext, error: ProblemError): Response {
  context.get('log').problem = error.code;
  return problemResponse(error, context.get('requestId'));
}

/** SQLSTATE classes of a database that is away, full or stopping, and of transactions that only need another try. */
const PASSING = /^(?:08|53|57P|40001|40P01)/;
const REFUSED: ReadonlySet<string> = new Set(['ECONNREFUSED', 'ECONNRESET', 'ETIMEDOUT', 'ENOTFOUND']);

/** Whether the same request may well succeed in a moment. */
function isPassing(error: Error): boolean {
  if (!('code' in error) || typeof error.code !== 'string') return false;
  return PASSING.test(error.code) || REFUSED.has(error.code);
}
