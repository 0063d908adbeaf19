import type { EventsOptions, EventsState, PortalEvent } from '@betterdata/portal-sdk/events';
import type { LiveEvent } from '../core/live.ts';

/** Opens the stream of a client. */
export type OpenStream = (
  options: Pick<EventsOptions, 'after' | 'onState' | 'signal'>,
) => AsyncIterable<PortalEvent>;

/** `none` while nothing is being heard. */
export type StreamState = EventsState | 'none';

/** Who hears what the stream brings. */
export interface Listener {
  /** @param event null where events may have been missed */
  onEvent(event: LiveEvent | null): void;
  onState(state: StreamState): void;
}

/** A stream that may be left and taken up again. */
export interface Stream {
  /** Listens until the signal aborts; rejects where listening is of no use any more. */
  listen(signal: AbortSignal): Promise<void>;
  /** When it is not to be taken up again. */
  close(): void;
}

/** The stream of a page that shares it with no other. */
export class OwnStream implements Stream {
  readonly #open: OpenStream;
  readonly #listener: Listener;
  #position: string | undefined;

  constructor(open: OpenStream, listener: Listener) {
    this.#open = open;
    this.#listener = listener;
  }

  async listen(signal: AbortSignal): Promise<void> {
    const onState = (state: StreamState) => this.#listener.onState(state);
    try {
      const after = this.#position;
      for await (const { type, id, position } of this.#open({ after, onState, signal })) {
        this.#position = position;
        this.#listener.onEvent(id === null ? null : { type, id });
      }
    } finally {
      onState('none');
    }
  }

  close(): void {}
}
