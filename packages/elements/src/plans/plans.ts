import { plans, subscription, type Nouns } from '@betterdata/portal-sdk/nouns';
import type { AddOnQuantity, Plan, PlanList, Subscription } from '@betterdata/portal-contract';
import { html, nothing, type TemplateResult } from 'lit';
import type { PortalClient } from '../core/client.ts';
import { PortalElement } from '../core/portal-element.ts';
import type { ReloadType } from '../core/reload-on.ts';
import { detailsStyles } from '../parts/details-panel.ts';
import { FormErrors, formStyles } from '../parts/form.ts';
import { icon } from '../parts/icons.ts';
import { catalogueText } from '../parts/offer/offer-texts.ts';
import { planComparison } from '../parts/offer/plan-comparison.ts';
import { planStyles } from '../parts/offer/plan-offer.styles.ts';
import { mayBuy, mayChange, Purchase } from '../parts/offer/purchase.ts';
import { AddOnsForm } from './add-ons-form.ts';
import { plansEn } from './plans.en.ts';
import { plansStyles } from './plans.styles.ts';

interface Data {
  readonly plans: PlanList;
  readonly subscription: Subscription;
}

/**
 * What the plans cost and include, which one holds, and the way to another. Cards are entered at the payment provider's
 * page in a tab of its own.
 *
 * @tag bd-plans
 */
export class BdPlans extends PortalElement<Data, typeof plansEn> {
  static override texts = plansEn;
  static override nouns: Nouns = { plans, subscription };
  static override styles = [PortalElement.styles, formStyles, detailsStyles, planStyles, plansStyles];
  static override reloadOn: readonly ReloadType[] = ['viewer.changed'];

  readonly #addOns = new AddOnsForm(this, new FormErrors(this));
  readonly #purchase = new Purchase(this, this.connection, { by: 'plans', changed: () => this.reload() });

  /** What the server calls a plan's part, in the reader's language. */
  textOf(id: string, server: string): string {
    return catalogueText(this.locale, id, server);
  }

  protected override heading(): string {
    return this.msg('plans.title');
  }

  protected override async load(client: PortalClient, signal: AbortSignal): Promise<Data> {
    const [plans, subscription] = await Promise.all([
      client.plans.list({ signal }),
      client.subscription.get({ signal }),
    ]);
    return { plans, subscription };
  }

  protected override reset(): void {
    super.reset();
    this.#purchase.reset();
    this.#addOns.reset();
  }

  protected override messages(): unknown {
    return this.#purchase.render();
  }

  protected override content(data: Data): TemplateResult {
    const { plans, subscription } = data;
    const present = plans.items.find(({ planTier }) => planTier === subscription.planTier);
    return html`<div class="plan-cards">${this.#inOrder(plans).map((plan) => this.#card(plan, data))}</div>
      ${this.#standing(data)}
      ${
        present && this.#mayChange(subscription) && !planEnds(subscription) && present.addOns.length > 0
          ? this.#addOns.render(present, subscription, (addOns) => {
              void this.#change(subscription.planTier, addOns, subscription);
            })
          : nothing
      }
      <details class="matrix" ?open=${this.width !== 'narrow'}>
        <summary>${this.msg('plans.compare')}</summary>
        ${planComparison(this, this.locale, plans)}
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
      <p>${this.textOf(`plan.${planTier}.summary`, plan.summary)}</p>
      ${this.#action(plan, plans, subscription)}
    </section>`;
  }

  #action(plan: Plan, { items }: PlanList, subscription: Subscription): unknown {
    const { planTier } = plan;
    const order = items.map((item) => item.planTier);
    const step = order.indexOf(planTier) - order.indexOf(subscription.planTier);
    if (step === 0 || !this.#mayBuy(subscription)) return nothing;
    if (step > 0) {
      return html`<button
        type="button"
        class="btn ${step === 1 ? 'primary' : ''}"
        @click=${() => void this.#purchase.upgrade(plan, subscription)}
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
    // The period that runs now is not paid.
    const isLate = subscription.status === 'PAST_DUE';
    const owner = this.viewer?.organization.owner;
    return html`<div class="standing">
      <p>${subscription.includedInParent ? this.msg('plans.inParent') : this.#cost(subscription)}</p>
      ${
        isLate
          ? html`<p class="note danger">
              ${icon('error')}<span class="grow"
                >${this.msg('plans.pastDue', { plan: planTier, date: this.format.date(graceEndsAt) })}</span
              >
              <button type="button" class="link" @click=${() => void this.#purchase.openPortal()}>
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
              ${pending || !periodEndsAt || isLate ? nothing : html`<span>${this.msg('plans.until', { date })}</span>`}
              <button type="button" class="link" @click=${() => void this.#purchase.openPortal()}>
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

  #cost({ lines, monthlyCost }: Subscription): unknown {
    const amount = this.format.price(monthlyCost);
    if (lines.length < 2) return this.msg('plans.cost', { amount });
    // Each part in its own direction, in the order of the page's.
    const parts = lines.map(({ label, quantity, amount: of }, index) => {
      const times = quantity > 1 ? `${this.format.number(quantity)} × ` : '';
      const name = `${times}${this.#lineName(label)}`;
      return html`${index > 0 ? ' + ' : ''}<bdi>${name}</bdi> <bdi>${this.format.price(of)}</bdi>`;
    });
    return html`${parts} ${this.msg('plans.total', { amount })}`;
  }

  /** Of a plan, or of an add-on in the reader's language. */
  #lineName(label: string): string {
    const addOns = this.data?.plans.items.flatMap((plan) => plan.addOns) ?? [];
    const addOn = addOns.find(({ name }) => name === label);
    return addOn ? this.textOf(`addOn.${addOn.key}`, label) : label;
  }

  /** "PRO + 2 × Additional location" */
  #named({ planTier, addOns }: Pick<Subscription, 'planTier' | 'addOns'>, { items }: PlanList): string {
    const names = new Map(items.flatMap((plan) => plan.addOns.map(({ key, name }) => [key as string, name])));
    const extras = addOns.map(({ key, quantity }) => {
      const name = this.textOf(`addOn.${key}`, names.get(key) ?? key);
      return quantity > 1 ? `${this.format.number(quantity)} × ${name}` : name;
    });
    return [planTier, ...extras].join(' + ');
  }

  #mayBuy(subscription: Subscription): boolean {
    return mayBuy(this.viewer, subscription);
  }

  #mayChange(subscription: Subscription): boolean {
    return mayChange(this.viewer, subscription);
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
    subscription: Subscription,
  ): Promise<void> {
    if (await this.#purchase.change(wanted, addOns, subscription)) this.#addOns.reset();
  }
}

/** Whether another plan follows. Add-ons of the present one are no longer for sale then: who keeps it keeps them, too. */
function planEnds({ pending, planTier }: Subscription): boolean {
  return pending !== null && pending.planTier !== planTier;
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
