import {
  defaultRangeExtractor,
  elementScroll,
  observeElementOffset,
  observeElementRect,
  Virtualizer,
  type Range,
  type VirtualItem,
} from '@tanstack/virtual-core';

/** What the table knows of its rows. */
export interface RowsShape {
  readonly count: number;
  /** Expected height of a row in pixels, until it was measured. */
  readonly estimate: number;
  /** A row that stays in the document although it is scrolled away, because it holds the focus. */
  readonly kept: number;
  readonly idOf: (index: number) => string;
}

/** Decides which rows of a long table are in the document. Loaded only once a table is long. */
export class VirtualRows {
  readonly #virtualizer: Virtualizer<HTMLElement, HTMLElement>;
  readonly #detach: () => void;
  readonly #scroller: HTMLElement;
  /** By how much what is in view has moved. */
  #moved = 0;

  constructor(scroller: HTMLElement, shape: RowsShape, onChange: () => void) {
    this.#scroller = scroller;
    this.#virtualizer = new Virtualizer<HTMLElement, HTMLElement>({
      ...this.#options(shape),
      getScrollElement: () => scroller,
      observeElementRect,
      observeElementOffset,
      scrollToFn: elementScroll,
      overscan: 8,
      useAnimationFrameWithResizeObserver: true,
      onChange: () => onChange(),
    });
    this.#detach = this.#virtualizer._didMount();
    this.#virtualizer._willUpdate();
  }

  /** Takes over a new number of rows; afterwards `items` and `height` are current. */
  update(shape: RowsShape): void {
    const first = this.#virtualizer.getVirtualItemForOffset(this.#scroller.scrollTop);
    const second = first && this.#virtualizer.measurementsCache[first.index + 1];
    this.#virtualizer.setOptions({ ...this.#virtualizer.options, ...this.#options(shape) });
    this.#virtualizer._willUpdate();
    if (first && first.index > 0) this.#follow(first, second, shape);
  }

  get items(): readonly VirtualItem[] {
    return this.#virtualizer.getVirtualItems();
  }

  /** Height of all rows in pixels. */
  get height(): number {
    return this.#virtualizer.getTotalSize();
  }

  /** Measures rows that are in the document; each carries its index as `data-index`. */
  measure(rows: Iterable<HTMLElement>): void {
    if (this.#moved !== 0) this.#scroller.scrollTop += this.#moved;
    this.#moved = 0;
    for (const row of rows) this.#virtualizer.measureElement(row);
  }

  dispose(): void {
    this.#detach();
  }

  /** Rows that came or went above keep what is in view where it is, as the browser does it in a short table. */
  #follow(first: VirtualItem, second: VirtualItem | undefined, { count, idOf }: RowsShape): void {
    if (idOf(first.index) === first.key) return;
    for (let index = 0; index < count; index += 1) {
      // In another order, or with another filter, other rows follow: then there is nothing to keep in view.
      if (idOf(index) !== first.key || (second && idOf(index + 1) !== second.key)) continue;
      this.#virtualizer.getVirtualItems();
      this.#moved += (this.#virtualizer.measurementsCache[index]?.start ?? first.start) - first.start;
      return;
    }
  }

  #options({ count, estimate, kept, idOf }: RowsShape) {
    return {
      count,
      estimateSize: () => estimate,
      getItemKey: idOf,
      rangeExtractor: (range: Range) => withKept(defaultRangeExtractor(range), kept, count),
    };
  }
}

function withKept(indexes: number[], kept: number, count: number): number[] {
  if (kept < 0 || kept >= count || indexes.includes(kept)) return indexes;
  return [...indexes, kept].sort((a, b) => a - b);
}
