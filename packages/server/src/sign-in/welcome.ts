import type { EdgeContext } from '../http/env.ts';
import type { SignedIn } from './challenges.sql.ts';
import type { OwnPages } from './own-pages.ts';
import { endPersonSession } from './person-sessions.sql.ts';

/** Signs this browser in under a fresh secret, and ends the session that it had. */
export async function welcome(
  pages: OwnPages,
  context: EdgeContext,
  { cookie, next }: Pick<SignedIn, 'cookie' | 'next'>,
): Promise<Response> {
  await endEarlier(pages, context);
  pages.cookies.person.write(context, cookie);
  pages.cookies.browser.remove(context);
  return context.redirect(next, 303);
}

/** Ends the session that this browser had, if it had one. */
export async function endEarlier({ database, cookies }: OwnPages, context: EdgeContext): Promise<void> {
  const earlier = cookies.person.read(context);
  if (earlier !== undefined) await database.withNobody((trx) => endPersonSession(trx, earlier));
}
