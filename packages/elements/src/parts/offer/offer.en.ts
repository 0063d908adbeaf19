import type { Messages } from '../../core/messages.ts';

/** What the offer of a plan says, in whichever widget it stands. */
export const offerEn = {
  'locked.seePlans': 'See plans',
  'locked.price': '{plan} costs {price} per month',
  'locked.askOwner': 'Ask {owner} to upgrade.',
  'locked.upgrade': 'Upgrade to {plan}, {price}/month',
  'locked.addOn': 'Add {addOn}, {price}/month',
  'plans.title': 'Plans',
  'plans.close': 'Close plans',
  'plans.perMonth': '{price} per month',
  'plans.current': 'Current',
  'plans.included': 'Included',
  'plans.notIncluded': 'Not included',
  'plans.upgradeTo': 'Upgrade to {plan}',
  'plans.waiting': 'Waiting for the payment of {plan}. Its page is open in another tab or window.',
  'plans.blocked': 'The browser did not open the payment page of {plan}.',
  'plans.openPage': 'Open the payment page',
  'plans.openAgain': 'Open the page again',
  'plans.returned': 'No payment of {plan} has arrived yet. If you paid, this page changes by itself.',
  'plans.pay': 'Go to the payment',
  'plans.stopWaiting': 'Stop waiting',
  'plans.bought': 'You’re on {plan}. All you had is unchanged.',
  'plans.changed': 'Saved. You pay {amount} per month.',
  'plans.changesLater': 'Saved. {plan} stays as it is until {date}.',
  'plans.declined': 'The card was declined. Nothing was changed.',
  'plans.changedByOther': 'The plan was just changed by someone else. Look at it again.',
  'plans.unavailable': 'Plans can’t be bought here at the moment. Nothing was changed.',
  'plans.failed': 'That didn’t work. Nothing was changed. Try again.',
  'plans.askUpgrade': 'Upgrade to {plan}?',
  'plans.askUpgradeText':
    '{plan} costs {price} per month. The difference for the rest of the period is charged to your card now.',
  'plans.askAddOn': 'Add {addOn}?',
  'plans.askAddOnText':
    'It costs {price} more per month. The part for the rest of the period is charged to your card now.',
  'plans.notNow': 'Not now',
  'plans.keepNow': 'Keep {plan}',
} as const satisfies Messages;
