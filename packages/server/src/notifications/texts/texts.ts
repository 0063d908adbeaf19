import { nearestLocale, WordsOf, type Locale, type Translation } from '../../common/words.ts';
import { ar } from './ar.ts';
import { de } from './de.ts';
import { en } from './en.ts';

export type Texts = Translation<typeof en>;
export type TextId = { [Id in keyof Texts]: Texts[Id] extends string ? Id : never }[keyof Texts];
export type CountId = Exclude<keyof Texts, TextId>;

export const catalogues: Readonly<Record<Locale, Texts>> = { en, de, ar };

/** Texts of news, numbers and times in one language. */
export class Words extends WordsOf<Texts> {
  /** @param tag what formats numbers and times: BCP 47, of the same language */
  constructor(locale: Locale, tag?: string) {
    super(catalogues[locale], locale, tag);
  }
}

/** The words of somebody who chose a language, or none, in an organization with a BCP 47 tag of its own. */
export function wordsOf(chosen: Locale | null, organizationTag: string): Words {
  const nearest = nearestLocale(organizationTag);
  const locale = chosen ?? nearest;
  return new Words(locale, locale === nearest && isLanguageTag(organizationTag) ? organizationTag : locale);
}

function isLanguageTag(tag: string): boolean {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf(tag).length > 0;
  } catch {
    return false;
  }
}
