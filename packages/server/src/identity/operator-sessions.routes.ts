import { routes } from '../http/operation.ts';
import { problem } from '../http/problem.ts';
import { endOperatorSession, mintOperatorSession } from './operator.sql.ts';
import { normalizeOrigin } from './origins.ts';
import { SESSION_SECONDS } from './tokens.ts';

export const operatorSessionRoutes = routes({
  'operatorSessions.create': async ({ trx, viewer, body }) => {
    const origin = normalizeOrigin(body.origin);
    if (origin === undefined || !viewer.allowedOrigins.includes(origin)) {
      throw problem('origin-not-allowed', { detail: 'This key may not make sessions for that origin.' });
    }
    const { person, lifetimeSeconds: seconds = SESSION_SECONDS } = body;
    return mintOperatorSession(trx, { person, origin, seconds });
  },

  'operatorSessions.end': ({ trx }) => endOperatorSession(trx),
});
