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
    const page = toPage(rows, limit, scope, (row) => [row.occurredAt, row.id]);
    return { ...page, items: page.items.map((row) => ({ ...row, detail: toDetail(row.detail) })) };
  },
});

const toDetail = (detail: Record<string, unknown>) =>
  Object.entries(detail)
    .filter(([, value]) => value !== null)
    .map(([name, value]) => ({ name, value: textOf(value) }));

function textOf(value: unknown): string {
  if (Array.isArray(value)) return value.map(textOf).join(', ');
  return typeof value === 'object' && value !== null
    ? Object.values(value).map(textOf).join(' ')
    : String(value);
}
