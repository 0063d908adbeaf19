import type { EmbedKeyInput } from '@betterdata/portal-contract';
import { recordEvent } from '../audit/record-event.sql.ts';
import type { TenantTransaction } from '../db/database.ts';
import { versionOf } from '../http/etag.ts';
import { routes } from '../http/operation.ts';
import { problem, type FieldError } from '../http/problem.ts';
import { nextByTime, pageByTime } from '../http/time-pages.ts';
import { normalizeOrigin } from '../identity/origins.ts';
import { requireOwnPage } from '../identity/own-page.ts';
import { newSecret } from '../identity/tokens.ts';
import {
  endSessionsBeyond,
  findKey,
  hostedAmong,
  insertKey,
  listKeys,
  revokeKey,
  setPartnerships,
  updateKey,
  type EmbedKeyRow,
  type KeySettings,
} from './embed-keys.sql.ts';

const SCOPE = 'embed-keys';

export const embedKeyRoutes = routes({
  'embedKeys.list': async ({ trx, viewer, query }) => {
    requireOwnPage(viewer);
    const rows = await listKeys(trx, nextByTime(SCOPE, query.cursor), query.limit + 1);
    return pageByTime(SCOPE, rows, query.limit);
  },

  'embedKeys.create': async ({ trx, viewer, body, requestId }) => {
    requireOwnPage(viewer);
    const settings = await readSettings(trx, body);
    const { secret, ...stored } = newSecret('ek');
    const id = await insertKey(trx, settings, stored);
    await setPartnerships(trx, id, settings.partnershipIds);
    const subject = { type: 'embed-key', id } as const;
    await recordEvent(trx, viewer, {
      action: 'embed-key.created',
      requestId,
      subject,
      detail: { ...settings },
    });
    return { key: await requireKey(trx, id), secret };
  },

  'embedKeys.update': async ({ trx, viewer, path, headers, body, requestId }) => {
    requireOwnPage(viewer);
    const id = path.embedKeyId;
    const before = await requireKey(trx, id);
    const settings = await readSettings(trx, body);
    if (!(await updateKey(trx, id, versionOf(headers['if-match']), settings)))
      throw problem('version-mismatch', { currentVersion: before.version });
    await setPartnerships(trx, id, settings.partnershipIds);
    await endSessionsBeyond(trx, id);
    const subject = { type: 'embed-key', id } as const;
    await recordEvent(trx, viewer, {
      action: 'embed-key.changed',
      requestId,
      subject,
      detail: { ...settings },
    });
    return requireKey(trx, id);
  },

  'embedKeys.revoke': async ({ trx, viewer, path, clock, requestId }) => {
    requireOwnPage(viewer);
    const id = path.embedKeyId;
    if (!(await revokeKey(trx, id, clock()))) throw problem('not-found');
    const subject = { type: 'embed-key', id } as const;
    await recordEvent(trx, viewer, { action: 'embed-key.revoked', requestId, subject });
  },
});

/** The settings as they are stored, or `invalid-request` with everything that is wrong. */
async function readSettings(trx: TenantTransaction, body: EmbedKeyInput): Promise<KeySettings> {
  const origins = body.origins.map((origin) => normalizeOrigin(origin));
  const partnershipIds = [...new Set(body.partnershipIds?.map((id) => id.toLowerCase()))];
  const hosted = await hostedAmong(trx, partnershipIds);
  const errors: FieldError[] = [
    ...origins.flatMap((origin, index) =>
      origin === undefined
        ? [
            {
              pointer: `/origins/${index}`,
              code: 'origin',
              detail: 'Not an origin that may embed: use https://host[:port], or http://localhost[:port]',
            },
          ]
        : [],
    ),
    ...partnershipIds.flatMap((id, index) =>
      hosted.has(id)
        ? []
        : [
            {
              pointer: `/partnershipIds/${index}`,
              code: 'not-hosted',
              detail: 'Not a partnership that you host',
            },
          ],
    ),
  ];
  if (errors.length > 0) throw problem('invalid-request', { errors });
  const known = origins.filter((origin) => origin !== undefined);
  return { label: body.label.trim(), origins: [...new Set(known)], partnershipIds };
}

async function requireKey(trx: TenantTransaction, id: string): Promise<EmbedKeyRow> {
  const key = await findKey(trx, id);
  if (key === undefined) throw problem('not-found');
  return key;
}
