import { expect } from 'chai';
import { readScan } from './scan.ts';

const today = new Date('2026-03-14T12:00:00Z');
const GS = '\u001d';
const GTIN = '09506000134352';

const read = (text: string) => readScan(text, today);

describe('readScan', () => {
  it('reads a GTIN in every length, with leading zeros to 14 digits', () => {
    expect(read('9506000134352')).to.deep.equal({ kind: 'gtin', gtin: GTIN });
    expect(read('614141000036')).to.deep.equal({ kind: 'gtin', gtin: '00614141000036' });
    expect(read('96385074')).to.deep.equal({ kind: 'gtin', gtin: '00000096385074' });
    expect(read(']E09506000134352')).to.deep.equal({ kind: 'gtin', gtin: GTIN });
  });

  it('reads lot, expiry and count from an element string', () => {
    const full = { kind: 'gtin', gtin: GTIN, lotNumber: 'A17', expiryDate: '2027-08-31', count: 24 };
    expect(read(`]C101${GTIN}1727083110A17${GS}3024`)).to.deep.equal(full);
    expect(read(`]d201${GTIN}1727080010A17${GS}3724`)).to.deep.equal(full);
    expect(read(`(01)${GTIN}(17)270831(10)A17(30)24`)).to.deep.equal(full);
    expect(read(`01${GTIN}172708313024${GS}10A17`)).to.deep.equal(full);
  });

  it('reads an SSCC bare, as element string and with its prefix', () => {
    const sscc = { kind: 'sscc', sscc: '106141412345678908' };
    expect(read('106141412345678908')).to.deep.equal(sscc);
    expect(read('00106141412345678908')).to.deep.equal(sscc);
    expect(read(']C100106141412345678908')).to.deep.equal(sscc);
    expect(read('(00)106141412345678908')).to.deep.equal(sscc);
  });

  it('resolves the century and the last day of a month', () => {
    const expiry = (digits: string) => read(`01${GTIN}17${digits}`);
    expect(expiry('280200')).to.include({ expiryDate: '2028-02-29' });
    expect(expiry('760101')).to.include({ expiryDate: '2076-01-01' });
    expect(expiry('770101')).to.include({ expiryDate: '1977-01-01' });
  });

  it('refuses what a damaged label gives', () => {
    expect(read('9506000134353')).to.include({ kind: 'invalid', reason: 'check-digit' });
    expect(read('106141412345678909')).to.include({ kind: 'invalid', reason: 'check-digit' });
    expect(read(`]C10109506000134353`)).to.include({ kind: 'invalid', reason: 'check-digit' });
    expect(read(`01${GTIN}17271399`)).to.include({ kind: 'invalid', reason: 'format' });
    expect(read(`01${GTIN}17270230`)).to.include({ kind: 'invalid', reason: 'format' });
    expect(read(`]C101${GTIN}30x`)).to.include({ kind: 'invalid', reason: 'format' });
    expect(read(']C101095')).to.include({ kind: 'invalid', reason: 'format' });
  });

  it('leaves everything else as text', () => {
    expect(read(' LB-1042 ')).to.deep.equal({ kind: 'text', text: 'LB-1042' });
    expect(read('ASN-8841')).to.deep.equal({ kind: 'text', text: 'ASN-8841' });
    expect(read('12345')).to.deep.equal({ kind: 'text', text: '12345' });
  });
});
