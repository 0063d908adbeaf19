import { Hono } from 'hono';
import type { PaymentProvider } from './billing/provider.ts';
import { mountWebhooks } from './billing/webhooks.ts';
import { plansUrl } from './config/plans-url.ts';
import type { Config } from './config/config.ts';
import type { Database } from './db/database.ts';
import { eventStreams } from './events/events.routes.ts';
import { LiveEvents } from './events/live-events.ts';
import { createAuthentication } from './http/authentication.ts';
import { cors } from './http/cors.ts';
import { answerError, edge } from './http/edge.ts';
import type { EdgeEnv } from './http/env.ts';
import type { Logger, RequestLog } from './http/log.ts';
import { answerNotFound } from './http/not-found.ts';
import { mountDocs } from './http/pages/docs.ts';
import { mountPlans } from './http/pages/plans.ts';
import { mountOperations } from './http/pipeline.ts';
import { createRateLimit } from './http/rate-limit.ts';
import { KeyUse } from './identity/key-use.ts';
import type { Routes } from './http/operation.ts';
import { mountUnsubscribe } from './notifications/unsubscribe-page.ts';
import { mountSignIn } from './sign-in/mount.ts';
import { files, routes as allRoutes } from './routes.ts';
import type { Clock } from './common/clock.ts';

export interface AppOptions {
  database: Database;
  config: Config;
  clock: Clock;
  logger: Logger;
  /** Told of every request, besides the log. */
  onRequest?: (entry: RequestLog) => void;
  /** Where used keys are noted, for a server that writes the notes down. */
  keyUse?: KeyUse;
  /** Takes the money; plans cannot be bought without. */
  payments?: PaymentProvider | undefined;
  /** The streams of events, for a server that ends them when it stops. */
  liveEvents?: LiveEvents;
  /** Where this server serves the elements' bundle, for the portal page of its own; there is none without. */
  portalScript?: string | undefined;
  /** The handlers; those of the whole contract if left out. */
  routes?: Routes;
}

/** The API as a plain `fetch` handler: tests call `app.request()`, servers pass on `app.fetch`. */
export function createApp(options: AppOptions): Hono<EdgeEnv> {
  const { database, config, clock, logger, onRequest, payments, routes = allRoutes } = options;
  const app = new Hono<EdgeEnv>();
  app.onError(answerError(logger));
  app.notFound(answerNotFound(app));
  app.use(
    edge({
      https: config.publicUrl.startsWith('https:'),
      onRequest: (entry) => {
        logger.request(entry);
        onRequest?.(entry);
      },
    }),
  );
  app.get('/healthz', (context) => context.json({ status: 'ok' }));
  mountDocs(app);
  mountPlans(app);
  mountUnsubscribe(app, database);
  mountSignIn(app, { database, config, portalScript: options.portalScript });
  if (payments !== undefined) mountWebhooks(app, database, payments);
  app.use('/v1/*', cors());
  mountOperations(app, {
    routes,
    files,
    streams: eventStreams(options.liveEvents ?? new LiveEvents({ database, logger })),
    database,
    config,
    clock,
    authenticate: createAuthentication({
      database,
      keyUse: options.keyUse ?? new KeyUse(database, clock),
      trustedProxies: config.trustedProxies,
      publicUrl: config.publicUrl,
      failureLimit: createRateLimit('failed-sign-ins', config.failedSignInLimitPerMinute),
    }),
    rateLimit: createRateLimit('organization', config.rateLimitPerMinute),
    machineRateLimit: createRateLimit('key', config.keyRateLimitPerMinute),
    upgradeUrl: plansUrl(config),
    payments,
  });
  return app;
}
