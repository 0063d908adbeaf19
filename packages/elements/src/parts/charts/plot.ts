import { line } from 'd3-shape';
import { nothing, svg, type TemplateResult } from 'lit';
import type { Width } from '../../core/width.ts';
import type { DayLabel } from './day-axis.ts';
import type { Scale, ValueScale } from './scale.ts';

/**
 * The plot's own coordinates: a day is one unit wide and one pixel is one pixel high. The drawing stretches to the width
 * that there is without being measured, which is why strokes do not scale and texts are placed by per cent.
 */
export interface PlotSize {
  readonly days: number;
  readonly height: number;
}

/** Room below the plot for the labels of the days. */
const LABELS_HEIGHT = 20;
/** The longest period whose bars stand apart, by the width of the widget. */
const APART_UNTIL = { narrow: 31, medium: 62, wide: 93 } as const;

/** The drawing: marks that stretch, and labels that do not. */
export function plot(
  { days, height }: PlotSize,
  { marks, labels }: { marks: unknown; labels: unknown },
): TemplateResult {
  return svg`<svg class="plot" width="100%" height=${height + LABELS_HEIGHT} aria-hidden="true">
    <svg viewBox="0 0 ${days} ${height}" width="100%" height=${height} preserveAspectRatio="none">${marks}</svg>
    ${labels}
  </svg>`;
}

/** Lines across the plot at the ticks of the values. */
export function gridLines({ at, ticks }: ValueScale, { days }: PlotSize): TemplateResult {
  const path = ticks.map((tick) => `M0,${at(tick)}H${days}`).join('');
  return svg`<path class="grid-line" d=${path} vector-effect="non-scaling-stroke" />`;
}

/** The labels of the values, beside the plot. */
export function valueAxis(
  { at, ticks }: ValueScale,
  { height }: PlotSize,
  format: (value: number) => string,
): TemplateResult {
  const texts = ticks.map(format);
  const width = Math.max(...texts.map(({ length }) => length)) * 7 + 8;
  return svg`<svg width=${width} height=${height + LABELS_HEIGHT} aria-hidden="true">
    ${ticks.map(
      (tick, index) =>
        svg`<text x=${width - 8} y=${at(tick)} dy="0.32em" text-anchor="end">${texts[index]}</text>`,
    )}
  </svg>`;
}

/** The labels of the days, below the plot; those at the edges stay inside. */
export function dayAxis(labels: readonly DayLabel[], { days, height }: PlotSize): TemplateResult {
  return svg`${labels.map(({ index, text }) => {
    const share = (index + 0.5) / days;
    const [anchor, x] = share < 0.05 ? ['start', 0] : share > 0.95 ? ['end', 1] : ['middle', share];
    return svg`<text x="${x * 100}%" y=${height + 15} text-anchor=${anchor}>${text}</text>`;
  })}`;
}

/** Whether there is room between the bars, and for a sign where one is missing. */
export function standApart(days: number, width: Width): boolean {
  return days <= APART_UNTIL[width];
}

/** One bar a day; null is no bar, and zero a stub that can be seen. */
export function bars(
  values: readonly (number | null)[],
  { at }: { at: Scale },
  { className, width }: { className: string; width: Width },
): TemplateResult {
  const gap = standApart(values.length, width) ? 0.28 : 0;
  const path = values.map((value, index) => {
    if (value === null) return '';
    const height = at(0) - at(value);
    const drawn = Math.abs(height) < 1.5 ? 1.5 : height;
    return `M${index + gap / 2},${at(0)}v${-drawn}h${1 - gap}v${drawn}z`;
  });
  return svg`<path class=${className} d=${path.join('')} />`;
}

/** Whole columns, for days of which nothing is known. */
export function columns(
  days: readonly number[],
  { height }: PlotSize,
  className: string,
): TemplateResult | typeof nothing {
  if (days.length === 0) return nothing;
  return svg`<path class=${className} d=${days.map((day) => `M${day},0h1v${height}h-1z`).join('')} />`;
}

/** A sign in the middle of each of these days. */
export function signsAt(
  indices: readonly number[],
  { days }: PlotSize,
  { text, y, className }: { text: string; y: number; className: string },
): readonly TemplateResult[] {
  return indices.map(
    (index) =>
      svg`<text class="sign ${className}" x="${((index + 0.5) / days) * 100}%" y=${y} text-anchor="middle">${text}</text>`,
  );
}

/** A line through the middle of the days, interrupted where there is no value; its halo keeps it apart from bars. */
export function trend(values: readonly (number | null)[], { at }: { at: Scale }): TemplateResult {
  const path =
    line<number | null>()
      .defined((value) => value !== null)
      .x((_, index) => index + 0.5)
      .y((value) => at(value ?? 0))(values) ?? '';
  return svg`<path class="halo" d=${path} vector-effect="non-scaling-stroke" />
    <path class="line" d=${path} vector-effect="non-scaling-stroke" />`;
}
