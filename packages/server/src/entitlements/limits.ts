import { features, type LimitedFeature } from '@betterdata/portal-contract';
import type { TenantTransaction } from '../db/database.ts';
import { plansUrl } from '../config/plans-url.ts';
import { problem } from '../http/problem.ts';
import { effectiveEntitlement, planWithMore, type Restrictions, type Subscription } from './entitlements.ts';
import { lockUsage } from './limits.sql.ts';

/** Whose limit it is, and where its people buy more. */
export interface Limited {
  viewer: { subscription: Subscription; restrictions: Restrictions };
  config: { publicUrl: string };
}

/**
 * Makes sure that the plan has room for more rows, and that nobody else takes the place before this transaction ends.
 * To be called before they are written, in the same transaction. Throws `limit-reached`.
 */
export async function requireRoom(
  trx: TenantTransaction,
  { viewer, config }: Limited,
  feature: LimitedFeature,
  more = 1,
): Promise<void> {
  const { limit, addOn } = effectiveEntitlement(feature, viewer.subscription, viewer.restrictions);
  if (limit === null) return;
  const usage = await lockUsage(trx, feature);
  if (usage + more <= limit) return;
  const requiredPlan = planWithMore(feature, viewer.subscription.planTier);
  throw problem('limit-reached', {
    feature,
    limit,
    usage,
    message: `${usage} of ${limit} ${features[feature].limits?.unit} in use`,
    ...(addOn && { addOn }),
    ...(requiredPlan && { requiredPlan }),
    upgradeUrl: plansUrl(config),
  });
}
