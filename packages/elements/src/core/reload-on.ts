import type { ReactiveController } from 'lit';

/** Events after which figures of other widgets on the page are no longer true. */
type ChangeEvent = 'bd-receipt-saved' | 'bd-sales-saved';

/** Loads a widget again when another one on the page has changed what it shows. */
export class ReloadOn implements ReactiveController {
  readonly #types: readonly ChangeEvent[];
  readonly #reload: () => void;

  constructor(widget: { reload(): Promise<void> }, types: readonly ChangeEvent[]) {
    this.#types = types;
    this.#reload = () => void widget.reload();
  }

  hostConnected(): void {
    for (const type of this.#types) document.addEventListener(type, this.#reload);
  }

  hostDisconnected(): void {
    for (const type of this.#types) document.removeEventListener(type, this.#reload);
  }
}
