import type { OperationDescription } from '@betterdata/portal-contract';
import { ACTING_ROLES, effectiveEntitlement, type Entitlement } from '../entitlements/entitlements.ts';
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
  if (caller.kind !== 'session') return undefined;
  const { subscription, restrictions } = caller;
  if (operation.feature !== null) {
    const entitlement = effectiveEntitlement(operation.feature, subscription, restrictions);
    if (!entitlement.granted) return refusalOf(entitlement, upgradeUrl);
  }
  const changes = operation.method !== 'GET' && operation.feature !== null;
  if (changes && restrictions.readOnly)
    return problem('session-restricted', { detail: 'This session is read-only.' });
  return changes && !operation.personal && !ACTING_ROLES.has(restrictions.role)
    ? problem('role-not-allowed')
    : undefined;
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
