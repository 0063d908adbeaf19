import { sql, type RawBuilder } from 'kysely';
import type { NobodysTransaction } from '../db/database.ts';
import { enterTenant, listMemberships } from './memberships.sql.ts';
import type { Person } from './person-sessions.sql.ts';

/** All that is held about a person, by the words of the API. Times are RFC 3339 in UTC. */
export interface PersonExport {
  profile: { id: string; email: string; name: string; since: string };
  sessions: unknown[];
  organizations: unknown[];
}

/** Reads what is held about the person who was entered: here, and in the name of each organization. */
export async function exportPerson(trx: NobodysTransaction, person: Person): Promise<PersonExport> {
  const { userId, email, name } = person;
  const since = await sql<{ since: string }>`select app.person_since() as since`.execute(trx);
  const sessions = await sql`
    select method, device, created_at as "signedInAt", last_seen_at as "lastSeenAt", expires_at as "expiresAt",
      revoked_at as "endedAt"
    from app.person_sessions order by created_at`.execute(trx);
  const organizations: unknown[] = [];
  for (const {
    organizationId,
    code,
    name: organization,
    role,
    status,
    since: joined,
  } of await listMemberships(trx)) {
    // A request names whatever was typed; whether there is such an organization it says itself, when it decides.
    if (status === 'REQUESTED') continue;
    await enterTenant(trx, { organizationId, userId, credentialId: null });
    const held = await heldByOrganization(trx, userId);
    organizations.push({ code, name: organization, role, status, since: joined, ...held });
  }
  return {
    profile: { id: userId, email, name, since: since.rows[0]?.since ?? '' },
    sessions: sessions.rows,
    organizations,
  };
}

/** What the organization that was entered holds about one of its people. */
async function heldByOrganization(trx: NobodysTransaction, userId: string) {
  const [settings] = await rows(
    trx,
    sql<Record<string, unknown>>`select phone_number as "phoneNumber", locale from app.notification_settings
      where owner_org = app.viewer_org() and user_id = ${userId}`,
  );
  return {
    preferences: {
      ...(settings ?? {}),
      choices: await rows(
        trx,
        sql<Record<string, unknown>>`select topic, channel, wanted from app.notification_choices
          where owner_org = app.viewer_org() and user_id = ${userId} order by topic, channel`,
      ),
    },
    notifications: await rows(
      trx,
      sql<
        Record<string, unknown>
      >`select kind, subject_code as "subjectCode", facts, created_at as "createdAt", read_at as "readAt"
        from app.notifications where owner_org = app.viewer_org() and user_id = ${userId} order by created_at`,
    ),
    messages: await rows(
      trx,
      sql<
        Record<string, unknown>
      >`select conversation_id as "conversationId", author_name as "authorName", body, sent_at as "sentAt"
        from app.messages where author_org = app.viewer_org() and author_user_id = ${userId} order by sent_at`,
    ),
    companySignIn: await rows(
      trx,
      sql<Record<string, unknown>>`select issuer, subject, created_at as "since"
        from app.openid_subjects where owner_org = app.viewer_org() and user_id = ${userId} order by created_at`,
    ),
    portalSessions: await rows(
      trx,
      sql<
        Record<string, unknown>
      >`select origin, partnership_id as "partnershipId", created_at as "createdAt", expires_at as "expiresAt"
        from app.embed_sessions where owner_org = app.viewer_org() and user_id = ${userId} order by created_at`,
    ),
    audit: await rows(
      trx,
      sql<
        Record<string, unknown>
      >`select action, subject_type as "subjectType", subject_id as "subjectId", detail, occurred_at as "occurredAt"
        from app.audit_events where owner_org = app.viewer_org() and actor_user_id = ${userId} order by occurred_at`,
    ),
  };
}

async function rows(
  trx: NobodysTransaction,
  query: RawBuilder<Record<string, unknown>>,
): Promise<Record<string, unknown>[]> {
  return (await query.execute(trx)).rows;
}
