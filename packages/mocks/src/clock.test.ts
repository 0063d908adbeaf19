import assert from 'node:assert/strict';
import { test } from 'node:test';
import { moveClock, RECORDED_AT } from './clock.ts';

test('it is the moment of the recordings, time passes, and comes back', () => {
  const real = Date;
  const clock = moveClock();
  try {
    assert.equal(new Date().toISOString().slice(0, 16), RECORDED_AT.slice(0, 16));
    assert.ok(new Date() instanceof Date);
    assert.equal(new Date(0).getTime(), 0);
    assert.equal(Date.parse('2026-03-14T00:00:00Z'), Date.UTC(2026, 2, 14));
    assert.match(Date(), /2026/);
    clock.advance(6 * 60_000);
    assert.equal(new Date(Date.now()).toISOString().slice(0, 16), '2026-03-14T16:48');
  } finally {
    clock.restore();
  }
  assert.equal(Date, real);
});
