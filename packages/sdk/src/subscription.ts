import type {
  CheckoutRequest,
  PortalRequest,
  ProviderPage,
  Subscription,
  SubscriptionChange,
} from '@betterdata/portal-contract';
import type { Api } from './api.ts';
import type { CallOptions, ChangeOptions, WriteOptions } from './transport/call.ts';

/** What the organization pays for. */
export const subscription = ({ call, write }: Api) => ({
  /** Gets the plan with its add-ons, cost and pending change. */
  get: (options?: CallOptions): Promise<Subscription> => call('GET /v1/subscription', {}, options),

  /** Changes plan and add-ons: more at once, less when the period ends. */
  change: (body: SubscriptionChange, options: ChangeOptions): Promise<Subscription> =>
    write('PUT /v1/subscription', { body }, options),
});

/** Pages of the payment provider at which a plan is bought. */
export const checkoutSessions = ({ write }: Api) => ({
  /** Starts a checkout; send the person to its `url`. */
  create: (body: CheckoutRequest, options?: WriteOptions): Promise<ProviderPage> =>
    write('POST /v1/checkout-sessions', { body }, options),
});

/** Pages of the payment provider with cards and invoices. */
export const billingPortalSessions = ({ write }: Api) => ({
  /** Opens the portal; send the person to its `url`. */
  create: (body: PortalRequest, options?: WriteOptions): Promise<ProviderPage> =>
    write('POST /v1/billing-portal-sessions', { body }, options),
});
