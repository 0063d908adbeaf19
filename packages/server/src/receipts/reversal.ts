import { asnStatusByCount, type LineTotals } from '../asns/asn-lines.ts';
import type { DecidedLine } from './receipts.ts';

/**
 * What taking a receipt back does.
 *
 * The correction is the exact opposite of the receipt: every quantity with its sign turned, so that the two add up
 * to nothing. Every line that the receipt counted or closed is open again, whichever receipt closed it, because the
 * missing quantity changed; it closes by itself where the receipts that stand cover it.
 */
export interface Reversal<Line> {
  correction: DecidedLine[];
  /** The notice's lines afterwards. */
  lines: Line[];
  /** Numbers of the lines whose totals changed or that were reopened. */
  reopened: ReadonlySet<number>;
  asnStatus: ReturnType<typeof asnStatusByCount>;
}

export function decideReversal<Line extends LineTotals & { lineNumber: number }>(
  receipt: readonly DecidedLine[],
  before: readonly Line[],
): Reversal<Line> {
  const touched = new Map(
    receipt
      .filter((line) => line.counts.length > 0 || line.remaining !== null)
      .map((line) => [line.lineNumber, line]),
  );
  const lines = before.map((line) => {
    const taken = touched.get(line.lineNumber);
    if (!taken) return line;
    return {
      ...line,
      accepted: line.accepted - taken.accepted,
      damaged: line.damaged - taken.damaged,
      rejected: line.rejected - taken.rejected,
      closure: null,
    };
  });
  return {
    correction: receipt.map(opposite),
    lines,
    reopened: new Set(touched.keys()),
    asnStatus: asnStatusByCount(lines),
  };
}

/**
 * Whether a reversal settles an open difference (RESOLVED, no fault): those of the receipt itself, and shortages
 * and surpluses that others found on the reopened lines. They are found anew when the lines are counted again.
 */
export function isSettledByReversal(
  difference: { receiptId: string; type: string; lineNumber: number | null },
  reversedReceiptId: string,
  reopened: ReadonlySet<number>,
): boolean {
  if (difference.receiptId === reversedReceiptId) return true;
  if (difference.type !== 'SHORT' && difference.type !== 'OVER') return false;
  return difference.lineNumber !== null && reopened.has(difference.lineNumber);
}

function opposite(line: DecidedLine): DecidedLine {
  return {
    ...line,
    expected: negate(line.expected),
    counted: negate(line.counted),
    accepted: negate(line.accepted),
    held: negate(line.held),
    damaged: negate(line.damaged),
    rejected: negate(line.rejected),
    variance: negate(line.variance),
    remaining: null,
    note: null,
    counts: line.counts.map((count) => ({
      ...count,
      accepted: negate(count.accepted),
      held: negate(count.held),
      damaged: negate(count.damaged),
      rejected: negate(count.rejected),
    })),
  };
}

/** Without a negative zero. */
function negate(quantity: number): number {
  return 0 - quantity;
}
