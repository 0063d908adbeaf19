import type {
  InventoryItemDetails,
  InventoryList,
  InventoryMovementList,
  InventorySummary,
} from '@betterdata/portal-contract';
import type { Api, Query } from './api.ts';
import type { Listing } from './listing.ts';
import type { CallOptions } from './transport/call.ts';

/** Stock by product and location, with lots and the ledger behind it. */
export const inventory = ({ call, list }: Api) => ({
  /** Lists stock, one item per product and location. */
  list: (query?: Query<'inventory.list'>, options?: CallOptions): Listing<InventoryList> =>
    list('GET /v1/inventory', { query }, options),

  /** Sums units and value by location. */
  summary: (options?: CallOptions): Promise<InventorySummary> =>
    call('GET /v1/inventory/summary', {}, options),

  /** Gets an item with its lots. */
  get: (itemId: string, options?: CallOptions): Promise<InventoryItemDetails> =>
    call('GET /v1/inventory/{itemId}', { path: { itemId } }, options),

  /** Lists the ledger's movements of an item, the latest first. */
  movements: (
    itemId: string,
    query?: Query<'inventory.movements'>,
    options?: CallOptions,
  ): Listing<InventoryMovementList> =>
    list('GET /v1/inventory/{itemId}/movements', { path: { itemId }, query }, options),
});
