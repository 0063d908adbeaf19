/**
 * Small checks of what an answer is made of: types, required keys, null. They tolerate unknown keys and unknown
 * enumeration members, as every reader of the API should, and do not repeat the server's limits and formats.
 * They evaluate no text as code, so they run under a strict Content-Security-Policy.
 */

/** Answers null for a value of type T, and otherwise the JSON Pointer of the first fault, '' being the value itself. */
export interface Guard<T> {
  (value: unknown): string | null;
  /** Carries T for the type checker only; never present. */
  readonly type?: T;
}

export const matches = <T>(guard: Guard<T>, value: unknown): value is T => guard(value) === null;

const HERE = '';

export const string: Guard<string> = (value) => (typeof value === 'string' ? null : HERE);
export const number: Guard<number> = (value) => (typeof value === 'number' ? null : HERE);
export const integer: Guard<number> = (value) => (Number.isInteger(value) ? null : HERE);
export const boolean: Guard<boolean> = (value) => (typeof value === 'boolean' ? null : HERE);
export const nothing: Guard<null> = (value) => (value === null ? null : HERE);
export const anything: Guard<unknown> = () => null;

type Guards = Record<string, Guard<unknown>>;
type Guarded<Of> = Of extends Guard<infer Type> ? Type : never;

export const constant =
  <const T>(expected: T): Guard<T> =>
  (value) =>
    value === expected ? null : HERE;

export const nullable =
  <T>(guard: Guard<T>): Guard<T | null> =>
  (value) =>
    value === null ? null : guard(value);

export const array =
  <T>(items: Guard<T>): Guard<T[]> =>
  (value) => {
    if (!Array.isArray(value)) return HERE;
    for (let index = 0; index < value.length; index += 1) {
      const fault = items(value[index]);
      if (fault !== null) return `/${index}${fault}`;
    }
    return null;
  };

export const object =
  <Required extends Guards, Optional extends Guards = Record<never, never>>(
    required: Required,
    optional?: Optional,
  ): Guard<
    { [Key in keyof Required]: Guarded<Required[Key]> } & { [Key in keyof Optional]?: Guarded<Optional[Key]> }
  > =>
  (value) =>
    isObject(value) ? (faultIn(value, required, true) ?? faultIn(value, optional ?? {}, false)) : HERE;

/** An object used as a map: every value is alike. */
export const record =
  <T>(values: Guard<T>): Guard<Record<string, T>> =>
  (value) => {
    if (!isObject(value)) return HERE;
    for (const key of Object.keys(value)) {
      const fault = values(value[key]);
      if (fault !== null) return `/${escape(key)}${fault}`;
    }
    return null;
  };

export const anyOf =
  <Members extends Guard<unknown>[]>(...guards: Members): Guard<Guarded<Members[number]>> =>
  (value) =>
    guards.some((guard) => guard(value) === null) ? null : HERE;

/** A discriminated union. A tag that is not known passes: a later version may have added it. */
export const tagged =
  <Members extends Guards>(property: string, guards: Members): Guard<Guarded<Members[keyof Members]>> =>
  (value) => {
    if (!isObject(value)) return HERE;
    const tag = value[property];
    if (typeof tag !== 'string') return `/${property}`;
    return Object.hasOwn(guards, tag) ? (guards[tag]?.(value) ?? null) : null;
  };

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function faultIn(value: Record<string, unknown>, guards: Guards, required: boolean): string | null {
  for (const key in guards) {
    const member = value[key];
    if (member === undefined && !required) continue;
    const fault = member === undefined ? HERE : (guards[key]?.(member) ?? null);
    if (fault !== null) return `/${escape(key)}${fault}`;
  }
  return null;
}

function escape(key: string): string {
  return key.replaceAll('~', '~0').replaceAll('/', '~1');
}
