import { createIdempotencyKey } from '@betterdata/portal-sdk';
import type { PortalClient } from '../core/client.ts';
import { lineDraft, setLine } from './count.ts';
import type { DraftKeeper } from './draft-keeper.ts';
import type { ReceiptHost } from './part-host.ts';
import { toPhoto } from './picture.ts';

/** So many may be the evidence of one line. */
const MOST_PHOTOS = 5;

/** `waiting` for a connection; `gone` is no longer kept by the server; `unshown` could not be fetched. */
export type PhotoState =
  'shown' | 'loading' | 'uploading' | 'waiting' | 'failed' | 'unreadable' | 'gone' | 'unshown';

/** A photo as it stands on the screen. */
export interface PhotoView {
  readonly id: string;
  readonly state: PhotoState;
  /** A `blob:` URL, once there are bytes. */
  readonly url?: string | undefined;
}

/** A photo that the server has not got yet. Its id is the Idempotency-Key of its upload, so that it is kept once. */
interface Pending extends PhotoView {
  readonly lineNumber: number;
  readonly photo?: Blob;
}

export interface PhotosPlace {
  client(): PortalClient | undefined;
  keeper(): DraftKeeper | undefined;
}

/**
 * The photos of a delivery's lines. A photo is uploaded when it is taken, and the draft keeps its id, so that a reload
 * finds it again. Without a connection it waits in this page only: a draft is text, and has no room for pictures.
 */
export class LinePhotos {
  readonly #host: ReceiptHost;
  readonly #place: PhotosPlace;
  #pending: readonly Pending[] = [];
  readonly #kept = new Map<string, PhotoView>();

  constructor(host: ReceiptHost, place: PhotosPlace) {
    this.#host = host;
    this.#place = place;
  }

  /** The photos of a line of the draft, with those on their way. */
  of(lineNumber: number): PhotoView[] {
    const draft = this.#place.keeper()?.draft;
    const kept = (draft && lineDraft(draft, lineNumber).photos) ?? [];
    return [
      ...kept.map((id) => this.view(id)),
      ...this.#pending.filter((one) => one.lineNumber === lineNumber),
    ];
  }

  /** A photo that the server has; asking fetches it. */
  view(id: string): PhotoView {
    const known = this.#kept.get(id);
    if (known) return known;
    void this.#fetch(id);
    return { id, state: 'loading' };
  }

  hasRoom(lineNumber: number): boolean {
    return this.of(lineNumber).length < MOST_PHOTOS;
  }

  /** Whether the line cannot be sent with its photos as they are. */
  isUnsettled(lineNumber: number): boolean {
    return this.of(lineNumber).some(({ state }) => !['shown', 'loading', 'unshown'].includes(state));
  }

  async add(lineNumber: number, file: Blob): Promise<void> {
    const id = createIdempotencyKey();
    this.#put({ id, lineNumber, state: 'uploading' });
    const photo = await toPhoto(file).catch(() => undefined);
    if (!this.#isPending(id)) return;
    if (!photo) return this.#put({ id, lineNumber, state: 'unreadable' });
    await this.#upload({ id, lineNumber, photo, url: URL.createObjectURL(photo), state: 'uploading' });
  }

  /** Sends one photo again, or all that waited for the connection. */
  retry(id?: string): void {
    const again = this.#pending.filter((one) => (id === undefined ? one.state === 'waiting' : one.id === id));
    for (const one of again) void this.#upload(one);
    for (const [kept, { state }] of this.#kept) if (state === 'unshown') this.#kept.delete(kept);
    this.#host.requestUpdate();
  }

  remove(lineNumber: number, id: string): void {
    revoke(this.#pending.find((one) => one.id === id) ?? this.#kept.get(id));
    this.#kept.delete(id);
    this.#pending = this.#pending.filter((one) => one.id !== id);
    this.#change(lineNumber, (photos) => photos.filter((one) => one !== id));
    this.#host.announce(this.#host.msg('receipt.photoRemoved'));
    this.#host.requestUpdate();
  }

  /** Frees the memory of those that can be fetched again. */
  release(): void {
    for (const view of this.#kept.values()) revoke(view);
    this.#kept.clear();
  }

  /** Forgets all of them: another delivery, or nobody's any more. */
  reset(): void {
    this.release();
    this.#pending.forEach(revoke);
    this.#pending = [];
  }

  async #upload(pending: Pending): Promise<void> {
    const { id, lineNumber, photo, url } = pending;
    const client = this.#place.client();
    const keeper = this.#place.keeper();
    if (!client || !keeper || !photo) return;
    if (!navigator.onLine) return this.#stop(pending, 'waiting');
    this.#put({ ...pending, state: 'uploading' });
    try {
      const kept = await client.photos.upload(keeper.draft.asnId, photo, { idempotencyKey: id });
      if (!this.#isPending(id)) return;
      this.#kept.set(kept.id, { id: kept.id, state: 'shown', url });
      this.#pending = this.#pending.filter((one) => one.id !== id);
      this.#change(lineNumber, (photos) => [...photos, kept.id]);
      this.#host.announce(this.#host.msg('receipt.photoAdded'));
      this.#host.requestUpdate();
    } catch (error) {
      if (!this.#isPending(id)) return;
      const { retryable = false } = error as { retryable?: boolean };
      this.#stop(pending, retryable ? 'waiting' : 'failed');
    }
  }

  #stop(pending: Pending, state: 'waiting' | 'failed'): void {
    this.#put({ ...pending, state });
    const text = state === 'waiting' ? 'receipt.photoWaiting' : 'receipt.photoFailed';
    this.#host.announce(this.#host.msg(text), 'assertive');
  }

  async #fetch(id: string): Promise<void> {
    const client = this.#place.client();
    if (!client) return;
    this.#kept.set(id, { id, state: 'loading' });
    const view = await client.photos.get(id).then(
      (photo): PhotoView => ({ id, state: 'shown', url: URL.createObjectURL(photo) }),
      (error: { status?: number }): PhotoView => ({ id, state: error.status === 404 ? 'gone' : 'unshown' }),
    );
    // Reset in between: it belongs to a delivery that is no longer on the screen.
    if (!this.#kept.has(id)) return revoke(view);
    this.#kept.set(id, view);
    this.#host.requestUpdate();
  }

  #change(lineNumber: number, edit: (photos: readonly string[]) => readonly string[]): void {
    const keeper = this.#place.keeper();
    if (!keeper) return;
    const photos = edit(lineDraft(keeper.draft, lineNumber).photos ?? []);
    keeper.change(setLine(keeper.draft, lineNumber, { photos }));
  }

  #put(pending: Pending): void {
    const others = this.#pending.filter(({ id }) => id !== pending.id);
    this.#pending = [...others, pending];
    this.#host.requestUpdate();
  }

  #isPending(id: string): boolean {
    return this.#pending.some((one) => one.id === id);
  }
}

function revoke(view: PhotoView | undefined): void {
  if (view?.url !== undefined) URL.revokeObjectURL(view.url);
}
