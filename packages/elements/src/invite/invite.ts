import { invitations, locations, products, type Nouns } from '@betterdata/portal-sdk/nouns';
import type { Invitation, InvitationList, InvitationStatusInput } from '@betterdata/portal-contract';
import { html, nothing } from 'lit';
import { state } from 'lit/decorators.js';
import type { PortalClient, Viewer } from '../core/client.ts';
import { failureOf } from '../core/failure.ts';
import { PortalElement } from '../core/portal-element.ts';
import type { ReloadType } from '../core/reload-on.ts';
import { badge, type Tone } from '../parts/badge.ts';
import type { Column, Track } from '../parts/data-table/column.ts';
import { DataTable } from '../parts/data-table/data-table.ts';
import { tableStyles } from '../parts/data-table/data-table.styles.ts';
import { detailsStyles } from '../parts/details-panel.ts';
import { factsStyles } from '../parts/facts.ts';
import { formStyles } from '../parts/form.ts';
import { knownText } from '../parts/known-text.ts';
import { LazyPart } from '../parts/lazy-part.ts';
import { lockRow, lockRowStyles, lockText } from '../parts/lock-row.ts';
import { OpenDetails } from '../parts/open-details.ts';
import { ResultMessage } from '../parts/result-message.ts';
import { lockedPanel, skeleton } from '../parts/states.ts';
import { typeText } from '../partnerships/partnership.ts';
import type { Step } from './details.ts';
import type { InviteForm } from './invite-form.ts';
import { inviteEn } from './invite.en.ts';
import { inviteStyles } from './invite.styles.ts';

/** What a host may keep and set again. */
export interface InviteState {
  /** Only invitations in this state. */
  readonly status: InvitationStatusInput | null;
  /** Id of the invitation whose details are open. */
  readonly open: string | null;
}

const STATUSES = [
  'SENT',
  'OPENED',
  'AWAITING_APPROVAL',
  'ACCEPTED',
  'DECLINED',
  'REVOKED',
  'EXPIRED',
] as const satisfies readonly InvitationStatusInput[];
const TONES: Readonly<Partial<Record<string, Tone>>> = {
  ACCEPTED: 'ok',
  AWAITING_APPROVAL: 'warn',
  EXPIRED: 'warn',
};

type Invite = Viewer['entitlements'][number];

const FEATURE = 'partnerships.create';
const NONE: InvitationList = { items: [], nextCursor: null };

/**
 * The partners that the viewer's organization invites, what they answered, and the form that invites another one. For
 * owners and administrators; where the plan does not include it, it says how to get there. What was invited under an
 * earlier plan can still be read and withdrawn.
 *
 * @tag bd-invite
 */
export class BdInvite extends PortalElement<InvitationList, typeof inviteEn, InviteState> {
  static override texts = inviteEn;
  static override nouns: Nouns = { invitations, locations, products };
  static override reloadOn: readonly ReloadType[] = ['invitation.changed', 'viewer.changed'];
  static override styles = [
    PortalElement.styles,
    tableStyles,
    detailsStyles,
    factsStyles,
    formStyles,
    lockRowStyles,
    inviteStyles,
  ];

  @state() private _inviting = false;

  readonly #result = new ResultMessage(this);
  readonly #formPart = new LazyPart(this, () => import('./invite-form.ts'));
  readonly #drawing = new LazyPart(this, () => import('./details.ts'));
  #form: InviteForm | undefined;
  #busy = false;

