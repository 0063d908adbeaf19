import { sql } from 'kysely';
import type { TenantTransaction } from '../db/database.ts';
import type { Ref } from '../asns/asns.sql.ts';
import type { Openings } from './completeness.ts';
import { salesPartnerships } from './sell-through.sql.ts';
import { parties } from './submissions.sql.ts';
import type { DaySales, Period } from './summary.ts';

export interface SalesPartnership {
  partnership: { id: string; host: Ref; partner: Ref };
  /** The last complete business date. */
  asOf: string | null;
  /** The last business date that any store reported. */
  lastReported: string | null;
  /** How many stores reported that date. */
  storesReporting: number;
  thresholdDays: number;
}

/** The partnerships whose sales the viewer sees: two of them, to tell one from several. */
export async function findSalesPartnerships(
  trx: TenantTransaction,
  id: string | undefined,
): Promise<SalesPartnership[]> {
  const { rows } = await sql<SalesPartnership>`
    select ${parties} as partnership, app.last_complete_date(t.partnership_id) as "asOf", reported.last as "lastReported",
      (select count(*)::int from app.sell_through_days d
        where d.partnership_id = t.partnership_id and d.business_date = reported.last) as "storesReporting",
      t.threshold_days as "thresholdDays"
    from app.vmi_terms t
    join app.organizations host on host.id = t.host_org
    join app.organizations partner on partner.id = t.partner_org
    cross join lateral (
      select max(d.business_date) as last from app.sell_through_days d where d.partnership_id = t.partnership_id
    ) reported
    where ${salesPartnerships(id)}
    order by t.partnership_id limit 2`.execute(trx);
  return rows;
}

export async function findOpenings(trx: TenantTransaction, partnershipId: string): Promise<Openings[]> {
  const { rows } = await sql<Openings>`
    select opened_on as "openedOn", closed_on as "closedOn", timezone, count(*)::int as stores
    from app.sell_through_stores where partnership_id = ${partnershipId}
    group by opened_on, closed_on, timezone`.execute(trx);
  return rows;
}

/** How many stores reported each day of a period; days without any are left out. */
export async function findReporting(
  trx: TenantTransaction,
  partnershipId: string,
  { from, to }: Period,
): Promise<Map<string, number>> {
  const { rows } = await sql<{ date: string; stores: number }>`
    select business_date as date, count(*)::int as stores from app.sell_through_days
    where partnership_id = ${partnershipId} and business_date between ${from}::date and ${to}::date
    group by business_date`.execute(trx);
  return new Map(rows.map(({ date, stores }) => [date, stores]));
}

/** What was sold on each reported day of a period. */
export async function findDaySales(
  trx: TenantTransaction,
  partnershipId: string,
  period: Period,
): Promise<DaySales[]> {
  const { rows } = await sql<Omit<DaySales, 'stores'>>`
    select business_date as date, sum(sold)::int as sold, sum(returned)::int as returned
    from app.sell_through_rows
    where partnership_id = ${partnershipId} and superseded_by is null
      and business_date between ${period.from}::date and ${period.to}::date
    group by business_date`.execute(trx);
  const sales = new Map(rows.map((row) => [row.date, row]));
  const reporting = await findReporting(trx, partnershipId, period);
  return [...reporting].map(([date, stores]) => ({
    ...(sales.get(date) ?? { date, sold: 0, returned: 0 }),
    stores,
  }));
}

export interface GroupRow {
  id: string;
  code: string;
  name: string;
  city: string | null;
  rank: number;
  net: number;
  sold: number;
  returned: number;
  previous: number;
  stockOutDays: number;
}

export type GroupKey = readonly [net: number, code: string];

interface Grouping {
  partnershipId: string;
  period: Period;
  previous: Period;
  after: GroupKey | undefined;
  take: number;
}

