import type { Nouns } from '@betterdata/portal-sdk/nouns';
import { LitElement, type CSSResultGroup, type PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import { commonEn } from '../locales/common.en.ts';
import { base } from '../parts/base.styles.ts';
import { LazyOffer } from '../parts/lazy-offer.ts';
import { tokens } from '../parts/tokens.styles.ts';
import type { PortalClient, Viewer } from './client.ts';
import { PortalConnection } from './connection.ts';
import type { Announce, Appearance } from './contexts.ts';
import { SelectEvent, StateChangeEvent } from './events.ts';
import type { Lock } from './failure.ts';
import { FocusKeeper } from './focus-keeper.ts';
import { formatFor, type Format } from './format.ts';
import { translate, type Locale } from './locale.ts';
import type { MessageArgs, Messages, MessageValues } from './messages.ts';
import { WidthController, type Width } from './width.ts';

export type None = Record<never, never>;
type CommonTexts = typeof commonEn;

/**
 * An element that belongs to a portal: what the portal provides, texts and formats in its language, its
 * looks, and what it tells the host page. `PortalElement` adds data and their states.
 */
export abstract class PortalMember<
  Texts extends Messages = None,
  State extends object = None,
> extends LitElement {
  static override styles: CSSResultGroup = [tokens, base];

  /** The widget's own English texts. */
  static texts: Messages = {};

  /** The nouns of the SDK that the widget asks with. */
  static nouns: Nouns = {};

  /** The id of the widget's portal, where that is neither around the widget nor the only one on the page. */
  @property() portal?: string;

  /** Level of the widget's heading in the outline of the page, 1 to 6. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 2;

  /** For a widget beside others: no button is filled, and a list in a narrow widget begins short. */
  @property({ type: Boolean, reflect: true }) quiet = false;

  /** What the portal provides. */
  protected readonly connection = new PortalConnection(this, (this.constructor as typeof PortalMember).nouns);
  readonly #width = new WidthController(this);
  readonly #offer = new LazyOffer(this, this.connection);
  #state: Partial<State> = {};

  constructor() {
    super();
    this.addController(new FocusKeeper(this));
  }

  /** Filters, sort and open row, as last sent by `bd-state-change`; set it to restore them. */
  get state(): Readonly<Partial<State>> {
    return this.#state;
  }

  set state(state: Readonly<Partial<State>>) {
    this.#state = { ...state };
    this.requestUpdate();
  }

  /** The portal's client; undefined before the session and after logout. */
  protected get client(): PortalClient | undefined {
    return this.connection.client;
  }

  /** Who is looking; undefined until the server has answered. */
  protected get viewer(): Viewer | undefined {
    return this.connection.viewer?.viewer;
  }

  /** Asks the server again what the viewer may do, after a purchase for example. */
  protected async refreshViewer(): Promise<void> {
    await this.connection.viewer?.refresh();
  }

  protected get locale(): Locale {
    return this.connection.locale;
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
    return this.connection.appearance;
  }

  /** Speaks through the portal's live regions. */
  get announce(): Announce {
    return this.connection.announce;
  }

  /** A text in the reader's language, of the widget's own catalogue or the common one. */
  msg<Id extends keyof CommonTexts>(id: Id, ...args: MessageArgs<CommonTexts[Id]>): string;
  msg<Id extends keyof Texts & string>(id: Id, ...args: MessageArgs<Texts[Id]>): string;
  msg(id: string, ...args: [MessageValues?]): string {
    const common: Messages = commonEn;
    const english = (this.constructor as typeof PortalMember).texts[id] ?? common[id] ?? id;
    return translate(this.locale, id, english, args[0]);
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

  /** What unlocks something: its price and the way to pay for it, or whom to ask. */
  protected unlock(lock: Lock): unknown {
    return this.#offer.unlock(lock);
  }

  /** To be called by who draws a button for {@link upgrade}. */
  protected prepareUpgrade(): void {
    this.#offer.prepare();
  }

  /** Someone asks for a plan: tells the host page and, unless it takes over, goes to the payment. */
  protected upgrade(lock: Lock): void {
    this.#offer.upgrade(lock);
  }

  /** The same, to compare the plans first. */
  protected seePlans(lock: Lock): void {
    this.#offer.seePlans(lock);
  }

  /** The comparison of the plans while it is shown, under the widget's own heading; a locked widget draws it by itself. */
  protected plans(level = this.headingLevel + 1): unknown {
    return this.#offer.render(level);
  }

  /** How a purchase that was begun here stands. */
  protected purchase(): unknown {
    return this.#offer.purchase();
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('portal')) this.connection.join();
  }
}
