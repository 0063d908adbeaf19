import { features as knownFeatures } from '@betterdata/portal-contract';
import { problem } from '../http/problem.ts';
import { routes } from '../http/operation.ts';
import { recordEvent } from './audit.sql.ts';
import { endSession, mintSession } from './embed-sessions.sql.ts';
import { normalizeOrigin } from './origins.ts';
import { hashToken, newToken, SESSION_SECONDS } from './tokens.ts';

export const embedSessionRoutes = routes({
  'embedSessions.create': async ({ trx, viewer, body, requestId }) => {
    const origin = normalizeOrigin(body.origin);
    if (origin === undefined || !viewer.allowedOrigins.includes(origin)) {
      throw problem('origin-not-allowed', { detail: 'This key may not make sessions for that origin.' });
    }
    const unknown = (body.features ?? []).findIndex((feature) => !Object.hasOwn(knownFeatures, feature));
    if (unknown >= 0) {
      const errors = [{ pointer: `/features/${unknown}`, detail: 'Not a feature of the permission matrix' }];
      throw problem('invalid-request', { errors });
    }
    const token = newToken('bs');
    const session = await mintSession(trx, {
      tokenHash: hashToken(token),
      email: body.user,
      partnershipId: body.partnership ?? null,
      origin,
      features: body.features ?? null,
      seconds: body.lifetimeSeconds ?? SESSION_SECONDS,
    });
    await recordEvent(trx, viewer, {
      action: 'embed-session.created',
      requestId,
      partnershipId: body.partnership ?? null,
      subject: { type: 'embed-session', id: session.id },
      detail: {
        organizationId: session.organizationId,
        userId: session.userId,
        readOnly: session.readOnly,
        origin,
      },
    });
    return { token, expiresAt: session.expiresAt };
  },

  'embedSessions.end': async ({ trx, viewer, clock, requestId }) => {
    await endSession(trx, viewer.credentialId, clock());
    const subject = { type: 'embed-session', id: viewer.credentialId };
    await recordEvent(trx, viewer, { action: 'embed-session.ended', requestId, subject });
  },
});
