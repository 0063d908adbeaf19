import { alertRoutes } from './alerts/alerts.routes.ts';
import { apiKeyRoutes } from './api-keys/api-keys.routes.ts';
import { asnRoutes } from './asns/asns.routes.ts';
import { auditEventRoutes } from './audit/audit-events.routes.ts';
import { subscriptionRoutes } from './billing/subscription.routes.ts';
import { discrepancyRoutes } from './discrepancies/discrepancies.routes.ts';
import { embedKeyRoutes } from './embed-keys/embed-keys.routes.ts';
import { hostGrantRoutes } from './host-grants/host-grants.routes.ts';
import { embedSessionRoutes } from './identity/embed-sessions.routes.ts';
import { eventRoutes } from './events/events.routes.ts';
import { ingestTokenRoutes } from './ingest-tokens/ingest-tokens.routes.ts';
import { inventoryRoutes } from './inventory/inventory.routes.ts';
import { invitationRoutes } from './invitations/invitation.routes.ts';
import { invitationsRoutes } from './invitations/invitations.routes.ts';
import { locationRoutes } from './locations/locations.routes.ts';
import { networkRoutes } from './network/network.routes.ts';
import { memberRoutes } from './members/members.routes.ts';
import { messageRoutes } from './messages/messages.routes.ts';
import { notificationRoutes } from './notifications/notifications.routes.ts';
import { operatorSessionRoutes } from './identity/operator-sessions.routes.ts';
import { organizationRoutes } from './organization/organization.routes.ts';
import { photoRoutes } from './photos/photos.routes.ts';
import { partnershipRoutes } from './partnerships/partnerships.routes.ts';
import { plansRoutes } from './plans/plans.routes.ts';
import { productRoutes } from './products/products.routes.ts';
import { receiptRoutes } from './receipts/receipts.routes.ts';
import { replenishmentRoutes } from './replenishment/replenishment.routes.ts';
import { sellThroughRoutes } from './sell-through/sell-through.routes.ts';
import { uploadSales } from './sell-through/upload.ts';
import { taskRoutes } from './tasks/tasks.routes.ts';
import { viewerRoutes } from './viewer/viewer.routes.ts';
import type { FileRoutes, Routes } from './http/operation.ts';

/** The handlers of each noun: one line per noun. */
export const nouns: readonly Routes[] = [
  viewerRoutes,
  organizationRoutes,
  memberRoutes,
  embedKeyRoutes,
  hostGrantRoutes,
  apiKeyRoutes,
  ingestTokenRoutes,
  taskRoutes,
  partnershipRoutes,
  invitationsRoutes,
  invitationRoutes,
  locationRoutes,
  productRoutes,
  inventoryRoutes,
  asnRoutes,
  receiptRoutes,
  photoRoutes,
  discrepancyRoutes,
  sellThroughRoutes,
  replenishmentRoutes,
  alertRoutes,
  messageRoutes,
  notificationRoutes,
  eventRoutes,
  plansRoutes,
  subscriptionRoutes,
  auditEventRoutes,
  embedSessionRoutes,
  operatorSessionRoutes,
  networkRoutes,
];

/** Every operation of the contract with its handler, but for streams. */
export const routes: Routes = nouns.reduce((all, noun) => ({ ...all, ...noun }), {});

/** The handlers of files. */
export const files: FileRoutes = { 'sellThrough.submit': uploadSales };
