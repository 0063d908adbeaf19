import type { Messages } from '../core/messages.ts';

/** The texts of the period picker, for the catalogue of a widget that has one. */
export const periodEn = {
  'period.label': 'Period',
  'period.7d': '7 days',
  'period.28d': '28 days',
  'period.90d': '90 days',
  'period.12m': '12 months',
  'period.custom': 'Custom',
  'period.from': 'From',
  'period.to': 'To',
  'period.hint': 'Both days are included. They are business days of the stores.',
  'period.order': 'The first day must not be after the last one.',
  'period.tooLong': 'A period has 366 days at most.',
  'period.future': 'The last day must not be in the future.',
} as const satisfies Messages;
