import type { Hono } from 'hono';
import { z } from 'zod';
import { recordEvent } from '../audit/record-event.sql.ts';
import { markup, type Markup } from '../common/html.ts';
import type { EdgeEnv } from '../http/env.ts';
import {
  answerInvitation,
  enterTenant,
  findOwnMembership,
  listMemberships,
  type PersonsMembership,
} from './memberships.sql.ts';
import { asPerson, ownPost, type OwnPages } from './own-pages.ts';
import type { PageWords } from './texts/texts.ts';

/** Who invites the person, with the buttons to answer. Signing in has proved the address that was invited. */
export function invitations(words: PageWords, memberships: readonly PersonsMembership[]): Markup {
  const invited = memberships.filter(({ status, open }) => status === 'INVITED' && open);
  const cards = invited.map(
    ({
      organizationId,
      name,
      role,
    }) => markup`<form class="invited" method="post" action="/account/invitations">
<p>${words.text('invited.title', { organization: name, role: words.text(`role.${role}`) })}</p>
<input type="hidden" name="organization" value="${organizationId}">
<div class="actions"><button name="answer" value="accept">${words.text('invited.accept')}</button>
<button class="second" name="answer" value="decline">${words.text('invited.decline')}</button></div></form>
`,
  );
  return markup`${cards}`;
}

/** Takes the answer, and leads to the organization that one now belongs to. */
export function mountInvitations(app: Hono<EdgeEnv>, pages: OwnPages): void {
  ownPost(app, pages, '/account/invitations', (context, form) =>
    asPerson(pages, context, async (trx, { userId, sessionId }) => {
      const asked = z.uuid().safeParse(form.get('organization')).data;
      const invitation = (await listMemberships(trx)).find(({ organizationId }) => organizationId === asked);
      const accepted = form.get('answer') === 'accept';
      if (invitation === undefined || !(await answerInvitation(trx, invitation.organizationId, accepted))) {
        return context.redirect('/account', 303);
      }
      const { organizationId, code } = invitation;
      const viewer = { organizationId, userId, credentialId: sessionId };
      const tenant = await enterTenant(trx, viewer);
      await recordEvent(
        tenant,
        { ...viewer, minterId: organizationId },
        {
          action: accepted ? 'member.joined' : 'member.declined',
          requestId: context.get('requestId'),
          subject: { type: 'member', id: await findOwnMembership(tenant) },
        },
      );
      return context.redirect(
        accepted ? `/portal?organization=${encodeURIComponent(code)}` : '/account',
        303,
      );
    }),
  );
}
