import type { Hono } from 'hono';
import { markup, type Markup } from '../common/html.ts';
import type { Database, Unsubscriber } from '../db/database.ts';
import type { EdgeEnv } from '../http/env.ts';
import { htmlPage } from '../http/pages/html.ts';
import { hashToken, isToken } from '../identity/tokens.ts';
import { endEmails, findPreferences } from './preferences.sql.ts';
import { Words, wordsOf } from './texts/texts.ts';
import type { Topic } from './topics.ts';

/**
 * Where the links of e-mails lead that end them. Looking changes nothing, because programs that look for malice follow
 * every link; a button, or the mail program's own (RFC 8058), posts. The address is the secret: nobody signs in.
 */
export function mountUnsubscribe(app: Hono<EdgeEnv>, database: Database): void {
  app.get('/unsubscribe/:token', async (context) => {
    const found = await findReader(database, context.req.param('token'));
    if (found === undefined) return unknown();
    const { words, topic, email } = found;
    return page(words, 'unsubscribe.title', topic, [
      markup`<p>${words.text('unsubscribe.question', { email })}</p>`,
      markup`<form method="post"><button>${words.text('unsubscribe.button')}</button></form>`,
    ]);
  });

  app.post('/unsubscribe/:token', async (context) => {
    const found = await findReader(database, context.req.param('token'));
    if (found === undefined) return unknown();
    const { words, topic, reader } = found;
    await database.withTenant(asPerson(reader), 'write', (trx) => endEmails(trx, topic));
    return page(words, 'unsubscribe.doneTitle', topic, [markup`<p>${words.text('unsubscribe.done')}</p>`]);
  });

  app.get(
    '/unsubscribe.css',
    () => new Response(STYLE, { headers: { 'Content-Type': 'text/css; charset=utf-8' } }),
  );
}

async function findReader(database: Database, token: string) {
  if (!isToken('us', token)) return undefined;
  const reader = await database.findUnsubscriber(hashToken(token));
  if (reader === null) return undefined;
  return database.withTenant(asPerson(reader), 'read', async (trx) => {
    const { email, locale, organizationLocale } = await findPreferences(trx);
    const words = wordsOf(locale, organizationLocale);
    return { reader, words, email, topic: reader.topic as Topic };
  });
}

function asPerson({ organizationId, userId }: Unsubscriber) {
  return { organizationId, userId, credentialId: null };
}

function unknown(): Response {
  const words = new Words('en');
  const response = page(words, 'unsubscribe.unknownTitle', undefined, [
    markup`<p>${words.text('unsubscribe.unknown')}</p>`,
  ]);
  return new Response(response.body, { status: 404, headers: response.headers });
}

function page(
  words: Words,
  titleId: 'unsubscribe.title' | 'unsubscribe.doneTitle' | 'unsubscribe.unknownTitle',
  topic: Topic | undefined,
  content: readonly Markup[],
): Response {
  const title = words.text(titleId, topic && { topic: words.text(`topic.${topic}`) });
  const response = htmlPage({
    title,
    stylesheet: '/unsubscribe.css',
    language: words.locale,
    direction: words.direction,
    policy: ["form-action 'self'"],
    body: markup`<main><h1>${title}</h1>${content}</main>`.text,
  });
  response.headers.set('Cache-Control', 'no-store');
  return response;
}

const STYLE = `:root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif;
  --accent: light-dark(#1e5cb9, #76a5ef); --on-accent: light-dark(#fff, #0e1216); }
body { margin: 0; background: light-dark(#f6f7f9, #0f1215); color: light-dark(#16191d, #e8eaed); }
main { max-width: 36rem; margin: clamp(16px, 8vh, 96px) auto; padding: 24px; }
h1 { margin: 0 0 12px; font-size: 24px; line-height: 32px; text-wrap: balance; }
p { margin: 0 0 24px; color: light-dark(#565f6a, #a0a9b4); overflow-wrap: anywhere; }
button { min-height: 44px; padding: 0 20px; border: 0; border-radius: 6px; background: var(--accent);
  color: var(--on-accent); font: inherit; font-weight: 600; cursor: pointer; }
button:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
`;
