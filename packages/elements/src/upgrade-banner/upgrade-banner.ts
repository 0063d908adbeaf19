import { plans, type Nouns } from '@betterdata/portal-sdk/nouns';
import type { Plan, PlanList } from '@betterdata/portal-contract';
import { html, nothing, type TemplateResult } from 'lit';
import { classMap } from 'lit/directives/class-map.js';
import type { PortalClient } from '../core/client.ts';
import type { Lock } from '../core/failure.ts';
import { languageOf } from '../core/locale.ts';
import { PortalElement } from '../core/portal-element.ts';
import type { ReloadType } from '../core/reload-on.ts';
import { icon } from '../parts/icons.ts';
import { detailsStyles } from '../parts/details-panel.ts';
import { catalogueText } from '../parts/offer/offer-texts.ts';
import { includedTexts } from '../parts/offer/plan-comparison.ts';
import { upgradeBannerEn } from './upgrade-banner.en.ts';
import { upgradeBannerStyles } from './upgrade-banner.styles.ts';

type Form = 'full' | 'slim' | 'dismissed';

/** How many of the next plan's inclusions the full banner names. */
const NAMED = 3;

/**
 * What the next plan adds and costs. On a plan without a price it stays in view, in full or as one line; on a paid
 * plan it is one line and can be dismissed; on the highest plan there is none. It never interrupts.
 *
 * @tag bd-upgrade-banner
 */
export class BdUpgradeBanner extends PortalElement<PlanList, typeof upgradeBannerEn> {
  static override texts = upgradeBannerEn;
  static override nouns: Nouns = { plans };
  static override reloadOn: readonly ReloadType[] = ['viewer.changed'];
  static override styles = [PortalElement.styles, detailsStyles, upgradeBannerStyles];

  protected override heading(): string {
    return this.msg('banner.title');
  }

  protected override load(client: PortalClient, signal: AbortSignal): Promise<PlanList> {
    this.prepareUpgrade();
    return client.plans.list({ signal });
  }

  protected override render(): unknown {
    const { data } = this;
    const next = data && nextPlan(data);
    const form = next ? this.#form(data) : 'dismissed';
    const purchase = this.purchase();
    if (!data || ((!next || form === 'dismissed') && purchase === nothing)) return nothing;
    const { scheme, density } = this.appearance;
    return html`<section
      class="root ${classMap({ [scheme]: true, [density]: true })}"
      lang=${languageOf(this.locale)}
      dir=${this.locale.dir}
      aria-label=${this.heading()}
    >
      <div class="banner ${form}" part="frame">
        ${purchase}
        ${!next || form === 'dismissed' ? nothing : form === 'slim' ? this.#slim(data, next) : this.#full(data, next)}
        ${this.plans(this.headingLevel)}
      </div>
    </section>`;
  }

  /** Abstract in the base; the banner draws itself. */
  protected override content(): unknown {
    return nothing;
  }

  #full({ current }: PlanList, next: Plan): TemplateResult {
    return html`<div class="row">
        <strong class="grow">${this.msg('banner.on', { plan: current.planTier })}</strong>
        ${this.#offer(next)}
      </div>
      <div class="row">
        <div class="grow">
          ${this.msg('banner.adds', { plan: next.planTier, price: this.format.price(next.price) })}
          <ul class="adds">
            ${includedTexts(this.locale, next)
              .slice(0, NAMED)
              .map((text) => html`<li>${icon('check')} ${text}</li>`)}
          </ul>
        </div>
        <div class="row links">
          <button type="button" class="link" @click=${() => this.seePlans(lockOf(next))}>
            ${this.msg('banner.plans')}
          </button>
          <button type="button" class="link" @click=${() => this.#remember('slim')}>
            ${this.msg('banner.less')}
          </button>
        </div>
      </div>`;
  }

  #slim(data: PlanList, next: Plan): TemplateResult {
    const { current } = data;
    const price = this.format.price(next.price);
    const text = { current: current.planTier, plan: next.planTier, price };
    return html`<div class="row">
      <span class="grow"
        >${
          this.width === 'narrow'
            ? this.msg('banner.slimNarrow', text)
            : this.msg('banner.slim', { ...text, summary: this.#summary(next) })
        }</span
      >
      <div class="row links">
        <button type="button" class="link" @click=${() => this.seePlans(lockOf(next))}>
          ${this.msg('banner.seePlans')}
        </button>
        ${
          isFree(data)
            ? html`<button type="button" class="link" @click=${() => this.#remember('full')}>
                ${this.msg('banner.more')}
              </button>`
            : html`<button
                type="button"
                class="btn plain icon-only"
                aria-label=${this.msg('banner.dismiss')}
                @click=${() => this.#remember('dismissed')}
              >
                ${icon('close')}
              </button>`
        }
      </div>
    </div>`;
  }

  #summary({ planTier, summary }: Plan): string {
    return catalogueText(this.locale, `plan.${planTier}.summary`, summary);
  }

  /** Who may buy gets the button, the others learn whom to ask. */
  #offer(next: Plan): TemplateResult {
    const { user, organization } = this.viewer ?? {};
    if (user && !user.canPurchase && organization?.owner) {
      return html`<span>${this.msg('banner.askOwner', { owner: organization.owner })}</span>`;
    }
    const price = this.format.price(next.price);
    return html`<button type="button" class="btn" @click=${() => this.upgrade(lockOf(next))}>
      ${this.msg('banner.upgrade', { plan: next.planTier, price })}
    </button>`;
  }

  #form(data: PlanList): Form {
    const remembered = this.#remembered;
    if (isFree(data)) return remembered === 'slim' ? 'slim' : 'full';
    return remembered === 'dismissed' ? 'dismissed' : 'slim';
  }

  /** What this person chose for the plan they are on; another plan is another banner. */
  get #remembered(): string | null {
    try {
      return this.#key === undefined ? null : localStorage.getItem(this.#key);
    } catch {
      return null;
    }
  }

  #remember(form: Form): void {
    try {
      if (this.#key !== undefined) localStorage.setItem(this.#key, form);
    } catch {
      // Where nothing can be stored the banner keeps its form.
    }
    this.requestUpdate();
  }

  get #key(): string | undefined {
    const { session, organization } = this.viewer ?? {};
    return session && organization && `betterdata.banner.${session.subject}.${organization.planTier}`;
  }
}

/** What the banner offers: a plan, and no one feature of it. */
function lockOf({ planTier }: Plan): Lock {
  return { feature: null, message: null, requiredPlan: planTier, addOn: null };
}

/** The plan after the present one, in the server's order; none on the last. */
function nextPlan({ items, current }: PlanList): Plan | undefined {
  return items[items.findIndex(({ planTier }) => planTier === current.planTier) + 1];
}

/** Whether the present plan has no price. */
function isFree({ items, current }: PlanList): boolean {
  const plan = items.find(({ planTier }) => planTier === current.planTier);
  return Number(plan?.price.amount) === 0;
}
