import { sql } from 'kysely';
import { organizationRef, type Ref } from '../asns/asns.sql.ts';
import type { TenantTransaction } from '../db/database.ts';
import type { Known, ReportedRow, RowError } from './sell-through.ts';

/** The partnership in which the viewer reports, with what the rows may refer to. */
export interface ReportingPartnership {
  id: string;
  hostId: string;
  locationId: string;
  /** Whether it is active and lets the viewer act at the location. */
  open: boolean;
}

/** The partnerships in which the viewer's organization reports sales, the open ones first. */
export async function findReportingPartnerships(
  trx: TenantTransaction,
  id: string | undefined,
): Promise<ReportingPartnership[]> {
  const { rows } = await sql<ReportingPartnership>`
    select t.partnership_id as id, t.host_org as "hostId", t.location_id as "locationId",
      exists (
        select from app.active_shares s
        where s.partnership_id = t.partnership_id and s.resource = 'LOCATION_INVENTORY'
          and s.location_id = t.location_id and s.access = 'ACT') as open
    from app.vmi_terms t
    where t.partner_org = app.viewer_org() and t.partnership_id = any (app.viewer_partnerships())
      and ${id === undefined ? sql`true` : sql`t.partnership_id = ${id}`}
    order by open desc, t.partnership_id`.execute(trx);
  return rows;
}

/** The stores of the partnership and the products that its rows may name. */
export async function findKnown(
  trx: TenantTransaction,
  partnership: ReportingPartnership,
  todayIn: (timezone: string) => string,
): Promise<Known> {
  const stores = await sql<{
    id: string;
    code: string;
    timezone: string;
    openedOn: string;
    closedOn: string | null;
  }>`
    select id, code, timezone, opened_on as "openedOn", closed_on as "closedOn"
    from app.sell_through_stores where partnership_id = ${partnership.id}`.execute(trx);
  const products = await sql<{ id: string; sku: string }>`
    select p.id, p.sku
    from app.products p
    where p.owner_org = ${partnership.hostId} and p.id in (
      select i.product_id from app.inventory_items i where i.location_id = ${partnership.locationId}
      union
      select s.product_id from app.active_shares s
      where s.partnership_id = ${partnership.id} and s.resource = 'PRODUCT')`.execute(trx);
  return {
    stores: new Map(
      stores.rows.map(({ code, timezone, ...store }) => [code, { ...store, today: todayIn(timezone) }]),
    ),
    products: new Map(products.rows.map(({ sku, id }) => [sku, id])),
  };
}

export interface NewSubmission {
  id: string;
  partnership: ReportingPartnership;
  source: 'CSV' | 'POS_API';
  partial: boolean;
}

/** What is there under an id: nothing readable, a submission that is done, or one that is (still) receiving. */
export type Existing = 'another' | 'saved' | 'receiving' | 'given-up';

/** Begins a submission and resolves to its attempt, or to what stands in its place. */
export async function insertSubmission(
  trx: TenantTransaction,
  { id, partnership, source, partial }: NewSubmission,
): Promise<{ attempt: string } | { existing: Existing }> {
  const inserted = await sql<{ attempt: string }>`
    insert into app.sell_through_submissions (id, owner_org, counterparty_org, partnership_id, source, partial,
      actor_user_id)
    values (${id}, app.viewer_org(), ${partnership.hostId}, ${partnership.id}, ${source}, ${partial}, app.viewer_user())
    on conflict (id) do nothing
    returning attempt`.execute(trx);
  if (inserted.rows[0] !== undefined) return inserted.rows[0];
  const { rows } = await sql<{ existing: Existing }>`
    select case when owner_org <> app.viewer_org() or partnership_id <> ${partnership.id}
          or actor_user_id is distinct from app.viewer_user() then 'another'
        when status <> 'RECEIVING' then 'saved'
        when updated_at > now() - interval '1 minute' then 'receiving'
        else 'given-up' end as existing
    from app.sell_through_submissions where id = ${id}`.execute(trx);
  return { existing: rows[0]?.existing ?? 'another' };
}

/** Notes how many rows have arrived; false where another attempt has taken over, or the submission is gone. */
export async function noteProgress(
  trx: TenantTransaction,
  id: string,
  attempt: string,
  rowsRead: number,
): Promise<boolean> {
  const { rows } = await sql`
    update app.sell_through_submissions set rows_read = ${rowsRead}, updated_at = now()
    where id = ${id} and attempt = ${attempt} and status = 'RECEIVING' returning id`.execute(trx);
  return rows.length > 0;
}

/** Takes a submission over whose file stopped arriving, and begins it anew. */
export async function takeOver(trx: TenantTransaction, id: string): Promise<string> {
  const attempt = crypto.randomUUID();
  await sql`
    update app.sell_through_submissions set attempt = ${attempt}, rows_read = 0, updated_at = now()
    where id = ${id}`.execute(trx);
  await sql`
    delete from app.sell_through_staged_rows where owner_org = app.viewer_org() and submission_id = ${id}`.execute(
    trx,
  );
  return attempt;
}

