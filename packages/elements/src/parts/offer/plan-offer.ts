import { addNouns, plans, subscription } from '@betterdata/portal-sdk/nouns';
import type { Plan, PlanList, Subscription } from '@betterdata/portal-contract';
import { html, nothing } from 'lit';
import type { PortalClient } from '../../core/client.ts';
import type { PortalConnection } from '../../core/connection.ts';
import { UpgradeClickEvent } from '../../core/events.ts';
import type { Lock } from '../../core/failure.ts';
import type { ControllerHost } from '../../core/part-host.ts';
import { adopt } from '../adopt.ts';
import { catalogueText, say, type OfferArgs, type OfferText } from './offer-texts.ts';
import { planComparison } from './plan-comparison.ts';
import { planStyles } from './plan-offer.styles.ts';
import { mayBuy, mayChange, Purchase } from './purchase.ts';

interface Sale {
  readonly plans: PlanList;
  /** Null for who may not buy. */
  readonly subscription: Subscription | null;
}

/** What a higher plan costs, the way to pay for it, and the comparison of all plans. Loaded when a widget offers one. */
export class PlanOffer {
  readonly purchase: Purchase;
  readonly #host: ControllerHost;
  readonly #portal: PortalConnection;
  #asked: PortalClient | undefined;
  #askedPlan: string | undefined;
  #loading: Promise<void> = Promise.resolve();
  #sale: Sale | undefined;
  #failed = false;
  #open = false;
  /** What was being unlocked when the comparison was opened. */
  #lock: Lock | undefined;

