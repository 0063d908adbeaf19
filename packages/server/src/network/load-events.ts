import type { TenantTransaction } from '../db/database.ts';
import { setClock } from './load-transaction.sql.ts';

/** Something that happened in a network, told by its files. */
export interface LoadEvent {
  at: Date;
  happen: (trx: TenantTransaction) => Promise<void>;
}

/** Lets everything happen again, in its order. */
export async function replay(trx: TenantTransaction, events: readonly LoadEvent[]): Promise<void> {
  for (const { at, happen } of events.toSorted((a, b) => a.at.getTime() - b.at.getTime())) {
    await setClock(trx, at);
    await happen(trx);
  }
}
