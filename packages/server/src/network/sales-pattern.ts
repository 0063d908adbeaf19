import { addDays } from '../common/business-date.ts';
import { seededRandom, type Random } from '../common/seeded-random.ts';

/** How a retailer's stores sell, from which a history of daily sales is made: plausible, and the same every time. */
export interface SalesPattern {
  /** The last reported business date, ISO 8601. */
  lastDate: string;
  /** How far the history reaches back. */
  days: number;
  /** Units sold in the last {@link WINDOW} days, by SKU: exactly these. */
  units: Readonly<Record<string, number>>;
  /** How much of it each store sells, by code; any scale. */
  stores: Readonly<Record<string, number>>;
  /** How much is sold on a Monday … Sunday; any scale. */
  weekdays: readonly number[];
  /** How much is sold in January … December; any scale. */
  months: readonly number[];
  /** How much of a year's sales the year before had, such as 0.9. */
  yearBefore: number;
  /** Days before and including the last one that sell at the same pace; whole windows. Seasons show before them. */
  steadyDays: number;
  /** Shelves that were empty. */
  stockOuts: readonly { store: string; sku: string; fromDate: string; days: number }[];
}

/** Sales of one product in one store on one day: none where the shelf was empty, or where the store sold nothing. */
export interface Sale {
  date: string;
  store: string;
  sku: string;
  sold: number;
  onHand: number;
}

const MILLISECONDS_PER_YEAR = 365.25 * 86_400_000;

/** Days of a window: four whole weeks, so that the weekdays leave its total alone. */
export const WINDOW = 28;

/**
 * The history, newest window first. Within a window the totals by SKU and by day are fixed, and chance only decides
 * which falls on which; so that figures over the last window do not depend on the day on which the history is made.
 */
export function makeSales(pattern: SalesPattern): Sale[] {
  const sales: Sale[] = [];
  for (let back = 0; back < pattern.days; back += WINDOW) {
    const dates = Array.from({ length: WINDOW }, (_, day) =>
      addDays(pattern.lastDate, day + 1 - WINDOW - back),
    );
    const first = addDays(pattern.lastDate, 1 - pattern.days);
    sales.push(...salesOf(dates, pattern, seededRandom(1 + back)).filter(({ date }) => date >= first));
  }
  return sales;
}

function salesOf(dates: readonly string[], pattern: SalesPattern, random: Random): Sale[] {
  const skus = Object.keys(pattern.units);
  const now = Object.values(pattern.units);
  const size = sizeOf(dates.at(-1) ?? pattern.lastDate, pattern);
  const bySku = apportion(Math.round(sum(now) * size), now);
  const byDay = apportion(
    sum(bySku),
    // No two Saturdays are alike.
    dates.map((date) => weightOf(date, pattern) * random.integer(80, 120)),
  );
  const ofSkus = shuffled(repeat(skus, bySku), random);
  const ofDays = repeat(dates, byDay);
  const cells = new Map<string, Sale>();
  ofDays.forEach((date, unit) => {
    const sku = ofSkus[unit] ?? '';
    const store = drawStore(date, sku, pattern, random);
    const key = `${date}/${store}/${sku}`;
    const sale = cells.get(key) ?? { date, store, sku, sold: 0, onHand: random.integer(1, 9) };
    cells.set(key, { ...sale, sold: sale.sold + 1 });
  });
  const sales = [...cells.values(), ...emptyShelves(dates, pattern)];
  return [...sales, ...quietStores(dates, sales, pattern)];
}

/** How much the window that ends on `last` sells, compared with the latest. */
function sizeOf(last: string, { lastDate, steadyDays, months, yearBefore }: SalesPattern): number {
  const steadyFrom = addDays(lastDate, -steadyDays);
  if (last > steadyFrom) return 1;
  const seasonOf = (date: string) => months[Number(addDays(date, -WINDOW / 2).slice(5, 7)) - 1] ?? 1;
  const years = (Date.parse(lastDate) - Date.parse(last)) / MILLISECONDS_PER_YEAR;
  return (seasonOf(last) / seasonOf(lastDate)) * yearBefore ** years;
}

function weightOf(date: string, { weekdays }: SalesPattern): number {
  return weekdays[(new Date(date).getUTCDay() + 6) % 7] ?? 1;
}

/** A store with something left of it. */
function drawStore(date: string, sku: string, { stores, stockOuts }: SalesPattern, random: Random): string {
  const empty = new Set(
    stockOuts.flatMap((out) => (out.sku === sku && isDuring(date, out) ? [out.store] : [])),
  );
  const open = Object.entries(stores).filter(([store]) => !empty.has(store));
  let left = random.integer(1, sum(open.map(([, weight]) => weight)));
  for (const [store, weight] of open) {
    left -= weight;
    if (left <= 0) return store;
  }
  throw new Error(`No store had ${sku} on ${date}.`);
}

function emptyShelves(dates: readonly string[], { stockOuts }: SalesPattern): Sale[] {
  return stockOuts.flatMap((out) =>
    dates
      .filter((date) => isDuring(date, out))
      .map((date) => ({ date, store: out.store, sku: out.sku, sold: 0, onHand: 0 })),
  );
}

/** A store reports also the days on which it sold nothing. */
function quietStores(
  dates: readonly string[],
  sales: readonly Sale[],
  { stores, units }: SalesPattern,
): Sale[] {
  const reported = new Set(sales.map(({ date, store }) => `${date}/${store}`));
  const [sku = ''] = Object.keys(units);
  return dates.flatMap((date) =>
    Object.keys(stores)
      .filter((store) => !reported.has(`${date}/${store}`))
      .map((store) => ({ date, store, sku, sold: 0, onHand: 5 })),
  );
}

function isDuring(date: string, { fromDate, days }: SalesPattern['stockOuts'][number]): boolean {
  return date >= fromDate && date < addDays(fromDate, days);
}

/** Splits a whole number by weights, so that the parts add up: largest remainders first (Hamilton's method). */
export function apportion(total: number, weights: readonly number[]): number[] {
  const all = sum(weights);
  const exact = weights.map((weight) => (total * weight) / all);
  const parts = exact.map(Math.floor);
  const byRemainder = exact
    .map((share, index) => ({ index, remainder: share - Math.floor(share) }))
    .toSorted((a, b) => b.remainder - a.remainder || a.index - b.index);
  for (const { index } of byRemainder.slice(0, total - sum(parts))) parts[index] = (parts[index] ?? 0) + 1;
  return parts;
}

function repeat<T>(values: readonly T[], times: readonly number[]): T[] {
  return values.flatMap((value, index) => Array<T>(times[index] ?? 0).fill(value));
}

/** Fisher–Yates. */
function shuffled<T>(values: readonly T[], random: Random): T[] {
  const result = [...values];
  for (let last = result.length - 1; last > 0; last -= 1) {
    const other = random.integer(0, last);
    [result[last], result[other]] = [result[other] as T, result[last] as T];
  }
  return result;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
