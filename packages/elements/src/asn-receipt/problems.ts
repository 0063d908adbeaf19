import type { Asn } from '@betterdata/portal-contract';
import type { FormError } from '../parts/form.ts';
import { lineDraft, type Draft, type LotCount } from './count.ts';
import { figureId, lotsOf } from './line-form.ts';
import type { ReceiptHost } from './part-host.ts';
import { figureErrors } from './receipt-input.ts';

/** The first line whose figures cannot be sent, with what is wrong by field of its page. */
export function lineProblem(
  host: ReceiptHost,
  asn: Asn,
  draft: Draft,
): { lineNumber: number; errors: readonly FormError[] } | undefined {
  for (const line of asn.lines) {
    const counts = lineDraft(draft, line.lineNumber);
    const errors = lotsOf(line, counts).flatMap((lot, index) =>
      figureErrors(line, lot).map((error) => ({
        field:
          error === 'parts'
            ? figureId('damaged', index)
            : error === 'held'
              ? figureId('held', index)
              : 'edit-lot',
        text: problemText(host, error, line.sku, lot),
      })),
    );
    if (errors.length > 0) return { lineNumber: line.lineNumber, errors };
  }
  return undefined;
}

function problemText(
  host: ReceiptHost,
  error: 'lot' | 'expiry' | 'parts' | 'held',
  sku: string,
  { lotNumber }: LotCount,
): string {
  switch (error) {
    case 'lot':
      return host.msg('receipt.errorLot', { sku });
    case 'expiry':
      return host.msg('receipt.errorExpiry', { sku, lot: lotNumber ?? '' });
    case 'parts':
      return host.msg('receipt.errorParts', { sku });
    case 'held':
      return host.msg('receipt.errorHeld', { sku });
  }
}
