import { sql } from 'kysely';
import type { NotificationValues } from '@betterdata/portal-contract';
import type { TenantTransaction } from '../db/database.ts';
import type { Role } from '../entitlements/entitlements.ts';
import type { Locale } from '../common/words.ts';
import type { SentKind } from './story.ts';
import type { Channel, Topic } from './topics.ts';

/** What is to be sent, to whom. */
export interface Dispatch {
  kind: SentKind;
  code: string | null;
  values: NotificationValues;
  userId: string;
  userName: string;
  email: string;
  phoneNumber: string | null;
  role: Role;
  /** Chosen by the person; null for the organization's. */
  locale: Locale | null;
  organizationName: string;
  organizationLocale: string;
  timezone: string;
  /** Where the organization's people open what they are told of; null for those who do so at our own page. */
  portalUrl: string | null;
}

/**
 * A notification that waits to be sent; undefined where it was sent, or no longer matters: the person has gone, or what
 * it tells of is no longer shared.
 */
export async function findDispatch(
  trx: TenantTransaction,
  notificationId: string,
  channel: Channel,
): Promise<Dispatch | undefined> {
  const { rows } = await sql<Dispatch>`
    select n.kind, n.subject_code as code, n.facts as values, n.user_id as "userId", u.display_name as "userName",
      u.email, s.phone_number as "phoneNumber", m.role, s.locale, o.display_name as "organizationName",
      a.locale as "organizationLocale", a.timezone, a.portal_url as "portalUrl"
    from app.notification_deliveries d
    join app.notifications n on n.id = d.notification_id
    join app.memberships m on m.owner_org = n.owner_org and m.user_id = n.user_id and m.status = 'ACTIVE'
    join app.users u on u.id = n.user_id
    join app.organizations o on o.id = n.owner_org
    join app.organization_accounts a on a.organization_id = n.owner_org and a.status = 'ACTIVE'
    left join app.notification_settings s on s.owner_org = n.owner_org and s.user_id = n.user_id
    where d.owner_org = app.viewer_org() and d.notification_id = ${notificationId} and d.channel = ${channel}
      and d.status = 'QUEUED'
      and (n.shared_location_id is null or n.shared_location_id = any (app.shared_locations()))`.execute(trx);
  return rows[0];
}

/** Notes what became of a delivery. One that was sent stays so. */
export async function settle(
  trx: TenantTransaction,
  notificationId: string,
  channel: Channel,
  outcome: { status: 'SENT'; sentAt: Date } | { status: 'OBSOLETE' },
): Promise<void> {
  await sql`
    update app.notification_deliveries
    set status = ${outcome.status}, sent_at = ${outcome.status === 'SENT' ? outcome.sentAt : null}
    where owner_org = app.viewer_org() and notification_id = ${notificationId} and channel = ${channel}
      and status = 'QUEUED'`.execute(trx);
}

/** Keeps the hash of a secret that ends a person's e-mails about a topic. */
export async function addUnsubscribeToken(
  trx: TenantTransaction,
  tokenSha256: Uint8Array,
  userId: string,
  topic: Topic,
): Promise<void> {
  await sql`
    insert into app.unsubscribe_tokens (token_sha256, owner_org, user_id, topic)
    values (${tokenSha256}, app.viewer_org(), ${userId}, ${topic})`.execute(trx);
}
