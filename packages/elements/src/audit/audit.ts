import { auditEvents, type Nouns } from '@betterdata/portal-sdk/nouns';
import type { AuditEvent, AuditEventList } from '@betterdata/portal-contract';
import { html, nothing } from 'lit';
import type { PortalClient } from '../core/client.ts';
import { PortalElement } from '../core/portal-element.ts';
import type { Column } from '../parts/data-table/column.ts';
import { DataTable } from '../parts/data-table/data-table.ts';
import { tableStyles } from '../parts/data-table/data-table.styles.ts';
import { DetailsPanel, detailsStyles } from '../parts/details-panel.ts';
import { facts, factsStyles, type Fact } from '../parts/facts.ts';
import { filterStyles } from '../parts/filter-bar.ts';
import { icon } from '../parts/icons.ts';
import { LazyPart } from '../parts/lazy-part.ts';
import { ResultMessage } from '../parts/result-message.ts';
import { auditEn } from './audit.en.ts';
import { auditStyles } from './audit.styles.ts';
import { actionText, actorText, detailText, subjectText, valueText, whoText, zoneText } from './words.ts';

/** What a host may keep and set again. */
export interface AuditState {
  /** The first and the last day, in the organization's time zone. */
  readonly from: string | null;
  readonly to: string | null;
  /** Whose entries alone are shown, with their name. */
  readonly actor: { readonly id: string; readonly name: string } | null;
  /** Id of the entry whose details are open. */
  readonly open: string | null;
}

/**
 * Who did what in the organization, and when: for its owners and administrators. Entries of a session that a host
 * opened name the host.
 *
 * @tag bd-audit
 */
export class BdAudit extends PortalElement<AuditEventList, typeof auditEn, AuditState> {
  static override texts = auditEn;
  static override nouns: Nouns = { auditEvents };
  static override styles = [
    PortalElement.styles,
    tableStyles,
    detailsStyles,
    factsStyles,
    filterStyles,
    auditStyles,
  ];

