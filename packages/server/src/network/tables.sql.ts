import { sql } from 'kysely';
import type { TenantTransaction } from '../db/database.ts';
import type { Network } from './check-network.ts';
import { sharedSkus } from './check-tables.ts';
import { derivedId } from '../shared/derived-id.ts';
import { itemId, locationId, lotId, organizationId, partnershipId, personId, productId } from './ids.ts';
import { enter, insertAll, setClock } from './load-transaction.sql.ts';
import type { RowOf } from './tables.ts';

/** Registers every organization, parents before subsidiaries; each is the first viewer of its own rows. */
export async function registerOrganizations(trx: TenantTransaction, { index }: Network): Promise<void> {
  const { rows } = index.organizations;
  const parents = new Set(rows.map((row) => row.parent));
  const byLevel = [
    ...rows.filter((row) => row.parent === undefined),
    ...rows.filter((row) => row.parent !== undefined),
  ];
  for (const row of byLevel) {
    await enter(trx, { organizationId: organizationId(row.organization), userId: null });
    await registerOrganization(trx, row, parents.has(row.organization));
  }
}

async function registerOrganization(
  trx: TenantTransaction,
  row: RowOf<'organizations'>,
  isParent: boolean,
): Promise<void> {
  const id = organizationId(row.organization);
  const { businessType, plan } = row;
  await insertAll(trx, 'organizations', [
    {
      id,
      code: row.organization,
      legal_name: row.legalName,
      display_name: row.name,
      business_type: businessType,
    },
  ]);
  const { parent, gln, locale, timezone, currency } = row;
  await insertAll(trx, 'organization_accounts', [
    {
      organization_id: id,
      kind: parent !== undefined ? 'SUBSIDIARY' : isParent ? 'PARENT' : 'PARTNER',
      parent_id: parent === undefined ? null : organizationId(parent),
      plan_tier: plan,
      industry_pack: row.industryPack ?? null,
      active_since: row.activeSince ?? null,
      upgraded_at: row.upgradedAt ?? null,
      gln: gln ?? null,
      address: addressOf(row),
      locale,
      timezone,
      currency,
    },
  ]);
  const quantity = row.additionalLocations ?? 0;
  if (quantity === 0) return;
  await insertAll(trx, 'organization_add_ons', [
    { organization_id: id, add_on: 'ADDITIONAL_LOCATION', quantity },
  ]);
}

/** Writes what an organization keeps of its own, and the partnerships that it hosts. */
export async function writeOwnRows(
  trx: TenantTransaction,
  organization: RowOf<'organizations'>,
  network: Network,
): Promise<void> {
  const { index } = network;
  const code = organization.organization;
  const own = <Row extends { organization: string }>(rows: readonly Row[]) =>
    rows.filter((row) => row.organization === code);
  await enter(trx, { organizationId: organizationId(code), userId: null });
  for (const { email, name, role } of own(index.people.rows)) {
    await sql`select app.add_member(${email}, ${name}, ${role}, ${personId(email)})`.execute(trx);
  }
  await writeParties(trx, own(index.parties.rows));
  await writeLocations(trx, own(index.locations.rows));
  await writeProducts(trx, organization, own(index.products.rows), own(index.packs.rows));
  await writeLots(trx, own(index.lots.rows));
  const hosted = index.partnerships.rows.filter((row) => row.host === code);
  await writePartnerships(trx, hosted, network);
  await writeItems(trx, code, network);
}

function writeParties(trx: TenantTransaction, rows: readonly RowOf<'parties'>[]): Promise<void> {
  const parties = rows.map((row) => ({
    id: derivedId('party', row.organization, row.party),
    owner_org: organizationId(row.organization),
    code: row.party,
    name: row.name,
    roles: (row.roles ?? '').split(' ').filter((role) => role !== ''),
    gln: row.gln ?? null,
    contacts: JSON.stringify(
      row.contact === undefined && row.email === undefined ? [] : [{ name: row.contact, email: row.email }],
    ),
  }));
  return insertAll(trx, 'parties', parties);
}

function writeLocations(trx: TenantTransaction, rows: readonly RowOf<'locations'>[]): Promise<void> {
  const locations = rows.map((row) => ({
    id: locationId(row.organization, row.location),
    owner_org: organizationId(row.organization),
    operator_org: organizationId(row.operator),
    code: row.location,
    name: row.name,
    type: row.type,
    gln: row.gln ?? null,
    address: addressOf(row),
    timezone: row.timezone,
  }));
  return insertAll(trx, 'locations', locations);
}

