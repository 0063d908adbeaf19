/** What a cell of a table may hold. A cell that is left empty is `undefined`. */
import { z } from 'zod';
import { requests } from '@betterdata/portal-contract/zod';
import { isGln, toGtin14 } from '@betterdata/portal-contract/gs1';
import { isDate, resolveDate } from './relative-dates.ts';

const shortened = 'If a spreadsheet shortened it, format the column as text.';

const matching = (pattern: RegExp, detail: string) =>
  z.string().refine((value) => pattern.test(value), detail);

export const text = (most = 200) => z.string().max(most, `is longer than ${most} characters.`);

/** The code of an organization, a party or a partnership. */
export const code = () =>
  matching(/^[A-Z0-9][A-Z0-9-]{0,31}$/, 'is not a code: capital letters, digits and hyphens, at most 32.');

export const locationCode = () =>
  matching(/^[A-Za-z0-9][A-Za-z0-9._-]{0,31}$/, 'is not a code: letters, digits, ".", "_", "-", at most 32.');

export const lotNumber = () => text(20);

export const choice = <const Values extends readonly [string, ...string[]]>(values: Values) =>
  z.enum(values, { error: `is not one of ${values.join(', ')}.` });

export const yesNo = () => choice(['yes', 'no']).transform((value) => value === 'yes');

export const whole = (least: number, most: number) => {
  const detail = `is not a whole number from ${least} to ${most}.`;
  return matching(/^\d{1,10}$/, detail)
    .transform(Number)
    .refine((value) => value >= least && value <= most, detail);
};

/** A decimal string: amounts never become floats. */
export const amount = (decimals: number) =>
  matching(new RegExp(`^\\d{1,8}(\\.\\d{1,${decimals}})?$`), `is not an amount such as 12.50.`);

export const percent = () =>
  matching(/^\d{1,3}(\.\d{1,2})?$/, 'is not a percentage.')
    .transform(Number)
    .refine((value) => value <= 100, 'is more than 100 percent.');

export const date = (today: string) =>
  z
    .string()
    .transform((value) => resolveDate(value, today))
    .refine(isDate, 'is not a date such as 2026-03-14, today or today+540.');

/** In UTC: `2026-03-14T15:00:00Z`, or `today-3 15:00`. */
export const moment = (today: string) =>
  z
    .string()
    .transform((value) => resolveDate(value, today))
    .pipe(z.iso.datetime('is not a moment such as 2026-03-14T15:00:00Z or today-3 15:00.'));

/** What the API takes as a message. */
export const message = () => {
  const { text: allowed } = requests['messages.send'].body.shape;
  const detail = 'is no message: plain text of at most 4000 characters, without control characters.';
  return z.string().refine((value) => allowed.safeParse(value).success, detail);
};

export const gln = () =>
  z.string().refine(isGln, `is not a GLN: 13 digits, the last one a right check digit. ${shortened}`);

/** Any GTIN, stored with 14 digits. */
export const gtin = () =>
  z
    .string()
    .refine(
      (value) => toGtin14(value) !== undefined,
      `is not a GTIN: 8, 12, 13 or 14 digits, the last one a right check digit. ${shortened}`,
    )
    .transform((value) => toGtin14(value) ?? value);

export const email = () =>
  z
    .email('is not an e-mail address.')
    .max(254, 'is longer than 254 characters.')
    .transform((value) => value.toLowerCase());

export const currency = () => matching(/^[A-Z]{3}$/, 'is not an ISO 4217 currency such as USD.');
export const country = () => matching(/^[A-Z]{2}$/, 'is not an ISO 3166-1 country such as US.');

export const timezone = () =>
  z.string().refine(isTimezone, 'is not an IANA time zone such as America/Chicago.');
export const locale = () => z.string().refine(isLocale, 'is not a BCP 47 locale such as en-US.');

function isTimezone(value: string): boolean {
  return succeeds(() => new Intl.DateTimeFormat('en', { timeZone: value }));
}

function isLocale(value: string): boolean {
  return succeeds(() => Intl.getCanonicalLocales(value));
}

function succeeds(attempt: () => unknown): boolean {
  try {
    attempt();
    return true;
  } catch {
    return false;
  }
}
