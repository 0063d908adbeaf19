import type { Hono } from 'hono';
import { sql } from 'kysely';
import { markup } from '../common/html.ts';
import type { NobodysTransaction } from '../db/database.ts';
import { ADMINISTRATORS } from '../entitlements/entitlements.ts';
import type { EdgeContext, EdgeEnv } from '../http/env.ts';
import { hashToken, isToken, newToken } from '../identity/tokens.ts';
import { deviceLabel } from '../sign-in/device.ts';
import { listMemberships } from '../sign-in/memberships.sql.ts';
import { ownPost, refuseHaste, wordsFor, type OwnPages } from '../sign-in/own-pages.ts';
import { ownPage } from '../sign-in/page.ts';
import { enterPerson, type Person } from '../sign-in/person-sessions.sql.ts';
import { script } from '../sign-in/sign-in-pages.ts';
import { welcome } from '../sign-in/welcome.ts';
import { InvitationWords } from './texts/texts.ts';

/**
 * `/invitation`, where the e-mail leads. The token stands behind the `#`: no server, log or other page ever sees it, and
 * following the link changes nothing. The widget asks the API with it.
 */
export function mountInvitationPage(app: Hono<EdgeEnv>, pages: OwnPages): void {
  app.get('/invitation', async (context) => invitationPage(pages, context, await whoAsks(pages, context)));

  // Right after they accepted, somebody new is signed in with what the API gave their page for it.
  ownPost(app, pages, '/invitation/sign-in', async (context, form, words) => {
    const hasty = await refuseHaste(pages, context, words);
    if (hasty) return hasty;
    const token = form.get('token') ?? '';
    const cookie = newToken('ps');
    const device = deviceLabel(context.req.header('user-agent'));
    const signedIn =
      isToken('ia', token) &&
      (await pages.database.withNobody((trx) => signInByInvitation(trx, token, cookie, device)));
    return signedIn
      ? welcome(pages, context, { cookie, next: '/portal' })
      : context.redirect('/sign-in', 303);
  });

  app.get('/invitation.js', () => script(SCRIPT));
}

interface Asking {
  person: Person;
  /** For which they may accept. */
  organizations: { code: string; name: string }[];
}

async function whoAsks({ database, cookies }: OwnPages, context: EdgeContext): Promise<Asking | undefined> {
  const cookie = cookies.person.read(context);
  if (cookie === undefined) return undefined;
  return database.withNobody(async (trx) => {
    const person = await enterPerson(trx, cookie);
    if (person === undefined) return undefined;
    const organizations = (await listMemberships(trx))
      .filter(({ status, open, role }) => status === 'ACTIVE' && open && ADMINISTRATORS.has(role))
      .map(({ code, name }) => ({ code, name }));
    return { person, organizations };
  });
}

function invitationPage(pages: OwnPages, context: EdgeContext, asking: Asking | undefined): Response {
  const words = wordsFor(context);
  const own = new InvitationWords(words.locale);
  const title = own.text('page.title');
  if (pages.portalScript === undefined) {
    const content = markup`<h1>${title}</h1><p>${own.text('page.notHere')}</p>`;
    return ownPage(words, { title, content, person: asking?.person, status: 503 });
  }
  const person = asking
    ? markup` signed-in-as="${asking.person.email}" organizations="${JSON.stringify(asking.organizations)}"`
    : markup``;
  return ownPage(words, {
    title,
    content: markup`<bd-invitation endpoint="${pages.origin}" locale="${words.locale}" heading-level="1"${person}></bd-invitation>
<noscript><p>${own.text('page.noScript')}</p></noscript>
<form id="enter" method="post" action="/invitation/sign-in" hidden>
<input type="hidden" name="token" autocomplete="off"></form>
<script type="module" src="/invitation.js"></script>`,
    person: asking?.person,
    width: 'medium',
    script: pages.portalScript,
    trustedTypes: 'lit-html',
  });
}

async function signInByInvitation(
  trx: NobodysTransaction,
  token: string,
  cookie: string,
  device: string,
): Promise<boolean> {
  const { rows } = await sql<{ id: string | null }>`
    select app.sign_in_by_invitation(${hashToken(token)}, ${hashToken(cookie)}, ${device}) as id`.execute(
    trx,
  );
  return typeof rows[0]?.id === 'string';
}

/** Takes the secret out of the address at once, and hands it to the widget alone. */
const SCRIPT = `const widget = document.querySelector('bd-invitation');
async function take() {
  const [, token] = /^#t=(iv_[\\w-]{43})$/.exec(location.hash) ?? [];
  if (token === undefined) return;
  history.replaceState(null, '', location.pathname);
  await customElements.whenDefined('bd-invitation');
  widget.fetchSession = async (code) => {
    const answer = await fetch('/portal/session?organization=' + encodeURIComponent(code), { method: 'POST' });
    if (!answer.ok) throw new Error('No session');
    return (await answer.json()).token;
  };
  widget.token = token;
}
widget.addEventListener('bd-invitation-accepted', ({ result }) => {
  if (result.signInToken !== null) {
    const form = document.getElementById('enter');
    form.elements.token.value = result.signInToken;
    form.submit();
  } else if (widget.signedInAs !== '') {
    location.assign('/portal?organization=' + encodeURIComponent(result.organization.code));
  }
});
widget.addEventListener('bd-sign-in-click', () => location.assign('/sign-in?next=/portal'));
addEventListener('hashchange', take);
take();
`;
