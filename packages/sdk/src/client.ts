import { createApi } from './api.ts';
import { alerts } from './alerts.ts';
import { asns } from './asns.ts';
import { auditEvents } from './audit-events.ts';
import { conversations } from './conversations.ts';
import { discrepancies } from './discrepancies.ts';
import { embedSessions } from './embed-sessions.ts';
import { inventory } from './inventory.ts';
import { invitation } from './invitation.ts';
import { invitations } from './invitations.ts';
import { locations } from './locations.ts';
import { messages } from './messages.ts';
import { notifications } from './notifications.ts';
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
  readonly asns: ReturnType<typeof asns>;
  readonly auditEvents: ReturnType<typeof auditEvents>;
  readonly conversations: ReturnType<typeof conversations>;
  readonly discrepancies: ReturnType<typeof discrepancies>;
  readonly embedSessions: ReturnType<typeof embedSessions>;
  readonly inventory: ReturnType<typeof inventory>;
  readonly invitation: ReturnType<typeof invitation>;
  readonly invitations: ReturnType<typeof invitations>;
  readonly locations: ReturnType<typeof locations>;
  readonly messages: ReturnType<typeof messages>;
  readonly notifications: ReturnType<typeof notifications>;
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
    asns: asns(api),
    auditEvents: auditEvents(api),
    conversations: conversations(api),
    discrepancies: discrepancies(api),
    embedSessions: embedSessions(api),
    inventory: inventory(api),
    invitation: invitation(api),
    invitations: invitations(api),
    locations: locations(api),
    messages: messages(api),
    notifications: notifications(api),
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
