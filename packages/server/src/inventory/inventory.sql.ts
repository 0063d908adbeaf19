import { sql } from 'kysely';
import type { TenantTransaction } from '../db/database.ts';
import { joinOperator } from '../locations/locations.sql.ts';
import { productMatches, type ProductSearch } from '../products/products.sql.ts';

/** One product at one location, summed over its lots. */
export interface ItemRow {
  id: string;
  location_id: string;
  location_code: string;
  location_name: string;
  timezone: string;
  operator_id: string;
  operator_code: string;
  operator_name: string;
  owner_id: string;
  owner_code: string;
  owner_name: string;
  product_id: string;
  sku: string;
  gtin: string | null;
  product_name: string;
  units_per_case: number | null;
  available: number;
  reserved: number;
  damaged: number;
  quality_hold: number;
  expired: number;
  in_transit: number;
  lot_count: number;
  first_expiry: string | null;
  unit_value: string | null;
  currency: string | null;
  value_basis: 'COST' | 'PARTNERSHIP_PRICE' | null;
  updated_at: string;
}

export interface LotRow {
  lot_number: string | null;
  expiry_date: string | null;
  production_date: string | null;
  status: 'APPROVED' | 'ON_HOLD' | 'QUARANTINED' | 'RECALLED' | 'EXPIRED';
  available: number;
  reserved: number;
  damaged: number;
  quality_hold: number;
  expired: number;
}

export interface MovementRow {
  id: string;
  movement_type: string;
  quantity: number;
  bucket: string;
  lot_number: string | null;
  source_type: string;
  source_number: string | null;
  counter_id: string | null;
  counter_code: string | null;
  counter_name: string | null;
  reason_code: string | null;
  actor_id: string | null;
  actor_code: string | null;
  actor_name: string | null;
  occurred_at: string;
  posted_at: string;
}

export interface LocationTotalRow {
  id: string;
  code: string;
  name: string;
  operator_id: string;
  operator_code: string;
  operator_name: string;
  units: number;
  amount: string | null;
  /** Null where the stock here has no value for the viewer, or none in one currency on one basis. */
  currency: string | null;
  value_basis: 'COST' | 'PARTNERSHIP_PRICE' | null;
}

export type ItemSort = 'location' | 'sku' | '-sku';

/** Sort key of an item: its location's code and id, its SKU, its own id. */
export type ItemKey = readonly [locationCode: string, locationId: string, sku: string, itemId: string];

export interface ItemQuery {
  locationCodes: readonly string[] | undefined;
  search: ProductSearch | undefined;
  sort: ItemSort;
  after: ItemKey | undefined;
  take: number;
  /** The business day whose prices and costs apply. */
  today: string;
}

/**
 * What one unit of `product` at `location` is worth to the viewer: cost to the owner, the agreed price to a
 * partner whose share shows values, nothing otherwise.
 */
const unitValue = (today: string) => sql`
  (select c.unit_cost as unit_value, c.currency, 'COST' as value_basis
   from app.product_costs c
   where c.owner_org = item.owner_org and c.product_id = item.product_id and c.effective_from <= ${today}::date
   order by c.effective_from desc limit 1)
  union all
  (select p.unit_price, p.currency, 'PARTNERSHIP_PRICE'
   from app.active_shares s
   join app.partnership_prices p on p.partnership_id = s.partnership_id and p.host_org = s.host_org
   where s.location_id = item.location_id and s.resource = 'LOCATION_INVENTORY'
     and s.visibility = 'QUANTITY_AND_VALUE' and item.owner_org <> all ((select app.own_orgs())::uuid[])
     and p.product_id = item.product_id and p.effective_from <= ${today}::date
   order by p.effective_from desc limit 1)`;

const buckets = sql`
  coalesce(sum(q.quantity) filter (where q.bucket = 'AVAILABLE'), 0)::int as available,
  coalesce(sum(q.quantity) filter (where q.bucket = 'RESERVED'), 0)::int as reserved,
  coalesce(sum(q.quantity) filter (where q.bucket = 'DAMAGED'), 0)::int as damaged,
  coalesce(sum(q.quantity) filter (where q.bucket = 'QUALITY_HOLD'), 0)::int as quality_hold,
  coalesce(sum(q.quantity) filter (where q.bucket = 'EXPIRED'), 0)::int as expired`;

