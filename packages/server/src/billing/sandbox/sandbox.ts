import { randomBytes } from 'node:crypto';
import type { Clock } from '../../common/clock.ts';
import { monthlyCost, sameOrder } from '../orders.ts';
import {
  PaymentDeclinedError,
  type Change,
  type CheckoutRequest,
  type ProviderSubscription,
} from '../provider.ts';
import type { SandboxCard } from './cards.ts';
import type { SandboxStore } from './store.ts';

/** What the sandbox remembers; plain JSON. */
export interface SandboxState {
  customers: Record<string, Customer>;
  checkouts: Record<string, Checkout>;
  portals: Record<string, { customer: string; returnUrl: string }>;
  subscriptions: Record<string, SandboxSubscription>;
  /** How far the test clock is ahead. */
  aheadMs: number;
  /** Reports that nobody has taken yet. */
  reports: SandboxEvent[];
}

interface Customer {
  organizationId: string;
  email: string;
  card: SandboxCard | null;
}

export interface Checkout {
  id: string;
  request: CheckoutRequest;
  status: 'OPEN' | 'AUTHENTICATING' | 'PAID' | 'EXPIRED';
  card: SandboxCard | null;
  /** What it brought. */
  subscription: string | null;
  expiresAt: string;
}

export type InvoiceState = 'PAID' | 'OPEN' | 'VOID' | 'REFUNDED';

export interface SandboxSubscription extends Omit<ProviderSubscription, 'card'> {
  startedAt: string;
  invoices: { at: string; amount: string; state: InvoiceState }[];
  /** Changes that were made already, by their key. */
  keys: string[];
}

/** A report as it leaves the sandbox. */
export interface SandboxEvent {
  id: string;
  type: 'checkout.completed' | 'subscription.changed' | 'invoice.paid' | 'invoice.failed';
  subscription: { reference: string; organizationId: string };
}

export interface SandboxOptions {
  store: SandboxStore;
  clock: Clock;
  /** Queues a report for whoever listens. */
  report: (event: SandboxEvent) => void;
}

const CHECKOUT_MS = 30 * 60_000;

/**
 * A payment provider in a box: customers, checkouts, subscriptions that renew, test cards that pay, decline, ask for
 * authentication or fail at the renewal, and a clock that can be turned on. It knows prices, but no money moves.
 */
export class Sandbox {
  readonly #store: SandboxStore;
  readonly #clock: Clock;
  readonly #report: SandboxOptions['report'];

  constructor({ store, clock, report }: SandboxOptions) {
    this.#store = store;
    this.#clock = clock;
    this.#report = report;
  }

