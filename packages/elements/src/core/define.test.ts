import { expect } from 'chai';
import { defineElement } from './define.ts';

describe('registration', () => {
  const warnings: string[] = [];
  const warn = console.warn;
  before(() => (console.warn = (text: string) => warnings.push(text)));
  after(() => (console.warn = warn));

  it('may be repeated, and lets a second version live under another prefix', () => {
    class One extends HTMLElement {}
    defineElement('once', One, { prefix: 'da' });
    defineElement('once', One, { prefix: 'da' });
    defineElement('once', One, { prefix: 'db' });
    expect(document.createElement('da-once')).to.be.instanceOf(One);
    expect(document.createElement('db-once')).to.be.instanceOf(One);
    expect(warnings).to.have.length(0);
  });

  it('yields to another copy with one warning', () => {
    class First extends HTMLElement {}
    class Second extends HTMLElement {}
    for (const name of ['twice', 'thrice']) {
      defineElement(name, First, { prefix: 'dc' });
      defineElement(name, Second, { prefix: 'dc' });
      expect(document.createElement(`dc-${name}`)).to.be.instanceOf(First);
    }
    expect(warnings).to.have.length(1);
    expect(warnings[0]).to.include('"dc-"');
  });
});
