import type { Messages } from '../core/messages.ts';

export const tourEn = {
  'tour.title': 'Welcome to your portal',
  'tour.step': 'Step {step} of {all}',
  'tour.dashboardTitle': 'Your dashboard',
  'tour.dashboard': 'What needs you today stands at the top, by deadline. It stays up to date by itself.',
  'tour.deliveriesTitle': 'Deliveries',
  'tour.deliveries':
    'ASNs announce what is on its way. Count a delivery here, and the sender’s stock is right at once.',
  'tour.stockTitle': 'Shared stock',
  'tour.stock': 'You see what partners keep with you, by product and lot, and nothing of anybody else.',
  'tour.partnersTitle': 'Partners and people',
  'tour.partners':
    'Terms and what is shared stand under Partnerships. Further partners invite you by e-mail; you need no second account.',
  'tour.next': 'Next',
  'tour.back': 'Back',
  'tour.skip': 'Skip the tour',
  'tour.done': 'Start',
} as const satisfies Messages;
