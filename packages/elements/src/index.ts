export { PortalElement } from './core/portal-element.ts';
export type { PortalClient, Viewer } from './core/client.ts';
export type { Appearance, Announce, ColorScheme, Density, ViewerState } from './core/contexts.ts';
export {
  announcerContext,
  appearanceContext,
  clientContext,
  liveContext,
  localeContext,
  viewerContext,
} from './core/contexts.ts';
export type { DefineOptions } from './core/define.ts';
export {
  LoadStartEvent,
  PortalErrorEvent,
  ReadyEvent,
  SelectEvent,
  StateChangeEvent,
  UpgradeClickEvent,
  type ErrorReport,
} from './core/events.ts';
export type { Live, LiveEvent, LiveEventType, LiveListener, LiveState } from './core/live.ts';
export type { Locale } from './core/locale.ts';
export type { ReloadType } from './core/reload-on.ts';
export { SignedOutError, type FetchSession, type SessionGrant } from './core/session.ts';
export type { Status } from './core/status.ts';
export { define } from './define.ts';
export { BdAccess } from './access/access.ts';
export { BdAsnInbox, type AsnInboxState } from './asn-inbox/asn-inbox.ts';
export { BdAsnReceipt, ReceiptSavedEvent, type AsnReceiptState } from './asn-receipt/asn-receipt.ts';
export { BdAudit, type AuditState } from './audit/audit.ts';
export { BdDashboard, type DashboardState } from './dashboard/dashboard.ts';
export { BdDiscrepancies, type DiscrepanciesState } from './discrepancies/discrepancies.ts';
export { BdInventory, type InventoryState } from './inventory/inventory.ts';
export { CheckoutEvent } from './parts/offer/payment-page.ts';
export { InvitationAcceptedEvent, SignInClickEvent } from './invitation/events.ts';
export { BdInvitation, type InvitedOrganization } from './invitation/invitation.ts';
export { BdInvite, type InviteState } from './invite/invite.ts';
export { BdTour } from './tour/tour.ts';
export { BdPlans } from './plans/plans.ts';
export { BdLocations, type LocationsState } from './locations/locations.ts';
export { BdMessages, type MessagesState } from './messages/messages.ts';
export type { MessageSubject } from './messages/place.ts';
export { BdNetwork, type NetworkState } from './network/network.ts';
export {
  BdNotifications,
  UnreadChangeEvent,
  type NotificationsState,
} from './notifications/notifications.ts';
export { BdOrganization } from './organization/organization.ts';
export { BdPartnerships, type PartnershipsState } from './partnerships/partnerships.ts';
export { BdPeople, type PeopleState } from './people/people.ts';
export { createPortal, type Portal, type PortalOptions, type PortalPlace } from './portal/create-portal.ts';
export { BdPortal } from './portal/portal.ts';
export { BdSellThrough, SalesSavedEvent, type SellThroughState } from './sell-through/sell-through.ts';
export { BdUpgradeBanner } from './upgrade-banner/upgrade-banner.ts';
