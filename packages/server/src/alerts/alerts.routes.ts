import type { ReplenishmentAlert } from '@betterdata/portal-contract';
import { z } from 'zod';
import { cursorTime, decodeCursor, toPage } from '../http/cursor.ts';
import { routes } from '../http/operation.ts';
import { averageDailyUnits, daysOfSupply, type Usage } from '../replenishment/replenishment.ts';
import { findFigures, type FiguresRow } from '../replenishment/replenishment.sql.ts';
import { listAlerts, type AlertRow } from './alerts.sql.ts';

/** Where a page of the list ends. */
const position = z.tuple([cursorTime, z.uuid()]);

export const alertRoutes = routes({
  'alerts.list': async ({ trx, query }) => {
    const { partnershipId, status, cursor, limit } = query;
    const scope = JSON.stringify(['alerts', partnershipId, status]);
    const after = cursor === undefined ? undefined : decodeCursor(scope, position, cursor);
    const rows = await listAlerts(trx, { partnershipId, statuses: status }, after, limit + 1);
    const page = toPage(rows, limit, scope, (row) => [row.openedAt, row.id]);
    const figures = new Map<string, Map<string, FiguresRow>>();
    for (const { partnership, status: state } of page.items) {
      if (state === 'RESOLVED' || figures.has(partnership.id)) continue;
      figures.set(partnership.id, await findFigures(trx, partnership.id));
    }
    const now = (row: AlertRow) => figures.get(row.partnership.id)?.get(row.productId);
    return { items: page.items.map((row) => toAlert(row, now(row))), nextCursor: page.nextCursor };
  },
});

function toAlert(row: AlertRow, now: FiguresRow | undefined): ReplenishmentAlert {
  const { openedSold: sold, openedOverDays: overDays, openedAsOf: asOf } = row;
  return {
    id: row.id,
    status: row.status,
    partnership: row.partnership,
    location: row.location,
    sku: row.sku,
    productName: row.productName,
    thresholdDays: row.thresholdDays,
    resolveDays: row.resolveDays,
    opened: toFigures(row.openedAvailable, { sold, overDays, asOf }),
    now: row.status === 'RESOLVED' || now === undefined ? null : toFigures(now.available, now),
    openedAt: row.openedAt,
    resolvedAt: row.resolvedAt,
    version: row.version,
  };
}

function toFigures(availableUnits: number, usage: Usage): ReplenishmentAlert['opened'] {
  return {
    availableUnits,
    averageDailyUnits: averageDailyUnits(usage),
    daysOfSupply: daysOfSupply(availableUnits, usage),
    asOf: usage.asOf,
  };
}
