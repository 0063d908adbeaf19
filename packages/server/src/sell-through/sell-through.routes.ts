import type { SellThroughPeriod, SellThroughRow, SellThroughSummary } from '@betterdata/portal-contract';
import { z } from 'zod';
import { businessDate } from '../common/business-date.ts';
import { money } from '../common/money.ts';
import { cursorDate, cursorText, cursorTime, decodeCursor, toPage } from '../http/cursor.ts';
import { routes } from '../http/operation.ts';
import { problem } from '../http/problem.ts';
import { freshness, storesOpen, yesterdayOf } from './completeness.ts';
import { COLUMNS, type SentRow } from './sell-through.ts';
import { listSales, type SalesRow } from './sell-through.sql.ts';
import { listStockOuts } from './stock-outs.sql.ts';
import { findSubmissions, listSubmissionPositions } from './submissions.sql.ts';
import { beginSubmission, requireSubmission, saveSubmission, takeRows } from './submissions.ts';
import { byDay, bySku, byStore, findSummaryDays, totalsOf, type SummaryContext } from './summary-answers.ts';
import { findOpenings, findSalesPartnerships } from './summary.sql.ts';
import { periodOf, type Period } from './summary.ts';

/** Where a page of each list ends. */
const position = {
  sales: z.tuple([cursorDate, z.uuid(), z.uuid(), z.uuid()]),
  submissions: z.tuple([cursorTime, z.uuid()]),
  stockOuts: z.tuple([cursorDate, z.uuid(), cursorText, cursorText]),
  groups: z.tuple([z.int32(), cursorText]),
};

export const sellThroughRoutes = routes({
  'sellThrough.list': async ({ trx, query }) => {
    const { cursor, limit, partnershipId, from, to, storeCode, sku } = query;
    const scope = JSON.stringify(['sell-through', partnershipId, from, to, storeCode, sku]);
    const after = cursor === undefined ? undefined : decodeCursor(scope, position.sales, cursor);
    const rows = await listSales(trx, { partnershipId, from, to, storeCode, sku }, after, limit + 1);
    const key = (row: SalesRow) => [row.date, row.partnershipId, row.storeId, row.productId];
    const page = toPage(rows, limit, scope, key);
    return { items: page.items.map(toRow), nextCursor: page.nextCursor };
  },

  'sellThrough.submit': async (call) => {
    const { trx, body } = call;
    const submission = await beginSubmission(trx, 'POS_API', call);
    if ('saved' in submission) return requireSubmission(trx, submission.id);
    const rows = body.rows.map((row, index): SentRow => {
      const cells = COLUMNS.map((column) => [column, row[column]] as const);
      const given = cells.filter(([, value]) => value !== undefined);
      return {
        row: index + 1,
        cells: Object.fromEntries(given.map(([column, value]) => [column, String(value)])),
      };
    });
    await takeRows(trx, submission, rows);
    return saveSubmission(trx, submission, call);
  },

  'sellThrough.summary': async ({ trx, query, clock }) => {
    const { groupBy, partnershipId, cursor, limit } = query;
    const [sales, another] = await findSalesPartnerships(trx, partnershipId);
    if (another !== undefined) {
      const detail = 'Several partnerships show you sales. Say which one.';
      throw problem('invalid-request', {
        errors: [{ pointer: 'query/partnershipId', code: 'ambiguous', detail }],
      });
    }
    const now = clock();
    const openings = sales === undefined ? [] : await findOpenings(trx, sales.partnership.id);
    const yesterday = yesterdayOf(openings, now);
    const period = requirePeriod(query, sales?.asOf ?? yesterday);
    const scope = JSON.stringify(['sell-through-summary', groupBy, partnershipId, period]);
    const after = cursor === undefined ? undefined : decodeCursor(scope, position.groups, cursor);
    if (sales === undefined) return nothing(groupBy, period);

    const days = await findSummaryDays(trx, sales.partnership.id, period);
    const context: SummaryContext = { sales, openings, period, yesterday, days };
    const header: SellThroughPeriod = {
      partnership: sales.partnership,
      ...period,
      asOf: sales.asOf,
      ...freshness(sales.asOf, yesterday),
      storesReporting: sales.storesReporting,
      storesExpected: sales.lastReported === null ? 0 : storesOpen(openings, sales.lastReported),
      totals: totalsOf(context),
    };
    if (groupBy === 'day') return byDay(context, header);
    const page = { after, limit, scope };
    return groupBy === 'store' ? byStore(trx, context, header, page) : bySku(trx, context, header, page);
  },

  'sellThrough.stockouts': async ({ trx, query, clock }) => {
    const { cursor, limit, partnershipId, from, to, storeCode, sku } = query;
    requirePeriod(query, businessDate(clock(), 'UTC'));
    const scope = JSON.stringify(['stock-outs', partnershipId, from, to, storeCode, sku]);
    const after = cursor === undefined ? undefined : decodeCursor(scope, position.stockOuts, cursor);
    const rows = await listStockOuts(trx, { partnershipId, from, to, storeCode, sku }, after, limit + 1);
    return toPage(rows, limit, scope, (row) => [row.to, row.partnershipId, row.storeCode, row.sku]);
  },

  'sellThrough.submissions': async ({ trx, query }) => {
    const { partnershipId, cursor, limit } = query;
    const scope = JSON.stringify(['sell-through-submissions', partnershipId]);
    const [createdAt, id] = cursor === undefined ? [] : decodeCursor(scope, position.submissions, cursor);
    const after = createdAt === undefined || id === undefined ? undefined : { createdAt, id };
    const positions = await listSubmissionPositions(trx, { partnershipId, after, take: limit + 1 });
    const page = toPage(positions, limit, scope, (row) => [row.createdAt, row.id]);
    const ids = page.items.map((row) => row.id);
    return { items: await findSubmissions(trx, ids), nextCursor: page.nextCursor };
  },

  'sellThrough.submission': ({ trx, path }) => requireSubmission(trx, path.submissionId),
});

function requirePeriod(query: { from?: string | undefined; to?: string | undefined }, last: string): Period {
  const period = periodOf(query, last);
  if (Array.isArray(period)) throw problem('invalid-request', { errors: period });
  return period;
}

/** What is answered where no partnership shows the viewer sales. */
function nothing(groupBy: 'day' | 'store' | 'sku', period: Period): SellThroughSummary {
  const header: SellThroughPeriod = {
    partnership: null,
    ...period,
    asOf: null,
    ...{ stale: false, daysBehind: null, storesReporting: 0, storesExpected: 0 },
    totals: {
      ...{ netUnits: 0, sold: 0, returned: 0 },
      ...{ averageDailyUnits: null, previousNetUnits: null, change: null },
    },
  };
  return { groupBy, period: header, rows: [], nextCursor: null };
}

function toRow({ storeId: _, productId: __, currency, netSales, ...row }: SalesRow): SellThroughRow {
  return { ...row, netSales: netSales === null ? null : money(netSales, currency) };
}
