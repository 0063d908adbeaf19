import assert from 'node:assert/strict';
import { test } from 'node:test';
import { PortalError } from '../errors.ts';
import { createRetryPolicy, retryAfterMs } from './retry.ts';

const transient = (retryAfterMs?: number) =>
  new PortalError('unavailable', 'Try again.', { retryable: true, retryAfterMs });

test('pauses are random and their bound doubles', () => {
  const policy = createRetryPolicy({ attempts: 4, baseDelayMs: 100, maxDelayMs: 250, budget: 1_000 });
  const pauses = (failures: number) =>
    Array.from({ length: 300 }, () => policy.delay(transient(), failures) ?? NaN);
  for (const [failures, bound] of [
    [1, 100],
    [2, 200],
    [3, 250],
  ] as const) {
    const drawn = pauses(failures);
    assert.ok(Math.max(...drawn) <= bound && Math.max(...drawn) > bound * 0.9);
    assert.ok(Math.min(...drawn) < bound * 0.1);
  }
  assert.equal(policy.delay(transient(), 4), undefined);
});

test('an error that would come again is not retried', () => {
  assert.equal(createRetryPolicy().delay(new PortalError('not-found', 'No.'), 1), undefined);
});

test('the pause is never shorter than the server asks, and a long one is not taken', () => {
  const policy = createRetryPolicy({ maxDelayMs: 3_000 });
  const pause = policy.delay(transient(2_000), 1) ?? NaN;
  assert.ok(pause >= 2_000 && pause <= 2_250);
  assert.equal(policy.delay(transient(3_001), 1), undefined);
});

test('the budget limits all calls together and is refilled by successes', () => {
  const policy = createRetryPolicy({ budget: 2 });
  assert.notEqual(policy.delay(transient(), 1), undefined);
  assert.notEqual(policy.delay(transient(), 1), undefined);
  assert.equal(policy.delay(transient(), 1), undefined);
  for (let i = 0; i < 11; i += 1) policy.succeeded();
  assert.notEqual(policy.delay(transient(), 1), undefined);
  assert.equal(policy.delay(transient(), 1), undefined);
});

test('Retry-After is read in seconds and as a date, by the clock of the server', () => {
  const wait = (retryAfter: string, date?: string) =>
    retryAfterMs(new Headers({ 'retry-after': retryAfter, ...(date && { date }) }));
  assert.equal(wait('7'), 7_000);
  // The server's clock is years behind ours.
  assert.equal(wait('Wed, 21 Oct 2015 07:28:05 GMT', 'Wed, 21 Oct 2015 07:28:00 GMT'), 5_000);
  assert.equal(wait('Wed, 21 Oct 2015 07:28:00 GMT'), 0);
  for (const none of ['soon', '1.5', '-1', '5, 5', '']) assert.equal(wait(none), undefined);
  assert.equal(retryAfterMs(new Headers()), undefined);
});
