import type { Asn, AsnLine, ReceiptCount, ReceiptInput } from '@betterdata/portal-contract';
import type { Scan } from './scan.ts';

/**
 * The count of one delivery, as it grows on the dock. Everything here is a pure function from one draft to the
 * next; nothing is sent before the clerk confirms.
 */
export interface Draft {
  /** Made here: the id of the receipt and its Idempotency-Key, so that sending twice posts once. */
  receiptId: string;
  asnId: string;
  /** The version of the ASN that was counted against. */
  asnVersion: number;
  lines: Readonly<Record<number, LineDraft>>;
  /** Logistic units that were counted whole. */
  countedUnits: readonly string[];
  unexpected: readonly Unexpected[];
}

export interface LineDraft {
  counts: readonly LotCount[];
  /** What the clerk says of what is missing; nothing while more may still come. */
  remaining?: 'BACKORDER' | 'CLOSE_SHORT';
  note?: string;
}

/** `counted` includes what is damaged or rejected; `held` is the part of the good that goes to quality hold. */
export interface LotCount {
  lotNumber: string | null;
  expiryDate: string | null;
  counted: number;
  damaged: number;
  rejected: number;
  held: number;
}

export interface Unexpected {
  code: string;
  quantity: number;
  note?: string;
}

export interface LineTotals {
  expected: number;
  counted: number;
  damaged: number;
  rejected: number;
  held: number;
  /** counted − expected; positive is over. */
  variance: number;
}

/** What became of a scan. Only `counted` changes the draft. */
export type ScanOutcome =
  | {
      kind: 'counted';
      draft: Draft;
      lineNumber: number;
      lotNumber: string | null;
      added: number;
      shelfLife: ShelfLife;
    }
  | { kind: 'unit-counted'; draft: Draft; sscc: string; added: number; lines: number }
  | { kind: 'already-counted'; sscc: string }
  | { kind: 'lot-missing'; lineNumber: number; added: number }
  | { kind: 'not-on-asn'; code: string }
  | { kind: 'unreadable'; text: string };

export type ShelfLife = 'good' | 'short-dated' | 'expired';

export function newDraft(asn: Pick<Asn, 'id' | 'version'>, receiptId: string): Draft {
  return { receiptId, asnId: asn.id, asnVersion: asn.version, lines: {}, countedUnits: [], unexpected: [] };
}

export function lineDraft(draft: Draft, lineNumber: number): LineDraft {
  return draft.lines[lineNumber] ?? { counts: [] };
}

export function lineTotals(draft: Draft, line: AsnLine): LineTotals {
  const { counts } = lineDraft(draft, line.lineNumber);
  const total = (pick: (count: LotCount) => number) => counts.reduce((sum, count) => sum + pick(count), 0);
  const counted = total((count) => count.counted);
  return {
    expected: line.remaining,
    counted,
    damaged: total((count) => count.damaged),
    rejected: total((count) => count.rejected),
    held: total((count) => count.held),
    variance: counted - line.remaining,
  };
}

/** How far the count is, over the whole delivery. */
export function progress(draft: Draft, asn: Asn) {
  const lines = asn.lines.map((line) => lineTotals(draft, line));
  const sum = (pick: (line: LineTotals) => number) => lines.reduce((total, line) => total + pick(line), 0);
  return {
    expected: sum((line) => line.expected),
    counted: sum((line) => line.counted),
    damaged: sum((line) => line.damaged),
    rejected: sum((line) => line.rejected),
    lines: lines.length,
    linesDone: lines.filter((line) => line.counted >= line.expected).length,
  };
}

/** Whether anything at all was entered. */
export function isEmpty(draft: Draft): boolean {
  const entered = (line: LineDraft) =>
    line.counts.some((count) => count.counted > 0) || line.remaining !== undefined;
  return draft.unexpected.length === 0 && !Object.values(draft.lines).some(entered);
}

