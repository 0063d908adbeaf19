import { html, nothing, type TemplateResult } from 'lit';
import type { PartHost } from '../../core/part-host.ts';
import type { Width } from '../../core/width.ts';
import type { ChartFigures, ChartTable, ChartTexts } from './chart-figure.ts';
import { dayLabels } from './day-axis.ts';
import { columns, dayAxis, signsAt } from './plot.ts';

/** What is known of one day of a row: nothing happened, it did, or nobody reported. */
export type DayMark = 'none' | 'marked' | 'unknown';

export interface CalendarRow {
  readonly name: string;
  /** One mark per day. */
  readonly days: readonly DayMark[];
}

export interface Calendar extends ChartTexts {
  readonly dates: readonly string[];
  readonly rows: readonly CalendarRow[];
  readonly labels: { readonly day: string; readonly marked: string; readonly unknown: string };
  readonly table: ChartTable;
  readonly describe: (day: number) => string;
}

const ROW = 20;
/** The longest period whose days have room for a sign of their own. */
const SIGNS_UNTIL = { narrow: 31, medium: 31, wide: 62 } as const;

/** Things × days: what happened when, and of which days nothing is known. */
export function calendar(host: PartHost, figures: ChartFigures, chart: Calendar): TemplateResult {
  const { dates, rows, labels, table, describe } = chart;
  const { format, width } = host;
  const point = figures.pointAt(chart.id, dates.length);
  return figures.render({
    texts: chart,
    table,
    cursor: { count: dates.length, label: labels.day, describe },
    draw: (day, slider) =>
      html`<div class="legend caption" aria-hidden="true">
          <span class="row">${sample('marked', '×')}${labels.marked}</span>
          <span class="row">${sample('unknown', '?')}${labels.unknown}</span>
        </div>
        <div class="calendar">
          ${rows.map(
            ({ name, days }) =>
              html`<span class="calendar-name" aria-hidden="true">${name}</span>
                <div class="strip" @pointermove=${point} @pointerdown=${point}>
                  ${strip(days, day, width)}
                </div>`,
          )}
          <div class="calendar-days">
            <svg class="plot" width="100%" height="20" aria-hidden="true">
              ${dayAxis(dayLabels(dates, width, format), { days: dates.length, height: 0 })}
            </svg>
            ${slider}
          </div>
        </div>`,
  });
}

function strip(days: readonly DayMark[], cursor: number, width: Width): TemplateResult {
  const size = { days: days.length, height: ROW };
  const withSigns = days.length <= SIGNS_UNTIL[width];
  const dense = withSigns ? '' : 'dense';
  const at = (mark: DayMark) => days.flatMap((day, index) => (day === mark ? [index] : []));
  const signs = (mark: DayMark, text: string) =>
    withSigns ? signsAt(at(mark), size, { text, y: 14, className: mark }) : nothing;
  return html`<svg class="plot" width="100%" height=${ROW} aria-hidden="true">
    <svg viewBox="0 0 ${days.length} ${ROW}" width="100%" height=${ROW} preserveAspectRatio="none">
      <path class="grid-line" d="M0,${ROW - 0.5}H${days.length}" vector-effect="non-scaling-stroke" />
      ${columns([cursor], size, 'guide')}${columns(at('marked'), size, `marked ${dense}`)}
      ${columns(at('unknown'), { ...size, height: withSigns ? ROW : ROW / 3 }, `unknown ${dense}`)}
    </svg>
    ${signs('marked', '×')}${signs('unknown', '?')}
  </svg>`;
}

function sample(mark: DayMark, sign: string): TemplateResult {
  return html`<svg width="16" height="16">
    <rect class=${mark} width="16" height="16" />
    <text class="sign ${mark}" x="8" y="12" text-anchor="middle">${sign}</text>
  </svg>`;
}
