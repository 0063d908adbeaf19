import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { it } from 'node:test';
import { billingSuite } from '../testing/billing-suite.ts';
import { stripeBench, STRIPE_PRICES } from '../testing/stripe-bench.ts';

billingSuite('Stripe', stripeBench);

it('sells nothing where Stripe would charge another price than the list names', async () => {
  const { PRO, ENTERPRISE } = STRIPE_PRICES;
  const bench = await stripeBench({ ...STRIPE_PRICES, PRO: ENTERPRISE, ENTERPRISE: PRO });
  const checkout = bench.provider.startCheckout({
    organizationId: randomUUID(),
    customer: null,
    email: 'owner@buyer.example',
    order: { planTier: 'PRO', addOns: {} },
    returnUrl: 'https://intranet.example/portal',
    idempotencyKey: randomUUID(),
  });
  await assert.rejects(checkout, /price_enterprise of PRO is not 199\.00 USD a month/);
  await bench.close();
});
