import { plans, type NetworkProjection } from '@betterdata/portal-contract';
import { money, sum } from '../common/money.ts';
import type { PlanRow } from './network.sql.ts';
import { monthlyRevenue } from './summary.ts';

const MONTHS = 12;

/**
 * How many of `organizations` have converted after `months`, if `rate` of them do within 12 months at a constant hazard:
 * n × (1 − S(t)) with the exponential survival function S(t) = (1 − r)^(t / 12), as in D. R. Cox, D. Oakes, Analysis of
 * Survival Data, 1984, section 2.2. An expected value, not a whole number.
 *
 * @param rate a fraction, 0 to 1
 */
export function expectedConversions(organizations: number, rate: number, months: number): number {
  return organizations * (1 - (1 - rate) ** (months / MONTHS));
}

/** What is paid a month, today and in each of the next 12 months, if FREE organizations take PRO and nothing else changes. */
export function projectRevenue(asOf: string, rows: readonly PlanRow[], rate: number): NetworkProjection {
  const free = rows
    .filter(({ planTier, subsidiary }) => planTier === 'FREE' && !subsidiary)
    .reduce((total, { organizations }) => total + organizations, 0);
  const now = monthlyRevenue(rows);
  const { price } = plans.PRO;
  return {
    asOf,
    rate,
    freeOrganizations: free,
    planPrice: { ...price },
    months: Array.from({ length: MONTHS + 1 }, (_, months) => {
      const converted = expectedConversions(free, rate / 100, months);
      const revenue = sum([now.amount, converted * Number(price.amount)]);
      return {
        month: addMonths(asOf, months),
        converted: Number(converted.toFixed(2)),
        monthlyRevenue: money(revenue, now.currency),
      };
    }),
  };
}

/** The same day of a later month, or its last day where it has none. */
function addMonths(date: string, months: number): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const lastDay = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(day, lastDay))).toISOString().slice(0, 10);
}
