import { operations, type Conversation, type Message } from '@betterdata/portal-contract';
import type { TenantTransaction } from '../db/database.ts';
import { isAllowed } from '../http/guard.ts';
import { problem } from '../http/problem.ts';
import type { Viewer } from '../identity/caller.ts';
import { findConversations, type ConversationRow } from './conversations.sql.ts';
import type { MessageRow } from './messages.sql.ts';

/** A conversation that the viewer sees, or `not-found`. */
export async function requireConversation(
  trx: TenantTransaction,
  conversationId: string,
): Promise<ConversationRow> {
  const [conversation] = await findConversations(trx, [conversationId]);
  if (conversation === undefined) throw problem('not-found');
  return conversation;
}

export async function answerConversation(
  trx: TenantTransaction,
  conversationId: string,
  viewer: Viewer,
): Promise<Conversation> {
  return toConversation(await requireConversation(trx, conversationId), viewer);
}

export function toConversation(row: ConversationRow, viewer: Viewer): Conversation {
  const { messageId: id, number, authorName: name, author: organization, mine, excerpt, sentAt } = row;
  return {
    id: row.id,
    partnershipId: row.partnershipId,
    counterparty: row.counterparty,
    subject: row.subject,
    lastMessage: { id, number, author: { name, organization }, mine, excerpt, sentAt },
    unreadCount: row.unreadCount,
    readUpTo: row.readUpTo,
    canSend: maySend(row, viewer),
    lastMessageAt: row.lastMessageAt,
    createdAt: row.createdAt,
  };
}

/** Whether this person may write, in a partnership in which their organization may. */
export function maySend({ writable }: { writable: boolean }, viewer: Viewer): boolean {
  return writable && isAllowed(operations['messages.send'], viewer);
}

export function toMessage({ id, number, authorName: name, author, mine, text, sentAt }: MessageRow): Message {
  return { id, number, author: { name, organization: author }, mine, text, sentAt };
}
