import type { Asn, AsnLine } from '@betterdata/portal-contract';
import type { FormErrors } from '../parts/form.ts';
import { setLine, type LineDraft } from './count.ts';
import type { Drafting } from './drafting.ts';
import type { LinePhotos } from './line-photos.ts';
import type { ReceiptHost } from './part-host.ts';
import { reviewErrors, type ReviewActions } from './review.ts';
import { setUnexpected, setUnexpectedNote } from './unexpected.ts';

export interface ReviewingPlace {
  readonly drafting: Drafting;
  readonly errors: FormErrors;
  delivery(): Asn | undefined;
  photos(): LinePhotos | undefined;
  /** Back to the count. */
  back(): void;
  /** Everything is said: it may be sent. */
  send(): void;
}

/** Takes what the clerk says of the differences into the draft, until nothing is left to be said. */
export class Reviewing implements ReviewActions {
  readonly #host: ReceiptHost;
  readonly #place: ReviewingPlace;
  /** Lines of which the clerk said what happens with the rest. */
  readonly #decided = new Set<number>();

  constructor(host: ReceiptHost, place: ReviewingPlace) {
    this.#host = host;
    this.#place = place;
  }

  reset(): void {
    this.#decided.clear();
  }

  back(): void {
    this.#place.errors.show([]);
    this.#place.back();
  }

  setRemaining(lines: readonly AsnLine[], remaining: LineDraft['remaining'] | undefined): void {
    for (const { lineNumber } of lines) this.#decided.add(lineNumber);
    this.#place.drafting.change((draft) =>
      lines.reduce((next, { lineNumber }) => setLine(next, lineNumber, { remaining }), draft),
    );
  }

  decided(lineNumber: number): boolean {
    return this.#decided.has(lineNumber);
  }

  setNote(lineNumber: number, note: string): void {
    this.#place.drafting.change((draft) => setLine(draft, lineNumber, { note }));
  }

  setUnexpected(code: string, quantity: number): void {
    this.#place.drafting.change((draft) => setUnexpected(draft, code, quantity));
  }

  setUnexpectedNote(code: string, note: string): void {
    this.#place.drafting.change((draft) => setUnexpectedNote(draft, code, note));
  }

  confirm(): void {
    const asn = this.#place.delivery();
    const { keeper } = this.#place.drafting;
    if (!asn || !keeper) return;
    const errors = reviewErrors(this.#host, asn, keeper.draft, {
      decided: (line) => this.decided(line),
      unsettled: (line) => this.#place.photos()?.isUnsettled(line) ?? false,
    });
    if (this.#place.errors.show(errors)) this.#place.send();
  }
}
