import { sql, type RawBuilder } from 'kysely';
import { isUnderAgreement, mayPost, organizationRef, type Ref } from '../asns/asns.sql.ts';
import type { TenantTransaction } from '../db/database.ts';
import type { Openings } from '../sell-through/completeness.ts';
import { COUNTED, type OpenedAlert } from './tasks.ts';

export interface TaskPartnershipRow {
  id: string;
  counterparty: Ref;
}

/** What all tasks have in common. */
interface TaskRow {
  id: string;
  code: string | null;
  partnership: TaskPartnershipRow | null;
}

export interface DeliveryRow extends TaskRow {
  due: string | null;
  location: Ref;
  units: number;
}

export interface DifferenceRow extends TaskRow {
  due: string | null;
  location: Ref;
  productName: string | null;
  units: number;
  discrepancyType: string;
}

export interface AlertRow extends TaskRow, OpenedAlert {
  location: Ref;
  productName: string;
}

export interface ReportingRow extends TaskRow {
  partnership: TaskPartnershipRow;
  asOf: string | null;
  openings: Openings[];
}

/** The partnership of a row with the organization on its other side. */
const partnershipRef = (id: string, other: string) => sql<TaskPartnershipRow>`
  jsonb_build_object('id', ${sql.ref(id)}, 'counterparty', ${organizationRef(other)})`;

export async function findTimezone(trx: TenantTransaction): Promise<string> {
  const { rows } = await sql<{ timezone: string }>`
    select timezone from app.organization_accounts where organization_id = app.viewer_org()`.execute(trx);
  return rows[0]?.timezone ?? 'UTC';
}

/**
 * Deliveries that the viewer's organization can count now: due before a moment, without a date, or partly received. Each
 * state is read from the front of its own stretch of an index.
 */
export async function findDeliveries(trx: TenantTransaction, dueBefore: Date): Promise<DeliveryRow[]> {
  const stretch = (status: string, when: RawBuilder<unknown>) => sql`
    (select a.* from app.asns a
    where a.counterparty_org = app.viewer_org() and a.status = ${status} and ${when}
      and ${isUnderAgreement} and ${mayPost}
    order by a.estimated_delivery_at, a.id limit ${COUNTED})`;
  const due = sql`a.estimated_delivery_at < ${dueBefore.toISOString()}::timestamptz`;
  const undated = sql`a.estimated_delivery_at is null`;
  const stretches = [
    ...['SENT', 'ACKNOWLEDGED'].flatMap((status) => [stretch(status, due), stretch(status, undated)]),
    stretch('PARTIALLY_RECEIVED', sql`true`),
  ];
  const { rows } = await sql<DeliveryRow>`
    select a.id, a.asn_number as code, a.estimated_delivery_at as due,
      case when a.partnership_id is not null then ${partnershipRef('a.partnership_id', 'sender')} end as partnership,
      jsonb_build_object('id', a.ship_to_location_id, 'code', a.ship_to_code, 'name', a.ship_to_name) as location,
      (select coalesce(sum(l.remaining), 0)::int from app.asn_lines l where l.asn_id = a.id) as units
    from (${sql.join(stretches, sql` union all `)}) a
    join app.organizations sender on sender.id = a.owner_org
    order by a.estimated_delivery_at, a.id limit ${COUNTED}`.execute(trx);
  return rows;
}

/** Differences in what the viewer's organization sent that nobody there has looked at. */
export async function findDifferences(trx: TenantTransaction): Promise<DifferenceRow[]> {
  const { rows } = await sql<DifferenceRow>`
    select d.id, a.asn_number as code, d.claim_deadline as due, d.type as "discrepancyType", d.quantity as units,
      case when a.partnership_id is not null then ${partnershipRef('a.partnership_id', 'reporter')} end as partnership,
      jsonb_build_object('id', a.ship_to_location_id, 'code', a.ship_to_code, 'name', a.ship_to_name) as location,
      l.product_name as "productName"
    from app.discrepancies d
    join app.receipts r on r.id = d.receipt_id
    join app.asns a on a.id = r.asn_id
    join app.organizations reporter on reporter.id = d.reporter_org
    left join app.asn_lines l on l.id = d.asn_line_id
    where d.resolver_org = app.viewer_org() and d.status = 'REPORTED' and ${isUnderAgreement}
    order by d.claim_deadline, d.id limit ${COUNTED}`.execute(trx);
  return rows;
}

