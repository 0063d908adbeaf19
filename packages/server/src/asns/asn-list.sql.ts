import { sql, type RawBuilder } from 'kysely';
import type { TenantTransaction } from '../db/database.ts';
import { ASN_STATUSES, type AsnStatus } from './asn-states.ts';

/** Which notices a list shows, in which order, from where. */
export interface AsnSelection {
  statuses: readonly AsnStatus[] | undefined;
  direction: Direction | undefined;
  /** An ASN number or an SSCC, exactly. */
  code: string | undefined;
  order: 'asc' | 'desc';
  after: AsnPosition | undefined;
  limit: number;
  /** Set in a session that shows one partnership only. */
  partnershipId: string | null;
}

type Direction = 'INBOUND' | 'OUTBOUND';

/** Where a row stands in the list. Notices without a delivery date come last, or first in descending order. */
export interface AsnPosition {
  id: string;
  /** Estimated delivery: RFC 3339 with all its digits. */
  due: string | null;
}

type Sql = RawBuilder<unknown>;

/** The positions of a page, and one more if there are more. */
export async function listAsnPositions(
  trx: TenantTransaction,
  selection: AsnSelection,
): Promise<AsnPosition[]> {
  return (await asnPositionsQuery(selection).execute(trx)).rows;
}

export function asnPositionsQuery(selection: AsnSelection): RawBuilder<AsnPosition> {
  const { code } = selection;
  const parts = stretchesOf(selection).flatMap((stretch) =>
    code === undefined
      ? directionsOf(selection).map((direction) => orderedPart(selection, direction, stretch))
      : [codePart(selection, code, stretch)],
  );
  return sql<AsnPosition>`
    select part.id, part.due from (${sql.join(parts, sql` union all `)}) part
    order by ${by(selection, sql`part.due`, sql`part.id`)} limit ${selection.limit + 1}`;
}

/**
 * Each organization (or the one partnership) and state is read from its own stretch of an index that is already in
 * the right order: a page costs the same however many notices the rest of the world has.
 */
function orderedPart(selection: AsnSelection, direction: Direction, stretch: Sql): Sql {
  const { partnershipId, limit } = selection;
  const party = direction === 'INBOUND' ? sql`a.counterparty_org` : sql`a.owner_org`;
  const scope = partnershipId === null ? sql`unnest(app.read_orgs())` : sql`(select ${partnershipId}::uuid)`;
  return sql`
    select page.id, page.due
    from ${scope} scope (id)
    cross join unnest(${statusesOf(selection, direction)}::text[]) state (name)
    cross join lateral (
      select a.id, a.estimated_delivery_at as due from app.asns a
      where ${partnershipId === null ? party : sql`a.partnership_id`} = scope.id and a.status = state.name
        and ${isDirected(direction)} and ${stretch}
      order by ${by(selection, sql`a.estimated_delivery_at`, sql`a.id`)} limit ${limit + 1}
    ) page`;
}

/** A number or an SSCC finds few rows, which are then cut into pages like any others. */
function codePart(selection: AsnSelection, code: string, stretch: Sql): Sql {
  const directions = directionsOf(selection).map(
    (direction) =>
      sql`(${isDirected(direction)} and a.status = any (${statusesOf(selection, direction)}::text[]))`,
  );
  const named = /^\d{18}$/.test(code)
    ? sql`a.id in (select n.id from app.asns n where n.asn_number = ${code}
        union all select u.asn_id from app.asn_units u where u.sscc = ${code})`
    : sql`a.asn_number = ${code}`;
  return sql`
    select a.id, a.estimated_delivery_at as due from app.asns a
    where ${named} and (${sql.join(directions, sql` or `)}) and ${stretch}`;
}

function directionsOf({ direction }: AsnSelection): Direction[] {
  return direction === undefined ? ['INBOUND', 'OUTBOUND'] : [direction];
}

/** Between two organizations that the viewer reads, a notice is outbound, unless the viewer itself receives it. */
export function isDirected(direction: Direction): Sql {
  const outbound = sql`a.owner_org = any (app.read_orgs()) and a.counterparty_org <> app.viewer_org()`;
  return direction === 'OUTBOUND' ? sql`(${outbound})` : sql`not (${outbound})`;
}

/** Nobody sees the drafts of others. */
function statusesOf({ statuses = ASN_STATUSES }: AsnSelection, direction: Direction): AsnStatus[] {
  return statuses.filter((status) => direction === 'OUTBOUND' || status !== 'DRAFT');
}

/** What lies behind the position, as ranges of the index: those with a delivery date and those without. */
function stretchesOf({ after, order }: AsnSelection): Sql[] {
  const dated = sql`a.estimated_delivery_at is not null`;
  const undated = sql`a.estimated_delivery_at is null`;
  if (after === undefined) return [dated, undated];
  const than = order === 'asc' ? sql`>` : sql`<`;
  if (after.due === null) {
    const rest = sql`${undated} and a.id ${than} ${after.id}`;
    return order === 'asc' ? [rest] : [rest, dated];
  }
  const rest = sql`(a.estimated_delivery_at, a.id) ${than} (${after.due}::timestamptz, ${after.id}::uuid)`;
  return order === 'asc' ? [rest, undated] : [rest];
}

/** PostgreSQL's own order of nulls: last when ascending, first when descending. */
function by({ order }: AsnSelection, due: Sql, id: Sql): Sql {
  return order === 'asc' ? sql`${due}, ${id}` : sql`${due} desc, ${id} desc`;
}
