import { sql } from 'kysely';
import type { PartnershipTerms, ReceiptInput } from '@betterdata/portal-contract';
import { toGtin14 } from '@betterdata/portal-contract/gs1';
import { findAsnLines, type AsnRow } from '../asns/asns.sql.ts';
import type { TenantTransaction } from '../db/database.ts';
import { isDatabaseError, sqlState } from '../db/errors.ts';
import { nextNumber } from '../db/posting.ts';
import { attachPhotos, findWaitingPhotos } from '../photos/photos.sql.ts';
import { derivedId } from '../common/derived-id.ts';
import type { DecidedReceipt, ExpectedLine, ReceiptContext } from './receipts.ts';

/** A line of the notice for the rules, with the id that the database knows it by. */
export type StoredLine = ExpectedLine & { id: string };

/** What the rules need to know of the notice, the terms and the place. */
export type StoredContext = ReceiptContext & { lines: StoredLine[] };

export async function findReceiptContext(
  trx: TenantTransaction,
  asn: AsnRow,
  input: ReceiptInput,
  now: Date,
): Promise<StoredContext> {
  const { rows } = await sql<{ timezone: string; terms: PartnershipTerms | null }>`
    select l.timezone, p.terms
    from app.locations l
    left join app.partnerships p on p.id = ${asn.partnershipId}
    where l.id = ${asn.shipTo.id}`.execute(trx);
  const { timezone, terms } = rows[0] ?? { timezone: 'UTC', terms: null };
  const known = await findVisibleCodes(
    trx,
    asn.stockOwnerId,
    input.unexpected?.map(({ code }) => code) ?? [],
  );
  return {
    now,
    timezone,
    tolerancePercent: terms?.receiptTolerancePercent ?? 0,
    claimWindowDays: terms?.claimWindowDays ?? null,
    lines: await findExpectedLines(trx, asn.id, countedLots(input)),
    waitingPhotos: await findWaitingPhotos(
      trx,
      asn.id,
      input.lines.flatMap(({ photos }) => photos ?? []),
    ),
    isKnownProduct: (code) => known.has(code) || known.has(toGtin14(code) ?? code),
  };
}

function countedLots({ lines }: ReceiptInput): string[] {
  return lines.flatMap(({ counts }) => counts.flatMap(({ lotNumber }) => lotNumber ?? []));
}

/** The lines with the lots that are known of them; of lots in stock only those that were counted. */
async function findExpectedLines(
  trx: TenantTransaction,
  asnId: string,
  counted: readonly string[],
): Promise<StoredLine[]> {
  const lines = await findAsnLines(trx, asnId);
  const { rows } = await sql<{ lineId: string; lotNumber: string; expiryDate: string | null }>`
    select distinct on (known."lineId", known."lotNumber") known.* from (
      select asn_line_id as "lineId", lot_number as "lotNumber", expiry_date as "expiryDate", 1 as rank
      from app.asn_line_lots where asn_id = ${asnId}
      union all
      select rl.asn_line_id, c.lot_number, c.expiry_date, 2
      from app.receipts r
      join app.receipt_lines rl on rl.receipt_id = r.id
      join app.receipt_counts c on c.receipt_line_id = rl.id
      where r.asn_id = ${asnId} and r.kind = 'RECEIPT' and r.status = 'CONFIRMED' and c.lot_number is not null
      union all
      select l.id, lot.lot_number, lot.expiry_date, 0
      from app.asn_lines l
      join app.lots lot on lot.product_id = l.product_id and lot.lot_number = any (${counted}::text[])
      where l.asn_id = ${asnId}
    ) known
    order by known."lineId", known."lotNumber", known."expiryDate" is null, known.rank`.execute(trx);
  const lots = Map.groupBy(rows, (lot) => lot.lineId);
  return lines.map((line) => ({
    ...line,
    gtins: [...(line.gtin === null ? [] : [line.gtin]), ...line.packs.map(({ gtin }) => gtin)],
    lots: lots.get(line.id) ?? [],
  }));
}

/** Which of the codes name a product of the stock's owner that the viewer sees. */
async function findVisibleCodes(
  trx: TenantTransaction,
  ownerId: string,
  codes: readonly string[],
): Promise<ReadonlySet<string>> {
  if (codes.length === 0) return new Set();
  const gtins = codes.flatMap((code) => toGtin14(code) ?? []);
  const { rows } = await sql<{ code: string }>`
    select p.sku as code from app.products p
    where p.owner_org = ${ownerId} and p.sku = any (${codes}::text[])
    union
    select p.gtin from app.products p
    where p.owner_org = ${ownerId} and p.gtin = any (${gtins}::text[])`.execute(trx);
  return new Set(rows.map(({ code }) => code));
}

/** Whether the viewer's person has posted this document for the notice already. */
export async function isPosted(trx: TenantTransaction, id: string, asnId: string): Promise<boolean> {
  const { rows } = await sql`
    select from app.receipts
    where id = ${id} and asn_id = ${asnId} and counterparty_org = app.viewer_org()
      and actor_user_id = app.viewer_user()`.execute(trx);
  return rows.length > 0;
}

interface NewReceipt {
  id: string;
  asn: AsnRow;
  userId: string;
}

/**
 * Stores a receipt, open until it is posted, with its lines, counts and differences. Resolves to false where the id
 * is taken by another document.
 */
