import { DraftStore, type DraftKind } from '../core/draft-store.ts';

/** A message that was sent, and of which nobody knows yet whether it arrived. Its id makes sending it again safe. */
export interface Outgoing {
  readonly id: string;
  readonly text: string;
}

/** What a person left in a conversation: the text they are writing, and what has not been sent. */
export interface MessageDraft {
  readonly text: string;
  readonly outgoing: readonly Outgoing[];
}

const messageDrafts: DraftKind<MessageDraft> = { name: 'message-draft', isDraft };

/** A person's unsent texts by conversation. */
export const messageDraftsOf = (subject: string) => new DraftStore(messageDrafts, subject);

function isDraft(value: object): value is MessageDraft {
  const { text, outgoing } = value as { text?: unknown; outgoing?: unknown };
  return typeof text === 'string' && Array.isArray(outgoing) && outgoing.every(isOutgoing);
}

function isOutgoing(value: unknown): value is Outgoing {
  const { id, text } = (value ?? {}) as { id?: unknown; text?: unknown };
  return typeof id === 'string' && typeof text === 'string';
}
