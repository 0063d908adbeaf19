import { nothing } from 'lit';
import type { PortalClient } from '../core/client.ts';
import type { ControllerHost } from '../core/part-host.ts';
import { LazyPart } from './lazy-part.ts';
import type { PlanOffer } from './plan-offer.ts';

/** The offer of a plan, loaded when a widget first offers one; most never do. */
export class LazyOffer {
  readonly #offer: LazyPart<PlanOffer>;
  #shown = false;

  constructor(host: ControllerHost, client: () => PortalClient | undefined) {
    this.#offer = new LazyPart(host, async () => {
      const { PlanOffer } = await import('./plan-offer.ts');
      const offer = new PlanOffer(host, client);
      if (this.#shown) void offer.show();
      return offer;
    });
  }

  /** What a plan costs, as a sentence; null until it is known. */
  price(plan: string | null): string | null {
    return (plan !== null && this.#offer.part?.price(plan)) || null;
  }

  async show(): Promise<void> {
    this.#shown = true;
    await (await this.#offer.load())?.show();
  }

  render(level: number): unknown {
    return this.#shown ? this.#offer.render((offer) => offer.render(level)) : nothing;
  }
}
