import assert from 'node:assert/strict';
import { test } from 'node:test';
import { averageDailyUnits, daysAbove, daysOfSupply, ratio } from './replenishment.ts';

const usage = (sold: number) => ({ sold, overDays: 28, asOf: '2026-03-13' });

test('1,984 units at 45 a day last 44.1 days, 14.1 above a threshold of 30', () => {
  assert.equal(averageDailyUnits(usage(45 * 28)), 45);
  assert.equal(daysOfSupply(1984, usage(45 * 28)), 44.1);
  assert.equal(daysAbove(44.1, 30), 14.1);
  assert.equal(daysOfSupply(1350, usage(45 * 28)), 30);
});

test('nothing on the shelf is 0 days; stock that nobody buys has no end; without a complete day nothing is known', () => {
  assert.equal(daysOfSupply(0, usage(0)), 0);
  assert.equal(daysOfSupply(-3, usage(28)), 0);
  assert.equal(daysOfSupply(7, usage(0)), null);
  assert.equal(daysOfSupply(7, usage(-2)), null);
  assert.equal(daysOfSupply(7, { sold: 0, overDays: 28, asOf: null }), null);
  assert.equal(averageDailyUnits({ sold: 0, overDays: 28, asOf: null }), null);
  assert.equal(daysAbove(null, 30), null);
});

test('ratios round half up, away from zero below it', () => {
  assert.equal(ratio(1, 8, 2), 0.13);
  assert.equal(ratio(-1, 8, 2), -0.13);
  assert.equal(ratio(20, 400, 1), 0.1);
  assert.equal(ratio(44_049, 1000, 1), 44);
  assert.ok(Object.is(ratio(-1, 1000, 1), 0));
});
