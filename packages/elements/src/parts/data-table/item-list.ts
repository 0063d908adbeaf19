import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { icon } from '../icons.ts';

/** A row as two lines: `LB-1042 Vitamin C Serum` … `120`, below `PHX5, 2 lots` … `$6,893.00`. */
export interface Item {
  readonly first: unknown;
  readonly firstEnd?: unknown;
  readonly second?: unknown;
  readonly secondEnd?: unknown;
  /** A button of its own, beside the row. */
  readonly action?: unknown;
}

interface ItemListOptions<Row> {
  readonly label: string;
  readonly idOf: (row: Row) => string;
  readonly item: (row: Row) => Item;
  readonly onOpen: ((row: Row) => void) | undefined;
}

/** The rows of a data table in a narrow widget. */
export function itemList<Row>(
  rows: readonly Row[],
  { label, idOf, item, onOpen }: ItemListOptions<Row>,
): TemplateResult {
  // A list without bullets is no list to VoiceOver unless it says so.
  // eslint-disable-next-line lit-a11y/no-redundant-role -- see above
  return html`<ul class="items" role="list" part="table" aria-label=${label}>
    ${repeat(rows, idOf, (row) => {
      const content = item(row);
      return html`<li>
        ${
          onOpen
            ? html`<button type="button" class="item" @click=${() => onOpen(row)}>
                ${lines(content)}${icon('next')}
              </button>`
            : html`<div class="item">${lines(content)}</div>`
        }
        ${content.action ?? nothing}
      </li>`;
    })}
  </ul>`;
}

function lines({ first, firstEnd, second, secondEnd }: Item): TemplateResult {
  return html`<span>${first}</span> <span class="end">${firstEnd ?? nothing}</span>
    <span class="second ${secondEnd === undefined ? 'whole' : ''}">${second ?? nothing}</span>
    ${secondEnd === undefined ? nothing : html`<span class="second-end">${secondEnd}</span>`}`;
}
