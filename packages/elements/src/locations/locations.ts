import { locations, plans, type Nouns } from '@betterdata/portal-sdk/nouns';
import type { Location, LocationInput, LocationList, PlanList } from '@betterdata/portal-contract';
import { html, nothing, type TemplateResult } from 'lit';
import type { PortalClient, Viewer } from '../core/client.ts';
import { failureOf } from '../core/failure.ts';
import { PortalElement } from '../core/portal-element.ts';
import type { ReloadType } from '../core/reload-on.ts';
import { badge } from '../parts/badge.ts';
import type { Column, Track } from '../parts/data-table/column.ts';
import { DataTable } from '../parts/data-table/data-table.ts';
import { tableStyles } from '../parts/data-table/data-table.styles.ts';
import { detailsStyles, DetailsPanel } from '../parts/details-panel.ts';
import { facts, factsStyles } from '../parts/facts.ts';
import { FormErrors, formStyles } from '../parts/form.ts';
import { knownText } from '../parts/known-text.ts';
import { lockRow, lockRowStyles, lockText } from '../parts/lock-row.ts';
import { catalogueText } from '../parts/offer/offer-texts.ts';
import { ResultMessage } from '../parts/result-message.ts';
import { lockedPanel } from '../parts/states.ts';
import { viewButtonStyles } from '../parts/view-buttons.styles.ts';
import { CreateForm } from './create-form.ts';
import { addressLines, placeOf, planWithMore, TYPES } from './location.ts';
import { locationsEn } from './locations.en.ts';
import { locationsStyles } from './locations.styles.ts';

/** What a host may keep and set again. */
export interface LocationsState {
  /** Whether those that are no longer used are shown. */
  readonly archived: boolean;
  /** Id of the location whose details are open. */
  readonly open: string | null;
}

interface Data {
  /** Of the organization itself; what partners share is in `<bd-inventory>`. */
  readonly own: readonly Location[];
  readonly nextCursor: string | null;
  /** What more room costs; only where there is none left. */
  readonly plans: PlanList | undefined;
}

type Room = Viewer['entitlements'][number];

const FEATURE = 'inventory.manage';
const PAGE = 200;

/**
 * The organization's own locations: who may, creates, archives and restores them. How many the plan includes and how
 * many are in use stands in the header; where there is no room left, what a further one costs.
 *
 * @tag bd-locations
 */
export class BdLocations extends PortalElement<Data, typeof locationsEn, LocationsState> {
  static override feature: string | undefined = 'inventory.view-shared';
  static override texts = locationsEn;
  static override nouns: Nouns = { locations, plans };
  static override reloadOn: readonly ReloadType[] = ['viewer.changed', 'partnership.changed'];
  static override styles = [
    PortalElement.styles,
    tableStyles,
    detailsStyles,
    factsStyles,
    formStyles,
    lockRowStyles,
    viewButtonStyles,
    locationsStyles,
  ];

