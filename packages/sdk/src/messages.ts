import type { Message, MessageInput, MessageList } from '@betterdata/portal-contract';
import type { Api, Query } from './api.ts';
import type { Listing } from './listing.ts';
import type { CallOptions, WriteOptions } from './transport/call.ts';

/** The messages of a conversation. `client.conversations.start` writes the first one. */
export const messages = ({ write, list }: Api) => ({
  /** Lists the messages of a conversation, the latest first. */
  list: (
    conversationId: string,
    query?: Query<'messages.list'>,
    options?: CallOptions,
  ): Listing<MessageList> =>
    list('GET /v1/conversations/{conversationId}/messages', { path: { conversationId }, query }, options),

  /** Sends a message; its id is the Idempotency-Key. */
  send: (conversationId: string, body: MessageInput, options?: WriteOptions): Promise<Message> =>
    write('POST /v1/conversations/{conversationId}/messages', { path: { conversationId }, body }, options),
});
