/**
 * GS1 identification keys and their check digit (GS1 General Specifications, 7.9: modulo 10, weights 3 and 1
 * from the right).
 */

const GTIN_LENGTHS: ReadonlySet<number> = new Set([8, 12, 13, 14]);

/** The check digit that follows `digits`. */
export function checkDigit(digits: string): number {
  let sum = 0;
  for (let index = 0; index < digits.length; index += 1) {
    const weight = (digits.length - index) % 2 === 1 ? 3 : 1;
    sum += Number(digits[index]) * weight;
  }
  return (10 - (sum % 10)) % 10;
}

/** `digits` with their check digit: how demo data and labels make a key. */
export function withCheckDigit(digits: string): string {
  return `${digits}${checkDigit(digits)}`;
}

/** A serial shipping container code: 18 digits with a right check digit. */
export function isSscc(code: string): boolean {
  return isKey(code, 18);
}

/** A global location number: 13 digits with a right check digit. */
export function isGln(code: string): boolean {
  return isKey(code, 13);
}

/**
 * A GTIN-8, -12, -13 or -14 as the 14 digits in which it is stored and compared; `undefined` where `code` is no
 * GTIN or its check digit is wrong.
 */
export function toGtin14(code: string): string | undefined {
  return GTIN_LENGTHS.has(code.length) && isKey(code, code.length) ? code.padStart(14, '0') : undefined;
}

function isKey(code: string, length: number): boolean {
  return (
    code.length === length && /^\d+$/.test(code) && checkDigit(code.slice(0, -1)) === Number(code.at(-1))
  );
}
