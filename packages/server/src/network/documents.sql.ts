import { sql } from 'kysely';
import {
  cancelAsn,
  closeAsn,
  findReferences,
  findSendingPartnership,
  insertAsn,
} from '../asns/asn-writes.sql.ts';
import { findAsns } from '../asns/asns.sql.ts';
import type { TenantTransaction } from '../db/database.ts';
import { acknowledgeAsn, postReceipt } from '../db/posting.ts';
import { findReceiptContext, insertReceipt } from '../receipts/receipt-writes.sql.ts';
import type { CheckedAsn } from './check-documents.ts';
import type { CheckedReceipt } from './check-receipts.ts';
import { organizationId, partnershipId, personId } from './ids.ts';
import type { LoadEvent } from './load-events.ts';
import { enter } from './load-transaction.sql.ts';

/** What became of a notice: it is sent, acknowledged, received, cancelled or closed. */
export function asnEvents(asn: CheckedAsn): LoadEvent[] {
  const { acknowledgedAt, cancelledAt, closedAt, content } = asn.file;
  let version = 1;
  const events: LoadEvent[] = [{ at: new Date(content.shippedAt), happen: (trx) => send(trx, asn) }];
  if (acknowledgedAt !== undefined) {
    const happen = async (trx: TenantTransaction) => {
      await enterReceiver(trx, asn, null);
      version = await acknowledgeAsn(trx, asn.id, version);
    };
    events.push({ at: new Date(acknowledgedAt), happen });
  }
  for (const receipt of asn.receipts) {
    const happen = async (trx: TenantTransaction) => {
      version = await receive(trx, asn, receipt, version);
    };
    events.push({ at: receipt.decided.receivedAt, happen });
  }
  if (cancelledAt !== undefined) {
    const happen = async (trx: TenantTransaction) => {
      await enterSender(trx, asn);
      await cancelAsn(trx, asn.id);
    };
    events.push({ at: new Date(cancelledAt), happen });
  }
  if (closedAt !== undefined) {
    const happen = async (trx: TenantTransaction) => {
      await enterSender(trx, asn);
      await closeAsn(trx, asn.id);
    };
    events.push({ at: new Date(closedAt), happen });
  }
  return events;
}

function enterSender(trx: TenantTransaction, { partnership }: CheckedAsn): Promise<void> {
  return enter(trx, { organizationId: organizationId(partnership.host), userId: null });
}

function enterReceiver(trx: TenantTransaction, { partnership }: CheckedAsn, userId: string | null) {
  return enter(trx, { organizationId: organizationId(partnership.partner), userId });
}

async function send(trx: TenantTransaction, asn: CheckedAsn): Promise<void> {
  await enterSender(trx, asn);
  const { asnNumber, content, status } = asn.file;
  const partnership = await findSendingPartnership(trx, partnershipId(asn.partnership.partnership));
  const references = partnership && (await findReferences(trx, partnership, content));
  if (!partnership?.receiverId || !references?.shipFromId || !references.shipTo) {
    throw new Error(`The partnership or a location of ${asnNumber} is not in force.`);
  }
  const { receiverId } = partnership;
  const { shipFromId, shipTo } = references;
  await insertAsn(trx, {
    id: asn.id,
    asnNumber,
    partnership: { ...partnership, receiverId },
    content,
    references: { ...references, shipFromId, shipTo },
  });
  // A notice that is being written has been shown to nobody.
  if (status === 'DRAFT') await sql`update app.asns set status = 'DRAFT' where id = ${asn.id}`.execute(trx);
}

/** Stores and posts a count as the person who made it; resolves to the notice's new version. */
async function receive(
  trx: TenantTransaction,
  asn: CheckedAsn,
  { id, receivedBy, decided }: CheckedReceipt,
  version: number,
): Promise<number> {
  const userId = personId(receivedBy);
  await enterReceiver(trx, asn, userId);
  const [notice] = await findAsns(trx, [asn.id]);
  if (!notice) throw new Error(`${asn.file.asnNumber} cannot be seen by its receiver.`);
  const { lines } = await findReceiptContext(trx, notice, { id, lines: [] }, decided.receivedAt);
  await insertReceipt(trx, { id, asn: notice, userId, decided, lines });
  return postReceipt(trx, id, version);
}
