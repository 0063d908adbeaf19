import type { InventoryItem } from '@betterdata/portal-contract';
import { html, type ReactiveController, type ReactiveControllerHost } from 'lit';
import { icon } from '../parts/icons.ts';
import type { ResultMessage } from '../parts/result-message.ts';
import type { CsvColumn } from './csv.ts';

export interface ExportTexts {
  readonly start: string;
  readonly cancel: string;
  readonly stopped: string;
  running(count: number): string;
  done(count: number): string;
}

export interface ExportOptions {
  readonly result: ResultMessage;
  readonly texts: () => ExportTexts;
  readonly columns: () => Promise<readonly CsvColumn<InventoryItem>[]>;
  /** All rows of the present filter, page by page. */
  readonly rows: (signal: AbortSignal) => AsyncIterable<InventoryItem> | undefined;
}

/** [Export CSV]: everything that the filter matches, not just what is loaded; nothing is saved unless all of it is. */
export class CsvExport implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #options: ExportOptions;
  #running: AbortController | undefined;
  #count = 0;

  constructor(host: ReactiveControllerHost, options: ExportOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#running?.abort();
  }

  /** The button; while it runs, how far it is and [Cancel]. */
  button(): unknown {
    const texts = this.#options.texts();
    if (this.#running) {
      return html`<span class="row export" role="status"
        >${texts.running(this.#count)}
        <button type="button" class="btn" @click=${() => this.#running?.abort()}>
          ${texts.cancel}
        </button></span
      >`;
    }
    return html`<button type="button" class="btn export" @click=${() => void this.#run()}>
      ${icon('download')}${texts.start}
    </button>`;
  }

  async #run(): Promise<void> {
    const { result, rows, columns, texts } = this.#options;
    const running = new AbortController();
    this.#running = running;
    this.#count = 0;
    this.#host.requestUpdate();
    try {
      const all: InventoryItem[] = [];
      for await (const row of rows(running.signal) ?? []) {
        running.signal.throwIfAborted();
        all.push(row);
        this.#count = all.length;
        if (all.length % 200 === 0) this.#host.requestUpdate();
      }
      const [{ toCsv, download }, shown] = await Promise.all([import('./csv.ts'), columns()]);
      running.signal.throwIfAborted();
      download(toCsv(shown, all), `inventory-${new Date().toISOString().slice(0, 10)}.csv`);
      result.show({ tone: 'ok', text: texts().done(all.length) });
    } catch {
      result.show({ tone: 'warn', text: texts().stopped });
    } finally {
      this.#running = undefined;
      this.#host.requestUpdate();
    }
  }
}
