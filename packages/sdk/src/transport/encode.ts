/** A value that a query parameter can carry. Dates are sent as RFC 3339 in UTC, arrays as repeated parameters. */
export type QueryValue = Scalar | readonly Scalar[];
type Scalar = string | number | boolean | Date | null | undefined;

/**
 * Fills `{asnId}` and the like.
 *
 * @throws TypeError for a value that is empty, `.` or `..`, because as a path segment it would lead to another route
 */
export function encodePath(template: string, values: Readonly<Record<string, string>> = {}): string {
  return template.replace(/\{(.+?)\}/g, (_, name: string) => {
    const value = values[name];
    if (typeof value !== 'string' || /^\.{0,2}$/.test(value)) {
      throw new TypeError(`${name} must be an id, not ${JSON.stringify(value)}`);
    }
    return encodeURIComponent(value);
  });
}

/**
 * A query string with its question mark, or nothing. Parameters are sorted, so that equal queries are equal text.
 *
 * @throws RangeError for an invalid date
 */
export function encodeQuery(values: Readonly<Record<string, QueryValue>> = {}): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(values)) {
    for (const one of [value].flat()) {
      if (one === undefined || one === null) continue;
      search.append(name, one instanceof Date ? one.toISOString() : String(one));
    }
  }
  search.sort();
  const text = search.toString();
  return text && `?${text}`;
}
