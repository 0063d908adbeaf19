import type { LimitedFeature } from '@betterdata/portal-contract';
import { sql } from 'kysely';
import type { TenantTransaction } from '../db/database.ts';
import { counters } from './counters.ts';
import type { Usage } from './entitlements.ts';

const FEATURES = Object.keys(counters) as LimitedFeature[];

/** How much of every limited feature is in use. */
export async function countUsage(trx: TenantTransaction): Promise<Usage> {
  const counted = FEATURES.map((feature) => sql`(${counters[feature]})::int as ${sql.id(feature)}`);
  const { rows } = await sql<Usage>`select ${sql.join(counted)}`.execute(trx);
  return rows[0] ?? {};
}

/** How much of one is in use, while nobody else can add to it. */
export async function lockUsage(trx: TenantTransaction, feature: LimitedFeature): Promise<number> {
  // A statement of its own: the one that counts must begin when the lock is held, so that it sees what others wrote.
  await sql`select app.lock_limit(${feature})`.execute(trx);
  const { rows } = await sql<{ usage: number }>`select (${counters[feature]})::int as usage`.execute(trx);
  return rows[0]?.usage ?? 0;
}
