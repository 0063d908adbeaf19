interface Page<Item> {
  readonly items: readonly Item[];
  readonly nextCursor: string | null;
}

interface PageQuery {
  readonly limit?: number;
  readonly cursor?: string;
}

/** Rows of the first page of a list, where nothing else is asked for, and the most that can be. */
const FIRST = 50;
const MOST = 200;

/** The first page of a list. Of one that has grown since, as many rows as are shown: nothing leaves the screen. */
export async function readAgain<Item>(
  shown: readonly Item[] | undefined,
  list: (page: PageQuery) => PromiseLike<Page<Item>>,
): Promise<Page<Item>> {
  const rows = shown?.length ?? 0;
  const page = rows > FIRST ? { limit: Math.min(rows, MOST) } : {};
  let { items, nextCursor } = await list(page);
  while (nextCursor !== null && items.length < rows) {
    const next = await list({ ...page, cursor: nextCursor });
    items = [...items, ...next.items];
    nextCursor = next.nextCursor;
  }
  return { items, nextCursor };
}
