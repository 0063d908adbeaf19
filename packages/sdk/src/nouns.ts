import { createApi, type Api } from './api.ts';
import type { Client, ClientOptions } from './client.ts';
import { createTransport, TRANSPORT } from './transport/transport.ts';

export { apiKeys } from './api-keys.ts';
export { asns } from './asns.ts';
export { auditEvents } from './audit-events.ts';
export { conversations } from './conversations.ts';
export { discrepancies } from './discrepancies.ts';
export { embedKeys } from './embed-keys.ts';
export { embedSessions } from './embed-sessions.ts';
export { hostGrants } from './host-grants.ts';
export { ingestTokens } from './ingest-tokens.ts';
export { inventory } from './inventory.ts';
export { invitation } from './invitation.ts';
export { invitations } from './invitations.ts';
export { locations } from './locations.ts';
export { members } from './members.ts';
export { messages } from './messages.ts';
export { network } from './network.ts';
export { notifications } from './notifications.ts';
export { operatorSessions } from './operator-sessions.ts';
export { organization } from './organization.ts';
export { partnerships } from './partnerships.ts';
export { photos } from './photos.ts';
export { plans } from './plans.ts';
export { products } from './products.ts';
export { receipts } from './receipts.ts';
export { replenishment } from './replenishment.ts';
export { sellThrough } from './sell-through.ts';
export { subscription } from './subscription.ts';
export { tasks } from './tasks.ts';
export { viewer } from './viewer.ts';

/** Some nouns by their names in a client: `{ asns, receipts }`. */
export type Nouns = {
  readonly [Name in Exclude<keyof Client, keyof BareClient>]?: (api: Api) => Client[Name];
};

/** What is no noun in a client. */
export type BareClient = Pick<Client, 'reset' | typeof TRANSPORT>;

/**
 * A client without nouns, for pages that count bytes and load their code in parts: each part brings the nouns that it
 * needs with `addNouns`. Where that is no concern, `createClient` has them all.
 */
export function createBareClient(options: ClientOptions): BareClient {
  const transport = createTransport(options);
  return { reset: transport.reset, [TRANSPORT]: transport };
}

/** Gives a client the nouns that it has not got yet. */
export function addNouns<Some extends Nouns>(
  client: BareClient,
  nouns: Some,
): asserts client is BareClient & Pick<Client, keyof Some & keyof Client> {
  const transport = client[TRANSPORT];
  if (!transport) return;
  const api = createApi(transport);
  for (const [name, noun] of Object.entries(nouns)) {
    if (!(name in client)) Object.assign(client, { [name]: noun(api) });
  }
}