/** Describes the items of `source`, a query that yields rows of inventory_items with a rank to order them by. */
const describe = (source: ReturnType<typeof sql>, today: string) => sql<ItemRow>`
  with item as materialized (${source})
  select item.id, item.sku, item.product_id,
    l.id as location_id, l.code as location_code, l.name as location_name, l.timezone,
    operator.id as operator_id, operator.code as operator_code, operator.display_name as operator_name,
    owner.id as owner_id, owner.code as owner_code, owner.display_name as owner_name,
    product.gtin, product.name as product_name,
    (select k.units from app.product_packs k
     where k.owner_org = item.owner_org and k.product_id = item.product_id and k.level = 'CASE') as units_per_case,
    stock.*, value.unit_value, value.currency, value.value_basis,
    coalesce((select t.quantity from app.inbound_in_transit t
      where t.owner_org = item.owner_org and t.location_id = item.location_id
        and t.product_id = item.product_id), 0)::int as in_transit
  from item
  join app.locations l on l.id = item.location_id
  ${joinOperator}
  join app.organizations owner on owner.id = item.owner_org
  join app.products product on product.id = item.product_id
  cross join lateral (
    select ${buckets},
      count(distinct q.lot_id) filter (where q.quantity <> 0)::int as lot_count,
      min(lot.expiry_date) filter (where q.quantity <> 0) as first_expiry,
      coalesce(max(q.updated_at), item.created_at) as updated_at
    from app.inventory_positions q left join app.lots lot on lot.id = q.lot_id
    where q.item_id = item.id
  ) stock
  left join lateral (${unitValue(today)}) value on true
  order by item.rank`;

/**
 * A page of items. The query names the viewer's locations itself and takes at most a page from each, from the
 * index on (location_id, sku, id): what it reads does not grow with what others keep.
 */
export async function listItems(trx: TenantTransaction, query: ItemQuery): Promise<ItemRow[]> {
  const { after, sort, take } = query;
  const direction = sort === '-sku' ? sql`desc` : sql`asc`;
  const beyond = sort === '-sku' ? sql`<` : sql`>`;
  const bySku = sort !== 'location';
  const order = bySku
    ? sql`i.sku ${direction}, l.code ${direction}, l.id ${direction}, i.id ${direction}`
    : sql`l.code, l.id, i.sku, i.id`;

  const locationFrom = after && !bySku ? sql`and (l.code, l.id) >= (${after[0]}, ${after[1]}::uuid)` : sql``;
  const itemFrom = after === undefined ? sql`` : bySku ? behindSku(after, beyond) : behindLocation(after);

  const page = sql`
    select i.*, row_number() over (order by ${order}) as rank
    from app.locations l
    cross join lateral (
      select item.* from app.inventory_items item
      where item.location_id = l.id ${itemFrom} ${
        query.search
          ? sql`and (select ${productMatches(query.search)} from app.products product
              where product.id = item.product_id)`
          : sql``
      }
      order by item.sku ${direction}, item.id ${direction}
      limit ${take}
    ) i
    where true ${locationFrom} ${
      query.locationCodes ? sql`and l.code = any (${query.locationCodes}::text[])` : sql``
    }
    order by ${order}
    limit ${take}`;
  const { rows } = await describe(page, query.today).execute(trx);
  return rows;
}

const NO_ID = '00000000-0000-0000-0000-000000000000';

/** Only the cursor's own location starts in the middle. One row comparison, so that the index is entered there. */
function behindLocation([code, locationId, sku, itemId]: ItemKey) {
  const resumes = sql`(l.code, l.id) = (${code}, ${locationId}::uuid)`;
  return sql`and (item.sku, item.id) > (case when ${resumes} then ${sku} else '' end,
    case when ${resumes} then ${itemId}::uuid else ${NO_ID}::uuid end)`;
}

