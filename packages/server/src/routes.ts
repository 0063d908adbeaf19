import { embedSessionRoutes } from './identity/embed-sessions.routes.ts';
import { plansRoutes } from './plans/plans.routes.ts';
import { viewerRoutes } from './viewer/viewer.routes.ts';
import type { Routes } from './http/operation.ts';

/** Every operation of the contract with its handler: one line per noun. */
export const routes: Routes = {
  ...viewerRoutes,
  ...plansRoutes,
  ...embedSessionRoutes,
};
