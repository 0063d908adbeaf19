import { z } from 'zod';
import { recordEvent } from '../audit/record-event.sql.ts';
import type { TenantTransaction } from '../db/database.ts';
import { decodeCursor, toPage } from '../http/cursor.ts';
import { routes } from '../http/operation.ts';
import { problem } from '../http/problem.ts';
import { requireOwnPage } from '../identity/own-page.ts';
import { findGrant, grant, listGrants, revoke, type HostGrantRow } from './host-grants.sql.ts';

/** Where a page of the list ends. */
const position = z.tuple([z.uuid()]);
const SCOPE = 'host-grants';

export const hostGrantRoutes = routes({
  'hostGrants.list': async ({ trx, viewer, query }) => {
    requireOwnPage(viewer);
    const [after] = query.cursor === undefined ? [] : decodeCursor(SCOPE, position, query.cursor);
    const rows = await listGrants(trx, after, query.limit + 1);
    return toPage(rows, query.limit, SCOPE, ({ partnershipId }) => [partnershipId]);
  },

  'hostGrants.grant': async ({ trx, viewer, path, requestId }) => {
    requireOwnPage(viewer);
    const { partnershipId } = path;
    const before = await requirePartnership(trx, partnershipId);
    if (before.granted) return before;
    await grant(trx, before);
    await recordEvent(trx, viewer, {
      action: 'host-grant.granted',
      requestId,
      partnershipId,
      subject: { type: 'partnership', id: partnershipId },
      detail: { hostId: before.host.id },
    });
    return requirePartnership(trx, partnershipId);
  },

  'hostGrants.revoke': async ({ trx, viewer, path, clock, requestId }) => {
    requireOwnPage(viewer);
    const { partnershipId } = path;
    const before = await requirePartnership(trx, partnershipId);
    if (!before.granted) return before;
    await revoke(trx, partnershipId, clock());
    await recordEvent(trx, viewer, {
      action: 'host-grant.revoked',
      requestId,
      partnershipId,
      subject: { type: 'partnership', id: partnershipId },
      detail: { hostId: before.host.id },
    });
    return requirePartnership(trx, partnershipId);
  },
});

async function requirePartnership(trx: TenantTransaction, partnershipId: string): Promise<HostGrantRow> {
  const found = await findGrant(trx, partnershipId);
  if (found === undefined) throw problem('not-found');
  return found;
}
