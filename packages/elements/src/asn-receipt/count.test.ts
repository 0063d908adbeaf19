import type { Asn, AsnLine } from '@betterdata/portal-contract';
import { expect } from 'chai';
import { sampleLine } from '../testing/sample-asn.ts';
import {
  addCount,
  addUnexpected,
  enterCount,
  isEmpty,
  lineTotals,
  nameLot,
  newDraft,
  rebase,
  reject,
  setCount,
  shelfLife,
} from './count.ts';
import { setUnexpected } from './unexpected.ts';

const TODAY = '2026-03-14';
const line = (lineNumber: number, parts: Partial<AsnLine> = {}): AsnLine =>
  sampleLine({ lineNumber, quantityShipped: 48, remaining: 48, ...parts });
const serum = line(1, {
  tracking: 'LOT',
  lots: [{ lotNumber: 'A21', quantity: 48, expiryDate: '2027-12-31', productionDate: null }],
  minimumRemainingShelfLifeDays: 180,
});
const asn = (lines: AsnLine[]) => ({ id: 'asn', version: 2, lines, logisticUnits: [] as unknown }) as Asn;
const fresh = (delivery: Asn) => newDraft(delivery, 'receipt');

describe('the count of a delivery', () => {
  it('tells short-dated and expired goods; the expiry day itself is good', () => {
    expect(shelfLife(serum, '2026-03-13', TODAY)).to.equal('expired');
    expect(shelfLife({ ...serum, minimumRemainingShelfLifeDays: 0 }, TODAY, TODAY)).to.equal('good');
    expect(shelfLife(serum, '2026-09-09', TODAY)).to.equal('short-dated');
    expect(shelfLife(serum, '2026-09-10', TODAY)).to.equal('good');
    expect(shelfLife(serum, null, TODAY)).to.equal('good');
  });

  it('holds what is too old until someone decides, and refuses it whole', () => {
    const delivery = asn([serum]);
    const old = { lotNumber: 'OLD', expiryDate: '2026-03-13' };
    const { draft, added } = addCount(fresh(delivery), serum, old, 10, TODAY);
    expect(lineTotals(draft, serum)).to.include({ counted: 10, held: 10 });
    expect(lineTotals(reject(draft, added), serum)).to.include({ counted: 10, held: 0, rejected: 10 });
  });

  it('takes a typed count over, and holds no more than is in good order', () => {
    const delivery = asn([serum]);
    const lot = { lotNumber: 'A21', expiryDate: '2027-12-31' };
    const held = setCount(fresh(delivery), 1, lot, { counted: 10, damaged: 2, held: 8 });
    expect(lineTotals(enterCount(held, serum, lot, 5, TODAY).draft, serum)).to.include({
      counted: 5,
      held: 3,
    });
    const more = enterCount(held, serum, lot, 14, TODAY);
    expect(more.added).to.include({ quantity: 4, shelfLife: 'good' });
  });

  it('names a lot that was counted without one', () => {
    const delivery = asn([serum]);
    const nameless = setCount(fresh(delivery), 1, { lotNumber: null, expiryDate: null }, { counted: 5 });
    const named = nameLot(nameless, 1, { lotNumber: 'B1', expiryDate: '2028-01-31' });
    expect(named.lines[1]?.counts.map(({ lotNumber, counted }) => [lotNumber, counted])).to.deep.equal([
      ['B1', 5],
    ]);
  });

  it('goes on against a newer version and tells what changed', () => {
    const draft = fresh(asn([serum, line(2)]));
    const newer = { ...asn([serum, line(2, { remaining: 12 })]), version: 3 };
    const { draft: next, changed } = rebase(draft, newer);
    expect(changed).to.deep.equal([2]);
    expect(next.asnVersion).to.equal(3);
    expect(rebase(next, newer).changed).to.deep.equal([]);
  });

  it('adds unexpected goods up by code', () => {
    const delivery = asn([serum]);
    expect(isEmpty(fresh(delivery))).to.equal(true);
    const draft = addUnexpected(addUnexpected(fresh(delivery), { code: 'X', quantity: 1 }), {
      code: 'X',
      quantity: 2,
    });
    expect(isEmpty(draft)).to.equal(false);
    expect(draft.unexpected).to.deep.equal([{ code: 'X', quantity: 3 }]);
    expect(isEmpty(setUnexpected(draft, 'X', 0))).to.equal(true);
  });
});
