import type { InvitationOffer, InvitationResult, PartnershipOffer } from '@betterdata/portal-contract';
import { createIdempotencyKey } from '@betterdata/portal-sdk';
import { addNouns, createBareClient, invitation } from '@betterdata/portal-sdk/nouns';
import { html, nothing, type PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Announce } from '../core/contexts.ts';
import { ReadyEvent, PortalErrorEvent } from '../core/events.ts';
import { failureOf, type Failure } from '../core/failure.ts';
import { ENGLISH, loadLocale, type Locale } from '../core/locale.ts';
import { PortalMember } from '../core/portal-member.ts';
import { facts, factsStyles } from '../parts/facts.ts';
import { formStyles } from '../parts/form.ts';
import { frame } from '../parts/frame.ts';
import { icon } from '../parts/icons.ts';
import { failurePanel, skeleton } from '../parts/states.ts';
import { typeText } from '../partnerships/partnership.ts';
import { Announcer } from '../portal/announcer.ts';
import { AnswerForm, type AnswerHost } from './answer-form.ts';
import { InvitationAcceptedEvent, SignInClickEvent } from './events.ts';
import { invitationEn } from './invitation.en.ts';
import { invitationStyles } from './invitation.styles.ts';
import { sharedFacts, termFacts } from './offer.ts';

/** A company for which the person who is signed in may accept. */
export interface InvitedOrganization {
  readonly code: string;
  readonly name: string;
}

/** Mail prefetchers look too, but only a page calls this. */
const LANGUAGES = ['en', 'de', 'ar'] as const;

/**
 * Who invites to what, before anybody is asked anything; then what accepts or declines it. It needs no portal: the token
 * of the invitation's link is all that it goes by, and it is set by the page, never as an attribute.
 *
 * @tag bd-invitation
 * @fires bd-invitation-accepted - The company is registered or attached; carries the `result`.
 * @fires bd-sign-in-click - The person has to sign in first.
 */
export class BdInvitation extends PortalMember<typeof invitationEn> implements AnswerHost {
  static override texts = invitationEn;
  static override styles = [PortalMember.styles, formStyles, factsStyles, invitationStyles];

  /** Where the API is. */
  @property() endpoint = '';

  /** Language of what is shown, as a BCP 47 tag; that of the page if left out. */
  @property({ attribute: 'locale' }) language = '';

  /** The address of whoever is signed in on the page; empty where nobody is. */
  @property({ attribute: 'signed-in-as' }) signedInAs = '';

  /** The companies for which the person who is signed in may accept. */
  @property({ type: Array }) organizations: readonly InvitedOrganization[] = [];

  /** The token of the link, `iv_…`. */
  @property({ attribute: false }) token = '';

  /** Makes a session token of one of `organizations`. */
  @property({ attribute: false }) fetchSession?: (code: string) => Promise<string>;

  @state() private _offer: InvitationOffer | undefined;
  @state() private _failure: Failure | undefined;
  @state() private _done: 'declined' | InvitationResult | undefined;
  @state() private _mode: 'answer' | 'decline' = 'answer';
  @state() private _busy = false;
  @state() private _problem = '';
  @state() private _asked = false;
  @state() private _chosen = '';
  @state() private _ownLocale: Locale = ENGLISH;
  @state() private _said = '';

  readonly #form = new AnswerForm(this);
  readonly #announcer = new Announcer((text) => (this._said = text));
  #loading: AbortController | undefined;
  #reason = '';
  #company = '';
  /** The same until it was sent, so that trying again sends it once. */
  #key = createIdempotencyKey();

  protected override get locale(): Locale {
    return this._ownLocale;
  }

  override get announce(): Announce {
    return (text) => this.#announcer.announce(text);
  }

