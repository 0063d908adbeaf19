import type { Asn, AsnLine } from '@betterdata/portal-contract';
import { expect } from 'chai';
import {
  addCount,
  addUnexpected,
  countScan,
  figureErrors,
  isEmpty,
  lineTotals,
  newDraft,
  progress,
  setCount,
  setLine,
  shelfLife,
  toReceiptInput,
} from './count.ts';
import type { Scan } from './scan.ts';

const TODAY = '2026-03-14';
const EACH = '00860001042005';
const CASE = '10860001042002';

const line = (lineNumber: number, parts: Partial<AsnLine> = {}): AsnLine => ({
  lineNumber,
  sku: `LB-${lineNumber}`,
  gtin: null,
  productName: `Product ${lineNumber}`,
  purchaseOrder: null,
  purchaseOrderLine: null,
  quantityShipped: 48,
  unitOfMeasure: 'EA',
  unitsPerPack: null,
  packs: [],
  tracking: 'NONE',
  minimumRemainingShelfLifeDays: null,
  countryOfOrigin: null,
  lots: [],
  accepted: 0,
  damaged: 0,
  rejected: 0,
  remaining: 48,
  status: 'OPEN',
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

describe('counting a delivery', () => {
  it('counts an each, a case and the count on a label', () => {
    const delivery = asn([serum]);
    let draft = fresh(delivery);
    for (const scan of [gtin(EACH), gtin(CASE), gtin(EACH, { count: 5 })]) {
      const outcome = countScan(draft, delivery, scan, TODAY);
      if (outcome.kind !== 'counted') throw new Error(outcome.kind);
      draft = outcome.draft;
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
      added: 24,
    });
    expect(countScan(fresh(delivery), delivery, gtin(CASE, { lotNumber: 'A22' }), TODAY)).to.include({
      kind: 'counted',
      lotNumber: 'A22',
    });
  });

  it('prefers the line of the lot, then a line that still expects some', () => {
    const twice = asn([serum, { ...serum, lineNumber: 2, lots: [lot('B1', 48)] }]);
    expect(countScan(fresh(twice), twice, gtin(EACH, { lotNumber: 'B1' }), TODAY)).to.include({
      lineNumber: 2,
    });
    const full = addCount(fresh(twice), 1, { lotNumber: 'A21', expiryDate: null }, 48);
    expect(countScan(full, twice, gtin(EACH), TODAY)).to.include({ lineNumber: 2 });
  });

  it('counts a pallet once, whether as a whole or carton by carton', () => {
    const pallet = unit('P', null, []);
    const cartons = ['C1', 'C2'].map((sscc) =>
      unit(sscc, 'P', [{ lineNumber: 1, quantity: 24, lotNumber: 'A21' }]),
    );
    const delivery = asn([serum], [pallet, ...cartons]);
    const scan = (sscc: string): Scan => ({ kind: 'sscc', sscc });
    const first = countScan(fresh(delivery), delivery, scan('C1'), TODAY);
    if (first.kind !== 'unit-counted') throw new Error(first.kind);
    expect(first.added).to.equal(24);
    expect(countScan(first.draft, delivery, scan('C1'), TODAY).kind).to.equal('already-counted');
    const rest = countScan(first.draft, delivery, scan('P'), TODAY);
    if (rest.kind !== 'unit-counted') throw new Error(rest.kind);
    expect(rest.added).to.equal(24);
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

  it('tells short-dated and expired goods; the expiry day itself is good', () => {
    expect(shelfLife(serum, '2026-03-13', TODAY)).to.equal('expired');
    expect(shelfLife({ ...serum, minimumRemainingShelfLifeDays: 0 }, TODAY, TODAY)).to.equal('good');
    expect(shelfLife(serum, '2026-09-09', TODAY)).to.equal('short-dated');
    expect(shelfLife(serum, '2026-09-10', TODAY)).to.equal('good');
    expect(shelfLife(serum, null, TODAY)).to.equal('good');
  });

  it('names figures that cannot be', () => {
    const count = { lotNumber: 'A21', expiryDate: null, counted: 10, damaged: 0, rejected: 0, held: 0 };
    expect(figureErrors(serum, count)).to.deep.equal([]);
    expect(figureErrors(serum, { ...count, damaged: 8, rejected: 3 })).to.deep.equal(['parts']);
    expect(figureErrors(serum, { ...count, damaged: 8, held: 3 })).to.deep.equal(['held']);
    expect(figureErrors(serum, { ...count, lotNumber: null })).to.deep.equal(['lot']);
    expect(figureErrors(serum, { ...count, lotNumber: 'NEW' })).to.deep.equal(['expiry']);
  });
});

describe('the receipt that is sent', () => {
  const lot = { lotNumber: 'A21', expiryDate: '2027-12-31' };

  it('splits what was counted: 98 counted with 1 damaged are 97 accepted', () => {
    const hundred = { ...serum, quantityShipped: 100, remaining: 100 };
    const delivery = asn([hundred]);
    let draft = setCount(fresh(delivery), 1, lot, { counted: 98, damaged: 1 });
    draft = setLine(draft, 1, { remaining: 'CLOSE_SHORT', note: 'torn box' });
    expect(lineTotals(draft, hundred).variance).to.equal(-2);
    expect(toReceiptInput(draft, delivery, true)).to.deep.equal({
      id: 'receipt',
      final: true,
      lines: [
        {
          lineNumber: 1,
          counts: [{ ...lot, accepted: 97, damaged: 1, rejected: 0 }],
          remaining: 'CLOSE_SHORT',
          note: 'torn box',
        },
      ],
    });
  });

  it('leaves out lines of which nothing was said', () => {
    const delivery = asn([serum, line(2), line(3)]);
    const draft = setLine(
      setCount(fresh(delivery), 2, { lotNumber: null, expiryDate: null }, { counted: 0 }),
      3,
      {
        remaining: 'BACKORDER',
      },
    );
    expect(toReceiptInput(draft, delivery, false).lines.map((entry) => entry.lineNumber)).to.deep.equal([3]);
  });

  it('adds unexpected goods up by code', () => {
    const delivery = asn([serum]);
    expect(isEmpty(fresh(delivery))).to.equal(true);
    const draft = addUnexpected(addUnexpected(fresh(delivery), { code: 'X', quantity: 1 }), {
      code: 'X',
      quantity: 2,
    });
    expect(isEmpty(draft)).to.equal(false);
    expect(toReceiptInput(draft, delivery, false).unexpected).to.deep.equal([{ code: 'X', quantity: 3 }]);
  });
});
