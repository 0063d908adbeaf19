import { html, nothing, type TemplateResult } from 'lit';
import type { Appearance } from '../core/contexts.ts';
import { languageOf, type Locale } from '../core/locale.ts';
import type { Width } from '../core/width.ts';

/** What fills the frame of a widget; `nothing` leaves a place out. */
export interface FrameContent {
  readonly title: string;
  readonly level: number;
  /** Muted line under the title: whose data, which period. */
  readonly scope: unknown;
  /** Short status at the end of the header, such as "Live". */
  readonly note: unknown;
  readonly actions: unknown;
  readonly toolbar: unknown;
  /** Messages that stay under the header: offline, stale, results. */
  readonly messages: unknown;
  readonly body: unknown;
  readonly details: unknown;
  readonly busy: boolean;
  readonly locale: Locale;
  readonly appearance: Appearance;
  readonly width: Width;
}

/** The frame of every widget: a section named by its heading. In narrow widgets the actions come last. */
export function frame(content: FrameContent): TemplateResult {
  const { locale, appearance, width } = content;
  const narrow = width === 'narrow';
  const detailsOnly = content.details !== nothing && width !== 'wide';
  const actions =
    content.actions === nothing
      ? nothing
      : html`<div class="row actions ${narrow ? 'last' : ''}" part="actions">${content.actions}</div>`;
  return html`<section
    class="root ${appearance.scheme} ${appearance.density}"
    lang=${languageOf(locale)}
    dir=${locale.dir}
    aria-labelledby="title"
    aria-busy=${content.busy}
  >
    <div class="frame" part="frame">
      <header class="header" part="header">
        <div class="titles">
          <div class="title" id="title" part="title" role="heading" aria-level=${content.level} tabindex="-1">
            ${content.title}
          </div>
          ${content.scope === nothing ? nothing : html`<div class="muted">${content.scope}</div>`}
        </div>
        ${content.note === nothing ? nothing : html`<div part="status">${content.note}</div>`}
        ${narrow ? nothing : actions}
      </header>
      ${content.messages}
      ${content.toolbar === nothing ? nothing : html`<div part="toolbar" ?hidden=${detailsOnly}>${content.toolbar}</div>`}
      <div class="body">
        <div class="main" ?hidden=${detailsOnly}>${content.body}</div>
        ${content.details}
      </div>
      ${narrow ? actions : nothing}
    </div>
  </section>`;
}
