import { sql } from 'kysely';
import { organizationRef, type Ref } from '../asns/asns.sql.ts';
import type { TenantTransaction } from '../db/database.ts';

export interface AuditEventRow {
  id: string;
  /** RFC 3339 with all its digits. */
  occurredAt: string;
  action: string;
  organization: Ref;
  actor: {
    kind: 'PERSON' | 'KEY' | 'API_KEY' | 'INGEST_TOKEN' | 'SYSTEM';
    id: string | null;
    name: string | null;
    inNameOf: string | null;
  };
  host: Ref | null;
  partnershipId: string | null;
  subject: { type: string; id: string; name: string | null } | null;
  detail: Record<string, unknown>;
  requestId: string | null;
}

export interface AuditSelection {
  /** Business dates in the organization's zone, both included. */
  from: string | undefined;
  to: string | undefined;
  /** Of the person or the key that did it. */
  actorId: string | undefined;
  after: { occurredAt: string; id: string } | undefined;
  limit: number;
}

/**
 * What the subject of an event is called, as far as its organization still sees it. Somebody who never came in bears the
 * name that the inviter knows, or none: their own would tell that somebody else knows them.
 */
const subjectName = sql`case e.subject_type
  when 'asn' then (select s.asn_number from app.asns s where s.id = e.subject_id)
  when 'receipt' then (select s.receipt_number from app.receipts s where s.id = e.subject_id)
  when 'location' then (select s.name from app.locations s where s.id = e.subject_id)
  when 'organization' then (select s.display_name from app.organizations s where s.id = e.subject_id)
  when 'partnership' then (
    select s.display_name from app.partnerships p
    join app.organizations s on s.id = case when p.host_org = e.owner_org then p.partner_org else p.host_org end
    where p.id = e.subject_id)
  when 'invitation' then (
    select s.organization_name from app.invitations s where s.owner_org = e.owner_org and s.id = e.subject_id)
  when 'member' then (
    select case when m.status in ('ACTIVE', 'DISABLED', 'REQUESTED') or m.last_seen_at is not null then s.display_name
      else m.invited_name end
    from app.memberships m join app.users s on s.id = m.user_id
    where m.owner_org = e.owner_org and m.id = e.subject_id)
  when 'embed-key' then (select s.label from app.embed_keys s where s.owner_org = e.owner_org and s.id = e.subject_id)
  when 'api-key' then (select s.label from app.api_keys s where s.owner_org = e.owner_org and s.id = e.subject_id)
  when 'ingest-token' then (select s.label from app.ingest_tokens s where s.id = e.subject_id)
  end`;

/**
 * A page of the trail, newest first, and one more if there are more. Each organization that is read has its own stretch
 * of an index in the right order.
 */
export async function listAuditEvents(
  trx: TenantTransaction,
  { from, to, actorId, after, limit }: AuditSelection,
): Promise<AuditEventRow[]> {
  const behind =
    after === undefined
      ? sql`true`
      : sql`(e.occurred_at, e.id) < (${after.occurredAt}::timestamptz, ${after.id}::uuid)`;
  const zone = sql`(select timezone from app.organization_accounts where organization_id = app.viewer_org())`;
  const since =
    from === undefined ? sql`true` : sql`e.occurred_at >= ${from}::date::timestamp at time zone ${zone}`;
  const until =
    to === undefined ? sql`true` : sql`e.occurred_at < (${to}::date + 1)::timestamp at time zone ${zone}`;
  const by =
    actorId === undefined
      ? sql`true`
      : sql`case when e.actor_user_id is null then e.credential_id else e.actor_user_id end = ${actorId}::uuid`;
  const { rows } = await sql<AuditEventRow>`
    with page as (
      select e.* from unnest(app.own_orgs()) reader (id)
      cross join lateral (
        select * from app.audit_events e
        where e.owner_org = reader.id and ${since} and ${until} and ${by} and ${behind}
        order by e.occurred_at desc, e.id desc limit ${limit + 1}
      ) e
      order by e.occurred_at desc, e.id desc limit ${limit + 1}
    )
    select e.id, e.occurred_at as "occurredAt", e.action, ${organizationRef('o')} as organization,
      jsonb_build_object(
        'kind', case when a.id is not null then 'API_KEY' when e.actor_user_id is not null then 'PERSON'
          when k.id is not null then 'KEY' when t.id is not null then 'INGEST_TOKEN' else 'SYSTEM' end,
        'id', coalesce(a.id, e.actor_user_id, k.id, t.id),
        'name', coalesce(a.label, u.display_name, k.label, t.label),
        'inNameOf', case when a.id is not null then u.display_name end) as actor,
      case when host.id is not null and host.id <> e.owner_org then ${organizationRef('host')} end as host,
      e.partnership_id as "partnershipId",
      case when e.subject_type is not null and e.subject_id is not null
        then jsonb_build_object('type', e.subject_type, 'id', e.subject_id, 'name', ${subjectName}) end as subject,
      e.detail,
      e.request_id as "requestId"
    from page e
    join app.organizations o on o.id = e.owner_org
    left join app.organizations host on host.id = e.minter_org
    left join app.users u on u.id = e.actor_user_id
    left join app.api_keys a on a.owner_org = e.owner_org and a.id = e.credential_id
    left join app.ingest_tokens t on t.id = e.credential_id and e.actor_user_id is null
    left join app.embed_keys k on k.id = e.credential_id and e.actor_user_id is null
    order by e.occurred_at desc, e.id desc`.execute(trx);
  return rows;
}
