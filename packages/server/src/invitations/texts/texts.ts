import { WordsOf, type Locale, type Translation } from '../../common/words.ts';
import { ar } from './ar.ts';
import { de } from './de.ts';
import { en } from './en.ts';

export type InvitationTexts = Translation<typeof en>;

const catalogues: Readonly<Record<Locale, InvitationTexts>> = { en, de, ar };

/** What the e-mail and the page of an invitation say, in one language. */
export class InvitationWords extends WordsOf<InvitationTexts> {
  constructor(locale: Locale) {
    super(catalogues[locale], locale);
  }

  /** "PHX5, MDW2 and 12 products" */
  list(items: readonly string[]): string {
    return new Intl.ListFormat(this.locale, { type: 'conjunction' }).format(items);
  }
}
