import { fill, type Message, type Messages, type MessageValues } from './messages.ts';

/** What the locale context carries: plain data, so that two versions on a page can share it. */
export interface Locale {
  /** BCP 47 tag that formats numbers and dates, for example `de-AT`. */
  readonly tag: string;
  readonly dir: 'ltr' | 'rtl';
  /** The translations; an id that is missing here falls back to the widget's own English. */
  readonly texts: Messages;
}

/** The locale of a widget that has no portal yet. English comes with the widgets and is never loaded. */
export const ENGLISH: Locale = { tag: 'en', dir: 'ltr', texts: {} };

/** The language of the texts themselves, for `lang`: English where there is no translation. */
export function languageOf({ tag, texts }: Locale): string {
  return Object.keys(texts).length === 0 && !/^en\b/.test(tag) ? ENGLISH.tag : tag;
}

const translations: Readonly<Record<string, () => Promise<{ default: Messages }>>> = {
  de: () => import('../locales/de.ts'),
  ar: () => import('../locales/ar.ts'),
  'en-XA': () => import('../locales/pseudo.ts'),
};

const RIGHT_TO_LEFT = /^(ar|fa|he|ur)\b/;

/**
 * Loads a language on demand. A language without translation is shown in English, with the numbers and
 * dates of the wanted region.
 *
 * @param tag BCP 47 tag; anything else counts as `en`
 */
export async function loadLocale(tag: string): Promise<Locale> {
  const wanted = canonical(tag);
  const load = translations[wanted] ?? translations[wanted.split('-')[0] ?? wanted];
  if (!load) return { ...ENGLISH, tag: wanted };
  const texts = await load().then(
    (module) => module.default,
    () => undefined,
  );
  // Offline, or a host that has since removed this version: English is better than an empty page.
  if (!texts) return { ...ENGLISH, tag: wanted };
  return { tag: wanted, dir: RIGHT_TO_LEFT.test(wanted) ? 'rtl' : 'ltr', texts };
}

function canonical(tag: string): string {
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? ENGLISH.tag;
  } catch {
    return ENGLISH.tag;
  }
}

/** A text in the reader's language; `english` where there is no translation. */
export function translate(
  { texts, tag, dir }: Locale,
  id: string,
  english: Message,
  values: MessageValues = {},
): string {
  const translated = texts[id];
  const language = translated === undefined ? ENGLISH.tag : tag;
  return fill(translated ?? english, values, { tag: language, isolate: dir === 'rtl' });
}
