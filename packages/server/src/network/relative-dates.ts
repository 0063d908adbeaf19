import { addDays } from '../common/business-date.ts';

const relative = /^today(?:([+-]\d{1,5}))?(?: (\d{2}:\d{2}))?$/;

/**
 * The day or moment that `today`, `today-3`, `today+540` or `today-3 15:00` (UTC) names; anything else unchanged.
 *
 * @param today the ISO date that `today` stands for
 */
export function resolveDate(text: string, today: string): string {
  const match = relative.exec(text);
  if (!match) return text;
  const [, days, time] = match;
  const date = addDays(today, Number(days ?? 0));
  return time === undefined ? date : `${date}T${time}:00Z`;
}

/** Whether the calendar has this ISO date: 2028-02-29 is one, 2027-02-29 is not. */
export function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || text.startsWith('0000')) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}
