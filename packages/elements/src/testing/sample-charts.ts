import { html } from 'lit';
import { defineElement } from '../core/define.ts';
import type { Messages } from '../core/messages.ts';
import { PortalElement } from '../core/portal-element.ts';
import type { CalendarRow, ChartDay, DayMark } from '../parts/charts/charts.ts';
import { LazyPart } from '../parts/lazy-part.ts';

const sampleChartsEn = {
  'sampleCharts.title': 'Sample charts',
  'sampleCharts.units': 'Units per day',
  'sampleCharts.unitsSummary': '45.0 units a day on average.',
  'sampleCharts.supply': 'Days of supply',
  'sampleCharts.supplySummary': '14.1 days above threshold.',
  'sampleCharts.out': 'Stock-outs',
  'sampleCharts.outSummary': 'Two stores ran out.',
  'sampleCharts.day': 'Day',
  'sampleCharts.average': '28-day average',
  'sampleCharts.notReported': 'Not reported',
  'sampleCharts.incomplete': 'Incomplete',
  'sampleCharts.isOut': 'Out of stock',
} as const satisfies Messages;

/** A widget with one chart of each kind, for their tests. */
export class BdSampleCharts extends PortalElement<object, typeof sampleChartsEn> {
  static override texts = sampleChartsEn;

  days: readonly ChartDay[] = sampleDays(28);
  daysOfSupply = 44.1;

  readonly #charts = new LazyPart(this, async () => {
    const { Charts } = await import('../parts/charts/charts.ts');
    return new Charts(this);
  });

  protected override heading(): string {
    return this.msg('sampleCharts.title');
  }

  protected override async load(): Promise<object> {
    return {};
  }

  protected override content(): unknown {
    return this.#charts.render(
      (charts) =>
        html`${charts.days({
          id: 'units',
          title: this.msg('sampleCharts.units'),
          summary: this.msg('sampleCharts.unitsSummary'),
          days: this.days,
          labels: {
            day: this.msg('sampleCharts.day'),
            value: this.msg('sampleCharts.units'),
            trend: this.msg('sampleCharts.average'),
            notReported: this.msg('sampleCharts.notReported'),
            incomplete: this.msg('sampleCharts.incomplete'),
          },
          describe: ({ date, value }) => `${this.format.date(date)}: ${this.format.number(value)}`,
        })}
        ${charts.gauge({
          id: 'supply',
          title: this.msg('sampleCharts.supply'),
          summary: this.msg('sampleCharts.supplySummary'),
          value: this.daysOfSupply,
          threshold: 30,
          end: Math.ceil(this.daysOfSupply),
          labels: { day: this.msg('sampleCharts.day') },
          describe: (day) => this.format.number(day),
          table: {
            headers: [this.msg('sampleCharts.supply'), this.msg('sampleCharts.units')],
            rows: [['A', '44.1']],
          },
        })}
        ${charts.calendar({
          id: 'out',
          title: this.msg('sampleCharts.out'),
          summary: this.msg('sampleCharts.outSummary'),
          dates: this.days.map(({ date }) => date),
          rows: sampleRows(this.days.length),
          labels: {
            day: this.msg('sampleCharts.day'),
            marked: this.msg('sampleCharts.isOut'),
            unknown: this.msg('sampleCharts.notReported'),
          },
          table: { headers: [this.msg('sampleCharts.out')], rows: [['Union Square'], ['Powell Street']] },
          describe: (day) => `${this.format.date(this.days[day]?.date)}, ${day}`,
        })}`,
    );
  }
}

/** Days that end on 13 Mar 2026: the third was not reported, the last one only in part. */
export function sampleDays(count: number): readonly ChartDay[] {
  return Array.from({ length: count }, (_, index) => {
    const date = new Date(Date.UTC(2026, 2, 13 - (count - 1 - index))).toISOString().slice(0, 10);
    const gap = index === 2;
    return {
      date,
      value: gap ? null : 38 + ((index * 7) % 15),
      trend: gap ? null : 44 + (index % 5) / 4,
      complete: index < count - 1,
    };
  });
}

function sampleRows(days: number): readonly CalendarRow[] {
  const mark = (marked: readonly number[], unknown: readonly number[]): readonly DayMark[] =>
    Array.from({ length: days }, (_, day) =>
      marked.includes(day) ? 'marked' : unknown.includes(day) ? 'unknown' : 'none',
    );
  return [
    { name: 'Union Square', days: mark([3, 4, 5], [2]) },
    { name: 'Powell Street', days: mark([20], [21, 22]) },
  ];
}

/** Registers `<bd-sample-charts>`. */
export function defineSampleCharts(): void {
  defineElement('sample-charts', BdSampleCharts);
}
