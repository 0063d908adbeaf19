import assert from 'node:assert/strict';
import { test } from 'node:test';
import { listing, type ListAnswer } from './listing.ts';

const pages: Record<string, ListAnswer & { items: number[] }> = {
  first: { items: [1, 2], nextCursor: 'second' },
  second: { items: [], nextCursor: 'third' },
  third: { items: [3], nextCursor: null },
  endless: { items: [4], nextCursor: 'endless' },
};

/** A list over `pages`, and which of them were fetched. */
function numbers(start = 'first') {
  const fetched: string[] = [];
  const list = listing(async (cursor = start) => {
    fetched.push(cursor);
    return { ...pages[cursor]! };
  });
  return { list, fetched };
}

test('awaited, it is the first page, which leads to the next', async () => {
  const { list, fetched } = numbers();
  const first = await list;
  assert.deepEqual(first.items, [1, 2]);
  assert.equal(first.nextCursor, 'second');
  assert.deepEqual(fetched, ['first']);

  const third = await (await first.next())?.next();
  assert.deepEqual(third?.items, [3]);
  assert.equal(await third?.next(), undefined);
});

test('iterated, it is the items of all pages, fetched when they are needed', async () => {
  const { list, fetched } = numbers();
  const seen: number[] = [];
  for await (const item of list) {
    if (item === 2) assert.deepEqual(fetched, ['first']);
    seen.push(item);
  }
  assert.deepEqual(seen, [1, 2, 3]);
});

test('leaving the loop stops the fetching', async () => {
  const { list, fetched } = numbers();
  for await (const item of list) if (item === 1) break;
  assert.deepEqual(fetched, ['first']);
});

test('a page that leads to itself is an error, not an endless loop', async () => {
  const { list } = numbers('endless');
  await assert.rejects(
    async () => {
      for await (const item of list) assert.equal(item, 4);
    },
    { code: 'malformed-response' },
  );
});

test('the error of a page ends the loop', async () => {
  const list = listing<ListAnswer>(async () => Promise.reject(new Error('offline')));
  await assert.rejects(async () => {
    for await (const item of list) assert.fail(String(item));
  }, /offline/);
});

test('what is no page is an error of ours', async () => {
  for (const other of [null, 'page', {}, { items: {}, nextCursor: null }, { items: [1] }]) {
    await assert.rejects(
      listing<ListAnswer>(async () => other as unknown as ListAnswer),
      { code: 'malformed-response' },
    );
  }
});
