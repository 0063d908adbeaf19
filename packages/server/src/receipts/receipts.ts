import Big from 'big.js';
import type { FieldError, ReceiptInput, ReceiptLineInput } from '@betterdata/portal-contract';
import { asnStatusByCount, countedOn, lineState, type Closure, type LineTotals } from '../asns/asn-lines.ts';
import type { AsnStatus } from '../asns/asn-states.ts';
import type { Tracking } from '../asns/asns.ts';
import { claimDeadline, DISCREPANCY_KINDS } from '../discrepancies/discrepancies.ts';
import { toGtin14 } from '@betterdata/portal-contract/gs1';
import { businessDate } from '../common/business-date.ts';
import { FieldErrors } from '../common/field-errors.ts';
import { decideCounts, knownExpiries, type DecidedCount, type LotExpiries } from './receipt-counts.ts';
import { lineDifferences, total, type DecidedDiscrepancy } from './receipt-differences.ts';

/** The most units that a document of the contract can speak of. */
const MAX_UNITS = 1_000_000_000;

/** A line of the notice as it stands before the receipt. */
export interface ExpectedLine extends LineTotals {
  lineNumber: number;
  sku: string;
  /** GTINs of the product and its packs, 14 digits. */
  gtins: readonly string[];
  tracking: Tracking;
  minimumRemainingShelfLifeDays: number | null;
  /** Lots that were announced, counted by an earlier receipt, or that the receiver sees in stock. */
  lots: readonly { lotNumber: string; expiryDate: string | null }[];
}

/** What the rules need to know besides the receipt itself. */
export interface ReceiptContext {
  now: Date;
  /** IANA time zone of the location. */
  timezone: string;
  /** How much more than shipped may be kept, in percent of the line. */
  tolerancePercent: number;
  claimWindowDays: number | null;
  lines: readonly ExpectedLine[];
  /**
   * Whether a scanned code names a product that the *receiver* can see. A product of the sender that is hidden
   * from the receiver is as unknown as one that does not exist.
   */
  isKnownProduct: (code: string) => boolean;
  /** The photos among those that the receipt names which this person uploaded for the ASN, and no receipt has yet. */
  waitingPhotos: ReadonlySet<string>;
}

export interface DecidedLine {
  lineNumber: number;
  sku: string;
  expected: number;
  counted: number;
  accepted: number;
  held: number;
  damaged: number;
  rejected: number;
  /** counted − expected; positive is over. */
  variance: number;
  /** Set where this receipt closes the line with something missing. */
  remaining: Closure | null;
  note: string | null;
  /** Ids of photos, in the order in which they are shown. */
  photos: readonly string[];
  counts: DecidedCount[];
}

/** A receipt as it will stand, with everything that follows from it. */
export interface DecidedReceipt {
  receivedAt: Date;
  final: boolean;
  note: string | null;
  lines: DecidedLine[];
  unexpected: { code: string; quantity: number; note: string | null }[];
  discrepancies: DecidedDiscrepancy[];
  /** The notice's state afterwards. */
  asnStatus: Extract<AsnStatus, 'PARTIALLY_RECEIVED' | 'RECEIVED'>;
}

export type ReceiptDecision =
  { receipt: DecidedReceipt } | { problem: 'receipt-invalid' | 'over-receipt'; errors: FieldError[] };

/** Decides what a count means, given the notice, what was counted before and the terms. */
export function decideReceipt(input: ReceiptInput, context: ReceiptContext): ReceiptDecision {
  const errors = new FieldErrors();
  const receivedAt = input.receivedAt === undefined ? context.now : new Date(input.receivedAt);
  if (receivedAt > context.now) {
    errors.add('/receivedAt', 'in-future', 'Goods cannot have been counted in the future.');
  }
  const final = input.final ?? false;
  const lines = decideLines(input.lines, final, context, errors);
  const unexpected = decideUnexpected(input, context.lines, errors);
  checkSize(lines, unexpected, context.lines, errors);
  if (errors.list.length > 0) return { problem: 'receipt-invalid', errors: errors.list };

  const over = findOverReceipts(input.lines, lines, context);
  if (over.length > 0) return { problem: 'over-receipt', errors: over };

  const asnStatus = asnStatusByCount(totalsAfter(context.lines, lines));
  return {
    receipt: {
      receivedAt,
      final,
      note: input.note ?? null,
      lines,
      unexpected,
      discrepancies: decideDiscrepancies(lines, unexpected, receivedAt, context),
      asnStatus: asnStatus === 'RECEIVED' ? 'RECEIVED' : 'PARTIALLY_RECEIVED',
    },
  };
}

