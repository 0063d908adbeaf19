import { expect } from 'chai';
import { ScannerBurst } from './burst.ts';

function type(text: string, gap: number, burst = new ScannerBurst(), before = '') {
  let time = 1000;
  for (const key of text) burst.press(key, (time += gap), before);
  return burst.press('Enter', time + gap, before + text);
}

describe('ScannerBurst', () => {
  it('knows a scanner by its speed', () => {
    expect(type('09506000134352', 8)).to.equal('09506000134352');
  });

  it('leaves people alone, however short their number', () => {
    expect(type('09506000134352', 90)).to.equal(undefined);
    expect(type('48', 8)).to.equal(undefined);
  });

  it('keeps what the field held before the burst', () => {
    const burst = new ScannerBurst();
    burst.press('4', 0, '');
    burst.press('8', 200, '4');
    let time = 2000;
    for (const key of 'ABCDEF') burst.press(key, (time += 5), '48');
    expect(burst.press('Enter', time + 5, '48ABCDEF')).to.equal('ABCDEF');
    expect(burst.valueBefore).to.equal('48');
  });
});
