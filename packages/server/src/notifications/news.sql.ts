import { sql } from 'kysely';
import type { NotificationValues } from '@betterdata/portal-contract';
import type { TenantTransaction } from '../db/database.ts';
import { daysOfSupply } from '../replenishment/replenishment.ts';
import type { NewsEvent, NewsFacts } from './notify.sql.ts';
import type { Kind } from './topics.ts';

/**
 * What an event tells the organization that has entered; undefined where it is no news to it, because it did it itself
 * or does not see it.
 */
export async function findNews(trx: TenantTransaction, event: NewsEvent): Promise<NewsFacts | undefined> {
  const row = await READERS[event.type](trx, event);
  if (row === undefined) return undefined;
  const { subjectId, code, partnershipId, sharedLocationId = null, ...values } = row;
  return { subjectId, code, partnershipId, sharedLocationId, values: withoutNulls(values) };
}

type Row = Omit<NewsFacts, 'values' | 'sharedLocationId'> & { sharedLocationId?: string | null } & {
  [Name in keyof NotificationValues]: NotificationValues[Name] | null;
};

type Reader = (trx: TenantTransaction, event: NewsEvent) => Promise<Row | undefined>;

const READERS: Record<Kind, Reader> = {
  'asn.sent': asnWithPlans,
  'asn.replaced': asnWithPlans,
  'asn.cancelled': asn,
  'asn.closed': asn,
  'receipt.confirmed': receipt,
  'receipt.reversed': receipt,
  'alert.opened': alert,
  'alert.resolved': async (trx, event) => {
    const row = await alert(trx, event);
    if (row === undefined) return undefined;
    const { availableUnits: _units, daysOfSupply: _days, ...resolved } = row;
    return resolved;
  },
  'message.sent': message,
  'invitation.accepted': invitation,
  'invitation.declined': invitation,
  'invitation.terms-edited': invitation,
  'partnership.approved': partnership,
  'partnership.refused': partnership,
  'membership.requested': membership,
};

/** To the receiver. */
async function asnWithPlans(trx: TenantTransaction, { subjectId }: NewsEvent): Promise<Row | undefined> {
  const { rows } = await sql<Row>`
    select a.id as "subjectId", a.asn_number as code, a.partnership_id as "partnershipId",
      sender.display_name as "counterpartyName", a.asn_number as "asnNumber", a.ship_to_code as "locationCode",
      a.ship_to_name as "locationName", l.timezone, a.estimated_delivery_at as "estimatedDeliveryAt",
      a.pallet_count as "palletCount", a.carton_count as "cartonCount",
      (select sum(quantity_shipped) from app.asn_lines where asn_id = a.id) as units
    from app.asns a
    join app.organizations sender on sender.id = a.owner_org
    left join app.locations l on l.id = a.ship_to_location_id
    where a.id = ${subjectId} and a.counterparty_org = app.viewer_org()`.execute(trx);
  return rows[0];
}

async function asn(trx: TenantTransaction, event: NewsEvent): Promise<Row | undefined> {
  const row = await asnWithPlans(trx, event);
  if (row === undefined) return undefined;
  const { estimatedDeliveryAt: _due, palletCount: _pallets, cartonCount: _cartons, ...said } = row;
  return said;
}

/** To the sender of what was received. A receipt that was taken back is known by its own number. */
async function receipt(trx: TenantTransaction, { subjectId }: NewsEvent): Promise<Row | undefined> {
  const { rows } = await sql<Row>`
    select r.id as "subjectId", r.receipt_number as code, a.partnership_id as "partnershipId",
      receiver.display_name as "counterpartyName", a.asn_number as "asnNumber", r.receipt_number as "receiptNumber",
      a.ship_to_code as "locationCode", a.ship_to_name as "locationName", l.timezone,
      (select coalesce(sum(c.accepted + c.damaged + c.rejected), 0) from app.receipt_counts c
        where c.receipt_id = r.id) as units,
      case happened.kind when 'RECEIPT' then
        (select count(*) from app.discrepancies d where d.receipt_id = r.id) end as "discrepancyCount"
    from app.receipts happened
    join app.receipts r on r.id = coalesce(happened.reverses_receipt_id, happened.id)
    join app.asns a on a.id = r.asn_id
    join app.organizations receiver on receiver.id = r.counterparty_org
    left join app.locations l on l.id = a.ship_to_location_id
    where happened.id = ${subjectId} and happened.owner_org = app.viewer_org()`.execute(trx);
  return rows[0];
}

