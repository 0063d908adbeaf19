import type { Hono } from 'hono';
import { recordSystemEvent } from '../audit/record-event.sql.ts';
import { markup } from '../common/html.ts';
import { system } from '../db/database.ts';
import type { EdgeContext, EdgeEnv } from '../http/env.ts';
import { newToken } from '../identity/tokens.ts';
import { deviceLabel } from './device.ts';
import { callbackOf, safeNext } from './next.ts';
import type { OpenidProvider } from './openid.sql.ts';
import { findOpenid, signInByOpenid } from './openid.sql.ts';
import type { OpenidClaims, OpenidTrip } from './openid.ts';
import { wordsFor, type OwnPages } from './own-pages.ts';
import { ownPage, problemNote } from './page.ts';
import { welcome } from './welcome.ts';
import type { PageTextId, PageWords } from './texts/texts.ts';

/** Leads to the company's own sign-in: a link, because a form may not lead away from here (`form-action`). */
export async function openidPage(
  pages: OwnPages,
  context: EdgeContext,
  { company, next, email }: { company: OpenidProvider; next: string; email: string },
): Promise<Response> {
  const words = wordsFor(context);
  const { organization } = company;
  const secret = newToken('so');
  const url = await loaded()
    .then((openid) => openid.authorizationUrl(tripOf(pages, company, secret), next))
    .catch(() => undefined);
  if (url === undefined) return failed(words, 'openid.down', organization, 502);
  url.searchParams.set('login_hint', email);
  const title = words.text('openid.title');
  const host = new URL(company.issuer).host;
  const page = ownPage(words, {
    title,
    content: markup`<h1>${title}</h1><p>${words.text('openid.intro', { organization, host })}</p>
<p><a class="button filled" href="${url.href}">${words.text('openid.go', { host })}</a></p>
<p class="after"><a href="/sign-in">${words.text('sent.other')}</a></p>`,
  });
  pages.cookies.openid.write(context, secret);
  return context.body(await page.text(), 200, Object.fromEntries(page.headers));
}

/** Where providers send people back to. */
export function mountOpenidPages(app: Hono<EdgeEnv>, pages: OwnPages): void {
  app.get(callbackOf(':organization'), async (context) => {
    const words = wordsFor(context);
    const openid = await loaded();
    const secret = pages.cookies.openid.read(context);
    const sealed = context.req.query('state') ?? '';
    const state = secret === undefined ? undefined : openid.openState(secret, sealed);
    if (secret === undefined || state === undefined) return failed(words, 'openid.mismatch', '', 400);
    const { organizationId, next } = state;
    const company = await pages.database.withNobody((trx) => findOpenid(trx, { organizationId }));
    if (company === undefined || company.code !== context.req.param('organization'))
      return failed(words, 'openid.mismatch', '', 400);
    const { organization } = company;
    if (context.req.query('error') !== undefined) return failed(words, 'openid.denied', organization, 403);
    const claims = await openid
      .readClaims(tripOf(pages, company, secret), new URL(context.req.url), sealed)
      .catch((error: unknown) => (error instanceof openid.ProviderError ? 'AWAY' : 'MISMATCH'));
    if (claims === 'AWAY') return failed(words, 'openid.down', organization, 502);
    if (claims === 'MISMATCH') return failed(words, 'openid.mismatch', organization, 400);
    return enter(pages, context, { words, company, claims, next });
  });
}

interface Entering {
  words: PageWords;
  company: OpenidProvider;
  claims: OpenidClaims;
  next: string;
}

async function enter(pages: OwnPages, context: EdgeContext, { words, company, claims, next }: Entering) {
  const { organizationId, organization, issuer } = company;
  const cookie = newToken('ps');
  const device = deviceLabel(context.req.header('user-agent'));
  const { outcome, memberId } = await pages.database.withNobody((trx) =>
    signInByOpenid(trx, { organizationId, issuer, ...claims, cookie, device }),
  );
  if (outcome === 'OTHER_SUBJECT' && memberId !== null) {
    const subject = { type: 'member', id: memberId } as const;
    await pages.database.withTenant(system(organizationId), 'write', (trx) =>
      recordSystemEvent(trx, { action: 'member.sign-in-refused', subject, detail: { issuer } }),
    );
  }
  if (outcome !== 'SIGNED_IN') return failed(words, REFUSED[outcome], organization, 403);
  pages.cookies.openid.remove(context);
  return welcome(pages, context, { cookie, next: safeNext(next) });
}

const REFUSED = {
  UNVERIFIED: 'openid.unverified',
  FOREIGN_DOMAIN: 'openid.foreign',
  NO_MEMBER: 'openid.noMember',
  OTHER_SUBJECT: 'openid.otherSubject',
} as const satisfies Record<string, PageTextId>;

function failed(words: PageWords, what: PageTextId, organization: string, status: number): Response {
  const title = words.text('openid.failed.title');
  return ownPage(words, {
    title,
    status,
    content: markup`<h1>${title}</h1>${problemNote(words, words.text(what, { organization }))}
<p><a href="/sign-in">${words.text('signIn.title')}</a></p>`,
  });
}

const tripOf = ({ origin }: OwnPages, provider: OpenidProvider, secret: string): OpenidTrip => ({
  provider,
  secret,
  redirectUri: `${origin}${callbackOf(provider.code)}`,
});

/** The library is for those few who need it. */
const loaded = () => import('./openid.ts');
