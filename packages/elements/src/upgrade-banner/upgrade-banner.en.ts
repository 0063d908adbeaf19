import type { Messages } from '../core/messages.ts';

export const upgradeBannerEn = {
  'banner.title': 'Your plan',
  'banner.on': 'You’re on {plan}. Partnerships stay free.',
  'banner.upgrade': 'Upgrade to {plan}, {price}/month',
  'banner.adds': '{plan} adds, for {price}/month',
  'banner.plans': 'Plans',
  'banner.seePlans': 'See plans',
  'banner.less': 'Show less',
  'banner.more': 'Show more',
  'banner.slim': '{current} plan. {plan} from {price}/month: {summary}',
  'banner.slimNarrow': '{current} plan. {plan} from {price}/month',
  'banner.askOwner': 'Ask {owner} to upgrade.',
  'banner.dismiss': 'Dismiss',
} as const satisfies Messages;
