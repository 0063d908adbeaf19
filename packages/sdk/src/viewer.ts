import type { Viewer } from '@betterdata/portal-contract';
import type { Api } from './api.ts';
import type { CallOptions } from './transport/call.ts';

/** Who is looking, and what they may do. */
export const viewer = ({ call }: Api) => ({
  /** Gets the organization, the person and the effective entitlements of this session. */
  get: (options?: CallOptions): Promise<Viewer> => call('GET /v1/viewer', {}, options),
});
