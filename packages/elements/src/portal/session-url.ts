import { SignedOutError, type FetchSession, type SessionGrant } from '../core/session.ts';

/**
 * The declarative form of `fetchSession`: asks the page's own backend for a session. A 401 says that nobody is
 * signed in there any more.
 *
 * This is the one place in the elements that calls `fetch`. Everything else goes through the SDK's client;
 * this request cannot, because it goes to the host's own origin, with the host's cookies, before there is a
 * token to make a client with.
 */
export function fetchSessionFrom(url: string): FetchSession {
  return async ({ signal }) => {
    // eslint-disable-next-line no-restricted-syntax -- the exception that is explained above
    const response = await fetch(url, {
      method: 'POST',
      credentials: 'same-origin',
      headers: { Accept: 'application/json' },
      cache: 'no-store',
      signal,
    });
    if (response.status === 401) throw new SignedOutError();
    if (!response.ok) throw new Error(`${url} answered ${response.status}`);
    return (await response.json()) as SessionGrant;
  };
}
