import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { ControllerHost, PartHost } from '../../core/part-host.ts';
import { geometry } from '../geometry.ts';
import { icon } from '../icons.ts';
import { ariaSort, cellClass, nextSort, type Column, type Track } from './column.ts';
import { move, type Position } from './grid-keys.ts';
import { itemList, type Item } from './item-list.ts';
import { Selection } from './selection.ts';
import type { RowsShape, VirtualRows } from './virtual-rows.ts';

/** What stays the same for the life of a table. */
export interface DataTableOptions<Row> {
  readonly idOf: (row: Row) => string;
  /** How a row reads in a narrow widget: two lines. */
  readonly item: (row: Row) => Item;
  /** Opens a row: Enter, or a click. Left out, rows do not open. */
  readonly onOpen?: (row: Row) => void;
  /** Loads the list again in this order. */
  readonly onSort?: (sort: string) => void;
  /** Fetches the next page and adds it to the rows; rejects where that fails. */
  readonly loadMore?: () => Promise<void>;
  /** Only for bulk actions. */
  readonly selectable?: boolean;
}

/** What a table shows now. */
export interface DataTableContent<Row> {
  /** What the rows are, for screen readers. */
  readonly label: string;
  /** The first is the key column: it stays in view and names the row. */
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly hasMore: boolean;
  /** Rows in all pages; left out while unknown. */
  readonly total?: number;
  /** The server's present sort key. */
  readonly sort?: string | undefined;
  /** The row whose details are open. */
  readonly openId?: string | null;
}

const VIRTUAL_FROM = 100;
const NEAR_END_PX = 400;
const HEADER = -1;
const CONTROLS = 'a[href], button, input, select, textarea';
const TEXT_TRACK: Track = 'minmax(6rem, 1fr)';
/** Numbers need no more than their least width; the rest of the space goes to texts. */
const NUMBER_TRACK: Track = 'minmax(5.5rem, 0.4fr)';

/**
 * A data table after the ARIA data grid: one tab stop, moved by the keys of `grid-keys.ts`; Enter opens a row
 * or sorts, Space selects, F2 goes into the controls of a cell and Escape out of them. Long tables keep only
 * what is in view in the document; narrow widgets show a list of two-line items instead.
 */
export class DataTable<Row> implements ReactiveController {
  readonly selection = new Selection();

  readonly #host: ControllerHost;
  readonly #options: DataTableOptions<Row>;
  #content: DataTableContent<Row> | undefined;
  #active: Position = { row: 0, column: 0 };
  #focusWanted = false;
  #hadFocus = false;
  #more: 'idle' | 'loading' | 'failed' = 'idle';
  #announced: string | undefined;
  #virtual: VirtualRows | undefined;
  #virtualScroller: HTMLElement | undefined;

  constructor(host: ControllerHost, options: DataTableOptions<Row>) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  /** Forgets selection and place, for other rows of another viewer or filter. */
  reset(): void {
    this.selection.clear();
    this.#active = { row: 0, column: 0 };
    this.#more = 'idle';
    this.#announced = undefined;
  }

  /** Puts the focus on a row, after its details were closed for example. */
  focusRow(id: string): void {
    const row = this.#content?.rows.findIndex((candidate) => this.#options.idOf(candidate) === id) ?? -1;
    if (row >= 0) this.#goTo({ row, column: this.#active.column });
  }

  hostDisconnected(): void {
    this.#releaseVirtual();
  }

  hostUpdate(): void {
    this.#hadFocus = this.#focusedCell !== undefined;
  }

