import { html, nothing, type TemplateResult } from 'lit';
import type { Failure } from '../core/failure.ts';
import type { PartHost } from '../core/part-host.ts';
import { geometry } from './geometry.ts';
import { icon } from './icons.ts';

/**
 * Rows in the final geometry, or blocks that are so many rows high each; the style sheet shows them after 200 ms, so
 * that fast answers do not flicker.
 */
export function skeleton(rows: number | readonly number[]): TemplateResult {
  const heights = typeof rows === 'number' ? Array<number>(rows).fill(1) : rows;
  return html`<div class="skeleton" aria-hidden="true">
    ${heights.map((height) => html`<div ${geometry({ '--_rows': String(height) })}></div>`)}
  </div>`;
}

/** Why there is nothing, and what fills it. */
export function empty(text: string): TemplateResult {
  return html`<div class="panel"><p>${text}</p></div>`;
}

/** Nothing matches the filters. */
export function noMatch(host: PartHost, clear: () => void): TemplateResult {
  return html`<div class="panel">
    <p>${host.msg('state.noMatch')}</p>
    <button type="button" class="btn" @click=${clear}>${host.msg('state.clearFilters')}</button>
  </div>`;
}

/** What to say about a failure before there is data. */
export function failurePanel(
  host: PartHost,
  failure: Failure,
  title: string,
  retry: () => void,
): TemplateResult {
  return html`<div class="panel" role="alert">
    <p class="row"><span class="danger">${icon('error')}</span>${failureText(host, failure, title)}</p>
    ${
      failure.retryable
        ? html`<button type="button" class="btn" @click=${retry}>${host.msg('state.retry')}</button>`
        : nothing
    }
    ${
      failure.requestId
        ? html`<p class="caption muted">${host.msg('state.reference', { requestId: failure.requestId })}</p>`
        : nothing
    }
  </div>`;
}

function failureText(host: PartHost, { code }: Failure, title: string): string {
  if (code === 'signed-out') return host.msg('state.signedOut');
  if (code === 'no-portal') return host.msg('state.unconnected');
  return host.msg('state.error', { title });
}

/** Offline before there is data. */
export function offlinePanel(host: PartHost, retry: () => void): TemplateResult {
  return html`<div class="panel">
    <p class="row">${icon('offline')}${host.msg('state.offline')}</p>
    <button type="button" class="btn" @click=${retry}>${host.msg('state.retry')}</button>
  </div>`;
}

/**
 * Neutral and never an error: why it is locked, what would be here, and how to unlock it.
 *
 * @param unlock the offer, if a plan unlocks it
 */
export function lockedPanel(message: string, purpose: string, unlock: unknown): TemplateResult {
  return html`<div class="panel">
    ${icon('lock')}
    <p><strong>${message}</strong></p>
    <p class="muted">${purpose}</p>
    ${unlock}
  </div>`;
}

/** Under the header while old data is shown. */
export function staleBar(
  host: PartHost,
  text: string,
  offline: boolean,
  refresh: () => void,
): TemplateResult {
  return html`<div class="note">
    ${icon(offline ? 'offline' : 'info')}<span class="grow">${text}</span>
    ${
      offline
        ? nothing
        : html`<button type="button" class="link" @click=${refresh}>${host.msg('state.refresh')}</button>`
    }
  </div>`;
}
