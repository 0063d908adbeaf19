import type { Message } from '@betterdata/portal-contract';
import { z } from 'zod';
import type { TenantTransaction } from '../db/database.ts';
import { cursorTime, decodeCursor, toPage } from '../http/cursor.ts';
import { routes } from '../http/operation.ts';
import { problem } from '../http/problem.ts';
import { requireSameKey } from '../http/same-key.ts';
import { recordEvent } from '../audit/record-event.sql.ts';
import type { Viewer } from '../identity/caller.ts';
import { countUnread, findConversations, listConversationPositions, markRead } from './conversations.sql.ts';
import {
  answerConversation,
  maySend,
  requireConversation,
  toConversation,
  toMessage,
} from './message-answers.ts';
import { findOwnMessage, insertMessage, listMessages } from './messages.sql.ts';
import { findSubject, openConversation, type SubjectRow, type SubjectType } from './subjects.sql.ts';

/** Where a page of conversations ends, and where one of messages does. */
const position = z.tuple([cursorTime, z.uuid()]);
const messageNumber = z.tuple([z.int32()]);

export const messageRoutes = routes({
  'conversations.list': async ({ trx, viewer, query }) => {
    const { partnershipId, unread, cursor, limit } = query;
    const scope = JSON.stringify(['conversations', partnershipId, unread]);
    const [lastMessageAt, id] = cursor === undefined ? [] : decodeCursor(scope, position, cursor);
    const after = lastMessageAt === undefined || id === undefined ? undefined : { lastMessageAt, id };
    const selection = { partnershipId, unread, after, limit };
    const positions = await listConversationPositions(trx, selection, viewer.partnershipId);
    const page = toPage(positions, limit, scope, (row) => [row.lastMessageAt, row.id]);
    const ids = page.items.map((row) => row.id);
    const conversations = await findConversations(trx, ids);
    return { items: conversations.map((row) => toConversation(row, viewer)), nextCursor: page.nextCursor };
  },

  'conversations.about': async ({ trx, viewer, query }) => {
    const { subjectType: type, subjectId: id } = query;
    const subject = await findSubject(trx, type, id);
    if (subject === undefined) throw problem('not-found');
    const { partnershipId, counterparty, code, conversationId } = subject;
    return {
      partnershipId,
      counterparty,
      subject: { type, id, code },
      conversation: conversationId === null ? null : await answerConversation(trx, conversationId, viewer),
      canSend: maySend(subject, viewer),
    };
  },

  'conversations.summary': ({ trx, viewer }) => countUnread(trx, viewer.partnershipId),

  'conversations.get': ({ trx, viewer, path }) => answerConversation(trx, path.conversationId, viewer),

  'conversations.start': async ({ trx, viewer, body, headers, requestId }) => {
    requireSameKey(body.id, headers['idempotency-key']);
    const { type, id } = body.subject;
    const subject = await findSubject(trx, type, id);
    if (subject === undefined) throw problem('not-found');
    const conversationId = subject.conversationId ?? (await open(trx, type, id, subject));
    await send(trx, viewer, { ...subject, conversationId, message: body, requestId });
    return answerConversation(trx, conversationId, viewer);
  },

  'conversations.read': async ({ trx, viewer, path, body }) => {
    await requireConversation(trx, path.conversationId);
    if (!(await markRead(trx, path.conversationId, body.messageId))) throw problem('not-found');
    return answerConversation(trx, path.conversationId, viewer);
  },

  'messages.list': async ({ trx, path, query }) => {
    const { cursor, limit } = query;
    const { conversationId } = path;
    await requireConversation(trx, conversationId);
    const scope = JSON.stringify(['messages', conversationId]);
    const [before] = cursor === undefined ? [] : decodeCursor(scope, messageNumber, cursor);
    const rows = await listMessages(trx, conversationId, before, limit + 1);
    const page = toPage(rows, limit, scope, (row) => [row.number]);
    return { items: page.items.map(toMessage), nextCursor: page.nextCursor };
  },

  'messages.send': async ({ trx, viewer, path, body, headers, requestId }) => {
    requireSameKey(body.id, headers['idempotency-key']);
    const { id: conversationId, ...conversation } = await requireConversation(trx, path.conversationId);
    return send(trx, viewer, { ...conversation, conversationId, message: body, requestId });
  },
});

async function open(
  trx: TenantTransaction,
  type: SubjectType,
  id: string,
  subject: SubjectRow,
): Promise<string> {
  requireWritable(subject);
  return openConversation(trx, type, id, subject);
}

interface Sending {
  conversationId: string;
  partnershipId: string;
  writable: boolean;
  message: { id: string; text: string };
  requestId: string;
}

async function send(
  trx: TenantTransaction,
  viewer: Viewer,
  { conversationId, partnershipId, writable, message, requestId }: Sending,
): Promise<Message> {
  const before = await findSent(trx, conversationId, message);
  if (before !== undefined) return before;
  requireWritable({ writable });
  if (!(await insertMessage(trx, conversationId, message))) throw problem('idempotency-key-reused');
  const subject = { type: 'message', id: message.id } as const;
  await recordEvent(trx, viewer, { action: 'message.sent', requestId, partnershipId, subject });
  const sent = await findSent(trx, conversationId, message);
  if (sent === undefined) throw new Error(`Message ${message.id} cannot be seen by its author.`);
  return sent;
}

/** A message that is sent again after its stored answer expired: it is there, and nothing changes. */
async function findSent(
  trx: TenantTransaction,
  conversationId: string,
  { id, text }: Sending['message'],
): Promise<Message | undefined> {
  const message = await findOwnMessage(trx, conversationId, id);
  if (message === undefined) return undefined;
  if (message.text !== text) throw problem('idempotency-key-reused');
  return toMessage(message);
}

function requireWritable({ writable }: { writable: boolean }): void {
  if (writable) return;
  const detail =
    'Only the two organizations of a partnership write in it, while it is active and shares messages.';
  throw problem('partnership-not-active', { detail });
}
