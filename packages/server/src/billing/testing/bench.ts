import type { PaymentProvider } from '../provider.ts';
import type { SandboxCard } from '../sandbox/cards.ts';

/** A report as it is posted to the server. */
export interface PostedReport {
  body: string;
  headers: Record<string, string>;
}

/** A provider with everything around it that people and time do. */
export interface PaymentBench {
  provider: PaymentProvider;
  /** A person enters a card at the page of this address. */
  pay(url: string, behaviour: SandboxCard['behaviour']): 'PAID' | 'DECLINED' | 'ASKED';
  /** The person confirms at their bank, or does not. */
  authenticate(url: string, confirmed: boolean): 'PAID' | 'DECLINED';
  /** Another card for the payer of a subscription. */
  replaceCard(customer: string, behaviour: SandboxCard['behaviour']): void;
  /** The payer ends the subscription at the provider's own page, when the period ends. */
  cancelAtPortal(reference: string): void;
  advance(days: number): void;
  /** What was reported and not yet taken from here. */
  takeReports(): PostedReport[];
  /** How often the provider was paid. */
  payments(organizationId: string): number;
  close(): Promise<void>;
}
