import { html, nothing, type ReactiveController } from 'lit';
import type { ControllerHost } from '../core/part-host.ts';
import { icon } from './icons.ts';

/** How something ended. */
export interface Result {
  readonly tone: 'ok' | 'warn' | 'danger';
  readonly text: string;
  /** A button in the message, such as Undo. */
  readonly action?: { readonly label: string; readonly run: () => void };
  /** Goes by itself after eight seconds without focus; only for echoes that can be undone. */
  readonly fades?: boolean;
}

const icons = { ok: 'check', warn: 'warn', danger: 'error' } as const;
const FADE_AFTER_MS = 8000;

/** The result of what was done, under the header until dismissed; spoken once. Draw it in `messages()`. */
export class ResultMessage implements ReactiveController {
  readonly #host: ControllerHost;
  #result: Result | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
  }

  show(result: Result): void {
    this.#result = result;
    this.#host.announce(result.text, result.tone === 'danger' ? 'assertive' : 'polite');
    this.#startFading();
    this.#host.requestUpdate();
  }

  readonly dismiss = (): void => {
    clearTimeout(this.#timer);
    this.#result = undefined;
    this.#host.requestUpdate();
  };

  render(): unknown {
    const result = this.#result;
    if (!result) return nothing;
    const { tone, text, action } = result;
    return html`<div class="note ${tone}" @focusin=${this.#pause} @focusout=${this.#startFading}>
      ${icon(icons[tone])}<span class="grow">${text}</span>
      ${
        action
          ? html`<button type="button" class="link" @click=${action.run}>${action.label}</button>`
          : nothing
      }
      <button
        type="button"
        class="btn plain icon-only"
        aria-label=${this.#host.msg('result.dismiss')}
        @click=${this.dismiss}
      >
        ${icon('close')}
      </button>
    </div>`;
  }

  readonly #pause = (): void => clearTimeout(this.#timer);

  readonly #startFading = (): void => {
    clearTimeout(this.#timer);
    if (this.#result?.fades) this.#timer = setTimeout(this.dismiss, FADE_AFTER_MS);
  };
}
