import type { AlertList } from '@betterdata/portal-contract';
import type { Api, Query } from './api.ts';
import type { Listing } from './listing.ts';
import type { CallOptions } from './transport/call.ts';

/** Products whose days of supply fell below the threshold. */
export const alerts = ({ list }: Api) => ({
  /** Lists alerts, the latest first. */
  list: (query?: Query<'alerts.list'>, options?: CallOptions): Listing<AlertList> =>
    list('GET /v1/alerts', { query }, options),
});
