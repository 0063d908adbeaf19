/** An amount as the API writes it: a decimal string with its ISO 4217 currency. */
export interface Money {
  readonly amount: string;
  readonly currency: string;
}

/** Shown where a figure was not reported; zero is always written as 0. */
export const NOT_REPORTED = '–';

/** The mark that `Intl` puts into amounts of languages written from right to left. */
const RIGHT_TO_LEFT = '\u200f';
/** "US$", whose sign would go to the other side of its letters there, unless it is isolated. */
const LETTERED_SYMBOL = /\p{L}+\p{Sc}/u;

/**
 * Numbers, money and dates of one locale. `Intl` formatters are expensive to make and are kept.
 * Every method answers `–` for null and undefined.
 */
export class Format {
  readonly #tag: string;
  readonly #kept = new Map<string, Intl.NumberFormat | Intl.DateTimeFormat>();

  /** @param tag BCP 47 tag */
  constructor(tag: string) {
    this.#tag = tag;
  }

  /** 7200 → "7,200". */
  number(value: number | null | undefined, digits = 0): string {
    return this.#number(value, { minimumFractionDigits: digits, maximumFractionDigits: digits });
  }

  /** A variance: 3 → "+3", −2 → "−2", 0 → "0". */
  signed(value: number | null | undefined): string {
    return this.#number(value, { signDisplay: 'exceptZero' }).replace('-', '−');
  }

  /** 0.125 → "12.5%". */
  percent(value: number | null | undefined): string {
    return this.#number(value, { style: 'percent', maximumFractionDigits: 1 });
  }

  /** A change against before: 0.125 → "+12.5%". */
  change(value: number | null | undefined): string {
    const options = { style: 'percent', maximumFractionDigits: 1, signDisplay: 'exceptZero' } as const;
    return this.#number(value, options).replace('-', '−');
  }

  /** "$6,893.00". The decimal string is formatted exactly, without passing through a float. */
  money(value: Money | null | undefined): string {
    return this.#money(value, 2);
  }

  /** Money as a headline figure: from 1,000 on without cents, "$418,000". */
  kpi(value: Money | null | undefined): string {
    return this.#money(value, value && Math.abs(Number(value.amount)) >= 1000 ? 0 : 2);
  }

  /** A price: without cents where there are none, "$199" and "$4.50". */
  price(value: Money | null | undefined): string {
    return this.#money(value, value && Number(value.amount) % 1 === 0 ? 0 : 2);
  }

  /** Units as packs: 120 of 24 → "5 × 24", 123 of 24 → "5 × 24 + 3"; null where the pack is unknown. */
  packs(units: number, unitsPerPack: number | null | undefined): string | null {
    if (!unitsPerPack || unitsPerPack < 2 || units < unitsPerPack) return null;
    const rest = units % unitsPerPack;
    const whole = `${this.number((units - rest) / unitsPerPack)} × ${this.number(unitsPerPack)}`;
    return rest ? `${whole} + ${this.number(rest)}` : whole;
  }

  /** A business date, "2026-03-14" → "14 Mar 2026", which has no time; or the day of an instant in an IANA zone. */
  date(date: string | null | undefined, timeZone = 'UTC'): string {
    return this.#date(date, { day: 'numeric', month: 'short', year: 'numeric', timeZone });
  }

  /** The same where the year is plain from context, "14 Mar". */
  day(date: string | null | undefined, timeZone = 'UTC'): string {
    return this.#date(date, { day: 'numeric', month: 'short', timeZone });
  }

  /** A business date to the month, "Aug 2027", as expiry dates are read. */
  month(isoDate: string | null | undefined): string {
    return this.#date(isoDate, { month: 'short', year: 'numeric', timeZone: 'UTC' });
  }

  /** The clock time of an instant, "09:42", in the given IANA zone or else the reader's. */
  time(instant: string | Date | null | undefined, timeZone?: string): string {
    return this.#date(instant, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', ...zone(timeZone) });
  }

  /** An instant with its date, "14 Mar 2026, 09:42". */
  dateTime(instant: string | Date | null | undefined, timeZone?: string): string {
    return this.#date(instant, {
      day: 'numeric',
      month: 'short',
      year: 'numeric',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
      ...zone(timeZone),
    });
  }

  #money(value: Money | null | undefined, digits: number): string {
    if (!value) return NOT_REPORTED;
    const text = this.#number(value.amount as Intl.StringNumericLiteral, {
      style: 'currency',
      currency: value.currency,
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
    });
    return text.includes(RIGHT_TO_LEFT) ? text.replace(LETTERED_SYMBOL, '\u2068$&\u2069') : text;
  }

  #number(
    value: number | Intl.StringNumericLiteral | null | undefined,
    options: Intl.NumberFormatOptions,
  ): string {
    if (value === null || value === undefined) return NOT_REPORTED;
    const make = () => new Intl.NumberFormat(this.#tag, options);
    return this.#keep(`n${JSON.stringify(options)}`, make).format(value);
  }

  #date(value: string | Date | null | undefined, options: Intl.DateTimeFormatOptions): string {
    if (value === null || value === undefined) return NOT_REPORTED;
    const make = () => new Intl.DateTimeFormat(dateTag(this.#tag), options);
    return this.#keep(`d${JSON.stringify(options)}`, make).format(new Date(value));
  }

  #keep<T extends Intl.NumberFormat | Intl.DateTimeFormat>(key: string, make: () => T): T {
    let kept = this.#kept.get(key);
    if (!kept) this.#kept.set(key, (kept = make()));
    return kept as T;
  }
}

/** English dates are written day first with the month's name, which no reader of English misreads. */
function dateTag(tag: string): string {
  return /^en\b/.test(tag) ? 'en-GB' : tag;
}

function zone(timeZone: string | undefined): Intl.DateTimeFormatOptions {
  return timeZone ? { timeZone } : {};
}

const formats = new Map<string, Format>();

/** The formatters of a locale, made once per page. */
export function formatFor(tag: string): Format {
  let format = formats.get(tag);
  if (!format) formats.set(tag, (format = new Format(tag)));
  return format;
}
