import { abortable } from './abort.ts';
import type { Answer } from './answer.ts';

interface Flight {
  readonly answer: Promise<Answer>;
  readonly controller: AbortController;
  callers: number;
}

/** Identical reads that run at the same time are sent once. */
export class SharedReads {
  readonly #flights = new Map<string, Flight>();

  /** Joins the read with this key or starts it. It is aborted only when its last caller has left. */
  async join(
    key: string,
    signal: AbortSignal,
    start: (signal: AbortSignal) => Promise<Answer>,
  ): Promise<Answer> {
    const flight = this.#flights.get(key) ?? this.#take(key, start);
    flight.callers += 1;
    try {
      return await abortable(flight.answer, signal);
    } finally {
      flight.callers -= 1;
      if (flight.callers === 0) {
        if (this.#flights.get(key) === flight) this.#flights.delete(key);
        flight.controller.abort();
      }
    }
  }

  /** Reads that start from now on are sent again: what runs may have been answered before a change. */
  part(): void {
    this.#flights.clear();
  }

  #take(key: string, start: (signal: AbortSignal) => Promise<Answer>): Flight {
    const controller = new AbortController();
    const flight = { answer: start(controller.signal), controller, callers: 0 };
    this.#flights.set(key, flight);
    return flight;
  }
}
