import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isDate, resolveDate } from './relative-dates.ts';

test('days count from today, over months, years and leap days', () => {
  assert.equal(resolveDate('today', '2026-11-23'), '2026-11-23');
  assert.equal(resolveDate('today-3', '2026-03-01'), '2026-02-26');
  assert.equal(resolveDate('today-1', '2028-03-01'), '2028-02-29');
  assert.equal(resolveDate('today+366', '2028-02-29'), '2029-03-01');
  assert.equal(resolveDate('today+540', '2026-11-23'), '2028-05-16');
});

test('a time makes it a moment in UTC', () => {
  assert.equal(resolveDate('today-2 15:30', '2026-01-01'), '2025-12-30T15:30:00Z');
});

test('anything else stays as it is', () => {
  for (const text of ['2026-03-14', 'tomorrow', 'today + 1', 'today+', '']) {
    assert.equal(resolveDate(text, '2026-01-01'), text);
  }
});

test('a date is a day of the calendar', () => {
  assert.equal(isDate('2028-02-29'), true);
  for (const text of ['2027-02-29', '2026-13-01', '26-01-01', '2026-1-1', 'today']) {
    assert.equal(isDate(text), false);
  }
});
