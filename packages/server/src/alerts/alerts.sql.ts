import { sql } from 'kysely';
import type { Ref } from '../asns/asns.sql.ts';
import type { TenantTransaction } from '../db/database.ts';
import { salesPartnerships } from '../sell-through/sell-through.sql.ts';
import { parties } from '../sell-through/submissions.sql.ts';

export interface AlertRow {
  id: string;
  status: string;
  partnership: { id: string; host: Ref; partner: Ref };
  location: Ref;
  productId: string;
  sku: string;
  productName: string;
  thresholdDays: number;
  resolveDays: number;
  openedAvailable: number;
  openedSold: number;
  openedOverDays: number;
  openedAsOf: string;
  openedAt: string;
  resolvedAt: string | null;
  version: number;
}

export type AlertKey = readonly [openedAt: string, id: string];

/** A page of alerts at locations that the viewer sees now, the latest first. */
export async function listAlerts(
  trx: TenantTransaction,
  filter: { partnershipId: string | undefined; statuses: readonly string[] | undefined },
  after: AlertKey | undefined,
  take: number,
): Promise<AlertRow[]> {
  const { partnershipId, statuses } = filter;
  const { rows } = await sql<AlertRow>`
    select a.id, a.status, ${parties} as partnership,
      jsonb_build_object('id', l.id, 'code', l.code, 'name', l.name) as location, a.product_id as "productId", a.sku,
      a.product_name as "productName", a.threshold_days as "thresholdDays", a.resolve_days as "resolveDays",
      a.opened_available as "openedAvailable", a.opened_sold as "openedSold", a.opened_over_days as "openedOverDays",
      a.opened_as_of as "openedAsOf", a.opened_at as "openedAt", a.resolved_at as "resolvedAt", a.version
    from app.vmi_terms t
    join app.active_partnerships p on p.id = t.partnership_id
    join app.organizations host on host.id = t.host_org
    join app.organizations partner on partner.id = t.partner_org
    cross join lateral (
      select * from app.replenishment_alerts a
      where a.partnership_id = t.partnership_id
        and ${statuses === undefined ? sql`true` : sql`a.status = any (${statuses}::text[])`}
        and ${after === undefined ? sql`true` : sql`(a.opened_at, a.id) < (${after[0]}::timestamptz, ${after[1]}::uuid)`}
      order by a.opened_at desc, a.id desc limit ${take}
    ) a
    join app.locations l on l.id = a.location_id
    where ${salesPartnerships(partnershipId)}
    order by a.opened_at desc, a.id desc limit ${take}`.execute(trx);
  return rows;
}
