import { expect } from 'chai';
import { newDraft } from './count.ts';
import { DraftStore } from './draft-store.ts';

const draft = newDraft({ id: 'asn-1', version: 3, lines: [] }, 'receipt-1');
const saved = { draft, savedAt: '2026-03-14T09:42:00.000Z' };

describe('DraftStore', () => {
  afterEach(() => localStorage.clear());

  it('gives a draft back after a reload, to its own user only', () => {
    new DraftStore('dana').write(saved);
    expect(new DraftStore('dana').read('asn-1')).to.deep.include(saved);
    expect(new DraftStore('maria').read('asn-1')).to.equal(undefined);
    expect(new DraftStore('dana').read('asn-2')).to.equal(undefined);
  });

  it('forgets a draft that was sent or discarded', () => {
    const store = new DraftStore('dana');
    store.write(saved);
    store.remove('asn-1');
    expect(store.read('asn-1')).to.equal(undefined);
  });

  it('ignores what is damaged or of another form', () => {
    for (const text of [
      '{',
      'null',
      '[]',
      '{"version":0}',
      JSON.stringify({ version: 1, savedAt: '', draft: {} }),
    ]) {
      localStorage.setItem('betterdata.receipt-draft.dana.asn-1', text);
      expect(new DraftStore('dana').read('asn-1')).to.equal(undefined);
    }
  });

  it('says so when nothing can be stored', () => {
    const full = {
      getItem: () => null,
      setItem: () => {
        throw new DOMException('full', 'QuotaExceededError');
      },
    };
    expect(new DraftStore('dana', full as unknown as Storage).write(saved)).to.equal(false);
  });
});
