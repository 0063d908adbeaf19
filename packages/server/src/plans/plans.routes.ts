import { problem } from '../http/problem.ts';
import { routes } from '../http/operation.ts';
import { isOwnPage } from '../identity/own-page.ts';
import { currentPlan, permissionMatrix, planCards } from './plans.ts';
import { isSubsidiary } from './plans.sql.ts';

export const plansRoutes = routes({
  'plans.list': async ({ trx, viewer }) => {
    if (!isOwnPage(viewer)) throw problem('session-restricted');
    return {
      items: planCards(),
      features: permissionMatrix(),
      current: currentPlan(viewer.subscription, await isSubsidiary(trx)),
    };
  },
});
