import { html, svg, type TemplateResult } from 'lit';
import type { ChartFigures, ChartTable, ChartTexts } from './chart-figure.ts';

export interface BarRow {
  readonly name: string;
  readonly value: number;
  /** The value in words, with what else belongs to it. */
  readonly text: string;
}

export interface BarList extends ChartTexts {
  readonly rows: readonly BarRow[];
  readonly table: ChartTable;
}

const HEIGHT = 12;

/** Named bars below each other, which grow from where the reading begins; the longest is as long as there is room. */
export function barList(figures: ChartFigures, chart: BarList): TemplateResult {
  const { rows, table } = chart;
  const most = Math.max(1, ...rows.map(({ value }) => value));
  return figures.render({
    texts: chart,
    table,
    draw: () =>
      html`<div class="bar-list" aria-hidden="true">
        ${rows.map(
          ({ name, value, text }) =>
            html`<span>${name}</span> <span class="end muted">${text}</span> ${bar((value / most) * 100)}`,
        )}
      </div>`,
  });
}

/** Mirrored by the styles where lines run from right to left. */
function bar(percent: number): TemplateResult {
  return html`<svg class="bar-line" width="100%" height=${HEIGHT}>
    ${svg`<rect class="track" width="100%" height=${HEIGHT} /><rect class="fill above" width="${percent}%" height=${HEIGHT} />`}
  </svg>`;
}
