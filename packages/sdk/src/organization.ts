import type { Organization } from '@betterdata/portal-contract';
import type { Api } from './api.ts';
import type { CallOptions } from './transport/call.ts';

/** Your own organization. */
export const organization = ({ call }: Api) => ({
  /** Gets the organization with its partnerships by type, and what it costs where this page may know. */
  get: (options?: CallOptions): Promise<Organization> => call('GET /v1/organization', {}, options),
});
