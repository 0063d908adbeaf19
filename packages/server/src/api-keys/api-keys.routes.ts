import type { ApiKeyInput } from '@betterdata/portal-contract';
import { recordEvent } from '../audit/record-event.sql.ts';
import type { TenantTransaction } from '../db/database.ts';
import { versionOf } from '../http/etag.ts';
import { routes } from '../http/operation.ts';
import { problem } from '../http/problem.ts';
import { nextByTime, pageByTime } from '../http/time-pages.ts';
import { requireOwnPage } from '../identity/own-page.ts';
import { newSecret } from '../identity/tokens.ts';
import {
  addSecret,
  findKey,
  insertKey,
  limitSecrets,
  listKeys,
  revokeKey,
  takeVersion,
  type ApiKeyRow,
} from './api-keys.sql.ts';

const SCOPE = 'api-keys';
const HOUR_MS = 3_600_000;

export const apiKeyRoutes = routes({
  'apiKeys.list': async ({ trx, viewer, query }) => {
    requireOwnPage(viewer);
    const rows = await listKeys(trx, nextByTime(SCOPE, query.cursor), query.limit + 1);
    return pageByTime(SCOPE, rows, query.limit);
  },

  'apiKeys.create': async ({ trx, viewer, body, clock, requestId }) => {
    requireOwnPage(viewer);
    requireFuture(body, clock());
    const { scopes, expiresAt } = body;
    const label = body.label.trim();
    const id = await insertKey(trx, { label, scopes, expiresAt });
    const { secret, ...stored } = newSecret('sk');
    await addSecret(trx, id, stored);
    const subject = { type: 'api-key', id } as const;
    const detail = { label, scopes, expiresAt: expiresAt ?? null };
    await recordEvent(trx, viewer, { action: 'api-key.created', requestId, subject, detail });
    return { key: await requireKey(trx, id), secret };
  },

  'apiKeys.rotate': async ({ trx, viewer, path, headers, body, clock, requestId }) => {
    requireOwnPage(viewer);
    const id = path.apiKeyId;
    const key = await requireKey(trx, id);
    // The key acts with the role of who made it: its secret in other hands would be that role in other hands.
    if (!key.isYours) throw problem('role-not-allowed', { detail: 'Only the member in whose name it acts.' });
    if (!(await takeVersion(trx, id, versionOf(headers['if-match']))))
      throw problem('version-mismatch', { currentVersion: key.version });
    const { overlapHours } = body;
    await limitSecrets(trx, id, new Date(clock().getTime() + overlapHours * HOUR_MS));
    const { secret, ...stored } = newSecret('sk');
    await addSecret(trx, id, stored);
    const subject = { type: 'api-key', id } as const;
    await recordEvent(trx, viewer, {
      action: 'api-key.rotated',
      requestId,
      subject,
      detail: { overlapHours },
    });
    return { key: await requireKey(trx, id), secret };
  },

  'apiKeys.revoke': async ({ trx, viewer, path, clock, requestId }) => {
    requireOwnPage(viewer);
    const id = path.apiKeyId;
    if (!(await revokeKey(trx, id, clock()))) throw problem('not-found');
    const subject = { type: 'api-key', id } as const;
    await recordEvent(trx, viewer, { action: 'api-key.revoked', requestId, subject });
  },
});

function requireFuture({ expiresAt }: ApiKeyInput, now: Date): void {
  if (expiresAt === undefined || Date.parse(expiresAt) > now.getTime()) return;
  throw problem('invalid-request', {
    errors: [{ pointer: '/expiresAt', code: 'past', detail: 'Must be in the future' }],
  });
}

async function requireKey(trx: TenantTransaction, id: string): Promise<ApiKeyRow> {
  const key = await findKey(trx, id);
  if (key === undefined) throw problem('not-found');
  return key;
}
