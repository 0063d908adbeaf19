import { effectiveEntitlements } from '../entitlements/entitlements.ts';
import { routes } from '../http/operation.ts';
import { countUsage, findViewer } from './viewer.sql.ts';

/** Roles that may buy a plan. */
const BUYERS: ReadonlySet<string> = new Set(['OWNER', 'BILLING']);

export const viewerRoutes = routes({
  'viewer.get': async ({ trx, viewer }) => {
    const { userName, owner, ...organization } = await findViewer(trx);
    const { subscription, restrictions, minterId, organizationId } = viewer;
    // In a host's page the partner's own affairs are nobody's business.
    const atHome = minterId === organizationId;
    const usage = atHome ? await countUsage(trx) : {};
    return {
      user: {
        id: viewer.userId,
        name: userName,
        role: restrictions.role,
        canPurchase: atHome && BUYERS.has(restrictions.role),
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