/** Counts what was scanned. `today` is the business date at the location, ISO 8601. */
export function countScan(draft: Draft, asn: Asn, scan: Scan, today: string): ScanOutcome {
  if (scan.kind === 'invalid') return { kind: 'unreadable', text: scan.text };
  if (scan.kind === 'sscc') return countUnit(draft, asn, scan.sscc);
  const found =
    scan.kind === 'gtin'
      ? findByGtin(draft, asn, scan.gtin, scan.lotNumber)
      : findBySku(draft, asn, scan.text);
  if (found === undefined) return { kind: 'not-on-asn', code: scan.kind === 'gtin' ? scan.gtin : scan.text };
  const { line, units } = found;
  const label: Label = scan.kind === 'gtin' ? scan : {};
  const added = units * (label.count ?? 1);
  const lot = lotFor(draft, line, label);
  if (lot === undefined) return { kind: 'lot-missing', lineNumber: line.lineNumber, added };
  return {
    kind: 'counted',
    draft: addCount(draft, line.lineNumber, lot, added),
    lineNumber: line.lineNumber,
    lotNumber: lot.lotNumber,
    added,
    shelfLife: shelfLife(line, lot.expiryDate, today),
  };
}

/** A pallet or carton counts everything in it that was not counted by a unit inside it already. */
function countUnit(draft: Draft, asn: Asn, sscc: string): ScanOutcome {
  const byNumber = new Map(asn.logisticUnits.map((unit) => [unit.sscc, unit]));
  if (!byNumber.has(sscc)) return { kind: 'not-on-asn', code: sscc };
  const counted = new Set(draft.countedUnits);
  for (let at: string | null | undefined = sscc; at; at = byNumber.get(at)?.parentSscc) {
    if (counted.has(at)) return { kind: 'already-counted', sscc };
  }
  const inside = asn.logisticUnits.filter(
    (unit) => isWithin(unit.sscc, sscc, byNumber) && !counted.has(unit.sscc),
  );
  let next: Draft = { ...draft, countedUnits: [...draft.countedUnits, ...inside.map((unit) => unit.sscc)] };
  let added = 0;
  const lines = new Set<number>();
  for (const item of inside.flatMap((unit) => unit.items)) {
    const line = asn.lines.find((candidate) => candidate.lineNumber === item.lineNumber);
    const announced = line?.lots.find((lot) => lot.lotNumber === item.lotNumber);
    const lot = { lotNumber: item.lotNumber, expiryDate: announced?.expiryDate ?? null };
    next = addCount(next, item.lineNumber, lot, item.quantity);
    added += item.quantity;
    lines.add(item.lineNumber);
  }
  return { kind: 'unit-counted', draft: next, sscc, added, lines: lines.size };
}

function isWithin(
  sscc: string,
  container: string,
  byNumber: ReadonlyMap<string, { parentSscc: string | null }>,
): boolean {
  for (let at: string | null | undefined = sscc; at; at = byNumber.get(at)?.parentSscc) {
    if (at === container) return true;
  }
  return false;
}

/** Where a product stands on several lines: the line of that lot, else the first that still expects some. */
function preferred(draft: Draft, lines: readonly AsnLine[], lotNumber?: string): AsnLine | undefined {
  const open = (line: AsnLine) => lineTotals(draft, line).variance < 0;
  const ofLot = lines.filter((line) => line.lots.some((lot) => lot.lotNumber === lotNumber));
  return ofLot.find(open) ?? ofLot[0] ?? lines.find(open) ?? lines[0];
}

function findByGtin(draft: Draft, asn: Asn, gtin: string, lotNumber: string | undefined) {
  const units = (line: AsnLine) =>
    line.packs.find((pack) => pack.gtin === gtin)?.units ?? (line.gtin === gtin ? 1 : undefined);
  const line = preferred(
    draft,
    asn.lines.filter((candidate) => units(candidate) !== undefined),
    lotNumber,
  );
  return line && { line, units: units(line) ?? 1 };
}

