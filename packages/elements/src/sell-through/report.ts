import type {
  Replenishment,
  SellThroughDay,
  SellThroughPeriod,
  SellThroughSku,
  SellThroughStore,
  StockOut,
} from '@betterdata/portal-contract';
import type { PortalClient } from '../core/client.ts';
import { failureOf } from '../core/failure.ts';
import { periodOf, type Period, type PeriodChoice } from '../parts/period.ts';

/** Rows of a report, as far as they are loaded. */
export interface Rows<Row> {
  readonly items: readonly Row[];
  readonly nextCursor: string | null;
}

/** What the widget shows: the sales of one partnership in one period, and how long the stock lasts. */
export interface SalesReport {
  readonly period: SellThroughPeriod;
  readonly days: readonly SellThroughDay[];
  readonly stores: Rows<SellThroughStore>;
  readonly skus: Rows<SellThroughSku>;
  readonly stockOuts: Rows<StockOut>;
  /** Of this partnership; undefined where it has no replenishment terms, or has ended. */
  readonly supply: Replenishment | undefined;
  /** Partnerships with replenishment terms, to choose from. */
  readonly partnerships: readonly Replenishment['partnership'][];
  /** The IANA zone in which moments are written. */
  readonly timeZone: string;
}

export interface ReportQuery {
  readonly partnershipId: string | undefined;
  readonly choice: PeriodChoice;
  /** The dates of a custom period. */
  readonly custom: Period | undefined;
  readonly timeZone: string;
}

/** The most stores, products or incidents of one answer. */
const PAGE = 200;

export async function loadReport(
  client: PortalClient,
  { partnershipId, choice, custom, timeZone }: ReportQuery,
  signal: AbortSignal,
): Promise<SalesReport> {
  const supplies = await replenishments(client, signal);
  const id = partnershipId ?? supplies[0]?.partnership.id;
  const of = id === undefined ? {} : { partnershipId: id };
  const usual = await byDay(client, of, signal);
  const { asOf, to } = usual.period;
  const dates =
    choice === 'custom' && custom ? custom : periodOf(choice === 'custom' ? '28d' : choice, asOf ?? to);
  const isUsual = dates.from === usual.period.from && dates.to === to;
  const wanted = { ...of, from: dates.from, to: dates.to };
  const [days, stores, skus, stockOuts] = await Promise.all([
    isUsual ? usual : byDay(client, wanted, signal),
    storePage(client, wanted, signal),
    skuPage(client, wanted, signal),
    client.sellThrough.stockouts({ ...wanted, limit: PAGE }, { signal }),
  ]);
  const partnership = days.period.partnership?.id;
  return {
    period: days.period,
    days: days.rows,
    stores,
    skus,
    stockOuts: { items: stockOuts.items, nextCursor: stockOuts.nextCursor },
    supply: supplies.find((supply) => supply.partnership.id === partnership),
    partnerships: supplies.map((supply) => supply.partnership),
    timeZone,
  };
}

/** The report with the next page of one of its lists. */
export async function withMore(
  client: PortalClient,
  report: SalesReport,
  list: 'stores' | 'skus' | 'stockOuts',
): Promise<SalesReport> {
  const { partnership, from, to } = report.period;
  const cursor = report[list].nextCursor;
  if (cursor === null) return report;
  const wanted = { ...(partnership && { partnershipId: partnership.id }), from, to, cursor };
  switch (list) {
    case 'stores':
      return { ...report, stores: joined(report.stores, await storePage(client, wanted)) };
    case 'skus':
      return { ...report, skus: joined(report.skus, await skuPage(client, wanted)) };
    case 'stockOuts': {
      const page = await client.sellThrough.stockouts({ ...wanted, limit: PAGE });
      return { ...report, stockOuts: joined(report.stockOuts, page) };
    }
  }
}

/** The report with lists as long as those that are shown, which may have grown. */
export async function asLongAs(
  client: PortalClient,
  report: SalesReport,
  shown: SalesReport | undefined,
): Promise<SalesReport> {
  let longer = report;
  for (const list of ['stores', 'skus', 'stockOuts'] as const) {
    const rows = shown?.[list].items.length ?? 0;
    while (longer[list].nextCursor !== null && longer[list].items.length < rows) {
      longer = await withMore(client, longer, list);
    }
  }
  return longer;
}

function joined<Row>({ items }: Rows<Row>, next: Rows<Row>): Rows<Row> {
  return { items: [...items, ...next.items], nextCursor: next.nextCursor };
}

interface Wanted {
  readonly partnershipId?: string;
  readonly from?: string;
  readonly to?: string;
  readonly cursor?: string;
}

/** A session may be limited to sales; then the days of supply are left out. */
async function replenishments(client: PortalClient, signal: AbortSignal): Promise<readonly Replenishment[]> {
  try {
    const { items } = await client.replenishment.list({ limit: PAGE }, { signal });
    return items;
  } catch (error) {
    if (failureOf(error).refused) return [];
    throw error;
  }
}

async function byDay(client: PortalClient, wanted: Wanted, signal: AbortSignal) {
  const summary = await client.sellThrough.summary({ ...wanted, groupBy: 'day' }, { signal });
  return { period: summary.period, rows: summary.groupBy === 'day' ? summary.rows : [] };
}

async function storePage(
  client: PortalClient,
  wanted: Wanted,
  signal?: AbortSignal,
): Promise<Rows<SellThroughStore>> {
  const summary = await client.sellThrough.summary({ ...wanted, groupBy: 'store', limit: PAGE }, { signal });
  return { items: summary.groupBy === 'store' ? summary.rows : [], nextCursor: summary.nextCursor };
}

async function skuPage(
  client: PortalClient,
  wanted: Wanted,
  signal?: AbortSignal,
): Promise<Rows<SellThroughSku>> {
  const summary = await client.sellThrough.summary({ ...wanted, groupBy: 'sku', limit: PAGE }, { signal });
  return { items: summary.groupBy === 'sku' ? summary.rows : [], nextCursor: summary.nextCursor };
}
