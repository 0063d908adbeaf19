import type { Clock } from '../../common/clock.ts';
import type { PaymentProvider, ProviderEvent } from '../provider.ts';
import type { Sandbox } from './sandbox.ts';
import { SIGNATURE_HEADER, verify } from './signature.ts';

export interface SandboxProviderOptions {
  sandbox: Sandbox;
  /** Where its pages are, without a trailing slash. */
  siteUrl: string;
  /** Shared by the sandbox and whoever takes its reports. */
  webhookSecret: string;
  clock: Clock;
}

/** The sandbox as a provider: what people see of it are pages on an origin of their own. */
export function createSandboxProvider({
  sandbox,
  siteUrl,
  webhookSecret,
  clock,
}: SandboxProviderOptions): PaymentProvider {
  return {
    name: 'SANDBOX',
    startCheckout: async (request) => {
      const { id, expiresAt } = sandbox.startCheckout(request);
      return { reference: id, url: `${siteUrl}/checkout/${id}`, expiresAt };
    },
    closeCheckout: async (reference) => sandbox.closeCheckout(reference),
    openPortal: async ({ customer, returnUrl }) => ({
      url: `${siteUrl}/portal/${sandbox.openPortal(customer, returnUrl)}`,
      expiresAt: null,
    }),
    find: async (reference) => sandbox.find(reference),
    change: async (reference, change) => sandbox.change(reference, change),
    cancelNow: async (reference) => sandbox.cancelNow(reference),
    readEvent: (body, headers) => {
      verify(body, headers.get(SIGNATURE_HEADER), webhookSecret, clock());
      const { id, subscription } = JSON.parse(body) as ProviderEvent;
      return { id, subscription };
    },
  };
}
