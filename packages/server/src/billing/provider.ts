import type { AddOnCode, PlanKey } from '@betterdata/portal-contract';

export type PaidPlan = Exclude<PlanKey, 'FREE'>;

/** How many of each add-on; those that are not there are none. */
export type AddOns = Partial<Record<AddOnCode, number>>;

/** One plan with its add-ons. */
export interface Order {
  planTier: PaidPlan;
  addOns: AddOns;
}

export type SubscriptionStatus = 'INCOMPLETE' | 'ACTIVE' | 'PAST_DUE' | 'CANCELED';

/** What a provider says of a subscription at this moment. */
export interface ProviderSubscription {
  reference: string;
  customer: string;
  /** Whose it is, as we named it at the checkout. */
  organizationId: string;
  status: SubscriptionStatus;
  order: Order;
  /** RFC 3339 */
  periodEndsAt: string | null;
  /** What follows at the end of the period: another order, or `CANCEL`; null for the same again. */
  pending: Order | 'CANCEL' | null;
  /** What is known of the card. */
  card: { brand: string; last4: string } | null;
}

export interface CheckoutRequest {
  organizationId: string;
  /** The provider's id of the payer, where it has bought before. */
  customer: string | null;
  /** Of the person who buys; filled into the provider's form. */
  email: string;
  order: Order;
  /** Where the person returns to, paid or not. */
  returnUrl: string;
  /** The same key is the same checkout. */
  idempotencyKey: string;
}

/** A page of the provider. */
export interface ProviderPage {
  url: string;
  /** RFC 3339 */
  expiresAt: string | null;
}

/** A page on which somebody buys. */
export interface CheckoutPage extends ProviderPage {
  reference: string;
}

/** What is to become of a subscription, now and at the end of the period. */
export interface Change {
  now: Order;
  /** Null for the same as now. */
  later: Order | 'CANCEL' | null;
  idempotencyKey: string;
}

/** A report that a subscription may have changed. What it changed to is asked for: reports arrive late and twice. */
export interface ProviderEvent {
  id: string;
  /** Null where the report concerns no subscription of ours. */
  subscription: { reference: string; organizationId: string } | null;
}

/** The card was refused; nothing was changed. */
export class PaymentDeclinedError extends Error {
  override readonly name = 'PaymentDeclinedError';
}

/** A report that the provider did not sign, or signed for another time. */
export class BadSignatureError extends Error {
  override readonly name = 'BadSignatureError';
}

/**
 * Takes the money. Card data is entered at the provider's own pages and never comes near us; prices are ours, and no
 * caller can name one.
 */
export interface PaymentProvider {
  readonly name: 'STRIPE' | 'SANDBOX';
  startCheckout(request: CheckoutRequest): Promise<CheckoutPage>;
  /** Lets a page take no payment any more. Resolves to the subscription, where it was paid for before. */
  closeCheckout(reference: string): Promise<string | null>;
  /** Cards, invoices. */
  openPortal(request: { customer: string; returnUrl: string }): Promise<ProviderPage>;
  /** The subscription as it is now; null where there is none. */
  find(reference: string): Promise<ProviderSubscription | null>;
  /** @throws {PaymentDeclinedError} */
  change(reference: string, change: Change): Promise<void>;
  /** Ends it at once: what is owed is dropped, and what was paid last is given back. */
  cancelNow(reference: string): Promise<void>;
  /**
   * Reads a report that was posted to us.
   * @throws {BadSignatureError}
   */
  readEvent(body: string, headers: Headers): ProviderEvent;
}
