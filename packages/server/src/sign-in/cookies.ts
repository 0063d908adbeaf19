import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { CookieOptions } from 'hono/utils/cookie';
import type { EdgeContext } from '../http/env.ts';
import { isToken, type TokenPrefix } from '../identity/tokens.ts';

/** A secret that this server keeps in a browser, for its own pages alone. */
export interface SecretCookie {
  /** Undefined unless it has the form of one of ours. */
  read(context: EdgeContext): string | undefined;
  /** For an answer made by `context`, such as a redirection. */
  write(context: EdgeContext, secret: string): void;
  remove(context: EdgeContext): void;
}

export interface OwnCookies {
  /** Who is signed in. */
  person: SecretCookie;
  /** Who asked for a code: it counts in this browser only. */
  browser: SecretCookie;
}

/**
 * No script reads them, no other site's form carries them, and by https their names forbid every other host and folder
 * to set them. By plain http, on a developer's machine, browsers would refuse such names.
 */
export function ownCookies(publicUrl: string): OwnCookies {
  const secure = publicUrl.startsWith('https:');
  const cookie = (name: string, prefix: TokenPrefix, seconds: number): SecretCookie => {
    const full = secure ? `__Host-${name}` : name;
    const options: CookieOptions = { path: '/', httpOnly: true, sameSite: 'Lax', secure };
    return {
      read: (context) => {
        const value = getCookie(context, full) ?? '';
        return isToken(prefix, value) ? value : undefined;
      },
      write: (context, secret) => setCookie(context, full, secret, { ...options, maxAge: seconds }),
      remove: (context) => void deleteCookie(context, full, options),
    };
  };
  return {
    person: cookie('bd_person', 'ps', 7 * 24 * 60 * 60),
    browser: cookie('bd_sign_in', 'sb', 15 * 60),
  };
}
