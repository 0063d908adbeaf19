import { sql } from 'kysely';
import type { TenantTransaction } from '../db/database.ts';
import type { NetworkIndex } from './check-tables.ts';
import { organizationId, partyId, personId } from './ids.ts';
import { enter, insertAll } from './load-transaction.sql.ts';
import { toAddress } from './address.ts';
import type { RowOf } from './tables.ts';

/** Registers every organization, parents before subsidiaries; each is the first viewer of its own rows. */
export async function registerOrganizations(trx: TenantTransaction, index: NetworkIndex): Promise<void> {
  const { rows } = index.organizations;
  const parents = new Set(rows.map((row) => row.parent));
  const byLevel = [
    ...rows.filter((row) => row.parent === undefined),
    ...rows.filter((row) => row.parent !== undefined),
  ];
  for (const row of byLevel) {
    await enter(trx, { organizationId: organizationId(row.organization), userId: null });
    await registerOrganization(trx, row, parents.has(row.organization));
  }
}

async function registerOrganization(
  trx: TenantTransaction,
  row: RowOf<'organizations'>,
  isParent: boolean,
): Promise<void> {
  const id = organizationId(row.organization);
  const { businessType, plan } = row;
  await insertAll(trx, 'organizations', [
    {
      id,
      code: row.organization,
      legal_name: row.legalName,
      display_name: row.name,
      business_type: businessType,
    },
  ]);
  const { parent, gln, locale, timezone, currency } = row;
  await insertAll(trx, 'organization_accounts', [
    {
      organization_id: id,
      kind: parent !== undefined ? 'SUBSIDIARY' : isParent ? 'PARENT' : 'PARTNER',
      parent_id: parent === undefined ? null : organizationId(parent),
      plan_tier: plan,
      industry_pack: row.industryPack ?? null,
      active_since: row.activeSince ?? null,
      upgraded_at: row.upgradedAt ?? null,
      gln: gln ?? null,
      address: toAddress(row),
      locale,
      timezone,
      currency,
    },
  ]);
  const quantity = row.additionalLocations ?? 0;
  if (quantity === 0) return;
  await insertAll(trx, 'organization_add_ons', [
    { organization_id: id, add_on: 'ADDITIONAL_LOCATION', quantity },
  ]);
}

/** Adds the people of the organization that the transaction has entered. */
export async function writePeople(trx: TenantTransaction, rows: readonly RowOf<'people'>[]): Promise<void> {
  for (const { email, name, role } of rows) {
    await sql`select app.add_member(${email}, ${name}, ${role}, ${personId(email)})`.execute(trx);
  }
}

export function writeParties(trx: TenantTransaction, rows: readonly RowOf<'parties'>[]): Promise<void> {
  const parties = rows.map((row) => ({
    id: partyId(row.organization, row.party),
    owner_org: organizationId(row.organization),
    code: row.party,
    name: row.name,
    roles: (row.roles ?? '').split(' ').filter((role) => role !== ''),
    gln: row.gln ?? null,
    contacts: JSON.stringify(
      row.contact === undefined && row.email === undefined ? [] : [{ name: row.contact, email: row.email }],
    ),
  }));
  return insertAll(trx, 'parties', parties);
}