async function writeProducts(
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

function writeLots(trx: TenantTransaction, rows: readonly RowOf<'lots'>[]): Promise<void> {
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

async function writePartnerships(
  trx: TenantTransaction,
  rows: readonly RowOf<'partnerships'>[],
  { index }: Network,
): Promise<void> {
  const partnerships = rows.map((row) => ({
    id: partnershipId(row.partnership),
    host_org: organizationId(row.host),
    partner_org: row.partner === undefined ? null : organizationId(row.partner),
    party_id: row.party === undefined ? null : derivedId('party', row.host, row.party),
    type: row.type,
    terms: JSON.stringify(termsOf(row)),
    status: row.status,
    effective_from: row.from,
    effective_to: row.to ?? null,
  }));
  await insertAll(trx, 'partnerships', partnerships);
  for (const row of rows) {
    const inPartnership = (other: { partnership: string }) => other.partnership === row.partnership;
    await insertAll(
      trx,
      'partnership_prices',
      index.prices.rows.filter(inPartnership).map(({ sku, from, price, currency }) => ({
        host_org: organizationId(row.host),
        partnership_id: partnershipId(row.partnership),
        product_id: productId(row.host, sku),
        effective_from: from,
        unit_price: price,
        currency,
      })),
    );
    const { host, partner } = row;
    if (partner === undefined) continue;
    const shares = index.shares.rows.filter(inPartnership);
    await insertAll(
      trx,
      'shares',
      shares.flatMap((share) => sharesOf(share, { host, partner }, index)),
    );
  }
}

function termsOf(row: RowOf<'partnerships'>) {
  return {
    incoterm: row.incoterm ?? null,
    currency: row.currency,
    consignment: row.consignment,
    titleTransfer: row.titleTransfer,
    ...(row.netDays === undefined ? {} : { paymentTerms: { netDays: row.netDays } }),
    ...(row.tolerancePercent === undefined ? {} : { receiptTolerancePercent: row.tolerancePercent }),
    ...(row.claimWindowDays === undefined ? {} : { claimWindowDays: row.claimWindowDays }),
  };
}

/** One row per location or product: a share selects by id. */
function sharesOf(
  share: RowOf<'shares'>,
  { host, partner }: { host: string; partner: string },
  index: Network['index'],
) {
  const skus = share.resource === 'PRODUCT' ? sharedSkus(share, index) : [undefined];
  return skus.map((sku) => ({
    id: derivedId('share', share.partnership, share.resource, share.location ?? '', sku ?? ''),
    partnership_id: partnershipId(share.partnership),
    host_org: organizationId(host),
    partner_org: organizationId(partner),
    resource: share.resource,
    location_id: share.location === undefined ? null : locationId(host, share.location),
    product_id: sku === undefined ? null : productId(host, sku),
    visibility: share.visibility,
    access: share.access,
  }));
}

/** The items of opening stock and of everything that was received. */
function writeItems(trx: TenantTransaction, organization: string, { index, asns }: Network): Promise<void> {
  const stocked = index.stock.rows.filter((row) => row.organization === organization);
  const received = asns
    .filter(({ partnership }) => partnership.host === organization)
    .flatMap(({ shipTo, receipts }) =>
      receipts.flatMap(({ decided }) => decided.lines.map(({ sku }) => ({ location: shipTo.location, sku }))),
    );
  const items = new Map(
    [...stocked, ...received].map(({ location, sku }) => [
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

/** Opens an organization's ledger, one day after the other. */
export async function openStock(
  trx: TenantTransaction,
  organization: string,
  network: Network,
): Promise<void> {
  await enter(trx, { organizationId: organizationId(organization), userId: null });
  const rows = network.index.stock.rows.filter((row) => row.organization === organization);
  const days = Map.groupBy(rows, (row) => row.asOf);
  for (const [day, ofDay] of [...days].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const at = new Date(`${day}T00:00:00Z`);
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

function addressOf(row: RowOf<'organizations'> | RowOf<'locations'>): string | null {
  const { street, city, region, postalCode, country } = row;
  if (city === undefined || country === undefined) return null;
  const lines = street === undefined ? [] : [street];
  return JSON.stringify({ lines, city, region: region ?? null, postalCode: postalCode ?? null, country });
}
