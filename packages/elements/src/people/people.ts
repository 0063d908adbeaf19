import { members, organization, type Nouns } from '@betterdata/portal-sdk/nouns';
import type { CompanySignIn, Member, MemberInvitation, MemberList } from '@betterdata/portal-contract';
import { html, nothing, type TemplateResult } from 'lit';
import type { PortalClient } from '../core/client.ts';
import { failureOf } from '../core/failure.ts';
import { PortalElement } from '../core/portal-element.ts';
import type { ReloadType } from '../core/reload-on.ts';
import { badge, type Tone } from '../parts/badge.ts';
import type { Column, Track } from '../parts/data-table/column.ts';
import { DataTable } from '../parts/data-table/data-table.ts';
import { tableStyles } from '../parts/data-table/data-table.styles.ts';
import { detailsStyles, DetailsPanel } from '../parts/details-panel.ts';
import { facts, factsStyles } from '../parts/facts.ts';
import { FormErrors, formStyles } from '../parts/form.ts';
import { knownText } from '../parts/known-text.ts';
import { ResultMessage } from '../parts/result-message.ts';
import { InviteForm } from './invite-form.ts';
import { peopleEn } from './people.en.ts';
import { peopleStyles } from './people.styles.ts';
import { chosenRole, roleNames, roleOptions, ROLES, rolesGivenBy, type Role } from './roles.ts';

/** What a host may keep and set again. */
export interface PeopleState {
  /** Id of the member whose details are open. */
  readonly open: string | null;
}

/** Members, and how they sign in; null where looking after people is not this person's. */
type Data = (MemberList & { readonly companySignIn: CompanySignIn | null }) | null;

const TONES: Readonly<Partial<Record<string, Tone>>> = {
  ACTIVE: 'ok',
  REQUESTED: 'warn',
  DISABLED: 'danger',
};
const STATUSES = ['ACTIVE', 'INVITED', 'REQUESTED', 'DISABLED'] as const;
const REFUSED: readonly string[] = ['role-not-allowed', 'session-restricted'];
const PAGE = 200;

/**
 * The people of the organization: what each may do, who is invited and who asks to join. Owners and administrators invite,
 * change roles, disable and remove; everybody else is told whom to ask.
 *
 * @tag bd-people
 */
export class BdPeople extends PortalElement<Data, typeof peopleEn, PeopleState> {
  static override texts = peopleEn;
  static override nouns: Nouns = { members, organization };
  static override reloadOn: readonly ReloadType[] = ['members.changed', 'viewer.changed'];
  static override styles = [
    PortalElement.styles,
    tableStyles,
    detailsStyles,
    factsStyles,
    formStyles,
    peopleStyles,
  ];

