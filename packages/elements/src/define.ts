import type { DefineOptions } from './core/define.ts';
import { defineAccess } from './access/define.ts';
import { defineAsnInbox } from './asn-inbox/define.ts';
import { defineAsnReceipt } from './asn-receipt/define.ts';
import { defineAudit } from './audit/define.ts';
import { defineDashboard } from './dashboard/define.ts';
import { defineDiscrepancies } from './discrepancies/define.ts';
import { defineInventory } from './inventory/define.ts';
import { defineInvitation } from './invitation/define.ts';
import { defineInvite } from './invite/define.ts';
import { defineTour } from './tour/define.ts';
import { definePlans } from './plans/define.ts';
import { defineLocations } from './locations/define.ts';
import { defineMessages } from './messages/define.ts';
import { defineNetwork } from './network/define.ts';
import { defineNotifications } from './notifications/define.ts';
import { defineOrganization } from './organization/define.ts';
import { definePartnerships } from './partnerships/define.ts';
import { definePeople } from './people/define.ts';
import { definePortal } from './portal/define.ts';
import { defineSellThrough } from './sell-through/define.ts';
import { defineUpgradeBanner } from './upgrade-banner/define.ts';

/**
 * Registers every element of this package.
 *
 * @param options.prefix another first part of the tag names than `bd`, for a second version on one page
 */
export function define(options?: DefineOptions): void {
  const all = [
    definePortal,
    defineDashboard,
    defineInventory,
    defineAsnInbox,
    defineAsnReceipt,
    defineSellThrough,
    defineDiscrepancies,
    defineAudit,
    definePartnerships,
    defineInvite,
    defineInvitation,
    defineTour,
    defineOrganization,
    defineMessages,
    defineNetwork,
    defineNotifications,
    defineUpgradeBanner,
    definePlans,
    defineLocations,
    definePeople,
    defineAccess,
  ];
  for (const defineOne of all) defineOne(options);
}
