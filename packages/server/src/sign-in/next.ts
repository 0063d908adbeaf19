import { pathOf, SECTIONS } from './portal-sections.ts';

/** Where one may go on after signing in. */
const PAGES = [...SECTIONS.map(pathOf), '/account', '/sign-in/popup', '/invitation'];
export const HOME = '/portal';
/** Where one leaves an organization. */
export const LEAVING = '/account/leave';
/** Where a code is asked for that deletes an account. */
export const DELETION = '/account/delete';

/**
 * Where a company's provider sends people back to: an address of its own, so that one company's provider cannot pass off as
 * its own what another's has answered (RFC 9700, 4.4).
 */
export function callbackOf(code: string): string {
  return `/sign-in/openid/${code}`;
}

/**
 * The page of this server that `text` names, with its query, or the portal: what stands in a link that somebody else
 * wrote never leads to another site.
 */
export function safeNext(text: string | undefined): string {
  const base = 'https://own.invalid';
  if (text === undefined || text.length > 1000 || !text.startsWith('/') || !URL.canParse(text, base))
    return HOME;
  const { origin, pathname, search } = new URL(text, base);
  return origin === base && PAGES.includes(pathname) ? `${pathname}${search}` : HOME;
}
