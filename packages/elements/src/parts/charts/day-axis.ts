import type { Format } from '../../core/format.ts';
import type { Width } from '../../core/width.ts';

/** A label of the time axis: the day's number in the period, and what to write. */
export interface DayLabel {
  readonly index: number;
  readonly text: string;
}

const LABELS = { narrow: 3, medium: 6, wide: 10 } as const;

/** More days than this are labelled by their months. */
const MONTHS_FROM = 93;

/** Which days, or months, carry a label: as many as there is room for, the last one always unless days make months. */
export function dayLabels(
  days: readonly string[],
  width: Width,
  format: Format,
  monthly = false,
): readonly DayLabel[] {
  const room = LABELS[width];
  if (monthly) {
    const step = Math.ceil(days.length / room);
    return days.flatMap((day, index) =>
      (days.length - 1 - index) % step === 0 ? [{ index, text: format.month(day) }] : [],
    );
  }
  if (days.length >= MONTHS_FROM) {
    const firsts = days.flatMap((day, index) =>
      day.endsWith('-01') ? [{ index, text: format.month(day) }] : [],
    );
    const step = Math.ceil(firsts.length / room);
    return firsts.filter((_, number) => number % step === 0);
  }
  const step = stepOf(days.length, room);
  return days.flatMap((day, index) =>
    (days.length - 1 - index) % step === 0 ? [{ index, text: format.day(day) }] : [],
  );
}

/** Every day, or every so many whole weeks, so that the labels are the same day of the week. */
function stepOf(days: number, room: number): number {
  return days <= room ? 1 : Math.ceil(days / room / 7) * 7;
}
