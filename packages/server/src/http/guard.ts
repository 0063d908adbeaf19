import type { OperationDescription } from '@betterdata/portal-contract';
import {
  ACTING_ROLES,
  effectiveEntitlement,
  type Entitlement,
  type Role,
} from '../entitlements/entitlements.ts';
import type { AnyCaller } from '../identity/caller.ts';
import { problem, type ProblemError } from './problem.ts';

/**
 * May this caller use this operation at all? Asked before anything is read, so that the answer depends on the
 * caller's own plan, session and role, and never on what the request is about.
 */
export function guard(operation: OperationDescription, caller: AnyCaller, upgradeUrl: string): void {
  const refused = refusal(operation, caller, upgradeUrl);
  if (refused) throw refused;
}

/** Whether {@link guard} lets this caller use this operation. */
export function isAllowed(operation: OperationDescription, caller: AnyCaller): boolean {
  return refusal(operation, caller, '') === undefined;
}

function refusal(
  operation: OperationDescription,
  caller: AnyCaller,
  upgradeUrl: string,
): ProblemError | undefined {
  if (!operation.security.includes(caller.kind)) return problem('credential-not-allowed');
  if (caller.kind !== 'session' && caller.kind !== 'apiKey') return undefined;
  const { subscription, restrictions } = caller;
  if (caller.kind === 'apiKey') {
    const access = effectiveEntitlement('api.access', subscription, restrictions);
    if (!access.granted) return refusalOf(access, upgradeUrl);
    if (operation.scope === null || !caller.scopes.includes(operation.scope))
      return problem('scope-required', { detail: `The key needs the scope ${operation.scope}.` });
  }
  if (operation.feature !== null) {
    const entitlement = effectiveEntitlement(operation.feature, subscription, restrictions);
    if (!entitlement.granted) return refusalOf(entitlement, upgradeUrl);
  }
  const changes = operation.method !== 'GET' && (operation.feature !== null || operation.roles !== null);
  if (changes && restrictions.readOnly)
    return problem('session-restricted', { detail: 'This session is read-only.' });
  return allowsRole(operation, restrictions.role) ? undefined : problem('role-not-allowed');
}

/** Whoever belongs to an organization reads, and changes what is their own; the rest is said by the operation. */
function allowsRole({ method, personal, roles }: OperationDescription, role: Role): boolean {
  if (roles !== null) return roles.includes(role);
  return method === 'GET' || personal || ACTING_ROLES.has(role);
}

function refusalOf(
  { feature, reason, requiredPlan, message, addOn }: Entitlement,
  upgradeUrl: string,
): ProblemError {
  if (reason === 'SESSION') return problem('session-restricted', { feature });
  if (reason === 'ROLE') return problem('role-not-allowed', { feature });
  return problem('upgrade-required', {
    feature,
    ...(requiredPlan && { requiredPlan }),
    ...(message && { message }),
    ...(addOn && { addOn }),
    upgradeUrl,
  });
}
