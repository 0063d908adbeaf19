import { sql, type RawBuilder } from 'kysely';
import { organizationRef, type Ref } from '../asns/asns.sql.ts';
import type { TenantTransaction } from '../db/database.ts';
import {
  newestDocumentsQuery,
  type DocumentPosition,
  type DocumentSelection,
} from '../common/newest-documents.sql.ts';

export interface DiscrepancyRow {
  id: string;
  type: string;
  quantity: number;
  disposition: string;
  status: string;
  x12: string | null;
  edifact4221: string | null;
  edifact4295: string | null;
  edifact6063: string | null;
  asn: { id: string; asnNumber: string };
  receipt: { id: string; receiptNumber: string };
  lineNumber: number | null;
  sku: string | null;
  productName: string | null;
  location: Ref;
  note: string | null;
  /** Ids of the photos of its line. */
  evidence: string[];
  reportedBy: Ref;
  resolver: Ref;
  claimDeadline: string | null;
  createdAt: string;
}

export async function listDiscrepancyPositions(
  trx: TenantTransaction,
  selection: DocumentSelection & { asnId: string | undefined; statuses: readonly string[] | undefined },
): Promise<DocumentPosition[]> {
  const { asnId, statuses } = selection;
  const ofAsn =
    asnId === undefined
      ? sql`true`
      : sql`d.receipt_id in (select r.id from app.receipts r where r.asn_id = ${asnId})`;
  const inStatus = statuses === undefined ? sql`true` : sql`d.status = any (${statuses}::text[])`;
  const query = newestDocumentsQuery('discrepancies', selection, sql`${ofAsn} and ${inStatus}`);
  return (await query.execute(trx)).rows;
}

/** The discrepancies of these ids that the viewer sees, in the order of the ids. */
export function findDiscrepancies(trx: TenantTransaction, ids: readonly string[]): Promise<DiscrepancyRow[]> {
  return select(trx, sql`d.id = any (${ids}::uuid[])`, sql`array_position(${ids}::uuid[], d.id)`);
}

/** What the receipts opened, line by line. */
export function discrepanciesOfReceipts(
  trx: TenantTransaction,
  receiptIds: readonly string[],
): Promise<DiscrepancyRow[]> {
  return select(trx, sql`d.receipt_id = any (${receiptIds}::uuid[])`, sql`l.line_no, d.type desc, d.id`);
}

async function select(
  trx: TenantTransaction,
  condition: RawBuilder<unknown>,
  order: RawBuilder<unknown>,
): Promise<DiscrepancyRow[]> {
  const { rows } = await sql<DiscrepancyRow>`
    select d.id, d.type, d.quantity, d.disposition, d.status, d.x12_412 as x12, d.edifact_4221 as "edifact4221",
      d.edifact_4295 as "edifact4295", d.edifact_6063 as "edifact6063",
      jsonb_build_object('id', a.id, 'asnNumber', a.asn_number) as asn,
      jsonb_build_object('id', r.id, 'receiptNumber', r.receipt_number) as receipt,
      l.line_no as "lineNumber", l.sku, l.product_name as "productName",
      jsonb_build_object('id', a.ship_to_location_id, 'code', a.ship_to_code, 'name', a.ship_to_name) as location,
      d.note,
      array(select p.id from app.receipt_photos p join app.receipt_lines rl on rl.id = p.receipt_line_id
        where rl.receipt_id = d.receipt_id and rl.asn_line_id = d.asn_line_id order by p.photo_no)::text[] as evidence,
      ${organizationRef('reporter')} as "reportedBy", ${organizationRef('resolver')} as resolver,
      d.claim_deadline as "claimDeadline", d.created_at as "createdAt"
    from app.discrepancies d
    join app.receipts r on r.id = d.receipt_id
    join app.asns a on a.id = r.asn_id
    left join app.asn_lines l on l.id = d.asn_line_id
    join app.organizations reporter on reporter.id = d.reporter_org
    join app.organizations resolver on resolver.id = d.resolver_org
    where ${condition}
    order by ${order}`.execute(trx);
  return rows;
}