/** What the receipt puts on hand, by line, lot and bucket. Rejected goods are never on hand. */
export function postingsOf(lines: readonly DecidedLine[]) {
  return lines.flatMap(({ lineNumber, sku, counts }) =>
    counts.flatMap(({ lotNumber, expiryDate, accepted, held, damaged }) =>
      (
        [
          ['AVAILABLE', accepted - held],
          ['QUALITY_HOLD', held],
          ['DAMAGED', damaged],
        ] as const
      )
        .filter(([, quantity]) => quantity !== 0)
        .map(([bucket, quantity]) => ({ lineNumber, sku, lotNumber, expiryDate, bucket, quantity })),
    ),
  );
}

/** The notice's lines once these receipt lines are added. */
export function totalsAfter<Line extends LineTotals & { lineNumber: number }>(
  before: readonly Line[],
  receipt: readonly DecidedLine[],
): Line[] {
  const byNumber = new Map(receipt.map((line) => [line.lineNumber, line]));
  return before.map((line) => {
    const now = byNumber.get(line.lineNumber);
    if (!now) return line;
    return {
      ...line,
      accepted: line.accepted + now.accepted,
      damaged: line.damaged + now.damaged,
      rejected: line.rejected + now.rejected,
      closure: now.remaining ?? line.closure,
    };
  });
}

/** The lines that were counted, then those that a final receipt closes without a word. */
function decideLines(
  inputs: readonly ReceiptLineInput[],
  final: boolean,
  context: ReceiptContext,
  errors: FieldErrors,
): DecidedLine[] {
  const linesByNumber = new Map(context.lines.map((line) => [line.lineNumber, line]));
  const expiries = knownExpiries(context.lines);
  const named = new Set<number>();
  const shown = new Set<string>();
  const decided = inputs.flatMap((input, index) => {
    const path = `/lines/${index}`;
    const line = linesByNumber.get(input.lineNumber);
    if (!line) {
      errors.add(`${path}/lineNumber`, 'unknown-line', `The ASN has no line ${input.lineNumber}.`);
      return [];
    }
    if (named.has(input.lineNumber)) {
      errors.add(`${path}/lineNumber`, 'duplicate-line', `Line ${input.lineNumber} is counted twice.`);
    }
    named.add(input.lineNumber);
    checkPhotos(input.photos ?? [], path, shown, context.waitingPhotos, errors);
    return [decideLine(input, line, final, expiries, path, errors)];
  });
  if (!final) return decided;
  const unnamed = context.lines.filter(
    (line) => !named.has(line.lineNumber) && lineState(line).status === 'OPEN',
  );
  return [...decided, ...unnamed.map((line) => lineOf(line, [], 'CLOSE_SHORT'))];
}

function decideLine(
  input: ReceiptLineInput,
  line: ExpectedLine,
  final: boolean,
  expiries: LotExpiries,
  path: string,
  errors: FieldErrors,
): DecidedLine {
  const counts = decideCounts(input.counts, line, expiries, path, errors);
  if (counts.length > 0 && line.closure !== null) {
    const detail = `Line ${line.lineNumber} was closed. Reverse the receipt that closed it to count it again.`;
    errors.add(`${path}/counts`, 'line-closed', detail);
  }
  return lineOf(line, counts, input.remaining ?? (final ? 'CLOSE_SHORT' : null), input);
}

/** A photo is evidence for one line of one receipt. Somebody else's is as unknown as one that does not exist. */
function checkPhotos(
  photos: readonly string[],
  path: string,
  shown: Set<string>,
  waiting: ReadonlySet<string>,
  errors: FieldErrors,
): void {
  photos.forEach((given, index) => {
    const id = given.toLowerCase();
    const pointer = `${path}/photos/${index}`;
    if (shown.has(id)) errors.add(pointer, 'duplicate-photo', 'The receipt names this photo twice.');
    else if (!waiting.has(id))
      errors.add(pointer, 'unknown-photo', 'This photo is no longer kept. Take it again, or leave it out.');
    shown.add(id);
  });
}

