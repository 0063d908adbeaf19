import { notifications, type Nouns } from '@betterdata/portal-sdk/nouns';
import type { Notification } from '@betterdata/portal-contract';
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { PortalClient } from '../core/client.ts';
import { PortalElement } from '../core/portal-element.ts';
import type { ReloadType } from '../core/reload-on.ts';
import { DetailsPanel, detailsStyles } from '../parts/details-panel.ts';
import { facts, factsStyles } from '../parts/facts.ts';
import { formStyles } from '../parts/form.ts';
import { frame } from '../parts/frame.ts';
import { icon } from '../parts/icons.ts';
import { LazyPart } from '../parts/lazy-part.ts';
import { ResultMessage } from '../parts/result-message.ts';
import { skeleton } from '../parts/states.ts';
import { byDay, daysAgo, readersZone, type Day } from './days.ts';
import { factsOf, sentenceOf, summaryOf } from './news.ts';
import { notificationsEn } from './notifications.en.ts';
import { notificationsStyles } from './notifications.styles.ts';
import type { Preferences } from './preferences.ts';
import { ScrollAnchor } from './scroll-anchor.ts';

interface Data {
  /** The latest first, as far as they are loaded. */
  readonly items: readonly Notification[];
  readonly nextCursor: string | null;
  readonly unreadCount: number;
}

/** What a host may keep and set again. */
export interface NotificationsState {
  /** Id of the notification whose details are open. */
  readonly open: string | null;
  /** Whether the preferences are shown in the list's place. */
  readonly preferences: boolean;
}

/** `bd-unread-change`: another number of notifications is unread. 100 stands for 100 or more. */
export class UnreadChangeEvent extends Event {
  static readonly type = 'bd-unread-change';
  readonly unreadCount: number;

  constructor(unreadCount: number) {
    super(UnreadChangeEvent.type, { bubbles: true, composed: true });
    this.unreadCount = unreadCount;
  }
}

const PAGE = 20;
/** The API's longest page. */
const LONGEST_PAGE = 200;
/** As far as the API counts what is unread. */
const MANY = 100;

/**
 * What happened, as news for the person who looks: what is unread, day by day, and how they want to be told. Opening
 * news marks it as read and sends `bd-select` with the noun and id of what it tells of (kind `asn`, `receipt`, `alert`,
 * `conversation`); unless the host page cancels it, the widget shows what it knows.
 *
 * @tag bd-notifications
 * @fires bd-unread-change - Another number of notifications is unread; carries `unreadCount`.
 */
export class BdNotifications extends PortalElement<Data, typeof notificationsEn, NotificationsState> {
  static override texts = notificationsEn;
  static override nouns: Nouns = { notifications };
  static override reloadOn: readonly ReloadType[] = [
    'notification.*',
    // What is not shared any more, or not in the plan, is not told either.
    'partnership.changed',
    'viewer.changed',
  ];
  static override styles = [
    PortalElement.styles,
    detailsStyles,
    factsStyles,
    formStyles,
    notificationsStyles,
  ];

