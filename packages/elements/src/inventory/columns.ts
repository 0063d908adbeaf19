import type { InventoryItem } from '@betterdata/portal-contract';
import type { Column } from '../parts/data-table/column.ts';
import type { InventoryHost } from './part-host.ts';

/** What the columns need to know of the answer. */
export interface ColumnsFacts {
  /** The value's header, which names its basis. */
  readonly valueHeader: string;
  /** Whether it matters who works at a location; lots and expiry give way to it. */
  readonly namesOperators: boolean;
  /** Whether any value is shared; an empty column is none. */
  readonly hasValues: boolean;
}

/** All columns of the stock, the optional ones among them. */
export function inventoryColumns(
  host: InventoryHost,
  { valueHeader, namesOperators, hasValues }: ColumnsFacts,
): readonly Column<InventoryItem>[] {
  const { format } = host;
  const figure = (
    id: 'onHand' | 'available' | 'reserved' | 'damaged' | 'qualityHold' | 'expired' | 'inTransit',
    optional = false,
  ): Column<InventoryItem> => ({
    id,
    header: host.msg(`inventory.${id}`),
    cell: (item) => format.number(item[id]),
    align: 'end',
    optional,
  });
  return [
    {
      id: 'sku',
      header: host.msg('inventory.sku'),
      cell: ({ product }) => product.sku,
      sorts: ['sku', '-sku'],
      track: 'minmax(6rem, 0.3fr)',
    },
    {
      id: 'product',
      header: host.msg('inventory.product'),
      cell: ({ product }) => product.name,
      track: 'minmax(8rem, 2fr)',
    },
    {
      id: 'location',
      header: host.msg('inventory.location'),
      cell: ({ location }) => location.name,
      sorts: ['location'],
      track: 'minmax(6.5rem, 2fr)',
    },
    {
      id: 'operator',
      header: host.msg('inventory.operator'),
      cell: ({ operator }) => operator.name,
      optional: !namesOperators,
      track: 'minmax(5.5rem, 1fr)',
    },
    {
      id: 'gtin',
      header: host.msg('inventory.gtin'),
      cell: ({ product }) => product.gtin ?? '–',
      optional: true,
      track: 'minmax(9.75rem, 1fr)',
    },
    figure('onHand'),
    figure('available'),
    figure('reserved', true),
    figure('damaged', true),
    figure('qualityHold', true),
    figure('expired', true),
    figure('inTransit', true),
    {
      id: 'packs',
      header: host.msg('inventory.packs'),
      cell: ({ onHand, unitsPerCase }) => format.packs(onHand, unitsPerCase) ?? '–',
      align: 'end',
      optional: true,
    },
    {
      id: 'lots',
      header: host.msg('inventory.lotCount'),
      cell: ({ lotCount }) => format.number(lotCount),
      align: 'end',
      track: 'minmax(4.75rem, 0.2fr)',
      optional: namesOperators,
    },
    {
      id: 'firstExpiry',
      header: host.msg('inventory.firstExpiry'),
      cell: ({ firstExpiry }) => format.month(firstExpiry),
      align: 'end',
      track: 'minmax(6rem, 0.4fr)',
      optional: namesOperators,
    },
    {
      id: 'value',
      header: valueHeader,
      cell: ({ value }) => format.money(value),
      align: 'end',
      track: 'minmax(6.5rem, 0.4fr)',
      optional: !hasValues,
    },
  ];
}