  /** BCP 47, of what is shown. */
  get tag(): string {
    return this.locale.tag;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // It was moved while it loaded.
    if (this.#loading?.signal.aborted) void this.#load();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    if (!this._offer && !this._failure) this.#loading?.abort();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed as PropertyValues);
    if (changed.has('language')) void this.#speak();
    if ((changed.has('token') || changed.has('endpoint')) && this.token !== '' && this.endpoint !== '') {
      void this.#load();
    }
    if (changed.has('organizations')) this._chosen = this.organizations[0]?.code ?? '';
  }

  protected override render(): unknown {
    const offer = this._offer;
    const title = offer
      ? this.msg('invitation.title', { host: offer.hostName })
      : this.msg('invitation.loadingTitle');
    return html`${frame({
        title,
        level: this.headingLevel,
        scope:
          offer?.offer && !this._done
            ? this.msg('invitation.until', {
                organization: offer.organizationName,
                date: this.format.date(offer.expiresAt),
              })
            : nothing,
        note: nothing,
        actions: nothing,
        toolbar: nothing,
        messages: nothing,
        body: this.#body(title),
        details: nothing,
        busy: this._busy || (!offer && !this._failure),
        locale: this.locale,
        appearance: this.appearance,
        width: this.width,
      })}
      <div class="sr" role="status">${this._said}</div>`;
  }

  #body(title: string): unknown {
    const offer = this._offer;
    if (this._failure && !offer) return this.#failed(this._failure, title);
    if (!offer)
      return this.token === '' ? this.#says('info', this.msg('invitation.unknown')) : skeleton([4, 6]);
    if (this._done) return this.#ended(this._done, offer);
    if (!offer.offer) return this.#unavailable(offer);
    const wrong = this.signedInAs !== '' && this.signedInAs.toLowerCase() !== offer.email.toLowerCase();
    return html`${this.#offered(offer.offer)}
    ${
      wrong
        ? this.#says(
            'warn',
            this.msg('invitation.wrongAddress', { email: offer.email, person: this.signedInAs }),
            true,
          )
        : this._mode === 'decline'
          ? this.#declineForm(offer)
          : this.#answerForm(offer, offer.offer)
    }`;
  }

  #failed(failure: Failure, title: string): unknown {
    if (failure.code === 'unauthenticated') return this.#says('info', this.msg('invitation.unknown'));
    return failurePanel(this, failure, title, () => void this.#load());
  }

