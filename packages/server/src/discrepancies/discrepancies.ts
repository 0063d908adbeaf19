import type { DiscrepancyCodes } from '@betterdata/portal-contract';
import { addDays, businessDate } from '../common/business-date.ts';

/** The types that a receipt can open. */
type Type = 'DAMAGED' | 'SHORT' | 'OVER' | 'WRONG_ITEM' | 'REJECTED' | 'ON_HOLD' | 'EXPIRED';
type Disposition = 'ACCEPT' | 'HOLD' | 'RETURN' | 'BACKORDER' | 'CLOSE_SHORT';

/** What a difference is called in the trade, and what was done with the goods. */
export interface DiscrepancyKind {
  type: Type;
  disposition: Disposition;
  codes: DiscrepancyCodes;
}

/**
 * The differences that a receipt can open. Codes: X12 data element 412 (receiving condition), EDIFACT 4221
 * (discrepancy nature), 4295 (change reason) and 6063 (quantity type), as RECADV and the 861 carry them.
 */
export const DISCREPANCY_KINDS = {
  /** Kept on hand, but not available. */
  DAMAGED: kind('DAMAGED', 'ACCEPT', '01', 'AF', 'DME', '124'),
  SHORT_BACKORDER: kind('SHORT', 'BACKORDER', '02', 'BP', null, '119'),
  SHORT_CLOSED: kind('SHORT', 'CLOSE_SHORT', '02', 'CP', null, '119'),
  OVER_KEPT: kind('OVER', 'ACCEPT', '03', 'AC', null, '121'),
  OVER_RETURNED: kind('OVER', 'RETURN', '12', 'AC', null, '121'),
  /** Not on the notice, but a product that the receiver knows. */
  NOT_ORDERED: kind('WRONG_ITEM', 'HOLD', '05', null, 'AT', null),
  UNKNOWN_CODE: kind('WRONG_ITEM', 'HOLD', '05', null, 'AUE', null),
  REJECTED: kind('REJECTED', 'RETURN', '08', null, null, '195'),
  ON_HOLD: kind('ON_HOLD', 'HOLD', '09', null, null, null),
  /** Past its expiry, or too close to it for the product's minimum remaining shelf life. */
  SHORT_DATED_HELD: kind('EXPIRED', 'HOLD', '04', 'PE', null, null),
  SHORT_DATED_REJECTED: kind('EXPIRED', 'RETURN', '04', 'PE', null, null),
} as const satisfies Record<string, DiscrepancyKind>;

/**
 * The last day on which a difference can be claimed: the window counts from the business date of the receipt at
 * its location. Null where the terms set no window.
 */
export function claimDeadline(
  receivedAt: Date,
  timezone: string,
  claimWindowDays: number | null,
): string | null {
  return claimWindowDays === null ? null : addDays(businessDate(receivedAt, timezone), claimWindowDays);
}

function kind(
  type: Type,
  disposition: Disposition,
  x12: string,
  edifact4221: string | null,
  edifact4295: string | null,
  edifact6063: string | null,
): DiscrepancyKind {
  return { type, disposition, codes: { x12, edifact4221, edifact4295, edifact6063 } };
}
