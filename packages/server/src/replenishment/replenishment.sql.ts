import { sql } from 'kysely';
import type { Ref } from '../asns/asns.sql.ts';
import type { TenantTransaction } from '../db/database.ts';
import { salesPartnerships } from '../sell-through/sell-through.sql.ts';
import { parties } from '../sell-through/submissions.sql.ts';

export interface ReplenishmentRow {
  partnership: { id: string; host: Ref; partner: Ref };
  location: Ref;
  thresholdDays: number;
  resolveDays: number;
  overDays: number;
  asOf: string | null;
  sold: number;
  available: number;
  onHand: number;
  inTransit: number;
  lastReported: string | null;
  storesReporting: number;
  openAlerts: number;
  alertOpenSince: string | null;
}

export type ReplenishmentKey = readonly [locationCode: string, partnershipId: string];

/** A page of consumption locations that the viewer sees now, while their partnership is active. */
export async function listReplenishment(
  trx: TenantTransaction,
  partnershipId: string | undefined,
  after: ReplenishmentKey | undefined,
  take: number,
): Promise<ReplenishmentRow[]> {
  const { rows } = await sql<ReplenishmentRow>`
    select ${parties} as partnership, jsonb_build_object('id', l.id, 'code', l.code, 'name', l.name) as location,
      t.threshold_days as "thresholdDays", t.resolve_days as "resolveDays", t.average_over_days as "overDays",
      app.last_complete_date(t.partnership_id) as "asOf", figures.sold, figures.available, figures.on_hand as "onHand",
      (select coalesce(sum(i.quantity), 0)::int from app.inbound_in_transit i
        where i.owner_org = t.host_org and i.location_id = t.location_id) as "inTransit",
      reported.last as "lastReported",
      (select count(*)::int from app.sell_through_days d
        where d.partnership_id = t.partnership_id and d.business_date = reported.last) as "storesReporting",
      alerts.open as "openAlerts", alerts.since as "alertOpenSince"
    from app.vmi_terms t
    join app.active_partnerships p on p.id = t.partnership_id
    join app.locations l on l.id = t.location_id
    join app.organizations host on host.id = t.host_org
    join app.organizations partner on partner.id = t.partner_org
    cross join lateral (
      select coalesce(sum(f.sold), 0)::int as sold, coalesce(sum(f.available), 0)::int as available,
        coalesce(sum(f.on_hand), 0)::int as on_hand
      from app.replenishment_figures(t.partnership_id) f
    ) figures
    cross join lateral (
      select max(d.business_date) as last from app.sell_through_days d where d.partnership_id = t.partnership_id
    ) reported
    cross join lateral (
      select count(*)::int as open, min(a.opened_at) as since from app.replenishment_alerts a
      where a.partnership_id = t.partnership_id and a.status <> 'RESOLVED'
    ) alerts
    where ${salesPartnerships(partnershipId)}
      and ${after === undefined ? sql`true` : sql`(l.code, t.partnership_id) > (${after[0]}, ${after[1]}::uuid)`}
    order by l.code, t.partnership_id limit ${take}`.execute(trx);
  return rows;
}

export interface ExceptionRow {
  sku: string;
  productName: string;
  unexplainedUnits: number;
  availableUnits: number;
  openedAt: string;
}

/** Products of which more was sold than the books had. */
export async function listExceptions(
  trx: TenantTransaction,
  partnershipId: string,
  take: number,
): Promise<ExceptionRow[]> {
  const { rows } = await sql<ExceptionRow>`
    select e.sku, e.product_name as "productName", stock.unexplained as "unexplainedUnits",
      stock.available as "availableUnits", e.opened_at as "openedAt"
    from app.reconciliation_exceptions e
    cross join lateral (
      select coalesce(sum(q.quantity), 0)::int as available,
        coalesce(-sum(q.quantity) filter (where q.quantity < 0), 0)::int as unexplained
      from app.inventory_items i join app.inventory_positions q on q.item_id = i.id and q.bucket = 'AVAILABLE'
      where i.owner_org = e.owner_org and i.location_id = e.location_id and i.product_id = e.product_id
    ) stock
    where e.partnership_id = ${partnershipId} and e.resolved_at is null
    order by e.sku limit ${take}`.execute(trx);
  return rows;
}

export interface FiguresRow {
  productId: string;
  available: number;
  sold: number;
  overDays: number;
  asOf: string | null;
}

/** The figures of each product at a partnership's consumption location, where the viewer sees its stock. */
export async function findFigures(
  trx: TenantTransaction,
  partnershipId: string,
): Promise<Map<string, FiguresRow>> {
  const { rows } = await sql<FiguresRow>`
    select f.product_id as "productId", f.available, f.sold, f.over_days as "overDays", f.as_of as "asOf"
    from app.vmi_terms t
    join app.active_partnerships p on p.id = t.partnership_id
    cross join lateral app.replenishment_figures(t.partnership_id) f
    where t.partnership_id = ${partnershipId}
      and (t.host_org = any (app.own_orgs()) or t.location_id = any (app.shared_locations()))`.execute(trx);
  return new Map(rows.map((row) => [row.productId, row]));
}

/** Since when alerts are open, by product. */
export async function findOpenAlerts(
  trx: TenantTransaction,
  partnershipId: string,
): Promise<Map<string, string>> {
  const { rows } = await sql<{ productId: string; openedAt: string }>`
    select a.product_id as "productId", a.opened_at as "openedAt"
    from app.replenishment_alerts a
    join app.active_partnerships p on p.id = a.partnership_id
    where a.partnership_id = ${partnershipId} and a.status <> 'RESOLVED'`.execute(trx);
  return new Map(rows.map(({ productId, openedAt }) => [productId, openedAt]));
}
