import { inventory, type Nouns } from '@betterdata/portal-sdk/nouns';
import { html, nothing } from 'lit';
import { defineElement } from '../core/define.ts';
import type { PortalClient } from '../core/client.ts';
import { PortalElement } from '../core/portal-element.ts';
import type { LiveEvent } from '../core/live.ts';
import type { Messages } from '../core/messages.ts';
import { readAgain } from '../core/read-again.ts';
import type { ReloadType } from '../core/reload-on.ts';
import { chosenColumns, type Column, type ColumnChoice } from '../parts/data-table/column.ts';
import { DataTable } from '../parts/data-table/data-table.ts';
import { ColumnButton } from '../parts/data-table/column-button.ts';
import { tableStyles } from '../parts/data-table/data-table.styles.ts';
import { DetailsPanel, detailsStyles } from '../parts/details-panel.ts';
import { FilterBar, filterStyles } from '../parts/filter-bar.ts';
import { ResultMessage } from '../parts/result-message.ts';

export interface SampleRow {
  readonly id: string;
  readonly sku: string;
  readonly name: string;
  readonly units: number | null;
}

interface SamplePage {
  readonly items: readonly SampleRow[];
  readonly nextCursor: string | null;
}

interface SampleState {
  readonly sort: string;
  readonly query: string;
  readonly locations: readonly string[];
  readonly columns: ColumnChoice;
  readonly open: string | null;
}

const sampleEn = {
  'sample.title': 'Sample stock',
  'sample.product': 'Product',
  'sample.units': 'Units',
  'sample.scope': { one: '{count} unit at {place}', other: '{count} units at {place}' },
  'sample.empty': 'No stock here yet. It appears after the first receipt.',
  'sample.count': 'Count',
  'sample.search': 'Search SKU, GTIN, name',
  'sample.location': 'Location',
  'sample.details': 'Lots and movements',
} as const satisfies Messages;

/** A widget with a table, for the tests of what every widget has. */
export class BdSample extends PortalElement<SamplePage, typeof sampleEn, SampleState> {
  static override feature: string | undefined = 'inventory.view-shared';
  static override texts = sampleEn;
  static override nouns: Nouns = { inventory };
  static override reloadOn: readonly ReloadType[] = ['inventory.changed', 'asn.*', 'bd-receipt-saved'];
  static override styles = [PortalElement.styles, tableStyles, detailsStyles, filterStyles];

  readonly opened: string[] = [];

