import assert from 'node:assert/strict';
import { before, it } from 'node:test';
import { testDatabases } from '../db/testing.ts';
import { testApp, type TestApp } from '../http/testing.ts';
import { addNotification } from '../notifications/testing.ts';
import { loadTwoPartners, twoPartners } from '../testing/two-partners.ts';
import type { PersonExport } from './account-export.sql.ts';
import { Browser } from './testing.ts';

/** Where the export shows what stands in a column that names a person. */
const EXPORTED: Readonly<Record<string, string>> = {
  'users.email': 'profile',
  'users.id': 'profile',
  'person_sessions.user_id': 'sessions',
  'memberships.user_id': 'organizations',
  'notification_settings.user_id': 'preferences',
  'notification_settings.phone_number': 'preferences',
  'notification_choices.user_id': 'preferences',
  'notifications.user_id': 'notifications',
  'messages.author_user_id': 'messages',
  'embed_sessions.user_id': 'portalSessions',
  'openid_subjects.user_id': 'companySignIn',
  'openid_subjects.subject': 'companySignIn',
  'audit_events.actor_user_id': 'audit',
};

const TRAIL = 'what a person did is in the export’s audit, by action, subject and time';
const SECRET = 'a secret for minutes, of which only a hash is stored';

/** Why the export leaves the others out. */
const LEFT_OUT: Readonly<Record<string, string>> = {
  'api_keys.created_by': TRAIL,
  'embed_keys.created_by': TRAIL,
  'host_action_grants.granted_by': TRAIL,
  'ingest_tokens.created_by': TRAIL,
  'inventory_movements.actor_user_id': TRAIL,
  'invitations.created_by': TRAIL,
  'receipt_photos.actor_user_id': TRAIL,
  'receipts.actor_user_id': TRAIL,
  'sell_through_submissions.actor_user_id': TRAIL,
  'popup_codes.user_id': SECRET,
  'sign_in_challenges.email': SECRET,
  'invitations.sign_in_user': SECRET,
  'unsubscribe_tokens.user_id': 'the secret of a link in an e-mail, of which only a hash is stored',
  'conversation_reads.user_id': 'how far a thread was read; its messages are the organizations’',
  'events.user_id': 'says for a week that something changed, which is exported where it stands',
  'events.actor_user_id': 'says for a week that something changed, which is exported where it stands',
  'memberships.invited_by': 'the inviter did it, and has it in the audit',
  'memberships.invited_name': 'what the inviter wrote, until the person has answered',
  'member_sendings.user_id': 'counts for a day how many e-mails invited the person, who has them',
  'invitations.email': 'a letter of the host’s, which its addressee has',
  'invitations.contact_name': 'a letter of the host’s, which its addressee has',
  'invitation_sendings.email': 'a letter of the host’s, which its addressee has',
};

testDatabases('what a person takes along', (database) => {
  let app: TestApp;
  before(async () => {
    app = testApp(database());
    await loadTwoPartners(database());
  });

  it('is looked for in every column that names a person', async () => {
    const rows = await database().asSuperuser(`
      select distinct c.relname || '.' || a.attname as place
      from pg_class c
      join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'app'
      join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
      left join pg_constraint k on k.conrelid = c.oid and k.contype = 'f' and a.attnum = any (k.conkey)
        and k.confrelid in ('app.users'::regclass, 'app.memberships'::regclass)
      where c.relkind = 'r' and a.attname <> 'owner_org'
        and (k.oid is not null or a.attname ~ '(^|_)(user|email|phone|person)(_|$)|_by$|^(contact|invited)_name$'
          or c.relname || '.' || a.attname in ('users.id', 'openid_subjects.subject'))
        and a.attname not in ('person_session_id', 'author_org', 'superseded_by')
        and c.relname not like 'operator%'
      order by 1`);
    const known = [...Object.keys(EXPORTED), ...Object.keys(LEFT_OUT)];
    assert.deepEqual(rows.map(({ place }) => String(place)).toSorted(), known.toSorted());
  });

  it('holds all of that', async () => {
    const { host, north, partnerships } = twoPartners;
    const { organizationId, userId } = north;
    const browser = await new Browser(app).signIn(database(), userId);
    await browser.post('/portal/session');
    await addNotification(database(), { organizationId, userId });
    await database().asSuperuser(`
      insert into app.notification_settings (owner_org, user_id, phone_number, locale)
      values ('${organizationId}', '${userId}', '+14805550142', 'en');
      insert into app.notification_choices (owner_org, user_id, topic, channel, wanted)
      values ('${organizationId}', '${userId}', 'NEW_ASN', 'EMAIL', false);
      insert into app.openid_providers (owner_org, issuer, client_id)
      values ('${organizationId}', 'https://login.north.example', 'portal');
      insert into app.openid_subjects (owner_org, issuer, subject, user_id)
      values ('${organizationId}', 'https://login.north.example', 'clerk-7', '${userId}');
      with thread as (
        insert into app.conversations (id, owner_org, counterparty_org, partnership_id, subject_type, subject_id)
        select gen_random_uuid(), host_org, partner_org, id, 'PARTNERSHIP', id
        from app.partnerships where id = '${partnerships.north}' returning id)
      insert into app.messages (id, owner_org, partnership_id, conversation_id, number, author_org, author_user_id,
        author_name, body)
      select gen_random_uuid(), '${host.organizationId}', '${partnerships.north}', id, 1, '${organizationId}', '${userId}',
        'NORTH clerk', 'We begin at nine.' from thread`);
    const held = JSON.parse((await browser.get('/account/export')).text) as PersonExport;
    const [organization] = held.organizations as Record<string, unknown>[];
    for (const name of new Set(Object.values(EXPORTED))) {
      const value = (held as unknown as Record<string, unknown>)[name] ?? organization?.[name];
      assert.notDeepEqual(value ?? [], [], name);
    }
    assert.partialDeepStrictEqual(organization, {
      preferences: { phoneNumber: '+14805550142', choices: [{ wanted: false }] },
      companySignIn: [{ issuer: 'https://login.north.example', subject: 'clerk-7' }],
    });
  });
});
