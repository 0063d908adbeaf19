import type { EmbedKey, EmbedKeyCreated, EmbedKeyInput, EmbedKeyList } from '@betterdata/portal-contract';
import type { Api, Query } from './api.ts';
import type { Listing } from './listing.ts';
import type { CallOptions, ChangeOptions, WriteOptions } from './transport/call.ts';

/** Keys with which your backends make embed sessions. */
export const embedKeys = ({ call, write, list }: Api) => ({
  /** Lists the keys in use, without their secrets. */
  list: (query?: Query<'embedKeys.list'>, options?: CallOptions): Listing<EmbedKeyList> =>
    list('GET /v1/embed-keys', { query }, options),

  /** Makes a key. Its secret is in this answer and nowhere else. */
  create: (body: EmbedKeyInput, options?: CallOptions): Promise<EmbedKeyCreated> =>
    call('POST /v1/embed-keys', { body }, options),

  /** Changes label, origins and partnerships. */
  update: (embedKeyId: string, body: EmbedKeyInput, options: ChangeOptions): Promise<EmbedKey> =>
    write('PUT /v1/embed-keys/{embedKeyId}', { path: { embedKeyId }, body }, options),

  /** Ends a key and every session that it made. */
  revoke: (embedKeyId: string, options?: WriteOptions): Promise<void> =>
    write('DELETE /v1/embed-keys/{embedKeyId}', { path: { embedKeyId } }, options),
});
