import { z } from 'zod';
import { requireAsn } from '../asns/asn-answers.ts';
import { asProblem } from '../asns/asn-refusals.ts';
import { requireStep } from '../asns/asn-steps.ts';
import { postReceipt, reverseReceipt } from '../db/posting.ts';
import { cursorTime, decodeCursor, toPage } from '../http/cursor.ts';
import { routes } from '../http/operation.ts';
import { problem } from '../http/problem.ts';
import { requireSameKey } from '../http/same-key.ts';
import { recordEvent, type AuditAction, type AuditEvent } from '../audit/record-event.sql.ts';
import { answerReceipt, answerReceipts } from './receipt-answers.ts';
import { findReceiptContext, insertCorrection, insertReceipt, isPosted } from './receipt-writes.sql.ts';
import { decideReceipt } from './receipts.ts';
import { findReceipts, listReceiptPositions } from './receipts.sql.ts';

/** Where a page of the list ends. */
const position = z.tuple([cursorTime, z.uuid()]);

export const receiptRoutes = routes({
  'asns.receive': async ({ trx, viewer, path, body, headers, clock, requestId }) => {
    requireSameKey(body.id, headers['idempotency-key']);
    const asn = await requireAsn(trx, path.asnId);
    // A draft that is sent again after its stored answer expired: the receipt is there, and nothing changes.
    if (await isPosted(trx, body.id, asn.id)) return answerReceipt(trx, body.id);
    requireStep(asn, 'RECEIVE', headers['if-match']);
    const context = await findReceiptContext(trx, asn, body, clock());
    const decision = decideReceipt(body, context);
    if ('problem' in decision) throw problem(decision.problem, { errors: decision.errors });
    const receipt = {
      id: body.id,
      asn,
      userId: viewer.userId,
      decided: decision.receipt,
      lines: context.lines,
    };
    if (!(await insertReceipt(trx, receipt).catch(asProblem))) throw problem('idempotency-key-reused');
    await postReceipt(trx, body.id, asn.version).catch(asProblem);
    await recordEvent(trx, viewer, event('receipt.confirmed', body.id, asn.partnershipId, requestId));
    return answerReceipt(trx, body.id);
  },

  'receipts.list': async ({ trx, viewer, query }) => {
    const { asnId, cursor, limit } = query;
    const scope = JSON.stringify(['receipts', asnId]);
    const [createdAt, id] = cursor === undefined ? [] : decodeCursor(scope, position, cursor);
    const after = createdAt === undefined || id === undefined ? undefined : { createdAt, id };
    const { partnershipId } = viewer;
    const positions = await listReceiptPositions(trx, { asnId, after, limit, partnershipId });
    const page = toPage(positions, limit, scope, (row) => [row.createdAt, row.id]);
    const ids = page.items.map((row) => row.id);
    return { items: await answerReceipts(trx, ids), nextCursor: page.nextCursor };
  },

  'receipts.get': async ({ trx, path }) => answerReceipt(trx, path.receiptId),

  'receipts.reverse': async ({ trx, viewer, path, body, headers, clock, requestId }) => {
    requireSameKey(body.id, headers['idempotency-key']);
    const [receipt] = await findReceipts(trx, [path.receiptId]);
    if (receipt === undefined) throw problem('not-found');
    const asn = await requireAsn(trx, receipt.asn.id);
    if (receipt.reversedBy === body.id && (await isPosted(trx, body.id, asn.id)))
      return answerReceipt(trx, body.id);
    requireStep(asn, 'REVERSE_RECEIPT', headers['if-match']);
    if (receipt.kind !== 'RECEIPT' || receipt.status !== 'CONFIRMED') {
      const detail = 'Only a receipt that stands can be taken back.';
      throw problem('invalid-transition', { detail });
    }
    const correction = {
      id: body.id,
      asn,
      userId: viewer.userId,
      reverses: receipt.id,
      receivedAt: clock(),
      reason: body.reason,
    };
    if (!(await insertCorrection(trx, correction))) throw problem('idempotency-key-reused');
    await reverseReceipt(trx, body.id, asn.version).catch(asProblem);
    await recordEvent(trx, viewer, event('receipt.reversed', receipt.id, asn.partnershipId, requestId));
    return answerReceipt(trx, body.id);
  },
});

function event(action: AuditAction, receiptId: string, partnershipId: string, requestId: string): AuditEvent {
  return { action, requestId, partnershipId, subject: { type: 'receipt', id: receiptId } };
}
