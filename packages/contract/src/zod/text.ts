import { z } from 'zod';

/**
 * The string keywords of JSON Schema as zod checks, named like the keywords. zod's own `min`, `max`, `uuid` … are
 * not used because they count UTF-16 units, and accept dates and times that PostgreSQL or RFC 3339 refuse.
 */

/** Text that PostgreSQL can store and UTF-8 can carry: no NUL, and no half of a surrogate pair. */
export const text = () =>
  z.string().check(
    z.refine<string>((value) => !value.includes('\0'), 'Must not contain the NUL character'),
    z.refine<string>((value) => !/\p{Surrogate}/u.test(value), 'Must not contain half of a surrogate pair'),
  );

export const minLength = (least: number) =>
  z.refine<string>(
    (value) => codePoints(value) >= least,
    least === 1 ? 'Must not be empty' : `Must have at least ${least} characters`,
  );

export const maxLength = (most: number) =>
  z.refine<string>((value) => codePoints(value) <= most, `Must have at most ${most} characters`);

export const pattern = (expression: RegExp) =>
  z.refine<string>((value) => expression.test(value), `Must match ${expression.source}`);

export const format = (name: keyof typeof formats) =>
  z.refine<string>((value) => formats[name].accepts(value), `Must be ${formats[name].description}`);

/** No two items are equal; for arrays of primitive values. */
export const uniqueItems = z.refine<unknown[]>(
  (items) => new Set(items).size === items.length,
  'Must not contain an item twice',
);

const formats = {
  uuid: {
    description: 'a UUID',
    accepts: (value: string) => /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i.test(value),
  },
  date: { description: 'a date such as 2026-03-14', accepts: isDate },
  'date-time': { description: 'a time such as 2026-03-14T17:00:00Z', accepts: isDateTime },
  email: {
    description: 'an e-mail address',
    accepts: (value: string) => value.length <= 254 && z.email().safeParse(value).success,
  },
  uri: {
    description: 'an absolute URI',
    accepts: (value: string) => /^[a-z][a-z0-9+.-]*:[\x21-\x7e]+$/i.test(value) && URL.canParse(value),
  },
};

/** An ISO 8601 calendar date of the years 0001 to 9999. */
function isDate(value: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value) || value.startsWith('0000')) return false;
  const time = Date.parse(`${value}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(value);
}

/**
 * An RFC 3339 date-time. Leap seconds are refused: neither JavaScript nor PostgreSQL can keep them. So are offsets that
 * no time zone has, and moments that in UTC lie outside the years 0001 to 9999, which could not be answered again.
 */
function isDateTime(value: string): boolean {
  const match =
    /^(.{10})T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,9})?(?:Z|[+-](?:0\d|1[0-4]):[0-5]\d)$/i.exec(value);
  if (match?.[1] === undefined || !isDate(match[1])) return false;
  return isDate(new Date(value.toUpperCase()).toISOString().slice(0, 10));
}

/** JSON Schema counts characters, not UTF-16 units. */
function codePoints(value: string): number {
  return value.length - (value.match(/[\u{10000}-\u{10ffff}]/gu)?.length ?? 0);
}
