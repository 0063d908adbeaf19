import { asns, conversations, messages, partnerships, type Nouns } from '@betterdata/portal-sdk/nouns';
import type { Conversation, ConversationInput, ConversationPlace } from '@betterdata/portal-contract';
import { html, nothing, type PropertyValues } from 'lit';
import type { PortalClient } from '../core/client.ts';
import { failureOf } from '../core/failure.ts';
import { PortalElement } from '../core/portal-element.ts';
import type { ReloadType } from '../core/reload-on.ts';
import { DetailsPanel, detailsStyles } from '../parts/details-panel.ts';
import { formStyles } from '../parts/form.ts';
import { skeleton } from '../parts/states.ts';
import { focusThread, listView, MOST_UNREAD, unreadText } from './list-view.ts';
import { LogScroll } from './log-scroll.ts';
import { messagesEn } from './messages.en.ts';
import { messagesStyles } from './messages.styles.ts';
import { NewMessage } from './new-message.ts';
import { placeOf, subjectText, type MessageSubject, type Place } from './place.ts';
import { Thread } from './thread.ts';
import { threadView } from './thread-view.ts';

/** What a host may keep and set again. */
export interface MessagesState {
  /** Id of the conversation that is open. */
  readonly open: string | null;
  /** The document whose conversation is open, or may be begun. */
  readonly about: MessageSubject | null;
  /** Whether a new message is being written. */
  readonly composing: boolean;
}

interface Data {
  readonly conversations: readonly Conversation[];
  readonly nextCursor: string | null;
  /** What was asked for by id, so that nothing else is taken for it. */
  readonly asked: string | undefined;
  /** The conversation about `state.about`. */
  readonly about: ConversationPlace | undefined;
  /** The open conversation, where it is not among those that are listed. */
  readonly open: Conversation | undefined;
  /** The only partner, to be named while there is nothing. */
  readonly partner: string | undefined;
}

const PAGE = 50;

/**
 * What the people of two partners write to each other, in a conversation for each document that it is about. Set
 * `state = { about: { type: 'ASN', id } }` to open the conversation about a document, or to begin it. Texts are shown as
 * they were written: no HTML, no links.
 *
 * @tag bd-messages
 */
export class BdMessages extends PortalElement<Data, typeof messagesEn, MessagesState> {
  static override feature: string | undefined = 'partnerships.view';
  static override texts = messagesEn;
  static override nouns: Nouns = { asns, conversations, messages, partnerships };
  static override reloadOn: readonly ReloadType[] = [
    'message.sent',
    'conversation.read',
    'partnership.changed',
  ];
  static override styles = [PortalElement.styles, detailsStyles, formStyles, messagesStyles];

