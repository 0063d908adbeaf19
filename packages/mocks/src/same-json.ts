/** Whether two JSON values are the same, whatever the order of their members. */
export function sameJson(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (!isObject(a) || !isObject(b) || Array.isArray(a) !== Array.isArray(b)) return false;
  const names = Object.keys(a);
  return (
    names.length === Object.keys(b).length && names.every((name) => name in b && sameJson(a[name], b[name]))
  );
}

/** A JSON value in which the caller's Idempotency-Key stands in the place of the one that was recorded. */
export function withKey(value: unknown, recorded: string | undefined, key: string | null): unknown {
  if (value === undefined || recorded === undefined || key === null) return value;
  return JSON.parse(JSON.stringify(value).replaceAll(recorded, JSON.stringify(key).slice(1, -1))) as unknown;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
