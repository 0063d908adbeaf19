import type { LocationList, OperationQuery } from '@betterdata/portal-contract';
import type { Api } from './api.ts';
import type { Listing } from './listing.ts';
import type { CallOptions } from './transport/call.ts';

/** Your locations, and those where partners keep stock with you. */
export const locations = ({ list }: Api) => ({
  /** Lists the locations that you can see. */
  list: (query?: OperationQuery<'locations.list'>, options?: CallOptions): Listing<LocationList> =>
    list('GET /v1/locations', { query }, options),
});
