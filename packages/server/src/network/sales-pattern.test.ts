import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addDays } from '../common/business-date.ts';
import { apportion, makeSales, type SalesPattern } from './sales-pattern.ts';

const pattern: SalesPattern = {
  lastDate: '2026-11-26',
  days: 400,
  units: { A: 40, B: 15, C: 1 },
  stores: { S1: 3, S2: 1 },
  weekdays: [1, 1, 1, 1, 2, 2, 1],
  months: [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 2, 3],
  yearBefore: 0.5,
  steadyDays: 28,
  stockOuts: [{ store: 'S1', sku: 'A', fromDate: '2026-11-20', days: 3 }],
};

const sum = (sales: readonly { sold: number }[]) => sales.reduce((total, { sold }) => total + sold, 0);

test('the last four weeks sell exactly what the pattern says, on whichever day they end', () => {
  for (const lastDate of ['2026-11-26', '2027-01-03', '2028-02-29']) {
    const sales = makeSales({ ...pattern, lastDate, stockOuts: [] });
    const recent = sales.filter(({ date }) => date > addDays(lastDate, -28));
    for (const [sku, units] of Object.entries(pattern.units)) {
      assert.equal(sum(recent.filter((sale) => sale.sku === sku)), units, `${sku} until ${lastDate}`);
    }
  }
});

test('the same pattern makes the same sales, day by day and without a day or store left out', () => {
  const sales = makeSales(pattern);
  assert.deepEqual(sales, makeSales(pattern));
  const reported = new Set(sales.map(({ date, store }) => `${date} ${store}`));
  for (let back = 0; back < pattern.days; back += 1) {
    for (const store of ['S1', 'S2']) {
      const date = addDays(pattern.lastDate, -back);
      assert.ok(reported.has(`${date} ${store}`), `${date} ${store}`);
    }
  }
  assert.equal(reported.size, pattern.days * 2);
  const cells = sales.map(({ date, store, sku }) => `${date} ${store} ${sku}`);
  assert.equal(new Set(cells).size, cells.length);
});

test('weekends, seasons and years show', () => {
  const sales = makeSales({ ...pattern, units: { A: 5600 }, stockOuts: [] });
  const on = (prefix: string) => sum(sales.filter(({ date }) => date.startsWith(prefix)));
  assert.ok(on('2025-12') > on('2026-06') * 1.5, 'December sells more than June');
  const weekday = (day: number) =>
    sum(sales.filter(({ date }) => date > '2026-10-29' && new Date(date).getUTCDay() === day));
  assert.ok(Math.abs(weekday(6) / weekday(1) - 2) < 0.5, 'Saturdays sell twice as much as Mondays');
});

test('an empty shelf sells nothing', () => {
  const out = makeSales(pattern).filter(
    ({ store, sku, onHand }) => store === 'S1' && sku === 'A' && onHand === 0,
  );
  assert.deepEqual(
    out.map(({ date, sold }) => `${date} ${sold}`),
    ['2026-11-20 0', '2026-11-21 0', '2026-11-22 0'],
  );
});

test('parts add up to the whole', () => {
  assert.deepEqual(apportion(10, [1, 1, 1]), [4, 3, 3]);
  assert.deepEqual(apportion(7, [0, 5, 2]), [0, 5, 2]);
  assert.deepEqual(apportion(0, [1, 2]), [0, 0]);
});
