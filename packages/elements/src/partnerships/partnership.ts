import { knownText } from '../parts/known-text.ts';

const TYPES = [
  'THREE_PL',
  'VMI_RETAILER',
  'SUPPLIER',
  'WHOLESALE_CUSTOMER',
  'FREIGHT_FORWARDER',
  'CUSTOMS_BROKER',
] as const;

/** The message of a type of partnership: "VMI retail". */
export function typeText(type: string) {
  return `partnership.${knownText(TYPES, type)}` as const;
}

/** The message of a side: "Host" or "Partner". */
export function roleText(role: string) {
  return `partnership.${knownText(['HOST', 'PARTNER'], role)}` as const;
}
