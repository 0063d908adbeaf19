import { randomUUID } from 'node:crypto';
import type { Hono } from 'hono';
import { markup, type Markup } from '../common/html.ts';
import type { EdgeContext, EdgeEnv } from '../http/env.ts';
import { newToken } from '../identity/tokens.ts';
import { enqueue } from '../jobs/enqueue.ts';
import { exportPerson } from './account-export.sql.ts';
import { deletePerson, listObstacles, type Obstacle } from './account.sql.ts';
import { beginSignIn, findSignIn } from './challenges.sql.ts';
import { readCode } from './codes.ts';
import { DELETION } from './next.ts';
import { asPerson, ownPost, refuseHaste, wordsFor, type OwnPages } from './own-pages.ts';
import { fieldState, messagePage, ownPage, problemNote } from './page.ts';
import { sendSignIn } from './sign-in.jobs.ts';
import type { NobodysTransaction } from '../db/database.ts';
import type { Person } from './person-sessions.sql.ts';
import type { PageWords } from './texts/texts.ts';

/** Taking along what is held about oneself, and being forgotten. */
export function mountAccountLeaving(app: Hono<EdgeEnv>, pages: OwnPages): void {
  app.get('/account/export', (context) =>
    asPerson(pages, context, async (trx, person) =>
      context.body(JSON.stringify(await exportPerson(trx, person), null, 2), 200, {
        'Content-Type': 'application/json',
        'Content-Disposition': 'attachment; filename="better-data-account.json"',
        'Cache-Control': 'no-store',
      }),
    ),
  );

  app.get(DELETION, (context) =>
    asPerson(pages, context, (trx, person) => deletionPage(pages, context, { trx, person })),
  );

  ownPost(app, pages, `${DELETION}/code`, (context, _form, words) =>
    asPerson(pages, context, async (trx, { email }) => {
      const hasty = await refuseHaste(pages, context, words);
      if (hasty) return hasty;
      const [id, browser] = [randomUUID(), newToken('sb')];
      const challenge = { id, email, browser, language: words.locale, next: DELETION };
      if (!(await beginSignIn(trx, challenge))) {
        return messagePage(words, 'tooMany', 429, { 'Retry-After': '900' });
      }
      await enqueue(trx, sendSignIn, { challengeId: id });
      pages.cookies.browser.write(context, browser);
      return context.redirect(DELETION, 303);
    }),
  );

  ownPost(app, pages, DELETION, (context, form, words) =>
    asPerson(pages, context, async (trx, person) => {
      const hasty = await refuseHaste(pages, context, words);
      if (hasty) return hasty;
      const browser = pages.cookies.browser.read(context);
      const code = readCode(form.get('code') ?? '');
      const outcome = browser && code ? await deletePerson(trx, { browser, code }) : 'WRONG_CODE';
      if (outcome !== 'DELETED') {
        return deletionPage(pages, context, { trx, person, wrong: outcome === 'WRONG_CODE' });
      }
      pages.cookies.person.remove(context);
      pages.cookies.browser.remove(context);
      return context.redirect('/account/deleted', 303);
    }),
  );

  app.get('/account/deleted', (context) => {
    const words = wordsFor(context);
    const title = words.text('deleted.title');
    return ownPage(words, { title, content: markup`<h1>${title}</h1><p>${words.text('deleted.text')}</p>` });
  });
}

interface Asked {
  trx: NobodysTransaction;
  person: Person;
  wrong?: boolean;
}

/** What deleting means; then what stands in its way, a button for the code, or the field for it. */
async function deletionPage(
  { cookies }: OwnPages,
  context: EdgeContext,
  { trx, person, wrong = false }: Asked,
): Promise<Response> {
  const words = wordsFor(context);
  const title = words.text('delete.title');
  const obstacles = await listObstacles(trx);
  const browser = cookies.browser.read(context);
  const awaited = browser !== undefined && (await findSignIn(trx, browser)) === person.email;
  const step =
    obstacles.length > 0
      ? obstacleList(words, obstacles)
      : awaited
        ? codeForm(words, person, wrong)
        : ask(words);
  const content = markup`<h1>${title}</h1>
${wrong ? problemNote(words, words.text('sent.wrong')) : ''}
<p>${words.text('delete.what')}</p>
${step}
<p class="after"><a href="/account">${words.text('delete.keep')}</a></p>`;
  return ownPage(words, { title, content, person, status: wrong ? 422 : 200 });
}

function ask(words: PageWords): Markup {
  return markup`<form method="post" action="${DELETION}/code">
<button class="second">${words.text('delete.askCode')}</button></form>`;
}

function codeForm(words: PageWords, { email }: Person, isWrong: boolean): Markup {
  return markup`<p>${words.text('delete.sent', { email })}</p>
<form method="post" action="${DELETION}">
<label for="code">${words.text('sent.code')}</label>
<input id="code" class="code" name="code" dir="ltr" inputmode="numeric" autocomplete="one-time-code" maxlength="20"
required ${fieldState(isWrong)}>
<button class="danger">${words.text('delete.submit')}</button></form>`;
}

function obstacleList(words: PageWords, obstacles: readonly Obstacle[]): Markup {
  const items = obstacles.map(({ organization, hasMembers, hasPartners }) => {
    const id = hasMembers ? 'delete.passOn' : hasPartners ? 'delete.end' : 'delete.cancel';
    return markup`<li>${words.text(id, { organization })}</li>`;
  });
  return markup`<div class="problem" role="alert"><strong>${words.text('delete.notYet')}</strong>
<ul>${items}</ul></div>`;
}
