import { invalidArgument } from '../errors.ts';

/** A value that a query parameter can carry. Dates are sent as RFC 3339 in UTC, arrays as repeated parameters. */
export type QueryValue = Scalar | readonly Scalar[];
type Scalar = string | number | boolean | Date | null | undefined;

/**
 * Fills `{asnId}` and the like. A value that is empty, `.` or `..` is refused, because as a path segment it would
 * lead to another route.
 */
export function encodePath(template: string, values: Readonly<Record<string, string>> = {}): string {
  return template.replace(/\{(.+?)\}/g, (_, name: string) => {
    const value = values[name];
    if (typeof value !== 'string' || /^\.{0,2}$/.test(value)) {
      throw invalidArgument(`${name} must be an id, not ${JSON.stringify(value)}`);
    }
    return encoded(name, () => encodeURIComponent(value));
  });
}

/** A query string with its question mark, or nothing. Parameters are sorted, so that equal queries are equal text. */
export function encodeQuery(values: Readonly<Record<string, QueryValue>> = {}): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(values)) {
    for (const one of [value].flat()) {
      if (one !== undefined && one !== null)
        search.append(
          name,
          encoded(name, () => queryText(one)),
        );
    }
  }
  search.sort();
  const text = search.toString();
  return text && `?${text}`;
}

/** The body as JSON, taken once, so that every attempt of a call sends the same bytes. */
export function encodeBody(body: unknown): string | undefined {
  return encoded('body', () => JSON.stringify(body));
}

function queryText(value: NonNullable<Scalar>): string {
  if (value instanceof Date) return value.toISOString();
  if (typeof value === 'object') throw new TypeError('An object cannot be a query parameter');
  return String(value);
}

/** Encoders throw for lone surrogates, invalid dates, cycles and the like; `name` says where. */
function encoded<T>(name: string, encode: () => T): T {
  try {
    return encode();
  } catch (cause) {
    throw invalidArgument(`${name} cannot be sent: ${(cause as Error).message}`, cause);
  }
}
