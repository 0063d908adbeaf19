import type { NetworkOrganization, NetworkSummary } from '@betterdata/portal-contract';
import { extend, money, sum, type Money } from '../common/money.ts';
import { PLAN_ORDER } from '../entitlements/entitlements.ts';
import { currentPlan } from '../plans/plans.ts';
import type { OrganizationRow, PlanRow, ValueRow } from './network.sql.ts';

/** The key figures, from what groups of organizations have bought and from what connects them. */
export function toSummary(asOf: string, plans: readonly PlanRow[], value: ValueRow): NetworkSummary {
  const organizations = count(plans);
  return {
    asOf,
    organizations,
    parties: value.parties,
    plans: PLAN_ORDER.map((planTier) => {
      const rows = plans.filter((row) => row.planTier === planTier);
      return { planTier, organizations: count(rows), monthlyRevenue: monthlyRevenue(rows) };
    }),
    monthlyRevenue: monthlyRevenue(plans),
    partnerships: { active: value.active, withParties: value.withParties, ended: value.ended },
    partnershipsPerOrganization: ratio(value.sides, organizations, 2) ?? 0,
    inSeveralPartnerships: value.inSeveral,
    hostingPartners: value.hostingPartners,
    partnershipsHostedByPartners: value.hostedByPartners,
  };
}

/** What organizations pay a month together: what one of them pays, as it is told itself, times their number. */
export function monthlyRevenue(plans: readonly PlanRow[]): Money {
  const costs = plans.map((row) => extend(row.organizations, costOf(row).amount));
  return money(sum(costs), CURRENCY);
}

export function toOrganization({
  kind,
  addOns,
  hosted,
  joined,
  network,
  ...row
}: OrganizationRow): NetworkOrganization {
  return {
    ...row,
    monthlyCost: costOf({ planTier: row.planTier, addOns, subsidiary: kind === 'SUBSIDIARY' }),
    partnershipsHosted: hosted,
    partnershipsJoined: joined,
    organizationsInNetwork: network,
  };
}

/** `part ÷ whole`, rounded; null where there is nothing to be a part of. */
export function ratio(part: number, whole: number, decimals: number): number | null {
  return whole === 0 ? null : Number((part / whole).toFixed(decimals));
}

function costOf({ planTier, addOns, subsidiary }: Omit<PlanRow, 'organizations'>): Money {
  return currentPlan({ planTier, addOns }, subsidiary).monthlyCost;
}

/** All list prices are in one currency. */
const CURRENCY = costOf({ planTier: 'FREE', addOns: {}, subsidiary: false }).currency;

function count(rows: readonly PlanRow[]): number {
  return rows.reduce((total, { organizations }) => total + organizations, 0);
}
