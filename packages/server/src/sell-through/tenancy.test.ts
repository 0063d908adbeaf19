/** Who may report, and who sees what was reported. */
import assert from 'node:assert/strict';
import { before, it } from 'node:test';
import type {
  Partnership,
  Problem,
  ReplenishmentList,
  SellThroughList,
  SellThroughSubmission,
  SellThroughSummary,
} from '@betterdata/portal-contract';
import { testBothDatabases } from '../db/testing.ts';
import { signIn } from '../testing/sign-in.ts';
import { twoPartners } from '../testing/two-partners.ts';
import { openStores, row, type StoresWorld, type Viewer } from './testing.ts';

const CSV = 'storeCode,sku,date,sold\nS1,SERUM,2026-03-12,1\n';
const { partnerships, south, host } = twoPartners;

testBothDatabases('sales between two organizations', (database) => {
  let world: StoresWorld;
  let submission: SellThroughSubmission;

  before(async () => {
    world = await openStores(database());
    submission = (await world.submit([row('S1', '2026-03-12', 3), row('S2', '2026-03-12', 2)]))
      .body as SellThroughSubmission;
  });

  const code = ({ status, body }: { status: number; body: unknown }) => `${status} ${(body as Problem).code}`;
  const seen = async (who: Viewer) => ({
    rows: (await world.get<SellThroughList>(who, '/v1/sell-through')).items.length,
    submissions: (await world.get<SellThroughList>(who, '/v1/sell-through/submissions')).items.length,
    netUnits: (
      await world.get<SellThroughSummary>(
        who,
        '/v1/sell-through/summary?groupBy=store&from=2026-03-12&to=2026-03-12',
      )
    ).period.totals.netUnits,
    locations: (await world.get<ReplenishmentList>(who, '/v1/replenishment')).items.length,
  });

  it('are seen by both of them alike, and by nobody else', async () => {
    const both = { rows: 2, submissions: 1, netUnits: 5, locations: 1 };
    assert.deepEqual(await seen('south'), both);
    assert.deepEqual(await seen('host'), both);
    assert.deepEqual(await seen('north'), { rows: 0, submissions: 0, netUnits: 0, locations: 0 });
  });

  it('do not exist for others, by whatever id they ask', async () => {
    const path = `/v1/sell-through/submissions/${submission.id}`;
    const { status, body } = await world.app.request(path, { token: world.tokens.north });
    assert.equal(`${status} ${(body as Problem).code}`, '404 not-found');
    const filtered = `?partnershipId=${partnerships.south}`;
    for (const list of [
      'sell-through',
      'sell-through/submissions',
      'sell-through/stockouts',
      'replenishment',
      'alerts',
    ]) {
      assert.deepEqual((await world.get<SellThroughList>('north', `/v1/${list}${filtered}`)).items, []);
    }
    const summary = `/v1/sell-through/summary${filtered}&groupBy=`;
    for (const groupBy of ['day', 'store', 'sku']) {
      assert.deepEqual(
        await world.get('north', summary + groupBy),
        await world.get('north', `/v1/sell-through/summary?groupBy=${groupBy}`),
      );
    }
  });

  it('are reported by the partner alone, in its own partnership', async () => {
    for (const as of ['host', 'north'] as const) {
      assert.equal(code(await world.submit([row('S1', '2026-03-12', 9)], { as })), '404 not-found');
      assert.equal(code(await world.upload(CSV, { as })), '404 not-found');
      const query = `?partnershipId=${partnerships.south}`;
      assert.equal(code(await world.submit([row('S1', '2026-03-12', 9)], { as, query })), '404 not-found');
    }
    const query = `?partnershipId=${partnerships.north}`;
    assert.equal(code(await world.submit([row('S1', '2026-03-12', 9)], { query })), '404 not-found');
  });

  it('and another tenant cannot take or spoil a submission by its id', async () => {
    const { app, tokens } = world;
    const request = { method: 'POST', token: tokens.north, body: CSV };
    const headers = { 'Idempotency-Key': submission.id, 'Content-Type': 'text/csv' };
    assert.equal(code(await app.request('/v1/sell-through', { ...request, headers })), '404 not-found');
    assert.deepEqual(await world.get('south', `/v1/sell-through/submissions/${submission.id}`), submission);
  });

  it('go on in a session for the partnership, for both sides', async () => {
    const session = (who: 'south' | 'host') =>
      signIn(world.app, database(), twoPartners[who].organizationId, `clerk@${who}.example`, {
        partnership: partnerships.south,
      });
    const token = await session('south');
    const headers = { 'Idempotency-Key': 'in-session' };
    const body = { rows: [row('S1', '2026-03-13', 1)] };
    const answer = await world.app.request('/v1/sell-through', { method: 'POST', token, body, headers });
    assert.equal(answer.status, 201, JSON.stringify(answer.body));
    for (const each of [token, await session('host')]) {
      const { body: list } = await world.app.request('/v1/sell-through', { token: each });
      assert.equal((list as SellThroughList).items.length, 3);
      const { body: locations } = await world.app.request('/v1/replenishment', { token: each });
      assert.equal((locations as ReplenishmentList).items.length, 1);
    }
  });

  it('follow the terms, which both sides read', async () => {
    const path = `/v1/partnerships/${partnerships.south}`;
    for (const who of ['host', 'south'] as const) {
      const { terms } = await world.get<Partnership>(who, path);
      assert.partialDeepStrictEqual(terms.replenishment, {
        locationCode: 'DC',
        thresholdDays: 30,
        resolveDays: 33,
      });
    }
    const { terms } = await world.get<Partnership>('north', `/v1/partnerships/${partnerships.north}`);
    assert.equal(terms.replenishment, undefined);
  });

  it('cannot be written by a person who only looks', async () => {
    const { app } = world;
    await database().asSuperuser(`
      update app.memberships set role = 'VIEWER' where owner_org = '${south.organizationId}'`);
    const token = await signIn(app, database(), south.organizationId, 'clerk@south.example');
    const headers = { 'Idempotency-Key': 'looking', 'Content-Type': 'text/csv' };
    const answer = await app.request('/v1/sell-through', { method: 'POST', token, body: CSV, headers });
    assert.equal(code(answer), '403 role-not-allowed');
    await database().asSuperuser(`
      update app.memberships set role = 'OPERATOR' where owner_org = '${south.organizationId}'`);
  });

  it('cannot be posted to the ledger by the serving role but through a submission', async () => {
    const viewer = { organizationId: south.organizationId, userId: south.userId, credentialId: null };
    const { sql } = await import('kysely');
    const attempts = [
      `insert into app.inventory_movements (owner_org, location_id, item_id, bucket, movement_type, quantity, source_type,
        source_id, source_line, actor_org, occurred_at)
        select owner_org, location_id, id, 'AVAILABLE', 'SALE', -1, 'SELL_THROUGH', id, 1, '${south.organizationId}', now()
        from app.inventory_items limit 1`,
      `update app.sell_through_submissions set units_posted = 1`,
      `insert into app.replenishment_alerts (owner_org) values ('${south.organizationId}')`,
      `insert into app.vmi_terms (partnership_id, host_org, partner_org, location_id)
        select partnership_id, host_org, partner_org, location_id from app.vmi_terms`,
      `select app.post_sales('${submission.id}')`,
    ];
    for (const attempt of attempts) {
      await assert.rejects(
        database().withTenant(viewer, 'write', (trx) => sql.raw(attempt).execute(trx)),
        attempt,
      );
    }
  });

  it('stop when the share lets the partner act no longer, and stay readable', async () => {
    await database().asSuperuser(
      `update app.shares set access = 'READ' where partnership_id = '${partnerships.south}'`,
    );
    assert.equal(code(await world.submit([row('S1', '2026-03-12', 9)])), '409 partnership-not-active');
    assert.equal(code(await world.upload(CSV)), '409 partnership-not-active');
    assert.equal((await seen('south')).rows, 3);
  });

  it('stop when the partnership ends: documents stay readable, live figures vanish', async () => {
    await database().asSuperuser(`
      update app.shares set access = 'ACT' where partnership_id = '${partnerships.south}';
      update app.partnerships set status = 'ENDED' where id = '${partnerships.south}'`);
    assert.equal(code(await world.submit([row('S1', '2026-03-12', 9)])), '409 partnership-not-active');
    const ended = { rows: 3, submissions: 2, netUnits: 5, locations: 0 };
    assert.deepEqual(await seen('south'), ended);
    assert.deepEqual(await seen('host'), ended);
    const bySku = await world.get<SellThroughSummary>(
      'south',
      '/v1/sell-through/summary?groupBy=sku&from=2026-03-12&to=2026-03-13',
    );
    assert.ok(bySku.groupBy === 'sku');
    assert.deepEqual(
      bySku.rows.map(({ sku, netUnits, availableUnits, daysOfSupply }) => [
        sku,
        netUnits,
        availableUnits,
        daysOfSupply,
      ]),
      [['SERUM', 6, null, null]],
    );
    assert.ok(host.organizationId);
  });
});
