import { untilShown } from './attention.ts';

/** The events of one change come within this time, and are one reason to load again. */
const TOGETHER_MS = 20;
const QUIET_MS = 300;

/**
 * Loads again at the first reason, and once more for all the reasons that came meanwhile: never twice at the same
 * time, never twice within 300 ms, and not before the page is looked at.
 */
export class Refetch {
  readonly #reload: () => Promise<unknown>;
  #wanted = false;
  #running = false;

  constructor(reload: () => Promise<unknown>) {
    this.#reload = reload;
  }

  ask(): void {
    this.#wanted = true;
    if (!this.#running) void this.#run();
  }

  /** Forgets what was asked for and is not under way. */
  stop(): void {
    this.#wanted = false;
  }

  async #run(): Promise<void> {
    this.#running = true;
    await wait(TOGETHER_MS);
    while (this.#wanted) {
      await untilShown();
      if (!this.#wanted) break;
      this.#wanted = false;
      // What fails is shown by who loads.
      await Promise.allSettled([this.#reload(), wait(QUIET_MS)]);
    }
    this.#running = false;
  }
}

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
