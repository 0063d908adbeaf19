import { sql } from 'kysely';
import type { TenantTransaction } from '../db/database.ts';

export interface LocationRow {
  id: string;
  code: string;
  name: string;
  type: 'WAREHOUSE' | 'FULFILLMENT_CENTER' | 'RETAIL_DC' | 'STORE' | 'SALON' | 'PLANT' | 'EXTERNAL';
  operator_id: string;
  operator_code: string;
  operator_name: string;
  shared: boolean;
  status: 'ACTIVE' | 'INACTIVE';
  address: {
    lines: string[];
    city: string;
    region: string | null;
    postalCode: string | null;
    country: string;
  } | null;
  timezone: string;
  gln: string | null;
}

/**
 * `operator`, who works at location `l`. Where that is somebody with whom the viewer has no partnership, it is nobody
 * to the viewer, and the location's owner stands for them.
 */
export const joinOperator = sql`
  join app.organizations operator on operator.id =
    case when l.operator_org = any ((select app.known_orgs())::uuid[]) then l.operator_org else l.owner_org end`;

export type LocationKey = readonly [code: string, id: string];

const visible = sql`
    select l.id, l.code, l.name, l.type, l.status, l.address, l.timezone, l.gln,
      l.owner_org <> all ((select app.own_orgs())::uuid[]) as shared,
      operator.id as operator_id, operator.code as operator_code, operator.display_name as operator_name
    from app.locations l ${joinOperator}
    where l.type <> 'IN_TRANSIT'
      and l.id in (
        select own.id from app.locations own where own.owner_org = any ((select app.own_orgs())::uuid[])
        union
        select s.location_id from app.active_shares s where s.resource = 'LOCATION_INVENTORY')`;

/** A page of real locations in the order of (code, id): the viewer's own, and those that are shared. */
export async function listLocations(
  trx: TenantTransaction,
  after: LocationKey | undefined,
  take: number,
): Promise<LocationRow[]> {
  const { rows } = await sql<LocationRow>`
    ${visible} ${after ? sql`and (l.code, l.id) > (${after[0]}, ${after[1]}::uuid)` : sql``}
    order by l.code, l.id
    limit ${take}`.execute(trx);
  return rows;
}

export async function findLocation(
  trx: TenantTransaction,
  locationId: string,
): Promise<LocationRow | undefined> {
  const { rows } = await sql<LocationRow>`${visible} and l.id = ${locationId}`.execute(trx);
  return rows[0];
}
