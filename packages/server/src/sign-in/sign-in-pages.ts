import { randomUUID } from 'node:crypto';
import type { Hono } from 'hono';
import { z } from 'zod';
import { markup, type Markup } from '../common/html.ts';
import type { EdgeContext, EdgeEnv } from '../http/env.ts';
import { isToken, newToken } from '../identity/tokens.ts';
import { enqueue } from '../jobs/enqueue.ts';
import { beginSignIn, findSignIn, signInByCode, signInByLink } from './challenges.sql.ts';
import { readCode } from './codes.ts';
import { deviceLabel } from './device.ts';
import { safeNext } from './next.ts';
import { openidPage } from './openid-pages.ts';
import { findOpenid } from './openid.sql.ts';
import { ownPost, refuseHaste, wordsFor, type OwnPages } from './own-pages.ts';
import { fieldState, messagePage, ownPage, problemNote } from './page.ts';
import { sendSignIn } from './sign-in.jobs.ts';
import { endEarlier, welcome } from './welcome.ts';
import type { PageTextId, PageWords } from './texts/texts.ts';

const emailSchema = z.email().max(254);

/** `/sign-in`, and the posts behind it. */
export function mountSignInPages(app: Hono<EdgeEnv>, pages: OwnPages): void {
  const { database, cookies } = pages;

  app.get('/sign-in', (context) => signInPage(wordsFor(context), { next: context.req.query('next') }));

  ownPost(app, pages, '/sign-in', async (context, form, words) => {
    const hasty = await refuseHaste(pages, context, words);
    if (hasty) return hasty;
    const next = safeNext(form.get('next') ?? undefined);
    const typed = (form.get('email') ?? '').trim();
    const email = emailSchema.safeParse(typed.toLowerCase());
    if (!email.success) return signInPage(words, { next, typed, problem: 'signIn.emailProblem' });
    const company = await database.withNobody((trx) => findOpenid(trx, { address: email.data }));
    if (company !== undefined) return openidPage(pages, context, { company, next, email: email.data });
    const browser = newToken('sb');
    const id = randomUUID();
    const begun = await database.withNobody(async (trx) => {
      const challenge = { id, email: email.data, browser, language: words.locale, next };
      if (!(await beginSignIn(trx, challenge))) return false;
      await enqueue(trx, sendSignIn, { challengeId: id });
      return true;
    });
    if (!begun) return messagePage(words, 'tooMany', 429, { 'Retry-After': '900' });
    cookies.browser.write(context, browser);
    return context.redirect('/sign-in/code', 303);
  });

  app.get('/sign-in/code', (context) => showCodePage(pages, context, wordsFor(context)));

  ownPost(app, pages, '/sign-in/code', async (context, form, words) => {
    const hasty = await refuseHaste(pages, context, words);
    if (hasty) return hasty;
    const browser = cookies.browser.read(context);
    const code = readCode(form.get('code') ?? '');
    if (browser === undefined || code === undefined) return showCodePage(pages, context, words, 'sent.wrong');
    const device = deviceLabel(context.req.header('user-agent'));
    const signedIn = await database.withNobody((trx) => signInByCode(trx, { browser, code }, device));
    if (signedIn === undefined) return showCodePage(pages, context, words, 'sent.wrong');
    return welcome(pages, context, signedIn);
  });

  ownPost(app, pages, '/sign-in/link', async (context, form, words) => {
    const hasty = await refuseHaste(pages, context, words);
    if (hasty) return hasty;
    const token = form.get('token') ?? '';
    const device = deviceLabel(context.req.header('user-agent'));
    const signedIn = isToken('si', token)
      ? await database.withNobody((trx) => signInByLink(trx, token, device))
      : undefined;
    if (signedIn === undefined) return signInPage(words, { problem: 'link.over' });
    return welcome(pages, context, signedIn);
  });

  ownPost(app, pages, '/sign-out', async (context) => {
    await endEarlier(pages, context);
    cookies.person.remove(context);
    return context.redirect('/sign-in', 303);
  });

  app.get('/sign-in.js', () => script(SCRIPT));
}

function signInPage(
  words: PageWords,
  { next, typed = '', problem }: { next?: string | undefined; typed?: string; problem?: PageTextId },
): Response {
  const content = markup`<section id="ask"><h1>${words.text('signIn.title')}</h1>
${problem === undefined ? '' : problemNote(words, words.text(problem))}
<p>${words.text('signIn.intro')}</p>
<form method="post" action="/sign-in">
<input type="hidden" name="next" value="${safeNext(next)}">
<label for="email">${words.text('signIn.email')}</label>
<input id="email" name="email" type="email" dir="ltr" value="${typed}" autocomplete="email" maxlength="254" required
${fieldState(problem === 'signIn.emailProblem')}>
<button>${words.text('signIn.send')}</button>
</form>
<noscript><p>${words.text('link.noScript')}</p></noscript></section>
<section id="link" hidden><h1>${words.text('link.title')}</h1>
<p>${words.text('link.intro')}</p>
<form method="post" action="/sign-in/link" autocomplete="off">
<input type="hidden" name="token" autocomplete="off">
<button>${words.text('link.submit')}</button>
</form></section>`;
  const status = problem === undefined ? 200 : 422;
  return ownPage(words, { title: words.text('signIn.title'), content, script: '/sign-in.js', status });
}

async function showCodePage(
  { database, cookies }: OwnPages,
  context: EdgeContext,
  words: PageWords,
  problem?: PageTextId,
): Promise<Response> {
  const browser = cookies.browser.read(context);
  const email = browser && (await database.withNobody((trx) => findSignIn(trx, browser)));
  if (!email) return signInPage(words, { problem: 'sent.over' });
  const content = codeForm(words, email, problem);
  return ownPage(words, {
    title: words.text('sent.title'),
    content,
    status: problem === undefined ? 200 : 422,
  });
}

function codeForm(words: PageWords, email: string, problem: PageTextId | undefined): Markup {
  return markup`<h1>${words.text('sent.title')}</h1>
${problem === undefined ? '' : problemNote(words, `${words.text(problem)} ${words.text('sent.linkToo')}`)}
<p>${words.text('sent.intro', { email })}</p>
<form method="post" action="/sign-in/code">
<label for="code">${words.text('sent.code')}</label>
<input id="code" class="code" name="code" dir="ltr" inputmode="numeric" autocomplete="one-time-code" maxlength="20"
required ${fieldState(problem !== undefined)}>
<button>${words.text('sent.submit')}</button>
</form>
<p class="after"><a href="/sign-in">${words.text('sent.other')}</a></p>`;
}

export function script(text: string): Response {
  return new Response(text, {
    headers: { 'Content-Type': 'text/javascript; charset=utf-8', 'Cache-Control': 'no-cache' },
  });
}

/** Takes the secret out of the address at once, and hands it over only when somebody presses the button. */
const SCRIPT = `function take() {
  const [, token] = /^#t=(si_[\\w-]{43})$/.exec(location.hash) ?? [];
  if (token === undefined) return;
  history.replaceState(null, '', location.pathname);
  const link = document.getElementById('link');
  link.querySelector('[name=token]').value = token;
  link.hidden = false;
  document.getElementById('ask').hidden = true;
  link.querySelector('button').focus();
}
addEventListener('hashchange', take);
take();
`;
