import type { ReceiptCount } from '@betterdata/portal-contract';
import type { FieldErrors } from '../common/field-errors.ts';
import type { ExpectedLine } from './receipts.ts';

/** What was counted of one lot, or of a line that has no lots. */
export interface DecidedCount {
  lotNumber: string | null;
  expiryDate: string | null;
  accepted: number;
  /** The part of `accepted` that goes to quality hold. */
  held: number;
  damaged: number;
  rejected: number;
}

/** Expiry dates of lots, by product and lot, over all lines of a receipt. */
export type LotExpiries = Map<string, string | null>;

/** Checks the counts of one line and fills in what the notice already says. Entries of nothing are dropped. */
export function decideCounts(
  counts: readonly ReceiptCount[],
  line: ExpectedLine,
  expiries: LotExpiries,
  path: string,
  errors: FieldErrors,
): DecidedCount[] {
  const seen = new Set<string | undefined>();
  return counts.flatMap((count, index) => {
    if (count.accepted + count.damaged + count.rejected === 0 && (count.held ?? 0) === 0) return [];
    const at = `${path}/counts/${index}`;
    if (seen.has(count.lotNumber)) {
      const what = count.lotNumber === undefined ? 'this line' : `lot ${count.lotNumber}`;
      errors.add(`${at}/lotNumber`, 'duplicate-lot', `The count of ${what} is given twice.`);
    }
    seen.add(count.lotNumber);
    const held = count.held ?? 0;
    if (held > count.accepted) {
      errors.add(`${at}/held`, 'held-above-accepted', 'Only accepted goods can be held.');
    }
    const { accepted, damaged, rejected } = count;
    const expiryDate = decideExpiry(count, line, expiries, at, errors);
    return [{ lotNumber: count.lotNumber ?? null, expiryDate, accepted, held, damaged, rejected }];
  });
}

function decideExpiry(
  { lotNumber, expiryDate }: ReceiptCount,
  line: ExpectedLine,
  expiries: LotExpiries,
  path: string,
  errors: FieldErrors,
): string | null {
  if (line.tracking !== 'LOT') {
    if (lotNumber !== undefined || expiryDate !== undefined) {
      errors.add(`${path}/lotNumber`, 'not-lot-tracked', `${line.sku} is not tracked by lot.`);
    }
    return null;
  }
  if (lotNumber === undefined) {
    errors.add(
      `${path}/lotNumber`,
      'lot-required',
      `${line.sku} is tracked by lot: say which lot was counted.`,
    );
    return null;
  }
  const key = JSON.stringify([line.sku, lotNumber]);
  const known = expiries.get(key);
  if (known === undefined && expiryDate === undefined) {
    const detail = `Lot ${lotNumber} is not known here: give its expiry date.`;
    errors.add(`${path}/expiryDate`, 'expiry-required', detail);
    return null;
  }
  if (typeof known === 'string' && expiryDate !== undefined && known !== expiryDate) {
    errors.add(
      `${path}/expiryDate`,
      'expiry-conflict',
      `Lot ${lotNumber} expires on ${known}, not ${expiryDate}.`,
    );
    return known;
  }
  const decided = expiryDate ?? known ?? null;
  expiries.set(key, decided);
  return decided;
}

/** The expiry dates that a notice and the counts before told. */
export function knownExpiries(lines: readonly ExpectedLine[]): LotExpiries {
  const expiries: LotExpiries = new Map();
  for (const line of lines) {
    for (const lot of line.lots) expiries.set(JSON.stringify([line.sku, lot.lotNumber]), lot.expiryDate);
  }
  return expiries;
}
