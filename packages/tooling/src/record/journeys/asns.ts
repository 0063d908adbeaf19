import { readFileSync } from 'node:fs';
import type { AsnLine, Photo, ReceiptLineInput } from '@betterdata/portal-contract';
import { isPortalError, type Client } from '@betterdata/portal-sdk';
import { derivedId } from '../../../../server/src/common/derived-id.ts';
import type { Journey } from '../journey.ts';

const OPEN = ['SENT', 'ACKNOWLEDGED', 'PARTIALLY_RECEIVED'] as const;
const DONE = ['RECEIVED', 'CLOSED'] as const;

/** `<bd-asn-inbox>` and `<bd-asn-receipt>`: what is on its way and what has come, each delivery, and its receipts. */
const journey: Journey = {
  async read(client) {
    // Also by those with whom it is not shared, to whom it does not exist.
    const asn = await client.asns.get(ASN_8846).catch(unlessNotFound);
    if (asn) await readPhotos(client, asn.id);
    // A code that nothing has.
    await client.asns.list({ code: 'ASN-9999', limit: 2 });
    for (const direction of ['INBOUND', 'OUTBOUND'] as const) {
      const any = await client.asns.list({ direction, limit: 1 });
      if (any.items.length === 0 && direction === 'OUTBOUND') continue;
      const open = await client.asns.list({ direction, status: [...OPEN], limit: 200 });
      const done = await client.asns.list({ direction, status: [...DONE], sort: '-estimatedDeliveryAt' });
      for (const { id, asnNumber } of [...open.items, ...done.items]) {
        await client.asns.get(id);
        await client.asns.list({ code: asnNumber, limit: 2 });
      }
      for (const { id } of open.items) await client.receipts.list({ asnId: id, limit: 1 });
    }
  },
  changes: {
    received: {
      scenarios: ['amazon'],
      async make(client) {
        const { id, version, lines } = await client.asns.get(ASN_8846);
        const receipt = { id: RECEIPT, final: true, lines: lines.map(countedShort) };
        return client.asns.receive(id, receipt, { ifMatch: version, idempotencyKey: RECEIPT });
      },
    },
    photographed: {
      scenarios: ['amazon'],
      async make(client) {
        photo = await client.photos.upload(ASN_8846, CARTON, { idempotencyKey: PHOTO });
      },
    },
    'received-with-photo': {
      scenarios: ['amazon'],
      from: 'photographed',
      async make(client) {
        const { id, version, lines } = await client.asns.get(ASN_8846);
        const photos = photo ? [photo.id] : [];
        const receipt = {
          id: RECEIPT,
          final: true,
          lines: lines.map((line) => ({ ...countedShort(line), photos })),
        };
        return client.asns.receive(id, receipt, { ifMatch: version, idempotencyKey: RECEIPT });
      },
    },
  },
};

export default journey;

const ASN_8846 = derivedId('asn', 'ORG-003', 'ASN-8846');
const RECEIPT = '5c0b7e1e-8f0d-4c57-9d5b-0d3f6f1c8846';
const PHOTO = '2f1a6c9d-4b7e-4f21-8c35-7d9e0b1c8846';
const CARTON = new Blob([readFileSync(new URL('../pictures/carton.jpg', import.meta.url))], {
  type: 'image/jpeg',
});
/** What was photographed last; until a receipt names it, no answer does. */
let photo: Photo | undefined;

/** The photos of the newest receipt. */
async function readPhotos(client: Client, asnId: string): Promise<void> {
  const { items } = await client.receipts.list({ asnId, limit: 1 });
  const ids = items.flatMap(({ lines }) => lines.flatMap(({ photos }) => photos));
  for (const id of ids) await client.photos.get(id);
}

/** Two less than was announced, one of the others damaged, and no more to come. */
function countedShort({ lineNumber, lots }: AsnLine): ReceiptLineInput {
  const counts = lots.map(({ lotNumber, expiryDate, quantity }) => ({
    lotNumber,
    ...(expiryDate !== null && { expiryDate }),
    accepted: quantity - 3,
    damaged: 1,
    rejected: 0,
  }));
  return { lineNumber, counts, remaining: 'CLOSE_SHORT' };
}

function unlessNotFound(error: unknown): undefined {
  if (!isPortalError(error) || error.status !== 404) throw error;
}
