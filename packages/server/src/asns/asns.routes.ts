import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { AsnContent } from '@betterdata/portal-contract';
import type { TenantTransaction } from '../db/database.ts';
import { acknowledgeAsn } from '../db/posting.ts';
import { cursorTime, decodeCursor, toPage } from '../http/cursor.ts';
import { routes } from '../http/operation.ts';
import { problem } from '../http/problem.ts';
import { recordEvent, type AuditAction, type AuditEvent } from '../audit/record-event.sql.ts';
import type { Viewer } from '../identity/caller.ts';
import { answerAsn, requireAsn, toSummary } from './asn-answers.ts';
import { listAsnPositions } from './asn-list.sql.ts';
import { requireStep } from './asn-steps.ts';
import { asProblem } from './asn-refusals.ts';
import {
  cancelAsn,
  closeAsn,
  contextOf,
  findReferences,
  findSendingPartnership,
  hasReceipts,
  insertAsn,
  lockOwnAsn,
  replaceAsn,
  takeAsnNumber,
  type SendingPartnership,
  type SoundReferences,
} from './asn-writes.sql.ts';
import { validateAsn } from './asns.ts';
import { findAsns } from './asns.sql.ts';

/** Where a page of the list ends: estimated delivery and id. */
const position = z.tuple([cursorTime.nullable(), z.uuid()]);

export const asnRoutes = routes({
  'asns.list': async ({ trx, viewer, query }) => {
    const { status, direction, code, sort, cursor, limit } = query;
    const scope = JSON.stringify(['asns', status, direction, code, sort]);
    const [due, id] = cursor === undefined ? [] : decodeCursor(scope, position, cursor);
    const positions = await listAsnPositions(trx, {
      statuses: status,
      direction,
      code,
      order: sort === 'estimatedDeliveryAt' ? 'asc' : 'desc',
      after: id === undefined ? undefined : { id, due: due ?? null },
      limit,
      partnershipId: viewer.partnershipId,
    });
    const page = toPage(positions, limit, scope, (row) => [row.due, row.id]);
    const asns = await findAsns(
      trx,
      page.items.map((row) => row.id),
    );
    return { items: asns.map((asn) => toSummary(asn, viewer)), nextCursor: page.nextCursor };
  },

  'asns.get': async ({ trx, viewer, path }) => answerAsn(trx, path.asnId, viewer),

  'asns.create': async ({ trx, viewer, body, clock, requestId }) => {
    requireOwnSession(viewer);
    const { asnNumber, content } = body;
    const partnership = await findSendingPartnership(trx, body.partnershipId);
    if (partnership?.receiverId == null) {
      const detail = 'You have no such partnership with an organization.';
      throw problem('asn-invalid', {
        errors: [{ pointer: '/partnershipId', code: 'unknown-partnership', detail }],
      });
    }
    const { receiverId } = partnership;
    const references = await requireSound(trx, partnership, content, clock(), '/content');
    const asn = {
      id: randomUUID(),
      asnNumber,
      content,
      references,
      partnership: { ...partnership, receiverId },
    };
    const stored = (await takeAsnNumber(trx, asnNumber, clock())) && (await insertAsn(trx, asn));
    if (!stored) throw problem('duplicate-asn-number');
    await recordEvent(trx, viewer, event('asn.sent', asn.id, partnership.id, requestId));
    return answerAsn(trx, asn.id, viewer);
  },

  'asns.replace': async ({ trx, viewer, path, body, headers, clock, requestId }) => {
    requireOwnSession(viewer);
    await lockOwnAsn(trx, path.asnId);
    const asn = await requireAsn(trx, path.asnId);
    requireStep(asn, 'REPLACE', headers['if-match']);
    if (await hasReceipts(trx, asn.id)) {
      const detail = 'Receipts refer to this ASN. Cancel it and send a new one.';
      throw problem('invalid-transition', { detail });
    }
    const partnership = await findSendingPartnership(trx, asn.partnershipId);
    if (partnership === undefined) throw problem('partnership-not-active');
    const references = await requireSound(trx, partnership, body, clock(), '');
    const first = asn.status === 'DRAFT';
    await replaceAsn(trx, asn.id, {
      revision: first ? asn.revision : asn.revision + 1,
      purpose: first ? 'ORIGINAL' : 'REPLACE',
      content: body,
      partnership,
      references,
    });
    await recordEvent(trx, viewer, event('asn.replaced', asn.id, partnership.id, requestId));
    return answerAsn(trx, asn.id, viewer);
  },

  'asns.cancel': async ({ trx, viewer, path, headers, requestId }) => {
    requireOwnSession(viewer);
    await lockOwnAsn(trx, path.asnId);
    const asn = await requireAsn(trx, path.asnId);
    requireStep(asn, 'CANCEL', headers['if-match']);
    await cancelAsn(trx, asn.id);
    await recordEvent(trx, viewer, event('asn.cancelled', asn.id, asn.partnershipId, requestId));
    return answerAsn(trx, asn.id, viewer);
  },

  'asns.close': async ({ trx, viewer, path, headers, requestId }) => {
    requireOwnSession(viewer);
    await lockOwnAsn(trx, path.asnId);
    const asn = await requireAsn(trx, path.asnId);
    requireStep(asn, 'CLOSE', headers['if-match']);
    if (!asn.settled) {
      throw problem('invalid-transition', { detail: 'Differences of this ASN wait for an answer.' });
    }
    await closeAsn(trx, asn.id);
    await recordEvent(trx, viewer, event('asn.closed', asn.id, asn.partnershipId, requestId));
    return answerAsn(trx, asn.id, viewer);
  },

  'asns.acknowledge': async ({ trx, viewer, path, headers, requestId }) => {
    const asn = await requireAsn(trx, path.asnId);
    requireStep(asn, 'ACKNOWLEDGE', headers['if-match']);
    await acknowledgeAsn(trx, asn.id, asn.version).catch(asProblem);
    await recordEvent(trx, viewer, event('asn.acknowledged', asn.id, asn.partnershipId, requestId));
    return answerAsn(trx, asn.id, viewer);
  },
});

/** Inside a session for one partnership, whose page may be the other side's, nothing is sent in one's own name. */
function requireOwnSession(viewer: Viewer): void {
  if (viewer.partnershipId !== null) throw problem('session-restricted');
}

/** What the content refers to, or everything that is wrong with it. */
async function requireSound(
  trx: TenantTransaction,
  partnership: SendingPartnership,
  content: AsnContent,
  now: Date,
  root: string,
): Promise<SoundReferences> {
  if (!partnership.active) throw problem('partnership-not-active');
  const references = await findReferences(trx, partnership, content);
  const errors = validateAsn(content, contextOf(references, now), root);
  const { shipFromId, shipTo } = references;
  // The rules name an unknown location, too; the compiler does not know.
  if (errors.length > 0 || shipFromId === undefined || shipTo === undefined)
    throw problem('asn-invalid', { errors });
  return { ...references, shipFromId, shipTo };
}

function event(action: AuditAction, asnId: string, partnershipId: string, requestId: string): AuditEvent {
  return { action, requestId, partnershipId, subject: { type: 'asn', id: asnId } };
}
