import { html, nothing, type TemplateResult } from 'lit';
import type { ControllerHost } from '../../core/part-host.ts';
import { geometry } from '../geometry.ts';
import { icon } from '../icons.ts';

/** What a chart says in words. */
export interface ChartTexts {
  /** Unique within the widget. */
  readonly id: string;
  /** What is shown, with its unit. */
  readonly title: string;
  /** One sentence with what the chart shows. */
  readonly summary: string;
  /** Whether the sentence is bad news, to be marked as such. */
  readonly alarming?: boolean;
}

/** The same figures as a table; the first cell of a row names it. */
export interface ChartTable {
  /** How many of the first columns are words, not figures; one if left out. */
  readonly words?: number;
  readonly headers: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** The days that a cursor goes through, and what is said of each. */
export interface DayCursor {
  readonly count: number;
  /** Where it stands before it is moved; the last day unless said otherwise. */
  readonly start?: number;
  /** What the cursor is for: "Day". */
  readonly label: string;
  readonly describe: (index: number) => string;
}

export interface Figure {
  readonly texts: ChartTexts;
  readonly table: ChartTable;
  readonly cursor?: DayCursor;
  /** Draws the chart with the day under the cursor, whose slider belongs below the days. */
  readonly draw: (day: number, slider: unknown) => unknown;
}

interface Shown {
  readonly view?: 'chart' | 'table';
  readonly day?: number;
}

/** The figures of a widget: their words, the switch between chart and table, and the day cursor. */
export class ChartFigures {
  readonly #host: ControllerHost;
  readonly #shown = new Map<string, Shown>();

  constructor(host: ControllerHost) {
    this.#host = host;
  }

  render({ texts: { id, title, summary, alarming = false }, table, cursor, draw }: Figure): TemplateResult {
    const { view = 'chart', day: chosen } = this.#shown.get(id) ?? {};
    const last = (cursor?.count ?? 1) - 1;
    const day = Math.min(chosen ?? cursor?.start ?? last, last);
    const text = cursor?.describe(day);
    const button = (other: 'chart' | 'table', text: string) =>
      html`<button
        type="button"
        class="btn"
        aria-pressed=${view === other}
        @click=${() => this.#show(id, { view: other })}
      >
        ${text}
      </button>`;
    return html`<figure class="chart" aria-labelledby="${id}-title" aria-describedby="${id}-summary">
      <div class="chart-head">
        <div
          class="chart-title"
          id="${id}-title"
          role="heading"
          aria-level=${Math.min(this.#host.headingLevel + 1, 6)}
        >
          ${title}
        </div>
        <div class="chart-switch" role="group" aria-label=${this.#host.msg('chart.view', { chart: title })}>
          ${button('chart', this.#host.msg('chart.chart'))}${button('table', this.#host.msg('chart.table'))}
        </div>
      </div>
      <p class=${alarming ? 'danger' : 'muted'} id="${id}-summary">
        ${alarming ? icon('error') : nothing} ${summary}
      </p>
      ${
        view === 'table'
          ? drawTable(title, table)
          : html`${draw(day, cursor ? this.#slider(id, cursor, day) : nothing)}
            ${text ? html`<p class="day-text" aria-hidden="true">${text}</p>` : nothing}`
      }
    </figure>`;
  }

  /** Puts the cursor where the pointer is, on a drawing whose days run from edge to edge. */
  readonly pointAt = (id: string, count: number) => (event: PointerEvent) => {
    const { left, width } = (event.currentTarget as Element).getBoundingClientRect();
    const day = Math.floor(((event.clientX - left) / width) * count);
    if (day >= 0 && day < count && day !== this.#shown.get(id)?.day) this.#show(id, { day });
  };

  /** A slider whose knob stands under its day. */
  #slider(id: string, { count, label, describe }: DayCursor, day: number): TemplateResult {
    return html`<div class="day-cursor">
      <input
        type="range"
        aria-label=${label}
        aria-valuetext=${describe(day)}
        min="0"
        max=${count - 1}
        .value=${String(day)}
        @input=${(event: Event) => this.#show(id, { day: Number((event.target as HTMLInputElement).value) })}
        ${geometry({ '--_days': String(count) })}
      />
    </div>`;
  }

  #show(id: string, changes: Shown): void {
    this.#shown.set(id, { ...this.#shown.get(id), ...changes });
    this.#host.requestUpdate();
  }
}

function drawTable(label: string, { headers, rows, words = 1 }: ChartTable): TemplateResult {
  const align = (column: number) => (column < words ? '' : 'end');
  return html`<div class="chart-table" role="group" tabindex="0" aria-label=${label}>
    <table class="small-table">
      <thead>
        <tr>
          ${headers.map((header, index) => html`<th scope="col" class=${align(index)}>${header}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          ([first, ...others]) =>
            html`<tr>
              <th scope="row">${first}</th>
              ${others.map((cell, index) => html`<td class=${align(index + 1)}>${cell}</td>`)}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}
