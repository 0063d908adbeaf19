import { network, type Nouns } from '@betterdata/portal-sdk/nouns';
import type {
  NetworkCohorts,
  NetworkOrganizationList,
  NetworkProjection,
  NetworkSummary,
} from '@betterdata/portal-contract';
import { html, nothing, type TemplateResult } from 'lit';
import type { PortalClient } from '../core/client.ts';
import { PortalElement } from '../core/portal-element.ts';
import { tableStyles } from '../parts/data-table/data-table.styles.ts';
import { facts, factsStyles } from '../parts/facts.ts';
import { figuresStyles } from '../parts/figures.styles.ts';
import { LazyPart } from '../parts/lazy-part.ts';
import { ResultMessage } from '../parts/result-message.ts';
import { skeleton } from '../parts/states.ts';
import { funnelBars, planBars, projectionChart } from './charts.ts';
import { networkEn } from './network.en.ts';
import { networkStyles } from './network.styles.ts';
import { cohortTable, organizationTable } from './tables.ts';

/** What a host may keep and set again. */
export interface NetworkState {
  /** Id of the organization whose network is shown; empty for all organizations. */
  readonly host: string;
  /** Its name. */
  readonly hostName: string;
  /** Per cent of the FREE organizations that are assumed to take PRO within 12 months. */
  readonly rate: number;
}

interface Data {
  readonly summary: NetworkSummary;
  readonly cohorts: NetworkCohorts;
  readonly projection: NetworkProjection;
  readonly organizations: NetworkOrganizationList;
}

const USUAL_RATE = 40;

/**
 * For the platform's operator: how many organizations are on which plan, what they pay, how many that started FREE took
 * a paid plan, what their partnerships are worth, and what may come. It needs a portal whose session is an operator's.
 *
 * @tag bd-network
 * @cssproperty --bd-chart-bar - Bars of a chart.
 * @cssproperty --bd-chart-1 - The line of a chart, and bars by name.
 */
export class BdNetwork extends PortalElement<Data, typeof networkEn, NetworkState> {
  static override texts = networkEn;
  static override nouns: Nouns = { network };
  static override styles = [PortalElement.styles, tableStyles, figuresStyles, factsStyles, networkStyles];

