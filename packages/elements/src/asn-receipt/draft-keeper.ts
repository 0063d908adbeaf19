import type { Asn } from '@betterdata/portal-contract';
import { createIdempotencyKey } from '@betterdata/portal-sdk';
import type { DraftStore } from '../core/draft-store.ts';
import { newDraft, type Draft } from './count.ts';
import type { SavedDraft } from './saved-draft.ts';

/** The draft of one delivery, stored with every change; the last scan can be undone. */
export class DraftKeeper {
  readonly #store: DraftStore<SavedDraft>;
  #draft: Draft;
  #before: Draft | undefined;
  #savedAt: string | undefined;
  #stored = true;
  #sending: boolean;

  /** Takes up what was left unfinished, or starts anew. */
  constructor(asn: Asn, store: DraftStore<SavedDraft>) {
    const saved = store.read(asn.id);
    this.#store = store;
    this.#draft = saved?.draft ?? newDraft(asn, createIdempotencyKey());
    this.#savedAt = saved?.savedAt;
    this.#sending = saved?.sending ?? false;
  }

  get draft(): Draft {
    return this.#draft;
  }

  /** When it was last stored, RFC 3339; undefined for a draft without a change. */
  get savedAt(): string | undefined {
    return this.#savedAt;
  }

  /** Whether a reload would find it; false where the browser stores nothing. */
  get stored(): boolean {
    return this.#stored;
  }

  /** Whether it was sent and nobody knows yet what became of it. */
  get sending(): boolean {
    return this.#sending;
  }

  get canUndo(): boolean {
    return this.#before !== undefined;
  }

  /** A correction; what was scanned before it can no longer be undone. */
  change(draft: Draft): void {
    this.#before = undefined;
    this.#keep(draft);
  }

  /** A step that Undo takes back. */
  step(draft: Draft): void {
    this.#before = this.#draft;
    this.#keep(draft);
  }

  /** Part of the last step, taken back together with it. */
  amend(draft: Draft): void {
    this.#keep(draft);
  }

  undo(): void {
    if (this.#before) this.change(this.#before);
  }

  /** Notes that the draft is under way, before it is sent, so that a reload asks what became of it. */
  markSending(sending: boolean): void {
    this.#sending = sending;
    this.#keep(this.#draft);
  }

  /** Forgets it: it was saved or discarded. */
  remove(): void {
    this.#store.remove(this.#draft.asnId);
  }

  #keep(draft: Draft): void {
    this.#draft = draft;
    this.#savedAt = new Date().toISOString();
    const sending = this.#sending && { sending: true };
    this.#stored = this.#store.write(draft.asnId, { draft, savedAt: this.#savedAt, ...sending });
  }
}
