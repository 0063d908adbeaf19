import type {
  ApiKey,
  ApiKeyInput,
  EmbedKey,
  EmbedKeyInput,
  HostGrant,
  IngestToken,
  IngestTokenInput,
  Partnership,
} from '@betterdata/portal-contract';
import { html, nothing, type TemplateResult } from 'lit';
import type { MessageArgs } from '../core/messages.ts';
import type { Format } from '../core/format.ts';
import type { accessEn } from './access.en.ts';

type Texts = typeof accessEn;

/** Everything that opens a door, and the partnerships that the organization hosts. */
export interface Access {
  readonly embedKeys: readonly EmbedKey[];
  readonly hostGrants: readonly HostGrant[];
  readonly apiKeys: readonly ApiKey[];
  readonly ingestTokens: readonly IngestToken[];
  readonly hosted: readonly Partnership[];
}

/** The form that is open, one at a time. */
export type OpenForm =
  | { readonly kind: 'embed-key'; readonly key: EmbedKey | null }
  | { readonly kind: 'api-key' }
  | { readonly kind: 'rotate'; readonly key: ApiKey }
  | { readonly kind: 'ingest-token' };

/** What a form asks for. */
export type Wish =
  | { readonly kind: 'embed-key'; readonly key: EmbedKey | null; readonly body: EmbedKeyInput }
  | { readonly kind: 'api-key'; readonly body: ApiKeyInput }
  | { readonly kind: 'rotate'; readonly key: ApiKey; readonly overlapHours: number }
  | { readonly kind: 'ingest-token'; readonly body: IngestTokenInput };

/** The widget as its sections see it. */
export interface AccessHost extends HTMLElement {
  readonly headingLevel: number;
  readonly format: Format;
  readonly access: Access | undefined;
  msg<Id extends keyof Texts>(id: Id, ...args: MessageArgs<Texts[Id]>): string;
  open(form: OpenForm | undefined): void;
  revoke(
    what: EmbedKey | ApiKey | IngestToken,
    kind: 'embed-key' | 'api-key' | 'ingest-token',
  ): Promise<void>;
}

export interface Section {
  readonly id: string;
  readonly title: string;
  readonly hint: string;
  /** Opens the form for another one. */
  readonly add: unknown;
  readonly items: readonly TemplateResult[];
  readonly empty: string;
}

export function section(host: AccessHost, { id, title, hint, add, items, empty }: Section): TemplateResult {
  return html`<section class="section" aria-labelledby="${id}-title">
    <div class="row">
      <div class="title grow" id="${id}-title" role="heading" aria-level=${host.headingLevel + 1}>
        ${title}
      </div>
      ${add}
    </div>
    <p class="muted">${hint}</p>
    ${
      items.length > 0
        ? html`<ul class="entries">
            ${items}
          </ul>`
        : html`<p class="muted none">${empty}</p>`
    }
  </section>`;
}

export interface Entry {
  readonly label: string;
  /** Small print below, one line each. */
  readonly lines: readonly unknown[];
  readonly buttons: unknown;
}

export function entry({ label, lines, buttons }: Entry): TemplateResult {
  return html`<li class="entry">
    <div class="entry-text">
      <strong>${label}</strong>
      ${lines.map((line) => (line === null ? nothing : html`<span class="muted">${line}</span>`))}
    </div>
    <div class="row">${buttons}</div>
  </li>`;
}

/** "ek_Zk3rT… Last used …" */
export function usage(host: AccessHost, prefix: string, lastUsedAt: string | null): TemplateResult {
  const used =
    lastUsedAt === null
      ? host.msg('access.unused')
      : host.msg('access.used', { time: host.format.dateTime(lastUsedAt) });
  return html`<code dir="ltr">${prefix}…</code> ${used}`;
}

export function revokeButton(
  host: AccessHost,
  what: EmbedKey | ApiKey | IngestToken,
  kind: 'embed-key' | 'api-key' | 'ingest-token',
): TemplateResult {
  return html`<button
    type="button"
    class="btn"
    aria-label="${host.msg('access.revoke')}: ${what.label}"
    @click=${() => void host.revoke(what, kind)}
  >
    ${host.msg('access.revoke')}
  </button>`;
}
