import type { Location } from '@betterdata/portal-contract';
import { z } from 'zod';
import { recordEvent, type AuditAction, type AuditEvent } from '../audit/record-event.sql.ts';
import type { TenantTransaction } from '../db/database.ts';
import { requireRoom } from '../entitlements/limits.ts';
import { cursorText, decodeCursor, toPage } from '../http/cursor.ts';
import { routes } from '../http/operation.ts';
import { problem } from '../http/problem.ts';
import { findLocation, listLocations, type LocationRow } from './locations.sql.ts';
import { faultsOf, refuseArchiving } from './locations.ts';
import { insertLocation, lockOwnLocation, setLocationStatus } from './own-locations.sql.ts';

const locationKey = z.tuple([cursorText, z.uuid()]);

export const locationRoutes = routes({
  'locations.list': async ({ trx, query }) => {
    const scope = 'locations';
    const after = query.cursor === undefined ? undefined : decodeCursor(scope, locationKey, query.cursor);
    const rows = await listLocations(trx, after, query.limit + 1);
    const page = toPage(rows, query.limit, scope, (row) => [row.code, row.id]);
    return { items: page.items.map(toLocation), nextCursor: page.nextCursor };
  },

  'locations.create': async ({ trx, viewer, body, config, requestId }) => {
    const errors = faultsOf(body);
    if (errors.length > 0) throw problem('invalid-request', { errors });
    await requireRoom(trx, { viewer, config }, 'inventory.manage');
    const id = await insertLocation(trx, body);
    if (id === undefined) throw problem('location-code-taken');
    await recordEvent(trx, viewer, event('location.created', id, requestId));
    return answerLocation(trx, id);
  },

  'locations.archive': async ({ trx, viewer, path: { locationId }, requestId }) => {
    const location = await lockOwnLocation(trx, locationId);
    if (location === undefined) throw problem('not-found');
    const detail = refuseArchiving(location);
    if (detail !== null) throw problem('invalid-transition', { detail });
    await setLocationStatus(trx, locationId, 'INACTIVE');
    await recordEvent(trx, viewer, event('location.archived', locationId, requestId));
    return answerLocation(trx, locationId);
  },

  'locations.restore': async ({ trx, viewer, path: { locationId }, config, requestId }) => {
    const location = await lockOwnLocation(trx, locationId);
    if (location === undefined) throw problem('not-found');
    if (location.status === 'ACTIVE')
      throw problem('invalid-transition', { detail: 'The location is in use.' });
    await requireRoom(trx, { viewer, config }, 'inventory.manage');
    await setLocationStatus(trx, locationId, 'ACTIVE');
    await recordEvent(trx, viewer, event('location.restored', locationId, requestId));
    return answerLocation(trx, locationId);
  },
});

async function answerLocation(trx: TenantTransaction, locationId: string): Promise<Location> {
  const row = await findLocation(trx, locationId);
  if (row === undefined) throw new Error(`Location ${locationId} is not there after it was written`);
  return toLocation(row);
}

function event(action: AuditAction, id: string, requestId: string): AuditEvent {
  return { action, requestId, subject: { type: 'location', id } };
}

function toLocation(row: LocationRow): Location {
  return {
    id: row.id,
    code: row.code,
    name: row.name,
    type: row.type,
    operator: { id: row.operator_id, code: row.operator_code, name: row.operator_name },
    shared: row.shared,
    status: row.status === 'ACTIVE' ? 'ACTIVE' : 'ARCHIVED',
    address: row.address,
    timezone: row.timezone,
    gln: row.gln,
  };
}
