/** What a widget shows. Exactly one holds at any time. */
export type Status = 'loading' | 'empty' | 'ready' | 'locked' | 'error' | 'offline' | 'stale';

/** Everything that decides the status. */
export interface Facts {
  /** The plan, the session or the role does not include the feature. */
  readonly locked: boolean;
  /** Authorised data is at hand, however old. */
  readonly hasData: boolean;
  /** There is data, and it holds nothing to show. */
  readonly isEmpty: boolean;
  /** The last attempt failed. */
  readonly failed: boolean;
  readonly online: boolean;
  /** Milliseconds since the data was fetched. */
  readonly age: number;
  /** Live events keep the data current, whatever its age. */
  readonly live: boolean;
}

/** Without live events, data older than this is marked as not live. */
export const STALE_AFTER_MS = 5 * 60_000;

/**
 * The status is computed from the facts each time, never stepped from state to state, so that no order of
 * answers, failures and reconnections can leave a widget in a state that does not match them.
 */
export function statusOf(facts: Facts): Status {
  if (facts.locked) return 'locked';
  if (!facts.hasData) {
    if (!facts.online) return 'offline';
    return facts.failed ? 'error' : 'loading';
  }
  if (!facts.online) return 'offline';
  if (facts.failed || (!facts.live && facts.age >= STALE_AFTER_MS)) return 'stale';
  return facts.isEmpty ? 'empty' : 'ready';
}
