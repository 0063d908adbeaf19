import { html, nothing, svg, type TemplateResult } from 'lit';
import type { PartHost } from '../../core/part-host.ts';
import type { ChartFigures, ChartTexts } from './chart-figure.ts';
import { dayLabels } from './day-axis.ts';
import { bars, columns, dayAxis, gridLines, plot, signsAt, standApart, trend, valueAxis } from './plot.ts';
import { valueScale } from './scale.ts';

/** One day of a chart. */
export interface ChartDay {
  /** The business date, `2026-03-14`. */
  readonly date: string;
  /** The bar; null where the day was not reported: a gap, never a zero. */
  readonly value: number | null;
  /** The line; null interrupts it. */
  readonly trend: number | null;
  /** False where only a part of the day's figures is in. */
  readonly complete: boolean;
}

export interface DayChart extends ChartTexts {
  readonly days: readonly ChartDay[];
  /** Set where each date stands for a month. */
  readonly monthly?: boolean;
  /** How a value and the line's are written in the table; as numbers if left out. */
  readonly written?: (value: number | null) => string;
  readonly labels: {
    readonly day: string;
    readonly value: string;
    readonly trend: string;
    readonly notReported: string;
    readonly incomplete: string;
  };
  /** What the cursor says of a day: all of its figures. */
  readonly describe: (day: ChartDay) => string;
}

const HEIGHT = 180;

/** Figures by day as bars, with a line that smooths them. */
export function dayChart(host: PartHost, figures: ChartFigures, chart: DayChart): TemplateResult {
  const { days, labels, describe, monthly = false, written } = chart;
  const { format, width } = host;
  const values = days.map(({ value }) => value);
  const trends = days.map(({ trend: value }) => value);
  const size = { days: days.length, height: HEIGHT };
  const scale = valueScale([...values, ...trends], HEIGHT);
  const gaps = days.flatMap(({ value }, index) => (value === null ? [index] : []));
  const partly = days.some(({ value, complete }) => value !== null && !complete);
  const only = (wanted: boolean) => days.map(({ value, complete }) => (complete === wanted ? value : null));
  const dayTexts = dayLabels(
    days.map(({ date }) => date),
    width,
    format,
    monthly,
  );
  const point = figures.pointAt(chart.id, days.length);
  return figures.render({
    texts: chart,
    table: {
      headers: [labels.day, labels.value, labels.trend],
      rows: days.map(({ date, value, trend: average }) => [
        monthly ? format.month(date) : format.date(date),
        written ? written(value) : format.number(value),
        written ? written(average) : format.number(average, 1),
      ]),
    },
    cursor: { count: days.length, label: labels.day, describe: (index) => describe(days[index] as ChartDay) },
    draw: (day, slider) =>
      html`${legend(labels, { gaps: gaps.length > 0, partly })}
        <div class="plot-box" dir="ltr">
          ${valueAxis(scale, size, (value) => format.number(value))}
          <div @pointermove=${point} @pointerdown=${point}>
            ${plot(size, {
              marks: svg`${columns(gaps, size, 'gap')}${gridLines(scale, size)}${columns([day], size, 'guide')}
                ${bars(only(true), scale, { className: 'bar', width })}
                ${bars(only(false), scale, { className: 'bar partly', width })}
                ${trend(trends, scale)}`,
              labels: svg`${dayAxis(dayTexts, size)}
                ${standApart(days.length, width) ? signsAt(gaps, size, { text: '?', y: HEIGHT - 4, className: 'unknown' }) : nothing}`,
            })}
          </div>
          <span></span>${slider}
        </div>`,
  });
}

function legend(
  { value, trend: average, notReported, incomplete }: DayChart['labels'],
  { gaps, partly }: { gaps: boolean; partly: boolean },
): TemplateResult {
  const entry = (drawing: TemplateResult, text: string) =>
    html`<span class="row"><svg width="16" height="12">${drawing}</svg>${text}</span>`;
  return html`<div class="legend caption" aria-hidden="true">
    ${entry(svg`<rect class="bar" x="4" width="8" height="12" />`, value)}
    ${entry(svg`<path class="line" d="M0,6h16" />`, average)}
    ${partly ? entry(svg`<rect class="bar partly" x="4" width="8" height="12" />`, incomplete) : nothing}
    ${
      gaps
        ? entry(
            svg`<rect class="gap" width="16" height="12" />
            <text class="sign unknown" x="8" y="10" text-anchor="middle">?</text>`,
            notReported,
          )
        : nothing
    }
  </div>`;
}
