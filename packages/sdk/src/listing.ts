import { PortalError } from './errors.ts';
import { metadata } from './metadata.ts';

/** One page of a list, as the contract answers it. */
export interface ListAnswer {
  items: unknown[];
  nextCursor: string | null;
}

/** A page that knows how to get the one after it. */
export type Page<List extends ListAnswer> = List & {
  /** Fetches the next page; undefined after the last one. */
  next(): Promise<Page<List> | undefined>;
};

/** Awaited, the first page; iterated with `for await`, the items of all pages, fetched one page at a time. */
export type Listing<List extends ListAnswer> = Promise<Page<List>> & AsyncIterable<List['items'][number]>;

export function listing<List extends ListAnswer>(
  fetchPage: (cursor?: string) => Promise<List>,
): Listing<List> {
  async function load(cursor?: string): Promise<Page<List>> {
    const list = await fetchPage(cursor);
    const nextCursor = list?.nextCursor;
    if (!Array.isArray(list?.items) || (nextCursor !== null && nextCursor === cursor)) {
      throw new PortalError('malformed-response', 'This is no page, or it leads to itself.', metadata(list));
    }
    return Object.assign(list, { next: async () => (nextCursor === null ? undefined : load(nextCursor)) });
  }

  const first = load();
  return Object.assign(first, {
    async *[Symbol.asyncIterator]() {
      for (let page: Page<List> | undefined = await first; page; page = await page.next()) yield* page.items;
    },
  });
}
