import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import type { ControllerHost } from '../core/part-host.ts';
import { icon, type IconName } from './icons.ts';

export interface PopoverContent {
  /** On the button. */
  readonly label: string;
  readonly icon: IconName;
  /** Drawn while it is open only. */
  readonly content: () => unknown;
}

const GAP = 4;

/** A button with a native popover, which brings light dismiss and Escape. */
export class Popover implements ReactiveController {
  readonly #host: ControllerHost;
  readonly #id: string;
  #open = false;
  #focusWanted = false;

  /** @param id unique within the widget */
  constructor(host: ControllerHost, id: string) {
    this.#host = host;
    this.#id = id;
    host.addController(this);
  }

  /** Needed for a controller; the browser closes a popover that leaves the document. */
  hostDisconnected(): void {
    this.#open = false;
  }

  /** The content may come later than the popover, and change its size. */
  hostUpdated(): void {
    if (!this.#open) return;
    this.#place();
    const control = this.#element?.querySelector<HTMLElement>('input, select, button');
    if (!this.#focusWanted || !control) return;
    this.#focusWanted = false;
    control.focus();
  }

  hide(): void {
    this.#element?.hidePopover();
  }

  render({ label, icon: name, content }: PopoverContent): TemplateResult {
    return html`<button
        type="button"
        class="btn"
        id="${this.#id}-button"
        popovertarget=${this.#id}
        aria-expanded=${this.#open}
      >
        ${icon(name)}${label}
      </button>
      <div
        class="popover"
        id=${this.#id}
        popover
        role="dialog"
        aria-label=${label}
        @beforetoggle=${this.#onBeforeToggle}
        @toggle=${this.#onToggle}
      >
        ${this.#open ? content() : nothing}
      </div>`;
  }

  get #element(): HTMLElement | undefined {
    return this.#host.shadowRoot?.getElementById(this.#id) ?? undefined;
  }

  get #button(): HTMLElement | undefined {
    return this.#host.shadowRoot?.getElementById(`${this.#id}-button`) ?? undefined;
  }

  readonly #onBeforeToggle = ({ newState }: ToggleEvent): void => {
    const opens = newState === 'open';
    this.#focusWanted = opens;
    if (!opens) return;
    this.#open = true;
    this.#host.requestUpdate();
  };

  /** Chromium does not give the focus back from controls that were drawn after the popover opened. */
  readonly #onToggle = ({ newState }: ToggleEvent): void => {
    if (newState === 'open') return;
    this.#open = false;
    this.#host.requestUpdate();
    if (this.#element?.matches(':focus-within')) this.#button?.focus();
  };

  /** Under its button, or above where there is no room, and within the window. */
  #place(): void {
    const popover = this.#element;
    const button = this.#button;
    if (!popover || !button) return;
    const around = button.getBoundingClientRect();
    const { offsetWidth, offsetHeight } = popover;
    const rtl = getComputedStyle(popover).direction === 'rtl';
    const wanted = rtl ? around.right - offsetWidth : around.left;
    const left = Math.max(GAP, Math.min(wanted, innerWidth - offsetWidth - GAP));
    const below = around.bottom + GAP;
    const fits = below + offsetHeight <= innerHeight || around.top < offsetHeight;
    popover.style.setProperty('left', `${left}px`);
    popover.style.setProperty('top', `${fits ? below : around.top - offsetHeight - GAP}px`);
  }
}
