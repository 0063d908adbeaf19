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

  constructor(scroller: HTMLElement, shape: RowsShape, onChange: () => void) {
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
    this.#virtualizer.setOptions({ ...this.#virtualizer.options, ...this.#options(shape) });
    this.#virtualizer._willUpdate();
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
    for (const row of rows) this.#virtualizer.measureElement(row);
  }

  dispose(): void {
    this.#detach();
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
