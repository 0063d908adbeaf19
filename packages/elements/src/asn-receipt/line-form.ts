import type { AsnLine } from '@betterdata/portal-contract';
import { html, nothing, type TemplateResult } from 'lit';
import type { LineDraft, LotCount } from './count.ts';
import { figureInput } from './figures.ts';
import type { ReceiptHost } from './part-host.ts';

type Lot = Pick<LotCount, 'lotNumber' | 'expiryDate'>;

export interface LineActions {
  setCount(lot: Lot, figures: Partial<Omit<LotCount, keyof Lot>>): void;
  rename(from: string | null, lot: Lot): void;
  addLot(): void;
  setNote(note: string): void;
}

/** Everything that can be said of one line: its lots with their figures, and a note. */
export function lineForm(
  host: ReceiptHost,
  line: AsnLine,
  draft: LineDraft,
  actions: LineActions,
): TemplateResult {
  const announced = line.lots
    .filter((lot) => !draft.counts.some((count) => count.lotNumber === lot.lotNumber))
    .map((lot) => empty(lot));
  const lots = [...draft.counts, ...announced];
  if (lots.length === 0) lots.push(empty({ lotNumber: null, expiryDate: null }));
  const note = (event: Event) => actions.setNote((event.target as HTMLTextAreaElement).value.trim());
  return html`<p class="muted">${host.msg('receipt.expectedHeader')} ${host.format.number(line.remaining)}</p>
    ${lots.map((lot) => lotFields(host, line, lot, actions))}
    ${
      line.tracking === 'LOT'
        ? html`<div>
            <button type="button" class="btn" @click=${() => actions.addLot()}>
              ${host.msg('receipt.splitLot')}
            </button>
          </div>`
        : nothing
    }
    <div class="line-form">
      <label
        >${host.msg('receipt.note')}<textarea
          class="field-input"
          maxlength="2000"
          .value=${draft.note ?? ''}
          @change=${note}
        ></textarea>
      </label>
    </div>`;
}

function empty({ lotNumber, expiryDate }: Lot): LotCount {
  return { lotNumber, expiryDate, counted: 0, damaged: 0, rejected: 0, held: 0 };
}

function lotFields(host: ReceiptHost, line: AsnLine, lot: LotCount, actions: LineActions): TemplateResult {
  const figure = (id: 'counted' | 'damaged' | 'rejected' | 'held') => {
    const label = host.msg(id === 'counted' ? 'receipt.countedHeader' : `receipt.${id}`);
    return html`<label
      >${label}${figureInput({ label, value: lot[id], onChange: (value) => actions.setCount(lot, { [id]: value }) })}</label
    >`;
  };
  const rename = (event: Event) =>
    actions.rename(lot.lotNumber, {
      ...lot,
      lotNumber: (event.target as HTMLInputElement).value.trim() || null,
    });
  const setExpiry = (event: Event) =>
    actions.setCount({ ...lot, expiryDate: (event.target as HTMLInputElement).value || null }, {});
  return html`<div class="line-form" role="group" aria-label=${lot.lotNumber ?? line.sku}>
    ${
      line.tracking === 'LOT'
        ? html`<div class="figures">
            <label
              >${host.msg('receipt.lot')}<input
                class="field-input"
                maxlength="20"
                autocomplete="off"
                .value=${lot.lotNumber ?? ''}
                @change=${rename}
            /></label>
            <label
              >${host.msg('receipt.expiry')}<input
                type="date"
                class="field-input"
                .value=${lot.expiryDate ?? ''}
                @change=${setExpiry}
            /></label>
          </div>`
        : nothing
    }
    <div class="figures">${figure('counted')}${figure('damaged')}${figure('rejected')}${figure('held')}</div>
  </div>`;
}
