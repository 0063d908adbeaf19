import type { Replenishment } from '@betterdata/portal-contract';
import { z } from 'zod';
import { addDays } from '../common/business-date.ts';
import type { TenantTransaction } from '../db/database.ts';
import { cursorText, decodeCursor, toPage } from '../http/cursor.ts';
import { routes } from '../http/operation.ts';
import { completeDays, daysFrom, freshness, storesOpen, yesterdayOf } from '../sell-through/completeness.ts';
import { findOpenings, findReporting } from '../sell-through/summary.sql.ts';
import { averageDailyUnits, daysAbove, daysOfSupply } from './replenishment.ts';
import { listExceptions, listReplenishment, type ReplenishmentRow } from './replenishment.sql.ts';

/** Where a page ends: behind a location of a partnership. */
const position = z.tuple([cursorText, z.uuid()]);

const LISTED_EXCEPTIONS = 100;

export const replenishmentRoutes = routes({
  'replenishment.list': async ({ trx, query, clock }) => {
    const { partnershipId, cursor, limit } = query;
    const scope = JSON.stringify(['replenishment', partnershipId]);
    const after = cursor === undefined ? undefined : decodeCursor(scope, position, cursor);
    const rows = await listReplenishment(trx, partnershipId, after, limit + 1);
    const page = toPage(rows, limit, scope, (row) => [row.location.code, row.partnership.id]);
    const items: Replenishment[] = [];
    for (const row of page.items) items.push(await toReplenishment(trx, row, clock()));
    return { items, nextCursor: page.nextCursor };
  },
});

async function toReplenishment(
  trx: TenantTransaction,
  row: ReplenishmentRow,
  now: Date,
): Promise<Replenishment> {
  const { sold, overDays, asOf, available, lastReported } = row;
  const { id } = row.partnership;
  const openings = await findOpenings(trx, id);
  const window = asOf === null ? undefined : { from: addDays(asOf, 1 - overDays), to: asOf };
  const reporting = window === undefined ? new Map<string, number>() : await findReporting(trx, id, window);
  const usage = { sold, overDays, asOf };
  const supply = daysOfSupply(available, usage);
  return {
    partnership: row.partnership,
    location: row.location,
    averageDailyUnits: averageDailyUnits(usage),
    averageOverDays: overDays,
    completeDays:
      window === undefined ? 0 : completeDays(daysFrom(window.from, window.to), reporting, openings),
    availableUnits: available,
    onHandUnits: row.onHand,
    inTransitUnits: row.inTransit,
    daysOfSupply: supply,
    thresholdDays: row.thresholdDays,
    resolveDays: row.resolveDays,
    daysAboveThreshold: daysAbove(supply, row.thresholdDays),
    asOf,
    ...freshness(asOf, yesterdayOf(openings, now)),
    storesReporting: row.storesReporting,
    storesExpected: lastReported === null ? 0 : storesOpen(openings, lastReported),
    openAlerts: row.openAlerts,
    alertOpenSince: row.alertOpenSince,
    exceptions: await listExceptions(trx, id, LISTED_EXCEPTIONS),
  };
}