  readonly #table = new DataTable<Invitation>(this, {
    idOf: ({ id }) => id,
    item: (invitation) => ({
      first: invitation.organizationName,
      firstEnd: this.#status(invitation),
      second: [this.msg(typeText(invitation.type)), this.#emailOf(invitation)].join(', '),
    }),
    onOpen: ({ id }) => {
      if (!this.select('invitation', id)) return;
      this.#details.takeFocus();
      this.setState({ open: id });
    },
    loadMore: () => this.#loadMore(),
  });

  readonly #details = new OpenDetails<Invitation>(this, {
    client: () => this.client,
    openId: () => this.state.open ?? null,
    load: (client, id, signal) => client.invitations.get(id, { signal }),
    onClose: () => {
      const { open } = this.state;
      this.setState({ open: null });
      if (open) this.#table.focusRow(open);
    },
  });

  protected override heading(): string {
    return this.msg('invite.heading');
  }

  protected override purpose(): string {
    return this.msg('invite.purpose');
  }

  protected override loadArgs(): readonly unknown[] {
    return [this.state.status ?? null];
  }

  protected override async load(client: PortalClient, signal: AbortSignal): Promise<InvitationList> {
    this.#details.again();
    try {
      return await client.invitations.list(this.#query(), { signal });
    } catch (error) {
      // Whoever may not invite in any plan sees why; in this plan everybody sees what the next one brings.
      if (this.#locked && failureOf(error).code === 'role-not-allowed') return NONE;
      throw error;
    }
  }

  protected override isEmpty({ items }: InvitationList): boolean {
    return items.length === 0 && !this._inviting && !this.#offersOnly(items);
  }

  protected override emptyText(): string {
    return this.msg('invite.empty');
  }

  protected override clearFilters(): (() => void) | null {
    return this.state.status ? () => this.setState({ status: null }) : null;
  }

  protected override skeletonRows(): number {
    return 3;
  }

  protected override actions(): unknown {
    const reading = this.state.open && this.width !== 'wide';
    if (this._inviting || reading || this.#locked) return nothing;
    return html`<button type="button" class="btn primary" id="new" @click=${() => void this.#begin()}>
      ${this.msg('invite.new')}
    </button>`;
  }

  protected override toolbar({ items }: InvitationList): unknown {
    if (this._inviting || (items.length === 0 && !this.state.status)) return nothing;
    const lock = this.#locked;
    return html`${lock && html`${lockRow(lockText(this.locale, lock), this.unlock(lock))} ${this.plans()}`}<label
        class="row"
        >${this.msg('invite.filter')}
        <select
          class="field-input"
          id="filter"
          @change=${(event: Event) => this.#filter((event.target as HTMLSelectElement).value)}
        >
          <option value="" ?selected=${!this.state.status}>${this.msg('invite.all')}</option>
          ${STATUSES.map(
            (status) =>
              html`<option value=${status} ?selected=${this.state.status === status}>
                ${this.msg(`invite.${status}`)}
              </option>`,
          )}
        </select></label
      >`;
  }

  protected override messages(): unknown {
    return this.#result.render();
  }

  protected override content({ items, nextCursor }: InvitationList): unknown {
    if (this._inviting) {
      return this.#formPart.render(() => this.#form?.render() ?? nothing, skeleton([2, 4, 4]));
    }
    const lock = this.#locked;
    if (lock && this.#offersOnly(items)) {
      return html`${lockedPanel(lockText(this.locale, lock), this.purpose(), this.unlock(lock))}${this.plans()}`;
    }
    return this.#table.render({
      label: this.heading(),
      columns: this.#columns(),
      rows: items,
      hasMore: nextCursor !== null,
      openId: this.state.open ?? null,
    });
  }

  protected override details({ items }: InvitationList): unknown {
    const { open } = this.state;
    if (!open || this._inviting) return nothing;
    const listed = this.#details.shown ?? items.find(({ id }) => id === open);
    return this.#details.render(listed?.organizationName ?? this.heading(), (invitation) =>
      this.#drawing.render(
        ({ invitationDetails }) =>
          invitationDetails(
            this,
            invitation,
            this.#status(invitation),
            this.#locked !== undefined,
            (step) => void this.#take(step, invitation),
          ),
        skeleton(6),
      ),
    );
  }

  protected override reset(): void {
    this.#table.reset();
    this.#form = undefined;
    this._inviting = false;
    this.#result.dismiss();
    this.state = {};
  }

  /** Why the plan lets nobody be invited; undefined where it does. */
  get #locked(): Invite | undefined {
    return this.viewer?.entitlements.find(({ feature, reason }) => feature === FEATURE && reason === 'PLAN');
  }

  /** The plan includes none, and none is left of a plan that did. */
  #offersOnly(items: readonly Invitation[]): boolean {
    return this.#locked !== undefined && items.length === 0 && !this.state.status;
  }

  #columns(): readonly Column<Invitation>[] {
    const column = (
      id: string,
      header: string,
      track: Track,
      cell: (row: Invitation) => unknown,
    ): Column<Invitation> => ({ id, header, track, cell });
    return [
      column(
        'organization',
        this.msg('invite.organization'),
        'minmax(10rem, 2fr)',
        (row) =>
          html`<span class="company"
            >${row.organizationName}<span class="caption muted"><bdi>${this.#emailOf(row)}</bdi></span></span
          >`,
      ),
      column('role', this.msg('offer.role'), 'minmax(7rem, 1fr)', ({ type }) => this.msg(typeText(type))),
      column('status', this.msg('invite.status'), 'minmax(8rem, 1fr)', (row) => this.#status(row)),
      column('sent', this.msg('invite.sent'), 'minmax(6.5rem, 0.8fr)', ({ sentAt }) =>
        this.format.date(sentAt),
      ),
    ];
  }

  #status({ status }: Invitation): unknown {
    return badge(TONES[status] ?? 'neutral', this.msg(`invite.${knownText(STATUSES, status)}`));
  }

  #emailOf({ email }: Invitation): string {
    return email ?? this.msg('invite.erased');
  }

  #query() {
    const { status } = this.state;
    return status ? { status } : {};
  }

  #filter(value: string): void {
    this.setState({ status: STATUSES.find((status) => status === value) ?? null, open: null });
  }

  async #begin(): Promise<void> {
    this.#result.dismiss();
    this._inviting = true;
    const part = await this.#formPart.load();
    if (!part || !this._inviting) return;
    this.#form ??= new part.InviteForm(this, {
      client: () => this.client,
      currency: () => this.viewer?.organization.currency ?? 'USD',
      organizationId: () => this.viewer?.organization.id ?? '',
      sent: (invitation) => this.#sent(invitation),
      cancel: () => (this._inviting = false),
    });
    await this.#form.begin();
    await this.updateComplete;
    this.shadowRoot?.getElementById('name')?.focus();
  }

  #sent(invitation: Invitation): void {
    this._inviting = false;
    this.#result.show({ tone: 'ok', text: this.msg('invite.done', { email: this.#emailOf(invitation) }) });
    if (this.data && !this.state.status) {
      const others = this.data.items.filter(({ id }) => id !== invitation.id);
      this.data = { ...this.data, items: [invitation, ...others] };
    }
  }

  async #take(step: Step, invitation: Invitation): Promise<void> {
    const { client } = this;
    if (!client || this.#busy) return;
    if (!(await this.#confirms(step, invitation)) || client !== this.client) return;
    const { organizationName: organization } = invitation;
    const email = this.#emailOf(invitation);
    this.#busy = true;
    try {
      const changed = await client.invitations[step](invitation.id);
      if (client !== this.client) return;
      this.#details.shown = changed;
      this.#replace(changed);
      const texts: Record<Step, string> = {
        resend: this.msg('invite.resent', { email }),
        revoke: this.msg('invite.revoked'),
        approve: this.msg('invite.approved', { organization }),
        refuse: this.msg('invite.refused'),
      };
      this.#result.show({ tone: 'ok', text: texts[step] });
    } catch (error) {
      this.#explain(failureOf(error).code);
    } finally {
      this.#busy = false;
    }
  }

  /** What cannot be undone is asked first. */
  async #confirms(step: Step, { organizationName: organization }: Invitation): Promise<boolean> {
    if (step !== 'revoke' && step !== 'refuse') return true;
    const { ask } = await import('../parts/dialog.ts');
    return ask(this, {
      title: this.msg(`invite.${step}Title`),
      text: this.msg(`invite.${step}Text`, { organization }),
      confirm: this.msg(`invite.${step}`),
      cancel: this.msg('invite.keep'),
    });
  }

  #explain(code: string): void {
    if (code === 'invalid-transition') {
      this.#result.show({ tone: 'warn', text: this.msg('invite.changed') });
      void this.reload();
    } else {
      const limited = code === 'invitation-limit-reached';
      this.#result.show({ tone: 'danger', text: this.msg(limited ? 'invite.limit' : 'invite.failed') });
    }
  }

  #replace(changed: Invitation): void {
    if (!this.data) return;
    this.data = {
      ...this.data,
      items: this.data.items.map((item) => (item.id === changed.id ? changed : item)),
    };
  }

  async #loadMore(): Promise<void> {
    const { client, data } = this;
    if (!client || !data?.nextCursor) return;
    const page = await client.invitations.list({ ...this.#query(), cursor: data.nextCursor });
    // By now it may be another organization.
    if (client !== this.client || data !== this.data) return;
    this.data = { items: [...data.items, ...page.items], nextCursor: page.nextCursor };
  }
}
