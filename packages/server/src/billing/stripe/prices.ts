import { addOns as addOnCatalogue, plans, type AddOnCode } from '@betterdata/portal-contract';
import type Stripe from 'stripe';
import { toQuantities } from '../orders.ts';
import type { Order, PaidPlan } from '../provider.ts';

type Sold = PaidPlan | AddOnCode;

/** The monthly price in Stripe of each plan and add-on. */
export type StripePrices = Record<Sold, string>;

/** What Stripe calls a line: a price and how many. */
export interface Item {
  price: string;
  quantity: number;
}

export function itemsOf({ planTier, addOns }: Order, prices: StripePrices): Item[] {
  return [
    { price: prices[planTier], quantity: 1 },
    ...toQuantities(addOns).map(({ key, quantity }) => ({ price: prices[key], quantity })),
  ];
}

/** Reads an order back. What it cannot read is nobody's plan: better to fail than to guess. */
export function orderOf(items: readonly Item[], prices: StripePrices): Order {
  let planTier: PaidPlan | undefined;
  const addOns: Order['addOns'] = {};
  for (const { price, quantity } of items) {
    const name = (Object.keys(prices) as Sold[]).find((key) => prices[key] === price);
    if (name === undefined) throw new Error(`Stripe's price ${price} is none of ours`);
    if (isPlan(name)) planTier = name;
    else addOns[name] = quantity;
  }
  if (planTier === undefined) throw new Error('The subscription in Stripe has no plan');
  return { planTier, addOns };
}

/** Nobody is told one price and charged another: what Stripe would take must be what the price list says. */
export async function requireListPrices(stripe: Stripe, prices: StripePrices): Promise<void> {
  for (const name of Object.keys(prices) as Sold[]) {
    const { amount, currency } = (isPlan(name) ? plans[name] : addOnCatalogue[name]).price;
    const price = await stripe.prices.retrieve(prices[name]);
    const isListed =
      price.active &&
      price.unit_amount === Math.round(Number(amount) * 100) &&
      price.currency === currency.toLowerCase() &&
      price.recurring?.interval === 'month' &&
      price.recurring.interval_count === 1;
    if (!isListed)
      throw new Error(`Stripe's price ${price.id} of ${name} is not ${amount} ${currency} a month`);
  }
}

function isPlan(name: Sold): name is PaidPlan {
  return name === 'PRO' || name === 'ENTERPRISE';
}
