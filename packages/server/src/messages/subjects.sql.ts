import { sql, type RawBuilder } from 'kysely';
import type { OperationBody } from '@betterdata/portal-contract';
import { organizationRef, type Ref } from '../asns/asns.sql.ts';
import { derivedId } from '../common/derived-id.ts';
import type { TenantTransaction } from '../db/database.ts';
import { isWritable, otherSide } from './conversations.sql.ts';

export type SubjectType = OperationBody<'conversations.start'>['subject']['type'];

/** A document, or a partnership, about which two organizations may write. */
export interface SubjectRow {
  code: string | null;
  partnershipId: string;
  counterparty: Ref;
  /** Null where nobody has written about it yet. */
  conversationId: string | null;
  /** Whether the viewer's organization may write about it now. */
  writable: boolean;
}

/**
 * By type: the partnership and the code of a subject that both sides see. Row policies leave what the viewer sees; what
 * the other side does not see is left out here.
 */
const SUBJECTS: Record<SubjectType, (id: string) => RawBuilder<unknown>> = {
  ASN: (id) => sql`
    select a.partnership_id, a.asn_number as code from app.asns a where a.id = ${id} and a.status <> 'DRAFT'`,
  RECEIPT: (id) => sql`
    select a.partnership_id, r.receipt_number as code
    from app.receipts r join app.asns a on a.id = r.asn_id where r.id = ${id}`,
  DISCREPANCY: (id) => sql`
    select a.partnership_id, concat_ws(', ', a.asn_number, l.sku) as code
    from app.discrepancies d
    join app.receipts r on r.id = d.receipt_id
    join app.asns a on a.id = r.asn_id
    left join app.asn_lines l on l.id = d.asn_line_id
    where d.id = ${id}`,
  ALERT: (id) => sql`
    select a.partnership_id, a.sku as code
    from app.replenishment_alerts a
    where a.id = ${id} and exists (select from app.active_shares s
      where s.partnership_id = a.partnership_id and s.location_id = a.location_id)`,
  PARTNERSHIP: (id) =>
    sql`select p.id as partnership_id, null as code from app.partnerships p where p.id = ${id}`,
};

/** The subject of this id, unless one of the two sides does not see it. */
export async function findSubject(
  trx: TenantTransaction,
  type: SubjectType,
  id: string,
): Promise<SubjectRow | undefined> {
  const { rows } = await sql<SubjectRow>`
    select subject.code, p.id as "partnershipId", ${organizationRef('other')} as counterparty,
      c.id as "conversationId", ${isWritable(sql`p.id`)} as writable
    from (${SUBJECTS[type](id)}) subject
    -- The other side of a party without an account reads nothing.
    join app.partnerships p on p.id = subject.partnership_id and p.partner_org is not null
    join app.organizations other on other.id = ${otherSide(sql`p.host_org`, sql`p.partner_org`)}
    left join app.conversations c on c.owner_org = p.host_org and c.partnership_id = p.id
      and c.subject_type = ${type} and c.subject_id = ${id}`.execute(trx);
  return rows[0];
}

/** Opens the conversation about a subject, whose id follows from both, or finds it where somebody else was faster. */
export async function openConversation(
  trx: TenantTransaction,
  type: SubjectType,
  id: string,
  { partnershipId, code }: SubjectRow,
): Promise<string> {
  await sql`
    insert into app.conversations (id, owner_org, counterparty_org, partnership_id, subject_type, subject_id,
      subject_code)
    select ${derivedId('conversation', partnershipId, type, id)}::uuid, p.host_org, p.partner_org, p.id, ${type}, ${id}, ${code} from app.partnerships p where p.id = ${partnershipId}
    on conflict (owner_org, partnership_id, subject_type, subject_id) do nothing`.execute(trx);
  const subject = await findSubject(trx, type, id);
  if (!subject?.conversationId) throw new Error(`The conversation about ${type} ${id} was not opened.`);
  return subject.conversationId;
}
