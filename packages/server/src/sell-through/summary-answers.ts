import type {
  SellThroughByDay,
  SellThroughBySku,
  SellThroughByStore,
  SellThroughPeriod,
} from '@betterdata/portal-contract';
import type { TenantTransaction } from '../db/database.ts';
import { toPage, type Page } from '../http/cursor.ts';
import { findFigures, findOpenAlerts } from '../replenishment/replenishment.sql.ts';
import { daysOfSupply } from '../replenishment/replenishment.ts';
import type { Openings } from './completeness.ts';
import {
  findDaySales,
  findStoreDays,
  sumBySku,
  sumByStore,
  type GroupKey,
  type GroupRow,
  type SalesPartnership,
} from './summary.sql.ts';
import {
  before,
  change,
  dayRows,
  firstAveraged,
  perDay,
  share,
  type DaySales,
  type Period,
} from './summary.ts';

/** What a summary is about, read once for all groupings. */
export interface SummaryContext {
  sales: SalesPartnership;
  openings: readonly Openings[];
  period: Period;
  yesterday: string;
  /** Days of the period and, earlier, of what it is compared with and averaged over. */
  days: readonly DaySales[];
}

/** The days that the totals, comparisons and averages of a period need. */
export async function findSummaryDays(
  trx: TenantTransaction,
  partnershipId: string,
  period: Period,
): Promise<DaySales[]> {
  const from = [before(period).from, firstAveraged(period)].toSorted()[0] ?? period.from;
  return findDaySales(trx, partnershipId, { from, to: period.to });
}

/** The sums of a period and of the one before. */
export function totalsOf({ days, period }: SummaryContext): SellThroughPeriod['totals'] {
  const now = within(days, period);
  const previous = within(days, before(period));
  const sold = now.reduce((sum, day) => sum + day.sold, 0);
  const returned = now.reduce((sum, day) => sum + day.returned, 0);
  const previousNetUnits =
    previous.length === 0 ? null : previous.reduce((sum, day) => sum + day.sold - day.returned, 0);
  return {
    netUnits: sold - returned,
    sold,
    returned,
    averageDailyUnits: perDay(sold - returned, now.length),
    previousNetUnits,
    change: change(sold - returned, previousNetUnits),
  };
}

function within(days: readonly DaySales[], { from, to }: Period): DaySales[] {
  return days.filter(({ date }) => from <= date && date <= to);
}

export function byDay(context: SummaryContext, period: SellThroughPeriod): SellThroughByDay {
  const rows = dayRows(context.period, context.days, context.openings);
  return { groupBy: 'day', period, rows, nextCursor: null };
}

export interface PageRequest {
  after: GroupKey | undefined;
  limit: number;
  scope: string;
}

export async function byStore(
  trx: TenantTransaction,
  context: SummaryContext,
  period: SellThroughPeriod,
  request: PageRequest,
): Promise<SellThroughByStore> {
  const { id } = context.sales.partnership;
  const page = toGroups(await sumByStore(trx, grouping(context, request)), request);
  const storeIds = page.items.map((row) => row.id);
  const storeDays = await findStoreDays(trx, id, storeIds, context.period, context.yesterday);
  const rows = page.items.map((row) => {
    const { daysReported, daysExpected, missingDates } = storeDays.get(row.id) ?? NO_DAYS;
    const { code: storeCode, name: storeName, city } = row;
    return {
      ...{ rank: row.rank, storeCode, storeName, city },
      ...figuresOf(row, period, daysReported),
      ...{ daysReported, daysExpected, missingDates },
    };
  });
  return { groupBy: 'store', period, rows, nextCursor: page.nextCursor };
}

const NO_DAYS = { daysReported: 0, daysExpected: 0, missingDates: [] };

export async function bySku(
  trx: TenantTransaction,
  context: SummaryContext,
  period: SellThroughPeriod,
  request: PageRequest,
): Promise<SellThroughBySku> {
  const { id } = context.sales.partnership;
  const page = toGroups(await sumBySku(trx, grouping(context, request)), request);
  const stock = await findFigures(trx, id);
  const alerts = await findOpenAlerts(trx, id);
  const reportedDays = within(context.days, context.period).length;
  const rows = page.items.map((row) => {
    const usage = stock.get(row.id);
    return {
      ...{ rank: row.rank, sku: row.code, productName: row.name },
      ...figuresOf(row, period, reportedDays),
      availableUnits: usage?.available ?? null,
      daysOfSupply: usage === undefined ? null : daysOfSupply(usage.available, usage),
      thresholdDays: usage === undefined ? null : context.sales.thresholdDays,
      alertOpenSince: alerts.get(row.id) ?? null,
    };
  });
  return { groupBy: 'sku', period, rows, nextCursor: page.nextCursor };
}

function figuresOf(row: GroupRow, { totals }: SellThroughPeriod, days: number) {
  const previousNetUnits = totals.previousNetUnits === null ? null : row.previous;
  return {
    netUnits: row.net,
    sold: row.sold,
    returned: row.returned,
    averageDailyUnits: perDay(row.net, days),
    share: share(row.net, totals.netUnits),
    previousNetUnits,
    change: change(row.net, previousNetUnits),
    stockOutDays: row.stockOutDays,
  };
}

function grouping({ sales, period }: SummaryContext, { after, limit }: PageRequest) {
  const partnershipId = sales.partnership.id;
  return { partnershipId, period, previous: before(period), after, take: limit + 1 };
}

function toGroups(rows: readonly GroupRow[], { limit, scope }: PageRequest): Page<GroupRow> {
  return toPage(rows, limit, scope, (row) => [row.net, row.code]);
}
