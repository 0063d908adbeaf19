import { nothing, type ReactiveController } from 'lit';
import type { PortalConnection } from '../core/connection.ts';
import type { Lock } from '../core/failure.ts';
import type { ControllerHost } from '../core/part-host.ts';
import { LazyPart } from './lazy-part.ts';
import type { PlanOffer } from './offer/plan-offer.ts';

/** Where a page remembers, across the visit to the payment page, which widget began a purchase. */
export const PURCHASE_KEY = 'betterdata.purchase';

/** The offer of a plan, loaded when a widget first offers one; most never do. */
export class LazyOffer implements ReactiveController {
  readonly #offer: LazyPart<PlanOffer>;
  readonly #host: ControllerHost;

  constructor(host: ControllerHost, portal: PortalConnection) {
    this.#host = host;
    this.#offer = new LazyPart(host, async () => {
      const { PlanOffer } = await import('./offer/plan-offer.ts');
      return new PlanOffer(host, portal);
    });
    host.addController(this);
  }

  hostConnected(): void {
    if (isBuying(this.#host.localName)) void this.#offer.load();
  }

  /** Loads it before somebody asks, so that the click can open a tab at once. */
  prepare(): void {
    void this.#offer.load();
  }

  unlock(lock: Lock): unknown {
    return this.#offer.render((offer) => offer.unlock(lock));
  }

  upgrade(lock: Lock): void {
    this.#ask((offer) => offer.upgrade(lock));
  }

  seePlans(lock: Lock): void {
    this.#ask((offer) => offer.seePlans(lock));
  }

  purchase(): unknown {
    return this.#offer.loaded?.purchase.render() ?? nothing;
  }

  render(level: number): unknown {
    return this.#offer.loaded?.render(level) ?? nothing;
  }

  /** At once where it can be: a browser opens a tab only while it handles the click. */
  #ask(act: (offer: PlanOffer) => void): void {
    const { loaded } = this.#offer;
    if (loaded) act(loaded);
    else void this.#offer.load().then((offer) => offer && act(offer));
  }
}

function isBuying(tag: string): boolean {
  try {
    return localStorage.getItem(PURCHASE_KEY)?.includes(`"${tag}"`) === true;
  } catch {
    return false;
  }
}