  readonly #table = new DataTable<SampleRow>(this, {
    idOf: ({ id }) => id,
    item: ({ sku, name, units }) => ({ first: `${sku} ${name}`, firstEnd: this.format.number(units) }),
    onOpen: ({ id }) => {
      if (!this.select('sample', id)) return;
      this.opened.push(id);
      this.#details.takeFocus();
      this.setState({ open: id });
    },
    onSort: (sort) => this.setState({ sort }),
    loadMore: () => this.#loadMore(),
    selectable: true,
  });

  readonly #filters = new FilterBar(this, {
    onSearch: (query) => this.setState({ query }),
    onFilter: (_id, locations) => this.setState({ locations }),
  });

  readonly #columnButton = new ColumnButton(this, { onChoose: (columns) => this.setState({ columns }) });

  readonly #details = new DetailsPanel(this, {
    onClose: () => {
      const { open } = this.state;
      this.setState({ open: null });
      if (open) this.#table.focusRow(open);
    },
  });

  readonly result = new ResultMessage(this);

  protected override heading(): string {
    return this.msg('sample.title');
  }

  protected override loadArgs(): readonly unknown[] {
    return [this.state.sort, this.state.query, this.state.locations];
  }

  protected override async load(
    client: PortalClient,
    signal: AbortSignal,
    shown?: SamplePage,
  ): Promise<SamplePage> {
    return readAgain(shown?.items, ({ cursor }) => readPage(client, this.state, cursor, signal));
  }

  protected override concerns({ id }: LiveEvent): boolean {
    return id !== 'elsewhere';
  }

  protected override isEmpty({ items }: SamplePage): boolean {
    return items.length === 0;
  }

  protected override emptyText(): string {
    return this.msg('sample.empty');
  }

  protected override clearFilters(): (() => void) | null {
    return this.state.query ? () => this.setState({ query: '' }) : null;
  }

  protected override scope({ items }: SamplePage): string {
    const units = items.reduce((sum, item) => sum + (item.units ?? 0), 0);
    return this.msg('sample.scope', { count: units, place: 'PHX5' });
  }

  protected override content({ items, nextCursor }: SamplePage): unknown {
    return this.#table.render({
      label: this.heading(),
      columns: chosenColumns(this.#columns(), this.state.columns),
      rows: items,
      hasMore: nextCursor !== null,
      sort: this.state.sort ?? 'sku',
      openId: this.state.open ?? null,
    });
  }

  protected override toolbar(): unknown {
    const options = ['PHX5', 'MDW2', 'LGB8'].map((value) => ({ value, label: value }));
    return this.#filters.render({
      search: { label: this.msg('sample.search'), value: this.state.query ?? '' },
      filters: [
        {
          id: 'location',
          label: this.msg('sample.location'),
          options,
          chosen: this.state.locations ?? [],
        },
      ],
      end: this.#columnButton.render(this.#columns(), this.state.columns),
    });
  }

  protected override details({ items }: SamplePage): unknown {
    const row = items.find(({ id }) => id === this.state.open);
    if (!row) return nothing;
    const body = html`<p>${this.msg('sample.details')}</p>`;
    return this.#details.render({ key: row.id, title: `${row.sku} ${row.name}`, body });
  }

  protected override messages(): unknown {
    return this.result.render();
  }

  protected override reset(): void {
    this.#table.reset();
  }

  #columns(): readonly Column<SampleRow>[] {
    return [
      { id: 'sku', header: 'SKU', cell: ({ sku }) => sku, sorts: ['sku', '-sku'] },
      {
        id: 'name',
        header: this.msg('sample.product'),
        cell: ({ name }) => name,
        track: 'minmax(10rem, 2fr)',
      },
      {
        id: 'units',
        header: this.msg('sample.units'),
        cell: ({ units }) => this.format.number(units),
        align: 'end',
        sorts: ['units'],
      },
      {
        id: 'count',
        header: this.msg('sample.count'),
        cell: ({ sku }) => html`<input aria-label=${`${this.msg('sample.count')} ${sku}`} size="4" />`,
      },
    ];
  }

  async #loadMore(): Promise<void> {
    const { client, data } = this;
    if (!client || !data?.nextCursor) return;
    const page = await readPage(client, this.state, data.nextCursor);
    this.data = { ...page, items: [...data.items, ...page.items] };
  }
}

/** Reads a page of the sample rows in the form of the inventory list. */
async function readPage(
  client: PortalClient,
  { sort, query }: Partial<SampleState>,
  cursor?: string,
  signal?: AbortSignal,
): Promise<SamplePage> {
  const { items, nextCursor } = await client.inventory.list(
    {
      ...(sort === '-sku' && { sort }),
      ...(query ? { query } : {}),
      ...(cursor !== undefined && { cursor }),
    },
    { signal },
  );
  const rows = items.map(({ id, product, onHand }) => ({ ...product, id, units: onHand }));
  return { items: rows, nextCursor };
}

/** Registers `<bd-sample>`. */
export function defineSample(): void {
  defineElement('sample', BdSample);
}

/** An answer of the inventory list with `count` items, from number `from` on. */
export function samplePage(count: number, from = 0, nextCursor: string | null = null): object {
  const items = Array.from({ length: count }, (_, index) => {
    const number = from + index;
    return {
      id: `row-${number}`,
      product: { id: `p-${number}`, sku: `LB-${1000 + number}`, name: `Serum ${number}`, gtin: null },
      onHand: number * 10,
    };
  });
  return { items, nextCursor };
}
