/** The usual periods, by their length, or any other. */
export type PeriodChoice = '7d' | '28d' | '90d' | '12m' | 'custom';

/** Business dates, both included. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

/** What the API sums up at most. */
export const LONGEST_PERIOD = 366;

const DAY_MS = 86_400_000;
const lengths = { '7d': 7, '28d': 28, '90d': 90 } as const;

/** The dates of a usual period that ends on `to`. */
export function periodOf(choice: Exclude<PeriodChoice, 'custom'>, to: string): Period {
  if (choice !== '12m') return { from: daysBefore(to, lengths[choice] - 1), to };
  const yearBefore = new Date(`${to}T00:00:00Z`);
  yearBefore.setUTCFullYear(yearBefore.getUTCFullYear() - 1);
  return { from: daysBefore(yearBefore.toISOString().slice(0, 10), -1), to };
}

export function daysBefore(date: string, days: number): string {
  return new Date(Date.parse(date) - days * DAY_MS).toISOString().slice(0, 10);
}

/** Every date of a period. */
export function datesOf({ from, to }: Period): readonly string[] {
  return Array.from({ length: lengthOf({ from, to }) }, (_, day) => daysBefore(from, -day));
}

/** Why two dates are no period that can be shown; null where they are one. */
export function periodProblem(period: Period, latest: string): 'order' | 'tooLong' | 'future' | null {
  const days = lengthOf(period);
  // Also where a date is not filled in: then there is no number.
  if (!(days >= 1)) return 'order';
  if (period.to > latest) return 'future';
  return days > LONGEST_PERIOD ? 'tooLong' : null;
}

function lengthOf({ from, to }: Period): number {
  return (Date.parse(to) - Date.parse(from)) / DAY_MS + 1;
}
