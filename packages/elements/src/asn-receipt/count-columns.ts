import { html, nothing } from 'lit';
import { badge } from '../parts/badge.ts';
import type { Column } from '../parts/data-table/column.ts';
import type { LotCount } from './count.ts';
import { figureInput } from './figures.ts';
import type { ReceiptHost } from './part-host.ts';
import type { CountRow } from './rows.ts';

type Figure = 'counted' | 'damaged' | 'rejected';

/** The columns of the count; `marked` lines were changed by others meanwhile. */
export function countColumns(
  host: ReceiptHost,
  marked: readonly number[],
  setFigures: (row: CountRow, figures: Partial<Pick<LotCount, Figure>>) => void,
): readonly Column<CountRow>[] {
  const { format } = host;
  const figure = (id: Figure): Column<CountRow> => ({
    id,
    header: host.msg(id === 'counted' ? 'receipt.countedHeader' : `receipt.${id}`),
    cell: (row) =>
      figureInput({
        label: host.msg(`receipt.${id}For`, { sku: row.line.sku, lot: row.lotNumber ?? '' }),
        value: row.count && (id === 'counted' || row.count[id] > 0) ? row.count[id] : undefined,
        onChange: (value) => setFigures(row, { [id]: value }),
        ...(id === 'counted' && { id: `count-${row.id.replace('/', '-')}` }),
      }),
    align: 'end',
    track: 'minmax(7.5rem, 1fr)',
  });
  return [
    {
      id: 'sku',
      header: host.msg('receipt.sku'),
      cell: ({ line }) =>
        html`${line.sku}${marked.includes(line.lineNumber) ? badge('warn', host.msg('receipt.marked')) : nothing}`,
      track: 'minmax(7rem, 1fr)',
    },
    {
      id: 'product',
      header: host.msg('receipt.product'),
      cell: ({ line }) => line.productName,
      track: 'minmax(10rem, 1fr)',
    },
    {
      id: 'expected',
      header: host.msg('receipt.expectedHeader'),
      cell: ({ expected }) => format.number(expected),
      align: 'end',
      track: 'minmax(5.5rem, 1fr)',
    },
    figure('counted'),
    figure('damaged'),
    figure('rejected'),
    {
      id: 'lot',
      header: host.msg('receipt.lot'),
      cell: ({ lotNumber }) => lotNumber ?? '–',
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
      track: 'minmax(5rem, 1fr)',
    },
  ];
}

function varianceText(text: string, variance: number | null): unknown {
  if (variance === null || variance === 0) return text;
  return html`<span class=${variance < 0 ? 'danger' : 'warn'}>${text}</span>`;
}
