import { createHash } from 'node:crypto';
import type { operations, OperationId, SecurityScheme } from '@betterdata/portal-contract';
import type { Credential, TenantIdentity } from '../db/database.ts';
import type { Restrictions, Subscription } from '../entitlements/entitlements.ts';

interface Holder {
  credentialId: string;
  /** Web origins from which the credential may be used or, for a key, for which it may make sessions. */
  allowedOrigins: readonly string[];
}

interface Caller extends TenantIdentity, Holder {
  credentialId: string;
  /** Opaque; names the caller in a way that survives the renewal of a session. */
  subject: string;
  /** Whose key it is, or whose key made the session: the person's own organization, or a host. */
  minterId: string;
}

/** A person, or a backend in a person's name. */
interface Person extends Caller {
  userId: string;
  partnershipId: string | null;
  subscription: Subscription;
  restrictions: Restrictions;
}

/** A person in a page, by an embed session. */
export interface SessionViewer extends Person {
  kind: 'session';
  /** RFC 3339 in UTC. */
  expiresAt: string;
}

/** A host's backend, by an embed key. */
export interface KeyHolder extends Caller {
  kind: 'embedKey';
}

/** The platform's operator, who belongs to no organization: its backend by a key, or a person in its page. */
export interface Operator extends Holder {
  kind: 'operatorKey' | 'operatorSession';
  /** The key, or the one that made the session. */
  keyId: string;
}

/** A page that was posted a code by the popup. */
export interface CodeHolder extends Caller {
  kind: 'popupCode';
}

/** An organization's backend, by an API key, in the name of the member who made it. */
export interface ApiKeyHolder extends Person {
  kind: 'apiKey';
  scopes: readonly string[];
  /** A key has two while one replaces the other. */
  secretId: string;
}

/** A partner's point of sale, by a token that the host of one partnership issued. */
export interface IngestTokenHolder extends Caller {
  kind: 'ingestToken';
}

/** Whoever has a person's rights. */
export type Viewer = SessionViewer | ApiKeyHolder;

/**
 * Whoever holds the link of an invitation, its `credentialId`. They enter as the organization that it may register, which
 * sees nothing of anybody.
 */
export interface InvitationHolder extends Caller {
  kind: 'invitation';
}

interface CallerBySecurity extends Record<SecurityScheme, Caller | Operator> {
  session: SessionViewer;
  embedKey: KeyHolder;
  apiKey: ApiKeyHolder;
  ingestToken: IngestTokenHolder;
  invitation: InvitationHolder;
  popupCode: CodeHolder;
  operatorKey: Operator;
  operatorSession: Operator;
}

export type AnyCaller = CallerBySecurity[SecurityScheme];

export function isOperator(caller: AnyCaller): caller is Operator {
  return caller.kind === 'operatorKey' || caller.kind === 'operatorSession';
}

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
  operatorKey: (credential) => operator('operatorKey', credential),
  operatorSession: (credential) => operator('operatorSession', credential),
  popupCode: (credential) => ({ ...common(credential), kind: 'popupCode' }),
  apiKey: apiKeyHolder,
  ingestToken: (credential) => ({ ...common(credential), kind: 'ingestToken' }),
  invitation: (credential) => ({ ...common(credential), kind: 'invitation' }),
};

function sessionViewer(credential: Credential): SessionViewer {
  const { expiresAt } = credential;
  if (expiresAt === null) throw new Error('a session expires');
  return { ...person(credential), kind: 'session', expiresAt };
}

/** Its scopes stand where a session has its features. It is the key that calls, whoever made it. */
function apiKeyHolder(credential: Credential): ApiKeyHolder {
  const { organizationId, credentialId, features, keyId } = credential;
  return {
    ...person({ ...credential, features: null }),
    kind: 'apiKey',
    subject: opaque(organizationId, credentialId),
    scopes: features ?? [],
    secretId: keyId ?? credentialId,
  };
}

function person(credential: Credential): Person {
  const { userId, role, partnershipId, readOnly, features } = credential;
  if (userId === null || role === null) throw new Error('nobody stands behind the credential');
  return {
    ...common(credential),
    userId,
    partnershipId,
    subscription: { planTier: credential.planTier, addOns: credential.addOns },
    restrictions: { role, readOnly, partnershipId, features },
  };
}

function operator(kind: Operator['kind'], { credentialId, allowedOrigins, keyId }: Credential): Operator {
  if (keyId === null) throw new Error('an operator has a key');
  return { kind, credentialId, allowedOrigins, keyId };
}

function common(credential: Credential): Caller {
  return {
    organizationId: credential.organizationId,
    userId: credential.userId,
    credentialId: credential.credentialId,
    partnershipId: credential.partnershipId,
    allowedOrigins: credential.allowedOrigins,
    subject: opaque(credential.organizationId, credential.userId ?? credential.credentialId),
    minterId: credential.minterOrganizationId,
  };
}

function opaque(organizationId: string, id: string): string {
  return `s_${createHash('sha256').update(`${organizationId}/${id}`).digest('base64url').slice(0, 22)}`;
}
