import type { Hono } from 'hono';
import { z } from 'zod';
import { markup, type Markup } from '../common/html.ts';
import type { EdgeEnv } from '../http/env.ts';
import {
  endOtherSessions,
  endSessionOf,
  listSessions,
  renamePerson,
  type PersonSession,
} from './account.sql.ts';
import { invitations } from './invitations.ts';
import { listMemberships, type PersonsMembership } from './memberships.sql.ts';
import { LEAVING } from './next.ts';
import { asPerson, ownPost, wordsFor, type OwnPages } from './own-pages.ts';
import { ownPage } from './page.ts';
import type { Person } from './person-sessions.sql.ts';
import type { PageWords } from './texts/texts.ts';

const nameSchema = z.string().trim().min(1).max(100);

/** `/account`: what belongs to the person, in whatever organizations they work. */
export function mountAccountPage(app: Hono<EdgeEnv>, pages: OwnPages): void {
  app.get('/account', (context) =>
    asPerson(pages, context, async (trx, person) => {
      const [memberships, sessions] = [await listMemberships(trx), await listSessions(trx)];
      return accountPage(wordsFor(context), { person, memberships, sessions });
    }),
  );

  ownPost(app, pages, '/account/name', (context, form) =>
    asPerson(pages, context, async (trx) => {
      const name = nameSchema.safeParse(form.get('name')).data;
      if (name !== undefined) await renamePerson(trx, name);
      return context.redirect('/account', 303);
    }),
  );

  ownPost(app, pages, '/account/sessions/end', (context, form) =>
    asPerson(pages, context, async (trx, person) => {
      const sessionId = z.uuid().safeParse(form.get('session')).data;
      if (sessionId !== undefined) await endSessionOf(trx, sessionId);
      else if (form.get('session') === 'others') await endOtherSessions(trx, person);
      return context.redirect('/account', 303);
    }),
  );
}

interface Account {
  person: Person;
  memberships: readonly PersonsMembership[];
  sessions: readonly PersonSession[];
}

function accountPage(words: PageWords, { person, memberships, sessions }: Account): Response {
  const title = words.text('account.title');
  const content = markup`<h1>${title}</h1>
${invitations(words, memberships)}
<form class="row" method="post" action="/account/name">
<div><label for="name">${words.text('account.name')}</label>
<input id="name" name="name" value="${person.name}" autocomplete="name" maxlength="100" required></div>
<button class="second">${words.text('account.save')}</button></form>
<p>${words.text('account.email', { email: person.email })}</p>
<h2>${words.text('account.organizations')}</h2>
${organizationList(words, memberships)}
<h2>${words.text('account.sessions')}</h2>
<p>${words.text('account.sessionsIntro')}</p>
<ul class="list">${sessions.map((session) => sessionItem(words, session, person))}</ul>
${sessions.length < 2 ? '' : endForm(words.text('account.endOthers'), 'others')}
<h2>${words.text('account.data')}</h2>
<p>${words.text('account.dataIntro')}</p>
<div class="actions"><a class="button" href="/account/export" download>${words.text('account.export')}</a>
<a class="button danger" href="/account/delete">${words.text('account.delete')}</a></div>`;
  return ownPage(words, { title, content, person, width: 'medium' });
}

function organizationList(words: PageWords, memberships: readonly PersonsMembership[]): Markup {
  // Not those that were asked to let the person in: whether there is such an organization they say themselves.
  const shown = memberships.filter(({ status }) => status === 'ACTIVE');
  if (shown.length === 0) return markup`<p>${words.text('portal.none')}</p>`;
  const items = shown.map(({ code, name, role, open }) => {
    const note = words.text(open ? `role.${role}` : 'account.closed');
    const link = markup`<a href="/portal?organization=${encodeURIComponent(code)}">${name}</a>`;
    return markup`<li><div><strong>${open ? link : name}</strong><br>
<span class="muted">${note}</span></div>${leaveLink(words, code, name)}</li>
`;
  });
  return markup`<ul class="list">${items}</ul>`;
}

function leaveLink(words: PageWords, code: string, organization: string): Markup {
  return markup`<a class="button" href="${LEAVING}?organization=${encodeURIComponent(code)}"
aria-label="${words.text('leave.title', { organization })}">${words.text('account.leave')}</a>`;
}

function sessionItem(words: PageWords, session: PersonSession, { sessionId }: Person): Markup {
  const { id, device, method, lastSeenAt } = session;
  const details = words.text('account.session', {
    method: words.text(`method.${method}`),
    time: words.moment(lastSeenAt, 'UTC'),
  });
  const end =
    id === sessionId ? markup`<span class="tag">${words.text('account.thisOne')}</span>` : undefined;
  return markup`<li><div><strong>${device || words.text('account.unknownDevice')}</strong><br>
<span class="muted">${details}</span></div>${end ?? endForm(words.text('account.end'), id)}</li>
`;
}

function endForm(label: string, session: string): Markup {
  return markup`<form method="post" action="/account/sessions/end">
<button class="second" name="session" value="${session}">${label}</button></form>`;
}
