import type { MemberInvitation } from '@betterdata/portal-contract';
import { html, nothing, type TemplateResult } from 'lit';
import type { ControlAttributes, FormErrors } from '../parts/form.ts';
import { chosenRole, roleOptions, rolesGivenBy, type PeopleHost, type Role } from './roles.ts';

const LOCALES = ['en', 'de', 'ar'] as const;

/** Asks for a colleague's address, name, role and language. */
export class InviteForm {
  readonly #host: PeopleHost;
  readonly #errors: FormErrors;
  #email = '';
  #name = '';
  #role: Role = 'OPERATOR';
  #locale: MemberInvitation['locale'];

  constructor(host: PeopleHost, errors: FormErrors) {
    this.#host = host;
    this.#errors = errors;
  }

  reset(): void {
    this.#email = this.#name = '';
    this.#role = 'OPERATOR';
    this.#locale = undefined;
    this.#errors.show([]);
  }

  /** The address is taken by somebody of the organization itself. */
  refuseAddress(): void {
    const text = this.#host.msg('people.alreadyMember', { email: this.#email.trim() });
    this.#errors.show([{ field: 'invite-email', text }]);
  }

  render(
    role: string | undefined,
    { send, cancel }: { send: (invitation: MemberInvitation) => void; cancel: () => void },
  ): TemplateResult {
    const host = this.#host;
    return html`<form
      class="form invite"
      novalidate
      @submit=${(event: Event) => {
        event.preventDefault();
        const invitation = this.#read();
        if (invitation) send(invitation);
      }}
    >
      <div class="title" role="heading" aria-level=${host.headingLevel + 1}>
        ${host.msg('people.inviteTitle')}
      </div>
      <p class="muted">${host.msg('people.inviteHint')}</p>
      ${this.#errors.summary()}
      ${this.#errors.textField({
        id: 'invite-email',
        label: host.msg('people.email'),
        type: 'email',
        value: this.#email,
        onInput: (text) => (this.#email = text),
      })}
      ${this.#errors.textField({
        id: 'invite-name',
        label: host.msg('people.name'),
        value: this.#name,
        onInput: (text) => (this.#name = text),
      })}
      ${this.#errors.field({
        id: 'invite-role',
        label: host.msg('people.role'),
        control: (attributes) =>
          select(
            attributes,
            (event) => (this.#role = chosenRole(event)),
            roleOptions(host, rolesGivenBy(role), this.#role),
          ),
      })}
      ${this.#errors.field({
        id: 'invite-locale',
        label: host.msg('people.language'),
        control: (attributes) => select(attributes, this.#chooseLocale, this.#locales()),
      })}
      <div class="row">
        <button class="btn primary">${host.msg('people.send')}</button>
        <button type="button" class="btn" @click=${cancel}>${host.msg('people.cancel')}</button>
      </div>
    </form>`;
  }

  #locales(): TemplateResult {
    return html`<option value="" ?selected=${!this.#locale}>${this.#host.msg('people.languageUsual')}</option>
      ${LOCALES.map(
        (locale) =>
          html`<option value=${locale} lang=${locale} ?selected=${this.#locale === locale}>
            ${new Intl.DisplayNames(locale, { type: 'language' }).of(locale)}
          </option>`,
      )}`;
  }

  readonly #chooseLocale = (event: Event): void => {
    const { value } = event.target as HTMLSelectElement;
    this.#locale = LOCALES.find((locale) => locale === value);
  };

  #read(): MemberInvitation | undefined {
    const email = this.#email.trim();
    const name = this.#name.trim();
    const errors = [
      ...(/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email)
        ? []
        : [{ field: 'invite-email', text: this.#host.msg('people.needEmail') }]),
      ...(name === '' ? [{ field: 'invite-name', text: this.#host.msg('people.needName') }] : []),
    ];
    if (!this.#errors.show(errors)) return undefined;
    return { email, name, role: this.#role, ...(this.#locale && { locale: this.#locale }) };
  }
}

function select(
  { id, describedBy, invalid }: ControlAttributes,
  onChange: (event: Event) => void,
  options: unknown,
): TemplateResult {
  return html`<select
    class="field-input"
    id=${id}
    aria-describedby=${describedBy ?? nothing}
    aria-invalid=${invalid ?? nothing}
    @change=${onChange}
  >
    ${options}
  </select>`;
}
