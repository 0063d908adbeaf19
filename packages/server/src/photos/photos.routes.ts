import { recordEvent } from '../audit/record-event.sql.ts';
import { requireAsn } from '../asns/asn-answers.ts';
import { requireStep } from '../asns/asn-steps.ts';
import { routes } from '../http/operation.ts';
import { problem } from '../http/problem.ts';
import { fileName, MOST_PHOTOS, readPicture } from './photos.ts';
import { countPhotos, findPhoto, insertPhoto } from './photos.sql.ts';

export const photoRoutes = routes({
  'photos.upload': async ({ trx, viewer, path, body, requestId }) => {
    const asn = await requireAsn(trx, path.asnId);
    requireStep(asn, 'RECEIVE');
    const bytes = new Uint8Array(await body.arrayBuffer());
    const picture = readPicture(bytes, body.type);
    if (picture === undefined) {
      throw problem('photo-invalid', { detail: `The file is no picture of the type ${body.type}.` });
    }
    if ((await countPhotos(trx, asn.id)) >= MOST_PHOTOS) {
      throw problem('photo-invalid', { detail: `There are ${MOST_PHOTOS} photos of this ASN already.` });
    }
    const photo = await insertPhoto(trx, asn, viewer.userId, picture, bytes);
    const { partnershipId } = asn;
    const subject = { type: 'photo', id: photo.id } as const;
    await recordEvent(trx, viewer, { action: 'photo.uploaded', requestId, partnershipId, subject });
    return photo;
  },

  'photos.get': async ({ trx, path }) => {
    const photo = await findPhoto(trx, path.photoId);
    if (photo === undefined) throw problem('not-found');
    const { contentType, content } = photo;
    return new File([content], fileName(path.photoId, contentType), { type: contentType });
  },
});
