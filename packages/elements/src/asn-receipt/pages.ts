import type { Asn, Receipt } from '@betterdata/portal-contract';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../parts/icons.ts';
import { smallTable } from '../parts/small-table.ts';
import { progress } from './count.ts';
import type { DraftKeeper } from './draft-keeper.ts';
import type { LinePhotos } from './line-photos.ts';
import type { ReceiptHost } from './part-host.ts';
import { sentPhotos } from './photo-list.ts';

/** A draft was found: "Draft from 09:42, 112 of 240." */
export function resumePage(
  host: ReceiptHost,
  asn: Asn,
  { draft, savedAt }: DraftKeeper,
  actions: { continue(): void; discard(): void },
): TemplateResult {
  const { counted, expected } = progress(draft, asn);
  return html`<div class="panel">
    <p id="resume" tabindex="-1">
      ${host.msg('receipt.draftFrom', { time: draftTime(host, savedAt), counted, expected })}
    </p>
    <div class="row">
      <button type="button" class="btn primary" @click=${() => actions.continue()}>
        ${host.msg('receipt.continue')}
      </button>
      <button type="button" class="btn" @click=${() => actions.discard()}>
        ${host.msg('receipt.discard')}
      </button>
    </div>
  </div>`;
}

/** The clock time of today, with the day where it was another. */
function draftTime({ format }: ReceiptHost, savedAt: string | undefined): string {
  const today = savedAt && new Date(savedAt).toDateString() === new Date().toDateString();
  return today ? format.time(savedAt) : format.dateTime(savedAt);
}

/** On its way to the server, or cut off: nobody can count on before that is settled. */
export function sendingPage(
  host: ReceiptHost,
  state: 'saving' | 'checking' | 'unknown',
  retry: () => void,
): TemplateResult {
  return html`<div class="panel">
    <p id="sending" tabindex="-1" class="row">
      ${state === 'unknown' ? icon('warn') : icon('refresh')}${host.msg(`receipt.${state}`)}
    </p>
    ${
      state === 'unknown'
        ? html`<button type="button" class="btn primary" @click=${retry}>${host.msg('state.retry')}</button>`
        : nothing
    }
  </div>`;
}

/** What was posted. */
export function savedPage(
  host: ReceiptHost,
  photos: LinePhotos,
  receipt: Receipt,
  goOn: (() => void) | undefined,
): TemplateResult {
  const text = host.msg('receipt.saved', { number: receipt.receiptNumber, host: receipt.host.name });
  const { discrepancies } = receipt;
  return html`<div class="stack">
    <div class="note ok" id="saved" tabindex="-1">${icon('check')}<span class="grow">${text}</span></div>
    ${
      discrepancies.length > 0
        ? html`<p>${host.msg('receipt.sent', { count: discrepancies.length, host: receipt.host.name })}</p>`
        : nothing
    }
    ${figuresTable(host, receipt.lines)}
    ${receipt.lines.map((line) => sentPhotos(host, photos, line.photos, line.sku))}
    ${
      goOn
        ? html`<div>
            <button type="button" class="btn" @click=${goOn}>${host.msg('receipt.countRest')}</button>
          </div>`
        : nothing
    }
  </div>`;
}

/** An ASN that is not to be counted now: what was received of it. */
export function closedPage(host: ReceiptHost, asn: Asn): TemplateResult {
  const done = asn.status === 'RECEIVED' || asn.status === 'CLOSED';
  return html`<div class="stack">
    <p>${host.msg(done ? 'receipt.alreadyReceived' : 'receipt.notReceivable')}</p>
    ${figuresTable(
      host,
      asn.lines.map((line) => ({ ...line, expected: line.quantityShipped })),
    )}
  </div>`;
}

interface LineFigures {
  readonly lineNumber: number;
  readonly sku: string;
  readonly productName: string;
  readonly expected: number;
  readonly accepted: number;
  readonly damaged: number;
  readonly rejected: number;
}

function figuresTable(host: ReceiptHost, lines: readonly LineFigures[]): TemplateResult {
  const figures = ['expected', 'accepted', 'damaged', 'rejected'] as const;
  const header = (id: (typeof figures)[number]) =>
    host.msg(id === 'expected' ? 'receipt.expectedHeader' : `receipt.${id}`);
  const figure = (line: LineFigures, id: (typeof figures)[number]) => host.format.number(line[id]);
  return smallTable(host, {
    label: host.msg('receipt.lines'),
    columns: [
      {
        id: 'sku',
        header: host.msg('receipt.sku'),
        cell: ({ sku, productName }) => html`${sku} <span class="muted">${productName}</span>`,
      },
      ...figures.map((id) => ({
        id,
        header: header(id),
        cell: (line: LineFigures) => figure(line, id),
        align: 'end' as const,
      })),
    ],
    rows: lines,
    idOf: ({ lineNumber }) => String(lineNumber),
    item: (line) => ({
      first: `${line.sku} ${line.productName}`,
      second: figures.map((id) => `${header(id)} ${figure(line, id)}`).join(', '),
    }),
  });
}
