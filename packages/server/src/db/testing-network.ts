/**
 * A small network for tests of tenancy: a host with three locations, two partners that each share one of them, a
 * supplier, and the host's parent.
 *
 * ```text
 * parent ─ host ─┬─ dock   shared with amazon, ACT     one lot of serum
 *                ├─ shelf  shared with sephora, READ   serum
 *                └─ vault  internal                    serum, and cream that nobody else knows
 * ```
 */
import { randomUUID } from 'node:crypto';
import type { Database, TenantIdentity, TenantTransaction } from './database.ts';

export interface Network {
  parent: TenantIdentity;
  host: TenantIdentity;
  amazon: TenantIdentity;
  sephora: TenantIdentity;
  supplier: TenantIdentity;
  /** Belongs to nobody's network. */
  stranger: TenantIdentity;
  locations: { dock: string; shelf: string; vault: string };
  products: { serum: string; cream: string };
  partnerships: { amazon: string; sephora: string; supplier: string };
}

/** Registers an organization with one owner, and returns them as a viewer. */
export async function registerOrganization(
  database: Database,
  code: string,
  account: {
    kind?: 'PARENT' | 'SUBSIDIARY' | 'PARTNER';
    parent_id?: string;
    plan_tier?: 'FREE' | 'PRO' | 'ENTERPRISE';
  } = {},
): Promise<TenantIdentity> {
  const viewer = { organizationId: randomUUID(), userId: null, credentialId: null };
  return database.withTenant(viewer, 'write', async (trx) => {
    await trx
      .insertInto('organizations')
      .values({
        id: viewer.organizationId,
        code,
        legal_name: `${code} LLC`,
        display_name: code,
        business_type: 'BRAND_OWNER',
      })
      .execute();
    await trx
      .insertInto('organization_accounts')
      .values({ organization_id: viewer.organizationId, kind: 'PARTNER', ...account })
      .execute();
    const member = await trx
      .selectNoFrom((eb) =>
        eb
          .fn<string>('app.add_member', [
            eb.val(`owner@${code.toLowerCase()}.test`),
            eb.val(`Owner of ${code}`),
            eb.val('OWNER'),
          ])
          .as('id'),
      )
      .executeTakeFirstOrThrow();
    return { ...viewer, userId: member.id };
  });
}

/** Registers and stocks the network. */
export async function seedNetwork(database: Database): Promise<Network> {
  const parent = await registerOrganization(database, 'ORG-001', { kind: 'PARENT', plan_tier: 'ENTERPRISE' });
  const host = await registerOrganization(database, 'ORG-003', {
    kind: 'SUBSIDIARY',
    parent_id: parent.organizationId,
    plan_tier: 'ENTERPRISE',
  });
  const amazon = await registerOrganization(database, 'ORG-101');
  const sephora = await registerOrganization(database, 'ORG-102');
  const supplier = await registerOrganization(database, 'ORG-201', { plan_tier: 'PRO' });
  const stranger = await registerOrganization(database, 'ORG-999');
  const network: Network = {
    parent,
    host,
    amazon,
    sephora,
    supplier,
    stranger,
    locations: { dock: randomUUID(), shelf: randomUUID(), vault: randomUUID() },
    products: { serum: randomUUID(), cream: randomUUID() },
    partnerships: { amazon: randomUUID(), sephora: randomUUID(), supplier: randomUUID() },
  };
  await database.withTenant(host, 'write', (trx) => furnishHost(trx, network));
  return network;
}

