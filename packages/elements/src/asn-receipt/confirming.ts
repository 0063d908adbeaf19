import type { Asn, Receipt } from '@betterdata/portal-contract';
import type { PortalClient } from '../core/client.ts';
import type { DraftKeeper } from './draft-keeper.ts';
import type { ReceiptHost } from './part-host.ts';
import { sendReceipt, type SendOutcome } from './sending.ts';

export interface ConfirmingPlace {
  delivery(): Asn | undefined;
  client(): PortalClient | undefined;
  keeper(): DraftKeeper | undefined;
  /** It is on its way, and the widget shows that. */
  begun(): void;
  saved(receipt: Receipt): Promise<void>;
  refused(reasons: readonly string[]): void;
  /** The ASN has changed; answers whether the same count may be sent against it at once. */
  changed(asn: Asn, latest: Receipt | undefined): boolean;
}

/** Sends the count until it is known what became of it: after a reload, or a connection that was cut off, too. */
export class Confirming {
  readonly #host: ReceiptHost;
  readonly #place: ConfirmingPlace;
  #state: 'saving' | 'checking' | 'unknown' = 'saving';
  #resume = false;

  constructor(host: ReceiptHost, place: ConfirmingPlace) {
    this.#host = host;
    this.#place = place;
  }

  get state(): 'saving' | 'checking' | 'unknown' {
    return this.#state;
  }

  /** Asks what became of a count that a reload cut off, once the frame shows its ASN: the answer may take a while. */
  resume(): void {
    this.#state = 'checking';
    this.#resume = true;
  }

  /** After each drawing of the widget. */
  drawn(): void {
    if (!this.#resume || !this.#place.delivery()) return;
    this.#resume = false;
    void this.send('checking');
  }

  async send(state: 'saving' | 'checking'): Promise<void> {
    const asn = this.#place.delivery();
    const client = this.#place.client();
    const keeper = this.#place.keeper();
    if (!asn || !client || !keeper) return;
    keeper.markSending(true);
    this.#state = state;
    this.#place.begun();
    this.#host.announce(this.#host.msg(`receipt.${state}`));
    const outcome = await sendReceipt(client, asn, keeper.draft);
    // After a logout it stays marked as under way: the next session asks again.
    if (client === this.#place.client() && keeper === this.#place.keeper())
      await this.#settle(keeper, outcome);
  }

  async #settle(keeper: DraftKeeper, outcome: SendOutcome): Promise<void> {
    switch (outcome.kind) {
      case 'unknown':
        this.#state = 'unknown';
        this.#host.announce(this.#host.msg('receipt.unknown'), 'assertive');
        return this.#host.requestUpdate();
      case 'saved':
        keeper.remove();
        return this.#place.saved(outcome.receipt);
      case 'refused':
        keeper.markSending(false);
        return this.#place.refused(outcome.reasons);
      case 'changed':
        keeper.markSending(false);
        if (this.#place.changed(outcome.asn, outcome.latest)) await this.send('saving');
    }
  }
}