  readonly #table = new DataTable<AuditEvent>(this, {
    idOf: ({ id }) => id,
    item: (event) => ({
      first: actionText(this, event.action),
      firstEnd: this.#time(event),
      second: whoText(this, event),
      secondEnd: subjectText(this, event),
    }),
    onOpen: ({ id }) => {
      if (!this.select('audit-event', id)) return;
      this.#panel.takeFocus();
      this.setState({ open: id });
    },
    loadMore: () => this.#loadMore(),
  });
  readonly #panel = new DetailsPanel(this, { onClose: () => this.#close() });
  readonly #result = new ResultMessage(this);
  readonly #export = new LazyPart(this, async () => {
    const [{ CsvExport }, { csvColumns }] = await Promise.all([
      import('../parts/csv-export.ts'),
      import('./csv-columns.ts'),
    ]);
    return new CsvExport<AuditEvent>(this, {
      name: 'audit-trail',
      result: this.#result,
      columns: () => csvColumns(this),
      rows: (signal) => this.client?.auditEvents.list({ ...this.#query(), limit: 200 }, { signal }),
    });
  });
  /** Whether somebody has asked for the export, which is loaded then. */
  #exports = false;

  protected override heading(): string {
    return this.msg('audit.title');
  }

  protected override purpose(): string {
    return this.msg('audit.purpose');
  }

  protected override loadArgs(): readonly unknown[] {
    const { from, to, actor } = this.state;
    return [from, to, actor?.id];
  }

  protected override load(client: PortalClient, signal: AbortSignal): Promise<AuditEventList> {
    return client.auditEvents.list(this.#query(), { signal });
  }

  protected override isEmpty({ items }: AuditEventList): boolean {
    return items.length === 0;
  }

  protected override emptyText(): string {
    return this.msg('audit.empty');
  }

  protected override clearFilters(): (() => void) | null {
    const { from, to, actor } = this.state;
    return from || to || actor
      ? () => this.setState({ from: null, to: null, actor: null, open: null })
      : null;
  }

  protected override messages(): unknown {
    return this.#result.render();
  }

  protected override toolbar(): unknown {
    const { actor } = this.state;
    const zone = this.viewer?.organization.timezone;
    return html`<form
      class="row dates"
      novalidate
      @submit=${(event: Event) => event.preventDefault()}
      @change=${this.#changeDates}
    >
      ${this.#date('from')}${this.#date('to')}
      ${
        actor
          ? html`<button
              type="button"
              class="chip"
              aria-label=${this.msg('filter.remove', { chip: actor.name })}
              @click=${() => this.setState({ actor: null, open: null })}
            >
              ${this.msg('filter.chip', { filter: this.msg('audit.who'), value: actor.name })}${icon('close')}
            </button>`
          : nothing
      }
      ${zone && html`<span class="muted zone">${zoneText(this, this.locale.tag, zone)}</span>`}
      ${this.#exportButton()}
    </form>`;
  }

  protected override content({ items, nextCursor }: AuditEventList): unknown {
    return this.#table.render({
      label: this.heading(),
      columns: this.#columns(),
      rows: items,
      hasMore: nextCursor !== null,
      openId: this.state.open ?? null,
    });
  }

  protected override details({ items }: AuditEventList): unknown {
    const event = items.find(({ id }) => id === this.state.open);
    if (!event) return nothing;
    const { actor, host, organization, subject, partnershipId, requestId } = event;
    const name = actorText(this, event);
    const code = (text: string | null | undefined) => text && html`<code>${text}</code>`;
    return this.#panel.render({
      key: event.id,
      title: actionText(this, event.action),
      body: html`${facts([
        [this.msg('audit.time'), this.#time(event)],
        [this.msg('audit.who'), name],
        [this.msg('audit.inNameOf'), actor.inNameOf],
        [this.msg('audit.host'), host?.name],
        [this.msg('audit.organization'), organization.name],
        [this.msg('audit.subject'), subjectText(this, event)],
        ...event.detail.map(({ name: setting, value }): Fact => [
          detailText(this, setting),
          valueText(this, value),
        ]),
        [this.msg('audit.id'), code(subject?.id)],
        [this.msg('audit.partnership'), code(partnershipId)],
        [this.msg('audit.reference'), code(requestId)],
      ])}
      ${
        actor.id === null || this.state.actor?.id === actor.id
          ? nothing
          : html`<button
              type="button"
              class="btn"
              @click=${() => this.setState({ actor: { id: actor.id ?? '', name }, open: null })}
            >
              ${this.msg('audit.only', { name })}
            </button>`
      }`,
    });
  }

  protected override reset(): void {
    this.#table.reset();
    this.#result.dismiss();
    this.state = {};
  }

  #columns(): readonly Column<AuditEvent>[] {
    return [
      {
        id: 'time',
        header: this.msg('audit.time'),
        track: 'minmax(10.5rem, 1fr)',
        cell: (row) => this.#time(row),
      },
      {
        id: 'who',
        header: this.msg('audit.who'),
        track: 'minmax(9rem, 2fr)',
        cell: (row) => whoText(this, row),
      },
      {
        id: 'what',
        header: this.msg('audit.what'),
        track: 'minmax(9rem, 1.5fr)',
        cell: ({ action }) => actionText(this, action),
      },
      {
        id: 'subject',
        header: this.msg('audit.subject'),
        track: 'minmax(9rem, 1.5fr)',
        cell: (row) => subjectText(this, row),
      },
    ];
  }

  #time({ occurredAt }: AuditEvent): string {
    return this.format.dateTime(occurredAt, this.viewer?.organization.timezone);
  }

  #date(which: 'from' | 'to'): unknown {
    return html`<label class="row"
      >${this.msg(`audit.${which}`)}
      <input class="field-input" type="date" name=${which} .value=${this.state[which] ?? ''} />
    </label>`;
  }

  readonly #changeDates = (event: Event): void => {
    const form = event.currentTarget as HTMLFormElement;
    const [from, to] = [...form.querySelectorAll('input')];
    if (!from || !to) return;
    const isWrong = from.value !== '' && to.value !== '' && from.value > to.value;
    to.setCustomValidity(isWrong ? this.msg('audit.order') : '');
    if (form.reportValidity()) this.setState({ from: from.value || null, to: to.value || null, open: null });
  };

  #exportButton(): unknown {
    const start = html`<button type="button" class="btn export" @click=${() => void this.#startExport()}>
      ${icon('download')}${this.msg('export.button')}
    </button>`;
    return this.#exports ? this.#export.render((running) => running.render(start), start) : start;
  }

  async #startExport(): Promise<void> {
    this.#exports = true;
    await (await this.#export.load())?.run();
  }

  #query() {
    const { from, to, actor } = this.state;
    return { ...(from && { from }), ...(to && { to }), ...(actor && { actorId: actor.id }) };
  }

  #close(): void {
    const { open } = this.state;
    this.setState({ open: null });
    if (open) this.#table.focusRow(open);
  }

  async #loadMore(): Promise<void> {
    const { client, data } = this;
    if (!client || !data?.nextCursor) return;
    const page = await client.auditEvents.list({ ...this.#query(), cursor: data.nextCursor });
    // By now another filter may be set, or another organization be shown.
    if (client !== this.client || data !== this.data) return;
    this.data = { items: [...data.items, ...page.items], nextCursor: page.nextCursor };
  }
}
