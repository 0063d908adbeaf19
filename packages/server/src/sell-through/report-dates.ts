import { addDays } from '../common/business-date.ts';

/** What is wrong with a date, and what to do about it. */
export interface DateError {
  code: 'spreadsheet-date' | 'not-a-date' | 'future-date' | 'store-not-open';
  problem: string;
  fix: string;
}

const ISO_DATE = /^\d{4}-\d{2}-\d{2}$/;
const EXPECTED = 'Write year, month and day, as in 2026-03-13';

/** What is wrong with a business date of this store, if anything. The store may not be known. */
export function dateError(
  text: string,
  store: { openedOn: string; closedOn: string | null; today: string } | undefined,
): DateError | undefined {
  if (!ISO_DATE.test(text)) return formatError(text);
  if (!exists(text)) {
    return {
      code: 'not-a-date',
      problem: `There is no day ${text}.`,
      fix: 'Check the day against the calendar.',
    };
  }
  if (store === undefined) return undefined;
  if (text > store.today) {
    const fix = `Report days up to ${store.today}, today in the store.`;
    return { code: 'future-date', problem: `${text} is in the future.`, fix };
  }
  if (text < store.openedOn) return notOpen(`The store opened on ${store.openedOn}.`);
  if (store.closedOn !== null && text > store.closedOn)
    return notOpen(`The store closed on ${store.closedOn}.`);
  return undefined;
}

function notOpen(problem: string): DateError {
  return { code: 'store-not-open', problem, fix: 'Check the date and the store.' };
}

function formatError(text: string): DateError {
  const shown = `"${text.slice(0, 40)}"`;
  if (!isFromSpreadsheet(text)) {
    return { code: 'not-a-date', problem: `${shown} is not a date.`, fix: `${EXPECTED}.` };
  }
  const meant = isoOf(text);
  return {
    code: 'spreadsheet-date',
    problem: `${shown} is a date as a spreadsheet shows it.`,
    fix: meant === undefined ? `${EXPECTED}.` : `${EXPECTED}; here ${meant}.`,
  };
}

const NUMERIC = /^(\d{1,4})[/.\-\s](\d{1,2})[/.\-\s](\d{1,4})(?:[T\s].*)?$/;
const WITH_MONTH_NAME = /^(?:\d{1,2}[-./\s]*\p{L}{3,}|\p{L}{3,}\.?[-./\s]*\d{1,2})/u;
const SERIAL = /^\d{5}(\.\d+)?$/;

function isFromSpreadsheet(text: string): boolean {
  return NUMERIC.test(text) || WITH_MONTH_NAME.test(text) || SERIAL.test(text);
}

/** The ISO date that can only be meant; undefined where day and month might be exchanged. */
function isoOf(text: string): string | undefined {
  // Spreadsheets count days from the last day of 1899.
  if (SERIAL.test(text)) return addDays('1899-12-30', Math.floor(Number(text)));
  const [first = NaN, second = NaN, third = NaN] = (NUMERIC.exec(text) ?? []).slice(1, 4).map(Number);
  if (first > 99) return iso(first, second, third);
  if (first > 12) return iso(third, second, first);
  return second > 12 ? iso(third, first, second) : undefined;
}

function iso(year: number, month: number, day: number): string | undefined {
  const fullYear = year < 100 ? 2000 + year : year;
  const date = [String(fullYear).padStart(4, '0'), pad(month), pad(day)].join('-');
  return ISO_DATE.test(date) && exists(date) ? date : undefined;
}

const pad = (number: number) => String(number).padStart(2, '0');

/** PostgreSQL has no year 0. */
function exists(date: string): boolean {
  const time = Date.parse(date);
  return !date.startsWith('0000') && !Number.isNaN(time) && new Date(time).toISOString().startsWith(date);
}
