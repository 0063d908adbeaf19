import type { PartnershipTerms, ReplenishmentTerms } from '@betterdata/portal-contract';
import { sql } from 'kysely';
import type { TenantTransaction } from '../db/database.ts';

export interface ShareRow {
  resource: string;
  location: { id: string; code: string; name: string } | null;
  product: { id: string; sku: string; gtin: string | null; name: string } | null;
  visibility: 'QUANTITY' | 'QUANTITY_AND_VALUE';
  access: 'READ' | 'ACT';
}

export interface PartnershipRow {
  id: string;
  type: string;
  status: string;
  terms: PartnershipTerms;
  /** Vendor-managed inventory; its location is one of those that are shared. */
  replenishment: (Omit<ReplenishmentTerms, 'locationCode'> & { locationId: string }) | null;
  /** Whether the viewer's side is the host. */
  hosting: boolean;
  counterparty_kind: 'ORGANIZATION' | 'PARTY';
  counterparty_id: string;
  counterparty_code: string | null;
  counterparty_name: string;
  shares: ShareRow[];
  effective_from: string;
  effective_to: string | null;
  version: number;
}

export type PartnershipKey = readonly [effectiveFrom: string, id: string];

/** The other side is an organization, or the host's own record of a party without an account. */
const describe = (condition: ReturnType<typeof sql>, take: number) => sql<PartnershipRow>`
  with mine as materialized (
    select p.*, p.host_org = any ((select app.read_orgs())::uuid[]) as hosting
    from app.partnerships p
    where p.id = any ((select app.viewer_partnerships())::uuid[]) and ${condition}
    order by p.effective_from, p.id
    limit ${take}
  )
  select mine.id, mine.type, mine.status, mine.terms, mine.hosting, mine.effective_from, mine.effective_to, mine.version,
    case when other.id is null then 'PARTY' else 'ORGANIZATION' end as counterparty_kind,
    coalesce(other.id, party.id) as counterparty_id, coalesce(other.code, party.code) as counterparty_code,
    coalesce(other.display_name, party.name) as counterparty_name,
    (select jsonb_build_object('locationId', t.location_id, 'thresholdDays', t.threshold_days,
        'resolveDays', t.resolve_days, 'averageOverDays', t.average_over_days, 'targetDays', t.target_days,
        'leadTimeDays', t.lead_time_days, 'reviewDays', t.review_days)
      from app.vmi_terms t where t.partnership_id = mine.id) as replenishment,
    coalesce((
      select jsonb_agg(jsonb_build_object('resource', s.resource,
          'location', case when l.id is not null then jsonb_build_object('id', l.id, 'code', l.code, 'name', l.name) end,
          'product', case when k.id is not null
            then jsonb_build_object('id', k.id, 'sku', k.sku, 'gtin', k.gtin, 'name', k.name) end,
          'visibility', s.visibility, 'access', s.access) order by s.resource, l.code, k.sku)
      from app.active_shares s
      left join app.locations l on l.id = s.location_id
      left join app.products k on k.id = s.product_id
      where s.partnership_id = mine.id), '[]') as shares
  from mine
  left join app.organizations other on other.id = case when mine.hosting then mine.partner_org else mine.host_org end
  left join app.parties party on party.id = mine.party_id
  where other.id is not null or party.id is not null
  order by mine.effective_from, mine.id`;

export async function listPartnerships(
  trx: TenantTransaction,
  statuses: readonly string[] | undefined,
  after: PartnershipKey | undefined,
  take: number,
): Promise<PartnershipRow[]> {
  const condition = sql`${statuses ? sql`p.status = any (${statuses}::text[])` : sql`true`}
    and ${after ? sql`(p.effective_from, p.id) > (${after[0]}::date, ${after[1]}::uuid)` : sql`true`}`;
  const { rows } = await describe(condition, take).execute(trx);
  return rows;
}

export async function findPartnership(
  trx: TenantTransaction,
  id: string,
): Promise<PartnershipRow | undefined> {
  const { rows } = await describe(sql`p.id = ${id}::uuid`, 1).execute(trx);
  return rows[0];
}