/** Every location starts at the cursor's SKU; the second comparison is for the index. */
function behindSku([code, locationId, sku, itemId]: ItemKey, beyond: ReturnType<typeof sql>) {
  return sql`and (item.sku, l.code, l.id, item.id) ${beyond} (${sku}, ${code}, ${locationId}::uuid, ${itemId}::uuid)
    and item.sku ${beyond}= ${sku}`;
}

export async function findItem(
  trx: TenantTransaction,
  id: string,
  today: string,
): Promise<ItemRow | undefined> {
  const one = sql`select item.*, 1 as rank from app.inventory_items item where item.id = ${id}::uuid`;
  const { rows } = await describe(one, today).execute(trx);
  return rows[0];
}

/** The lots of an item that have stock, by expiry. */
export async function listLots(trx: TenantTransaction, itemId: string): Promise<LotRow[]> {
  const { rows } = await sql<LotRow>`
    select lot.lot_number, lot.expiry_date, lot.production_date, coalesce(lot.status, 'APPROVED') as status, ${buckets}
    from app.inventory_positions q left join app.lots lot on lot.id = q.lot_id
    where q.item_id = ${itemId}::uuid
    group by lot.id, lot.lot_number, lot.expiry_date, lot.production_date, lot.status
    having bool_or(q.quantity <> 0)
    order by lot.expiry_date nulls last, lot.lot_number nulls last`.execute(trx);
  return rows;
}

/** Movements of an item, newest first, behind (`postedAt`, `id`). */
export async function listMovements(
  trx: TenantTransaction,
  itemId: string,
  after: readonly [postedAt: string, id: string] | undefined,
  take: number,
): Promise<MovementRow[]> {
  const { rows } = await sql<MovementRow>`
    select m.id, m.movement_type, m.quantity, m.bucket, lot.lot_number, m.source_type, r.receipt_number as source_number,
      counter.id as counter_id, counter.code as counter_code, counter.name as counter_name, m.reason_code,
      actor.id as actor_id, actor.code as actor_code, actor.display_name as actor_name, m.occurred_at, m.posted_at
    from app.inventory_movements m
    left join app.lots lot on lot.id = m.lot_id
    left join app.receipts r on r.id = m.source_id and m.source_type in ('RECEIPT', 'CORRECTION')
    left join app.organizations actor on actor.id = m.actor_org
    left join app.movement_counter_locations c on c.movement_id = m.id
    left join app.locations counter on counter.id = c.counter_location_id
    where m.item_id = ${itemId}::uuid
      ${after ? sql`and (m.posted_at, m.id) < (${after[0]}::timestamptz, ${after[1]}::uuid)` : sql``}
    order by m.posted_at desc, m.id desc
    limit ${take}`.execute(trx);
  return rows;
}

/** Units and value on hand, location by location. */
export async function totalsByLocation(trx: TenantTransaction, today: string): Promise<LocationTotalRow[]> {
  const { rows } = await sql<LocationTotalRow>`
    select l.id, l.code, l.name,
      operator.id as operator_id, operator.code as operator_code, operator.display_name as operator_name,
      total.units, total.amount,
      case when total.uniform then total.currency end as currency,
      case when total.uniform then total.value_basis end as value_basis
    from app.locations l ${joinOperator}
    cross join lateral (
      select coalesce(sum(item.on_hand), 0)::int as units,
        sum(item.on_hand * value.unit_value) as amount,
        min(value.currency) as currency, min(value.value_basis) as value_basis,
        coalesce(bool_and(value.unit_value is not null) and min(value.currency) = max(value.currency)
          and min(value.value_basis) = max(value.value_basis), false) as uniform
      from (
        select i.owner_org, i.location_id, i.product_id, sum(q.quantity) as on_hand
        from app.inventory_items i join app.inventory_positions q on q.item_id = i.id
        where i.location_id = l.id
        group by i.owner_org, i.location_id, i.product_id
        having sum(q.quantity) <> 0
      ) item
      left join lateral (${unitValue(today)}) value on true
    ) total
    where l.type <> 'IN_TRANSIT'
    order by l.code, l.id`.execute(trx);
  return rows;
}