  #says(name: 'info' | 'warn' | 'check', text: string, signIn = false): unknown {
    return html`<div class="panel" id=${name === 'check' ? 'said' : nothing} tabindex="-1">
      <p class="row">${icon(name)}<span>${text}</span></p>
      ${signIn ? this.#signInButton() : nothing}
    </div>`;
  }

  #signInButton(): unknown {
    return html`<button type="button" class="btn" @click=${() => this.dispatchEvent(new SignInClickEvent())}>
      ${this.msg('invitation.signIn')}
    </button>`;
  }

  #unavailable({ status, hostName: host, expiresAt }: InvitationOffer): unknown {
    switch (status) {
      case 'ACCEPTED':
        return this.#says('info', this.msg('invitation.ACCEPTED'), true);
      case 'AWAITING_APPROVAL':
        return this.#says('info', this.msg('invitation.AWAITING_APPROVAL', { host }), true);
      case 'DECLINED':
        return this.#says('info', this.msg('invitation.DECLINED'));
      case 'REVOKED':
        return this.#says('info', this.msg('invitation.REVOKED', { host }));
      case 'EXPIRED':
        return this.#says(
          'info',
          this.msg('invitation.EXPIRED', { host, date: this.format.date(expiresAt) }),
        );
      default:
        return this.#says('info', this.msg('invitation.unavailable', { host }));
    }
  }

  #ended(done: 'declined' | InvitationResult, { hostName: host }: InvitationOffer): unknown {
    if (done === 'declined') return this.#says('check', this.msg('invitation.declined', { host }));
    const { status, organization, signInToken } = done;
    const waits = status === 'AWAITING_APPROVAL';
    const text = waits ? this.msg('invitation.waiting', { host }) : this.msg('invitation.accepted', { host });
    const signIn = signInToken === null && this.signedInAs === '';
    return html`${this.#says('check', text)}
    ${signIn ? this.#says('info', this.msg('invitation.acceptedSignIn', { host, organization: organization.name }), true) : nothing}`;
  }

  #offered({ type, terms, documents, ...shared }: PartnershipOffer): unknown {
    const resources = documents.map(({ resource }) => resource);
    return html`<div class="offer">
      ${facts([
        [this.msg('offer.role'), this.msg(typeText(type))],
        [this.msg('invitation.cost'), this.msg('invitation.free')],
      ])}
      ${this.#subtitle(this.msg('offer.shared'))}
      ${facts(sharedFacts(this, { ...shared, documents: resources }))}
      ${this.#subtitle(this.msg('offer.terms'))} ${facts(termFacts(this, terms))}
    </div>`;
  }

  #subtitle(text: string): unknown {
    return html`<div class="subtitle" role="heading" aria-level=${this.headingLevel + 1}>${text}</div>`;
  }

  #answerForm(offer: InvitationOffer, { terms }: PartnershipOffer): unknown {
    const registers = this._chosen === '';
    return html`<form class="form" novalidate @submit=${this.#accept}>
        ${this.#form.errors.summary()} ${this.#problem()}
        ${offer.hasAccount && this.signedInAs === '' ? this.#says('info', this.msg('invitation.hasAccount'), true) : nothing}
        ${this.organizations.length > 0 ? this.#choice() : nothing}
        ${registers ? this.#form.registrationFields(offer.email) : nothing}
        ${this.#form.termFields(terms, offer.hostName)}
        <div class="row">
          <button type="submit" class="btn primary">
            ${this.msg(this._busy ? 'invitation.accepting' : 'invitation.accept')}
          </button>
          <button type="button" class="btn" @click=${() => this.#turn('decline', 'reason')}>
            ${this.msg('invitation.decline')}
          </button>
        </div>
      </form>
      ${registers && !this._asked ? this.#joinForm() : nothing}
      ${this._asked ? this.#says('check', this.msg('invitation.asked')) : nothing}`;
  }

  #choice(): unknown {
    const option = (code: string, name: string) =>
      html`<label
        ><input
          type="radio"
          name="for"
          value=${code}
          .checked=${this._chosen === code}
          @change=${() => (this._chosen = code)}
        />${name}</label
      >`;
    return html`<fieldset class="choices">
      <legend>${this.msg('invitation.for')}</legend>
      ${this.organizations.map(({ code, name }) => option(code, name))}
      ${option('', this.msg('invitation.newCompany'))}
    </fieldset>`;
  }

  #declineForm({ hostName }: InvitationOffer): unknown {
    return html`<form class="form" novalidate @submit=${this.#decline}>
      ${this.#problem()}
      <div class="field">
        <label for="reason">${this.msg('invitation.reason')}</label>
        <span class="muted" id="reason-hint">${this.msg('invitation.reasonHint', { host: hostName })}</span>
        <textarea
          class="field-input"
          id="reason"
          rows="3"
          maxlength="2000"
          aria-describedby="reason-hint"
          @input=${(event: Event) => (this.#reason = (event.target as HTMLTextAreaElement).value)}
        ></textarea>
      </div>
      <div class="row">
        <button type="submit" class="btn primary">${this.msg('invitation.sendDecline')}</button>
        <button type="button" class="btn" @click=${() => this.#turn('answer', 'title')}>
          ${this.msg('invitation.back')}
        </button>
      </div>
    </form>`;
  }

  #joinForm(): unknown {
    return html`<details>
      <summary>${this.msg('invitation.here')}</summary>
      <form class="form" novalidate @submit=${this.#join}>
        ${this.#form.errors.textField({
          id: 'company',
          label: this.msg('invitation.code'),
          hint: this.msg('invitation.hereHint'),
          value: this.#company,
          onInput: (value) => (this.#company = value),
        })}
        <button type="submit" class="btn">${this.msg('invitation.ask')}</button>
      </form>
    </details>`;
  }

  #problem(): unknown {
    if (this._problem === '') return nothing;
    return html`<p class="row danger" role="alert">${icon('error')}<span>${this._problem}</span></p>`;
  }

  #turn(mode: 'answer' | 'decline', focus: string): void {
    this._mode = mode;
    this._problem = '';
    this.#focus(focus);
  }

  /** What was used is gone from the page: whoever works by keyboard goes on from here. */
  #focus(id: string): void {
    void this.updateComplete.then(() => this.shadowRoot?.getElementById(id)?.focus());
  }

  get #client() {
    return this.#clientWith(this.token);
  }

  #clientWith(token: string) {
    const client = createBareClient({ endpoint: this.endpoint, token });
    addNouns(client, { invitation });
    return client;
  }

  async #speak(): Promise<void> {
    this._ownLocale = await loadLocale(this.language || document.documentElement.lang || 'en');
  }

  async #load(): Promise<void> {
    this._failure = undefined;
    this.#loading?.abort();
    const { signal } = (this.#loading = new AbortController());
    try {
      const offer = await this.#client.invitation.get({ signal });
      this._offer = offer;
      this.#form.organization ||= offer.organizationName;
      this.#form.person ||= offer.contactName;
      this.dispatchEvent(new ReadyEvent());
      // A person sees it: programs that follow links in e-mails run no page.
      if (offer.status === 'SENT' && offer.available) await this.#client.invitation.open().catch(() => {});
    } catch (error) {
      if (!signal.aborted) this.#fail(error);
    }
  }

  #fail(error: unknown): void {
    this._failure = failureOf(error);
    this.dispatchEvent(new PortalErrorEvent(this._failure));
  }

  readonly #accept = async (event: Event): Promise<void> => {
    event.preventDefault();
    const terms = this._offer?.offer?.terms;
    if (this._busy || !terms) return;
    await this.#answer(async () => {
      const result = this._chosen === '' ? await this.#register(terms) : await this.#attach(terms);
      if (result === undefined) return;
      this._done = result;
      this.#focus('said');
      this.dispatchEvent(new InvitationAcceptedEvent(result));
    });
  };

  #register(terms: PartnershipOffer['terms']): Promise<InvitationResult | undefined> {
    const registration = this.#form.registration(terms);
    if (registration === undefined) return Promise.resolve(undefined);
    const language = LANGUAGES.find((known) => this.tag.startsWith(known)) ?? 'en';
    return this.#client.invitation.accept({ ...registration, language });
  }

  async #attach(proposed: PartnershipOffer['terms']): Promise<InvitationResult | undefined> {
    const terms = this.#form.terms(proposed);
    if (terms === undefined || this.fetchSession === undefined) return undefined;
    const client = this.#clientWith(await this.fetchSession(this._chosen));
    return client.invitation.attach({ token: this.token, ...terms }, { idempotencyKey: this.#key });
  }

  readonly #decline = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (this._busy) return;
    await this.#answer(async () => {
      const reason = this.#reason.trim();
      await this.#client.invitation.decline(reason === '' ? {} : { reason });
      this._done = 'declined';
      this.#focus('said');
    });
  };

  readonly #join = async (event: Event): Promise<void> => {
    event.preventDefault();
    const organization = this.#company.trim();
    const missing = { field: 'company', text: this.msg('invitation.missingCode') };
    if (this._busy || !this.#form.errors.show(organization === '' ? [missing] : [], 'company')) return;
    await this.#answer(async () => {
      const personName = this.#form.person.trim() || (this._offer?.contactName ?? '');
      await this.#client.invitation.join({ organization, personName });
      this._asked = true;
      this.#focus('said');
    });
  };

  /** One at a time. What the invitation has become meanwhile is shown in place of the form. */
  async #answer(send: () => Promise<void>): Promise<void> {
    this._busy = true;
    this._problem = '';
    try {
      await send();
    } catch (error) {
      const { code } = failureOf(error);
      if (code === 'unauthenticated' || code.startsWith('invitation-')) {
        this._offer = undefined;
        await this.#load();
      } else {
        this._problem = this.msg('invitation.failed');
      }
    } finally {
      this._busy = false;
    }
  }
}
