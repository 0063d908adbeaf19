/** The languages that e-mail and SMS are written in. */
export const LOCALES = ['en', 'de', 'ar'] as const;
export type Locale = (typeof LOCALES)[number];

/** The nearest of them to a BCP 47 tag, such as an organization's `de-AT`. */
export function nearestLocale(tag: string): Locale {
  const language = tag.toLowerCase().split('-')[0];
  return LOCALES.find((locale) => locale === language) ?? 'en';
}
