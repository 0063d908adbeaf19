import { problem } from '../http/problem.ts';
import { routes } from '../http/operation.ts';
import { currentPlan, permissionMatrix, planCards } from './plans.ts';
import { isSubsidiary } from './plans.sql.ts';

export const plansRoutes = routes({
  'plans.list': async ({ trx, viewer }) => {
    // What a partner pays is none of the business of the host whose page this is.
    if (viewer.minterId !== viewer.organizationId) throw problem('session-restricted');
    return {
      items: planCards(),
      features: permissionMatrix(),
      current: currentPlan(viewer.subscription, await isSubsidiary(trx)),
    };
  },
});
