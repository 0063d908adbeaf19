import { css, html, type ReactiveController, type TemplateResult } from 'lit';
import type { ControllerHost } from '../core/part-host.ts';
import { icon } from './icons.ts';

export interface DetailsContent {
  /** What is shown; another key is another row. */
  readonly key: string;
  readonly title: string;
  readonly body: unknown;
}

/**
 * Details of a row. In a wide widget a panel beside the table, which stays usable; else a page in the table's
 * place with a way back. For a person who opens it the heading takes the focus; Escape, Close and Back lead back to the
 * row.
 */
export class DetailsPanel implements ReactiveController {
  readonly #host: ControllerHost;
  readonly #onClose: () => void;
  #shown: string | undefined;
  #rendered: string | undefined;
  #takesFocus = false;
  /** Where the page stood before its table gave way; a panel beside the table moves nothing. */
  #scrollTop: number | undefined;

  /** @param options.onClose clears what is open and focuses its row */
  constructor(host: ControllerHost, { onClose }: { onClose: () => void }) {
    this.#host = host;
    this.#onClose = onClose;
    host.addController(this);
  }

  /** To be called when a person opens a row; a row that the host page restores leaves the focus where it is. */
  takeFocus(): void {
    this.#takesFocus = true;
  }

  hostUpdate(): void {
    this.#rendered = undefined;
  }

  hostUpdated(): void {
    if (this.#rendered === this.#shown) return;
    const before = this.#shown;
    this.#shown = this.#rendered;
    if (this.#shown !== undefined) {
      if (this.#takesFocus) this.#host.shadowRoot?.getElementById('details-title')?.focus();
      this.#takesFocus = false;
    } else if (before !== undefined && this.#scrollTop !== undefined) {
      document.scrollingElement?.scrollTo({ top: this.#scrollTop });
    }
  }

  render({ key, title, body }: DetailsContent): TemplateResult {
    const beside = this.#host.width === 'wide';
    if (this.#shown === undefined)
      this.#scrollTop = beside ? undefined : document.scrollingElement?.scrollTop;
    this.#rendered = key;
    const { headingLevel } = this.#host;
    return html`<section
      class="details ${beside ? 'beside' : ''}"
      part="details"
      aria-labelledby="details-title"
      @keydown=${this.#onKeydown}
    >
      ${
        beside
          ? html`<button
              type="button"
              class="btn plain icon-only close"
              aria-label=${this.#host.msg('details.close')}
              @click=${this.#onClose}
            >
              ${icon('close')}
            </button>`
          : html`<button type="button" class="btn plain back" @click=${this.#onClose}>
              ${icon('back')}${this.#host.msg('details.back')}
            </button>`
      }
      <div class="title" id="details-title" role="heading" aria-level=${headingLevel + 1} tabindex="-1">
        ${title}
      </div>
      ${body}
    </section>`;
  }

  readonly #onKeydown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.stopPropagation();
    this.#onClose();
  };
}

export const detailsStyles = css`
  .details {
    flex: 1 1 0;
    min-inline-size: 0;
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 12px;
    align-content: start;
    animation: fade 160ms;
  }
  .details.beside {
    flex: 0 0 clamp(320px, 36%, 480px);
    align-self: stretch;
    position: relative;
    border-inline-start: 1px solid var(--_border);
    padding-inline-start: 16px;
  }
  .details .close {
    position: absolute;
    inset-block-start: -4px;
    inset-inline-end: 0;
  }
  .details.beside .title {
    padding-inline-end: var(--_ctl);
  }
  .details .back {
    justify-self: start;
    padding-inline-start: 4px;
  }
  @keyframes fade {
    from {
      opacity: 0;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .details {
      animation: none;
    }
  }
`;
