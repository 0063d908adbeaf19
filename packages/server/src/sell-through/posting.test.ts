/** What a report does to the stock of its owner. */
import assert from 'node:assert/strict';
import { beforeEach, it } from 'node:test';
import type {
  InventoryList,
  InventoryMovementList,
  ReplenishmentList,
  SellThroughList,
  SellThroughSubmission,
} from '@betterdata/portal-contract';
import { testDatabases } from '../db/testing.ts';
import { openStores, row, type StoresWorld } from './testing.ts';

testDatabases('sales consume where the terms say', (database) => {
  let world: StoresWorld;
  let first = true;

  beforeEach(async () => {
    if (first) world = await openStores(database());
    first = false;
    await database().asSuperuser(RESET);
  });

  const saved = async (...parameters: Parameters<StoresWorld['submit']>) => {
    const { status, body } = await world.submit(...parameters);
    assert.equal(status, 201, JSON.stringify(body));
    return body as SellThroughSubmission;
  };

  it('first expiry first, over all stores of a day, until a lot is used up', async () => {
    const submission = await saved([row('S1', '2026-03-12', 15), row('S2', '2026-03-12', 8)]);
    assert.equal(submission.unitsPosted, 23);
    // EARLY expired on the 10th, so that the 12th takes NEXT and then LATER.
    assert.deepEqual(await world.serum(), { EARLY: 10, LATER: 27, FOREVER: 40 });
  });

  it('uses a lot on its expiry day, and never one that is not approved', async () => {
    await saved([row('S1', '2026-03-10', 12)]);
    assert.deepEqual(await world.serum(), { NEXT: 18, LATER: 30, FOREVER: 40 });
  });

  it('takes each day of a submission in its turn, and lots without expiry last', async () => {
    await saved([row('S1', '2026-03-11', 55), row('S1', '2026-03-09', 4)]);
    assert.deepEqual(await world.serum(), { EARLY: 6, FOREVER: 35 });
  });

  it('less what consumers brought back', async () => {
    const { unitsPosted } = await saved([row('S1', '2026-03-12', 5, { returned: 2 })]);
    assert.equal(unitsPosted, 3);
    assert.deepEqual(await world.serum(), { EARLY: 10, NEXT: 17, LATER: 30, FOREVER: 40 });
  });

  it('and posts only the difference of what is reported again', async () => {
    await saved([row('S1', '2026-03-12', 25)]);
    assert.deepEqual(await world.serum(), { EARLY: 10, LATER: 25, FOREVER: 40 });
    const more = await saved([row('S1', '2026-03-12', 27)]);
    assert.deepEqual([more.unitsPosted, more.rowsReplaced], [2, 1]);
    assert.deepEqual(await world.serum(), { EARLY: 10, LATER: 23, FOREVER: 40 });
    // Goes back to where that day took it from, the last lot first.
    const less = await saved([row('S1', '2026-03-12', 10)]);
    assert.equal(less.unitsPosted, -17);
    assert.deepEqual(await world.serum(), { EARLY: 10, NEXT: 10, LATER: 30, FOREVER: 40 });
    const same = await saved([row('S1', '2026-03-12', 10, { onHand: 3 })]);
    assert.equal(same.unitsPosted, 0);

    const { items } = await world.get<SellThroughList>('south', '/v1/sell-through');
    assert.deepEqual(
      items.map(({ sold, revision, onHand }) => [sold, revision, onHand]),
      [[10, 4, 3]],
    );
  });

  it('gives back to the lot that is sold next what was loaded without being posted', async () => {
    await saved([row('S1', '2026-03-12', 6)]);
    await database().asSuperuser(`
      update app.sell_through_rows set superseded_by = null, sold = 9 where sold = 6`);
    const { unitsPosted } = await saved([row('S1', '2026-03-12', 0)]);
    assert.equal(unitsPosted, -9);
    assert.deepEqual(await world.serum(), { EARLY: 10, NEXT: 23, LATER: 30, FOREVER: 40 });
  });

  it('below zero, which shows and opens an exception until it is explained', async () => {
    const exceptions = async (who: 'host' | 'south') => {
      const { items } = await world.get<ReplenishmentList>(who, '/v1/replenishment');
      return items.flatMap((item) =>
        item.exceptions.map(({ sku, unexplainedUnits, availableUnits }) => [
          sku,
          unexplainedUnits,
          availableUnits,
        ]),
      );
    };
    await saved([row('S1', '2026-03-12', 95)]);
    assert.deepEqual(await world.serum(), { EARLY: 10, none: -5 });
    // EARLY has expired and RECALL is recalled: both still are in the books, and neither explains what was sold.
    assert.deepEqual(await exceptions('host'), [['SERUM', 5, 505]]);
    await saved([row('S1', '2026-03-13', 520)]);
    assert.deepEqual(await exceptions('south'), [['SERUM', 525, -15]]);
    const { items } = await world.get<InventoryList>('host', '/v1/inventory?location=DC&query=SERUM');
    assert.equal(items[0]?.available, -15);
    await saved([row('S1', '2026-03-13', 0), row('S1', '2026-03-12', 91)]);
    assert.deepEqual(await exceptions('host'), [['SERUM', 1, 509]]);
    await saved([row('S1', '2026-03-12', 90)]);
    assert.deepEqual(await exceptions('host'), []);
  });

  it('by movements that name the day and who reported it', async () => {
    await saved([row('S1', '2026-03-12', 25), row('S2', '2026-03-11', 1)]);
    const { items } = await world.get<InventoryList>('host', '/v1/inventory?location=DC&query=SERUM');
    const path = `/v1/inventory/${items[0]?.id}/movements?limit=3`;
    const movements = (await world.get<InventoryMovementList>('host', path)).items;
    assert.deepEqual(
      movements
        .map(({ type, quantity, lotNumber, source, actor, occurredAt }) =>
          [occurredAt, type, quantity, lotNumber, source.type, actor?.code].join(' '),
        )
        .toSorted(),
      [
        '2026-03-11T00:00:00Z SALE -1 NEXT SELL_THROUGH SOUTH',
        '2026-03-12T00:00:00Z SALE -19 NEXT SELL_THROUGH SOUTH',
        '2026-03-12T00:00:00Z SALE -6 LATER SELL_THROUGH SOUTH',
      ],
    );
  });

  it('so that the ledger adds up to the positions and to what was reported', async () => {
    let state = 7;
    const random = (below: number) => (state = (state * 48271) % 2147483647) % below;
    const reported = new Map<string, number>();
    for (let submission = 0; submission < 12; submission++) {
      const rows = new Map<string, ReturnType<typeof row>>();
      for (let n = 0; n < 8; n++) {
        const [store, day] = [`S${1 + random(3)}`, `2026-03-${String(4 + random(10)).padStart(2, '0')}`];
        rows.set(`${store} ${day}`, row(store, day, random(9), { returned: random(3) }));
      }
      await saved([...rows.values()]);
      for (const [key, { sold, returned = 0 }] of rows) reported.set(key, sold - returned);
    }
    const expected = [...reported.values()].reduce((sum, units) => sum + units, 0);
    const total = Object.values(await world.serum()).reduce((sum, units) => sum + units, 0);
    assert.equal(total, 100 - expected);
    const [unequal] = await database().asSuperuser(`
      select count(*)::int as count from (
        select item_id, lot_id, bucket, sum(quantity) as units from app.inventory_movements group by 1, 2, 3
      ) m full join app.inventory_positions q on q.item_id = m.item_id and q.bucket = m.bucket
        and q.lot_id is not distinct from m.lot_id
      where coalesce(m.units, 0) <> coalesce(q.quantity, 0)`);
    assert.equal(unequal?.['count'], 0);
  });
});

/** Takes every report back: rows and movements, and with them what the projection made of them. */
const RESET = `
  alter table app.inventory_movements disable trigger append_only;
  insert into app.inventory_movements (owner_org, location_id, item_id, lot_id, bucket, movement_type, quantity,
    source_type, source_id, source_line, actor_org, occurred_at)
  select owner_org, location_id, item_id, lot_id, bucket, 'SALE', -sum(quantity), 'OPENING', gen_random_uuid(), 1,
    owner_org, now()
  from app.inventory_movements where movement_type = 'SALE'
  group by owner_org, location_id, item_id, lot_id, bucket having sum(quantity) <> 0;
  delete from app.inventory_movements where movement_type = 'SALE';
  alter table app.inventory_movements enable trigger append_only;
  delete from app.sell_through_rows;
  delete from app.sell_through_days;
  delete from app.replenishment_alerts;
  delete from app.reconciliation_exceptions;
  delete from app.sell_through_submissions`;
