import type { Asn } from '@betterdata/portal-contract';
import { lineDraft, lineTotals, type Draft } from './count.ts';

/** A kind of difference, as the server will open a discrepancy for it. */
export type DifferenceKind = 'short' | 'over' | 'damaged' | 'rejected' | 'held' | 'unexpected';

export interface Difference {
  /** Null for goods that are not on the ASN. */
  readonly lineNumber: number | null;
  readonly kind: DifferenceKind;
  readonly quantity: number;
}

/**
 * The differences that this count reports. What is missing on a line that stays open is none: more may still come.
 * What is over but handed back is reported as over, not once more as rejected.
 */
export function differences(draft: Draft, asn: Asn): Difference[] {
  const onLines = asn.lines.flatMap((line): Difference[] => {
    const { remaining } = lineDraft(draft, line.lineNumber);
    const { variance, damaged, rejected, held } = lineTotals(draft, line);
    const over = Math.max(0, variance);
    const quantities: [DifferenceKind, number][] = [
      ['short', remaining !== undefined ? Math.max(0, -variance) : 0],
      ['over', over],
      ['damaged', damaged],
      ['rejected', Math.max(0, rejected - over)],
      ['held', held],
    ];
    return quantities
      .filter(([, quantity]) => quantity > 0)
      .map(([kind, quantity]) => ({ lineNumber: line.lineNumber, kind, quantity }));
  });
  const others = draft.unexpected.map(({ quantity }): Difference => ({
    lineNumber: null,
    kind: 'unexpected',
    quantity,
  }));
  return [...onLines, ...others];
}

/** Units by kind, for a sentence. */
export function unitsByKind(all: readonly Difference[]): Map<DifferenceKind, number> {
  const sums = new Map<DifferenceKind, number>();
  for (const { kind, quantity } of all) sums.set(kind, (sums.get(kind) ?? 0) + quantity);
  return sums;
}
