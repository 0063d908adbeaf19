import assert from 'node:assert/strict';
import { before, it, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { sql, type RawBuilder } from 'kysely';
import { openTestDatabase, testDatabases } from '../db/testing.ts';
import { organizationId, personId } from './ids.ts';
import { loadNetwork } from './load-network.ts';

const folder = fileURLToPath(new URL('small-network/', import.meta.url));
const clock = () => new Date('2028-02-29T06:00:00Z');

testDatabases("a user's own small network", (database) => {
  before(async () => {
    assert.deepEqual(await loadNetwork({ database: database(), folder, clock }), {
      organizations: 2,
      products: 2,
      asns: 1,
      receipts: 2,
    });
  });

  it('has opening stock and what was received, by lot and bucket', async () => {
    const rows = await database().asSuperuser(`
      select i.sku, lot.lot_number as lot, lot.expiry_date as expires, p.bucket, p.quantity
      from app.inventory_positions p
      join app.inventory_items i on i.id = p.item_id
      left join app.lots lot on lot.id = p.lot_id
      order by i.sku, lot, p.bucket`);
    assert.deepEqual(rows, [
      { sku: 'BAR-1', lot: 'L1', expires: '2029-02-28', bucket: 'AVAILABLE', quantity: 95 },
      { sku: 'BAR-1', lot: 'L1', expires: '2029-02-28', bucket: 'DAMAGED', quantity: 2 },
      { sku: 'BAR-1', lot: 'L2', expires: '2029-07-13', bucket: 'AVAILABLE', quantity: 18 },
      { sku: 'BAR-1', lot: 'L2', expires: '2029-07-13', bucket: 'DAMAGED', quantity: 1 },
      { sku: 'DISH-1', lot: null, expires: null, bucket: 'AVAILABLE', quantity: 45 },
    ]);
  });

  it('takes what its store sold since the count from the stock, and keeps what was sold before as history', async () => {
    const soap = { organizationId: organizationId('SOAP'), userId: null, credentialId: null };
    const read = async (query: RawBuilder<unknown>) =>
      (await database().withTenant(soap, 'read', (trx) => query.execute(trx))).rows;
    assert.deepEqual(
      await read(sql`
        select p.sku, r.business_date, r.net, r.on_hand, s.status
        from app.sell_through_rows r
        join app.sell_through_submissions s on s.id = r.submission_id
        join app.sell_through_products p on p.product_id = r.product_id
        order by r.business_date, p.sku`),
      [
        { sku: 'BAR-1', business_date: '2028-01-20', net: 7, on_hand: null, status: 'LOADED' },
        { sku: 'BAR-1', business_date: '2028-02-27', net: 3, on_hand: 9, status: 'SAVED' },
        { sku: 'BAR-1', business_date: '2028-02-28', net: 2, on_hand: 0, status: 'SAVED' },
      ],
    );
    assert.deepEqual(
      await read(sql`select business_date from app.sell_through_days order by business_date`),
      [{ business_date: '2028-01-20' }, { business_date: '2028-02-27' }, { business_date: '2028-02-28' }],
    );
    assert.deepEqual(
      await read(sql`
        select quantity, posted_at from app.inventory_movements where movement_type = 'SALE' order by posted_at`),
      [
        { quantity: -3, posted_at: '2028-02-28T02:00:00Z' },
        { quantity: -2, posted_at: '2028-02-29T02:00:00Z' },
      ],
    );
  });

  it('received its notice in two counts, by the person who counted', async () => {
    const harbor = { organizationId: organizationId('HARBOR'), userId: null, credentialId: null };
    const { rows } = await database().withTenant(harbor, 'read', (trx) =>
      sql`select a.status, r.receipt_number, r.final, r.created_at, r.actor_user_id
        from app.receipts r join app.asns a on a.id = r.asn_id order by r.created_at`.execute(trx),
    );
    const actor_user_id = personId('clerk@harbor.example');
    assert.deepEqual(rows, [
      {
        status: 'RECEIVED',
        receipt_number: 'R-000001',
        final: false,
        created_at: '2028-02-21T09:30:00Z',
        actor_user_id,
      },
      {
        status: 'RECEIVED',
        receipt_number: 'R-000002',
        final: true,
        created_at: '2028-02-22T10:00:00Z',
        actor_user_id,
      },
    ]);
  });

  it('has told whose work it is of the last month, who have read what is older than a week', async () => {
    const rows = await database().asSuperuser(`
      select concat_ws(' ', u.email, n.kind, n.subject_code, n.facts->>'units', n.created_at::date,
        case when n.read_at is null then 'unread' end) as told
      from app.notifications n join app.users u on u.id = n.user_id order by n.created_at, u.email`);
    assert.deepEqual(
      rows.map(({ told }) => told),
      [
        'clerk@harbor.example asn.sent A-1 25 2028-02-19',
        'owner@harbor.example asn.sent A-1 25 2028-02-19',
        'owner@soap.example receipt.confirmed R-000001 13 2028-02-21',
        'owner@soap.example receipt.confirmed R-000002 11 2028-02-22 unread',
      ],
    );
  });

  it('opened the differences', async () => {
    const rows = await database().asSuperuser(
      `select type, quantity, claim_deadline from app.discrepancies order by type`,
    );
    assert.deepEqual(rows, [
      { type: 'DAMAGED', quantity: 1, claim_deadline: '2028-03-06' },
      { type: 'SHORT', quantity: 1, claim_deadline: '2028-03-07' },
    ]);
  });
});

test('a load that fails on its way leaves nothing behind', async () => {
  const database = await openTestDatabase('postgres');
  const taken = personId('owner@harbor.example');
  await database.asSuperuser(
    `insert into app.users (id, email, display_name) values ('${taken}', 'someone@else.example', 'Someone')`,
  );
  await assert.rejects(loadNetwork({ database, folder, clock }), /users_pkey/);
  assert.deepEqual(await database.listOrganizations(), []);
  const [left] = await database.asSuperuser('select count(*)::int as users from app.users');
  assert.deepEqual(left, { users: 1 });
  await database.close();
});
