import { operations } from '@betterdata/portal-contract';
import { versionOf } from '../http/etag.ts';
import { isAllowed } from '../http/guard.ts';
import { problem } from '../http/problem.ts';
import type { Viewer } from '../identity/caller.ts';
import { ACTORS, actionsOf, isPossible, type AsnAction, type AsnEvent, type AsnSide } from './asn-states.ts';
import type { AsnRow } from './asns.sql.ts';

const SIDE_NAMES: Record<AsnSide, string> = { SENDER: 'sender', RECEIVER: 'receiver' };

/** The steps that the viewer may take now. */
export function actionsFor(asn: AsnRow, viewer: Viewer): AsnAction[] {
  return actionsOf(asn.status, {
    sides: sidesOf(asn),
    may: (operation) => isAllowed(operations[operation], viewer),
    partnershipActive: asn.partnershipActive,
    mayPost: asn.mayPost,
    settled: asn.settled,
  });
}

/**
 * Refuses a step on a notice that the viewer sees: from the wrong side or in the wrong state
 * (`invalid-transition`), on another version than was read (`version-mismatch`, unless any will do), or where the partnership does not
 * allow it any more (`partnership-not-active`).
 */
export function requireStep(asn: AsnRow, event: AsnEvent, ifMatch?: string): void {
  const side = ACTORS[event];
  if (!sidesOf(asn).includes(side)) {
    throw problem('invalid-transition', { detail: `Only the ${SIDE_NAMES[side]} of this ASN can do this.` });
  }
  if (ifMatch !== undefined && versionOf(ifMatch) !== asn.version)
    throw problem('version-mismatch', { currentVersion: asn.version });
  if (!asn.partnershipActive) throw problem('partnership-not-active');
  if (side === 'RECEIVER' && !asn.mayPost) {
    const detail = 'The location is not shared with you for receiving.';
    throw problem('partnership-not-active', { detail });
  }
  if (!isPossible(asn.status, event)) {
    throw problem('invalid-transition', { detail: `ASN ${asn.asnNumber} is ${asn.status}.` });
  }
}

function sidesOf(asn: AsnRow): AsnSide[] {
  const sides: AsnSide[] = [];
  if (asn.isSender) sides.push('SENDER');
  if (asn.isReceiver) sides.push('RECEIVER');
  return sides;
}
