import { WordsOf, type Locale, type Translation } from '../../common/words.ts';
import { ar } from './ar.ts';
import { de } from './de.ts';
import { en } from './en.ts';

export type PageTexts = Translation<typeof en>;

export const pageCatalogues: Readonly<Record<Locale, PageTexts>> = { en, de, ar };

/** Texts of the server's own pages, in one language. */
export class PageWords extends WordsOf<PageTexts> {
  constructor(locale: Locale) {
    super(pageCatalogues[locale], locale);
  }
}

export type PageTextId = Parameters<PageWords['text']>[0];
