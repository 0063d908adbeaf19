import {
  html,
  LitElement,
  nothing,
  type CSSResultGroup,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import { property } from 'lit/decorators.js';
import { commonEn } from '../locales/common.en.ts';
import { base } from '../parts/base.styles.ts';
import { frame } from '../parts/frame.ts';
import type { PlanOffer } from '../parts/plan-offer.ts';
import * as states from '../parts/states.ts';
import { tokens } from '../parts/tokens.styles.ts';
import type { PortalClient, Viewer } from './client.ts';
import { PortalConnection } from './connection.ts';
import type { Announce, Appearance } from './contexts.ts';
import { SelectEvent, StateChangeEvent, UpgradeClickEvent } from './events.ts';
import type { Lock } from './failure.ts';
import { formatFor, type Format } from './format.ts';
import { Loading } from './loading.ts';
import type { Locale } from './locale.ts';
import { fill, type MessageArgs, type Messages, type MessageValues } from './messages.ts';
import type { PartHost } from './part-host.ts';
import type { Status } from './status.ts';
import { WidthController, type Width } from './width.ts';

type None = Record<never, never>;
type CommonTexts = typeof commonEn;

/**
 * The base of every widget. It joins the portal, loads, and draws the frame with its skeleton, empty, locked,
 * error, offline and stale states; the widget says what to load and draws the data.
 *
 * A widget in five steps:
 *
 * 1. Texts: `orders/orders.en.ts` exports `ordersEn = {…} as const satisfies Messages`. Add it to
 *    `locales/en.ts`, and its translations to `locales/de.ts` and `locales/ar.ts` (the compiler asks for them).
 * 2. Class: `orders/orders.ts`, `class BdOrders extends PortalElement<OrderList, typeof ordersEn, OrdersState>`
 *    with `static feature`, `static texts` and the methods `heading`, `load` and `content`; then whichever of
 *    `loadArgs`, `isEmpty`, `emptyText`, `toolbar`, `actions`, `details` … it needs. A list is a `DataTable`.
 * 3. Styles: `orders/orders.styles.ts`; `static styles = [PortalElement.styles, tableStyles, ordersStyles]`.
 * 4. Registration: `orders/define.ts` with `defineOrders = (options) => defineElement('orders', BdOrders, options)`,
 *    and one line in `src/define.ts`.
 * 5. Test: `orders/orders.test.ts`, with `mountPortal` and `findLiterals` of `testing/`, which also give the
 *    axe and right-to-left checks.
 *
 * @fires bd-load-start - The widget has begun to fetch its data.
 * @fires bd-ready - Authorised data, possibly an empty list, is on the screen.
 * @fires bd-error - A request failed; carries `code`, `requestId` and `retryable`.
 * @fires bd-state-change - Filters, sort or the open row changed; `state` may be set again later.
 * @fires bd-select - Cancelable: a row is about to open.
 * @fires bd-upgrade-click - Cancelable: someone asks for a plan.
 * @csspart frame - The bordered box.
 * @csspart header - Title, scope line, status and actions.
 * @csspart title - The heading.
 * @csspart status - Short status at the end of the header.
 * @csspart actions - The buttons of the widget.
 * @csspart toolbar - Filters and totals.
 * @csspart table - The data table.
 * @csspart details - The open details panel.
 * @cssproperty --bd-accent - The one accent colour; any colour is safe.
 */
export abstract class PortalElement<
  Data = unknown,
  Texts extends Messages = None,
  State extends object = None,
> extends LitElement {
  static override styles: CSSResultGroup = [tokens, base];

  /** The entitlement that the widget needs; none where everyone may see it. */
  static feature: string | undefined;

  /** The widget's own English texts. */
  static texts: Messages = {};

  /** The id of the widget's portal, where that is neither around the widget nor the only one on the page. */
  @property() portal?: string;

  /** Level of the widget's heading in the outline of the page, 1 to 6. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 2;

  readonly #connection = new PortalConnection(this);
  readonly #width = new WidthController(this);
  readonly #loading = new Loading<Data>(this, this.#connection, {
    feature: () => this.#class.feature,
    args: () => this.loadArgs(),
    load: (client, signal) => this.load(client, signal),
    isEmpty: (data) => this.isEmpty(data),
    isLive: () => this.live,
    onSlow: () => this.announce(this.#common('frame.loading', { title: this.heading() })),
    onReplace: (data) => {
      if (this.isEmpty(data) && this.clearFilters()) this.announce(this.#common('state.noMatch'));
    },
    onDrop: () => this.reset(),
  });
  #offer: PlanOffer | undefined;
  #state: Partial<State> = {};

  // What the host page may read and set

  /** What the widget shows now. */
  get status(): Status {
    return this.#loading.status;
  }

  /** Filters, sort and open row, as last sent by `bd-state-change`; set it to restore them. */
  get state(): Readonly<Partial<State>> {
    return this.#state;
  }

  set state(state: Readonly<Partial<State>>) {
    this.#state = { ...state };
    this.requestUpdate();
  }

  /** Loads again; the old data stays meanwhile. */
  reload(): Promise<void> {
    return this.#loading.reload();
  }

  // What a widget must say

  /** The title, which states the purpose. */
  protected abstract heading(): string;

  /** Fetches what the widget shows. */
  protected abstract load(client: PortalClient, signal: AbortSignal): Promise<Data>;

  /** Draws the data. */
  protected abstract content(data: Data): unknown;

  // What a widget may say

  /** What `load` reads of the widget's properties and state; a change loads again. */
  protected loadArgs(): readonly unknown[] {
    return [];
  }

  /** Whether the data holds nothing to show. */
  protected isEmpty(_data: Data): boolean {
    return false;
  }

  /** Why there is nothing, and what fills it. */
  protected emptyText(): string {
    return this.#common('state.empty');
  }

  /** Clears the filters; null while none are set. Tells an empty list from one without matches. */
  protected clearFilters(): (() => void) | null {
    return null;
  }

  /** What the widget would show, for its locked panel. */
  protected purpose(): string {
    return this.heading();
  }

  /** Rows of the skeleton; close to the final height, so that nothing jumps. */
  protected skeletonRows(): number {
    return 5;
  }

  /** Whether live events keep the data current, so that it does not grow stale. */
  protected get live(): boolean {
    return false;
  }

  /** Muted line under the title: whose data, which period. */
  protected scope(_data: Data): unknown {
    return nothing;
  }

  /** Short status at the end of the header. */
  protected note(_data: Data): unknown {
    return nothing;
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

  /** The portal's client; undefined before the session and after logout. */
  protected get client(): PortalClient | undefined {
    return this.#connection.client;
  }

  /** Who is looking; undefined until the server has answered. */
  protected get viewer(): Viewer | undefined {
    return this.#connection.viewer?.viewer;
  }

  /** Asks the server again what the viewer may do, after a purchase for example. */
  protected async refreshViewer(): Promise<void> {
    await this.#connection.viewer?.refresh();
  }

  protected get locale(): Locale {
    return this.#connection.locale;
  }

  /** Narrow, medium or wide, by the widget's own width. */
  get width(): Width {
    return this.#width.value;
  }

  /** Numbers, money and dates in the reader's language. */
  get format(): Format {
    return formatFor(this.locale.tag);
  }

  /** Colour scheme and density that the portal asks for. */
  protected get appearance(): Appearance {
    return this.#connection.appearance;
  }

  /** Speaks through the portal's live regions. */
  get announce(): Announce {
    return this.#connection.announce;
  }

  /** A text in the reader's language, of the widget's own catalogue or the common one. */
  msg<Id extends keyof CommonTexts>(id: Id, ...args: MessageArgs<CommonTexts[Id]>): string;
  msg<Id extends keyof Texts & string>(id: Id, ...args: MessageArgs<Texts[Id]>): string;
  msg(id: string, ...args: [MessageValues?]): string {
    const { texts, tag, dir } = this.locale;
    const english: Messages = { ...commonEn, ...this.#class.texts };
    const translated = texts[id];
    const language = translated === undefined ? 'en' : tag;
    return fill(translated ?? english[id] ?? id, args[0] ?? {}, { tag: language, isolate: dir === 'rtl' });
  }

  /** Changes filters, sort or the open row, and tells the host page. */
  protected setState(changes: Partial<State>): void {
    this.state = { ...this.#state, ...changes };
    this.dispatchEvent(new StateChangeEvent(this.state));
  }

  /** Tells the host page that a row is about to open; false where the host opens it itself. */
  protected select(kind: string, id: string): boolean {
    return this.dispatchEvent(new SelectEvent(kind, id));
  }

  /** Someone asks for a plan: tells the host page and, unless it takes over, shows what the plans include. */
  protected seePlans(feature: string | null, requiredPlan: string | null): void {
    if (!this.dispatchEvent(new UpgradeClickEvent(feature, requiredPlan))) return;
    void this.#loadOffer().then((offer) => offer.show());
  }

  /** The comparison of the plans while it is shown; a locked widget draws it by itself. */
  protected plans(): unknown {
    return this.#offer?.render() ?? nothing;
  }

  // Drawing

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('portal')) this.#connection.join();
  }

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
      messages: html`${this.#staleBar()}${this.messages()}`,
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
    const text = this.#common(id, { time: this.format.time(loadedAt) });
    return states.staleBar(this.#part, text, status === 'offline', () => void this.reload());
  }

  #locked(lock: Lock): TemplateResult {
    const askOwner = this.viewer && !this.viewer.user.canPurchase ? this.viewer.organization.owner : null;
    if (!this.#offer && lock.requiredPlan) void this.#loadOffer();
    const price = this.#offer?.price(lock.requiredPlan) ?? null;
    const details = { lock, purpose: this.purpose(), price, askOwner };
    const seePlans = () => this.seePlans(lock.feature, lock.requiredPlan);
    return html`${states.lockedPanel(this.#part, details, seePlans)}${this.plans()}`;
  }

  async #loadOffer(): Promise<PlanOffer> {
    const { PlanOffer } = await import('../parts/plan-offer.ts');
    this.#offer ??= new PlanOffer(this, () => this.client);
    this.requestUpdate();
    return this.#offer;
  }

  get #class(): typeof PortalElement {
    return this.constructor as typeof PortalElement;
  }

  get #part(): PartHost {
    return this;
  }

  #common: PartHost['msg'] = (id, ...args) => this.#part.msg(id, ...args);
}
