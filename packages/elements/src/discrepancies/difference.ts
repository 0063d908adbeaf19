import { knownText } from '../parts/known-text.ts';

const TYPES = [
  'SHORT',
  'OVER',
  'DAMAGED',
  'QUALITY',
  'WRONG_ITEM',
  'PACKAGING',
  'REJECTED',
  'ON_HOLD',
  'SCRAPPED',
  'NO_ASN',
  'EXPIRED',
  'LATE',
] as const;

/** The message of a type of discrepancy, which takes the `count` of its units: "2 short". */
export function differenceText(type: string | null) {
  return `difference.${knownText(TYPES, type)}` as const;
}
