import { html, nothing } from 'lit';
import { badge } from '../parts/badge.ts';
import type { Column, Track } from '../parts/data-table/column.ts';
import { figureInput } from './figures.ts';
import type { ReceiptHost } from './part-host.ts';
import type { CountRow } from './rows.ts';

export type Figure = 'counted' | 'damaged' | 'rejected';

/** The columns of the count; `marked` lines were changed by others meanwhile. */
export function countColumns(
  host: ReceiptHost,
  marked: readonly number[],
  setFigure: (row: CountRow, figure: Figure, value: number) => boolean | void,
): readonly Column<CountRow>[] {
  const { format } = host;
  const figure = (id: Figure, track: Track = 'minmax(7rem, 0.5fr)'): Column<CountRow> => ({
    id,
    header: host.msg(id === 'counted' ? 'receipt.countedHeader' : `receipt.${id}`),
    cell: (row) =>
      figureInput({
        id: `${id}-${row.id}`,
        label: host.msg(`receipt.${id}For`, { item: [row.line.sku, row.lotNumber ?? ''].join(' ').trim() }),
        value: row.count && (id === 'counted' || row.count[id] > 0) ? row.count[id] : undefined,
        onChange: (value) => setFigure(row, id, value),
      }),
    align: 'end',
    track,
  });
  return [
    {
      id: 'sku',
      header: host.msg('receipt.sku'),
      cell: ({ line }) =>
        html`<span class="key-cell"
          >${line.sku}${
            marked.includes(line.lineNumber) ? badge('warn', host.msg('receipt.marked')) : nothing
          }</span
        >`,
      track: 'minmax(7rem, 1fr)',
    },
    {
      id: 'product',
      header: host.msg('receipt.product'),
      cell: ({ line }) => line.productName,
      track: 'minmax(10rem, 2fr)',
    },
    {
      id: 'expected',
      header: host.msg('receipt.expectedHeader'),
      cell: ({ expected }) => format.number(expected),
      align: 'end',
      track: 'minmax(6rem, 0.5fr)',
    },
    figure('counted'),
    figure('damaged'),
    figure('rejected', 'minmax(8rem, 0.5fr)'),
    {
      id: 'lot',
      header: host.msg('receipt.lot'),
      cell: ({ lotNumber }) => lotNumber ?? format.number(null),
      track: 'minmax(6rem, 1fr)',
    },
    {
      id: 'expiry',
      header: host.msg('receipt.expiry'),
      cell: ({ expiryDate }) => format.date(expiryDate),
      track: 'minmax(7rem, 1fr)',
    },
    {
      id: 'variance',
      header: host.msg('receipt.variance'),
      cell: ({ variance }) => varianceText(format.signed(variance), variance),
      align: 'end',
      track: 'minmax(5.5rem, 0.5fr)',
    },
  ];
}

/** Short in the colour of danger, over in that of warning; the sign says it too. */
export function varianceText(text: string, variance: number | null): unknown {
  if (variance === null || variance === 0) return text;
  return html`<span class=${variance < 0 ? 'danger' : 'warn'}>${text}</span>`;
}
