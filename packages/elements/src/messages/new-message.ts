import type { Asn, ConversationInput, Partnership } from '@betterdata/portal-contract';
import { createIdempotencyKey } from '@betterdata/portal-sdk';
import { html, nothing, type TemplateResult } from 'lit';
import type { PortalClient } from '../core/client.ts';
import { failureOf } from '../core/failure.ts';
import { FormErrors, type ControlAttributes, type FormError } from '../parts/form.ts';
import { skeleton } from '../parts/states.ts';
import { messageDraftsOf } from './drafts.ts';
import type { MessagesHost } from './place.ts';
import { MOST_CHARACTERS } from './thread-view.ts';

/** The name of its draft, beside those of conversations. */
const NEW = 'new';

type Subject = ConversationInput['subject'];

interface Options {
  client(): PortalClient | undefined;
  /** Names the person in their organization, for drafts. */
  subject(): string;
  /** Opens the conversation with the text in it, ready to be sent. */
  send(input: ConversationInput): Promise<void>;
  cancel(): void;
}

/** The form of a message that answers none: to whom, about which ASN if any, and the text. */
export class NewMessage {
  readonly #host: MessagesHost;
  readonly #options: Options;
  readonly #errors: FormErrors;
  #partnerships: readonly Partnership[] | undefined;
  #failed = false;
  #partnershipId = '';
  #asn = '';
  #text = '';
  #busy = false;
  /** The same until it was sent, so that trying again sends it once. */
  #id = createIdempotencyKey();

  constructor(host: MessagesHost, options: Options) {
    this.#host = host;
    this.#options = options;
    this.#errors = new FormErrors(host);
  }

  get #drafts() {
    return messageDraftsOf(this.#options.subject());
  }

