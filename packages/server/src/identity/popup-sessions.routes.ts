import { createHash } from 'node:crypto';
import { recordEvent } from '../audit/record-event.sql.ts';
import type { TenantTransaction } from '../db/database.ts';
import { routes } from '../http/operation.ts';
import { problem } from '../http/problem.ts';
import type { CodeHolder, SessionViewer } from './caller.ts';
import { exchangePopup, isPopupSession, renewPopup, type PopupSession } from './popup-sessions.sql.ts';
import { newToken } from './tokens.ts';

/** Sessions of pages without a backend, which sign their people in by our popup. */
export const popupSessionRoutes = routes({
  'embedSessions.exchange': async ({ trx, viewer, body, requestId }) => {
    const challenge = createHash('sha256').update(body.codeVerifier).digest('base64url');
    const token = newToken('bs');
    const session = await exchangePopup(trx, { challenge, token });
    if (session === undefined) throw ended();
    return recorded({ trx, viewer, requestId }, token, session);
  },

  'embedSessions.renew': async ({ trx, viewer, requestId }) => {
    if (!(await isPopupSession(trx, viewer.credentialId))) throw problem('session-restricted');
    const token = newToken('bs');
    const session = await renewPopup(trx, token);
    if (session === undefined) throw ended();
    return recorded({ trx, viewer, requestId }, token, session);
  },
});

const ended = () => problem('unauthenticated', {}, { 'WWW-Authenticate': 'Bearer' });

interface Made {
  trx: TenantTransaction;
  viewer: CodeHolder | SessionViewer;
  requestId: string;
}

async function recorded({ trx, viewer, requestId }: Made, token: string, { id, expiresAt }: PopupSession) {
  const { organizationId, userId, allowedOrigins } = viewer;
  await recordEvent(trx, viewer, {
    action: 'embed-session.created',
    requestId,
    subject: { type: 'embed-session', id },
    detail: { organizationId, userId, readOnly: false, origin: allowedOrigins[0] },
  });
  return { token, expiresAt };
}
