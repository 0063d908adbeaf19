import { sql } from 'kysely';
import type { AsnContent, PartnershipTerms } from '@betterdata/portal-contract';
import type { TenantTransaction } from '../db/database.ts';
import { isDatabaseError, sqlState } from '../db/errors.ts';
import { headerColumns, headerValues, insertParts, type SentContent } from './asn-content.sql.ts';
import { lotKey, type AsnContext, type Tracking } from './asns.ts';

/** The agreement under which a notice is sent. */
export interface SendingPartnership {
  id: string;
  active: boolean;
  /** The other side; null for a party without an account. */
  receiverId: string | null;
  /** Whose stock stands at the shared locations. */
  stockOwnerId: string;
  terms: PartnershipTerms;
}

/** A partnership of the viewer's organization; undefined for any other. */
export async function findSendingPartnership(
  trx: TenantTransaction,
  partnershipId: string,
): Promise<SendingPartnership | undefined> {
  const { rows } = await sql<SendingPartnership>`
    select p.id, p.host_org as "stockOwnerId", p.terms,
      case when p.host_org = app.write_org() then p.partner_org else p.host_org end as "receiverId",
      exists (select from app.active_partnerships active where active.id = p.id) as active
    from app.partnerships p
    where p.id = ${partnershipId} and app.write_org() in (p.host_org, p.partner_org)`.execute(trx);
  return rows[0];
}

/** What is copied from a product onto the line that announces it. */
interface AnnouncedProduct {
  id: string;
  sku: string;
  gtin: string | null;
  name: string;
  unitOfMeasure: string;
  tracking: Tracking;
  minimumRemainingShelfLifeDays: number | null;
  packs: { gtin: string; units: number }[];
}

/** Everything that the content of a notice refers to. */
export interface AsnReferences {
  shipFromId: string | undefined;
  shipTo: { id: string; code: string; name: string } | undefined;
  products: ReadonlyMap<string, AnnouncedProduct>;
  /** As {@link AsnContext} has them. */
  lotExpiries: ReadonlyMap<string, string>;
}

/** Looks up what the content names, among what the sender and the partnership have. */
export async function findReferences(
  trx: TenantTransaction,
  partnership: SendingPartnership,
  content: AsnContent,
): Promise<AsnReferences> {
  const shipFrom = await sql<{ id: string }>`
    select l.id from app.locations l
    where l.owner_org = app.write_org() and l.code = ${content.shipFromLocation}
      and l.type <> 'IN_TRANSIT'`.execute(trx);
  const shipTo = await sql<{ id: string; code: string; name: string }>`
    select l.id, l.code, l.name from app.locations l
    where l.owner_org = ${partnership.stockOwnerId} and l.code = ${content.shipToLocation}
      and exists (select from app.active_shares s where s.partnership_id = ${partnership.id}
        and s.resource = 'LOCATION_INVENTORY' and s.location_id = l.id)`.execute(trx);
  const skus = [...new Set(content.lines.map((line) => line.sku))];
  const products = await sql<AnnouncedProduct>`
    select p.id, p.sku, p.gtin, p.name, p.uom as "unitOfMeasure", p.tracking,
      p.min_remaining_shelf_life_days as "minimumRemainingShelfLifeDays",
      coalesce((
        select jsonb_agg(jsonb_build_object('gtin', k.gtin, 'units', k.units) order by k.units)
        from app.product_packs k where k.product_id = p.id and k.gtin is not null
      ), case when p.gtin is null then '[]' else jsonb_build_array(jsonb_build_object('gtin', p.gtin, 'units', 1)) end
      ) as packs
    from app.products p
    where p.owner_org = ${partnership.stockOwnerId} and p.sku = any (${skus}::text[])
      and p.status <> 'DRAFT'`.execute(trx);
  const lotNumbers = content.lines.flatMap(({ lots }) => lots?.map(({ lotNumber }) => lotNumber) ?? []);
  const lots = await sql<{ sku: string; lotNumber: string; expiryDate: string }>`
    select p.sku, lot.lot_number as "lotNumber", lot.expiry_date as "expiryDate"
    from app.lots lot
    join app.products p on p.id = lot.product_id
    where p.owner_org = ${partnership.stockOwnerId} and p.sku = any (${skus}::text[])
      and lot.lot_number = any (${lotNumbers}::text[]) and lot.expiry_date is not null`.execute(trx);
  return {
    shipFromId: shipFrom.rows[0]?.id,
    shipTo: shipTo.rows[0],
    products: new Map(products.rows.map((product) => [product.sku, product])),
    lotExpiries: new Map(lots.rows.map((lot) => [lotKey(lot.sku, lot.lotNumber), lot.expiryDate])),
  };
}

