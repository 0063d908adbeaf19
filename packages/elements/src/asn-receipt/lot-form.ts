import type { AsnLine } from '@betterdata/portal-contract';
import { html, nothing, type TemplateResult } from 'lit';
import type { Lot } from './count.ts';
import type { ReceiptHost } from './part-host.ts';

interface LotFormOptions {
  /** Begins the ids of the fields: `{id}-lot`, `{id}-expiry`. */
  readonly id: string;
  readonly legend: string;
  /** What is known of the lot already. */
  readonly lotNumber?: string | null;
  readonly onLot: (lot: Lot) => void;
  readonly onCancel?: () => void;
  /** Offers the announced lots to choose from. */
  readonly offers?: boolean;
}

/** Lot, Enter, expiry, Enter. An announced lot knows its expiry. */
export function lotForm(host: ReceiptHost, line: AsnLine, options: LotFormOptions): TemplateResult {
  const { id, legend, lotNumber = null, offers = false, onLot, onCancel } = options;
  const lotText = (lot: Lot) =>
    [lot.lotNumber, lot.expiryDate && host.format.date(lot.expiryDate)].filter(Boolean).join(', ');
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const [lotField, expiryField] = form.querySelectorAll('input');
    const lotNumber = lotField?.value.trim() ?? '';
    if (lotNumber === '') return lotField?.focus();
    const announced = line.lots.find((lot) => lot.lotNumber === lotNumber);
    const expiryDate = expiryField?.value || announced?.expiryDate || null;
    if (expiryDate === null && !announced) return expiryField?.focus();
    form.reset();
    onLot({ lotNumber, expiryDate });
  };
  return html`<form class="lot-form" novalidate aria-label=${legend} @submit=${submit}>
    <span class="legend">${legend}</span>
    ${line.lots
      .filter((lot) => offers && lotNumber === null && lot.lotNumber)
      .map(
        (lot) =>
          html`<button
            type="button"
            class="btn"
            @click=${() => onLot({ lotNumber: lot.lotNumber, expiryDate: lot.expiryDate })}
          >
            ${lotText(lot)}
          </button>`,
      )}
    <label class="stacked"
      >${host.msg('receipt.lot')}<input
        id="${id}-lot"
        class="field-input"
        maxlength="20"
        autocomplete="off"
        autocapitalize="off"
        .value=${lotNumber ?? ''}
    /></label>
    <label class="stacked"
      >${host.msg('receipt.expiry')}<input id="${id}-expiry" type="date" class="field-input"
    /></label>
    <button type="submit" class="btn">${host.msg('receipt.addLot')}</button>
    ${
      onCancel
        ? html`<button type="button" class="btn" @click=${onCancel}>${host.msg('receipt.ignore')}</button>`
        : nothing
    }
  </form>`;
}