/** To both sides: the owner of the stock, and the partner with whom the location is shared. */
async function alert(trx: TenantTransaction, { subjectId }: NewsEvent): Promise<Row | undefined> {
  const { rows } = await sql<Row & { sold: number; overDays: number; asOf: string }>`
    select a.id as "subjectId", a.sku as code, a.partnership_id as "partnershipId",
      case when a.owner_org <> app.viewer_org() then a.location_id end as "sharedLocationId",
      other.display_name as "counterpartyName", l.code as "locationCode", l.name as "locationName", l.timezone, a.sku,
      a.product_name as "productName", a.opened_available as "availableUnits", a.threshold_days as "thresholdDays",
      a.opened_sold as sold, a.opened_over_days as "overDays", a.opened_as_of as "asOf"
    from app.replenishment_alerts a
    join app.locations l on l.id = a.location_id
    join app.organizations other
      on other.id = case when a.owner_org = app.viewer_org() then a.counterparty_org else a.owner_org end
    where a.id = ${subjectId} and app.viewer_org() in (a.owner_org, a.counterparty_org)`.execute(trx);
  if (rows[0] === undefined) return undefined;
  const { sold, overDays, asOf, ...row } = rows[0];
  return { ...row, daysOfSupply: daysOfSupply(row.availableUnits ?? 0, { sold, overDays, asOf }) };
}

/** To the other organization: the message that was sent in the transaction of the event. */
async function message(
  trx: TenantTransaction,
  { subjectId, transactionId }: NewsEvent,
): Promise<Row | undefined> {
  const { rows } = await sql<Row>`
    select c.id as "subjectId", c.subject_code as code, c.partnership_id as "partnershipId",
      author.display_name as "counterpartyName", m.author_name as "authorName", left(m.body, 200) as excerpt
    from app.conversations c
    join app.messages m on m.owner_org = c.owner_org and m.conversation_id = c.id
      and m.xmin = ${transactionId}::xid8::xid
    join app.organizations author on author.id = m.author_org
    where c.id = ${subjectId} and m.author_org <> app.viewer_org()
    order by m.number desc limit 1`.execute(trx);
  return rows[0];
}

/** To the host. Who answers is called as the host called them, until they are partners. */
async function invitation(trx: TenantTransaction, { subjectId }: NewsEvent): Promise<Row | undefined> {
  const { rows } = await sql<Row>`
    select i.id as "subjectId", null as code, i.partnership_id as "partnershipId",
      coalesce(partner.display_name, i.organization_name) as "counterpartyName", left(i.decline_reason, 200) as excerpt
    from app.invitations i
    left join app.partnerships p on p.id = i.partnership_id
    left join app.organizations partner on partner.id = p.partner_org
    where i.id = ${subjectId} and i.owner_org = app.viewer_org()`.execute(trx);
  return rows[0];
}

/** To the partner, of the terms that it asked for. */
async function partnership(trx: TenantTransaction, { subjectId }: NewsEvent): Promise<Row | undefined> {
  const { rows } = await sql<Row>`
    select p.id as "subjectId", null as code, p.id as "partnershipId", host.display_name as "counterpartyName"
    from app.partnerships p join app.organizations host on host.id = p.host_org
    where p.id = ${subjectId} and p.partner_org = app.viewer_org()`.execute(trx);
  return rows[0];
}

/** To those who may take somebody in; none where it was decided already. */
async function membership(trx: TenantTransaction, { subjectId }: NewsEvent): Promise<Row | undefined> {
  const { rows } = await sql<Row>`
    select u.id as "subjectId", u.email as code, null as "partnershipId", u.display_name as "personName"
    from app.memberships m join app.users u on u.id = m.user_id
    where m.owner_org = app.viewer_org() and m.user_id = ${subjectId} and m.status = 'REQUESTED'`.execute(
    trx,
  );
  return rows[0];
}

function withoutNulls(values: Partial<Row>): NotificationValues {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null));
}
