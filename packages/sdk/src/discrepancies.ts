import type { OperationQuery } from '@betterdata/portal-contract';
import type { Api } from './api.ts';
import type { CallOptions } from './transport/call.ts';

/** Differences between what was announced and what was counted. */
export const discrepancies = ({ call, list }: Api) => ({
  /** Lists discrepancies, the latest first. */
  list: (query?: OperationQuery<'discrepancies.list'>, options?: CallOptions) =>
    list('GET /v1/discrepancies', { query }, options),

  /** Gets a discrepancy. */
  get: (discrepancyId: string, options?: CallOptions) =>
    call('GET /v1/discrepancies/{discrepancyId}', { path: { discrepancyId } }, options),
});
