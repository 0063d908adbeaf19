import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type { Hono } from 'hono';
import type { PaymentProvider } from '../billing/provider.ts';
import { Reports } from '../billing/sandbox/reports.ts';
import { createSandboxProvider } from '../billing/sandbox/sandbox-provider.ts';
import { Sandbox } from '../billing/sandbox/sandbox.ts';
import { createSandboxSite } from '../billing/sandbox/site.ts';
import { SandboxStore } from '../billing/sandbox/store.ts';
import { createStripeProvider } from '../billing/stripe/stripe-provider.ts';
import { WEBHOOK_PATH } from '../billing/webhooks.ts';
import { systemClock } from '../common/clock.ts';
import type { Config } from '../config/config.ts';

/** Stripe, where it is configured; without it plans cannot be bought here. */
export function openPayments({ stripe }: Config): PaymentProvider | undefined {
  return stripe && createStripeProvider(stripe);
}

/** How far the sandbox's port is from the API's: an origin of its own. */
export const SANDBOX_OFFSET = 3;

export interface DemoPayments {
  provider: PaymentProvider;
  /** The sandbox's pages, and the port that they belong on. */
  site: Hono;
  port: number;
  /** Sends what waits since the last start. */
  start(): void;
  stop(): void;
}

/** The sandbox, with what it remembers in `folder`; none where the system chooses the port, on which it counts. */
export function openDemoPayments(folder: string, { port }: Config): DemoPayments | undefined {
  if (port === 0) return undefined;
  const store = new SandboxStore(join(folder, 'sandbox-payments.json'));
  const clock = systemClock;
  // Both ends are in this process, so that the secret need not outlive it.
  const webhookSecret = randomBytes(32).toString('base64url');
  const url = `http://127.0.0.1:${port}${WEBHOOK_PATH}`;
  const reports = new Reports({ store, url, secret: webhookSecret, clock });
  const sandbox = new Sandbox({ store, clock, report: (event) => reports.add(event) });
  const siteUrl = `http://localhost:${port + SANDBOX_OFFSET}`;
  return {
    provider: createSandboxProvider({ sandbox, siteUrl, webhookSecret, clock }),
    site: createSandboxSite(sandbox),
    port: port + SANDBOX_OFFSET,
    start: () => {
      sandbox.advanceTo(sandbox.now());
      reports.flush();
    },
    stop: () => reports.stop(),
  };
}
