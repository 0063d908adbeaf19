import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { NotificationValues } from '@betterdata/portal-contract';
import type { TenantTransaction } from '../db/database.ts';
import { KINDS, type Channel, type Kind, type Member } from './topics.ts';

/** Something that happened, of which people are told. */
export interface NewsEvent {
  id: string;
  type: Kind;
  subjectId: string;
  transactionId: string;
  /** Who of the organization did it; null if nobody of it. */
  actorUserId: string | null;
}

/** What is told of an event. */
export interface NewsFacts {
  subjectId: string;
  /** How people call the subject. */
  code: string | null;
  partnershipId: string | null;
  /** Set where it tells of stock at a location that another organization shares. */
  sharedLocationId: string | null;
  values: NotificationValues;
}

export async function findEvent(trx: TenantTransaction, id: string): Promise<NewsEvent | undefined> {
  const { rows } = await sql<NewsEvent>`
    select id, type, subject_id as "subjectId", transaction_id as "transactionId", actor_user_id as "actorUserId"
    from app.events where id = ${id} and owner_org = app.viewer_org() and type = any (${KINDS}::text[])`.execute(
    trx,
  );
  return rows[0];
}

/** Who belongs to the organization now, with what they chose. Nobody while it may not sign in. */
export async function listMembers(trx: TenantTransaction): Promise<Member[]> {
  const { rows } = await sql<Member>`
    select m.user_id as "userId", m.role,
      coalesce((
        select jsonb_agg(jsonb_build_object('topic', c.topic, 'channel', c.channel, 'wanted', c.wanted))
        from app.notification_choices c where c.owner_org = m.owner_org and c.user_id = m.user_id
      ), '[]') as choices
    from app.memberships m
    join app.organization_accounts a on a.organization_id = m.owner_org and a.status = 'ACTIVE'
    where m.owner_org = app.viewer_org() and m.status = 'ACTIVE'
    order by m.user_id`.execute(trx);
  return rows;
}

/** Notifies a person, once per event: its id, or undefined where the person was notified before. */
export async function addNotification(
  trx: TenantTransaction,
  event: NewsEvent,
  facts: NewsFacts,
  userId: string,
  channels: readonly Channel[],
  newId: string = randomUUID(),
): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`
    insert into app.notifications (id, owner_org, user_id, kind, partnership_id, shared_location_id, subject_id,
      subject_code, facts, event_id, in_app)
    values (${newId}, app.viewer_org(), ${userId}, ${event.type}, ${facts.partnershipId}, ${facts.sharedLocationId},
      ${facts.subjectId}, ${facts.code}, ${facts.values}, ${event.id}, ${channels.includes('IN_APP')})
    on conflict (owner_org, event_id, user_id) do nothing
    returning id`.execute(trx);
  const id = rows[0]?.id;
  if (id === undefined) return undefined;
  for (const channel of channels) {
    if (channel === 'IN_APP') continue;
    await sql`
      insert into app.notification_deliveries (owner_org, notification_id, channel)
      values (app.viewer_org(), ${id}, ${channel})`.execute(trx);
  }
  return id;
}
