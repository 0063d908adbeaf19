import type {
  Asn,
  AsnInput,
  AsnList,
  OperationBody,
  Receipt,
  ReceiptInput,
} from '@betterdata/portal-contract';
import type { Api, Query } from './api.ts';
import type { Listing } from './listing.ts';
import type { CallOptions, ChangeOptions, WriteOptions } from './transport/call.ts';

/** Advance ship notices, sent and received. */
export const asns = ({ call, write, list }: Api) => ({
  /** Lists the ASNs that you sent and those addressed to you. */
  list: (query?: Query<'asns.list'>, options?: CallOptions): Listing<AsnList> =>
    list('GET /v1/asns', { query }, options),

  /** Gets an ASN with its lines, lots and logistic units. */
  get: (asnId: string, options?: CallOptions): Promise<Asn> =>
    call('GET /v1/asns/{asnId}', { path: { asnId } }, options),

  /** Announces a shipment to a partner's location. */
  create: (body: AsnInput, options?: WriteOptions): Promise<Asn> => write('POST /v1/asns', { body }, options),

  /** Replaces the content of an ASN that nobody has counted yet. */
  replace: (asnId: string, body: OperationBody<'asns.replace'>, options: ChangeOptions): Promise<Asn> =>
    write('PUT /v1/asns/{asnId}', { path: { asnId }, body }, options),

  /** Confirms that you have seen an ASN. */
  acknowledge: (asnId: string, options: ChangeOptions): Promise<Asn> =>
    write('POST /v1/asns/{asnId}/acknowledge', { path: { asnId } }, options),

  /** Withdraws an ASN before its first receipt. */
  cancel: (asnId: string, options: ChangeOptions): Promise<Asn> =>
    write('POST /v1/asns/{asnId}/cancel', { path: { asnId } }, options),

  /** Files an ASN that is received and has no open differences. */
  close: (asnId: string, options: ChangeOptions): Promise<Asn> =>
    write('POST /v1/asns/{asnId}/close', { path: { asnId } }, options),

  /** Confirms what was counted; the receipt's id is its Idempotency-Key. */
  receive: (asnId: string, body: ReceiptInput, options: ChangeOptions): Promise<Receipt> =>
    write('POST /v1/asns/{asnId}/receipts', { path: { asnId }, body }, options),
});
