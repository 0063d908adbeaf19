import type { Asn, Receipt } from '@betterdata/portal-contract';
import { isEmpty, rebase, type Draft } from './count.ts';
import { DraftKeeper } from './draft-keeper.ts';
import type { ReceiptHost } from './part-host.ts';
import { receiptDraftsOf } from './saved-draft.ts';

/** The draft of the delivery on the screen: taken up after a reload, carried on to newer versions of the ASN. */
export class Drafting {
  readonly #host: ReceiptHost;
  #keeper: DraftKeeper | undefined;
  #marked: readonly number[] = [];

  constructor(host: ReceiptHost) {
    this.#host = host;
  }

  get keeper(): DraftKeeper | undefined {
    return this.#keeper;
  }

  /** Lines that others changed while this count went on. */
  get marked(): readonly number[] {
    return this.#marked;
  }

  /** Takes up what this person left unfinished, or starts anew. */
  begin(asn: Asn, subject: string): DraftKeeper {
    this.reset();
    this.#keeper = new DraftKeeper(asn, receiptDraftsOf(subject));
    return this.#keeper;
  }

  change(edit: (draft: Draft) => Draft): void {
    this.#keeper?.change(edit(this.#keeper.draft));
    this.#host.requestUpdate();
  }

  /** Goes on against a newer version of the ASN. Answers what to tell the clerk where counted lines have changed. */
  rebase(asn: Asn, latest?: Receipt): string | undefined {
    const keeper = this.#keeper;
    if (!keeper || keeper.draft.asnVersion === asn.version) return undefined;
    const { draft, changed } = rebase(keeper.draft, asn);
    keeper.change(draft);
    if (changed.length === 0 || isEmpty(draft)) return undefined;
    this.#marked = changed;
    return this.#changedText(changed.length, latest);
  }

  reset(): void {
    this.#keeper = undefined;
    this.#marked = [];
  }

  #changedText(count: number, latest: Receipt | undefined): string {
    if (!latest) return this.#host.msg('receipt.changed');
    const { name, organization } = latest.receivedBy;
    const time = this.#host.format.time(latest.receivedAt);
    return this.#host.msg('receipt.othersReceived', { who: name ?? organization.name, count, time });
  }
}
