import { routes } from '../http/operation.ts';
import { knowsAccount, toAccount } from './organization-answers.ts';
import { findAccount, findOrganization } from './organization.sql.ts';

export const organizationRoutes = routes({
  'organization.get': async ({ trx, viewer }) => ({
    ...(await findOrganization(trx)),
    account: knowsAccount(viewer) ? toAccount(await findAccount(trx), viewer.subscription) : null,
  }),
});
