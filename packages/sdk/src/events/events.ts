import type { LiveEvent } from '@betterdata/portal-contract';
import type { Client } from '../client.ts';
import { TRANSPORT, type Transport } from '../transport/transport.ts';
import { createInbox } from './inbox.ts';
import { listen } from './listen.ts';
import type { Pace } from './pace.ts';

export type { Pace } from './pace.ts';

/** Something has changed that the viewer may see: ask for it again. */
export interface ChangeEvent extends LiveEvent {
  /** Where to go on after this event: `after` of the next call. */
  readonly position: string;
}

/** Not every event since the last one is known: ask for everything again. Comes first, unless `after` still holds. */
export interface ResetEvent {
  readonly type: 'reset';
  readonly id: null;
  readonly position: string;
}

/** Told apart by `id`, which is null for a reset. */
export type PortalEvent = ChangeEvent | ResetEvent;

/**
 * How events arrive: as they happen; by asking every few seconds, where a proxy holds the stream back; or not at all,
 * while the server is out of reach.
 */
export type EventsState = 'streaming' | 'polling' | 'offline';

export interface EventsOptions {
  /** Ends the events, and all that is under way for them. */
  signal?: AbortSignal | undefined;
  /** The `position` of an event from which to go on; otherwise from now. */
  after?: string | undefined;
  /** Told whenever the way in which events arrive changes. */
  onState?: ((state: EventsState) => void) | undefined;
  /** Waiting times, where the usual ones do not fit. */
  pace?: Partial<Pace> | undefined;
}

/** A client that also hears of changes. */
export interface EventsClient extends Client {
  /**
   * Events as they happen, for as long as they are iterated. Connections that break are renewed, and the events between
   * are not lost. Ends when the signal aborts; throws a PortalError when trying again is of no use, such as
   * `unauthenticated` with a fresh token.
   */
  readonly events: (options?: EventsOptions) => AsyncIterable<PortalEvent>;
}

/**
 * Adds live events to a client.
 *
 * @example
 * const client = withEvents(createClient({ endpoint, token }));
 * for await (const { type, id } of client.events({ signal })) if (type === 'asn.sent') await show(id);
 */
export function withEvents(client: Client): EventsClient {
  const transport = client[TRANSPORT];
  if (!transport) throw new TypeError('withEvents() needs a client that createClient() made.');
  return { ...client, events: (options = {}) => subscribe(transport, options) };
}

async function* subscribe(transport: Transport, options: EventsOptions): AsyncGenerator<PortalEvent> {
  const inbox = createInbox();
  const ending = new AbortController();
  const end = () => {
    inbox.end();
    ending.abort();
  };
  const { signal } = options;
  if (signal?.aborted) return;
  signal?.addEventListener('abort', end);
  const listening = listen(transport, options, inbox, ending.signal).catch(inbox.end);
  try {
    yield* inbox.items;
  } finally {
    signal?.removeEventListener('abort', end);
    end();
    await listening;
  }
}
