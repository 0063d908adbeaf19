import { nice } from 'd3-array';
import { html, svg, type TemplateResult } from 'lit';
import type { PartHost } from '../../core/part-host.ts';
import type { ChartFigures, ChartTable, ChartTexts } from './chart-figure.ts';
import { linear } from './scale.ts';

export interface Gauge extends ChartTexts {
  readonly value: number;
  /** The least value that is not yet too low. */
  readonly threshold: number;
  readonly table: ChartTable;
}

const BAR = { y: 20, height: 16 };

/** How far a value is from its threshold, on a scale from zero to at least three times the threshold. */
export function gauge({ format }: PartHost, figures: ChartFigures, chart: Gauge): TemplateResult {
  const { value, threshold, table } = chart;
  const usual = threshold * 3;
  const end = value <= usual ? usual : nice(0, value, 4)[1];
  const at = linear([0, end], [0, 100]);
  const filled = Math.max(0, at(value));
  const alarming = value < threshold;
  const digits = Number.isInteger(value) ? 0 : 1;
  return figures.render({
    texts: { ...chart, alarming },
    table,
    draw: () =>
      html`<div dir="ltr">
        <svg class="plot gauge" width="100%" height="56" aria-hidden="true">
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
          <text x="100%" y="52" text-anchor="end">${format.number(end)}</text>
        </svg>
      </div>`,
  });
}

/** The value under the end of its bar, kept away from the ends of the scale. */
function figureBelow(share: number, text: string): TemplateResult {
  const x = Math.min(Math.max(share, 6), 92);
  return svg`<text class="figure" x="${x}%" y="52" text-anchor="middle">${text}</text>`;
}
