import type { Database } from '../db/database.ts';
import type { Logger } from '../http/log.ts';
import type { StreamCall } from '../http/operation.ts';
import { problem } from '../http/problem.ts';
import { eventsAfter } from './answer.ts';
import { EventStream } from './event-stream.ts';
import { readNews } from './events.sql.ts';

export interface LiveEventsOptions {
  database: Database;
  logger: Logger;
  /** How often a stream shows that it lives, and is looked at again. */
  heartbeatMs?: number;
}

const HEARTBEAT_MS = 15_000;
/** Streams of one person in this process: a portal needs one, whatever the number of its tabs. */
const MOST_STREAMS = 8;
/**
 * Whoever is woken reads at the next tick of a clock that nobody sets: what happens for others hurries and delays
 * nobody's events, and what is written in quick succession is read together.
 */
const TICK_MS = 25;
/** Viewers that are read for at the same time; the other connections of the pool are for requests. */
const READERS = 3;
const RETRY_MS = 1000;

/** The open streams of this process, and the reading for them. */
export class LiveEvents {
  readonly #database: Database;
  readonly #logger: Logger;
  readonly #heartbeatMs: number;
  readonly #streams = new Set<EventStream>();
  /** How many each person has open, by subject. */
  readonly #open = new Map<string, number>();
  /** For whom there may be something new. */
  #due = new Set<EventStream>();
  #nextRound: NodeJS.Timeout | undefined;
  #isReading = false;
  #unsubscribe: (() => void) | undefined;
  #isClosed = false;

  constructor({ database, logger, heartbeatMs = HEARTBEAT_MS }: LiveEventsOptions) {
    this.#database = database;
    this.#logger = logger;
    this.#heartbeatMs = heartbeatMs;
  }

  /** Opens a stream. Throws `rate-limited` where the caller has too many already. */
  async open(call: StreamCall<'events.stream'>): Promise<ReadableStream<Uint8Array>> {
    const { viewer } = call;
    if (this.#isClosed) throw problem('unavailable');
    const leave = this.#enter(viewer.subject);
    try {
      const after = call.headers['last-event-id'];
      const start = await this.#database.withTenant(viewer, 'read', (trx) =>
        eventsAfter(trx, viewer, after, call.clock()),
      );
      const stream = new EventStream(call, start, {
        heartbeatMs: this.#heartbeatMs,
        onTurn: (turned) => this.#wake([turned]),
        onEnd: (ended) => {
          this.#streams.delete(ended);
          this.#due.delete(ended);
          leave();
        },
        onFailure: this.#report,
      });
      this.#streams.add(stream);
      if (this.#isClosed) stream.end();
      // Something may have been written since it was read for.
      else this.#wake([stream]);
      return stream.body;
    } catch (error) {
      leave();
      throw error;
    }
  }

  /** Ends every stream. No other is opened. */
  close(): void {
    this.#isClosed = true;
    for (const stream of this.#streams) stream.end();
  }

  /** Counts a stream of this person, and the first one of all starts to listen. Answers what takes that back. */
  #enter(subject: string): () => void {
    const count = this.#open.get(subject) ?? 0;
    if (count >= MOST_STREAMS) {
      const detail = `You have ${count} streams open. Share one between the pages of a browser.`;
      throw problem('rate-limited', { detail }, { 'Retry-After': '15' });
    }
    this.#open.set(subject, count + 1);
    this.#unsubscribe ??= this.#database.onEvents(() => this.#wake(this.#streams));
    return () => {
      const left = (this.#open.get(subject) ?? 1) - 1;
      if (left > 0) this.#open.set(subject, left);
      else this.#open.delete(subject);
      if (this.#open.size > 0) return;
      clearTimeout(this.#nextRound);
      this.#nextRound = undefined;
      this.#unsubscribe?.();
      this.#unsubscribe = undefined;
    };
  }

  #wake(streams: Iterable<EventStream>): void {
    for (const stream of streams) this.#due.add(stream);
    if (this.#isReading || this.#due.size === 0) return;
    this.#nextRound ??= setTimeout(() => void this.#read(), TICK_MS - (performance.now() % TICK_MS));
  }

  /** Reads once for everybody who is due. */
  async #read(): Promise<void> {
    this.#nextRound = undefined;
    this.#isReading = true;
    const ready = [...this.#due].filter((stream) => stream.hasRoom());
    this.#due = new Set();
    const groups = Map.groupBy(ready, (stream) => stream.reader).values();
    const work = async () => {
      for (const group of groups) await this.#inform(group);
    };
    await Promise.all(Array.from({ length: READERS }, work));
    this.#isReading = false;
    this.#wake([]);
  }

  /** Reads in the name of one viewer, for all of their streams. */
  async #inform(streams: readonly EventStream[]): Promise<void> {
    const [first] = streams;
    if (first === undefined) return;
    const seen = [...new Set(streams.map((stream) => stream.seen))];
    try {
      const news = await this.#database.withTenant(first.viewer, 'read', (trx) => readNews(trx, seen));
      const bySeen = new Map(seen.map((snapshot, index) => [snapshot, news[index]]));
      for (const stream of streams) {
        const own = bySeen.get(stream.seen);
        if (own) await stream.tell(own);
      }
    } catch (error) {
      this.#report(error);
      setTimeout(() => this.#wake(streams.filter((stream) => this.#streams.has(stream))), RETRY_MS).unref();
    }
  }

  readonly #report = (error: unknown): void => this.#logger.failure(error, { task: 'live events' });
}
