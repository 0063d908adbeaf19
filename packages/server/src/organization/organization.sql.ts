import type { CompanySignIn } from '@betterdata/portal-contract';
import { sql } from 'kysely';
import { organizationRef, type Ref } from '../asns/asns.sql.ts';
import type { TenantTransaction } from '../db/database.ts';

export interface OrganizationRow {
  id: string;
  code: string;
  name: string;
  legalName: string;
  businessType: string;
  currency: string;
  /** Those in force. */
  partnerships: { type: string; role: string; count: number }[];
}

export interface AccountRow {
  kind: 'PARENT' | 'SUBSIDIARY' | 'PARTNER';
  status: string;
  activeSince: string | null;
  upgradedAt: string | null;
  industryPack: string | null;
  partnershipTier: string;
  parent: Ref | null;
  subsidiaries: Ref[];
  companySignIn: CompanySignIn | null;
}

const LISTED_SUBSIDIARIES = 100;

/** The organization that entered the transaction, with the partnerships that it sees. */
export async function findOrganization(trx: TenantTransaction): Promise<OrganizationRow> {
  const { rows } = await sql<OrganizationRow>`
    select o.id, o.code, o.display_name as name, o.legal_name as "legalName", o.business_type as "businessType",
      a.currency,
      coalesce((
        select jsonb_agg(to_jsonb(counted) order by counted.type, counted.role) from (
          select p.type, side.role, count(*)::int as count
          from app.active_partnerships p
          cross join lateral (
            select case when p.host_org = any ((select app.read_orgs())::uuid[]) then 'HOST' else 'PARTNER' end as role
          ) side
          where p.id = any ((select app.viewer_partnerships())::uuid[])
          group by p.type, side.role
        ) counted
      ), '[]') as partnerships
    from app.organizations o
    join app.organization_accounts a on a.organization_id = o.id
    where o.id = app.viewer_org()`.execute(trx);
  if (rows[0] === undefined) throw new Error('A session has no organization');
  return rows[0];
}

/** What the organization keeps to itself. */
export async function findAccount(trx: TenantTransaction): Promise<AccountRow> {
  const { rows } = await sql<AccountRow>`
    select a.kind, a.status, a.active_since as "activeSince", a.upgraded_at as "upgradedAt",
      a.industry_pack as "industryPack", a.partnership_tier as "partnershipTier",
      (select to_jsonb(parent) from app.parent_organization() parent) as parent,
      coalesce((
        select jsonb_agg(${organizationRef('subsidiary')} order by subsidiary.code) from (
          select o.* from app.organization_accounts child
          join app.organizations o on o.id = child.organization_id
          where child.parent_id = app.viewer_org() and o.id = any ((select app.read_orgs())::uuid[])
          order by o.code limit ${LISTED_SUBSIDIARIES}
        ) subsidiary
      ), '[]') as subsidiaries,
      (select jsonb_build_object('issuer', p.issuer, 'newcomersRole', p.default_role, 'domains', array(
          select d.domain from app.openid_domains d where d.owner_org = p.owner_org order by d.domain))
        from app.openid_providers p where p.owner_org = app.viewer_org()) as "companySignIn"
    from app.organization_accounts a
    where a.organization_id = app.viewer_org()`.execute(trx);
  if (rows[0] === undefined) throw new Error('An organization has no account');
  return rows[0];
}
