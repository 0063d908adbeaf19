import type { Messages } from '../core/messages.ts';

/** What differences are called, for the catalogue of a widget that names them. */
export const differenceEn = {
  'difference.SHORT': '{count} short',
  'difference.OVER': '{count} over',
  'difference.DAMAGED': '{count} damaged',
  'difference.QUALITY': '{count} of poor quality',
  'difference.WRONG_ITEM': '{count} of a wrong item',
  'difference.PACKAGING': '{count} badly packed',
  'difference.REJECTED': '{count} rejected',
  'difference.ON_HOLD': '{count} on hold',
  'difference.SCRAPPED': '{count} scrapped',
  'difference.NO_ASN': '{count} without an ASN',
  'difference.EXPIRED': '{count} expired or short-dated',
  'difference.LATE': '{count} late',
  'difference.OTHER': '{count} different',
} as const satisfies Messages;
