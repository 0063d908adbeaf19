import { sql } from 'kysely';
import type { InvitationTerms } from '@betterdata/portal-contract';
import type { TenantTransaction } from '../db/database.ts';
import type { ShareRow } from '../partnerships/partnerships.sql.ts';
import type { InvitationStatus, InvitedType } from './invitations.ts';

/** An invitation of the viewer's own organization. */
export interface InvitationRow {
  id: string;
  status: InvitationStatus;
  /** Null once erased. */
  email: string | null;
  organizationName: string;
  contactName: string | null;
  businessType: string;
  type: InvitedType;
  language: 'en' | 'de' | 'ar';
  terms: InvitationTerms;
  editedTerms: InvitationTerms | null;
  shares: ShareRow[];
  sentAt: string;
  expiresAt: string;
  openedAt: string | null;
  answeredAt: string | null;
  declineReason: string | null;
  partnershipId: string | null;
  createdAt: string;
  version: number;
}

export type InvitationKey = readonly [createdAt: string, id: string];

/** The status that holds at the moment `now`; see statusAt(). */
const statusNow = (now: Date) =>
  sql`case when i.status in ('SENT', 'OPENED') and i.expires_at <= ${now} then 'EXPIRED' else i.status end`;

const select = (condition: ReturnType<typeof sql>, take: number, now: Date) => sql<InvitationRow>`
  select i.id, ${statusNow(now)} as status, i.email, i.organization_name as "organizationName",
    i.contact_name as "contactName", i.business_type as "businessType", i.type, i.language, i.terms,
    i.edited_terms as "editedTerms", i.sent_at as "sentAt", i.expires_at as "expiresAt", i.opened_at as "openedAt",
    i.answered_at as "answeredAt", i.decline_reason as "declineReason", i.partnership_id as "partnershipId",
    i.created_at as "createdAt", i.version,
    coalesce((
      select jsonb_agg(jsonb_build_object(
          'resource', case when l.id is null then 'PRODUCT' else 'LOCATION_INVENTORY' end,
          'location', case when l.id is not null then jsonb_build_object('id', l.id, 'code', l.code, 'name', l.name) end,
          'product', case when k.id is not null
            then jsonb_build_object('id', k.id, 'sku', k.sku, 'gtin', k.gtin, 'name', k.name) end,
          'visibility', s.visibility, 'access', s.access) order by l.code, k.sku)
      from app.invitation_shares s
      left join app.locations l on l.id = s.location_id
      left join app.products k on k.id = s.product_id
      where s.owner_org = i.owner_org and s.invitation_id = i.id), '[]')
    || (select jsonb_agg(jsonb_build_object('resource', d.resource, 'location', null, 'product', null,
          'visibility', 'QUANTITY', 'access', d.access) order by d.resource)
      from app.shared_documents(i.type) d) as shares
  from app.invitations i
  where i.owner_org = app.write_org() and ${condition}
  order by i.created_at desc, i.id desc
  limit ${take}`;

/** The newest first. */
export async function listInvitations(
  trx: TenantTransaction,
  statuses: readonly InvitationStatus[] | undefined,
  after: InvitationKey | undefined,
  take: number,
  now: Date,
): Promise<InvitationRow[]> {
  const condition = sql`${statuses ? sql`${statusNow(now)} = any (${statuses}::text[])` : sql`true`}
    and ${after ? sql`(i.created_at, i.id) < (${after[0]}::timestamptz, ${after[1]}::uuid)` : sql`true`}`;
  return (await select(condition, take, now).execute(trx)).rows;
}

export async function findInvitation(
  trx: TenantTransaction,
  id: string,
  now: Date,
): Promise<InvitationRow | undefined> {
  return (await select(sql`i.id = ${id}::uuid`, 1, now).execute(trx)).rows[0];
}

/** Holds an invitation until the transaction ends, so that a step of the host and an answer come one after the other. */
export async function lockInvitation(trx: TenantTransaction, id: string): Promise<void> {
  await sql`select from app.invitations where id = ${id}::uuid and owner_org = app.write_org() for update`.execute(
    trx,
  );
}

/** One after the other per organization, so that limits hold. */
export async function lockSending(trx: TenantTransaction): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('invitations/' || app.write_org(), 0))`.execute(
    trx,
  );
}

/** How many invitations the organization sent within a day, in all and to this address. */
export async function countSendings(
  trx: TenantTransaction,
  email: string,
): Promise<{ all: number; toAddress: number }> {
  const { rows } = await sql<{ all: number; toAddress: number }>`
    select count(*)::int as all, count(*) filter (where email = lower(${email}))::int as "toAddress"
    from app.invitation_sendings
    where owner_org = app.write_org() and requested_at > now() - interval '1 day'`.execute(trx);
  return rows[0] ?? { all: 0, toAddress: 0 };
}

/** Whether an invitation to this address waits for an answer. One that ran out is marked so. */
export async function isInvited(trx: TenantTransaction, email: string, now: Date): Promise<boolean> {
  await markExpired(trx, now);
  const { rows } = await sql`
    select from app.invitations
    where owner_org = app.write_org() and email = lower(${email}) and status in ('SENT', 'OPENED')`.execute(
    trx,
  );
  return rows.length > 0;
}

/** Marks what ran out, and answers which. */
export async function markExpired(trx: TenantTransaction, now: Date): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    update app.invitations set status = 'EXPIRED', version = version + 1
    where owner_org = app.write_org() and status in ('SENT', 'OPENED') and expires_at <= ${now}
    returning id`.execute(trx);
  return rows.map(({ id }) => id);
}

