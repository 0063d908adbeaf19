import type { TenantTransaction } from '../db/database.ts';
import { startOfDay } from '../common/business-date.ts';
import { derivedId } from '../common/derived-id.ts';
import type { Network } from './check-network.ts';
import { itemId, locationId, lotId, organizationId, productId } from './ids.ts';
import { enter, insertAll, setClock } from './load-transaction.sql.ts';
import type { RowOf } from './tables.ts';

/** The items of opening stock and of everything that was received or sold. */
export function writeItems(
  trx: TenantTransaction,
  organization: string,
  { index, asns, sales }: Network,
): Promise<void> {
  const stocked = index.stock.rows.filter((row) => row.organization === organization);
  const received = asns
    .filter(({ partnership }) => partnership.host === organization)
    .flatMap(({ shipTo, receipts }) => {
      const lines = receipts.flatMap(({ decided }) => decided.lines);
      const kept = lines.filter(({ accepted, damaged }) => accepted + damaged > 0);
      return kept.map(({ sku }) => ({ location: shipTo.location, sku }));
    });
  const sold = sales
    .filter(({ partnership }) => partnership.host === organization)
    .flatMap(({ terms, countedOn, days }) => {
      const taken = days.filter(({ date }) => date >= countedOn).flatMap((day) => day.sales);
      return taken.map(({ sku }) => ({ location: terms.location, sku }));
    });
  const items = new Map(
    [...stocked, ...received, ...sold].map(({ location, sku }) => [
      itemId(organization, location, sku),
      { location_id: locationId(organization, location), product_id: productId(organization, sku), sku },
    ]),
  );
  const owner_org = organizationId(organization);
  return insertAll(
    trx,
    'inventory_items',
    [...items].map(([id, item]) => ({ id, owner_org, ...item })),
  );
}

const buckets = {
  available: 'AVAILABLE',
  reserved: 'RESERVED',
  damaged: 'DAMAGED',
  qualityHold: 'QUALITY_HOLD',
  expired: 'EXPIRED',
} as const;

/** Opens an organization's ledger, one day after the other, as days begin where the stock stands. */
export async function openStock(
  trx: TenantTransaction,
  organization: string,
  network: Network,
): Promise<void> {
  await enter(trx, { organizationId: organizationId(organization), userId: null });
  const rows = network.index.stock.rows.filter((row) => row.organization === organization);
  const timezoneOf = ({ location }: RowOf<'stock'>) =>
    network.index.locations.get(organization, location)?.timezone ?? 'UTC';
  const days = Map.groupBy(rows, (row) => startOfDay(row.asOf, timezoneOf(row)).getTime());
  for (const [begin, ofDay] of [...days].sort(([a], [b]) => a - b)) {
    const at = new Date(begin);
    await setClock(trx, at);
    const movements = ofDay.flatMap((row) => openingMovements(row, at));
    await insertAll(trx, 'inventory_movements', movements);
    const costs = ofDay.flatMap((row) => openingCosts(row, network));
    await insertAll(trx, 'movement_costs', costs);
  }
}

function openingMovements(row: RowOf<'stock'>, at: Date) {
  const { organization, location, sku, lot } = row;
  const owner_org = organizationId(organization);
  return filledBuckets(row).map(([bucket, quantity]) => ({
    id: openingId(row, bucket),
    owner_org,
    location_id: locationId(organization, location),
    item_id: itemId(organization, location, sku),
    lot_id: lot === undefined ? null : lotId(organization, sku, lot),
    bucket,
    movement_type: 'OPENING' as const,
    quantity,
    source_type: 'OPENING',
    source_id: derivedId('opening', organization),
    source_line: row.row,
    actor_org: owner_org,
    occurred_at: at,
  }));
}

function openingCosts(row: RowOf<'stock'>, { index }: Network) {
  const { organization, location, sku } = row;
  const { cost, currency } = index.products.get(organization, sku) ?? {};
  if (cost === undefined || currency === undefined) return [];
  return filledBuckets(row).map(([bucket]) => ({
    owner_org: organizationId(organization),
    location_id: locationId(organization, location),
    movement_id: openingId(row, bucket),
    unit_cost: cost,
    currency,
  }));
}

function filledBuckets(row: RowOf<'stock'>) {
  return (Object.keys(buckets) as (keyof typeof buckets)[]).flatMap((column) => {
    const quantity = row[column] ?? 0;
    return quantity === 0 ? [] : [[buckets[column], quantity] as const];
  });
}

function openingId({ organization, row }: RowOf<'stock'>, bucket: string): string {
  return derivedId('opening', organization, row, bucket);
}
