import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../parts/icons.ts';
import type { ReceiptHost } from './part-host.ts';

/** What the last scan did. */
export interface LastItem {
  readonly title: string;
  readonly text: string;
  readonly refused?: boolean;
}

/** What the clerk must decide before the scan is settled. */
export type Prompt =
  | { readonly kind: 'wrong'; readonly code: string }
  | {
      readonly kind: 'over';
      readonly lineNumber: number;
      readonly lotNumber: string | null;
      readonly over: number;
    }
  | {
      readonly kind: 'shelf-life';
      readonly lineNumber: number;
      readonly lotNumber: string | null;
      readonly quantity: number;
      readonly shelfLife: 'short-dated' | 'expired';
      readonly expiryDate: string | null;
    }
  | { readonly kind: 'lot'; readonly lineNumber: number; readonly added: number };

export interface PromptActions {
  addWrong(code: string): void;
  dismiss(): void;
  set(figure: 'rejected' | 'held', lineNumber: number, lotNumber: string | null, quantity: number): void;
  lot(lineNumber: number, lotNumber: string, expiryDate: string | null, added: number): void;
  /** The announced expiry of a lot, so that it need not be typed. */
  expiryOf(lineNumber: number, lotNumber: string): string | null;
  question(lineNumber: number): string;
}

export function lastItemCard(
  host: ReceiptHost,
  { title, text, refused }: LastItem,
  undo: () => void,
): TemplateResult {
  return html`<div class="last-item">
    <span class="grow"
      >${refused ? html`<span class="danger">${icon('error')}</span> ` : nothing}${title}</span
    >
    ${text ? html`<span class="added">${text}</span>` : nothing}
    ${refused ? nothing : html`<button type="button" class="btn" @click=${undo}>${host.msg('receipt.undo')}</button>`}
  </div>`;
}

export function promptBar(host: ReceiptHost, prompt: Prompt, actions: PromptActions): TemplateResult {
  switch (prompt.kind) {
    case 'wrong':
      return bar(host.msg('receipt.notOnAsn'), [
        [host.msg('receipt.addWrong'), () => actions.addWrong(prompt.code)],
        [host.msg('receipt.ignore'), () => actions.dismiss()],
      ]);
    case 'over': {
      const { lineNumber, lotNumber, over } = prompt;
      return bar(host.msg('receipt.over', { over }), [
        [host.msg('receipt.keep'), () => actions.dismiss()],
        [host.msg('receipt.return'), () => actions.set('rejected', lineNumber, lotNumber, over)],
      ]);
    }
    case 'shelf-life': {
      const { lineNumber, lotNumber, quantity, shelfLife, expiryDate } = prompt;
      const date = host.format.date(expiryDate);
      return bar(host.msg(shelfLife === 'expired' ? 'receipt.expired' : 'receipt.shortDated', { date }), [
        [host.msg('receipt.hold'), () => actions.set('held', lineNumber, lotNumber, quantity)],
        [host.msg('receipt.reject'), () => actions.set('rejected', lineNumber, lotNumber, quantity)],
      ]);
    }
    case 'lot':
      return lotForm(host, prompt.lineNumber, prompt.added, actions);
  }
}

function bar(text: string, buttons: readonly (readonly [label: string, run: () => void])[]): TemplateResult {
  return html`<div class="prompt" role="group" aria-label=${text}>
    <span class="grow">${icon('warn')} ${text}</span>
    ${buttons.map(([label, run]) => html`<button type="button" class="btn" @click=${run}>${label}</button>`)}
  </div>`;
}

/** Lot, Enter, expiry, Enter: and back to the scan field. A lot that was announced knows its expiry. */
function lotForm(
  host: ReceiptHost,
  lineNumber: number,
  added: number,
  actions: PromptActions,
): TemplateResult {
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const [lot, expiry] = form.querySelectorAll('input');
    const lotNumber = lot?.value.trim() ?? '';
    if (lotNumber === '') return lot?.focus();
    const announced = actions.expiryOf(lineNumber, lotNumber);
    const expiryDate = expiry?.value || announced;
    if (!expiryDate) return expiry?.focus();
    actions.lot(lineNumber, lotNumber, expiryDate, added);
  };
  return html`<form class="prompt" novalidate @submit=${submit}>
    <span class="grow">${actions.question(lineNumber)}</span>
    <label
      >${host.msg('receipt.lot')}<input id="prompt-lot" class="field-input" maxlength="20" autocomplete="off"
    /></label>
    <label>${host.msg('receipt.expiry')}<input type="date" class="field-input" /></label>
    <button type="submit" class="btn">${host.msg('receipt.addLot')}</button>
    <button type="button" class="btn" @click=${() => actions.dismiss()}>${host.msg('receipt.ignore')}</button>
  </form>`;
}
