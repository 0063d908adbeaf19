import type { TenantTransaction } from '../db/database.ts';
import { locationId, lotId, organizationId, productId } from './ids.ts';
import { insertAll } from './load-transaction.sql.ts';
import { toAddress } from './address.ts';
import type { RowOf } from './tables.ts';

export function writeLocations(trx: TenantTransaction, rows: readonly RowOf<'locations'>[]): Promise<void> {
  const locations = rows.map((row) => ({
    id: locationId(row.organization, row.location),
    owner_org: organizationId(row.organization),
    operator_org: organizationId(row.operator),
    code: row.location,
    name: row.name,
    type: row.type,
    gln: row.gln ?? null,
    address: toAddress(row),
    timezone: row.timezone,
  }));
  return insertAll(trx, 'locations', locations);
}

export async function writeProducts(
  trx: TenantTransaction,
  organization: RowOf<'organizations'>,
  rows: readonly RowOf<'products'>[],
  packs: readonly RowOf<'packs'>[],
): Promise<void> {
  const owner_org = organizationId(organization.organization);
  const products = rows.map((row) => ({
    id: productId(row.organization, row.sku),
    owner_org,
    sku: row.sku,
    gtin: row.gtin ?? null,
    name: row.name,
    description: row.description ?? null,
    category: row.category ?? null,
    uom: row.unit,
    tracking: row.tracking,
    shelf_life_days: row.shelfLifeDays ?? null,
    min_remaining_shelf_life_days: row.minRemainingShelfLifeDays ?? null,
    hs_code: row.hsCode ?? null,
    country_of_origin: row.countryOfOrigin ?? null,
  }));
  await insertAll(trx, 'products', products);
  await insertAll(
    trx,
    'product_packs',
    packs.map((row) => ({
      owner_org,
      product_id: productId(row.organization, row.sku),
      level: row.level,
      gtin: row.gtin ?? null,
      units: row.units,
      length_mm: row.lengthMm ?? null,
      width_mm: row.widthMm ?? null,
      height_mm: row.heightMm ?? null,
      weight_g: row.weightGrams ?? null,
    })),
  );
  // A cost without a date holds for everything that the files tell.
  const effective_from = organization.activeSince ?? beginning;
  const costs = rows.flatMap(({ organization: owner, sku, cost, currency }) =>
    cost === undefined || currency === undefined
      ? []
      : [{ owner_org, product_id: productId(owner, sku), effective_from, unit_cost: cost, currency }],
  );
  await insertAll(trx, 'product_costs', costs);
}

const beginning = '2000-01-01';

export function writeLots(trx: TenantTransaction, rows: readonly RowOf<'lots'>[]): Promise<void> {
  const lots = rows.map((row) => ({
    id: lotId(row.organization, row.sku, row.lot),
    owner_org: organizationId(row.organization),
    product_id: productId(row.organization, row.sku),
    lot_number: row.lot,
    expiry_date: row.expires ?? null,
    production_date: row.produced ?? null,
    status: row.status,
  }));
  return insertAll(trx, 'lots', lots);
}
