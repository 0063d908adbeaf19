import type { Hono, NotFoundHandler } from 'hono';
import { answerProblem } from './edge.ts';
import type { EdgeEnv } from './env.ts';
import { problem } from './problem.ts';

/**
 * 405 with the methods that the address answers or, if it answers none, 404. It answers instead of throwing, so
 * that the middleware around it still adds its headers.
 */
export function answerNotFound(app: Hono<EdgeEnv>): NotFoundHandler<EdgeEnv> {
  return (context) => {
    const methods = methodsAt(app, context.req.path);
    if (methods.length === 0) return answerProblem(context, problem('not-found'));
    return answerProblem(context, problem('method-not-allowed', {}, { Allow: methods.join(', ') }));
  };
}

function methodsAt(app: Hono<EdgeEnv>, path: string): string[] {
  // Middleware is registered for all methods; it answers nothing by itself.
  const matching = app.routes.filter((route) => route.method !== 'ALL' && matches(route.path, path));
  const methods = new Set(matching.map((route) => route.method));
  if (methods.has('GET')) methods.add('HEAD');
  return [...methods].sort();
}

function matches(pattern: string, path: string): boolean {
  const expected = pattern.split('/');
  const actual = path.split('/');
  if (expected.at(-1) === '*')
    return actual.length >= expected.length && path.startsWith(pattern.slice(0, -1));
  return (
    expected.length === actual.length &&
    expected.every((segment, index) => segment.startsWith(':') || segment === actual[index])
  );
}
