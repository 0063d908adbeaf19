import { z } from 'zod';
import { cursorTime, decodeCursor, toPage, type Page } from './cursor.ts';

/** Where a page ends in a list by time of making. */
export interface TimePosition {
  /** RFC 3339 with all its digits. */
  createdAt: string;
  id: string;
}

const position = z.tuple([cursorTime, z.uuid()]);

/** Where the next page begins; undefined for the first one. */
export function nextByTime(scope: string, cursor: string | undefined): TimePosition | undefined {
  if (cursor === undefined) return undefined;
  const [createdAt, id] = decodeCursor(scope, position, cursor);
  return { createdAt, id };
}

/** Cuts rows that were fetched with `limit + 1` into a page. */
export function pageByTime<Row extends TimePosition>(
  scope: string,
  rows: readonly Row[],
  limit: number,
): Page<Row> {
  return toPage(rows, limit, scope, ({ createdAt, id }) => [createdAt, id]);
}
