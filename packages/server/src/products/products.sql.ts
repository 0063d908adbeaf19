import { sql } from 'kysely';
import type { TenantTransaction } from '../db/database.ts';
import type { ProductSearch } from './products.ts';

export type { ProductSearch };

export interface PackRow {
  level: 'EACH' | 'INNER' | 'CASE' | 'PALLET';
  gtin: string | null;
  units: number;
  lengthMm: number | null;
  widthMm: number | null;
  heightMm: number | null;
  weightGrams: number | null;
}

export interface ProductRow {
  id: string;
  sku: string;
  gtin: string | null;
  name: string;
  description: string | null;
  owner_id: string;
  owner_code: string;
  owner_name: string;
  uom: string;
  packs: PackRow[];
  tracking: 'NONE' | 'LOT' | 'SERIAL';
  shelf_life_days: number | null;
  min_remaining_shelf_life_days: number | null;
  country_of_origin: string | null;
  status: 'DRAFT' | 'ACTIVE' | 'DISCONTINUED' | 'ARCHIVED';
}

export type ProductKey = readonly [sku: string, id: string];

/** Whether `product` (a row of app.products by that name) fits what was typed. */
export function productMatches({ text, words, gtin }: ProductSearch) {
  const named = sql`product.name ilike all (${words.map((word) => `%${escapeLike(word)}%`)}::text[])`;
  const coded = sql`product.sku ilike ${`${escapeLike(text)}%`}`;
  return gtin === null
    ? sql`(${coded} or ${named})`
    : sql`(${coded} or ${named} or ltrim(product.gtin, '0') like ${`${gtin}%`})`;
}

function escapeLike(text: string): string {
  return text.replaceAll(/[\\%_]/g, String.raw`\$&`);
}

const describe = (source: ReturnType<typeof sql>) => sql<ProductRow>`
  with product as materialized (${source})
  select product.id, product.sku, product.gtin, product.name, product.description, product.uom, product.tracking,
    product.shelf_life_days, product.min_remaining_shelf_life_days, product.country_of_origin, product.status,
    owner.id as owner_id, owner.code as owner_code, owner.display_name as owner_name,
    coalesce((select jsonb_agg(jsonb_build_object('level', k.level, 'gtin', k.gtin, 'units', k.units,
        'lengthMm', k.length_mm, 'widthMm', k.width_mm, 'heightMm', k.height_mm, 'weightGrams', k.weight_g)
        order by k.units, k.level)
      from app.product_packs k where k.owner_org = product.owner_org and k.product_id = product.id), '[]') as packs
  from product join app.organizations owner on owner.id = product.owner_org
  order by product.sku, product.id`;

/**
 * A page of products in the order of (sku, id). Own products come from the index on (owner_org, sku); shared ones
 * are named by the shares and by the stock at shared locations, of which the index on (location_id, sku) gives a
 * page at a time, so that nothing else is read.
 */
export async function listProducts(
  trx: TenantTransaction,
  search: ProductSearch | undefined,
  after: ProductKey | undefined,
  take: number,
): Promise<ProductRow[]> {
  const matches = search ? productMatches(search) : sql`true`;
  const wanted = sql`${matches} and ${after ? sql`(product.sku, product.id) > (${after[0]}, ${after[1]}::uuid)` : sql`true`}`;
  // A location holds a SKU once; the cursor's own may come again and falls out below.
  const inStock = sql`
    select item.product_id from unnest((select app.shared_locations())::uuid[]) as location
    cross join lateral (
      select i.product_id from app.inventory_items i
      where i.location_id = location ${after ? sql`and i.sku >= ${after[0]}` : sql``}
        and (select ${matches} from app.products product where product.id = i.product_id)
      order by i.sku, i.id limit ${take + 1}
    ) item`;
  const page = sql`
    (select own.* from unnest((select app.own_orgs())::uuid[]) as organization
     cross join lateral (
       select product.* from app.products product
       where product.owner_org = organization and ${wanted}
       order by product.sku, product.id limit ${take}
     ) own)
    union all
    (select product.* from app.products product
     where product.id = any (array(
         select s.product_id from app.active_shares s where s.resource = 'PRODUCT'
         union
         ${inStock}))
       and product.owner_org <> all ((select app.own_orgs())::uuid[]) and ${wanted}
     order by product.sku, product.id limit ${take})
    order by sku, id
    limit ${take}`;
  const { rows } = await describe(page).execute(trx);
  return rows;
}

export async function findProduct(trx: TenantTransaction, id: string): Promise<ProductRow | undefined> {
  const { rows } = await describe(sql`select * from app.products where id = ${id}::uuid`).execute(trx);
  return rows[0];
}
