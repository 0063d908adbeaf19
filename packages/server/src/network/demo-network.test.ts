import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { isGln, isSscc, toGtin14 } from '@betterdata/portal-contract/gs1';
import { parse } from 'csv-parse/sync';
import { sql } from 'kysely';
import type { TenantTransaction } from '../db/database.ts';
import { openTestDatabase, testBothDatabases, type TestDatabase } from '../db/testing.ts';
import { addDays } from '../common/business-date.ts';
import { organizationId } from './ids.ts';
import { loadNetwork } from './load-network.ts';

const folder = fileURLToPath(new URL('../../network/', import.meta.url));
const today = '2026-11-23';
const clock = () => new Date(`${today}T09:00:00Z`);

function read<T>(
  database: TestDatabase,
  organization: string,
  work: (trx: TenantTransaction) => Promise<T>,
): Promise<T> {
  const viewer = { organizationId: organizationId(organization), userId: null, credentialId: null };
  return database.withTenant(viewer, 'read', work);
}

/** Units and value per location at the partnership's prices, as the organization sees them. */
async function valueByLocation(database: TestDatabase, organization: string) {
  const { rows } = await read(database, organization, (trx) =>
    sql<{ code: string; units: number; value: string }>`
      select l.code, sum(p.quantity) as units, sum(p.quantity * price.unit_price)::numeric(12, 2) as value
      from app.inventory_positions p
      join app.inventory_items i on i.id = p.item_id
      join app.locations l on l.id = p.location_id
      join app.active_shares s on s.location_id = l.id
      join app.partnership_prices price
        on price.partnership_id = s.partnership_id and price.product_id = i.product_id
      group by l.code order by l.code`.execute(trx),
  );
  return rows;
}

