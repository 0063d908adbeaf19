import type { InventoryItem } from '@betterdata/portal-contract';
import { html, type ReactiveController, type ReactiveControllerHost } from 'lit';
import type { ResultMessage } from '../parts/result-message.ts';
import { toCsv, download } from './csv.ts';
import { csvColumns } from './csv-columns.ts';
import type { InventoryHost } from './part-host.ts';

export interface ExportOptions {
  readonly result: ResultMessage;
  /** The header of the value, which names its basis. */
  readonly valueHeader: () => string;
  /** All rows of the present filter, page by page. */
  readonly rows: (signal: AbortSignal) => AsyncIterable<InventoryItem> | undefined;
}

/** [Export CSV]: everything that the filter matches, not just what is loaded; nothing is saved unless all of it is. */
export class CsvExport implements ReactiveController {
  readonly #host: InventoryHost & ReactiveControllerHost;
  readonly #options: ExportOptions;
  #running: AbortController | undefined;
  #count = 0;

  constructor(host: InventoryHost & ReactiveControllerHost, options: ExportOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#running?.abort();
  }

  /** While it runs, how far it is and [Cancel]; else `start`, the button. */
  render(start: unknown): unknown {
    if (!this.#running) return start;
    return html`<span class="row export" role="status"
      >${this.#host.msg('inventory.exporting', { count: this.#count })}
      <button type="button" class="btn" @click=${() => this.#running?.abort()}>
        ${this.#host.msg('inventory.cancel')}
      </button></span
    >`;
  }

  async run(): Promise<void> {
    const { result, rows, valueHeader } = this.#options;
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
      running.signal.throwIfAborted();
      const columns = csvColumns(this.#host, valueHeader());
      download(toCsv(columns, all), `inventory-${new Date().toISOString().slice(0, 10)}.csv`);
      result.show({ tone: 'ok', text: this.#host.msg('inventory.exported', { count: all.length }) });
    } catch {
      result.show({ tone: 'warn', text: this.#host.msg('inventory.exportStopped') });
    } finally {
      this.#running = undefined;
      this.#host.requestUpdate();
    }
  }
}
