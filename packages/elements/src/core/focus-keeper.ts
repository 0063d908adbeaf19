import type { ReactiveController, ReactiveControllerHost } from 'lit';

/**
 * Keeps the focus in the widget when what had it is gone, such as a button whose panel was answered: a keyboard would
 * otherwise start over at the top of the page. The heading takes it, or the first button where there is no heading.
 */
export class FocusKeeper implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  #focused: Element | null = null;

  constructor(host: ReactiveControllerHost & Element) {
    this.#host = host;
  }

  hostUpdate(): void {
    this.#focused = this.#host.shadowRoot?.activeElement ?? null;
  }

  hostUpdated(): void {
    // In the next frame, when all that takes the focus on purpose has done so.
    if (this.#focused && !this.#focused.isConnected) requestAnimationFrame(() => this.#recover());
  }

  #recover(): void {
    const { activeElement, body } = document;
    if (activeElement !== null && activeElement !== body) return;
    const root = this.#host.shadowRoot;
    (root?.getElementById('title') ?? root?.querySelector('button'))?.focus({ preventScroll: true });
  }
}
