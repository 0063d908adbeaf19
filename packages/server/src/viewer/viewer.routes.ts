import { BUYING_ROLES, effectiveEntitlements } from '../entitlements/entitlements.ts';
import { countUsage } from '../entitlements/limits.sql.ts';
import { routes } from '../http/operation.ts';
import { isOwnPage } from '../identity/own-page.ts';
import { findViewer } from './viewer.sql.ts';

export const viewerRoutes = routes({
  'viewer.get': async ({ trx, viewer }) => {
    const { userName, owner, ...organization } = await findViewer(trx);
    const { subscription, restrictions, organizationId } = viewer;
    const atHome = isOwnPage(viewer);
    const usage = atHome ? await countUsage(trx) : {};
    return {
      user: {
        id: viewer.userId,
        name: userName,
        role: restrictions.role,
        canPurchase: atHome && BUYING_ROLES.has(restrictions.role),
      },
      organization: { id: organizationId, ...organization, planTier: subscription.planTier, owner },
      session: {
        expiresAt: viewer.expiresAt,
        readOnly: restrictions.readOnly,
        partnershipId: restrictions.partnershipId,
        subject: viewer.subject,
      },
      entitlements: effectiveEntitlements(subscription, restrictions, usage),
    };
  },
});
