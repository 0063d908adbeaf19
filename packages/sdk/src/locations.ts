import type { Location, LocationInput, LocationList } from '@betterdata/portal-contract';
import type { Api, Query } from './api.ts';
import type { Listing } from './listing.ts';
import type { CallOptions, WriteOptions } from './transport/call.ts';

/** Your locations, and those where partners keep stock with you. */
export const locations = ({ list, write }: Api) => ({
  /** Lists the locations that you can see. */
  list: (query?: Query<'locations.list'>, options?: CallOptions): Listing<LocationList> =>
    list('GET /v1/locations', { query }, options),

  /** Creates a site of your own; the plan limits how many are in use. */
  create: (body: LocationInput, options?: WriteOptions): Promise<Location> =>
    write('POST /v1/locations', { body }, options),

  /** Ends the use of a site that is empty and not shared. */
  archive: (locationId: string, options?: WriteOptions): Promise<Location> =>
    write('POST /v1/locations/{locationId}/archive', { path: { locationId } }, options),

  /** Takes an archived site into use again. */
  restore: (locationId: string, options?: WriteOptions): Promise<Location> =>
    write('POST /v1/locations/{locationId}/restoration', { path: { locationId } }, options),
});
