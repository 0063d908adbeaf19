import type { Hono } from 'hono';
import { markup } from '../common/html.ts';
import type { EdgeContext, EdgeEnv } from '../http/env.ts';
import { leaveOrganization } from '../members/leave.ts';
import { enterTenant, listMemberships, type PersonsMembership } from './memberships.sql.ts';
import { LEAVING } from './next.ts';
import { asPerson, ownPost, wordsFor, type OwnPages } from './own-pages.ts';
import { ownPage, problemNote } from './page.ts';
import type { NobodysTransaction } from '../db/database.ts';
import type { Person } from './person-sessions.sql.ts';
import type { PageWords } from './texts/texts.ts';

/** Leaving an organization by oneself, whatever one's role there: asked once more before it is done. */
export function mountLeavingOrganization(app: Hono<EdgeEnv>, pages: OwnPages): void {
  app.get(LEAVING, (context) =>
    asPerson(pages, context, async (trx, person) => {
      const left = await findLeft(trx, context.req.query('organization'));
      if (left === undefined) return context.redirect('/account', 303);
      return leavingPage(wordsFor(context), person, left);
    }),
  );

  ownPost(app, pages, LEAVING, (context, form, words) =>
    asPerson(pages, context, async (trx, person) => {
      const left = await findLeft(trx, form.get('organization') ?? undefined);
      if (left !== undefined && !(await leave(trx, context, person, left)))
        return leavingPage(words, person, left, true);
      return context.redirect('/account', 303);
    }),
  );
}

/** The organization with this code, where the person works there. */
async function findLeft(
  trx: NobodysTransaction,
  code: string | undefined,
): Promise<PersonsMembership | undefined> {
  return (await listMemberships(trx)).find((each) => each.code === code && each.status === 'ACTIVE');
}

/** False where the person is its only owner. */
async function leave(
  trx: NobodysTransaction,
  context: EdgeContext,
  { userId, sessionId }: Person,
  { organizationId }: PersonsMembership,
): Promise<boolean> {
  const viewer = { organizationId, userId, credentialId: sessionId };
  const tenant = await enterTenant(trx, viewer);
  const outcome = await leaveOrganization(
    tenant,
    { ...viewer, minterId: organizationId },
    context.get('requestId'),
  );
  return outcome !== 'LAST_OWNER';
}

function leavingPage(
  words: PageWords,
  person: Person,
  { code, name: organization }: PersonsMembership,
  isLastOwner = false,
): Response {
  const title = words.text('leave.title', { organization });
  const content = markup`<h1>${title}</h1>
${isLastOwner ? problemNote(words, words.text('delete.passOn', { organization })) : ''}
<p>${words.text('leave.what')}</p>
<form method="post" action="${LEAVING}"><input type="hidden" name="organization" value="${code}">
<button class="danger">${words.text('leave.submit')}</button></form>
<p class="after"><a href="/account">${words.text('leave.stay')}</a></p>`;
  return ownPage(words, { title, content, person, status: isLastOwner ? 409 : 200 });
}
