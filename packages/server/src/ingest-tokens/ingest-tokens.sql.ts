import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { organizationRef, type Ref } from '../asns/asns.sql.ts';
import type { TenantTransaction } from '../db/database.ts';

export interface IngestTokenRow {
  id: string;
  label: string;
  prefix: string;
  partnershipId: string;
  host: Ref;
  partner: Ref;
  /** RFC 3339 with all its digits. */
  createdAt: string;
  lastUsedAt: string | null;
}

/** Each side has its own stretch of an index. */
const tokens = (condition: ReturnType<typeof sql>, take: number) => {
  const half = (side: 'host_org' | 'partner_org') => sql`(
    select t.id, t.host_org, t.partner_org, t.partnership_id, t.label, t.prefix, t.created_at, t.last_used_at
    from app.ingest_tokens t
    where t.${sql.ref(side)} = app.viewer_org() and t.revoked_at is null and ${condition}
    order by t.created_at, t.id limit ${take})`;
  return sql<IngestTokenRow>`
    with mine as (${half('host_org')} union all ${half('partner_org')})
    select t.id, t.label, t.prefix, t.partnership_id as "partnershipId", ${organizationRef('host')} as host,
      ${organizationRef('partner')} as partner, t.created_at as "createdAt", t.last_used_at as "lastUsedAt"
    from mine t
    join app.organizations host on host.id = t.host_org
    join app.organizations partner on partner.id = t.partner_org
    order by t.created_at, t.id limit ${take}`;
};

/** A page of the tokens in use, in the order in which they were issued. */
export async function listTokens(
  trx: TenantTransaction,
  after: { createdAt: string; id: string } | undefined,
  take: number,
): Promise<IngestTokenRow[]> {
  const behind = after
    ? sql`(t.created_at, t.id) > (${after.createdAt}::timestamptz, ${after.id}::uuid)`
    : sql`true`;
  const { rows } = await tokens(behind, take).execute(trx);
  return rows;
}

export async function findToken(trx: TenantTransaction, id: string): Promise<IngestTokenRow | undefined> {
  const { rows } = await tokens(sql`t.id = ${id}::uuid`, 1).execute(trx);
  return rows[0];
}

/** Issues a token for a vendor-managed partnership that the viewer hosts; undefined where there is no such partnership. */
export async function insertToken(
  trx: TenantTransaction,
  { label, partnershipId }: { label: string; partnershipId: string },
  { prefix, sha256 }: { prefix: string; sha256: Uint8Array },
): Promise<string | undefined> {
  const id = randomUUID();
  const { numAffectedRows } = await sql`
    insert into app.ingest_tokens (id, host_org, partner_org, partnership_id, label, prefix, token_sha256, created_by)
    select ${id}::uuid, p.host_org, p.partner_org, p.id, ${label}, ${prefix}, ${sha256}::bytea, app.viewer_user()
    from app.active_partnerships p
    where p.id = ${partnershipId}::uuid and p.host_org = app.viewer_org() and p.partner_org is not null
      and p.type = 'VMI_RETAILER'`.execute(trx);
  return numAffectedRows === 1n ? id : undefined;
}

export async function revokeToken(trx: TenantTransaction, id: string, at: Date): Promise<void> {
  await sql`update app.ingest_tokens set revoked_at = ${at} where id = ${id} and revoked_at is null`.execute(
    trx,
  );
}
