import type { Replenishment, SellThroughDay } from '@betterdata/portal-contract';
import { html, nothing } from 'lit';
import type { DayChart, Gauge } from '../parts/charts/charts.ts';
import { isBelow } from './figures.ts';
import type { SalesReport } from './report.ts';
import type { SalesHost } from './view-host.ts';

/** Units per day, and their average over 28 days. */
export function unitsChart(host: SalesHost, { days, period }: SalesReport): DayChart {
  const byDate = new Map(days.map((day) => [day.date, day]));
  return {
    id: 'units',
    title: host.msg('sales.unitsPerDay'),
    summary: unitsSummary(host, days, period.totals),
    days: days.map((day) => ({
      date: day.date,
      value: day.netUnits,
      trend: day.average28Days,
      complete: day.storesReporting >= day.storesExpected,
    })),
    labels: {
      day: host.msg('sales.day'),
      value: host.msg('sales.units'),
      trend: host.msg('sales.average28'),
      notReported: host.msg('sales.notReported'),
      incomplete: host.msg('sales.incomplete'),
    },
    describe: ({ date }) => describeDay(host, date, byDate.get(date)),
  };
}

function unitsSummary(
  host: SalesHost,
  days: readonly SellThroughDay[],
  { averageDailyUnits, netUnits }: SalesReport['period']['totals'],
): string {
  const reported = days.filter((day): day is SellThroughDay & { netUnits: number } => day.netUnits !== null);
  const [best] = reported.toSorted((one, other) => other.netUnits - one.netUnits);
  const summary = host.msg('sales.daysSummary', {
    average: host.format.number(averageDailyUnits, 1),
    total: netUnits,
    date: host.format.day(best?.date),
    most: host.format.number(best?.netUnits),
  });
  const gaps = days.length - reported.length;
  return gaps === 0 ? summary : `${summary} ${host.msg('sales.gaps', { count: gaps })}`;
}

function describeDay(host: SalesHost, date: string, day: SellThroughDay | undefined): string {
  const written = host.format.date(date);
  if (!day || day.netUnits === null) return host.msg('sales.dayMissing', { date: written });
  return host.msg('sales.dayReported', {
    date: written,
    count: day.netUnits,
    average: host.format.number(day.average28Days, 1),
    reporting: day.storesReporting,
    expected: day.storesExpected,
  });
}

/** How far the days of supply are from the threshold of the terms; null where they cannot be calculated. */
export function supplyGauge(host: SalesHost, { supply, timeZone }: SalesReport): Gauge | null {
  if (!supply || supply.daysOfSupply === null) return null;
  const { format } = host;
  const { daysOfSupply, thresholdDays, averageOverDays } = supply;
  return {
    id: 'supply',
    title: host.msg('sales.supplyTitle'),
    summary: supplySummary(host, supply, timeZone),
    value: daysOfSupply,
    threshold: thresholdDays,
    table: {
      headers: [host.msg('sales.figure'), host.msg('sales.valueOf')],
      rows: [
        [host.msg('sales.supplyTitle'), format.number(daysOfSupply, 1)],
        [host.msg('sales.threshold'), format.number(thresholdDays)],
        [host.msg('sales.availableUnits'), format.number(supply.availableUnits)],
        [
          host.msg('sales.averageOver', { days: averageOverDays }),
          format.number(supply.averageDailyUnits, 1),
        ],
        [host.msg('sales.inTransit'), format.number(supply.inTransitUnits)],
      ],
    },
  };
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
