import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { before, it } from 'node:test';
import type { Asn } from '@betterdata/portal-contract';
import {
  brushes,
  expect,
  openAsnNetwork,
  receive,
  sendAsn,
  type AsnNetwork,
  type Person,
} from '../asns/testing.ts';
import { testBothDatabases } from '../db/testing.ts';

/** Who is told what: each change of a kind, made through the front door where there is one. */
testBothDatabases('what writes events', (database) => {
  let network: AsnNetwork;
  let host: Person;
  let clerk: Person;
  let names: Map<string, string>;

  before(async () => {
    network = await openAsnNetwork(database());
    host = await network.person(network.luxe);
    clerk = await network.person(network.amazon);
    const { luxe, amazon, sephora, locations, partnerships } = network;
    names = new Map([
      [luxe.id, 'luxe'],
      [amazon.id, 'amazon'],
      [sephora.id, 'sephora'],
      [locations.own, 'LOC-001'],
      [locations.amazon, 'LOC-101'],
      [partnerships.amazon, 'luxe-amazon'],
    ]);
  });

  const nameOf = (id: string) => names.get(id) ?? 'it';
  /** What a change tells, as `amazon: asn.sent it` in the order of the alphabet. */
  const toldBy = async (change: () => Promise<unknown>): Promise<string[]> => {
    await database().asSuperuser('delete from app.events');
    await change();
    const rows = await database().asSuperuser('select owner_org, user_id, type, subject_id from app.events');
    return rows
      .map(({ owner_org, user_id, type, subject_id }) => {
        const whom = `${nameOf(String(owner_org))}${user_id === null ? '' : ', one person'}`;
        return `${whom}: ${String(type)} ${nameOf(String(subject_id))}`;
      })
      .sort();
  };
  const run = (statement: string) => () => database().asSuperuser(statement);
  const both = (...types: string[]) =>
    ['amazon', 'luxe'].flatMap((whom) => types.map((type) => `${whom}: ${type}`)).sort();

  const send = () => sendAsn(host, network.partnerships.amazon, brushes([10]));
  const step = async (person: Person, { id, version }: Asn, name: string) =>
    expect(await person.send('POST', `/v1/asns/${id}/${name}`, { version }), 200);
  const reload = async ({ id }: Asn) => expect<Asn>(await host.get(`/v1/asns/${id}`), 200);

  it('an ASN tells both of its sides, a draft its sender alone', async () => {
    let asn!: Asn;
    assert.deepEqual(await toldBy(async () => (asn = await send())), both('asn.sent it'));
    const body = brushes([20]);
    const replace = () => host.send('PUT', `/v1/asns/${asn.id}`, { body, version: asn.version });
    assert.deepEqual(await toldBy(replace), both('asn.replaced it'));
    asn = await reload(asn);
    assert.deepEqual(await toldBy(() => step(clerk, asn, 'acknowledge')), both('asn.acknowledged it'));
    asn = await reload(asn);
    assert.deepEqual(await toldBy(() => step(host, asn, 'cancel')), both('asn.cancelled it'));
    const draft = run(`
      insert into app.asns (owner_org, counterparty_org, partnership_id, stock_owner_org, asn_number, status,
        ship_to_location_id, ship_to_code, ship_to_name)
      select owner_org, counterparty_org, partnership_id, stock_owner_org, 'DRAFT-1', 'DRAFT', ship_to_location_id,
        ship_to_code, ship_to_name
      from app.asns where id = '${asn.id}'`);
    assert.deepEqual(await toldBy(draft), ['luxe: asn.changed it']);
  });

  it('a receipt tells both of its sides, and so does the stock that it moves', async () => {
    const asn = await send();
    const lines = [{ lineNumber: 1, counts: [{ accepted: 4, damaged: 0, rejected: 0 }] }];
    let receipt: { id: string; asn: { version: number } } | undefined;
    const count = async () => (receipt = await receive(clerk, asn, { lines }));
    const moved = ['asn.changed it', 'inventory.changed LOC-101'];
    assert.deepEqual(await toldBy(count), both(...moved, 'receipt.confirmed it'));
    const body = { id: randomUUID(), reason: 'Counted the wrong pallet' };
    const reverse = async () => {
      const options = { body, version: receipt?.asn.version ?? 0, key: body.id };
      expect(await clerk.send('POST', `/v1/receipts/${receipt?.id}/reversal`, options), 201);
    };
    assert.deepEqual(await toldBy(reverse), both(...moved, 'receipt.reversed it'));
    assert.deepEqual(
      await toldBy(async () => step(host, await reload(asn), 'cancel')),
      both('asn.cancelled it'),
    );
  });

  it('stock tells its owner, and whom its location is shared with', async () => {
    const post = (location: string) =>
      run(`
        with item as (
          insert into app.inventory_items (owner_org, location_id, product_id, sku)
          select owner_org, '${location}', id, sku from app.products
          where owner_org = '${network.luxe.id}' and sku = 'LB-9999'
          returning *
        )
        insert into app.inventory_movements (owner_org, location_id, item_id, bucket, quantity, movement_type,
          source_type, source_id, source_line, actor_org, occurred_at)
        select owner_org, location_id, id, 'AVAILABLE', 1, 'OPENING', 'OPENING', gen_random_uuid(), n, owner_org, now()
        from item cross join generate_series(1, 3) n`);
    assert.deepEqual(await toldBy(post(network.locations.own)), ['luxe: inventory.changed LOC-001']);
    assert.deepEqual(await toldBy(post(network.locations.amazon)), both('inventory.changed LOC-101'));
  });

  it('an alert tells the owner, and the partner while the location is shared', async () => {
    const open = run(`
      insert into app.replenishment_alerts (owner_org, counterparty_org, partnership_id, location_id, product_id, sku,
        product_name, threshold_days, resolve_days, opened_available, opened_sold, opened_over_days, opened_as_of)
      select owner_org, '${network.amazon.id}', '${network.partnerships.amazon}', '${network.locations.amazon}', id, sku,
        name, 30, 33, 1, 28, 28, '2026-03-20'
      from app.products where owner_org = '${network.luxe.id}' and sku = 'LB-2001'`);
    assert.deepEqual(await toldBy(open), both('alert.opened it'));
    const become = (change: string) => run(`update app.replenishment_alerts set ${change}`);
    assert.deepEqual(await toldBy(become(`status = 'ACKNOWLEDGED'`)), both('alert.changed it'));
    const shares = `partner_org = '${network.amazon.id}'`;
    await database().asSuperuser(`update app.shares set status = 'REVOKED' where ${shares}`);
    assert.deepEqual(await toldBy(become(`status = 'RESOLVED', resolved_at = now()`)), [
      'luxe: alert.resolved it',
    ]);
    await database().asSuperuser(`update app.shares set status = 'ACTIVE' where ${shares}`);
  });

  it('sales tell both sides once they are saved, not while they arrive', async () => {
    const { luxe, amazon, partnerships } = network;
    const begin = run(`
      insert into app.sell_through_submissions (id, owner_org, counterparty_org, partnership_id, source)
      values (gen_random_uuid(), '${amazon.id}', '${luxe.id}', '${partnerships.amazon}', 'CSV')`);
    assert.deepEqual(await toldBy(begin), []);
    const become = (status: string) => run(`update app.sell_through_submissions set status = '${status}'`);
    assert.deepEqual(await toldBy(become('SAVED')), both('sell-through.reported luxe-amazon'));
    assert.deepEqual(await toldBy(become('SAVED')), []);
  });

  it('an agreement and what it shares tell both sides', async () => {
    const id = network.partnerships.amazon;
    const news = both('partnership.changed luxe-amazon');
    assert.deepEqual(
      await toldBy(run(`update app.partnerships set version = version + 1 where id = '${id}'`)),
      news,
    );
    assert.deepEqual(
      await toldBy(run(`update app.shares set visibility = 'QUANTITY' where partnership_id = '${id}'`)),
      news,
    );
  });

  it('a plan or an add-on tells the organization, a role its holder and whoever manages people', async () => {
    const { amazon, luxe } = network;
    const plan = run(`
      update app.organization_accounts set version = version + 1 where organization_id = '${amazon.id}'`);
    assert.deepEqual(await toldBy(plan), ['amazon: viewer.changed amazon']);
    const addOn = run(`
      insert into app.organization_add_ons (organization_id, add_on, quantity)
      values ('${luxe.id}', 'ADDITIONAL_LOCATION', 1)`);
    assert.deepEqual(await toldBy(addOn), ['luxe: viewer.changed luxe']);
    const { id } = await network.sephora.addMember('VIEWER');
    const role = run(`update app.memberships set role = 'OPERATOR' where user_id = '${id}'`);
    assert.deepEqual(await toldBy(role), [
      'sephora, one person: viewer.changed sephora',
      'sephora: members.changed sephora',
    ]);
  });

  it('a load of earlier history is no news', async () => {
    const load = run(`
      begin;
      set local app.clock = '2026-01-01T00:00:00Z';
      update app.partnerships set version = version + 1;
      commit`);
    assert.deepEqual(await toldBy(load), []);
  });
});
