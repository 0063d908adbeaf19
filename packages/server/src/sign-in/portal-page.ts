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
import { enterPerson, isFirstSession, type Person } from './person-sessions.sql.ts';
import { organizationLinks, portalMenu } from './portal-menu.ts';
import { pathOf, PORTAL_SCRIPT, SECTIONS, type Section } from './portal-sections.ts';
import { script } from './sign-in-pages.ts';
import type { PageWords } from './texts/texts.ts';

/** `/portal` and its sections: the portal of whoever is signed in, in one of their organizations. */
export function mountPortalPage(app: Hono<EdgeEnv>, pages: OwnPages): void {
  for (const section of SECTIONS) {
    app.get(pathOf(section), (context) =>
      asPerson(pages, context, async (trx, person) => {
        if (pages.portalScript === undefined) return context.redirect('/account', 303);
        const memberships = await listMemberships(trx);
        const chosen = choose(memberships, context.req.query('organization'));
        const tour =
          section.name === '' && chosen !== undefined && isNew(chosen) && (await isFirstSession(trx));
        return portalPage(wordsFor(context), { pages, person, memberships, chosen, section, tour });
      }),
    );
  }

  app.get('/portal.js', () => script(PORTAL_SCRIPT));

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
  const { id, expiresAt, isFirst } = session;
  // Every page of the portal asks for a session; the trail says once that the person has come.
  if (!isFirst) return { token, expiresAt };
  const viewer = { organizationId, userId: person.userId, credentialId: person.sessionId };
  await recordEvent(
    await enterTenant(trx, viewer),
    { ...viewer, minterId: organizationId },
    {
      action: 'embed-session.created',
      requestId,
      subject: { type: 'embed-session', id },
      detail: { organizationId, userId: person.userId, readOnly: false, origin: pages.origin },
    },
  );
  return { token, expiresAt };
}

interface PortalPage {
  pages: OwnPages;
  person: Person;
  memberships: readonly PersonsMembership[];
  chosen: PersonsMembership | undefined;
  section: Section;
  /** Whether the person is to be shown around: when they are here for the first time, in whatever browser. */
  tour: boolean;
}

/** How long somebody is new. Their first session is remembered for longer. */
const NEW_DAYS = 7;

const isNew = ({ since }: PersonsMembership) => Date.now() - Date.parse(since) < NEW_DAYS * 86_400_000;

function portalPage(words: PageWords, page: PortalPage): Response {
  const { pages, person, memberships, chosen, section } = page;
  const title = words.text(section.label);
  const content = chosen ? sectionContent(words, page, chosen) : nowhere(words, page);
  return ownPage(words, {
    title: chosen ? `${title} · ${chosen.name}` : words.text('portal.title'),
    content: [invitations(words, memberships), content],
    person,
    width: 'portal',
    ...(pages.portalScript !== undefined && { script: pages.portalScript }),
    trustedTypes: 'lit-html',
    status: chosen || active(memberships).length === 0 ? 200 : 404,
  });
}

function sectionContent(
  words: PageWords,
  { pages, memberships, section, tour }: PortalPage,
  chosen: PersonsMembership,
): Markup {
  const title = words.text(section.label);
  const session = `/portal/session?organization=${encodeURIComponent(chosen.code)}`;
  return markup`<div class="sections"><a class="skip" href="#section">${words.text('portal.skip')}</a>
<button class="second open-menu" popovertarget="menu"><span aria-hidden="true">☰</span> ${title}</button>
<div class="menu" id="menu" popover>${portalMenu(words, { open: active(memberships), chosen, section })}</div>
<section id="section" tabindex="-1" aria-labelledby="title"><h1 class="sr" id="title">${title}, ${chosen.name}</h1>
<bd-portal endpoint="${pages.config.publicUrl}" session-url="${session}" locale="${words.locale}">
${section.widgets}${tour ? markup`<bd-tour></bd-tour>` : ''}</bd-portal></section></div>
<script type="module" src="/portal.js"></script>`;
}

/** Where no organization is chosen: there is none, or not the one that was asked for. */
function nowhere(words: PageWords, { memberships, section }: PortalPage): Markup {
  const open = active(memberships);
  if (open.length === 0) return markup`<p>${words.text('portal.none')}</p>`;
  return markup`<h1>${words.text('portal.notYours')}</h1><p>${words.text('portal.chooseYours')}</p>
${organizationLinks(words, { open, section })}`;
}
