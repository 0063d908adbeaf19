import { sql, type RawBuilder } from 'kysely';
import type { TenantTransaction } from '../db/database.ts';

export interface SalesRow {
  partnershipId: string;
  storeId: string;
  productId: string;
  storeCode: string;
  storeName: string;
  sku: string;
  productName: string;
  date: string;
  sold: number;
  returned: number;
  netUnits: number;
  onHand: number | null;
  lostSales: number | null;
  netSales: string | null;
  currency: string;
  revision: number;
  submissionId: string;
  source: string;
  reportedAt: string;
}

/** Which sales a list or sum is about. */
export interface SalesFilter {
  partnershipId: string | undefined;
  from: string | undefined;
  to: string | undefined;
  storeCode: string | undefined;
  sku: string | undefined;
}

export type SalesKey = readonly [date: string, partnershipId: string, storeId: string, productId: string];

/** The partnerships whose sales the viewer sees, as rows `t` of vmi_terms. */
export function salesPartnerships(partnershipId: string | undefined): RawBuilder<unknown> {
  return sql`t.partnership_id = any (app.viewer_partnerships())
    and ${partnershipId === undefined ? sql`true` : sql`t.partnership_id = ${partnershipId}`}`;
}

/** Conditions on store and product of a row, by an alias with partnership_id, store_id and product_id. */
export function ofStoreAndProduct({ storeCode, sku }: SalesFilter): RawBuilder<unknown> {
  const store =
    storeCode === undefined
      ? sql`true`
      : sql`r.store_id in (select s.id from app.sell_through_stores s
          where s.partnership_id = t.partnership_id and s.code = ${storeCode})`;
  const product =
    sku === undefined
      ? sql`true`
      : sql`r.product_id in (select p.product_id from app.sell_through_products p
          where p.partnership_id = t.partnership_id and p.sku = ${sku})`;
  return sql`${store} and ${product}`;
}

/** A page of current rows, the latest date first; from each partnership at most a page, out of the index. */
export async function listSales(
  trx: TenantTransaction,
  filter: SalesFilter,
  after: SalesKey | undefined,
  take: number,
): Promise<SalesRow[]> {
  const { from, to } = filter;
  const behind =
    after === undefined
      ? sql`true`
      : sql`r.business_date <= ${after[0]}::date and (r.business_date < ${after[0]}::date
          or (r.partnership_id, r.store_id, r.product_id) > (${after[1]}::uuid, ${after[2]}::uuid, ${after[3]}::uuid))`;
  const { rows } = await sql<SalesRow>`
    select r.partnership_id as "partnershipId", r.store_id as "storeId", r.product_id as "productId",
      store.code as "storeCode", store.name as "storeName", product.sku, product.name as "productName",
      r.business_date as date, r.sold, r.returned, r.net as "netUnits", r.on_hand as "onHand",
      r.lost_sales as "lostSales", r.net_sales as "netSales", p.terms ->> 'currency' as currency, r.revision,
      r.submission_id as "submissionId", s.source, coalesce(s.completed_at, s.created_at) as "reportedAt"
    from (
      select page.*
      from app.vmi_terms t
      cross join lateral (
        select * from app.sell_through_rows r
        where r.partnership_id = t.partnership_id and r.superseded_by is null
          and ${from === undefined ? sql`true` : sql`r.business_date >= ${from}::date`}
          and ${to === undefined ? sql`true` : sql`r.business_date <= ${to}::date`}
          and ${ofStoreAndProduct(filter)} and ${behind}
        order by r.business_date desc, r.store_id, r.product_id limit ${take}
      ) page
      where ${salesPartnerships(filter.partnershipId)}
      order by page.business_date desc, page.partnership_id, page.store_id, page.product_id limit ${take}
    ) r
    join app.partnerships p on p.id = r.partnership_id
    join app.sell_through_stores store on store.owner_org = r.owner_org and store.partnership_id = r.partnership_id
      and store.id = r.store_id
    join app.sell_through_products product on product.owner_org = r.owner_org
      and product.partnership_id = r.partnership_id and product.product_id = r.product_id
    join app.sell_through_submissions s on s.id = r.submission_id
    order by r.business_date desc, r.partnership_id, r.store_id, r.product_id`.execute(trx);
  return rows;
}
