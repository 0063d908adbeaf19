import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addDays, businessDate, startOfDay } from './business-date.ts';

test('the business date is the day at the location, not in UTC', () => {
  const moment = new Date('2026-03-14T04:30:00Z');
  assert.equal(businessDate(moment, 'UTC'), '2026-03-14');
  assert.equal(businessDate(moment, 'America/Phoenix'), '2026-03-13');
  assert.equal(businessDate(moment, 'Asia/Shanghai'), '2026-03-14');
  assert.equal(businessDate(new Date('2026-12-31T23:00:00Z'), 'Asia/Shanghai'), '2027-01-01');
});

test('days add across months, leap days and clock changes', () => {
  assert.equal(addDays('2026-03-01', 30), '2026-03-31');
  assert.equal(addDays('2028-02-28', 1), '2028-02-29');
  assert.equal(addDays('2026-10-24', 2), '2026-10-26');
  assert.equal(addDays('2026-12-31', 1), '2027-01-01');
});

test('a day begins at midnight of the location, also when its clocks change', () => {
  const begin = (date: string, timezone: string) => startOfDay(date, timezone).toISOString();
  assert.equal(begin('2026-03-14', 'UTC'), '2026-03-14T00:00:00.000Z');
  assert.equal(begin('2026-03-14', 'America/Phoenix'), '2026-03-14T07:00:00.000Z');
  assert.equal(begin('2026-03-14', 'Asia/Kolkata'), '2026-03-13T18:30:00.000Z');
  assert.equal(begin('2026-03-08', 'America/New_York'), '2026-03-08T05:00:00.000Z');
  assert.equal(begin('2026-03-09', 'America/New_York'), '2026-03-09T04:00:00.000Z');
  assert.equal(begin('2026-11-01', 'America/New_York'), '2026-11-01T04:00:00.000Z');
  assert.equal(begin('2026-11-02', 'America/New_York'), '2026-11-02T05:00:00.000Z');
});
