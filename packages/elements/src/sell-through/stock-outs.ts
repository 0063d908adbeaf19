import type { SellThroughStore, StockOut } from '@betterdata/portal-contract';
import type { Calendar, CalendarRow, DayMark } from '../parts/charts/charts.ts';
import { datesOf } from '../parts/period.ts';
import type { SalesReport } from './report.ts';
import type { SalesHost } from './view-host.ts';

/** What is known of one store: when it was out of something, and which days it did not report. */
interface StoreDays {
  readonly name: string;
  readonly stockOuts: readonly StockOut[];
  readonly missing: ReadonlySet<string>;
}

/** Stores that ran out or did not report, by name. The others have nothing to show. */
export function storesOfInterest(
  stores: readonly SellThroughStore[],
  stockOuts: readonly StockOut[],
): readonly StoreDays[] {
  const names = new Map([
    ...stores.map(({ storeCode, storeName }) => [storeCode, storeName] as const),
    ...stockOuts.map(({ storeCode, storeName }) => [storeCode, storeName] as const),
  ]);
  const missing = new Map(stores.map(({ storeCode, missingDates }) => [storeCode, missingDates]));
  return [...names]
    .map(([code, name]) => ({
      name,
      stockOuts: stockOuts.filter(({ storeCode }) => storeCode === code),
      missing: new Set(missing.get(code)),
    }))
    .filter((store) => store.stockOuts.length > 0 || store.missing.size > 0)
    .toSorted((one, other) => one.name.localeCompare(other.name));
}

/** A day without a report is unknown, also in the middle of an incident: nobody knows whether it was out. */
export function markOf({ stockOuts, missing }: StoreDays, date: string): DayMark {
  if (missing.has(date)) return 'unknown';
  return stockOuts.some(({ from, to }) => from <= date && date <= to) ? 'marked' : 'none';
}

/** Stores by day: out of something, or not reported. Null where every store reported and none ran out. */
export function stockOutCalendar(host: SalesHost, report: SalesReport): Calendar | null {
  const { period, stores, stockOuts } = report;
  const shown = storesOfInterest(stores.items, stockOuts.items);
  if (shown.length === 0) return null;
  const dates = datesOf(period);
  const rows: CalendarRow[] = shown.map((store) => ({
    name: store.name,
    days: dates.map((date) => markOf(store, date)),
  }));
  return {
    id: 'stock-outs',
    title: host.msg('sales.stockOutsTitle'),
    summary: summaryOf(host, report),
    dates,
    rows,
    labels: {
      day: host.msg('sales.day'),
      marked: host.msg('sales.out'),
      unknown: host.msg('sales.notReported'),
    },
    table: {
      words: 2,
      headers: [
        host.msg('sales.store'),
        host.msg('sales.product'),
        host.msg('sales.from'),
        host.msg('sales.days'),
      ],
      rows: stockOuts.items.map((incident) => [
        incident.storeName,
        `${incident.sku} ${incident.productName}`,
        host.format.date(incident.from),
        daysText(host, incident),
      ]),
    },
    describe: (day) => describe(host, shown, dates[day] ?? period.to),
  };
}

function daysText(host: SalesHost, { days, ongoing }: StockOut): string {
  const written = host.format.number(days);
  return ongoing ? host.msg('sales.stillOut', { days: written }) : written;
}

export function summaryOf(host: SalesHost, { stockOuts: { items }, period }: SalesReport): string {
  if (items.length === 0) return host.msg('sales.noStockOuts');
  const summary = host.msg('sales.stockOutsSummary', {
    count: items.length,
    stores: new Set(items.map(({ storeCode }) => storeCode)).size,
    all: period.storesExpected,
    days: items.reduce((sum, { days }) => sum + days, 0),
  });
  const ongoing = items.filter((incident) => incident.ongoing).length;
  return ongoing === 0 ? summary : `${summary} ${host.msg('sales.ongoing', { count: ongoing })}`;
}

function describe(host: SalesHost, stores: readonly StoreDays[], date: string): string {
  const written = host.format.date(date);
  const said = stores.flatMap((store) => {
    const mark = markOf(store, date);
    if (mark === 'none') return [];
    if (mark === 'unknown') return [host.msg('sales.storeMissing', { store: store.name })];
    const out = store.stockOuts.filter(({ from, to }) => from <= date && date <= to);
    return [host.msg('sales.outOf', { store: store.name, skus: out.map(({ sku }) => sku).join(', ') })];
  });
  if (said.length === 0) return host.msg('sales.dayFine', { date: written });
  return host.msg('sales.dayOuts', { date: written, stores: said.join('; ') });
}
