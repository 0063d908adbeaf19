import { sql } from 'kysely';
import { organizationRef, type Ref } from '../asns/asns.sql.ts';
import type { TenantTransaction } from '../db/database.ts';

export interface HostGrantRow {
  partnershipId: string;
  host: Ref;
  granted: boolean;
  grantedBy: string | null;
  grantedAt: string | null;
}

/** Active partnerships in which the viewer is the partner. */
const grants = (condition: ReturnType<typeof sql>) => sql<HostGrantRow>`
  select p.id as "partnershipId", ${organizationRef('host')} as host, g.id is not null as granted,
    u.display_name as "grantedBy", g.granted_at as "grantedAt"
  from app.active_partnerships p
  join app.organizations host on host.id = p.host_org
  left join app.host_action_grants g
    on g.owner_org = p.partner_org and g.partnership_id = p.id and g.revoked_at is null
  left join app.users u on u.id = g.granted_by
  where p.id = any ((select app.viewer_partnerships())::uuid[]) and p.partner_org = app.viewer_org() and ${condition}
  order by p.id`;

export async function listGrants(
  trx: TenantTransaction,
  after: string | undefined,
  take: number,
): Promise<HostGrantRow[]> {
  const behind = after === undefined ? sql`true` : sql`p.id > ${after}::uuid`;
  const { rows } = await sql<HostGrantRow>`${grants(behind)} limit ${take}`.execute(trx);
  return rows;
}

export async function findGrant(
  trx: TenantTransaction,
  partnershipId: string,
): Promise<HostGrantRow | undefined> {
  const { rows } = await grants(sql`p.id = ${partnershipId}::uuid`).execute(trx);
  return rows[0];
}

/** Grants it in the name of the viewer. One that is granted stays as it is. */
export async function grant(trx: TenantTransaction, { partnershipId, host }: HostGrantRow): Promise<void> {
  await sql`
    insert into app.host_action_grants (owner_org, host_org, partnership_id, granted_by)
    values (app.viewer_org(), ${host.id}, ${partnershipId}, app.viewer_user())
    on conflict do nothing`.execute(trx);
}

export async function revoke(trx: TenantTransaction, partnershipId: string, at: Date): Promise<void> {
  await sql`
    update app.host_action_grants set revoked_at = ${at}
    where owner_org = app.viewer_org() and partnership_id = ${partnershipId} and revoked_at is null`.execute(
    trx,
  );
}
