import type { LocationInput } from '@betterdata/portal-contract';
import { sql } from 'kysely';
import type { TenantTransaction } from '../db/database.ts';

/** Sites in use: real, active, and worked by their owner. */
export const countOwnLocations = sql<number>`
  select count(*) from app.locations where owner_org = app.viewer_org() and counts_toward_limit`;

/** Writes a new site; undefined where its code is taken. */
export async function insertLocation(
  trx: TenantTransaction,
  { code, name, type, address, timezone, gln }: LocationInput,
): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`
    insert into app.locations (owner_org, operator_org, code, name, type, gln, address, timezone)
    values (app.write_org(), app.write_org(), ${code}, ${name}, ${type}, ${gln ?? null},
      ${address ? JSON.stringify(address) : null}::jsonb,
      coalesce(${timezone ?? null},
        (select timezone from app.organization_accounts where organization_id = app.viewer_org())))
    on conflict (owner_org, code) do nothing
    returning id`.execute(trx);
  return rows[0]?.id;
}

export interface OwnLocation {
  status: 'ACTIVE' | 'INACTIVE';
  /** Whether a partner sees its stock or works there. */
  isShared: boolean;
  isEmpty: boolean;
}

/** A location of the viewer's organization, held until the transaction ends; undefined where there is none. */
export async function lockOwnLocation(
  trx: TenantTransaction,
  locationId: string,
): Promise<OwnLocation | undefined> {
  const { rows } = await sql<OwnLocation>`
    select l.status, l.operator_org <> l.owner_org
        or exists (select from app.active_shares s where s.location_id = l.id) as "isShared",
      not exists (select from app.inventory_positions p
        where p.owner_org = l.owner_org and p.location_id = l.id and p.quantity <> 0) as "isEmpty"
    from app.locations l
    where l.id = ${locationId} and l.owner_org = app.write_org() and l.type <> 'IN_TRANSIT'
    for update of l`.execute(trx);
  return rows[0];
}

export async function setLocationStatus(
  trx: TenantTransaction,
  locationId: string,
  status: OwnLocation['status'],
): Promise<void> {
  await sql`update app.locations set status = ${status}
    where id = ${locationId} and owner_org = app.write_org()`.execute(trx);
}