  /** The test clock. */
  now(): Date {
    return new Date(this.#clock().getTime() + this.#state.aheadMs);
  }

  startCheckout(request: CheckoutRequest): Checkout {
    const { checkouts } = this.#state;
    const same = Object.values(checkouts).find((c) => c.request.idempotencyKey === request.idempotencyKey);
    if (same) return same;
    const id = newId('cs');
    const expiresAt = new Date(this.now().getTime() + CHECKOUT_MS).toISOString();
    checkouts[id] = { id, request, status: 'OPEN', card: null, subscription: null, expiresAt };
    this.#store.save();
    return checkouts[id];
  }

  /** The page takes no payment any more. Answers what it brought, where it was paid before. */
  closeCheckout(id: string): string | null {
    const checkout = this.findCheckout(id);
    if (!checkout) return null;
    if (isOpen(checkout)) checkout.status = 'EXPIRED';
    this.#store.save();
    return checkout.subscription;
  }

  findCheckout(id: string): Checkout | undefined {
    const checkout = this.#state.checkouts[id];
    if (checkout && isOpen(checkout) && checkout.expiresAt <= this.now().toISOString()) {
      checkout.status = 'EXPIRED';
    }
    return checkout;
  }

  /** A person enters a card. Throws {@link PaymentDeclinedError}. */
  pay(id: string, card: SandboxCard): Checkout {
    const checkout = this.#openCheckout(id);
    if (card.behaviour === 'DECLINES') throw new PaymentDeclinedError('Your card was declined.');
    checkout.card = card;
    if (card.behaviour === 'ASKS') checkout.status = 'AUTHENTICATING';
    else this.#complete(checkout);
    this.#store.save();
    return checkout;
  }

  /** The person confirms at their bank, or does not. */
  authenticate(id: string, confirmed: boolean): Checkout {
    const checkout = this.#openCheckout(id);
    if (checkout.status !== 'AUTHENTICATING')
      throw new PaymentDeclinedError('Nothing waits for authentication.');
    if (confirmed) this.#complete(checkout);
    else checkout.status = 'OPEN';
    this.#store.save();
    if (!confirmed) throw new PaymentDeclinedError('Your bank did not confirm the payment.');
    return checkout;
  }

  openPortal(customer: string, returnUrl: string): string {
    const id = newId('bps');
    this.#state.portals[id] = { customer, returnUrl };
    this.#store.save();
    return id;
  }

  findPortal(id: string) {
    const portal = this.#state.portals[id];
    if (!portal) return undefined;
    const subscriptions = Object.values(this.#state.subscriptions).filter(
      (s) => s.customer === portal.customer,
    );
    return { ...portal, card: this.#state.customers[portal.customer]?.card ?? null, subscriptions };
  }

  /** Another card; what is owed is charged to it at once. */
  replaceCard(customerId: string, card: SandboxCard): void {
    const customer = this.#state.customers[customerId];
    if (!customer) throw new Error(`No customer ${customerId}`);
    if (card.behaviour === 'DECLINES') throw new PaymentDeclinedError('Your card was declined.');
    customer.card = card;
    for (const subscription of Object.values(this.#state.subscriptions)) {
      if (subscription.customer !== customerId) continue;
      if (subscription.status === 'PAST_DUE' && card.behaviour !== 'FAILS_LATER') {
        subscription.status = 'ACTIVE';
        this.#settle(subscription, 'OPEN', 'PAID');
        this.#tell('invoice.paid', subscription);
      } else this.#tell('subscription.changed', subscription);
    }
    this.#store.save();
  }

  find(reference: string): ProviderSubscription | null {
    const found = this.#state.subscriptions[reference];
    if (!found) return null;
    const { invoices: _, keys: __, startedAt: ___, ...subscription } = found;
    const card = this.#state.customers[found.customer]?.card ?? null;
    return structuredClone({ ...subscription, card: card && { brand: card.brand, last4: card.last4 } });
  }

  change(reference: string, { now, later, idempotencyKey }: Change): void {
    const subscription = this.#running(reference);
    if (subscription.keys.includes(idempotencyKey)) return;
    const isMore = !sameOrder(subscription.order, now);
    if (isMore) {
      const card = this.#state.customers[subscription.customer]?.card;
      if (card?.behaviour !== 'PAYS' && card?.behaviour !== 'ASKS')
        throw new PaymentDeclinedError('Your card was declined.');
      subscription.order = now;
      this.#invoice(subscription, 'PAID');
    }
    subscription.pending = later;
    subscription.keys.push(idempotencyKey);
    this.#store.save();
    this.#tell('subscription.changed', subscription);
  }

  cancelNow(reference: string): void {
    const subscription = this.#state.subscriptions[reference];
    if (!subscription || subscription.status === 'CANCELED') return;
    if (subscription.status === 'PAST_DUE') this.#settle(subscription, 'OPEN', 'VOID');
    else this.#settle(subscription, 'PAID', 'REFUNDED');
    this.#end(subscription);
    this.#store.save();
    this.#tell('subscription.changed', subscription);
  }

  /** Turns the clock on; what falls due on the way is charged. */
  advanceTo(time: Date): void {
    this.#state.aheadMs = Math.max(this.#state.aheadMs, time.getTime() - this.#clock().getTime());
    this.#store.save();
    for (const subscription of Object.values(this.#state.subscriptions)) {
      for (;;) {
        const due =
          subscription.periodEndsAt !== null && subscription.periodEndsAt <= this.now().toISOString();
        if (!due || subscription.status !== 'ACTIVE') break;
        this.#renew(subscription);
      }
    }
  }

  #renew(subscription: SandboxSubscription): void {
    const { pending } = subscription;
    if (pending === 'CANCEL') {
      this.#end(subscription);
      this.#store.save();
      this.#tell('subscription.changed', subscription);
      return;
    }
    if (pending !== null) subscription.order = pending;
    subscription.pending = null;
    subscription.periodEndsAt = nextMonth(
      subscription.startedAt,
      subscription.periodEndsAt ?? this.now().toISOString(),
    );
    const paid = this.#state.customers[subscription.customer]?.card?.behaviour !== 'FAILS_LATER';
    if (!paid) subscription.status = 'PAST_DUE';
    this.#invoice(subscription, paid ? 'PAID' : 'OPEN');
    this.#store.save();
    this.#tell(paid ? 'invoice.paid' : 'invoice.failed', subscription);
  }

  #end(subscription: SandboxSubscription): void {
    subscription.status = 'CANCELED';
    subscription.pending = null;
  }

  #complete(checkout: Checkout): void {
    const { organizationId, email, order } = checkout.request;
    const customer = checkout.request.customer ?? newId('cus');
    this.#state.customers[customer] = { organizationId, email, card: checkout.card };
    const reference = newId('sub');
    const startedAt = this.now().toISOString();
    const subscription: SandboxSubscription = {
      reference,
      customer,
      organizationId,
      status: 'ACTIVE',
      order,
      startedAt,
      periodEndsAt: nextMonth(startedAt, startedAt),
      pending: null,
      invoices: [],
      keys: [],
    };
    this.#state.subscriptions[reference] = subscription;
    this.#invoice(subscription, 'PAID');
    checkout.status = 'PAID';
    checkout.subscription = reference;
    this.#store.save();
    this.#tell('checkout.completed', subscription);
  }

  #invoice(subscription: SandboxSubscription, state: InvoiceState): void {
    const { amount } = monthlyCost(subscription.order);
    subscription.invoices.push({ at: this.now().toISOString(), amount, state });
  }

