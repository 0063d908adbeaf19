import type { FieldError, SellThroughDay } from '@betterdata/portal-contract';
import { addDays } from '../common/business-date.ts';
import { ratio } from '../replenishment/replenishment.ts';
import { daysBetween, daysFrom, storesOpen, type Openings } from './completeness.ts';

const PERIOD_DAYS = 28;
const MOST_DAYS = 366;

export interface Period {
  from: string;
  to: string;
}

/** The period that was asked for, or the 28 days that end on `last`. */
export function periodOf(
  { from, to }: { from?: string | undefined; to?: string | undefined },
  last: string,
): Period | FieldError[] {
  const end = to ?? (from !== undefined && from > last ? from : last);
  const period = { from: from ?? addDays(end, 1 - PERIOD_DAYS), to: end };
  if (period.from > period.to) {
    return [{ pointer: 'query/to', code: 'before-from', detail: 'The last date is before the first.' }];
  }
  if (daysBetween(period.from, period.to) >= MOST_DAYS) {
    const detail = `A period holds at most ${MOST_DAYS} days.`;
    return [{ pointer: 'query/from', code: 'too-long', detail }];
  }
  return period;
}

/** The period of the same length before. */
export function before({ from, to }: Period): Period {
  return { from: addDays(from, -1 - daysBetween(from, to)), to: addDays(from, -1) };
}

/** What stores sold on a day, and how many of them reported it. */
export interface DaySales {
  date: string;
  sold: number;
  returned: number;
  stores: number;
}

/** The first day whose sales are needed for the averages of a period. */
export function firstAveraged({ from }: Period): string {
  return addDays(from, 1 - PERIOD_DAYS);
}

/** Every day of a period. A day that no store reported is a gap: no figures, never zeros. */
export function dayRows(
  period: Period,
  sales: readonly DaySales[],
  openings: readonly Openings[],
): SellThroughDay[] {
  const byDate = new Map(sales.map((day) => [day.date, day]));
  const net = (date: string) => {
    const day = byDate.get(date);
    return day === undefined ? 0 : day.sold - day.returned;
  };
  return daysFrom(period.from, period.to).map((date) => {
    const storesExpected = storesOpen(openings, date);
    const day = byDate.get(date);
    if (day === undefined || day.stores === 0) {
      const gap = { netUnits: null, sold: null, returned: null, average28Days: null };
      return { date, ...gap, storesReporting: 0, storesExpected };
    }
    const window = daysFrom(addDays(date, 1 - PERIOD_DAYS), date);
    const units = window.reduce((sum, each) => sum + net(each), 0);
    return {
      date,
      netUnits: day.sold - day.returned,
      sold: day.sold,
      returned: day.returned,
      storesReporting: day.stores,
      storesExpected,
      average28Days: ratio(units, PERIOD_DAYS, 2),
    };
  });
}

/** Net units a day, two decimals; null without a day. */
export function perDay(units: number, days: number): number | null {
  return days === 0 ? null : ratio(units, days, 2);
}

/** A part of a whole, 0 to 1, four decimals; null without a whole. */
export function share(part: number, whole: number): number | null {
  return whole <= 0 ? null : ratio(part, whole, 4);
}

/** The change against an earlier figure as a fraction; null where there is none to compare with. */
export function change(units: number, previous: number | null): number | null {
  return previous === null || previous <= 0 ? null : ratio(units - previous, previous, 4);
}
