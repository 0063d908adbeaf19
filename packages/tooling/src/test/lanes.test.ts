import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Lanes } from './lanes.ts';

test('runs no more at a time than there are lanes, in the order in which it came, failures or not', async () => {
  const lanes = new Lanes(2);
  const begun: number[] = [];
  let running = 0;
  let most = 0;
  const all = [1, 2, 3, 4, 5].map((number) =>
    lanes.run(async () => {
      begun.push(number);
      most = Math.max(most, ++running);
      await new Promise((resolve) => setTimeout(resolve, 5));
      running -= 1;
      if (number === 2) throw new Error('a failure');
      return number;
    }),
  );
  const results = await Promise.allSettled(all);
  assert.deepEqual(
    results.map(({ status }) => status),
    ['fulfilled', 'rejected', 'fulfilled', 'fulfilled', 'fulfilled'],
  );
  assert.deepEqual(begun, [1, 2, 3, 4, 5]);
  assert.equal(most, 2);
});