/** Removes a submission that is not saved, with its staged rows. */
export async function deleteSubmission(trx: TenantTransaction, id: string, attempt: string): Promise<void> {
  await sql`
    delete from app.sell_through_submissions
    where id = ${id} and attempt = ${attempt} and status = 'RECEIVING'`.execute(trx);
}

/**
 * Stages good rows. Resolves to the first row that says the same, by row, for those that say again what an earlier row
 * of the submission says.
 */
export async function stageRows(
  trx: TenantTransaction,
  id: string,
  reported: readonly ReportedRow[],
): Promise<Map<number, number>> {
  if (reported.length === 0) return new Map();
  const sent = sql`
    jsonb_to_recordset(${JSON.stringify(reported)}::jsonb) as r (row int, "storeId" uuid, "productId" uuid, date date,
      sold int, returned int, "onHand" int, "lostSales" int, "netSales" numeric)`;
  const staged = await sql<{ row: number }>`
    insert into app.sell_through_staged_rows (owner_org, submission_id, row_number, store_id, product_id, business_date,
      sold, returned, on_hand, lost_sales, net_sales)
    select app.viewer_org(), ${id}::uuid, r.row, r."storeId", r."productId", r.date, r.sold, r.returned, r."onHand",
      r."lostSales", r."netSales"
    from ${sent}
    order by r.row
    on conflict do nothing
    returning row_number as row`.execute(trx);
  if (staged.rows.length === reported.length) return new Map();
  const duplicates = await sql<{ row: number; first: number }>`
    select r.row, s.row_number as first
    from ${sent}
    join app.sell_through_staged_rows s on s.owner_org = app.viewer_org() and s.submission_id = ${id}
      and s.store_id = r."storeId" and s.product_id = r."productId" and s.business_date = r.date
    where s.row_number <> r.row`.execute(trx);
  return new Map(duplicates.rows.map(({ row, first }) => [row, first]));
}

/** Saves the staged rows in place of what they report again, and posts the difference to the host's ledger. */
export async function saveStaged(
  trx: TenantTransaction,
  id: string,
  attempt: string,
  partnership: ReportingPartnership,
  counts: { read: number; rejected: number; errors: readonly RowError[] },
): Promise<boolean> {
  const owner = sql`app.viewer_org()`;
  // The submissions of a partnership follow each other: each replaces what the one before has saved.
  await sql`select pg_advisory_xact_lock(hashtextextended(${`sell-through/${partnership.id}`}, 0))`.execute(
    trx,
  );
  const saving = await sql<{ first: string; last: string }>`
    update app.sell_through_submissions s
    set status = 'SAVING', rows_read = ${counts.read}, rows_rejected = ${counts.rejected},
      errors = ${JSON.stringify(counts.errors)}::jsonb, rows_saved = t.rows, first_date = t.first, last_date = t.last,
      stores = t.stores, updated_at = now()
    from (
      select count(*)::int as rows, min(business_date) as first, max(business_date) as last,
        count(distinct store_id)::int as stores
      from app.sell_through_staged_rows where owner_org = ${owner} and submission_id = ${id}
    ) t
    where s.id = ${id} and s.attempt = ${attempt} and s.status = 'RECEIVING'
    returning t.first, t.last`.execute(trx);
  const [dates] = saving.rows;
  if (dates === undefined) return false;
  await sql`
    insert into app.sell_through_products (owner_org, counterparty_org, partnership_id, product_id, sku, name)
    select ${owner}, p.owner_org, ${partnership.id}::uuid, p.id, p.sku, p.name
    from app.products p
    where p.id in (
      select product_id from app.sell_through_staged_rows where owner_org = ${owner} and submission_id = ${id})
    order by p.id
    on conflict (owner_org, partnership_id, product_id) do update set sku = excluded.sku, name = excluded.name`.execute(
    trx,
  );
  // A table that has just been filled has no statistics, and the planner takes it for empty: nested loops over all of
  // both sides. With hashes the cost is that of the rows of these dates.
  await sql`set local enable_nestloop = off`.execute(trx);
  await sql`
    with replaced as (
      update app.sell_through_rows r set superseded_by = ${id}
      from app.sell_through_staged_rows s
      where s.owner_org = ${owner} and s.submission_id = ${id}
        and r.owner_org = s.owner_org and r.partnership_id = ${partnership.id} and r.store_id = s.store_id
        and r.product_id = s.product_id and r.business_date = s.business_date and r.superseded_by is null
        and r.business_date between ${dates.first}::date and ${dates.last}::date
      returning r.store_id, r.product_id, r.business_date, r.revision
    ), numbered as (
      update app.sell_through_staged_rows s set revision = replaced.revision + 1
      from replaced
      where s.owner_org = ${owner} and s.submission_id = ${id} and s.store_id = replaced.store_id
        and s.product_id = replaced.product_id and s.business_date = replaced.business_date
      returning 1
    )
    update app.sell_through_submissions set rows_replaced = (select count(*) from numbered) where id = ${id}`.execute(
    trx,
  );
  await sql`set local enable_nestloop = on`.execute(trx);
  await sql`
    insert into app.sell_through_rows (owner_org, partnership_id, submission_id, row_number, store_id, product_id,
      business_date, revision, sold, returned, on_hand, lost_sales, net_sales)
    select s.owner_org, ${partnership.id}::uuid, ${id}::uuid, s.row_number, s.store_id, s.product_id, s.business_date,
      s.revision, s.sold, s.returned, s.on_hand, s.lost_sales, s.net_sales
    from app.sell_through_staged_rows s
    where s.owner_org = ${owner} and s.submission_id = ${id}`.execute(trx);
  await sql`
    insert into app.sell_through_days (owner_org, partnership_id, store_id, business_date)
    select distinct s.owner_org, ${partnership.id}::uuid, s.store_id, s.business_date
    from app.sell_through_staged_rows s
    where s.owner_org = ${owner} and s.submission_id = ${id}
    on conflict do nothing`.execute(trx);
  await sql`
    delete from app.sell_through_staged_rows where owner_org = ${owner} and submission_id = ${id}`.execute(
    trx,
  );
  await sql`select app.post_sales(${id})`.execute(trx);
  return true;
}

