import { createHash } from 'node:crypto';
import type { operations, OperationId, SecurityScheme } from '@betterdata/portal-contract';
import type { Credential, TenantIdentity } from '../db/database.ts';
import type { Restrictions, Subscription } from '../entitlements/entitlements.ts';

interface Caller extends TenantIdentity {
  credentialId: string;
  /** Opaque; names the caller in a way that survives the renewal of a session. */
  subject: string;
  /** Web origins from which the credential may be used or, for a key, for which it may make sessions. */
  allowedOrigins: readonly string[];
  /** Whose key it is, or whose key made the session: the person's own organization, or a host. */
  minterId: string;
}

/** A person in a page, by an embed session. */
export interface SessionViewer extends Caller {
  kind: 'session';
  userId: string;
  partnershipId: string | null;
  subscription: Subscription;
  restrictions: Restrictions;
  /** RFC 3339 in UTC. */
  expiresAt: string;
}

/** A host's backend, by an embed key. */
export interface KeyHolder extends Caller {
  kind: 'embedKey';
}

/**
 * Whoever holds the link of an invitation, its `credentialId`. They enter as the organization that it may register, which
 * sees nothing of anybody.
 */
export interface InvitationHolder extends Caller {
  kind: 'invitation';
}

interface CallerBySecurity extends Record<SecurityScheme, Caller> {
  session: SessionViewer;
  embedKey: KeyHolder;
  invitation: InvitationHolder;
}

export type AnyCaller = CallerBySecurity[SecurityScheme];

/** Who may call an operation. */
export type CallerOf<Id extends OperationId> = CallerBySecurity[(typeof operations)[Id]['security'][number]];

/** The caller behind a credential that holds. */
export const callerOf = <Scheme extends SecurityScheme>(
  scheme: Scheme,
  credential: Credential,
): CallerBySecurity[Scheme] => CALLERS[scheme](credential);

const CALLERS: { [Scheme in SecurityScheme]: (credential: Credential) => CallerBySecurity[Scheme] } = {
  session: sessionViewer,
  embedKey: (credential) => ({ ...common(credential), kind: 'embedKey' }),
  invitation: (credential) => ({ ...common(credential), kind: 'invitation' }),
};

function sessionViewer(credential: Credential): SessionViewer {
  const { userId, role, expiresAt, partnershipId, readOnly, features } = credential;
  if (userId === null || role === null || expiresAt === null) throw new Error('a session is of a person');
  return {
    ...common(credential),
    kind: 'session',
    userId,
    partnershipId,
    subscription: { planTier: credential.planTier, addOns: credential.addOns },
    restrictions: { role, readOnly, partnershipId, features },
    expiresAt,
  };
}

function common(credential: Credential): Caller {
  return {
    organizationId: credential.organizationId,
    userId: credential.userId,
    credentialId: credential.credentialId,
    partnershipId: credential.partnershipId,
    allowedOrigins: credential.allowedOrigins,
    subject: subjectOf(credential),
    minterId: credential.minterOrganizationId,
  };
}

function subjectOf({ organizationId, userId, credentialId }: Credential): string {
  const name = `${organizationId}/${userId ?? credentialId}`;
  return `s_${createHash('sha256').update(name).digest('base64url').slice(0, 22)}`;
}
