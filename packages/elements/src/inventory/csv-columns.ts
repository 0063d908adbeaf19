import type { InventoryItem } from '@betterdata/portal-contract';
import type { CsvColumn } from '../parts/csv.ts';
import type { InventoryHost } from './part-host.ts';

/** The columns of an export: figures as the API writes them, so that a spreadsheet can calculate. */
export function csvColumns(host: InventoryHost, valueHeader: string): readonly CsvColumn<InventoryItem>[] {
  return [
    { header: host.msg('inventory.sku'), value: ({ product }) => product.sku },
    { header: host.msg('inventory.product'), value: ({ product }) => product.name },
    { header: host.msg('inventory.gtin'), value: ({ product }) => product.gtin },
    { header: host.msg('inventory.location'), value: ({ location }) => location.code },
    { header: host.msg('inventory.operator'), value: ({ operator }) => operator.name },
    { header: host.msg('inventory.onHand'), value: ({ onHand }) => onHand },
    { header: host.msg('inventory.available'), value: ({ available }) => available },
    { header: host.msg('inventory.reserved'), value: ({ reserved }) => reserved },
    { header: host.msg('inventory.damaged'), value: ({ damaged }) => damaged },
    { header: host.msg('inventory.qualityHold'), value: ({ qualityHold }) => qualityHold },
    { header: host.msg('inventory.expired'), value: ({ expired }) => expired },
    { header: host.msg('inventory.inTransit'), value: ({ inTransit }) => inTransit },
    { header: host.msg('inventory.lotCount'), value: ({ lotCount }) => lotCount },
    { header: host.msg('inventory.firstExpiry'), value: ({ firstExpiry }) => firstExpiry },
    { header: valueHeader, value: ({ value }) => value?.amount ?? null },
    { header: 'ISO 4217', value: ({ value }) => value?.currency ?? null },
  ];
}
