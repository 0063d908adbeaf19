import type { ApiKey, EmbedKey, HostGrant, IngestToken } from '@betterdata/portal-contract';
import { html, nothing, type TemplateResult } from 'lit';
import { badge } from '../parts/badge.ts';
import { entry, revokeButton, section, usage, type AccessHost, type OpenForm } from './access-host.ts';

/** A button that opens a form. */
function opener(host: AccessHost, text: string, form: OpenForm, label?: string): TemplateResult {
  return html`<button
    type="button"
    class="btn"
    aria-label=${label === undefined ? nothing : `${text}: ${label}`}
    @click=${() => host.open(form)}
  >
    ${text}
  </button>`;
}

export function embedKeys(host: AccessHost, keys: readonly EmbedKey[]): TemplateResult {
  return section(host, {
    id: 'embed-keys',
    title: host.msg('access.embedKeys'),
    hint: host.msg('access.embedKeysHint'),
    add: opener(host, host.msg('access.newEmbedKey'), { kind: 'embed-key', key: null }),
    empty: host.msg('access.noEmbedKeys'),
    items: keys.map((key) =>
      entry({
        label: key.label,
        lines: [
          html`<bdi class="origins">${key.origins.join(', ')}</bdi>`,
          key.partnerships.length === 0
            ? null
            : `${host.msg('access.partnerships')} ${key.partnerships.map(({ partner }) => partner.name).join(', ')}`,
          usage(host, key.prefix, key.lastUsedAt),
          made(host, key),
        ],
        buttons: html`${opener(host, host.msg('access.edit'), { kind: 'embed-key', key }, key.label)}
        ${revokeButton(host, key, 'embed-key')}`,
      }),
    ),
  });
}

export function hostGrants(
  host: AccessHost,
  grants: readonly HostGrant[],
  { isOwner, change }: { isOwner: boolean; change: (grant: HostGrant) => void },
): TemplateResult {
  return section(host, {
    id: 'hosts',
    title: host.msg('access.hosts'),
    hint: host.msg('access.hostsHint'),
    add: nothing,
    empty: host.msg('access.noHosts'),
    items: grants.map((grant) =>
      entry({
        label: grant.host.name,
        lines: [
          grant.granted
            ? host.msg('access.mayAct', {
                owner: grant.grantedBy ?? '–',
                date: host.format.date(grant.grantedAt),
              })
            : host.msg('access.onlyReads'),
          isOwner ? null : host.msg('access.ownersOnly'),
        ],
        buttons: isOwner
          ? html`<button
              type="button"
              class="btn"
              aria-label="${host.msg(grant.granted ? 'access.stop' : 'access.allow')}: ${grant.host.name}"
              @click=${() => change(grant)}
            >
              ${host.msg(grant.granted ? 'access.stop' : 'access.allow')}
            </button>`
          : nothing,
      }),
    ),
  });
}

/** @param locked how to unlock them, where the plan has none; what is left of a higher one can still be revoked */
export function apiKeys(host: AccessHost, keys: readonly ApiKey[], locked: unknown): TemplateResult {
  return html`${section(host, {
    id: 'api-keys',
    title: host.msg('access.apiKeys'),
    hint: host.msg('access.apiKeysHint'),
    add: locked ? nothing : opener(host, host.msg('access.newApiKey'), { kind: 'api-key' }),
    empty: locked ? '' : host.msg('access.noApiKeys'),
    items: keys.map((key) => {
      const [present, ...earlier] = key.secrets;
      return entry({
        label: key.label,
        lines: [
          html`<bdi class="origins">${key.scopes.join(', ')}</bdi>`,
          present ? usage(host, present.prefix, key.lastUsedAt) : null,
          ...earlier.map(({ prefix, expiresAt }) =>
            badge('warn', host.msg('access.oldSecret', { prefix, date: host.format.dateTime(expiresAt) })),
          ),
          key.createdBy === null ? null : host.msg('access.inNameOf', { name: key.createdBy }),
          key.expiresAt === null
            ? null
            : host.msg('access.endsOn', { date: host.format.date(key.expiresAt) }),
        ],
        buttons: html`${
          key.isYours && !locked
            ? opener(host, host.msg('access.rotate'), { kind: 'rotate', key }, key.label)
            : nothing
        }
        ${revokeButton(host, key, 'api-key')}`,
      });
    }),
  })}
  ${locked}`;
}

/** @param mayIssue whether the organization hosts a partnership in which sales are reported */
export function ingestTokens(
  host: AccessHost,
  tokens: readonly IngestToken[],
  mayIssue: boolean,
): TemplateResult {
  return section(host, {
    id: 'ingest-tokens',
    title: host.msg('access.tokens'),
    hint: host.msg('access.tokensHint'),
    add: mayIssue ? opener(host, host.msg('access.newToken'), { kind: 'ingest-token' }) : nothing,
    empty: host.msg('access.noTokens'),
    items: tokens.map((token) =>
      entry({
        label: token.label,
        lines: [
          host.msg('access.fromTo', { host: token.host.name, partner: token.partner.name }),
          usage(host, token.prefix, token.lastUsedAt),
          host.msg('access.made', { date: host.format.date(token.createdAt) }),
        ],
        buttons: revokeButton(host, token, 'ingest-token'),
      }),
    ),
  });
}

function made(host: AccessHost, { createdBy, createdAt }: EmbedKey): string {
  const date = host.format.date(createdAt);
  return createdBy === null
    ? host.msg('access.made', { date })
    : host.msg('access.madeBy', { name: createdBy, date });
}
