import { partnerships, type Nouns } from '@betterdata/portal-sdk/nouns';
import type { Partnership, PartnershipList } from '@betterdata/portal-contract';
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
import { lockRow, lockRowStyles, lockText } from '../parts/lock-row.ts';
import { OpenDetails } from '../parts/open-details.ts';
import { skeleton } from '../parts/states.ts';
import { roleText, typeText } from './partnership.ts';
import { partnershipsEn } from './partnerships.en.ts';
import { partnershipsStyles } from './partnerships.styles.ts';

/** What a host may keep and set again. */
export interface PartnershipsState {
  /** Id of the partnership whose details are open. */
  readonly open: string | null;
}

const TONES: Readonly<Partial<Record<string, Tone>>> = { ACTIVE: 'ok', PENDING: 'warn', SUSPENDED: 'warn' };
const STATUSES = ['PENDING', 'ACTIVE', 'SUSPENDED', 'ENDED'] as const;

/**
 * The organizations that the viewer works with, and of each the terms, both roles, the state, and what is shared with
 * whom. It changes nothing; where the plan does not include partnerships of one's own, it says how to get there.
 *
 * @tag bd-partnerships
 * @csspart offer - The way to partnerships of one's own, for a page that shows it elsewhere.
 */
export class BdPartnerships extends PortalElement<PartnershipList, typeof partnershipsEn, PartnershipsState> {
  static override feature: string | undefined = 'partnerships.view';
  static override texts = partnershipsEn;
  static override nouns: Nouns = { partnerships };
  static override reloadOn: readonly ReloadType[] = ['partnership.changed', 'viewer.changed'];
  static override styles = [
    PortalElement.styles,
    tableStyles,
    detailsStyles,
    factsStyles,
    lockRowStyles,
    partnershipsStyles,
  ];

  readonly #table = new DataTable<Partnership>(this, {
    idOf: ({ id }) => id,
    item: (partnership) => ({
      first: partnership.counterparty.name,
      firstEnd: this.#status(partnership),
      second: [
        this.msg(typeText(partnership.type)),
        this.msg(roleText(partnership.role)),
        this.msg('partnerships.sinceDate', { date: this.format.date(partnership.effectiveFrom) }),
      ].join(', '),
    }),
    onOpen: ({ id }) => {
      if (this.select('partnership', id)) this.#open(id);
    },
    loadMore: () => this.#loadMore(),
  });

  readonly #details = new OpenDetails<Partnership>(this, {
    client: () => this.client,
    openId: () => this.state.open ?? null,
    load: (client, id, signal) => client.partnerships.get(id, { signal }),
    onClose: () => {
      const { open } = this.state;
      this.setState({ open: null });
      if (open) this.#table.focusRow(open);
    },
  });

  readonly #drawing = new LazyPart(this, () => import('./details.ts'));

  protected override heading(): string {
    return this.msg('partnerships.title');
  }

  protected override purpose(): string {
    return this.msg('partnerships.purpose');
  }

  protected override load(client: PortalClient, signal: AbortSignal): Promise<PartnershipList> {
    this.#details.again();
    return client.partnerships.list({}, { signal });
  }

  protected override isEmpty({ items }: PartnershipList): boolean {
    return items.length === 0;
  }

  protected override emptyText(): string {
    return this.msg('partnerships.empty');
  }

  protected override skeletonRows(): number {
    return 3;
  }

  protected override scope({ items, nextCursor }: PartnershipList): unknown {
    if (items.length === 0) return nothing;
    return this.msg(nextCursor === null ? 'partnerships.count' : 'partnerships.countMore', {
      count: items.length,
    });
  }

  /** Below a list; above the words that there is none. */
  protected override toolbar({ items }: PartnershipList): unknown {
    return items.length === 0 ? this.#offer() : nothing;
  }

  protected override content({ items, nextCursor }: PartnershipList): unknown {
    return html`${this.#table.render({
      label: this.heading(),
      columns: this.#columns(),
      rows: items,
      hasMore: nextCursor !== null,
      openId: this.state.open ?? null,
    })}
    ${this.#offer()}`;
  }

  protected override details({ items }: PartnershipList): unknown {
    const { open } = this.state;
    if (!open) return nothing;
    const listed = this.#details.shown ?? items.find(({ id }) => id === open);
    return this.#details.render(listed?.counterparty.name ?? this.heading(), (partnership) =>
      this.#drawing.render(
        ({ partnershipDetails }) => partnershipDetails(this, partnership, this.#status(partnership)),
        skeleton(6),
      ),
    );
  }

  protected override reset(): void {
    this.#table.reset();
    this.state = {};
  }

  #columns(): readonly Column<Partnership>[] {
    const column = (
      id: 'partner' | 'type' | 'role' | 'status' | 'since',
      track: Track,
      cell: (row: Partnership) => unknown,
    ): Column<Partnership> => ({ id, header: this.msg(`partnerships.${id}`), track, cell });
    return [
      column(
        'partner',
        'minmax(9rem, 2fr)',
        ({ counterparty: { name, code } }) =>
          html`<span class="partner"
            >${name}${code === null ? nothing : html`<span class="caption muted">${code}</span>`}</span
          >`,
      ),
      column('type', 'minmax(7rem, 1fr)', ({ type }) => this.msg(typeText(type))),
      column('role', 'minmax(5rem, 0.7fr)', ({ role }) => this.msg(roleText(role))),
      column('status', 'minmax(7rem, 0.8fr)', (row) => this.#status(row)),
      column('since', 'minmax(6.5rem, 0.8fr)', ({ effectiveFrom }) => this.format.date(effectiveFrom)),
    ];
  }

  /** The way to partnerships of one's own, where the plan lacks it. */
  #offer(): unknown {
    const lacking = this.viewer?.entitlements.find(({ feature }) => feature === 'partnerships.create');
    if (lacking?.reason !== 'PLAN') return nothing;
    return html`<div class="offer" part="offer">
        ${lockRow(lockText(this.locale, lacking), this.unlock(lacking))}
      </div>
      ${this.plans()}`;
  }

  #status({ status }: Partnership): unknown {
    return badge(TONES[status] ?? 'neutral', this.msg(`partnerships.${knownText(STATUSES, status)}`));
  }

  #open(id: string): void {
    this.#details.takeFocus();
    this.setState({ open: id });
  }

  async #loadMore(): Promise<void> {
    const { client, data } = this;
    if (!client || !data?.nextCursor) return;
    const page = await client.partnerships.list({ cursor: data.nextCursor });
    // By now it may be another organization.
    if (client !== this.client || data !== this.data) return;
    this.data = { items: [...data.items, ...page.items], nextCursor: page.nextCursor };
  }
}
