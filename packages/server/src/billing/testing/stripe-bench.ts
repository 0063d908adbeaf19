import Stripe from 'stripe';
import type { StripePrices } from '../stripe/prices.ts';
import { createStripeProvider } from '../stripe/stripe-provider.ts';
import type { PaymentBench } from './bench.ts';
import { sandboxWorld } from './sandbox-bench.ts';
import { startStripeEmulator } from './stripe-emulator.ts';

export const STRIPE_PRICES: StripePrices = {
  PRO: 'price_pro',
  ENTERPRISE: 'price_enterprise',
  ADDITIONAL_LOCATION: 'price_location',
  ADVANCED_FORECASTING: 'price_forecasting',
};

/**
 * The adapter for Stripe against a local server that speaks Stripe's wire format; events are signed by Stripe's library.
 * @param prices as the adapter is set up, rightly or wrongly
 */
export async function stripeBench(prices = STRIPE_PRICES): Promise<PaymentBench> {
  const { sandbox, store, events, people } = sandboxWorld();
  const emulator = await startStripeEmulator(sandbox, store, STRIPE_PRICES);
  const webhookSecret = 'whsec_of_this_test';
  const secretKey = 'sk_test_of_this_test';
  const provider = createStripeProvider({ secretKey, webhookSecret, prices, apiUrl: emulator.url });
  const { webhooks } = new Stripe(secretKey);
  return {
    ...people,
    provider,
    takeReports: () =>
      events.splice(0).map((event) => {
        const payload = emulator.eventOf(event);
        const header = webhooks.generateTestHeaderString({ payload, secret: webhookSecret });
        return { body: payload, headers: { 'Stripe-Signature': header } };
      }),
    close: emulator.close,
  };
}
