import assert from 'node:assert/strict';
import { before, it } from 'node:test';
import { sql } from 'kysely';
import type { TenantIdentity, TenantTransaction } from '../db/database.ts';
import { testDatabases } from '../db/testing.ts';
import { type Network, seedNetwork } from '../db/testing-network.ts';
import { listLocations } from '../locations/locations.sql.ts';
import { listPartnerships } from '../partnerships/partnerships.sql.ts';
import { listProducts } from '../products/products.sql.ts';
import { findItem, listItems, totalsByLocation } from './inventory.sql.ts';

/**
 * What a viewer of one location costs must not grow with what everybody else keeps: each list is read at 10,000 and
 * at 100,000 positions of others, and the rows that PostgreSQL touched are counted.
 */
testDatabases(
  'reading the stock of a rare viewer',
  (database) => {
    let network: Network;
    before(async () => {
      network = await seedNetwork(database());
    });

    /** Rows that the scans of `work` touched, those that a filter then dropped included. */
    const rowsRead = (viewer: TenantIdentity, work: (trx: TenantTransaction) => Promise<unknown>) =>
      database().withTenant(viewer, 'read', async (trx) => {
        const before = await rowsReadSoFar(trx);
        await work(trx);
        return (await rowsReadSoFar(trx)) - before;
      });

    const page = {
      locationCodes: undefined,
      search: undefined,
      after: undefined,
      take: 50,
      today: '2026-03-14',
    };
    const reads: Record<string, (trx: TenantTransaction) => Promise<unknown>> = {
      'stock by location': (trx) => listItems(trx, { ...page, sort: 'location' }),
      'stock by SKU': (trx) => listItems(trx, { ...page, sort: 'sku' }),
      'stock by SKU, last first': (trx) => listItems(trx, { ...page, sort: '-sku' }),
      'totals by location': (trx) => totalsByLocation(trx, page.today),
      'one item': async (trx) => {
        const item = await trx
          .selectFrom('inventory_items')
          .select('id')
          .where('location_id', '=', network.locations.dock)
          .executeTakeFirstOrThrow();
        return findItem(trx, item.id, page.today);
      },
      products: (trx) => listProducts(trx, undefined, undefined, 50),
      locations: (trx) => listLocations(trx, undefined, 50),
      partnerships: (trx) => listPartnerships(trx, undefined, undefined, 50),
    };

    for (const hosts of [200, 2000]) {
      it(`is bounded beside ${hosts * 50} positions of others`, async () => {
        await database().asSuperuser(addHosts(hosts));
        for (const [name, work] of Object.entries(reads)) {
          const rows = await rowsRead(network.amazon, work);
          assert.ok(rows <= 250, `${name}: ${rows} rows read`);
        }
      });
    }
  },
  ['postgres'],
);

async function rowsReadSoFar(trx: TenantTransaction): Promise<number> {
  const { rows } = await sql<{ read: number }>`
    select sum(seq_tup_read + coalesce(idx_tup_fetch, 0))::int as read
    from pg_stat_xact_user_tables where schemaname = 'app'`.execute(trx);
  return rows[0]?.read ?? 0;
}

/** Hosts with five locations of ten products each, the first location shared with the next host. */
function addHosts(count: number): string {
  return `
    -- Checks of keys, row by row, would take most of the time.
    set session_replication_role = replica;
    create temporary table host as
      select gen_random_uuid() as id, 'BULK-' || n || '-' || left(gen_random_uuid()::text, 8) as code, n
      from generate_series(1, ${count}) n;
    insert into app.organizations (id, code, legal_name, display_name, business_type)
      select id, upper(code), code, code, 'BRAND_OWNER' from host;
    insert into app.organization_accounts (organization_id, kind) select id, 'PARTNER' from host;
    insert into app.locations (owner_org, operator_org, code, name, type)
      select id, id, 'LOC-' || l, 'Bulk', 'WAREHOUSE' from host, generate_series(1, 5) l;
    insert into app.products (owner_org, sku, name)
      select id, 'BULK-' || p, 'Bulk' from host, generate_series(1, 10) p;
    insert into app.inventory_items (owner_org, location_id, product_id, sku)
      select l.owner_org, l.id, p.id, p.sku
      from host join app.locations l on l.owner_org = host.id join app.products p on p.owner_org = host.id;
    insert into app.inventory_positions (owner_org, location_id, item_id, bucket, quantity, updated_at)
      select i.owner_org, i.location_id, i.id, 'AVAILABLE', 1, now()
      from host join app.inventory_items i on i.owner_org = host.id;
    insert into app.partnerships (host_org, partner_org, type, terms, status, effective_from)
      select a.id, b.id, 'THREE_PL', '{}', 'ACTIVE', '2020-01-01' from host a join host b on b.n = a.n + 1;
    insert into app.shares (partnership_id, host_org, partner_org, resource, location_id)
      select p.id, p.host_org, p.partner_org, 'LOCATION_INVENTORY', l.id
      from host join app.partnerships p on p.host_org = host.id
      join app.locations l on l.owner_org = host.id and l.code = 'LOC-1';
    analyze app.organizations, app.locations, app.products, app.inventory_items, app.inventory_positions,
      app.partnerships, app.shares;
    drop table host;
    set session_replication_role = origin`;
}
