import {
  apiKeys,
  embedKeys,
  hostGrants,
  ingestTokens,
  partnerships,
  type Nouns,
} from '@betterdata/portal-sdk/nouns';
import type {
  ApiKey,
  EmbedKey,
  HostGrant,
  IngestToken,
  Partnership,
  PartnershipList,
} from '@betterdata/portal-contract';
import { html, nothing } from 'lit';
import type { PortalClient } from '../core/client.ts';
import { failureOf } from '../core/failure.ts';
import { PortalElement } from '../core/portal-element.ts';
import type { ReloadType } from '../core/reload-on.ts';
import { detailsStyles } from '../parts/details-panel.ts';
import { FormErrors, formStyles } from '../parts/form.ts';
import { icon } from '../parts/icons.ts';
import { LazyPart } from '../parts/lazy-part.ts';
import { lockRow, lockRowStyles, lockText } from '../parts/lock-row.ts';
import { ResultMessage } from '../parts/result-message.ts';
import type { Access, AccessHost, OpenForm, Wish } from './access-host.ts';
import { accessEn } from './access.en.ts';
import { accessStyles } from './access.styles.ts';
import type { KeyForm } from './key-form.ts';
import * as sections from './sections.ts';

/** What is shown, or why this person or page may not see it. */
type Data = Access | { readonly refused: string };

const REFUSED: readonly string[] = ['role-not-allowed', 'session-restricted'];
const PAGE = { limit: 200 };

/**
 * What opens the organization's doors: embed keys of its pages, the right of a host's pages to act for it, API keys of its
 * systems and ingest tokens of points of sale. A secret is shown once. For owners and administrators.
 *
 * @tag bd-access
 */
export class BdAccess extends PortalElement<Data, typeof accessEn> implements AccessHost {
  static override texts = accessEn;
  static override nouns: Nouns = { apiKeys, embedKeys, hostGrants, ingestTokens, partnerships };
  static override reloadOn: readonly ReloadType[] = [
    'access.changed',
    'partnership.changed',
    'viewer.changed',
  ];
  static override styles = [PortalElement.styles, detailsStyles, formStyles, lockRowStyles, accessStyles];

  readonly #result = new ResultMessage(this);
  readonly #errors = new FormErrors(this);
  readonly #forms = new LazyPart(this, () => import('./key-form.ts'));
  #form: KeyForm | undefined;
  #open: OpenForm | undefined;
  #focusForm = false;
  /** Shown until the person says that it is stored; in memory only. */
  #secret: { readonly label: string; readonly text: string } | undefined;
  #copied = false;

  /** What the sections and forms draw from. @internal */
  get access(): Access | undefined {
    return this.data && 'embedKeys' in this.data ? this.data : undefined;
  }

  protected override heading(): string {
    return this.msg('access.title');
  }

  protected override purpose(): string {
    return this.msg('access.purpose');
  }

  protected override async load(client: PortalClient, signal: AbortSignal): Promise<Data> {
    const options = { signal };
    try {
      const [keys, grants, api, tokens, partnerships] = await Promise.all([
        client.embedKeys.list(PAGE, options),
        client.hostGrants.list(PAGE, options),
        client.apiKeys.list(PAGE, options),
        client.ingestTokens.list(PAGE, options),
        client.partnerships.list(PAGE, options),
      ]);
      return {
        embedKeys: keys.items,
        hostGrants: grants.items,
        apiKeys: api.items,
        ingestTokens: tokens.items,
        hosted: hostedAmong(partnerships),
      };
    } catch (error) {
      const { code } = failureOf(error);
      if (REFUSED.includes(code)) return { refused: code };
      throw error;
    }
  }

  protected override isEmpty(data: Data): boolean {
    return 'refused' in data;
  }

  protected override emptyText(): string {
    const owner = this.viewer?.organization.owner ?? '–';
    const isRole = this.data && 'refused' in this.data && this.data.refused === 'role-not-allowed';
    return isRole ? this.msg('access.notYours', { owner }) : this.msg('access.notHere');
  }

  protected override messages(): unknown {
    return html`${this.#result.render()}${this.#renderSecret()}`;
  }

