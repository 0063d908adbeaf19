import assert from 'node:assert/strict';
import { test } from 'node:test';
import { stableIds } from './stable-ids.ts';

test('ids that the server made up are named by their order, derived ones are kept', () => {
  const ids = stableIds();
  const derived = 'a0ab7d59-0bcb-56f9-b712-d06962c28785';
  const [one, two] = [crypto.randomUUID(), crypto.randomUUID()];
  assert.deepEqual(ids({ url: `/v1/receipts/${one}`, id: two, product: derived }), {
    url: '/v1/receipts/00000000-0000-4000-8000-000000000001',
    id: '00000000-0000-4000-8000-000000000002',
    product: derived,
  });
  assert.equal(ids(two), '00000000-0000-4000-8000-000000000002');
});