  readonly #thread = new Thread(this, {
    client: () => this.client,
    subject: () => this.#subject,
    mayMark: () => this.viewer?.session.readOnly === false,
    changed: (conversation) => this.#put(conversation),
    sent: (id) => void this.#refresh(id),
  });
  readonly #scroll = new LogScroll(this, this.#thread);
  readonly #new = new NewMessage(this, {
    client: () => this.client,
    subject: () => this.#subject,
    send: (input) => this.#begin(input),
    cancel: () => this.#close(),
  });
  readonly #panel = new DetailsPanel(this, { onClose: () => this.#close() });
  #composing = false;

  protected override heading(): string {
    return this.msg('messages.title');
  }

  protected override purpose(): string {
    return this.msg('messages.purpose');
  }

  protected override loadArgs(): readonly unknown[] {
    const { about, open } = this.state;
    return [about?.type, about?.id, open];
  }

  protected override async load(client: PortalClient, signal: AbortSignal): Promise<Data> {
    const { about, open } = this.state;
    const [list, place] = await Promise.all([
      client.conversations.list({ limit: PAGE }, { signal }),
      about ? client.conversations.about(query(about), { signal }).catch(noneIfHidden) : undefined,
    ]);
    const { items: conversations, nextCursor } = list;
    const isListed = !open || conversations.some(({ id }) => id === open);
    return {
      conversations,
      nextCursor,
      asked: about?.id ?? open ?? undefined,
      about: place,
      open: isListed ? undefined : await client.conversations.get(open, { signal }).catch(noneIfHidden),
      partner: conversations.length === 0 ? await onlyPartner(client, signal) : undefined,
    };
  }

  protected override isEmpty({ conversations }: Data): boolean {
    return conversations.length === 0;
  }

  protected override emptyText(): string {
    const host = this.data?.partner;
    return host === undefined ? this.msg('messages.emptyAny') : this.msg('messages.empty', { host });
  }

  protected override scope({ conversations }: Data): unknown {
    if (conversations.length === 0) return nothing;
    const count = conversations.reduce((sum, { unreadCount }) => sum + unreadCount, 0);
    const isMore = conversations.some(({ unreadCount }) => unreadCount === MOST_UNREAD);
    return count > 0 ? unreadText(this, count, isMore) : this.msg('messages.allRead');
  }

  protected override actions(data: Data): unknown {
    const isOpen = this.#placeIn(data) !== undefined;
    if (this.state.composing || (isOpen && this.width !== 'wide')) return nothing;
    // One filled button: where something is being written, it is Send.
    return html`<button
      type="button"
      class="btn ${isOpen ? '' : 'primary'}"
      id="new-message"
      @click=${this.#compose}
    >
      ${this.msg('messages.new')}
    </button>`;
  }

  protected override content({ conversations, nextCursor }: Data): unknown {
    return html`${listView(this, {
      conversations,
      openId: this.#thread.place?.conversation?.id ?? null,
      open: (id) => this.#open(id),
    })}${
      nextCursor === null
        ? nothing
        : html`<button type="button" class="btn" @click=${() => void this.#loadMore()}>
            ${this.msg('messages.more')}
          </button>`
    }`;
  }

  protected override details(data: Data): unknown {
    const place = this.#placeIn(data);
    if (this.state.composing) {
      const title = this.msg('messages.new');
      return this.#panel.render({ key: 'new', title, body: this.#new.render() });
    }
    if (place) {
      const subject = subjectText(this, place.subject);
      const title = this.msg('messages.with', { subject, partner: place.counterparty.name });
      const key = place.conversation?.id ?? place.subject.id;
      return this.#panel.render({ key, title, body: threadView(this, this.#thread, this.#scroll, place) });
    }
    const wanted = this.state.about?.id ?? this.state.open;
    if (!wanted) return nothing;
    const body = data.asked === wanted ? html`<p>${this.msg('messages.gone')}</p>` : skeleton(5);
    return this.#panel.render({ key: wanted, title: this.msg('messages.conversation'), body });
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    this.#thread.show(this.data && !this.state.composing ? this.#placeIn(this.data) : undefined);
    const composing = this.state.composing === true && this.client !== undefined;
    if (composing && !this.#composing) void this.#new.begin();
    this.#composing = composing;
  }

  protected override reset(): void {
    this.#thread.reset();
    this.#new.reset();
    this.#composing = false;
    this.state = {};
  }

  // What is there

  /** Names the person in their organization, for drafts. */
  get #subject(): string {
    return this.viewer?.session.subject ?? '';
  }

  /** Where one reads and writes now. */
  #placeIn({ conversations, about, open }: Data): Place | undefined {
    const wanted = this.state;
    if (wanted.about)
      return about?.subject.id === wanted.about.id ? withList(about, conversations) : undefined;
    const conversation = [...conversations, ...(open ? [open] : [])].find(({ id }) => id === wanted.open);
    return conversation && placeOf(conversation);
  }

  /** Puts what the server says of a conversation into the list, those with the latest messages first. */
  #put(conversation: Conversation): void {
    const { data } = this;
    if (!data) return;
    const others = data.conversations.filter(({ id }) => id !== conversation.id);
    const conversations = [conversation, ...others].toSorted((a, b) =>
      a.lastMessageAt < b.lastMessageAt ? 1 : -1,
    );
    this.data = { ...data, conversations };
  }

  // Doing

  #open(id: string): void {
    if (!this.select('conversation', id)) return;
    this.#panel.takeFocus();
    this.setState({ open: id, about: null, composing: false });
  }

  readonly #compose = (): void => {
    this.#panel.takeFocus();
    this.setState({ open: null, about: null, composing: true });
  };

  #close(): void {
    const id = this.#thread.place?.conversation?.id;
    this.setState({ open: null, about: null, composing: false });
    void this.updateComplete.then(() => {
      const isListed = id !== undefined && this.shadowRoot?.getElementById(`thread-${id}`);
      if (isListed) focusThread(this.shadowRoot, id);
      else this.shadowRoot?.getElementById('new-message')?.focus();
    });
  }

  /** Sends the first message, and opens its conversation. */
  async #begin(input: ConversationInput): Promise<void> {
    const { client } = this;
    if (!client) return;
    const conversation = await client.conversations.start(input);
    if (client !== this.client) return;
    this.announce(this.msg('messages.sent'));
    this.#put(conversation);
    this.#panel.takeFocus();
    this.setState({ open: conversation.id, about: null, composing: false });
  }

  async #refresh(id: string): Promise<void> {
    const { client } = this;
    const conversation = await client?.conversations.get(id).catch(() => undefined);
    if (conversation && client === this.client) this.#put(conversation);
  }

  async #loadMore(): Promise<void> {
    const { client, data } = this;
    if (!client || !data?.nextCursor) return;
    const page = await client.conversations
      .list({ limit: PAGE, cursor: data.nextCursor })
      .catch(() => undefined);
    if (!page || client !== this.client || !this.data) return;
    const known = new Set(this.data.conversations.map(({ id }) => id));
    const added = page.items.filter(({ id }) => !known.has(id));
    this.data = {
      ...this.data,
      conversations: [...this.data.conversations, ...added],
      nextCursor: page.nextCursor,
    };
  }
}

const query = ({ type, id }: MessageSubject) => ({ subjectType: type, subjectId: id });

/** What the list says of the conversation is newer than what was said of the place. */
function withList(place: ConversationPlace, conversations: readonly Conversation[]): Place {
  const { subject } = place;
  const listed = conversations.find(
    (each) => each.subject.type === subject.type && each.subject.id === subject.id,
  );
  return listed ? placeOf(listed) : place;
}

function noneIfHidden(error: unknown): undefined {
  if (failureOf(error).code !== 'not-found') throw error;
}

async function onlyPartner(client: PortalClient, signal: AbortSignal): Promise<string | undefined> {
  const { items } = await client.partnerships.list({ status: 'ACTIVE', limit: 2 }, { signal });
  return items.length === 1 ? items[0]?.counterparty.name : undefined;
}
