import type { Replenishment } from '@betterdata/portal-contract';
import { html, nothing } from 'lit';
import type { ChartTable, Gauge } from '../parts/charts/charts.ts';
import { daysBefore } from '../parts/period.ts';
import { isBelow } from './figures.ts';
import type { SalesReport } from './report.ts';
import type { SalesHost } from './view-host.ts';

/** Figures that can be carried on into the days ahead. */
type Supply = Replenishment & { daysOfSupply: number; asOf: string };

/** How long the stock lasts and how far that is from the threshold of the terms; null where it cannot be calculated. */
export function supplyGauge(host: SalesHost, { supply, timeZone }: SalesReport): Gauge | null {
  if (!supply || !isKnown(supply)) return null;
  return {
    id: 'supply',
    title: host.msg('sales.supplyTitle'),
    summary: supplySummary(host, supply, timeZone),
    value: supply.daysOfSupply,
    threshold: supply.thresholdDays,
    end: outOn(supply),
    labels: { day: host.msg('sales.day') },
    describe: (day) => describeAhead(host, supply, day),
    table: supplyTable(host, supply),
  };
}

function isKnown(supply: Replenishment): supply is Supply {
  return supply.daysOfSupply !== null && supply.asOf !== null;
}

function supplySummary(host: SalesHost, supply: Replenishment, timeZone: string): string {
  const { thresholdDays: threshold, daysAboveThreshold, alertOpenSince } = supply;
  if (!isBelow(supply)) {
    return host.msg('sales.above', { days: host.format.number(daysAboveThreshold, 1), threshold });
  }
  const below = host.msg('sales.below', { threshold });
  if (alertOpenSince === null) return below;
  return `${below} ${host.msg('sales.alertOpen', { date: host.format.day(alertOpenSince, timeZone) })}`;
}

/** The days on which something changes, with what is left then, and what that is reckoned from. */
function supplyTable(host: SalesHost, supply: Supply): ChartTable {
  const { format } = host;
  const row = (name: string, day: number) => [
    name,
    format.date(dateAhead(supply, day)),
    format.number(supplyAfter(supply, day), 1),
    format.number(unitsAfter(supply, day)),
  ];
  const only = (name: string, figure: string) => [name, '', '', figure];
  return {
    headers: [
      host.msg('sales.figure'),
      host.msg('sales.date'),
      host.msg('sales.supply'),
      host.msg('sales.units'),
    ],
    rows: [
      row(host.msg('sales.availableUnits'), 0),
      ...(isBelow(supply)
        ? []
        : [row(host.msg('sales.belowFrom', { threshold: supply.thresholdDays }), belowOn(supply))]),
      ...(outOn(supply) > 0 ? [row(host.msg('sales.runsOut'), outOn(supply))] : []),
      only(
        host.msg('sales.averageOver', { days: supply.averageOverDays }),
        format.number(supply.averageDailyUnits, 1),
      ),
      only(host.msg('sales.inTransit'), format.number(supply.inTransitUnits)),
    ],
  };
}

function describeAhead(host: SalesHost, supply: Supply, day: number): string {
  const { format } = host;
  const when = { date: format.date(dateAhead(supply, day)), day };
  if (day > outOn(supply)) return host.msg('sales.dayOut', when);
  if (day === outOn(supply)) {
    return host.msg('sales.dayRunsOut', { ...when, average: format.number(supply.averageDailyUnits, 1) });
  }
  const left = {
    ...when,
    units: host.msg('sales.unitCount', { count: unitsAfter(supply, day) }),
    supply: format.number(supplyAfter(supply, day), 1),
  };
  return day < belowOn(supply)
    ? host.msg('sales.dayAhead', left)
    : host.msg('sales.dayBelow', { ...left, threshold: supply.thresholdDays });
}

// The days ahead, where stores go on selling at their average and nothing arrives. All of it follows the days of supply
// as they are written, with one decimal, as the alerts do; day 0 is the last complete business date.

function dateAhead({ asOf }: Supply, day: number): string {
  return daysBefore(asOf, -day);
}

/** Days of supply at the end of a day. */
function supplyAfter({ daysOfSupply }: Supply, day: number): number {
  return Math.max(0, daysOfSupply - day);
}

/** Units at the end of a day. */
function unitsAfter(supply: Supply, day: number): number {
  const { availableUnits, averageDailyUnits } = supply;
  return day > 0 && day >= outOn(supply) ? 0 : Math.round(availableUnits - day * (averageDailyUnits ?? 0));
}

/** The first day that ends strictly below the threshold. */
function belowOn({ daysAboveThreshold }: Supply): number {
  return Math.max(0, Math.floor(daysAboveThreshold ?? 0) + 1);
}

/** The day on which the stock runs out; 0 where there is none. */
function outOn({ daysOfSupply }: Supply): number {
  return Math.ceil(daysOfSupply);
}

/** Why there are no days of supply, or how far they can be trusted. */
export function supplyCaveat(host: SalesHost, supply: Replenishment): unknown {
  const { daysOfSupply, asOf, averageOverDays: of, completeDays: count } = supply;
  const text =
    asOf === null
      ? host.msg('sales.noCompleteDay')
      : daysOfSupply === null
        ? host.msg('sales.noSales', { count: of })
        : count < of
          ? host.msg('sales.fewDays', { count, of })
          : null;
  return text === null ? nothing : html`<p class="muted">${text}</p>`;
}
