import type { LiveEvent } from '@betterdata/portal-contract';
import { sql } from 'kysely';
import type { TenantTransaction } from '../db/database.ts';

/** What a snapshot had not seen. */
export interface News {
  /** The snapshot that has. */
  snapshot: string;
  events: LiveEvent[];
  /** False where there are more: who has missed so much asks for everything anew. */
  complete: boolean;
}

/** More than anybody would ask for one by one. */
const MOST_EVENTS = 1000;

/** What positions are sealed with, the same for every process. */
export async function readPositionKey(trx: TenantTransaction): Promise<Uint8Array> {
  const { rows } = await sql<{ key: Uint8Array }>`select app.position_key() as key`.execute(trx);
  return rows[0]?.key ?? new Uint8Array();
}

/**
 * What has happened for the viewer since each of these snapshots, in one statement, so that all of them are followed by
 * the same one. An empty snapshot has seen everything.
 */
export async function readNews(trx: TenantTransaction, seen: readonly string[]): Promise<News[]> {
  const { rows } = await sql<{ n: number; snapshot: string; type: string | null; subject_id: string }>`
    select seen.n, news.snapshot::text as snapshot, news.type, news.subject_id
    from unnest(${seen}::text[]) with ordinality as seen (snapshot, n)
    cross join lateral (
      select * from app.events_since(nullif(seen.snapshot, '')::pg_snapshot) limit ${MOST_EVENTS + 1}
    ) news
    order by seen.n, news.transaction_id, news.type, news.subject_id`.execute(trx);
  return seen.map((_, index) => {
    const told = rows.filter(({ n }) => n === index + 1);
    const events = told.flatMap(({ type, subject_id: id }) => (type === null ? [] : [{ type, id }]));
    return { snapshot: told[0]?.snapshot ?? '', events, complete: events.length <= MOST_EVENTS };
  });
}
