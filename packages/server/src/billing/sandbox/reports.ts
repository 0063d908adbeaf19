import type { Clock } from '../../common/clock.ts';
import type { SandboxEvent } from './sandbox.ts';
import { sign, SIGNATURE_HEADER } from './signature.ts';
import type { SandboxStore } from './store.ts';

export interface ReportsOptions {
  store: SandboxStore;
  /** Where they are posted. */
  url: string;
  secret: string;
  clock: Clock;
  send?: typeof fetch;
}

const RETRY_MS = 2000;

/**
 * Posts reports, in order, until each is taken: at least once, also after a restart. Never within the request that
 * caused one, as with a real provider: whoever waits there may hold what the receiver needs.
 */
export class Reports {
  readonly #options: ReportsOptions;
  #running: Promise<void> = Promise.resolve();
  #retry: NodeJS.Timeout | undefined;
  #stopped = false;

  constructor(options: ReportsOptions) {
    this.#options = options;
  }

  add(event: SandboxEvent): void {
    this.#options.store.state.reports.push(event);
    this.#options.store.save();
    this.flush();
  }

  /** Posts what waits. */
  flush(): void {
    this.#running = this.#running.then(() => this.#post());
  }

  /** Resolves when all that could be posted was. */
  settled(): Promise<void> {
    return this.#running;
  }

  stop(): void {
    this.#stopped = true;
    clearTimeout(this.#retry);
  }

  async #post(): Promise<void> {
    const { store, url, secret, clock, send = fetch } = this.#options;
    const { reports } = store.state;
    while (reports[0] !== undefined && !this.#stopped) {
      const body = JSON.stringify(reports[0]);
      const headers = { 'Content-Type': 'application/json', [SIGNATURE_HEADER]: sign(body, secret, clock()) };
      const taken = await send(url, { method: 'POST', body, headers }).then(
        (response) => response.ok,
        () => false,
      );
      if (!taken) {
        clearTimeout(this.#retry);
        this.#retry = setTimeout(() => this.flush(), RETRY_MS).unref();
        return;
      }
      reports.shift();
      store.save();
    }
  }
}
