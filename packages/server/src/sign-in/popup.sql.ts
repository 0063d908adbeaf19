import { sql } from 'kysely';
import type { NobodysTransaction } from '../db/database.ts';
import { hashToken } from '../identity/tokens.ts';

export interface PopupOrganization {
  organizationId: string;
  name: string;
}

/** The organizations of the person who was entered that may have pages at an origin. */
export async function listPopupOrganizations(
  trx: NobodysTransaction,
  origin: string,
): Promise<PopupOrganization[]> {
  const { rows } = await sql<PopupOrganization>`
    select organization_id as "organizationId", display_name as name from app.popup_organizations(${origin})`.execute(
    trx,
  );
  return rows;
}

/** Makes a code for one of them count; false where it is none of them. */
export async function grantPopup(
  trx: NobodysTransaction,
  grant: { organizationId: string; origin: string; challenge: string; code: string },
): Promise<boolean> {
  const { organizationId, origin, challenge, code } = grant;
  const { rows } = await sql<{ granted: boolean }>`
    select app.grant_popup(${organizationId}, ${origin}, ${challenge}, ${hashToken(code)}) as granted`.execute(
    trx,
  );
  return rows[0]?.granted === true;
}
