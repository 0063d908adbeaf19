import { createHash, randomInt } from 'node:crypto';

/** Eight digits: with five tries for each, and few for an address, guessing is hopeless. */
const DIGITS = 8;

export function newCode(): string {
  return String(randomInt(10 ** DIGITS)).padStart(DIGITS, '0');
}

/** As an e-mail shows it: 1234 5678. */
export function spaced(code: string): string {
  return `${code.slice(0, DIGITS / 2)} ${code.slice(DIGITS / 2)}`;
}

/** The digits of what somebody typed, in whatever script and with whatever between them; undefined if it is no code. */
export function readCode(typed: string): string | undefined {
  const digits = typed
    .replaceAll(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replaceAll(/[\s-]/g, '');
  return new RegExp(`^\\d{${DIGITS}}$`).test(digits) ? digits : undefined;
}

/** What is stored of a code, for the quarter of an hour in which it counts. */
export function hashCode(code: string): Buffer {
  return createHash('sha256').update(`sign-in code ${code}`).digest();
}