async function furnishHost(trx: TenantTransaction, network: Network): Promise<void> {
  const { host, amazon, sephora, supplier, locations, products, partnerships } = network;
  const owner_org = host.organizationId;
  await trx
    .insertInto('partnerships')
    .values([
      partnership(partnerships.amazon, owner_org, amazon, 'THREE_PL'),
      partnership(partnerships.sephora, owner_org, sephora, 'VMI_RETAILER'),
      partnership(partnerships.supplier, owner_org, supplier, 'SUPPLIER'),
    ])
    .execute();
  await trx
    .insertInto('locations')
    .values([
      {
        id: locations.dock,
        owner_org,
        operator_org: amazon.organizationId,
        code: 'LOC-101',
        name: 'Dock',
        type: 'FULFILLMENT_CENTER',
      },
      {
        id: locations.shelf,
        owner_org,
        operator_org: sephora.organizationId,
        code: 'LOC-104',
        name: 'Shelf',
        type: 'RETAIL_DC',
      },
      {
        id: locations.vault,
        owner_org,
        operator_org: owner_org,
        code: 'LOC-001',
        name: 'Vault',
        type: 'WAREHOUSE',
      },
    ])
    .execute();
  await trx
    .insertInto('products')
    .values([
      { id: products.serum, owner_org, sku: 'LB-1', name: 'Serum', tracking: 'LOT' },
      { id: products.cream, owner_org, sku: 'LB-2', name: 'Cream' },
    ])
    .execute();
  await trx
    .insertInto('product_costs')
    .values({
      owner_org,
      product_id: products.serum,
      effective_from: '2020-01-01',
      unit_cost: '12.5',
      currency: 'USD',
    })
    .execute();
  await trx
    .insertInto('shares')
    .values([
      {
        ...share(partnerships.amazon, owner_org, amazon),
        location_id: locations.dock,
        access: 'ACT',
        visibility: 'QUANTITY_AND_VALUE',
      },
      { ...share(partnerships.sephora, owner_org, sephora), location_id: locations.shelf, access: 'READ' },
    ])
    .execute();
  await trx
    .insertInto('partnership_prices')
    .values({
      host_org: owner_org,
      partnership_id: partnerships.amazon,
      product_id: products.serum,
      effective_from: '2020-01-01',
      unit_price: '57.4194',
      currency: 'USD',
    })
    .execute();
  await openStock(trx, owner_org, locations.dock, products.serum, 'LB-1', 100, 'A17');
  await openStock(trx, owner_org, locations.shelf, products.serum, 'LB-1', 50);
  await openStock(trx, owner_org, locations.vault, products.serum, 'LB-1', 1000);
  await openStock(trx, owner_org, locations.vault, products.cream, 'LB-2', 7);
}

function partnership(
  id: string,
  host_org: string,
  partner: TenantIdentity,
  type: 'THREE_PL' | 'VMI_RETAILER' | 'SUPPLIER',
) {
  return {
    id,
    host_org,
    partner_org: partner.organizationId,
    type,
    terms: JSON.stringify({ currency: 'USD', consignment: false, titleTransfer: 'ON_SALE' }),
    status: 'ACTIVE' as const,
    effective_from: '2020-01-01',
  };
}

function share(partnership_id: string, host_org: string, partner: TenantIdentity) {
  return {
    partnership_id,
    host_org,
    partner_org: partner.organizationId,
    resource: 'LOCATION_INVENTORY' as const,
  };
}

/** Posts opening stock of one product at one location. */
export async function openStock(
  trx: TenantTransaction,
  owner_org: string,
  location_id: string,
  product_id: string,
  sku: string,
  quantity: number,
  lotNumber?: string,
): Promise<void> {
  const item = await trx
    .insertInto('inventory_items')
    .values({ owner_org, location_id, product_id, sku })
    .returning('id')
    .executeTakeFirstOrThrow();
  const lot =
    lotNumber === undefined
      ? undefined
      : await trx
          .insertInto('lots')
          .values({ owner_org, product_id, lot_number: lotNumber, expiry_date: '2027-08-31' })
          .returning('id')
          .executeTakeFirstOrThrow();
  await trx
    .insertInto('inventory_movements')
    .values({
      owner_org,
      location_id,
      item_id: item.id,
      lot_id: lot?.id ?? null,
      bucket: 'AVAILABLE',
      movement_type: 'OPENING',
      quantity,
      source_type: 'OPENING',
      source_id: randomUUID(),
      source_line: 1,
      actor_org: owner_org,
      occurred_at: new Date(),
    })
    .execute();
}

