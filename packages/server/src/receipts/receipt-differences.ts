import { DISCREPANCY_KINDS, type DiscrepancyKind } from '../discrepancies/discrepancies.ts';
import { addDays } from '../common/business-date.ts';
import type { DecidedCount } from './receipt-counts.ts';
import type { DecidedLine } from './receipts.ts';

/** A difference that a receipt opens. */
export interface DecidedDiscrepancy extends DiscrepancyKind {
  /** Null for goods that are not on the notice. */
  lineNumber: number | null;
  quantity: number;
  claimDeadline: string | null;
  note: string | null;
}

/** A kind of difference and how many units it concerns; a quantity of 0 is no difference. */
type Difference = readonly [kind: DiscrepancyKind, quantity: number];

/**
 * The differences on one line.
 *
 * - Short: what is missing when the line is closed; before that it is only not here yet.
 * - Over: what came above the expected quantity. Refused units are taken for the surplus first, so that a surplus
 *   which went straight back is one difference, not two.
 * - Held and rejected units of a lot that is expired, or too close to it, say so.
 * @param date the business date of the receipt at its location
 */
export function lineDifferences(
  line: DecidedLine,
  date: string,
  minimumRemainingShelfLifeDays: number | null,
): Difference[] {
  const over = Math.max(0, line.variance);
  const returned = Math.min(over, line.rejected);
  const lastGoodExpiry = addDays(date, minimumRemainingShelfLifeDays ?? 0);
  const shortDated = line.counts.filter(
    ({ expiryDate }) => expiryDate !== null && expiryDate < lastGoodExpiry,
  );
  const shortDatedHeld = total(shortDated, 'held');
  const shortDatedRejected = Math.min(total(shortDated, 'rejected'), line.rejected - returned);
  const short = line.remaining === null ? 0 : -line.variance;
  const differences: Difference[] = [
    [
      line.remaining === 'BACKORDER' ? DISCREPANCY_KINDS.SHORT_BACKORDER : DISCREPANCY_KINDS.SHORT_CLOSED,
      short,
    ],
    [DISCREPANCY_KINDS.OVER_KEPT, over - returned],
    [DISCREPANCY_KINDS.OVER_RETURNED, returned],
    [DISCREPANCY_KINDS.DAMAGED, line.damaged],
    [DISCREPANCY_KINDS.SHORT_DATED_HELD, shortDatedHeld],
    [DISCREPANCY_KINDS.ON_HOLD, line.held - shortDatedHeld],
    [DISCREPANCY_KINDS.SHORT_DATED_REJECTED, shortDatedRejected],
    [DISCREPANCY_KINDS.REJECTED, line.rejected - returned - shortDatedRejected],
  ];
  return differences.filter(([, quantity]) => quantity > 0);
}

export function total(
  counts: readonly DecidedCount[],
  figure: 'accepted' | 'held' | 'damaged' | 'rejected',
): number {
  return counts.reduce((sum, count) => sum + count[figure], 0);
}
