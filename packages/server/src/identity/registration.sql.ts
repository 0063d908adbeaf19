import { randomUUID } from 'node:crypto';
import type { AddOnCode, PlanKey } from '@betterdata/portal-contract';
import { sql } from 'kysely';
import { system, type Database, type TenantTransaction } from '../db/database.ts';
import type { Role } from '../entitlements/entitlements.ts';
import { normalizeOrigin } from './origins.ts';
import { hashToken, newToken } from './tokens.ts';

export interface NewOrganization {
  /** Such as ORG-900. */
  code: string;
  legalName: string;
  name: string;
  businessType: string;
  kind?: 'PARENT' | 'SUBSIDIARY' | 'PARTNER';
  parentId?: string;
  planTier: PlanKey;
  addOns?: Partial<Record<AddOnCode, number>>;
}

/** Registers an organization and resolves to its id. It is the first viewer of its own rows. */
export async function registerOrganization(database: Database, input: NewOrganization): Promise<string> {
  const id = randomUUID();
  await asOrganization(database, id, async (trx) => {
    await sql`
      insert into app.organizations (id, code, legal_name, display_name, business_type)
      values (${id}, ${input.code}, ${input.legalName}, ${input.name}, ${input.businessType})`.execute(trx);
    await sql`
      insert into app.organization_accounts (organization_id, kind, parent_id, plan_tier)
      values (${id}, ${input.kind ?? 'PARTNER'}, ${input.parentId ?? null}, ${input.planTier})`.execute(trx);
    for (const [addOn, quantity] of Object.entries(input.addOns ?? {})) {
      await sql`
        insert into app.organization_add_ons (organization_id, add_on, quantity)
        values (${id}, ${addOn}, ${quantity})`.execute(trx);
    }
  });
  return id;
}

/** Says where the organization's people open the portal: e-mails lead there. */
export async function setPortalUrl(database: Database, organizationId: string, url: string): Promise<void> {
  await asOrganization(database, organizationId, (trx) =>
    sql`update app.organization_accounts set portal_url = ${url} where organization_id = ${organizationId}`.execute(
      trx,
    ),
  );
}

/** Adds a person to an organization and resolves to the person's id. */
export async function addMember(
  database: Database,
  organizationId: string,
  member: { email: string; name: string; role: Role },
): Promise<string> {
  return asOrganization(database, organizationId, async (trx) => {
    const { rows } = await sql<{ id: string }>`
      select app.add_member(${member.email}, ${member.name}, ${member.role}) as id`.execute(trx);
    if (rows[0] === undefined) throw new Error('app.add_member answered no row');
    return rows[0].id;
  });
}

export interface NewKey {
  /** What people recognise it by. */
  label: string;
  /** Exact web origins. */
  origins: readonly string[];
  /** Partnerships that the organization hosts and for whose partners the key may make sessions too. */
  partnershipIds?: readonly string[];
  /** Made by {@link newToken}; a new one if left out. */
  secret?: string;
}

/** Thrown for an origin that may not be allowed; see {@link normalizeOrigin}. */
export class OriginError extends Error {
  override readonly name = 'OriginError';
}

/** Makes an embed key. Its secret is in the answer and nowhere else. */
export async function createKey(
  database: Database,
  organizationId: string,
  { label, origins, partnershipIds = [], secret = newToken('ek') }: NewKey,
): Promise<{ id: string; secret: string }> {
  const allowed = origins.map(requireOrigin);
  const id = randomUUID();
  await asOrganization(database, organizationId, async (trx) => {
    await sql`
      insert into app.embed_keys (id, owner_org, label, prefix, key_sha256, allowed_origins)
      values (${id}, ${organizationId}, ${label}, ${secret.slice(0, 8)}, ${hashToken(secret)}, ${allowed})`.execute(
      trx,
    );
    for (const partnershipId of partnershipIds) {
      await sql`
        insert into app.embed_key_partnerships (owner_org, key_id, partnership_id)
        values (${organizationId}, ${id}, ${partnershipId})`.execute(trx);
    }
  });
  return { id, secret };
}

/** Revokes a key and with it every session that it made; false if the organization has no such key in use. */
export async function revokeKey(database: Database, organizationId: string, keyId: string): Promise<boolean> {
  return asOrganization(database, organizationId, async (trx) => {
    const { numAffectedRows } = await sql`
      update app.embed_keys set revoked_at = now() where id = ${keyId} and revoked_at is null`.execute(trx);
    return numAffectedRows === 1n;
  });
}

/** The id of a key in use with this label and these origins. */
export async function findKey(
  database: Database,
  organizationId: string,
  label: string,
  origins: readonly string[],
): Promise<string | undefined> {
  return asOrganization(database, organizationId, async (trx) => {
    const { rows } = await sql<{ id: string }>`
      select id from app.embed_keys
      where label = ${label} and allowed_origins = ${origins} and revoked_at is null
      order by created_at
      limit 1`.execute(trx);
    return rows[0]?.id;
  });
}

/** The origin as browsers write it; throws {@link OriginError}. */
export function requireOrigin(text: string): string {
  const origin = normalizeOrigin(text);
  if (origin !== undefined) return origin;
  throw new OriginError(
    `"${text}" is not an origin that may embed: use https://host[:port], or http://localhost[:port] on this machine.`,
  );
}

/** Writes for an organization in the operator's name. */
function asOrganization<T>(
  database: Database,
  organizationId: string,
  work: (trx: TenantTransaction) => Promise<T>,
): Promise<T> {
  return database.withTenant(system(organizationId), 'write', work);
}
