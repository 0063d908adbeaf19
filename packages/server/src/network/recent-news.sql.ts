import { sql } from 'kysely';
import { derivedId } from '../common/derived-id.ts';
import type { TenantTransaction } from '../db/database.ts';
import { findNews } from '../notifications/news.sql.ts';
import { addNotification, listMembers } from '../notifications/notify.sql.ts';
import { recipientsOf, type Kind } from '../notifications/topics.ts';
import { organizationId } from './ids.ts';
import { enter, setClock } from './load-transaction.sql.ts';

/** How far back people have been told of what happened, and how far back they have not read it. */
const TOLD_DAYS = 30;
const UNREAD_DAYS = 7;
const DAY_MS = 86_400_000;

interface Told {
  kind: Kind;
  subjectId: string;
  at: string;
}

/**
 * Tells people, in the app, of what happened in the last month, as jobs do of what happens from now on. What is older
 * than a week has been read.
 */
export async function tellRecentNews(
  trx: TenantTransaction,
  organizations: readonly string[],
  now: Date,
): Promise<void> {
  const daysAgo = (days: number) => new Date(now.getTime() - days * DAY_MS);
  for (const code of organizations) {
    await enter(trx, { organizationId: organizationId(code), userId: null });
    const members = await listMembers(trx);
    for (const { kind, subjectId, at } of await listToTell(trx, daysAgo(TOLD_DAYS))) {
      const event = {
        id: derivedId('event', code, kind, subjectId),
        type: kind,
        subjectId,
        transactionId: '0',
        actorUserId: null,
      };
      const news = await findNews(trx, event);
      if (news === undefined) continue;
      await setClock(trx, new Date(at));
      for (const { member } of recipientsOf(kind, members, null)) {
        const id = derivedId('notification', event.id, member.userId);
        await addNotification(trx, event, news, member.userId, ['IN_APP'], id);
      }
    }
    await setClock(trx, now);
    await sql`
      update app.notifications set read_at = created_at + interval '20 minutes'
      where owner_org = app.viewer_org() and created_at < ${daysAgo(UNREAD_DAYS)}`.execute(trx);
  }
}

/** What has happened to the organization that has entered, in its order. */
async function listToTell(trx: TenantTransaction, since: Date): Promise<Told[]> {
  const { rows } = await sql<Told>`
    select 'asn.sent' as kind, id as "subjectId", created_at as at from app.asns
    where counterparty_org = app.viewer_org() and status <> 'DRAFT' and created_at >= ${since}
    union all
    select 'receipt.confirmed', id, created_at from app.receipts
    where owner_org = app.viewer_org() and created_at >= ${since}
    union all
    select 'alert.opened', id, opened_at from app.replenishment_alerts
    where app.viewer_org() in (owner_org, counterparty_org) and opened_at >= ${since}
    order by at, "subjectId"`.execute(trx);
  return rows;
}
