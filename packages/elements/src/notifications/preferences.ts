import type {
  NotificationChannelInput as Channel,
  NotificationPreferences,
  NotificationPreferencesInput,
  NotificationTopicInput as Topic,
} from '@betterdata/portal-contract';
import { html, nothing, type TemplateResult } from 'lit';
import type { PortalClient } from '../core/client.ts';
import { failureOf, type Failure } from '../core/failure.ts';
import { FormErrors } from '../parts/form.ts';
import type { ResultMessage } from '../parts/result-message.ts';
import { failurePanel, offlinePanel, skeleton } from '../parts/states.ts';
import type { PreferencesHost } from './part-host.ts';

type Locale = NotificationPreferencesInput['locale'];

const TOPICS: readonly Topic[] = [
  'NEW_ASN',
  'SHIPMENT_UPDATES',
  'RECEIPTS',
  'STOCK_ALERTS',
  'MESSAGES',
  'INVITATIONS',
];
const CHANNELS: readonly Channel[] = ['IN_APP', 'EMAIL', 'SMS'];
const LOCALES = ['en', 'de', 'ar'] as const;
/** A number that nobody has, as an example of E.164; isolated, so that its plus stays in front in any language. */
const EXAMPLE = { example: '\u2066+14805550142\u2069' };
const E164 = /^\+[1-9]\d{6,14}$/;

interface Place {
  client(): PortalClient | undefined;
  readonly result: ResultMessage;
}

/** What the person has changed and not saved yet; the rest is as the server has it. */
interface Changes {
  readonly phone?: string;
  readonly locale?: Locale;
  /** By topic and channel, such as `NEW_ASN SMS`. */
  readonly chosen: ReadonlyMap<string, boolean>;
}

const NO_CHANGES: Changes = { chosen: new Map() };

/**
 * How a person wants to be told: topics by channels, and where SMS go. What is changed and not saved stays until it is
 * saved, however often saving fails or the list is looked at meanwhile.
 */
export class Preferences {
  readonly #host: PreferencesHost;
  readonly #place: Place;
  readonly #errors: FormErrors;
  #saved: NotificationPreferences | undefined;
  #changes: Changes = NO_CHANGES;
  #failure: Failure | undefined;
  #isLoading = false;
  #isSaving = false;

  constructor(host: PreferencesHost, place: Place) {
    this.#host = host;
    this.#place = place;
    this.#errors = new FormErrors(host);
  }

