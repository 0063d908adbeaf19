import type Stripe from 'stripe';
import type { ProviderEvent } from '../provider.ts';

/** Which of our subscriptions an event is about. */
export function subscriptionOf(event: Stripe.Event): ProviderEvent['subscription'] {
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

/** The id of what may be expanded. */
export function idOf(value: string | { id: string }): string {
  return typeof value === 'string' ? value : value.id;
}
