import type { Hono } from 'hono';
import { recordEvent } from '../audit/record-event.sql.ts';
import { markup, type Markup } from '../common/html.ts';
import type { NobodysTransaction } from '../db/database.ts';
import type { EdgeEnv } from '../http/env.ts';
import { problem } from '../http/problem.ts';
import { newToken } from '../identity/tokens.ts';
import { invitations } from './invitations.ts';
import { enterTenant, listMemberships, mintOwnSession, type PersonsMembership } from './memberships.sql.ts';
import { asPerson, isOwn, wordsFor, type OwnPages } from './own-pages.ts';
import { ownPage } from './page.ts';
import { enterPerson, type Person } from './person-sessions.sql.ts';
import type { PageWords } from './texts/texts.ts';

/** `/portal`: the portal of whoever is signed in, in one of their organizations. */
export function mountPortalPage(app: Hono<EdgeEnv>, pages: OwnPages): void {
  app.get('/portal', (context) =>
    asPerson(pages, context, async (trx, person) => {
      if (pages.portalScript === undefined) return context.redirect('/account', 303);
      const memberships = await listMemberships(trx);
      const chosen = choose(memberships, context.req.query('organization'));
      return portalPage(wordsFor(context), { pages, person, memberships, chosen });
    }),
  );

  // Asked by the page's script, again before each session ends.
  app.post('/portal/session', async (context) => {
    context.get('log').operation = 'portal.session';
    if (!isOwn(pages, context)) throw problem('origin-not-allowed');
    const cookie = pages.cookies.person.read(context);
    const session = await pages.database.withNobody(async (trx) => {
      const person = cookie && (await enterPerson(trx, cookie));
      if (!person) throw problem('unauthenticated');
      const chosen = choose(await listMemberships(trx), context.req.query('organization'));
      if (chosen === undefined) throw problem('not-found');
      return mint(trx, { pages, person, chosen, requestId: context.get('requestId') });
    });
    return context.json(session, 201, { 'Cache-Control': 'no-store' });
  });
}

/** The one that is asked for, and no other in its place; the first, where none is. */
function choose(
  memberships: readonly PersonsMembership[],
  code: string | undefined,
): PersonsMembership | undefined {
  return active(memberships).find((membership) => code === undefined || membership.code === code);
}

const active = (memberships: readonly PersonsMembership[]) =>
  memberships.filter(({ status, open }) => status === 'ACTIVE' && open);

interface Request {
  pages: OwnPages;
  person: Person;
  chosen: PersonsMembership;
  requestId: string;
}

async function mint(trx: NobodysTransaction, { pages, person, chosen, requestId }: Request) {
  const token = newToken('bs');
  const { organizationId } = chosen;
  const session = await mintOwnSession(trx, { organizationId, token, origin: pages.origin });
  if (session === undefined) throw problem('not-found');
  const viewer = { organizationId, userId: person.userId, credentialId: person.sessionId };
  await recordEvent(
    await enterTenant(trx, viewer),
    { ...viewer, minterId: organizationId },
    {
      action: 'embed-session.created',
      requestId,
      subject: { type: 'embed-session', id: session.id },
      detail: { organizationId, userId: person.userId, readOnly: false, origin: pages.origin },
    },
  );
  return { token, expiresAt: session.expiresAt };
}

interface PortalPage {
  pages: OwnPages;
  person: Person;
  memberships: readonly PersonsMembership[];
  chosen: PersonsMembership | undefined;
}

/** How long somebody is new, and may be shown around. */
const NEW_DAYS = 14;

const isNew = ({ since }: PersonsMembership) => Date.now() - Date.parse(since) < NEW_DAYS * 86_400_000;

function portalPage(words: PageWords, { pages, person, memberships, chosen }: PortalPage): Response {
  const url = chosen && `/portal/session?organization=${encodeURIComponent(chosen.code)}`;
  const portal = url
    ? markup`<bd-portal endpoint="${pages.config.publicUrl}" session-url="${url}" locale="${words.locale}">
<bd-dashboard></bd-dashboard>${isNew(chosen) ? markup`<bd-tour></bd-tour>` : ''}</bd-portal>`
    : markup`<p>${words.text('portal.none')}</p>`;
  return ownPage(words, {
    title: chosen?.name ?? words.text('portal.title'),
    content: [switcher(words, memberships, chosen), invitations(words, memberships), portal],
    person,
    width: 'wide',
    ...(pages.portalScript !== undefined && { script: pages.portalScript }),
    trustedTypes: 'lit-html',
  });
}

function switcher(
  words: PageWords,
  memberships: readonly PersonsMembership[],
  chosen: PersonsMembership | undefined,
): Markup {
  const open = active(memberships);
  if (open.length < 2) return markup``;
  const links = open.map(({ code, name }) => {
    const current = code === chosen?.code ? markup` aria-current="page"` : markup``;
    return markup`<a href="/portal?organization=${encodeURIComponent(code)}"${current}>${name}</a>
`;
  });
  return markup`<nav class="organizations" aria-label="${words.text('portal.switch')}">${links}</nav>`;
}
