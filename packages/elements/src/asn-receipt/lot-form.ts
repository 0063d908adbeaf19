import type { AsnLine } from '@betterdata/portal-contract';
import { html, nothing, type TemplateResult } from 'lit';
import type { FormErrors } from '../parts/form.ts';
import type { Lot } from './count.ts';
import type { ReceiptHost } from './part-host.ts';

interface LotFormOptions {
  /** Begins the ids of the fields: `{id}-lot`, `{id}-expiry`. */
  readonly id: string;
  readonly legend: string;
  /** What the button says. */
  readonly submit: string;
  /** What is known of the lot already. */
  readonly lotNumber?: string | null;
  readonly onLot: (lot: Lot) => void;
  readonly onCancel?: () => void;
  /** Offers the announced lots to choose from. */
  readonly offers?: boolean;
}

/** Lot, Enter, expiry, Enter. An announced lot knows its expiry. */
export function lotForm(
  host: ReceiptHost,
  errors: FormErrors,
  line: AsnLine,
  options: LotFormOptions,
): TemplateResult {
  const { id, legend, submit: label, lotNumber = null, offers = false, onLot, onCancel } = options;
  const lotText = (lot: Lot) =>
    [lot.lotNumber, lot.expiryDate && host.format.date(lot.expiryDate)].filter(Boolean).join(', ');
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const [lotField, expiryField] = form.querySelectorAll('input');
    if (!lotField || !expiryField) return;
    const lotNumber = lotField.value.trim();
    const announced = line.lots.find((lot) => lot.lotNumber === lotNumber);
    const expiryDate = expiryField.value || announced?.expiryDate || null;
    if (lotNumber === '') {
      errors.show(
        [{ field: lotField.id, text: host.msg('receipt.errorLot', { sku: line.sku }) }],
        lotField.id,
      );
      return;
    }
    if (expiryDate === null && !announced) {
      // Enter in the lot goes on to the expiry; only who leaves it out is told.
      if (lotField.matches(':focus')) return expiryField.focus();
      errors.show(
        [{ field: expiryField.id, text: host.msg('receipt.errorExpiry', { sku: line.sku, lot: lotNumber }) }],
        expiryField.id,
      );
      return;
    }
    errors.show([]);
    form.reset();
    onLot({ lotNumber, expiryDate });
  };
  return html`<form class="lot-form" novalidate aria-label=${legend} @submit=${submit}>
    ${legend === label ? nothing : html`<span class="legend">${legend}</span>`}
    ${line.lots
      .filter((lot) => offers && lotNumber === null && lot.lotNumber)
      .map(
        (lot) =>
          html`<button
            type="button"
            class="btn"
            @click=${() => {
              errors.show([]);
              onLot({ lotNumber: lot.lotNumber, expiryDate: lot.expiryDate });
            }}
          >
            ${lotText(lot)}
          </button>`,
      )}
    ${errors.field({
      id: `${id}-lot`,
      label: host.msg('receipt.lot'),
      control: ({ id: fieldId, describedBy, invalid }) =>
        html`<input
          id=${fieldId}
          class="field-input"
          maxlength="20"
          autocomplete="off"
          autocapitalize="off"
          aria-describedby=${describedBy ?? nothing}
          aria-invalid=${invalid ?? nothing}
          .value=${lotNumber ?? ''}
        />`,
    })}
    ${errors.field({
      id: `${id}-expiry`,
      label: host.msg('receipt.expiry'),
      control: ({ id: fieldId, describedBy, invalid }) =>
        html`<input
          id=${fieldId}
          type="date"
          class="field-input"
          aria-describedby=${describedBy ?? nothing}
          aria-invalid=${invalid ?? nothing}
        />`,
    })}
    <button type="submit" class="btn">${label}</button>
    ${
      onCancel
        ? html`<button
            type="button"
            class="btn"
            @click=${() => {
              errors.show([]);
              onCancel();
            }}
          >
            ${host.msg('receipt.ignore')}
          </button>`
        : nothing
    }
  </form>`;
}
