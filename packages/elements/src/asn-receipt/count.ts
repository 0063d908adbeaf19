import type { Asn, AsnLine } from '@betterdata/portal-contract';

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
  /** What that version still expected, by line, so that a later one can be compared with it. */
  expected: Readonly<Record<number, number>>;
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
  /** Ids of photos that the server keeps for the receipt. */
  photos?: readonly string[];
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

export type ShelfLife = 'good' | 'short-dated' | 'expired';

/** The lot that figures belong to; without a number where lots are not tracked, or not known yet. */
export type Lot = Pick<LotCount, 'lotNumber' | 'expiryDate'>;

/** What was added to a lot. Goods that are expired or short-dated went to quality hold. */
export interface Added extends Lot {
  lineNumber: number;
  quantity: number;
  shelfLife: ShelfLife;
}

export function newDraft(asn: Pick<Asn, 'id' | 'version' | 'lines'>, receiptId: string): Draft {
  return {
    receiptId,
    asnId: asn.id,
    asnVersion: asn.version,
    expected: expectedOf(asn),
    lines: {},
    countedUnits: [],
    unexpected: [],
  };
}

function expectedOf({ lines }: Pick<Asn, 'lines'>): Draft['expected'] {
  return Object.fromEntries(lines.map((line) => [line.lineNumber, line.remaining]));
}

/** Goes on against a newer version of the ASN; tells the lines of which it expects something else. */
export function rebase(draft: Draft, asn: Asn): { draft: Draft; changed: number[] } {
  const expected = expectedOf(asn);
  const numbers = asn.lines.map(({ lineNumber }) => lineNumber);
  return {
    draft: { ...draft, asnVersion: asn.version, expected },
    changed: numbers.filter((number) => draft.expected[number] !== expected[number]),
  };
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

/** Against the business date: a product may be used on its expiry day itself. */
export function shelfLife(line: AsnLine, expiryDate: string | null, today: string): ShelfLife {
  if (expiryDate === null) return 'good';
  if (expiryDate < today) return 'expired';
  const daysLeft = (Date.parse(expiryDate) - Date.parse(today)) / 86_400_000;
  return daysLeft < (line.minimumRemainingShelfLifeDays ?? 0) ? 'short-dated' : 'good';
}

/**
 * Adds to what was counted of a lot. Of goods that may not be sold as they are, nothing becomes available: they are
 * held until the clerk decides otherwise.
 *
 * @param today the business date at the location, ISO 8601
 */
export function addCount(
  draft: Draft,
  line: AsnLine,
  lot: Lot,
  quantity: number,
  today: string,
): { draft: Draft; added: Added } {
  const { lineNumber } = line;
  const life = shelfLife(line, lot.expiryDate, today);
  const { counted, held } = countOf(draft, lineNumber, lot.lotNumber);
  const figures = { counted: counted + quantity, held: life === 'good' ? held : held + quantity };
  return {
    draft: setCount(draft, lineNumber, lot, figures),
    added: { ...lot, lineNumber, quantity, shelfLife: life },
  };
}

/** Takes over a count that was typed in; what it adds is told as for a scan. */
export function enterCount(
  draft: Draft,
  line: AsnLine,
  lot: Lot,
  counted: number,
  today: string,
): { draft: Draft; added?: Added } {
  const { lineNumber } = line;
  const before = countOf(draft, lineNumber, lot.lotNumber);
  if (counted > before.counted) return addCount(draft, line, lot, counted - before.counted, today);
  const good = Math.max(0, counted - before.damaged - before.rejected);
  return { draft: setCount(draft, lineNumber, lot, { counted, held: Math.min(before.held, good) }) };
}

/** Refuses units that were counted; what was held of them no longer is. */
export function reject(draft: Draft, { lineNumber, lotNumber, expiryDate, quantity }: Added): Draft {
  const { counted, damaged, rejected, held } = countOf(draft, lineNumber, lotNumber);
  const all = Math.min(rejected + quantity, counted - damaged);
  const figures = { rejected: all, held: Math.min(held, counted - damaged - all) };
  return setCount(draft, lineNumber, { lotNumber, expiryDate }, figures);
}

/** Says which lot it is that was counted without one; or names a further lot of the line. */
export function nameLot(draft: Draft, lineNumber: number, lot: Lot): Draft {
  const { counts } = lineDraft(draft, lineNumber);
  const nameless = counts.find(({ lotNumber }) => lotNumber === null);
  const rest = setLine(draft, lineNumber, { counts: counts.filter((count) => count !== nameless) });
  const present = countOf(rest, lineNumber, lot.lotNumber);
  return setCount(rest, lineNumber, lot, {
    counted: present.counted + (nameless?.counted ?? 0),
    damaged: present.damaged + (nameless?.damaged ?? 0),
    rejected: present.rejected + (nameless?.rejected ?? 0),
    held: present.held + (nameless?.held ?? 0),
  });
}

/** The figures of a lot; zeros where nothing was entered. */
export function countOf(draft: Draft, lineNumber: number, lotNumber: string | null): LotCount {
  const present = lineDraft(draft, lineNumber).counts.find((count) => count.lotNumber === lotNumber);
  return present ?? { lotNumber, expiryDate: null, counted: 0, damaged: 0, rejected: 0, held: 0 };
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
    photos?: readonly string[];
  },
): Draft {
  const merged = { ...lineDraft(draft, lineNumber), ...parts };
  const line: LineDraft = {
    counts: merged.counts,
    ...(merged.remaining !== undefined && { remaining: merged.remaining }),
    ...(merged.note !== undefined && merged.note !== '' && { note: merged.note }),
    ...(merged.photos?.length && { photos: merged.photos }),
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
