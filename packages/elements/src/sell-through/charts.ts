import type { SellThroughDay } from '@betterdata/portal-contract';
import type { DayChart } from '../parts/charts/charts.ts';
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
