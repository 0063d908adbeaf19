import type { Viewer } from '@betterdata/portal-contract';
import {
  addNouns,
  createBareClient,
  embedSessions,
  operatorSessions,
  viewer,
} from '@betterdata/portal-sdk/nouns';
import type { PortalClient } from '../core/client.ts';
import type { Session } from '../core/session.ts';

/** Whether a token is of the platform's operator, who belongs to no organization: there is no viewer to ask for. */
const isOperators = (token: string) => token.startsWith('os_');

/**
 * The SDK's client over a session. The client asks for a token once and again when the server refused it;
 * the middleware gives each request the session's present token, so that a renewal ahead of expiry is used
 * at once and no request need be refused first.
 */
export function createSessionClient(endpoint: string, session: Session): PortalClient {
  const client = createBareClient({
    endpoint,
    token: () => session.replaceToken(),
    middleware: [
      async (request, next) => {
        const token = await session.token();
        if (isOperators(token) && request.url.endsWith('/v1/viewer')) return Response.json(null);
        request.headers.set('Authorization', `Bearer ${token}`);
        return next(request);
      },
    ],
  });
  addNouns(client, { viewer });
  return client as PortalClient;
}

/** Whose a token is, asked before it is used for anything else. */
export async function viewerOf(endpoint: string, token: string): Promise<Viewer | null> {
  if (isOperators(token)) return null;
  const client = createBareClient({ endpoint, token });
  addNouns(client, { viewer });
  return client.viewer.get();
}

/** Tells the server that a token will not be used again. Where that fails, the token ends by itself within minutes. */
export async function endSession(endpoint: string, token: string): Promise<void> {
  const client = createBareClient({ endpoint, token });
  addNouns(client, { embedSessions, operatorSessions });
  const ending = isOperators(token) ? client.operatorSessions.end() : client.embedSessions.end();
  await ending.catch(() => {});
}
