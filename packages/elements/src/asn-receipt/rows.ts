import type { Asn, AsnLine } from '@betterdata/portal-contract';
import { lineDraft, lineTotals, type Draft, type LotCount } from './count.ts';

/** A row of the count: one lot of one line, or a line without lots. */
export interface CountRow {
  readonly id: string;
  readonly line: AsnLine;
  readonly lotNumber: string | null;
  readonly expiryDate: string | null;
  /** What was entered; undefined where nothing was. */
  readonly count: LotCount | undefined;
  /** Still expected of this lot; null where only the line as a whole is known. */
  readonly expected: number | null;
  /** Counted − expected, once something was entered; of the whole line where only that is known. */
  readonly variance: number | null;
}

/** The rows of all lines, with announced lots first and lots that only turned up in the count behind them. */
export function countRows(draft: Draft, asn: Asn): CountRow[] {
  return asn.lines.flatMap((line) => rowsOf(draft, line));
}

function rowsOf(draft: Draft, line: AsnLine): CountRow[] {
  const { counts } = lineDraft(draft, line.lineNumber);
  const announced = line.lots.map(({ lotNumber, expiryDate, quantity }) => ({
    lotNumber,
    expiryDate,
    quantity,
  }));
  const others = counts
    .filter((count) => !announced.some((lot) => lot.lotNumber === count.lotNumber))
    .map(({ lotNumber, expiryDate }) => ({ lotNumber, expiryDate, quantity: 0 }));
  const lots = [...announced, ...others];
  if (lots.length === 0) lots.push(NO_LOT);
  // Once part of a line was received, what is left is known for the line only.
  const untouched = line.remaining === line.quantityShipped && line.lots.length > 0;
  const entered = counts.length > 0;
  return lots.map((lot, index): CountRow => {
    const count = counts.find((candidate) => candidate.lotNumber === lot.lotNumber);
    const ofLot = count ? count.counted - lot.quantity : null;
    return {
      id: `${line.lineNumber}/${lot.lotNumber ?? ''}`,
      line,
      lotNumber: lot.lotNumber,
      expiryDate: count?.expiryDate ?? lot.expiryDate,
      count,
      expected: untouched ? lot.quantity : index === 0 ? line.remaining : null,
      variance: untouched ? ofLot : index === 0 && entered ? lineTotals(draft, line).variance : null,
    };
  });
}

const NO_LOT: { lotNumber: string | null; expiryDate: string | null; quantity: number } = {
  lotNumber: null,
  expiryDate: null,
  quantity: 0,
};

/** Whether a line still lacks units. */
export function isOpen(draft: Draft, line: AsnLine): boolean {
  return lineTotals(draft, line).variance < 0;
}
