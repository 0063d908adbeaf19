import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** narrow < 480 px ≤ medium < 720 px ≤ wide; the same steps as the container queries. */
export type Width = 'narrow' | 'medium' | 'wide';

/** Knows how wide the widget is, for what container queries cannot do: another structure. */
export class WidthController implements ReactiveController {
  value: Width = 'medium';
  readonly #host: ReactiveControllerHost & Element;
  #observer: ResizeObserver | undefined;
  #observed: Element | undefined;

  constructor(host: ReactiveControllerHost & Element) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#observed = undefined;
  }

  hostUpdated(): void {
    const root = this.#host.shadowRoot?.querySelector('.root');
    if (!root || root === this.#observed) return;
    this.#observer?.disconnect();
    this.#observed = root;
    // In the next frame, because a change of structure within the callback would be a loop to the browser.
    this.#observer = new ResizeObserver(() => requestAnimationFrame(() => this.#measure(root)));
    this.#observer.observe(root);
    this.#measure(root);
  }

  #measure(root: Element): void {
    if (root !== this.#observed) return;
    const pixels = root.clientWidth;
    const value = pixels < 480 ? 'narrow' : pixels < 720 ? 'medium' : 'wide';
    if (value === this.value) return;
    this.value = value;
    this.#host.requestUpdate();
  }
}
