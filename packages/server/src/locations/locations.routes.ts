import type { Location } from '@betterdata/portal-contract';
import { z } from 'zod';
import { cursorText, decodeCursor, toPage } from '../http/cursor.ts';
import { routes } from '../http/operation.ts';
import { listLocations, type LocationRow } from './locations.sql.ts';

const locationKey = z.tuple([cursorText, z.uuid()]);

export const locationRoutes = routes({
  'locations.list': async ({ trx, query }) => {
    const scope = 'locations';
    const after = query.cursor === undefined ? undefined : decodeCursor(scope, locationKey, query.cursor);
    const rows = await listLocations(trx, after, query.limit + 1);
    const page = toPage(rows, query.limit, scope, (row) => [row.code, row.id]);
    return { items: page.items.map(toLocation), nextCursor: page.nextCursor };
  },
});

function toLocation(row: LocationRow): Location {
  return {
    id: row.id,
    code: row.code,
    name: row.name,
    type: row.type,
    operator: { id: row.operator_id, code: row.operator_code, name: row.operator_name },
    shared: row.shared,
    address: row.address,
    timezone: row.timezone,
    gln: row.gln,
  };
}
