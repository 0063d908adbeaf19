import { recordEvent } from '../audit/record-event.sql.ts';
import type { TenantTransaction } from '../db/database.ts';
import { routes } from '../http/operation.ts';
import { problem } from '../http/problem.ts';
import { nextByTime, pageByTime } from '../http/time-pages.ts';
import { requireOwnPage } from '../identity/own-page.ts';
import { newSecret } from '../identity/tokens.ts';
import { findToken, insertToken, listTokens, revokeToken, type IngestTokenRow } from './ingest-tokens.sql.ts';

const SCOPE = 'ingest-tokens';

export const ingestTokenRoutes = routes({
  'ingestTokens.list': async ({ trx, viewer, query }) => {
    requireOwnPage(viewer);
    const rows = await listTokens(trx, nextByTime(SCOPE, query.cursor), query.limit + 1);
    return pageByTime(SCOPE, rows, query.limit);
  },

  'ingestTokens.create': async ({ trx, viewer, body, requestId }) => {
    requireOwnPage(viewer);
    const { secret, ...stored } = newSecret('it');
    const id = await insertToken(trx, { ...body, label: body.label.trim() }, stored);
    if (id === undefined)
      throw problem('not-found', { detail: 'No active vendor-managed partnership that you host.' });
    const { partnershipId } = body;
    const subject = { type: 'ingest-token', id } as const;
    await recordEvent(trx, viewer, { action: 'ingest-token.issued', requestId, partnershipId, subject });
    return { token: await requireToken(trx, id), secret };
  },

  'ingestTokens.revoke': async ({ trx, viewer, path, clock, requestId }) => {
    requireOwnPage(viewer);
    const { id, partnershipId } = await requireToken(trx, path.ingestTokenId);
    await revokeToken(trx, id, clock());
    const subject = { type: 'ingest-token', id } as const;
    await recordEvent(trx, viewer, { action: 'ingest-token.revoked', requestId, partnershipId, subject });
  },
});

async function requireToken(trx: TenantTransaction, id: string): Promise<IngestTokenRow> {
  const token = await findToken(trx, id);
  if (token === undefined) throw problem('not-found');
  return token;
}
