/** Sums, gaps and stock-outs, against figures that are added up here from what was sent. */
import assert from 'node:assert/strict';
import { before, it } from 'node:test';
import type {
  Replenishment,
  ReplenishmentList,
  SellThroughByDay,
  SellThroughBySku,
  SellThroughByStore,
  SellThroughRowInput,
  StockOut,
  StockOutList,
} from '@betterdata/portal-contract';
import { addDays } from '../common/business-date.ts';
import { testDatabases, type TestDatabase } from '../db/testing.ts';
import { openStores, row, type StoresWorld } from './testing.ts';

const FIRST = '2026-01-10';
const LAST = '2026-03-13';
const STORES = {
  S1: ['2020-01-01', '9999-12-31'],
  S2: ['2020-01-01', '9999-12-31'],
  S3: ['2026-03-03', '9999-12-31'],
  S4: ['2020-01-01', '2026-03-05'],
} as const;
type Store = keyof typeof STORES;
const stores = Object.keys(STORES) as Store[];

/** Nobody reported the 20th of February; S2 not the 11th and 12th of March; S3 not yesterday. */
const isMissing = (store: Store, date: string) =>
  date === '2026-02-20' ||
  (store === 'S2' && ['2026-03-11', '2026-03-12'].includes(date)) ||
  (store === 'S3' && date === LAST);

/** What every store sent, day by day; a pattern without a calendar in it. */
const sent: SellThroughRowInput[] = days(FIRST, LAST).flatMap((date, n) =>
  stores.flatMap((store, s) => {
    const [opened, closed] = STORES[store];
    if (date < opened || date > closed || isMissing(store, date)) return [];
    const serum = row(store, date, (n * 7 + s * 3) % 5, {
      returned: (n + s) % 6 === 0 ? 1 : 0,
      onHand: (n + s) % 4,
    });
    const balm = row(store, date, n % 3, { sku: 'BALM', ...(store === 'S2' && n > 55 && { lostSales: 1 }) });
    return store === 'S4' ? [serum] : [serum, balm];
  }),
);

