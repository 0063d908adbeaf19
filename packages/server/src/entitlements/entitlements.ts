import {
  addOns,
  features,
  operations,
  plans,
  type AddOnCode,
  type FeatureKey,
  type FeatureLevel,
  type MemberRole as Role,
  type PlanKey,
} from '@betterdata/portal-contract';

export type { MemberRole as Role } from '@betterdata/portal-contract';

/** What an organization has bought, and how much of it is in use. */
export interface Subscription {
  planTier: PlanKey;
  /** How many of each add-on. */
  addOns: Partial<Record<AddOnCode, number>>;
}

/** What one session narrows, whatever the plan grants. */
export interface Restrictions {
  role: Role;
  /** Made by a host for a partner's user without the right to act. */
  readOnly: boolean;
  /** Shows one partnership only. */
  partnershipId: string | null;
  /** The only features allowed, or null for all. */
  features: readonly string[] | null;
}

/** How many products, locations and so on are in use, by feature; absent where nobody counted. */
export type Usage = Partial<Record<FeatureKey, number>>;

/** One row of the permission matrix as it holds for one viewer: `Entitlement` of the contract. */
export interface Entitlement {
  feature: FeatureKey;
  granted: boolean;
  reason: 'PLAN' | 'SESSION' | 'ROLE' | null;
  level: FeatureLevel | null;
  limit: number | null;
  usage: number | null;
  requiredPlan: PlanKey | null;
  addOn: AddOnCode | null;
  message: string | null;
}

/** From the lowest plan to the highest. */
export const PLAN_ORDER = Object.keys(plans) as readonly PlanKey[];

/** In the order of the permission matrix. */
export const FEATURE_ORDER = Object.keys(features) as readonly FeatureKey[];

/** Roles that change things. The others look. */
export const ACTING_ROLES: ReadonlySet<Role> = new Set(['OWNER', 'ADMIN', 'OPERATOR']);

/** Roles that buy and change plans. */
export const BUYING_ROLES: ReadonlySet<Role> = new Set(operations['subscription.change'].roles);

/** Roles that answer for the organization: whom it works with is theirs to decide. */
export const ADMINISTRATORS: ReadonlySet<Role> = new Set(['OWNER', 'ADMIN']);

/** Features that exist only to change something: nothing for a reader, nothing in a read-only session. */
const ACTS: ReadonlySet<FeatureKey> = new Set([
  'partnerships.create',
  'products.create',
  'inventory.manage',
  'purchase-orders.create',
  'shipments.create',
  'receipts.confirm',
  'multi-org.central-purchasing',
]);

/**
 * Features about what a partnership shares. A session for one partnership has these only: the page around it
 * may belong to the other side, which has no business in the viewer's own operations.
 */
const WITHIN_PARTNERSHIP: ReadonlySet<FeatureKey> = new Set([
  'partnerships.view',
  'products.view-shared',
  'inventory.view-shared',
  'purchase-orders.view',
  'shipments.view',
  'shipments.create',
  'asns.receive',
  'receipts.confirm',
  'reports.basic',
]);

/** All rows of the permission matrix for one viewer. */
export function effectiveEntitlements(
  subscription: Subscription,
  restrictions: Restrictions,
  usage: Usage = {},
): Entitlement[] {
  return FEATURE_ORDER.map((feature) => effectiveEntitlement(feature, subscription, restrictions, usage));
}

/** One row of the permission matrix for one viewer. A used-up limit stops additions, not the feature. */
export function effectiveEntitlement(
  feature: FeatureKey,
  subscription: Subscription,
  restrictions: Restrictions,
  usage: Usage = {},
): Entitlement {
  const reason = refusal(feature, subscription.planTier, restrictions);
  const { addOn } = features[feature];
  const base = { feature, granted: reason === null, reason, usage: null, limit: null, level: null };
  const onSale = addOn !== null && addOns[addOn].plans.includes(subscription.planTier) ? addOn : null;
  switch (reason) {
    case null: {
      const limit = limitOf(feature, subscription);
      const used = features[feature].limits === null ? null : (usage[feature] ?? null);
      return {
        ...base,
        level: levelOf(feature, subscription),
        limit,
        usage: used,
        ...UNLOCKED,
        addOn: onSale,
      };
    }
    case 'PLAN':
      return {
        ...base,
        requiredPlan: requiredPlan(feature),
        addOn: onSale,
        message: features[feature].message,
      };
    case 'SESSION':
      return { ...base, requiredPlan: null, addOn: null, message: 'Not available on this page.' };
    case 'ROLE':
      return {
        ...base,
        requiredPlan: null,
        addOn: null,
        message: 'Ask an owner or administrator of your organization.',
      };
  }
}

const UNLOCKED = { requiredPlan: null, message: null } as const;

/** What the session hides is not for sale in it, so the session speaks first. */
function refusal(feature: FeatureKey, planTier: PlanKey, restrictions: Restrictions): Entitlement['reason'] {
  const { role, readOnly, partnershipId, features: allowed } = restrictions;
  if (allowed !== null && !allowed.includes(feature)) return 'SESSION';
  if (partnershipId !== null && !WITHIN_PARTNERSHIP.has(feature)) return 'SESSION';
  if (readOnly && ACTS.has(feature)) return 'SESSION';
  if (!features[feature].granted.includes(planTier)) return 'PLAN';
  if (feature === 'partnerships.create' && !ADMINISTRATORS.has(role)) return 'ROLE';
  if (ACTS.has(feature) && !ACTING_ROLES.has(role)) return 'ROLE';
  return null;
}

function requiredPlan(feature: FeatureKey): PlanKey | null {
  return PLAN_ORDER.find((plan) => features[feature].granted.includes(plan)) ?? null;
}

/** The next plan that includes more of what a feature counts; null where none does. */
export function planWithMore(feature: FeatureKey, planTier: PlanKey): PlanKey | null {
  const included = (plan: PlanKey) => features[feature].limits?.[plan] ?? Infinity;
  const higher = PLAN_ORDER.slice(PLAN_ORDER.indexOf(planTier) + 1);
  return higher.find((plan) => included(plan) > included(planTier)) ?? null;
}

/** How many the plan and its add-ons include; null when unlimited or not counted. */
function limitOf(feature: FeatureKey, { planTier, addOns: bought }: Subscription): number | null {
  const { limits, addOn } = features[feature];
  const included = limits?.[planTier] ?? null;
  if (included === null || addOn === null) return included;
  return included + (addOns[addOn].raises?.by ?? 0) * (bought[addOn] ?? 0);
}

function levelOf(feature: FeatureKey, { planTier, addOns: bought }: Subscription): FeatureLevel | null {
  const { levels, addOn } = features[feature];
  const included = levels[planTier] ?? null;
  if (addOn === null || !bought[addOn] || !addOns[addOn].plans.includes(planTier)) return included;
  return addOns[addOn].sets?.level ?? included;
}
