import { nice, ticks } from 'd3-array';

/** Where a value stands on a straight scale. */
export type Scale = (value: number) => number;

/** A scale of values that starts at zero and ends at round numbers, and where its ticks are. */
export interface ValueScale {
  readonly at: Scale;
  readonly ticks: readonly number[];
}

/** Maps `from` to `to`, in proportion. */
export function linear(
  [from, until]: readonly [number, number],
  [start, end]: readonly [number, number],
): Scale {
  const span = until - from || 1;
  return (value) => start + ((value - from) / span) * (end - start);
}

/**
 * The scale of a value axis: zero is always on it, so that bars can be compared by their length.
 *
 * @param height in pixels; zero or the least value is at the bottom
 */
export function valueScale(values: readonly (number | null)[], height: number, count = 4): ValueScale {
  const known = values.filter((value) => value !== null);
  const [least, most] = nice(Math.min(0, ...known), Math.max(1, ...known), count);
  return { at: linear([least, most], [height, 0]), ticks: ticks(least, most, count) };
}
