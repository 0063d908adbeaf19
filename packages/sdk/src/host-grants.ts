import type { HostGrant, HostGrantList } from '@betterdata/portal-contract';
import type { Api, Query } from './api.ts';
import type { Listing } from './listing.ts';
import type { CallOptions, WriteOptions } from './transport/call.ts';

/** What hosts' own pages may do in your name. */
export const hostGrants = ({ write, list }: Api) => ({
  /** Lists your partnerships with hosts, and whether their pages may act in your name. */
  list: (query?: Query<'hostGrants.list'>, options?: CallOptions): Listing<HostGrantList> =>
    list('GET /v1/host-grants', { query }, options),

  /** Lets the host's pages act in your name inside a partnership. */
  grant: (partnershipId: string, options?: WriteOptions): Promise<HostGrant> =>
    write('PUT /v1/host-grants/{partnershipId}', { path: { partnershipId } }, options),

  /** Leaves the host's pages reading only. */
  revoke: (partnershipId: string, options?: WriteOptions): Promise<HostGrant> =>
    write('DELETE /v1/host-grants/{partnershipId}', { path: { partnershipId } }, options),
});
