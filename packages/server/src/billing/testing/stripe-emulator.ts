import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import { Hono, type Context } from 'hono';
import type Stripe from 'stripe';
import { monthlyCost, toQuantities } from '../orders.ts';
import { PaymentDeclinedError, type Order, type PaidPlan } from '../provider.ts';
import type { InvoiceState, Sandbox, SandboxEvent } from '../sandbox/sandbox.ts';
import type { SandboxStore } from '../sandbox/store.ts';
import type { StripePrices } from '../stripe/prices.ts';

/** A part of what Stripe answers: a field that the library's version of the API does not have there is no such part. */
type Part<T> = T extends (infer Item)[]
  ? Part<Item>[]
  : T extends object
    ? { [Key in keyof T]?: Part<T[Key]> }
    : T;

/**
 * Speaks as much of Stripe's wire format (form-encoded requests, JSON answers, error objects) as the adapter uses, over
 * the sandbox's engine. Written from Stripe's API reference; answers have the types of Stripe's library.
 */
export async function startStripeEmulator(sandbox: Sandbox, store: SandboxStore, prices: StripePrices) {
  const app = new Hono();
  app.use(async (context, next) => {
    const known = context.req.header('authorization') === 'Bearer sk_test_of_this_test';
    return known ? next() : failure(context, 401, 'api_error');
  });
  app.onError((error, context) => {
    if (error instanceof PaymentDeclinedError) return failure(context, 402, 'card_error', error.message);
    if (error instanceof RangeError) return failure(context, 404, 'invalid_request_error', error.message);
    return failure(context, 400, 'invalid_request_error', error.message);
  });

  app.post('/v1/checkout/sessions', async (context) => {
    const form = new Form(await context.req.text());
    if (form.get('mode') !== 'subscription') throw new Error('mode');
    const checkout = sandbox.startCheckout({
      organizationId: form.require('subscription_data[metadata][organizationId]'),
      customer: form.get('customer') ?? null,
      email: form.get('customer_email') ?? '',
      order: orderOf(form.items('line_items')),
      returnUrl: form.require('success_url'),
      idempotencyKey: context.req.header('idempotency-key') ?? crypto.randomUUID(),
    });
    return context.json(sessionOf(checkout.id));
  });

  app.get('/v1/checkout/sessions/:id', (context) => context.json(sessionOf(context.req.param('id'))));

  app.post('/v1/checkout/sessions/:id/expire', (context) => {
    const id = context.req.param('id');
    if (sessionOf(id).status !== 'open')
      throw new Error('Only Checkout Sessions with a status in [open] can be expired');
    sandbox.closeCheckout(id);
    return context.json(sessionOf(id));
  });

  app.get('/v1/prices/:id', (context) => {
    const id = context.req.param('id');
    const name = names[id];
    if (name === undefined) throw new RangeError(`No such price: '${id}'`);
    const price: Part<Stripe.Price> = {
      id,
      object: 'price',
      active: true,
      currency: 'usd',
      unit_amount: cents(name),
      recurring: { interval: 'month', interval_count: 1 },
    };
    return context.json(price);
  });

  app.post('/v1/invoices/:id/void', (context) => {
    const invoice = found(context.req.param('id').replace('in_', '')).invoice;
    if (invoice?.state !== 'OPEN') throw new Error('You can only pass in open invoices');
    invoice.state = 'VOID';
    return context.json({ id: context.req.param('id'), object: 'invoice', status: 'void' });
  });

  app.post('/v1/refunds', async (context) => {
    const form = new Form(await context.req.text());
    const invoice = found(form.require('payment_intent').replace('pi_', '')).invoice;
    if (invoice?.state !== 'PAID') throw new Error('Charge has already been refunded');
    invoice.state = 'REFUNDED';
    return context.json({ id: 're_1', object: 'refund', status: 'succeeded' });
  });

  app.post('/v1/billing_portal/sessions', async (context) => {
    const form = new Form(await context.req.text());
    const id = sandbox.openPortal(form.require('customer'), form.require('return_url'));
    return context.json({
      id,
      object: 'billing_portal.session',
      url: `https://billing.stripe.example/p/${id}`,
    });
  });

  app.get('/v1/subscriptions/:id', (context) =>
    context.json(subscription(context.req.param('id'), expandOf(context))),
  );

  app.delete('/v1/subscriptions/:id', (context) => {
    const id = context.req.param('id');
    sandbox.cancelNow(id);
    return context.json(subscription(id));
  });

  app.post('/v1/subscriptions/:id', async (context) => {
    const id = context.req.param('id');
    const form = new Form(await context.req.text());
    const before = found(id);
    const changes = form.items('items');
    const cancels = form.get('cancel_at_period_end');
    // What was cancelled in one field is not kept by clearing the other.
    const keeps = endsByFlag.has(id) ? cancels === 'false' : form.get('cancel_at') === '';
    const kept = before.pending === 'CANCEL' && !keeps ? 'CANCEL' : null;
    const later = cancels === 'true' ? 'CANCEL' : kept;
    if (cancels === 'true') endsByFlag.add(id);
    if (keeps) endsByFlag.delete(id);
    if (changes.length > 0) {
      if (form.get('payment_behavior') !== 'error_if_incomplete') throw new Error('payment_behavior');
      const items = new Map(
        itemsOf(before.order).map((item) => [item.id, { price: item.price.id, quantity: item.quantity }]),
      );
      for (const { id: itemId, price, quantity, deleted } of changes) {
        if (deleted) items.delete(itemId ?? '');
        else
          items.set(itemId ?? price ?? '', {
            price: price ?? items.get(itemId ?? '')?.price ?? '',
            quantity,
          });
      }
      const idempotencyKey = context.req.header('idempotency-key') ?? crypto.randomUUID();
      sandbox.change(id, { now: orderOf([...items.values()]), later, idempotencyKey });
    } else sandbox.change(id, { now: before.order, later, idempotencyKey: crypto.randomUUID() });
    return context.json(subscription(id));
  });

  app.post('/v1/subscription_schedules', async (context) => {
    const reference = new Form(await context.req.text()).require('from_subscription');
    const { order, periodEndsAt } = found(reference);
    return context.json(scheduleOf(reference, order, null, periodEndsAt));
  });

  app.post('/v1/subscription_schedules/:id', async (context) => {
    const reference = context.req.param('id').replace('sched_', '');
    const form = new Form(await context.req.text());
    const { order, periodEndsAt } = found(reference);
    if (form.get('end_behavior') !== 'release') throw new Error('end_behavior');
    if (!sameItems(form.items('phases[0][items]'), order))
      throw new Error('The present phase may not change here');
    const later = orderOf(form.items('phases[1][items]'));
    sandbox.change(reference, { now: order, later, idempotencyKey: crypto.randomUUID() });
    return context.json(scheduleOf(reference, order, later, periodEndsAt));
  });

  app.post('/v1/subscription_schedules/:id/release', (context) => {
    const reference = context.req.param('id').replace('sched_', '');
    const { order, periodEndsAt } = found(reference);
    sandbox.change(reference, { now: order, later: null, idempotencyKey: crypto.randomUUID() });
    return context.json(scheduleOf(reference, order, null, periodEndsAt));
  });

  const names = Object.fromEntries(
    Object.entries(prices).map(([name, price]) => [price, name as keyof StripePrices]),
  );
  /** What was cancelled by the API. Stripe's own pages write `cancel_at` alone. */
  const endsByFlag = new Set<string>();

  function cents(name: keyof StripePrices): number {
    const isPlan = name === 'PRO' || name === 'ENTERPRISE';
    const cost = (order: Order) => Number(monthlyCost(order).amount) * 100;
    if (isPlan) return cost({ planTier: name, addOns: {} });
    return cost({ planTier: 'PRO', addOns: { [name]: 1 } }) - cost({ planTier: 'PRO', addOns: {} });
  }

  function sessionOf(id: string): Part<Stripe.Checkout.Session> {
    const checkout = sandbox.findCheckout(id);
    if (!checkout) throw new RangeError(`No such checkout.session: '${id}'`);
    const { status, subscription: bought } = checkout;
    const isOpen = status === 'OPEN' || status === 'AUTHENTICATING';
    return {
      id,
      object: 'checkout.session',
      status: isOpen ? 'open' : status === 'PAID' ? 'complete' : 'expired',
      subscription: bought,
      url: isOpen ? `https://checkout.stripe.example/c/pay/${id}` : null,
      expires_at: seconds(checkout.expiresAt),
    };
  }

  function orderOf(items: readonly { price?: string | undefined; quantity: number }[]): Order {
    let planTier: PaidPlan | undefined;
    const addOns: Order['addOns'] = {};
    for (const { price, quantity } of items) {
      const name = names[price ?? ''];
      if (name === undefined) throw new Error(`No such price: ${price}`);
      if (name === 'PRO' || name === 'ENTERPRISE') planTier = name;
      else addOns[name] = quantity;
    }
    if (planTier === undefined) throw new Error('No plan');
    return { planTier, addOns };
  }

  function itemsOf(order: Order) {
    return [{ key: order.planTier, quantity: 1 }, ...toQuantities(order.addOns)].map(({ key, quantity }) => ({
      id: `si_${key}`,
      object: 'subscription_item' as const,
      price: { id: prices[key], object: 'price' as const },
      quantity,
    }));
  }

  function sameItems(
    items: readonly { price?: string | undefined; quantity: number }[],
    order: Order,
  ): boolean {
    return JSON.stringify(orderOf(items)) === JSON.stringify(order);
  }

  function found(id: string) {
    const subscription = sandbox.find(id);
    if (!subscription) throw new RangeError(`No such subscription: '${id}'`);
    return { ...subscription, invoice: store.state.subscriptions[id]?.invoices.at(-1) };
  }

  function subscription(id: string, expand: readonly string[] = []): Part<Stripe.Subscription> {
    const { customer, organizationId, status, order, periodEndsAt, pending, card, invoice } = found(id);
    const expands = (path: string) => expand.some((asked) => asked === path || asked.startsWith(`${path}.`));
    const end = seconds(periodEndsAt ?? '');
    const method = card && {
      id: 'pm_1',
      ...(expands('customer.invoice_settings.default_payment_method') && { object: 'payment_method', card }),
    };
    const payer = {
      id: customer,
      object: 'customer',
      invoice_settings: {
        default_payment_method: method?.object === undefined ? (method?.id ?? null) : method,
      },
    } as Part<Stripe.Customer>;
    const schedule =
      pending === null || pending === 'CANCEL' ? null : scheduleOf(id, order, pending, periodEndsAt);
    return {
      id,
      object: 'subscription',
      status: STATUS[status],
      customer: expands('customer') ? payer : customer,
      default_payment_method: null,
      items: {
        object: 'list',
        data: itemsOf(order).map((item) => ({ ...item, current_period_end: end })),
      },
      cancel_at_period_end: pending === 'CANCEL' && endsByFlag.has(id),
      cancel_at: pending === 'CANCEL' ? end : null,
      schedule: expands('schedule') ? schedule : (schedule?.id ?? null),
      latest_invoice: expands('latest_invoice') ? invoiceOf(id, invoice?.state) : `in_${id}`,
      metadata: { organizationId },
    };
  }

  function invoiceOf(reference: string, state: InvoiceState = 'VOID'): Part<Stripe.Invoice> {
    const paid = state === 'PAID' || state === 'REFUNDED';
    const status = paid ? 'paid' : 'open';
    return {
      id: `in_${reference}`,
      object: 'invoice',
      status: state === 'VOID' ? 'void' : status,
      payments: {
        object: 'list',
        data: [{ status, payment: { type: 'payment_intent', payment_intent: `pi_${reference}` } }],
      },
    };
  }

  function scheduleOf(
    reference: string,
    order: Order,
    later: Order | null,
    periodEndsAt: string | null,
  ): Part<Stripe.SubscriptionSchedule> {
    const end = seconds(periodEndsAt ?? '');
    const phase = (of: Order) => itemsOf(of).map(({ price, quantity }) => ({ price: price.id, quantity }));
    const present = { start_date: end - 2_592_000, end_date: end };
    const phases = [{ items: phase(order), ...present }];
    if (later) phases.push({ items: phase(later), start_date: end, end_date: end + 2_592_000 });
    return { id: `sched_${reference}`, object: 'subscription_schedule', current_phase: present, phases };
  }

  /** The event as Stripe posts it. */
  function eventOf({ id, type, subscription: about }: SandboxEvent): string {
    const metadata = { organizationId: about.organizationId };
    const objects: Record<SandboxEvent['type'], [string, object]> = {
      'checkout.completed': [
        'checkout.session.completed',
        {
          object: 'checkout.session',
          subscription: about.reference,
          client_reference_id: about.organizationId,
        },
      ],
      'subscription.changed': [
        store.state.subscriptions[about.reference]?.status === 'CANCELED'
          ? 'customer.subscription.deleted'
          : 'customer.subscription.updated',
        { object: 'subscription', id: about.reference, metadata },
      ],
      'invoice.paid': [
        'invoice.paid',
        { object: 'invoice', parent: { subscription_details: { subscription: about.reference, metadata } } },
      ],
      'invoice.failed': [
        'invoice.payment_failed',
        { object: 'invoice', parent: { subscription_details: { subscription: about.reference, metadata } } },
      ],
    };
    const [stripeType, object] = objects[type];
    return JSON.stringify({ id, object: 'event', type: stripeType, data: { object } });
  }

  const server = createAdaptorServer({ fetch: app.fetch });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    eventOf,
    close: async () => {
      server.close();
      if ('closeAllConnections' in server) server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

interface FormItem {
  id?: string | undefined;
  price?: string | undefined;
  quantity: number;
  deleted: boolean;
}

/** A body such as `line_items[0][price]=…&line_items[0][quantity]=1`. */
class Form {
  readonly #fields: URLSearchParams;

  constructor(body: string) {
    this.#fields = new URLSearchParams(body);
  }

  get(name: string): string | undefined {
    return this.#fields.get(name) ?? undefined;
  }

  require(name: string): string {
    const value = this.get(name);
    if (value === undefined || value === '') throw new Error(`Missing required param: ${name}.`);
    return value;
  }

  items(name: string): FormItem[] {
    const items: FormItem[] = [];
    for (
      let index = 0;
      [...this.#fields.keys()].some((key) => key.startsWith(`${name}[${index}]`));
      index++
    ) {
      const field = (key: string) => this.get(`${name}[${index}][${key}]`);
      const quantity = Number(field('quantity') ?? 1);
      items.push({ id: field('id'), price: field('price'), quantity, deleted: field('deleted') === 'true' });
    }
    return items;
  }
}

function failure(
  context: Context,
  status: 400 | 401 | 402 | 404,
  type: string,
  message = 'Refused',
): Response {
  return context.json({ error: { type, message, ...(status === 402 && { code: 'card_declined' }) } }, status);
}

const STATUS = {
  INCOMPLETE: 'incomplete',
  ACTIVE: 'active',
  PAST_DUE: 'past_due',
  CANCELED: 'canceled',
} as const;

/** What a read asks to be expanded: `expand[0]=…&expand[1]=…`. */
function expandOf(context: Context): string[] {
  return [...new URL(context.req.url).searchParams].flatMap(([name, value]) =>
    name.startsWith('expand[') ? [value] : [],
  );
}

function seconds(time: string): number {
  return Math.floor(Date.parse(time) / 1000);
}
