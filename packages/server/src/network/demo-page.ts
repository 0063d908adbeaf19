import type { Hono } from 'hono';
import type { Database } from '../db/database.ts';
import type { EdgeEnv } from '../http/env.ts';
import { htmlPage } from '../http/pages/html.ts';
import { requireThisMachine } from '../identity/demo-sessions.ts';
import { createOperatorKey, mintOperatorSession } from '../identity/operator.sql.ts';
import { SESSION_SECONDS } from '../identity/tokens.ts';

const PATH = '/demo/network';

/**
 * The page of the platform's operator, for whoever tries the demo on this machine. In earnest it stands in the
 * operator's own back office, whose server holds the operator key and answers `session-url`.
 */
export function mountDemoNetwork(app: Hono<EdgeEnv>, database: Database): void {
  app.get(PATH, (context) => {
    requireThisMachine(context);
    return htmlPage({
      title: 'Network',
      stylesheet: `${PATH}.css`,
      script: '/cdn/portal.js',
      body: `<main><bd-portal endpoint="/" session-url="${PATH}/session" locale="${localeOf(context.req.query('locale'))}">
<bd-network heading-level="1"></bd-network>
</bd-portal></main>`,
    });
  });
  app.get(
    `${PATH}.css`,
    () => new Response(STYLE, { headers: { 'Content-Type': 'text/css; charset=utf-8' } }),
  );

  const keys = new Map<string, Promise<{ id: string }>>();
  app.post(`${PATH}/session`, async (context) => {
    context.get('log').operation = 'demo.network';
    const { origin } = requireThisMachine(context);
    // A key like any other, whose secret nobody knows; each start of the demo has its own.
    if (!keys.has(origin))
      keys.set(origin, createOperatorKey(database, { label: 'Demo', origins: [origin] }));
    const { id } = await (keys.get(origin) as Promise<{ id: string }>);
    const session = await database.withOperator(id, 'write', (trx) =>
      mintOperatorSession(trx, { person: 'Demo', origin, seconds: SESSION_SECONDS }),
    );
    return context.json(session, 201);
  });
}

/** A language to try, `?locale=ar`; English if it is none. */
function localeOf(text = 'en'): string {
  return /^[a-z]{2}(-[A-Z]{2})?$/.test(text) ? text : 'en';
}

const STYLE = `:root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
body { margin: 0; background: light-dark(#f6f7f9, #0f1215); color: light-dark(#16191d, #e8eaed); }
main { max-width: 72rem; margin-inline: auto; padding: clamp(16px, 4vw, 48px) clamp(12px, 3vw, 32px); }
`;
