import { sql } from 'kysely';
import type { TenantTransaction } from '../db/database.ts';
import { ofStoreAndProduct, salesPartnerships, type SalesFilter } from './sell-through.sql.ts';

export interface StockOutRow {
  partnershipId: string;
  storeCode: string;
  storeName: string;
  sku: string;
  productName: string;
  from: string;
  to: string;
  days: number;
  notReportedDays: number;
  ongoing: boolean;
  lostSales: number;
}

export type StockOutKey = readonly [to: string, partnershipId: string, storeCode: string, sku: string];

/**
 * A page of incidents. A store's reported days are numbered; days on which a product was out that follow each other in
 * these numbers are one incident, so that a day without a report neither ends nor lengthens it.
 */
export async function listStockOuts(
  trx: TenantTransaction,
  filter: SalesFilter,
  after: StockOutKey | undefined,
  take: number,
): Promise<StockOutRow[]> {
  const behind =
    after === undefined
      ? sql`true`
      : sql`(i."to" < ${after[0]}::date or (i."to" = ${after[0]}::date
          and (i."partnershipId", i."storeCode", i.sku) > (${after[1]}::uuid, ${after[2]}, ${after[3]})))`;
  const { rows } = await sql<StockOutRow>`
    with period as materialized (
      select t.partnership_id,
        coalesce(${filter.from ?? null}::date, until.day - 27) as first, until.day as last
      from app.vmi_terms t
      cross join lateral (
        select coalesce(${filter.to ?? null}::date, app.last_complete_date(t.partnership_id)) as day
      ) until
      where ${salesPartnerships(filter.partnershipId)} and until.day is not null
    ), reported as materialized (
      select d.partnership_id, d.store_id, d.business_date,
        row_number() over (partition by d.store_id order by d.business_date) as number,
        max(d.business_date) over (partition by d.store_id) as last
      from period p
      join app.sell_through_days d on d.partnership_id = p.partnership_id and d.business_date between p.first and p.last
    ), out as (
      select r.partnership_id, r.store_id, r.product_id, r.business_date, r.lost_sales, day.last,
        day.number - row_number() over (partition by r.store_id, r.product_id order by r.business_date) as incident
      from period t
      join app.sell_through_rows r on r.partnership_id = t.partnership_id and r.superseded_by is null
        and r.business_date between t.first and t.last and (r.on_hand = 0 or r.lost_sales > 0)
      join reported day on day.store_id = r.store_id and day.business_date = r.business_date
      where ${ofStoreAndProduct(filter)}
    ), incidents as (
      select o.partnership_id as "partnershipId", store.code as "storeCode", store.name as "storeName", product.sku,
        product.name as "productName", min(o.business_date) as "from", max(o.business_date) as "to",
        count(*)::int as days, max(o.business_date) - min(o.business_date) + 1 - count(*)::int as "notReportedDays",
        max(o.business_date) = max(o.last) as ongoing, coalesce(sum(o.lost_sales), 0)::int as "lostSales"
      from out o
      join app.sell_through_stores store on store.id = o.store_id
      join app.sell_through_products product on product.partnership_id = o.partnership_id
        and product.product_id = o.product_id
      group by o.partnership_id, o.store_id, o.product_id, o.incident, store.code, store.name, product.sku, product.name
    )
    select i.* from incidents i
    where ${behind}
    order by i."to" desc, i."partnershipId", i."storeCode", i.sku
    limit ${take}`.execute(trx);
  return rows;
}
