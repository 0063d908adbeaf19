import type { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { Database } from '../db/database.ts';
import type { EdgeEnv } from '../http/env.ts';
import { problem } from '../http/problem.ts';
import { BadSignatureError, type PaymentProvider, type ProviderEvent } from './provider.ts';
import { receiveEvent } from './synchronize.ts';

/** Where a provider posts its reports. */
export const WEBHOOK_PATH = '/billing/webhook';

const MAX_BYTES = 256 * 1024;

/** Takes in what the provider reports. Whoever else posts here cannot sign it and learns nothing. */
export function mountWebhooks(app: Hono<EdgeEnv>, database: Database, provider: PaymentProvider): void {
  const tooLarge = () => {
    throw problem('payload-too-large');
  };
  app.post(WEBHOOK_PATH, bodyLimit({ maxSize: MAX_BYTES, onError: tooLarge }), async (context) => {
    const event = read(provider, await context.req.text(), context.req.raw.headers);
    await receiveEvent(database, provider, event);
    return context.body(null, 204);
  });
}

function read(provider: PaymentProvider, body: string, headers: Headers): ProviderEvent {
  try {
    return provider.readEvent(body, headers);
  } catch (error) {
    if (error instanceof BadSignatureError) throw problem('unauthenticated');
    throw error;
  }
}
