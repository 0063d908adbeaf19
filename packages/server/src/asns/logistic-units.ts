import type { AsnContent, AsnLineInput, LogisticUnitInput } from '@betterdata/portal-contract';
import { isSscc } from '@betterdata/portal-contract/gs1';
import type { FieldErrors } from '../common/field-errors.ts';

/** Checks pallets and cartons: keys, hierarchy and, against the lines, contents. */
export function checkLogisticUnits(content: AsnContent, errors: FieldErrors): void {
  const units = content.logisticUnits ?? [];
  checkStructure(content, units, errors);
  const unitsBySscc = checkSsccs(units, errors);
  checkParents(units, unitsBySscc, errors);
  if (units.length > 0) checkContents(content.lines, units, errors);
}

/** SOTPI announces pallets (and cartons), SOPI cartons only, SOI items without packaging. */
function checkStructure(content: AsnContent, units: LogisticUnitInput[], errors: FieldErrors): void {
  const { structure } = content;
  if (structure === 'SOI' && units.length > 0) {
    errors.add('/logisticUnits', 'structure', 'The structure SOI has no pallets or cartons.');
  }
  if (structure === 'SOTPI' && !units.some((unit) => unit.level === 'PALLET')) {
    errors.add('/logisticUnits', 'structure', 'The structure SOTPI needs at least one pallet.');
  }
  if (structure !== 'SOPI') return;
  if (units.length === 0) {
    errors.add('/logisticUnits', 'structure', 'The structure SOPI needs at least one carton.');
  }
  units.forEach((unit, index) => {
    if (unit.level === 'CARTON') return;
    errors.add(`/logisticUnits/${index}/level`, 'structure', 'The structure SOPI has cartons only.');
  });
}

function checkSsccs(units: LogisticUnitInput[], errors: FieldErrors): ReadonlyMap<string, LogisticUnitInput> {
  const unitsBySscc = new Map<string, LogisticUnitInput>();
  units.forEach((unit, index) => {
    const path = `/logisticUnits/${index}/sscc`;
    if (!isSscc(unit.sscc)) {
      errors.add(path, 'check-digit', `The SSCC ${unit.sscc} has a wrong check digit.`);
    }
    if (unitsBySscc.has(unit.sscc)) {
      errors.add(path, 'duplicate-sscc', `The SSCC ${unit.sscc} is used twice.`);
    } else {
      unitsBySscc.set(unit.sscc, unit);
    }
  });
  return unitsBySscc;
}

function checkParents(
  units: LogisticUnitInput[],
  unitsBySscc: ReadonlyMap<string, LogisticUnitInput>,
  errors: FieldErrors,
): void {
  const verdicts = new Map<string, boolean>();
  units.forEach((unit, index) => {
    if (unit.parentSscc === undefined) return;
    const path = `/logisticUnits/${index}/parentSscc`;
    const parent = unitsBySscc.get(unit.parentSscc);
    if (!parent) {
      errors.add(path, 'unknown-parent', `No unit has the SSCC ${unit.parentSscc}.`);
    } else if (parent.level !== 'PALLET') {
      errors.add(
        path,
        'parent-not-pallet',
        `The unit ${unit.parentSscc} is a carton; only pallets hold units.`,
      );
    } else if (runsInCircle(unit, unitsBySscc, verdicts)) {
      errors.add(path, 'parent-cycle', `The parents of ${unit.sscc} run in a circle.`);
    }
  });
}

/**
 * Follows the parents upwards. `verdicts` remembers what was found for every unit on the way, so that the whole
 * check stays linear however deep the hierarchy is.
 */
function runsInCircle(
  unit: LogisticUnitInput,
  unitsBySscc: ReadonlyMap<string, LogisticUnitInput>,
  verdicts: Map<string, boolean>,
): boolean {
  const path = new Set<string>();
  let current: LogisticUnitInput | undefined = unit;
  while (current && !verdicts.has(current.sscc) && !path.has(current.sscc)) {
    path.add(current.sscc);
    current = current.parentSscc === undefined ? undefined : unitsBySscc.get(current.parentSscc);
  }
  const verdict = current !== undefined && (verdicts.get(current.sscc) ?? true);
  for (const sscc of path) verdicts.set(sscc, verdict);
  return verdict;
}

/** Everything on the lines lies in exactly one unit, lot by lot. */
function checkContents(lines: AsnLineInput[], units: LogisticUnitInput[], errors: FieldErrors): void {
  const packed = addUpItems(lines, units, errors);
  lines.forEach((line, index) => {
    const inUnits = packed.byLine.get(line.lineNumber) ?? 0;
    if (inUnits !== line.quantity) {
      errors.add(
        `/lines/${index}/quantity`,
        'units-mismatch',
        `Line ${line.lineNumber} ships ${line.quantity}, but its pallets and cartons hold ${inUnits}.`,
      );
    }
    line.lots?.forEach((lot, lotIndex) => {
      const ofLot = packed.byLot.get(lotKey(line.lineNumber, lot.lotNumber)) ?? 0;
      if (ofLot === lot.quantity) return;
      errors.add(
        `/lines/${index}/lots/${lotIndex}/quantity`,
        'units-mismatch',
        `Lot ${lot.lotNumber} ships ${lot.quantity}, but its pallets and cartons hold ${ofLot}.`,
      );
    });
  });
}

function addUpItems(lines: AsnLineInput[], units: LogisticUnitInput[], errors: FieldErrors) {
  const lotsByLine = new Map(
    lines.map((line) => [line.lineNumber, new Set(line.lots?.map((lot) => lot.lotNumber))] as const),
  );
  const byLine = new Map<number, number>();
  const byLot = new Map<string, number>();
  units.forEach((unit, unitIndex) => {
    unit.items?.forEach(({ lineNumber, lotNumber, quantity }, itemIndex) => {
      const path = `/logisticUnits/${unitIndex}/items/${itemIndex}`;
      const lots = lotsByLine.get(lineNumber);
      if (!lots) {
        errors.add(`${path}/lineNumber`, 'unknown-line', `There is no line ${lineNumber}.`);
        return;
      }
      byLine.set(lineNumber, (byLine.get(lineNumber) ?? 0) + quantity);
      if (lotNumber === undefined) {
        if (lots.size > 0) errors.add(path, 'lot-required', `Say which lot of line ${lineNumber} this is.`);
      } else if (!lots.has(lotNumber)) {
        errors.add(`${path}/lotNumber`, 'unknown-lot', `Line ${lineNumber} has no lot ${lotNumber}.`);
      } else {
        const key = lotKey(lineNumber, lotNumber);
        byLot.set(key, (byLot.get(key) ?? 0) + quantity);
      }
    });
  });
  return { byLine, byLot };
}

function lotKey(lineNumber: number, lotNumber: string): string {
  return `${lineNumber}/${lotNumber}`;
}
