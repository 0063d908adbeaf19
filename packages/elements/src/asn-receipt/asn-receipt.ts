import type { Asn, AsnLine, Receipt } from '@betterdata/portal-contract';
import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { PortalClient } from '../core/client.ts';
import { PortalElement } from '../core/portal-element.ts';
import { DataTable } from '../parts/data-table/data-table.ts';
import { tableStyles } from '../parts/data-table/data-table.styles.ts';
import { DetailsPanel, detailsStyles } from '../parts/details-panel.ts';
import { FormErrors, formStyles } from '../parts/form.ts';
import { loadModule } from '../parts/lazy-part.ts';
import { ResultMessage } from '../parts/result-message.ts';
import { asnReceiptEn } from './asn-receipt.en.ts';
import { asnReceiptStyles } from './asn-receipt.styles.ts';
import { isEmpty, lineDraft, rebase, setLine, setUnexpected, type Draft } from './count.ts';
import { countColumns } from './count-columns.ts';
import { Counting } from './counting.ts';
import { DraftKeeper } from './draft-keeper.ts';
import { DraftStore } from './draft-store.ts';
import { lineOf } from './part-host.ts';
import { countRows, isOpen, type CountRow } from './rows.ts';
import type { SendOutcome } from './sending.ts';
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
  static override styles = [PortalElement.styles, tableStyles, detailsStyles, formStyles, asnReceiptStyles];

  /** The id of the ASN to be counted. */
  @property() asn?: string;

  readonly #counting = new Counting(this, {
    delivery: () => this.data,
    keeper: () => this.#keeper,
    today: () => this.#today,
    focusOn: (id) => this.#focusOn(id),
  });
  readonly #table = new DataTable<CountRow>(this, {
    idOf: ({ id }) => id,
    item: (row) => ({
      first: html`${row.line.sku} ${row.line.productName}`,
      second: this.#steps?.rowSummary(this, row, this.#marked.includes(row.line.lineNumber)),
    }),
    onOpen: ({ line }) => this.#edit(line.lineNumber),
  });
  readonly #panel = new DetailsPanel(this, { onClose: () => this.#closeLine() });
  readonly #errors = new FormErrors(this);
  readonly #result = new ResultMessage(this);

  #steps: typeof steps | undefined;
  #keeper: DraftKeeper | undefined;
  #step: Step = 'counting';
  #sendState: 'saving' | 'checking' | 'unknown' = 'saving';
  #sendWanted = false;
  #receipt: Receipt | undefined;
  /** The line whose page is open. */
  #editing: number | undefined;
  /** Lines that others changed while this count went on. */
  #marked: readonly number[] = [];
  /** Lines of which the clerk said what happens with the rest. */
  readonly #decided = new Set<number>();
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

  protected override async load(client: PortalClient, signal: AbortSignal): Promise<Asn> {
    const [asn, steps] = await Promise.all([
      client.asns.get(this.asn ?? '', { signal }),
      loadModule(() => import('./steps.ts')),
    ]);
    this.#steps = steps;
    this.#take(asn);
    return asn;
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
    if (!steps) return nothing;
    if (this.#step === 'saved' && this.#receipt) {
      return steps.savedPage(this, this.#receipt, this.#receivable ? () => this.#countRest(asn) : undefined);
    }
    if (this.#step === 'sending') {
      const retry = () => void this.#send('checking');
      return steps.sendingPage(this, this.#sendState, { label: this.msg('state.retry'), run: retry });
    }
    if (!this.#receivable || !keeper) return steps.closedPage(this, asn);
    switch (this.#step) {
      case 'resume':
        return steps.resumePage(this, asn, keeper, {
          continue: () => this.#focusOn('scan'),
          discard: () => void this.#discard(asn),
        });
      case 'review':
        return steps.reviewPage(this, { asn, draft: keeper.draft }, this.#reviewActions);
      default:
        return this.#countingPage(asn, keeper.draft, steps);
    }
  }

  protected override details(asn: Asn): unknown {
    const line = this.#editing === undefined ? undefined : lineOf(asn, this.#editing);
    const keeper = this.#keeper;
    const steps = this.#steps;
    if (!line || !keeper || !steps || this.#step !== 'counting' || !this.#receivable) return nothing;
    const { lineNumber } = line;
    return this.#panel.render({
      key: String(lineNumber),
      title: `${line.sku} ${line.productName}`,
      body: html`${this.width === 'wide' ? nothing : this.#counting.renderPrompt(steps.promptBar)}
      ${steps.lineForm(this, this.#errors, line, lineDraft(keeper.draft, lineNumber), {
        setCounted: (lot, counted) => this.#counting.enter(line, lot, counted),
        set: (lot, figures) => this.#counting.set(lineNumber, lot, figures),
        nameLot: (lot) => this.#counting.nameLot(lineNumber, lot),
        setNote: (note) => this.#change((draft) => setLine(draft, lineNumber, { note })),
      })}`,
    });
  }

  protected override reset(): void {
    this.#table.reset();
    this.#counting.reset();
    this.#result.dismiss();
    this.#errors.show([]);
    this.#decided.clear();
    this.#keeper = undefined;
    this.#receipt = undefined;
    this.#editing = undefined;
    this.#marked = [];
    this.#step = 'counting';
  }

  protected override updated(): void {
    if (this.#sendWanted && this.data) {
      this.#sendWanted = false;
      void this.#send('checking');
    }
    if (this.#focusWanted === undefined) return;
    const target = this.shadowRoot?.getElementById(this.#focusWanted);
    if (!target) return;
    this.#focusWanted = undefined;
    target.focus();
  }

  // Counting

  #countingPage(asn: Asn, draft: Draft, { promptBar, progressRow }: typeof steps): TemplateResult {
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
              columns: countColumns(this, this.#marked, (row, figure, value) => {
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
    this.#panel.takeFocus();
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

  #change(edit: (draft: Draft) => Draft): void {
    this.#keeper?.change(edit(this.#keeper.draft));
    this.requestUpdate();
  }

  readonly #onKeydown = (event: KeyboardEvent): void => {
    const counts = this.#step === 'counting' || this.#step === 'review';
    if (counts && this.#receivable) this.#counting.onKeydown(event);
  };

  // The draft

  /** A freshly loaded ASN: takes up what was left unfinished, or goes on against the newer version. */
  #take(asn: Asn): void {
    if (this.#step === 'saved' && this.#receipt?.asn.id === asn.id) return;
    if (this.#keeper?.draft.asnId !== asn.id) this.#begin(asn);
    if (this.#step !== 'sending') this.#rebase(asn);
  }

  #begin(asn: Asn): void {
    this.reset();
    const keeper = new DraftKeeper(asn, new DraftStore(this.viewer?.session.subject ?? ''));
    this.#keeper = keeper;
    // Once the frame shows the ASN: the answer may take a while.
    this.#sendWanted = keeper.sending;
    this.#sendState = 'checking';
    this.#step = keeper.sending ? 'sending' : isEmpty(keeper.draft) ? 'counting' : 'resume';
  }

  /** The count goes on against a newer version of the ASN; true where lines of it have changed. */
  #rebase(asn: Asn, latest?: Receipt): boolean {
    const keeper = this.#keeper;
    if (!keeper || keeper.draft.asnVersion === asn.version) return false;
    const { draft, changed } = rebase(keeper.draft, asn);
    keeper.change(draft);
    if (changed.length === 0 || isEmpty(draft)) return false;
    this.#marked = changed;
    this.#result.show({ tone: 'warn', text: this.#changedText(changed.length, latest) });
    return true;
  }

  #changedText(count: number, latest: Receipt | undefined): string {
    if (!latest) return this.msg('receipt.changed');
    const { name, organization } = latest.receivedBy;
    const time = this.format.time(latest.receivedAt);
    return this.msg('receipt.othersReceived', { who: name ?? organization.name, count, time });
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

  readonly #reviewActions = {
    back: () => {
      this.#errors.show([]);
      this.#focusOn('scan');
    },
    setRemaining: (lines: readonly AsnLine[], remaining: 'BACKORDER' | 'CLOSE_SHORT' | undefined) => {
      for (const { lineNumber } of lines) this.#decided.add(lineNumber);
      this.#change((draft) =>
        lines.reduce((next, { lineNumber }) => setLine(next, lineNumber, { remaining }), draft),
      );
    },
    decided: (lineNumber: number) => this.#decided.has(lineNumber),
    setNote: (lineNumber: number, note: string) =>
      this.#change((draft) => setLine(draft, lineNumber, { note })),
    setUnexpected: (code: string, quantity: number) =>
      this.#change((draft) => setUnexpected(draft, code, quantity)),
    confirm: () => {
      const { data } = this;
      const keeper = this.#keeper;
      const steps = this.#steps;
      if (!data || !keeper || !steps) return;
      const { decided } = this.#reviewActions;
      if (!this.#errors.show(steps.reviewErrors(this, data, keeper.draft, decided))) return;
      if (navigator.onLine) void this.#send('saving');
      else this.#result.show({ tone: 'warn', text: this.msg('receipt.offline') });
    },
  };

  async #send(state: 'saving' | 'checking'): Promise<void> {
    const { data: asn, client } = this;
    const keeper = this.#keeper;
    const steps = this.#steps;
    if (!asn || !client || !keeper || !steps) return;
    keeper.markSending(true);
    this.#sendState = state;
    this.#result.dismiss();
    this.#go('sending', 'sending');
    this.announce(this.msg(`receipt.${state}`));
    const outcome = await steps.sendReceipt(client, asn, keeper.draft);
    // After a logout it stays marked as under way: the next session asks again.
    if (client === this.client && keeper === this.#keeper) await this.#settle(keeper, outcome);
  }

  async #settle(keeper: DraftKeeper, outcome: SendOutcome): Promise<void> {
    if (outcome.kind === 'unknown') {
      this.#sendState = 'unknown';
      this.announce(this.msg('receipt.unknown'), 'assertive');
      return this.requestUpdate();
    }
    if (outcome.kind === 'saved') return this.#saved(keeper, outcome.receipt);
    keeper.markSending(false);
    if (outcome.kind === 'refused') {
      this.#go('review', 'review-title');
      this.#result.show({
        tone: 'danger',
        text: [this.msg('receipt.notSaved'), ...outcome.reasons].join(' '),
      });
      return;
    }
    this.data = outcome.asn;
    if (this.#rebase(outcome.asn, outcome.latest)) this.#go('counting', 'title');
    // Nothing that was counted is concerned, such as by an acknowledgement.
    else if (this.#receivable) await this.#send('saving');
    else this.#go('counting', 'title');
  }

  async #saved(keeper: DraftKeeper, receipt: Receipt): Promise<void> {
    keeper.remove();
    this.reset();
    this.#receipt = receipt;
    this.#go('saved', 'saved');
    const { receiptNumber: number, host } = receipt;
    this.announce(this.msg('receipt.saved', { number, host: host.name }));
    this.dispatchEvent(new ReceiptSavedEvent(receipt));
    await this.reload();
  }

  readonly #onOnline = (): void => {
    if (this.#step === 'sending' && this.#sendState === 'unknown') void this.#send('checking');
  };

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
