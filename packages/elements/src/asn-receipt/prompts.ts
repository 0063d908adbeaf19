import type { AsnLine } from '@betterdata/portal-contract';
import { html, type TemplateResult } from 'lit';
import { icon } from '../parts/icons.ts';
import type { FormErrors } from '../parts/form.ts';
import type { Added, Lot } from './count.ts';
import { lotForm } from './lot-form.ts';
import type { ReceiptHost } from './part-host.ts';

/** What the clerk is asked after a scan. Who scans on has answered: kept, held, ignored. */
export type Prompt =
  | { readonly kind: 'wrong'; readonly code: string }
  | { readonly kind: 'over' | 'shelf-life'; readonly added: readonly Added[] }
  | {
      readonly kind: 'lot';
      readonly question: string;
      readonly line: AsnLine;
      readonly lotNumber: string | null;
      readonly quantity: number;
    };

export interface PromptActions {
  dismiss(): void;
  addWrong(code: string): void;
  reject(added: readonly Added[]): void;
  lot(line: AsnLine, lot: Lot, quantity: number): void;
}

export function promptBar(
  host: ReceiptHost,
  errors: FormErrors,
  prompt: Prompt,
  actions: PromptActions,
): TemplateResult {
  switch (prompt.kind) {
    case 'wrong':
      return bar(prompt.code, [
        [host.msg('receipt.addWrong'), () => actions.addWrong(prompt.code)],
        [host.msg('receipt.ignore'), () => actions.dismiss()],
      ]);
    case 'over': {
      const over = prompt.added.reduce((sum, { quantity }) => sum + quantity, 0);
      return bar(host.msg('receipt.over', { over }), [
        [host.msg('receipt.keep'), () => actions.dismiss()],
        [host.msg('receipt.return'), () => actions.reject(prompt.added)],
      ]);
    }
    case 'shelf-life':
      return bar(shelfLifeText(host, prompt.added), [
        [host.msg('receipt.hold'), () => actions.dismiss()],
        [host.msg('receipt.reject'), () => actions.reject(prompt.added)],
      ]);
    case 'lot':
      return html`<div class="prompt">
        ${lotForm(host, errors, prompt.line, {
          id: 'prompt',
          offers: true,
          legend: prompt.question,
          submit: host.msg('receipt.addLot'),
          lotNumber: prompt.lotNumber,
          onLot: (lot) => actions.lot(prompt.line, lot, prompt.quantity),
          onCancel: () => actions.dismiss(),
        })}
      </div>`;
  }
}

function shelfLifeText(host: ReceiptHost, [first]: readonly Added[]): string {
  const id = first?.shelfLife === 'expired' ? 'receipt.expired' : 'receipt.shortDated';
  return host.msg(id, { date: host.format.date(first?.expiryDate) });
}

function bar(text: string, buttons: readonly (readonly [label: string, run: () => void])[]): TemplateResult {
  return html`<div class="prompt" role="group" aria-label=${text}>
    <span class="grow">${icon('warn')} ${text}</span>
    ${buttons.map(([label, run]) => html`<button type="button" class="btn" @click=${run}>${label}</button>`)}
  </div>`;
}
