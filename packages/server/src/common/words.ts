/** The languages that the server itself writes: e-mails, SMS and its own pages. */
export const LOCALES = ['en', 'de', 'ar'] as const;
export type Locale = (typeof LOCALES)[number];

/** The nearest of them to a BCP 47 tag, such as an organization's `de-AT`. */
export function nearestLocale(tag: string): Locale {
  const language = tag.toLowerCase().split('-')[0];
  return LOCALES.find((locale) => locale === language) ?? 'en';
}

export type Plural = Readonly<Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }>;

/** A catalogue of every id of the English one, with a plural where English has one. */
export type Translation<English> = {
  readonly [Id in keyof English]: English[Id] extends string ? string : Plural;
};
type TextIdOf<Texts> = { [Id in keyof Texts]: Texts[Id] extends string ? Id : never }[keyof Texts];

/** First Strong Isolate and its end: codes keep their order inside a sentence from right to left. */
const isolate = (text: string): string => `\u2068${text}\u2069`;

/** Texts of one catalogue, numbers and times in one language. */
export class WordsOf<Texts extends Readonly<Record<keyof Texts, string | Plural>>> {
  readonly locale: Locale;
  readonly direction: 'ltr' | 'rtl';
  readonly #texts: Texts;
  readonly #tag: string;

  /** @param tag what formats numbers and times: BCP 47, of the same language */
  constructor(texts: Texts, locale: Locale, tag: string = locale) {
    this.locale = locale;
    this.direction = locale === 'ar' ? 'rtl' : 'ltr';
    this.#texts = texts;
    this.#tag = tag;
  }

  text(id: TextIdOf<Texts>, values: Readonly<Record<string, string>> = {}): string {
    return this.#fill(this.#texts[id] as string, values);
  }

  /** `{count} units` in the form that the number takes. */
  count(id: Exclude<keyof Texts, TextIdOf<Texts>>, count: number): string {
    const forms = this.#texts[id] as Plural;
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
