import { asns, type Nouns } from '@betterdata/portal-sdk/nouns';
import type { Asn, AsnSummary } from '@betterdata/portal-contract';
import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { isEmpty as isEmptyDraft } from '../asn-receipt/count.ts';
import { receiptDraftsOf } from '../asn-receipt/saved-draft.ts';
import { readScan } from '../asn-receipt/scan.ts';
import type { PortalClient } from '../core/client.ts';
import { languageOf } from '../core/locale.ts';
import { PortalElement } from '../core/portal-element.ts';
import { readAgain } from '../core/read-again.ts';
import type { ReloadType } from '../core/reload-on.ts';
import { badge, type Tone } from '../parts/badge.ts';
import type { Column, Track } from '../parts/data-table/column.ts';
import { DataTable } from '../parts/data-table/data-table.ts';
import { tableStyles } from '../parts/data-table/data-table.styles.ts';
import { detailsStyles } from '../parts/details-panel.ts';
import { icon } from '../parts/icons.ts';
import { LazyWidget } from '../parts/lazy-widget.ts';
import { factsStyles } from '../parts/facts.ts';
import { OpenDetails } from '../parts/open-details.ts';
import { ResultMessage } from '../parts/result-message.ts';
import { skeleton } from '../parts/states.ts';
import { viewButtonStyles } from '../parts/view-buttons.styles.ts';
import { asnInboxEn } from './asn-inbox.en.ts';
import { asnInboxStyles } from './asn-inbox.styles.ts';
import { asnDetails } from './details.ts';
import { daysLate, DONE_STATUSES, isToReceive, OPEN_STATUSES, type View } from './views.ts';

type Direction = 'inbound' | 'outbound';

interface Data {
  readonly direction: Direction;
  /** All that is not yet received, by estimated delivery; as far as it is loaded. */
  readonly open: readonly AsnSummary[];
  /** Whether the server has more open ones than were loaded. */
  readonly moreOpen: boolean;
  /** What was received, latest first; loaded once it is shown. */
  readonly done: readonly AsnSummary[] | undefined;
  readonly nextCursor: string | null;
  /** How far this person's unfinished counts are, by ASN id. */
  readonly begun: ReadonlyMap<string, Progress>;
}

interface Progress {
  readonly counted: number;
  readonly expected: number;
}

/** What a host may keep and set again. */
export interface AsnInboxState {
  readonly view: View;
  /** Id of the ASN whose details are open. */
  readonly open: string | null;
  /** Id of the ASN that is being counted in the inbox's place. */
  readonly receiving: string | null;
}

const OPEN_PAGE = 200;

const tones: Readonly<Partial<Record<string, Tone>>> = {
  PARTIALLY_RECEIVED: 'warn',
  RECEIVED: 'ok',
  CLOSED: 'ok',
};
const statuses = [
  'DRAFT',
  'SENT',
  'ACKNOWLEDGED',
  'PARTIALLY_RECEIVED',
  'RECEIVED',
  'CLOSED',
  'CANCELLED',
] as const;

/**
 * Deliveries that were announced to the viewer: what is to be counted now, what is on its way, what was received. To
 * a viewer who mostly sends it shows what was sent. Counting happens in the inbox's place, unless the host page
 * cancels `bd-select` (kind `asn-receipt`) and opens `<bd-asn-receipt>` itself.
 *
 * @tag bd-asn-inbox
 */
export class BdAsnInbox extends PortalElement<Data, typeof asnInboxEn, AsnInboxState> {
  static override feature: string | undefined = 'asns.receive';
  static override texts = asnInboxEn;
  static override nouns: Nouns = { asns };
  static override reloadOn: readonly ReloadType[] = ['asn.*', 'partnership.changed', 'bd-receipt-saved'];
  static override styles = [
    PortalElement.styles,
    tableStyles,
    detailsStyles,
    factsStyles,
    viewButtonStyles,
    asnInboxStyles,
  ];

