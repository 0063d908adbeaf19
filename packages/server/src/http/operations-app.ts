import { Hono } from 'hono';
import type { Metrics } from './metrics.ts';

export interface OperationsAppOptions {
  metrics: Metrics;
  /** Resolves to false while the server should get no traffic: starting, stopping, or without its database. */
  ready: () => Promise<boolean>;
}

/** What only the operator's own machine may ask; served on a loopback port of its own. */
export function createOperationsApp({ metrics, ready }: OperationsAppOptions): Hono {
  const app = new Hono();
  app.get('/readyz', async (context) => {
    const isReady = await ready();
    return context.json({ status: isReady ? 'ready' : 'unavailable' }, isReady ? 200 : 503);
  });
  app.get('/metrics', async (context) => {
    const { text, contentType } = await metrics.expose();
    return context.body(text, 200, { 'Content-Type': contentType });
  });
  return app;
}
