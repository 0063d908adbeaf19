import { addDays, businessDate } from '../common/business-date.ts';

/** How many stores opened and closed on these days, in a time zone. */
export interface Openings {
  openedOn: string;
  closedOn: string | null;
  timezone: string;
  stores: number;
}

/** How many stores were open on a day. */
export function storesOpen(openings: readonly Openings[], date: string): number {
  return openings
    .filter(({ openedOn, closedOn }) => openedOn <= date && (closedOn === null || date <= closedOn))
    .reduce((sum, { stores }) => sum + stores, 0);
}

/** Yesterday where it is earliest: a day has ended once it has in every store. */
export function yesterdayOf(openings: readonly Openings[], now: Date): string {
  const zones = new Set(openings.map(({ timezone }) => timezone));
  const days = [...zones].map((timezone) => businessDate(now, timezone)).toSorted();
  return addDays(days[0] ?? businessDate(now, 'UTC'), -1);
}

/** How far the last complete business date is behind yesterday. */
export function freshness(
  asOf: string | null,
  yesterday: string,
): { stale: boolean; daysBehind: number | null } {
  if (asOf === null) return { stale: true, daysBehind: null };
  const daysBehind = Math.max(0, daysBetween(asOf, yesterday));
  return { stale: daysBehind > 0, daysBehind };
}

/** Days from one ISO date to another. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}

/** Every day from one to another, both included. */
export function daysFrom(from: string, to: string): string[] {
  return Array.from({ length: daysBetween(from, to) + 1 }, (_, day) => addDays(from, day));
}

/** How many of the days every open store has reported. */
export function completeDays(
  days: readonly string[],
  reporting: ReadonlyMap<string, number>,
  openings: readonly Openings[],
): number {
  return days.filter((day) => {
    const stores = reporting.get(day) ?? 0;
    return stores > 0 && stores >= storesOpen(openings, day);
  }).length;
}
