import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../parts/icons.ts';
import type { ReceiptHost } from './part-host.ts';

/** What the last scan did. */
export interface LastItem {
  readonly title: string;
  /** "+24"; nothing where the scan was refused. */
  readonly added?: string;
  readonly text?: string;
  readonly refused?: boolean;
}

/** The field that a scanner types into. It never takes the focus by itself: the clerk starts. */
export function scanRow(
  host: ReceiptHost,
  { started, scanning }: { started: boolean; scanning: boolean },
  on: { focused(focused: boolean): void; start(): void },
): TemplateResult {
  return html`<div class="scan-row">
    <label for="scan">${host.msg('receipt.scan')}</label>
    <input
      id="scan"
      class="field-input"
      autocomplete="off"
      autocapitalize="off"
      autocorrect="off"
      spellcheck="false"
      enterkeyhint="done"
      aria-describedby="scan-state"
      @focus=${() => on.focused(true)}
      @blur=${() => on.focused(false)}
    />
    ${
      started
        ? nothing
        : html`<button type="button" class="btn primary" @click=${() => on.start()}>
            ${host.msg('receipt.start')}
          </button>`
    }
    <span id="scan-state" class="scan-state ${scanning ? 'ok' : 'muted'}" ?hidden=${!started}
      >${scanning ? icon('check') : icon('info')}${host.msg(scanning ? 'receipt.ready' : 'receipt.paused')}</span
    >
  </div>`;
}

/** What the last scan did, large enough to be read from the pallet. */
export function lastItemCard(
  host: ReceiptHost,
  { title, added, text, refused }: LastItem,
  undo: (() => void) | undefined,
): TemplateResult {
  return html`<div class="last-item ${refused ? 'refused' : ''}">
    ${refused ? icon('error') : nothing}${added ? html`<strong class="added">${added}</strong>` : nothing}
    <span class="grow">${title}${text ? html`<span class="last-count">${text}</span>` : nothing}</span>
    ${
      undo && !refused
        ? html`<button type="button" class="btn" @click=${undo}>${host.msg('receipt.undo')}</button>`
        : nothing
    }
  </div>`;
}
