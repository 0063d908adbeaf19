import { expect } from 'chai';
import { newDraft } from '../asn-receipt/count.ts';
import { receiptDraftsOf } from '../asn-receipt/saved-draft.ts';
import { DraftStore, type DraftKind } from './draft-store.ts';

interface Note {
  text: string;
}

const notes: DraftKind<Note> = {
  name: 'note',
  isDraft: (value): value is Note => 'text' in value && typeof value.text === 'string',
};
const notesOf = (subject: string, storage?: Storage) => new DraftStore(notes, subject, storage);

describe('DraftStore', () => {
  afterEach(() => localStorage.clear());

  it('gives a draft back after a reload, to its own user only', () => {
    notesOf('dana').write('asn-1', { text: 'Wet carton' });
    expect(notesOf('dana').read('asn-1')).to.deep.include({ text: 'Wet carton' });
    expect(notesOf('maria').read('asn-1')).to.equal(undefined);
    expect(notesOf('dana').read('asn-2')).to.equal(undefined);
  });

  it('forgets a draft that was sent or discarded', () => {
    const store = notesOf('dana');
    store.write('asn-1', { text: 'Wet carton' });
    store.remove('asn-1');
    expect(store.read('asn-1')).to.equal(undefined);
  });

  it('ignores what is damaged or of another form', () => {
    for (const text of ['{', 'null', '[]', '{"version":0,"text":"x"}', '{"version":1,"text":1}']) {
      localStorage.setItem('betterdata.note.dana.asn-1', text);
      expect(notesOf('dana').read('asn-1')).to.equal(undefined);
    }
  });

  it('says so when nothing can be stored', () => {
    const full = {
      getItem: () => null,
      setItem: () => {
        throw new DOMException('full', 'QuotaExceededError');
      },
    };
    expect(notesOf('dana', full as unknown as Storage).write('asn-1', { text: 'x' })).to.equal(false);
  });

  it('keeps counts of a delivery, of that delivery only', () => {
    const draft = newDraft({ id: 'asn-1', version: 3, lines: [] }, 'receipt-1');
    const saved = { draft, savedAt: '2026-03-14T09:42:00.000Z' };
    receiptDraftsOf('dana').write('asn-1', saved);
    receiptDraftsOf('dana').write('asn-2', saved);
    expect(receiptDraftsOf('dana').read('asn-1')).to.deep.include(saved);
    expect(receiptDraftsOf('dana').read('asn-2')).to.equal(undefined);
    const damaged = JSON.stringify({ version: 1, savedAt: '', draft: { asnId: 'asn-1' } });
    localStorage.setItem('betterdata.receipt-draft.dana.asn-1', damaged);
    expect(receiptDraftsOf('dana').read('asn-1')).to.equal(undefined);
  });
});