/** Sends an ASN of serum from the host to Amazon's dock: lines of these quantities. */
export async function sendAsn(
  trx: TenantTransaction,
  { host, amazon, locations, products, partnerships }: Network,
  quantities: number[],
  status: 'DRAFT' | 'SENT' = 'SENT',
): Promise<{ id: string; lines: string[] }> {
  const owner_org = host.organizationId;
  const asn = await trx
    .insertInto('asns')
    .values({
      owner_org,
      counterparty_org: amazon.organizationId,
      stock_owner_org: owner_org,
      partnership_id: partnerships.amazon,
      asn_number: `ASN-${randomUUID().slice(0, 8)}`,
      status,
      ship_to_location_id: locations.dock,
      ship_to_code: 'LOC-101',
      ship_to_name: 'Dock',
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await trx
    .insertInto('asn_origins')
    .values({ owner_org, asn_id: asn.id, ship_from_location_id: locations.vault })
    .execute();
  const lines = await trx
    .insertInto('asn_lines')
    .values(
      quantities.map((quantity_shipped, index) => ({
        owner_org,
        stock_owner_org: owner_org,
        asn_id: asn.id,
        line_no: index + 1,
        product_id: products.serum,
        sku: 'LB-1',
        product_name: 'Serum',
        quantity_shipped,
      })),
    )
    .returning(['id', 'line_no'])
    .execute();
  return { id: asn.id, lines: lines.sort((a, b) => a.line_no - b.line_no).map(({ id }) => id) };
}

export interface Count {
  asnLineId: string;
  lineNumber: number;
  lotNumber?: string;
  accepted?: number;
  held?: number;
  damaged?: number;
  rejected?: number;
  remaining?: 'BACKORDER' | 'CLOSE_SHORT';
}

/** Stores an open receipt of Amazon; posting it is up to the test. */
export async function openReceipt(
  trx: TenantTransaction,
  { host, amazon }: Network,
  asnId: string,
  counts: Count[],
  final = false,
): Promise<string> {
  const id = randomUUID();
  const owner_org = host.organizationId;
  await trx
    .insertInto('receipts')
    .values({
      id,
      owner_org,
      counterparty_org: amazon.organizationId,
      stock_owner_org: owner_org,
      asn_id: asnId,
      receipt_number: `RCV-${id.slice(0, 8)}`,
      final,
      received_at: new Date(),
    })
    .execute();
  for (const { asnLineId, lineNumber, lotNumber, remaining, ...quantities } of counts) {
    const line = await trx
      .insertInto('receipt_lines')
      .values({
        owner_org,
        receipt_id: id,
        asn_line_id: asnLineId,
        line_no: lineNumber,
        expected: 0,
        remaining: remaining ?? null,
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    await trx
      .insertInto('receipt_counts')
      .values({
        owner_org,
        receipt_id: id,
        receipt_line_id: line.id,
        lot_number: lotNumber ?? null,
        ...quantities,
      })
      .execute();
  }
  return id;
}

/** Stores an open correction of a receipt of Amazon. */
export async function openCorrection(
  trx: TenantTransaction,
  { host, amazon }: Network,
  asnId: string,
  receiptId: string,
): Promise<string> {
  const id = randomUUID();
  await trx
    .insertInto('receipts')
    .values({
      id,
      owner_org: host.organizationId,
      counterparty_org: amazon.organizationId,
      stock_owner_org: host.organizationId,
      asn_id: asnId,
      receipt_number: `RCV-${id.slice(0, 8)}`,
      kind: 'CORRECTION',
      reverses_receipt_id: receiptId,
      received_at: new Date(),
    })
    .execute();
  return id;
}