testDatabases('sums of sales', (database) => {
  let world: StoresWorld;

  before(async () => {
    world = await openStores(database());
    // In two submissions, the second of which replaces one row of the first.
    const wrong = sent.map((each, index) => (index === 40 ? { ...each, sold: each.sold + 5 } : each));
    for (const rows of [wrong.slice(0, 100), [...wrong.slice(100), sent[40]!]]) {
      const { status, body } = await world.submit(rows);
      assert.equal(status, 201, JSON.stringify(body));
    }
  });

  const summary = <Body>(groupBy: string, query = '') =>
    world.get<Body>('south', `/v1/sell-through/summary?groupBy=${groupBy}${query}`);

  it('end on the last date that every open store has reported, and say how far behind that is', async () => {
    const { period } = await summary<SellThroughByDay>('day');
    // S3 lacks the 13th, S2 the 12th and 11th. In Honolulu it is the 14th already.
    assert.deepEqual([period.asOf, period.from, period.to], ['2026-03-10', '2026-02-11', '2026-03-10']);
    assert.deepEqual([period.stale, period.daysBehind], [true, 3]);
    assert.deepEqual([period.storesReporting, period.storesExpected], [2, 3]);
    assert.deepEqual([period.partnership?.host.code, period.partnership?.partner.code], ['HOST', 'SOUTH']);
  });

  it('by day are what was sent, with gaps where nobody reported and an average of 28 days', async () => {
    const { rows, period } = await summary<SellThroughByDay>('day', `&from=2026-02-15&to=${LAST}`);
    assert.deepEqual(
      rows.map(({ date }) => date),
      days('2026-02-15', LAST),
    );
    for (const day of rows) {
      const reported = sent.filter(({ date }) => date === day.date);
      const open = stores.filter((store) => STORES[store][0] <= day.date && day.date <= STORES[store][1]);
      assert.deepEqual(
        [day.storesReporting, day.storesExpected],
        [new Set(reported.map(({ storeCode }) => storeCode)).size, open.length],
      );
      if (day.date === '2026-02-20') {
        assert.deepEqual([day.netUnits, day.sold, day.average28Days], [null, null, null]);
        continue;
      }
      assert.equal(day.netUnits, net(reported), day.date);
      assert.equal(
        day.sold,
        reported.reduce((sum, { sold }) => sum + sold, 0),
      );
      assert.ok(close(day.average28Days, net(between(addDays(day.date, -27), day.date)) / 28));
    }
    const all = between('2026-02-15', LAST);
    assert.equal(period.totals.netUnits, net(all));
    assert.equal(period.totals.previousNetUnits, net(between('2026-01-19', '2026-02-14')));
    assert.ok(close(period.totals.averageDailyUnits, net(all) / 26));
  });

  it('by store rank them, compare them with the period before, and name the days that are missing', async () => {
    const { rows, period } = await summary<SellThroughByStore>('store', `&from=2026-03-01&to=2026-03-14`);
    const expected = stores
      .map((code) => ({ code, units: net(between('2026-03-01', '2026-03-14', code)) }))
      .toSorted((a, b) => b.units - a.units || (a.code < b.code ? -1 : 1));
    assert.deepEqual(
      rows.map(({ rank, storeCode, netUnits }) => [rank, storeCode, netUnits]),
      expected.map(({ code, units }, index) => [index + 1, code, units]),
    );
    for (const store of rows) {
      const code = store.storeCode as Store;
      const own = between('2026-03-01', '2026-03-14', code);
      const previous = net(between('2026-02-15', '2026-02-28', code));
      assert.equal(store.previousNetUnits, previous);
      assert.ok(
        previous === 0 ? store.change === null : close(store.change, (net(own) - previous) / previous, 4),
      );
      assert.ok(close(store.share, net(own) / period.totals.netUnits, 4));
      assert.equal(store.stockOutDays, own.filter(isOut).length);
      const open = days('2026-03-01', LAST).filter(
        (date) => STORES[code][0] <= date && date <= STORES[code][1],
      );
      assert.deepEqual(
        store.missingDates,
        open.filter((date) => isMissing(code, date)),
      );
      assert.deepEqual(
        [store.daysExpected, store.daysReported],
        [open.length, open.filter((date) => !isMissing(code, date)).length],
      );
    }
  });

  it('by product tell what is left of each, where its stock is visible', async () => {
    const { rows } = await summary<SellThroughBySku>('sku');
    for (const product of rows) {
      const window = between('2026-02-11', '2026-03-10').filter(({ sku }) => sku === product.sku);
      const left =
        { SERUM: 600, BALM: 50 }[product.sku]! - net(sent.filter(({ sku }) => sku === product.sku));
      assert.equal(product.netUnits, net(window));
      assert.equal(product.availableUnits, left);
      const supply = left <= 0 ? 0 : left / (net(window) / 28);
      assert.ok(close(product.daysOfSupply, supply, 1), `${product.daysOfSupply} for ${supply}`);
      assert.equal(product.thresholdDays, 30);
      assert.equal(product.alertOpenSince !== null, supply < 30);
    }
    assert.deepEqual(
      rows.map(({ sku }) => sku),
      rows.toSorted((a, b) => b.netUnits - a.netUnits).map(({ sku }) => sku),
    );
  });

  it('come page by page', async () => {
    const all = await summary<SellThroughByStore>('store');
    const seen = [];
    for (let next: string | null = ''; next !== null;) {
      const page: SellThroughByStore = await summary('store', `&limit=1${next && `&cursor=${next}`}`);
      seen.push(...page.rows);
      next = page.nextCursor;
    }
    assert.deepEqual(seen, all.rows);
  });

  it('refuse a period that makes no sense', async () => {
    for (const query of [
      'from=2026-03-02&to=2026-03-01',
      'from=2020-01-01&to=2026-03-01',
      'from=0000-01-01',
      'to=x',
    ]) {
      for (const path of ['summary?groupBy=day&', 'stockouts?']) {
        const { status } = await world.app.request(`/v1/sell-through/${path}${query}`, {
          token: world.tokens.south,
        });
        assert.equal(status, 400, path + query);
      }
    }
  });

  it('stock-outs are runs of reported days; a day without a report neither ends nor lengthens one', async () => {
    const expected = stores.flatMap((store) =>
      ['SERUM', 'BALM'].flatMap((sku) => incidents(store, sku, '2026-02-11', LAST)),
    );
    const path = `/v1/sell-through/stockouts?from=2026-02-11&to=${LAST}`;
    const found: StockOut[] = [];
    for (let next: string | null = ''; next !== null;) {
      const page: StockOutList = await world.get('host', `${path}&limit=3${next && `&cursor=${next}`}`);
      found.push(...page.items);
      next = page.nextCursor;
    }
    const text = ({ storeCode, sku, from, to, days: out, notReportedDays, ongoing, lostSales }: Incident) =>
      [storeCode, sku, from, to, out, notReportedDays, ongoing, lostSales].join(' ');
    assert.deepEqual(found.map(text).toSorted(), expected.map(text).toSorted());
    assert.ok(found.some(({ notReportedDays }) => notReportedDays > 0));
    assert.ok(found.some(({ ongoing }) => ongoing));
    const ends = found.map(({ to }) => to);
    assert.deepEqual(ends, ends.toSorted().toReversed());
    const one = await world.get<StockOutList>('south', `${path}&storeCode=S2&sku=BALM`);
    assert.deepEqual(
      one.items.map(text),
      expected.filter((each) => each.storeCode === 'S2' && each.sku === 'BALM').map(text),
    );
  });

  it('days of supply are what is available ÷ the average of the last 28 days', async () => {
    const item = await replenishment(world);
    const window = between('2026-02-11', '2026-03-10');
    const left = 650 - net(sent);
    assert.ok(close(item.averageDailyUnits, net(window) / 28));
    assert.equal(item.availableUnits, left);
    assert.ok(close(item.daysOfSupply, left / (net(window) / 28), 1));
    assert.deepEqual([item.asOf, item.completeDays, item.averageOverDays], ['2026-03-10', 27, 28]);
    assert.deepEqual(
      [item.stale, item.daysBehind, item.storesReporting, item.storesExpected],
      [true, 3, 2, 3],
    );
  });

  it('late reports complete the days that were missing', async () => {
    const late = [row('S2', '2026-03-11', 1), row('S2', '2026-03-12', 0), row('S3', LAST, 2)];
    assert.equal((await world.submit(late)).status, 201);
    const item = await replenishment(world);
    assert.deepEqual([item.asOf, item.stale, item.daysBehind], [LAST, false, 0]);
    assert.deepEqual([item.storesReporting, item.storesExpected], [3, 3]);
  });

  it('are read within the rows of the period', () => explainsLists(database()));
});

