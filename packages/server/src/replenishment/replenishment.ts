/** What was sold, less returns, in how many days; and the date on which these days end, if there is one. */
export interface Usage {
  sold: number;
  overDays: number;
  asOf: string | null;
}

/** Net units ÷ days, two decimals, half up; null without a complete business date. */
export function averageDailyUnits({ sold, overDays, asOf }: Usage): number | null {
  return asOf === null ? null : ratio(sold, overDays, 2);
}

/**
 * Available units ÷ average daily units, one decimal, half up. Taken from the whole numbers, so that no rounded average
 * goes in: 1,984 units at 1,260 in 28 days are 44.1 days. Without stock 0; with stock and no sales null: it never ends.
 */
export function daysOfSupply(available: number, { sold, overDays, asOf }: Usage): number | null {
  if (asOf === null) return null;
  if (available <= 0) return 0;
  return sold <= 0 ? null : ratio(available * overDays, sold, 1);
}

/** How far days of supply are above the threshold; negative below. */
export function daysAbove(supply: number | null, thresholdDays: number): number | null {
  return supply === null ? null : Math.round((supply - thresholdDays) * 10) / 10;
}

/** `part ÷ whole` of whole numbers, rounded half up (away from zero below it). */
export function ratio(part: number, whole: number, decimals: number): number {
  const scale = 10 ** decimals;
  const size = Math.floor((2 * Math.abs(part) * scale + whole) / (2 * whole));
  return size === 0 ? 0 : (Math.sign(part) * size) / scale;
}
