import type { Product } from '@betterdata/portal-contract';
import { z } from 'zod';
import { cursorText, decodeCursor, toPage } from '../http/cursor.ts';
import { routes } from '../http/operation.ts';
import { problem } from '../http/problem.ts';
import { toProductSearch } from './products.ts';
import { findProduct, listProducts, type ProductRow } from './products.sql.ts';

const productKey = z.tuple([cursorText, z.uuid()]);

export const productRoutes = routes({
  'products.list': async ({ trx, query }) => {
    const scope = JSON.stringify(['products', query.query]);
    const after = query.cursor === undefined ? undefined : decodeCursor(scope, productKey, query.cursor);
    const rows = await listProducts(trx, toProductSearch(query.query), after, query.limit + 1);
    const page = toPage(rows, query.limit, scope, (row) => [row.sku, row.id]);
    return { items: page.items.map(toProduct), nextCursor: page.nextCursor };
  },

  'products.get': async ({ trx, path }) => {
    const row = await findProduct(trx, path.productId);
    if (row === undefined) throw problem('not-found');
    return toProduct(row);
  },
});

function toProduct(row: ProductRow): Product {
  return {
    id: row.id,
    sku: row.sku,
    gtin: row.gtin,
    name: row.name,
    description: row.description,
    owner: { id: row.owner_id, code: row.owner_code, name: row.owner_name },
    unitOfMeasure: row.uom,
    packs: row.packs,
    tracking: row.tracking,
    shelfLifeDays: row.shelf_life_days,
    minimumRemainingShelfLifeDays: row.min_remaining_shelf_life_days,
    countryOfOrigin: row.country_of_origin,
    status: row.status,
  };
}