/** A page of stores with their sales, the best first. A store that was open and sold nothing is among them. */
export function sumByStore(trx: TenantTransaction, grouping: Grouping): Promise<GroupRow[]> {
  const { period, previous, partnershipId } = grouping;
  const members = sql`
    select s.id, s.code, s.name, s.city from app.sell_through_stores s
    where s.partnership_id = ${partnershipId} and s.opened_on <= ${period.to}::date
      and (s.closed_on is null or s.closed_on >= ${previous.from}::date)`;
  return sumBy(trx, grouping, 'store_id', members);
}

/** A page of products with their sales, the best first; those that were reported in the period or the one before. */
export function sumBySku(trx: TenantTransaction, grouping: Grouping): Promise<GroupRow[]> {
  const members = sql`
    select p.product_id as id, p.sku as code, p.name, null as city from app.sell_through_products p
    where p.partnership_id = ${grouping.partnershipId} and p.product_id in (select id from sums)`;
  return sumBy(trx, grouping, 'product_id', members);
}

async function sumBy(
  trx: TenantTransaction,
  { partnershipId, period, previous, after, take }: Grouping,
  column: 'store_id' | 'product_id',
  members: ReturnType<typeof sql>,
): Promise<GroupRow[]> {
  const now = sql`business_date >= ${period.from}::date`;
  const { rows } = await sql<GroupRow>`
    with sums as materialized (
      select ${sql.ref(column)} as id,
        coalesce(sum(sold) filter (where ${now}), 0)::int as sold,
        coalesce(sum(returned) filter (where ${now}), 0)::int as returned,
        coalesce(sum(net) filter (where ${now}), 0)::int as net,
        coalesce(sum(net) filter (where not ${now}), 0)::int as previous,
        (count(*) filter (where ${now} and (on_hand = 0 or lost_sales > 0)))::int as out_days
      from app.sell_through_rows
      where partnership_id = ${partnershipId} and superseded_by is null
        and business_date between ${previous.from}::date and ${period.to}::date
      group by 1
    ), ranked as (
      select m.id, m.code, m.name, m.city, coalesce(s.sold, 0) as sold, coalesce(s.returned, 0) as returned,
        coalesce(s.net, 0) as net, coalesce(s.previous, 0) as previous, coalesce(s.out_days, 0) as "stockOutDays",
        row_number() over (order by coalesce(s.net, 0) desc, m.code)::int as rank
      from (${members}) m left join sums s on s.id = m.id
    )
    select * from ranked
    where ${after === undefined ? sql`true` : sql`net < ${after[0]} or (net = ${after[0]} and code > ${after[1]})`}
    order by rank limit ${take}`.execute(trx);
  return rows;
}

export interface StoreDays {
  storeId: string;
  daysReported: number;
  daysExpected: number;
  missingDates: string[];
}

/** Which days of a period these stores have reported and should have. */
export async function findStoreDays(
  trx: TenantTransaction,
  partnershipId: string,
  storeIds: readonly string[],
  { from, to }: Period,
  /** The last day that may be missing. */
  due: string,
): Promise<Map<string, StoreDays>> {
  const { rows } = await sql<StoreDays>`
    select s.id as "storeId", (count(*) filter (where d.business_date is not null))::int as "daysReported",
      (count(*) filter (where day <= ${due}::date))::int as "daysExpected",
      coalesce(array_agg(day::date::text order by day)
        filter (where d.business_date is null and day <= ${due}::date), '{}') as "missingDates"
    from app.sell_through_stores s
    cross join generate_series(greatest(s.opened_on, ${from}::date), least(s.closed_on, ${to}::date), interval '1 day') day
    left join app.sell_through_days d on d.owner_org = s.owner_org and d.partnership_id = s.partnership_id
      and d.store_id = s.id and d.business_date = day::date
    where s.partnership_id = ${partnershipId} and s.id = any (${storeIds}::uuid[])
    group by s.id`.execute(trx);
  return new Map(rows.map((row) => [row.storeId, row]));
}
