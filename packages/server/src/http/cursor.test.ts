import assert from 'node:assert/strict';
import { test } from 'node:test';
import { z } from 'zod';
import { decodeCursor, encodeCursor, toPage } from './cursor.ts';
import { ProblemError } from './problem.ts';

const key = z.tuple([z.string(), z.uuid()]);
const id = '7c9e6679-7425-40de-944b-e07fc1f90ae7';

test('a cursor of the same list reads back', () => {
  const cursor = encodeCursor('asns/shippedAt', ['2026-11-23T10:00:00.123456Z', id]);
  assert.deepEqual(decodeCursor('asns/shippedAt', key, cursor), ['2026-11-23T10:00:00.123456Z', id]);
});

test('a mangled, foreign or malformed cursor is refused', () => {
  const cursor = encodeCursor('asns', ['a', id]);
  const mangled = [...cursor].map((character, index) => {
    const other = character === 'A' ? 'B' : 'A';
    return cursor.slice(0, index) + other + cursor.slice(index + 1);
  });
  const wrongShape = encodeCursor('asns', ['a', 'not a uuid']);
  for (const bad of [
    ...mangled,
    '',
    '.',
    'x'.repeat(10_000),
    '%00',
    encodeCursor('receipts', ['a', id]),
    wrongShape,
  ]) {
    assert.throws(
      () => decodeCursor('asns', key, bad),
      (error) => error instanceof ProblemError && error.code === 'invalid-cursor',
    );
  }
});

test('a page has a cursor only when a further row was found', () => {
  const rows = [{ id: 'a' }, { id: 'b' }, { id: 'c' }];
  const first = toPage(rows, 2, 'list', (row) => [row.id]);
  assert.deepEqual(first.items, [{ id: 'a' }, { id: 'b' }]);
  assert.deepEqual(decodeCursor('list', z.tuple([z.string()]), first.nextCursor ?? ''), ['b']);
  assert.equal(toPage(rows, 3, 'list', (row) => [row.id]).nextCursor, null);
  assert.equal(toPage([], 3, 'list', () => []).nextCursor, null);
});
