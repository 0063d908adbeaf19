import type { Invitation, InvitationInput, Location, Product } from '@betterdata/portal-contract';
import { createIdempotencyKey, isPortalError } from '@betterdata/portal-sdk';
import { html, nothing, type TemplateResult } from 'lit';
import type { PortalClient } from '../core/client.ts';
import { failureOf, type Failure } from '../core/failure.ts';
import type { MessageArgs } from '../core/messages.ts';
import type { ControllerHost } from '../core/part-host.ts';
import {
  INCOTERMS,
  NUMBER_TERMS,
  numberTerms,
  REPLENISHMENT_TERMS,
  withNumbers,
  wrongNumbers,
  type OfferHost,
  type Written,
} from '../invitation/offer.ts';
import { FormErrors, type FormError } from '../parts/form.ts';
import { icon } from '../parts/icons.ts';
import { failurePanel, skeleton } from '../parts/states.ts';
import { typeText } from '../partnerships/partnership.ts';
import type { inviteEn } from './invite.en.ts';

type Texts = typeof inviteEn;
type Type = InvitationInput['type'];
type Share = InvitationInput['locations'][number];

export type InviteHost = ControllerHost &
  OfferHost & { msg<Id extends keyof Texts>(id: Id, ...args: MessageArgs<Texts[Id]>): string };

interface Options {
  client(): PortalClient | undefined;
  /** Of the host, for the terms to begin with. */
  currency(): string;
  organizationId(): string;
  sent(invitation: Invitation): void;
  cancel(): void;
}

/** What a partner of each role usually is, and what its terms usually say. */
const ROLES: Readonly<
  Record<Type, { business: InvitationInput['businessType']; title: 'ON_RECEIPT' | 'ON_SALE' }>
> = {
  THREE_PL: { business: 'THREE_PL', title: 'ON_SALE' },
  VMI_RETAILER: { business: 'RETAILER', title: 'ON_SALE' },
  SUPPLIER: { business: 'SUPPLIER', title: 'ON_RECEIPT' },
  WHOLESALE_CUSTOMER: { business: 'CUSTOMER', title: 'ON_RECEIPT' },
  FREIGHT_FORWARDER: { business: 'FREIGHT_FORWARDER', title: 'ON_RECEIPT' },
  CUSTOMS_BROKER: { business: 'CUSTOMS_BROKER', title: 'ON_RECEIPT' },
};
const TYPES = Object.keys(ROLES) as Type[];
const BUSINESSES = [
  'BRAND_OWNER',
  'THREE_PL',
  'RETAILER',
  'SUPPLIER',
  'CUSTOMER',
  'FREIGHT_FORWARDER',
  'CUSTOMS_BROKER',
  'DISTRIBUTOR',
] as const;
const TRANSFERS = ['ON_SHIPMENT', 'ON_RECEIPT', 'ON_SALE'] as const;
const VISIBILITIES = ['QUANTITY', 'QUANTITY_AND_VALUE'] as const;
const ACCESSES = ['READ', 'ACT'] as const;
const LANGUAGES = { en: 'English', de: 'Deutsch', ar: 'العربية' } as const;

/** The form that invites: who, which role, on which terms, what is shared. */
export class InviteForm {
  readonly #host: InviteHost;
  readonly #options: Options;
  readonly #errors: FormErrors;
  #own: { readonly locations: readonly Location[]; readonly products: readonly Product[] } | undefined;
  #failure: Failure | undefined;
  #busy = false;
  #problem = '';
  #input!: InvitationInput;
  #numbers!: Written;
  /** Code of the location that a retailer's sales are taken from; null for none, undefined until it was chosen. */
  #consumesAt: string | null | undefined;
  /** The same until it was sent, so that trying again sends it once. */
  #key = createIdempotencyKey();

  constructor(host: InviteHost, options: Options) {
    this.#host = host;
    this.#options = options;
    this.#errors = new FormErrors(host);
    this.#begin();
  }

