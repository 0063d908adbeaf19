import type { Conversation, Message } from '@betterdata/portal-contract';

export const CONVERSATION_ID = '6b1d7a0e-3c52-4f8e-9a41-7f2d5c8b0001';

const amazon = { id: '0b54a0de-52ab-4d0c-8b0f-2f3f6b1f0101', code: 'ORG-101', name: 'Amazon' };
const luxeBond = { id: '0b54a0de-52ab-4d0c-8b0f-2f3f6b1f0003', code: 'ORG-003', name: 'LUXE BOND' };

/** A message of LUXE BOND's to Amazon, or one that the viewer wrote. */
export function sampleMessage(number: number, changes: Partial<Message> = {}): Message {
  const mine = changes.mine ?? false;
  return {
    id: `2e8f5c1a-6d3b-4a7f-8c90-${String(number).padStart(12, '0')}`,
    number,
    author: { name: mine ? 'Ana' : 'Victor Nguyen', organization: mine ? amazon : luxeBond },
    mine,
    text: `Message ${number}`,
    sentAt: new Date(Date.UTC(2026, 2, 13, 15, number)).toISOString(),
    ...changes,
  };
}

/** The conversation about ASN-8841 that ends with this message. */
export function sampleConversation(last: Message, changes: Partial<Conversation> = {}): Conversation {
  const { text, ...message } = last;
  return {
    id: CONVERSATION_ID,
    partnershipId: '5a0e4d5c-8a52-4c6e-9d0e-6d6f3c9a8101',
    counterparty: luxeBond,
    subject: { type: 'ASN', id: '8c0b5c0e-4b0a-4d6e-9a55-5f4d3c2b8841', code: 'ASN-8841' },
    lastMessage: { ...message, excerpt: text },
    unreadCount: 0,
    readUpTo: last.number,
    canSend: true,
    lastMessageAt: last.sentAt,
    createdAt: '2026-03-13T15:00:00Z',
    ...changes,
  };
}

/** The messages as the server answers them, newest first. */
export class SampleThread {
  messages: Message[];
  readUpTo: number;

  constructor(messages: Message[], readUpTo = messages.length) {
    this.messages = messages;
    this.readUpTo = readUpTo;
  }

  conversation(changes: Partial<Conversation> = {}): Conversation {
    const last = this.messages.at(-1) ?? sampleMessage(1);
    const unreadCount = this.messages.filter(({ number, mine }) => number > this.readUpTo && !mine).length;
    return sampleConversation(last, { unreadCount, readUpTo: this.readUpTo, ...changes });
  }

  /** Answers `GET …/messages` in pages, `GET …/{id}`, and the list of this one conversation. */
  get routes() {
    const path = `/v1/conversations/${CONVERSATION_ID}`;
    return {
      'GET /v1/conversations': () => ({ items: [this.conversation()], nextCursor: null }),
      [`GET ${path}`]: () => this.conversation(),
      [`GET ${path}/messages`]: (request: Request) => this.#page(new URL(request.url).searchParams),
      [`POST ${path}/messages`]: async (request: Request) => this.add((await request.json()) as Message),
      [`POST ${path}/read`]: async (request: Request) => {
        const { messageId } = (await request.json()) as { messageId: string };
        this.readUpTo = this.messages.find(({ id }) => id === messageId)?.number ?? 0;
        return this.conversation();
      },
    };
  }

  /** Adds what the viewer wrote; once for an id. */
  add({ id, text }: Pick<Message, 'id' | 'text'>): Message {
    const before = this.messages.find((message) => message.id === id);
    if (before) return before;
    const added = sampleMessage(this.messages.length + 1, { id, text, mine: true });
    this.messages.push(added);
    return added;
  }

  #page(query: URLSearchParams) {
    const before = Number(query.get('cursor') ?? Infinity);
    const limit = Number(query.get('limit'));
    const older = this.messages.filter(({ number }) => number < before).toReversed();
    const items = older.slice(0, limit);
    return { items, nextCursor: older.length > limit ? String(items.at(-1)?.number) : null };
  }
}
