import type { InventoryItem, InventoryMovement } from '@betterdata/portal-contract';
import { z } from 'zod';
import { cursorText, cursorTime, decodeCursor, encodeCursor, toPage } from '../http/cursor.ts';
import { routes } from '../http/operation.ts';
import { problem } from '../http/problem.ts';
import { toProductSearch } from '../products/products.ts';
import { businessDate } from '../common/business-date.ts';
import { balances, onHand, summarize, valueOf, type Buckets } from './inventory.ts';
import {
  findItem,
  listItems,
  listLots,
  listMovements,
  totalsByLocation,
  type ItemRow,
  type LotRow,
  type MovementRow,
} from './inventory.sql.ts';

const itemKey = z.tuple([cursorText, z.uuid(), cursorText, z.uuid()]);
/** (posted at, id) of the last movement, and on hand after the one behind it. */
const movementKey = z.tuple([cursorTime, z.uuid(), z.number().int()]);

export const inventoryRoutes = routes({
  'inventory.list': async ({ trx, query, clock }) => {
    const { sort, limit, location, query: words } = query;
    const scope = JSON.stringify(['inventory', sort, location, words]);
    const rows = await listItems(trx, {
      locationCodes: location,
      search: toProductSearch(words),
      sort,
      after: query.cursor === undefined ? undefined : decodeCursor(scope, itemKey, query.cursor),
      take: limit + 1,
      today: priceDay(clock()),
    });
    const page = toPage(rows, limit, scope, (row) => [row.location_code, row.location_id, row.sku, row.id]);
    return { items: page.items.map(toItem), nextCursor: page.nextCursor };
  },

  'inventory.summary': async ({ trx, clock }) => {
    const rows = await totalsByLocation(trx, priceDay(clock()));
    return summarize(
      rows.map((row) => ({
        id: row.id,
        code: row.code,
        name: row.name,
        operator: { id: row.operator_id, code: row.operator_code, name: row.operator_name },
        units: row.units,
        value: valueOf(1, row.amount, row.currency),
        valueBasis: row.value_basis,
      })),
    );
  },

  'inventory.get': async ({ trx, path, clock }) => {
    const row = await findItem(trx, path.itemId, priceDay(clock()));
    if (row === undefined) throw problem('not-found');
    return { ...toItem(row), timezone: row.timezone, lots: (await listLots(trx, row.id)).map(toLot) };
  },

  'inventory.movements': async ({ trx, path, query, clock }) => {
    const item = await findItem(trx, path.itemId, priceDay(clock()));
    if (item === undefined) throw problem('not-found');
    const scope = JSON.stringify(['movements', path.itemId]);
    const after = query.cursor === undefined ? undefined : decodeCursor(scope, movementKey, query.cursor);
    const rows = await listMovements(trx, item.id, after && [after[0], after[1]], query.limit + 1);
    const shown = rows.slice(0, query.limit);
    const balance = balances(shown, after?.[2] ?? onHand(toBuckets(item)));
    const last = shown.at(-1);
    return {
      items: shown.map((row, index) => toMovement(row, balance[index] ?? 0)),
      nextCursor:
        last !== undefined && rows.length > shown.length
          ? encodeCursor(scope, [last.posted_at, last.id, (balance.at(-1) ?? 0) - last.quantity])
          : null,
    };
  },
});

/** Prices and costs take effect by day; where no one location gives the zone, the day is UTC's. */
function priceDay(now: Date): string {
  return businessDate(now, 'UTC');
}

function toBuckets(row: ItemRow | LotRow): Buckets {
  const { available, reserved, damaged, quality_hold: qualityHold, expired } = row;
  return { available, reserved, damaged, qualityHold, expired };
}

function toItem(row: ItemRow): InventoryItem {
  const stock = toBuckets(row);
  return {
    id: row.id,
    location: { id: row.location_id, code: row.location_code, name: row.location_name },
    operator: { id: row.operator_id, code: row.operator_code, name: row.operator_name },
    owner: { id: row.owner_id, code: row.owner_code, name: row.owner_name },
    product: { id: row.product_id, sku: row.sku, gtin: row.gtin, name: row.product_name },
    unitsPerCase: row.units_per_case,
    onHand: onHand(stock),
    ...stock,
    inTransit: row.in_transit,
    lotCount: row.lot_count,
    firstExpiry: row.first_expiry,
    value: valueOf(onHand(stock), row.unit_value, row.currency),
    valueBasis: row.value_basis,
    updatedAt: row.updated_at,
  };
}

function toLot(row: LotRow) {
  const stock = toBuckets(row);
  return {
    lotNumber: row.lot_number,
    expiryDate: row.expiry_date,
    productionDate: row.production_date,
    status: row.status,
    onHand: onHand(stock),
    ...stock,
  };
}

function toMovement(row: MovementRow, balance: number): InventoryMovement {
  return {
    id: row.id,
    type: row.movement_type,
    quantity: row.quantity,
    bucket: row.bucket,
    lotNumber: row.lot_number,
    balance,
    source: { type: row.source_type, number: row.source_number },
    counterLocation:
      row.counter_id === null || row.counter_code === null || row.counter_name === null
        ? null
        : { id: row.counter_id, code: row.counter_code, name: row.counter_name },
    reasonCode: row.reason_code,
    actor:
      row.actor_id === null || row.actor_code === null || row.actor_name === null
        ? null
        : { id: row.actor_id, code: row.actor_code, name: row.actor_name },
    occurredAt: row.occurred_at,
    postedAt: row.posted_at,
  };
}
