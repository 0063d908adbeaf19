import { sql } from 'kysely';
import { system, type Database, type NobodysTransaction } from '../db/database.ts';
import { isDatabaseError, sqlState } from '../db/errors.ts';
import { hashToken } from '../identity/tokens.ts';

/** The provider that signs a company's people in. */
export interface OpenidProvider {
  organizationId: string;
  code: string;
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
    select organization_id as "organizationId", code, display_name as organization, issuer, client_id as "clientId",
      secret_variable as "secretVariable"
    from app.find_openid(${organizationId}, ${address})`.execute(trx);
  return rows[0];
}

export interface OpenidOutcome {
  /** `OTHER_SUBJECT`: by this address the provider has meant somebody else before. */
  outcome: 'SIGNED_IN' | 'UNVERIFIED' | 'FOREIGN_DOMAIN' | 'NO_MEMBER' | 'OTHER_SUBJECT';
  /** Whose membership it is about, if anybody's. */
  memberId: string | null;
}

export interface OpenidPerson {
  organizationId: string;
  issuer: string;
  /** Whom the provider means, for good. */
  subject: string;
  /** Undefined unless the provider has verified it. */
  email: string | undefined;
  name: string | undefined;
  cookie: string;
  device: string;
}

/** Signs in whom the organization's provider named. */
export async function signInByOpenid(trx: NobodysTransaction, person: OpenidPerson): Promise<OpenidOutcome> {
  const { organizationId, issuer, subject, email = null, name = email, cookie, device } = person;
  const { rows } = await sql<OpenidOutcome>`
    select outcome, member_id as "memberId"
    from app.sign_in_by_openid(${organizationId}, ${issuer}, ${subject}, ${email}, ${name}, ${hashToken(cookie)},
      ${device})`.execute(trx);
  if (rows[0] === undefined) throw new Error('app.sign_in_by_openid answered no row');
  return rows[0];
}

export interface NewOpenidProvider {
  issuer: string;
  clientId: string;
  secretVariable: string | null;
  domains: readonly string[];
  /** What people become who are no members yet; null lets in nobody new. */
  defaultRole: string | null;
}

/**
 * Writes down an organization's provider in place of the one before. Whom that one knew is forgotten, unless it is the
 * same client of the same issuer: a provider may name people differently to each client. True where another organization
 * has one of the domains.
 */
export async function setOpenid(
  database: Database,
  organizationId: string,
  provider: NewOpenidProvider | undefined,
): Promise<boolean> {
  try {
    await database.withTenant(system(organizationId), 'write', async (trx) => {
      await sql`delete from app.openid_domains where owner_org = ${organizationId}`.execute(trx);
      await sql`
        delete from app.openid_providers where owner_org = ${organizationId}
          and (issuer, client_id) is distinct from (${provider?.issuer ?? null}, ${provider?.clientId ?? null})`.execute(
        trx,
      );
      if (provider === undefined) return;
      const { issuer, clientId, secretVariable, defaultRole, domains } = provider;
      await sql`
        insert into app.openid_providers (owner_org, issuer, client_id, secret_variable, default_role)
        values (${organizationId}, ${issuer}, ${clientId}, ${secretVariable}, ${defaultRole})
        on conflict (owner_org) do update
          set secret_variable = excluded.secret_variable, default_role = excluded.default_role`.execute(trx);
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
