import type { Partnership, PartnershipList } from '@betterdata/portal-contract';
import type { Api, Query } from './api.ts';
import type { Listing } from './listing.ts';
import type { CallOptions } from './transport/call.ts';

/** The organizations that you work with. */
export const partnerships = ({ call, list }: Api) => ({
  /** Lists your partnerships. */
  list: (query?: Query<'partnerships.list'>, options?: CallOptions): Listing<PartnershipList> =>
    list('GET /v1/partnerships', { query }, options),

  /** Gets a partnership with its terms and shares. */
  get: (partnershipId: string, options?: CallOptions): Promise<Partnership> =>
    call('GET /v1/partnerships/{partnershipId}', { path: { partnershipId } }, options),
});
