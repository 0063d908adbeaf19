import { sql, type RawBuilder } from 'kysely';
import { organizationRef, type Ref } from '../asns/asns.sql.ts';
import type { TenantTransaction } from '../db/database.ts';

/** As much of a conversation's last message as a list shows. */
interface ExcerptRow {
  messageId: string;
  number: number;
  authorName: string;
  author: Ref;
  mine: boolean;
  excerpt: string;
  sentAt: string;
}

export interface ConversationRow extends ExcerptRow {
  id: string;
  partnershipId: string;
  counterparty: Ref;
  subject: { type: string; id: string; code: string | null };
  unreadCount: number;
  readUpTo: number;
  /** Whether the viewer's organization may write in it now. */
  writable: boolean;
  lastMessageAt: string;
  createdAt: string;
}

/** Where a conversation stands in the list: the latest first. */
export interface ConversationPosition {
  id: string;
  /** RFC 3339 with all its digits. */
  lastMessageAt: string;
}

export interface ConversationSelection {
  partnershipId?: string | undefined;
  unread?: boolean;
  after?: ConversationPosition | undefined;
  limit: number;
}

type Sql = RawBuilder<unknown>;

/** How far a badge looks back. */
const SUMMARIZED = 200;
/** More unread messages are not counted. */
const MOST_UNREAD = 100;

/** Whether the viewer wrote a message, by its alias. */
export function isMine(alias: string): Sql {
  const m = sql.ref(alias);
  return sql`(${m}.author_org = app.viewer_org() and ${m}.author_user_id = app.viewer_user())`;
}

/** Whether the viewer's organization may write in a partnership. */
export function isWritable(partnershipId: Sql): Sql {
  return sql`exists (select from app.writable_partnerships w where w.id = ${partnershipId})`;
}

/** The organization on the other side. Between two that the viewer reads, it is the partner, unless that is the viewer. */
export function otherSide(host: Sql, partner: Sql): Sql {
  return sql`case when ${host} = any (app.read_orgs()) and ${partner} <> app.viewer_org()
    then ${partner} else ${host} end`;
}

const readUpTo = sql`coalesce((select r.read_up_to from app.conversation_reads r
  where r.owner_org = app.viewer_org() and r.user_id = app.viewer_user() and r.conversation_id = c.id), 0)`;

/** The messages of conversation `c` that the viewer has not read. */
const unreadMessages = sql`app.messages m
  where m.owner_org = c.owner_org and m.conversation_id = c.id and m.number > ${readUpTo} and not ${isMine('m')}`;

const unreadCount = sql`(select count(*) from (select from ${unreadMessages} limit ${MOST_UNREAD}) unread)`;

/** The positions of a page, and one more if there are more. */
export async function listConversationPositions(
  trx: TenantTransaction,
  selection: ConversationSelection,
  viewerPartnershipId: string | null,
): Promise<ConversationPosition[]> {
  const { rows } = await positionsQuery(
    { ...selection, limit: selection.limit + 1 },
    viewerPartnershipId,
  ).execute(trx);
  return rows;
}

/**
 * Each side, or each of the partnerships in question, is read from its own stretch of an index that is already in the
 * right order, so that a page costs the same however many conversations the rest of the world has.
 */