  hostUpdated(): void {
    const scroller = this.#find('.scroller');
    if (scroller !== this.#virtualScroller) this.#releaseVirtual();
    if (scroller && this.#isLong && !this.#virtual) void this.#startVirtual(scroller);
    this.#clearStickyColumns(scroller);
    this.#virtual?.measure(this.#findAll('.tbody > .tr'));
    this.#keepControlsOutOfTabOrder();
    this.#announceRows();
    if (this.#focusWanted) this.#focusActive();
    else if (this.#hadFocus && !this.#focusedCell) this.#focusActive({ preventScroll: true });
  }

  render(content: DataTableContent<Row>): TemplateResult {
    if (this.#hadFocus) this.#active = this.#followed(content);
    this.#content = content;
    this.#active = this.#clamped(this.#active);
    this.#virtual?.update(this.#shape);
    return html`${this.#host.width === 'narrow' ? this.#renderItems(content) : this.#renderGrid(content)}
    ${this.#renderEnd(content)}`;
  }

  // Drawing

  #renderItems({ rows, label }: DataTableContent<Row>): TemplateResult {
    return itemList(rows, {
      label,
      idOf: this.#options.idOf,
      item: (row) => this.#options.item(row),
      onOpen: this.#options.onOpen ? (row) => this.#open(row) : undefined,
    });
  }

  #renderGrid({ columns, rows, total, hasMore, label }: DataTableContent<Row>): TemplateResult {
    const { selectable = false, onOpen } = this.#options;
    const tracks = [...(selectable ? ['36px'] : []), ...columns.map(trackOf)];
    const knownTotal = total ?? (hasMore ? undefined : rows.length);
    return html`<div class="scroller" part="table" @scroll=${this.#onScroll}>
      <div
        class="grid ${onOpen ? 'opens' : ''}"
        role="grid"
        aria-label=${label}
        aria-rowcount=${knownTotal === undefined ? -1 : knownTotal + 1}
        aria-colcount=${tracks.length}
        aria-multiselectable=${selectable ? 'true' : nothing}
        @keydown=${this.#onKeydown}
        @focusin=${this.#onFocusin}
        ${geometry({ '--_tracks': tracks.join(' ') })}
      >
        <div class="thead" role="rowgroup">
          <div class="tr" role="row" aria-rowindex="1">
            ${selectable ? this.#renderSelectHeader() : nothing}
            ${columns.map((column, index) => this.#renderHeader(column, index))}
          </div>
        </div>
        ${this.#renderBody(rows)}
      </div>
    </div>`;
  }

  #renderBody(rows: readonly Row[]): TemplateResult {
    const virtual = this.#virtual;
    const placed = virtual?.items.map(({ index, start }) => ({ index, top: `${start}px` as string | null }));
    const shown = placed ?? rows.map((_, index) => ({ index, top: null }));
    return html`<div
      class="tbody ${virtual ? 'virtual' : ''}"
      role="rowgroup"
      ${geometry({ 'block-size': virtual ? `${virtual.height}px` : null })}
    >
      ${repeat(
        shown,
        ({ index }) => this.#idAt(index),
        ({ index, top }) => this.#renderRow(rows[index] as Row, index, top),
      )}
    </div>`;
  }

  #renderRow(row: Row, index: number, top: string | null): TemplateResult {
    const { idOf, onOpen, selectable = false } = this.#options;
    const { columns = [], openId } = this.#content ?? {};
    const id = idOf(row);
    const first = selectable ? 1 : 0;
    // Keys are heard by the grid around the rows, where Enter opens a row as a click does.
    // eslint-disable-next-line lit-a11y/click-events-have-key-events -- see above
    return html`<div
      class="tr"
      role="row"
      data-index=${index}
      aria-rowindex=${index + 2}
      aria-selected=${selectable ? String(this.selection.has(id)) : nothing}
      aria-current=${openId === id ? 'true' : nothing}
      @click=${(event: MouseEvent) => this.#onClick(event, row)}
      ${geometry({ '--_y': top })}
    >
      ${selectable ? this.#renderSelectCell(id, index) : nothing}
      ${columns.map((column, columnIndex) => {
        const at = { row: index, column: columnIndex + first };
        return html`<div
          class=${cellClass(column, columnIndex)}
          role=${columnIndex === 0 ? 'rowheader' : 'gridcell'}
          aria-colindex=${at.column + 1}
          tabindex=${this.#tabIndex(at)}
        >
          ${column.cell(row)}
        </div>`;
      })}
      ${onOpen ? html`<span class="open-mark" aria-hidden="true">${icon('next')}</span>` : nothing}
    </div>`;
  }

  #renderHeader(column: Column<Row>, index: number): TemplateResult {
    const at = { row: HEADER, column: index + (this.#options.selectable ? 1 : 0) };
    const sort = ariaSort(column, this.#content?.sort);
    return html`<div
      class=${cellClass(column, index)}
      role="columnheader"
      aria-colindex=${at.column + 1}
      aria-sort=${sort ?? nothing}
      tabindex=${this.#tabIndex(at)}
    >
      ${
        sort
          ? html`<button type="button" class="sorter" @click=${() => this.#sort(column)}>
              ${column.header}${sort === 'none' ? nothing : icon(sort === 'ascending' ? 'up' : 'down')}
            </button>`
          : column.header
      }
    </div>`;
  }

  #renderSelectHeader(): TemplateResult {
    return html`<div
      class="td check"
      role="columnheader"
      aria-colindex="1"
      tabindex=${this.#tabIndex({ row: HEADER, column: 0 })}
    >
      <span class="sr">${this.#host.msg('table.selectRow')}</span>
    </div>`;
  }

  #renderSelectCell(id: string, row: number): TemplateResult {
    return html`<div
      class="td check"
      role="gridcell"
      aria-colindex="1"
      tabindex=${this.#tabIndex({ row, column: 0 })}
    >
      <input
        type="checkbox"
        aria-label=${this.#host.msg('table.selectRow')}
        .checked=${this.selection.has(id)}
        @change=${() => this.#select(id, false)}
      />
    </div>`;
  }

  #renderEnd(content: DataTableContent<Row>): TemplateResult {
    const { hasMore } = content;
    const msg: PartHost['msg'] = (id, ...args) => this.#host.msg(id, ...args);
    const selected = this.selection.size;
    return html`<div class="row caption muted end-of-table">
      <span>${this.#loadedText(content)}</span>
      ${selected ? html`<span>${msg('table.selected', { count: selected })}</span>` : nothing}
      ${this.#more === 'loading' ? html`<span>${msg('table.loadingMore')}</span>` : nothing}
      ${this.#more === 'failed' ? html`<span class="danger">${msg('table.moreFailed')}</span>` : nothing}
      ${
        hasMore && this.#more !== 'loading'
          ? html`<button type="button" class="link" @click=${() => this.#loadMore()}>
              ${msg(this.#more === 'failed' ? 'state.retry' : 'table.showMore')}
            </button>`
          : nothing
      }
    </div>`;
  }

  // Keys and clicks

  readonly #onKeydown = (event: KeyboardEvent): void => {
    const target = event.target as HTMLElement;
    const cell = target.closest<HTMLElement>('.td');
    if (!cell || event.altKey) return;
    const handled = target === cell ? this.#onCellKey(event, cell) : this.#onControlKey(event, cell);
    if (!handled) return;
    event.preventDefault();
    event.stopPropagation();
  };

  /** Keys while a cell itself has the focus. */
  #onCellKey(event: KeyboardEvent, cell: HTMLElement): boolean {
    const to = move(event, this.#active, this.#shapeOfGrid);
    if (to) {
      this.#goTo(to);
      return true;
    }
    const row = this.#content?.rows[this.#active.row];
    const control = cell.querySelector<HTMLElement>(CONTROLS);
    if (event.key === 'F2' && control) {
      control.focus();
      return true;
    }
    if (event.key === 'Enter') {
      if (row === undefined) control?.click();
      else if (this.#options.onOpen) this.#open(row);
      else control?.focus();
      return true;
    }
    if (event.key === ' ' && row !== undefined && this.#options.selectable) {
      this.#select(this.#options.idOf(row), event.shiftKey);
      return true;
    }
    return false;
  }

  /** Keys while a control in a cell has the focus: all belong to it, but those that lead out. */
  #onControlKey({ key }: KeyboardEvent, cell: HTMLElement): boolean {
    if (key !== 'Escape' && key !== 'F2') return false;
    cell.focus();
    return true;
  }

  readonly #onFocusin = (event: FocusEvent): void => {
    const cell = (event.target as HTMLElement).closest<HTMLElement>('.td');
    if (!cell) return;
    const row = Number(cell.parentElement?.dataset['index'] ?? HEADER);
    const column = Number(cell.getAttribute('aria-colindex')) - 1;
    if (row === this.#active.row && column === this.#active.column) return;
    this.#active = { row, column };
    this.#host.requestUpdate();
  };

  #onClick(event: MouseEvent, row: Row): void {
    const onControl = (event.target as HTMLElement).closest(CONTROLS) !== null;
    const marksText = getSelection()?.type === 'Range';
    if (!onControl && !marksText) this.#open(row);
  }

  #open(row: Row): void {
    this.#options.onOpen?.(row);
  }

  #sort(column: Column<Row>): void {
    const sort = nextSort(column, this.#content?.sort);
    if (sort !== undefined) this.#options.onSort?.(sort);
  }

  #select(id: string, extend: boolean): void {
    const { idOf } = this.#options;
    if (extend) this.selection.extendTo(id, this.#content?.rows.map(idOf) ?? []);
    else this.selection.toggle(id);
    this.#host.announce(this.#host.msg('table.selected', { count: this.selection.size }));
    this.#host.requestUpdate();
  }

  // Place and focus

  #goTo(position: Position): void {
    this.#active = this.#clamped(position);
    this.#focusWanted = true;
    if (this.#active.row >= (this.#content?.rows.length ?? 0) - 2) void this.#loadMore();
    this.#host.requestUpdate();
  }

  /** Rows that are moved within the document lose the focus; it is given back after the update. */
  get #focusedCell(): Element | undefined {
    return this.#host.shadowRoot?.activeElement?.closest('.td') ?? undefined;
  }

  #focusActive(options?: FocusOptions): void {
    const { row, column } = this.#active;
    const line = row === HEADER ? '.thead > .tr' : `.tbody > .tr[data-index="${row}"]`;
    const cell = this.#find(`${line} > [aria-colindex="${column + 1}"]`);
    const item = this.#find(`.items > li:nth-child(${row + 1}) > button.item`);
    const target = cell ?? item;
    if (!target) return;
    this.#focusWanted = false;
    target.focus(options);
  }

