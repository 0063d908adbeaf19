import type { Asn, AsnLine, ReceiptCount, ReceiptInput } from '@betterdata/portal-contract';
import type { Draft, LotCount } from './count.ts';

/** What is wrong with a lot's figures, by field; empty when they can be sent. */
export function figureErrors(line: AsnLine, count: LotCount): ('lot' | 'expiry' | 'parts' | 'held')[] {
  const errors: ('lot' | 'expiry' | 'parts' | 'held')[] = [];
  const known = line.lots.find((lot) => lot.lotNumber === count.lotNumber);
  if (line.tracking === 'LOT' && count.counted > 0 && count.lotNumber === null) errors.push('lot');
  if (line.tracking === 'LOT' && count.lotNumber !== null && !known && count.expiryDate === null)
    errors.push('expiry');
  if (count.damaged + count.rejected > count.counted) errors.push('parts');
  else if (count.held > count.counted - count.damaged - count.rejected) errors.push('held');
  return errors;
}

/** The receipt as it is sent. Lines of which nothing was said are left open, unless the receipt is final. */
export function toReceiptInput(draft: Draft, asn: Asn, final: boolean): ReceiptInput {
  return {
    id: draft.receiptId,
    final,
    lines: asn.lines.flatMap(({ lineNumber }) => {
      const line = draft.lines[lineNumber];
      if (line === undefined) return [];
      const counts = line.counts.filter((count) => count.counted > 0).map(toReceiptCount);
      if (counts.length === 0 && line.remaining === undefined) return [];
      return [
        {
          lineNumber,
          counts,
          ...(line.remaining !== undefined && { remaining: line.remaining }),
          ...(line.note !== undefined && { note: line.note }),
          ...(line.photos?.length && { photos: [...line.photos] }),
        },
      ];
    }),
    ...(draft.unexpected.length > 0 && { unexpected: draft.unexpected.map((item) => ({ ...item })) }),
  };
}

function toReceiptCount(count: LotCount): ReceiptCount {
  return {
    ...(count.lotNumber !== null && { lotNumber: count.lotNumber }),
    ...(count.expiryDate !== null && { expiryDate: count.expiryDate }),
    accepted: count.counted - count.damaged - count.rejected,
    ...(count.held > 0 && { held: count.held }),
    damaged: count.damaged,
    rejected: count.rejected,
  };
}
