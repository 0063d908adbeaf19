import type { Partnership } from '@betterdata/portal-contract';
import { z } from 'zod';
import { cursorDate, decodeCursor, toPage } from '../http/cursor.ts';
import { routes } from '../http/operation.ts';
import { problem } from '../http/problem.ts';
import { findPartnership, listPartnerships, type PartnershipRow } from './partnerships.sql.ts';

const partnershipKey = z.tuple([cursorDate, z.uuid()]);

export const partnershipRoutes = routes({
  'partnerships.list': async ({ trx, query }) => {
    const scope = JSON.stringify(['partnerships', query.status]);
    const after = query.cursor === undefined ? undefined : decodeCursor(scope, partnershipKey, query.cursor);
    const rows = await listPartnerships(trx, query.status, after, query.limit + 1);
    const page = toPage(rows, query.limit, scope, (row) => [row.effective_from, row.id]);
    return { items: page.items.map(toPartnership), nextCursor: page.nextCursor };
  },

  'partnerships.get': async ({ trx, path }) => {
    const row = await findPartnership(trx, path.partnershipId);
    if (row === undefined) throw problem('not-found');
    return toPartnership(row);
  },
});

function toPartnership(row: PartnershipRow): Partnership {
  return {
    id: row.id,
    type: row.type,
    status: row.status,
    counterparty: {
      kind: row.counterparty_kind,
      id: row.counterparty_id,
      code: row.counterparty_code,
      name: row.counterparty_name,
    },
    role: row.hosting ? 'HOST' : 'PARTNER',
    counterpartyRole: row.hosting ? 'PARTNER' : 'HOST',
    terms: termsOf(row),
    shares: row.shares,
    effectiveFrom: row.effective_from,
    effectiveTo: row.effective_to,
    version: row.version,
  };
}

function termsOf({ terms, replenishment, shares }: PartnershipRow): Partnership['terms'] {
  if (replenishment === null) return terms;
  const { locationId, ...days } = replenishment;
  const shared = shares.find(({ location }) => location?.id === locationId);
  const locationCode = shared?.location?.code;
  return locationCode === undefined ? terms : { ...terms, replenishment: { locationCode, ...days } };
}
