import { html, type ReactiveController, type ReactiveControllerHost } from 'lit';
import type { MessageArgs } from '../core/messages.ts';
import { toCsv, type CsvColumn } from './csv.ts';
import type { exportEn } from './csv-export.en.ts';
import { download } from './download.ts';
import type { ResultMessage } from './result-message.ts';

/** A widget whose texts include those of the export. */
interface ExportHost extends ReactiveControllerHost {
  msg<Id extends keyof typeof exportEn>(id: Id, ...args: MessageArgs<(typeof exportEn)[Id]>): string;
}

export interface ExportOptions<Row> {
  readonly result: ResultMessage;
  /** The first part of the file's name. */
  readonly name: string;
  readonly columns: () => readonly CsvColumn<Row>[];
  /** All rows of the present filter, page by page. */
  readonly rows: (signal: AbortSignal) => AsyncIterable<Row> | undefined;
}

/** [Export CSV]: everything that the filter matches, not just what is loaded; nothing is saved unless all of it is. */
export class CsvExport<Row> implements ReactiveController {
  readonly #host: ExportHost;
  readonly #options: ExportOptions<Row>;
  #running: AbortController | undefined;
  #count = 0;

  constructor(host: ExportHost, options: ExportOptions<Row>) {
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
      >${this.#host.msg('export.running', { count: this.#count })}
      <button type="button" class="btn" @click=${() => this.#running?.abort()}>
        ${this.#host.msg('export.cancel')}
      </button></span
    >`;
  }

  async run(): Promise<void> {
    const { result, rows, columns, name } = this.#options;
    const running = new AbortController();
    this.#running = running;
    this.#count = 0;
    this.#host.requestUpdate();
    try {
      const all: Row[] = [];
      for await (const row of rows(running.signal) ?? []) {
        running.signal.throwIfAborted();
        all.push(row);
        this.#count = all.length;
        if (all.length % 200 === 0) this.#host.requestUpdate();
      }
      running.signal.throwIfAborted();
      download(toCsv(columns(), all), `${name}-${new Date().toISOString().slice(0, 10)}.csv`);
      result.show({ tone: 'ok', text: this.#host.msg('export.done', { count: all.length }) });
    } catch {
      result.show({ tone: 'warn', text: this.#host.msg('export.stopped') });
    } finally {
      this.#running = undefined;
      this.#host.requestUpdate();
    }
  }
}
