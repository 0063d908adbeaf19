import { nearestLocale, type Locale } from '../locales.ts';
import { ar } from './ar.ts';
import { de } from './de.ts';
import { en } from './en.ts';

type Plural = Readonly<Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }>;

/** A catalogue: every id of the English one, a plural where English has one. */
export type Texts = { readonly [Id in keyof typeof en]: (typeof en)[Id] extends string ? string : Plural };
export type TextId = { [Id in keyof Texts]: Texts[Id] extends string ? Id : never }[keyof Texts];
export type CountId = Exclude<keyof Texts, TextId>;

export const catalogues: Readonly<Record<Locale, Texts>> = { en, de, ar };

/** First Strong Isolate and its end: codes keep their order inside a sentence from right to left. */
const isolate = (text: string): string => `\u2068${text}\u2069`;

/** Texts, numbers and times in one language. */
export class Words {
  readonly locale: Locale;
  readonly direction: 'ltr' | 'rtl';
  readonly #texts: Texts;
  readonly #tag: string;

  /** @param tag what formats numbers and times: BCP 47, of the same language */
  constructor(locale: Locale, tag: string = locale) {
    this.locale = locale;
    this.direction = locale === 'ar' ? 'rtl' : 'ltr';
    this.#texts = catalogues[locale];
    this.#tag = tag;
  }

  text(id: TextId, values: Readonly<Record<string, string>> = {}): string {
    return this.#fill(this.#texts[id], values);
  }

  /** `{count} units` in the form that the number takes. */
  count(id: CountId, count: number): string {
    const forms = this.#texts[id];
    const form = forms[new Intl.PluralRules(this.#tag).select(count)] ?? forms.other;
    return form.replace('{count}', this.number(count));
  }

  number(value: number): string {
    return new Intl.NumberFormat(this.#tag).format(value);
  }

  /** "Sat, 14 Mar 2026, 10:00 MST": a moment where it will happen. */
  moment(time: string, timeZone: string): string {
    const format = new Intl.DateTimeFormat(this.#tag, {
      weekday: 'short',
      day: 'numeric',
      month: 'short',
      year: 'numeric',
      hour: 'numeric',
      minute: '2-digit',
      timeZoneName: 'short',
      timeZone,
    });
    return format.format(new Date(time));
  }

  #fill(text: string, values: Readonly<Record<string, string>>): string {
    return text.replaceAll(/\{(\w+)\}/g, (placeholder, name: string) => {
      const value = values[name];
      if (value === undefined) return placeholder;
      return this.direction === 'rtl' ? isolate(value) : value;
    });
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
