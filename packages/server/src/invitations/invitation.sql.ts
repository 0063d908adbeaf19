import { sql } from 'kysely';
import type { InvitationTerms, PlanKey } from '@betterdata/portal-contract';
import type { TenantTransaction } from '../db/database.ts';
import type { InvitationStatus, InvitedType } from './invitations.ts';

/** An invitation as whoever holds its link sees it. */
export interface HeldInvitation {
  id: string;
  status: InvitationStatus;
  expiresAt: string;
  email: string;
  organizationName: string;
  contactName: string;
  businessType: string;
  type: InvitedType;
  language: 'en' | 'de' | 'ar';
  terms: InvitationTerms;
  hostId: string;
  hostName: string;
  hostStatus: string;
  hostPlan: PlanKey;
  hasAccount: boolean;
  /** The locations that it is offered to receive into. */
  receivingCodes: string[];
  locationTaken: boolean;
}

/**
 * The invitation with which the viewer came or, where a secret is given, that of its link; undefined where there is
 * none.
 *
 * @param toAnswer holds it until the transaction ends: of two answers one comes second, and sees the first
 */
export async function findHeldInvitation(
  trx: TenantTransaction,
  { secretSha256 = null, toAnswer }: { secretSha256?: Buffer | null; toAnswer: boolean },
): Promise<HeldInvitation | undefined> {
  if (toAnswer) await sql`select app.hold_invitation(${secretSha256})`.execute(trx);
  const { rows } = await sql<HeldInvitation>`
    select id, status, expires_at as "expiresAt", email, organization_name as "organizationName",
      contact_name as "contactName", business_type as "businessType", type, language, terms, host_org as "hostId",
      host_name as "hostName", host_status as "hostStatus", host_plan as "hostPlan", has_account as "hasAccount",
      receiving_codes as "receivingCodes", location_taken as "locationTaken"
    from app.read_invitation(${secretSha256})`.execute(trx);
  return rows[0];
}

export interface OfferedShares {
  locations: {
    code: string;
    name: string;
    visibility: 'QUANTITY' | 'QUANTITY_AND_VALUE';
    access: 'READ' | 'ACT';
  }[];
  productCount: number;
  products: string[];
  documents: { resource: string; access: 'READ' | 'ACT' }[];
}

export async function findOfferedShares(trx: TenantTransaction): Promise<OfferedShares> {
  const { rows } = await sql<OfferedShares>`
    select locations, product_count::int as "productCount", products, documents
    from app.read_invitation_shares()`.execute(trx);
  if (rows[0] === undefined) throw new Error('app.read_invitation_shares answered no row');
  return rows[0];
}

export async function markOpened(trx: TenantTransaction): Promise<void> {
  await sql`select app.open_invitation()`.execute(trx);
}

export async function decline(
  trx: TenantTransaction,
  reason: string | null,
  requestId: string,
): Promise<void> {
  await sql`select app.decline_invitation(${reason}, ${requestId})`.execute(trx);
}

export interface NewRegistration {
  id: string;
  code: string;
  name: string;
  legalName: string;
  businessType: string;
  country: string;
  currency: string;
  locale: string;
  timezone: string;
  owner: { email: string; name: string };
}

/** Registers the organization that has entered, on FREE, and answers its owner's id. */
export async function register(trx: TenantTransaction, input: NewRegistration): Promise<string> {
  await sql`
    insert into app.organizations (id, code, legal_name, display_name, business_type)
    values (${input.id}, ${input.code}, ${input.legalName}, ${input.name}, ${input.businessType})`.execute(
    trx,
  );
  await sql`
    insert into app.organization_accounts (organization_id, kind, plan_tier, active_since, country, currency, locale,
      timezone)
    values (${input.id}, 'PARTNER', 'FREE', app.clock()::date, ${input.country}, ${input.currency}, ${input.locale},
      ${input.timezone})`.execute(trx);
  const { rows } = await sql<{ id: string }>`
    select app.add_member(${input.owner.email}, ${input.owner.name}, 'OWNER') as id`.execute(trx);
  if (rows[0] === undefined) throw new Error('app.add_member answered no row');
  return rows[0].id;
}

/** Makes the partnership for the organization that has entered, and answers its id. */
export async function accept(
  trx: TenantTransaction,
  answer: { secretSha256: Buffer | null; edited: InvitationTerms | null; userId: string; requestId: string },
): Promise<string> {
  const { secretSha256, edited, userId, requestId } = answer;
  const { rows } = await sql<{ id: string }>`
    select app.accept_invitation(${secretSha256}, ${edited}, ${userId}::uuid, ${requestId}) as id`.execute(
    trx,
  );
  if (rows[0] === undefined) throw new Error('app.accept_invitation answered no row');
  return rows[0].id;
}

/** Keeps the hash of what signs the new person in, once. */
export async function keepSignIn(
  trx: TenantTransaction,
  userId: string,
  secretSha256: Buffer,
): Promise<void> {
  await sql`select app.keep_invitation_sign_in(${userId}::uuid, ${secretSha256})`.execute(trx);
}

/** False where its holder has asked often enough. */
export async function requestMembership(
  trx: TenantTransaction,
  { organization, personName, requestId }: { organization: string; personName: string; requestId: string },
): Promise<boolean> {
  const { rows } = await sql<{ asked: boolean }>`
    select app.request_membership(${organization}, ${personName}, ${requestId}) as asked`.execute(trx);
  return rows[0]?.asked ?? false;
}

/** The address of the person, and how their organization is called. */
export async function findAccepting(
  trx: TenantTransaction,
  userId: string,
): Promise<{ email: string; code: string; name: string }> {
  const { rows } = await sql<{ email: string; code: string; name: string }>`
    select u.email, o.code, o.display_name as name
    from app.users u, app.organizations o
    where u.id = ${userId}::uuid and o.id = app.viewer_org()`.execute(trx);
  if (rows[0] === undefined) throw new Error('a session is of a member');
  return rows[0];
}