async function replenishment(world: StoresWorld): Promise<Replenishment> {
  const { items } = await world.get<ReplenishmentList>('host', '/v1/replenishment');
  assert.equal(items.length, 1);
  assert.deepEqual((await world.get<ReplenishmentList>('south', '/v1/replenishment')).items, items);
  return items[0]!;
}

/** The index of a partnership's dates serves sums. */
async function explainsLists(database: TestDatabase): Promise<void> {
  const plan = await database.asSuperuser(`
    set enable_seqscan = off;
    explain select sum(net) from app.sell_through_rows
    where partnership_id = gen_random_uuid() and superseded_by is null and business_date between '2026-01-01' and '2026-01-28'`);
  assert.match(JSON.stringify(plan), /sell_through_rows_partnership_id_business_date/);
}

function days(from: string, to: string): string[] {
  const all = [];
  for (let day = from; day <= to; day = addDays(day, 1)) all.push(day);
  return all;
}

const net = (rows: readonly SellThroughRowInput[]) =>
  rows.reduce((sum, { sold, returned = 0 }) => sum + sold - returned, 0);

const between = (from: string, to: string, store?: string) =>
  sent.filter(
    ({ date, storeCode }) => from <= date && date <= to && (store === undefined || storeCode === store),
  );

const isOut = ({ onHand, lostSales = 0 }: SellThroughRowInput) => onHand === 0 || lostSales > 0;

const close = (actual: number | null, expected: number, decimals = 2) =>
  actual !== null && Math.abs(actual - expected) <= 0.5 * 10 ** -decimals + 1e-9;

type Incident = Omit<StockOut, 'partnershipId' | 'storeName' | 'productName'>;

/** Walks through the days of one store and product. */
function incidents(store: Store, sku: string, from: string, to: string): Incident[] {
  const found: Incident[] = [];
  let open: Incident | undefined;
  let silent = 0;
  for (const date of days(from, to)) {
    const reported = sent.filter((each) => each.storeCode === store && each.date === date);
    if (reported.length === 0) {
      silent += 1;
      continue;
    }
    const ofProduct = reported.find((each) => each.sku === sku);
    if (ofProduct !== undefined && isOut(ofProduct)) {
      if (open === undefined) {
        open = {
          storeCode: store,
          sku,
          from: date,
          to: date,
          days: 0,
          notReportedDays: 0,
          ongoing: true,
          lostSales: 0,
        };
        found.push(open);
      } else open.notReportedDays += silent;
      open.to = date;
      open.days += 1;
      open.lostSales += ofProduct.lostSales ?? 0;
    } else {
      if (open !== undefined) open.ongoing = false;
      open = undefined;
    }
    silent = 0;
  }
  return found;
}
