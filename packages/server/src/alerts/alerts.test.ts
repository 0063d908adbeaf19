/** When an alert opens and closes, whoever changes sales or stock. */
import assert from 'node:assert/strict';
import { before, it } from 'node:test';
import type { AlertList, ReplenishmentList } from '@betterdata/portal-contract';
import { addDays } from '../common/business-date.ts';
import { testDatabases } from '../db/testing.ts';
import { openStores, row, type StoresWorld, type Viewer } from '../sell-through/testing.ts';
import { twoPartners } from '../testing/two-partners.ts';

testDatabases('replenishment alerts', (database) => {
  let world: StoresWorld;
  const { locations, partnerships } = twoPartners;

  before(async () => {
    world = await openStores(database());
    // 28 days up to the 13th that all stores have reported; one BALM a day.
    const rows = Array.from({ length: 28 }, (_, n) => addDays('2026-03-13', -n)).flatMap((date) => [
      row('S1', date, 1, { sku: 'BALM' }),
      row('S2', date, 0, { sku: 'BALM' }),
      ...(date >= '2026-03-03' ? [row('S3', date, 0, { sku: 'BALM' })] : []),
      ...(date <= '2026-03-05' ? [row('S4', date, 0, { sku: 'BALM' })] : []),
    ]);
    const { status, body } = await world.submit(rows);
    assert.equal(status, 201, JSON.stringify(body));
  });

  const alerts = async (who: Viewer = 'host', query = '') =>
    (await world.get<AlertList>(who, `/v1/alerts${query}`)).items;
  const sold = async (units: number) => {
    const { status } = await world.submit([row('S1', '2026-03-13', units, { sku: 'BALM' })]);
    assert.equal(status, 201);
  };
  /** Sets BALM at DC to a quantity, as a delivery or a correction would. */
  const stock = (units: number) =>
    database().asSuperuser(`
      insert into app.inventory_movements (owner_org, location_id, item_id, bucket, movement_type, quantity, source_type,
        source_id, source_line, actor_org, occurred_at)
      select i.owner_org, i.location_id, i.id, 'AVAILABLE', 'RECEIPT', ${units} - sum(q.quantity), 'OPENING',
        gen_random_uuid(), 1, i.owner_org, now()
      from app.inventory_items i join app.inventory_positions q on q.item_id = i.id
      where i.location_id = '${locations.dc}' and i.sku = 'BALM'
      group by i.owner_org, i.location_id, i.id
      having sum(q.quantity) <> ${units}`);

  it('open strictly below the threshold', async () => {
    // 50 less 28 sold: 22 days, for which one is open from the first report on.
    assert.deepEqual(
      (await alerts()).map(({ sku, status }) => [sku, status]),
      [['BALM', 'OPEN']],
    );
    await stock(100);
    assert.deepEqual(
      (await alerts()).map(({ status }) => status),
      ['RESOLVED'],
    );
    await stock(30);
    assert.equal((await alerts('host', '?status=OPEN')).length, 0, '30 days are not below 30');
    await stock(29);
    const [alert] = await alerts('south', '?status=OPEN');
    assert.partialDeepStrictEqual(alert, {
      sku: 'BALM',
      productName: '100% Lip_Balm',
      status: 'OPEN',
      thresholdDays: 30,
      resolveDays: 33,
      location: { code: 'DC' },
      opened: { availableUnits: 29, averageDailyUnits: 1, daysOfSupply: 29, asOf: '2026-03-13' },
      now: { availableUnits: 29, daysOfSupply: 29 },
      resolvedAt: null,
      version: 1,
    });
  });

  it('stay one, and open until a tenth above the threshold', async () => {
    const [first] = await alerts('host', '?status=OPEN');
    for (const units of [10, 31, 32, 5]) {
      await stock(units);
      const open = await alerts('host', '?status=OPEN');
      assert.deepEqual(
        open.map(({ id, now }) => [id, now?.availableUnits]),
        [[first?.id, units]],
      );
    }
    await stock(33);
    const [resolved] = await alerts();
    assert.deepEqual([resolved?.id, resolved?.status, resolved?.now], [first?.id, 'RESOLVED', null]);
    assert.ok(resolved?.resolvedAt);
  });

  it('follow what is sold, also where nothing moves', async () => {
    // 33 at hand: 5 more sold on the last day leave 28 for 33 in 28 days, 23.8 days.
    await sold(6);
    const [opened] = await alerts('host', '?status=OPEN');
    assert.deepEqual([opened?.opened.availableUnits, opened?.opened.daysOfSupply], [28, 23.8]);
    await sold(1);
    assert.equal((await alerts('host', '?status=OPEN')).length, 0);
    const { items } = await world.get<ReplenishmentList>('host', '/v1/replenishment');
    assert.deepEqual([items[0]?.openAlerts, items[0]?.alertOpenSince], [0, null]);
  });

  it('are listed page by page, and to those whose stock or partnership it is', async () => {
    const all = await alerts();
    assert.equal(all.length, 3);
    const seen = [];
    for (let next: string | null = ''; next !== null;) {
      const page: AlertList = await world.get('south', `/v1/alerts?limit=1${next && `&cursor=${next}`}`);
      seen.push(...page.items);
      next = page.nextCursor;
    }
    assert.deepEqual(seen, all);
    assert.deepEqual(await alerts('north'), []);
    // Another partner who sees the same stock sees no sales, and so no alerts.
    const { host, north } = twoPartners;
    await database().asSuperuser(`
      insert into app.shares (partnership_id, host_org, partner_org, resource, location_id, access) values
        ('${partnerships.north}', '${host.organizationId}', '${north.organizationId}', 'LOCATION_INVENTORY',
          '${locations.dc}', 'READ')`);
    assert.deepEqual(await alerts('north'), []);
    assert.deepEqual((await world.get<ReplenishmentList>('north', '/v1/replenishment')).items, []);
  });

  it('leave a trail with the owner of the stock, by nobody but the platform', async () => {
    const trail = await database().asSuperuser(`
      select action, subject_id from app.audit_events
      where subject_type = 'replenishment-alert' and owner_org = '${twoPartners.host.organizationId}'
        and num_nonnulls(actor_user_id, credential_id, minter_org, request_id) = 0
      order by occurred_at, id`);
    const opened = (await alerts()).map(({ id }) => id);
    assert.deepEqual(
      trail.map(({ action, subject_id: id }) => [action, id]),
      opened
        .toReversed()
        .flatMap((id) => ['opened', 'resolved'].map((what) => [`replenishment-alert.${what}`, id])),
    );
    const others = await database().asSuperuser(`
      select 1 from app.audit_events
      where subject_type = 'replenishment-alert' and owner_org <> '${twoPartners.host.organizationId}'`);
    assert.deepEqual(others, []);
  });

  it('wait for each other where sales and stock change at the same time', async () => {
    await stock(40);
    await Promise.all([sold(9), sold(2), stock(90), sold(4), stock(60)]);
    const [figures] = (await world.get<ReplenishmentList>('host', '/v1/replenishment')).items;
    const [balm] = await database().asSuperuser(`
      select available, sold from app.replenishment_figures('${partnerships.south}') where sku = 'BALM'`);
    const [available, units] = [Number(balm?.['available']), Number(balm?.['sold'])];
    const open = (await alerts('host', '?status=OPEN')).length;
    assert.equal(figures?.openAlerts, open);
    if (available * 28 < 30 * units) assert.equal(open, 1);
    if (available * 28 >= 33 * units) assert.equal(open, 0);
  });
});
