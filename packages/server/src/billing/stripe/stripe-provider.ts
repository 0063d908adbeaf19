import type { AddOnCode } from '@betterdata/portal-contract';
import Stripe from 'stripe';
import { sameOrder, toQuantities } from '../orders.ts';
import {
  BadSignatureError,
  PaymentDeclinedError,
  type Order,
  type PaidPlan,
  type PaymentProvider,
  type ProviderEvent,
  type ProviderSubscription,
  type SubscriptionStatus,
} from '../provider.ts';

/** The monthly price in Stripe of each plan and add-on. */
export type StripePrices = Record<PaidPlan | AddOnCode, string>;

export interface StripeProviderOptions {
  secretKey: string;
  webhookSecret: string;
  prices: StripePrices;
  /** Where Stripe's API is, if not at Stripe. */
  apiUrl?: string | undefined;
}

const PLANS: readonly PaidPlan[] = ['PRO', 'ENTERPRISE'];

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

  const lineItems = ({ planTier, addOns }: Order) => [
    { price: prices[planTier], quantity: 1 },
    ...toQuantities(addOns).map(({ key, quantity }) => ({ price: prices[key], quantity })),
  ];

  /** Reads an order back from prices. What it cannot read is nobody's plan: better to fail than to guess. */
  const orderOf = (items: readonly { price: string; quantity: number }[]): Order => {
    let planTier: PaidPlan | undefined;
    const addOns: Order['addOns'] = {};
    for (const { price, quantity } of items) {
      const name = (Object.keys(prices) as (PaidPlan | AddOnCode)[]).find((key) => prices[key] === price);
      if (name === undefined) throw new Error(`Stripe's price ${price} is none of ours`);
      if (isPlan(name)) planTier = name;
      else addOns[name] = quantity;
    }
    if (planTier === undefined) throw new Error('The subscription in Stripe has no plan');
    return { planTier, addOns };
  };

  const retrieve = (reference: string) => stripe.subscriptions.retrieve(reference, { expand: EXPAND });

  const itemsOf = (subscription: Stripe.Subscription) =>
    subscription.items.data.map(({ price, quantity }) => ({ price: price.id, quantity: quantity ?? 1 }));

  const toSubscription = (subscription: Stripe.Subscription): ProviderSubscription => {
    const order = orderOf(itemsOf(subscription));
    const endsAt = subscription.items.data[0]?.current_period_end;
    return {
      reference: subscription.id,
      customer: idOf(subscription.customer),
      organizationId: subscription.metadata['organizationId'] ?? '',
      status: STATUS[subscription.status] ?? 'INCOMPLETE',
      order,
      periodEndsAt: endsAt === undefined ? null : timeOf(endsAt),
      pending: pendingOf(subscription, order),
      card: cardOf(subscription),
    };
  };

  const pendingOf = (subscription: Stripe.Subscription, order: Order): ProviderSubscription['pending'] => {
    if (subscription.cancel_at_period_end) return 'CANCEL';
    const { schedule } = subscription;
    const next = typeof schedule === 'object' ? schedule?.phases.at(1) : undefined;
    if (next === undefined) return null;
    const later = orderOf(
      next.items.map(({ price, quantity }) => ({ price: idOf(price), quantity: quantity ?? 1 })),
    );
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
          items: present.items.map(({ price, quantity }) => ({
            price: idOf(price),
            quantity: quantity ?? 1,
          })),
          start_date: present.start_date,
          end_date: present.end_date,
        },
        { items: lineItems(later), proration_behavior: 'none' },
      ],
    });
  };

  /** Puts the new items in place of the old and charges the difference; or refuses and leaves all as it was. */
  const replaceItems = async (subscription: Stripe.Subscription, now: Order, idempotencyKey: string) => {
    const wanted = new Map(lineItems(now).map(({ price, quantity }) => [price, quantity]));
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

  return {
    name: 'STRIPE',

    startCheckout: async ({ organizationId, customer, email, order, returnUrl, idempotencyKey }) => {
      const session = await stripe.checkout.sessions.create(
        {
          mode: 'subscription',
          ...(customer === null ? { customer_email: email } : { customer }),
          client_reference_id: organizationId,
          line_items: lineItems(order),
          subscription_data: { metadata: { organizationId } },
          success_url: returnUrl,
          cancel_url: returnUrl,
        },
        { idempotencyKey },
      );
      if (session.url === null) throw new Error(`Stripe's checkout ${session.id} has no page`);
      return { url: session.url, expiresAt: timeOf(session.expires_at) };
    },

    openPortal: async ({ customer, returnUrl }) => {
      const { url } = await stripe.billingPortal.sessions.create({ customer, return_url: returnUrl });
      return { url, expiresAt: null };
    },

    find: async (reference) => {
      try {
        return toSubscription(await retrieve(reference));
      } catch (error) {
        if (error instanceof Stripe.errors.StripeInvalidRequestError && error.statusCode === 404) return null;
        throw error;
      }
    },

    change: async (reference, { now, later, idempotencyKey }) => {
      const subscription = await retrieve(reference);
      const before = toSubscription(subscription);
      if (subscription.schedule !== null)
        await stripe.subscriptionSchedules.release(idOf(subscription.schedule));
      try {
        if (!sameOrder(before.order, now)) await replaceItems(subscription, now, idempotencyKey);
      } catch (error) {
        if (!(error instanceof Stripe.errors.StripeCardError)) throw error;
        if (before.pending !== null && before.pending !== 'CANCEL') await schedule(reference, before.pending);
        throw new PaymentDeclinedError(error.message);
      }
      const cancels = later === 'CANCEL';
      if (subscription.cancel_at_period_end !== cancels) {
        await stripe.subscriptions.update(reference, { cancel_at_period_end: cancels });
      }
      if (later !== null && later !== 'CANCEL') await schedule(reference, later);
    },

    cancelNow: async (reference) => {
      await stripe.subscriptions.cancel(reference, { prorate: true, invoice_now: true });
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

/** Which of our subscriptions an event is about. */
function subscriptionOf(event: Stripe.Event): ProviderEvent['subscription'] {
  switch (event.type) {
    case 'checkout.session.completed': {
      const { subscription, client_reference_id: organizationId } = event.data.object;
      return subscription && organizationId ? { reference: idOf(subscription), organizationId } : null;
    }
    case 'customer.subscription.created':
    case 'customer.subscription.updated':
    case 'customer.subscription.deleted': {
      const { id, metadata } = event.data.object;
      return ours(id, metadata);
    }
    case 'invoice.paid':
    case 'invoice.payment_failed': {
      const details = event.data.object.parent?.subscription_details;
      return details ? ours(idOf(details.subscription), details.metadata) : null;
    }
    default:
      return null;
  }
}

function ours(reference: string, metadata: Stripe.Metadata | null): ProviderEvent['subscription'] {
  const organizationId = metadata?.['organizationId'];
  return organizationId === undefined ? null : { reference, organizationId };
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

function isPlan(name: string): name is PaidPlan {
  return (PLANS as readonly string[]).includes(name);
}

function idOf(value: string | { id: string }): string {
  return typeof value === 'string' ? value : value.id;
}

function timeOf(seconds: number): string {
  return new Date(seconds * 1000).toISOString();
}

function hostOf(apiUrl: string | undefined) {
  if (apiUrl === undefined) return {};
  const { hostname, port, protocol } = new URL(apiUrl);
  return { host: hostname, port, protocol: protocol === 'http:' ? ('http' as const) : ('https' as const) };
}
