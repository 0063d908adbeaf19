import type { Messages } from '../core/messages.ts';
import { partnershipEn } from '../partnerships/partnership.en.ts';

/** What an invitation offers, for both sides: the role, the terms, what is shared. */
export const offerEn = {
  ...partnershipEn,
  'offer.role': 'Role',
  'offer.shared': 'Shared',
  'offer.payment': 'Payment',
  'offer.netDays': { one: 'Net {count} day', other: 'Net {count} days' },
  'offer.delivery': 'Delivery',
  'offer.tolerance': 'Over-delivery',
  'offer.percent': 'Up to {percent}',
  'offer.claims': 'Claims',
  'offer.claimDays': { one: 'Within {count} day of receipt', other: 'Within {count} days of receipt' },
  'offer.title': 'Title passes',
  'offer.ON_SHIPMENT': 'On shipment',
  'offer.ON_RECEIPT': 'On receipt',
  'offer.ON_SALE': 'On sale to the consumer',
  'offer.OTHER': 'Other',
  'offer.currency': 'Currency',
  'offer.location': '{name} ({code}): {visibility}, {access}',
  'offer.QUANTITY': 'quantities',
  'offer.QUANTITY_AND_VALUE': 'quantities and values',
  'offer.READ': 'to look at',
  'offer.ACT': 'to receive into',
  'offer.products': { one: '{count} product', other: '{count} products' },
  'offer.enterNetDays': 'Payment, net days',
  'offer.enterTolerance': 'Over-delivery, percent',
  'offer.enterClaimDays': 'Claims, days after receipt',
  'offer.nothing': 'Nothing yet',
  'offer.expected': 'Enter a whole number from {least} to {most}.',
} as const satisfies Messages;
