import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { TenantTransaction } from '../db/database.ts';

export interface ApiKeyRow {
  id: string;
  label: string;
  scopes: string[];
  secrets: { prefix: string; createdAt: string; expiresAt: string | null; lastUsedAt: string | null }[];
  createdBy: string | null;
  isYours: boolean;
  /** RFC 3339 with all its digits. */
  createdAt: string;
  expiresAt: string | null;
  lastUsedAt: string | null;
  version: number;
}

/** A moment inside of JSON, as the contract writes it. */
const utc = (column: string) =>
  sql`to_char(${sql.ref(column)} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`;

/** Those that are not revoked, with the secrets that work; expired ones are shown until somebody revokes them. */
const keys = (condition: ReturnType<typeof sql>) => sql<ApiKeyRow>`
  select k.id, k.label, k.scopes, s.secrets, u.display_name as "createdBy",
    k.created_by is not distinct from app.viewer_user() as "isYours", k.created_at as "createdAt",
    k.expires_at as "expiresAt", s.last_used_at as "lastUsedAt", k.version
  from app.api_keys k
  left join app.users u on u.id = k.created_by
  cross join lateral (
    select max(s.last_used_at) as last_used_at,
      coalesce(jsonb_agg(jsonb_build_object('prefix', s.prefix, 'createdAt', ${utc('s.created_at')},
          'expiresAt', ${utc('s.expires_at')}, 'lastUsedAt', ${utc('s.last_used_at')}) order by s.created_at desc)
        filter (where s.expires_at is null or s.expires_at > now()), '[]') as secrets
    from app.api_key_secrets s
    where s.owner_org = k.owner_org and s.key_id = k.id
  ) s
  where k.owner_org = app.viewer_org() and k.revoked_at is null and ${condition}
  order by k.created_at, k.id`;

/** A page of the keys in use, in the order in which they were made. */
export async function listKeys(
  trx: TenantTransaction,
  after: { createdAt: string; id: string } | undefined,
  take: number,
): Promise<ApiKeyRow[]> {
  const behind = after
    ? sql`(k.created_at, k.id) > (${after.createdAt}::timestamptz, ${after.id}::uuid)`
    : sql`true`;
  const { rows } = await sql<ApiKeyRow>`${keys(behind)} limit ${take}`.execute(trx);
  return rows;
}

export async function findKey(trx: TenantTransaction, id: string): Promise<ApiKeyRow | undefined> {
  const { rows } = await keys(sql`k.id = ${id}::uuid`).execute(trx);
  return rows[0];
}

export async function insertKey(
  trx: TenantTransaction,
  { label, scopes, expiresAt }: { label: string; scopes: readonly string[]; expiresAt: string | undefined },
): Promise<string> {
  const id = randomUUID();
  await sql`
    insert into app.api_keys (id, owner_org, label, scopes, created_by, expires_at)
    values (${id}, app.viewer_org(), ${label}, ${scopes}, app.viewer_user(), ${expiresAt ?? null})`.execute(
    trx,
  );
  return id;
}

export async function addSecret(
  trx: TenantTransaction,
  keyId: string,
  { prefix, sha256 }: { prefix: string; sha256: Uint8Array },
): Promise<void> {
  await sql`
    insert into app.api_key_secrets (owner_org, key_id, prefix, secret_sha256)
    values (app.viewer_org(), ${keyId}, ${prefix}, ${sha256})`.execute(trx);
}

/**
 * Takes the next version, whoever else is about to.
 * @returns whether `version` was the present one
 */
export async function takeVersion(trx: TenantTransaction, id: string, version: number): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update app.api_keys set version = version + 1
    where owner_org = app.viewer_org() and id = ${id} and version = ${version} and revoked_at is null`.execute(
    trx,
  );
  return numAffectedRows === 1n;
}

/** Lets the secrets that there are work until then at most. */
export async function limitSecrets(trx: TenantTransaction, keyId: string, until: Date): Promise<void> {
  await sql`
    update app.api_key_secrets set expires_at = ${until}
    where owner_org = app.viewer_org() and key_id = ${keyId}
      and (expires_at is null or expires_at > ${until})`.execute(trx);
}

/** Ends the key with all of its secrets; false if there is no such key in use. */
export async function revokeKey(trx: TenantTransaction, id: string, at: Date): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update app.api_keys set revoked_at = ${at}
    where owner_org = app.viewer_org() and id = ${id} and revoked_at is null`.execute(trx);
  return numAffectedRows === 1n;
}