/** Alerts on the organization's own stock that nobody has acted on, the longest open first. */
export async function findAlerts(trx: TenantTransaction): Promise<AlertRow[]> {
  const { rows } = await sql<AlertRow>`
    select a.id, a.sku as code, ${partnershipRef('a.partnership_id', 'partner')} as partnership,
      jsonb_build_object('id', l.id, 'code', l.code, 'name', l.name) as location, a.product_name as "productName",
      a.opened_available as available, a.opened_sold as sold, a.opened_over_days as "overDays",
      a.opened_as_of as "asOf", t.lead_time_days as "leadTimeDays"
    from app.replenishment_alerts a
    join app.active_partnerships p on p.id = a.partnership_id
    join app.vmi_terms t on t.partnership_id = a.partnership_id
    join app.organizations partner on partner.id = a.counterparty_org
    join app.locations l on l.id = a.location_id
    where a.owner_org = app.viewer_org() and a.status = 'OPEN'
    order by a.opened_at, a.id limit ${COUNTED}`.execute(trx);
  return rows;
}

/** The partnerships in which the viewer's organization reports its stores' sales now. */
export async function findReporting(trx: TenantTransaction): Promise<ReportingRow[]> {
  const { rows } = await sql<ReportingRow>`
    select t.partnership_id as id, null as code, ${partnershipRef('t.partnership_id', 'host')} as partnership,
      app.last_complete_date(t.partnership_id) as "asOf",
      coalesce((
        select jsonb_agg(jsonb_build_object('openedOn', s.opened_on, 'closedOn', s.closed_on, 'timezone', s.timezone,
          'stores', s.stores))
        from (
          select opened_on, closed_on, timezone, count(*)::int as stores from app.sell_through_stores
          where partnership_id = t.partnership_id group by opened_on, closed_on, timezone
        ) s
      ), '[]') as openings
    from app.vmi_terms t
    join app.organizations host on host.id = t.host_org
    where t.partner_org = app.viewer_org() and t.partnership_id = any (app.viewer_partnerships())
      and exists (
        select from app.active_shares s
        where s.partnership_id = t.partnership_id and s.resource = 'LOCATION_INVENTORY'
          and s.location_id = t.location_id and s.access = 'ACT')
    order by t.partnership_id limit ${COUNTED}`.execute(trx);
  return rows;
}

/**
 * Conversations in which the other side wrote last and the viewer has not read it, the latest first, among the last
 * hundred of either side.
 */
export async function findUnanswered(trx: TenantTransaction): Promise<TaskRow[]> {
  const latest = (side: 'owner_org' | 'counterparty_org') => sql`
    (select c.* from app.conversations c where ${sql.ref(`c.${side}`)} = app.viewer_org()
    order by c.last_message_at desc, c.id desc limit ${COUNTED})`;
  const { rows } = await sql<TaskRow>`
    select c.id, c.subject_code as code, ${partnershipRef('c.partnership_id', 'other')} as partnership
    from (${latest('owner_org')} union all ${latest('counterparty_org')}) c
    join app.messages last on last.owner_org = c.owner_org and last.conversation_id = c.id
      and last.number = c.message_count and last.author_org <> app.viewer_org()
    join app.organizations other
      on other.id = case when c.owner_org = app.viewer_org() then c.counterparty_org else c.owner_org end
    where c.partnership_id in (select w.id from app.writable_partnerships w)
      and not exists (
        select from app.conversation_reads r
        where r.owner_org = app.viewer_org() and r.user_id = app.viewer_user() and r.conversation_id = c.id
          and r.read_up_to >= c.message_count)
    order by c.last_message_at desc, c.id desc limit ${COUNTED}`.execute(trx);
  return rows;
}
