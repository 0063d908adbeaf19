import type { PlanList } from '@betterdata/portal-contract';
import type { Api } from './api.ts';
import type { CallOptions } from './transport/call.ts';

/** Plans, prices and the permission matrix. */
export const plans = ({ call }: Api) => ({
  /** Lists the plans with what each includes and costs. */
  list: (options?: CallOptions): Promise<PlanList> => call('GET /v1/plans', {}, options),
});
