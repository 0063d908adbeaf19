import { sql } from 'kysely';
import type { TenantTransaction } from '../db/database.ts';
import type { Closure } from './asn-lines.ts';
import { isDirected } from './asn-list.sql.ts';
import type { AsnStatus } from './asn-states.ts';
import type { Tracking } from './asns.ts';

/** An organization or a location as documents name it. */
export interface Ref {
  id: string;
  code: string;
  name: string;
}

/** A notice without its lines, as the viewer may see it, and what the viewer's side of it is. */
export interface AsnRow {
  id: string;
  asnNumber: string;
  purpose: string;
  status: AsnStatus;
  version: number;
  revision: number;
  structure: string;
  direction: string;
  partnershipId: string;
  stockOwnerId: string;
  sender: Ref;
  senderLegalName: string;
  /** Null for all but the sender: where goods come from is the sender's own business. */
  shipFrom: Ref | null;
  receiver: Ref;
  shipTo: Ref;
  sellingParty: string | null;
  billTo: string | null;
  carrierScac: string | null;
  carrierName: string | null;
  proNumber: string | null;
  trackingNumbers: string[];
  billOfLading: string | null;
  grossWeightKg: number | null;
  volumeM3: number | null;
  shippedAt: string | null;
  estimatedDeliveryAt: string | null;
  palletCount: number;
  cartonCount: number;
  lineCount: number;
  unitsShipped: number;
  unitsCounted: number;
  purchaseOrders: string[];
  createdAt: string;
  updatedAt: string;
  isSender: boolean;
  isReceiver: boolean;
  partnershipActive: boolean;
  /** Whether the viewer may change the stock at the ship-to location. */
  mayPost: boolean;
  /** Whether no difference that receipts reported waits for an answer. */
  settled: boolean;
}

export interface AsnLineRow {
  id: string;
  lineNumber: number;
  sku: string;
  gtin: string | null;
  productName: string;
  purchaseOrder: string | null;
  purchaseOrderLine: number | null;
  quantityShipped: number;
  unitOfMeasure: string;
  unitsPerPack: number | null;
  packs: { gtin: string; units: number }[];
  tracking: Tracking;
  minimumRemainingShelfLifeDays: number | null;
  countryOfOrigin: string | null;
  accepted: number;
  damaged: number;
  rejected: number;
  closure: Closure | null;
}

export interface AsnLotRow {
  lineId: string;
  lotNumber: string;
  expiryDate: string | null;
  productionDate: string | null;
  quantity: number;
}

export interface LogisticUnitRow {
  sscc: string;
  level: string;
  parentSscc: string | null;
  packageType: string | null;
  grossWeightKg: number | null;
  items: { lineNumber: number; quantity: number; lotNumber: string | null }[];
}

/** `{id, code, name}` of an organization, as SQL. */
export function organizationRef(alias: string) {
  const o = sql.ref(alias);
  return sql<Ref>`jsonb_build_object('id', ${o}.id, 'code', ${o}.code, 'name', ${o}.display_name)`;
}

/** Whether the partnership of a notice `a` is active, or it needs none, as SQL. */
export const isUnderAgreement = sql`(a.partnership_id is null
  or exists (select from app.active_partnerships p where p.id = a.partnership_id))`;

/** Whether the viewer may change the stock where a notice `a` goes, as SQL. */
export const mayPost = sql`(a.stock_owner_org = app.viewer_org() or exists (
  select from app.active_shares s where s.partnership_id = a.partnership_id
    and s.location_id = a.ship_to_location_id and s.resource = 'LOCATION_INVENTORY' and s.access = 'ACT'
    and s.partner_org = app.viewer_org()
))`;

