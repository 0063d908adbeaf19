import type { TenantTransaction } from './database.ts';

const collected = new WeakMap<TenantTransaction, Set<string>>();

/** Where a transaction's announcements go until it ends. */
export function collectAnnouncements(trx: TenantTransaction, topics: Set<string>): void {
  collected.set(trx, topics);
}

/**
 * Tells the rest of this process, once the transaction is committed, that there is something new of this topic (see
 * {@link Database.onCommit}). It saves waiting for the next look; nothing may depend on it, for other processes do not
 * hear it.
 */
export function announce(trx: TenantTransaction, topic: string): void {
  collected.get(trx)?.add(topic);
}
