import { nice } from 'd3-array';
import { html, svg, type TemplateResult } from 'lit';
import type { PartHost } from '../../core/part-host.ts';
import type { ChartFigures, ChartTable, ChartTexts } from './chart-figure.ts';
import { linear } from './scale.ts';

/** Days that something lasts, counted from tomorrow, which is day 1. */
export interface Gauge extends ChartTexts {
  readonly value: number;
  /** The least value that is not yet too low. */
  readonly threshold: number;
  /** The day on which it ends, where the cursor stands at first. */
  readonly end: number;
  readonly labels: { readonly day: string };
  /** What is expected of a day. */
  readonly describe: (day: number) => string;
  readonly table: ChartTable;
}

const HEIGHT = 56;
const BAR = { y: 20, height: 16 };

/**
 * How far a value is from its threshold, on a scale from zero to at least three times the threshold. The scale is the
 * days ahead as well, one column each: the bar covers those on which there is something left.
 */
export function gauge({ format }: PartHost, figures: ChartFigures, chart: Gauge): TemplateResult {
  const { value, threshold, table, labels, describe } = chart;
  const usual = threshold * 3;
  const days = value <= usual ? usual : nice(0, value, 4)[1];
  const at = linear([0, days], [0, 100]);
  const filled = Math.max(0, at(value));
  const alarming = value < threshold;
  const digits = Number.isInteger(value) ? 0 : 1;
  const point = figures.pointAt(chart.id, days);
  return figures.render({
    texts: { ...chart, alarming },
    table,
    cursor: {
      count: days,
      start: Math.max(chart.end, 1) - 1,
      label: labels.day,
      describe: (index) => describe(index + 1),
    },
    draw: (index, slider) =>
      html`<div dir="ltr" @pointermove=${point} @pointerdown=${point}>
        <svg class="plot gauge" width="100%" height=${HEIGHT} aria-hidden="true">
          <rect class="guide" x="${at(index)}%" width="${at(1)}%" height=${HEIGHT} />
          <rect class="track" width="100%" y=${BAR.y} height=${BAR.height} />
          <rect
            class="fill ${alarming ? 'below' : 'above'}"
            width="${filled}%"
            y=${BAR.y}
            height=${BAR.height}
          />
          <svg x="${at(threshold)}%" overflow="visible">
            <path class="threshold" d="M0,${BAR.y - 4}v${BAR.height + 8}" />
            <text y=${BAR.y - 8} text-anchor="middle">${format.number(threshold)}</text>
          </svg>
          ${figureBelow(filled, format.number(value, digits))}
          <text y="52">0</text>
          <text x="100%" y="52" text-anchor="end">${format.number(days)}</text>
        </svg>
        ${slider}
      </div>`,
  });
}

/** The value under the end of its bar, kept away from the ends of the scale. */
function figureBelow(share: number, text: string): TemplateResult {
  const x = Math.min(Math.max(share, 6), 92);
  return svg`<text class="figure" x="${x}%" y="52" text-anchor="middle">${text}</text>`;
}
