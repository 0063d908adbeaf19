import type { LocationInput } from '@betterdata/portal-contract';
import { isGln } from '@betterdata/portal-contract/gs1';
import { html, nothing, type TemplateResult } from 'lit';
import { countries } from '../invitation/countries.ts';
import type { FormErrors } from '../parts/form.ts';
import { TYPES, type LocationsHost, type LocationType } from './location.ts';

const CODE = /^[A-Za-z0-9][A-Za-z0-9._-]{0,31}$/;
const EMPTY = { code: '', name: '', street: '', postalCode: '', city: '', country: '', gln: '' };

export interface CreateFormOptions {
  /** BCP 47: the language in which countries are named. */
  readonly tag: string;
  /** The organization's time zone, in which most of its sites lie. */
  readonly timezone: string;
  readonly create: (input: LocationInput) => void;
  readonly cancel: () => void;
}

/** Asks what a new site is called, what it is and, optionally, where. */
export class CreateForm {
  readonly #host: LocationsHost;
  readonly #errors: FormErrors;
  #typed = { ...EMPTY };
  #type: LocationType = 'WAREHOUSE';
  #timezone: string | undefined;

  constructor(host: LocationsHost, errors: FormErrors) {
    this.#host = host;
    this.#errors = errors;
  }

  reset(): void {
    this.#typed = { ...EMPTY };
    this.#type = 'WAREHOUSE';
    this.#timezone = undefined;
    this.#errors.show([]);
  }

  /** The code is that of another location of theirs. */
  refuseCode(): void {
    const text = this.#host.msg('locations.codeTaken', { code: this.#typed.code.trim() });
    this.#errors.show([{ field: 'new-code', text }]);
  }

  render({ tag, timezone, create, cancel }: CreateFormOptions): TemplateResult {
    const host = this.#host;
    const optional = (field: string) => host.msg('locations.optional', { field });
    return html`<form
      class="form new"
      novalidate
      @submit=${(event: Event) => {
        event.preventDefault();
        const input = this.#read();
        if (input) create(input);
      }}
    >
      <div class="title" role="heading" aria-level=${host.headingLevel + 1}>
        ${host.msg('locations.newTitle')}
      </div>
      ${this.#errors.summary()}
      <div class="pairs">
        ${this.#text('code', host.msg('locations.code'), host.msg('locations.codeHint'))}
        ${this.#text('name', host.msg('locations.name'))}
        ${this.#select('type', host.msg('locations.type'), this.#types(), (value) => {
          this.#type = TYPES.find((type) => type === value) ?? 'WAREHOUSE';
        })}
        ${this.#select('timezone', host.msg('locations.timezone'), this.#zones(timezone), (value) => {
          this.#timezone = value;
        })}
        ${this.#text('street', optional(host.msg('locations.street')))}
        ${this.#text('city', optional(host.msg('locations.city')))}
        ${this.#text('postalCode', optional(host.msg('locations.postalCode')))}
        ${this.#select('country', optional(host.msg('locations.country')), this.#countries(tag), (value) => {
          this.#typed.country = value;
        })}
        ${this.#text('gln', optional(host.msg('locations.gln')))}
      </div>
      <div class="row">
        <button class="btn primary">${host.msg('locations.create')}</button>
        <button type="button" class="btn" @click=${cancel}>${host.msg('locations.cancel')}</button>
      </div>
    </form>`;
  }

  #text(name: keyof typeof EMPTY, label: string, hint?: string): TemplateResult {
    return this.#errors.textField({
      id: `new-${name}`,
      label,
      ...(hint && { hint }),
      value: this.#typed[name],
      onInput: (value) => (this.#typed[name] = value),
    });
  }

  #select(
    name: 'type' | 'timezone' | 'country',
    label: string,
    options: unknown,
    choose: (value: string) => void,
  ): TemplateResult {
    return this.#errors.field({
      id: `new-${name}`,
      label,
      control: ({ id, describedBy, invalid }) =>
        html`<select
          class="field-input"
          id=${id}
          aria-describedby=${describedBy ?? nothing}
          aria-invalid=${invalid ?? nothing}
          @change=${(event: Event) => choose((event.target as HTMLSelectElement).value)}
        >
          ${options}
        </select>`,
    });
  }

  #types(): TemplateResult[] {
    return TYPES.map(
      (type) =>
        html`<option value=${type} ?selected=${type === this.#type}>
          ${this.#host.msg(`locations.${type}`)}
        </option>`,
    );
  }

  #zones(own: string): TemplateResult[] {
    const zones = new Set([own, ...Intl.supportedValuesOf('timeZone')]);
    const chosen = this.#timezone ?? own;
    return [...zones].map(
      (zone) =>
        html`<option value=${zone} ?selected=${zone === chosen}>${zone.replaceAll('_', ' ')}</option>`,
    );
  }

  #countries(tag: string): TemplateResult {
    const { country } = this.#typed;
    return html`<option value="" ?selected=${country === ''}>${this.#host.msg('locations.noCountry')}</option>
      ${countries(tag).map(
        ({ code, name }) => html`<option value=${code} ?selected=${code === country}>${name}</option>`,
      )}`;
  }

  #read(): LocationInput | undefined {
    const host = this.#host;
    const typed = { ...EMPTY };
    for (const [name, text] of Object.entries(this.#typed)) typed[name as keyof typeof EMPTY] = text.trim();
    const { code, name, street, city, postalCode, country, gln } = typed;
    const hasAddress = [street, city, postalCode, country].some((text) => text !== '');
    const errors = [
      ...(CODE.test(code) ? [] : [{ field: 'new-code', text: host.msg('locations.needCode') }]),
      ...(name === '' ? [{ field: 'new-name', text: host.msg('locations.needName') }] : []),
      ...(hasAddress && city === '' ? [{ field: 'new-city', text: host.msg('locations.needCity') }] : []),
      ...(hasAddress && country === ''
        ? [{ field: 'new-country', text: host.msg('locations.needCountry') }]
        : []),
      ...(gln === '' || isGln(gln) ? [] : [{ field: 'new-gln', text: host.msg('locations.wrongGln') }]),
    ];
    if (!this.#errors.show(errors)) return undefined;
    const address = {
      lines: street === '' ? [] : [street],
      city,
      region: null,
      postalCode: postalCode || null,
      country,
    };
    return {
      code,
      name,
      type: this.#type,
      ...(hasAddress && { address }),
      ...(this.#timezone && { timezone: this.#timezone }),
      ...(gln && { gln }),
    };
  }
}