  readonly #result = new ResultMessage(this);
  readonly #form = new InviteForm(this, new FormErrors(this));
  readonly #panel = new DetailsPanel(this, { onClose: () => this.#close() });
  readonly #table = new DataTable<Member>(this, {
    idOf: ({ id }) => id,
    item: (member) => ({
      first: member.name,
      firstEnd: this.#status(member),
      second: `${this.#role(member.role)}, ${member.email}`,
    }),
    onOpen: ({ id }) => {
      if (this.select('member', id)) this.#open(id);
    },
    loadMore: () => this.#loadMore(),
  });
  #inviting = false;
  /** Roles that were chosen and not yet given, by member. */
  #chosen = new Map<string, Role>();

  protected override heading(): string {
    return this.msg('people.title');
  }

  protected override purpose(): string {
    return this.msg('people.purpose');
  }

  protected override async load(client: PortalClient, signal: AbortSignal): Promise<Data> {
    try {
      const [list, { account }] = await Promise.all([
        client.members.list({ limit: PAGE }, { signal }),
        client.organization.get({ signal }),
      ]);
      return { ...list, companySignIn: account?.companySignIn ?? null };
    } catch (error) {
      if (REFUSED.includes(failureOf(error).code)) return null;
      throw error;
    }
  }

  protected override isEmpty(data: Data): boolean {
    return data === null || data.items.length === 0;
  }

  protected override emptyText(): string {
    const owner = this.viewer?.organization.owner;
    return this.data === null && owner ? this.msg('people.notYours', { owner }) : this.msg('people.empty');
  }

  protected override scope(data: Data): unknown {
    if (data === null) return nothing;
    const { items, nextCursor } = data;
    return this.msg(nextCursor === null ? 'people.count' : 'people.countMore', { count: items.length });
  }

  protected override actions(data: Data): unknown {
    if (data === null || this.#inviting) return nothing;
    return html`<button type="button" class="btn primary" @click=${this.#startInviting}>
      ${this.msg('people.invite')}
    </button>`;
  }

  protected override toolbar(): unknown {
    if (!this.#inviting) return nothing;
    return this.#form.render(this.viewer?.user.role, {
      send: (invitation) => void this.#invite(invitation),
      cancel: this.#stopInviting,
    });
  }

  protected override messages(): unknown {
    return this.#result.render();
  }

  protected override content(data: Data): unknown {
    if (data === null) return nothing;
    const asking = data.items.filter(({ status }) => status === 'REQUESTED');
    return html`${asking.length > 0 ? this.#requests(asking) : nothing}
    ${this.#table.render({
      label: this.heading(),
      columns: this.#columns(),
      rows: data.items.filter(({ status }) => status !== 'REQUESTED'),
      hasMore: data.nextCursor !== null,
      openId: this.state.open ?? null,
    })}
    ${data.companySignIn ? this.#signIn(data.companySignIn) : nothing}`;
  }

  protected override details(data: Data): unknown {
    const member = data?.items.find(({ id }) => id === this.state.open);
    if (!member) return nothing;
    return this.#panel.render({
      key: member.id,
      title: member.name,
      body: html`${facts([
        [this.msg('people.email'), member.email],
        [this.msg('people.role'), this.#role(member.role)],
        [this.msg('people.status'), this.#status(member)],
        [this.msg('people.since'), this.format.date(member.createdAt)],
        [this.msg('people.seen'), this.#seen(member)],
        [this.msg('people.invitedBy'), member.invitedBy],
      ])}
      ${this.#steps(member)}`,
    });
  }

  protected override reset(): void {
    this.#table.reset();
    this.#result.dismiss();
    this.#form.reset();
    this.#inviting = false;
    this.#chosen.clear();
    this.state = {};
  }

  #requests(asking: readonly Member[]): TemplateResult {
    const given = rolesGivenBy(this.viewer?.user.role);
    return html`<div class="title" role="heading" aria-level=${this.headingLevel + 1} id="requests-title">
        ${this.msg('people.requests', { count: asking.length })}
      </div>
      <ul class="requests" aria-labelledby="requests-title">
        ${asking.map((member) => {
          const { id, name, email } = member;
          const role = this.#chosen.get(id) ?? 'VIEWER';
          return html`<li>
            <span class="person"><strong>${name}</strong><span class="muted">${email}</span></span>
            <select
              class="field-input"
              aria-label=${this.msg('people.acceptAs', { name })}
              @change=${(event: Event) => this.#chosen.set(id, chosenRole(event))}
            >
              ${roleNames(this, given, role)}
            </select>
            <button type="button" class="btn" @click=${() => void this.#accept(member)}>
              ${this.msg('people.accept')}
            </button>
            <button type="button" class="btn plain" @click=${() => void this.#remove(member)}>
              ${this.msg('people.decline')}
            </button>
          </li>`;
        })}
      </ul>`;
  }

  #signIn({ issuer, domains, newcomersRole }: CompanySignIn): TemplateResult {
    const provider = this.msg('people.signIn', {
      domains: domains.map((domain) => `@${domain}`).join(', '),
      host: new URL(issuer).host,
    });
    const newcomers =
      newcomersRole === null
        ? this.msg('people.newcomersOut')
        : this.msg('people.newcomersIn', { role: this.#role(newcomersRole) });
    return html`<p class="sign-in muted">${provider} ${newcomers}</p>`;
  }

  #columns(): readonly Column<Member>[] {
    const column = (
      id: 'name' | 'role' | 'status' | 'seen',
      track: Track,
      cell: (row: Member) => unknown,
    ): Column<Member> => ({ id, header: this.msg(`people.${id}`), track, cell });
    return [
      column(
        'name',
        'minmax(11rem, 2fr)',
        ({ name, email }) =>
          html`<span class="person"><span>${name}</span><span class="caption muted">${email}</span></span>`,
      ),
      column('role', 'minmax(7rem, 1fr)', ({ role }) => this.#role(role)),
      column('status', 'minmax(7rem, 1fr)', (row) => this.#status(row)),
      column('seen', 'minmax(7rem, 1fr)', (row) => this.#seen(row)),
    ];
  }

  /** What can be done with a member, or why nothing can. */
  #steps(member: Member): TemplateResult {
    const { id, status, role, isYou } = member;
    const own = this.viewer?.user.role;
    if (isYou) return html`<p class="muted">${this.msg('people.itIsYou')}</p>`;
    if (role === 'OWNER' && own !== 'OWNER')
      return html`<p class="muted">${this.msg('people.ownOwners')}</p>`;
    return html`<form class="member-form" @submit=${(event: Event) => this.#changeRole(event, member)}>
        <label for="new-role">${this.msg('people.newRole')}</label>
        <div class="row">
          <select
            class="field-input"
            id="new-role"
            @change=${(event: Event) => this.#chosen.set(id, chosenRole(event))}
          >
            ${roleOptions(this, rolesGivenBy(own), this.#chosen.get(id) ?? role)}
          </select>
          <button class="btn">${this.msg('people.changeRole')}</button>
        </div>
      </form>
      <div class="row">
        ${
          status === 'ACTIVE'
            ? html`<button type="button" class="btn" @click=${() => void this.#disable(member)}>
                ${this.msg('people.disable')}
              </button>`
            : nothing
        }
        ${
          status === 'INVITED'
            ? html`<button type="button" class="btn" @click=${() => void this.#resend(member)}>
                ${this.msg('people.resend')}
              </button>`
            : nothing
        }
        ${
          status === 'DISABLED'
            ? html`<button type="button" class="btn" @click=${() => void this.#enable(member)}>
                ${this.msg('people.enable')}
              </button>`
            : nothing
        }
        <button type="button" class="btn" @click=${() => void this.#remove(member)}>
          ${this.msg(status === 'INVITED' ? 'people.withdraw' : 'people.remove')}
        </button>
      </div>`;
  }

  #role(role: string): string {
    return this.msg(`people.${knownText(ROLES, role)}`);
  }

  #status({ status, isYou }: Member): unknown {
    const shown = badge(TONES[status] ?? 'neutral', this.msg(`people.${knownText(STATUSES, status)}`));
    return isYou
      ? html`<span class="badges">${shown}${badge('neutral', this.msg('people.you'))}</span>`
      : shown;
  }

  #seen({ lastSeenAt }: Member): string {
    return lastSeenAt === null ? this.msg('people.never') : this.format.dateTime(lastSeenAt);
  }

  #open(id: string): void {
    this.#panel.takeFocus();
    this.setState({ open: id });
  }

  #close(): void {
    const { open } = this.state;
    this.setState({ open: null });
    if (open) this.#table.focusRow(open);
  }

  readonly #startInviting = async (): Promise<void> => {
    this.#inviting = true;
    this.requestUpdate();
    await this.updateComplete;
    this.shadowRoot?.getElementById('invite-email')?.focus();
  };

  readonly #stopInviting = (): void => {
    this.#inviting = false;
    this.#form.reset();
    this.requestUpdate();
  };

  async #invite(invitation: MemberInvitation): Promise<void> {
    const { client } = this;
    if (!client) return;
    try {
      await client.members.invite(invitation);
      this.#stopInviting();
      this.#tell('ok', this.msg('people.invited', { email: invitation.email }));
      await this.reload();
    } catch (error) {
      if (failureOf(error).code === 'already-member') this.#form.refuseAddress();
      else await this.#fail(error, invitation.name);
    }
  }

  #changeRole(event: Event, member: Member): void {
    event.preventDefault();
    const role = this.#chosen.get(member.id) ?? knownRole(member.role);
    if (!role) return;
    void this.#change(
      member,
      (client, options) => client.members.changeRole(member.id, { role }, options),
      this.msg('people.roleChanged', { name: member.name, role: this.#role(role) }),
    );
  }

  #accept(member: Member): Promise<void> {
    const role = this.#chosen.get(member.id) ?? 'VIEWER';
    return this.#change(
      member,
      (client, options) => client.members.accept(member.id, { role }, options),
      this.msg('people.accepted', { name: member.name, role: this.#role(role) }),
    );
  }

  #resend(member: Member): Promise<void> {
    return this.#change(
      member,
      (client, options) => client.members.resend(member.id, options),
      this.msg('people.resent', { email: member.email }),
    );
  }

  #disable(member: Member): Promise<void> {
    return this.#change(
      member,
      (client, options) => client.members.disable(member.id, options),
      this.msg('people.disabled', { name: member.name }),
    );
  }

  #enable(member: Member): Promise<void> {
    return this.#change(
      member,
      (client, options) => client.members.enable(member.id, options),
      this.msg('people.enabled', { name: member.name }),
    );
  }

  /** Who worked here is asked for first; an invitation or a request is gone without a question. */
  async #remove(member: Member): Promise<void> {
    const { name, status } = member;
    if (status === 'ACTIVE' || status === 'DISABLED') {
      const { ask } = await import('../parts/dialog.ts');
      const sure = await ask(this, {
        title: this.msg('people.askRemove', { name }),
        text: this.msg('people.askRemoveText'),
        confirm: this.msg('people.remove'),
        cancel: this.msg('people.keep', { name }),
      });
      if (!sure) return;
    }
    const done = { INVITED: 'people.withdrawn', REQUESTED: 'people.declined' } as const;
    const id = done[status as keyof typeof done] ?? 'people.removed';
    await this.#change(
      member,
      (client, options) => client.members.remove(member.id, options),
      id === 'people.withdrawn' ? this.msg(id) : this.msg(id, { name }),
    );
  }

  async #change(
    { id, name, version }: Member,
    change: (client: PortalClient, options: { ifMatch: number }) => Promise<unknown>,
    done: string,
  ): Promise<void> {
    const { client } = this;
    if (!client) return;
    try {
      await change(client, { ifMatch: version });
      this.#chosen.delete(id);
      this.#tell('ok', done);
      await this.reload();
    } catch (error) {
      await this.#fail(error, name);
    }
  }

  async #fail(error: unknown, name: string): Promise<void> {
    const { code } = failureOf(error);
    const text = {
      'last-owner': this.msg('people.lastOwner', { name }),
      'role-not-allowed': this.msg('people.notAllowed'),
      'version-mismatch': this.msg('people.changedByOther', { name }),
      'invalid-transition': this.msg('people.changedByOther', { name }),
      'not-found': this.msg('people.changedByOther', { name }),
      'invitation-limit-reached': this.msg('people.limit'),
    }[code];
    this.#tell('danger', text ?? this.msg('people.failed'));
    if (text !== undefined) await this.reload();
  }

  #tell(tone: 'ok' | 'danger', text: string): void {
    this.#result.show({ tone, text });
  }

  async #loadMore(): Promise<void> {
    const { client, data } = this;
    if (!client || !data?.nextCursor) return;
    const page = await client.members.list({ cursor: data.nextCursor, limit: PAGE });
    // By now it may be another organization.
    if (client !== this.client || data !== this.data) return;
    this.data = { ...data, items: [...data.items, ...page.items], nextCursor: page.nextCursor };
  }
}

function knownRole(role: string): Role | undefined {
  return ROLES.find((known) => known === role);
}
