import type { AsnStatus } from './asn-states.ts';

/** What became of a quantity that did not come: it follows on another notice, or never does. */
export type Closure = 'BACKORDER' | 'CLOSE_SHORT';

/** What was announced and counted on a line, over all receipts that stand. */
export interface LineTotals {
  quantityShipped: number;
  accepted: number;
  damaged: number;
  rejected: number;
  closure: Closure | null;
}

export interface LineState {
  status: 'OPEN' | 'BACKORDERED' | 'CLOSED' | 'CLOSED_SHORT';
  /** Still expected on this notice; 0 on a closed line. */
  remaining: number;
}

/** counted = accepted + damaged + rejected */
export function countedOn(line: Pick<LineTotals, 'accepted' | 'damaged' | 'rejected'>): number {
  return line.accepted + line.damaged + line.rejected;
}

/** A line's state follows from its totals alone; nothing else is remembered. */
export function lineState(line: LineTotals): LineState {
  const remaining = Math.max(0, line.quantityShipped - countedOn(line));
  if (remaining === 0) return { status: 'CLOSED', remaining };
  if (line.closure === null) return { status: 'OPEN', remaining };
  return { status: line.closure === 'BACKORDER' ? 'BACKORDERED' : 'CLOSED_SHORT', remaining: 0 };
}

/** The state of a notice of which something was, or had been, received; it follows from its lines. */
export function asnStatusByCount(
  lines: readonly LineTotals[],
): Extract<AsnStatus, 'ACKNOWLEDGED' | 'PARTIALLY_RECEIVED' | 'RECEIVED'> {
  if (lines.every((line) => lineState(line).remaining === 0)) return 'RECEIVED';
  const touched = lines.some((line) => countedOn(line) > 0 || line.closure !== null);
  return touched ? 'PARTIALLY_RECEIVED' : 'ACKNOWLEDGED';
}
