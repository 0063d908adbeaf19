import { html, nothing, type TemplateResult } from 'lit';
import { frame } from '../parts/frame.ts';
import * as states from '../parts/states.ts';
import type { PortalClient } from './client.ts';
import type { Lock } from './failure.ts';
import type { LiveEvent } from './live.ts';
import { Loading } from './loading.ts';
import { translate } from './locale.ts';
import type { Messages } from './messages.ts';
import type { PartHost } from './part-host.ts';
import { PortalMember, type None } from './portal-member.ts';
import { ReloadOn, type ReloadType } from './reload-on.ts';
import type { Status } from './status.ts';

/**
 * The base of every widget. It joins the portal, loads, and draws the frame with its skeleton, empty, locked,
 * error, offline and stale states; the widget says what to load and draws the data.
 *
 * A widget in five steps:
 *
 * 1. Texts: `orders/orders.en.ts` exports `ordersEn = {…} as const satisfies Messages`. Add it to
 *    `locales/en.ts`, and its translations to `locales/de.ts` and `locales/ar.ts` (the compiler asks for them).
 * 2. Class: `orders/orders.ts`, `class BdOrders extends PortalElement<OrderList, typeof ordersEn, OrdersState>`
 *    with `static feature`, `static texts`, `static nouns`, `static reloadOn` and the methods `heading`, `load` and `content`; then
 *    whichever of `loadArgs`, `isEmpty`, `emptyText`, `toolbar`, `actions`, `details` … it needs. A list is a `DataTable`.
 * 3. Styles: `orders/orders.styles.ts`; `static styles = [PortalElement.styles, tableStyles, ordersStyles]`.
 * 4. Registration: `orders/define.ts` with `defineOrders = (options) => defineElement('orders', BdOrders, options)`,
 *    and one line in `src/define.ts`.
 * 5. Test: `orders/orders.test.ts`, with `mountPortal` and `findLiterals` of `testing/`, which also give the
 *    axe and right-to-left checks.
 *
 * @example
 * export class BdLocations extends PortalElement<LocationList, typeof locationsEn> {
 *   static override feature: string | undefined = 'inventory.view-shared';
 *   static override texts = locationsEn;
 *   static override nouns: Nouns = { locations };
 *   static override reloadOn: readonly ReloadType[] = ['inventory.changed', 'partnership.changed'];
 *
 *   protected override heading() {
 *     return this.msg('locations.title');
 *   }
 *   protected override load(client: PortalClient, signal: AbortSignal) {
 *     return client.locations.list({}, { signal });
 *   }
 *   protected override isEmpty({ items }: LocationList) {
 *     return items.length === 0;
 *   }
 *   protected override content({ items }: LocationList) {
 *     return html`<ul>${items.map(({ name }) => html`<li>${name}</li>`)}</ul>`;
 *   }
 * }
 *
 * @fires bd-load-start - The widget has begun to fetch its data.
 * @fires bd-ready - Authorised data, possibly an empty list, is on the screen.
 * @fires bd-error - A request failed; carries `code`, `requestId` and `retryable`.
 * @fires bd-state-change - Filters, sort or the open row changed; `state` may be set again later.
 * @fires bd-select - Cancelable: a row is about to open.
 * @fires bd-upgrade-click - Cancelable: someone asks for a plan; unless the host takes over, its payment or the comparison opens.
 * @fires bd-checkout - Cancelable: a page of the payment provider opens; carries its `url`.
 * @csspart frame - The bordered box.
 * @csspart header - Title, scope line, status and actions.
 * @csspart title - The heading.
 * @csspart status - Short status at the end of the header.
 * @csspart actions - The buttons of the widget.
 * @csspart toolbar - Filters and totals.
 * @csspart table - The data table.
 * @csspart details - The open details panel.
 * @cssproperty --bd-accent - The one accent colour; any colour is safe.
 * @cssproperty --bd-accent-hover - Filled buttons under the pointer.
 * @cssproperty --bd-on-accent - Text on the accent colour.
 * @cssproperty --bd-surface - The widget's background. `<bd-portal debug>` warns of pairs that are hard to read.
 * @cssproperty --bd-sunken - Table heads and quiet messages.
 * @cssproperty --bd-raised - Popovers and dialogs.
 * @cssproperty --bd-hover - Rows under the pointer.
 * @cssproperty --bd-selected - Chosen rows and filters.
 * @cssproperty --bd-text - Text.
 * @cssproperty --bd-muted - Secondary text and placeholders.
 * @cssproperty --bd-border - Lines between things.
 * @cssproperty --bd-control - Borders of buttons and fields.
 * @cssproperty --bd-ok - Text of good news, such as received.
 * @cssproperty --bd-ok-soft - Its background.
 * @cssproperty --bd-warn - Text of what wants attention, such as late.
 * @cssproperty --bd-warn-soft - Its background.
 * @cssproperty --bd-danger - Text of errors and shortages.
 * @cssproperty --bd-danger-soft - Its background.
 * @cssproperty --bd-on-danger - Text on a button that destroys.
 */
