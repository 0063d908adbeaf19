import { plans, subscription } from '@betterdata/portal-sdk/nouns';
import type {
  AddOnQuantity,
  Plan,
  PlanList,
  Subscription,
  SubscriptionChange,
} from '@betterdata/portal-contract';
import { html, nothing, type TemplateResult } from 'lit';
import type { PortalClient } from '../core/client.ts';
import { failureOf } from '../core/failure.ts';
import { PortalElement } from '../core/portal-element.ts';
import type { ReloadType } from '../core/reload-on.ts';
import { detailsStyles } from '../parts/details-panel.ts';
import { FormErrors, formStyles } from '../parts/form.ts';
import { icon } from '../parts/icons.ts';
import { PaymentPage } from '../parts/payment-page.ts';
import { planComparison } from '../parts/plan-comparison.ts';
import { planStyles } from '../parts/plan-offer.ts';
import { ResultMessage } from '../parts/result-message.ts';
import { AddOnsForm } from './add-ons-form.ts';
import { plansEn } from './plans.en.ts';
import { plansStyles } from './plans.styles.ts';

interface Data {
  readonly plans: PlanList;
  readonly subscription: Subscription;
}

type PaidPlan = 'PRO' | 'ENTERPRISE';

/**
 * What the plans cost and include, which one holds, and the way to another. Cards are entered at the payment provider's
 * page in a tab of its own.
 *
 * @tag bd-plans
 * @fires bd-checkout - Cancelable: a page of the payment provider opens; carries its `url`.
 */
export class BdPlans extends PortalElement<Data, typeof plansEn> {
  static override texts = plansEn;
  static override nouns = { plans, subscription };
  static override styles = [PortalElement.styles, formStyles, detailsStyles, planStyles, plansStyles];
  static override reloadOn: readonly ReloadType[] = ['viewer.changed'];

  readonly #result = new ResultMessage(this);
  readonly #addOns = new AddOnsForm(this, new FormErrors(this));
  readonly #payment = new PaymentPage(this, () => void this.reload());
  /** The plan whose payment is waited for. */
  #wanted: string | undefined;

  protected override heading(): string {
    return this.msg('plans.title');
  }

  protected override async load(client: PortalClient, signal: AbortSignal): Promise<Data> {
    const [plans, subscription] = await Promise.all([
      client.plans.list({ signal }),
      client.subscription.get({ signal }),
    ]);
    if (this.#wanted === subscription.planTier) void this.#arrive(subscription.planTier);
    return { plans, subscription };
  }

  protected override reset(): void {
    super.reset();
    this.#stopWaiting();
    this.#result.dismiss();
    this.#addOns.reset();
  }

  protected override messages(): unknown {
    return html`${this.#result.render()}${this.#renderWaiting()}`;
  }

  protected override content(data: Data): TemplateResult {
    const { plans, subscription } = data;
    const present = plans.items.find(({ planTier }) => planTier === subscription.planTier);
    return html`<div class="plan-cards">${this.#inOrder(plans).map((plan) => this.#card(plan, data))}</div>
      ${this.#standing(data)}
      ${
        present && this.#mayChange(subscription) && present.addOns.length > 0
          ? this.#addOns.render(present, subscription, (addOns) => {
              void this.#change(subscription.planTier, addOns, subscription);
            })
          : nothing
      }
      <details class="matrix" ?open=${this.width !== 'narrow'}>
        <summary>${this.msg('plans.compare')}</summary>
        ${planComparison(this, plans)}
      </details>`;
  }

  /** In narrow widgets the present plan comes first. */
  #inOrder({ items, current }: PlanList): Plan[] {
    if (this.width !== 'narrow') return items;
    const isCurrent = (plan: Plan) => Number(plan.planTier === current.planTier);
    return items.toSorted((a, b) => isCurrent(b) - isCurrent(a));
  }

