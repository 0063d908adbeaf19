import { createApi } from './api.ts';
import { alerts } from './alerts.ts';
import { apiKeys } from './api-keys.ts';
import { asns } from './asns.ts';
import { auditEvents } from './audit-events.ts';
import { conversations } from './conversations.ts';
import { discrepancies } from './discrepancies.ts';
import { embedKeys } from './embed-keys.ts';
import { embedSessions } from './embed-sessions.ts';
import { hostGrants } from './host-grants.ts';
import { ingestTokens } from './ingest-tokens.ts';
import { inventory } from './inventory.ts';
import { invitation } from './invitation.ts';
import { invitations } from './invitations.ts';
import { locations } from './locations.ts';
import { members } from './members.ts';
import { messages } from './messages.ts';
import { network } from './network.ts';
import { notifications } from './notifications.ts';
import { operatorSessions } from './operator-sessions.ts';
import { organization } from './organization.ts';
import { partnerships } from './partnerships.ts';
import { photos } from './photos.ts';
import { plans } from './plans.ts';
import { products } from './products.ts';
import { receipts } from './receipts.ts';
import { replenishment } from './replenishment.ts';
import { sellThrough } from './sell-through.ts';
import { tasks } from './tasks.ts';
import { subscription } from './subscription.ts';
import { createTransport, TRANSPORT, type Transport, type TransportOptions } from './transport/transport.ts';
import { viewer } from './viewer.ts';

export type ClientOptions = TransportOptions;

/** The API by noun. */
export interface Client {
  readonly alerts: ReturnType<typeof alerts>;
  readonly apiKeys: ReturnType<typeof apiKeys>;
  readonly asns: ReturnType<typeof asns>;
  readonly auditEvents: ReturnType<typeof auditEvents>;
  readonly conversations: ReturnType<typeof conversations>;
  readonly discrepancies: ReturnType<typeof discrepancies>;
  readonly embedKeys: ReturnType<typeof embedKeys>;
  readonly embedSessions: ReturnType<typeof embedSessions>;
  readonly hostGrants: ReturnType<typeof hostGrants>;
  readonly ingestTokens: ReturnType<typeof ingestTokens>;
  readonly inventory: ReturnType<typeof inventory>;
  readonly invitation: ReturnType<typeof invitation>;
  readonly invitations: ReturnType<typeof invitations>;
  readonly locations: ReturnType<typeof locations>;
  readonly members: ReturnType<typeof members>;
  readonly messages: ReturnType<typeof messages>;
  readonly network: ReturnType<typeof network>;
  readonly notifications: ReturnType<typeof notifications>;
  readonly operatorSessions: ReturnType<typeof operatorSessions>;
  readonly organization: ReturnType<typeof organization>;
  readonly partnerships: ReturnType<typeof partnerships>;
  readonly photos: ReturnType<typeof photos>;
  readonly plans: ReturnType<typeof plans>;
  readonly products: ReturnType<typeof products>;
  readonly receipts: ReturnType<typeof receipts>;
  readonly replenishment: ReturnType<typeof replenishment>;
  readonly sellThrough: ReturnType<typeof sellThrough>;
  readonly tasks: ReturnType<typeof tasks>;
  readonly subscription: ReturnType<typeof subscription>;
  readonly viewer: ReturnType<typeof viewer>;
  /** Forgets the token and all that was read with it, and aborts what is under way: when another person signs in. */
  readonly reset: () => void;
  /** For the sub-paths of this package. */
  readonly [TRANSPORT]?: Transport;
}

/**
 * A client of the partner API. Safe to make anywhere: nothing is sent before the first call.
 *
 * @example
 * const client = createClient({ endpoint: 'https://api.example.com', token: fetchToken });
 * for await (const asn of client.asns.list({ status: 'SENT' })) console.log(asn.asnNumber);
 */
export function createClient(options: ClientOptions): Client {
  const transport = createTransport(options);
  const api = createApi(transport);
  return {
    alerts: alerts(api),
    apiKeys: apiKeys(api),
    asns: asns(api),
    auditEvents: auditEvents(api),
    conversations: conversations(api),
    discrepancies: discrepancies(api),
    embedKeys: embedKeys(api),
    embedSessions: embedSessions(api),
    hostGrants: hostGrants(api),
    ingestTokens: ingestTokens(api),
    inventory: inventory(api),
    invitation: invitation(api),
    invitations: invitations(api),
    locations: locations(api),
    members: members(api),
    messages: messages(api),
    network: network(api),
    notifications: notifications(api),
    operatorSessions: operatorSessions(api),
    organization: organization(api),
    partnerships: partnerships(api),
    photos: photos(api),
    plans: plans(api),
    products: products(api),
    receipts: receipts(api),
    replenishment: replenishment(api),
    sellThrough: sellThrough(api),
    tasks: tasks(api),
    subscription: subscription(api),
    viewer: viewer(api),
    reset: transport.reset,
    [TRANSPORT]: transport,
  };
}
