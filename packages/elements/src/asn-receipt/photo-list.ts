import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { icon } from '../parts/icons.ts';
import type { LinePhotos, PhotoState, PhotoView } from './line-photos.ts';
import type { ReceiptHost } from './part-host.ts';

/** Where a photo of the line is added. */
export function photoButtonId(lineNumber: number): string {
  return `photo-${lineNumber}`;
}

const stateTexts = {
  uploading: 'receipt.photoUploading',
  waiting: 'receipt.photoWaiting',
  failed: 'receipt.photoFailed',
  unreadable: 'receipt.photoUnreadable',
  gone: 'receipt.photoGone',
  unshown: 'receipt.photoUnshown',
} as const satisfies Partial<Record<PhotoState, string>>;

type Line = { readonly lineNumber: number; readonly sku: string };

/** The photos of a line, to be added and removed. */
export function photoList(host: ReceiptHost, photos: LinePhotos, { lineNumber, sku }: Line): TemplateResult {
  const id = photoButtonId(lineNumber);
  const button = (event: Event) =>
    (event.target as HTMLElement).closest('.photos')?.querySelector('button.add');
  const chosen = (event: Event) => {
    const input = event.target as HTMLInputElement;
    const [file] = input.files ?? [];
    input.value = '';
    if (file) void photos.add(lineNumber, file);
  };
  const remove = (event: Event, view: PhotoView) => {
    const add = button(event);
    photos.remove(lineNumber, view.id);
    if (add instanceof HTMLElement) add.focus();
  };
  const views = photos.of(lineNumber);
  return html`<div class="photos">
    ${
      views.length > 0
        ? html`<ul class="thumbs">
            ${repeat(
              views,
              (view) => view.id,
              (view, index) =>
                html`<li>
                  ${thumb(host, view, index, sku)}
                  <span class="row">
                    ${
                      view.state === 'waiting' || view.state === 'failed'
                        ? html`<button type="button" class="btn" @click=${() => photos.retry(view.id)}>
                            ${host.msg('state.retry')}
                          </button>`
                        : nothing
                    }
                    <button
                      type="button"
                      class="btn"
                      aria-label=${host.msg('receipt.removePhotoOf', { number: index + 1, sku })}
                      @click=${(event: Event) => remove(event, view)}
                    >
                      ${host.msg('receipt.removePhoto')}
                    </button>
                  </span>
                </li>`,
            )}
          </ul>`
        : nothing
    }
    <button
      type="button"
      class="btn add"
      id=${id}
      aria-label=${host.msg('receipt.addPhotoOf', { sku })}
      ?hidden=${!photos.hasRoom(lineNumber)}
      @click=${(event: Event) => ((event.currentTarget as HTMLElement).nextElementSibling as HTMLElement).click()}
    >
      ${host.msg('receipt.addPhoto')}
    </button>
    <input
      type="file"
      hidden
      accept="image/*"
      capture="environment"
      aria-label=${host.msg('receipt.addPhotoOf', { sku })}
      @change=${chosen}
    />
  </div>`;
}

/** The photos of a line that was sent. */
export function sentPhotos(
  host: ReceiptHost,
  photos: LinePhotos,
  ids: readonly string[],
  sku: string,
): unknown {
  if (ids.length === 0) return nothing;
  return html`<ul class="thumbs">
    ${repeat(
      ids.map((id) => photos.view(id)),
      (view) => view.id,
      (view, index) => html`<li>${thumb(host, view, index, sku)}</li>`,
    )}
  </ul>`;
}

function thumb(host: ReceiptHost, { state, url }: PhotoView, index: number, sku: string): TemplateResult {
  const name = host.msg('receipt.photoOf', { number: index + 1, sku });
  const text = state in stateTexts ? stateTexts[state as keyof typeof stateTexts] : undefined;
  const wrong = text !== undefined && state !== 'uploading';
  return html`${url === undefined ? html`<span class="thumb" role="img" aria-label=${name}></span>` : html`<img class="thumb" src=${url} alt=${name} />`}${
    text === undefined
      ? nothing
      : html`<span class="caption ${wrong ? 'danger' : 'muted'}"
          >${wrong ? icon('error') : nothing} ${host.msg(text)}</span
        >`
  }`;
}
