import type { LocationList } from '@betterdata/portal-contract';
import type { Api, Query } from './api.ts';
import type { Listing } from './listing.ts';
import type { CallOptions } from './transport/call.ts';

/** Your locations, and those where partners keep stock with you. */
export const locations = ({ list }: Api) => ({
  /** Lists the locations that you can see. */
  list: (query?: Query<'locations.list'>, options?: CallOptions): Listing<LocationList> =>
    list('GET /v1/locations', { query }, options),
});