function positionsQuery(
  { partnershipId, unread, after, limit }: ConversationSelection,
  viewerPartnershipId: string | null,
): RawBuilder<ConversationPosition> {
  const behind =
    after === undefined
      ? sql`true`
      : sql`(c.last_message_at, c.id) < (${after.lastMessageAt}::timestamptz, ${after.id}::uuid)`;
  const wanted = unread ? sql`exists (select from ${unreadMessages})` : sql`true`;
  const stretch = (scope: Sql, within: Sql) => sql`
    select page.id, page."lastMessageAt"
    from ${scope} scope (id)
    cross join lateral (
      select c.id, c.last_message_at as "lastMessageAt" from app.conversations c
      where ${within} and ${behind} and ${wanted}
      order by c.last_message_at desc, c.id desc limit ${limit}
    ) page`;
  const readers = sql`unnest(app.read_orgs())`;
  const known = sql`(select p.id from unnest(app.viewer_partnerships()) p (id)
    where ${partnershipId === undefined ? sql`true` : sql`p.id = ${partnershipId}`})`;
  const parts =
    partnershipId === undefined && viewerPartnershipId === null
      ? [
          stretch(readers, sql`c.owner_org = scope.id`),
          // Between two organizations that the viewer reads, a conversation is listed once.
          stretch(readers, sql`c.counterparty_org = scope.id and c.owner_org <> all (app.read_orgs())`),
        ]
      : [stretch(known, sql`c.partnership_id = scope.id`)];
  return sql<ConversationPosition>`
    select part.id, part."lastMessageAt" from (${sql.join(parts, sql` union all `)}) part
    order by part."lastMessageAt" desc, part.id desc limit ${limit}`;
}

/** The conversations of these ids that the viewer sees, in the order of the ids. */
export async function findConversations(
  trx: TenantTransaction,
  ids: readonly string[],
): Promise<ConversationRow[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<ConversationRow>`
    select c.id, c.partnership_id as "partnershipId", ${organizationRef('other')} as counterparty,
      jsonb_build_object('type', c.subject_type, 'id', c.subject_id, 'code', c.subject_code) as subject,
      last.id as "messageId", last.number, last.author_name as "authorName", ${organizationRef('author')} as author,
      ${isMine('last')} as mine, left(btrim(regexp_replace(last.body, '\\s+', ' ', 'g')), 140) as excerpt,
      last.sent_at as "sentAt", ${unreadCount} as "unreadCount", ${readUpTo} as "readUpTo",
      ${isWritable(sql`c.partnership_id`)} as writable, c.last_message_at as "lastMessageAt", c.created_at as "createdAt"
    from app.conversations c
    join app.messages last on last.owner_org = c.owner_org and last.conversation_id = c.id
      and last.number = c.message_count
    join app.organizations other on other.id = ${otherSide(sql`c.owner_org`, sql`c.counterparty_org`)}
    join app.organizations author on author.id = last.author_org
    where c.id = any (${ids}::uuid[])
    order by array_position(${ids}::uuid[], c.id)`.execute(trx);
  return rows;
}

export interface UnreadRow {
  unreadConversations: number;
  unreadMessages: number;
}

/** What is unread in the conversations with the latest messages. */
export async function countUnread(
  trx: TenantTransaction,
  viewerPartnershipId: string | null,
): Promise<UnreadRow> {
  const { rows } = await sql<UnreadRow>`
    select count(*) filter (where counted.unread > 0) as "unreadConversations",
      coalesce(sum(counted.unread), 0)::int as "unreadMessages"
    from (
      select ${unreadCount} as unread
      from (${positionsQuery({ limit: SUMMARIZED }, viewerPartnershipId)}) latest
      join app.conversations c on c.id = latest.id
    ) counted`.execute(trx);
  return rows[0] ?? { unreadConversations: 0, unreadMessages: 0 };
}

/** Remembers that the viewer has read up to this message; nothing where it is not one of the conversation's. */
export async function markRead(
  trx: TenantTransaction,
  conversationId: string,
  messageId: string,
): Promise<boolean> {
  const { rows } = await sql<{ number: number }>`
    select m.number from app.messages m
    where m.id = ${messageId} and m.conversation_id = ${conversationId}`.execute(trx);
  const [message] = rows;
  if (message === undefined) return false;
  await sql`
    insert into app.conversation_reads as r (owner_org, user_id, host_org, conversation_id, read_up_to)
    select app.viewer_org(), app.viewer_user(), c.owner_org, c.id, ${message.number}
    from app.conversations c where c.id = ${conversationId}
    on conflict (owner_org, user_id, conversation_id) do update set read_up_to = excluded.read_up_to
      where r.read_up_to < excluded.read_up_to`.execute(trx);
  return true;
}
