import type { ApiKeyInput, EmbedKeyInput, Partnership } from '@betterdata/portal-contract';
import { css, html, nothing, type TemplateResult } from 'lit';
import { adopt } from '../parts/adopt.ts';
import type { FormError, FormErrors } from '../parts/form.ts';
import type { AccessHost, OpenForm, Wish } from './access-host.ts';

type Scope = ApiKeyInput['scopes'][number];
type Option = readonly [value: string, text: string];

/** Every scope: the compiler asks for each that the contract has. */
const SCOPES = Object.keys({
  'asns:read': true,
  'asns:write': true,
  'audit-events:read': true,
  'discrepancies:read': true,
  'inventory:read': true,
  'invitations:read': true,
  'invitations:write': true,
  'locations:read': true,
  'locations:write': true,
  'messages:read': true,
  'messages:write': true,
  'organization:read': true,
  'partnerships:read': true,
  'photos:read': true,
  'photos:write': true,
  'plans:read': true,
  'products:read': true,
  'receipts:read': true,
  'receipts:write': true,
  'replenishment:read': true,
  'sell-through:read': true,
  'sell-through:write': true,
} satisfies Record<Scope, true>) as Scope[];

const OVERLAPS = [24, 168, 0] as const;
const DAYS = [90, 365] as const;
const DAY_MS = 86_400_000;

/** Asks for what a key or token needs, one form at a time. Loaded when the first is opened. */
export class KeyForm {
  readonly #host: AccessHost;
  readonly #errors: FormErrors;
  #open: OpenForm | undefined;
  #label = '';
  #origins = '';
  #partnerships = new Set<string>();
  #scopes = new Set<string>();
  #choice = '';

  constructor(host: AccessHost, errors: FormErrors) {
    this.#host = host;
    this.#errors = errors;
    adopt(host, formLook);
  }

  render(form: OpenForm, wish: (wish: Wish) => void): TemplateResult {
    if (form !== this.#open) this.#begin(form);
    const host = this.#host;
    return html`<form
      class="form key-form"
      novalidate
      @submit=${(event: Event) => {
        event.preventDefault();
        const wanted = this.#read(form);
        if (wanted) wish(wanted);
      }}
    >
      <div class="title" role="heading" aria-level=${host.headingLevel + 1} id="form-title" tabindex="-1">
        ${this.#title(form)}
      </div>
      ${this.#errors.summary()} ${this.#fields(form)}
      <div class="row">
        <button class="btn primary">${this.#verb(form)}</button>
        <button type="button" class="btn" @click=${() => host.open(undefined)}>
          ${host.msg('access.cancel')}
        </button>
      </div>
    </form>`;
  }

  #begin(form: OpenForm): void {
    this.#open = form;
    const key = form.kind === 'embed-key' ? form.key : null;
    this.#label = key?.label ?? '';
    this.#origins = key?.origins.join('\n') ?? '';
    this.#partnerships = new Set(key?.partnerships.map(({ id }) => id));
    this.#scopes = new Set();
    this.#choice = '';
    this.#errors.show([]);
  }

