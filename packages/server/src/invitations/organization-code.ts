import { randomInt } from 'node:crypto';

/** Crockford's base 32: no letters that are taken for digits, and no U, so that few words come about. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** The code of an organization that registers itself. Random: numbers in a row would tell how many there are. */
export function newCode(): string {
  return `ORG-${Array.from({ length: 8 }, () => ALPHABET[randomInt(ALPHABET.length)]).join('')}`;
}
