import type { Hono } from 'hono';
import { z } from 'zod';
import { markup } from '../common/html.ts';
import type { EdgeEnv } from '../http/env.ts';
import { normalizeOrigin } from '../identity/origins.ts';
import { newToken } from '../identity/tokens.ts';
import { asPerson, ownPost, wordsFor, type OwnPages } from './own-pages.ts';
import { ownPage, problemNote } from './page.ts';
import type { Person } from './person-sessions.sql.ts';
import { grantPopup, listPopupOrganizations, type PopupOrganization } from './popup.sql.ts';
import { script } from './sign-in-pages.ts';
import type { PageWords } from './texts/texts.ts';

const POPUP = '/sign-in/popup';

/** What the page that opens the popup says of itself. */
const requestSchema = z.object({
  origin: z.string().transform((text, context) => {
    const origin = normalizeOrigin(text);
    if (origin === text) return origin;
    context.addIssue('Not an origin');
    return z.NEVER;
  }),
  state: z.string().regex(/^[\w-]{16,128}$/),
  code_challenge: z.string().regex(/^[\w-]{43}$/),
});
type PopupRequest = z.infer<typeof requestSchema>;

/**
 * Signs a person in for a page without a backend. Nothing goes to the page before a person has chosen an organization
 * here, and then only to an origin that a key of this organization names.
 */
export function mountPopupPage(app: Hono<EdgeEnv>, pages: OwnPages): void {
  app.get(POPUP, (context) => {
    const words = wordsFor(context);
    const request = requestSchema.safeParse(context.req.query()).data;
    if (request === undefined) return message(words, 'popup.wrong', 400);
    return asPerson(pages, context, async (trx, person) =>
      choicePage(words, {
        request,
        person,
        organizations: await listPopupOrganizations(trx, request.origin),
      }),
    );
  });

  ownPost(app, pages, POPUP, (context, form, words) => {
    const request = requestSchema.safeParse(Object.fromEntries(form)).data;
    const organizationId = z.uuid().safeParse(form.get('organization')).data;
    if (request === undefined || organizationId === undefined) {
      return Promise.resolve(message(words, 'popup.wrong', 400));
    }
    return asPerson(pages, context, async (trx) => {
      const code = newToken('pc');
      const { origin, code_challenge: challenge } = request;
      const granted = await grantPopup(trx, { organizationId, origin, challenge, code });
      return granted ? handOver(words, request, code) : message(words, 'popup.wrong', 403);
    });
  });

  app.get(`${POPUP}.js`, () => script(SCRIPT));
}

interface Choice {
  request: PopupRequest;
  person: Person;
  organizations: readonly PopupOrganization[];
}

function choicePage(words: PageWords, { request, person, organizations }: Choice): Response {
  const { host } = new URL(request.origin);
  const title = words.text('popup.title', { host });
  const fields = Object.entries(request).map(
    ([name, value]) => markup`<input type="hidden" name="${name}" value="${value}">
`,
  );
  const choices = organizations.map(
    ({
      organizationId,
      name,
    }) => markup`<button name="organization" value="${organizationId}">${words.text('popup.go', { organization: name })}</button>
`,
  );
  const content =
    choices.length === 0
      ? markup`<p>${words.text('popup.none', { host })}</p>
<form method="post" action="/sign-out"><button class="second">${words.text('sent.other')}</button></form>`
      : markup`<p>${words.text('popup.intro', { email: person.email, host })}</p>
<form class="choices" method="post" action="${POPUP}" autocomplete="off">${fields}${choices}</form>`;
  return ownPage(words, {
    title,
    content: markup`<h1>${title}</h1>
<div id="choice">${content}</div>
<p id="lost" hidden>${words.text('popup.lost')}</p>`,
    script: `${POPUP}.js`,
  });
}

/** The code stands in this answer and goes to the page that opened the window: in no address, and to no other origin. */
function handOver(words: PageWords, { origin, state }: PopupRequest, code: string): Response {
  const title = words.text('signIn.title');
  return ownPage(words, {
    title,
    content: markup`<h1>${title}</h1><p>${words.text('popup.done')}</p>
<div id="code" hidden data-origin="${origin}" data-state="${state}" data-code="${code}"></div>`,
    script: `${POPUP}.js`,
  });
}

function message(words: PageWords, what: 'popup.wrong', status: number): Response {
  const title = words.text('signIn.title');
  return ownPage(words, {
    title,
    status,
    content: markup`<h1>${title}</h1>${problemNote(words, words.text(what))}`,
  });
}

/** Without the page that opened it, as in the tab that a link of an e-mail opens, there is nobody to hand a code to. */
const SCRIPT = `const data = document.getElementById('code')?.dataset;
if (data && opener) {
  opener.postMessage({ type: 'bd-sign-in', state: data.state, code: data.code }, data.origin);
  close();
}
const choice = document.getElementById('choice');
if (choice && !opener) {
  choice.hidden = true;
  document.getElementById('lost').hidden = false;
}
`;
