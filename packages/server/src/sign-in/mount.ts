import type { Hono } from 'hono';
import type { EdgeEnv } from '../http/env.ts';
import { mountAccountLeaving } from './account-leaving.ts';
import { mountAccountPage } from './account-page.ts';
import { mountInvitationPage } from '../invitations/invitation-page.ts';
import { mountInvitations } from './invitations.ts';
import { mountLeavingOrganization } from './leaving-organization.ts';
import { mountOpenidPages } from './openid-pages.ts';
import { openOwnPages, type OwnPagesOptions } from './own-pages.ts';
import { mountPopupPage } from './popup-page.ts';
import { mountPortalPage } from './portal-page.ts';
import { mountSignInPages } from './sign-in-pages.ts';
import { STYLE } from './style.ts';

/** The pages of the server's own, for people who sign in here and not at a host. */
export function mountSignIn(app: Hono<EdgeEnv>, options: OwnPagesOptions): void {
  const pages = openOwnPages(options);
  mountSignInPages(app, pages);
  mountOpenidPages(app, pages);
  mountPopupPage(app, pages);
  mountPortalPage(app, pages);
  mountAccountPage(app, pages);
  mountAccountLeaving(app, pages);
  mountLeavingOrganization(app, pages);
  mountInvitations(app, pages);
  mountInvitationPage(app, pages);
  app.get(
    '/own-pages.css',
    () => new Response(STYLE, { headers: { 'Content-Type': 'text/css; charset=utf-8' } }),
  );
}
