import type { OperationId, OperationResponse } from '@betterdata/portal-contract';
import type { RequestOf } from '@betterdata/portal-contract/zod';
import type { TenantTransaction } from '../db/database.ts';
import type { CallerOf } from '../identity/caller.ts';
import type { Clock } from '../common/clock.ts';

/**
 * What a handler gets: a transaction in which only the caller's rows exist, who the caller is, the moment of the
 * request, and the request itself (`path`, `query`, `headers`, `body`), validated and with defaults filled in.
 */
export type Call<Id extends OperationId> = RequestOf<Id> & {
  trx: TenantTransaction;
  viewer: CallerOf<Id>;
  /** The same moment throughout the request. */
  clock: Clock;
  requestId: string;
};

/** Does the work of one operation and resolves to the body of its answer. Refuses by throwing `problem(…)`. */
export type Handler<Id extends OperationId> = (call: Call<Id>) => Promise<OperationResponse<Id>>;

/** The handlers of some or all operations. */
export type Routes = { readonly [Id in OperationId]?: Handler<Id> };

/** The handlers of one noun: `export const asnRoutes = routes({ 'asns.get': async ({ trx, path }) => … })`. */
export function routes<Noun extends Routes>(handlers: Noun): Noun {
  return handlers;
}
