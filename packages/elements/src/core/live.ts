/** What the server tells of: nothing but that something has changed. Whoever shows it asks again. */
export interface LiveEvent {
  readonly type: LiveEventType;
  /** Of what has changed: an ASN, a location, a partnership, as the type says. */
  readonly id: string;
}

export type LiveEventType =
  | 'alert.changed'
  | 'alert.opened'
  | 'alert.resolved'
  | 'asn.acknowledged'
  | 'asn.cancelled'
  | 'asn.changed'
  | 'asn.closed'
  | 'asn.replaced'
  | 'asn.sent'
  | 'conversation.read'
  | 'inventory.changed'
  | 'message.sent'
  | 'notification.created'
  | 'notification.read'
  | 'partnership.changed'
  | 'receipt.confirmed'
  | 'receipt.reversed'
  | 'sell-through.reported'
  | 'viewer.changed';

/** `none` where there is no way to hear of changes, or none yet. */
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
