import type { Hono } from 'hono';
import type { Config } from '../config/config.ts';
import type { Database, NobodysTransaction } from '../db/database.ts';
import { clientAddress, networkOf } from '../http/client-address.ts';
import type { EdgeContext, EdgeEnv } from '../http/env.ts';
import { readBytes } from '../http/json.ts';
import { ProblemError } from '../http/problem.ts';
import { createRateLimit, type RateLimit } from '../http/rate-limit.ts';
import { nearestLocale, LOCALES } from '../common/words.ts';
import { ownCookies, type OwnCookies } from './cookies.ts';
import { messagePage } from './page.ts';
import { enterPerson, type Person } from './person-sessions.sql.ts';
import { PageWords } from './texts/texts.ts';

/** What every page of the server's own works with. */
export interface OwnPages {
  database: Database;
  cookies: OwnCookies;
  /** Where these pages stand: what a browser calls `Origin`. */
  origin: string;
  config: Config;
  /** Where the elements' bundle is; undefined on a server that does not serve it. */
  portalScript: string | undefined;
  /** How often one client may try to get in. */
  clientLimit: RateLimit;
}

export interface OwnPagesOptions {
  database: Database;
  config: Config;
  portalScript: string | undefined;
}

export function openOwnPages({ database, config, portalScript }: OwnPagesOptions): OwnPages {
  return {
    database,
    config,
    portalScript,
    cookies: ownCookies(config.publicUrl),
    origin: new URL(config.publicUrl).origin,
    clientLimit: createRateLimit('sign-in', config.signInLimitPerMinute),
  };
}

/** Answers a form that one of our own pages posted, and refuses every other site's. */
export function ownPost(
  app: Hono<EdgeEnv>,
  pages: OwnPages,
  path: string,
  handle: (context: EdgeContext, form: URLSearchParams, words: PageWords) => Promise<Response>,
): void {
  app.post(path, async (context) => {
    const words = wordsFor(context);
    if (!isOwn(pages, context)) return messagePage(words, 'refused', 403);
    const form = new URLSearchParams(new TextDecoder().decode(await readBytes(context.req.raw)));
    return handle(context, form, words);
  });
}

/** Browsers name the page that posts; one that names none, or hides it, is not ours. */
export function isOwn({ origin }: OwnPages, context: EdgeContext): boolean {
  return context.req.header('origin') === origin;
}

/** Works in the name of whoever is signed in; everybody else is asked to sign in first, and then comes back. */
export async function asPerson(
  pages: OwnPages,
  context: EdgeContext,
  work: (trx: NobodysTransaction, person: Person) => Promise<Response>,
): Promise<Response> {
  const cookie = pages.cookies.person.read(context);
  const answer =
    cookie &&
    (await pages.database.withNobody(async (trx) => {
      const person = await enterPerson(trx, cookie);
      return person && work(trx, person);
    }));
  if (answer) return answer;
  const { pathname, search } = new URL(context.req.url);
  const back = context.req.method === 'GET' ? `?next=${encodeURIComponent(pathname + search)}` : '';
  return context.redirect(`/sign-in${back}`, 303);
}

/** Undefined while this client may go on; otherwise what it is told. */
export async function refuseHaste(
  { clientLimit, config }: OwnPages,
  context: EdgeContext,
  words: PageWords,
): Promise<Response | undefined> {
  try {
    await clientLimit(networkOf(clientAddress(context, config.trustedProxies) ?? ''));
    return undefined;
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    return messagePage(words, 'tooMany', 429, { 'Retry-After': '60' });
  }
}

/** In the first language of the browser's that we write. */
export function wordsFor(context: EdgeContext): PageWords {
  const wanted = (context.req.header('accept-language') ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', quality = 'q=1'] = part.trim().split(/\s*;\s*/);
      return { language: tag.toLowerCase().split('-')[0], quality: Number(quality.replace('q=', '')) };
    })
    .filter(({ quality }) => quality > 0)
    .toSorted((a, b) => b.quality - a.quality);
  const known = wanted.find(({ language }) => LOCALES.some((locale) => locale === language));
  return new PageWords(nearestLocale(known?.language ?? 'en'));
}
