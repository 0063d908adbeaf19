import type { Asn, AsnLine } from '@betterdata/portal-contract';
import { expect } from 'chai';
import { lineTotals, newDraft, progress, setCount } from './count.ts';
import { countScan, type ScanOutcome } from './count-scan.ts';
import type { Scan } from './scan.ts';
import { sampleLine } from '../testing/sample-asn.ts';

const TODAY = '2026-03-14';
const EACH = '00860001042005';
const CASE = '10860001042002';

const line = (lineNumber: number, parts: Partial<AsnLine> = {}): AsnLine =>
  sampleLine({
    lineNumber,
    sku: `LB-${lineNumber}`,
    gtin: null,
    packs: [],
    quantityShipped: 48,
    remaining: 48,
    ...parts,
  });
const lot = (lotNumber: string, quantity: number, expiryDate: string | null = '2027-12-31') => ({
  lotNumber,
  quantity,
  expiryDate,
  productionDate: null,
});
const serum = line(1, {
  tracking: 'LOT',
  gtin: EACH,
  packs: [
    { gtin: EACH, units: 1 },
    { gtin: CASE, units: 24 },
  ],
  lots: [lot('A21', 48)],
  minimumRemainingShelfLifeDays: 180,
});
const unit = (sscc: string, parentSscc: string | null, items: Asn['logisticUnits'][number]['items']) => ({
  sscc,
  parentSscc,
  level: parentSscc ? ('CARTON' as const) : ('PALLET' as const),
  packageType: null,
  grossWeightKg: null,
  items,
});
const asn = (lines: AsnLine[], logisticUnits: Asn['logisticUnits'] = []) =>
  ({ id: 'asn', version: 2, lines, logisticUnits }) as Asn;
const gtin = (code: string, label: object = {}): Scan => ({ kind: 'gtin', gtin: code, ...label });
const fresh = (delivery: Asn) => newDraft(delivery, 'receipt');

type Counted = Extract<ScanOutcome, { kind: 'counted' }>;
const counted = (outcome: ScanOutcome): Counted => {
  if (outcome.kind !== 'counted') throw new Error(outcome.kind);
  return outcome;
};
const first = (outcome: ScanOutcome) => {
  const [added] = counted(outcome).added;
  if (!added) throw new Error('Nothing was added');
  return added;
};

describe('counting what was scanned', () => {
  it('counts an each, a case and the count on a label', () => {
    const delivery = asn([serum]);
    let draft = fresh(delivery);
    for (const scan of [gtin(EACH), gtin(CASE), gtin(EACH, { count: 5 })]) {
      draft = counted(countScan(draft, delivery, scan, TODAY)).draft;
    }
    expect(lineTotals(draft, serum)).to.include({ expected: 48, counted: 30, variance: -18 });
    expect(draft.lines[1]?.counts).to.deep.equal([
      { lotNumber: 'A21', expiryDate: '2027-12-31', counted: 30, damaged: 0, rejected: 0, held: 0 },
    ]);
  });

  it('asks for the lot when it could be more than one', () => {
    const delivery = asn([{ ...serum, lots: [lot('A21', 24), lot('A22', 24)] }]);
    expect(countScan(fresh(delivery), delivery, gtin(CASE), TODAY)).to.include({
      kind: 'lot-missing',
      quantity: 24,
    });
    expect(first(countScan(fresh(delivery), delivery, gtin(CASE, { lotNumber: 'A22' }), TODAY))).to.include({
      lotNumber: 'A22',
      expiryDate: '2027-12-31',
    });
    const unknown = countScan(fresh(delivery), delivery, gtin(CASE, { lotNumber: 'NEW' }), TODAY);
    expect(unknown).to.include({ kind: 'lot-missing', lotNumber: 'NEW' });
  });

  it('prefers the line of the lot, then a line that still expects some', () => {
    const twice = asn([serum, { ...serum, lineNumber: 2, lots: [lot('B1', 48)] }]);
    expect(first(countScan(fresh(twice), twice, gtin(EACH, { lotNumber: 'B1' }), TODAY)).lineNumber).to.equal(
      2,
    );
    const full = setCount(fresh(twice), 1, { lotNumber: 'A21', expiryDate: null }, { counted: 48 });
    expect(first(countScan(full, twice, gtin(EACH), TODAY)).lineNumber).to.equal(2);
  });

  it('counts a pallet once, whether as a whole or carton by carton', () => {
    const pallet = unit('P', null, []);
    const cartons = ['C1', 'C2'].map((sscc) =>
      unit(sscc, 'P', [{ lineNumber: 1, quantity: 24, lotNumber: 'A21' }]),
    );
    const delivery = asn([serum], [pallet, ...cartons]);
    const scan = (sscc: string): Scan => ({ kind: 'sscc', sscc });
    const carton = counted(countScan(fresh(delivery), delivery, scan('C1'), TODAY));
    expect(carton.added.map(({ quantity }) => quantity)).to.deep.equal([24]);
    expect(countScan(carton.draft, delivery, scan('C1'), TODAY).kind).to.equal('already-counted');
    const rest = counted(countScan(carton.draft, delivery, scan('P'), TODAY));
    expect(rest.added.map(({ quantity }) => quantity)).to.deep.equal([24]);
    expect(countScan(rest.draft, delivery, scan('C2'), TODAY).kind).to.equal('already-counted');
    expect(progress(rest.draft, delivery)).to.include({ expected: 48, counted: 48, linesDone: 1 });
  });

  it('counts nothing for goods that are not on the notice or labels that cannot be read', () => {
    const delivery = asn([serum]);
    expect(countScan(fresh(delivery), delivery, gtin('09506000134352'), TODAY)).to.deep.equal({
      kind: 'not-on-asn',
      code: '09506000134352',
    });
    expect(countScan(fresh(delivery), delivery, { kind: 'text', text: 'lb-1' }, TODAY).kind).to.equal(
      'counted',
    );
    expect(countScan(fresh(delivery), delivery, { kind: 'text', text: 'nothing' }, TODAY).kind).to.equal(
      'not-on-asn',
    );
    expect(
      countScan(fresh(delivery), delivery, { kind: 'invalid', text: 'x', reason: 'format' }, TODAY).kind,
    ).to.equal('unreadable');
    expect(countScan(fresh(delivery), delivery, { kind: 'sscc', sscc: 'Z' }, TODAY).kind).to.equal(
      'not-on-asn',
    );
  });

  it('holds what is expired, alone or in a pallet', () => {
    const old = { ...serum, lots: [lot('A21', 48, '2026-03-13')] };
    const pallet = unit('P', null, [{ lineNumber: 1, quantity: 48, lotNumber: 'A21' }]);
    const delivery = asn([old], [pallet]);
    for (const scan of [gtin(CASE, { count: 2 }), { kind: 'sscc', sscc: 'P' } as const]) {
      const outcome = counted(countScan(fresh(delivery), delivery, scan, TODAY));
      expect(first(outcome).shelfLife).to.equal('expired');
      expect(lineTotals(outcome.draft, old)).to.include({ counted: 48, held: 48 });
    }
  });
});