  /** Deliveries to the viewer, or sent by the viewer; left out, whichever there are. */
  @property() direction?: Direction;

  readonly #table = new DataTable<AsnSummary>(this, {
    idOf: ({ id }) => id,
    item: (asn) => ({
      first: asn.asnNumber,
      firstEnd: this.msg('inbox.unitCount', { count: asn.unitsShipped }),
      second: this.#secondLine(asn),
      action: this.#canReceive(asn) ? this.#receiveButton(asn) : nothing,
    }),
    onOpen: ({ id }) => {
      if (this.select('asn', id)) this.#open(id);
    },
    loadMore: () => this.#loadMore(),
  });

  readonly #details = new OpenDetails<Asn>(this, {
    client: () => this.client,
    openId: () => this.state.open ?? null,
    load: (client, id, signal) => client.asns.get(id, { signal }),
    onClose: () => {
      const { open } = this.state;
      this.setState({ open: null });
      if (open) this.#table.focusRow(open);
    },
  });

  readonly #result = new ResultMessage(this);

  protected override heading(): string {
    return this.msg(this.#sends ? 'inbox.sentTitle' : 'inbox.title');
  }

  protected override purpose(): string {
    return this.msg('inbox.purpose');
  }

  protected override loadArgs(): readonly unknown[] {
    return [this.direction, this.#view === 'received'];
  }

  protected override async load(client: PortalClient, signal: AbortSignal, shown?: Data): Promise<Data> {
    const known = shown && shown.open.length > 0 ? shown.direction : undefined;
    const direction = this.direction ?? known ?? (await usualDirection(client, signal));
    const of = { direction: direction === 'inbound' ? 'INBOUND' : 'OUTBOUND' } as const;
    const [open, done] = await Promise.all([
      client.asns.list({ ...of, status: [...OPEN_STATUSES], limit: OPEN_PAGE }, { signal }),
      this.#view === 'received'
        ? readAgain(shown?.done, (page) => client.asns.list({ ...of, ...DONE, ...page }, { signal }))
        : { items: undefined, nextCursor: null },
    ]);
    const listed = [...open.items, ...(done.items ?? [])].find(({ id }) => id === this.state.open);
    if (listed?.version !== this.#details.shown?.version) this.#details.again();
    return {
      direction,
      open: open.items,
      moreOpen: open.nextCursor !== null,
      done: done.items,
      nextCursor: done.nextCursor,
      begun: this.#drafts(open.items),
    };
  }

  protected override isEmpty(data: Data): boolean {
    return this.#rows(data)?.length === 0;
  }

  protected override emptyText(): string {
    if (this.#view === 'received') return this.msg('inbox.emptyReceived');
    if (this.#sends) return this.msg('inbox.emptySent');
    return this.msg(this.#view === 'in-transit' ? 'inbox.emptyTransit' : 'inbox.empty');
  }

  protected override toolbar(data: Data): unknown {
    const waiting = data.open.filter((asn) => this.#isToReceive(asn)).length;
    const count = (number: number) => this.format.number(number) + (data.moreOpen ? '+' : '');
    const views: [View, string][] = this.#sends
      ? [
          ['in-transit', `${this.msg('inbox.onTheWay')} ${count(data.open.length)}`],
          ['received', this.msg('inbox.received')],
        ]
      : [
          ['to-receive', `${this.msg('inbox.toReceive')} ${count(waiting)}`],
          ['in-transit', `${this.msg('inbox.inTransit')} ${count(data.open.length - waiting)}`],
          ['received', this.msg('inbox.received')],
        ];
    return html`<div class="row">
      <div class="views" role="group" aria-label=${this.msg('inbox.views')}>
        ${views.map(
          ([view, label]) =>
            html`<button
              type="button"
              class="btn view"
              aria-pressed=${this.#view === view}
              @click=${() => this.setState({ view, open: null })}
            >
              ${label}
            </button>`,
        )}
      </div>
      <label class="scan"
        ><span class="sr">${this.msg('inbox.scan')}</span
        ><input
          class="field-input"
          placeholder=${this.msg('inbox.scan')}
          autocomplete="off"
          spellcheck="false"
          @keydown=${this.#onScanKey}
      /></label>
    </div>`;
  }

  protected override messages(): unknown {
    return this.#result.render();
  }

  /** The deliveries that are new; what else changes is found where it stands. */
  protected override news({ open }: Data, shown: Data): string | undefined {
    const before = new Set(shown.open.map(({ id }) => id));
    const added = open.filter(({ id }) => !before.has(id)).map(({ asnNumber }) => asnNumber);
    return added.length === 0
      ? undefined
      : this.msg('inbox.news', { count: added.length, asn: added.join() });
  }

  protected override content(data: Data): unknown {
    const rows = this.#rows(data);
    if (!rows) return skeleton(this.skeletonRows());
    return this.#table.render({
      label: this.heading(),
      columns: this.#columns(data),
      rows,
      hasMore: this.#view === 'received' && data.nextCursor !== null,
      openId: this.state.open ?? null,
    });
  }

  protected override details(data: Data): unknown {
    const { open } = this.state;
    if (!open) return nothing;
    const listed = [...data.open, ...(data.done ?? [])].find(({ id }) => id === open);
    const title = (this.#details.shown ?? listed)?.asnNumber ?? this.heading();
    return this.#details.render(
      title,
      (asn) =>
        html`${this.#canReceive(asn) ? html`<div>${this.#receiveButton(asn, true)}</div>` : nothing}
        ${asnDetails(this, asn, this.#timeZone)}`,
    );
  }

  protected override reset(): void {
    this.#table.reset();
    this.#result.dismiss();
    this.#receipt.forget();
    this.#saved = false;
    this.state = {};
  }

  protected override render(): unknown {
    const { receiving } = this.state;
    return receiving && this.data ? this.#receiptPage(receiving) : super.render();
  }

  // Drawing

  /** The receipt in the inbox's place; its module is loaded when it is first wanted. */
  #receiptPage(id: string): TemplateResult {
    const { scheme, density } = this.appearance;
    return html`<div
      class="root receiving ${scheme} ${density}"
      lang=${languageOf(this.locale)}
      dir=${this.locale.dir}
      @bd-receipt-saved=${this.#onSaved}
    >
      <button
        type="button"
        class="btn back ${this.#saved ? 'primary' : 'plain'}"
        @click=${() => this.#backToList(id)}
      >
        ${icon('back')}${this.msg('inbox.back')}
      </button>
      ${this.#receipt.render(id, { asn: id }, this.headingLevel, skeleton(6))}
    </div>`;
  }

  /** Whether the receipt on the screen was saved, so that the way back is what comes next. */
  #saved = false;

  readonly #onSaved = (): void => {
    this.#saved = true;
    this.requestUpdate();
  };

  #backToList(id: string): void {
    this.#saved = false;
    this.#receipt.forget();
    this.setState({ receiving: null });
    if (this.data) this.data = { ...this.data, begun: this.#drafts(this.data.open) };
    void this.updateComplete.then(() => this.#focusListed(id));
    void this.reload().then(() => {
      // The row may have left the list with the fresh answer, and the focus with it.
      if (document.activeElement === document.body) this.#focusListed(id);
    });
  }

  #open(id: string): void {
    this.#details.takeFocus();
    this.setState({ open: id });
  }

  #focusListed(id: string): void {
    const isListed = this.data && this.#rows(this.data)?.some((asn) => asn.id === id);
    if (isListed) this.#table.focusRow(id);
    else this.shadowRoot?.getElementById('title')?.focus();
  }

  readonly #receipt = new LazyWidget(this, {
    within: 'asn-inbox',
    name: 'asn-receipt',
    load: async () => (await import('../asn-receipt/define.ts')).defineAsnReceipt,
  });

  /** The ASN number names the row, and so comes first; shares of the width follow the usual contents. */
  #columns({ direction }: Data): readonly Column<AsnSummary>[] {
    const { format } = this;
    type Id =
      'asn' | 'eta' | 'from' | 'to' | 'pallets' | 'cartons' | 'units' | 'counted' | 'status' | 'action';
    const column = (id: Id, track: Track, cell: (asn: AsnSummary) => unknown): Column<AsnSummary> => {
      return { id, header: this.msg(`inbox.${id}`), cell, track };
    };
    const figure = (id: Id, value: (asn: AsnSummary) => number | null): Column<AsnSummary> => ({
      ...column(id, 'minmax(4.75rem, 0.7fr)', (asn) => format.number(value(asn))),
      align: 'end',
    });
    const columns = [
      column('asn', 'minmax(6rem, 0.9fr)', ({ asnNumber }) => asnNumber),
      column('eta', 'minmax(7.5rem, 1.1fr)', (asn) => this.#eta(asn)),
      column('from', 'minmax(7rem, 1.1fr)', ({ from }) => from.location?.name ?? from.organization.name),
      column('to', 'minmax(7rem, 1.5fr)', ({ to }) => to.location.name),
      // A notice of items only says nothing of how they are packed.
      figure('pallets', (asn) => asn.palletCount || null),
      figure('cartons', (asn) => asn.cartonCount || null),
      figure('units', (asn) => asn.unitsShipped),
    ];
    const status = column('status', 'minmax(10rem, 1.5fr)', (asn) => this.#status(asn));
    if (direction === 'outbound' || this.#view === 'received') {
      return [...columns, figure('counted', (asn) => asn.unitsCounted), status];
    }
    const action = column('action', 'minmax(7rem, 1.8fr)', (asn) =>
      this.#canReceive(asn) ? this.#receiveButton(asn) : nothing,
    );
    return [...columns, status, { ...action, align: 'end', pinned: true }];
  }

  #eta(asn: AsnSummary): unknown {
    const late = this.#late(asn);
    return html`<span class="eta"
      ><span>${this.format.date(asn.estimatedDeliveryAt, this.#timeZone)}</span
      >${late ? html`<span class="caption warn">${late}</span>` : nothing}</span
    >`;
  }

  #secondLine(asn: AsnSummary): unknown {
    const late = this.#late(asn);
    const parts = [
      this.format.day(asn.estimatedDeliveryAt, this.#timeZone),
      asn.to.location.name,
      asn.palletCount > 0 ? this.msg('inbox.palletCount', { count: asn.palletCount }) : null,
    ];
    return html`${parts.filter((part) => part !== null).join(', ')}${late ? html` <span class="warn late">${late}</span>` : nothing}`;
  }

  #late(asn: AsnSummary): string | null {
    const open = OPEN_STATUSES.some((status) => status === asn.status);
    const days = open ? daysLate(asn, new Date(), this.#timeZone) : 0;
    return days > 0 ? this.msg('inbox.late', { count: days }) : null;
  }

  #status({ status }: AsnSummary): TemplateResult {
    const known = statuses.find((candidate) => candidate === status);
    return badge(tones[status] ?? 'neutral', this.msg(known ? `inbox.${known}` : 'inbox.OTHER'));
  }

  /** Filled on the first row only, so that a view has one filled button. */
  #receiveButton(asn: AsnSummary, inDetails = false): TemplateResult {
    const begun = this.data?.begun.get(asn.id);
    const first = this.data && this.#rows(this.data)?.find((row) => this.#canReceive(row))?.id === asn.id;
    const label = begun ? this.msg('inbox.continue', begun) : this.msg('inbox.receive');
    const spoken = begun
      ? this.msg('inbox.continueAsn', { ...begun, asn: asn.asnNumber })
      : this.msg('inbox.receiveAsn', { asn: asn.asnNumber });
    return html`<button
      type="button"
      class="btn ${first && !inDetails ? 'primary' : ''}"
      aria-label=${spoken}
      @click=${() => this.#startReceiving(asn.id)}
    >
      ${label}
    </button>`;
  }

  // What is there

  get #view(): View {
    return this.state.view ?? (this.#sends ? 'in-transit' : 'to-receive');
  }

  get #sends(): boolean {
    return (this.data?.direction ?? this.direction) === 'outbound';
  }

  get #timeZone(): string {
    return this.viewer?.organization.timezone ?? 'UTC';
  }

  /** Undefined while what was received is not loaded yet. */
  #rows(data: Data): readonly AsnSummary[] | undefined {
    if (this.#view === 'received') return data.done;
    if (this.#sends) return data.open;
    return data.open.filter((asn) => this.#isToReceive(asn) === (this.#view === 'to-receive'));
  }

  #isToReceive(asn: AsnSummary): boolean {
    return isToReceive(asn, new Date(), this.#timeZone);
  }

  #canReceive({ actions }: AsnSummary): boolean {
    return actions.includes('RECEIVE');
  }

  #drafts(asns: readonly AsnSummary[]): ReadonlyMap<string, Progress> {
    const store = receiptDraftsOf(this.viewer?.session.subject ?? '');
    const begun = new Map<string, Progress>();
    for (const { id } of asns) {
      const { draft } = store.read(id) ?? {};
      if (!draft || isEmptyDraft(draft)) continue;
      const counts = Object.values(draft.lines).flatMap((line) => line.counts);
      const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0);
      begun.set(id, {
        counted: sum(counts.map(({ counted }) => counted)),
        expected: sum(Object.values(draft.expected)),
      });
    }
    return begun;
  }

  // Doing

  #startReceiving(id: string): void {
    if (this.select('asn-receipt', id)) this.setState({ receiving: id });
  }

  readonly #onScanKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter') return;
    const input = event.target as HTMLInputElement;
    const code = input.value.trim();
    input.value = '';
    if (code !== '') void this.#find(code);
  };

  /** Opens the delivery of a number, by ASN number or by the label on one of its units. */
  async #find(text: string): Promise<void> {
    const scan = readScan(text, new Date());
    const code = scan.kind === 'sscc' ? scan.sscc : text;
    const { client } = this;
    if (!client) return;
    this.#result.dismiss();
    try {
      const { items } = await client.asns.list({ code, limit: 2 });
      if (client !== this.client) return;
      const [asn] = items;
      if (!asn) this.#result.show({ tone: 'warn', text: this.msg('inbox.notFound', { code }) });
      else if (this.#canReceive(asn)) this.#startReceiving(asn.id);
      else if (this.select('asn', asn.id)) this.#open(asn.id);
    } catch {
      if (client !== this.client) return;
      this.#result.show({ tone: 'danger', text: this.msg('state.error', { title: this.heading() }) });
    }
  }

  async #loadMore(): Promise<void> {
    const { client, data } = this;
    if (!client || !data?.nextCursor) return;
    const direction = data.direction === 'inbound' ? 'INBOUND' : 'OUTBOUND';
    const page = await client.asns.list({ direction, ...DONE, cursor: data.nextCursor });
    // By now another view may be shown, or another organization.
    if (client !== this.client || data !== this.data) return;
    this.data = { ...data, done: [...(data.done ?? []), ...page.items], nextCursor: page.nextCursor };
  }
}

const DONE = { status: [...DONE_STATUSES], sort: '-estimatedDeliveryAt' as const };

/** What a viewer mostly does with deliveries: receive them where any were addressed to it, else send them. */
async function usualDirection(client: PortalClient, signal: AbortSignal): Promise<Direction> {
  const [inbound, outbound] = await Promise.all([
    client.asns.list({ direction: 'INBOUND', limit: 1 }, { signal }),
    client.asns.list({ direction: 'OUTBOUND', limit: 1 }, { signal }),
  ]);
  return inbound.items.length === 0 && outbound.items.length > 0 ? 'outbound' : 'inbound';
}
