import type { PortalEvent } from './events.ts';

/** Events that have arrived and wait to be taken. */
export interface Inbox {
  readonly put: (event: PortalEvent) => void;
  /** Nothing more arrives; with an error, for this reason. What waits is dropped. */
  readonly end: (error?: unknown) => void;
  /** The events as they arrive. */
  readonly items: AsyncIterable<PortalEvent>;
}

/**
 * However slowly its reader takes them, events do not pile up: the same news twice is one piece of news, and nothing is
 * news beside a reset.
 */
export function createInbox(): Inbox {
  const waiting = new Map<string, PortalEvent>();
  let over: { error?: unknown } | undefined;
  let wake = () => {};

  async function* items(): AsyncGenerator<PortalEvent, void, undefined> {
    while (!over) {
      const [next] = waiting;
      if (next) {
        waiting.delete(next[0]);
        yield next[1];
      } else await new Promise<void>((resolve) => (wake = resolve));
    }
    if (over.error !== undefined) throw over.error;
  }

  return {
    put(event) {
      if (event.id === null) waiting.clear();
      const key = `${event.type} ${event.id}`;
      if (!waiting.has(key)) waiting.set(key, event);
      wake();
    },
    end(error) {
      over ??= { error };
      wake();
    },
    items: items(),
  };
}