/** The notices of these ids that the viewer sees, in the order of the ids. */
export async function findAsns(trx: TenantTransaction, ids: readonly string[]): Promise<AsnRow[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<AsnRow>`
    select a.id, a.asn_number as "asnNumber", a.purpose, a.status, a.version, a.revision, a.structure,
      case when ${isDirected('OUTBOUND')} then 'OUTBOUND' else 'INBOUND' end as direction,
      a.partnership_id as "partnershipId", a.stock_owner_org as "stockOwnerId",
      ${organizationRef('sender')} as sender, sender.legal_name as "senderLegalName",
      case when origin.id is not null
        then jsonb_build_object('id', origin.id, 'code', origin.code, 'name', origin.name) end as "shipFrom",
      ${organizationRef('receiver')} as receiver,
      jsonb_build_object('id', a.ship_to_location_id, 'code', a.ship_to_code, 'name', a.ship_to_name) as "shipTo",
      a.selling_party as "sellingParty", a.bill_to as "billTo", a.carrier_scac as "carrierScac",
      a.carrier_name as "carrierName", a.pro_number as "proNumber", a.tracking_numbers as "trackingNumbers",
      a.bill_of_lading as "billOfLading", a.gross_weight_kg::float8 as "grossWeightKg",
      a.volume_m3::float8 as "volumeM3", a.shipped_at as "shippedAt",
      a.estimated_delivery_at as "estimatedDeliveryAt", a.pallet_count as "palletCount",
      a.carton_count as "cartonCount", lines.*, a.created_at as "createdAt", a.updated_at as "updatedAt",
      a.owner_org is not distinct from app.write_org() as "isSender",
      a.counterparty_org = app.viewer_org() as "isReceiver",
      ${isUnderAgreement} as "partnershipActive", ${mayPost} as "mayPost",
      not exists (
        select from app.receipts r join app.discrepancies d on d.receipt_id = r.id
        where r.asn_id = a.id and d.status not in ('RESOLVED', 'AUTO_CLOSED')
      ) as settled
    from app.asns a
    join app.organizations sender on sender.id = a.owner_org
    join app.organizations receiver on receiver.id = a.counterparty_org
    left join app.asn_origins origins on origins.asn_id = a.id
    left join app.locations origin on origin.id = origins.ship_from_location_id
    cross join lateral (
      select count(*) as "lineCount", coalesce(sum(l.quantity_shipped), 0) as "unitsShipped",
        coalesce(sum(l.accepted + l.damaged + l.rejected), 0) as "unitsCounted",
        coalesce((
          select array_agg(po_number order by first_line) from (
            select o.po_number, min(o.line_no) as first_line from app.asn_lines o
            where o.asn_id = a.id and o.po_number is not null group by o.po_number
          ) orders
        ), '{}') as "purchaseOrders"
      from app.asn_lines l where l.asn_id = a.id
    ) lines
    where a.id = any (${ids}::uuid[])
    order by array_position(${ids}::uuid[], a.id)`.execute(trx);
  return rows;
}

export async function findAsnLines(trx: TenantTransaction, asnId: string): Promise<AsnLineRow[]> {
  const { rows } = await sql<AsnLineRow>`
    select l.id, l.line_no as "lineNumber", l.sku, l.gtin, l.product_name as "productName",
      l.po_number as "purchaseOrder", l.po_line as "purchaseOrderLine", l.quantity_shipped as "quantityShipped",
      l.uom as "unitOfMeasure", l.units_per_pack as "unitsPerPack", l.packs, l.tracking,
      l.min_remaining_shelf_life_days as "minimumRemainingShelfLifeDays",
      l.country_of_origin as "countryOfOrigin", l.accepted, l.damaged, l.rejected, l.closure
    from app.asn_lines l where l.asn_id = ${asnId} order by l.line_no`.execute(trx);
  return rows;
}

export async function findAsnLots(trx: TenantTransaction, asnId: string): Promise<AsnLotRow[]> {
  const { rows } = await sql<AsnLotRow>`
    select lot.asn_line_id as "lineId", lot.lot_number as "lotNumber", lot.expiry_date as "expiryDate",
      lot.production_date as "productionDate", lot.quantity
    from app.asn_line_lots lot where lot.asn_id = ${asnId}
    order by lot.expiry_date, lot.lot_number`.execute(trx);
  return rows;
}

/** Pallets first, then cartons. */
export async function findLogisticUnits(trx: TenantTransaction, asnId: string): Promise<LogisticUnitRow[]> {
  const { rows } = await sql<LogisticUnitRow>`
    select u.sscc, u.level, u.parent_sscc as "parentSscc", u.package_type as "packageType",
      u.gross_weight_kg::float8 as "grossWeightKg", coalesce(contents.items, '[]') as items
    from app.asn_units u
    left join (
      select i.unit_id, jsonb_agg(jsonb_build_object('lineNumber', l.line_no, 'quantity', i.quantity,
        'lotNumber', i.lot_number) order by l.line_no, i.lot_number) as items
      from app.asn_unit_items i join app.asn_lines l on l.id = i.asn_line_id
      where i.asn_id = ${asnId} group by i.unit_id
    ) contents on contents.unit_id = u.id
    where u.asn_id = ${asnId}
    order by u.level desc, u.sscc`.execute(trx);
  return rows;
}
