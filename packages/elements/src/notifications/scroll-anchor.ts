import type { ReactiveController } from 'lit';

/**
 * Keeps the rows of a scrolling list where they are when others come above them, as long as somebody reads on, points at
 * a row or works in the list. (Browsers do so only in a list that is not at its top, and not all of them.)
 */
export class ScrollAnchor implements ReactiveController {
  readonly #host: Element;
  readonly #scroller: string;
  readonly #row: string;
  #anchor: { readonly row: Element; readonly offset: number } | undefined;

  /** @param selectors of the scrolling list and of its rows, in the host's shadow root */
  constructor(host: Element, selectors: { scroller: string; row: string }) {
    this.#host = host;
    this.#scroller = selectors.scroller;
    this.#row = selectors.row;
  }

  hostUpdate(): void {
    const scroller = this.#find();
    this.#anchor = undefined;
    if (!scroller || !isInUse(scroller)) return;
    const rows = [...scroller.querySelectorAll(this.#row)];
    const row = rows.find((candidate) => offsetOf(candidate, scroller) + candidate.clientHeight > 0);
    if (row) this.#anchor = { row, offset: offsetOf(row, scroller) };
  }

  hostUpdated(): void {
    const scroller = this.#find();
    if (!scroller || !this.#anchor || !scroller.contains(this.#anchor.row)) return;
    scroller.scrollTop += offsetOf(this.#anchor.row, scroller) - this.#anchor.offset;
  }

  #find(): Element | null | undefined {
    return this.#host.shadowRoot?.querySelector(this.#scroller);
  }
}

function isInUse(scroller: Element): boolean {
  return scroller.scrollTop > 0 || scroller.matches(':hover, :focus-within');
}

function offsetOf(row: Element, scroller: Element): number {
  return row.getBoundingClientRect().top - scroller.getBoundingClientRect().top;
}
