import type { Messages } from '../core/messages.ts';
import { accessEn } from '../access/access.en.ts';
import { asnInboxEn } from '../asn-inbox/asn-inbox.en.ts';
import { asnReceiptEn } from '../asn-receipt/asn-receipt.en.ts';
import { auditEn } from '../audit/audit.en.ts';
import { dashboardEn } from '../dashboard/dashboard.en.ts';
import { discrepanciesEn } from '../discrepancies/discrepancies.en.ts';
import { inventoryEn } from '../inventory/inventory.en.ts';
import { invitationEn } from '../invitation/invitation.en.ts';
import { inviteEn } from '../invite/invite.en.ts';
import { tourEn } from '../tour/tour.en.ts';
import { plansEn } from '../plans/plans.en.ts';
import { locationsEn } from '../locations/locations.en.ts';
import { messagesEn } from '../messages/messages.en.ts';
import { networkEn } from '../network/network.en.ts';
import { notificationsEn } from '../notifications/notifications.en.ts';
import { organizationEn } from '../organization/organization.en.ts';
import { partnershipsEn } from '../partnerships/partnerships.en.ts';
import { peopleEn } from '../people/people.en.ts';
import { sellThroughEn } from '../sell-through/sell-through.en.ts';
import { signInEn } from '../sign-in/sign-in.en.ts';
import { upgradeBannerEn } from '../upgrade-banner/upgrade-banner.en.ts';
import { catalogueEn } from '../parts/offer/catalogue.en.ts';
import { offerEn } from '../parts/offer/offer.en.ts';
import { commonEn } from './common.en.ts';

/** All English texts: what the translations must cover. The widgets themselves load only their own. */
export const en = {
  ...commonEn,
  ...offerEn,
  ...catalogueEn,
  ...inventoryEn,
  ...asnInboxEn,
  ...asnReceiptEn,
  ...sellThroughEn,
  ...messagesEn,
  ...notificationsEn,
  ...dashboardEn,
  ...auditEn,
  ...networkEn,
  ...discrepanciesEn,
  ...partnershipsEn,
  ...invitationEn,
  ...inviteEn,
  ...tourEn,
  ...organizationEn,
  ...signInEn,
  ...upgradeBannerEn,
  ...plansEn,
  ...locationsEn,
  ...peopleEn,
  ...accessEn,
} as const satisfies Messages;
