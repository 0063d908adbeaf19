/**
 * A small partner of a large host: what the lists read for it must not grow with what others keep. Every list of
 * the contract, under each offered sort and filter, at 10,000 and at 100,000 positions of others.
 */
import assert from 'node:assert/strict';
import { before, it } from 'node:test';
import { testDatabases, type TestDatabase } from '../db/testing.ts';
import { testApp } from '../http/testing.ts';
import { signIn } from '../testing/sign-in.ts';
import { loadTwoPartners, twoPartners } from '../testing/two-partners.ts';
import { operations } from './operations.ts';
import { addressesOf } from './requests.ts';
import { explaining } from './rows-read.ts';

const SMALL = 10_000;
const LARGE = 100_000;
/**
 * A page of a handful of items, a few lookups for each of them, and the viewer's few shares; a table of some hundred
 * rows PostgreSQL rightly reads whole.
 */
const MOST_ROWS_READ = 600;

const NO_ID = 'ffffffff-ffff-4fff-8fff-ffffffffffff';
const samples = {
  path: {},
  query: {
    location: ['PHX5', 'DALLAS'],
    query: ['serum', 'BULK-1'],
    code: ['ASN-1', '106141412345678908'],
    asnId: [NO_ID],
  },
};
const addresses = operations
  .filter(({ method, path }) => method === 'GET' && !path.includes('{'))
  .flatMap((operation) => addressesOf(operation, samples));

testDatabases(
  'lists of a small partner',
  (database) => {
    let small: Map<string, number>;
    let large: Map<string, number>;

    before(async () => {
      await loadTwoPartners(database());
      const { organizationId } = twoPartners.north;
      const token = await signIn(testApp(database()), database(), organizationId, 'clerk@north.example');
      await grow(database(), 0, SMALL);
      small = await measure(database(), token);
      await grow(database(), SMALL, LARGE);
      large = await measure(database(), token);
    });

    for (const address of addresses) {
      it(`${address} reads at most ${MOST_ROWS_READ} rows`, () => {
        const [few = NaN, many = NaN] = [small.get(address), large.get(address)];
        assert.ok(few <= MOST_ROWS_READ, `${few} rows at ${SMALL} positions`);
        assert.ok(many <= MOST_ROWS_READ, `${many} rows at ${LARGE} positions`);
      });
    }
  },
  ['postgres'],
);

async function measure(database: TestDatabase, token: string): Promise<Map<string, number>> {
  const rows = new Map<string, number>();
  for (const address of addresses) {
    const app = testApp(explaining(database, (read) => rows.set(address, read)));
    const { status } = await app.request(address, { token });
    assert.equal(status, 200, address);
  }
  return rows;
}

/**
 * Gives others more of everything, up to `to` positions in all: half of them the host's own and the other partner's,
 * half of other hosts with ten each; with partnerships and deliveries among them.
 */
async function grow(database: TestDatabase, from: number, to: number): Promise<void> {
  const { host, south, partnerships, locations } = twoPartners;
  const own = `generate_series(${from / 2 + 1}, ${to / 2}) n`;
  const hosts = `generate_series(${from / 20 + 1}, ${to / 20}) n`;
  await database.asSuperuser(`
    insert into app.organizations (code, legal_name, display_name, business_type)
    select 'X' || n, 'X', 'X', 'CUSTOMER' from ${hosts};
    insert into app.locations (owner_org, operator_org, code, name, type)
    select id, id, 'X-' || code, 'X', 'WAREHOUSE' from app.organizations o
    where code like 'X%' and not exists (select from app.locations l where l.owner_org = o.id);

    insert into app.products (owner_org, sku, name)
    select '${host.organizationId}', 'BULK-' || n, 'Bulk serum ' || n from ${own};
    insert into app.products (owner_org, sku, name)
    select o.id, 'BULK-' || k, 'Bulk serum ' || k from app.organizations o, generate_series(1, 10) k
    where o.code like 'X%' and not exists (select from app.products p where p.owner_org = o.id);
    insert into app.inventory_items (owner_org, location_id, product_id, sku)
    select p.owner_org, l.id, p.id, p.sku
    from app.products p
    join app.locations l on l.owner_org = p.owner_org
      and (l.code like 'X-%' or l.code = case when right(p.sku, 1) < '5' then 'DALLAS' else 'DC' end)
    where p.sku like 'BULK-%' and not exists (select from app.inventory_items i where i.product_id = p.id);
    insert into app.inventory_movements (owner_org, location_id, item_id, bucket, quantity, movement_type, source_type,
      source_id, source_line, actor_org, occurred_at)
    select owner_org, location_id, id, 'AVAILABLE', 5, 'OPENING', 'OPENING', id, 1, owner_org, now()
    from app.inventory_items i
    where sku like 'BULK-%' and not exists (select from app.inventory_movements m where m.item_id = i.id);

    insert into app.partnerships (host_org, partner_org, type, terms, status, effective_from)
    select '${host.organizationId}', id, 'WHOLESALE_CUSTOMER', '{}', 'ACTIVE', '2023-01-01'
    from app.organizations o where code like 'X%' and not exists (select from app.partnerships where partner_org = o.id);
    insert into app.asns (owner_org, counterparty_org, partnership_id, stock_owner_org, asn_number, status,
      ship_to_location_id, ship_to_code, ship_to_name, estimated_delivery_at)
    select '${host.organizationId}', '${south.organizationId}', '${partnerships.south}', '${host.organizationId}',
      'BULK-' || n, 'SENT', '${locations.dc}', 'DC', 'South DC', timestamptz '2026-01-01' + n * interval '1 minute'
    from ${hosts};
    insert into app.asn_units (owner_org, asn_id, sscc, level)
    select owner_org, id, lpad(replace(asn_number, 'BULK-', ''), 18, '9'), 'PALLET' from app.asns a
    where not exists (select from app.asn_units u where u.asn_id = a.id);
    analyze`);
}
