import type { AsnLine } from '@betterdata/portal-contract';
import { html, nothing, type TemplateResult } from 'lit';
import {
  addCount,
  addUnexpected,
  enterCount,
  isEmpty,
  lineTotals,
  nameLot,
  reject,
  setCount,
  type Added,
  type Draft,
  type Lot,
  type LotCount,
} from './count.ts';
import { countScan, type ScanOutcome } from './count-scan.ts';
import type { DraftKeeper } from './draft-keeper.ts';
import { lineOf, type CountingPlace, type ReceiptHost } from './part-host.ts';
import type { Prompt, PromptActions, promptBar } from './prompts.ts';
import { readScan } from './scan.ts';
import { scanKeys } from './scan-keys.ts';
import { lastItemCard, scanRow, type LastItem } from './scan-row.ts';
import { Sounds, type Sound } from './sounds.ts';

/** Takes scans and typed figures into the draft, says what became of each, and asks where the clerk must decide. */
export class Counting {
  readonly sounds = new Sounds();
  readonly #host: ReceiptHost;
  readonly #place: CountingPlace;
  #last: LastItem | undefined;
  #prompt: Prompt | undefined;
  #scanning = false;
  #begun = false;

  constructor(host: ReceiptHost, place: CountingPlace) {
    this.#host = host;
    this.#place = place;
  }

  reset(): void {
    this.#last = undefined;
    this.#prompt = undefined;
  }

  /** Whether counting has begun; before, there is a button for it. */
  get started(): boolean {
    const keeper = this.#place.keeper();
    return this.#begun || (keeper !== undefined && !isEmpty(keeper.draft));
  }

  /** The scan field, with what the last scan did. */
  renderScan(): TemplateResult {
    const undo = this.#place.keeper()?.canUndo ? this.#undo : undefined;
    const state = { started: this.started, scanning: this.#scanning };
    return html`${scanRow(this.#host, state, { focused: this.#setScanning, start: () => this.#place.focusOn('scan') })}
    ${this.#last ? lastItemCard(this.#host, this.#last, undo) : nothing}`;
  }

  /** What the clerk is asked. */
  renderPrompt(bar: typeof promptBar): unknown {
    return this.#prompt ? bar(this.#host, this.#place.errors(), this.#prompt, this.#answers) : nothing;
  }

  readonly onKeydown = scanKeys({
    onScan: (text) => {
      this.#place.focusOn('scan');
      const outcome = this.#read(text);
      if (outcome) this.#take(outcome);
    },
    // A label that holds nothing but a lot number answers the question for the lot.
    belongs: (text, field) =>
      field.id === 'prompt-lot' &&
      readScan(text, new Date()).kind === 'text' &&
      this.#read(text)?.kind === 'not-on-asn',
    onCountEntered: () => this.#place.focusOn('scan'),
  });

  // Typed figures

  /** A count that was typed into the table or the page of a line; false where its lot must be said first. */
  enter(line: AsnLine, lot: Lot, counted: number): boolean {
    const keeper = this.#place.keeper();
    if (!keeper) return false;
    const { lineNumber } = line;
    if (line.tracking === 'LOT' && lot.lotNumber === null) {
      this.#askForLot({ lineNumber, lotNumber: null, quantity: counted });
      return false;
    }
    const { draft, added } = enterCount(keeper.draft, line, lot, counted, this.#place.today());
    this.reset();
    keeper.change(draft);
    if (added) this.#prompt = this.#question(draft, [added]);
    if (this.#prompt) this.sounds.play('attention');
    this.#host.requestUpdate();
    return true;
  }

  /** Another figure of a lot: a part of what was counted. */
  set(lineNumber: number, lot: Lot, figures: Partial<Omit<LotCount, keyof Lot>>): void {
    const keeper = this.#place.keeper();
    if (keeper) keeper.change(setCount(keeper.draft, lineNumber, lot, figures));
    this.#host.requestUpdate();
  }

  /** A further lot of a line; or the lot of what was counted without one. */
  nameLot(lineNumber: number, lot: Lot): void {
    const keeper = this.#place.keeper();
    if (keeper) keeper.change(nameLot(keeper.draft, lineNumber, lot));
    this.#host.requestUpdate();
  }

  // Scans

  #read(text: string): ScanOutcome | undefined {
    const delivery = this.#place.delivery();
    const keeper = this.#place.keeper();
    if (!delivery || !keeper) return undefined;
    return countScan(keeper.draft, delivery, readScan(text, new Date()), this.#place.today());
  }

  #take(outcome: ScanOutcome): void {
    this.#prompt = undefined;
    this.#place.errors().show([]);
    switch (outcome.kind) {
      case 'counted':
        return this.#counted(outcome.draft, outcome.added, outcome.sscc);
      case 'already-counted':
        return this.#refuse(this.#host.msg('receipt.already'));
      case 'unreadable':
        return this.#refuse(this.#host.msg('receipt.unreadable'));
      case 'not-on-asn':
        this.#prompt = { kind: 'wrong', code: outcome.code };
        return this.#refuse(this.#host.msg('receipt.notOnAsn'));
      case 'lot-missing':
        return this.#askForLot(outcome);
    }
  }

  #counted(draft: Draft, added: readonly Added[], sscc: string | null): void {
    const msg: ReceiptHost['msg'] = (id, ...args) => this.#host.msg(id, ...args);
    this.#place.keeper()?.step(draft);
    this.#prompt = this.#question(draft, added);
    const [first] = added;
    const line = first && lineOf(this.#place.delivery(), first.lineNumber);
    if (sscc === null && first && line) {
      const { counted, expected } = lineTotals(draft, line);
      const lot = first.lotNumber === null ? '' : `, ${msg('receipt.lotName', { lot: first.lotNumber })}`;
      this.#last = {
        title: `${line.sku} ${line.productName}`,
        added: `+${this.#host.format.number(first.quantity)}`,
        text: msg('receipt.counted', { counted, expected }) + lot,
      };
    } else {
      const units = added.reduce((sum, { quantity }) => sum + quantity, 0);
      this.#last = {
        title: msg('receipt.wholeUnit', { sscc: sscc ?? '' }),
        added: `+${this.#host.format.number(units)}`,
        text: '',
      };
    }
    this.#tell(this.#prompt ? 'attention' : 'good', this.#last.text || this.#last.title);
  }

