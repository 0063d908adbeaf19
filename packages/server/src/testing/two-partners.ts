/**
 * A small network for tests: a host with an internal warehouse, and two partners who each keep some of its stock.
 * Amounts are small enough to add up in one's head.
 *
 * | location | operator | stock                          | shared with            |
 * | -------- | -------- | ------------------------------ | ---------------------- |
 * | DALLAS   | host     | SERUM 1000                     | nobody                 |
 * | PHX5     | north    | SERUM 60 (lots A, B), BALM 40  | north, with value      |
 * | MDW2     | north    | SERUM 10                       | north, with value      |
 * | DC       | south    | SERUM 7                        | south, quantities only |
 */
import type { TestDatabase } from '../db/testing.ts';

const id = (group: number, member: number) =>
  `${String(group).padStart(8, '0')}-0000-4000-8000-${String(member).padStart(12, '0')}`;

export const twoPartners = {
  host: { organizationId: id(1, 1), userId: id(2, 1) },
  north: { organizationId: id(1, 2), userId: id(2, 2) },
  south: { organizationId: id(1, 3), userId: id(2, 3) },
  partnerships: { north: id(3, 1), south: id(3, 2) },
  locations: { dallas: id(4, 1), phx5: id(4, 2), mdw2: id(4, 3), dc: id(4, 4) },
  products: { serum: id(5, 1), balm: id(5, 2), secret: id(5, 3) },
  items: {
    dallasSerum: id(6, 1),
    phx5Serum: id(6, 2),
    phx5Balm: id(6, 3),
    mdw2Serum: id(6, 4),
    dcSerum: id(6, 5),
  },
} as const;