  readonly #result = new ResultMessage(this);
  readonly #charts = new LazyPart(this, async () => {
    const { Charts } = await import('../parts/charts/charts.ts');
    return new Charts(this);
  });
  /** While the slider is moved. */
  #rate: number | undefined;

  protected override heading(): string {
    return this.msg('network.title');
  }

  protected override purpose(): string {
    return this.msg('network.purpose');
  }

  protected override loadArgs(): readonly unknown[] {
    return [this.state.host];
  }

  protected override async load(client: PortalClient, signal: AbortSignal): Promise<Data> {
    const query = this.#scope;
    const [summary, cohorts, projection, organizations] = await Promise.all([
      client.network.summary(query, { signal }),
      client.network.cohorts(query, { signal }),
      client.network.projection({ ...query, rate: this.state.rate ?? USUAL_RATE }, { signal }),
      client.network.organizations(query, { signal }),
    ]);
    return { summary, cohorts, projection, organizations };
  }

  protected override isEmpty({ summary }: Data): boolean {
    return summary.organizations === 0;
  }

  protected override emptyText(): string {
    return this.msg('network.empty');
  }

  protected override clearFilters(): (() => void) | null {
    return this.state.host ? () => this.#show() : null;
  }

  /** Figures, bars side by side, cohorts beside the network's value, projection, organizations. */
  protected override skeletonRows(): readonly number[] {
    return [2, 6, 8, 9, 8];
  }

  protected override scope({ summary }: Data): unknown {
    const date = this.format.date(summary.asOf);
    const { host, hostName = '' } = this.state;
    return host ? this.msg('network.asOfHost', { host: hostName, date }) : this.msg('network.asOf', { date });
  }

  protected override toolbar(): unknown {
    if (!this.state.host) return nothing;
    return html`<div class="row">
      <button type="button" class="btn" @click=${() => this.#show()}>${this.msg('network.whole')}</button>
    </div>`;
  }

  protected override messages(): unknown {
    return this.#result.render();
  }

  protected override content({ summary, cohorts, projection, organizations }: Data): unknown {
    return html`${this.#figures(summary, cohorts)}
      ${this.#charts.render(
        (charts) =>
          html`<div class="pair">
            ${charts.bars(planBars(this, summary))} ${charts.bars(funnelBars(this, cohorts))}
          </div>`,
        skeleton([6]),
      )}
      <div class="pair uneven">
        ${this.#part(this.msg('network.cohorts'), cohortTable(this, cohorts))}
        ${this.#part(this.msg('network.value'), this.#value(summary))}
      </div>
      ${this.#charts.render(
        (charts) => html`${charts.days(projectionChart(this, projection))} ${this.#rateInput(projection)}`,
        skeleton([9]),
      )}
      ${this.#part(this.msg('network.organizations'), this.#list(organizations))}`;
  }

  protected override reset(): void {
    this.#result.dismiss();
    this.#rate = undefined;
    this.state = {};
  }

  // Drawing

  #figures(
    { organizations, parties, monthlyRevenue, partnerships }: NetworkSummary,
    { total }: NetworkCohorts,
  ): TemplateResult {
    const figure = (value: string, unit: string, caption: string) =>
      html`<div>
        <dt>${unit}</dt>
        <dd class="kpi">${value}</dd>
        <dd class="caption muted">${caption}</dd>
      </div>`;
    const { format } = this;
    const { eligible, converted, rate } = total.within12Months;
    return html`<dl class="figures" aria-label=${this.msg('network.figures')}>
      ${figure(
        format.number(organizations),
        this.msg('network.organizationCount', { count: organizations }),
        this.msg('network.parties', { count: parties }),
      )}
      ${figure(format.kpi(monthlyRevenue), this.msg('network.revenue'), this.msg('network.revenueOf'))}
      ${figure(
        format.number(partnerships.active),
        this.msg('network.partnershipCount', { count: partnerships.active }),
        this.msg('network.withParties', { count: partnerships.withParties }),
      )}
      ${figure(
        format.percent(rate),
        this.msg('network.conversion'),
        this.msg('network.ofEligible', { converted, count: eligible }),
      )}
    </dl>`;
  }

  #part(title: string, body: unknown): TemplateResult {
    return html`<section class="part">
      <div class="part-title" role="heading" aria-level=${Math.min(this.headingLevel + 1, 6)}>${title}</div>
      ${body}
    </section>`;
  }

  #value(summary: NetworkSummary): TemplateResult {
    const { format } = this;
    return facts([
      [this.msg('network.perOrganization'), format.number(summary.partnershipsPerOrganization, 2)],
      [this.msg('network.inSeveral'), format.number(summary.inSeveralPartnerships)],
      [
        this.msg('network.hosting'),
        this.msg('network.hostingValue', {
          partners: summary.hostingPartners,
          partnerships: summary.partnershipsHostedByPartners,
        }),
      ],
      [this.msg('network.ended'), format.number(summary.partnerships.ended)],
    ]);
  }

  #rateInput({ rate: shown }: NetworkProjection): TemplateResult {
    const rate = this.#rate ?? shown;
    const valueOf = (event: Event) => Number((event.target as HTMLInputElement).value);
    return html`<div class="rate">
        <label for="rate">${this.msg('network.rate')}</label>
        <input
          id="rate"
          type="range"
          min="0"
          max="100"
          step="1"
          .value=${String(rate)}
          aria-valuetext=${this.msg('network.rateValue', { rate })}
          @input=${(event: Event) => {
            this.#rate = valueOf(event);
            this.requestUpdate();
          }}
          @change=${(event: Event) => void this.#project(valueOf(event))}
        />
        <output for="rate">${this.format.percent(rate / 100)}</output>
      </div>
      <p class="caption muted">${this.msg('network.assumption')}</p>`;
  }

  #list({ items, nextCursor }: NetworkOrganizationList): TemplateResult {
    return html`${organizationTable(this, items, ({ id, name }) => this.#show(id, name))}
    ${
      nextCursor === null
        ? nothing
        : html`<div class="row">
            <button type="button" class="btn" @click=${() => void this.#more()}>
              ${this.msg('network.more')}
            </button>
          </div>`
    }`;
  }

  // Doing

  get #scope(): { host?: string } {
    const { host } = this.state;
    return host ? { host } : {};
  }

  #show(host = '', hostName = ''): void {
    this.setState({ host, hostName });
  }

  /** Projects at another rate; everything else is as it was. */
  async #project(rate: number): Promise<void> {
    this.setState({ rate });
    await this.#update(async (client, data) => ({
      ...data,
      projection: await client.network.projection({ ...this.#scope, rate }),
    }));
    if (this.state.rate === rate) this.#rate = undefined;
    this.requestUpdate();
  }

  async #more(): Promise<void> {
    await this.#update(async (client, data) => {
      const { items, nextCursor } = data.organizations;
      if (nextCursor === null) return data;
      const page = await client.network.organizations({ ...this.#scope, cursor: nextCursor });
      return { ...data, organizations: { ...page, items: [...items, ...page.items] } };
    });
  }

  /** Shows something more, unless by now it is of another network or session. */
  async #update(change: (client: PortalClient, data: Data) => Promise<Data>): Promise<void> {
    const { client, data } = this;
    if (!client || !data) return;
    try {
      const changed = await change(client, data);
      if (client === this.client && data === this.data) this.data = changed;
    } catch {
      if (client !== this.client) return;
      this.#result.show({ tone: 'danger', text: this.msg('state.partFailed') });
    }
  }
}