  /** Begins anew, with the locations and products of today. */
  async begin(): Promise<void> {
    const client = this.#options.client();
    if (!client) return;
    this.#begin();
    this.#own = this.#failure = undefined;
    try {
      const [locations, products] = await Promise.all([
        client.locations.list({ limit: 200 }),
        client.products.list({ limit: 200 }),
      ]);
      if (client !== this.#options.client()) return;
      this.#own = {
        locations: locations.items.filter(({ shared }) => !shared),
        products: products.items.filter(({ owner }) => owner.id === this.#options.organizationId()),
      };
    } catch (error) {
      this.#failure = failureOf(error);
    }
    this.#host.requestUpdate();
  }

  render(): TemplateResult {
    const host = this.#host;
    if (this.#failure)
      return failurePanel(host, this.#failure, host.msg('invite.new'), () => void this.begin());
    if (!this.#own) return skeleton([2, 4, 4]);
    return html`<form class="form" novalidate @submit=${this.#submit}>
      ${this.#errors.summary()}
      ${
        this.#problem === ''
          ? nothing
          : html`<p class="row danger" role="alert">${icon('error')}<span>${this.#problem}</span></p>`
      }
      ${this.#section('invite.who', this.#who())} ${this.#section('invite.role', this.#role())}
      ${this.#section('invite.terms', this.#terms())}
      ${this.#section('invite.shared', this.#shared(this.#own))}
      ${
        this.#input.type === 'VMI_RETAILER'
          ? this.#section('invite.replenishment', this.#replenishment(this.#receiving()))
          : nothing
      }
      <div class="row">
        <button type="submit" class="btn primary">
          ${host.msg(this.#busy ? 'invite.sending' : 'invite.send')}
        </button>
        <button type="button" class="btn" @click=${() => this.#options.cancel()}>
          ${host.msg('invite.cancel')}
        </button>
      </div>
    </form>`;
  }

  #begin(): void {
    this.#key = createIdempotencyKey();
    this.#problem = '';
    this.#errors.show([]);
    this.#input = {
      email: '',
      organizationName: '',
      contactName: '',
      businessType: 'THREE_PL',
      type: 'THREE_PL',
      language: 'en',
      terms: {
        incoterm: 'DAP',
        currency: this.#options.currency(),
        consignment: true,
        titleTransfer: 'ON_SALE',
        paymentTerms: { netDays: 30 },
        receiptTolerancePercent: 5,
        claimWindowDays: 30,
      },
      locations: [],
      productIds: [],
    };
    this.#numbers = { ...numberTerms(this.#input.terms), threshold: '30' };
    this.#consumesAt = undefined;
  }

  #change(change: Partial<InvitationInput>): void {
    this.#input = { ...this.#input, ...change };
    this.#host.requestUpdate();
  }

  #section(
    title: 'invite.who' | 'invite.role' | 'invite.terms' | 'invite.shared' | 'invite.replenishment',
    content: unknown,
  ): TemplateResult {
    return html`<fieldset class="step">
      <legend>${this.#host.msg(title)}</legend>
      <div class="fields">${content}</div>
    </fieldset>`;
  }

  #who(): TemplateResult {
    const host = this.#host;
    return html`${this.#errors.textField({
      id: 'name',
      label: host.msg('invite.name'),
      value: this.#input.organizationName,
      onInput: (organizationName) => this.#change({ organizationName }),
    })}
    ${this.#errors.textField({
      id: 'person',
      label: host.msg('invite.person'),
      value: this.#input.contactName,
      onInput: (contactName) => this.#change({ contactName }),
    })}
    ${this.#errors.textField({
      id: 'email',
      type: 'email',
      label: host.msg('invite.email'),
      hint: host.msg('invite.emailHint'),
      value: this.#input.email,
      onInput: (email) => this.#change({ email }),
    })}
    ${this.#select(
      'language',
      host.msg('invite.language'),
      this.#input.language,
      Object.entries(LANGUAGES) as [InvitationInput['language'], string][],
      (language) => this.#change({ language }),
    )}`;
  }

  #role(): TemplateResult {
    const host = this.#host;
    return html`${this.#select(
      'type',
      host.msg('offer.role'),
      this.#input.type,
      TYPES.map((type) => [type, host.msg(typeText(type))]),
      (type) => {
        const { business, title } = ROLES[type];
        const terms = {
          ...this.#input.terms,
          titleTransfer: title,
          // Until it is sold, somebody else than whoever holds it owns it.
          consignment: title === 'ON_SALE',
        };
        this.#change({ type, businessType: business, terms });
      },
    )}
    ${this.#select(
      'business',
      host.msg('invite.business'),
      this.#input.businessType,
      BUSINESSES.map((business) => [business, host.msg(`invite.${business}`)]),
      (businessType) => this.#change({ businessType }),
    )}`;
  }

  #terms(): TemplateResult {
    const host = this.#host;
    const { terms } = this.#input;
    return html`${this.#numberFields(NUMBER_TERMS)}
      ${this.#select(
        'incoterm',
        host.msg('offer.delivery'),
        terms.incoterm ?? '',
        [['', host.msg('invite.noIncoterm')], ...INCOTERMS.map((code) => [code, code] as const)],
        (code) => this.#change({ terms: { ...terms, incoterm: code === '' ? null : code } }),
      )}
      ${this.#select(
        'title-transfer',
        host.msg('offer.title'),
        terms.titleTransfer,
        TRANSFERS.map((transfer) => [transfer, host.msg(`offer.${transfer}`)]),
        (titleTransfer) => this.#change({ terms: { ...terms, titleTransfer } }),
      )}
      ${this.#errors.textField({
        id: 'currency',
        label: host.msg('offer.currency'),
        value: terms.currency,
        onInput: (currency) => this.#change({ terms: { ...terms, currency: currency.trim().toUpperCase() } }),
      })}
      <label class="check whole"
        ><input
          type="checkbox"
          id="consignment"
          .checked=${terms.consignment}
          @change=${(event: Event) =>
            this.#change({ terms: { ...terms, consignment: (event.target as HTMLInputElement).checked } })}
        />${host.msg('invite.consignment')}</label
      >`;
  }

  #numberFields(terms: typeof NUMBER_TERMS | typeof REPLENISHMENT_TERMS): TemplateResult {
    return html`${terms.map(({ id, label }) =>
      this.#errors.textField({
        id,
        label: this.#host.msg(label),
        value: this.#numbers[id],
        inputMode: 'numeric',
        onInput: (value) => (this.#numbers[id] = value),
      }),
    )}`;
  }

  /** The locations that the partner shall receive into. */
  #receiving(): readonly Location[] {
    const { locations } = this.#input;
    const receives = (id: string) =>
      locations.some(({ locationId, access }) => locationId === id && access === 'ACT');
    return this.#own?.locations.filter(({ id }) => receives(id)) ?? [];
  }

  /** Where a retailer's sales are taken from: the first location that it receives into, unless another was chosen. */
  #consumption(receiving: readonly Location[]): string | undefined {
    if (this.#input.type !== 'VMI_RETAILER' || this.#consumesAt === null) return undefined;
    return (receiving.find(({ code }) => code === this.#consumesAt) ?? receiving[0])?.code;
  }

  #replenishment(receiving: readonly Location[]): TemplateResult {
    const host = this.#host;
    const code = this.#consumption(receiving);
    if (receiving.length === 0) return html`<p class="whole muted">${host.msg('invite.noReceiving')}</p>`;
    return html`<p class="whole muted">${host.msg('invite.replenishmentHint')}</p>
      ${this.#select(
        'consumes-at',
        host.msg('invite.consumesAt'),
        code ?? '',
        [
          // The code first: a narrow field cuts the end.
          ...receiving.map((location) => [location.code, `${location.code} ${location.name}`] as const),
          ['', host.msg('invite.noReplenishment')],
        ],
        (chosen) => {
          this.#consumesAt = chosen === '' ? null : chosen;
          host.requestUpdate();
        },
      )}
      ${code === undefined ? nothing : this.#numberFields(REPLENISHMENT_TERMS)}`;
  }

  /** The terms as they stand, but for the numbers that are still being written. */
  #proposed(): InvitationInput['terms'] {
    const { terms } = this.#input;
    const locationCode = this.#consumption(this.#receiving());
    if (locationCode === undefined) return terms;
    const open = { targetDays: null, leadTimeDays: null, reviewDays: null };
    return { ...terms, replenishment: { locationCode, thresholdDays: 0, ...open } };
  }

  #shared({
    locations,
    products,
  }: {
    locations: readonly Location[];
    products: readonly Product[];
  }): TemplateResult {
    const host = this.#host;
    const all = products.map(({ id }) => id);
    return html`<div class="whole">
        <p class="muted">${host.msg('invite.locationsHint')}</p>
        ${locations.length === 0 ? html`<p>${host.msg('invite.noLocations')}</p>` : nothing}
        <ul class="locations" aria-label=${host.msg('invite.locations')}>
          ${locations.map((location) => this.#location(location))}
        </ul>
      </div>
      ${
        all.length === 0
          ? nothing
          : html`<label class="check whole"
              ><input
                type="checkbox"
                id="products"
                .checked=${this.#input.productIds.length > 0}
                @change=${(event: Event) =>
                  this.#change({ productIds: (event.target as HTMLInputElement).checked ? all : [] })}
              />${host.msg('invite.allProducts', { count: all.length })}</label
            >`
      }
      <p class="whole muted">${host.msg('invite.documentsHint')}</p>`;
  }

  #location({ id, code, name, operator }: Location): TemplateResult {
    const host = this.#host;
    const share = this.#input.locations.find(({ locationId }) => locationId === id);
    const others = this.#input.locations.filter(({ locationId }) => locationId !== id);
    const set = (changed: Share | undefined) =>
      this.#change({ locations: changed ? [...others, changed] : others });
    const choice = <Value extends string>(
      label: string,
      value: Value,
      values: readonly (readonly [Value, string])[],
      take: (value: Value) => void,
    ) =>
      html`<select
        class="field-input"
        aria-label=${label}
        @change=${(event: Event) => take((event.target as HTMLSelectElement).value as Value)}
      >
        ${values.map(([known, text]) => html`<option value=${known} ?selected=${known === value}>${text}</option>`)}
      </select>`;
    return html`<li>
      <label class="check"
        ><input
          type="checkbox"
          .checked=${share !== undefined}
          @change=${(event: Event) =>
            set(
              (event.target as HTMLInputElement).checked
                ? { locationId: id, visibility: 'QUANTITY', access: 'ACT' }
                : undefined,
            )}
        />${
          operator.id === this.#options.organizationId()
            ? `${name} (${code})`
            : host.msg('invite.runBy', { name, code, operator: operator.name })
        }</label
      >
      ${
        share
          ? html`<div class="row how">
              ${choice(
                host.msg('invite.visibility', { location: code }),
                share.visibility,
                VISIBILITIES.map((known) => [known, host.msg(`offer.${known}`)] as const),
                (visibility) => set({ ...share, visibility }),
              )}
              ${choice(
                host.msg('invite.access', { location: code }),
                share.access,
                ACCESSES.map((known) => [known, host.msg(`offer.${known}`)] as const),
                (access) => set({ ...share, access }),
              )}
            </div>`
          : nothing
      }
    </li>`;
  }

  #select<Value extends string>(
    id: string,
    label: string,
    value: Value,
    values: readonly (readonly [Value, string])[],
    take: (value: Value) => void,
  ): TemplateResult {
    return this.#errors.field({
      id,
      label,
      control: ({ id: controlId, describedBy, invalid }) =>
        html`<select
          class="field-input"
          id=${controlId}
          aria-describedby=${describedBy ?? nothing}
          aria-invalid=${invalid ?? nothing}
          @change=${(event: Event) => take((event.target as HTMLSelectElement).value as Value)}
        >
          ${values.map(([known, text]) => html`<option value=${known} ?selected=${known === value}>${text}</option>`)}
        </select>`,
    });
  }

  #faults(): FormError[] {
    const host = this.#host;
    const { organizationName, contactName, email, terms } = this.#input;
    const faults: FormError[] = [];
    if (organizationName.trim() === '') faults.push({ field: 'name', text: host.msg('invite.missingName') });
    if (contactName.trim() === '') faults.push({ field: 'person', text: host.msg('invite.missingPerson') });
    if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email.trim()))
      faults.push({ field: 'email', text: host.msg('invite.missingEmail') });
    faults.push(...wrongNumbers(host, this.#proposed(), this.#numbers));
    if (!/^[A-Z]{3}$/.test(terms.currency))
      faults.push({ field: 'currency', text: host.msg('invite.currency') });
    return faults;
  }

  readonly #submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    const client = this.#options.client();
    if (this.#busy || !client || !this.#errors.show(this.#faults())) return;
    const input = this.#input;
    this.#busy = true;
    this.#problem = '';
    this.#host.requestUpdate();
    try {
      const invitation = await client.invitations.create(
        {
          ...input,
          email: input.email.trim(),
          organizationName: input.organizationName.trim(),
          contactName: input.contactName.trim(),
          terms: withNumbers(this.#proposed(), this.#numbers),
        },
        { idempotencyKey: this.#key },
      );
      if (client === this.#options.client()) this.#options.sent(invitation);
    } catch (error) {
      this.#explain(error);
    } finally {
      this.#busy = false;
      this.#host.requestUpdate();
    }
  };

  #explain(error: unknown): void {
    const host = this.#host;
    const { code } = failureOf(error);
    this.#key = createIdempotencyKey();
    const pointers = isPortalError(error, 'invalid-request') ? error.problem.errors : [];
    const refused = (pointer: string) => pointers?.some((fault) => fault.pointer === pointer);
    if (code === 'already-invited') {
      this.#errors.show([{ field: 'email', text: host.msg('invite.alreadyInvited') }]);
    } else if (refused('/email')) {
      this.#errors.show([{ field: 'email', text: host.msg('invite.missingEmail') }]);
    } else if (refused('/terms/replenishment/locationCode')) {
      this.#errors.show([{ field: 'consumes-at', text: host.msg('invite.takenLocation') }]);
    } else {
      this.#problem = host.msg(code === 'invitation-limit-reached' ? 'invite.limit' : 'invite.failed');
    }
  }
}
