import type { AsnLine } from '@betterdata/portal-contract';
import { html, nothing, type TemplateResult } from 'lit';
import type { FormErrors } from '../parts/form.ts';
import type { Lot, LineDraft, LotCount } from './count.ts';
import { figureInput } from './figures.ts';
import { lotForm } from './lot-form.ts';
import type { ReceiptHost } from './part-host.ts';

export interface LineActions {
  setCounted(lot: Lot, counted: number): boolean;
  set(lot: Lot, figures: Partial<Omit<LotCount, keyof Lot>>): void;
  nameLot(lot: Lot): void;
  setNote(note: string): void;
}

/** Ids of the fields of a lot, by its place on the page of its line. */
export function figureId(figure: 'counted' | 'damaged' | 'rejected' | 'held', index: number): string {
  return `edit-${figure}-${index}`;
}

/** The lots of a line as its page shows them: what was announced, then what turned up. */
export function lotsOf(line: AsnLine, draft: LineDraft): LotCount[] {
  const counted = ({ lotNumber, expiryDate }: Lot): LotCount =>
    draft.counts.find((count) => count.lotNumber === lotNumber) ?? {
      lotNumber,
      expiryDate,
      counted: 0,
      damaged: 0,
      rejected: 0,
      held: 0,
    };
  const announced = line.lots.map(counted);
  const others = draft.counts.filter((count) => !announced.includes(count));
  const lots = [...announced, ...others];
  return lots.length > 0 ? lots : [counted({ lotNumber: null, expiryDate: null })];
}

/** Everything that can be said of one line: its lots with their figures, and a note. */
export function lineForm(
  host: ReceiptHost,
  errors: FormErrors,
  line: AsnLine,
  draft: LineDraft,
  actions: LineActions,
): TemplateResult {
  const note = (event: Event) => actions.setNote((event.target as HTMLTextAreaElement).value.trim());
  const nameless = draft.counts.some(({ lotNumber, counted }) => lotNumber === null && counted > 0);
  return html`<p>${host.msg('receipt.expectedOf', { expected: line.remaining })}</p>
    ${lotsOf(line, draft).map((lot, index) => lotFields(host, errors, lot, index, actions))}
    ${
      line.tracking === 'LOT'
        ? lotForm(host, errors, line, {
            id: 'edit',
            submit: host.msg(nameless ? 'receipt.addLot' : 'receipt.splitLot'),
            legend: nameless ? host.msg('receipt.whichLot', { sku: line.sku }) : host.msg('receipt.splitLot'),
            onLot: (lot) => actions.nameLot(lot),
          })
        : nothing
    }
    <label class="stacked"
      >${host.msg('receipt.note')}<textarea
        class="field-input"
        maxlength="2000"
        .value=${draft.note ?? ''}
        @change=${note}
      ></textarea>
    </label>`;
}

function lotFields(
  host: ReceiptHost,
  errors: FormErrors,
  lot: LotCount,
  index: number,
  actions: LineActions,
): TemplateResult {
  const name = lot.lotNumber === null ? '' : `${host.msg('receipt.lot')} ${lot.lotNumber}`;
  const expiry = lot.expiryDate === null ? '' : host.format.date(lot.expiryDate);
  const field = (figure: 'counted' | 'damaged' | 'rejected' | 'held') =>
    errors.field({
      id: figureId(figure, index),
      label: host.msg(figure === 'counted' ? 'receipt.countedHeader' : `receipt.${figure}`),
      control: ({ id, describedBy }) =>
        figureInput({
          id,
          value: lot[figure],
          describedBy,
          onChange: (value) =>
            figure === 'counted' ? actions.setCounted(lot, value) : actions.set(lot, { [figure]: value }),
        }),
    });
  return html`<div class="lot" role="group" aria-label=${name || nothing}>
    ${name ? html`<div><strong>${name}</strong> <span class="muted">${expiry}</span></div>` : nothing}
    <div class="figures">${field('counted')}${field('damaged')}${field('rejected')}${field('held')}</div>
  </div>`;
}