function findBySku(draft: Draft, asn: Asn, text: string) {
  const sku = text.toUpperCase();
  const line = preferred(
    draft,
    asn.lines.filter((candidate) => candidate.sku.toUpperCase() === sku),
  );
  return line && { line, units: 1 };
}

type Lot = Pick<LotCount, 'lotNumber' | 'expiryDate'>;

/** What a label says besides its key. */
interface Label {
  lotNumber?: string;
  expiryDate?: string;
  count?: number;
}

/** The lot that a scan means: the label's, or the only one that it can be. Undefined: the clerk must say. */
function lotFor(
  draft: Draft,
  line: AsnLine,
  label: { lotNumber?: string; expiryDate?: string },
): Lot | undefined {
  if (line.tracking !== 'LOT') return { lotNumber: null, expiryDate: null };
  if (label.lotNumber !== undefined) {
    const known = line.lots.find((lot) => lot.lotNumber === label.lotNumber);
    return { lotNumber: label.lotNumber, expiryDate: label.expiryDate ?? known?.expiryDate ?? null };
  }
  const [only, ...others] = line.lots;
  if (only === undefined || others.length > 0) return undefined;
  const strangers = lineDraft(draft, line.lineNumber).counts.some(
    (count) => count.lotNumber !== only.lotNumber,
  );
  return strangers ? undefined : { lotNumber: only.lotNumber, expiryDate: only.expiryDate };
}

/** Against the business date: a product may be used on its expiry day itself. */
export function shelfLife(line: AsnLine, expiryDate: string | null, today: string): ShelfLife {
  if (expiryDate === null) return 'good';
  if (expiryDate < today) return 'expired';
  const daysLeft = (Date.parse(expiryDate) - Date.parse(today)) / 86_400_000;
  return daysLeft < (line.minimumRemainingShelfLifeDays ?? 0) ? 'short-dated' : 'good';
}

/** Adds to what was counted of a lot (or, with a negative quantity, takes back). */
export function addCount(draft: Draft, lineNumber: number, lot: Lot, quantity: number): Draft {
  const { counts } = lineDraft(draft, lineNumber);
  const present = counts.find((count) => count.lotNumber === lot.lotNumber);
  return setCount(draft, lineNumber, lot, { counted: Math.max(0, (present?.counted ?? 0) + quantity) });
}

/** Sets some figures of a lot's count; the first figure makes the entry. */
export function setCount(
  draft: Draft,
  lineNumber: number,
  lot: Lot,
  figures: Partial<Pick<LotCount, 'counted' | 'damaged' | 'rejected' | 'held'>>,
): Draft {
  const { counts } = lineDraft(draft, lineNumber);
  const present = counts.find((count) => count.lotNumber === lot.lotNumber);
  const entry: LotCount = { counted: 0, damaged: 0, rejected: 0, held: 0, ...present, ...lot, ...figures };
  return setLine(draft, lineNumber, {
    counts: present ? counts.map((count) => (count === present ? entry : count)) : [...counts, entry],
  });
}

/** Sets parts of a line; `undefined` removes an optional part. */
export function setLine(
  draft: Draft,
  lineNumber: number,
  parts: {
    counts?: readonly LotCount[];
    remaining?: LineDraft['remaining'] | undefined;
    note?: string | undefined;
  },
): Draft {
  const merged = { ...lineDraft(draft, lineNumber), ...parts };
  const line: LineDraft = {
    counts: merged.counts,
    ...(merged.remaining !== undefined && { remaining: merged.remaining }),
    ...(merged.note !== undefined && merged.note !== '' && { note: merged.note }),
  };
  return { ...draft, lines: { ...draft.lines, [lineNumber]: line } };
}

export function addUnexpected(draft: Draft, item: Unexpected): Draft {
  const present = draft.unexpected.find((other) => other.code === item.code);
  return {
    ...draft,
    unexpected: present
      ? draft.unexpected.map((other) =>
          other === present ? { ...other, quantity: other.quantity + item.quantity } : other,
        )
      : [...draft.unexpected, item],
  };
}

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
