import { addNouns, plans } from '@betterdata/portal-sdk/nouns';
import { css, html, nothing } from 'lit';
import type { PlanList } from '@betterdata/portal-contract';
import type { PortalClient } from '../core/client.ts';
import type { ControllerHost } from '../core/part-host.ts';
import { adopt } from './adopt.ts';
import { planComparison } from './plan-comparison.ts';

/** What a higher plan costs, and the comparison of all plans. Loaded when a widget offers a plan. */
export class PlanOffer {
  readonly #host: ControllerHost;
  readonly #client: () => PortalClient | undefined;
  #asked: PortalClient | undefined;
  #plans: PlanList | undefined;
  #failed = false;
  #open = false;

  /** @param client the portal's present client; another one has other prices */
  constructor(host: ControllerHost, client: () => PortalClient | undefined) {
    this.#host = host;
    this.#client = client;
  }

  /** "PRO costs $199 per month"; null until it is known. */
  price(plan: string | null): string | null {
    if (plan === null) return null;
    void this.#load();
    const offer = this.#plans?.items.find(({ planTier }) => planTier === plan);
    if (!offer) return null;
    return this.#host.msg('locked.price', { plan, price: this.#host.format.price(offer.price) });
  }

  /** Shows the comparison and puts the focus on its heading. */
  async show(): Promise<void> {
    this.#open = true;
    adopt(this.#host, planStyles);
    await this.#load();
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    this.#host.shadowRoot?.getElementById('plans-title')?.focus();
  }

  /** The comparison while it is shown; draw it below what offers the plan. `level` is that of its heading. */
  render(level: number): unknown {
    // What was asked with another client shows another organization's plan.
    if (!this.#open || this.#client() !== this.#asked) return nothing;
    return html`<section class="plans" aria-labelledby="plans-title">
      <div class="row">
        <div class="title grow" id="plans-title" role="heading" aria-level=${level} tabindex="-1">
          ${this.#host.msg('plans.title')}
        </div>
        <button type="button" class="btn" @click=${this.#hide}>${this.#host.msg('plans.close')}</button>
      </div>
      ${this.#plans ? planComparison(this.#host, this.#plans) : this.#renderFailure()}
    </section>`;
  }

  #renderFailure(): unknown {
    if (!this.#failed) return nothing;
    return html`<p role="alert">
      ${this.#host.msg('state.error', { title: this.#host.msg('plans.title') })}
      <button type="button" class="link" @click=${() => void this.show()}>
        ${this.#host.msg('state.retry')}
      </button>
    </p>`;
  }

  readonly #hide = (): void => {
    this.#open = false;
    this.#host.requestUpdate();
  };

  async #load(): Promise<void> {
    const client = this.#client();
    if (!client || (client === this.#asked && !this.#failed)) return;
    this.#asked = client;
    this.#failed = false;
    this.#plans = undefined;
    addNouns(client, { plans });
    const list = await client.plans.list().catch(() => undefined);
    if (client !== this.#client()) return;
    this.#plans = list;
    this.#failed = list === undefined;
    this.#host.requestUpdate();
  }
}

export const planStyles = css`
  .plans {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 12px;
    border-block-start: 1px solid var(--_border);
    padding-block-start: 16px;
  }
  .plans .grow {
    flex: 1;
  }
  .plan-table :is(th, td) {
    vertical-align: top;
  }
  .plan-table thead :is(strong, .price) {
    color: var(--_text);
  }
  .plan-table .price {
    display: block;
  }
  .plan-table .badge {
    background: var(--_surface);
  }
  .plan-table .group {
    padding-block-start: 16px;
    color: var(--_muted);
    font-weight: 600;
  }
  .plan {
    border: 1px solid var(--_border);
    border-radius: 6px;
    padding: 12px;
  }
  .plan ul {
    margin: 8px 0 0;
    padding-inline-start: 20px;
  }
  .tight {
    flex-wrap: nowrap;
    align-items: start;
    gap: 4px;
  }
`;