  #title(form: OpenForm): string {
    const host = this.#host;
    switch (form.kind) {
      case 'embed-key':
        return form.key
          ? host.msg('access.editEmbedKey', { label: form.key.label })
          : host.msg('access.newEmbedKey');
      case 'api-key':
        return host.msg('access.newApiKey');
      case 'rotate':
        return `${host.msg('access.rotate')}: ${form.key.label}`;
      case 'ingest-token':
        return host.msg('access.newToken');
    }
  }

  #verb(form: OpenForm): string {
    const host = this.#host;
    if (form.kind === 'rotate') return host.msg('access.rotate');
    if (form.kind === 'ingest-token') return host.msg('access.issue');
    return form.kind === 'embed-key' && form.key ? host.msg('access.save') : host.msg('access.create');
  }

  #fields(form: OpenForm): unknown {
    const host = this.#host;
    switch (form.kind) {
      case 'embed-key':
        return [this.#labelField(), this.#originsField(), this.#partnershipChoice()];
      case 'api-key':
        return [
          this.#labelField(),
          this.#scopeChoice(),
          this.#select('expires', host.msg('access.expires'), [
            ['', host.msg('access.expiresNever')],
            ...DAYS.map((days): Option => [String(days), host.msg('access.expiresDays', { count: days })]),
          ]),
        ];
      case 'rotate':
        return this.#select(
          'overlap',
          host.msg('access.rotateHint'),
          OVERLAPS.map((hours): Option => [String(hours), host.msg(`access.overlap${hours}`)]),
        );
      case 'ingest-token':
        return [
          this.#labelField(),
          this.#select('partnership', host.msg('access.partnership'), [
            ['', '–'],
            ...reporting(host.access?.hosted).map(({ id, counterparty }): Option => [id, counterparty.name]),
          ]),
        ];
    }
  }

  #labelField(): TemplateResult {
    return this.#errors.textField({
      id: 'label',
      label: this.#host.msg('access.label'),
      hint: this.#host.msg('access.labelHint'),
      value: this.#label,
      onInput: (text) => (this.#label = text),
    });
  }

  #originsField(): TemplateResult {
    return this.#errors.field({
      id: 'origins',
      label: this.#host.msg('access.origins'),
      hint: this.#host.msg('access.originsHint'),
      control: ({ id, describedBy, invalid }) =>
        html`<textarea
          class="field-input"
          id=${id}
          rows="3"
          dir="ltr"
          spellcheck="false"
          aria-describedby=${describedBy ?? nothing}
          aria-invalid=${invalid ?? nothing}
          .value=${this.#origins}
          @input=${(event: Event) => (this.#origins = (event.target as HTMLTextAreaElement).value)}
        ></textarea>`,
    });
  }

  /** Whose people a host's key may show, too. */
  #partnershipChoice(): unknown {
    const hosted = (this.#host.access?.hosted ?? []).filter(
      ({ counterparty }) => counterparty.kind !== 'PARTY',
    );
    if (hosted.length === 0) return nothing;
    return html`<fieldset class="choices">
      <legend>${this.#host.msg('access.partnerships')}</legend>
      ${hosted.map(({ id, counterparty }) => this.#check(this.#partnerships, id, counterparty.name))}
    </fieldset>`;
  }

  #scopeChoice(): TemplateResult {
    return html`<fieldset class="choices" id="scopes" tabindex="-1">
      <legend>${this.#host.msg('access.scopes')}</legend>
      ${SCOPES.map((scope) => {
        const [noun = '', step] = scope.split(':');
        const name = html`<bdi dir="ltr">${noun}</bdi>
          <span class="muted">${this.#host.msg(step === 'read' ? 'access.read' : 'access.write')}</span>`;
        return this.#check(this.#scopes, scope, name);
      })}
    </fieldset>`;
  }

  #check(chosen: Set<string>, value: string, name: unknown): TemplateResult {
    const choose = (event: Event) => {
      if ((event.target as HTMLInputElement).checked) chosen.add(value);
      else chosen.delete(value);
    };
    return html`<label class="check">
      <input type="checkbox" .checked=${chosen.has(value)} @change=${choose} />
      <span>${name}</span>
    </label>`;
  }

  #select(id: string, label: string, options: readonly Option[]): TemplateResult {
    return this.#errors.field({
      id,
      label,
      control: ({ describedBy, invalid }) =>
        html`<select
          class="field-input"
          id=${id}
          aria-describedby=${describedBy ?? nothing}
          aria-invalid=${invalid ?? nothing}
          @change=${(event: Event) => (this.#choice = (event.target as HTMLSelectElement).value)}
        >
          ${options.map(
            ([value, text]) =>
              html`<option value=${value} ?selected=${value === this.#choice}>${text}</option>`,
          )}
        </select>`,
    });
  }

  /** What is asked for; undefined where something is missing, which the form then says. */
  #read(form: OpenForm): Wish | undefined {
    const host = this.#host;
    if (form.kind === 'rotate') {
      return { ...form, overlapHours: this.#choice === '' ? OVERLAPS[0] : Number(this.#choice) };
    }
    const label = this.#label.trim();
    const errors: FormError[] = label === '' ? [{ field: 'label', text: host.msg('access.needLabel') }] : [];
    if (form.kind === 'embed-key') {
      const origins = this.#origins.split(/[\s,]+/).filter((origin) => origin !== '');
      if (origins.length === 0) errors.push({ field: 'origins', text: host.msg('access.needOrigin') });
      errors.push(...origins.filter((origin) => !isOrigin(origin)).map((origin) => this.#badOrigin(origin)));
      const body: EmbedKeyInput = { label, origins, partnershipIds: [...this.#partnerships] };
      return this.#errors.show(errors) ? { ...form, body } : undefined;
    }
    if (form.kind === 'api-key') {
      if (this.#scopes.size === 0) errors.push({ field: 'scopes', text: host.msg('access.needScope') });
      const scopes = SCOPES.filter((scope) => this.#scopes.has(scope));
      const expiresAt = this.#choice && new Date(Date.now() + Number(this.#choice) * DAY_MS).toISOString();
      const body = { label, scopes, ...(expiresAt && { expiresAt }) };
      return this.#errors.show(errors) ? { kind: 'api-key', body } : undefined;
    }
    if (this.#choice === '') errors.push({ field: 'partnership', text: host.msg('access.needPartnership') });
    const body = { label, partnershipId: this.#choice };
    return this.#errors.show(errors) ? { kind: 'ingest-token', body } : undefined;
  }

  #badOrigin(origin: string): FormError {
    return { field: 'origins', text: this.#host.msg('access.badOrigin', { origin }) };
  }
}

/** Partnerships in which the partner's stores report what they sold. */
export function reporting(hosted: readonly Partnership[] = []): Partnership[] {
  return hosted.filter(({ type, status }) => type === 'VMI_RETAILER' && status === 'ACTIVE');
}

/** Whether it looks like one; the server decides. */
function isOrigin(text: string): boolean {
  return /^(https:\/\/[^\s/?#@*]+|http:\/\/(localhost|127\.0\.0\.1)(:\d+)?)\/?$/i.test(text);
}

const formLook = css`
  .key-form {
    grid-template-columns: minmax(0, 1fr);
    inline-size: 100%;
    padding-block-end: 16px;
    border-block-end: 1px solid var(--_border);
  }
  .key-form .field {
    grid-template-columns: minmax(0, 1fr);
    inline-size: min(100%, 32rem);
  }
  .key-form textarea {
    block-size: auto;
    padding-block: 6px;
    resize: vertical;
  }
  .choices {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 12rem), 1fr));
    gap: 4px 16px;
    inline-size: 100%;
    margin: 0;
    padding: 0;
    border: 0;
  }
  .choices legend {
    margin-block-end: 4px;
    padding: 0;
    font-weight: 600;
  }
  .check {
    display: flex;
    gap: 8px;
    align-items: center;
    min-block-size: 28px;
  }
`;