export interface SubmissionRow {
  id: string;
  partnership: { id: string; host: Ref; partner: Ref };
  source: string;
  status: string;
  partial: boolean;
  rowsRead: number;
  rowsSaved: number;
  rowsReplaced: number;
  rowsRejected: number;
  from: string | null;
  to: string | null;
  stores: number;
  unitsPosted: number;
  errors: RowError[];
  submittedBy: { organization: Ref; name: string | null };
  createdAt: string;
  completedAt: string | null;
}

/** Host and partner, where `host` and `partner` are rows of organizations. */
export const parties = sql`
  jsonb_build_object('id', t.partnership_id, 'host', ${organizationRef('host')}, 'partner', ${organizationRef('partner')})`;

/** The submissions of these ids that the viewer sees, in the order of the ids. */
export async function findSubmissions(
  trx: TenantTransaction,
  ids: readonly string[],
): Promise<SubmissionRow[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<SubmissionRow>`
    select t.id, ${parties} as partnership, t.source, case t.status when 'LOADED' then 'SAVED' else t.status end as status,
      t.partial, t.rows_read as "rowsRead", t.rows_saved as "rowsSaved", t.rows_replaced as "rowsReplaced",
      t.rows_rejected as "rowsRejected", t.first_date as "from", t.last_date as "to", t.stores,
      t.units_posted as "unitsPosted", t.errors,
      jsonb_build_object('organization', ${organizationRef('partner')}, 'name', person.display_name) as "submittedBy",
      t.created_at as "createdAt", t.completed_at as "completedAt"
    from app.sell_through_submissions t
    join app.organizations host on host.id = t.counterparty_org
    join app.organizations partner on partner.id = t.owner_org
    -- A person is named to their own organization only, even where they work for both.
    left join app.users person on person.id = t.actor_user_id
      and (t.owner_org = any (app.own_orgs()) or person.id = app.viewer_user())
    where t.id = any (${ids}::uuid[])
    order by array_position(${ids}::uuid[], t.id)`.execute(trx);
  return rows;
}

/** The ids of a page of submissions, the latest first, and one more if there are more. */
export async function listSubmissionPositions(
  trx: TenantTransaction,
  selection: {
    partnershipId: string | undefined;
    after: { createdAt: string; id: string } | undefined;
    take: number;
  },
): Promise<{ id: string; createdAt: string }[]> {
  const { partnershipId, after, take } = selection;
  const { rows } = await sql<{ id: string; createdAt: string }>`
    select page.id, page."createdAt"
    from app.vmi_terms t
    cross join lateral (
      select s.id, s.created_at as "createdAt" from app.sell_through_submissions s
      where s.partnership_id = t.partnership_id
        and ${after === undefined ? sql`true` : sql`(s.created_at, s.id) < (${after.createdAt}::timestamptz, ${after.id}::uuid)`}
      order by s.created_at desc, s.id desc limit ${take}
    ) page
    where t.partnership_id = any (app.viewer_partnerships())
      and ${partnershipId === undefined ? sql`true` : sql`t.partnership_id = ${partnershipId}`}
    order by page."createdAt" desc, page.id desc limit ${take}`.execute(trx);
  return rows;
}
