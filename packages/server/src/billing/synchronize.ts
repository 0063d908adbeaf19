import { recordSystemEvent } from '../audit/record-event.sql.ts';
import type { Database, TenantTransaction } from '../db/database.ts';
import type { Subscription } from '../entitlements/entitlements.ts';
import { granted, runs } from './orders.ts';
import type { PaymentProvider, ProviderEvent } from './provider.ts';
import { applySubscription, findSubscription, lockSubscription, noteEvent } from './subscriptions.sql.ts';

/** How long a plan stays after a renewal failed, while the provider tries again. */
export const GRACE_DAYS = 14;

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/**
 * Takes a report of the provider in. A report only says where to look: the subscription is asked for while nobody else
 * of the organization is being served, so that late, early and repeated reports all end in the provider's present state.
 */
export async function receiveEvent(
  database: Database,
  provider: PaymentProvider,
  event: ProviderEvent,
): Promise<void> {
  const { subscription } = event;
  if (subscription === null) return;
  const { organizationId, reference } = subscription;
  if (!UUID.test(organizationId)) return;
  await asOrganization(database, organizationId, async (trx) => {
    await lockSubscription(trx);
    if (await noteEvent(trx, provider.name, event.id))
      await takeOver(trx, provider, organizationId, reference);
  });
}

/** Ends what was not paid for within the grace. */
export async function endGrace(
  database: Database,
  provider: PaymentProvider,
  organizationId: string,
): Promise<void> {
  await asOrganization(database, organizationId, async (trx) => {
    await lockSubscription(trx);
    const row = await findSubscription(trx);
    if (row?.status !== 'PAST_DUE' || row.reference === null || row.provider !== provider.name) return;
    // Perhaps it was paid a moment ago.
    const now = await provider.find(row.reference);
    if (now?.status === 'PAST_DUE') await provider.cancelNow(row.reference);
    await takeOver(trx, provider, organizationId, row.reference);
  });
}

/**
 * Asks for the subscription and gives the organization what it has bought; resolves to that. The caller holds
 * {@link lockSubscription}.
 */
export async function takeOver(
  trx: TenantTransaction,
  provider: PaymentProvider,
  organizationId: string,
  reference: string,
): Promise<Subscription | undefined> {
  const state = await provider.find(reference);
  if (state?.organizationId !== organizationId) return undefined;
  const row = await findSubscription(trx);
  const isOther = row !== undefined && row.reference !== null && row.reference !== reference;
  if (isOther && runs(row.status)) {
    // Bought twice: the first one counts, the second is given back.
    if (runs(state.status)) await provider.cancelNow(reference);
    return undefined;
  }
  // The end of an earlier subscription says nothing about the present one.
  if (isOther && state.status === 'CANCELED') return undefined;
  const holds = granted(state.status, state.order);
  if (await applySubscription(trx, provider.name, state, holds, GRACE_DAYS)) {
    const { status, order } = state;
    await recordSystemEvent(trx, { action: 'subscription.updated', detail: { status, ...order } });
  }
  return holds;
}

function asOrganization<Result>(
  database: Database,
  organizationId: string,
  work: (trx: TenantTransaction) => Promise<Result>,
): Promise<Result> {
  return database.withTenant({ organizationId, userId: null, credentialId: null }, 'write', work);
}