  #tabIndex({ row, column }: Position): string {
    return row === this.#active.row && column === this.#active.column ? '0' : '-1';
  }

  /** Rows that came or went above the one with the focus do not move the focus to another. */
  #followed({ rows }: DataTableContent<Row>): Position {
    const id = this.#idAt(this.#active.row);
    const row = rows.findIndex((candidate) => this.#options.idOf(candidate) === id);
    return row < 0 ? this.#active : { ...this.#active, row };
  }

  #clamped({ row, column }: Position): Position {
    const rows = this.#content?.rows.length ?? 0;
    return {
      row: rows === 0 ? HEADER : Math.min(row, rows - 1),
      column: Math.min(column, Math.max(0, this.#columnCount - 1)),
    };
  }

  /** Cells that take the focus scroll out from under the columns that stay in view. */
  #clearStickyColumns(scroller: HTMLElement | undefined): void {
    for (const name of ['key', 'pinned']) {
      const width = this.#find(`.thead .${name}`)?.offsetWidth ?? 0;
      scroller?.style.setProperty(`--_${name}-width`, `${width}px`);
    }
  }

  /** The grid is one tab stop: what is inside its cells is reached with F2. */
  #keepControlsOutOfTabOrder(): void {
    for (const control of this.#findAll(`.td :is(${CONTROLS})`)) control.tabIndex = -1;
  }

  get #shapeOfGrid() {
    const scroller = this.#find('.scroller');
    const line = this.#find('.tbody > .tr');
    const page = Math.floor((scroller?.clientHeight ?? 0) / (line?.offsetHeight || 1)) - 1;
    const rtl = scroller !== undefined && getComputedStyle(scroller).direction === 'rtl';
    const rows = this.#content?.rows.length ?? 0;
    return { rows, columns: this.#columnCount, page: Math.max(1, page), rtl };
  }

  get #columnCount(): number {
    return (this.#content?.columns.length ?? 0) + (this.#options.selectable ? 1 : 0);
  }

  // Growing and long tables

  async #loadMore(): Promise<void> {
    const { loadMore } = this.#options;
    if (!loadMore || !this.#content?.hasMore || this.#more === 'loading') return;
    this.#setMore('loading');
    try {
      await loadMore();
      this.#setMore('idle');
    } catch {
      this.#setMore('failed');
    }
  }

  #setMore(more: 'idle' | 'loading' | 'failed'): void {
    this.#more = more;
    this.#host.requestUpdate();
  }

  /** The next page is fetched shortly before the end comes into view; after a failure only on request. */
  readonly #onScroll = (event: Event): void => {
    const { scrollTop, clientHeight, scrollHeight } = event.currentTarget as HTMLElement;
    if (this.#more === 'idle' && scrollTop + clientHeight > scrollHeight - NEAR_END_PX) void this.#loadMore();
  };

  /** Says how many rows there are when a filter, a sort or a page has changed them. */
  #announceRows(): void {
    if (!this.#content) return;
    const { rows, hasMore } = this.#content;
    const shown = `${this.#idAt(0)} ${rows.length} ${hasMore}`;
    const before = this.#announced;
    this.#announced = shown;
    if (before !== undefined && before !== shown) this.#host.announce(this.#loadedText(this.#content));
  }

  #loadedText({ rows, hasMore }: DataTableContent<Row>): string {
    return this.#host.msg(hasMore ? 'table.rowsLoaded' : 'table.allLoaded', { count: rows.length });
  }

  get #isLong(): boolean {
    return (this.#content?.rows.length ?? 0) > VIRTUAL_FROM;
  }

  async #startVirtual(scroller: HTMLElement): Promise<void> {
    this.#virtualScroller = scroller;
    const { VirtualRows } = await import('./virtual-rows.ts').catch(() => ({ VirtualRows: undefined }));
    // Without it, offline, all rows are drawn: slower, but whole.
    if (!VirtualRows || this.#virtual || scroller !== this.#find('.scroller')) return;
    this.#virtual = new VirtualRows(scroller, this.#shape, () => this.#host.requestUpdate());
    this.#host.requestUpdate();
  }

  #releaseVirtual(): void {
    this.#virtual?.dispose();
    this.#virtual = undefined;
    this.#virtualScroller = undefined;
  }

  get #shape(): RowsShape {
    return {
      count: this.#content?.rows.length ?? 0,
      estimate: this.#find('.tbody > .tr')?.offsetHeight ?? 36,
      kept: this.#active.row,
      idOf: (index) => this.#idAt(index),
    };
  }

  #idAt(index: number): string {
    const row = this.#content?.rows[index];
    return row === undefined ? String(index) : this.#options.idOf(row);
  }

  #find(selector: string): HTMLElement | undefined {
    return this.#host.shadowRoot?.querySelector<HTMLElement>(selector) ?? undefined;
  }

  #findAll(selector: string): Iterable<HTMLElement> {
    return this.#host.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? [];
  }
}

function trackOf<Row>({ track, align }: Column<Row>): Track {
  return track ?? (align === 'end' ? NUMBER_TRACK : TEXT_TRACK);
}