  /** Begins anew, with the partners of today. */
  async begin(): Promise<void> {
    const client = this.#options.client();
    if (!client) return;
    this.reset();
    this.#text = this.#drafts.read(NEW)?.text ?? '';
    try {
      const { items } = await client.partnerships.list({ status: 'ACTIVE', limit: 200 });
      if (client !== this.#options.client()) return;
      // A party without an account reads nothing.
      this.#partnerships = items.filter(({ counterparty }) => counterparty.kind === 'ORGANIZATION');
      const [first, ...others] = this.#partnerships;
      if (first && others.length === 0) this.#partnershipId = first.id;
    } catch {
      this.#failed = true;
    }
    this.#host.requestUpdate();
  }

  reset(): void {
    this.#partnerships = undefined;
    this.#failed = false;
    this.#partnershipId = this.#asn = this.#text = '';
    this.#id = createIdempotencyKey();
    this.#errors.show([]);
  }

  render(): TemplateResult {
    const host = this.#host;
    if (this.#failed) return this.#retry();
    if (!this.#partnerships) return skeleton(5);
    if (this.#partnerships.length === 0) return html`<p>${host.msg('messages.noPartner')}</p>`;
    return html`<form class="form new-message" novalidate @submit=${this.#onSubmit}>
      ${this.#errors.summary()} ${this.#partnerField(this.#partnerships)}
      ${this.#errors.textField({
        id: 'new-asn',
        label: host.msg('messages.asn'),
        value: this.#asn,
        onInput: (value) => (this.#asn = value),
      })}
      ${this.#errors.field({
        id: 'new-text',
        label: host.msg('messages.text'),
        control: ({ id, describedBy, invalid }) =>
          html`<textarea
            class="field-input"
            id=${id}
            rows="4"
            dir=${this.#text === '' ? nothing : 'auto'}
            maxlength=${MOST_CHARACTERS}
            aria-describedby=${describedBy ?? nothing}
            aria-invalid=${invalid ?? nothing}
            .value=${this.#text}
            @input=${(event: Event) => this.#write((event.target as HTMLTextAreaElement).value)}
          ></textarea>`,
      })}
      <div class="row">
        <button type="submit" class="btn primary">
          ${host.msg(this.#busy ? 'messages.sending' : 'messages.send')}
        </button>
        <button type="button" class="btn" @click=${() => this.#options.cancel()}>
          ${host.msg('messages.cancel')}
        </button>
      </div>
    </form>`;
  }

  #partnerField(partnerships: readonly Partnership[]): TemplateResult {
    const [only] = partnerships;
    if (only && partnerships.length === 1) {
      return html`<div class="field">
        <span class="muted">${this.#host.msg('messages.partner')}</span><bdi>${only.counterparty.name}</bdi>
      </div>`;
    }
    const control = ({ id, describedBy, invalid }: ControlAttributes) =>
      html`<select
        class="field-input"
        id=${id}
        aria-describedby=${describedBy ?? nothing}
        aria-invalid=${invalid ?? nothing}
        @change=${(event: Event) => (this.#partnershipId = (event.target as HTMLSelectElement).value)}
      >
        <option value="" ?selected=${this.#partnershipId === ''}>
          ${this.#host.msg('messages.choosePartner')}
        </option>
        ${partnerships.map(
          ({ id: value, counterparty }) =>
            html`<option value=${value} ?selected=${value === this.#partnershipId}>
              ${counterparty.name}
            </option>`,
        )}
      </select>`;
    return this.#errors.field({ id: 'new-partner', label: this.#host.msg('messages.partner'), control });
  }

  #write(text: string): void {
    this.#text = text;
    this.#host.requestUpdate();
    this.#drafts.write(NEW, { text, outgoing: [] });
  }

  #retry(): TemplateResult {
    return html`<p class="row" role="alert">
      <span>${this.#host.msg('state.partFailed')}</span>
      <button type="button" class="btn" @click=${() => void this.begin()}>
        ${this.#host.msg('state.retry')}
      </button>
    </p>`;
  }

  readonly #onSubmit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (!this.#busy) void this.#submit();
  };

  async #submit(): Promise<void> {
    const client = this.#options.client();
    const partnership = this.#partnerships?.find(({ id }) => id === this.#partnershipId);
    const text = this.#text.trim();
    const missing: FormError[] = [];
    if (!partnership) missing.push({ field: 'new-partner', text: this.#host.msg('messages.choosePartner') });
    if (text === '') missing.push({ field: 'new-text', text: this.#host.msg('messages.textMissing') });
    if (!this.#errors.show(missing) || !client || !partnership) return;
    this.#busy = true;
    this.#host.requestUpdate();
    try {
      const subject = await this.#subject(client, partnership);
      if (!subject) return;
      await this.#options.send({ id: this.#id, subject, text });
      this.#drafts.remove(NEW);
    } catch (error) {
      const isRefused = failureOf(error).code === 'partnership-not-active' || failureOf(error).refused;
      const reason = isRefused ? ` ${this.#host.msg('messages.readOnly')}` : '';
      this.#errors.show([{ field: 'new-text', text: this.#host.msg('messages.notSent') + reason }]);
    } finally {
      this.#busy = false;
      this.#host.requestUpdate();
    }
  }

  /** What the message is about; undefined, and said so, where there is no such ASN. */
  async #subject(client: PortalClient, { id, counterparty }: Partnership): Promise<Subject | undefined> {
    const code = this.#asn.trim();
    if (code === '') return { type: 'PARTNERSHIP', id };
    const { items } = await client.asns.list({ code, limit: 10 });
    const asn = items.find((each: Pick<Asn, 'partnershipId' | 'status'>) => {
      return each.partnershipId === id && each.status !== 'DRAFT';
    });
    if (asn) return { type: 'ASN', id: asn.id };
    const text = this.#host.msg('messages.asnUnknown', { code, partner: counterparty.name });
    this.#errors.show([{ field: 'new-asn', text }]);
    return undefined;
  }
}
