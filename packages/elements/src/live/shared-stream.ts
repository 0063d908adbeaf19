import type { LiveEvent } from '../core/live.ts';
import type { Listener, OpenStream, Stream, StreamState } from './stream.ts';

/** What the page that listens tells the others of the same viewer: never a token. */
interface Message {
  readonly state: StreamState;
  /** Where the stream stood before this, and where it stands. */
  readonly after: string | undefined;
  readonly position: string | undefined;
  /** Left out where only the state is told. */
  readonly event?: LiveEvent | null;
}

/** What another page asks: where are you? */
const ASK = 'where';

/** How often a page makes sure that another one listens, and how long it waits for its answer. */
const ASK_EVERY_MS = 15_000;
const ANSWER_MS = 3_000;

/**
 * One stream for all pages of a viewer in a browser. The one that holds the lock listens and tells the others. When it
 * goes, the next goes on from where it was; when it answers no more, because the browser has put it to sleep, another
 * takes its place.
 */
export class SharedStream implements Stream {
  readonly #name: string;
  readonly #open: OpenStream;
  readonly #listener: Listener;
  readonly #channel: BroadcastChannel;
  #position: string | undefined;
  #state: StreamState = 'none';
  /** The signal of the turn in which this page leads. */
  #turn: AbortSignal | undefined;
  /** When the leading page was last heard of. */
  #heardAt = 0;

  /** @param name the same for all pages of a viewer, and for no others */
  constructor(name: string, open: OpenStream, listener: Listener) {
    this.#name = name;
    this.#open = open;
    this.#listener = listener;
    this.#channel = new BroadcastChannel(name);
    this.#channel.onmessage = ({ data }: MessageEvent<Message | typeof ASK>) => {
      if (data !== ASK) this.#follow(data);
      else if (this.#turn) this.#tell();
    };
  }

  async listen(signal: AbortSignal): Promise<void> {
    let unanswered = false;
    while (!signal.aborted) unanswered = await this.#waitAndLead(signal, unanswered);
  }

  close(): void {
    this.#channel.close();
  }

  /**
   * Waits for the lock, or takes it by force, and leads while it has it. Answers whether the page that has it gave no
   * sign of life.
   */
  async #waitAndLead(signal: AbortSignal, force: boolean): Promise<boolean> {
    const silence = new AbortController();
    const end = new AbortController();
    const turn = AbortSignal.any([signal, silence.signal, end.signal]);
    const stopAsking = this.#watch(() => silence.abort());
    let failure: unknown;
    try {
      await navigator.locks.request(this.#name, force ? { steal: true } : { signal: turn }, async () => {
        stopAsking();
        await this.#lead(turn).catch((error: unknown) => (failure = error));
      });
    } catch (error) {
      // It was waiting no longer, or another page has taken the lock by force.
      if ((error as Error).name !== 'AbortError') failure = error;
    }
    stopAsking();
    if (this.#turn === turn) this.#turn = undefined;
    end.abort();
    if (failure !== undefined) throw failure as Error;
    return silence.signal.aborted;
  }

  async #lead(turn: AbortSignal): Promise<void> {
    this.#turn = turn;
    const onState = (state: StreamState) => {
      if (this.#turn !== turn) return;
      this.#setState(state);
      this.#tell();
    };
    try {
      const from = { after: this.#position, onState, signal: turn };
      for await (const { type, id, position } of this.#open(from)) {
        if (this.#turn !== turn) break;
        const event = id === null ? null : { type, id };
        const after = this.#position;
        this.#position = position;
        this.#tell({ after, event });
        this.#listener.onEvent(event);
      }
    } finally {
      onState('none');
      if (this.#turn === turn) this.#turn = undefined;
    }
  }

  #follow({ state, after, position, event }: Message): void {
    if (this.#turn) return;
    this.#heardAt = Date.now();
    this.#setState(state);
    if (position === undefined) return;
    const missed = this.#position !== after;
    this.#position = position;
    if (missed) this.#listener.onEvent(null);
    else if (event !== undefined) this.#listener.onEvent(event);
  }

  #tell(news: Partial<Message> = {}): void {
    const position = this.#position;
    const message: Message = { state: this.#state, after: position, position, ...news };
    this.#channel.postMessage(message);
  }

  #setState(state: StreamState): void {
    this.#state = state;
    this.#listener.onState(state);
  }

  /** Asks now and again where the leading page is, and calls back where none answers. */
  #watch(onSilence: () => void): () => void {
    let timer: ReturnType<typeof setTimeout>;
    const ask = () => {
      const askedAt = Date.now();
      this.#channel.postMessage(ASK);
      timer = setTimeout(() => {
        if (this.#heardAt < askedAt) onSilence();
        else timer = setTimeout(ask, ASK_EVERY_MS);
      }, ANSWER_MS);
    };
    ask();
    return () => clearTimeout(timer);
  }
}