  /** Asks for what is saved; what was asked before stays meanwhile. */
  async load(): Promise<void> {
    const client = this.#place.client();
    if (!client) return;
    this.#failure = undefined;
    this.#isLoading = true;
    try {
      const saved = await client.notifications.getPreferences();
      if (client === this.#place.client()) this.#saved = saved;
    } catch (error) {
      if (client === this.#place.client()) this.#failure = failureOf(error);
    }
    this.#isLoading = false;
    this.#host.requestUpdate();
  }

  /** Forgets everything: it is not for the next person. */
  reset(): void {
    this.#saved = this.#failure = undefined;
    this.#changes = NO_CHANGES;
    this.#errors.show([]);
  }

  render(): TemplateResult {
    const saved = this.#saved;
    if (saved) return this.#form(saved);
    const retry = () => void this.load();
    if (!this.#failure) {
      if (!this.#isLoading) void this.load();
      return skeleton(8);
    }
    if (!navigator.onLine) return offlinePanel(this.#host, retry);
    return failurePanel(this.#host, this.#failure, this.#host.msg('notifications.preferencesTitle'), retry);
  }

  // Drawing

  #form(saved: NotificationPreferences): TemplateResult {
    const host = this.#host;
    const { email, channels } = saved;
    return html`<form class="form" novalidate @submit=${this.#onSubmit}>
      ${this.#errors.summary()} ${this.#table(saved)}
      ${
        channels.includes('EMAIL')
          ? html`<div class="field">
              <strong>${host.msg('notifications.email')}</strong>
              <span>${email}</span>
            </div>`
          : nothing
      }
      ${channels.includes('SMS') ? this.#phoneField(saved) : nothing}
      ${channels.includes('EMAIL') ? this.#localeField(saved) : nothing}
      <button class="btn primary" aria-disabled=${this.#isSaving}>
        ${host.msg(this.#isSaving ? 'notifications.saving' : 'notifications.save')}
      </button>
    </form>`;
  }

  #table(saved: NotificationPreferences): TemplateResult {
    const host = this.#host;
    const channels = CHANNELS.filter((channel) => saved.channels.includes(channel));
    const topics = TOPICS.filter((topic) => saved.topics.some((choice) => choice.topic === topic));
    const lacksPhone = channels.includes('SMS') && this.#phone(saved) === '';
    return html`<div>
      <table class="small-table choices" aria-label=${host.msg('notifications.preferencesTitle')}>
        <thead>
          <tr>
            <th scope="col">${host.msg('notifications.topic')}</th>
            ${channels.map(
              (channel) => html`<th scope="col" id=${channel}>${host.msg(`notifications.${channel}`)}</th>`,
            )}
          </tr>
        </thead>
        <tbody>
          ${topics.map(
            (topic) =>
              html`<tr>
                <th scope="row" id=${topic}>${host.msg(`notifications.${topic}`)}</th>
                ${channels.map((channel) => this.#choice(saved, topic, channel))}
              </tr>`,
          )}
        </tbody>
      </table>
      ${
        lacksPhone
          ? html`<p class="muted caption" id="phone-wanted">${host.msg('notifications.phoneWanted')}</p>`
          : nothing
      }
    </div>`;
  }

  #choice(saved: NotificationPreferences, topic: Topic, channel: Channel): TemplateResult {
    const lacksPhone = channel === 'SMS' && this.#phone(saved) === '';
    return html`<td>
      <label
        ><input
          type="checkbox"
          aria-labelledby="${topic} ${channel}"
          aria-describedby=${lacksPhone ? 'phone-wanted' : nothing}
          .checked=${!lacksPhone && this.#isChosen(saved, topic, channel)}
          ?disabled=${lacksPhone}
          @change=${(event: Event) => {
            const { checked } = event.target as HTMLInputElement;
            const chosen = new Map(this.#changes.chosen).set(keyOf(topic, channel), checked);
            this.#change({ chosen });
          }}
      /></label>
    </td>`;
  }

  #phoneField(saved: NotificationPreferences): TemplateResult {
    const host = this.#host;
    return this.#errors.field({
      id: 'phone',
      label: host.msg('notifications.phone'),
      hint: host.msg('notifications.phoneHint', EXAMPLE),
      control: ({ id, describedBy, invalid }) =>
        html`<input
          class="field-input"
          id=${id}
          type="tel"
          dir="ltr"
          autocomplete="tel"
          aria-describedby=${describedBy ?? nothing}
          aria-invalid=${invalid ?? nothing}
          .value=${this.#changes.phone ?? saved.phoneNumber ?? ''}
          @input=${(event: Event) => this.#change({ phone: (event.target as HTMLInputElement).value })}
        />`,
    });
  }

  #localeField(saved: NotificationPreferences): TemplateResult {
    const host = this.#host;
    const withSms = saved.channels.includes('SMS');
    const chosen = this.#locale(saved);
    return html`<div class="field">
      <label for="locale"
        >${host.msg(withSms ? 'notifications.locale' : 'notifications.localeOnlyEmail')}</label
      >
      <select
        class="field-input"
        id="locale"
        @change=${(event: Event) =>
          this.#change({ locale: knownLocale((event.target as HTMLSelectElement).value) })}
      >
        <option value="" ?selected=${chosen === null}>${host.msg('notifications.localeUsual')}</option>
        ${LOCALES.map(
          (locale) =>
            html`<option value=${locale} lang=${locale} ?selected=${chosen === locale}>
              ${new Intl.DisplayNames(locale, { type: 'language' }).of(locale)}
            </option>`,
        )}
      </select>
    </div>`;
  }

