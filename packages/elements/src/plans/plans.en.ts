import type { Messages } from '../core/messages.ts';
import { offerEn } from '../parts/offer/offer.en.ts';

export const plansEn = {
  ...offerEn,
  'plans.month': 'per month',
  'plans.downgradeTo': 'Change to {plan}',
  'plans.cost': 'You pay {amount} per month',
  'plans.total': '= {amount} per month',
  'plans.inParent': 'Included in the parent organization’s plan.',
  'plans.askOwner': 'Ask {owner} to change the plan.',
  'plans.card': '{brand} ending in {last4}',
  'plans.portal': 'Cards and invoices',
  'plans.until': 'Paid until {date}.',
  'plans.pending': 'From {date}: {plan}.',
  'plans.keep': 'Keep {plan}',
  'plans.pastDue': 'The last payment failed. {plan} stays until {date}.',
  'plans.newCard': 'Use another card',
  'plans.cheaper': '{plan} costs less: {price} instead of {now}.',
  'plans.addOns': 'Add-ons',
  'plans.each': '{price} each per month',
  'plans.once': '{price} per month',
  'plans.save': 'Save add-ons',
  'plans.wholeNumber': 'Enter a whole number from 0 to 1,000',
  'plans.compare': 'What the plans include',
  'plans.askDowngrade': 'Change to {plan}?',
  'plans.askDowngradeText':
    '{now} stays until {date}. After that, what is above the limits of {plan} can be read and deleted, and nothing can be added.',
} as const satisfies Messages;
