import Stripe from 'stripe';
import { sameOrder } from '../orders.ts';
import {
  BadSignatureError,
  PaymentDeclinedError,
  type Order,
  type PaymentProvider,
  type ProviderSubscription,
  type SubscriptionStatus,
} from '../provider.ts';
import { idOf, subscriptionOf } from './events.ts';
import { itemsOf, orderOf, requireListPrices, type StripePrices } from './prices.ts';

export interface StripeProviderOptions {
  secretKey: string;
  webhookSecret: string;
  prices: StripePrices;
  /** Where Stripe's API is, if not at Stripe. */
  apiUrl?: string | undefined;
}

const STATUS: Record<Stripe.Subscription.Status, SubscriptionStatus> = {
  active: 'ACTIVE',
  trialing: 'ACTIVE',
  past_due: 'PAST_DUE',
  unpaid: 'PAST_DUE',
  incomplete: 'INCOMPLETE',
  paused: 'CANCELED',
  canceled: 'CANCELED',
  incomplete_expired: 'CANCELED',
};

/** What is asked for together with a subscription: the card, and what follows at the end of the period. */
const EXPAND = ['customer.invoice_settings.default_payment_method', 'default_payment_method', 'schedule'];

/** Stripe: Checkout, Billing Portal, subscriptions and their schedules. */
export function createStripeProvider(options: StripeProviderOptions): PaymentProvider {
  const { secretKey, webhookSecret, prices } = options;
  const stripe = new Stripe(secretKey, { ...hostOf(options.apiUrl), maxNetworkRetries: 2, telemetry: false });

  let listed: Promise<void> | undefined;
  /** Asks once; again where the answer was not good. */
  const requireListed = () =>
    (listed ??= requireListPrices(stripe, prices).catch((error: unknown) => {
      listed = undefined;
      throw error;
    }));

  const retrieve = (reference: string) => stripe.subscriptions.retrieve(reference, { expand: EXPAND });

  /** Null for what others sell through the same account. */
  const toSubscription = (subscription: Stripe.Subscription): ProviderSubscription | null => {
    const organizationId = subscription.metadata['organizationId'];
    if (organizationId === undefined) return null;
    const order = orderOf(subscription.items.data.map(toItem), prices);
    const endsAt = subscription.items.data[0]?.current_period_end;
    return {
      reference: subscription.id,
      customer: idOf(subscription.customer),
      organizationId,
      status: STATUS[subscription.status] ?? 'INCOMPLETE',
      order,
      periodEndsAt: endsAt === undefined ? null : timeOf(endsAt),
      pending: pendingOf(subscription, order),
      card: cardOf(subscription),
    };
  };

  const pendingOf = (subscription: Stripe.Subscription, order: Order): ProviderSubscription['pending'] => {
    if (subscription.status === 'canceled') return null;
    if (cancels(subscription)) return 'CANCEL';
    const schedule = typeof subscription.schedule === 'object' ? subscription.schedule : null;
    const end = schedule?.current_phase?.end_date;
    const next = schedule?.phases.find((phase) => end !== undefined && phase.start_date >= end);
    if (next === undefined) return null;
    const later = orderOf(next.items.map(toItem), prices);
    return sameOrder(later, order) ? null : later;
  };

  /** Lets an order follow when the period ends. */
  const schedule = async (reference: string, later: Order) => {
    const made = await stripe.subscriptionSchedules.create({ from_subscription: reference });
    const [present] = made.phases;
    if (present === undefined) throw new Error(`Stripe's schedule ${made.id} has no phase`);
    await stripe.subscriptionSchedules.update(made.id, {
      end_behavior: 'release',
      phases: [
        {
          items: present.items.map(toItem),
          start_date: present.start_date,
          end_date: present.end_date,
        },
        {
          items: itemsOf(later, prices),
          duration: { interval: 'month', interval_count: 1 },
          proration_behavior: 'none',
        },
      ],
    });
  };

  /** Puts the new items in place of the old and charges the difference; or refuses and leaves all as it was. */
  const replaceItems = async (subscription: Stripe.Subscription, now: Order, idempotencyKey: string) => {
    const wanted = new Map(itemsOf(now, prices).map(({ price, quantity }) => [price, quantity]));
    const items: Stripe.SubscriptionUpdateParams.Item[] = subscription.items.data.map(({ id, price }) => {
      const quantity = wanted.get(price.id);
      wanted.delete(price.id);
      return quantity === undefined ? { id, deleted: true } : { id, quantity };
    });
    for (const [price, quantity] of wanted) items.push({ price, quantity });
    await stripe.subscriptions.update(
      subscription.id,
      { items, proration_behavior: 'always_invoice', payment_behavior: 'error_if_incomplete' },
      { idempotencyKey },
    );
  };

  /** Nothing is owed for the last period, and nothing was paid for it. Done twice, it is the same. */
  const settle = async (invoice: Stripe.Invoice) => {
    if (invoice.status === 'open') await stripe.invoices.voidInvoice(invoice.id);
    for (const { status, payment } of invoice.payments?.data ?? []) {
      if (status !== 'paid' || payment.payment_intent === undefined) continue;
      const paid = idOf(payment.payment_intent);
      await stripe.refunds.create({ payment_intent: paid }, { idempotencyKey: `refund/${paid}` });
    }
  };

  /** Takes a cancellation back in the field in which it was made. */
  const keepOn = ({ id, cancel_at_period_end }: Stripe.Subscription) =>
    stripe.subscriptions.update(
      id,
      cancel_at_period_end ? { cancel_at_period_end: false } : { cancel_at: '' },
    );

  return {
    name: 'STRIPE',

    startCheckout: async ({ organizationId, customer, email, order, returnUrl, idempotencyKey }) => {
      await requireListed();
      const session = await stripe.checkout.sessions.create(
        {
          mode: 'subscription',
          ...(customer === null ? { customer_email: email } : { customer }),
          client_reference_id: organizationId,
          line_items: itemsOf(order, prices),
          subscription_data: { metadata: { organizationId } },
          success_url: returnUrl,
          cancel_url: returnUrl,
        },
        { idempotencyKey },
      );
      if (session.url === null) throw new Error(`Stripe's checkout ${session.id} has no page`);
      return { reference: session.id, url: session.url, expiresAt: timeOf(session.expires_at) };
    },

    closeCheckout: async (reference) => {
      try {
        await stripe.checkout.sessions.expire(reference);
        return null;
      } catch (error) {
        // One of another account, or of test mode, cannot be paid with the present keys.
        if (isUnknown(error)) return null;
        if (!(error instanceof Stripe.errors.StripeInvalidRequestError)) throw error;
        // Only what is open can expire.
        const { status, subscription } = await stripe.checkout.sessions.retrieve(reference);
        if (status === 'open') throw error;
        return subscription && idOf(subscription);
      }
    },

    openPortal: async ({ customer, returnUrl }) => {
      const { url } = await stripe.billingPortal.sessions.create({ customer, return_url: returnUrl });
      return { url, expiresAt: null };
    },

    find: async (reference) => {
      try {
        return toSubscription(await retrieve(reference));
      } catch (error) {
        if (isUnknown(error)) return null;
        throw error;
      }
    },

    change: async (reference, { now, later, idempotencyKey }) => {
      const subscription = await retrieve(reference);
      const before = toSubscription(subscription);
      if (before === null) throw new Error(`Stripe's subscription ${reference} is none of ours`);
      if (later !== 'CANCEL') await requireListed();
      if (subscription.schedule !== null)
        await stripe.subscriptionSchedules.release(idOf(subscription.schedule));
      try {
        if (!sameOrder(before.order, now)) await replaceItems(subscription, now, idempotencyKey);
      } catch (error) {
        if (!(error instanceof Stripe.errors.StripeCardError)) throw error;
        if (before.pending !== null && before.pending !== 'CANCEL') await schedule(reference, before.pending);
        throw new PaymentDeclinedError(error.message);
      }
      if (later !== 'CANCEL') {
        if (cancels(subscription)) await keepOn(subscription);
        if (later !== null) await schedule(reference, later);
      } else if (!cancels(subscription)) {
        await stripe.subscriptions.update(reference, { cancel_at_period_end: true });
      }
    },

    cancelNow: async (reference) => {
      // A cancellation alone pays nothing back: it would leave a credit with a customer who never buys again.
      const { latest_invoice: invoice } = await stripe.subscriptions.retrieve(reference, {
        expand: ['latest_invoice.payments'],
      });
      if (invoice !== null && typeof invoice === 'object') await settle(invoice);
      await stripe.subscriptions.cancel(reference);
    },

    readEvent: (body, headers) => {
      const signature = headers.get('stripe-signature') ?? '';
      let event: Stripe.Event;
      try {
        event = stripe.webhooks.constructEvent(body, signature, webhookSecret);
      } catch (error) {
        throw new BadSignatureError('Not signed by Stripe', { cause: error });
      }
      return { id: event.id, subscription: subscriptionOf(event) };
    },
  };
}

