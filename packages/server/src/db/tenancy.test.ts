import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { before, it } from 'node:test';
import { sql } from 'kysely';
import type { TenantIdentity, TenantTransaction } from './database.ts';
import { isDatabaseError, sqlState } from './errors.ts';
import type { Schema } from './schema.ts';
import { testBothDatabases } from './testing.ts';
import { type Network, openReceipt, openStock, seedNetwork, sendAsn } from './testing-network.ts';
import { postReceipt } from './posting.ts';

testBothDatabases('row policies', (database) => {
  let network: Network;
  let sent: { id: string; lines: string[] };
  before(async () => {
    network = await seedNetwork(database());
    sent = await database().withTenant(network.host, 'write', (trx) => sendAsn(trx, network, [10]));
  });

  const read = <T>(viewer: TenantIdentity, work: (trx: TenantTransaction) => Promise<T>) =>
    database().withTenant(viewer, 'read', work);

  const count = (viewer: TenantIdentity, table: keyof Schema) =>
    read(viewer, async (trx) => {
      const { rows } = await sql<{ n: number }>`select count(*) as n from ${sql.table(table)}`.execute(trx);
      return rows[0]?.n;
    });

  const locationCodes = (viewer: TenantIdentity) =>
    read(viewer, async (trx) => {
      const rows = await trx.selectFrom('locations').select('code').orderBy('code').execute();
      return rows.map(({ code }) => code);
    });

  const organizationCodes = (viewer: TenantIdentity) =>
    read(viewer, async (trx) => {
      const rows = await trx.selectFrom('organizations').select('code').orderBy('code').execute();
      return rows.map(({ code }) => code);
    });

  const unitsByLocation = (viewer: TenantIdentity) =>
    read(viewer, async (trx) => {
      const rows = await trx
        .selectFrom('inventory_positions')
        .innerJoin('locations', 'locations.id', 'inventory_positions.location_id')
        .select(({ fn }) => ['locations.code', fn.sum<number>('quantity').as('units')])
        .groupBy('locations.code')
        .orderBy('locations.code')
        .execute();
      return Object.fromEntries(rows.map(({ code, units }) => [code, units]));
    });

  it('shows no row of any table without a viewer', async () => {
    const tables = await database().asSuperuser(
      `select relname from pg_class where relnamespace = 'app'::regnamespace and relkind in ('r', 'v')
        and has_any_column_privilege('app_server', oid, 'select')`,
    );
    for (const { relname } of tables) {
      const nobody = { organizationId: randomUUID(), userId: null, credentialId: null };
      assert.equal(await count(nobody, relname as keyof Schema), 0, String(relname));
    }
  });

  it('shows a partner the stock at its shared location only', async () => {
    assert.deepEqual(await unitsByLocation(network.amazon), { 'LOC-101': 100 });
    assert.deepEqual(await unitsByLocation(network.sephora), { 'LOC-104': 50 });
    assert.deepEqual(await unitsByLocation(network.host), { 'LOC-001': 1007, 'LOC-101': 100, 'LOC-104': 50 });
    assert.deepEqual(await unitsByLocation(network.supplier), {});
    assert.deepEqual(await unitsByLocation(network.stranger), {});
    assert.equal(await count(network.amazon, 'inventory_movements'), 1);
    assert.equal(await count(network.amazon, 'inventory_items'), 1);
    assert.equal(await count(network.amazon, 'lots'), 1);
    assert.equal(await count(network.sephora, 'lots'), 0);
  });

  it('shows a partner neither other locations, products, partners nor partnerships', async () => {
    assert.deepEqual(await locationCodes(network.amazon), ['LOC-101']);
    assert.deepEqual(await organizationCodes(network.amazon), ['ORG-003', 'ORG-101']);
    assert.equal(await count(network.amazon, 'products'), 1);
    assert.equal(await count(network.amazon, 'partnerships'), 1);
    assert.equal(await count(network.amazon, 'shares'), 1);
    assert.equal(await count(network.amazon, 'organization_accounts'), 1);
    assert.equal(await count(network.amazon, 'users'), 1);
  });

  it('keeps costs and origins to their owner', async () => {
    assert.equal(await count(network.amazon, 'product_costs'), 0);
    assert.equal(await count(network.amazon, 'movement_costs'), 0);
    assert.equal(await count(network.amazon, 'asn_origins'), 0);
    assert.equal(await count(network.host, 'product_costs'), 1);
    assert.equal(await count(network.host, 'asn_origins'), 1);
  });

  it('shows agreed prices to the partner whose share covers value', async () => {
    assert.equal(await count(network.amazon, 'partnership_prices'), 1);
    assert.equal(await count(network.sephora, 'partnership_prices'), 0);
  });

  it('shows an ASN to its two sides, and a draft to its sender', async () => {
    await database().withTenant(network.host, 'write', (trx) => sendAsn(trx, network, [1], 'DRAFT'));
    assert.equal(await count(network.amazon, 'asns'), 1);
    assert.equal(await count(network.amazon, 'asn_lines'), 1);
    assert.equal(await count(network.host, 'asns'), 2);
    assert.equal(await count(network.sephora, 'asns'), 0);
    assert.equal(await count(network.sephora, 'asn_lines'), 0);
  });

  it('lets a parent read its subsidiaries while its plan is ENTERPRISE, and write none', async () => {
    assert.deepEqual(await unitsByLocation(network.parent), await unitsByLocation(network.host));
    await assert.rejects(
      database().withTenant(network.parent, 'write', (trx) =>
        openStock(
          trx,
          network.host.organizationId,
          network.locations.shelf,
          network.products.cream,
          'LB-2',
          1,
        ),
      ),
      (error: unknown) => isDatabaseError(error, sqlState.insufficientPrivilege),
    );
    const changed = await database().withTenant(network.parent, 'write', (trx) =>
      trx.updateTable('locations').set({ name: 'Mine' }).executeTakeFirst(),
    );
    assert.equal(changed.numUpdatedRows, 0n);
    const { organizationId } = network.parent;
    await database().asSuperuser(
      `update app.organization_accounts set plan_tier = 'PRO' where organization_id = '${organizationId}'`,
    );
    assert.deepEqual(await unitsByLocation(network.parent), {});
    await database().asSuperuser(
      `update app.organization_accounts set plan_tier = 'ENTERPRISE' where organization_id = '${organizationId}'`,
    );
  });

  it('shows nothing of a subsidiary to its siblings and nothing of a parent to it', async () => {
    assert.equal(await count(network.host, 'organization_accounts'), 1);
    assert.ok(!(await organizationCodes(network.host)).includes('ORG-001'));
  });

  it('shows one partnership, and nothing of its own, in a session made for one', async () => {
    const hostForAmazon = { ...network.host, partnershipId: network.partnerships.amazon };
    assert.deepEqual(await unitsByLocation(hostForAmazon), { 'LOC-101': 100 });
    assert.deepEqual(await organizationCodes(hostForAmazon), ['ORG-003', 'ORG-101']);
    assert.equal(await count(hostForAmazon, 'product_costs'), 0);
    const sephoraForAmazon = { ...network.sephora, partnershipId: network.partnerships.amazon };
    assert.deepEqual(await unitsByLocation(sephoraForAmazon), {});
    assert.equal(await count(sephoraForAmazon, 'partnerships'), 0);
    await assert.rejects(
      database().withTenant(hostForAmazon, 'write', (trx) =>
        openStock(
          trx,
          network.host.organizationId,
          network.locations.dock,
          network.products.cream,
          'LB-2',
          1,
        ),
      ),
      (error: unknown) => isDatabaseError(error, sqlState.insufficientPrivilege),
    );
  });

  it('refuses a row in the name of another', async () => {
    const forged = (viewer: TenantIdentity, owner_org: string) =>
      database().withTenant(viewer, 'write', (trx) =>
        trx.insertInto('products').values({ owner_org, sku: randomUUID(), name: 'Forged' }).execute(),
      );
    await assert.rejects(forged(network.amazon, network.host.organizationId), (error: unknown) =>
      isDatabaseError(error, sqlState.insufficientPrivilege),
    );
    // Nor a document in a partnership of others.
    await assert.rejects(
      database().withTenant(network.stranger, 'write', (trx) =>
        trx
          .insertInto('asns')
          .values({
            owner_org: network.stranger.organizationId,
            counterparty_org: network.amazon.organizationId,
            stock_owner_org: network.amazon.organizationId,
            partnership_id: network.partnerships.amazon,
            asn_number: 'FORGED-1',
            ship_to_location_id: network.locations.dock,
            ship_to_code: 'LOC-101',
            ship_to_name: 'Dock',
          })
          .execute(),
      ),
      (error: unknown) => isDatabaseError(error, sqlState.insufficientPrivilege),
    );
  });

  it('refuses stock whose keys cross tenants', async () => {
    const { stranger } = network;
    await database().withTenant(stranger, 'write', (trx) =>
      trx
        .insertInto('products')
        .values({ owner_org: stranger.organizationId, sku: 'S-1', name: 'Own' })
        .execute(),
    );
    await assert.rejects(
      database().withTenant(stranger, 'write', async (trx) => {
        const product = await trx.selectFrom('products').select('id').executeTakeFirstOrThrow();
        await trx
          .insertInto('inventory_items')
          .values({
            owner_org: stranger.organizationId,
            location_id: network.locations.vault,
            product_id: product.id,
            sku: 'S-1',
          })
          .execute();
      }),
      (error: unknown) => isDatabaseError(error, '23503'),
    );
  });

  it('refuses every write while reading, and forgets the viewer afterwards', async () => {
    await assert.rejects(
      read(network.host, (trx) => trx.updateTable('locations').set({ name: 'x' }).execute()),
      (error: unknown) => isDatabaseError(error, '25006'),
    );
    assert.deepEqual(
      await database().asSuperuser(`select nullif(current_setting('app.viewer_org', true), '') as viewer`),
      [{ viewer: null }],
    );
  });

  it('writes nothing when the work throws, even if a failed statement was caught', async () => {
    const attempt = (fail: (trx: TenantTransaction) => Promise<unknown>) =>
      database().withTenant(network.stranger, 'write', async (trx) => {
        const owner_org = network.stranger.organizationId;
        await trx.insertInto('products').values({ owner_org, sku: 'GHOST', name: 'Ghost' }).execute();
        await fail(trx);
      });
    await assert.rejects(
      attempt(() => Promise.reject(new Error('stop'))),
      /stop/,
    );
    await assert.rejects(
      attempt((trx) => sql`select 1 / 0`.execute(trx).catch(() => undefined)),
      /nothing was written/,
    );
    const ghosts = await read(network.stranger, (trx) =>
      trx.selectFrom('products').where('sku', '=', 'GHOST').select('id').execute(),
    );
    assert.deepEqual(ghosts, []);
  });

  it('takes no id that is not a UUID', async () => {
    const injected = { ...network.amazon, organizationId: `${network.host.organizationId}'); select ('` };
    await assert.rejects(count(injected, 'locations'), /is not a UUID/);
  });

  it('ends live data with the partnership, and keeps documents', async () => {
    const receipt = await database().withTenant(network.amazon, 'write', async (trx) => {
      const id = await openReceipt(trx, network, sent.id, [
        { asnLineId: sent.lines[0]!, lineNumber: 1, accepted: 4 },
      ]);
      await postReceipt(trx, id, 1);
      return id;
    });
    await database().withTenant(network.host, 'write', (trx) =>
      trx
        .updateTable('partnerships')
        .set({ status: 'ENDED' })
        .where('id', '=', network.partnerships.amazon)
        .execute(),
    );
    assert.deepEqual(await unitsByLocation(network.amazon), {});
    assert.deepEqual(await locationCodes(network.amazon), []);
    for (const table of ['inventory_items', 'products', 'partnership_prices', 'active_shares'] as const) {
      assert.equal(await count(network.amazon, table), 0, table);
    }
    assert.equal(await count(network.amazon, 'asns'), 1);
    assert.equal(await count(network.amazon, 'asn_lines'), 1);
    assert.deepEqual(await read(network.amazon, (trx) => trx.selectFrom('receipts').select('id').execute()), [
      { id: receipt },
    ]);
    assert.deepEqual(await organizationCodes(network.amazon), ['ORG-003', 'ORG-101']);
  });
});
