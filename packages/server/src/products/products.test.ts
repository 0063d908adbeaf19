import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toProductSearch } from './products.ts';

test('a search text is read as the beginning of a SKU, as words of a name and as digits of a GTIN', () => {
  assert.deepEqual(toProductSearch('  vitamin  serum '), {
    text: 'vitamin  serum',
    words: ['vitamin', 'serum'],
    gtin: null,
  });
  assert.deepEqual(toProductSearch('00860001'), { text: '00860001', words: ['00860001'], gtin: '860001' });
  assert.equal(toProductSearch('   '), undefined);
  assert.equal(toProductSearch(undefined), undefined);
  assert.equal(toProductSearch('000')?.gtin, null);
});
