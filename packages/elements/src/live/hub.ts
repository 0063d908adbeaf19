import { isLive, type Live, type LiveEvent, type LiveListener, type LiveState } from '../core/live.ts';
import { Refetch } from './refetch.ts';

/** For so long an interruption is none: another page takes the stream over, or the server starts anew. */
const GRACE_MS = 5_000;

/** Hands what is heard to those whom it concerns. */
export class LiveHub {
  readonly #listeners = new Map<LiveListener, Refetch>();
  readonly #onChange: (live: Live) => void;
  #live: Live = { state: 'none', join: (listener) => this.#join(listener) };
  #grace: ReturnType<typeof setTimeout> | undefined;

  /** @param onChange called at once, and with each change of the state */
  constructor(onChange: (live: Live) => void) {
    this.#onChange = onChange;
    onChange(this.#live);
  }

  get live(): Live {
    return this.#live;
  }

  set state(state: LiveState) {
    clearTimeout(this.#grace);
    const next = { ...this.#live, state };
    if (isLive(this.#live) && !isLive(next)) this.#grace = setTimeout(() => this.#change(next), GRACE_MS);
    else this.#change(next);
  }

  /** Of something that has changed. */
  tell(event: LiveEvent): void {
    for (const [listener, refetch] of this.#listeners) if (listener.concerns(event)) refetch.ask();
  }

  /** Of what may have been missed: all load again. */
  tellAll(): void {
    for (const refetch of this.#listeners.values()) refetch.ask();
  }

  close(): void {
    clearTimeout(this.#grace);
    for (const refetch of this.#listeners.values()) refetch.stop();
    this.#listeners.clear();
  }

  #join(listener: LiveListener): () => void {
    const refetch = new Refetch(() => listener.reload());
    this.#listeners.set(listener, refetch);
    return () => {
      refetch.stop();
      this.#listeners.delete(listener);
    };
  }

  #change(live: Live): void {
    if (live.state === this.#live.state) return;
    this.#live = live;
    this.#onChange(live);
  }
}