export type NewInvitation = Pick<
  InvitationRow,
  'id' | 'organizationName' | 'businessType' | 'type' | 'language' | 'terms'
> & { email: string; contactName: string; createdBy: string; now: Date; expiresAt: Date };

export async function insertInvitation(trx: TenantTransaction, invitation: NewInvitation): Promise<void> {
  const { id, email, organizationName, contactName, businessType, type, language, terms } = invitation;
  await sql`
    insert into app.invitations (id, owner_org, email, organization_name, contact_name, business_type, type, language,
      terms, sent_at, expires_at, created_by)
    values (${id}, app.write_org(), lower(${email}), ${organizationName}, ${contactName}, ${businessType}, ${type},
      ${language}, ${terms}, ${invitation.now}, ${invitation.expiresAt}, ${invitation.createdBy})`.execute(
    trx,
  );
  await noteSending(trx, id);
}

export interface OwnLocation {
  id: string;
  code: string;
  /** Whether a partner's sales consume there. */
  taken: boolean;
}

/** Of the given ones, the viewer's own. */
export async function findOwnLocations(
  trx: TenantTransaction,
  ids: readonly string[],
): Promise<OwnLocation[]> {
  const { rows } = await sql<OwnLocation>`
    select l.id, l.code, exists (
      select from app.vmi_terms v where v.host_org = l.owner_org and v.location_id = l.id) as taken
    from app.locations l
    where l.id = any (${ids}::uuid[]) and l.owner_org = app.write_org() and l.status = 'ACTIVE'
      and l.type <> 'IN_TRANSIT'`.execute(trx);
  return rows;
}

/** Of the given ones, those that are not the viewer's own. */
export async function foreignProducts(trx: TenantTransaction, ids: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from unnest(${ids}::uuid[]) id
    where not exists (select from app.products k
      where k.id = id.id and k.owner_org = app.write_org() and k.status <> 'ARCHIVED')`.execute(trx);
  return rows.map(({ id }) => id);
}

export async function insertShares(
  trx: TenantTransaction,
  invitationId: string,
  locations: readonly { locationId: string; visibility: string; access: string }[],
  productIds: readonly string[],
): Promise<void> {
  await sql`
    insert into app.invitation_shares (owner_org, invitation_id, location_id, product_id, visibility, access)
    select app.write_org(), ${invitationId}::uuid, (l ->> 'locationId')::uuid, null, l ->> 'visibility', l ->> 'access'
    from jsonb_array_elements(${JSON.stringify(locations)}::jsonb) l
    union all
    select app.write_org(), ${invitationId}::uuid, null, id, 'QUANTITY', 'READ'
    from unnest(${productIds}::uuid[]) id`.execute(trx);
}

/** Sends it again: earlier links are dead from now on. */
export async function renewInvitation(
  trx: TenantTransaction,
  id: string,
  now: Date,
  expiresAt: Date,
): Promise<void> {
  await sql`
    update app.invitations
    set status = 'SENT', sending = sending + 1, sent_at = ${now}, expires_at = ${expiresAt}, opened_at = null,
      version = version + 1
    where id = ${id}::uuid and owner_org = app.write_org()`.execute(trx);
  await noteSending(trx, id);
}

async function noteSending(trx: TenantTransaction, id: string): Promise<void> {
  await sql`
    insert into app.invitation_sendings (owner_org, invitation_id, number, email)
    select owner_org, id, sending, email from app.invitations where id = ${id}::uuid`.execute(trx);
}

export async function setStatus(trx: TenantTransaction, id: string, status: InvitationStatus): Promise<void> {
  await sql`
    update app.invitations set status = ${status}, version = version + 1
    where id = ${id}::uuid and owner_org = app.write_org()`.execute(trx);
}

/** The partnership that waited for the host's word begins. */
export async function beginPartnership(
  trx: TenantTransaction,
  invitationId: string,
  partnershipId: string,
): Promise<void> {
  await sql`
    update app.partnerships
    set status = 'ACTIVE', effective_from = app.clock()::date, version = version + 1, updated_at = app.clock()
    where id = ${partnershipId}::uuid and status = 'PENDING'`.execute(trx);
  await sql`
    select app.begin_invited_partnership(${invitationId}::uuid, p.id, p.partner_org)
    from app.partnerships p where p.id = ${partnershipId}::uuid`.execute(trx);
}

/** The partnership that waited does not come about. */
export async function endPendingPartnership(trx: TenantTransaction, partnershipId: string): Promise<void> {
  await sql`
    update app.partnerships
    set status = 'ENDED', effective_to = greatest(effective_from, app.clock()::date), version = version + 1,
      updated_at = app.clock()
    where id = ${partnershipId}::uuid and status = 'PENDING'`.execute(trx);
}