  #card(plan: Plan, { plans, subscription }: Data): TemplateResult {
    const { planTier } = plan;
    const isCurrent = planTier === subscription.planTier;
    return html`<section class="plan-card ${isCurrent ? 'current' : ''}" aria-labelledby="plan-${planTier}">
      <div class="row">
        <strong id="plan-${planTier}">${planTier}</strong>
        ${isCurrent ? html`<span class="badge">${this.msg('plans.current')}</span>` : nothing}
      </div>
      <div class="kpi">${this.format.price(plan.price)}</div>
      <div class="muted">${this.msg('plans.month')}</div>
      <p>${plan.summary}</p>
      ${this.#action(plan, plans, subscription)}
    </section>`;
  }

  #action({ planTier }: Plan, { items }: PlanList, subscription: Subscription): unknown {
    const order = items.map((item) => item.planTier);
    const step = order.indexOf(planTier) - order.indexOf(subscription.planTier);
    if (step === 0 || !this.#mayBuy(subscription)) return nothing;
    if (step > 0) {
      const wanted = planTier as PaidPlan;
      return html`<button
        type="button"
        class="btn ${step === 1 ? 'primary' : ''}"
        @click=${() => void this.#upgrade(wanted, subscription)}
      >
        ${this.msg('plans.upgradeTo', { plan: planTier })}
      </button>`;
    }
    if (!this.#mayChange(subscription) || subscription.pending?.planTier === planTier) return nothing;
    return html`<button
      type="button"
      class="link"
      @click=${() => void this.#downgrade(planTier, subscription)}
    >
      ${this.msg('plans.downgradeTo', { plan: planTier })}
    </button>`;
  }

  /** What is paid, until when, and what follows. */
  #standing({ plans, subscription }: Data): TemplateResult {
    const { planTier, periodEndsAt, pending, graceEndsAt, card, cheaper, monthlyCost } = subscription;
    const date = this.format.date(periodEndsAt);
    const owner = this.viewer?.organization.owner;
    return html`<div class="standing">
      <p>${subscription.includedInParent ? this.msg('plans.inParent') : this.#cost(subscription)}</p>
      ${
        subscription.status === 'PAST_DUE'
          ? html`<p class="note danger">
              ${icon('error')}<span class="grow"
                >${this.msg('plans.pastDue', { plan: planTier, date: this.format.date(graceEndsAt) })}</span
              >
              <button type="button" class="link" @click=${this.#openPortal}>
                ${this.msg('plans.newCard')}
              </button>
            </p>`
          : nothing
      }
      ${
        pending
          ? html`<p class="note">
              <span class="grow"
                >${this.msg('plans.pending', { date, plan: this.#named(pending, plans) })}</span
              >
              <button
                type="button"
                class="link"
                @click=${() => void this.#change(planTier, subscription.addOns, subscription)}
              >
                ${this.msg('plans.keep', { plan: this.#named(subscription, plans) })}
              </button>
            </p>`
          : nothing
      }
      ${
        cheaper
          ? html`<p class="note">
              ${this.msg('plans.cheaper', {
                plan: cheaper.planTier,
                price: this.format.price(cheaper.monthlyCost),
                now: this.format.price(monthlyCost),
              })}
            </p>`
          : nothing
      }
      ${
        card && this.#mayChange(subscription)
          ? html`<p class="row muted">
              <span>${this.msg('plans.card', { brand: capital(card.brand), last4: card.last4 })}</span>
              ${pending || !periodEndsAt ? nothing : html`<span>${this.msg('plans.until', { date })}</span>`}
              <button type="button" class="link" @click=${this.#openPortal}>
                ${this.msg('plans.portal')}
              </button>
            </p>`
          : nothing
      }
      ${
        !this.#mayBuy(subscription) && !subscription.includedInParent && owner
          ? html`<p class="muted">${this.msg('plans.askOwner', { owner })}</p>`
          : nothing
      }
    </div>`;
  }

  #cost({ lines, monthlyCost }: Subscription): string {
    const amount = this.format.price(monthlyCost);
    if (lines.length < 2) return this.msg('plans.cost', { amount });
    const parts = lines.map(({ label, quantity, amount: of }) => {
      const times = quantity > 1 ? `${this.format.number(quantity)} × ` : '';
      return `${times}${label} ${this.format.price(of)}`;
    });
    return this.msg('plans.costOf', { lines: parts.join(' + '), amount });
  }

  /** "PRO + 2 × Additional location" */
  #named({ planTier, addOns }: Pick<Subscription, 'planTier' | 'addOns'>, { items }: PlanList): string {
    const names = new Map(items.flatMap((plan) => plan.addOns.map(({ key, name }) => [key as string, name])));
    const extras = addOns.map(({ key, quantity }) => {
      const name = names.get(key) ?? key;
      return quantity > 1 ? `${this.format.number(quantity)} × ${name}` : name;
    });
    return [planTier, ...extras].join(' + ');
  }

  #renderWaiting(): unknown {
    const { url } = this.#payment;
    if (url === undefined || this.#wanted === undefined) return nothing;
    return html`<div class="note" role="status">
      <span class="grow">${this.msg('plans.waiting', { plan: this.#wanted })}</span>
      <a class="link" href=${url} target="_blank" rel="noopener noreferrer">${this.msg('plans.openAgain')}</a>
      <button type="button" class="link" @click=${this.#stopWaiting}>${this.msg('plans.stopWaiting')}</button>
    </div>`;
  }

  #mayBuy({ includedInParent }: Subscription): boolean {
    return !includedInParent && this.viewer?.user.canPurchase === true;
  }

  /** Whether there is something to change: a plan that was not bought here has no add-ons to sell. */
  #mayChange(subscription: Subscription): boolean {
    return (
      this.#mayBuy(subscription) && (subscription.status === 'ACTIVE' || subscription.status === 'PAST_DUE')
    );
  }

  async #upgrade(planTier: PaidPlan, subscription: Subscription): Promise<void> {
    if (this.#mayChange(subscription)) {
      const price = this.format.price(
        this.data?.plans.items.find((plan) => plan.planTier === planTier)?.price,
      );
      const { ask } = await import('../parts/dialog.ts');
      const sure = await ask(this, {
        title: this.msg('plans.askUpgrade', { plan: planTier }),
        text: this.msg('plans.askUpgradeText', { plan: planTier, price }),
        confirm: this.msg('plans.upgradeTo', { plan: planTier }),
        cancel: this.msg('plans.keepNow', { plan: subscription.planTier }),
      });
      return sure ? this.#change(planTier, [], subscription) : undefined;
    }
    const { client } = this;
    if (!client) return;
    this.#result.dismiss();
    this.#wanted = planTier;
    const request = () => client.subscription.checkout({ planTier, addOns: [], returnUrl: location.href });
    await this.#payment.open(request).catch((error: unknown) => this.#fail(error));
  }

  async #downgrade(planTier: Subscription['planTier'], subscription: Subscription): Promise<void> {
    const { ask } = await import('../parts/dialog.ts');
    const sure = await ask(this, {
      title: this.msg('plans.askDowngrade', { plan: planTier }),
      text: this.msg('plans.askDowngradeText', {
        plan: planTier,
        now: subscription.planTier,
        date: this.format.date(subscription.periodEndsAt),
      }),
      confirm: this.msg('plans.downgradeTo', { plan: planTier }),
      cancel: this.msg('plans.keepNow', { plan: subscription.planTier }),
    });
    if (sure) await this.#change(planTier, [], subscription);
  }

  async #change(
    wanted: Plan['planTier'],
    addOns: readonly AddOnQuantity[],
    { version, planTier }: Subscription,
  ): Promise<void> {
    const { client } = this;
    if (!client) return;
    // What the server has named it takes again, also where this version does not know it.
    const change = { planTier: wanted, addOns } as SubscriptionChange;
    try {
      const changed = await client.subscription.change(change, { ifMatch: version });
      this.#addOns.reset();
      await Promise.all([this.reload(), this.refreshViewer()]);
      if (changed.planTier !== planTier) return void this.#thank(changed.planTier);
      const date = this.format.date(changed.periodEndsAt);
      const text = changed.pending
        ? this.msg('plans.changesLater', { plan: planTier, date })
        : this.msg('plans.changed', { amount: this.format.price(changed.monthlyCost) });
      this.#result.show({ tone: 'ok', text });
    } catch (error) {
      await this.#fail(error);
    }
  }

  readonly #openPortal = async (): Promise<void> => {
    const { client } = this;
    if (!client) return;
    this.#wanted = undefined;
    const request = () => client.subscription.portal({ returnUrl: location.href });
    await this.#payment.open(request).catch((error: unknown) => this.#fail(error));
  };

  readonly #stopWaiting = (): void => {
    this.#wanted = undefined;
    this.#payment.close();
  };

  /** The payment was made: whatever was locked unlocks. */
  async #arrive(planTier: string): Promise<void> {
    this.#stopWaiting();
    await this.refreshViewer();
    this.#thank(planTier);
  }

  #thank(planTier: string): void {
    this.#result.show({ tone: 'ok', text: this.msg('plans.bought', { plan: planTier }) });
  }

  async #fail(error: unknown): Promise<void> {
    const { code } = failureOf(error);
    this.#stopWaiting();
    const text = {
      'payment-declined': this.msg('plans.declined'),
      'version-mismatch': this.msg('plans.changedByOther'),
      'already-subscribed': this.msg('plans.changedByOther'),
      unavailable: this.msg('plans.unavailable'),
    }[code];
    this.#result.show({ tone: 'danger', text: text ?? this.msg('plans.failed') });
    if (code === 'version-mismatch' || code === 'already-subscribed') await this.reload();
  }
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
