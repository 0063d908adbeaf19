import type {
  SellThroughReport,
  SellThroughRowError,
  SellThroughSubmission,
} from '@betterdata/portal-contract';
import { createIdempotencyKey } from '@betterdata/portal-sdk';
import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import type { PortalClient } from '../core/client.ts';
import type { ControllerHost } from '../core/part-host.ts';
import { download } from '../parts/download.ts';
import { CSV_FILES, fileButton } from '../parts/file-button.ts';
import { icon } from '../parts/icons.ts';
import type { ResultMessage } from '../parts/result-message.ts';
import { smallTable } from '../parts/small-table.ts';
import { badRows, sendSales, type SalesFile, type UploadOutcome } from './sending.ts';
import type { SalesHost } from './view-host.ts';

export interface UploadOptions {
  readonly client: () => PortalClient | undefined;
  readonly partnershipId: () => string | undefined;
  readonly result: ResultMessage;
  readonly onSaved: (submission: SellThroughSubmission) => void;
}

/** What is on the screen: a file under way, or why it was not saved. */
type Step =
  | { readonly kind: 'sending'; readonly sent: SalesFile; readonly rowsRead: number }
  | { readonly kind: 'invalid'; readonly sent: SalesFile; readonly report: SellThroughReport }
  | { readonly kind: 'unknown'; readonly sent: SalesFile };

/** [Upload sales]: a file is checked as a whole, and nothing of it is saved while a row is bad, unless one asks for it. */
export class SalesUpload implements ReactiveController {
  readonly #host: ControllerHost & SalesHost;
  readonly #options: UploadOptions;
  #step: Step | undefined;
  #focusWanted = false;

  constructor(host: ControllerHost & SalesHost, options: UploadOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  hostUpdated(): void {
    if (!this.#focusWanted) return;
    this.#focusWanted = false;
    this.#host.shadowRoot?.getElementById('upload-title')?.focus();
  }

  /** Whether it asks for a corrected file. */
  get asks(): boolean {
    return this.#step?.kind === 'invalid';
  }

  /** Sends a file that somebody has chosen. */
  readonly start = (file: File): void => {
    const partnershipId = this.#options.partnershipId();
    void this.#send({ file, partial: false, key: createIdempotencyKey(), partnershipId });
  };

  /** Forgets a file: for another person, or when it is not wanted any more. */
  readonly reset = (): void => this.#show(undefined);

  render(): unknown {
    const step = this.#step;
    switch (step?.kind) {
      case undefined:
        return nothing;
      case 'sending':
        return html`<div class="note" role="status">
          ${icon('upload')}<span class="grow"
            >${this.#host.msg('sales.checking', { file: step.sent.file.name, count: step.rowsRead })}</span
          >
        </div>`;
      case 'unknown':
        return html`<div class="note warn" role="alert">
          ${icon('warn')}<span class="grow">${this.#host.msg('sales.unanswered')}</span>
          <button type="button" class="btn" @click=${() => void this.#send(step.sent)}>
            ${this.#host.msg('sales.sendAgain')}
          </button>
        </div>`;
      case 'invalid':
        return this.#faults(step.sent, step.report);
    }
  }

  #faults(sent: SalesFile, report: SellThroughReport): TemplateResult {
    const host = this.#host;
    const { validRows, invalidRows, errors } = report;
    return html`<section class="faults" aria-labelledby="upload-title">
      <div class="row">
        <div
          class="row grow danger part-title"
          id="upload-title"
          role="heading"
          aria-level=${Math.min(host.headingLevel + 1, 6)}
          tabindex="-1"
        >
          ${icon('error')}<span>${this.#verdict(report)}</span>
        </div>
        <button
          type="button"
          class="btn plain icon-only"
          aria-label=${host.msg('sales.closeUpload')}
          @click=${this.reset}
        >
          ${icon('close')}
        </button>
      </div>
      <p class="muted">${sent.file.name}</p>
      <div class="fault-table" role="group" tabindex="0" aria-label=${host.msg('sales.faults')}>
        ${faultTable(host, errors)}
      </div>
      ${
        invalidRows > errors.length
          ? html`<p class="muted">${host.msg('sales.firstFaults', { count: errors.length })}</p>`
          : nothing
      }
      <div class="row">
        ${fileButton({ label: host.msg('sales.uploadAgain'), primary: true, accept: CSV_FILES, onFile: this.start })}
        ${
          errors.some(({ row }) => row > 1)
            ? html`<button type="button" class="btn" @click=${() => void this.#downloadBad(sent, report)}>
                ${icon('download')}${host.msg('sales.downloadBad')}
              </button>`
            : nothing
        }
        ${
          validRows > 0
            ? html`<button type="button" class="btn" @click=${() => void this.#saveGood(sent)}>
                ${host.msg('sales.saveGood', { count: validRows })}
              </button>`
            : nothing
        }
      </div>
    </section>`;
  }

  #verdict({ rows, validRows, invalidRows }: SellThroughReport): string {
    const host = this.#host;
    if (rows === 0) return host.msg('sales.unreadable');
    return host.msg('sales.refused', {
      rows: host.msg('sales.rows', { count: rows }),
      fine: validRows,
      bad: invalidRows,
    });
  }

  async #saveGood({ file, partnershipId }: SalesFile): Promise<void> {
    await this.#send({ file, partial: true, key: createIdempotencyKey(), partnershipId });
  }

  async #downloadBad({ file }: SalesFile, report: SellThroughReport): Promise<void> {
    download(await badRows(file, report), file.name.replace(/(\.csv)?$/i, '-to-correct.csv'));
  }

