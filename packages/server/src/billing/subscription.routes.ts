import type { OperationResponse } from '@betterdata/portal-contract';
import { recordEvent } from '../audit/record-event.sql.ts';
import type { TenantTransaction } from '../db/database.ts';
import type { Role } from '../entitlements/entitlements.ts';
import { versionOf } from '../http/etag.ts';
import { routes } from '../http/operation.ts';
import { problem } from '../http/problem.ts';
import type { SessionViewer } from '../identity/caller.ts';
import { requireOwnPage } from '../identity/own-page.ts';
import { currentPlan } from '../plans/plans.ts';
import { addOnsFor, cheaperPlan, planChange, runs, toQuantities } from './orders.ts';
import { PaymentDeclinedError, type PaymentProvider } from './provider.ts';
import { requireReturnUrl } from './return-url.ts';
import {
  findCheckout,
  findPayer,
  findSubscription,
  lockSubscription,
  noteCheckout,
  type Payer,
  type SubscriptionRow,
} from './subscriptions.sql.ts';
import { takeOver } from './synchronize.ts';

export const subscriptionRoutes = routes({
  'subscription.get': async ({ trx, viewer }) => {
    requireOwnPage(viewer);
    return toSubscription(viewer, await findPayer(trx), await findSubscription(trx));
  },

  'subscription.change': async ({ trx, viewer, body, headers, payments, requestId }) => {
    const provider = requireProvider(payments);
    const payer = await requireBuyer(trx, viewer);
    await lockSubscription(trx);
    const subscription = await findSubscription(trx);
    const version = subscription?.version ?? 1;
    if (versionOf(headers['if-match']) !== version)
      throw problem('version-mismatch', { currentVersion: version });
    const addOns = addOnsFor(body.planTier, body.addOns);
    if (!isRunning(subscription)) throw problem('checkout-required');

    const wanted = body.planTier === 'FREE' ? null : { planTier: body.planTier, addOns };
    const change = planChange(subscription.order, wanted);
    try {
      await provider.change(subscription.reference, {
        ...change,
        idempotencyKey: `${viewer.organizationId}/${headers['idempotency-key']}`,
      });
    } catch (error) {
      if (error instanceof PaymentDeclinedError) throw problem('payment-declined');
      throw error;
    }
    await recordEvent(trx, viewer, { action: 'subscription.changed', requestId, detail: { ...body } });
    const order = await takeOver(trx, provider, viewer.organizationId, subscription.reference);
    const changed = await findSubscription(trx);
    return toSubscription({ ...viewer, subscription: order ?? viewer.subscription }, payer, changed);
  },

  'subscription.checkout': async ({ trx, viewer, body, headers, payments, requestId }) => {
    const provider = requireProvider(payments);
    const returnUrl = requireReturnUrl(body.returnUrl, viewer.allowedOrigins);
    const { email } = await requireBuyer(trx, viewer);
    const addOns = addOnsFor(body.planTier, body.addOns);
    await lockSubscription(trx);
    const before = await findSubscription(trx);
    if (isRunning(before)) throw problem('already-subscribed');
    await closeOpenCheckout(trx, provider);
    const { planTier } = body;
    await recordEvent(trx, viewer, { action: 'checkout.started', requestId, detail: { planTier, addOns } });
    const { reference, ...page } = await provider.startCheckout({
      organizationId: viewer.organizationId,
      customer: before?.provider === provider.name ? before.customer : null,
      email,
      order: { planTier, addOns },
      returnUrl,
      idempotencyKey: `${viewer.organizationId}/${headers['idempotency-key']}`,
    });
    await noteCheckout(trx, provider.name, reference);
    return page;
  },

  'subscription.portal': async ({ trx, viewer, body, payments, requestId }) => {
    const provider = requireProvider(payments);
    const returnUrl = requireReturnUrl(body.returnUrl, viewer.allowedOrigins);
    await requireBuyer(trx, viewer);
    const subscription = await findSubscription(trx);
    if (subscription?.provider !== provider.name) throw problem('checkout-required');
    await recordEvent(trx, viewer, { action: 'billing-portal.opened', requestId });
    return provider.openPortal({ customer: subscription.customer, returnUrl });
  },
});

async function requireBuyer(trx: TenantTransaction, viewer: SessionViewer): Promise<Payer> {
  requireOwnPage(viewer);
  if (viewer.restrictions.readOnly) throw problem('session-restricted');
  const payer = await findPayer(trx);
  if (payer.isSubsidiary) throw problem('not-a-payer');
  return payer;
}

/** Of two pages in two tabs one takes the payment. Whoever paid a moment ago only waits for the provider's report. */
async function closeOpenCheckout(trx: TenantTransaction, provider: PaymentProvider): Promise<void> {
  const open = await findCheckout(trx, provider.name);
  const paid = open === undefined ? null : await provider.closeCheckout(open);
  const subscription = paid === null ? null : await provider.find(paid);
  if (subscription !== null && runs(subscription.status)) throw problem('already-subscribed');
}

function requireProvider(payments: PaymentProvider | undefined): PaymentProvider {
  if (payments === undefined) throw problem('unavailable', { detail: 'Plans cannot be bought here yet.' });
  return payments;
}

function isRunning(
  subscription: SubscriptionRow | undefined,
): subscription is SubscriptionRow & { reference: string } {
  return subscription !== undefined && runs(subscription.status) && subscription.reference !== null;
}

/** Who sees with which card it is paid. */
const PAYING: ReadonlySet<Role> = new Set(['OWNER', 'ADMIN', 'BILLING']);

/** A plan that nobody bought here, such as one given by the operator, has no subscription and is shown all the same. */
function toSubscription(
  { subscription: held, restrictions }: Pick<SessionViewer, 'subscription' | 'restrictions'>,
  { isSubsidiary }: Payer,
  row: SubscriptionRow | undefined,
): OperationResponse<'subscription.get'> {
  const { planTier, addOns } = held;
  const { monthlyCost, lines } = currentPlan(held, isSubsidiary);
  const pending = row?.pending ?? null;
  return {
    planTier,
    status: row === undefined || row.status === 'INCOMPLETE' ? 'NONE' : row.status,
    addOns: toQuantities(addOns),
    monthlyCost,
    lines,
    includedInParent: isSubsidiary,
    periodEndsAt: row?.periodEndsAt ?? null,
    pending: pending && { planTier: pending.planTier, addOns: toQuantities(pending.addOns) },
    graceEndsAt: row?.graceEndsAt ?? null,
    card: PAYING.has(restrictions.role) ? (row?.card ?? null) : null,
    cheaper: planTier === 'FREE' || isSubsidiary ? null : cheaperPlan({ planTier, addOns }),
    version: row?.version ?? 1,
  };
}
