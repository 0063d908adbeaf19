import { inventory, type Nouns } from '@betterdata/portal-sdk/nouns';
import type { InventoryItem, InventorySummary } from '@betterdata/portal-contract';
import { html, nothing, type TemplateResult } from 'lit';
import type { PortalClient } from '../core/client.ts';
import { PortalElement } from '../core/portal-element.ts';
import { readAgain } from '../core/read-again.ts';
import type { ReloadType } from '../core/reload-on.ts';
import { ColumnButton } from '../parts/data-table/column-button.ts';
import { chosenColumns, type Column, type ColumnChoice } from '../parts/data-table/column.ts';
import { DataTable } from '../parts/data-table/data-table.ts';
import { tableStyles } from '../parts/data-table/data-table.styles.ts';
import { FilterBar, filterStyles } from '../parts/filter-bar.ts';
import { icon } from '../parts/icons.ts';
import { LazyPart } from '../parts/lazy-part.ts';
import { ResultMessage } from '../parts/result-message.ts';
import { inventoryColumns } from './columns.ts';
import { inventoryEn } from './inventory.en.ts';
import { inventoryStyles } from './inventory.styles.ts';

interface Data {
  readonly summary: InventorySummary;
  readonly items: readonly InventoryItem[];
  readonly nextCursor: string | null;
}

/** What a host may keep and set again. */
export interface InventoryState {
  /** Codes of locations. */
  readonly locations: readonly string[];
  readonly query: string;
  readonly sort: 'location' | 'sku' | '-sku';
  readonly columns: ColumnChoice;
  /** Id of the item whose details are open. */
  readonly open: string | null;
}

/**
 * Stock by product and location: totals as filters, a table with lots and values, and per item its buckets, lots and
 * movements. What it shows (values, operators, whose stock) is what the server answers to this viewer.
 *
 * @tag bd-inventory
 */
export class BdInventory extends PortalElement<Data, typeof inventoryEn, InventoryState> {
  static override feature: string | undefined = 'inventory.view-shared';
  static override texts = inventoryEn;
  static override nouns: Nouns = { inventory };
  static override reloadOn: readonly ReloadType[] = [
    'inventory.changed',
    'partnership.changed',
    'asn.*',
    'bd-receipt-saved',
    'bd-sales-saved',
  ];
  static override styles = [PortalElement.styles, tableStyles, filterStyles, inventoryStyles];

