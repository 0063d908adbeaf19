import type { Receipt, ReceiptList, ReceiptReversalInput } from '@betterdata/portal-contract';
import type { Api, Query } from './api.ts';
import type { Listing } from './listing.ts';
import type { CallOptions, ChangeOptions } from './transport/call.ts';

/** Confirmed counts of deliveries. `client.asns.receive` makes one. */
export const receipts = ({ call, write, list }: Api) => ({
  /** Lists receipts, the latest first. */
  list: (query?: Query<'receipts.list'>, options?: CallOptions): Listing<ReceiptList> =>
    list('GET /v1/receipts', { query }, options),

  /** Gets a receipt with its lines and discrepancies. */
  get: (receiptId: string, options?: CallOptions): Promise<Receipt> =>
    call('GET /v1/receipts/{receiptId}', { path: { receiptId } }, options),

  /** Takes a receipt back with opposite quantities; `ifMatch` is the version of its ASN. */
  reverse: (receiptId: string, body: ReceiptReversalInput, options: ChangeOptions): Promise<Receipt> =>
    write('POST /v1/receipts/{receiptId}/reversal', { path: { receiptId }, body }, options),
});
