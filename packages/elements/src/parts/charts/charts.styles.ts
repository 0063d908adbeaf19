import { css } from 'lit';

/** Chart colours do not follow the accent: they are chosen to be told apart, also by the colour-blind. */
export const chartStyles = css`
  :host {
    --_chart-bar: var(--bd-chart-bar, light-dark(#848d99, #717b87));
    --_chart-1: var(--bd-chart-1, light-dark(#1f57c0, #4f86e8));
    --_chart-2: var(--bd-chart-2, light-dark(#bc5e0a, #d07a30));
    --_chart-3: var(--bd-chart-3, light-dark(#2e9a92, #a3f2d0));
    --_chart-4: var(--bd-chart-4, light-dark(#6b1650, #e6a8de));
    --_chart-5: var(--bd-chart-5, light-dark(#6e6a5c, #8a8c90));
  }
  .chart {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 8px;
    margin: 0;
  }
  .chart-head {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 12px;
    align-items: center;
    justify-content: space-between;
  }
  .chart-title {
    font-weight: 600;
  }
  .chart-switch {
    display: inline-flex;
    gap: 4px;
  }
  .chart-switch .btn {
    min-block-size: max(24px, calc(var(--_ctl) - 4px));
    padding: 1px 8px;
  }
  .chart-switch [aria-pressed='true'] {
    border-color: var(--_accent);
    background: var(--_selected);
    box-shadow: inset 0 0 0 1px var(--_accent);
  }
  .chart-table {
    max-block-size: 320px;
    overflow: auto;
  }
  .chart-table thead th {
    position: sticky;
    inset-block-start: 0;
  }
  .chart-table thead .end {
    white-space: normal;
  }
  .chart svg:not(.icon) {
    display: block;
    flex: none;
    overflow: visible;
  }
  .chart text {
    font-size: max(12px, 0.75rem);
    fill: var(--_muted);
    unicode-bidi: plaintext;
  }
  .plot {
    direction: ltr;
  }
  .plot-box {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    padding-block-start: 8px;
  }
  .legend {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 16px;
    color: var(--_muted);
  }
  .grid-line {
    fill: none;
    stroke: var(--_border);
  }
  .bar {
    fill: var(--_chart-bar);
  }
  .bar.partly {
    fill-opacity: 0.35;
    stroke: var(--_chart-bar);
    vector-effect: non-scaling-stroke;
  }
  .gap {
    fill: var(--_sunken);
  }
  .legend .gap {
    stroke: var(--_border);
  }
  .guide {
    fill: var(--_selected);
  }
  .line,
  .halo {
    fill: none;
    stroke: var(--_chart-1);
    stroke-width: 2.5px;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .halo {
    stroke: var(--_surface);
    stroke-width: 6px;
  }
  /* The knob stands in the middle of its day, the first and the last one half a day from the edges. */
  .day-cursor {
    direction: ltr;
    display: grid;
    justify-items: center;
  }
  .day-cursor input {
    inline-size: calc(100% - 100% / var(--_days) + 16px);
    margin-inline: -8px;
    block-size: 24px;
    padding: 0;
    appearance: none;
    background: linear-gradient(var(--_control), var(--_control)) center / 100% 2px no-repeat;
    cursor: pointer;
  }
  .day-cursor input::-webkit-slider-thumb {
    appearance: none;
    inline-size: 16px;
    block-size: 16px;
    border: 2px solid var(--_surface);
    border-radius: 50%;
    background: var(--_accent);
  }
  .day-cursor input::-moz-range-thumb {
    inline-size: 12px;
    block-size: 12px;
    border: 2px solid var(--_surface);
    border-radius: 50%;
    background: var(--_accent);
  }
  .track {
    fill: var(--_sunken);
    stroke: var(--_control);
  }
  .fill.above {
    fill: var(--_chart-1);
  }
  .fill.below {
    fill: var(--_danger);
  }
  .bar-list {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 0 12px;
  }
  .bar-line {
    grid-column: 1 / -1;
    margin-block: 2px 10px;
  }
  .bar-line:dir(rtl) {
    transform: scaleX(-1);
  }
  .threshold {
    fill: none;
    stroke: var(--_text);
    stroke-width: 2px;
  }
  .chart .figure {
    fill: var(--_text);
    font-weight: 600;
  }
  .calendar {
    display: grid;
    grid-template-columns: minmax(auto, 16rem) minmax(0, 1fr);
    column-gap: 12px;
    align-items: center;
  }
  .calendar-days {
    grid-column: -2 / -1;
  }
  .marked {
    fill: var(--_danger-soft);
  }
  .unknown {
    fill: var(--_sunken);
  }
  .marked.dense {
    fill: var(--_danger);
  }
  .unknown.dense {
    fill: var(--_control);
  }
  .chart .sign.marked {
    fill: var(--_danger);
    font-weight: 600;
  }
  .chart .sign.unknown {
    fill: var(--_muted);
  }
  @container (width < 480px) {
    .calendar {
      grid-template-columns: minmax(0, 1fr);
    }
    .calendar-name {
      padding-block-start: 4px;
    }
  }
  @media (pointer: coarse) {
    .day-cursor input {
      block-size: 44px;
    }
  }
  /* Drawings do not take part in forced colours by themselves. */
  @media (forced-colors: active) {
    .chart path,
    .chart rect {
      vector-effect: non-scaling-stroke;
    }
    .chart text,
    .chart .figure,
    .chart .sign {
      fill: CanvasText;
      stroke: none;
    }
    .chart-switch [aria-pressed='true'] {
      forced-color-adjust: none;
      border-color: Highlight;
      background: Highlight;
      color: HighlightText;
    }
    .day-cursor input {
      forced-color-adjust: none;
      background-image: linear-gradient(CanvasText, CanvasText);
    }
    .grid-line,
    .threshold {
      stroke: CanvasText;
    }
    .bar {
      fill: GrayText;
    }
    .bar.partly {
      stroke: GrayText;
    }
    .line {
      stroke: Highlight;
    }
    .halo {
      stroke: Canvas;
    }
    .gap,
    .guide,
    .unknown,
    .track {
      fill: Canvas;
      stroke: GrayText;
    }
    .marked {
      fill: Canvas;
      stroke: CanvasText;
    }
    .marked.dense,
    .chart .fill {
      fill: Highlight;
    }
  }
`;