  readonly #table = new DataTable<InventoryItem>(this, {
    idOf: ({ id }) => id,
    item: (item) => ({
      first: `${item.product.sku} ${item.product.name}`,
      firstEnd: this.format.number(item.onHand),
      second: this.#secondLine(item),
      secondEnd: item.value ? this.format.money(item.value) : undefined,
    }),
    onOpen: ({ id }) => {
      if (this.select('inventory', id)) void this.#open(id);
    },
    onSort: (sort) => this.setState({ sort: sort as InventoryState['sort'] }),
    loadMore: () => this.#loadMore(),
  });

  readonly #filters = new FilterBar(this, {
    onSearch: (query) => this.setState({ query }),
    onFilter: (_, locations) => this.setState({ locations }),
  });

  readonly #columnButton = new ColumnButton(this, { onChoose: (columns) => this.setState({ columns }) });

  readonly #result = new ResultMessage(this);

  readonly #export = new LazyPart(this, async () => {
    const [{ CsvExport }, { csvColumns }] = await Promise.all([
      import('../parts/csv-export.ts'),
      import('./csv-columns.ts'),
    ]);
    return new CsvExport<InventoryItem>(this, {
      name: 'inventory',
      result: this.#result,
      columns: () => csvColumns(this, this.#valueHeader),
      rows: (signal) => this.client?.inventory.list({ ...this.#query(), limit: 200 }, { signal }),
    });
  });
  /** Whether somebody has asked for the export, which is loaded then. */
  #exports = false;

  /** Loaded when the first item is opened. */
  readonly #panel = new LazyPart(this, async () => {
    const { ItemPanel } = await import('./item-panel.ts');
    const panel = new ItemPanel(this, {
      client: () => this.client,
      openId: () => this.state.open ?? null,
      result: this.#result,
      onClose: () => this.#close(),
    });
    if (this.#takesFocus) panel.takeFocus();
    return panel;
  });
  /** Whether a person has opened an item; one that the host page restores leaves the focus where it is. */
  #takesFocus = false;
  /** Whose stock the last answer with any held: a search without matches leaves title and scope as they are. */
  #owners: ReadonlyMap<string, string> = new Map();

  protected override heading(): string {
    return this.msg(this.#ownsAll ? 'inventory.ownTitle' : 'inventory.title');
  }

  protected override purpose(): string {
    return this.msg('inventory.purpose');
  }

  protected override loadArgs(): readonly unknown[] {
    return [this.state.query, this.state.locations?.join('\n'), this.state.sort];
  }

  protected override async load(client: PortalClient, signal: AbortSignal, shown?: Data): Promise<Data> {
    if (shown && this.state.open) this.#panel.part?.again();
    const query = this.#query();
    const [summary, { items, nextCursor }] = await Promise.all([
      client.inventory.summary({ signal }),
      readAgain(shown?.items, (page) => client.inventory.list({ ...query, ...page }, { signal })),
    ]);
    if (items.length > 0) this.#owners = new Map(items.map(({ owner }) => [owner.id, owner.name]));
    return { summary, items, nextCursor };
  }

  /** Totals, filters and a screenful of rows. */
  protected override skeletonRows(): number {
    return 18;
  }

  protected override isEmpty({ items }: Data): boolean {
    return items.length === 0;
  }

  protected override emptyText(): string {
    return this.msg('inventory.empty');
  }

  protected override clearFilters(): (() => void) | null {
    const filtered = Boolean(this.state.query) || (this.state.locations ?? []).length > 0;
    return filtered ? () => this.setState({ query: '', locations: [] }) : null;
  }

  protected override scope({ summary }: Data): unknown {
    if (this.#owners.size === 0 || this.#ownsAll) return nothing;
    const owners = [...this.#owners.values()].join(', ');
    return this.msg('inventory.scope', { owners, count: summary.locations.length });
  }

  protected override toolbar({ summary }: Data): unknown {
    return html`${this.width === 'narrow' ? this.#totals(summary) : this.#cards(summary)}
    ${this.#filters.render({
      search: { label: this.msg('inventory.search'), value: this.state.query ?? '' },
      filters: [
        {
          id: 'location',
          label: this.msg('inventory.location'),
          options: summary.locations.map(({ code, name }) => ({ value: code, label: name })),
          chosen: this.state.locations ?? [],
        },
      ],
      end: html`${this.#columnButton.render(this.#columns(), this.state.columns)}${this.#exportButton()}`,
    })}`;
  }

  protected override messages(): unknown {
    return this.#result.render();
  }

  protected override news({ summary }: Data, shown: Data): string | undefined {
    const { units } = summary;
    return units === shown.summary.units
      ? undefined
      : `${this.heading()}: ${this.msg('inventory.units', { count: units })}`;
  }

  protected override content({ items, nextCursor }: Data): unknown {
    return this.#table.render({
      label: this.heading(),
      columns: chosenColumns(this.#columns(), this.state.columns),
      rows: items,
      hasMore: nextCursor !== null,
      sort: this.state.sort ?? 'location',
      openId: this.state.open ?? null,
    });
  }

  protected override details({ items }: Data): unknown {
    const { open } = this.state;
    return open ? (this.#panel.part?.render(items.find(({ id }) => id === open)) ?? nothing) : nothing;
  }

  protected override reset(): void {
    this.#table.reset();
    this.#result.dismiss();
    this.#owners = new Map();
    this.state = {};
  }

  async #open(id: string): Promise<void> {
    this.#takesFocus = true;
    this.#panel.part?.takeFocus();
    this.setState({ open: id });
    if (await this.#panel.load()) return;
    this.#result.show({ tone: 'danger', text: this.msg('state.partFailed') });
  }

  #close(): void {
    const { open } = this.state;
    this.setState({ open: null });
    if (open) this.#table.focusRow(open);
  }

  // Drawing

  /** One card per location; pressing it shows that location only, pressing again all of them. */
  #cards({ locations, units, value }: InventorySummary): TemplateResult {
    const chosen = this.state.locations ?? [];
    const show = (codes: readonly string[]) => () => this.setState({ locations: codes });
    const card = (
      name: string,
      pressed: boolean,
      figures: Pick<InventorySummary, 'units' | 'value'>,
      press: () => void,
    ) =>
      html`<button type="button" class="card" aria-pressed=${pressed} @click=${press}>
        <span class="muted">${name}</span>
        <span
          ><span class="kpi">${this.format.number(figures.units)}</span>
          <span class="muted">${this.msg('inventory.unitsWord', { count: figures.units })}</span></span
        >
        ${figures.value ? html`<span>${this.format.kpi(figures.value)}</span>` : nothing}
      </button>`;
    return html`<div class="cards" role="group" aria-label=${this.msg('inventory.locations')}>
      ${
        locations.length > 1
          ? card(
              this.msg('inventory.allLocations', { count: locations.length }),
              chosen.length === 0,
              { units, value },
              show([]),
            )
          : nothing
      }
      ${locations.map((location) => {
        const only = chosen.length === 1 && chosen[0] === location.code;
        return card(
          location.name,
          chosen.includes(location.code),
          location,
          show(only ? [] : [location.code]),
        );
      })}
    </div>`;
  }

  #totals({ locations, units, value }: InventorySummary): TemplateResult {
    const [code] = this.state.locations ?? [];
    const shown = locations.find((location) => location.code === code) ?? { units, value };
    const choose = (event: Event) => {
      const { value: chosen } = event.target as HTMLSelectElement;
      this.setState({ locations: chosen === '' ? [] : [chosen] });
    };
    return html`<div class="totals">
      ${
        locations.length > 1
          ? html`<select
              class="field-input"
              aria-label=${this.msg('inventory.location')}
              .value=${code ?? ''}
              @change=${choose}
            >
              <option value="">${this.msg('inventory.allLocations', { count: locations.length })}</option>
              ${locations.map(
                (location) =>
                  html`<option value=${location.code} ?selected=${location.code === code}>
                    ${location.name}
                  </option>`,
              )}
            </select>`
          : html`<span class="muted">${locations[0]?.name}</span>`
      }
      <span class="kpi">${this.msg('inventory.units', { count: shown.units })}</span>
      ${shown.value ? html`<span class="kpi">${this.format.kpi(shown.value)}</span>` : nothing}
    </div>`;
  }

  #secondLine({ location, lotCount, firstExpiry }: InventoryItem): string {
    const lots = lotCount > 0 ? this.msg('inventory.lots', { count: lotCount }) : null;
    const expiry = firstExpiry ? this.format.month(firstExpiry) : null;
    return [location.name, lots, expiry].filter((part) => part !== null).join(', ');
  }

  #exportButton(): unknown {
    const start = html`<button type="button" class="btn export" @click=${() => void this.#startExport()}>
      ${icon('download')}${this.msg('export.button')}
    </button>`;
    return this.#exports ? this.#export.render((running) => running.render(start), start) : start;
  }

  async #startExport(): Promise<void> {
    this.#exports = true;
    await (await this.#export.load())?.run();
  }

  // What the answer holds

  #columns(): readonly Column<InventoryItem>[] {
    return inventoryColumns(this, {
      valueHeader: this.#valueHeader,
      namesOperators: this.#hasForeignOperators,
      hasValues: this.data === undefined || this.data.items.some(({ value }) => value !== null),
    });
  }

  get #valueHeader(): string {
    const atCost = this.data?.items.some(({ valueBasis }) => valueBasis === 'COST') ?? false;
    return this.msg(atCost ? 'inventory.costValue' : 'inventory.value');
  }

  /** Whether others work at some of the locations: then it matters who. */
  get #hasForeignOperators(): boolean {
    const own = this.viewer?.organization.id;
    return this.data?.summary.locations.some(({ operator }) => operator.id !== own) ?? false;
  }

  get #ownsAll(): boolean {
    const own = this.viewer?.organization.id;
    return this.#owners.size === 1 && own !== undefined && this.#owners.has(own);
  }

  // Loading

  #query() {
    const { query, locations = [], sort } = this.state;
    return {
      ...(query ? { query } : {}),
      ...(locations.length > 0 && { location: [...locations] }),
      ...(sort && { sort }),
    };
  }

  async #loadMore(): Promise<void> {
    const { client, data } = this;
    if (!client || !data?.nextCursor) return;
    const page = await client.inventory.list({ ...this.#query(), cursor: data.nextCursor });
    // By now another filter may be shown, or another organization.
    if (client !== this.client || data !== this.data) return;
    this.data = { ...data, items: [...data.items, ...page.items], nextCursor: page.nextCursor };
  }
}
