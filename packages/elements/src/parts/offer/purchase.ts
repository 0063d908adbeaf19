import type {
  AddOn,
  AddOnQuantity,
  Plan,
  Subscription,
  SubscriptionChange,
  Viewer,
} from '@betterdata/portal-contract';
import { html, nothing, type ReactiveController } from 'lit';
import type { PortalConnection } from '../../core/connection.ts';
import { failureOf } from '../../core/failure.ts';
import type { ControllerHost } from '../../core/part-host.ts';
import { ResultMessage } from '../result-message.ts';
import { catalogueText, say, type OfferArgs, type OfferText } from './offer-texts.ts';
import { PaymentPage } from './payment-page.ts';
import { forgetPurchase, keepPurchase, takePurchase } from './purchase-record.ts';

type PaidPlan = 'PRO' | 'ENTERPRISE';

/** Whether this person may buy for their organization. */
export function mayBuy(viewer: Viewer | undefined, { includedInParent }: Subscription): boolean {
  return !includedInParent && viewer?.user.canPurchase === true;
}

/** Whether there is something to change: a plan that was not bought here has no add-ons to sell. */
export function mayChange(viewer: Viewer | undefined, subscription: Subscription): boolean {
  const runs = subscription.status === 'ACTIVE' || subscription.status === 'PAST_DUE';
  return runs && mayBuy(viewer, subscription);
}

export interface PurchaseOptions {
  /** Names who goes on with it after the visit to the payment page. */
  readonly by: string;
  /** Called when what is bought may have changed. */
  readonly changed: () => Promise<unknown>;
}

/**
 * The way from a click to a plan: the payment page for who has bought nothing yet, a question for who has; the waiting
 * for the payment, also in the page to which the payment page leads back; and how it ended.
 */
export class Purchase implements ReactiveController {
  readonly #host: ControllerHost;
  readonly #portal: PortalConnection;
  readonly #options: PurchaseOptions;
  readonly #result: ResultMessage;
  readonly #payment: PaymentPage;
  /** The plan whose payment is waited for. */
  #wanted: string | undefined;
  /** Set where this page was left for the payment page, and came back. */
  #returned = false;

  constructor(host: ControllerHost, portal: PortalConnection, options: PurchaseOptions) {
    this.#host = host;
    this.#portal = portal;
    this.#options = options;
    this.#result = new ResultMessage(host);
    this.#payment = new PaymentPage(host, () => void this.#look());
    host.addController(this);
    this.#resume();
  }

