import { receiveEvent } from '../../../server/src/billing/synchronize.ts';
import type { AddOns } from '../../../server/src/billing/provider.ts';
import { testCard, TEST_CARDS, type CardBehaviour } from '../../../server/src/billing/sandbox/cards.ts';
import { createSandboxProvider } from '../../../server/src/billing/sandbox/sandbox-provider.ts';
import { Sandbox } from '../../../server/src/billing/sandbox/sandbox.ts';
import { SandboxStore } from '../../../server/src/billing/sandbox/store.ts';
import type { Database } from '../../../server/src/db/database.ts';

/** PRO, bought in the sandbox before the recordings, and what has become of it. */
export interface Purchase {
  /** RFC 3339 */
  at: string;
  addOns: AddOns;
  card?: CardBehaviour;
  /** True where it was cancelled for the end of the period. */
  ends?: boolean;
}

/** Buys for an organization and lets the time go on until `now`. */
export async function buy(
  database: Database,
  organizationId: string,
  { at, addOns, card: behaviour = 'PAYS', ends = false }: Purchase,
  now: Date,
): Promise<void> {
  const clock = () => new Date(at);
  const sandbox = new Sandbox({ store: new SandboxStore(null), clock, report: () => {} });
  const provider = createSandboxProvider({ sandbox, siteUrl: '', webhookSecret: '', clock });
  const order = { planTier: 'PRO', addOns } as const;
  const { id } = sandbox.startCheckout({
    ...{ organizationId, customer: null, email: 'owner@payer.example', order },
    ...{ returnUrl: 'https://intranet.example/', idempotencyKey: 'recording' },
  });
  const card = testCard(TEST_CARDS.find((each) => each.behaviour === behaviour)?.number ?? '');
  const reference = card && sandbox.pay(id, card).subscription;
  if (!reference) throw new Error(`The sandbox sold nothing to ${organizationId}`);
  sandbox.advanceTo(now);
  if (ends) await provider.change(reference, { now: order, later: 'CANCEL', idempotencyKey: 'recording' });
  await receiveEvent(database, provider, { id: 'recording', subscription: { reference, organizationId } });
}
