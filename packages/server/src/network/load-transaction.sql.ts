import { type Insertable, sql } from 'kysely';
import type { TenantIdentity, TenantTransaction } from '../db/database.ts';
import type { Tables } from '../db/tables.gen.ts';

/**
 * Makes the rest of a transaction another tenant's. Only a load may do this: it writes for every organization of a
 * network, all or nothing, where a request belongs to one.
 */
export async function enter(
  trx: TenantTransaction,
  { organizationId, userId }: Pick<TenantIdentity, 'organizationId' | 'userId'>,
): Promise<void> {
  await sql`select app.enter(${organizationId}, ${userId}, null, null)`.execute(trx);
}

/** Says when what the transaction writes next happened. */
export async function setClock(trx: TenantTransaction, at: Date): Promise<void> {
  await sql`select set_config('app.clock', ${at.toISOString()}, true)`.execute(trx);
}

/** PostgreSQL takes 65,535 parameters in one statement. */
const rowsPerStatement = 1000;

/** Inserts any number of rows with few statements. */
export async function insertAll<Name extends keyof Tables>(
  trx: TenantTransaction,
  table: Name,
  rows: readonly Insertable<Tables[Name]>[],
): Promise<void> {
  for (let from = 0; from < rows.length; from += rowsPerStatement) {
    await trx
      .insertInto<keyof Tables>(table)
      .values(rows.slice(from, from + rowsPerStatement))
      .execute();
  }
}
