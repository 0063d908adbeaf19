import assert from 'node:assert/strict';
import { test } from 'node:test';
import { z } from 'zod';
import { cursorDate, cursorText, cursorTime, decodeCursor, encodeCursor, toPage } from './cursor.ts';
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

test('a made-up key holds nothing that the database cannot read', () => {
  const moment = '2026-11-23T10:00:00';
  const parts = [
    { part: cursorText, reads: ['', 'LB-1042', 'é'], refuses: ['a\0'] },
    { part: cursorTime, reads: [`${moment}Z`, `${moment}.123456Z`], refuses: ['x', '0000-01-01T00:00:00Z'] },
    { part: cursorTime, reads: [], refuses: [`${moment}.${'1'.repeat(200)}Z`, `${moment}+23:59`] },
    { part: cursorDate, reads: ['2026-11-23'], refuses: ['0000-01-01', '2026-02-30', 'x'] },
  ];
  for (const { part, reads, refuses } of parts) {
    for (const value of reads) assert.ok(part.safeParse(value).success, value);
    for (const value of refuses) assert.ok(!part.safeParse(value).success, value);
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
