import type { Photo } from '@betterdata/portal-contract';
import type { Api } from './api.ts';
import type { CallOptions, WriteOptions } from './transport/call.ts';

/** Pictures of goods as they arrived. `client.asns.receive` names them on its lines. */
export const photos = ({ call, write }: Api) => ({
  /** Uploads a JPEG, PNG or WebP file of at most 1 MiB for a receipt to come. */
  upload: (asnId: string, body: Blob, options?: WriteOptions): Promise<Photo> =>
    write('POST /v1/asns/{asnId}/photos', { path: { asnId }, body }, options),

  /** Gets a photo's file. */
  get: (photoId: string, options?: CallOptions): Promise<Blob> =>
    call('GET /v1/photos/{photoId}', { path: { photoId }, download: true }, options),
});
