import { z } from 'zod';
import { cursorTime, decodeCursor, toPage } from '../http/cursor.ts';
import { routes } from '../http/operation.ts';
import { requireOwnPage } from '../identity/own-page.ts';
import { listAuditEvents } from './audit-events.sql.ts';

/** Where a page of the list ends. */
const position = z.tuple([cursorTime, z.uuid()]);

export const auditEventRoutes = routes({
  'auditEvents.list': async ({ trx, viewer, query }) => {
    requireOwnPage(viewer);
    const { from, to, actorId, cursor, limit } = query;
    const scope = JSON.stringify(['audit-events', from, to, actorId]);
    const [occurredAt, id] = cursor === undefined ? [] : decodeCursor(scope, position, cursor);
    const after = occurredAt === undefined || id === undefined ? undefined : { occurredAt, id };
    const rows = await listAuditEvents(trx, { from, to, actorId, after, limit });
    return toPage(rows, limit, scope, (row) => [row.occurredAt, row.id]);
  },
});
