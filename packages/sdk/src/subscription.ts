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

  /** Starts a checkout: a page of the payment provider, to whose `url` the person is sent. */
  checkout: (body: CheckoutRequest, options?: WriteOptions): Promise<ProviderPage> =>
    write('POST /v1/subscription/checkout', { body }, options),

  /** Opens the provider's page with cards and invoices. */
  portal: (body: PortalRequest, options?: WriteOptions): Promise<ProviderPage> =>
    write('POST /v1/subscription/portal', { body }, options),
});
