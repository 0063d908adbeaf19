/** What a person typed to find a product. */
export interface ProductSearch {
  /** The whole text: the beginning of a SKU. */
  text: string;
  /** Its words: all of them stand in the name. */
  words: string[];
  /** Digits of a GTIN in any of its lengths, without leading zeros; null when the text is no number. */
  gtin: string | null;
}

/** Reads a search text; undefined when there is nothing to look for. */
export function toProductSearch(query: string | undefined): ProductSearch | undefined {
  const text = query?.trim() ?? '';
  if (text === '') return undefined;
  const digits = /^\d+$/.test(text) ? text.replace(/^0+/, '') : '';
  return { text, words: text.split(/\s+/), gtin: digits === '' ? null : digits };
}
