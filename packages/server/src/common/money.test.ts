import assert from 'node:assert/strict';
import { test } from 'node:test';
import { extend, money, sum } from './money.ts';

test('totals round half up, once', () => {
  assert.deepEqual(money('1.005', 'USD'), { amount: '1.01', currency: 'USD' });
  assert.deepEqual(money('-1.005', 'USD'), { amount: '-1.01', currency: 'USD' });
  const lines = [extend(3, '0.3333'), extend(3, '0.3333')];
  assert.equal(money(sum(lines), 'USD').amount, '2.00');
});

test('sums are exact where floats are not', () => {
  assert.equal(sum(['0.1', '0.2']).toString(), '0.3');
  assert.equal(money(extend(1_000_000_000, '99999.9999'), 'USD').amount, '99999999900000.00');
});
