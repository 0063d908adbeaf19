import { createApi } from './api.ts';
import { asns } from './asns.ts';
import { discrepancies } from './discrepancies.ts';
import { embedSessions } from './embed-sessions.ts';
import { inventory } from './inventory.ts';
import { locations } from './locations.ts';
import { partnerships } from './partnerships.ts';
import { plans } from './plans.ts';
import { products } from './products.ts';
import { receipts } from './receipts.ts';
import { createTransport, type TransportOptions } from './transport/transport.ts';
import { viewer } from './viewer.ts';

export type ClientOptions = TransportOptions;

/**
 * A client of the partner API. Safe to make anywhere: nothing is sent before the first call.
 *
 * @example
 * const client = createClient({ endpoint: 'https://api.example.com', token: fetchSession });
 * for await (const asn of client.asns.list({ status: ['SENT'] })) console.log(asn.asnNumber);
 */
export function createClient(options: ClientOptions) {
  const transport = createTransport(options);
  const api = createApi(transport);
  return {
    asns: asns(api),
    discrepancies: discrepancies(api),
    embedSessions: embedSessions(api),
    inventory: inventory(api),
    locations: locations(api),
    partnerships: partnerships(api),
    plans: plans(api),
    products: products(api),
    receipts: receipts(api),
    viewer: viewer(api),
    /** Forgets the token and all that was read with it, and aborts what is under way: when another person signs in. */
    reset: transport.reset,
  };
}

export type Client = ReturnType<typeof createClient>;
