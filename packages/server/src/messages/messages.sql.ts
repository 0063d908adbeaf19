import { sql } from 'kysely';
import { organizationRef, type Ref } from '../asns/asns.sql.ts';
import type { TenantTransaction } from '../db/database.ts';
import { isMine } from './conversations.sql.ts';

export interface MessageRow {
  id: string;
  number: number;
  authorName: string;
  author: Ref;
  mine: boolean;
  text: string;
  sentAt: string;
}

/** A page of a conversation's messages and one more if there are more, the latest first. */
export async function listMessages(
  trx: TenantTransaction,
  conversationId: string,
  before: number | undefined,
  take: number,
): Promise<MessageRow[]> {
  const older = before === undefined ? sql`true` : sql`m.number < ${before}`;
  return select(trx, sql`m.conversation_id = ${conversationId} and ${older}`, take);
}

/** A message that the viewer wrote in this conversation. */
export async function findOwnMessage(
  trx: TenantTransaction,
  conversationId: string,
  id: string,
): Promise<MessageRow | undefined> {
  const own = sql`m.id = ${id} and m.conversation_id = ${conversationId} and ${isMine('m')}`;
  const [message] = await select(trx, own, 1);
  return message;
}

async function select(
  trx: TenantTransaction,
  condition: ReturnType<typeof sql>,
  take: number,
): Promise<MessageRow[]> {
  const { rows } = await sql<MessageRow>`
    select m.id, m.number, m.author_name as "authorName", ${organizationRef('author')} as author, ${isMine('m')} as mine,
      m.body as text, m.sent_at as "sentAt"
    from app.conversations c
    join app.messages m on m.owner_org = c.owner_org and m.conversation_id = c.id
    join app.organizations author on author.id = m.author_org
    where ${condition}
    order by m.number desc limit ${take}`.execute(trx);
  return rows;
}

/**
 * Adds a message in the viewer's name; false where its id is another message's. Then the transaction must not be
 * committed, because the number is taken.
 */
export async function insertMessage(
  trx: TenantTransaction,
  conversationId: string,
  { id, text }: { id: string; text: string },
): Promise<boolean> {
  const { rows } = await sql`
    with thread as (
      update app.conversations c
      set message_count = c.message_count + 1, last_message_at = greatest(app.clock(), c.last_message_at)
      where c.id = ${conversationId}
      returning c.*
    )
    insert into app.messages (id, owner_org, partnership_id, conversation_id, number, author_org, author_user_id,
      author_name, body, sent_at)
    select ${id}::uuid, thread.owner_org, thread.partnership_id, thread.id, thread.message_count, app.viewer_org(),
      person.id, person.display_name, ${text}, thread.last_message_at
    from thread join app.users person on person.id = app.viewer_user()
    on conflict (id) do nothing
    returning id`.execute(trx);
  return rows.length > 0;
}