/**
 * Whether it ends with the period. Stripe's own pages say so in another field than its API, depending on the billing
 * mode of the subscription.
 */
function cancels({ cancel_at_period_end, cancel_at }: Stripe.Subscription): boolean {
  return cancel_at_period_end || cancel_at !== null;
}

/** Whether Stripe has no such object. */
function isUnknown(error: unknown): boolean {
  return error instanceof Stripe.errors.StripeInvalidRequestError && error.statusCode === 404;
}

function toItem({ price, quantity }: { price: string | { id: string }; quantity?: number }) {
  return { price: idOf(price), quantity: quantity ?? 1 };
}

function cardOf({
  default_payment_method: own,
  customer,
}: Stripe.Subscription): ProviderSubscription['card'] {
  const payer = typeof customer === 'object' && !customer.deleted ? customer : undefined;
  const method = own ?? payer?.invoice_settings.default_payment_method;
  const card = typeof method === 'object' ? method?.card : undefined;
  return card ? { brand: card.brand, last4: card.last4 } : null;
}

function timeOf(seconds: number): string {
  return new Date(seconds * 1000).toISOString();
}

function hostOf(apiUrl: string | undefined) {
  if (apiUrl === undefined) return {};
  const { hostname, port, protocol } = new URL(apiUrl);
  return { host: hostname, port, protocol: protocol === 'http:' ? ('http' as const) : ('https' as const) };
}