  /** Nothing was counted, and the clerk must look up. */
  #refuse(text: string): void {
    this.#last = { title: text, refused: true };
    this.#tell('refused', text);
  }

  #askForLot(missing: { lineNumber: number; lotNumber: string | null; quantity: number }): void {
    const line = lineOf(this.#place.delivery(), missing.lineNumber);
    if (!line) return;
    const question = this.#host.msg('receipt.whichLot', { sku: line.sku });
    this.#prompt = { kind: 'lot', question, line, lotNumber: missing.lotNumber, quantity: missing.quantity };
    this.#tell('attention', question);
    this.#place.focusOn(missing.lotNumber === null ? 'prompt-lot' : 'prompt-expiry');
  }

  /** Too much first, since what goes back need not be judged; then what is too old to be sold. */
  #question(draft: Draft, added: readonly Added[]): Prompt | undefined {
    const over = surplus(draft, this.#place.delivery()?.lines ?? [], added);
    if (over.length > 0) return { kind: 'over', added: over };
    const old = added.filter(({ shelfLife }) => shelfLife !== 'good');
    return old.length > 0 ? { kind: 'shelf-life', added: old } : undefined;
  }

  /** What happened is heard, felt and said; refusals at once. */
  #tell(sound: Sound, text: string): void {
    this.sounds.play(sound);
    this.#host.announce(text, sound === 'refused' ? 'assertive' : 'polite');
    this.#host.requestUpdate();
  }

  // Answers

  readonly #answers: PromptActions = {
    dismiss: () => this.#answered(),
    addWrong: (code) =>
      this.#answered((keeper) => {
        keeper.step(addUnexpected(keeper.draft, { code, quantity: 1 }));
        this.#last = { title: this.#host.msg('receipt.wrongAdded', { code }), text: '', added: '+1' };
      }),
    reject: (added) => this.#answered((keeper) => keeper.amend(added.reduce(reject, keeper.draft))),
    lot: (line, lot, quantity) => {
      const keeper = this.#place.keeper();
      if (!keeper) return;
      const { draft, added } = addCount(keeper.draft, line, lot, quantity, this.#place.today());
      this.#prompt = undefined;
      this.#counted(draft, [added], null);
      this.#place.focusOn('scan');
    },
  };

  #answered(change?: (keeper: DraftKeeper) => void): void {
    this.#prompt = undefined;
    if (this.#last?.refused) this.#last = undefined;
    const keeper = this.#place.keeper();
    if (change && keeper) change(keeper);
    this.#place.focusOn('scan');
  }

  readonly #undo = (): void => {
    this.#place.keeper()?.undo();
    this.reset();
    this.#host.announce(this.#host.msg('receipt.undone'), 'polite');
    this.#place.focusOn('scan');
  };

  readonly #setScanning = (scanning: boolean): void => {
    this.#scanning = scanning;
    this.#begun = true;
    this.#host.requestUpdate();
  };
}

/** What of the last count is more than was expected. */
function surplus(draft: Draft, lines: readonly AsnLine[], added: readonly Added[]): Added[] {
  const left = new Map<number, number>();
  for (const line of lines) left.set(line.lineNumber, Math.max(0, lineTotals(draft, line).variance));
  return added.flatMap((entry) => {
    const quantity = Math.min(entry.quantity, left.get(entry.lineNumber) ?? 0);
    left.set(entry.lineNumber, (left.get(entry.lineNumber) ?? 0) - quantity);
    return quantity > 0 ? [{ ...entry, quantity }] : [];
  });
}
