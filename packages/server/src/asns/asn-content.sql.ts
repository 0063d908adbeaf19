import { sql } from 'kysely';
import type { AsnContent } from '@betterdata/portal-contract';
import type { TenantTransaction } from '../db/database.ts';
import type { SendingPartnership, SoundReferences } from './asn-writes.sql.ts';
import { countsOf } from './asns.ts';

/** The content of a notice with all that it refers to. */
export interface SentContent {
  content: AsnContent;
  partnership: SendingPartnership;
  references: SoundReferences;
}

/** The columns that the content of a notice fills, in the order of {@link headerValues}. */
export const headerColumns = [
  'structure',
  'ship_to_location_id',
  'ship_to_code',
  'ship_to_name',
  'selling_party',
  'bill_to',
  'shipped_at',
  'estimated_delivery_at',
  'carrier_scac',
  'carrier_name',
  'pro_number',
  'tracking_numbers',
  'bill_of_lading',
  'gross_weight_kg',
  'volume_m3',
  'pallet_count',
  'carton_count',
].map((column) => sql.ref(column));

export function headerValues(content: AsnContent, { shipTo }: SoundReferences) {
  const { carrier = {}, measurements = {} } = content;
  const { palletCount, cartonCount } = countsOf(content);
  return [
    sql`${content.structure}`,
    sql`${shipTo.id}::uuid`,
    sql`${shipTo.code}`,
    sql`${shipTo.name}`,
    sql`${content.sellingParty ?? null}`,
    sql`${content.billTo ?? null}`,
    sql`${content.shippedAt}::timestamptz`,
    sql`${content.estimatedDeliveryAt ?? null}::timestamptz`,
    sql`${carrier.scac ?? null}`,
    sql`${carrier.name ?? null}`,
    sql`${carrier.proNumber ?? null}`,
    sql`${carrier.trackingNumbers ?? []}::text[]`,
    sql`${content.billOfLading ?? null}`,
    sql`${measurements.grossWeightKg ?? null}::numeric`,
    sql`${measurements.volumeM3 ?? null}::numeric`,
    sql`${palletCount}::int`,
    sql`${cartonCount}::int`,
  ];
}

/**
 * Lines, lots, units and their contents, and the revision as it was sent. Each kind goes in one statement as JSON:
 * a notice may have thousands of cartons, and a statement only 65,535 parameters.
 */
export async function insertParts(
  trx: TenantTransaction,
  asnId: string,
  revision: number,
  { content, partnership, references }: SentContent,
): Promise<void> {
  const lines = content.lines.map((line) => ({ ...line, product: references.products.get(line.sku) }));
  await sql`
    insert into app.asn_revisions (owner_org, asn_id, revision, content)
    values (app.write_org(), ${asnId}, ${revision}, ${JSON.stringify(content)})
    on conflict (owner_org, asn_id, revision) do update set content = excluded.content`.execute(trx);
  await sql`
    insert into app.asn_lines (owner_org, stock_owner_org, asn_id, line_no, po_number, po_line, product_id, sku, gtin,
      product_name, packs, tracking, min_remaining_shelf_life_days, quantity_shipped, uom, units_per_pack,
      country_of_origin)
    select app.write_org(), ${partnership.stockOwnerId}::uuid, ${asnId}::uuid, l."lineNumber", l."purchaseOrder",
      l."purchaseOrderLine", p.id, l.sku, p.gtin, p.name, p.packs, p.tracking, p."minimumRemainingShelfLifeDays",
      l.quantity, p."unitOfMeasure", l."unitsPerPack", l."countryOfOrigin"
    from jsonb_to_recordset(${JSON.stringify(lines)}::jsonb) as l ("lineNumber" int, "purchaseOrder" text,
      "purchaseOrderLine" int, sku text, quantity int, "unitsPerPack" int, "countryOfOrigin" text, product jsonb)
    cross join jsonb_to_record(l.product) as p (id uuid, gtin text, name text, packs jsonb, tracking text,
      "minimumRemainingShelfLifeDays" int, "unitOfMeasure" text)`.execute(trx);
  const lots = lines.flatMap(({ lineNumber, lots: ofLine = [] }) =>
    ofLine.map((lot) => ({ lineNumber, ...lot })),
  );
  await sql`
    insert into app.asn_line_lots (owner_org, asn_id, asn_line_id, lot_number, expiry_date, production_date, quantity)
    select app.write_org(), ${asnId}::uuid, l.id, lot."lotNumber", lot."expiryDate", lot."productionDate", lot.quantity
    from jsonb_to_recordset(${JSON.stringify(lots)}::jsonb) as lot ("lineNumber" int, "lotNumber" text,
      "expiryDate" date, "productionDate" date, quantity int)
    join app.asn_lines l on l.asn_id = ${asnId} and l.line_no = lot."lineNumber"`.execute(trx);
  const units = content.logisticUnits ?? [];
  await sql`
    insert into app.asn_units (owner_org, asn_id, sscc, level, parent_sscc, package_type, gross_weight_kg)
    select app.write_org(), ${asnId}::uuid, u.sscc, u.level, u."parentSscc", u."packageType", u."grossWeightKg"
    from jsonb_to_recordset(${JSON.stringify(units)}::jsonb) as u (sscc text, level text, "parentSscc" text,
      "packageType" text, "grossWeightKg" numeric)`.execute(trx);
  const items = units.flatMap(({ sscc, items: inUnit = [] }) => inUnit.map((item) => ({ sscc, ...item })));
  await sql`
    insert into app.asn_unit_items (owner_org, asn_id, unit_id, asn_line_id, quantity, lot_number)
    select app.write_org(), ${asnId}::uuid, u.id, l.id, i.quantity, i."lotNumber"
    from jsonb_to_recordset(${JSON.stringify(items)}::jsonb) as i (sscc text, "lineNumber" int, quantity int,
      "lotNumber" text)
    join app.asn_units u on u.asn_id = ${asnId} and u.sscc = i.sscc
    join app.asn_lines l on l.asn_id = ${asnId} and l.line_no = i."lineNumber"`.execute(trx);
}
