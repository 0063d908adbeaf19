import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { organizationRef, type Ref } from '../asns/asns.sql.ts';
import type { TenantTransaction } from '../db/database.ts';

export interface EmbedKeyRow {
  id: string;
  label: string;
  prefix: string;
  origins: string[];
  partnerships: { id: string; partner: Ref }[];
  createdBy: string | null;
  /** RFC 3339 with all its digits. */
  createdAt: string;
  lastUsedAt: string | null;
  version: number;
}

const keys = (condition: ReturnType<typeof sql>) => sql<EmbedKeyRow>`
  select k.id, k.label, k.prefix, k.allowed_origins as origins,
    coalesce((
      select jsonb_agg(jsonb_build_object('id', p.id, 'partner', ${organizationRef('o')}) order by o.display_name, p.id)
      from app.embed_key_partnerships kp
      join app.partnerships p on p.id = kp.partnership_id
      join app.organizations o on o.id = p.partner_org
      where kp.owner_org = k.owner_org and kp.key_id = k.id), '[]') as partnerships,
    u.display_name as "createdBy", k.created_at as "createdAt", k.last_used_at as "lastUsedAt", k.version
  from app.embed_keys k
  left join app.users u on u.id = k.created_by
  where k.owner_org = app.viewer_org() and k.revoked_at is null and ${condition}
  order by k.created_at, k.id`;

/** A page of the keys in use, in the order in which they were made. */
export async function listKeys(
  trx: TenantTransaction,
  after: { createdAt: string; id: string } | undefined,
  take: number,
): Promise<EmbedKeyRow[]> {
  const behind = after
    ? sql`(k.created_at, k.id) > (${after.createdAt}::timestamptz, ${after.id}::uuid)`
    : sql`true`;
  const { rows } = await sql<EmbedKeyRow>`${keys(behind)} limit ${take}`.execute(trx);
  return rows;
}

export async function findKey(trx: TenantTransaction, id: string): Promise<EmbedKeyRow | undefined> {
  const { rows } = await keys(sql`k.id = ${id}::uuid`).execute(trx);
  return rows[0];
}

export interface KeySettings {
  label: string;
  origins: readonly string[];
  partnershipIds: readonly string[];
}

export async function insertKey(
  trx: TenantTransaction,
  { label, origins }: Pick<KeySettings, 'label' | 'origins'>,
  secret: { prefix: string; sha256: Uint8Array },
): Promise<string> {
  const id = randomUUID();
  await sql`
    insert into app.embed_keys (id, owner_org, label, prefix, key_sha256, allowed_origins, created_by)
    values (${id}, app.viewer_org(), ${label}, ${secret.prefix}, ${secret.sha256}, ${origins},
      app.viewer_user())`.execute(trx);
  return id;
}

/**
 * Takes the next version, whoever else is about to.
 * @returns whether `version` was the present one
 */
export async function updateKey(
  trx: TenantTransaction,
  id: string,
  version: number,
  { label, origins }: Pick<KeySettings, 'label' | 'origins'>,
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update app.embed_keys set label = ${label}, allowed_origins = ${origins}, version = version + 1
    where owner_org = app.viewer_org() and id = ${id} and version = ${version} and revoked_at is null`.execute(
    trx,
  );
  return numAffectedRows === 1n;
}

/** Those of the partnerships that the viewer hosts for another organization. */
export async function hostedAmong(trx: TenantTransaction, ids: readonly string[]): Promise<Set<string>> {
  const { rows } = await sql<{ id: string }>`
    select id from app.partnerships
    where host_org = app.viewer_org() and partner_org is not null and id = any (${ids}::uuid[])`.execute(trx);
  return new Set(rows.map(({ id }) => id));
}

export async function setPartnerships(
  trx: TenantTransaction,
  keyId: string,
  partnershipIds: readonly string[],
): Promise<void> {
  await sql`
    delete from app.embed_key_partnerships
    where owner_org = app.viewer_org() and key_id = ${keyId}
      and partnership_id <> all (${partnershipIds}::uuid[])`.execute(trx);
  await sql`
    insert into app.embed_key_partnerships (owner_org, key_id, partnership_id)
    select app.viewer_org(), ${keyId}, id from unnest(${partnershipIds}::uuid[]) id
    on conflict do nothing`.execute(trx);
}

/** Ends the sessions that the key, as it is now, could not make. */
export async function endSessionsBeyond(trx: TenantTransaction, keyId: string): Promise<void> {
  await sql`select app.end_sessions_beyond_key(${keyId})`.execute(trx);
}

/** Ends the key and with it every session that it made; false if there is no such key in use. */
export async function revokeKey(trx: TenantTransaction, id: string, at: Date): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update app.embed_keys set revoked_at = ${at}
    where owner_org = app.viewer_org() and id = ${id} and revoked_at is null`.execute(trx);
  return numAffectedRows === 1n;
}
