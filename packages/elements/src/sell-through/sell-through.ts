import { replenishment, sellThrough, type Nouns } from '@betterdata/portal-sdk/nouns';
import type { SellThroughSubmission } from '@betterdata/portal-contract';
import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { PortalClient } from '../core/client.ts';
import { PortalElement } from '../core/portal-element.ts';
import type { ReloadType } from '../core/reload-on.ts';
import { tableStyles } from '../parts/data-table/data-table.styles.ts';
import { figuresStyles } from '../parts/figures.styles.ts';
import { CSV_FILES, fileButton } from '../parts/file-button.ts';
import { LazyPart } from '../parts/lazy-part.ts';
import type { Period, PeriodChoice } from '../parts/period.ts';
import { periodPicker } from '../parts/period-picker.ts';
import { ResultMessage } from '../parts/result-message.ts';
import { skeleton } from '../parts/states.ts';
import { unitsChart } from './charts.ts';
import { freshness, keyFigures, oversold } from './figures.ts';
import { asLongAs, loadReport, withMore, type Rows, type SalesReport } from './report.ts';
import { sellThroughEn } from './sell-through.en.ts';
import { sellThroughStyles } from './sell-through.styles.ts';
import { stockOutCalendar, summaryOf } from './stock-outs.ts';
import { supplyCaveat, supplyGauge } from './supply.ts';
import { skuTable, storeTable } from './tables.ts';
import type { SalesUpload } from './upload.ts';

/** What a host may keep and set again. */
export interface SellThroughState {
  readonly period: PeriodChoice;
  /** The dates of a custom period, both included. */
  readonly from: string;
  readonly to: string;
  /** Whether all stores are shown, not only the first ten; the same for products. */
  readonly allStores: boolean;
  readonly allSkus: boolean;
  /** Id of the partnership that was chosen, where there are several. */
  readonly partnership: string;
}

/** `bd-sales-saved`: a file with sales was saved and posted to the stock that the stores draw from. */
export class SalesSavedEvent extends Event {
  static readonly type = 'bd-sales-saved';
  readonly submissionId: string;
  readonly rowsSaved: number;
  /** The first and the last business date that was saved. */
  readonly from: string | null;
  readonly to: string | null;

  constructor({ id, rowsSaved, from, to }: SellThroughSubmission) {
    super(SalesSavedEvent.type, { bubbles: true, composed: true });
    this.submissionId = id;
    this.rowsSaved = rowsSaved;
    this.from = from;
    this.to = to;
  }
}

/** Rows of a list before [All]. */
const FIRST = 10;
/** Whoever only looks may not report. The server says so too. */
const LOOKING_ROLES = ['ANALYST', 'BILLING', 'VIEWER'];

/**
 * What a partner's stores sell each day, how long the stock that they draw from lasts, and where it ran out. The
 * partner uploads its sales here; the owner of the stock sees the same figures.
 *
 * @tag bd-sell-through
 * @fires bd-sales-saved - Sales were saved and posted to the stock.
 * @cssproperty --bd-chart-bar - Bars of a chart.
 * @cssproperty --bd-chart-1 - The first line of a chart, and the gauge.
 * @cssproperty --bd-chart-2 - A second series of a chart.
 * @cssproperty --bd-chart-3 - A third series.
 * @cssproperty --bd-chart-4 - A fourth series.
 * @cssproperty --bd-chart-5 - A fifth series.
 */
export class BdSellThrough extends PortalElement<SalesReport, typeof sellThroughEn, SellThroughState> {
  static override feature: string | undefined = 'reports.basic';
  static override texts = sellThroughEn;
  static override nouns: Nouns = { replenishment, sellThrough };
  static override reloadOn: readonly ReloadType[] = [
    'sell-through.reported',
    'inventory.changed',
    'alert.*',
    'partnership.changed',
    'bd-receipt-saved',
  ];
  static override styles = [PortalElement.styles, tableStyles, figuresStyles, sellThroughStyles];

  /** Id of the partnership to show; needed only where several show sales. */
  @property() partnership?: string;

