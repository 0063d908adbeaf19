import type {
  Conversation,
  ConversationInput,
  ConversationList,
  ConversationPlace,
  ConversationSummary,
} from '@betterdata/portal-contract';
import type { Api, Query } from './api.ts';
import type { Listing } from './listing.ts';
import type { CallOptions, WriteOptions } from './transport/call.ts';

/** What partners write to each other, a conversation for each document that it is about. */
export const conversations = ({ call, write, list }: Api) => ({
  /** Lists conversations, those with the latest messages first. */
  list: (query?: Query<'conversations.list'>, options?: CallOptions): Listing<ConversationList> =>
    list('GET /v1/conversations', { query }, options),

  /** Gets a conversation with its last message and how far you have read. */
  get: (conversationId: string, options?: CallOptions): Promise<Conversation> =>
    call('GET /v1/conversations/{conversationId}', { path: { conversationId } }, options),

  /** Finds with whom you would write about a document, and the conversation if there is one. */
  about: (query: Query<'conversations.about'>, options?: CallOptions): Promise<ConversationPlace> =>
    call('GET /v1/conversations/about', { query }, options),

  /** Counts what is unread. */
  summary: (options?: CallOptions): Promise<ConversationSummary> =>
    call('GET /v1/conversations/summary', {}, options),

  /** Writes about a document; adds to its conversation where there is one. The message's id is the Idempotency-Key. */
  start: (body: ConversationInput, options?: WriteOptions): Promise<Conversation> =>
    write('POST /v1/conversations', { body }, options),

  /** Remembers that you have read a conversation up to a message. */
  read: (conversationId: string, messageId: string, options?: CallOptions): Promise<Conversation> =>
    call(
      'POST /v1/conversations/{conversationId}/read',
      { path: { conversationId }, body: { messageId } },
      options,
    ),
});
