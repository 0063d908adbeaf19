import { sql, type RawBuilder } from 'kysely';
import type { NotificationValues } from '@betterdata/portal-contract';
import type { TenantTransaction } from '../db/database.ts';
import type { Kind } from './topics.ts';

export interface NotificationRow {
  id: string;
  kind: Kind;
  partnershipId: string | null;
  subjectId: string;
  subjectCode: string | null;
  values: NotificationValues;
  /** RFC 3339 with all its digits. */
  createdAt: string;
  readAt: string | null;
}

export type NotificationKey = readonly [createdAt: string, id: string];

/** A count beyond which nobody asks how many exactly. */
const COUNT_UP_TO = 100;

const columns = sql`n.id, n.kind, n.partnership_id as "partnershipId", n.subject_id as "subjectId",
  n.subject_code as "subjectCode", n.facts as values, n.created_at as "createdAt", n.read_at as "readAt"`;

/** The viewer's own, of these kinds; policies say which of them may be seen in this session. */
const own = (kinds: readonly Kind[]): RawBuilder<unknown> => sql`
  n.owner_org = app.viewer_org() and n.user_id = app.viewer_user() and n.in_app and n.kind = any (${kinds}::text[])`;

/** A page of what the viewer is told, the latest first. */
export async function listNotifications(
  trx: TenantTransaction,
  { kinds, unread }: { kinds: readonly Kind[]; unread: boolean },
  after: NotificationKey | undefined,
  take: number,
): Promise<NotificationRow[]> {
  const { rows } = await sql<NotificationRow>`
    select ${columns} from app.notifications n
    where ${own(kinds)} and ${unread ? sql`n.read_at is null` : sql`true`}
      and ${after === undefined ? sql`true` : sql`(n.created_at, n.id) < (${after[0]}::timestamptz, ${after[1]}::uuid)`}
    order by n.created_at desc, n.id desc limit ${take}`.execute(trx);
  return rows;
}

/** How many are unread; {@link COUNT_UP_TO} stands for more, too. */
export async function countUnread(trx: TenantTransaction, kinds: readonly Kind[]): Promise<number> {
  const { rows } = await sql<{ unread: number }>`
    select count(*) as unread from (
      select from app.notifications n where ${own(kinds)} and n.read_at is null limit ${COUNT_UP_TO}
    ) few`.execute(trx);
  return rows[0]?.unread ?? 0;
}

/** Marks one as read, unless it was before, and answers it; undefined if the viewer has no such notification. */
export async function markRead(
  trx: TenantTransaction,
  kinds: readonly Kind[],
  id: string,
  now: Date,
): Promise<NotificationRow | undefined> {
  await sql`
    update app.notifications n set read_at = ${now}
    where ${own(kinds)} and n.id = ${id} and n.read_at is null`.execute(trx);
  const { rows } = await sql<NotificationRow>`
    select ${columns} from app.notifications n where ${own(kinds)} and n.id = ${id}`.execute(trx);
  return rows[0];
}

export async function markAllRead(
  trx: TenantTransaction,
  kinds: readonly Kind[],
  until: string,
  now: Date,
): Promise<void> {
  await sql`
    update app.notifications n set read_at = ${now}
    where ${own(kinds)} and n.read_at is null and n.created_at <= ${until}::timestamptz`.execute(trx);
}
