import { asns, photos, receipts, type Nouns } from '@betterdata/portal-sdk/nouns';
import type { Asn, Receipt } from '@betterdata/portal-contract';
import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { PortalClient } from '../core/client.ts';
import type { LiveEvent } from '../core/live.ts';
import { PortalElement } from '../core/portal-element.ts';
import type { ReloadType } from '../core/reload-on.ts';
import { DataTable } from '../parts/data-table/data-table.ts';
import { tableStyles } from '../parts/data-table/data-table.styles.ts';
import type { DetailsPanel } from '../parts/details-panel.ts';
import { FormErrors, formStyles } from '../parts/form.ts';
import { loadModule } from '../parts/lazy-part.ts';
import { ResultMessage } from '../parts/result-message.ts';
import { asnReceiptEn } from './asn-receipt.en.ts';
import { asnReceiptStyles } from './asn-receipt.styles.ts';
import type { Confirming, ConfirmingPlace } from './confirming.ts';
import { isEmpty, lineDraft, setLine, type Draft } from './count.ts';
import { Counting } from './counting.ts';
import { Drafting } from './drafting.ts';
import type { LinePhotos } from './line-photos.ts';
import { lineOf } from './part-host.ts';
import type { Reviewing, ReviewingPlace } from './reviewing.ts';
import { countRows, isOpen, type CountRow } from './rows.ts';
import type * as steps from './steps.ts';

/** What a host may keep and set again. */
export interface AsnReceiptState {
  readonly openOnly: boolean;
}

/** `bd-receipt-saved`: a receipt was confirmed and posted. */
export class ReceiptSavedEvent extends Event {
  static readonly type = 'bd-receipt-saved';
  readonly receiptId: string;
  readonly receiptNumber: string;
  readonly asnId: string;

  constructor({ id, receiptNumber, asn }: Receipt) {
    super(ReceiptSavedEvent.type, { bubbles: true, composed: true });
    this.receiptId = id;
    this.receiptNumber = receiptNumber;
    this.asnId = asn.id;
  }
}

/** Where the clerk is. */
type Step = 'resume' | 'counting' | 'review' | 'sending' | 'saved';

/**
 * Counts one delivery with a scanner or by hand and reports differences. What is counted is kept in the browser until
 * it was saved, so that a reload, a lost connection or another clerk's receipt loses nothing.
 *
 * @tag bd-asn-receipt
 * @fires bd-receipt-saved - A receipt was confirmed and posted.
 */
export class BdAsnReceipt extends PortalElement<Asn, typeof asnReceiptEn, AsnReceiptState> {
  static override feature: string | undefined = 'receipts.confirm';
  static override texts = asnReceiptEn;
  static override nouns: Nouns = { asns, photos, receipts };
  static override reloadOn: readonly ReloadType[] = ['asn.*', 'partnership.changed'];
  static override styles = [PortalElement.styles, tableStyles, formStyles, asnReceiptStyles];

  /** The id of the ASN to be counted. */
  @property() asn?: string;

