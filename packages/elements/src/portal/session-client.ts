import type { Viewer } from '@betterdata/portal-contract';
import { createClient, type Client } from '@betterdata/portal-sdk';
import type { Session } from '../core/session.ts';

/**
 * The SDK's client over a session. The client asks for a token once and again when the server refused it;
 * the middleware gives each request the session's present token, so that a renewal ahead of expiry is used
 * at once and no request need be refused first.
 */
export function createSessionClient(endpoint: string, session: Session): Client {
  return createClient({
    endpoint,
    token: () => session.replaceToken(),
    middleware: [
      async (request, next) => {
        request.headers.set('Authorization', `Bearer ${await session.token()}`);
        return next(request);
      },
    ],
  });
}

/** Whether a token is of the platform's operator, whom no organization knows. */
const isOperators = (token: string) => token.startsWith('os_');

/** Who looks, as far as there is somebody of an organization. */
export async function viewerBy(client: Client, session: Session): Promise<Viewer | undefined> {
  return isOperators(await session.token()) ? undefined : client.viewer.get();
}

/** Whose a token is, asked before it is used for anything else. */
export async function viewerOf(endpoint: string, token: string): Promise<Viewer | undefined> {
  return isOperators(token) ? undefined : createClient({ endpoint, token }).viewer.get();
}

/** Tells the server that a token will not be used again. Where that fails, the token ends by itself within minutes. */
export async function endSession(endpoint: string, token: string): Promise<void> {
  const client = createClient({ endpoint, token });
  await (isOperators(token) ? client.operatorSessions : client.embedSessions).end().catch(() => {});
}
