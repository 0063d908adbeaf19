import { problem } from '../http/problem.ts';
import type { Viewer } from './caller.ts';

/**
 * Whether the page around the session is the organization's own: its own key made the session, and the session shows
 * more than one partnership. Any other page may belong to the other side, to whom what the organization pays, keeps and
 * is told is none of its business.
 */
export function isOwnPage({ minterId, organizationId, partnershipId }: Viewer): boolean {
  return minterId === organizationId && partnershipId === null;
}

/** Refuses what only the organization's own page may know, in a session that was not made for some features only. */
export function requireOwnPage(viewer: Viewer): void {
  if (!isOwnPage(viewer) || viewer.restrictions.features !== null) throw problem('session-restricted');
}
