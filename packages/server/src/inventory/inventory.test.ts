import assert from 'node:assert/strict';
import { test } from 'node:test';
import { balances, onHand, summarize, valueOf } from './inventory.ts';

const operator = { id: '0b54a0de-52ab-4d0c-8b0f-2f3f6b1f0101', code: 'ORG-101', name: 'Amazon' };
const location = (
  code: string,
  units: number,
  amount: string | null,
  currency = 'USD',
  basis: 'COST' | 'PARTNERSHIP_PRICE' = 'COST',
) => ({
  id: code,
  code,
  name: code,
  operator,
  units,
  value: amount === null ? null : { amount, currency },
  valueBasis: amount === null ? null : basis,
});

test('on hand is the sum of the buckets', () => {
  assert.equal(onHand({ available: 97, reserved: 3, damaged: 1, qualityHold: 2, expired: 4 }), 107);
});

test('a value is quantity times unit value, rounded half up once, and absent without either', () => {
  assert.deepEqual(valueOf(3, '57.4450', 'USD'), { amount: '172.34', currency: 'USD' });
  assert.equal(valueOf(3, null, null), null);
});

test('a summary adds units and values', () => {
  const summary = summarize([
    location('A', 3100, '178000.00'),
    location('B', 2450, '142000.00'),
    location('C', 0, null),
  ]);
  assert.equal(summary.units, 5550);
  assert.deepEqual(summary.value, { amount: '320000.00', currency: 'USD' });
  assert.equal(summary.valueBasis, 'COST');
});

test('currencies, bases and missing values are never added', () => {
  assert.equal(summarize([location('A', 1, '1.00'), location('B', 1, '1.00', 'EUR')]).value, null);
  assert.equal(
    summarize([location('A', 1, '1.00'), location('B', 1, '1.00', 'USD', 'PARTNERSHIP_PRICE')]).value,
    null,
  );
  assert.equal(summarize([location('A', 1, '1.00'), location('B', 1, null)]).value, null);
  assert.equal(summarize([]).value, null);
});

test('a location whose quantities cancel out still adds its value', () => {
  const { units, value } = summarize([location('A', 5, '20.00'), location('B', 0, '13.75')]);
  assert.deepEqual([units, value], [5, { amount: '33.75', currency: 'USD' }]);
});

test('the balance after each movement is counted back from the newest', () => {
  assert.deepEqual(balances([{ quantity: 50 }, { quantity: -30 }, { quantity: 100 }], 120), [120, 70, 100]);
});