export abstract class PortalElement<
  Data = unknown,
  Texts extends Messages = None,
  State extends object = None,
> extends PortalMember<Texts, State> {
  /** The entitlement that the widget needs; none where everyone may see it. */
  static feature: string | undefined;

  /** Events after which the widget loads again; the old data stays meanwhile. */
  static reloadOn: readonly ReloadType[] = [];

  readonly #loading = new Loading<Data>(this, this.connection, {
    feature: () => this.#class.feature,
    args: () => this.loadArgs(),
    load: (client, signal, shown) => this.load(client, signal, shown),
    isEmpty: (data) => this.isEmpty(data),
    isLive: () => this.#class.reloadOn.length > 0,
    onSlow: () => this.announce(this.#part.msg('frame.loading', { title: this.heading() })),
    onReplace: (data, shown) => {
      const text =
        shown !== undefined
          ? this.news(data, shown)
          : this.isEmpty(data) && this.clearFilters() && this.#part.msg('state.noMatch');
      if (text) this.announce(text);
    },
    onDrop: () => this.reset(),
  });

  constructor() {
    super();
    this.addController(
      new ReloadOn(this.connection, this.#class.reloadOn, {
        concerns: (event) => this.concerns(event),
        reload: () => this.reload(),
      }),
    );
  }

  // What the host page may read and set

  /** What the widget shows now. */
  get status(): Status {
    return this.#loading.status;
  }

  /** Loads again; the old data stays meanwhile. */
  reload(): Promise<void> {
    return this.#loading.reload();
  }

  // What a widget must say

  /** The title, which states the purpose. */
  protected abstract heading(): string;

  /**
   * Fetches what the widget shows.
   *
   * @param shown what is on the screen, where the same is loaded again: a list that has grown stays as long
   */
  protected abstract load(client: PortalClient, signal: AbortSignal, shown?: Data): Promise<Data>;

  /** Draws the data. */
  protected abstract content(data: Data): unknown;

  // What a widget may say

  /**
   * What `load` reads of the widget's properties and state; a change loads again. Compared one by one by
   * identity: give strings and numbers, or arrays as they are in `state`, never new ones.
   */
  protected loadArgs(): readonly unknown[] {
    return [];
  }

  /** Whether the data holds nothing to show. */
  protected isEmpty(_data: Data): boolean {
    return false;
  }

  /** Why there is nothing, and what fills it. */
  protected emptyText(): string {
    return this.#part.msg('state.empty');
  }

  /** Clears the filters; null while none are set. Tells an empty list from one without matches. */
  protected clearFilters(): (() => void) | null {
    return null;
  }

  /** What the widget would show, for its locked panel. */
  protected purpose(): string {
    return this.heading();
  }

  /** Rows of the skeleton, or its blocks by their rows; close to the final height, so that nothing jumps. */
  protected skeletonRows(): number | readonly number[] {
    return 5;
  }

  /** Whether an event of `reloadOn` concerns what is shown; one about another ASN than the one on the screen does not. */
  protected concerns(_event: LiveEvent): boolean {
    return true;
  }

  /** What to say, politely, of what has changed since it was `shown`; nothing where it is of no use to hear it. */
  protected news(_data: Data, _shown: Data): string | undefined {
    return undefined;
  }

  /** Muted line under the title: whose data, which period. */
  protected scope(_data: Data): unknown {
    return nothing;
  }

  /** Short status at the end of the header: that it is live or as of when, unless the widget says more. */
  protected note(_data: Data): unknown {
    const { loadedAt, isLive, status } = this.#loading;
    if (!loadedAt || status === 'offline' || status === 'stale') return nothing;
    return html`<span class="muted"
      >${isLive ? this.#part.msg('state.live') : this.#part.msg('state.updated', { time: this.format.time(loadedAt) })}</span
    >`;
  }

  /** At most two buttons (class `btn`, one of them also `primary`). */
  protected actions(_data: Data): unknown {
    return nothing;
  }

  /** Filters and totals; stays while a filtered list is empty. */
  protected toolbar(_data: Data): unknown {
    return nothing;
  }

  /** Results of what was done, under the header until dismissed. */
  protected messages(): unknown {
    return nothing;
  }

  /** The open details panel. */
  protected details(_data: Data): unknown {
    return nothing;
  }

  /** Called when the data may no longer be shown: close details, forget rows. */
  protected reset(): void {}

  // What a widget may use

  /** The last authorised answer; set it to what is known after an action, instead of loading again. */
  protected get data(): Data | undefined {
    return this.#loading.data;
  }

  protected set data(data: Data | undefined) {
    this.#loading.data = data;
    this.requestUpdate();
  }

  // Drawing

  protected override render(): unknown {
    const { data, busy, lock } = this.#loading;
    const shown = data !== undefined && lock === null ? data : undefined;
    return frame({
      title: this.heading(),
      level: this.headingLevel,
      scope: shown === undefined ? nothing : this.scope(shown),
      note: shown === undefined ? nothing : this.note(shown),
      actions: shown === undefined ? nothing : this.actions(shown),
      toolbar: shown === undefined ? nothing : this.toolbar(shown),
      messages: html`${this.#staleBar()}${this.purchase()}${this.messages()}`,
      body: lock ? this.#locked(lock) : shown === undefined ? this.#withoutData() : this.#withData(shown),
      details: shown === undefined ? nothing : this.details(shown),
      busy,
      locale: this.locale,
      appearance: this.appearance,
      width: this.width,
    });
  }

  #withData(data: Data): unknown {
    if (!this.isEmpty(data)) return this.content(data);
    const clear = this.clearFilters();
    return clear ? states.noMatch(this.#part, clear) : states.empty(this.emptyText());
  }

  #withoutData(): TemplateResult {
    const { status, failure } = this.#loading;
    const retry = () => void this.reload();
    if (status === 'offline') return states.offlinePanel(this.#part, retry);
    if (failure) return states.failurePanel(this.#part, failure, this.heading(), retry);
    return states.skeleton(this.skeletonRows());
  }

  #staleBar(): unknown {
    const { status, failure, loadedAt } = this.#loading;
    if (!loadedAt || (status !== 'offline' && status !== 'stale')) return nothing;
    const id =
      status === 'offline' ? 'state.offlineSince' : failure ? 'state.notRefreshed' : ('state.stale' as const);
    const text = this.#part.msg(id, { time: this.format.time(loadedAt) });
    return states.staleBar(this.#part, text, status === 'offline', () => void this.reload());
  }

  #locked(lock: Lock): TemplateResult {
    // No plan unlocks what the session or the person's role does not allow.
    const unlock = lock.requiredPlan === null ? nothing : this.unlock(lock);
    const message = lock.message ?? this.#part.msg('locked.notAllowed');
    const text = translate(this.locale, `feature.${lock.feature}.message`, message);
    return html`${states.lockedPanel(lock.requiredPlan === null ? message : text, this.purpose(), unlock)}${this.plans()}`;
  }

  get #class(): typeof PortalElement {
    return this.constructor as typeof PortalElement;
  }

  /** The widget as its parts see it: with the common texts only, which the compiler can check here. */
  get #part(): PartHost {
    return this;
  }
}
