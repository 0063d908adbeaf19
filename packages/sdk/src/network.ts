import type {
  NetworkCohorts,
  NetworkOrganizationList,
  NetworkProjection,
  NetworkSummary,
} from '@betterdata/portal-contract';
import type { Api, Query } from './api.ts';
import type { Listing } from './listing.ts';
import type { CallOptions } from './transport/call.ts';

/** Plans, revenue and conversion of all organizations, for the platform's operator. */
export const network = ({ call, list }: Api) => ({
  /** Reads the key figures of today. */
  summary: (query?: Query<'network.summary'>, options?: CallOptions): Promise<NetworkSummary> =>
    call('GET /v1/network', { query }, options),

  /** Reads how many of those who started FREE took a paid plan, by the month in which they joined. */
  cohorts: (query?: Query<'network.cohorts'>, options?: CallOptions): Promise<NetworkCohorts> =>
    call('GET /v1/network/cohorts', { query }, options),

  /** Projects the revenue of the next 12 months at an assumed rate of conversion. */
  projection: (query?: Query<'network.projection'>, options?: CallOptions): Promise<NetworkProjection> =>
    call('GET /v1/network/projection', { query }, options),

  /** Lists the organizations by their codes. */
  organizations: (
    query?: Query<'network.organizations'>,
    options?: CallOptions,
  ): Listing<NetworkOrganizationList> => list('GET /v1/network/organizations', { query }, options),
});
