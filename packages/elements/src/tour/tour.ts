import { css, html, nothing } from 'lit';
import { state } from 'lit/decorators.js';
import { languageOf } from '../core/locale.ts';
import { PortalMember } from '../core/portal-member.ts';
import { tourEn } from './tour.en.ts';

const STEPS = ['dashboard', 'deliveries', 'stock', 'partners'] as const;

/**
 * A short tour for somebody's first visit: four things to know, in a dialog that Escape ends. Shown once per person in a
 * browser; put it on a page only where a first visit is likely.
 *
 * @tag bd-tour
 */
export class BdTour extends PortalMember<typeof tourEn> {
  static override texts = tourEn;
  static override styles = [
    PortalMember.styles,
    css`
      dialog {
        inline-size: min(28rem, calc(100vw - 32px));
        padding: 24px;
        color: var(--_text);
        background: var(--_raised);
        border: 1px solid var(--_border);
        border-radius: 8px;
        box-shadow: var(--_shadow);
      }
      dialog::backdrop {
        background: rgb(0 0 0 / 0.4);
      }
      .step {
        display: grid;
        gap: 12px;
        min-block-size: 9rem;
        align-content: start;
      }
      .heading {
        font-size: max(16px, 1rem);
        font-weight: 600;
      }
      .heading:focus {
        outline: none;
      }
      .grow {
        flex: 1;
      }
    `,
  ];

  @state() private _step = 0;
  #shownTo: string | undefined;

  protected override render(): unknown {
    const name = STEPS[this._step];
    if (this.#shownTo === undefined || name === undefined) return nothing;
    const last = this._step === STEPS.length - 1;
    const { scheme, density } = this.appearance;
    return html`<div class="root ${scheme} ${density}" lang=${languageOf(this.locale)} dir=${this.locale.dir}>
      <dialog aria-labelledby="tour-title" aria-describedby="tour-text" @close=${this.#end}>
        <div class="step">
          <div class="muted">${this.msg('tour.title')}</div>
          <div class="heading" id="tour-title" role="heading" aria-level="2" tabindex="-1">
            ${this.msg(`tour.${name}Title`)}
          </div>
          <p id="tour-text">${this.msg(`tour.${name}`)}</p>
        </div>
        <div class="row">
          <span class="muted grow"
            >${this.msg('tour.step', {
              step: this.format.number(this._step + 1),
              all: this.format.number(STEPS.length),
            })}</span
          >
          ${
            last
              ? nothing
              : html`<button type="button" class="link" id="skip" @click=${this.#close}>
                  ${this.msg('tour.skip')}
                </button>`
          }
          ${
            this._step > 0
              ? html`<button type="button" class="btn" @click=${() => this.#go(-1)}>
                  ${this.msg('tour.back')}
                </button>`
              : nothing
          }
          <button
            type="button"
            class="btn primary"
            id="next"
            @click=${last ? this.#close : () => this.#go(1)}
          >
            ${this.msg(last ? 'tour.done' : 'tour.next')}
          </button>
        </div>
      </dialog>
    </div>`;
  }

  protected override updated(): void {
    const subject = this.viewer?.session.subject;
    if (subject !== undefined && this.#shownTo === undefined && !wasShown(subject)) {
      this.#shownTo = subject;
      this.requestUpdate();
      void this.updateComplete.then(() => {
        this.#dialog?.showModal();
        this.#focus();
      });
    }
  }

  get #dialog(): HTMLDialogElement | null | undefined {
    return this.shadowRoot?.querySelector('dialog');
  }

  #focus(): void {
    this.shadowRoot?.getElementById('tour-title')?.focus();
  }

  #go(by: number): void {
    this._step += by;
    void this.updateComplete.then(() => this.#focus());
  }

  readonly #close = (): void => this.#dialog?.close();

  /** However it ended, it was seen. */
  readonly #end = (): void => {
    if (this.#shownTo !== undefined) remember(this.#shownTo);
    this._step = STEPS.length;
  };
}

/** By the opaque name of the person; private windows forget, and then it is shown once more. */
const keyOf = (subject: string) => `bd-tour/${subject}`;

function wasShown(subject: string): boolean {
  try {
    return localStorage.getItem(keyOf(subject)) !== null;
  } catch {
    return false;
  }
}

function remember(subject: string): void {
  try {
    localStorage.setItem(keyOf(subject), '1');
  } catch {
    // Without storage it is shown again; nothing is lost.
  }
}
