/** Deliveries and sales of the same products at the same place and time. */
import assert from 'node:assert/strict';
import { before, it } from 'node:test';
import type { Asn, AlertList, ReplenishmentList, SellThroughSubmission } from '@betterdata/portal-contract';
import {
  brushes,
  expect,
  openAsnNetwork,
  sendAsn,
  serum,
  stockAt,
  tryReceive,
  type AsnNetwork,
  type Person,
} from '../asns/testing.ts';
import { addDays } from '../common/business-date.ts';
import { testBothDatabases } from '../db/testing.ts';

const DELIVERIES = 8;
const UNITS = 10;

testBothDatabases('deliveries and sales at the same time', (database) => {
  let network: AsnNetwork;
  let host: Person;
  let clerk: Person;

  before(async () => {
    network = await openAsnNetwork(database());
    const { luxe, amazon, partnerships, locations } = network;
    await database().asSuperuser(`
      insert into app.vmi_terms (partnership_id, host_org, partner_org, location_id) values
        ('${partnerships.amazon}', '${luxe.id}', '${amazon.id}', '${locations.amazon}');
      insert into app.shares (partnership_id, host_org, partner_org, resource, product_id)
        select '${partnerships.amazon}', '${luxe.id}', '${amazon.id}', 'PRODUCT', id from app.products
        where sku in ('LB-1042', 'LB-2001');
      insert into app.sell_through_stores (owner_org, counterparty_org, partnership_id, code, name, opened_on) values
        ('${amazon.id}', '${luxe.id}', '${partnerships.amazon}', 'S1', 'Store', '2020-01-01')`);
    host = await network.person(luxe);
    clerk = await network.person(amazon);
  });

  it('wait for each other without a deadlock, and the books and the alerts are right', async () => {
    const { partnerships, locations } = network;
    const notices: Asn[] = [];
    for (let n = 0; n < DELIVERIES; n++) {
      notices.push(await sendAsn(host, partnerships.amazon, n % 2 === 0 ? serum(UNITS) : brushes([UNITS])));
    }
    const receive = (index: number) => {
      const lot = index % 2 === 0 ? { lotNumber: 'A21' } : {};
      const counts = [{ ...lot, accepted: UNITS, damaged: 0, rejected: 0 }];
      return tryReceive(clerk, notices[index]!, { final: true, lines: [{ lineNumber: 1, counts }] });
    };
    // Every submission meets both products, in one order or the other, on a day of its own.
    const sell = (index: number) => {
      const date = addDays('2026-03-13', -index);
      const rows = ['LB-1042', 'LB-2001'].map((sku) => ({ storeCode: 'S1', sku, date, sold: 1 + index }));
      return clerk.send('POST', '/v1/sell-through', {
        body: { rows: index % 2 === 0 ? rows : rows.toReversed() },
      });
    };
    const answers = await Promise.all(
      Array.from({ length: DELIVERIES }, (_, index) => [receive(index), sell(index)]).flat(),
    );
    for (const answer of answers) expect<SellThroughSubmission>(answer, 201);

    const sold = 2 * Array.from({ length: DELIVERIES }, (_, index) => 1 + index).reduce((a, b) => a + b, 0);
    const { AVAILABLE = 0 } = await stockAt(network, locations.amazon);
    assert.equal(AVAILABLE, DELIVERIES * UNITS - sold);
    const differences = await database().asSuperuser(`
      select q.item_id from app.inventory_positions q
      full join (select item_id, lot_id, bucket, sum(quantity) as units from app.inventory_movements group by 1, 2, 3) m
        on m.item_id = q.item_id and m.bucket = q.bucket and m.lot_id is not distinct from q.lot_id
      where m.units is distinct from q.quantity`);
    assert.deepEqual(differences, []);

    // 40 of each came and 36 were sold in 28 days: 4 are left, for 3.1 days. On the way alerts may open and close.
    const { items } = expect<AlertList>(await host.get('/v1/alerts?status=OPEN'), 200);
    assert.deepEqual(
      items.map(({ sku, status, now }) => [sku, status, now?.availableUnits, now?.daysOfSupply]).toSorted(),
      [
        ['LB-1042', 'OPEN', 4, 3.1],
        ['LB-2001', 'OPEN', 4, 3.1],
      ],
    );
    const [place] = expect<ReplenishmentList>(await clerk.get('/v1/replenishment'), 200).items;
    // What was sold before its delivery came stays unexplained: no lot was there to take it from.
    const unexplained = await database().asSuperuser(`
      select i.sku, -sum(q.quantity) as units
      from app.inventory_positions q join app.inventory_items i on i.id = q.item_id
      where q.lot_id is null group by i.sku having sum(q.quantity) < 0`);
    assert.equal(place?.availableUnits, 8);
    assert.deepEqual(
      place.exceptions.map(({ sku, unexplainedUnits }) => ({ sku, units: unexplainedUnits })),
      unexplained,
    );
  });
});
