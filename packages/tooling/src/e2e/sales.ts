import type { SellThroughRow } from '@betterdata/portal-contract';
import type { Client } from '@betterdata/portal-sdk';

/** What the figures of a page must be, computed from the rows that were reported and from nothing else. */
export interface ExpectedSales {
  /** The last day on which anything was sold: the stores of the demo report every day. */
  readonly asOf: string;
  readonly stores: number;
  readonly averageDailyUnits: number;
  /** Units by day, earliest first. */
  readonly byDay: ReadonlyMap<string, number>;
  /** The average of the 28 days that end on a day, by day. */
  readonly averages: ReadonlyMap<string, number>;
  readonly units: number;
  /** Units by store and by product, best first. */
  readonly byStore: readonly Total[];
  readonly bySku: readonly Total[];
  /** What each store sold in the 28 days before. */
  readonly byStoreBefore: ReadonlyMap<string, number>;
  readonly stockOuts: readonly Incident[];
}

export interface Total {
  readonly key: string;
  readonly name: string;
  readonly units: number;
}

export interface Incident {
  readonly storeName: string;
  readonly sku: string;
  readonly from: string;
  readonly days: number;
}

const WINDOW = 28;
const DAY_MS = 86_400_000;

/** All rows that were reported since so many days. */
export async function reportedRows(client: Client, days: number): Promise<SellThroughRow[]> {
  const from = new Date(Date.now() - days * DAY_MS).toISOString().slice(0, 10);
  const rows: SellThroughRow[] = [];
  for await (const row of client.sellThrough.list({ from, limit: 200 })) rows.push(row);
  return rows;
}

/** The figures of the 28 days that end on the last complete one; the rows reach back twice as far. */
export function expectedSales(reported: readonly SellThroughRow[]): ExpectedSales {
  const stores = new Set(reported.map(({ storeCode }) => storeCode));
  const asOf = reported.reduce((last, { date }) => (date > last ? date : last), '');
  const rows = windowOf(reported, asOf);
  const before = windowOf(reported, daysBefore(asOf, WINDOW));
  const units = unitsOf(rows);
  return {
    asOf,
    stores: stores.size,
    units,
    averageDailyUnits: units / WINDOW,
    averages: new Map(
      Array.from({ length: WINDOW }, (_, day) => daysBefore(asOf, day)).map((date) => [
        date,
        unitsOf(windowOf(reported, date)) / WINDOW,
      ]),
    ),
    byStoreBefore: new Map(
      totals(before, ({ storeCode, storeName }) => [storeCode, storeName]).map(({ key, units: sold }) => [
        key,
        sold,
      ]),
    ),
    byDay: new Map(
      totals(rows, ({ date }) => [date, date])
        .toSorted((one, other) => one.key.localeCompare(other.key))
        .map(({ key, units: ofDay }) => [key, ofDay]),
    ),
    byStore: totals(rows, ({ storeCode, storeName }) => [storeCode, storeName]),
    bySku: totals(rows, ({ sku, productName }) => [sku, productName]),
    stockOuts: incidents(rows),
  };
}

function daysBefore(date: string, days: number): string {
  return new Date(Date.parse(date) - days * DAY_MS).toISOString().slice(0, 10);
}

/** The rows of the 28 days that end on a day. */
function windowOf(rows: readonly SellThroughRow[], last: string): SellThroughRow[] {
  const first = daysBefore(last, WINDOW - 1);
  return rows.filter(({ date }) => first <= date && date <= last);
}

function unitsOf(rows: readonly SellThroughRow[]): number {
  return rows.reduce((sum, { sold, returned }) => sum + sold - returned, 0);
}

function totals(
  rows: readonly SellThroughRow[],
  keyOf: (row: SellThroughRow) => readonly [string, string],
): readonly Total[] {
  const found = new Map<string, Total>();
  for (const row of rows) {
    const [key, name] = keyOf(row);
    const before = found.get(key)?.units ?? 0;
    found.set(key, { key, name, units: before + row.sold - row.returned });
  }
  return [...found.values()].toSorted((one, other) => other.units - one.units);
}

/**
 * Days in a row on which a store had nothing of a product, or missed sales of it. A day without a row ends them: it was
 * reported, and there was nothing to say.
 */
function incidents(rows: readonly SellThroughRow[]): readonly Incident[] {
  const out = rows.filter(({ onHand, lostSales }) => onHand === 0 || (lostSales ?? 0) > 0);
  const shelves = Map.groupBy(out, ({ storeCode, sku }) => `${storeCode} ${sku}`);
  return [...shelves.values()].flatMap((shelf) => {
    const dates = new Set(shelf.map(({ date }) => Date.parse(date)));
    const firsts = shelf.filter(({ date }) => !dates.has(Date.parse(date) - DAY_MS));
    return firsts.map(({ storeName, sku, date }) => {
      let days = 1;
      while (dates.has(Date.parse(date) + days * DAY_MS)) days++;
      return { storeName, sku, from: date, days };
    });
  });
}
