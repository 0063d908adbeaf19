import type { Product, ProductList } from '@betterdata/portal-contract';
import type { Api, Query } from './api.ts';
import type { Listing } from './listing.ts';
import type { CallOptions } from './transport/call.ts';

/** Your products, and those that partners share. */
export const products = ({ call, list }: Api) => ({
  /** Lists the products that you can see. */
  list: (query?: Query<'products.list'>, options?: CallOptions): Listing<ProductList> =>
    list('GET /v1/products', { query }, options),

  /** Gets a product with its packs. */
  get: (productId: string, options?: CallOptions): Promise<Product> =>
    call('GET /v1/products/{productId}', { path: { productId } }, options),
});
