import type { EventType, Known, LiveEvent } from '@betterdata/portal-contract';

export type { LiveEvent } from '@betterdata/portal-contract';

/** The types of events that this version knows. */
export type LiveEventType = Known<EventType>;

/** How changes are heard of. `none`: not, or not yet; `offline`: the server is out of reach for now. */
export type LiveState = 'none' | 'streaming' | 'polling' | 'offline';

/** Whoever loads again when something has changed. */
export interface LiveListener {
  /** Whether this concerns it. */
  concerns(event: LiveEvent): boolean;
  reload(): Promise<unknown>;
}

/** How a portal's widgets hear of changes; a new value whenever the state is another. */
export interface Live {
  readonly state: LiveState;
  /**
   * Lets the listener load again when an event concerns it, and when events may have been missed. Many events at once
   * are one reason to load, and it never loads twice at the same time. The returned function ends that.
   */
  readonly join: (listener: LiveListener) => () => void;
}

/** Whether what is shown is current, whatever its age. */
export const isLive = (live: Live | undefined): boolean =>
  live?.state === 'streaming' || live?.state === 'polling';
