import type { Receipt } from '@betterdata/portal-contract';
import { countedOn } from '../asns/asn-lines.ts';
import type { TenantTransaction } from '../db/database.ts';
import { discrepanciesOfReceipts } from '../discrepancies/discrepancies.sql.ts';
import { toDiscrepancy } from '../discrepancies/discrepancy-answers.ts';
import { problem } from '../http/problem.ts';
import {
  findReceiptCounts,
  findReceiptLines,
  findReceipts,
  findUnexpectedItems,
  type ReceiptCountRow,
  type ReceiptLineRow,
} from './receipts.sql.ts';

/** A receipt that the viewer sees, or `not-found`. */
export async function answerReceipt(trx: TenantTransaction, receiptId: string): Promise<Receipt> {
  const [receipt] = await answerReceipts(trx, [receiptId]);
  if (receipt === undefined) throw problem('not-found');
  return receipt;
}

/** Those of the receipts that the viewer sees, with all that they hold, in the order of the ids. */
export async function answerReceipts(trx: TenantTransaction, ids: readonly string[]): Promise<Receipt[]> {
  const receipts = await findReceipts(trx, ids);
  if (receipts.length === 0) return [];
  const counts = Map.groupBy(await findReceiptCounts(trx, ids), (count) => count.lineId);
  const lines = Map.groupBy(await findReceiptLines(trx, ids), (line) => line.receiptId);
  const unexpected = Map.groupBy(await findUnexpectedItems(trx, ids), (item) => item.receiptId);
  const discrepancies = Map.groupBy(await discrepanciesOfReceipts(trx, ids), (row) => row.receipt.id);
  return receipts.map((receipt) => {
    const counted = (lines.get(receipt.id) ?? []).map((line) => toLine(line, counts.get(line.id) ?? []));
    return {
      ...receipt,
      lines: counted,
      unexpected: (unexpected.get(receipt.id) ?? []).map(({ code, quantity, note }) => ({
        code,
        quantity,
        note,
      })),
      unitsCounted: sum(counted, 'counted'),
      unitsAccepted: sum(counted, 'accepted'),
      unitsDamaged: sum(counted, 'damaged'),
      unitsRejected: sum(counted, 'rejected'),
      discrepancies: (discrepancies.get(receipt.id) ?? []).map(toDiscrepancy),
    };
  });
}

type Line = Receipt['lines'][number];

function toLine(
  { lineNumber, sku, productName, expected, remaining, note, photos }: ReceiptLineRow,
  rows: readonly ReceiptCountRow[],
): Line {
  const counts = rows.map(({ lineId: _, ...count }) => count);
  const accepted = sum(counts, 'accepted');
  const damaged = sum(counts, 'damaged');
  const rejected = sum(counts, 'rejected');
  const counted = countedOn({ accepted, damaged, rejected });
  return {
    lineNumber,
    sku,
    productName,
    expected,
    counted,
    accepted,
    held: sum(counts, 'held'),
    damaged,
    rejected,
    variance: counted - expected,
    remaining,
    note,
    photos,
    counts,
  };
}

function sum<Figure extends string>(rows: readonly Record<Figure, number>[], figure: Figure): number {
  return rows.reduce((total, row) => total + row[figure], 0);
}
