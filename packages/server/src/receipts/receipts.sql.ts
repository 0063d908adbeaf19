import { sql } from 'kysely';
import type { Closure } from '../asns/asn-lines.ts';
import { organizationRef, type Ref } from '../asns/asns.sql.ts';
import type { TenantTransaction } from '../db/database.ts';
import {
  newestDocumentsQuery,
  type DocumentPosition,
  type DocumentSelection,
} from '../common/newest-documents.sql.ts';

export interface ReceiptRow {
  id: string;
  receiptNumber: string;
  kind: 'RECEIPT' | 'CORRECTION';
  status: 'CONFIRMED' | 'REVERSED';
  asn: { id: string; asnNumber: string; status: string; version: number };
  partnershipId: string;
  host: Ref;
  location: Ref;
  receivedAt: string;
  receivedBy: { organization: Ref; name: string | null };
  final: boolean;
  note: string | null;
  reverses: string | null;
  reversedBy: string | null;
  createdAt: string;
}

export interface ReceiptLineRow {
  id: string;
  receiptId: string;
  lineNumber: number;
  sku: string;
  productName: string;
  expected: number;
  remaining: Closure | null;
  note: string | null;
  /** Ids of its photos. */
  photos: string[];
}

export interface ReceiptCountRow {
  lineId: string;
  lotNumber: string | null;
  expiryDate: string | null;
  accepted: number;
  held: number;
  damaged: number;
  rejected: number;
}

export interface UnexpectedRow {
  receiptId: string;
  code: string;
  quantity: number;
  note: string | null;
}

export async function listReceiptPositions(
  trx: TenantTransaction,
  selection: DocumentSelection & { asnId: string | undefined },
): Promise<DocumentPosition[]> {
  const filter = selection.asnId === undefined ? sql`true` : sql`d.asn_id = ${selection.asnId}`;
  return (await newestDocumentsQuery('receipts', selection, filter).execute(trx)).rows;
}

/** The receipts of these ids that the viewer sees, in the order of the ids. */
export async function findReceipts(trx: TenantTransaction, ids: readonly string[]): Promise<ReceiptRow[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<ReceiptRow>`
    select r.id, r.receipt_number as "receiptNumber", r.kind, r.status,
      jsonb_build_object('id', a.id, 'asnNumber', a.asn_number, 'status', a.status, 'version', a.version) as asn,
      a.partnership_id as "partnershipId", ${organizationRef('host')} as host,
      jsonb_build_object('id', a.ship_to_location_id, 'code', a.ship_to_code, 'name', a.ship_to_name) as location,
      r.received_at as "receivedAt",
      jsonb_build_object('organization', ${organizationRef('receiver')}, 'name', person.display_name) as "receivedBy",
      r.final, r.note, r.reverses_receipt_id as reverses,
      (select c.id from app.receipts c where c.owner_org = r.owner_org and c.reverses_receipt_id = r.id)
        as "reversedBy",
      r.created_at as "createdAt"
    from app.receipts r
    join app.asns a on a.id = r.asn_id
    join app.organizations host on host.id = r.owner_org
    join app.organizations receiver on receiver.id = r.counterparty_org
    -- A person is named to their own organization only, even where they work for both.
    left join app.users person on person.id = r.actor_user_id
      and (r.counterparty_org = any (app.own_orgs()) or person.id = app.viewer_user())
    where r.id = any (${ids}::uuid[])
    order by array_position(${ids}::uuid[], r.id)`.execute(trx);
  return rows;
}

export async function findReceiptLines(
  trx: TenantTransaction,
  ids: readonly string[],
): Promise<ReceiptLineRow[]> {
  const { rows } = await sql<ReceiptLineRow>`
    select rl.id, rl.receipt_id as "receiptId", rl.line_no as "lineNumber", l.sku, l.product_name as "productName",
      rl.expected, rl.remaining, rl.note,
      array(select p.id from app.receipt_photos p where p.receipt_line_id = rl.id order by p.photo_no)::text[] as photos
    from app.receipt_lines rl join app.asn_lines l on l.id = rl.asn_line_id
    where rl.receipt_id = any (${ids}::uuid[]) order by rl.line_no`.execute(trx);
  return rows;
}

export async function findReceiptCounts(
  trx: TenantTransaction,
  ids: readonly string[],
): Promise<ReceiptCountRow[]> {
  const { rows } = await sql<ReceiptCountRow>`
    select c.receipt_line_id as "lineId", c.lot_number as "lotNumber", c.expiry_date as "expiryDate", c.accepted,
      c.held, c.damaged, c.rejected
    from app.receipt_counts c
    where c.receipt_id = any (${ids}::uuid[]) order by c.expiry_date, c.lot_number`.execute(trx);
  return rows;
}

export async function findUnexpectedItems(
  trx: TenantTransaction,
  ids: readonly string[],
): Promise<UnexpectedRow[]> {
  const { rows } = await sql<UnexpectedRow>`
    select u.receipt_id as "receiptId", u.code, u.quantity, u.note
    from app.receipt_unexpected_items u
    where u.receipt_id = any (${ids}::uuid[]) order by u.item_no`.execute(trx);
  return rows;
}
