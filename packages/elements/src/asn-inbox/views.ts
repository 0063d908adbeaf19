import type { AsnSummary } from '@betterdata/portal-contract';
import { dayIn } from '../parts/day-in.ts';

/** What of the list is shown: to be counted now, on its way, or done. */
export type View = 'to-receive' | 'in-transit' | 'received';

export const OPEN_STATUSES = ['SENT', 'ACKNOWLEDGED', 'PARTIALLY_RECEIVED'] as const;
export const DONE_STATUSES = ['RECEIVED', 'CLOSED'] as const;

/** Whole days since a delivery was due; 0 or less while it is not late. */
export function daysLate(asn: AsnSummary, now: Date, timeZone: string): number {
  if (asn.estimatedDeliveryAt === null) return 0;
  const due = Date.parse(dayIn(asn.estimatedDeliveryAt, timeZone));
  return (Date.parse(dayIn(now, timeZone)) - due) / 86_400_000;
}

/** To be counted now is what is due or late, what has no date, and what someone began to count. */
export function isToReceive(asn: AsnSummary, now: Date, timeZone: string): boolean {
  const begun = asn.status === 'PARTIALLY_RECEIVED';
  return begun || asn.estimatedDeliveryAt === null || daysLate(asn, now, timeZone) >= 0;
}
