import { svg, html, type TemplateResult } from 'lit';

/** The whole set: 16 × 16, drawn with the text's colour. Those that point sideways turn in right-to-left. */
const paths = {
  back: svg`<path class="turn" d="M10 3 5 8l5 5" />`,
  check: svg`<path d="m3 8.5 3.2 3.2L13 5" />`,
  close: svg`<path d="m4 4 8 8M12 4l-8 8" />`,
  columns: svg`<path d="M2.5 3h11v10h-11zM6.2 3v10M9.8 3v10" />`,
  down: svg`<path d="M8 3v10M4 9l4 4 4-4" />`,
  download: svg`<path d="M8 2v8M4.5 7 8 10.5 11.5 7M3 13.5h10" />`,
  error: svg`<path d="M5.2 2h5.6L14 5.2v5.6L10.8 14H5.2L2 10.8V5.2zM8 5v3.5M8 10.9v.2" />`,
  filter: svg`<path d="M2 4h12M4.5 8h7M7 12h2" />`,
  info: svg`<circle cx="8" cy="8" r="6" /><path d="M8 7.5V11M8 5v.2" />`,
  lock: svg`<path d="M3.5 7.5h9v6h-9zM5.5 7.5V5a2.5 2.5 0 0 1 5 0v2.5" />`,
  next: svg`<path class="turn" d="m6 3 5 5-5 5" />`,
  offline: svg`<path d="M2 2l12 12M5 10a4.2 4.2 0 0 1 4.5-1M2.5 7.2A8 8 0 0 1 6 5.2M9 5a8 8 0 0 1 4.5 2.2M8 12.8v.2" />`,
  refresh: svg`<path d="M13 8a5 5 0 1 1-1.5-3.6L13 6M13 2.5V6H9.5" />`,
  search: svg`<circle cx="7" cy="7" r="4.5" /><path d="m10.5 10.5 3.5 3.5" />`,
  up: svg`<path d="M8 13V3M4 7l4-4 4 4" />`,
  upload: svg`<path d="M8 10.5v-8M4.5 6 8 2.5 11.5 6M3 13.5h10" />`,
  warn: svg`<path d="M8 2 1.5 13.5h13zM8 6.5v3M8 11.6v.2" />`,
};

export type IconName = keyof typeof paths;

/** An icon beside words; it says nothing of its own to a screen reader. */
export function icon(name: IconName): TemplateResult {
  return html`<svg class="icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
    ${paths[name]}
  </svg>`;
}
