import type { LiveEvent } from '@betterdata/portal-contract';
import type { TenantTransaction } from '../db/database.ts';
import type { SessionViewer } from '../identity/caller.ts';
import { readNews, readPositionKey } from './events.sql.ts';
import { isBeyond, openPosition, sealPosition } from './positions.ts';
import { isShown } from './shown-by.ts';

/** For so long a position stays the same where nothing happens; then less has to be looked through from a newer one. */
const SAME_POSITION_MS = 60_000;

/** Where a viewer stands, and what came before. */
export interface EventsAnswer {
  events: LiveEvent[];
  /** Before these events, and after them; sealed. */
  before: string;
  position: string;
  /** The same as the database has it. */
  snapshot: string;
  reset: boolean;
  /** What positions are sealed with. */
  key: Uint8Array;
}

/** What has happened after a position for its viewer. A position that is not good leads to a new one, and a reset. */
export async function eventsAfter(
  trx: TenantTransaction,
  viewer: SessionViewer,
  after: string | undefined,
  now: Date,
): Promise<EventsAnswer> {
  const key = await readPositionKey(trx);
  const from = after === undefined ? undefined : openPosition(key, viewer, after, now);
  const [news] = await readNews(trx, [from?.snapshot ?? '']);
  if (news === undefined) throw new Error('There is no answer without a snapshot.');
  const { snapshot, complete } = news;
  const seal = () => sealPosition(key, viewer, { snapshot, takenAt: now });
  if (from === undefined || after === undefined || !complete || isBeyond(from.snapshot, snapshot)) {
    const position = seal();
    return { events: [], before: position, position, snapshot, reset: true, key };
  }
  const events = news.events.filter(({ type }) => isShown(type, viewer));
  const same = events.length === 0 && now.getTime() - from.takenAt.getTime() < SAME_POSITION_MS;
  return { events, before: after, position: same ? after : seal(), snapshot, reset: false, key };
}