  /** What becomes of the last invoice. */
  #settle({ invoices }: SandboxSubscription, from: InvoiceState, to: InvoiceState): void {
    const last = invoices.at(-1);
    if (last?.state === from) last.state = to;
  }

  #openCheckout(id: string): Checkout {
    const checkout = this.findCheckout(id);
    if (!checkout || !isOpen(checkout)) throw new PaymentDeclinedError('This page is no longer open.');
    return checkout;
  }

  #running(reference: string): SandboxSubscription {
    const subscription = this.#state.subscriptions[reference];
    if (!subscription || subscription.status === 'CANCELED') throw new Error(`No subscription ${reference}`);
    return subscription;
  }

  #tell(type: SandboxEvent['type'], { reference, organizationId }: SandboxSubscription): void {
    this.#report({ id: newId('evt'), type, subscription: { reference, organizationId } });
  }

  get #state(): SandboxState {
    return this.#store.state;
  }
}

function isOpen({ status }: Checkout): boolean {
  return status === 'OPEN' || status === 'AUTHENTICATING';
}

function newId(prefix: string): string {
  return `${prefix}_${randomBytes(16).toString('base64url')}`;
}

/** The first monthly return of `start` after `time`: on the same day of the month, or on its last. */
function nextMonth(start: string, time: string): string {
  const first = new Date(start);
  for (let months = 1; ; months++) {
    const date = new Date(first);
    date.setUTCMonth(first.getUTCMonth() + months);
    // The 31st of a shorter month is a day of the next.
    if (date.getUTCDate() !== first.getUTCDate()) date.setUTCDate(0);
    if (date.toISOString() > time) return date.toISOString();
  }
}
