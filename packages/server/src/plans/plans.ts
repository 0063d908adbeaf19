import {
  addOns,
  features,
  plans,
  type AddOnCode,
  type OperationResponse,
  type PlanKey,
} from '@betterdata/portal-contract';
import { maxQuantityOf } from '../billing/orders.ts';
import { FEATURE_ORDER, PLAN_ORDER, type Subscription } from '../entitlements/entitlements.ts';
import { extend, money, sum } from '../common/money.ts';

type PlanList = OperationResponse<'plans.list'>;

const ADD_ON_ORDER = Object.keys(addOns) as readonly AddOnCode[];

/** The plans with what they cost and include. */
export function planCards(): PlanList['items'] {
  return PLAN_ORDER.map((planTier) => ({
    planTier,
    ...plans[planTier],
    included: [...plans[planTier].included],
    notIncluded: [...plans[planTier].notIncluded],
    interval: 'MONTH',
    addOns: ADD_ON_ORDER.filter((key) => addOns[key].plans.includes(planTier)).map((key) => ({
      key,
      name: addOns[key].name,
      price: addOns[key].price,
      maxQuantity: maxQuantityOf(key),
    })),
  }));
}

/** The permission matrix, row by row, with one entry per plan. */
export function permissionMatrix(): PlanList['features'] {
  return FEATURE_ORDER.map((feature) => {
    const { group, title, granted, qualifiers, limits } = features[feature];
    const grants = PLAN_ORDER.map((planTier) => ({
      planTier,
      granted: granted.includes(planTier),
      qualifier: qualifiers[planTier] ?? null,
      limit: limits?.[planTier] ?? null,
    }));
    return { feature, group, title, plans: grants };
  });
}

/** What an organization pays a month. A subsidiary's plan is included in its parent's. */
export function currentPlan(
  { planTier, addOns: bought }: Subscription,
  isSubsidiary: boolean,
): PlanList['current'] {
  const lines = isSubsidiary ? [includedLine(planTier)] : [planLine(planTier), ...addOnLines(bought)];
  return { planTier, monthlyCost: money(sum(lines.map((line) => line.amount.amount)), CURRENCY), lines };
}

type CostLine = PlanList['current']['lines'][number];

/** All list prices are in one currency. */
const CURRENCY = plans.FREE.price.currency;

function includedLine(planTier: PlanKey): CostLine {
  return {
    label: `${planTier}, included in the parent organization’s plan`,
    quantity: 1,
    amount: money('0', CURRENCY),
  };
}

function planLine(planTier: PlanKey): CostLine {
  return { label: planTier, quantity: 1, amount: { ...plans[planTier].price } };
}

function addOnLines(bought: Subscription['addOns']): CostLine[] {
  return ADD_ON_ORDER.flatMap((key) => {
    const quantity = bought[key] ?? 0;
    const { name, price } = addOns[key];
    return quantity > 0
      ? [{ label: name, quantity, amount: money(extend(quantity, price.amount), CURRENCY) }]
      : [];
  });
}
