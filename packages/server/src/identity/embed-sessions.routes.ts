import { features as knownFeatures, type OperationBody } from '@betterdata/portal-contract';
import type { TenantTransaction } from '../db/database.ts';
import { routes } from '../http/operation.ts';
import { problem } from '../http/problem.ts';
import { recordEvent } from '../audit/record-event.sql.ts';
import type { KeyHolder } from './caller.ts';
import { endSession, mintSession } from './embed-sessions.sql.ts';
import { normalizeOrigin } from './origins.ts';
import { popupSessionRoutes } from './popup-sessions.routes.ts';
import { hashToken, newToken, SESSION_SECONDS } from './tokens.ts';

export const embedSessionRoutes = routes({
  'embedSessions.create': createEmbedSession,
  ...popupSessionRoutes,

  'embedSessions.end': async ({ trx, viewer, clock, requestId }) => {
    await endSession(trx, viewer.credentialId, clock());
    const subject = { type: 'embed-session', id: viewer.credentialId } as const;
    await recordEvent(trx, viewer, { action: 'embed-session.ended', requestId, subject });
  },
});

export interface SessionRequest {
  /** Entered in the name of the key. */
  trx: TenantTransaction;
  viewer: KeyHolder;
  body: OperationBody<'embedSessions.create'>;
  requestId: string;
}

/** Makes a session for a person's page. The token is in the answer and nowhere else. */
export async function createEmbedSession({ trx, viewer, body, requestId }: SessionRequest) {
  const origin = normalizeOrigin(body.origin);
  if (origin === undefined || !viewer.allowedOrigins.includes(origin)) {
    throw problem('origin-not-allowed', { detail: 'This key may not make sessions for that origin.' });
  }
  const features = body.features ?? null;
  requireKnown(features ?? []);
  const partnershipId = body.partnership ?? null;
  const token = newToken('bs');
  const session = await mintSession(trx, {
    tokenHash: hashToken(token),
    email: body.user,
    partnershipId,
    origin,
    features,
    seconds: body.lifetimeSeconds ?? SESSION_SECONDS,
  });
  const { id, organizationId, userId, readOnly, expiresAt } = session;
  await recordEvent(trx, viewer, {
    action: 'embed-session.created',
    requestId,
    partnershipId,
    subject: { type: 'embed-session', id },
    detail: { organizationId, userId, readOnly, origin },
  });
  return { token, expiresAt };
}

/** A misspelt feature would make a session that silently allows nothing. */
function requireKnown(features: readonly string[]): void {
  const errors = features.flatMap((feature, index) =>
    Object.hasOwn(knownFeatures, feature)
      ? []
      : [{ pointer: `/features/${index}`, detail: 'Not a feature of the permission matrix' }],
  );
  if (errors.length > 0) throw problem('invalid-request', { errors });
}
