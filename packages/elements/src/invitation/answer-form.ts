import type {
  InvitationAcceptance,
  InvitationTerms,
  InvitationTermsInput,
} from '@betterdata/portal-contract';
import { html, nothing, type TemplateResult } from 'lit';
import type { MessageArgs } from '../core/messages.ts';
import type { ControllerHost } from '../core/part-host.ts';
import { FormErrors, type FormError } from '../parts/form.ts';
import { countries } from './countries.ts';
import type { invitationEn } from './invitation.en.ts';
import {
  NUMBER_TERMS,
  numberTerms,
  REPLENISHMENT_TERMS,
  withNumbers,
  wrongNumbers,
  type OfferHost,
  type Written,
} from './offer.ts';

type Texts = typeof invitationEn;

export type AnswerHost = ControllerHost &
  OfferHost & {
    /** BCP 47, of what is shown. */
    readonly tag: string;
    msg<Id extends keyof Texts>(id: Id, ...args: MessageArgs<Texts[Id]>): string;
  };

/** What one needs to say to accept, and what one may. */
export class AnswerForm {
  readonly #host: AnswerHost;
  readonly errors: FormErrors;
  organization = '';
  person = '';
  country = '';
  /** Set where other terms are asked for. */
  #numbers: Written | undefined;

  constructor(host: AnswerHost) {
    this.#host = host;
    this.errors = new FormErrors(host);
  }

  /** What a person who registers says; undefined, with the errors shown, where something is missing. */
  registration(proposed: InvitationTerms): Omit<InvitationAcceptance, 'language'> | undefined {
    const host = this.#host;
    const missing: FormError[] = [];
    if (this.organization.trim() === '')
      missing.push({ field: 'organization', text: host.msg('invitation.missingOrganization') });
    if (this.country === '') missing.push({ field: 'country', text: host.msg('invitation.missingCountry') });
    if (this.person.trim() === '')
      missing.push({ field: 'person', text: host.msg('invitation.missingPerson') });
    if (!this.errors.show([...missing, ...this.#wrongTerms(proposed)])) return undefined;
    return {
      organizationName: this.organization.trim(),
      country: this.country,
      personName: this.person.trim(),
      timezone: Intl.DateTimeFormat().resolvedOptions().timeZone,
      ...this.#terms(proposed),
    };
  }

  /** The terms alone, for a company that is here. */
  terms(proposed: InvitationTerms): { terms?: InvitationTermsInput } | undefined {
    return this.errors.show(this.#wrongTerms(proposed)) ? this.#terms(proposed) : undefined;
  }

  registrationFields(email: string): TemplateResult {
    const host = this.#host;
    return html`${this.errors.textField({
        id: 'organization',
        label: host.msg('invitation.organization'),
        value: this.organization,
        onInput: (value) => (this.organization = value),
      })}
      ${this.errors.field({
        id: 'country',
        label: host.msg('invitation.country'),
        control: ({ id, describedBy, invalid }) =>
          html`<select
            class="field-input"
            id=${id}
            aria-describedby=${describedBy ?? nothing}
            aria-invalid=${invalid ?? nothing}
            @change=${(event: Event) => (this.country = (event.target as HTMLSelectElement).value)}
          >
            <option value="" ?selected=${this.country === ''}>${host.msg('invitation.chooseCountry')}</option>
            ${countries(host.tag).map(
              ({ code, name }) =>
                html`<option value=${code} ?selected=${this.country === code}>${name}</option>`,
            )}
          </select>`,
      })}
      ${this.errors.textField({
        id: 'person',
        label: host.msg('invitation.person'),
        value: this.person,
        onInput: (value) => (this.person = value),
      })}
      <div class="field">
        <span class="label">${host.msg('invitation.email')}</span>
        <span class="muted">${host.msg('invitation.emailHint')}</span>
        <span><bdi>${email}</bdi></span>
      </div>`;
  }

  termFields(proposed: InvitationTerms, hostName: string): TemplateResult {
    const host = this.#host;
    const numbers = this.#numbers;
    const toggle = () => {
      this.#numbers = numbers ? undefined : numberTerms(proposed);
      this.errors.show([]);
      host.requestUpdate();
    };
    return html`<button type="button" class="link" aria-expanded=${numbers !== undefined} @click=${toggle}>
        ${host.msg(numbers ? 'invitation.keepTerms' : 'invitation.editTerms')}
      </button>
      ${
        numbers
          ? html`<div class="terms form">
              <p class="muted">${host.msg('invitation.termsHint', { host: hostName })}</p>
              ${[...NUMBER_TERMS, ...(proposed.replenishment ? REPLENISHMENT_TERMS : [])].map(
                ({ id, label }) =>
                  this.errors.textField({
                    id,
                    label: host.msg(label),
                    value: numbers[id],
                    inputMode: 'numeric',
                    onInput: (value) => (numbers[id] = value),
                  }),
              )}
            </div>`
          : nothing
      }`;
  }

  #wrongTerms(proposed: InvitationTerms): FormError[] {
    return this.#numbers ? wrongNumbers(this.#host, proposed, this.#numbers) : [];
  }

  #terms(proposed: InvitationTerms): { terms?: InvitationTermsInput } {
    return this.#numbers ? { terms: withNumbers(proposed, this.#numbers) } : {};
  }
}
