import type { StreamCall } from '../http/operation.ts';
import type { SessionViewer } from '../identity/caller.ts';
import type { EventsAnswer } from './answer.ts';
import { eventsText, HEARTBEAT, readyText, resetText } from './event-text.ts';
import type { News } from './events.sql.ts';
import { sealPosition } from './positions.ts';
import { isShown } from './shown-by.ts';

/** Bytes that may wait for a reader. Who is further behind gets the rest when it has caught up. */
const MOST_WAITING = 64 * 1024;

const encoder = new TextEncoder();

export interface EventStreamOptions {
  heartbeatMs: number;
  /** Told at every heartbeat, and when a reader that was behind has caught up: there may be something to read. */
  onTurn: (stream: EventStream) => void;
  onEnd: (stream: EventStream) => void;
  onFailure: (error: unknown) => void;
}

/** One open stream: what it has shown, and the credential that keeps it open. */
export class EventStream {
  readonly body: ReadableStream<Uint8Array>;
  /** The snapshot that has seen everything that this stream has shown. */
  seen: string;
  readonly #call: StreamCall<'events.stream'>;
  readonly #key: Uint8Array;
  readonly #options: EventStreamOptions;
  readonly #heartbeat: NodeJS.Timeout;
  readonly #expiry: NodeJS.Timeout;
  #controller!: ReadableStreamDefaultController<Uint8Array>;
  #position: string;
  #isBehind = false;
  #isOver = false;

  constructor(call: StreamCall<'events.stream'>, start: EventsAnswer, options: EventStreamOptions) {
    this.#call = call;
    this.#key = start.key;
    this.#options = options;
    this.seen = start.snapshot;
    this.#position = start.position;
    this.body = new ReadableStream<Uint8Array>(
      {
        start: (controller) => void (this.#controller = controller),
        pull: () => this.#caughtUp(),
        cancel: () => this.#stop(),
      },
      { highWaterMark: MOST_WAITING, size: ({ byteLength }) => byteLength },
    );
    this.#heartbeat = setInterval(() => void this.#beat().catch(options.onFailure), options.heartbeatMs);
    const lifetimeMs = Date.parse(call.viewer.expiresAt) - call.clock().getTime();
    this.#expiry = setTimeout(() => this.end(), lifetimeMs);
    const { before, events, position, reset } = start;
    this.#send(readyText(before, reset, options.heartbeatMs) + eventsText(events, before, position));
  }

  /** Whose rows it reads: streams with the same read the same. */
  get reader(): string {
    const { organizationId, userId, partnershipId } = this.#call.viewer;
    return [organizationId, userId, partnershipId].join();
  }

  get viewer(): SessionViewer {
    return this.#call.viewer;
  }

  /** Whether it can take more. If not, it asks for its turn when it can. */
  hasRoom(): boolean {
    this.#isBehind = (this.#controller.desiredSize ?? 0) <= 0;
    return !this.#isBehind;
  }

  /** Shows what is new since {@link seen}; nothing, not one byte, where nothing is for this viewer. */
  async tell({ snapshot, events, complete }: News): Promise<void> {
    if (events.length > 0) {
      const viewer = await this.#stillAllowed();
      if (viewer === null) return;
      const shown = events.filter(({ type }) => isShown(type, viewer));
      const before = this.#position;
      if (shown.length > 0 || !complete) {
        this.#position = sealPosition(this.#key, viewer, { snapshot, takenAt: this.#call.clock() });
        this.#send(complete ? eventsText(shown, before, this.#position) : resetText(this.#position));
      }
    }
    this.seen = snapshot;
  }

  /** Ends it as far as the reader is concerned; a reader that is behind is cut off. */
  end(): void {
    if (this.#isOver) return;
    this.#stop();
    const isStuck = !this.hasRoom();
    this.#controller.close();
    if (isStuck) this.#call.disconnect();
  }

  async #beat(): Promise<void> {
    if ((await this.#stillAllowed()) === null || !this.hasRoom()) return;
    this.#send(HEARTBEAT);
    this.#options.onTurn(this);
  }

  /** The caller, looked up again; ends the stream where the credential does not hold any more. */
  async #stillAllowed(): Promise<SessionViewer | null> {
    const viewer = await this.#call.recheck();
    if (viewer === null) this.end();
    return this.#isOver ? null : viewer;
  }

  #send(text: string): void {
    this.#controller.enqueue(encoder.encode(text));
  }

  #caughtUp(): void {
    if (!this.#isBehind) return;
    this.#isBehind = false;
    this.#options.onTurn(this);
  }

  #stop(): void {
    if (this.#isOver) return;
    this.#isOver = true;
    clearInterval(this.#heartbeat);
    clearTimeout(this.#expiry);
    this.#options.onEnd(this);
  }
}
