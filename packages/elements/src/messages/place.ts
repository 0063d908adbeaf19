import type { Conversation, ConversationInput, ConversationPlace } from '@betterdata/portal-contract';
import type { ControllerHost } from '../core/part-host.ts';
import type { MessageArgs } from '../core/messages.ts';
import type { messagesEn } from './messages.en.ts';

type Texts = typeof messagesEn;

/** What the parts of the widget need of it. */
export type MessagesHost = ControllerHost & {
  msg<Id extends keyof Texts>(id: Id, ...args: MessageArgs<Texts[Id]>): string;
};

type Subject = Conversation['subject'];

/** A document that a conversation may be about, as the API names it. */
export type MessageSubject = ConversationInput['subject'];

/** Where one writes: a conversation, or what may become one. */
export type Place = Omit<ConversationPlace, 'partnershipId'>;

/** Names a place as long as it is the same one; a conversation that has just begun is another than none. */
export const keyOf = ({ conversation, subject }: Place) =>
  conversation?.id ?? `${subject.type}:${subject.id}`;

export const placeOf = (conversation: Conversation): Place => {
  const { counterparty, subject, canSend } = conversation;
  return { counterparty, subject, conversation, canSend };
};

/** What a conversation is about, in the reader's words. */
export function subjectText(host: MessagesHost, { type, code }: Subject): string {
  if (code === null) return host.msg('messages.PARTNERSHIP');
  if (type === 'DISCREPANCY') return host.msg('messages.DISCREPANCY', { code });
  return type === 'ALERT' ? host.msg('messages.ALERT', { code }) : code;
}

const types = ['ASN', 'RECEIPT', 'DISCREPANCY', 'ALERT', 'PARTNERSHIP'] as const;

/** The subject as a request names it; undefined where it is of a kind that this version does not know. */
export function subjectOf({ type, id }: Subject): MessageSubject | undefined {
  const known = types.find((each) => each === type);
  return known && { type: known, id };
}

/** The reader's own IANA time zone. */
export const readerZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone;