/** What the rules need to know of the references. */
export function contextOf(references: AsnReferences, now: Date): AsnContext {
  return {
    now,
    products: references.products,
    lotExpiries: references.lotExpiries,
    shipFromKnown: references.shipFromId !== undefined,
    shipToShared: references.shipTo !== undefined,
  };
}

/** References of content that the rules found good. */
export type SoundReferences = AsnReferences & {
  shipFromId: string;
  shipTo: NonNullable<AsnReferences['shipTo']>;
};

/**
 * Takes the number for a new notice. A use that is older than 365 days is released.
 * Resolves to false where the number is in use.
 */
export async function takeAsnNumber(trx: TenantTransaction, asnNumber: string, now: Date): Promise<boolean> {
  await sql`
    update app.asns set number_released = true
    where owner_org = app.write_org() and asn_number = ${asnNumber} and not number_released
      and created_at < ${now}::timestamptz - interval '365 days'`.execute(trx);
  const { rows } = await sql`
    select from app.asns
    where owner_org = app.write_org() and asn_number = ${asnNumber} and not number_released`.execute(trx);
  return rows.length === 0;
}

export interface NewAsn {
  id: string;
  asnNumber: string;
  partnership: SendingPartnership & { receiverId: string };
  content: AsnContent;
  references: SoundReferences;
}

/** Stores a notice as sent. Resolves to false where another transaction took its number meanwhile. */
export async function insertAsn(trx: TenantTransaction, asn: NewAsn): Promise<boolean> {
  const { partnership, content } = asn;
  try {
    await sql`
      insert into app.asns (id, owner_org, counterparty_org, partnership_id, stock_owner_org, asn_number, purpose,
        status, ${sql.join(headerColumns)})
      values (${asn.id}, app.write_org(), ${partnership.receiverId}, ${partnership.id}, ${partnership.stockOwnerId},
        ${asn.asnNumber}, 'ORIGINAL', 'SENT', ${sql.join(headerValues(content, asn.references))})`.execute(
      trx,
    );
  } catch (error) {
    if (isDatabaseError(error, sqlState.uniqueViolation) && error.constraint === 'asns_number') return false;
    throw error;
  }
  await sql`
    insert into app.asn_origins (owner_org, asn_id, ship_from_location_id)
    values (app.write_org(), ${asn.id}, ${asn.references.shipFromId})`.execute(trx);
  await insertParts(trx, asn.id, 0, asn);
  return true;
}

/** The state that a replacement leaves. */
export interface Replacement extends SentContent {
  revision: number;
  purpose: 'ORIGINAL' | 'REPLACE';
}

/** Replaces header, lines and units of a notice that is locked, and moves its version on. */
export async function replaceAsn(trx: TenantTransaction, asnId: string, next: Replacement): Promise<void> {
  for (const table of ['asn_unit_items', 'asn_units', 'asn_line_lots', 'asn_lines']) {
    await sql`delete from ${sql.table(`app.${table}`)} where asn_id = ${asnId}`.execute(trx);
  }
  await sql`
    update app.asns set (${sql.join(headerColumns)}) = row (${sql.join(headerValues(next.content, next.references))}),
      status = 'SENT', purpose = ${next.purpose}, revision = ${next.revision}, version = version + 1,
      updated_at = app.clock()
    where id = ${asnId}`.execute(trx);
  await sql`
    update app.asn_origins set ship_from_location_id = ${next.references.shipFromId}, carrier_origin = null
    where asn_id = ${asnId}`.execute(trx);
  await insertParts(trx, asnId, next.revision, next);
}

export async function cancelAsn(trx: TenantTransaction, asnId: string): Promise<void> {
  await sql`
    update app.asns set status = 'CANCELLED', purpose = 'CANCEL', version = version + 1, updated_at = app.clock()
    where id = ${asnId}`.execute(trx);
}

/** Files a notice; nothing of it is on its way any more. */
export async function closeAsn(trx: TenantTransaction, asnId: string): Promise<void> {
  await sql`
    update app.asns set status = 'CLOSED', version = version + 1, updated_at = app.clock()
    where id = ${asnId}`.execute(trx);
}

/** Holds a notice of the viewer's own until the transaction ends, and says which version it then has. */
export async function lockOwnAsn(trx: TenantTransaction, asnId: string): Promise<number | undefined> {
  const { rows } = await sql<{ version: number }>`
    select version from app.asns where id = ${asnId} and owner_org = app.write_org() for update`.execute(trx);
  return rows[0]?.version;
}

/** Whether a receipt refers to the notice's lines, even one that was taken back. */
export async function hasReceipts(trx: TenantTransaction, asnId: string): Promise<boolean> {
  const { rows } = await sql`select from app.receipts where asn_id = ${asnId} limit 1`.execute(trx);
  return rows.length > 0;
}