  readonly #result = new ResultMessage(this);
  readonly #charts = new LazyPart(this, async () => {
    const { Charts } = await import('../parts/charts/charts.ts');
    return new Charts(this);
  });
  readonly #uploads = new LazyPart(this, async () => {
    const { SalesUpload } = await import('./upload.ts');
    return new SalesUpload(this, {
      client: () => this.client,
      partnershipId: () => this.data?.period.partnership?.id,
      result: this.#result,
      onSaved: (submission) => {
        this.dispatchEvent(new SalesSavedEvent(submission));
        void this.reload();
      },
    });
  });
  /** There once a file was chosen. */
  #upload: SalesUpload | undefined;

  protected override heading(): string {
    return this.msg('sales.title');
  }

  protected override purpose(): string {
    return this.msg('sales.purpose');
  }

  protected override loadArgs(): readonly unknown[] {
    const { period, from, to, partnership } = this.state;
    return [period, from, to, partnership ?? this.partnership];
  }

  protected override async load(
    client: PortalClient,
    signal: AbortSignal,
    shown?: SalesReport,
  ): Promise<SalesReport> {
    const query = {
      partnershipId: this.state.partnership ?? this.partnership,
      choice: this.#choice,
      custom: this.#custom,
      timeZone: this.viewer?.organization.timezone ?? 'UTC',
    };
    return asLongAs(client, await loadReport(client, query, signal), shown);
  }

  protected override isEmpty({ days, stockOuts }: SalesReport): boolean {
    return stockOuts.items.length === 0 && days.every(({ netUnits }) => netUnits === null);
  }

  protected override emptyText(): string {
    return this.msg('sales.empty');
  }

  /** Period, figures, both charts, stores beside products, stock-outs; in a narrow widget the last ones are folded. */
  protected override skeletonRows(): readonly number[] {
    return this.width === 'narrow' ? [1, 6, 12, 8, 1, 1, 1] : [1, 2, 9, 6, 14, 8];
  }

  protected override scope({ period }: SalesReport): unknown {
    const { partnership, from, to } = period;
    if (!partnership) return nothing;
    return this.msg('sales.scope', {
      host: partnership.host.name,
      partner: partnership.partner.name,
      from: this.format.date(from),
      to: this.format.date(to),
    });
  }

  protected override note({ period }: SalesReport): unknown {
    return period.partnership ? freshness(this, period) : nothing;
  }

  protected override actions(data: SalesReport): unknown {
    if (!this.#mayUpload(data)) return nothing;
    const upload = {
      label: this.msg('sales.upload'),
      accept: CSV_FILES,
      onFile: (file: File) => void this.#start(file),
    };
    // While rows are to be corrected, that is what comes next.
    return fileButton({ ...upload, primary: !this.#upload?.asks });
  }

  protected override toolbar({ period, partnerships }: SalesReport): unknown {
    const chosen = period.partnership?.id;
    const picker = periodPicker(this, {
      chosen: this.#choice,
      shown: period,
      latest: new Date().toISOString().slice(0, 10),
      onChange: (choice, dates) => this.setState({ period: choice, ...dates }),
    });
    const others = partnerships.length > 1 || (partnerships.length === 1 && partnerships[0]?.id !== chosen);
    return html`<div class="row">
      ${
        others
          ? html`<select
              class="field-input"
              aria-label=${this.msg('sales.partnership')}
              @change=${(event: Event) =>
                this.setState({ partnership: (event.target as HTMLSelectElement).value })}
            >
              ${partnerships.map(
                ({ id, host, partner }) =>
                  html`<option value=${id} ?selected=${id === chosen}>
                    ${this.#isOwn(partner.id) ? host.name : partner.name}
                  </option>`,
              )}
            </select>`
          : nothing
      }
      ${picker}
    </div>`;
  }

  protected override messages(): unknown {
    return html`${this.#result.render()}${this.#upload?.render() ?? nothing}`;
  }

  protected override content(report: SalesReport): unknown {
    const { supply, stores, skus, timeZone } = report;
    const gauge = supplyGauge(this, report);
    return html`${keyFigures(this, report)} ${supply ? oversold(this, supply) : nothing}
      ${this.#charts.render(
        (charts) => html`${charts.days(unitsChart(this, report))} ${gauge ? charts.gauge(gauge) : nothing}`,
        skeleton([9, 6]),
      )}
      ${supply ? supplyCaveat(this, supply) : nothing}
      <div class="tables">
        ${this.#list('stores', stores, (rows) => storeTable(this, rows))}
        ${this.#list('skus', skus, (rows) => skuTable(this, rows, timeZone))}
      </div>
      ${this.#stockOuts(report)}`;
  }

  protected override reset(): void {
    this.#result.dismiss();
    this.#upload?.reset();
    this.state = {};
  }

  // Drawing

  /** The first rows of a list, and a way to all of them. */
  #list<Row>(
    list: 'stores' | 'skus',
    { items, nextCursor }: Rows<Row>,
    draw: (rows: readonly Row[]) => TemplateResult,
  ): unknown {
    if (items.length === 0) return nothing;
    const title = this.msg(list === 'stores' ? 'sales.storesTitle' : 'sales.productsTitle');
    const key = list === 'stores' ? 'allStores' : 'allSkus';
    const all = this.state[key] ?? false;
    const shown = all ? items : items.slice(0, FIRST);
    const button = (text: string, press: () => void) =>
      html`<button type="button" class="link" aria-label="${text}: ${title}" @click=${press}>
        ${text}
      </button>`;
    const count = this.format.number(items.length) + (nextCursor === null ? '' : '+');
    const toggle = all ? this.msg('sales.top', { count: FIRST }) : this.msg('sales.all');
    return this.#part(
      title,
      html`${draw(shown)}
        <div class="row caption muted">
          <span>${this.msg('sales.shown', { shown: shown.length, all: count })}</span>
          ${items.length > FIRST ? button(toggle, () => this.setState({ [key]: !all })) : nothing}
          ${all && nextCursor !== null ? button(this.msg('sales.more'), () => void this.#more(list)) : nothing}
        </div>`,
    );
  }

  /** A titled part; in a narrow widget it folds. */
  #part(title: string, body: unknown): TemplateResult {
    if (this.width === 'narrow') {
      return html`<details class="part">
        <summary class="part-title">${title}</summary>
        ${body}
      </details>`;
    }
    return html`<section class="part">
      <div class="part-title" role="heading" aria-level=${this.headingLevel + 1}>${title}</div>
      ${body}
    </section>`;
  }

  #stockOuts(report: SalesReport): unknown {
    const title = this.msg('sales.stockOuts');
    const calendar = stockOutCalendar(this, report);
    if (!calendar) return this.#part(title, html`<p class="muted">${summaryOf(this, report)}</p>`);
    const body = html`${this.#charts.render((charts) => charts.calendar(calendar), skeleton([8]))}
    ${
      report.stockOuts.nextCursor === null
        ? nothing
        : html`<button type="button" class="btn" @click=${() => void this.#more('stockOuts')}>
            ${this.msg('sales.moreStockOuts')}
          </button>`
    }`;
    return this.width === 'narrow' ? this.#part(title, body) : body;
  }

  // What is there

  get #choice(): PeriodChoice {
    return this.state.period ?? '28d';
  }

  get #custom(): Period | undefined {
    const { from, to } = this.state;
    return from && to ? { from, to } : undefined;
  }

  #isOwn(organizationId: string): boolean {
    return organizationId === this.viewer?.organization.id;
  }

  /** Who sells reports, as long as this session and this person may act. */
  #mayUpload({ period }: SalesReport): boolean {
    const { viewer } = this;
    if (!viewer || !period.partnership) return false;
    const mayAct = !viewer.session.readOnly && !LOOKING_ROLES.includes(viewer.user.role);
    return mayAct && this.#isOwn(period.partnership.partner.id);
  }

  // Doing

  async #start(file: File): Promise<void> {
    this.#upload = await this.#uploads.load();
    if (this.#upload) this.#upload.start(file);
    else this.#result.show({ tone: 'danger', text: this.msg('state.partFailed') });
  }

  async #more(list: 'stores' | 'skus' | 'stockOuts'): Promise<void> {
    const { client, data } = this;
    if (!client || !data) return;
    try {
      const more = await withMore(client, data, list);
      // By now another period may be shown, or another organization.
      if (client === this.client && data === this.data) this.data = more;
    } catch {
      if (client !== this.client) return;
      this.#result.show({ tone: 'danger', text: this.msg('table.moreFailed') });
    }
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'bd-sales-saved': SalesSavedEvent;
  }
}
