import type { Messages } from '../core/messages.ts';
import { inventoryEn } from '../inventory/inventory.en.ts';
import { upgradeBannerEn } from '../upgrade-banner/upgrade-banner.en.ts';
import { commonEn } from './common.en.ts';

/** All English texts: what the translations must cover. The widgets themselves load only their own. */
export const en = { ...commonEn, ...inventoryEn, ...upgradeBannerEn } as const satisfies Messages;
