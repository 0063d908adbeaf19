import { z } from 'zod';
import type { Clock } from '../common/clock.ts';
import { cursorText, decodeCursor, toPage } from '../http/cursor.ts';
import { routes } from '../http/operation.ts';
import { toCohorts } from './cohorts.ts';
import {
  readCohorts,
  readOrganizations,
  readPlans,
  readUnanswered,
  readValue,
  type Scope,
} from './network.sql.ts';
import { projectRevenue } from './projection.ts';
import { toOrganization, toSummary } from './summary.ts';

/** Where a page of the list ends. */
const position = z.tuple([cursorText.max(32)]);

export const networkRoutes = routes({
  'network.summary': async ({ trx, clock, query }) => {
    const scope = scopeOf(query, clock);
    return toSummary(scope.today, await readPlans(trx, scope), await readValue(trx, scope));
  },

  'network.cohorts': async ({ trx, clock, query }) => {
    const scope = scopeOf(query, clock);
    return toCohorts(scope.today, await readCohorts(trx, scope), await readUnanswered(trx, scope));
  },

  'network.projection': async ({ trx, clock, query }) => {
    const scope = scopeOf(query, clock);
    return projectRevenue(scope.today, await readPlans(trx, scope), query.rate);
  },

  'network.organizations': async ({ trx, clock, query }) => {
    const { host, cursor, limit } = query;
    const list = JSON.stringify(['network.organizations', host]);
    const [after] = cursor === undefined ? [] : decodeCursor(list, position, cursor);
    const rows = await readOrganizations(trx, scopeOf(query, clock), { after, limit });
    const { items, nextCursor } = toPage(rows, limit, list, ({ code }) => [code]);
    return { items: items.map(toOrganization), nextCursor };
  },
});

function scopeOf({ host }: { host?: string | undefined }, clock: Clock): Scope {
  return { host, today: clock().toISOString().slice(0, 10) };
}
