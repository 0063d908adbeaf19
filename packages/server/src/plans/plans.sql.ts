import { sql } from 'kysely';
import type { TenantTransaction } from '../db/database.ts';

/** Whether the viewer's organization belongs to a parent, which pays for it. */
export async function isSubsidiary(trx: TenantTransaction): Promise<boolean> {
  const { rows } = await sql<{ subsidiary: boolean }>`
    select kind = 'SUBSIDIARY' as subsidiary
    from app.organization_accounts
    where organization_id = app.viewer_org()`.execute(trx);
  return rows[0]?.subsidiary === true;
}