  protected override toolbar(): unknown {
    const open = this.#open;
    if (!open) return nothing;
    return this.#forms.render(({ KeyForm: Form }) => {
      this.#form ??= new Form(this, this.#errors);
      return this.#form.render(open, (wish) => void this.#grantWish(wish));
    });
  }

  protected override content(data: Data): unknown {
    if ('refused' in data) return nothing;
    const hostsSales = data.hosted.some(({ type, status }) => type === 'VMI_RETAILER' && status === 'ACTIVE');
    return html`${sections.embedKeys(this, data.embedKeys)}
    ${sections.hostGrants(this, data.hostGrants, {
      isOwner: this.viewer?.user.role === 'OWNER',
      change: (grant) => void this.#changeGrant(grant),
    })}
    ${sections.apiKeys(this, data.apiKeys, this.#lock())}
    ${sections.ingestTokens(this, data.ingestTokens, hostsSales)}`;
  }

  protected override updated(): void {
    if (!this.#focusForm) return;
    const title = this.shadowRoot?.getElementById('form-title');
    if (!title) return;
    this.#focusForm = false;
    title.focus();
  }

  protected override reset(): void {
    this.#result.dismiss();
    this.#open = this.#secret = undefined;
  }

  /** Opens a form, or closes the one that is open. @internal */
  open(form: OpenForm | undefined): void {
    this.#open = form;
    this.#focusForm = form !== undefined;
    this.requestUpdate();
  }

  /** Asks, then ends a key or token. @internal */
  async revoke(
    { id, label }: EmbedKey | ApiKey | IngestToken,
    kind: 'embed-key' | 'api-key' | 'ingest-token',
  ): Promise<void> {
    const { client } = this;
    if (!client) return;
    const { ask } = await import('../parts/dialog.ts');
    const sure = await ask(this, {
      title: this.msg('access.askRevoke', { label }),
      text: this.msg('access.askRevokeText'),
      confirm: this.msg('access.revoke'),
      cancel: this.msg('access.keep', { label }),
    });
    if (!sure) return;
    const revoke = {
      'embed-key': () => client.embedKeys.revoke(id),
      'api-key': () => client.apiKeys.revoke(id),
      'ingest-token': () => client.ingestTokens.revoke(id),
    }[kind];
    await this.#attempt(label, async () => {
      await revoke();
      return this.msg('access.revoked', { label });
    });
  }

  /** How API keys are unlocked, where the plan has none. */
  #lock(): unknown {
    const lacking = this.viewer?.entitlements.find(({ feature }) => feature === 'api.access');
    if (!lacking || lacking.granted) return undefined;
    const unlock = lacking.requiredPlan === null ? nothing : this.unlock(lacking);
    return html`${lockRow(lockText(this.locale, lacking), unlock)} ${this.plans()}`;
  }

  #renderSecret(): unknown {
    const secret = this.#secret;
    if (!secret) return nothing;
    return html`<section class="secret" aria-labelledby="secret-title">
      <strong id="secret-title" tabindex="-1">${this.msg('access.secretOf', { label: secret.label })}</strong>
      <p class="row warn">${icon('warn')}<span>${this.msg('access.secretWarning')}</span></p>
      <code dir="ltr">${secret.text}</code>
      <div class="row">
        <button type="button" class="btn primary" @click=${() => void this.#copy(secret.text)}>
          ${this.msg(this.#copied ? 'access.copied' : 'access.copy')}
        </button>
        <button type="button" class="btn" @click=${this.#forgetSecret}>${this.msg('access.stored')}</button>
      </div>
    </section>`;
  }

  readonly #forgetSecret = (): void => {
    this.#secret = undefined;
    this.requestUpdate();
  };

  async #copy(text: string): Promise<void> {
    try {
      await navigator.clipboard.writeText(text);
      this.#copied = true;
      this.announce(this.msg('access.copied'));
      this.requestUpdate();
    } catch {
      // The page may not write there: the secret is selected as a whole by one click.
      const code = this.shadowRoot?.querySelector('.secret code');
      if (code) getSelection()?.selectAllChildren(code);
    }
  }

  async #show(label: string, text: string): Promise<void> {
    this.#secret = { label, text };
    this.#copied = false;
    this.requestUpdate();
    await this.updateComplete;
    this.shadowRoot?.getElementById('secret-title')?.focus();
  }

  async #grantWish(wish: Wish): Promise<void> {
    const { client } = this;
    if (!client) return;
    const label = wish.kind === 'rotate' ? wish.key.label : wish.body.label;
    await this.#attempt(label, async () => {
      const secret = await this.#ask(client, wish);
      this.open(undefined);
      if (secret === undefined) return this.msg('access.saved', { label });
      await this.#show(label, secret);
      return undefined;
    });
  }

  /** Does what a form asked for, and answers the secret that it made. */
  async #ask(client: PortalClient, wish: Wish): Promise<string | undefined> {
    switch (wish.kind) {
      case 'embed-key': {
        const { key, body } = wish;
        if (key === null) return (await client.embedKeys.create(body)).secret;
        await client.embedKeys.update(key.id, body, { ifMatch: key.version });
        return undefined;
      }
      case 'api-key':
        return (await client.apiKeys.create(wish.body)).secret;
      case 'rotate': {
        const { key, overlapHours } = wish;
        return (await client.apiKeys.rotate(key.id, { overlapHours }, { ifMatch: key.version })).secret;
      }
      case 'ingest-token':
        return (await client.ingestTokens.create(wish.body)).secret;
    }
  }

  async #changeGrant({ partnershipId, host, granted }: HostGrant): Promise<void> {
    const { client } = this;
    if (!client) return;
    if (!granted) {
      const { ask } = await import('../parts/dialog.ts');
      const sure = await ask(this, {
        title: this.msg('access.askAllow', { host: host.name }),
        text: this.msg('access.askAllowText'),
        confirm: this.msg('access.allow'),
        cancel: this.msg('access.keepReading'),
      });
      if (!sure) return;
    }
    await this.#attempt(host.name, async () => {
      await (granted ? client.hostGrants.revoke(partnershipId) : client.hostGrants.grant(partnershipId));
      return this.msg(granted ? 'access.stopped' : 'access.allowed', { host: host.name });
    });
  }

  /** Does it, and says how it went. */
  async #attempt(label: string, work: () => Promise<string | undefined>): Promise<void> {
    try {
      const text = await work();
      if (text === undefined) this.#result.dismiss();
      else this.#result.show({ tone: 'ok', text });
      await this.reload();
    } catch (error) {
      const { code } = failureOf(error);
      const text = {
        'role-not-allowed': this.msg('access.notAllowed'),
        'version-mismatch': this.msg('access.changedByOther', { label }),
        'not-found': this.msg('access.changedByOther', { label }),
      }[code];
      this.#result.show({ tone: 'danger', text: text ?? this.msg('access.failed') });
      if (text !== undefined) await this.reload();
    }
  }
}

function hostedAmong({ items }: PartnershipList): Partnership[] {
  return items.filter(({ role }) => role === 'HOST');
}
