import type { OrganizationAccount } from '@betterdata/portal-contract';
import type { Viewer } from '../identity/caller.ts';
import { currentPlan } from '../plans/plans.ts';
import type { AccountRow } from './organization.sql.ts';

/** What the organization is, costs and belongs to. */
export function toAccount(
  { partnershipTier, ...row }: AccountRow,
  subscription: Viewer['subscription'],
): OrganizationAccount {
  const isSubsidiary = row.kind === 'SUBSIDIARY';
  const { planTier, monthlyCost, lines } = currentPlan(subscription, isSubsidiary);
  return {
    ...row,
    planTier,
    partnershipTier,
    monthlyCost,
    costLines: lines,
    billedTo: isSubsidiary ? row.parent : null,
  };
}
