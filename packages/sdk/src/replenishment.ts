import type { ReplenishmentList } from '@betterdata/portal-contract';
import type { Api, Query } from './api.ts';
import type { Listing } from './listing.ts';
import type { CallOptions } from './transport/call.ts';

/** How long stock lasts at the pace at which it sells. */
export const replenishment = ({ list }: Api) => ({
  /** Lists average daily usage and days of supply by location. */
  list: (query?: Query<'replenishment.list'>, options?: CallOptions): Listing<ReplenishmentList> =>
    list('GET /v1/replenishment', { query }, options),
});
