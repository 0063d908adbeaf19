import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';

/** How often everybody is woken while there is no connection on which PostgreSQL could say when. */
const POLL_MS = 1000;
const FIRST_PAUSE_MS = 250;
const LONGEST_PAUSE_MS = 10_000;
const CONNECT_MS = 10_000;

/**
 * Wakes whoever waits for events when PostgreSQL says that some were committed. It says so on one connection of this
 * listener's own, which is open while anybody waits, and comes back when it breaks.
 */
export class EventListener {
  readonly #databaseUrl: string;
  readonly #onError: ((error: Error) => void) | undefined;
  readonly #waiting = new Set<() => void>();
  #running: AbortController | undefined;

  constructor(databaseUrl: string, onError?: (error: Error) => void) {
    this.#databaseUrl = databaseUrl;
    this.#onError = onError;
  }

  /** Wakes this one too, until the function that it answers is called. */
  subscribe(wake: () => void): () => void {
    const own = () => wake();
    this.#waiting.add(own);
    if (this.#running === undefined) {
      this.#running = new AbortController();
      void this.#run(this.#running.signal);
    }
    return () => {
      this.#waiting.delete(own);
      if (this.#waiting.size === 0) this.close();
    };
  }

  close(): void {
    this.#waiting.clear();
    this.#running?.abort();
    this.#running = undefined;
  }

  /** Connects, listens until the connection breaks, and begins again after a pause. */
  async #run(signal: AbortSignal): Promise<void> {
    let failures = 0;
    let isListening = false;
    const polling = setInterval(() => {
      if (!isListening) this.#wakeAll();
    }, POLL_MS).unref();
    const onListening = () => {
      failures = 0;
      isListening = true;
      // For what was committed before.
      this.#wakeAll();
    };
    while (!signal.aborted) {
      try {
        await this.#listen(signal, onListening);
      } catch (error) {
        if (!signal.aborted) this.#onError?.(error as Error);
      }
      isListening = false;
      const longest = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** failures);
      failures += 1;
      await sleep(Math.random() * longest, undefined, { signal }).catch(() => undefined);
    }
    clearInterval(polling);
  }

  /** Settles when the connection is over. */
  async #listen(signal: AbortSignal, onListening: () => void): Promise<void> {
    const client = new pg.Client({
      connectionString: this.#databaseUrl,
      connectionTimeoutMillis: CONNECT_MS,
      keepAlive: true,
    });
    const { promise: over, resolve: end } = Promise.withResolvers<Error | undefined>();
    client.on('error', end);
    client.on('end', () => end(undefined));
    client.on('notification', () => this.#wakeAll());
    const leave = () => end(undefined);
    signal.addEventListener('abort', leave);
    try {
      const listening = client.connect().then(async () => {
        await client.query('listen app_events');
        onListening();
      });
      // A client that is left while it connects may never say how that ended.
      const error = await Promise.race([listening.then(() => over), over]);
      if (error) throw error;
    } finally {
      signal.removeEventListener('abort', leave);
      void client.end().catch(() => undefined);
    }
  }

  #wakeAll(): void {
    for (const wake of this.#waiting) wake();
  }
}
