import type { ApiKeyCreated, ApiKeyInput, ApiKeyList, ApiKeyRotation } from '@betterdata/portal-contract';
import type { Api, Query } from './api.ts';
import type { Listing } from './listing.ts';
import type { CallOptions, VersionOptions, WriteOptions } from './transport/call.ts';

/** Keys with which your backends use this API. */
export const apiKeys = ({ call, write, list }: Api) => ({
  /** Lists the keys in use, without their secrets. */
  list: (query?: Query<'apiKeys.list'>, options?: CallOptions): Listing<ApiKeyList> =>
    list('GET /v1/api-keys', { query }, options),

  /** Makes a key. Its secret is in this answer and nowhere else. */
  create: (body: ApiKeyInput, options?: CallOptions): Promise<ApiKeyCreated> =>
    call('POST /v1/api-keys', { body }, options),

  /** Gives a key a new secret; those before it work for some hours more. */
  rotate: (apiKeyId: string, body: ApiKeyRotation, options: VersionOptions): Promise<ApiKeyCreated> =>
    call('POST /v1/api-keys/{apiKeyId}/rotate', { path: { apiKeyId }, body }, options),

  /** Ends a key with all of its secrets. */
  revoke: (apiKeyId: string, options?: WriteOptions): Promise<void> =>
    write('DELETE /v1/api-keys/{apiKeyId}', { path: { apiKeyId } }, options),
});
