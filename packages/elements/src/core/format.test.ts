import { expect } from 'chai';
import { formatFor } from './format.ts';

const usd = (amount: string) => ({ amount, currency: 'USD' });

describe('formats', () => {
  const en = formatFor('en');
  const de = formatFor('de');

  it('write zero as 0 and what was not reported as a dash', () => {
    expect(en.number(0)).to.equal('0');
    expect(en.number(null)).to.equal('–');
    expect(en.money(null)).to.equal('–');
    expect(en.date(undefined)).to.equal('–');
  });

  it('write numbers, variances and shares', () => {
    expect(en.number(7200)).to.equal('7,200');
    expect(en.number(44.1, 1)).to.equal('44.1');
    expect([3, 0, -2].map((value) => en.signed(value))).to.deep.equal(['+3', '0', '−2']);
    expect(en.percent(0.125)).to.equal('12.5%');
    expect(de.number(7200)).to.equal('7.200');
  });

  it('write money exactly, and large headline figures without cents', () => {
    expect(en.money(usd('6893.00'))).to.equal('$6,893.00');
    expect(en.money(usd('9007199254740993.01'))).to.equal('$9,007,199,254,740,993.01');
    expect(en.kpi(usd('418000.00'))).to.equal('$418,000');
    expect(en.kpi(usd('999.50'))).to.equal('$999.50');
    expect([en.price(usd('199.00')), en.price(usd('4.50'))]).to.deep.equal(['$199', '$4.50']);
    expect(de.money({ amount: '6893.00', currency: 'EUR' })).to.equal('6.893,00\u00a0€');
  });

  it('keep a currency sign with its letters from right to left', () => {
    expect(formatFor('ar').money(usd('439.45'))).to.equal('\u200f439.45\u00a0\u2068US$\u2069');
    expect(formatFor('ar').money({ amount: '1.00', currency: 'EUR' })).not.to.include('\u2068');
  });

  it('write packs below', () => {
    expect(en.packs(120, 24)).to.equal('5 × 24');
    expect(en.packs(123, 24)).to.equal('5 × 24 + 3');
    expect([en.packs(12, 24), en.packs(5, null)]).to.deep.equal([null, null]);
  });

  it('write business dates without moving them to another day', () => {
    expect(en.date('2026-03-14')).to.equal('14 Mar 2026');
    expect(en.day('2026-03-14')).to.equal('14 Mar');
    expect(en.month('2027-08-31')).to.equal('Aug 2027');
    expect(de.date('2026-03-14')).to.equal('14. März 2026');
  });

  it('write instants in the zone that is asked for', () => {
    expect(en.time('2026-03-14T16:42:00Z', 'America/Phoenix')).to.equal('09:42');
    expect(en.dateTime('2026-03-14T16:42:00Z', 'America/Phoenix')).to.equal('14 Mar 2026, 09:42');
  });
});
