import type { AuditEventList } from '@betterdata/portal-contract';
import type { Api, Query } from './api.ts';
import type { Listing } from './listing.ts';
import type { CallOptions } from './transport/call.ts';

/** Who did what, when. */
export const auditEvents = ({ list }: Api) => ({
  /** Lists the organization's audit trail, the latest first. */
  list: (query?: Query<'auditEvents.list'>, options?: CallOptions): Listing<AuditEventList> =>
    list('GET /v1/audit-events', { query }, options),
});