  readonly #panel = new DetailsPanel(this, {
    onClose: () => {
      const { open } = this.state;
      this.setState({ open: null });
      if (open) void this.#focusNews(open);
    },
  });
  readonly #result = new ResultMessage(this);
  readonly #preferences = new LazyPart(this, async () => {
    const { Preferences } = await import('./preferences.ts');
    return (this.#choices = new Preferences(this, { client: () => this.client, result: this.#result }));
  });
  #choices: Preferences | undefined;
  /** Those that are about to be read: drawn as read, until the server has said so. */
  readonly #reading = new Set<string>();
  #toldUnread = 0;

  constructor() {
    super();
    this.addController(new ScrollAnchor(this, { scroller: '.feed', row: '.news' }));
  }

  /** How many notifications are unread, for a badge: 100 stands for 100 or more, 0 also while it is not known. */
  get unreadCount(): number {
    const { items = [], unreadCount = 0 } = this.data ?? {};
    if (unreadCount >= MANY) return MANY;
    const settled = items.filter(({ id, readAt }) => readAt === null && this.#reading.has(id));
    return Math.max(0, unreadCount - settled.length);
  }

  protected override heading(): string {
    const { unreadCount } = this;
    if (unreadCount === 0) return this.msg('notifications.title');
    const unread = unreadCount < MANY ? this.format.number(unreadCount) : `${this.format.number(MANY - 1)}+`;
    return this.msg('notifications.titleUnread', { unread });
  }

  protected override async load(client: PortalClient, signal: AbortSignal, shown?: Data): Promise<Data> {
    const length = Math.max(PAGE, shown?.items.length ?? 0);
    const [page, { unreadCount }] = await Promise.all([
      client.notifications.list({ limit: Math.min(length, LONGEST_PAGE) }, { signal }),
      client.notifications.summary({ signal }),
    ]);
    let { items, nextCursor } = page;
    while (items.length < length && nextCursor !== null) {
      const next = await client.notifications.list({ limit: LONGEST_PAGE, cursor: nextCursor }, { signal });
      items = [...items, ...next.items];
      nextCursor = next.nextCursor;
    }
    return { items, nextCursor, unreadCount };
  }

  protected override news(data: Data, shown: Data): string | undefined {
    const known = new Set(shown.items.map(({ id }) => id));
    const before = data.items.findIndex(({ id }) => known.has(id));
    const arrived = data.items.slice(0, before === -1 ? undefined : before).filter(isUnread);
    const [latest] = arrived;
    if (!latest) return undefined;
    return this.msg('notifications.arrived', { count: arrived.length, latest: sentenceOf(this, latest) });
  }

  protected override isEmpty({ items }: Data): boolean {
    return items.length === 0;
  }

  protected override emptyText(): string {
    return this.msg('notifications.empty');
  }

  protected override skeletonRows(): number {
    return 8;
  }

  protected override actions({ items }: Data): unknown {
    const markAll = this.#mayMark && items.length > 0;
    const preferences = this.#mayChoose;
    if (!markAll && !preferences) return nothing;
    // Without anything unread it stays in its place, so that the next news moves nothing.
    return html`${
      markAll
        ? html`<button
            type="button"
            class="btn"
            aria-disabled=${this.unreadCount === 0}
            @click=${() => void this.#markAll()}
          >
            ${this.msg('notifications.markAll')}
          </button>`
        : nothing
    }
    ${
      preferences
        ? html`<button type="button" class="btn" id="preferences" @click=${() => this.#showPreferences(true)}>
            ${this.msg('notifications.preferences')}
          </button>`
        : nothing
    }`;
  }

  protected override messages(): unknown {
    return this.#result.render();
  }

  protected override content({ items, nextCursor }: Data): unknown {
    const timeZone = readersZone();
    return html`<div class="feed" part="table">
      ${repeat(
        byDay(items, timeZone),
        ({ date }) => date,
        (day) => this.#day(day, timeZone),
      )}
      ${
        nextCursor === null
          ? nothing
          : html`<button type="button" class="btn more" @click=${() => void this.#more()}>
              ${this.msg('notifications.more')}
            </button>`
      }
    </div>`;
  }

  protected override details({ items }: Data): unknown {
    const { open } = this.state;
    const shown = items.find(({ id }) => id === open);
    if (!shown) return nothing;
    const { excerpt } = shown.values;
    return this.#panel.render({
      key: shown.id,
      title: sentenceOf(this, shown),
      body: html`${excerpt === undefined ? nothing : html`<p class="excerpt" dir="auto">${excerpt}</p>`}
      ${facts(factsOf(this, shown))}`,
    });
  }

  protected override reset(): void {
    this.#result.dismiss();
    this.#reading.clear();
    this.#choices?.reset();
    this.state = {};
  }

  protected override render(): unknown {
    return this.state.preferences && this.#mayChoose && this.data ? this.#preferencesPage() : super.render();
  }

  protected override updated(): void {
    const { unreadCount } = this;
    if (unreadCount === this.#toldUnread) return;
    this.#toldUnread = unreadCount;
    this.dispatchEvent(new UnreadChangeEvent(unreadCount));
  }

  // Drawing

  #day({ date, items }: Day, timeZone: string): TemplateResult {
    const ago = daysAgo(date, new Date(), timeZone);
    const name =
      ago === 0
        ? this.msg('notifications.today')
        : ago === 1
          ? this.msg('notifications.yesterday')
          : this.format.date(date);
    // A list without bullets is no list to VoiceOver unless it says so.
    // eslint-disable-next-line lit-a11y/no-redundant-role -- see above
    const list = html`<ul role="list" aria-labelledby="day-${date}">
      ${repeat(
        items,
        ({ id }) => id,
        (item) => this.#row(item),
      )}
    </ul>`;
    return html`<div class="day" id="day-${date}" role="heading" aria-level=${this.headingLevel + 1}>
        ${name}
      </div>
      ${list}`;
  }

  #row(item: Notification): TemplateResult {
    const news = sentenceOf(this, item);
    const unread = this.#isUnread(item);
    const { excerpt } = item.values;
    return html`<li
      class="news ${unread ? 'unread' : ''}"
      id="news-${item.id}"
      aria-current=${this.state.open === item.id ? 'true' : nothing}
    >
      ${unread ? this.#mark(item, news) : html`<span></span>`}
      <div class="words">
        <div class="sentence">
          ${unread ? html`<span class="sr">${this.msg('notifications.unread')}</span>` : nothing} ${news}
        </div>
        <div class="muted summary">${summaryOf(this, item).map((part) => html`<span>${part}</span> `)}</div>
        ${excerpt === undefined ? nothing : html`<div class="excerpt short" dir="auto">${excerpt}</div>`}
      </div>
      <time class="muted" datetime=${item.createdAt}>${this.format.time(item.createdAt)}</time>
      <button
        type="button"
        class="btn open"
        aria-label=${this.msg('notifications.openOf', { news })}
        @click=${() => this.#open(item)}
      >
        ${this.msg('notifications.open')}
      </button>
    </li>`;
  }

  /** The dot of what is unread, which also marks it as read where the session may. */
  #mark(item: Notification, news: string): TemplateResult {
    const dot = html`<span class="dot"></span>`;
    if (!this.#mayMark) return dot;
    return html`<button
      type="button"
      class="btn plain mark"
      title=${this.msg('notifications.markRead')}
      aria-label=${this.msg('notifications.markReadOf', { news })}
      @click=${() => {
        void this.#markRead(item);
        void this.#focusNews(item.id);
      }}
    >
      ${dot}${icon('check')}
    </button>`;
  }

  #preferencesPage(): TemplateResult {
    const { locale, appearance, width } = this;
    return frame({
      title: this.msg('notifications.preferencesTitle'),
      level: this.headingLevel,
      scope: nothing,
      note: nothing,
      actions: nothing,
      toolbar: html`<button type="button" class="btn plain back" @click=${() => this.#showPreferences(false)}>
        ${icon('back')}${this.msg('details.back')}
      </button>`,
      messages: this.#result.render(),
      body: this.#preferences.render((preferences) => preferences.render(), skeleton(8)),
      details: nothing,
      busy: false,
      locale,
      appearance,
      width,
    });
  }

  // What is there

  /** Whether the session may mark news as read: a page that may only look leaves that alone. */
  get #mayMark(): boolean {
    return this.viewer?.session.readOnly === false;
  }

  /** The page around a session for one partnership may be the other side's, which an address is no business of. */
  get #mayChoose(): boolean {
    return this.#mayMark && this.viewer?.session.partnershipId === null;
  }

  #isUnread(item: Notification): boolean {
    return isUnread(item) && !this.#reading.has(item.id);
  }

  async #focusNews(id: string): Promise<void> {
    await this.updateComplete;
    const row = this.shadowRoot?.getElementById(`news-${id}`);
    row?.querySelector<HTMLElement>('.open')?.focus();
  }

  // Doing

  #open(item: Notification): void {
    const { type, id } = item.subject;
    if (this.#mayMark) void this.#markRead(item);
    if (!this.select(type.toLowerCase(), id)) return;
    this.#panel.takeFocus();
    this.setState({ open: item.id });
  }

  #showPreferences(preferences: boolean): void {
    this.#result.dismiss();
    if (preferences) void this.#choices?.load();
    this.setState({ preferences });
    if (!preferences)
      void this.updateComplete.then(() => this.shadowRoot?.getElementById('preferences')?.focus());
  }

  async #markRead(item: Notification): Promise<void> {
    const { client } = this;
    if (!client || !this.#isUnread(item)) return;
    this.#reading.add(item.id);
    this.requestUpdate();
    try {
      const read = await client.notifications.read(item.id);
      if (client === this.client) this.#noteRead(read);
    } catch {
      if (client === this.client) this.#tellNotMarked();
    }
    this.#reading.delete(item.id);
    this.requestUpdate();
  }

  /** Notes what the server has marked as read, unless a fresh list has said so meanwhile. */
  #noteRead(read: Notification): void {
    const { data } = this;
    if (!data?.items.some((item) => item.id === read.id && isUnread(item))) return;
    const items = data.items.map((item) => (item.id === read.id ? read : item));
    this.data = { ...data, items, unreadCount: Math.max(0, data.unreadCount - 1) };
  }

  async #markAll(): Promise<void> {
    const { client, data } = this;
    const [newest] = data?.items ?? [];
    if (!client || !data || !newest || this.unreadCount === 0) return;
    try {
      const { unreadCount } = await client.notifications.readAll({ until: newest.createdAt });
      if (client !== this.client || !this.data) return;
      const shown = new Set(data.items.map(({ id }) => id));
      const readAt = new Date().toISOString();
      const items = this.data.items.map((item) =>
        shown.has(item.id) && isUnread(item) ? { ...item, readAt } : item,
      );
      this.data = { ...this.data, items, unreadCount };
      this.announce(this.msg('notifications.allRead'));
    } catch {
      if (client === this.client) this.#tellNotMarked();
    }
  }

  #tellNotMarked(): void {
    this.#result.show({ tone: 'danger', text: this.msg('notifications.notMarked') });
  }

  async #more(): Promise<void> {
    const { client, data } = this;
    if (!client || !data?.nextCursor) return;
    try {
      const cursor = data.nextCursor;
      const { items, nextCursor } = await client.notifications.list({ limit: PAGE, cursor });
      if (client !== this.client) return;
      // What is shown now may end elsewhere.
      if (data !== this.data) return await this.#more();
      this.data = { ...data, items: [...data.items, ...items], nextCursor };
      if (items[0]) await this.#focusNews(items[0].id);
    } catch {
      if (client !== this.client) return;
      this.#result.show({ tone: 'danger', text: this.msg('table.moreFailed') });
    }
  }
}

const isUnread = ({ readAt }: Notification) => readAt === null;

declare global {
  interface GlobalEventHandlersEventMap {
    'bd-unread-change': UnreadChangeEvent;
  }
}