  readonly #result = new ResultMessage(this);
  readonly #form = new CreateForm(this, new FormErrors(this));
  readonly #panel = new DetailsPanel(this, { onClose: () => this.#close() });
  readonly #table = new DataTable<Location>(this, {
    idOf: ({ id }) => id,
    item: (location) => ({
      first: location.name,
      firstEnd: this.#operatorOf(location) ?? nothing,
      second: [location.code, this.#typeOf(location), placeOf(location)].filter(Boolean).join(', '),
    }),
    onOpen: ({ id }) => {
      if (!this.select('location', id)) return;
      this.#panel.takeFocus();
      this.setState({ open: id });
    },
    loadMore: () => this.#loadMore(),
  });
  #creating = false;

  protected override heading(): string {
    return this.msg('locations.title');
  }

  protected override purpose(): string {
    return this.msg('locations.purpose');
  }

  protected override async load(client: PortalClient, signal: AbortSignal): Promise<Data> {
    const [page, offered] = await Promise.all([
      client.locations.list({ limit: PAGE }, { signal }),
      // Without it there is still the list.
      this.#isFull ? client.plans.list({ signal }).catch(() => undefined) : undefined,
    ]);
    return { own: ownOf(page), nextCursor: page.nextCursor, plans: offered };
  }

  /** What is offered depends on whether there is room. */
  protected override loadArgs(): readonly unknown[] {
    return [this.#isFull];
  }

  protected override isEmpty(data: Data): boolean {
    return !this.#isLocked(data) && data.nextCursor === null && this.#shown(data).length === 0;
  }

  protected override emptyText(): string {
    if (!this.data?.own.length) return this.msg('locations.empty');
    return this.msg(this.state.archived ? 'locations.noneArchived' : 'locations.noneInUse');
  }

  protected override scope(data: Data): unknown {
    const { limit, usage } = this.#room ?? {};
    if (this.#isLocked(data)) return nothing;
    if (limit != null && usage != null) {
      return this.msg('locations.room', { used: this.format.number(usage), count: limit });
    }
    if (data.nextCursor !== null) return nothing;
    const used = data.own.filter((location) => isInUse(location) && this.#isWorkedHere(location));
    return this.msg('locations.inUse', { count: used.length });
  }

  protected override actions(): unknown {
    if (!this.#room?.granted || this.#isFull || this.#creating) return nothing;
    return html`<button type="button" class="btn primary" @click=${this.#startCreating}>
      ${this.msg('locations.new')}
    </button>`;
  }

  protected override messages(): unknown {
    return this.#result.render();
  }

  protected override toolbar(data: Data): unknown {
    if (this.#isLocked(data)) return nothing;
    const { timezone = 'UTC' } = this.viewer?.organization ?? {};
    return html`${
      this.#creating
        ? this.#form.render({
            tag: this.locale.tag,
            timezone,
            create: (input) => void this.#create(input),
            cancel: this.#stopCreating,
          })
        : this.#offer(data)
    }
    ${data.own.length > 0 ? this.#views() : nothing}`;
  }

  protected override content(data: Data): unknown {
    const room = this.#room;
    if (room && this.#isLocked(data)) {
      return html`${lockedPanel(lockText(this.locale, room), this.purpose(), this.unlock(room))}${this.plans()}`;
    }
    return this.#table.render({
      label: this.heading(),
      columns: this.#columns(data),
      rows: this.#shown(data),
      hasMore: data.nextCursor !== null,
      openId: this.state.open ?? null,
    });
  }

  protected override details({ own }: Data): unknown {
    const location = own.find(({ id }) => id === this.state.open);
    if (!location) return nothing;
    return this.#panel.render({
      key: location.id,
      title: location.name,
      body: html`${facts([
        [this.msg('locations.code'), location.code],
        [this.msg('locations.type'), this.#typeOf(location)],
        [this.msg('locations.status'), badge('neutral', this.#statusOf(location))],
        [this.msg('locations.operator'), this.#operatorOf(location)],
        [this.msg('locations.address'), addressLines(location).map((line) => html`<div>${line}</div>`)],
        [this.msg('locations.timezone'), location.timezone],
        [this.msg('locations.gln'), location.gln],
      ])}
      ${this.#steps(location)}`,
    });
  }

  protected override reset(): void {
    this.#table.reset();
    this.#result.dismiss();
    this.#form.reset();
    this.#creating = false;
    this.state = {};
  }

  // Drawing

  #views(): TemplateResult {
    const { archived = false } = this.state;
    return html`<div class="views" role="group" aria-label=${this.msg('locations.views')}>
      ${[false, true].map(
        (view) =>
          html`<button
            type="button"
            class="btn view"
            aria-pressed=${archived === view}
            @click=${() => this.setState({ archived: view, open: null })}
          >
            ${this.msg(view ? 'locations.ARCHIVED' : 'locations.ACTIVE')}
          </button>`,
      )}
    </div>`;
  }

  /** Why no further location can be created here, and what changes that. */
  #offer({ plans }: Data): unknown {
    const room = this.#room;
    if (room?.reason === 'PLAN') {
      return html`${lockRow(lockText(this.locale, room), this.unlock(room))} ${this.plans()}`;
    }
    if (!room || !this.#isFull) return nothing;
    const { limit, addOn } = room;
    const addOns = plans?.items.find(({ planTier }) => planTier === plans.current.planTier)?.addOns;
    const onSale = addOns?.find(({ key }) => key === addOn);
    const requiredPlan = plans ? planWithMore(plans, FEATURE, limit ?? 0) : null;
    const price = onSale && {
      addOn: catalogueText(this.locale, `addOn.${onSale.key}`, onSale.name),
      price: this.format.price(onSale.price),
    };
    const text = html`<strong>${this.msg('locations.full', { count: limit ?? 0 })}</strong>
      ${price && html`<span class="muted">${this.msg('locations.each', price)}</span>`}`;
    const unlock = this.unlock({ feature: FEATURE, message: null, requiredPlan, addOn });
    return html`${lockRow(text, unlock)} ${this.plans()}`;
  }

  #columns({ own }: Data): readonly Column<Location>[] {
    const column = (
      id: 'name' | 'type' | 'place' | 'operator',
      track: Track,
      cell: (row: Location) => unknown,
    ): Column<Location> => ({ id, header: this.msg(`locations.${id}`), track, cell });
    return [
      column(
        'name',
        'minmax(10rem, 2fr)',
        ({ name, code }) =>
          html`<span class="place"><span>${name}</span><span class="caption muted">${code}</span></span>`,
      ),
      column('type', 'minmax(8rem, 1fr)', (row) => this.#typeOf(row)),
      column('place', 'minmax(8rem, 1fr)', (row) => placeOf(row) ?? '–'),
      ...(own.every((row) => this.#isWorkedHere(row))
        ? []
        : [column('operator', 'minmax(8rem, 1fr)', ({ operator }) => operator.name)]),
    ];
  }

  /** What can be done with a location, or why nothing can. */
  #steps(location: Location): unknown {
    const { reason } = this.#room ?? {};
    if (!this.#isWorkedHere(location)) {
      return html`<p class="muted">
        ${this.msg('locations.notYours', { operator: location.operator.name })}
      </p>`;
    }
    if (reason === 'ROLE' || reason === 'SESSION') return nothing;
    if (isInUse(location)) {
      return html`<button type="button" class="btn" @click=${() => void this.#move('archive', location)}>
        ${this.msg('locations.archive')}
      </button>`;
    }
    if (reason === 'PLAN' || this.#isFull) return nothing;
    return html`<button type="button" class="btn" @click=${() => void this.#move('restore', location)}>
      ${this.msg('locations.restore')}
    </button>`;
  }

  #typeOf({ type }: Location): string {
    return this.msg(`locations.${knownText(TYPES, type)}`);
  }

  #statusOf({ status }: Location): string {
    return this.msg(`locations.${knownText(['ACTIVE', 'ARCHIVED'], status)}`);
  }

  /** Whoever works there, where that is somebody else. */
  #operatorOf(location: Location): string | undefined {
    return this.#isWorkedHere(location) ? undefined : location.operator.name;
  }

  // What there is

  get #room(): Room | undefined {
    return this.viewer?.entitlements.find(({ feature }) => feature === FEATURE);
  }

  get #isFull(): boolean {
    const { granted, limit, usage } = this.#room ?? {};
    return granted === true && limit != null && usage != null && usage >= limit;
  }

  /** The plan includes none, and none is left of a plan that did. */
  #isLocked({ own, nextCursor }: Data): boolean {
    return this.#room?.reason === 'PLAN' && nextCursor === null && own.length === 0;
  }

  #isWorkedHere({ operator }: Location): boolean {
    return operator.id === this.viewer?.organization.id;
  }

  #shown({ own }: Data): Location[] {
    const { archived = false } = this.state;
    return own.filter((location) => isInUse(location) !== archived);
  }

  // Doing

  #close(): void {
    const { open } = this.state;
    this.setState({ open: null });
    if (open) this.#table.focusRow(open);
  }

  readonly #startCreating = async (): Promise<void> => {
    this.#result.dismiss();
    this.#creating = true;
    this.requestUpdate();
    await this.updateComplete;
    this.shadowRoot?.getElementById('new-code')?.focus();
  };

  readonly #stopCreating = (): void => {
    this.#creating = false;
    this.#form.reset();
    this.requestUpdate();
  };

  async #create(input: LocationInput): Promise<void> {
    const { client } = this;
    if (!client) return;
    try {
      await client.locations.create(input);
      this.#stopCreating();
      if (this.state.archived) this.setState({ archived: false, open: null });
      await this.#done(this.msg('locations.created', { name: input.name }));
    } catch (error) {
      if (failureOf(error).code === 'location-code-taken') this.#form.refuseCode();
      else await this.#fail(error, input.name);
    }
  }

  async #move(step: 'archive' | 'restore', { id, name }: Location): Promise<void> {
    const { client } = this;
    if (!client) return;
    try {
      await client.locations[step](id);
      this.#close();
      await this.#done(this.msg(step === 'archive' ? 'locations.archived' : 'locations.restored', { name }));
    } catch (error) {
      await this.#fail(error, name, step);
    }
  }

  /** How much room is left is the server's to say, with what the viewer may do. */
  async #done(text: string): Promise<void> {
    this.#result.show({ tone: 'ok', text });
    await Promise.all([this.refreshViewer(), this.reload()]);
  }

  async #fail(error: unknown, name: string, step?: 'archive' | 'restore'): Promise<void> {
    const { code } = failureOf(error);
    const text = {
      'invalid-transition': this.msg(
        step === 'archive' ? 'locations.cannotArchive' : 'locations.changedByOther',
        { name },
      ),
      'role-not-allowed': this.msg('locations.notAllowed'),
      'not-found': this.msg('locations.changedByOther', { name }),
      'limit-reached': this.msg('locations.noRoom'),
    }[code];
    // Somebody else took the last place: the offer of more takes the form's.
    if (code === 'limit-reached') this.#stopCreating();
    this.#result.show({ tone: 'danger', text: text ?? this.msg('locations.failed') });
    if (text !== undefined) await Promise.all([this.refreshViewer(), this.reload()]);
  }

  async #loadMore(): Promise<void> {
    const { client, data } = this;
    if (!client || !data?.nextCursor) return;
    const page = await client.locations.list({ cursor: data.nextCursor, limit: PAGE });
    // By now it may be another organization.
    if (client !== this.client || data !== this.data) return;
    this.data = { ...data, own: [...data.own, ...ownOf(page)], nextCursor: page.nextCursor };
  }
}

const ownOf = ({ items }: LocationList): Location[] => items.filter(({ shared }) => !shared);

const isInUse = ({ status }: Location): boolean => status === 'ACTIVE';