testBothDatabases('the demo network', (database) => {
  let seconds = Infinity;
  before(async () => {
    const start = performance.now();
    await loadNetwork({ database: database(), folder, clock });
    seconds = (performance.now() - start) / 1000;
  });

  // About two seconds on a machine with nothing else to do; the limit only catches a load that went wrong.
  it('loads quickly', () => assert.ok(seconds < 30, `took ${seconds} s`));

  it('gives the partners’ sites exactly the units and the value of the demo', async () => {
    assert.deepEqual(await valueByLocation(database(), 'ORG-101'), [
      { code: 'LOC-101', units: 3100, value: '178000.00' },
      { code: 'LOC-102', units: 2450, value: '142000.00' },
      { code: 'LOC-103', units: 1650, value: '98000.00' },
    ]);
    assert.deepEqual(await valueByLocation(database(), 'ORG-102'), [
      { code: 'LOC-104', units: 1984, value: '89000.00' },
    ]);
  });

  it('values every unit at those sites', async () => {
    const { rows } = await read(database(), 'ORG-003', (trx) =>
      sql<{
        code: string;
        units: number;
      }>`select l.code, sum(p.quantity) as units from app.inventory_positions p
        join app.locations l on l.id = p.location_id where l.code like 'LOC-1__'
        group by l.code order by l.code`.execute(trx),
    );
    assert.deepEqual(
      rows.map(({ code, units }) => [code, units]),
      [
        ['LOC-101', 3100],
        ['LOC-102', 2450],
        ['LOC-103', 1650],
        ['LOC-104', 1984],
      ],
    );
  });

  it('shows each organization its own locations and those that are shared with it', async () => {
    const visible = async (organization: string) => {
      const { rows } = await read(database(), organization, (trx) =>
        sql<{ code: string }>`select code from app.locations order by code`.execute(trx),
      );
      return rows.map(({ code }) => code);
    };
    assert.deepEqual(await visible('ORG-101'), ['LOC-101', 'LOC-102', 'LOC-103']);
    assert.deepEqual(await visible('ORG-102'), ['LOC-104']);
    assert.deepEqual(await visible('ORG-201'), ['LOC-201', 'LOC-202']);
    assert.deepEqual(await visible('ORG-202'), []);
    assert.equal((await visible('ORG-001')).length, 8, 'the parent reads its subsidiaries');
  });

  it('has thirteen tenants, and partnerships as many as LUXE BOND and PackagePro have', async () => {
    assert.equal((await database().listOrganizations()).length, 13);
    const count = async (organization: string) => {
      const { rows } = await read(database(), organization, (trx) =>
        sql<{ tenants: number; parties: number }>`
          select count(partner_org) as tenants, count(party_id) as parties from app.partnerships`.execute(
          trx,
        ),
      );
      return rows[0];
    };
    assert.deepEqual(await count('ORG-001'), { tenants: 8, parties: 1 });
    assert.deepEqual(await count('ORG-201'), { tenants: 3, parties: 0 });
    assert.deepEqual(await count('ORG-101'), { tenants: 1, parties: 0 });
  });

  it('keeps every position the sum of its movements', async () => {
    const rows = await database().asSuperuser(`
      select item_id, lot_id, bucket from (
        select item_id, lot_id, bucket, quantity from app.inventory_positions
        union all select item_id, lot_id, bucket, -quantity from app.inventory_movements
      ) entries group by item_id, lot_id, bucket having sum(quantity) <> 0`);
    assert.deepEqual(rows, []);
    const negative = await database().asSuperuser('select from app.inventory_positions where quantity < 0');
    assert.deepEqual(negative, []);
  });

  it('has notices in every state, two of them for Amazon to receive', async () => {
    const { rows } = await read(database(), 'ORG-003', (trx) =>
      sql<{ status: string }>`select distinct status from app.asns order by status`.execute(trx),
    );
    assert.deepEqual(
      rows.map(({ status }) => status),
      ['ACKNOWLEDGED', 'CANCELLED', 'CLOSED', 'DRAFT', 'PARTIALLY_RECEIVED', 'RECEIVED', 'SENT'],
    );
    const toReceive = await read(database(), 'ORG-101', (trx) =>
      sql`select a.asn_number, a.structure, a.pallet_count, count(*) as lines, sum(l.quantity_shipped) as units
        from app.asns a join app.asn_lines l on l.asn_id = a.id
        where a.status in ('SENT', 'ACKNOWLEDGED', 'PARTIALLY_RECEIVED')
        group by a.id order by a.asn_number`.execute(trx),
    );
    assert.deepEqual(toReceive.rows, [
      { asn_number: 'ASN-8841', structure: 'SOTPI', pallet_count: 2, lines: 3, units: 312 },
      { asn_number: 'ASN-8846', structure: 'SOI', pallet_count: 0, lines: 1, units: 100 },
    ]);
  });

  it('has three years of Sephora’s sales: 45 units a day, 44.1 days of supply, one product below 30 days', async () => {
    const { rows } = await read(database(), 'ORG-102', (trx) =>
      sql<{ date: string; net: number }>`
        select business_date as date, net from app.sell_through_rows where superseded_by is null`.execute(
        trx,
      ),
    );
    const lastDate = addDays(today, -1);
    const recent = rows.filter(({ date }) => date > addDays(lastDate, -28));
    assert.equal(recent.reduce((units, { net }) => units + net, 0) / 28, 45);
    assert.equal(rows.map(({ date }) => date).sort()[0], addDays(lastDate, -1095));
    const stores = await read(database(), 'ORG-102', (trx) =>
      sql<{ stores: number }>`
        select count(distinct store_id) as stores from app.sell_through_days where business_date = ${lastDate}`.execute(
        trx,
      ),
    );
    assert.deepEqual(stores.rows, [{ stores: 22 }]);
    const supply = await read(database(), 'ORG-102', (trx) =>
      sql<{ sku: string; available: number; sold: number }>`
        select f.sku, f.available, f.sold from app.partnerships p, app.replenishment_figures(p.id) f`.execute(
        trx,
      ),
    );
    const available = supply.rows.reduce((units, row) => units + row.available, 0);
    assert.equal((available / 45).toFixed(1), '44.1');
    const below = supply.rows.filter((row) => (row.available * 28) / row.sold < 30).map(({ sku }) => sku);
    const alerts = await read(database(), 'ORG-003', (trx) =>
      sql<{ sku: string }>`select sku from app.replenishment_alerts where status <> 'RESOLVED'`.execute(trx),
    );
    assert.deepEqual(below, ['LB-1042']);
    assert.deepEqual(alerts.rows, [{ sku: 'LB-1042' }]);
  });

  it('shows none of Sephora’s sales to others', async () => {
    for (const organization of ['ORG-101', 'ORG-201']) {
      for (const table of ['rows', 'days', 'stores', 'products', 'submissions']) {
        const { rows } = await read(database(), organization, (trx) =>
          sql`select from ${sql.table(`app.sell_through_${table}`)} limit 1`.execute(trx),
        );
        assert.deepEqual(rows, [], `${organization} ${table}`);
      }
    }
  });

  it('dates what happened when it happened', async () => {
    const { rows } = await read(database(), 'ORG-003', (trx) =>
      sql`select receipt_number, received_at from app.receipts
        where created_at <> received_at or status <> 'CONFIRMED'`.execute(trx),
    );
    assert.deepEqual(rows, []);
  });

  it('has conversations about a delivery and an alert, each for its two sides only', async () => {
    const subjects = async (organization: string) => {
      const { rows } = await read(database(), organization, (trx) =>
        sql<{ subject: string }>`
          select concat_ws(' ', subject_type, subject_code, message_count) as subject
          from app.conversations order by last_message_at desc`.execute(trx),
      );
      return rows.map(({ subject }) => subject);
    };
    assert.deepEqual(await subjects('ORG-101'), ['ASN ASN-8841 3', 'PARTNERSHIP 2']);
    assert.deepEqual(await subjects('ORG-102'), ['ALERT LB-1042 2', 'ASN ASN-8834 1']);
    assert.equal((await subjects('ORG-003')).length, 4);
  });

  it('is not loaded a second time', async () => {
    await assert.rejects(loadNetwork({ database: database(), folder, clock }), {
      name: 'DatabaseNotEmptyError',
      message:
        /already holds 13 organizations \(ORG-001, ORG-002, ORG-003, …\)\. A network is loaded into an empty database only/,
    });
  });
});

