import { addOns as catalogue, plans, type AddOnCode, type PlanKey } from '@betterdata/portal-contract';
import { money, sum, extend, type Money } from '../common/money.ts';
import { PLAN_ORDER } from '../entitlements/entitlements.ts';
import { problem } from '../http/problem.ts';
import type { AddOns, Change, Order, PaidPlan, SubscriptionStatus } from './provider.ts';

const ADD_ONS = Object.keys(catalogue) as readonly AddOnCode[];

/** How the contract writes add-ons. */
export interface AddOnQuantity {
  key: AddOnCode;
  quantity: number;
}

/** How many can be bought: whatever only switches something on is bought once. */
export function maxQuantityOf(key: AddOnCode): number {
  return catalogue[key].sets === null ? 1000 : 1;
}

/** Reads what a caller ordered. Throws `add-on-not-available`. */
export function addOnsFor(planTier: PlanKey, ordered: readonly AddOnQuantity[]): AddOns {
  const bought: AddOns = {};
  for (const { key, quantity } of ordered) {
    if (!catalogue[key].plans.includes(planTier)) {
      throw problem('add-on-not-available', { detail: `${planTier} has no add-on ${key}.`, addOn: key });
    }
    if (bought[key] !== undefined) {
      throw problem('add-on-not-available', { detail: `${key} is named twice.`, addOn: key });
    }
    if (quantity > maxQuantityOf(key)) {
      throw problem('add-on-not-available', {
        detail: `At most ${maxQuantityOf(key)} of ${key}.`,
        addOn: key,
      });
    }
    bought[key] = quantity;
  }
  return bought;
}

export function toQuantities(bought: AddOns): AddOnQuantity[] {
  return ADD_ONS.flatMap((key) => (bought[key] ? [{ key, quantity: bought[key] }] : []));
}

/**
 * More is given at once, less when the paid period ends: whoever pays keeps what was paid for. Where a change does
 * both, it is split.
 * @param wanted null for FREE
 */
export function planChange(current: Order, wanted: Order | null): Omit<Change, 'idempotencyKey'> {
  if (wanted === null) return { now: current, later: 'CANCEL' };
  const step = PLAN_ORDER.indexOf(wanted.planTier) - PLAN_ORDER.indexOf(current.planTier);
  if (step > 0) return { now: wanted, later: null };
  if (step < 0) return { now: current, later: wanted };
  const more: AddOns = {};
  for (const key of ADD_ONS) {
    const quantity = Math.max(current.addOns[key] ?? 0, wanted.addOns[key] ?? 0);
    if (quantity > 0) more[key] = quantity;
  }
  const now = { planTier: current.planTier, addOns: more };
  return { now, later: sameOrder(now, wanted) ? null : wanted };
}

export function sameOrder(a: Order, b: Order): boolean {
  return a.planTier === b.planTier && ADD_ONS.every((key) => (a.addOns[key] ?? 0) === (b.addOns[key] ?? 0));
}

/** Whether a subscription gives anything: a failed renewal leaves the plan until the grace has ended. */
export function runs(status: SubscriptionStatus): boolean {
  return status === 'ACTIVE' || status === 'PAST_DUE';
}

/** What holds for the organization. */
export function granted(status: SubscriptionStatus, order: Order): { planTier: PlanKey; addOns: AddOns } {
  return runs(status) ? order : { planTier: 'FREE', addOns: {} };
}

/** What an order costs a month. */
export function monthlyCost({ planTier, addOns: bought }: { planTier: PlanKey; addOns: AddOns }): Money {
  const { amount, currency } = plans[planTier].price;
  const extras = toQuantities(bought).map(({ key, quantity }) =>
    extend(quantity, catalogue[key].price.amount),
  );
  return money(sum([amount, ...extras]), currency);
}

/** A higher plan that costs less than this one with its add-ons: PRO from 18 locations on. */
export function cheaperPlan(order: Order): { planTier: PaidPlan; monthlyCost: Money } | null {
  const cost = monthlyCost(order);
  const higher = PLAN_ORDER.slice(PLAN_ORDER.indexOf(order.planTier) + 1) as PaidPlan[];
  for (const planTier of higher) {
    const price = monthlyCost({ planTier, addOns: {} });
    if (Number(price.amount) < Number(cost.amount)) return { planTier, monthlyCost: price };
  }
  return null;
}