  hostUpdate(): void {
    if (this.#wanted !== undefined && this.#wanted === this.#viewer?.organization.planTier) this.#arrive();
  }

  /** Another person, or another organization. */
  reset(): void {
    this.#wanted = undefined;
    this.#payment.close();
    this.#result.dismiss();
  }

  /** How it stands: what is waited for, and how the last step ended; nothing where there is neither. */
  render(): unknown {
    const parts = [this.#result.render(), this.#waiting()].filter((part) => part !== nothing);
    return parts.length === 0 ? nothing : parts;
  }

  /** Buys a plan. To be called by a click, for the tab that it opens. */
  async upgrade(plan: Plan, subscription: Subscription): Promise<void> {
    if (!mayChange(this.#viewer, subscription)) return this.#pay(plan.planTier as PaidPlan);
    const sure = await this.#ask({
      title: this.#say('plans.askUpgrade', { plan: plan.planTier }),
      text: this.#say('plans.askUpgradeText', { plan: plan.planTier, price: this.#price(plan) }),
      confirm: this.#say('plans.upgradeTo', { plan: plan.planTier }),
      cancel: this.#say('plans.keepNow', { plan: subscription.planTier }),
    });
    if (sure) await this.change(plan.planTier, [], subscription);
  }

  /** Buys one more of an add-on. */
  async add(addOn: AddOn, subscription: Subscription): Promise<void> {
    const name = catalogueText(this.#portal.locale, `addOn.${addOn.key}`, addOn.name);
    const sure = await this.#ask({
      title: this.#say('plans.askAddOn', { addOn: name }),
      text: this.#say('plans.askAddOnText', { price: this.#price(addOn) }),
      confirm: this.#say('locked.addOn', { addOn: name, price: this.#price(addOn) }),
      cancel: this.#say('plans.notNow'),
    });
    if (!sure) return;
    const others = subscription.addOns.filter(({ key }) => key !== addOn.key);
    const bought = subscription.addOns.find(({ key }) => key === addOn.key)?.quantity ?? 0;
    const addOns = [...others, { key: addOn.key, quantity: bought + 1 }];
    await this.change(subscription.planTier, addOns, subscription);
  }

  /** Changes what is bought: more at once, less when the period ends. */
  async change(
    wanted: Plan['planTier'],
    addOns: readonly AddOnQuantity[],
    { version, planTier }: Subscription,
  ): Promise<boolean> {
    const { client } = this.#portal;
    if (!client) return false;
    // What the server has named it takes again, also where this version does not know it.
    const change = { planTier: wanted, addOns } as SubscriptionChange;
    try {
      const changed = await client.subscription.change(change, { ifMatch: version });
      await Promise.all([this.#options.changed(), this.#portal.viewer?.refresh()]);
      if (changed.planTier !== planTier) this.#thank(changed.planTier);
      else this.#result.show({ tone: 'ok', text: this.#saved(changed) });
      return true;
    } catch (error) {
      await this.#fail(error);
      return false;
    }
  }

  /** Opens the provider's page with cards and invoices. */
  async openPortal(): Promise<void> {
    const { client } = this.#portal;
    if (!client) return;
    this.#wanted = undefined;
    const request = () => client.subscription.portal({ returnUrl: location.href });
    await this.#payment.open(request).catch((error: unknown) => this.#fail(error));
  }

  async #pay(planTier: PaidPlan): Promise<void> {
    const { client } = this.#portal;
    if (!client) return;
    this.#result.dismiss();
    this.#wanted = planTier;
    this.#returned = false;
    const { by } = this.#options;
    keepPurchase({ by, subject: this.#viewer?.session.subject ?? '', planTier, at: Date.now() });
    const request = () => client.subscription.checkout({ planTier, addOns: [], returnUrl: location.href });
    await this.#payment.open(request).catch((error: unknown) => this.#fail(error));
  }

  /** In the page to which the payment page led back, or after a reload. */
  #resume(): void {
    const record = takePurchase(this.#options.by);
    if (!record || (this.#viewer && this.#viewer.session.subject !== record.subject)) return;
    this.#wanted = record.planTier;
    this.#returned = true;
    this.#payment.wait();
  }

  #waiting(): unknown {
    const plan = this.#wanted;
    if (plan === undefined) return nothing;
    const { url, blocked } = this.#payment;
    if (!this.#returned && url === undefined) return nothing;
    const text = this.#returned ? 'plans.returned' : blocked ? 'plans.blocked' : ('plans.waiting' as const);
    const again = blocked ? 'plans.openPage' : 'plans.openAgain';
    return html`<div class="note" role="status">
      <span class="grow">${this.#say(text, { plan })}</span>
      ${
        url === undefined
          ? html`<button type="button" class="link" @click=${() => void this.#pay(plan as PaidPlan)}>
              ${this.#say('plans.pay')}
            </button>`
          : html`<a class="link" href=${url} target="_blank" rel="noopener noreferrer"
              >${this.#say(again)}</a
            >`
      }
      <button type="button" class="link" @click=${this.#stop}>${this.#say('plans.stopWaiting')}</button>
    </div>`;
  }

  readonly #stop = (): void => {
    this.#wanted = undefined;
    forgetPurchase();
    this.#payment.close();
  };

  async #look(): Promise<void> {
    // A payment shows in the viewer's plan; another card only in the subscription.
    if (this.#wanted === undefined) await this.#options.changed();
    else await this.#portal.viewer?.refresh();
    this.#host.requestUpdate();
  }

  /** The payment was made: whatever was locked has unlocked. */
  #arrive(): void {
    const planTier = this.#wanted ?? '';
    this.#wanted = undefined;
    this.#payment.close();
    void this.#options.changed();
    this.#thank(planTier);
  }

  #thank(plan: string): void {
    this.#result.show({ tone: 'ok', text: this.#say('plans.bought', { plan }) });
  }

  #saved({ pending, planTier, periodEndsAt, monthlyCost }: Subscription): string {
    const { format } = this.#host;
    return pending
      ? this.#say('plans.changesLater', { plan: planTier, date: format.date(periodEndsAt) })
      : this.#say('plans.changed', { amount: format.price(monthlyCost) });
  }

  async #fail(error: unknown): Promise<void> {
    const { code } = failureOf(error);
    this.#stop();
    const text = {
      'payment-declined': this.#say('plans.declined'),
      'version-mismatch': this.#say('plans.changedByOther'),
      'already-subscribed': this.#say('plans.changedByOther'),
      unavailable: this.#say('plans.unavailable'),
    }[code];
    this.#result.show({ tone: 'danger', text: text ?? this.#say('plans.failed') });
    if (code === 'version-mismatch' || code === 'already-subscribed') await this.#options.changed();
  }

  async #ask(question: { title: string; text: string; confirm: string; cancel: string }): Promise<boolean> {
    const { ask } = await import('../dialog.ts');
    return ask(this.#host, { ...question, harmless: true });
  }

  #price({ price }: Pick<Plan, 'price'>): string {
    return this.#host.format.price(price);
  }

  #say<Id extends OfferText>(id: Id, ...args: OfferArgs<Id>): string {
    return say(this.#portal.locale, id, ...args);
  }

  get #viewer(): Viewer | undefined {
    return this.#portal.viewer?.viewer;
  }
}
