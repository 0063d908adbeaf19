import type { Asn, Receipt } from '@betterdata/portal-contract';
import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { PortalClient } from '../core/client.ts';
import { PortalElement } from '../core/portal-element.ts';
import { DataTable } from '../parts/data-table/data-table.ts';
import { tableStyles } from '../parts/data-table/data-table.styles.ts';
import { DetailsPanel, detailsStyles } from '../parts/details-panel.ts';
import { FormErrors, formStyles, type FormError } from '../parts/form.ts';
import { ResultMessage } from '../parts/result-message.ts';
import { asnReceiptEn } from './asn-receipt.en.ts';
import { asnReceiptStyles } from './asn-receipt.styles.ts';
import { ScannerBurst } from './burst.ts';
import {
  addCount,
  addUnexpected,
  countScan,
  figureErrors,
  isEmpty,
  lineDraft,
  lineTotals,
  newDraft,
  progress,
  setCount,
  setLine,
  toReceiptInput,
  type Draft,
  type LotCount,
  type ScanOutcome,
} from './count.ts';
import { countColumns } from './count-columns.ts';
import { changedLines } from './differences.ts';
import { DraftStore } from './draft-store.ts';
import { lineForm } from './line-form.ts';
import { lastItemCard, promptBar, type LastItem, type Prompt } from './prompts.ts';
import { reviewPage } from './review.ts';
import { countRows, isOpen, type CountRow } from './rows.ts';
import { readScan } from './scan.ts';
import { Sounds, type Sound } from './sounds.ts';

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

