import { sql } from 'kysely';
import type { AsnRow } from '../asns/asns.sql.ts';
import type { TenantTransaction } from '../db/database.ts';
import type { Picture } from './photos.ts';

export interface PhotoRow extends Picture {
  id: string;
  size: number;
  createdAt: string;
}

export async function countPhotos(trx: TenantTransaction, asnId: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from app.receipt_photos where asn_id = ${asnId}`.execute(trx);
  return rows[0]?.count ?? 0;
}

/** Keeps a photo of what arrived with a notice, for a receipt to come. */
export async function insertPhoto(
  trx: TenantTransaction,
  asn: AsnRow,
  userId: string,
  { contentType, width, height }: Picture,
  bytes: Uint8Array,
): Promise<PhotoRow> {
  const { rows } = await sql<PhotoRow>`
    insert into app.receipt_photos (owner_org, counterparty_org, stock_owner_org, asn_id, content_type, width, height,
      content, actor_user_id)
    values (${asn.sender.id}, ${asn.receiver.id}, ${asn.stockOwnerId}, ${asn.id}, ${contentType}, ${width}, ${height},
      ${bytes}, ${userId})
    returning id, content_type as "contentType", length(content) as size, width, height,
      created_at as "createdAt"`.execute(trx);
  const [photo] = rows;
  if (photo === undefined) throw new Error('An insert returned no row');
  return photo;
}

export async function findPhoto(
  trx: TenantTransaction,
  id: string,
): Promise<{ contentType: string; content: Uint8Array<ArrayBuffer> } | undefined> {
  const { rows } = await sql<{ contentType: string; content: Uint8Array<ArrayBuffer> }>`
    select content_type as "contentType", content from app.receipt_photos where id = ${id}`.execute(trx);
  return rows[0];
}

/** Those of the photos that the viewer's person uploaded for the notice, and no receipt has named yet. */
export async function findWaitingPhotos(
  trx: TenantTransaction,
  asnId: string,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set();
  const { rows } = await sql<{ id: string }>`
    select id from app.receipt_photos
    where id = any (${ids}::uuid[]) and asn_id = ${asnId} and receipt_line_id is null
      and actor_user_id = app.viewer_user()`.execute(trx);
  return new Set(rows.map(({ id }) => id));
}

/** Makes photos the evidence of the lines of an open receipt. */
export async function attachPhotos(
  trx: TenantTransaction,
  receiptId: string,
  lines: readonly { lineNumber: number; photos: readonly string[] }[],
): Promise<void> {
  const photos = lines.flatMap(({ lineNumber, photos: ids }) =>
    ids.map((id, index) => ({ id, lineNumber, photoNo: index + 1 })),
  );
  if (photos.length === 0) return;
  await sql`
    update app.receipt_photos p set receipt_line_id = rl.id, photo_no = n."photoNo"
    from jsonb_to_recordset(${JSON.stringify(photos)}::jsonb) as n (id uuid, "lineNumber" int, "photoNo" int)
    join app.receipt_lines rl on rl.receipt_id = ${receiptId} and rl.line_no = n."lineNumber"
    where p.id = n.id`.execute(trx);
}
