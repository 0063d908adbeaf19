import type { Viewer } from '@betterdata/portal-contract';
import { addNouns, createBareClient, embedSessions, viewer } from '@betterdata/portal-sdk/nouns';
import type { PortalClient } from '../core/client.ts';
import type { Session } from '../core/session.ts';

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
        request.headers.set('Authorization', `Bearer ${await session.token()}`);
        return next(request);
      },
    ],
  });
  addNouns(client, { viewer });
  return client as PortalClient;
}

/** Whose a token is, asked before it is used for anything else. */
export function viewerOf(endpoint: string, token: string): Promise<Viewer> {
  const client = createBareClient({ endpoint, token });
  addNouns(client, { viewer });
  return client.viewer.get();
}

/** Tells the server that a token will not be used again. Where that fails, the token ends by itself within minutes. */
export async function endSession(endpoint: string, token: string): Promise<void> {
  const client = createBareClient({ endpoint, token });
  addNouns(client, { embedSessions });
  await client.embedSessions.end().catch(() => {});
}
