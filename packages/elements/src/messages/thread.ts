import type { Conversation, Message } from '@betterdata/portal-contract';
import { createIdempotencyKey } from '@betterdata/portal-sdk';
import type { PortalClient } from '../core/client.ts';
import { messageDraftsOf, type Outgoing } from './drafts.ts';
import { keyOf, subjectOf, type MessagesHost, type Place } from './place.ts';

const PAGE = 50;

/** What the thread asks of the widget. */
export interface ThreadOwner {
  client(): PortalClient | undefined;
  /** Names the person in their organization, for drafts. */
  subject(): string;
  /** Whether this session may set reading marks. */
  mayMark(): boolean;
  /** A conversation has another last message, or another reading mark. */
  changed(conversation: Conversation): void;
  /** Something arrived: what the server knows of the conversation should be asked again. */
  sent(conversationId: string): void;
}

/**
 * The messages of one place: those that were loaded, those on their way, and the text that is being written. Drafts
 * are stored with every change.
 */
export class Thread {
  readonly #host: MessagesHost;
  readonly #owner: ThreadOwner;
  #place: Place | undefined;
  #messages: readonly Message[] = [];
  #cursor: string | null = null;
  #loaded = false;
  #loading: Promise<void> | undefined;
  #failed = false;
  #text = '';
  #outgoing: readonly Outgoing[] = [];
  readonly #underWay = new Set<string>();
  #readUpTo = 0;
  #unreadFrom: number | undefined;
  #markedUpTo = 0;

  constructor(host: MessagesHost, owner: ThreadOwner) {
    this.#host = host;
    this.#owner = owner;
  }

  get place(): Place | undefined {
    return this.#place;
  }

  /** In the order in which they were sent. */
  get messages(): readonly Message[] {
    return this.#messages;
  }

  get hasEarlier(): boolean {
    return this.#cursor !== null;
  }

  /** Whether the messages are there; false before the first answer. */
  get loaded(): boolean {
    return this.#loaded;
  }

  /** Whether the last attempt to load failed. */
  get failed(): boolean {
    return this.#failed;
  }

  get text(): string {
    return this.#text;
  }

  get outgoing(): readonly Outgoing[] {
    return this.#outgoing;
  }

  isUnderWay({ id }: Outgoing): boolean {
    return this.#underWay.has(id);
  }

  /** The number of the first message that was unread when the place was opened. */
  get unreadFrom(): number | undefined {
    return this.#unreadFrom;
  }