export async function insertReceipt(
  trx: TenantTransaction,
  receipt: NewReceipt & { decided: DecidedReceipt; lines: readonly StoredLine[] },
): Promise<boolean> {
  const { id, asn, decided } = receipt;
  const { receivedAt, final, note } = decided;
  const stored = await insertHeader(trx, receipt, {
    kind: 'RECEIPT',
    reverses: null,
    receivedAt,
    final,
    note,
  });
  if (!stored) return false;
  const lineIds = new Map(receipt.lines.map((line) => [line.lineNumber, line.id]));
  const lines = decided.lines.map((line) => ({ ...line, asnLineId: lineIds.get(line.lineNumber) }));
  await sql`
    insert into app.receipt_lines (owner_org, receipt_id, asn_line_id, line_no, expected, remaining, note)
    select ${asn.sender.id}::uuid, ${id}::uuid, l."asnLineId", l."lineNumber", l.expected, l.remaining, l.note
    from jsonb_to_recordset(${JSON.stringify(lines)}::jsonb) as l ("asnLineId" uuid, "lineNumber" int, expected int,
      remaining text, note text)`.execute(trx);
  const counts = lines.flatMap(({ lineNumber, counts: ofLine }) =>
    ofLine.map((count) => ({ lineNumber, ...count })),
  );
  await sql`
    insert into app.receipt_counts (owner_org, receipt_id, receipt_line_id, lot_number, expiry_date, accepted, held,
      damaged, rejected)
    select ${asn.sender.id}::uuid, ${id}::uuid, rl.id, c."lotNumber", c."expiryDate", c.accepted, c.held, c.damaged,
      c.rejected
    from jsonb_to_recordset(${JSON.stringify(counts)}::jsonb) as c ("lineNumber" int, "lotNumber" text,
      "expiryDate" date, accepted int, held int, damaged int, rejected int)
    join app.receipt_lines rl on rl.receipt_id = ${id} and rl.line_no = c."lineNumber"`.execute(trx);
  await attachPhotos(trx, id, lines);
  await sql`
    insert into app.receipt_unexpected_items (owner_org, receipt_id, item_no, code, quantity, note)
    select ${asn.sender.id}::uuid, ${id}::uuid, i.item_no, i.item ->> 'code', (i.item ->> 'quantity')::int,
      i.item ->> 'note'
    from jsonb_array_elements(${JSON.stringify(decided.unexpected)}::jsonb) with ordinality i (item, item_no)`.execute(
    trx,
  );
  const discrepancies = decided.discrepancies.map(({ codes, lineNumber, ...difference }, index) => ({
    ...difference,
    id: derivedId('discrepancy', id, index),
    ...codes,
    asnLineId: lineNumber === null ? null : lineIds.get(lineNumber),
  }));
  await sql`
    insert into app.discrepancies (id, owner_org, counterparty_org, receipt_id, asn_line_id, type, x12_412, edifact_4221,
      edifact_4295, edifact_6063, quantity, disposition, reporter_org, resolver_org, claim_deadline, note)
    select d.id, ${asn.sender.id}::uuid, ${asn.receiver.id}::uuid, ${id}::uuid, d."asnLineId", d.type, d.x12,
      d.edifact4221, d.edifact4295, d.edifact6063, d.quantity, d.disposition, ${asn.receiver.id}::uuid,
      ${asn.sender.id}::uuid, d."claimDeadline", d.note
    from jsonb_to_recordset(${JSON.stringify(discrepancies)}::jsonb) as d (id uuid, "asnLineId" uuid, type text, x12 text,
      edifact4221 text, edifact4295 text, edifact6063 text, quantity int, disposition text, "claimDeadline" date,
      note text)`.execute(trx);
  return true;
}

/** Stores an open correction; posting it writes its lines. Resolves to false where the id is taken. */
export function insertCorrection(
  trx: TenantTransaction,
  correction: NewReceipt & { reverses: string; receivedAt: Date; reason: string },
): Promise<boolean> {
  const { reverses, receivedAt, reason } = correction;
  return insertHeader(trx, correction, {
    kind: 'CORRECTION',
    reverses,
    receivedAt,
    final: false,
    note: reason,
  });
}

async function insertHeader(
  trx: TenantTransaction,
  { id, asn, userId }: NewReceipt,
  header: { kind: string; reverses: string | null; receivedAt: Date; final: boolean; note: string | null },
): Promise<boolean> {
  // Each sender's receipts are counted on their own: a number that counted all of them would tell one sender how
  // much the receiver does for others.
  const number = await nextNumber(trx, `RECEIPT/${asn.sender.id}`);
  try {
    await sql`
      insert into app.receipts (id, owner_org, counterparty_org, stock_owner_org, asn_id, receipt_number, kind,
        reverses_receipt_id, final, received_at, note, actor_user_id)
      values (${id}, ${asn.sender.id}, ${asn.receiver.id}, ${asn.stockOwnerId}, ${asn.id},
        ${`R-${String(number).padStart(6, '0')}`}, ${header.kind}, ${header.reverses}, ${header.final},
        ${header.receivedAt}, ${header.note}, ${userId})`.execute(trx);
    return true;
  } catch (error) {
    if (isDatabaseError(error, sqlState.uniqueViolation) && error.constraint === 'receipts_pkey')
      return false;
    throw error;
  }
}
