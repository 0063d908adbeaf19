import { sql } from 'kysely';
import type { TenantTransaction } from '../db/database.ts';
import { markRead } from '../messages/conversations.sql.ts';
import { insertMessage } from '../messages/messages.sql.ts';
import { findSubject, openConversation } from '../messages/subjects.sql.ts';
import { messageId, type CheckedMessage } from './check-messages.ts';
import { organizationId, partnershipId, personId } from './ids.ts';
import type { LoadEvent } from './load-events.ts';
import { enter } from './load-transaction.sql.ts';
import { NetworkFilesError } from './problems.ts';

/** A message is written by its author, who has read what was written before. */
export function messageEvent(message: CheckedMessage): LoadEvent {
  const { row, organization } = message;
  const happen = async (trx: TenantTransaction) => {
    await enter(trx, { organizationId: organizationId(organization), userId: personId(row.author) });
    const conversationId = await conversationOf(trx, message);
    const id = messageId(row);
    await insertMessage(trx, conversationId, { id, text: row.text });
    await markRead(trx, conversationId, id);
  };
  return { at: new Date(row.sentAt), happen };
}

async function conversationOf(trx: TenantTransaction, message: CheckedMessage): Promise<string> {
  const { subject: type, code, row, sentAt } = message.row;
  const id = await subjectIdOf(trx, message);
  const subject = id === undefined ? undefined : await findSubject(trx, type, id);
  if (id === undefined || subject === undefined) {
    const detail = `no alert for "${code}" had opened by ${sentAt}.`;
    throw new NetworkFilesError([`messages.csv row ${row}, column code: ${detail}`]);
  }
  return subject.conversationId ?? openConversation(trx, type, id, subject);
}

async function subjectIdOf(
  trx: TenantTransaction,
  { row, asnId }: CheckedMessage,
): Promise<string | undefined> {
  const partnership = partnershipId(row.partnership);
  if (row.subject !== 'ALERT') return asnId ?? partnership;
  const { rows } = await sql<{ id: string }>`
    select a.id from app.replenishment_alerts a where a.partnership_id = ${partnership} and a.sku = ${row.code}
    order by a.opened_at desc limit 1`.execute(trx);
  return rows[0]?.id;
}
