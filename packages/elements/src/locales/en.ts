import type { Messages } from '../core/messages.ts';
import { commonEn } from './common.en.ts';

/** All English texts: what the translations must cover. The widgets themselves load only their own. */
export const en = { ...commonEn } as const satisfies Messages;
