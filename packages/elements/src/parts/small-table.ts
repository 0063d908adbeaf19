import { html, type TemplateResult } from 'lit';
import type { PartHost } from '../core/part-host.ts';
import type { Column } from './data-table/column.ts';
import { itemList, type Item } from './data-table/item-list.ts';

export interface SmallTable<Row> {
  readonly label: string;
  /** The first names the row. */
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly idOf: (row: Row) => string;
  /** How a row reads in a narrow widget. */
  readonly item: (row: Row) => Item;
}

/** A few rows to read: a plain table, or in a narrow widget a list. `DataTable` is for rows to work with. */
export function smallTable<Row>(
  { width }: Pick<PartHost, 'width'>,
  { label, columns, rows, idOf, item }: SmallTable<Row>,
): TemplateResult {
  if (width === 'narrow') return itemList(rows, { label, idOf, item, onOpen: undefined });
  return html`<table class="small-table" aria-label=${label}>
    <thead>
      <tr>
        ${columns.map(({ header, align = '' }) => html`<th scope="col" class=${align}>${header}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${rows.map(
        (row) =>
          html`<tr>
            ${columns.map((column, index) =>
              index === 0
                ? html`<th scope="row">${column.cell(row)}</th>`
                : html`<td class=${column.align ?? ''}>${column.cell(row)}</td>`,
            )}
          </tr>`,
      )}
    </tbody>
  </table>`;
}
