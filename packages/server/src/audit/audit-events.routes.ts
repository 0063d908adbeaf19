import { z } from 'zod';
import { cursorTime, decodeCursor, toPage } from '../http/cursor.ts';
import { routes } from '../http/operation.ts';
import { problem } from '../http/problem.ts';
import { requireOwnPage } from '../identity/own-page.ts';
import { listAuditEvents } from './audit-events.sql.ts';

/** Who looks after the organization. */
const READERS: ReadonlySet<string> = new Set(['OWNER', 'ADMIN']);

/** Where a page of the list ends. */
const position = z.tuple([cursorTime, z.uuid()]);

export const auditEventRoutes = routes({
  'auditEvents.list': async ({ trx, viewer, query }) => {
    requireOwnPage(viewer);
    if (!READERS.has(viewer.restrictions.role)) throw problem('role-not-allowed');
    const { from, to, actorId, cursor, limit } = query;
    const scope = JSON.stringify(['audit-events', from, to, actorId]);
    const [occurredAt, id] = cursor === undefined ? [] : decodeCursor(scope, position, cursor);
    const after = occurredAt === undefined || id === undefined ? undefined : { occurredAt, id };
    const rows = await listAuditEvents(trx, { from, to, actorId, after, limit });
    return toPage(rows, limit, scope, (row) => [row.occurredAt, row.id]);
  },
});