  async #send(sent: SalesFile): Promise<void> {
    const client = this.#options.client();
    if (!client) return;
    this.#options.result.dismiss();
    this.#show({ kind: 'sending', sent, rowsRead: 0 });
    const isCurrent = () => client === this.#options.client() && this.#step?.sent === sent;
    const outcome = await sendSales(client, sent, (rowsRead) => {
      if (isCurrent()) this.#show({ kind: 'sending', sent, rowsRead });
    });
    // By now somebody else may have signed in.
    if (isCurrent()) this.#end(sent, outcome);
  }

  #end(sent: SalesFile, outcome: UploadOutcome): void {
    switch (outcome.kind) {
      case 'invalid':
        this.#focusWanted = true;
        this.#host.announce(this.#verdict(outcome.report), 'assertive');
        return this.#show({ kind: 'invalid', sent, report: outcome.report });
      case 'unknown':
        return this.#show({ kind: 'unknown', sent });
      case 'refused':
        this.#options.result.show({ tone: 'danger', text: this.#refusal(outcome) });
        return this.#show(undefined);
      case 'saved':
        this.#options.result.show({ tone: 'ok', text: this.#savedText(outcome.submission) });
        this.#show(undefined);
        this.#options.onSaved(outcome.submission);
    }
  }

  #refusal({ reason, requestId }: { reason: string; requestId: string | null }): string {
    const reference = requestId === null ? '' : ` ${this.#host.msg('state.reference', { requestId })}`;
    return reason + reference;
  }

  #savedText({ rowsSaved, rowsReplaced, rowsRejected, from, to }: SellThroughSubmission): string {
    const host = this.#host;
    const { format } = host;
    const dates =
      from === to ? format.day(to) : host.msg('sales.dates', { from: format.day(from), to: format.day(to) });
    return [
      host.msg('sales.saved', { count: rowsSaved, dates }),
      rowsReplaced > 0 ? host.msg('sales.replaced', { count: rowsReplaced }) : '',
      rowsRejected > 0 ? host.msg('sales.notSaved', { count: rowsRejected }) : '',
    ]
      .filter(Boolean)
      .join(' ');
  }

  #show(step: Step | undefined): void {
    this.#step = step;
    this.#host.requestUpdate();
  }
}

function faultTable(
  host: ControllerHost & SalesHost,
  errors: readonly SellThroughRowError[],
): TemplateResult {
  const { format } = host;
  return smallTable(host, {
    label: host.msg('sales.faults'),
    rows: errors,
    idOf: ({ row, column, code }) => `${row} ${column} ${code}`,
    item: ({ row, column, value, problem, fix }) => ({
      first: [`${host.msg('sales.row')} ${format.number(row)}`, column, value].filter(Boolean).join(', '),
      second: html`${problem} <strong>${fix}</strong>`,
    }),
    columns: [
      { id: 'row', header: host.msg('sales.row'), cell: ({ row }) => format.number(row) },
      { id: 'column', header: host.msg('sales.column'), cell: ({ column }) => column ?? '–' },
      { id: 'value', header: host.msg('sales.value'), cell: ({ value }) => value ?? '–' },
      { id: 'problem', header: host.msg('sales.problem'), cell: ({ problem }) => problem },
      { id: 'fix', header: host.msg('sales.fix'), cell: ({ fix }) => fix },
    ],
  });
}