function lineOf(
  line: ExpectedLine,
  counts: DecidedCount[],
  closing: Closure | null,
  { note, photos }: Pick<ReceiptLineInput, 'note' | 'photos'> = {},
): DecidedLine {
  const accepted = total(counts, 'accepted');
  const damaged = total(counts, 'damaged');
  const rejected = total(counts, 'rejected');
  const counted = countedOn({ accepted, damaged, rejected });
  const expected = lineState(line).remaining;
  return {
    lineNumber: line.lineNumber,
    sku: line.sku,
    expected,
    counted,
    accepted,
    held: total(counts, 'held'),
    damaged,
    rejected,
    variance: counted - expected,
    // A line of which nothing is missing needs no closing.
    remaining: counted < expected ? closing : null,
    note: note ?? null,
    photos: photos ?? [],
    counts,
  };
}

/** Goods that are not on the notice. What is on it belongs to its line. */
function decideUnexpected(input: ReceiptInput, lines: readonly ExpectedLine[], errors: FieldErrors) {
  const lineByCode = new Map<string, number>();
  for (const line of lines) {
    for (const code of [line.sku, ...line.gtins]) lineByCode.set(code, line.lineNumber);
  }
  const seen = new Set<string>();
  return (input.unexpected ?? []).map(({ code, quantity, note }, index) => {
    const path = `/unexpected/${index}/code`;
    const lineNumber = lineByCode.get(code) ?? lineByCode.get(toGtin14(code) ?? code);
    if (lineNumber !== undefined) {
      errors.add(path, 'on-asn', `${code} is on this ASN: count it on line ${lineNumber}.`);
    }
    if (seen.has(code)) errors.add(path, 'duplicate-code', `${code} is reported twice.`);
    seen.add(code);
    return { code, quantity, note: note ?? null };
  });
}

/** A receipt must say something, and no document may grow beyond what the contract can express. */
function checkSize(
  lines: readonly DecidedLine[],
  unexpected: readonly unknown[],
  before: readonly ExpectedLine[],
  errors: FieldErrors,
): void {
  const says = lines.some((line) => line.counted > 0 || line.remaining !== null) || unexpected.length > 0;
  if (!says) errors.add('/lines', 'empty-receipt', 'Count something, or close a line.');
  const counted = [...before, ...lines].reduce((sum, line) => sum + countedOn(line), 0);
  if (counted > MAX_UNITS) errors.add('/lines', 'too-many', 'More units than an ASN can hold.');
}

/** The tolerance limits what is kept; a refused surplus goes back and may be any size. */
function findOverReceipts(
  inputs: readonly ReceiptLineInput[],
  decided: readonly DecidedLine[],
  { lines, tolerancePercent }: ReceiptContext,
): FieldError[] {
  const errors = new FieldErrors();
  const after = new Map(totalsAfter(lines, decided).map((line) => [line.lineNumber, line]));
  inputs.forEach(({ lineNumber }, index) => {
    const line = after.get(lineNumber);
    if (!line) return;
    const kept = line.accepted + line.damaged;
    const limit = line.quantityShipped + toleranceOf(line.quantityShipped, tolerancePercent);
    if (kept <= limit) return;
    const detail = `Line ${lineNumber}: ${kept} would be kept; ${line.quantityShipped} shipped, and the terms allow ${limit}.`;
    errors.add(`/lines/${index}/counts`, 'over-tolerance', detail);
  });
  return errors.list;
}

/** Whole units, rounded down: a tolerance is never more than was agreed. */
function toleranceOf(quantityShipped: number, percent: number): number {
  return new Big(quantityShipped).times(percent).div(100).round(0, Big.roundDown).toNumber();
}

function decideDiscrepancies(
  lines: readonly DecidedLine[],
  unexpected: DecidedReceipt['unexpected'],
  receivedAt: Date,
  context: ReceiptContext,
): DecidedDiscrepancy[] {
  const { timezone, claimWindowDays, isKnownProduct } = context;
  const deadline = claimDeadline(receivedAt, timezone, claimWindowDays);
  const date = businessDate(receivedAt, timezone);
  const shelfLives = new Map(
    context.lines.map((line) => [line.lineNumber, line.minimumRemainingShelfLifeDays] as const),
  );
  return [
    ...lines.flatMap((line) =>
      lineDifferences(line, date, shelfLives.get(line.lineNumber) ?? null).map(([kind, quantity]) => ({
        ...kind,
        lineNumber: line.lineNumber,
        quantity,
        claimDeadline: deadline,
        note: line.note,
      })),
    ),
    ...unexpected.map(({ code, quantity, note }) => ({
      ...(isKnownProduct(code) ? DISCREPANCY_KINDS.NOT_ORDERED : DISCREPANCY_KINDS.UNKNOWN_CODE),
      lineNumber: null,
      quantity,
      claimDeadline: deadline,
      note: note === null ? code : `${code}: ${note}`,
    })),
  ];
}
