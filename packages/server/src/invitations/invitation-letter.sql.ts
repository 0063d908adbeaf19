import { sql } from 'kysely';
import type { InvitationTerms } from '@betterdata/portal-contract';
import type { TenantTransaction } from '../db/database.ts';
import type { InvitedType } from './invitations.ts';

/** What the e-mail of an invitation says. */
export interface InvitationLetterFacts {
  id: string;
  /** How often it was sent: each time is a message of its own. */
  sending: number;
  email: string;
  contactName: string;
  organizationName: string;
  hostName: string;
  type: InvitedType;
  terms: InvitationTerms;
  language: 'en' | 'de' | 'ar';
  expiresAt: string;
  /** Of the host. */
  timezone: string;
  locations: string[];
  productCount: number;
  /** Where its sales consume, for a retailer whose stock the host replenishes. */
  replenishedAt: string | null;
}

/** An invitation of the organization that has entered; undefined where it does not wait for an answer any more. */
export async function findLetter(
  trx: TenantTransaction,
  id: string,
  now: Date,
): Promise<InvitationLetterFacts | undefined> {
  const { rows } = await sql<InvitationLetterFacts>`
    select i.id, i.sending, i.email, i.contact_name as "contactName", i.organization_name as "organizationName",
      o.display_name as "hostName", i.type, i.terms, i.language, i.expires_at as "expiresAt", a.timezone,
      array(select l.name from app.invitation_shares s join app.locations l on l.id = s.location_id
        where s.owner_org = i.owner_org and s.invitation_id = i.id order by l.code limit 5) as locations,
      (select count(*)::int from app.invitation_shares s
        where s.owner_org = i.owner_org and s.invitation_id = i.id and s.product_id is not null) as "productCount",
      (select l.name from app.locations l
        where l.owner_org = i.owner_org and l.code = i.terms #>> '{replenishment,locationCode}') as "replenishedAt"
    from app.invitations i
    join app.organizations o on o.id = i.owner_org
    join app.organization_accounts a on a.organization_id = i.owner_org and a.status = 'ACTIVE'
    where i.owner_org = app.viewer_org() and i.id = ${id}::uuid and i.status in ('SENT', 'OPENED')
      and i.expires_at > ${now}`.execute(trx);
  return rows[0];
}

/** Keeps the hash of the link of the present sending. */
export async function addToken(trx: TenantTransaction, id: string, tokenSha256: Buffer): Promise<void> {
  await sql`
    insert into app.invitation_tokens (token_sha256, owner_org, invitation_id, sending)
    select ${tokenSha256}, owner_org, id, sending from app.invitations
    where owner_org = app.write_org() and id = ${id}::uuid`.execute(trx);
}

export async function isInvitedEnough(trx: TenantTransaction, email: string): Promise<boolean> {
  const { rows } = await sql<{ enough: boolean }>`select app.is_invited_enough(${email}) as enough`.execute(
    trx,
  );
  return rows[0]?.enough ?? false;
}