describe('loading', () => {
  for (const today of ['2026-11-23', '2028-02-29']) {
    it(`makes the same database each time (${today})`, async () => {
      const [first, second] = [await loaded(today), await loaded(today)];
      assert.deepEqual(first, second);
      assert.deepEqual(first['totals'], {
        'LOC-101': 3100,
        'LOC-102': 2450,
        'LOC-103': 1650,
        'LOC-104': 1984,
      });
    });
  }
});

/** A fingerprint of every table whose ids the API shows, and the units at the partners' sites. */
async function loaded(today: string): Promise<Record<string, unknown>> {
  const database = await openTestDatabase('postgres');
  try {
    await loadNetwork({ database, folder, today, clock });
    const prints: Record<string, unknown> = {};
    for (const table of tablesWithPublicIds) {
      // The ids of lines and attempts are internal: the API names a line by its number.
      const [row] = await database.asSuperuser(`
        select md5(string_agg((to_jsonb(t) - 'asn_line_id' - 'attempt')::text, ',' order by id)) as print from app.${table} t`);
      prints[table] = row?.['print'];
    }
    const totals = await database.asSuperuser(`
      select l.code, sum(p.quantity) as units from app.inventory_positions p
      join app.locations l on l.id = p.location_id where l.code like 'LOC-1__' group by l.code order by l.code`);
    prints['totals'] = Object.fromEntries(totals.map(({ code, units }) => [code, units]));
    return prints;
  } finally {
    await database.close();
  }
}

const tablesWithPublicIds = [
  'organizations',
  'users',
  'parties',
  'partnerships',
  'shares',
  'locations',
  'products',
  'inventory_items',
  'inventory_movements',
  'asns',
  'receipts',
  'discrepancies',
  'sell_through_stores',
  'sell_through_submissions',
  'replenishment_alerts',
  'conversations',
  'messages',
];

describe('the keys of the files', () => {
  const text = (file: string) => readFileSync(folder + file, 'utf8');
  const cells = (file: string, column: string) => {
    const rows: Record<string, string>[] = parse(text(file), { columns: true });
    return rows.flatMap((row) => row[column] || []);
  };

  it('have right check digits and GS1’s prefix for examples', () => {
    const gtins = [...cells('products.csv', 'gtin'), ...cells('packs.csv', 'gtin')];
    assert.ok(gtins.length > 150);
    for (const gtin of gtins) assert.match(toGtin14(gtin) ?? gtin, /^\d952\d{10}$/);
    const glns = cells('locations.csv', 'gln');
    assert.equal(glns.length, 11);
    for (const gln of glns) assert.ok(isGln(gln) && gln.startsWith('952'), gln);
    const ssccs = readdirSync(`${folder}asns`).flatMap((file) =>
      [...text(`asns/${file}`).matchAll(/\bsscc: '(\d+)'/g)].map(([, sscc = '']) => sscc),
    );
    assert.ok(ssccs.length > 20);
    assert.equal(new Set(ssccs).size, ssccs.length, 'an SSCC is used once');
    for (const sscc of ssccs) assert.ok(isSscc(sscc) && sscc.startsWith('0952'), sscc);
  });
});
