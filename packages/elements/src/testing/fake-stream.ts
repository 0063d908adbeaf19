import type { LiveEventType } from '../core/live.ts';

const NO_HEARTBEAT_MS = 800_000_000;

/** The server's end of streams of events. What was told before a stream is open, is told when it opens. */
export class FakeStream {
  /** What was told, in the form of the stream; the position of an event is its number. */
  readonly #told: Uint8Array[] = [];
  readonly #open = new Set<ReadableStreamDefaultController<Uint8Array>>();
  /** Whether a stream that names no position begins with a reset, as the server's do. */
  resets = false;

  /** How many streams are open now. */
  get open(): number {
    return this.#open.size;
  }

  /** Something has changed. */
  tell(type: LiveEventType, id: string): void {
    this.#put(type, { type, id });
  }

  /** Something may have been missed: everything is to be asked for again. */
  tellAll(): void {
    this.#put('reset', { reset: true });
  }

  /** The server ends all streams. */
  end(): void {
    for (const controller of this.#open) controller.close();
    this.#open.clear();
  }

  /** Answers a request for a stream. */
  answer({ headers, signal }: Request): Response {
    const position = headers.get('last-event-id');
    let controller: ReadableStreamDefaultController<Uint8Array>;
    const body = new ReadableStream<Uint8Array>({
      start: (started) => {
        controller = started;
        this.#open.add(controller);
        const ready = { reset: position === null && this.resets, heartbeatMs: NO_HEARTBEAT_MS };
        controller.enqueue(encoded('ready', position ?? '0', ready));
        for (const told of this.#told.slice(Number(position))) controller.enqueue(told);
      },
      cancel: () => void this.#open.delete(controller),
    });
    signal.addEventListener('abort', () => {
      if (this.#open.delete(controller)) controller.error(signal.reason);
    });
    return new Response(body, { headers: { 'content-type': 'text/event-stream' } });
  }

  #put(event: string, data: object): void {
    const position = String(this.#told.length + 1);
    const bytes = encoded(event, position, data);
    this.#told.push(bytes);
    for (const controller of this.#open) controller.enqueue(bytes);
  }
}

function encoded(event: string, id: string, data: object): Uint8Array {
  return new TextEncoder().encode(`event: ${event}\nid: ${id}\ndata: ${JSON.stringify(data)}\n\n`);
}