  /** Shows a place, or what is new in the one that is shown. */
  show(place: Place | undefined): void {
    const before = this.#place;
    this.#place = place;
    if (!place) {
      if (before) this.#forget();
      return;
    }
    if (!before || keyOf(before) !== keyOf(place)) this.#open(place, before);
    const newest = place.conversation?.lastMessage.number ?? 0;
    if (!this.#failed && newest > (this.#messages.at(-1)?.number ?? 0)) void this.load();
  }

  /** Loads the latest messages; again, where that failed. */
  load(): Promise<void> {
    if (this.#loading) return this.#loading;
    const loading = this.#load().finally(() => {
      if (this.#loading === loading) this.#loading = undefined;
      this.#host.requestUpdate();
    });
    this.#loading = loading;
    return loading;
  }

  async loadEarlier(): Promise<void> {
    const page = await this.#page(this.#cursor ?? undefined);
    if (!page) return;
    this.#messages = [...page.items.toReversed(), ...this.#messages];
    this.#cursor = page.nextCursor;
    this.#host.requestUpdate();
  }

  write(text: string): void {
    this.#text = text;
    this.#keep();
    this.#host.requestUpdate();
  }

  /** Sends what was written; a blank text is nothing. */
  send(): void {
    const text = this.#text.trim();
    if (text === '') return;
    const message = { id: createIdempotencyKey(), text };
    this.#text = '';
    this.#outgoing = [...this.#outgoing, message];
    this.#keep();
    void this.deliver(message);
  }

  discard({ id }: Outgoing): void {
    this.#outgoing = this.#outgoing.filter((message) => message.id !== id);
    this.#keep();
    this.#host.requestUpdate();
  }

  /** Sends a message, for the first time or again: under its own id it arrives once. */
  async deliver(message: Outgoing): Promise<void> {
    const [place, client] = [this.#place, this.#owner.client()];
    if (!place || !client || this.#underWay.has(message.id)) return;
    this.#underWay.add(message.id);
    this.#host.requestUpdate();
    try {
      if (place.conversation) {
        const { id } = place.conversation;
        const sent = await client.messages.send(id, message);
        if (this.#isShown(place, client)) await this.#arrived(sent);
        else this.#forgetStored(place, message);
        this.#owner.sent(id);
      } else {
        const subject = subjectOf(place.subject);
        if (!subject) throw new Error(`Nothing can be written about ${place.subject.type}.`);
        const conversation = await client.conversations.start({ ...message, subject });
        if (this.#isShown(place, client)) this.discard(message);
        else this.#forgetStored(place, message);
        this.#owner.changed(conversation);
      }
      this.#host.announce(this.#host.msg('messages.sent'));
    } catch {
      this.#host.announce(this.#host.msg('messages.notSent'), 'assertive');
    } finally {
      this.#underWay.delete(message.id);
      this.#host.requestUpdate();
    }
  }

  /** Tells the server that all that is loaded was seen. */
  async markRead(): Promise<void> {
    const { conversation } = this.#place ?? {};
    const [last, client] = [this.#messages.at(-1), this.#owner.client()];
    if (!conversation || !last || !client || !this.#owner.mayMark()) return;
    if (conversation.unreadCount === 0 || last.number <= this.#markedUpTo) return;
    this.#markedUpTo = last.number;
    // Where it fails, the mark is set with the next message, or when the conversation is opened again.
    const marked = await client.conversations.read(conversation.id, last.id).catch(() => undefined);
    if (marked && client === this.#owner.client()) this.#owner.changed(marked);
  }

  reset(): void {
    this.#place = undefined;
    this.#forget();
  }

  #open(place: Place, before: Place | undefined): void {
    // A conversation that was begun here goes on with what was being written meanwhile, and holds nothing new.
    const isBegun = before?.conversation === null && before.subject.id === place.subject.id;
    const store = messageDraftsOf(this.#owner.subject());
    const draft = isBegun
      ? { text: this.#text, outgoing: this.#outgoing }
      : (store.read(keyOf(place)) ?? { text: '', outgoing: [] });
    this.#forget();
    this.#text = draft.text;
    this.#outgoing = draft.outgoing;
    this.#loaded = place.conversation === null;
    this.#markedUpTo = place.conversation?.readUpTo ?? 0;
    this.#readUpTo = isBegun ? Infinity : (place.conversation?.readUpTo ?? 0);
    if (!isBegun) return;
    store.remove(keyOf(before));
    this.#keep();
  }

  #forget(): void {
    this.#messages = [];
    this.#cursor = null;
    this.#loaded = false;
    this.#unreadFrom = undefined;
    this.#failed = false;
    this.#loading = undefined;
    this.#text = '';
    this.#outgoing = [];
  }

  async #load(): Promise<void> {
    this.#failed = false;
    const page = await this.#page();
    if (!page) return;
    const items = page.items.toReversed();
    const first = items[0]?.number ?? 1;
    const kept = this.#messages.filter(({ number }) => number < first);
    // With a gap in between, the older ones are loaded again when somebody asks for them.
    const joins = kept.at(-1)?.number === first - 1;
    this.#messages = joins ? [...kept, ...items] : items;
    if (!joins) this.#cursor = page.nextCursor;
    if (!this.#loaded)
      this.#unreadFrom = items.find(({ number, mine }) => number > this.#readUpTo && !mine)?.number;
    this.#loaded = true;
    // What arrived although its answer was lost.
    for (const { id, text } of items)
      if (this.#outgoing.some((message) => message.id === id)) this.discard({ id, text });
  }

  /** A page of the place that is shown; undefined where it no longer is, or where it could not be loaded. */
  async #page(cursor?: string) {
    const [place, client] = [this.#place, this.#owner.client()];
    if (!place?.conversation || !client) return undefined;
    const query = { limit: PAGE, ...(cursor !== undefined && { cursor }) };
    try {
      const page = await client.messages.list(place.conversation.id, query);
      return this.#isShown(place, client) ? page : undefined;
    } catch {
      if (this.#isShown(place, client)) this.#failed = true;
      this.#host.requestUpdate();
      return undefined;
    }
  }

  async #arrived(sent: Message): Promise<void> {
    const last = this.#messages.at(-1)?.number ?? 0;
    if (last === sent.number - 1) this.#messages = [...this.#messages, sent];
    // Others wrote in between.
    else if (last < sent.number) await this.load();
    this.discard(sent);
  }

  #isShown(place: Place, client: PortalClient): boolean {
    const shown = this.#place;
    return shown !== undefined && keyOf(shown) === keyOf(place) && client === this.#owner.client();
  }

  #keep(): void {
    if (!this.#place) return;
    const store = messageDraftsOf(this.#owner.subject());
    const [key, text, outgoing] = [keyOf(this.#place), this.#text, this.#outgoing];
    if (text === '' && outgoing.length === 0) store.remove(key);
    else store.write(key, { text, outgoing });
  }

  /** Forgets what was sent from a place that is not shown any more. */
  #forgetStored(place: Place, { id }: Outgoing): void {
    const store = messageDraftsOf(this.#owner.subject());
    const draft = store.read(keyOf(place));
    if (!draft) return;
    const outgoing = draft.outgoing.filter((message) => message.id !== id);
    if (draft.text === '' && outgoing.length === 0) store.remove(keyOf(place));
    else store.write(keyOf(place), { ...draft, outgoing });
  }
}