/** Writes the network into an empty database. */
export async function loadTwoPartners(database: TestDatabase): Promise<void> {
  const { host, north, south, partnerships, locations, products, items } = twoPartners;
  const organizations = [
    [host, 'HOST', 'Host LLC', 'Host', 'BRAND_OWNER', 'ENTERPRISE'],
    [north, 'NORTH', 'North Logistics LLC', 'North', 'THREE_PL', 'FREE'],
    [south, 'SOUTH', 'South Retail Inc.', 'South', 'RETAILER', 'PRO'],
  ] as const;
  const rows = (lines: readonly (readonly (string | number | null)[])[]) =>
    lines
      .map((line) => `(${line.map((value) => (value === null ? 'null' : `'${value}'`)).join(', ')})`)
      .join(',\n');
  const stock = [
    [1, locations.dallas, items.dallasSerum, null, 'AVAILABLE', 1000],
    [2, locations.phx5, items.phx5Serum, id(7, 1), 'AVAILABLE', 30],
    [3, locations.phx5, items.phx5Serum, id(7, 1), 'DAMAGED', 2],
    [4, locations.phx5, items.phx5Serum, id(7, 2), 'AVAILABLE', 28],
    [5, locations.phx5, items.phx5Balm, null, 'AVAILABLE', 40],
    [6, locations.mdw2, items.mdw2Serum, id(7, 1), 'AVAILABLE', 10],
    [7, locations.dc, items.dcSerum, id(7, 1), 'AVAILABLE', 7],
  ] as const;
  await database.asSuperuser(`
    insert into app.organizations (id, code, legal_name, display_name, business_type) values
      ${rows(organizations.map(([who, code, legal, name, type]) => [who.organizationId, code, legal, name, type]))};
    insert into app.organization_accounts (organization_id, kind, plan_tier) values
      ${rows(organizations.map(([who, , , , , plan]) => [who.organizationId, 'PARTNER', plan]))};
    insert into app.users (id, email, display_name) values
      ${rows(organizations.map(([who, code]) => [who.userId, `clerk@${code.toLowerCase()}.example`, `${code} clerk`]))};
    insert into app.memberships (owner_org, user_id, role) values
      ${rows(organizations.map(([who]) => [who.organizationId, who.userId, 'OPERATOR']))};
    insert into app.partnerships (id, host_org, partner_org, type, terms, status, effective_from) values
      ${rows([
        [
          partnerships.north,
          host.organizationId,
          north.organizationId,
          'THREE_PL',
          TERMS,
          'ACTIVE',
          '2023-03-01',
        ],
        [
          partnerships.south,
          host.organizationId,
          south.organizationId,
          'VMI_RETAILER',
          TERMS,
          'ACTIVE',
          '2023-01-01',
        ],
      ])};
    insert into app.locations (id, owner_org, operator_org, code, name, type) values
      ${rows([
        [locations.dallas, host.organizationId, host.organizationId, 'DALLAS', 'Dallas', 'WAREHOUSE'],
        [
          locations.phx5,
          host.organizationId,
          north.organizationId,
          'PHX5',
          'North PHX5',
          'FULFILLMENT_CENTER',
        ],
        [
          locations.mdw2,
          host.organizationId,
          north.organizationId,
          'MDW2',
          'North MDW2',
          'FULFILLMENT_CENTER',
        ],
        [locations.dc, host.organizationId, south.organizationId, 'DC', 'South DC', 'RETAIL_DC'],
      ])};
    insert into app.products (id, owner_org, sku, gtin, name, tracking) values
      ${rows([
        [products.serum, host.organizationId, 'SERUM', '00860001042005', 'Vitamin C Serum', 'LOT'],
        [products.balm, host.organizationId, 'BALM', null, '100% Lip_Balm', 'NONE'],
        [products.secret, host.organizationId, 'SECRET', null, 'Unreleased cream', 'NONE'],
      ])};
    insert into app.product_packs (owner_org, product_id, level, gtin, units) values
      ${rows([[host.organizationId, products.serum, 'CASE', '10860001042002', 24]])};
    insert into app.product_costs (owner_org, product_id, effective_from, unit_cost, currency) values
      ${rows([
        [host.organizationId, products.serum, '2023-01-01', '4.00', 'USD'],
        [host.organizationId, products.balm, '2023-01-01', '1.25', 'USD'],
      ])};
    insert into app.partnership_prices (host_org, partnership_id, product_id, effective_from, unit_price, currency) values
      ${rows([
        [host.organizationId, partnerships.north, products.serum, '2023-01-01', '9.00', 'USD'],
        [host.organizationId, partnerships.north, products.serum, '2024-01-01', '10.00', 'USD'],
        [host.organizationId, partnerships.north, products.serum, '2999-01-01', '99.00', 'USD'],
        [host.organizationId, partnerships.north, products.balm, '2023-01-01', '2.50', 'USD'],
        [host.organizationId, partnerships.south, products.serum, '2023-01-01', '11.00', 'USD'],
      ])};
    insert into app.shares (partnership_id, host_org, partner_org, resource, location_id, visibility, access) values
      ${rows([
        [
          partnerships.north,
          host.organizationId,
          north.organizationId,
          'LOCATION_INVENTORY',
          locations.phx5,
          'QUANTITY_AND_VALUE',
          'ACT',
        ],
        [
          partnerships.north,
          host.organizationId,
          north.organizationId,
          'LOCATION_INVENTORY',
          locations.mdw2,
          'QUANTITY_AND_VALUE',
          'ACT',
        ],
        [
          partnerships.south,
          host.organizationId,
          south.organizationId,
          'LOCATION_INVENTORY',
          locations.dc,
          'QUANTITY',
          'READ',
        ],
      ])};
    insert into app.lots (id, owner_org, product_id, lot_number, expiry_date) values
      ${rows([
        [id(7, 1), host.organizationId, products.serum, 'A', '2027-08-31'],
        [id(7, 2), host.organizationId, products.serum, 'B', '2027-12-31'],
      ])};
    insert into app.inventory_items (id, owner_org, location_id, product_id, sku) values
      ${rows([
        [items.dallasSerum, host.organizationId, locations.dallas, products.serum, 'SERUM'],
        [items.phx5Serum, host.organizationId, locations.phx5, products.serum, 'SERUM'],
        [items.phx5Balm, host.organizationId, locations.phx5, products.balm, 'BALM'],
        [items.mdw2Serum, host.organizationId, locations.mdw2, products.serum, 'SERUM'],
        [items.dcSerum, host.organizationId, locations.dc, products.serum, 'SERUM'],
      ])};
    insert into app.inventory_movements (owner_org, location_id, item_id, lot_id, bucket, quantity, movement_type,
      source_type, source_id, source_line, actor_org, occurred_at) values
      ${rows(
        stock.map(([line, location, item, lot, bucket, quantity]) => [
          ...[host.organizationId, location, item, lot, bucket, quantity, 'OPENING'],
          ...['OPENING', id(8, 1), line, host.organizationId, '2026-01-01T00:00:00Z'],
        ]),
      )};`);
}

const TERMS = JSON.stringify({
  currency: 'USD',
  consignment: false,
  titleTransfer: 'ON_SALE',
  receiptTolerancePercent: 5,
  claimWindowDays: 30,
});
