import type { Database } from '../db/database.ts';
import type { Clock } from '../common/clock.ts';

/** Remembers which keys were used, to be written down later: a request does not wait for its own mark. */
export class KeyUse {
  readonly #database: Database;
  readonly #clock: Clock;
  #used = new Set<string>();

  constructor(database: Database, clock: Clock) {
    this.#database = database;
    this.#clock = clock;
  }

  mark(keyId: string): void {
    this.#used.add(keyId);
  }

  /** Writes down what was marked. Marks survive a failure and are written the next time. */
  async flush(): Promise<void> {
    if (this.#used.size === 0) return;
    const keys = this.#used;
    this.#used = new Set();
    try {
      await this.#database.markKeysUsed([...keys], this.#clock());
    } catch (error) {
      for (const key of keys) this.#used.add(key);
      throw error;
    }
  }
}