  // What is there

  #phone(saved: NotificationPreferences): string {
    // People write numbers in groups.
    return (this.#changes.phone ?? saved.phoneNumber ?? '').replaceAll(/[\s().\-\u2066-\u2069]/g, '');
  }

  #locale(saved: NotificationPreferences): Locale {
    return this.#changes.locale === undefined ? knownLocale(saved.locale) : this.#changes.locale;
  }

  #isChosen(saved: NotificationPreferences, topic: Topic, channel: Channel): boolean {
    const before = saved.topics.find((choice) => choice.topic === topic)?.channels ?? [];
    return this.#changes.chosen.get(keyOf(topic, channel)) ?? before.includes(channel);
  }

  /** All that is shown, as the API takes it. Without a number nothing is told by SMS. */
  #input(saved: NotificationPreferences): NotificationPreferencesInput {
    const phoneNumber = this.#phone(saved) || null;
    const channels = CHANNELS.filter((channel) => channel !== 'SMS' || phoneNumber !== null);
    const topics = TOPICS.filter((topic) => saved.topics.some((choice) => choice.topic === topic)).map(
      (topic) => ({ topic, channels: channels.filter((channel) => this.#isChosen(saved, topic, channel)) }),
    );
    return { phoneNumber, locale: this.#locale(saved), topics };
  }

  // Doing

  #change(changes: Partial<Changes>): void {
    this.#changes = { ...this.#changes, ...changes };
    this.#host.requestUpdate();
  }

  readonly #onSubmit = (event: Event): void => {
    event.preventDefault();
    const saved = this.#saved;
    if (!saved || this.#isSaving) return;
    const phone = this.#phone(saved);
    const isFine = phone === '' || E164.test(phone);
    const errors = isFine
      ? []
      : [{ field: 'phone', text: this.#host.msg('notifications.phoneWrong', EXAMPLE) }];
    if (this.#errors.show(errors)) void this.#save(saved);
  };

  async #save(saved: NotificationPreferences): Promise<void> {
    const client = this.#place.client();
    if (!client) return;
    const { result } = this.#place;
    const sent = this.#changes;
    result.dismiss();
    this.#setSaving(true);
    try {
      const now = await client.notifications.setPreferences(this.#input(saved), { ifMatch: saved.version });
      if (client !== this.#place.client()) return;
      this.#saved = now;
      // What was changed while it was sent is kept.
      if (sent === this.#changes) this.#changes = NO_CHANGES;
      result.show({ tone: 'ok', text: this.#host.msg('notifications.saved') });
    } catch (error) {
      if (client === this.#place.client()) await this.#refused(error as SaveError);
    } finally {
      this.#setSaving(false);
    }
  }

  async #refused({ code, problem }: SaveError): Promise<void> {
    const host = this.#host;
    const { result } = this.#place;
    if (code === 'version-mismatch') {
      await this.load();
      return result.show({ tone: 'warn', text: host.msg('notifications.changedElsewhere') });
    }
    const phone = problem?.errors?.find(({ pointer }) => pointer.startsWith('/phoneNumber'));
    if (phone) this.#errors.show([{ field: 'phone', text: phone.detail }]);
    else result.show({ tone: 'danger', text: host.msg('notifications.notSaved') });
  }

  #setSaving(isSaving: boolean): void {
    this.#isSaving = isSaving;
    this.#host.requestUpdate();
  }
}

/** What is read of the SDK's error. */
interface SaveError {
  readonly code?: string;
  readonly problem?: { readonly errors?: readonly { readonly pointer: string; readonly detail: string }[] };
}

const keyOf = (topic: Topic, channel: Channel) => `${topic} ${channel}`;

const knownLocale = (locale: string | null) => LOCALES.find((known) => known === locale) ?? null;
