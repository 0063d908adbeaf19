import type { OperationQuery } from '@betterdata/portal-contract';
import type { Api } from './api.ts';
import type { CallOptions } from './transport/call.ts';

/** Stock by product and location, with lots and the ledger behind it. */
export const inventory = ({ call, list }: Api) => ({
  /** Lists stock, one item per product and location. */
  list: (query?: OperationQuery<'inventory.list'>, options?: CallOptions) =>
    list('GET /v1/inventory', { query }, options),

  /** Sums units and value by location. */
  summary: (query?: OperationQuery<'inventory.summary'>, options?: CallOptions) =>
    call('GET /v1/inventory/summary', { query }, options),

  /** Gets an item with its lots. */
  get: (itemId: string, options?: CallOptions) =>
    call('GET /v1/inventory/{itemId}', { path: { itemId } }, options),

  /** Lists the ledger's movements of an item, the latest first. */
  movements: (itemId: string, query?: OperationQuery<'inventory.movements'>, options?: CallOptions) =>
    list('GET /v1/inventory/{itemId}/movements', { path: { itemId }, query }, options),
});
