import { randomUUID } from 'node:crypto';
import { PaymentDeclinedError } from '../provider.ts';
import { testCard, TEST_CARDS, type SandboxCard } from '../sandbox/cards.ts';
import { createSandboxProvider } from '../sandbox/sandbox-provider.ts';
import { Sandbox, type SandboxEvent } from '../sandbox/sandbox.ts';
import { sign, SIGNATURE_HEADER } from '../sandbox/signature.ts';
import { SandboxStore } from '../sandbox/store.ts';
import type { PaymentBench } from './bench.ts';

const DAY_MS = 86_400_000;
const clock = () => new Date();

/** The engine behind both benches, with its people and its time. */
export function sandboxWorld() {
  const store = new SandboxStore(null);
  const events: SandboxEvent[] = [];
  const sandbox = new Sandbox({ store, clock, report: (event) => events.push(event) });
  const declined = (work: () => void, otherwise: 'PAID' | 'ASKED') => {
    try {
      work();
      return otherwise;
    } catch (error) {
      if (error instanceof PaymentDeclinedError) return 'DECLINED' as const;
      throw error;
    }
  };
  return {
    sandbox,
    store,
    events,
    people: {
      pay: (url: string, behaviour: SandboxCard['behaviour']) =>
        declined(() => sandbox.pay(idOf(url), cardThat(behaviour)), behaviour === 'ASKS' ? 'ASKED' : 'PAID'),
      authenticate: (url: string, confirmed: boolean) =>
        declined(() => sandbox.authenticate(idOf(url), confirmed), 'PAID') as 'PAID' | 'DECLINED',
      replaceCard: (customer: string, behaviour: SandboxCard['behaviour']) =>
        sandbox.replaceCard(customer, cardThat(behaviour)),
      cancelAtPortal: (reference: string) => {
        const now = sandbox.find(reference)?.order;
        if (!now) throw new Error(`No subscription ${reference}`);
        sandbox.change(reference, { now, later: 'CANCEL', idempotencyKey: randomUUID() });
      },
      advance: (days: number) => sandbox.advanceTo(new Date(sandbox.now().getTime() + days * DAY_MS)),
      payments: (organizationId: string) =>
        Object.values(store.state.subscriptions)
          .filter((subscription) => subscription.organizationId === organizationId)
          .flatMap(({ invoices }) => invoices.filter(({ state }) => state === 'PAID')).length,
    },
  };
}

export async function sandboxBench(): Promise<PaymentBench> {
  const { sandbox, events, people } = sandboxWorld();
  const webhookSecret = 'a secret of this test';
  return {
    ...people,
    provider: createSandboxProvider({ sandbox, siteUrl: 'https://pay.example', webhookSecret, clock }),
    takeReports: () =>
      events.splice(0).map((event) => {
        const body = JSON.stringify(event);
        return { body, headers: { [SIGNATURE_HEADER]: sign(body, webhookSecret, clock()) } };
      }),
    close: async () => {},
  };
}

function cardThat(behaviour: SandboxCard['behaviour']): SandboxCard {
  const number = TEST_CARDS.find((card) => card.behaviour === behaviour)?.number ?? '';
  const card = testCard(number);
  if (!card) throw new Error(`No test card ${behaviour}`);
  return card;
}

function idOf(url: string): string {
  return new URL(url).pathname.split('/').at(-1) ?? '';
}
