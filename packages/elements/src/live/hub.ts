import type { Live, LiveEvent, LiveListener, LiveState } from '../core/live.ts';
import { Refetch } from './refetch.ts';

/** Hands what is heard to those whom it concerns. */
export class LiveHub {
  readonly #listeners = new Map<LiveListener, Refetch>();
  readonly #onChange: (live: Live) => void;
  #state: LiveState = 'none';

  /** @param onChange called at once, and with each change of the state */
  constructor(onChange: (live: Live) => void) {
    this.#onChange = onChange;
    this.#announce();
  }

  /** Of events: one each, or those of one change. */
  tell(...events: readonly LiveEvent[]): void {
    for (const [listener, refetch] of this.#listeners) {
      if (events.some((event) => listener.concerns(event))) refetch.ask();
    }
  }

  /** Of what may have been missed: all load again. */
  tellAll(): void {
    for (const refetch of this.#listeners.values()) refetch.ask();
  }

  set state(state: LiveState) {
    if (state === this.#state) return;
    this.#state = state;
    this.#announce();
  }

  close(): void {
    for (const refetch of this.#listeners.values()) refetch.stop();
    this.#listeners.clear();
  }

  readonly #join = (listener: LiveListener): (() => void) => {
    const refetch = new Refetch(() => listener.reload());
    this.#listeners.set(listener, refetch);
    return () => {
      refetch.stop();
      this.#listeners.delete(listener);
    };
  };

  #announce(): void {
    this.#onChange({ state: this.#state, join: this.#join });
  }
}
