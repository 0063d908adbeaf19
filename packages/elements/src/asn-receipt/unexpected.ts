import type { Draft } from './count.ts';

/** Corrects how many units of a code turned up; none takes the code out. */
export function setUnexpected(draft: Draft, code: string, quantity: number): Draft {
  const items = draft.unexpected.map((item) => (item.code === code ? { ...item, quantity } : item));
  return { ...draft, unexpected: items.filter((item) => item.quantity > 0) };
}

/** What the clerk says of a code that turned up; an empty text takes it back. */
export function setUnexpectedNote(draft: Draft, code: string, note: string): Draft {
  const items = draft.unexpected.map((item) => {
    if (item.code !== code) return item;
    const { note: _, ...rest } = item;
    return note === '' ? rest : { ...rest, note };
  });
  return { ...draft, unexpected: items };
}
