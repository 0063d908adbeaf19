import { organization, type Nouns } from '@betterdata/portal-sdk/nouns';
import type { Organization, OrganizationAccount } from '@betterdata/portal-contract';
import { html, nothing, type TemplateResult } from 'lit';
import type { PortalClient } from '../core/client.ts';
import { PortalElement } from '../core/portal-element.ts';
import type { ReloadType } from '../core/reload-on.ts';
import { badge, type Tone } from '../parts/badge.ts';
import { facts, factsStyles, type Fact } from '../parts/facts.ts';
import { knownText } from '../parts/known-text.ts';
import { typeText } from '../partnerships/partnership.ts';
import { organizationEn } from './organization.en.ts';

const BUSINESS_TYPES = [
  'BRAND_OWNER',
  'THREE_PL',
  'RETAILER',
  'SUPPLIER',
  'CUSTOMER',
  'FREIGHT_FORWARDER',
  'CUSTOMS_BROKER',
  'DISTRIBUTOR',
] as const;
const STATUSES = ['PENDING', 'ACTIVE', 'SUSPENDED', 'CLOSED'] as const;
const TONES: Readonly<Partial<Record<string, Tone>>> = {
  ACTIVE: 'ok',
  PENDING: 'warn',
  SUSPENDED: 'danger',
};

/**
 * The viewer's organization as a card: what it is, what it costs a month and why, to whom it belongs, and with whom it
 * works. In a page that may belong to another organization, only what that one knows too.
 *
 * @tag bd-organization
 */
export class BdOrganization extends PortalElement<Organization, typeof organizationEn> {
  static override texts = organizationEn;
  static override nouns: Nouns = { organization };
  static override reloadOn: readonly ReloadType[] = ['partnership.changed', 'viewer.changed'];
  static override styles = [PortalElement.styles, factsStyles];

  protected override heading(): string {
    return this.msg('organization.title');
  }

  protected override load(client: PortalClient, signal: AbortSignal): Promise<Organization> {
    return client.organization.get({ signal });
  }

  protected override scope({ legalName }: Organization): unknown {
    return legalName;
  }

  protected override content(organization: Organization): unknown {
    const { account } = organization;
    const shown: Fact[] = [
      [this.msg('organization.code'), organization.code],
      [
        this.msg('organization.business'),
        this.msg(`organization.${knownText(BUSINESS_TYPES, organization.businessType)}`),
      ],
      ...(account ? this.#accountFacts(account) : []),
      [this.msg('organization.currency'), organization.currency],
      [this.msg('organization.partnerships'), this.#partnerships(organization)],
    ];
    return html`${account ? this.#cost(account) : nothing} ${facts(shown)}`;
  }

  /** What it costs, and of what that is made where it is more than one thing. */
  #cost({ monthlyCost, costLines, billedTo }: OrganizationAccount): TemplateResult {
    return html`<div>
      <span class="kpi">${this.format.price(monthlyCost)}</span>
      <span class="muted">${this.msg('organization.perMonth')}</span>
      ${
        billedTo
          ? html`<div class="muted">${this.msg('organization.included', { parent: billedTo.name })}</div>`
          : nothing
      }
      ${
        costLines.length > 1
          ? costLines.map(
              ({ label, quantity: count, amount }) =>
                html`<div class="muted">
                  ${this.msg(count > 1 ? 'organization.lineOf' : 'organization.line', {
                    count,
                    label,
                    amount: this.format.price(amount),
                  })}
                </div>`,
            )
          : nothing
      }
    </div>`;
  }

  #accountFacts(account: OrganizationAccount): Fact[] {
    const { format } = this;
    const { activeSince, upgradedAt, industryPack, parent, subsidiaries } = account;
    const access = this.msg(
      `organization.${knownText(['PARTNER_ONLY', 'BASIC', 'FULL'], account.partnershipTier)}`,
    );
    return [
      [
        this.msg('organization.plan'),
        this.msg('organization.planAccess', { plan: account.planTier, access }),
      ],
      [this.msg('organization.upgraded'), upgradedAt === null ? null : format.date(upgradedAt)],
      [
        this.msg('organization.account'),
        html`${badge(
          TONES[account.status] ?? 'neutral',
          this.msg(`organization.${knownText(STATUSES, account.status)}`),
        )}
        ${activeSince === null ? nothing : this.msg('organization.since', { date: format.date(activeSince) })}`,
      ],
      [this.msg('organization.industryPack'), industryPack],
      [this.msg('organization.parent'), parent?.name ?? null],
      [
        this.msg('organization.subsidiaries'),
        subsidiaries.length === 0 ? null : subsidiaries.map(({ name }) => html`<div>${name}</div>`),
      ],
    ];
  }

  #partnerships({ partnerships }: Organization): unknown {
    if (partnerships.length === 0) return this.msg('organization.none');
    return partnerships.map(
      ({ type, role, count }) =>
        html`<div>
          ${this.msg(role === 'HOST' ? 'organization.asHost' : 'organization.asPartner', { type: this.msg(typeText(type)), count })}
        </div>`,
    );
  }
}
