import { discrepancies, photos, type Nouns } from '@betterdata/portal-sdk/nouns';
import type { Discrepancy, DiscrepancyList } from '@betterdata/portal-contract';
import { html, nothing } from 'lit';
import type { PortalClient } from '../core/client.ts';
import { PortalElement } from '../core/portal-element.ts';
import type { ReloadType } from '../core/reload-on.ts';
import { badge, type Tone } from '../parts/badge.ts';
import type { Column, Track } from '../parts/data-table/column.ts';
import { DataTable } from '../parts/data-table/data-table.ts';
import { tableStyles } from '../parts/data-table/data-table.styles.ts';
import { detailsStyles } from '../parts/details-panel.ts';
import { factsStyles } from '../parts/facts.ts';
import { knownText } from '../parts/known-text.ts';
import { LazyPart } from '../parts/lazy-part.ts';
import { OpenDetails } from '../parts/open-details.ts';
import { skeleton } from '../parts/states.ts';
import { viewButtonStyles } from '../parts/view-buttons.styles.ts';
import { differenceText } from './difference.ts';
import { discrepanciesEn } from './discrepancies.en.ts';
import { discrepanciesStyles } from './discrepancies.styles.ts';

type View = 'open' | 'all';

/** What a host may keep and set again. */
export interface DiscrepanciesState {
  readonly view: View;
  /** Id of the discrepancy whose details are open. */
  readonly open: string | null;
}

const OPEN_STATUSES = ['REPORTED', 'ACKNOWLEDGED', 'INVESTIGATING', 'DISPUTED'] as const;
const STATUSES = [...OPEN_STATUSES, 'RESOLVED', 'AUTO_CLOSED'] as const;
const TONES: Readonly<Partial<Record<string, Tone>>> = {
  REPORTED: 'warn',
  DISPUTED: 'warn',
  RESOLVED: 'ok',
};

/** A difference and the pictures of it. */
interface Opened {
  readonly discrepancy: Discrepancy;
  readonly photos: readonly string[];
}

/**
 * Differences between what was announced and what was counted, to both sides of a delivery: what is open, what was
 * settled, and of each the trade's codes, the note and the photos.
 *
 * @tag bd-discrepancies
 */
export class BdDiscrepancies extends PortalElement<
  DiscrepancyList,
  typeof discrepanciesEn,
  DiscrepanciesState
