import type { Asn, AsnLine } from '@betterdata/portal-contract';
import { addCount, lineDraft, lineTotals, type Added, type Draft, type Lot } from './count.ts';
import type { Scan } from './scan.ts';

/** What became of a scan. Only `counted` changes the draft. */
export type ScanOutcome =
  | {
      kind: 'counted';
      draft: Draft;
      /** What was counted: one lot, or everything in a logistic unit. */
      added: readonly Added[];
      /** The logistic unit, where one was scanned. */
      sscc: string | null;
    }
  | { kind: 'already-counted' }
  | {
      kind: 'lot-missing';
      lineNumber: number;
      /** What the label says, where it says a lot but no expiry. */
      lotNumber: string | null;
      quantity: number;
    }
  | { kind: 'not-on-asn'; code: string }
  | { kind: 'unreadable' };

/** Counts what was scanned. `today` is the business date at the location, ISO 8601. */
export function countScan(draft: Draft, asn: Asn, scan: Scan, today: string): ScanOutcome {
  if (scan.kind === 'invalid') return { kind: 'unreadable' };
  if (scan.kind === 'sscc') return countUnit(draft, asn, scan.sscc, today);
  const code = scan.kind === 'gtin' ? scan.gtin : scan.text;
  const label: Label = scan.kind === 'gtin' ? scan : {};
  const found =
    scan.kind === 'gtin' ? findByGtin(draft, asn, code, label.lotNumber) : findBySku(draft, asn, code);
  if (found === undefined) return { kind: 'not-on-asn', code };
  const { line, units } = found;
  const quantity = units * (label.count ?? 1);
  const lot = lotFor(draft, line, label);
  if (lot === undefined || !isKnown(line, lot)) {
    return {
      kind: 'lot-missing',
      lineNumber: line.lineNumber,
      lotNumber: lot?.lotNumber ?? null,
      quantity,
    };
  }
  const { draft: next, added } = addCount(draft, line, lot, quantity, today);
  return { kind: 'counted', draft: next, added: [added], sscc: null };
}

/** A pallet or carton counts everything in it that was not counted by a unit inside it already. */
function countUnit(draft: Draft, asn: Asn, sscc: string, today: string): ScanOutcome {
  const byNumber = new Map(asn.logisticUnits.map((unit) => [unit.sscc, unit]));
  if (!byNumber.has(sscc)) return { kind: 'not-on-asn', code: sscc };
  const before = new Set(draft.countedUnits);
  for (let at: string | null | undefined = sscc; at; at = byNumber.get(at)?.parentSscc) {
    if (before.has(at)) return { kind: 'already-counted' };
  }
  const inside = asn.logisticUnits.filter(
    (unit) => isWithin(unit.sscc, sscc, byNumber) && !before.has(unit.sscc),
  );
  let next: Draft = { ...draft, countedUnits: [...draft.countedUnits, ...inside.map((unit) => unit.sscc)] };
  const added: Added[] = [];
  for (const { lineNumber, lotNumber, quantity } of inside.flatMap((unit) => unit.items)) {
    const line = asn.lines.find((candidate) => candidate.lineNumber === lineNumber);
    if (line === undefined) continue;
    const expiryDate = line.lots.find((lot) => lot.lotNumber === lotNumber)?.expiryDate ?? null;
    const step = addCount(next, line, { lotNumber, expiryDate }, quantity, today);
    next = step.draft;
    added.push(step.added);
  }
  return { kind: 'counted', draft: next, added, sscc };
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

/** What a label says besides its key. */
interface Label {
  lotNumber?: string;
  expiryDate?: string;
  count?: number;
}

/** The lot that a scan means: the label's, or the only one that it can be. Undefined: the clerk must say. */
function lotFor(draft: Draft, line: AsnLine, label: Label): Lot | undefined {
  if (line.tracking !== 'LOT') return { lotNumber: null, expiryDate: null };
  const counted = lineDraft(draft, line.lineNumber).counts;
  if (label.lotNumber !== undefined) {
    const isMeant = ({ lotNumber }: Lot) => lotNumber === label.lotNumber;
    const known = counted.find(isMeant) ?? line.lots.find(isMeant);
    return { lotNumber: label.lotNumber, expiryDate: label.expiryDate ?? known?.expiryDate ?? null };
  }
  const [only, ...others] = line.lots;
  if (only === undefined || others.length > 0) return undefined;
  const strangers = counted.some((count) => count.lotNumber !== only.lotNumber);
  return strangers ? undefined : { lotNumber: only.lotNumber, expiryDate: only.expiryDate };
}

/** A lot that was not announced needs its expiry. */
function isKnown(line: AsnLine, { lotNumber, expiryDate }: Lot): boolean {
  return (
    line.tracking !== 'LOT' || expiryDate !== null || line.lots.some((lot) => lot.lotNumber === lotNumber)
  );
}
