import { expect } from 'chai';
import ar from '../locales/ar.ts';
import de from '../locales/de.ts';
import { en } from '../locales/en.ts';
import pseudo from '../locales/pseudo.ts';
import { fill, type Message, type Messages } from './messages.ts';

const english = { tag: 'en', isolate: false };
const placeholders = (message: Message) =>
  [...(typeof message === 'string' ? message : message.other).matchAll(/\{\w+\}/g)].map(String).sort();

describe('messages', () => {
  it('fill placeholders and write numbers as the language does', () => {
    expect(fill('{count} units at {place}', { count: 7200, place: 'PHX5' }, english)).to.equal(
      '7,200 units at PHX5',
    );
    expect(fill('{count}', { count: 7200 }, { tag: 'de', isolate: false })).to.equal('7.200');
  });

  it('choose the plural form of the language', () => {
    const rows = { one: '{count} row', other: '{count} rows' };
    expect([0, 1, 2].map((count) => fill(rows, { count }, english))).to.deep.equal([
      '0 rows',
      '1 row',
      '2 rows',
    ]);
    const arabic = { tag: 'ar', isolate: false };
    expect(fill(ar['table.allLoaded'], { count: 2 }, arabic)).to.equal('صفان');
  });

  it('leave markup in values alone, as text', () => {
    expect(fill('{name}', { name: '<b>$&</b>' }, english)).to.equal('<b>$&</b>');
  });

  it('keep codes in order within right-to-left text', () => {
    expect(fill('المرجع {id}', { id: 'ASN-8841' }, { tag: 'ar', isolate: true })).to.equal(
      'المرجع \u2068ASN-8841\u2069',
    );
  });

  for (const [name, translation] of Object.entries<Messages>({ de, ar, pseudo })) {
    it(`of ${name} have the ids and placeholders of English`, () => {
      expect(Object.keys(translation).sort()).to.deep.equal(Object.keys(en).sort());
      for (const [id, message] of Object.entries<Message>(en)) {
        expect(placeholders(translation[id] ?? ''), id).to.deep.equal(placeholders(message));
      }
    });
  }

  it('of the pseudo-language are a third longer and in brackets', () => {
    const text = pseudo['state.retry'] as string;
    expect(text).to.match(/^⟦.*⟧$/);
    expect(text.length).to.be.at.least(en['state.retry'].length * 1.35);
  });
});
