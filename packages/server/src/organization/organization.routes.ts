import { routes } from '../http/operation.ts';
import { isOwnPage } from '../identity/own-page.ts';
import { toAccount } from './organization-answers.ts';
import { findAccount, findOrganization } from './organization.sql.ts';

export const organizationRoutes = routes({
  'organization.get': async ({ trx, viewer }) => ({
    ...(await findOrganization(trx)),
    account: isOwnPage(viewer) ? toAccount(await findAccount(trx), viewer.subscription) : null,
  }),
});
