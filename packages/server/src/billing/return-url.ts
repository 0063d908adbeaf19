import { problem } from '../http/problem.ts';

/**
 * Where a provider may send a person back to: a page of the session's own web origin. Anything else would let a link
 * lead from a page of payments to wherever its author likes.
 */
export function requireReturnUrl(text: string, allowedOrigins: readonly string[]): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const safe =
    url !== undefined &&
    (url.protocol === 'https:' || url.protocol === 'http:') &&
    url.username === '' &&
    url.password === '' &&
    allowedOrigins.includes(url.origin);
  if (!safe) {
    const detail = 'Must be an address on the web origin of the session';
    throw problem('invalid-request', { errors: [{ pointer: '/returnUrl', detail }] });
  }
  return url.href;
}
