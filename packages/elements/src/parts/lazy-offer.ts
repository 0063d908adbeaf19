import { nothing } from 'lit';
import type { PortalClient } from '../core/client.ts';
import type { ControllerHost } from '../core/part-host.ts';
import type { PlanOffer } from './plan-offer.ts';

/** The offer of a plan, loaded when a widget first offers one; most never do. */
export class LazyOffer {
  readonly #host: ControllerHost;
  readonly #client: () => PortalClient | undefined;
  #offer: PlanOffer | undefined;

  constructor(host: ControllerHost, client: () => PortalClient | undefined) {
    this.#host = host;
    this.#client = client;
  }

  /** What a plan costs, as a sentence; null until it is known. */
  price(plan: string | null): string | null {
    if (plan !== null && !this.#offer) void this.#load();
    return this.#offer?.price(plan) ?? null;
  }

  async show(): Promise<void> {
    await (await this.#load()).show();
  }

  render(level: number): unknown {
    return this.#offer?.render(level) ?? nothing;
  }

  async #load(): Promise<PlanOffer> {
    const { PlanOffer } = await import('./plan-offer.ts');
    this.#offer ??= new PlanOffer(this.#host, this.#client);
    this.#host.requestUpdate();
    return this.#offer;
  }
}