/** Where the clerk is. `resume`: a draft was found; `sending` also after a reload, while it is not known what became of it. */
type Step = 'resume' | 'counting' | 'review' | 'sending';

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

  readonly #table = new DataTable<CountRow>(this, {
    idOf: ({ id }) => id,
    item: (row) => ({
      first: `${row.line.sku} ${row.line.productName}`,
      second: this.#lineSummary(row),
    }),
    onOpen: ({ line }) => {
      this.#editing = line.lineNumber;
      this.requestUpdate();
    },
  });
  readonly #panel = new DetailsPanel(this, {
    onClose: () => {
      const line = this.#editing;
      this.#editing = undefined;
      this.requestUpdate();
      const row = this.#rows.find((candidate) => candidate.line.lineNumber === line);
      if (row) this.#table.focusRow(row.id);
    },
  });
  readonly #errors = new FormErrors(this);
  readonly #result = new ResultMessage(this);
  readonly #sounds = new Sounds();
  readonly #burst = new ScannerBurst();

  #draft: Draft | undefined;
  #savedAt: string | undefined;
  #stored = true;
  #step: Step = 'counting';
  #last: LastItem | undefined;
  #before: Draft | undefined;
  #prompt: Prompt | undefined;
  #editing: number | undefined;
  #scanning = false;
  /** Lines that others changed while this count went on. */
  #marked: readonly number[] = [];
  #focusWanted: string | undefined;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#sounds.close();
  }

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
    const asn = await client.asns.get(this.asn ?? '', { signal });
    if (this.#draft?.asnId !== asn.id) this.#begin(asn);
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
    if (!this.#savedAt || !this.#receivable) return nothing;
    return html`<span class="muted"
      >${
        this.#stored
          ? this.msg('receipt.draftSaved', { time: this.format.time(this.#savedAt) })
          : this.msg('receipt.draftUnsaved')
      }</span
    >`;
  }

  protected override actions(): unknown {
    if (!this.#receivable || this.#step !== 'counting') return nothing;
    return html`<button
        type="button"
        class="btn"
        aria-pressed=${this.#sounds.on}
        @click=${() => {
          this.#sounds.toggle();
          this.requestUpdate();
        }}
      >
        ${this.msg(this.#sounds.on ? 'receipt.soundOn' : 'receipt.soundOff')}
      </button>
      <button type="button" class="btn primary" @click=${this.#review}>
        ${this.msg('receipt.review')}
      </button>`;
  }

  protected override messages(): unknown {
    return html`${this.#result.render()}${this.#errors.summary()}`;
  }

  protected override content(asn: Asn): unknown {
    if (!this.#receivable || !this.#draft) return html`<p>${this.msg('receipt.notReceivable')}</p>`;
    switch (this.#step) {
      case 'resume':
        return this.#resumePage(asn);
      case 'sending':
        return html`<p role="status">${this.msg('receipt.checking')}</p>`;
      case 'review':
        return reviewPage(this, { asn, draft: this.#draft }, this.#reviewActions);
      case 'counting':
        return this.#countingPage(asn, this.#draft);
    }
  }

  protected override details(asn: Asn): unknown {
    const line = asn.lines.find(({ lineNumber }) => lineNumber === this.#editing);
    if (!line || !this.#draft || this.#step !== 'counting') return nothing;
    return this.#panel.render({
      key: String(line.lineNumber),
      title: `${line.sku} ${line.productName}`,
      body: lineForm(this, line, lineDraft(this.#draft, line.lineNumber), {
        setCount: (lot, figures) => this.#change((draft) => setCount(draft, line.lineNumber, lot, figures)),
        rename: (from, lot) => this.#change((draft) => renameLot(draft, line.lineNumber, from, lot)),
        addLot: () => this.#ask({ kind: 'lot', lineNumber: line.lineNumber, added: 0 }),
        setNote: (note) => this.#change((draft) => setLine(draft, line.lineNumber, { note })),
      }),
    });
  }

  protected override reset(): void {
    this.#table.reset();
    this.#draft = undefined;
    this.#last = undefined;
    this.#prompt = undefined;
    this.#editing = undefined;
    this.#step = 'counting';
  }

  protected override updated(): void {
    if (this.#focusWanted === undefined) return;
    const target = this.shadowRoot?.getElementById(this.#focusWanted);
    if (!target) return;
    this.#focusWanted = undefined;
    target.focus();
  }

  // Pages

  #resumePage(asn: Asn): TemplateResult {
    const { counted, expected } = progress(this.#draft as Draft, asn);
    const time = this.format.time(this.#savedAt);
    return html`<div class="panel">
      <p>${this.msg('receipt.draftFrom', { time, counted, expected })}</p>
      <div class="row">
        <button type="button" class="btn primary" @click=${() => this.#go('counting', 'scan')}>
          ${this.msg('receipt.continue')}
        </button>
        <button type="button" class="btn" @click=${() => this.#discard(asn)}>
          ${this.msg('receipt.discard')}
        </button>
      </div>
    </div>`;
  }

  #countingPage(asn: Asn, draft: Draft): TemplateResult {
    const narrow = this.width === 'narrow';
    const done = progress(draft, asn);
    const rows = this.#rows;
    return html`<div class="stack" @keydown=${this.#onKeydown}>
      <div class="stack ${narrow ? 'sticky' : ''}">
        ${this.#scanRow()} ${this.#last ? lastItemCard(this, this.#last, this.#undo) : nothing}
        ${this.#prompt ? promptBar(this, this.#prompt, this.#promptActions) : nothing}
      </div>
      <div class="row">
        <span role="status"
          >${this.msg('receipt.progress', { ...done, done: done.linesDone })}${
            done.damaged > 0 ? `, ${this.msg('receipt.progressDamaged', done)}` : ''
          }</span
        >
        <button
          type="button"
          class="btn"
          aria-pressed=${this.state.openOnly ?? false}
          @click=${() => this.setState({ openOnly: !this.state.openOnly })}
        >
          ${this.msg('receipt.openOnly')}
        </button>
      </div>
      ${
        rows.length === 0
          ? html`<p>${this.msg('receipt.allCounted')}</p>`
          : this.#table.render({
              label: this.heading(),
              columns: countColumns(this, this.#marked, (row, figures) =>
                this.#change((current) => setCount(current, row.line.lineNumber, row, figures)),
              ),
              rows,
              hasMore: false,
              openId: rows.find(({ line }) => line.lineNumber === this.#editing)?.id ?? null,
            })
      }
    </div>`;
  }

  #scanRow(): TemplateResult {
    return html`<div class="scan-row">
      <label for="scan">${this.msg('receipt.scan')}</label>
      <input
        id="scan"
        class="field-input"
        autocomplete="off"
        autocapitalize="off"
        spellcheck="false"
        aria-describedby="scan-state"
        @focus=${() => this.#setScanning(true)}
        @blur=${() => this.#setScanning(false)}
      />
      ${
        this.#scanning || !isEmpty(this.#draft as Draft)
          ? nothing
          : html`<button type="button" class="btn" @click=${() => this.#focus('scan')}>
              ${this.msg('receipt.start')}
            </button>`
      }
      <span id="scan-state" class="muted"
        >${this.msg(this.#scanning ? 'receipt.ready' : 'receipt.paused')}</span
      >
    </div>`;
  }

  #lineSummary(row: CountRow): unknown {
    const { format } = this;
    const counted = this.msg('receipt.counted', {
      counted: row.count?.counted ?? 0,
      expected: format.number(row.expected),
    });
    const lot = row.lotNumber === null ? null : this.msg('receipt.lotName', { lot: row.lotNumber });
    const variance = row.variance === null || row.variance === 0 ? null : format.signed(row.variance);
    return [counted, variance, lot].filter((part) => part !== null).join(', ');
  }

  // Scanning

  /** Hears every key of the page: Enter and the group separator in the scan field, a scanner's burst elsewhere. */
  readonly #onKeydown = (event: KeyboardEvent): void => {
    const input = event.composedPath()[0];
    if (!(input instanceof HTMLInputElement)) return;
    if (event.ctrlKey && event.key === ']') {
      event.preventDefault();
      input.setRangeText('\u001d', input.selectionStart ?? 0, input.selectionEnd ?? 0, 'end');
      return;
    }
    if (input.id === 'scan') {
      if (event.key !== 'Enter') return;
      event.preventDefault();
      const text = input.value.trim();
      input.value = '';
      if (text !== '') this.#scan(text);
      return;
    }
    const scanned = this.#burst.press(event.key, event.timeStamp, input.value);
    if (scanned === undefined) {
      if (event.key === 'Enter' && input.classList.contains('count-input')) this.#focus('scan');
      return;
    }
    event.preventDefault();
    event.stopPropagation();
    input.value = this.#burst.valueBefore;
    this.#focus('scan');
    this.#scan(scanned);
  };

  #scan(text: string): void {
    const { data, viewer } = this;
    if (!data || !this.#draft || !viewer) return;
    const scan = readScan(text, new Date());
    this.#take(countScan(this.#draft, data, scan, this.#today), text);
  }

  #take(outcome: ScanOutcome, text: string): void {
    this.#prompt = undefined;
    switch (outcome.kind) {
      case 'counted':
        return this.#counted(outcome);
      case 'unit-counted':
        this.#keep(outcome.draft);
        this.#last = {
          title: this.msg('receipt.unitCounted', { sscc: outcome.sscc, added: outcome.added }),
          text: '',
        };
        return this.#tell('good', this.#last.title);
      case 'already-counted':
        return this.#tell('refused', this.msg('receipt.already'));
      case 'unreadable':
        return this.#tell('refused', this.msg('receipt.unreadable'));
      case 'not-on-asn':
        this.#prompt = { kind: 'wrong', code: outcome.code };
        return this.#tell('refused', this.msg('receipt.notOnAsn'));
      case 'lot-missing':
        this.#ask({ kind: 'lot', lineNumber: outcome.lineNumber, added: outcome.added });
        return this.#tell('attention', this.#whichLot(outcome.lineNumber), text);
    }
  }

  #counted({
    draft,
    lineNumber,
    lotNumber,
    added,
    shelfLife,
  }: Extract<ScanOutcome, { kind: 'counted' }>): void {
    const line = this.data?.lines.find((candidate) => candidate.lineNumber === lineNumber);
    if (!line) return;
    this.#keep(draft);
    const { counted, expected, variance } = lineTotals(draft, line);
    const lot = lotNumber === null ? '' : `, ${this.msg('receipt.lotName', { lot: lotNumber })}`;
    this.#last = {
      title: `${line.sku} ${line.productName}`,
      text: this.msg('receipt.added', { added, counted, expected }) + lot,
    };
    const of = { lineNumber, lotNumber };
    const expiryDate =
      lineDraft(draft, lineNumber).counts.find((count) => count.lotNumber === lotNumber)?.expiryDate ?? null;
    if (variance > 0) this.#prompt = { kind: 'over', ...of, over: Math.min(variance, added) };
    else if (shelfLife !== 'good')
      this.#prompt = { kind: 'shelf-life', ...of, quantity: added, shelfLife, expiryDate };
    this.#tell(this.#prompt ? 'attention' : 'good', this.msg('receipt.counted', { counted, expected }));
  }

  /** What was scanned is heard, felt and said; refusals at once. */
  #tell(sound: Sound, text: string, detail = ''): void {
    this.#sounds.play(sound);
    this.announce(detail ? `${text} ${detail}` : text, sound === 'refused' ? 'assertive' : 'polite');
    if (sound === 'refused' && !this.#prompt) this.#last = { title: text, text: '', refused: true };
    this.requestUpdate();
  }

  readonly #undo = (): void => {
    if (!this.#before) return;
    this.#change(() => this.#before as Draft);
    this.#before = undefined;
    this.#last = undefined;
    this.#prompt = undefined;
    this.announce(this.msg('receipt.undone'), 'polite');
    this.#focus('scan');
  };

  readonly #promptActions = {
    addWrong: (code: string) => {
      this.#keep(addUnexpected(this.#draft as Draft, { code, quantity: 1 }));
      this.#answered({ title: this.msg('receipt.wrongAdded', { code }), text: '' });
    },
    dismiss: () => this.#answered(this.#last),
    /** Hands back, or holds, what the prompt is about. */
    set: (figure: 'rejected' | 'held', lineNumber: number, lotNumber: string | null, quantity: number) => {
      this.#keep(addFigure(this.#draft as Draft, lineNumber, lotNumber, figure, quantity));
      this.#answered(this.#last);
    },
    lot: (lineNumber: number, lotNumber: string, expiryDate: string | null, added: number) => {
      const line = this.data?.lines.find((candidate) => candidate.lineNumber === lineNumber);
      const known = line?.lots.find((lot) => lot.lotNumber === lotNumber);
      const lot = { lotNumber, expiryDate: expiryDate ?? known?.expiryDate ?? null };
      this.#keep(addCount(this.#draft as Draft, lineNumber, lot, added));
      this.#answered(this.#last);
    },
    expiryOf: (lineNumber: number, lotNumber: string): string | null =>
      this.data?.lines
        .find((line) => line.lineNumber === lineNumber)
        ?.lots.find((lot) => lot.lotNumber === lotNumber)?.expiryDate ?? null,
    question: (lineNumber: number) => this.#whichLot(lineNumber),
  };

  #answered(last: LastItem | undefined): void {
    this.#prompt = undefined;
    this.#last = last;
    this.#focus('scan');
  }

  #ask(prompt: Prompt): void {
    this.#prompt = prompt;
    this.#focus('prompt-lot');
  }

  #whichLot(lineNumber: number): string {
    const line = this.data?.lines.find((candidate) => candidate.lineNumber === lineNumber);
    return this.msg('receipt.whichLot', { sku: line?.sku ?? '' });
  }

  #setScanning(scanning: boolean): void {
    this.#scanning = scanning;
    this.requestUpdate();
  }

  // The draft

  /** Takes up what was left unfinished, or starts anew. */
  #begin(asn: Asn): void {
    const saved = this.#store.read(asn.id);
    this.#draft = saved?.draft ?? newDraft(asn, crypto.randomUUID());
    this.#savedAt = saved?.savedAt;
    this.#marked = [];
    this.#step = saved?.sending ? 'sending' : saved && !isEmpty(saved.draft) ? 'resume' : 'counting';
    // Only once the frame shows the ASN: the answer may take a while.
    if (this.#step === 'sending') void this.updateComplete.then(() => this.#send());
  }

  #discard(asn: Asn): void {
    this.#store.remove(asn.id);
    this.#draft = newDraft(asn, crypto.randomUUID());
    this.#savedAt = undefined;
    this.#go('counting', 'scan');
  }

  /** A change that can be undone from the last-item card. */
  #keep(draft: Draft): void {
    const before = this.#draft;
    this.#change(() => draft);
    this.#before = before;
  }

  #change(step: (draft: Draft) => Draft): void {
    if (!this.#draft) return;
    this.#draft = step(this.#draft);
    this.#before = undefined;
    this.#save();
    this.requestUpdate();
  }

  #save(sending = false): void {
    if (!this.#draft) return;
    this.#savedAt = new Date().toISOString();
    this.#stored = this.#store.write({
      draft: this.#draft,
      savedAt: this.#savedAt,
      ...(sending && { sending }),
    });
  }

  get #store(): DraftStore {
    return new DraftStore(this.viewer?.session.subject ?? '');
  }

  // Review and sending

  readonly #review = (): void => {
    const { data } = this;
    if (!data || !this.#draft) return;
    const nothing = isEmpty(this.#draft) ? [{ field: 'scan', text: this.msg('receipt.errorNothing') }] : [];
    if (this.#errors.show([...nothing, ...this.#figureProblems(data, this.#draft)]))
      this.#go('review', 'review-title');
  };

  readonly #reviewActions = {
    back: () => {
      this.#errors.show([]);
      this.#go('counting', 'scan');
    },
    setRemaining: (lineNumber: number, remaining: 'BACKORDER' | 'CLOSE_SHORT' | undefined) => {
      this.#decided.add(lineNumber);
      this.#change((draft) => setLine(draft, lineNumber, { remaining }));
    },
    decided: (lineNumber: number) => this.#decided.has(lineNumber),
    setNote: (lineNumber: number, note: string) =>
      this.#change((draft) => setLine(draft, lineNumber, { note })),
    confirm: () => {
      const { data } = this;
      if (!data || !this.#draft) return;
      const draft = this.#draft;
      const undecided = data.lines.filter(
        (line) =>
          lineTotals(draft, line).counted > 0 &&
          isOpen(draft, line) &&
          lineDraft(draft, line.lineNumber).remaining === undefined &&
          !this.#decided.has(line.lineNumber),
      );
      const errors = undecided.map((line) => ({
        field: `reason-${line.lineNumber}`,
        text: this.msg('receipt.errorReason', { sku: line.sku }),
      }));
      if (this.#errors.show(errors)) void this.#send();
    },
  };
  /** Lines of which the clerk said what happens with the rest. */
  readonly #decided = new Set<number>();

  #figureProblems(asn: Asn, draft: Draft): FormError[] {
    return asn.lines.flatMap((line) =>
      lineDraft(draft, line.lineNumber).counts.flatMap((count) =>
        figureErrors(line, count).map((error) => ({
          field: `count-${line.lineNumber}-${count.lotNumber ?? ''}`,
          text: this.#figureText(error, line.sku, count),
        })),
      ),
    );
  }

  #figureText(error: 'lot' | 'expiry' | 'parts' | 'held', sku: string, { lotNumber }: LotCount): string {
    switch (error) {
      case 'lot':
        return this.msg('receipt.errorLot', { sku });
      case 'expiry':
        return this.msg('receipt.errorExpiry', { sku, lot: lotNumber ?? '' });
      case 'parts':
        return this.msg('receipt.errorParts', { sku });
      case 'held':
        return this.msg('receipt.errorHeld', { sku });
    }
  }

  /** Sends the count, always under the same key: whether it is the first time or the fifth, it posts once. */
  async #send(): Promise<void> {
    const { data: asn, client } = this;
    const draft = this.#draft;
    if (!asn || !client || !draft) return;
    this.#save(true);
    this.#go('sending');
    const final = asn.lines.every(
      (line) => !isOpen(draft, line) || lineDraft(draft, line.lineNumber).remaining !== undefined,
    );
    try {
      const receipt = await client.asns.receive(asn.id, toReceiptInput(draft, asn, final), {
        ifMatch: draft.asnVersion,
        idempotencyKey: draft.receiptId,
      });
      await this.#saved(asn, receipt);
    } catch (error) {
      await this.#refused(asn, client, error as SendError);
    }
  }

  async #saved(asn: Asn, receipt: Receipt): Promise<void> {
    this.#store.remove(asn.id);
    this.#draft = undefined;
    this.#savedAt = undefined;
    this.#last = undefined;
    this.#step = 'counting';
    const text = this.msg('receipt.saved', { number: receipt.receiptNumber, host: receipt.host.name });
    this.#result.show({ tone: 'ok', text });
    this.dispatchEvent(new ReceiptSavedEvent(receipt));
    await this.reload();
  }

  async #refused(asn: Asn, client: PortalClient, { code, status, problem }: SendError): Promise<void> {
    if (code === 'version-mismatch') return this.#rebase(asn, client);
    const answered = status !== undefined && status >= 400 && status < 500;
    // Without an answer it may have been saved: the mark stays, and the next try asks under the same key.
    this.#save(!answered);
    this.#go('review', 'review-title');
    const reasons = problem?.errors?.map(({ detail }) => detail) ?? [];
    const text = answered ? [problem?.detail ?? code, ...reasons].join(' ') : this.msg('receipt.notSent');
    const retry = { label: this.msg('state.retry'), run: () => void this.#send() };
    this.#result.show({ tone: 'danger', text, ...(!answered && { action: retry }) });
  }

  /** Someone else received in between: the count goes on against the new version, with the changed lines marked. */
  async #rebase(before: Asn, client: PortalClient): Promise<void> {
    const [after, receipts] = await Promise.all([
      client.asns.get(before.id),
      client.receipts.list({ asnId: before.id, limit: 1 }),
    ]);
    this.data = after;
    this.#marked = changedLines(before, after);
    this.#change((draft) => ({ ...draft, asnVersion: after.version }));
    const [latest] = receipts.items;
    const text = latest
      ? this.msg('receipt.othersReceived', {
          who: latest.receivedBy.name ?? latest.receivedBy.organization.name,
          count: latest.lines.length,
          time: this.format.time(latest.receivedAt),
        })
      : this.msg('receipt.changed');
    this.#go('counting', 'title');
    this.#result.show({ tone: 'warn', text });
  }

  // Small things

  get #rows(): CountRow[] {
    const { data } = this;
    const draft = this.#draft;
    if (!data || !draft) return [];
    const rows = countRows(draft, data);
    return this.state.openOnly ? rows.filter(({ line }) => isOpen(draft, line)) : rows;
  }

  get #receivable(): boolean {
    return this.data?.actions.includes('RECEIVE') ?? false;
  }

  /** The business date: a day where the clerk is. */
  get #today(): string {
    const timeZone = this.viewer?.organization.timezone ?? 'UTC';
    const parts = { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' } as const;
    return new Intl.DateTimeFormat('en-CA', parts).format(new Date());
  }

  #go(step: Step, focus?: string): void {
    this.#step = step;
    this.#editing = undefined;
    if (focus) this.#focus(focus);
    else this.requestUpdate();
  }

  #focus(id: string): void {
    this.#focusWanted = id;
    this.requestUpdate();
  }
}

/** What is read of the SDK's error. */
interface SendError {
  code: string;
  status?: number;
  problem?: { detail?: string; errors?: readonly { detail: string }[] };
}

function addFigure(
  draft: Draft,
  lineNumber: number,
  lotNumber: string | null,
  figure: 'rejected' | 'held',
  quantity: number,
): Draft {
  const count = lineDraft(draft, lineNumber).counts.find((candidate) => candidate.lotNumber === lotNumber);
  return count ? setCount(draft, lineNumber, count, { [figure]: count[figure] + quantity }) : draft;
}

/** Corrects the lot of a count. */
function renameLot(
  draft: Draft,
  lineNumber: number,
  from: string | null,
  lot: { lotNumber: string | null; expiryDate: string | null },
): Draft {
  const { counts } = lineDraft(draft, lineNumber);
  return setLine(draft, lineNumber, {
    counts: counts.map((count) => (count.lotNumber === from ? { ...count, ...lot } : count)),
  });
}

declare global {
  interface HTMLElementEventMap {
    'bd-receipt-saved': ReceiptSavedEvent;
  }
}