  constructor(host: ControllerHost, portal: PortalConnection) {
    this.#host = host;
    this.#portal = portal;
    this.purchase = new Purchase(host, portal, { by: host.localName, changed: () => this.#load(true) });
    void this.#load();
  }

  /** What it costs, and the buttons; for who may not buy, whom to ask. */
  unlock(lock: Lock): unknown {
    void this.#load();
    const { viewer } = this.#portal.viewer ?? {};
    const plan = this.#planOf(lock);
    const price = plan && this.#host.format.price(plan.price);
    const mayNot = viewer && !viewer.user.canPurchase;
    return html`${
        plan && (mayNot || !this.#buys)
          ? html`<p>${this.#say('locked.price', { plan: plan.planTier, price: price ?? '' })}</p>`
          : nothing
      }
      ${
        mayNot && viewer.organization.owner
          ? html`<p>${this.#say('locked.askOwner', { owner: viewer.organization.owner })}</p>`
          : nothing
      }
      <div class="row">
        ${this.#buys && plan ? this.#button(plan, lock) : nothing}
        <button type="button" class="link" @click=${() => this.seePlans(lock)}>
          ${this.#say('locked.seePlans')}
        </button>
      </div>`;
  }

  /** Someone asks for it: tells the host page and, unless it takes over, goes to the payment. */
  upgrade(lock: Lock): void {
    if (!this.#host.dispatchEvent(new UpgradeClickEvent(lock))) return;
    // Nothing may come between the click and the tab that it opens, so what is known already is not asked for.
    if (this.#sale) this.#buy(lock, this.#sale);
    else void this.#load().then(() => this.#sale && this.#buy(lock, this.#sale));
  }

  /** The same, to compare the plans first. */
  seePlans(lock: Lock): void {
    if (this.#host.dispatchEvent(new UpgradeClickEvent(lock, true))) void this.#show(lock);
  }

  /** The comparison while it is shown; draw it below what offers the plan. `level` is that of its heading. */
  render(level: number): unknown {
    // What was asked with another client shows another organization's plan.
    if (!this.#open || this.#portal.client !== this.#asked) return nothing;
    return html`<section class="plans" aria-labelledby="plans-title">
      <div class="row">
        <div class="title grow" id="plans-title" role="heading" aria-level=${level} tabindex="-1">
          ${this.#say('plans.title')}
        </div>
        <button type="button" class="btn" @click=${this.#hide}>${this.#say('plans.close')}</button>
      </div>
      ${
        this.#sale
          ? planComparison(this.#host, this.#portal.locale, this.#sale.plans, (plan) => this.#action(plan))
          : this.#renderFailure()
      }
    </section>`;
  }

  #renderFailure(): unknown {
    if (!this.#failed) return nothing;
    return html`<p role="alert">
      ${this.#host.msg('state.error', { title: this.#say('plans.title') })}
      <button type="button" class="link" @click=${() => void this.#show(this.#lock)}>
        ${this.#host.msg('state.retry')}
      </button>
    </p>`;
  }

  #button(plan: Plan, lock: Lock): unknown {
    const addOn = this.#addOnOf(lock);
    const { format } = this.#host;
    const text = addOn
      ? this.#say('locked.addOn', {
          addOn: catalogueText(this.#portal.locale, `addOn.${addOn.key}`, addOn.name),
          price: format.price(addOn.price),
        })
      : this.#say('locked.upgrade', { plan: plan.planTier, price: format.price(plan.price) });
    return html`<button type="button" class="btn" @click=${() => this.upgrade(lock)}>${text}</button>`;
  }

  /** Under a plan of the comparison that is higher than the present one. */
  #action(plan: Plan): unknown {
    const { items = [], current } = this.#sale?.plans ?? {};
    const order = items.map(({ planTier }) => planTier as string);
    const isHigher = order.indexOf(plan.planTier) > order.indexOf(current?.planTier ?? '');
    if (!isHigher || !this.#buys) return nothing;
    const lock = { feature: null, message: null, ...this.#lock, requiredPlan: plan.planTier, addOn: null };
    return html`<button type="button" class="btn" @click=${() => this.upgrade(lock)}>
      ${this.#say('plans.upgradeTo', { plan: plan.planTier })}
    </button>`;
  }

  #buy(lock: Lock, { subscription }: Sale): void {
    const addOn = this.#addOnOf(lock);
    const plan = this.#planOf(lock);
    if (!subscription || !this.#buys) return void this.#show(lock);
    if (addOn) void this.purchase.add(addOn, subscription);
    else if (plan) void this.purchase.upgrade(plan, subscription);
  }

  async #show(lock: Lock | undefined): Promise<void> {
    this.#open = true;
    this.#lock = lock;
    adopt(this.#host, planStyles);
    await this.#load();
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    this.#host.shadowRoot?.getElementById('plans-title')?.focus();
  }

  readonly #hide = (): void => {
    this.#open = false;
    this.#host.requestUpdate();
  };

  /** The lowest plan that unlocks it. */
  #planOf({ requiredPlan }: Lock): Plan | undefined {
    return this.#sale?.plans.items.find(({ planTier }) => planTier === requiredPlan);
  }

  /** The add-on that unlocks it, where one can be added to what is bought. */
  #addOnOf({ addOn }: Lock) {
    const { plans, subscription } = this.#sale ?? {};
    if (!addOn || !subscription || !mayChange(this.#portal.viewer?.viewer, subscription)) return undefined;
    const present = plans?.items.find(({ planTier }) => planTier === subscription.planTier);
    return present?.addOns.find(({ key }) => key === addOn);
  }

  get #buys(): boolean {
    const { subscription } = this.#sale ?? {};
    return subscription ? mayBuy(this.#portal.viewer?.viewer, subscription) : false;
  }

  /** Loads once for the present client and plan; who asks meanwhile waits for the same answer. */
  async #load(again = false): Promise<void> {
    const { client } = this.#portal;
    const viewer = this.#portal.viewer?.viewer;
    if (!client || !viewer) return;
    const { planTier } = viewer.organization;
    const isKnown = client === this.#asked && planTier === this.#askedPlan && !this.#failed;
    if (!isKnown || again) {
      if (client !== this.#asked) {
        this.#sale = undefined;
        if (this.#asked) this.purchase.reset();
      }
      this.#asked = client;
      this.#askedPlan = planTier;
      this.#failed = false;
      this.#loading = this.#ask(client, viewer.user.canPurchase);
    }
    await this.#loading;
  }

  async #ask(client: PortalClient, mayBuyHere: boolean): Promise<void> {
    addNouns(client, { plans, subscription });
    const sale = await Promise.all([
      client.plans.list(),
      // Without it there is still a comparison.
      mayBuyHere ? client.subscription.get().catch(() => null) : null,
    ]).catch(() => undefined);
    if (client !== this.#portal.client) return;
    this.#sale = sale && { plans: sale[0], subscription: sale[1] };
    this.#failed = sale === undefined;
    this.#host.requestUpdate();
  }

  #say<Id extends OfferText>(id: Id, ...args: OfferArgs<Id>): string {
    return say(this.#portal.locale, id, ...args);
  }
}