> {
  static override feature: string | undefined = 'asns.receive';
  static override texts = discrepanciesEn;
  static override nouns: Nouns = { discrepancies, photos };
  static override reloadOn: readonly ReloadType[] = ['receipt.*', 'bd-receipt-saved'];
  static override styles = [
    PortalElement.styles,
    tableStyles,
    detailsStyles,
    factsStyles,
    viewButtonStyles,
    discrepanciesStyles,
  ];

  readonly #table = new DataTable<Discrepancy>(this, {
    idOf: ({ id }) => id,
    item: (row) => ({
      first: this.#product(row),
      firstEnd: this.#difference(row),
      second: `${row.asn.asnNumber}, ${row.location.name}`,
      secondEnd: this.#status(row),
    }),
    onOpen: ({ id }) => {
      if (this.select('discrepancy', id)) this.#open(id);
    },
    loadMore: () => this.#loadMore(),
  });

  readonly #details = new OpenDetails<Opened>(this, {
    client: () => this.client,
    openId: () => this.state.open ?? null,
    load: (client, id, signal) => this.#loadOpened(client, id, signal),
    onClose: () => {
      const { open } = this.state;
      this.setState({ open: null });
      if (open) this.#table.focusRow(open);
    },
  });

  readonly #drawing = new LazyPart(this, () => import('./details.ts'));
  #photos: readonly string[] = [];

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#forgetPhotos();
  }

  protected override heading(): string {
    return this.msg('discrepancies.title');
  }

  protected override purpose(): string {
    return this.msg('discrepancies.purpose');
  }

  protected override loadArgs(): readonly unknown[] {
    return [this.#view];
  }

  protected override load(client: PortalClient, signal: AbortSignal): Promise<DiscrepancyList> {
    this.#details.again();
    return client.discrepancies.list(this.#query, { signal });
  }

  protected override isEmpty({ items }: DiscrepancyList): boolean {
    return items.length === 0;
  }

  protected override emptyText(): string {
    return this.msg(this.#view === 'all' ? 'discrepancies.empty' : 'discrepancies.noOpen');
  }

  protected override toolbar(): unknown {
    const views = ['open', 'all'] as const;
    return html`<div class="views" role="group" aria-label=${this.msg('discrepancies.views')}>
      ${views.map(
        (view) =>
          html`<button
            type="button"
            class="btn view"
            aria-pressed=${this.#view === view}
            @click=${() => this.setState({ view, open: null })}
          >
            ${this.msg(`discrepancies.${view}`)}
          </button>`,
      )}
    </div>`;
  }

  protected override content({ items, nextCursor }: DiscrepancyList): unknown {
    return this.#table.render({
      label: this.heading(),
      columns: this.#columns(),
      rows: items,
      hasMore: nextCursor !== null,
      openId: this.state.open ?? null,
    });
  }

  protected override details({ items }: DiscrepancyList): unknown {
    const { open } = this.state;
    if (!open) return nothing;
    const listed = this.#details.shown?.discrepancy ?? items.find(({ id }) => id === open);
    return this.#details.render(listed ? this.#product(listed) : this.heading(), (opened) =>
      this.#drawing.render(
        ({ discrepancyDetails }) => discrepancyDetails(this, opened.discrepancy, opened.photos),
        skeleton(4),
      ),
    );
  }

  protected override reset(): void {
    this.#table.reset();
    this.#forgetPhotos();
    this.state = {};
  }

  get #view(): View {
    return this.state.view ?? 'open';
  }

  get #query() {
    return this.#view === 'open' ? { status: [...OPEN_STATUSES] } : {};
  }

  #columns(): readonly Column<Discrepancy>[] {
    const column = (
      id: 'product' | 'difference' | 'asn' | 'location' | 'reportedBy' | 'deadline' | 'status',
      track: Track,
      cell: (row: Discrepancy) => unknown,
    ): Column<Discrepancy> => ({ id, header: this.msg(`discrepancies.${id}`), track, cell });
    return [
      column('product', 'minmax(7.5rem, 2fr)', (row) => this.#product(row)),
      column('difference', 'minmax(5.5rem, 1fr)', (row) => this.#difference(row)),
      column('asn', 'minmax(6.25rem, 0.8fr)', ({ asn }) => asn.asnNumber),
      column('location', 'minmax(6rem, 1.2fr)', ({ location }) => location.name),
      column('reportedBy', 'minmax(5.5rem, 1fr)', ({ reportedBy }) => reportedBy.name),
      column('deadline', 'minmax(5.5rem, 0.8fr)', ({ claimDeadline }) => this.format.date(claimDeadline)),
      column('status', 'minmax(8.25rem, 1fr)', (row) => this.#status(row)),
    ];
  }

  #product({ sku, productName }: Discrepancy): string {
    return sku === null ? this.msg('discrepancies.unknownItem') : `${sku} ${productName ?? ''}`.trim();
  }

  #difference({ type, quantity }: Discrepancy): string {
    return this.msg(differenceText(type), { count: quantity });
  }

  #status({ status }: Discrepancy): unknown {
    return badge(TONES[status] ?? 'neutral', this.msg(`discrepancies.${knownText(STATUSES, status)}`));
  }

  #open(id: string): void {
    this.#details.takeFocus();
    this.setState({ open: id });
  }

  async #loadOpened(client: PortalClient, id: string, signal: AbortSignal): Promise<Opened> {
    const discrepancy = await client.discrepancies.get(id, { signal });
    const files = await Promise.all(
      discrepancy.evidence.map((photo) => client.photos.get(photo, { signal })),
    );
    signal.throwIfAborted();
    this.#forgetPhotos();
    this.#photos = files.map((file) => URL.createObjectURL(file));
    return { discrepancy, photos: this.#photos };
  }

  #forgetPhotos(): void {
    for (const url of this.#photos) URL.revokeObjectURL(url);
    this.#photos = [];
  }

  async #loadMore(): Promise<void> {
    const { client, data } = this;
    if (!client || !data?.nextCursor) return;
    const page = await client.discrepancies.list({ ...this.#query, cursor: data.nextCursor });
    // By now the other view may be shown, or another organization.
    if (client !== this.client || data !== this.data) return;
    this.data = { items: [...data.items, ...page.items], nextCursor: page.nextCursor };
  }
}
