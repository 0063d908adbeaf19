import type { Notification } from '@betterdata/portal-contract';
import { dayIn } from '../core/day.ts';

/** What happened on one day of the reader's calendar. */
export interface Day {
  /** ISO 8601. */
  readonly date: string;
  readonly items: readonly Notification[];
}

/** The zone of the reader's clock. */
export const readersZone = () => new Intl.DateTimeFormat().resolvedOptions().timeZone;

/** Puts what is sorted by time under its days. */
export function byDay(items: readonly Notification[], timeZone: string): Day[] {
  const days = new Map<string, Notification[]>();
  for (const item of items) {
    const date = dayIn(item.createdAt, timeZone);
    days.set(date, [...(days.get(date) ?? []), item]);
  }
  return [...days].map(([date, ofDay]) => ({ date, items: ofDay }));
}

/** How many days a date is before today: 0 is today. */
export function daysAgo(date: string, now: Date, timeZone: string): number {
  return (Date.parse(dayIn(now, timeZone)) - Date.parse(date)) / 86_400_000;
}
