import type { Task } from '@betterdata/portal-contract';
import { addDays, businessDate } from '../common/business-date.ts';
import { freshness, yesterdayOf, type Openings } from '../sell-through/completeness.ts';

export type TaskKind = 'COUNT_ASN' | 'RESOLVE_DISCREPANCY' | 'REPLENISH' | 'REPORT_SALES' | 'ANSWER_MESSAGE';

/** How many a list names, and how many it counts. */
const LISTED = 5;
export const COUNTED = 100;

/** The nearest deadlines, and how many tasks there are in all; tasks of one day stay in the order in which they came. */
export function firstByDeadline(tasks: readonly Task[]): { items: Task[]; total: number } {
  const day = ({ dueOn }: Task) => dueOn ?? '9999-12-31';
  const sorted = tasks.toSorted((one, other) => (day(one) < day(other) ? -1 : Number(day(one) > day(other))));
  return { items: sorted.slice(0, LISTED), total: Math.min(tasks.length, COUNTED) };
}

/** The figures with which an alert was opened. */
export interface OpenedAlert {
  available: number;
  /** Units sold in `overDays` days that ended on `asOf`. */
  sold: number;
  overDays: number;
  asOf: string;
  leadTimeDays: number | null;
}

/** The last day to order: when the stock would run out at the pace that opened the alert, less the lead time. */
export function orderBy({ available, sold, overDays, asOf, leadTimeDays }: OpenedAlert): string {
  const days = sold > 0 ? Math.floor((Math.max(available, 0) * overDays) / sold) : 0;
  return addDays(asOf, days - (leadTimeDays ?? 0));
}

/**
 * The days that are over and of which not every store has reported; undefined where none is missing. Before the first
 * report only yesterday is asked for.
 */
export function missingSales(
  asOf: string | null,
  openings: readonly Openings[],
  now: Date,
): { from: string; to: string } | undefined {
  const yesterday = yesterdayOf(openings, now);
  const opened = openings.some(({ openedOn }) => openedOn <= yesterday);
  if (!opened || !freshness(asOf, yesterday).stale) return undefined;
  return { from: asOf === null ? yesterday : addDays(asOf, 1), to: yesterday };
}

/** The day of a moment where the organization is. */
export function dayOf(moment: string | null, timezone: string): string | null {
  return moment === null ? null : businessDate(new Date(moment), timezone);
}