  readonly #counting = new Counting(this, {
    delivery: () => this.data,
    keeper: () => this.#keeper,
    errors: () => this.#errors,
    today: () => this.#today,
    focusOn: (id) => this.#focusOn(id),
  });
  readonly #drafting = new Drafting(this);
  readonly #confirmingPlace: ConfirmingPlace = {
    delivery: () => this.data,
    client: () => this.client,
    keeper: () => this.#keeper,
    begun: () => {
      this.#result.dismiss();
      this.#go('sending', 'sending');
    },
    saved: (receipt) => this.#saved(receipt),
    refused: (reasons) => {
      this.#go('review', 'review-title');
      this.#result.show({ tone: 'danger', text: [this.msg('receipt.notSaved'), ...reasons].join(' ') });
    },
    changed: (asn, latest) => this.#changed(asn, latest),
  };
  readonly #table = new DataTable<CountRow>(this, {
    idOf: ({ id }) => id,
    item: (row) => ({
      first: html`${row.line.sku} ${row.line.productName}`,
      second: this.#steps?.rowSummary(this, row, this.#drafting.marked.includes(row.line.lineNumber)),
    }),
    onOpen: ({ line }) => this.#edit(line.lineNumber),
  });
  readonly #errors = new FormErrors(this);
  readonly #result = new ResultMessage(this);

  #steps: typeof steps | undefined;
  #panel: DetailsPanel | undefined;
  #photos: LinePhotos | undefined;
  #reviewing: Reviewing | undefined;
  #confirming: Confirming | undefined;
  #step: Step = 'counting';
  #receipt: Receipt | undefined;
  /** The line whose page is open. */
  #editing: number | undefined;
  #focusWanted: string | undefined;

  constructor() {
    super();
    // In the capture phase: before the table, a form or a button takes the Enter that ends a scan.
    this.addEventListener('keydown', this.#onKeydown, { capture: true });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('online', this.#onOnline);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('online', this.#onOnline);
    this.#counting.sounds.close();
    this.#photos?.release();
  }

  // The frame

  protected override heading(): string {
    return this.data ? this.msg('receipt.title', { asn: this.data.asnNumber }) : this.msg('receipt.untitled');
  }

  protected override purpose(): string {
    return this.msg('receipt.purpose');
  }

  protected override loadArgs(): readonly unknown[] {
    return [this.asn];
  }

  protected override async load(client: PortalClient, signal: AbortSignal, shown?: Asn): Promise<Asn> {
    const [asn, steps] = await Promise.all([
      client.asns.get(this.asn ?? '', { signal }),
      loadModule(() => import('./steps.ts')),
    ]);
    this.#steps = steps;
    this.#panel ??= steps.linePanel(this, () => this.#closeLine());
    this.#photos ??= new steps.LinePhotos(this, { client: () => this.client, keeper: () => this.#keeper });
    this.#reviewing ??= new steps.Reviewing(this, this.#reviewingPlace);
    this.#confirming ??= new steps.Confirming(this, this.#confirmingPlace);
    const changed = shown !== undefined && shown.version !== asn.version;
    this.#take(asn, changed ? await steps.latestReceipt(client, asn.id) : undefined);
    return asn;
  }

  protected override concerns({ type, id }: LiveEvent): boolean {
    return type === 'partnership.changed' || id === this.asn;
  }

  protected override isEmpty({ lines }: Asn): boolean {
    return lines.length === 0;
  }

  protected override emptyText(): string {
    return this.msg('receipt.empty', { sender: this.data?.from.organization.name ?? '' });
  }

  protected override scope({ from, to }: Asn): string {
    return this.msg('receipt.scope', { sender: from.organization.name, location: to.location.name });
  }

  protected override note(): unknown {
    if (!this.#receivable || this.#step !== 'counting' || !this.#keeper) return nothing;
    return this.#steps?.draftNote(this, this.#keeper, this.#counting.sounds);
  }

  protected override actions(asn: Asn): unknown {
    if (!this.#receivable || this.#step !== 'counting' || this.isEmpty(asn)) return nothing;
    const primary = this.#counting.started ? 'primary' : '';
    return html`<button type="button" class="btn ${primary}" @click=${this.#review}>
      ${this.msg('receipt.review')}
    </button>`;
  }

  protected override messages(): unknown {
    return html`${this.#result.render()}${this.#errors.summary()}`;
  }

  protected override content(asn: Asn): unknown {
    const keeper = this.#keeper;
    const steps = this.#steps;
    const photos = this.#photos;
    const reviewing = this.#reviewing;
    const confirming = this.#confirming;
    if (!steps || !photos || !reviewing || !confirming) return nothing;
    if (this.#step === 'saved' && this.#receipt) {
      const rest = this.#receivable ? () => this.#countRest(asn) : undefined;
      return steps.savedPage(this, photos, this.#receipt, rest);
    }
    if (this.#step === 'sending') {
      return steps.sendingPage(this, confirming.state, () => void confirming.send('checking'));
    }
    if (!this.#receivable || !keeper) return steps.closedPage(this, asn);
    switch (this.#step) {
      case 'resume':
        return steps.resumePage(this, asn, keeper, {
          continue: () => this.#focusOn('scan'),
          discard: () => void this.#discard(asn),
        });
      case 'review':
        return steps.reviewPage(this, { asn, draft: keeper.draft, photos }, reviewing);
      default:
        return this.#countingPage(asn, keeper.draft, steps);
    }
  }

  protected override details(asn: Asn): unknown {
    const line = this.#editing === undefined ? undefined : lineOf(asn, this.#editing);
    const keeper = this.#keeper;
    const steps = this.#steps;
    const photos = this.#photos;
    const panel = this.#panel;
    if (!line || !keeper || !steps || !panel || !photos || this.#step !== 'counting' || !this.#receivable)
      return nothing;
    const { lineNumber } = line;
    return panel.render({
      key: String(lineNumber),
      title: `${line.sku} ${line.productName}`,
      body: html`${this.width === 'wide' ? nothing : this.#counting.renderPrompt(steps.promptBar)}
      ${steps.lineForm(this, this.#errors, line, lineDraft(keeper.draft, lineNumber), {
        setCounted: (lot, counted) => this.#counting.enter(line, lot, counted),
        set: (lot, figures) => this.#counting.set(lineNumber, lot, figures),
        nameLot: (lot) => this.#counting.nameLot(lineNumber, lot),
        setNote: (note) => this.#drafting.change((draft) => setLine(draft, lineNumber, { note })),
      })}
      ${steps.photoList(this, photos, line)}`,
    });
  }

  protected override reset(): void {
    this.#table.reset();
    this.#counting.reset();
    this.#result.dismiss();
    this.#errors.show([]);
    this.#reviewing?.reset();
    this.#drafting.reset();
    this.#photos?.reset();
    this.#receipt = undefined;
    this.#editing = undefined;
    this.#step = 'counting';
  }

  protected override updated(): void {
    this.#confirming?.drawn();
    if (this.#focusWanted === undefined) return;
    const target = this.shadowRoot?.getElementById(this.#focusWanted);
    if (!target) return;
    this.#focusWanted = undefined;
    target.focus();
  }

  // Counting

  #countingPage(
    asn: Asn,
    draft: Draft,
    { countColumns, promptBar, progressRow }: typeof steps,
  ): TemplateResult {
    const narrow = this.width === 'narrow';
    const rows = countRows(draft, asn);
    const { openOnly = false } = this.state;
    const shown = openOnly ? rows.filter(({ line }) => isOpen(draft, line)) : rows;
    const beside = this.#editing === undefined || this.width === 'wide';
    return html`<div class="stack ${narrow ? 'sticky' : ''}">
        ${this.#counting.renderScan()} ${beside ? this.#counting.renderPrompt(promptBar) : nothing}
      </div>
      ${progressRow(this, asn, draft, { openOnly, toggle: () => this.setState({ openOnly: !openOnly }) })}
      ${
        shown.length === 0
          ? html`<p>${this.msg('receipt.allCounted')}</p>`
          : this.#table.render({
              label: this.heading(),
              columns: countColumns(this, this.#drafting.marked, (row, figure, value) => {
                if (figure === 'counted') return this.#counting.enter(row.line, row, value);
                return this.#counting.set(row.line.lineNumber, lotOf(row), { [figure]: value });
              }),
              rows: shown,
              hasMore: false,
              openId: shown.find(({ line }) => line.lineNumber === this.#editing)?.id ?? null,
            })
      }`;
  }

  #edit(lineNumber: number): void {
    this.#panel?.takeFocus();
    this.#editing = lineNumber;
    this.requestUpdate();
  }

  #closeLine(): void {
    const { data } = this;
    const keeper = this.#keeper;
    const line = this.#editing;
    this.#editing = undefined;
    this.requestUpdate();
    if (!data || !keeper) return;
    const row = countRows(keeper.draft, data).find((candidate) => candidate.line.lineNumber === line);
    if (row) this.#table.focusRow(row.id);
  }

  readonly #onKeydown = (event: KeyboardEvent): void => {
    const counts = this.#step === 'counting' || this.#step === 'review';
    if (counts && this.#receivable) this.#counting.onKeydown(event);
  };

  // The draft

  /** A freshly loaded ASN: takes up what was left unfinished, or goes on against the newer version. */
  #take(asn: Asn, latest: Receipt | undefined): void {
    if (this.#step === 'saved' && this.#receipt?.asn.id === asn.id) return;
    if (this.#keeper?.draft.asnId !== asn.id) this.#begin(asn);
    if (this.#step !== 'sending') this.#carryOn(asn, latest);
  }

  #begin(asn: Asn): void {
    this.reset();
    const { sending, draft } = this.#drafting.begin(asn, this.viewer?.session.subject ?? '');
    if (sending) this.#confirming?.resume();
    this.#step = sending ? 'sending' : isEmpty(draft) ? 'counting' : 'resume';
  }

  /** The count goes on against a newer version of the ASN; true where lines of it have changed. */
  #carryOn(asn: Asn, latest?: Receipt): boolean {
    const text = this.#drafting.rebase(asn, latest);
    if (text !== undefined) this.#result.show({ tone: 'warn', text });
    return text !== undefined;
  }

  async #discard(asn: Asn): Promise<void> {
    const sure = await this.#steps?.ask(this, {
      title: this.msg('receipt.discardTitle'),
      text: this.msg('receipt.discardText'),
      confirm: this.msg('receipt.discardDraft'),
      cancel: this.msg('receipt.keepDraft'),
    });
    if (!sure) return;
    this.#keeper?.remove();
    this.#begin(asn);
    this.#focusOn('title');
  }

  #countRest(asn: Asn): void {
    this.#begin(asn);
    this.#focusOn('scan');
  }

  // Review and sending

  readonly #review = (): void => {
    const { data } = this;
    const keeper = this.#keeper;
    const steps = this.#steps;
    if (!data || !keeper || !steps) return;
    const unread = [...(this.shadowRoot?.querySelectorAll('.count-input[aria-invalid="true"]') ?? [])];
    if (unread.length > 0) {
      const text = this.msg('receipt.errorNumber');
      this.#errors.show(unread.map(({ id }) => ({ field: id, text })));
      return;
    }
    const problem = steps.lineProblem(this, data, keeper.draft);
    this.#editing = problem?.lineNumber;
    if (this.#errors.show(problem?.errors ?? [])) this.#go('review', 'review-title');
  };

  readonly #reviewingPlace: ReviewingPlace = {
    drafting: this.#drafting,
    errors: this.#errors,
    delivery: () => this.data,
    photos: () => this.#photos,
    back: () => this.#focusOn('scan'),
    send: () => {
      if (navigator.onLine) void this.#confirming?.send('saving');
      else this.#result.show({ tone: 'warn', text: this.msg('receipt.offline') });
    },
  };

  /** Whether the same count may be sent again: nothing that was counted is concerned, such as by an acknowledgement. */
  #changed(asn: Asn, latest: Receipt | undefined): boolean {
    this.data = asn;
    const concerned = this.#carryOn(asn, latest);
    if (!concerned && this.#receivable) return true;
    this.#go('counting', 'title');
    return false;
  }

  async #saved(receipt: Receipt): Promise<void> {
    this.reset();
    this.#receipt = receipt;
    this.#go('saved', 'saved');
    const { receiptNumber: number, host } = receipt;
    this.announce(this.msg('receipt.saved', { number, host: host.name }));
    this.dispatchEvent(new ReceiptSavedEvent(receipt));
    await this.reload();
  }

  readonly #onOnline = (): void => {
    this.#photos?.retry();
    if (this.#step === 'sending' && this.#confirming?.state === 'unknown')
      void this.#confirming?.send('checking');
  };

  get #keeper() {
    return this.#drafting.keeper;
  }

  get #receivable(): boolean {
    return this.data?.actions.includes('RECEIVE') ?? false;
  }

  get #today(): string {
    const timeZone = this.viewer?.organization.timezone ?? 'UTC';
    const parts = { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' } as const;
    // Canadian English writes ISO 8601.
    return new Intl.DateTimeFormat('en-CA', parts).format(new Date());
  }

  #focusOn(id: string): void {
    if (id === 'scan') this.#step = 'counting';
    this.#focusWanted = id;
    this.requestUpdate();
  }

  #go(step: Step, focus: string): void {
    this.#step = step;
    this.#editing = undefined;
    this.#focusWanted = focus;
    this.requestUpdate();
  }
}

function lotOf({ lotNumber, expiryDate }: CountRow) {
  return { lotNumber, expiryDate };
}

declare global {
  interface GlobalEventHandlersEventMap {
    'bd-receipt-saved': ReceiptSavedEvent;
  }
}
