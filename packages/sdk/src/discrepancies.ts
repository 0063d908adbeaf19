import type { Discrepancy, DiscrepancyList } from '@betterdata/portal-contract';
import type { Api, Query } from './api.ts';
import type { Listing } from './listing.ts';
import type { CallOptions } from './transport/call.ts';

/** Differences between what was announced and what was counted. */
export const discrepancies = ({ call, list }: Api) => ({
  /** Lists discrepancies, the latest first. */
  list: (query?: Query<'discrepancies.list'>, options?: CallOptions): Listing<DiscrepancyList> =>
    list('GET /v1/discrepancies', { query }, options),

  /** Gets a discrepancy. */
  get: (discrepancyId: string, options?: CallOptions): Promise<Discrepancy> =>
    call('GET /v1/discrepancies/{discrepancyId}', { path: { discrepancyId } }, options),
});
