import type { Asn, AsnLine } from '@betterdata/portal-contract';
import { expect } from 'chai';
import { sampleLine } from '../testing/sample-asn.ts';
import { lineTotals, newDraft, setCount, setLine } from './count.ts';
import { figureErrors, toReceiptInput } from './receipt-input.ts';

const line = (lineNumber: number, parts: Partial<AsnLine> = {}): AsnLine =>
  sampleLine({ lineNumber, quantityShipped: 48, remaining: 48, ...parts });
const serum = line(1, {
  tracking: 'LOT',
  lots: [{ lotNumber: 'A21', quantity: 48, expiryDate: '2027-12-31', productionDate: null }],
  minimumRemainingShelfLifeDays: 180,
});
const asn = (lines: AsnLine[]) => ({ id: 'asn', version: 2, lines, logisticUnits: [] as unknown }) as Asn;
const fresh = (delivery: Asn) => newDraft(delivery, 'receipt');

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

  it('names figures that cannot be', () => {
    const count = { lotNumber: 'A21', expiryDate: null, counted: 10, damaged: 0, rejected: 0, held: 0 };
    expect(figureErrors(serum, count)).to.deep.equal([]);
    expect(figureErrors(serum, { ...count, damaged: 8, rejected: 3 })).to.deep.equal(['parts']);
    expect(figureErrors(serum, { ...count, damaged: 8, held: 3 })).to.deep.equal(['held']);
    expect(figureErrors(serum, { ...count, lotNumber: null })).to.deep.equal(['lot']);
    expect(figureErrors(serum, { ...count, lotNumber: 'NEW' })).to.deep.equal(['expiry']);
  });
});
