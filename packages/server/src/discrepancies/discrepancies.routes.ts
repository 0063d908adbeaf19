import { z } from 'zod';
import { cursorTime, decodeCursor, toPage } from '../http/cursor.ts';
import { routes } from '../http/operation.ts';
import { problem } from '../http/problem.ts';
import { findDiscrepancies, listDiscrepancyPositions } from './discrepancies.sql.ts';
import { toDiscrepancy } from './discrepancy-answers.ts';

/** Where a page of the list ends. */
const position = z.tuple([cursorTime, z.uuid()]);

export const discrepancyRoutes = routes({
  'discrepancies.list': async ({ trx, viewer, query }) => {
    const { asnId, status, cursor, limit } = query;
    const scope = JSON.stringify(['discrepancies', asnId, status]);
    const [createdAt, id] = cursor === undefined ? [] : decodeCursor(scope, position, cursor);
    const positions = await listDiscrepancyPositions(trx, {
      asnId,
      statuses: status,
      after: createdAt === undefined || id === undefined ? undefined : { createdAt, id },
      limit,
      partnershipId: viewer.partnershipId,
    });
    const page = toPage(positions, limit, scope, (row) => [row.createdAt, row.id]);
    const ids = page.items.map((row) => row.id);
    const discrepancies = await findDiscrepancies(trx, ids);
    return { items: discrepancies.map(toDiscrepancy), nextCursor: page.nextCursor };
  },

  'discrepancies.get': async ({ trx, path }) => {
    const [discrepancy] = await findDiscrepancies(trx, [path.discrepancyId]);
    if (discrepancy === undefined) throw problem('not-found');
    return toDiscrepancy(discrepancy);
  },
});
