/**
 * One reading and one writing of values for both databases: their clients differ in int8, bytea, interval, dates and
 * arrays, and differ silently.
 */

import pg from 'pg';

/** OIDs of the types that are read differently from the clients' defaults (pg_type.dat). */
const oid = {
  bytea: 17,
  int8: 20,
  date: 1082,
  timestamp: 1114,
  timestamptz: 1184,
  interval: 1186,
  numeric: 1700,
};

/**
 * Readers by type OID, from PostgreSQL's text format:
 * int8 → number (throws beyond 2^53, instead of rounding) · numeric → decimal string · bytea → Uint8Array ·
 * date → `YYYY-MM-DD` · timestamptz → RFC 3339 in UTC with all microseconds, so that it can be a cursor ·
 * interval → ISO 8601 duration. The rest (booleans, other numbers, JSON, arrays of text) as node-postgres does.
 */
const parsers: Readonly<Record<number, (text: string) => unknown>> = {
  [oid.int8]: parseInteger,
  [oid.numeric]: asText,
  [oid.bytea]: parseBytes,
  [oid.date]: asText,
  [oid.timestamp]: asText,
  [oid.timestamptz]: parseTimestamp,
  [oid.interval]: asText,
};

/** The reader of a type's text format. */
export function textParser(typeOid: number): (text: string) => unknown {
  return parsers[typeOid] ?? (pg.types.getTypeParser(typeOid, 'text') as (text: string) => unknown);
}

function asText(text: string): string {
  return text;
}

function parseInteger(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError(`int8 ${text} is too large for a number`);
  return value;
}

function parseBytes(text: string): Uint8Array {
  return new Uint8Array(Buffer.from(text.slice(2), 'hex'));
}

/** With TimeZone UTC the server writes `2026-03-14 09:42:00.5+00`. */
function parseTimestamp(text: string): string {
  return text.replace(' ', 'T').replace(/\+00$/, 'Z');
}

/**
 * A parameter in PostgreSQL's text format, so that both clients pass it on unchanged. An array is an SQL array; for
 * a JSON array pass its `JSON.stringify`.
 */
export function toParameter(value: unknown): string | Uint8Array | null {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string' || value instanceof Uint8Array) return value;
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value)) return arrayLiteral(value);
  if (typeof value === 'number' || typeof value === 'bigint' || typeof value === 'boolean')
    return String(value);
  return JSON.stringify(value);
}

function arrayLiteral(values: readonly unknown[]): string {
  const elements = values.map((value) => {
    const text = toParameter(value);
    if (text instanceof Uint8Array) throw new TypeError('arrays of bytea are not supported');
    return text === null ? 'NULL' : `"${text.replace(/["\\]/g, '\\$&')}"`;
  });
  return `{${elements.join(',')}}`;
}
