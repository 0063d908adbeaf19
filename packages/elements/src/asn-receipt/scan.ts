import { isSscc, toGtin14 } from '@betterdata/portal-contract/gs1';

/** What a scanner or a person entered into the scan field. */
export type Scan =
  | { kind: 'sscc'; sscc: string }
  | {
      kind: 'gtin';
      /** 14 digits. */
      gtin: string;
      lotNumber?: string;
      /** ISO 8601. */
      expiryDate?: string;
      /** How many trade items the label covers: AI (30) or (37). */
      count?: number;
    }
  /** No GS1 key: a SKU, an ASN number or anything else. */
  | { kind: 'text'; text: string }
  /** A GS1 key that cannot be right, so that nothing may be counted from it. */
  | { kind: 'invalid'; text: string; reason: 'check-digit' | 'format' };

/** Separates elements of variable length, GS1 General Specifications 7.8.3. */
const GROUP_SEPARATOR = '\u001d';

/** AIM symbology identifiers of GS1-128, DataMatrix, QR, DataBar and DotCode, which carry element strings. */
const ELEMENT_STRING_SYMBOLOGY = /^\](?:C1|d2|Q3|e0|J1)/;

/** Lengths of the application identifiers that need no separator, GS1 General Specifications 7.8.5. */
const FIXED_LENGTH: readonly (readonly [ai: RegExp, length: number])[] = [
  [/^00/, 18],
  [/^0[123]/, 14],
  [/^04/, 16],
  [/^1[1-9]/, 6],
  [/^20/, 2],
  [/^3[1-6]\d\d/, 6],
  [/^41\d/, 13],
];

/** Identifiers whose value ends at a separator or at the end. */
const VARIABLE_LENGTH = /^(?:10|2[12]|30|37|24[0-3]|25[0134]|40[013]|42[0-7]|7\d{3}|8\d{3}|9\d)/;

/**
 * Reads what was scanned or typed: a GS1 element string (with or without AIM prefix, separator or brackets), a bare
 * SSCC or GTIN in any length, or plain text such as a SKU. `today` resolves the two-digit year of a date.
 */
export function readScan(input: string, today: Date): Scan {
  const text = input.trim();
  if (ELEMENT_STRING_SYMBOLOGY.test(text)) return readElements(text.slice(3), text, today);
  const code = text.replace(/^\][A-Za-z]\d/, '');
  if (/^\(\d{2,4}\)/.test(code)) return readElements(withoutBrackets(code), text, today);
  if (isSscc(code)) return { kind: 'sscc', sscc: code };
  const gtin = toGtin14(code);
  if (gtin !== undefined) return { kind: 'gtin', gtin };
  if (
    code.includes(GROUP_SEPARATOR) ||
    /^(?:00\d{18}$|0[12]\d{14}\S)/.test(code) ||
    /^01\d{14}$/.test(code)
  ) {
    return readElements(code, text, today);
  }
  if (/^(?:\d{8}|\d{12,14}|\d{18})$/.test(code)) return { kind: 'invalid', text, reason: 'check-digit' };
  return { kind: 'text', text: code };
}

/** "(01)…(10)…" as printed below a symbol. */
function withoutBrackets(code: string): string {
  return code.replaceAll(/\((\d{2,4})\)/g, `${GROUP_SEPARATOR}$1`).slice(1);
}

function readElements(elements: string, text: string, today: Date): Scan {
  const values = splitElements(elements);
  if (values === undefined) return { kind: 'invalid', text, reason: 'format' };
  const sscc = values.get('00');
  if (sscc !== undefined)
    return isSscc(sscc) ? { kind: 'sscc', sscc } : { kind: 'invalid', text, reason: 'check-digit' };
  const key = values.get('01') ?? values.get('02');
  if (key === undefined) return { kind: 'invalid', text, reason: 'format' };
  const gtin = toGtin14(key);
  if (gtin === undefined) return { kind: 'invalid', text, reason: 'check-digit' };
  const lotNumber = values.get('10');
  const expiry = values.get('17');
  const expiryDate = expiry === undefined ? undefined : readDate(expiry, today);
  const count = values.get('30') ?? values.get('37');
  const badCount = count !== undefined && !/^\d{1,8}$/.test(count);
  if ((expiry !== undefined && expiryDate === undefined) || badCount || (lotNumber?.length ?? 0) > 20) {
    return { kind: 'invalid', text, reason: 'format' };
  }
  return {
    kind: 'gtin',
    gtin,
    ...(lotNumber !== undefined && { lotNumber }),
    ...(expiryDate !== undefined && { expiryDate }),
    ...(count !== undefined && { count: Number(count) }),
  };
}

/** Values by application identifier, or undefined where the string does not follow the rules. */
function splitElements(elements: string): Map<string, string> | undefined {
  const values = new Map<string, string>();
  let rest = elements;
  while (rest !== '') {
    if (rest.startsWith(GROUP_SEPARATOR)) {
      rest = rest.slice(1);
      continue;
    }
    const fixed = FIXED_LENGTH.find(([ai]) => ai.test(rest));
    const ai = fixed ? fixed[0].exec(rest)?.[0] : VARIABLE_LENGTH.exec(rest)?.[0];
    if (ai === undefined) return undefined;
    const end = fixed ? ai.length + fixed[1] : (rest + GROUP_SEPARATOR).indexOf(GROUP_SEPARATOR);
    const value = rest.slice(ai.length, end);
    const complete = fixed ? /^\d+$/.test(value) && value.length === fixed[1] : value !== '';
    if (!complete) return undefined;
    values.set(ai, value);
    rest = rest.slice(end);
  }
  return values;
}

/**
 * A YYMMDD date, GS1 General Specifications 7.12: the century in which the year lies within 49 years back and 50
 * ahead of today; day 00 is the last day of the month.
 */
function readDate(digits: string, today: Date): string | undefined {
  const [year, month, day] = [digits.slice(0, 2), digits.slice(2, 4), digits.slice(4, 6)].map(Number) as [
    number,
    number,
    number,
  ];
  if (month < 1 || month > 12) return undefined;
  const thisYear = today.getUTCFullYear();
  const difference = year - (thisYear % 100);
  const century = Math.trunc(thisYear / 100) - (difference >= 51 ? 1 : difference <= -50 ? -1 : 0);
  const fullYear = century * 100 + year;
  const date = new Date(Date.UTC(fullYear, day === 0 ? month : month - 1, day));
  const exists = day === 0 || date.getUTCDate() === day;
  return exists ? date.toISOString().slice(0, 10) : undefined;
}
