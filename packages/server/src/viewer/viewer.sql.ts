import { sql } from 'kysely';
import type { TenantTransaction } from '../db/database.ts';

export interface ViewerRow {
  userName: string;
  code: string;
  name: string;
  legalName: string;
  businessType: string;
  partnershipTier: string;
  locale: string;
  timezone: string;
  currency: string;
  /** Name of the first owner, to ask for an upgrade. */
  owner: string | null;
}

/** The person and organization that entered the transaction. */
export async function findViewer(trx: TenantTransaction): Promise<ViewerRow> {
  const { rows } = await sql<ViewerRow>`
    select u.display_name as "userName", o.code, o.display_name as name, o.legal_name as "legalName",
      o.business_type as "businessType", a.partnership_tier as "partnershipTier", a.locale, a.timezone, a.currency,
      (select ou.display_name from app.memberships m join app.users ou on ou.id = m.user_id
        where m.owner_org = o.id and m.role = 'OWNER' and m.status = 'ACTIVE'
        order by m.created_at, m.user_id limit 1) as owner
    from app.organizations o
    join app.organization_accounts a on a.organization_id = o.id
    join app.users u on u.id = app.viewer_user()
    where o.id = app.viewer_org()`.execute(trx);
  if (rows[0] === undefined) throw new Error('A session has no organization or user');
  return rows[0];
}
