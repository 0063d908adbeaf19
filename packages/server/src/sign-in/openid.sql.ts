import { sql } from 'kysely';
import { system, type Database, type NobodysTransaction } from '../db/database.ts';
import { isDatabaseError, sqlState } from '../db/errors.ts';
import { hashToken } from '../identity/tokens.ts';

/** The provider that signs a company's people in. */
export interface OpenidProvider {
  organizationId: string;
  organization: string;
  issuer: string;
  clientId: string;
  /** The environment variable that holds the client's secret; null for a client without. */
  secretVariable: string | null;
}

/** The provider of an organization, or of the one in whose domain an address is. */
export async function findOpenid(
  trx: NobodysTransaction,
  { organizationId = null, address = null }: { organizationId?: string | null; address?: string | null },
): Promise<OpenidProvider | undefined> {
  const { rows } = await sql<OpenidProvider>`
    select organization_id as "organizationId", display_name as organization, issuer, client_id as "clientId",
      secret_variable as "secretVariable"
    from app.find_openid(${organizationId}, ${address})`.execute(trx);
  return rows[0];
}

export type OpenidOutcome = 'SIGNED_IN' | 'FOREIGN_DOMAIN' | 'NO_MEMBER';

/** Signs in whom the organization's provider named. */
export async function signInByOpenid(
  trx: NobodysTransaction,
  person: { organizationId: string; email: string; name: string; cookie: string; device: string },
): Promise<OpenidOutcome> {
  const { organizationId, email, name, cookie, device } = person;
  const { rows } = await sql<{ outcome: OpenidOutcome }>`
    select app.sign_in_by_openid(${organizationId}, ${email}, ${name}, ${hashToken(cookie)}, ${device})
      as outcome`.execute(trx);
  if (rows[0] === undefined) throw new Error('app.sign_in_by_openid answered no row');
  return rows[0].outcome;
}

export interface NewOpenidProvider {
  issuer: string;
  clientId: string;
  secretVariable: string | null;
  domains: readonly string[];
  /** What people become who are no members yet; null lets in nobody new. */
  defaultRole: string | null;
}

/** Writes down an organization's provider in place of the one before. True where another has one of the domains. */
export async function setOpenid(
  database: Database,
  organizationId: string,
  provider: NewOpenidProvider | undefined,
): Promise<boolean> {
  try {
    await database.withTenant(system(organizationId), 'write', async (trx) => {
      await sql`delete from app.openid_domains where owner_org = ${organizationId}`.execute(trx);
      await sql`delete from app.openid_providers where owner_org = ${organizationId}`.execute(trx);
      if (provider === undefined) return;
      const { issuer, clientId, secretVariable, defaultRole, domains } = provider;
      await sql`
        insert into app.openid_providers (owner_org, issuer, client_id, secret_variable, default_role)
        values (${organizationId}, ${issuer}, ${clientId}, ${secretVariable}, ${defaultRole})`.execute(trx);
      for (const domain of domains) {
        await sql`insert into app.openid_domains (domain, owner_org) values (${domain}, ${organizationId})`.execute(
          trx,
        );
      }
    });
    return false;
  } catch (error) {
    if (isDatabaseError(error, sqlState.uniqueViolation)) return true;
    throw error;
  }
}
