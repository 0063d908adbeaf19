import { createHash } from 'node:crypto';
import { z } from 'zod';
import { problem } from './problem.ts';

/** A page as every list answers it. */
export interface Page<Item> {
  items: Item[];
  nextCursor: string | null;
}

/** The values of a row's sort key, in the order of the sort. Timestamps as text, so that no digit is lost. */
export type CursorKey = readonly (string | number | null)[];

/** Parts of a sort key. Whoever makes up a cursor may write only what the database can read. */
export const cursorText = z.string().regex(/^[^\0]*$/);
/** A timestamp in UTC. PostgreSQL has no year 0 and reads no fraction without end. */
export const cursorTime = z.iso
  .datetime()
  .max(30)
  .regex(/^(?!0000)/);
export const cursorDate = z.iso.date().regex(/^(?!0000)/);

/**
 * Writes where the next page starts. `scope` names the list with its sort and filters. Opaque to callers; it
 * holds nothing that the row's reader may not know.
 */
export function encodeCursor(scope: string, key: CursorKey): string {
  const payload = Buffer.from(JSON.stringify(key)).toString('base64url');
  return `${payload}.${checksum(scope, payload)}`;
}

/**
 * Reads a cursor of `scope` back into the values of its sort key, or throws `invalid-cursor`. The checksum
 * turns a mangled cursor, or one of another list or filter, into an error instead of a wrong page. It is no
 * signature and need not be: a cursor is input like any other and reaches SQL only as bound parameters.
 */
export function decodeCursor<Key extends CursorKey>(scope: string, key: z.ZodType<Key>, cursor: string): Key {
  const [payload = '', check] = cursor.split('.');
  if (check !== checksum(scope, payload)) throw problem('invalid-cursor');
  const values = key.safeParse(parseBase64Json(payload));
  if (!values.success) throw problem('invalid-cursor');
  return values.data;
}

function checksum(scope: string, payload: string): string {
  return createHash('sha256').update(`${scope}\0${payload}`).digest('base64url').slice(0, 11);
}

function parseBase64Json(text: string): unknown {
  try {
    return JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
  } catch {
    return undefined;
  }
}

/** Cuts rows that were fetched with `limit + 1` into a page; `key` gives the sort key of a row. */
export function toPage<Row>(
  rows: readonly Row[],
  limit: number,
  scope: string,
  key: (row: Row) => CursorKey,
): Page<Row> {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  const more = rows.length > limit && last !== undefined;
  return { items, nextCursor: more ? encodeCursor(scope, key(last)) : null };
}
