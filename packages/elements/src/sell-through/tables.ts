import type { SellThroughSku, SellThroughStore } from '@betterdata/portal-contract';
import { html, nothing, type TemplateResult } from 'lit';
import { badge } from '../parts/badge.ts';
import type { Column } from '../parts/data-table/column.ts';
import { smallTable } from '../parts/small-table.ts';
import type { PartHost } from '../core/part-host.ts';
import type { SalesHost } from './view-host.ts';

type TableHost = SalesHost & PartHost;

/** What each store sold, best first. */
export function storeTable(host: TableHost, rows: readonly SellThroughStore[]): TemplateResult {
  const { format } = host;
  const units = ({ netUnits }: SellThroughStore) => format.number(netUnits);
  return smallTable<SellThroughStore>(host, {
    label: host.msg('sales.storesTitle'),
    rows,
    idOf: ({ storeCode }) => storeCode,
    item: (row) => ({
      first: ranked(row.rank, row.storeName),
      firstEnd: host.msg('sales.unitCount', { count: row.netUnits }),
      second: storeNote(host, row) ?? row.city ?? nothing,
      secondEnd: format.change(row.change),
    }),
    columns: [
      {
        id: 'store',
        header: host.msg('sales.store'),
        cell: (row) => named(row.rank, row.storeName, storeNote(host, row) ?? row.city ?? nothing),
      },
      figure('units', host.msg('sales.units'), units),
      figure('day', host.msg('sales.aDay'), (row) => format.number(row.averageDailyUnits, 1)),
      figure('share', host.msg('sales.share'), (row) => format.percent(row.share)),
      figure('change', host.msg('sales.changeShort'), (row) => format.change(row.change)),
      figure('out', host.msg('sales.stockOutDays'), (row) => format.number(row.stockOutDays)),
    ],
  });
}

/** What sold best, and how long the stock of it lasts. */
export function skuTable(host: TableHost, rows: readonly SellThroughSku[], timeZone: string): TemplateResult {
  const { format } = host;
  return smallTable<SellThroughSku>(host, {
    label: host.msg('sales.productsTitle'),
    rows,
    idOf: ({ sku }) => sku,
    item: (row) => ({
      first: ranked(row.rank, `${row.sku} ${row.productName}`),
      firstEnd: host.msg('sales.unitCount', { count: row.netUnits }),
      second: alertOf(host, row, timeZone) ?? nothing,
    }),
    columns: [
      {
        id: 'product',
        header: host.msg('sales.product'),
        cell: (row) => named(row.rank, row.sku, row.productName, alertOf(host, row, timeZone)),
      },
      figure('units', host.msg('sales.units'), ({ netUnits }) => format.number(netUnits)),
      figure('day', host.msg('sales.aDay'), (row) => format.number(row.averageDailyUnits, 1)),
      figure('supply', host.msg('sales.supply'), (row) => format.number(row.daysOfSupply, 1)),
    ],
  });
}

function figure<Row>(id: string, header: string, cell: (row: Row) => string): Column<Row> {
  return { id, header, cell, align: 'end' };
}

/** A name with its rank before it and what is said of it below. */
function named(rank: number, name: string, note: unknown, alert: unknown = nothing): TemplateResult {
  return html`<span class="named"
    ><span class="muted">${rank}</span>
    <span>${name}<span class="caption muted">${note}</span>${alert}</span></span
  >`;
}

function ranked(rank: number, name: string): TemplateResult {
  return html`<span class="muted">${rank}</span> ${name}`;
}

function storeNote(host: SalesHost, { missingDates }: SellThroughStore): TemplateResult | null {
  if (missingDates.length === 0) return null;
  return html`<span class="warn">${host.msg('sales.missingDays', { count: missingDates.length })}</span>`;
}

function alertOf(host: SalesHost, row: SellThroughSku, timeZone: string): TemplateResult | null {
  const { alertOpenSince, thresholdDays } = row;
  if (alertOpenSince === null || thresholdDays === null) return null;
  const date = host.format.day(alertOpenSince, timeZone);
  return badge('danger', host.msg('sales.alertSince', { threshold: thresholdDays, date }));
}
