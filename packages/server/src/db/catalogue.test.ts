import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { it } from 'node:test';
import { testBothDatabases, testDatabases } from './testing.ts';

/**
 * What the catalogue must say about every table, view, function and key, so that a migration that forgets a part of
 * tenancy fails here.
 */
testBothDatabases('the catalogue', (database) => {
  const texts = async (sql: string) =>
    (await database().asSuperuser(sql)).map((row) => Object.values(row).map(String).join(' '));

  it('forces row-level security on every table, and gives each a policy', async () => {
    const open = await texts(`
      select relname from pg_class c
      where relnamespace = 'app'::regnamespace and relkind in ('r', 'p')
        and not (relrowsecurity and relforcerowsecurity and exists (select from pg_policy where polrelid = c.oid))`);
    assert.deepEqual(open, []);
  });

  it('names the roles of every policy: none is for everybody', async () => {
    assert.deepEqual(await texts(`select polname from pg_policy where polroles = array[0::oid]`), []);
  });

  it('shows app_server everything only through conditions', async () => {
    const unconditional = await texts(`
      select polrelid::regclass, polname from pg_policy
      where polroles @> array['app_server'::regrole::oid]
        and (pg_get_expr(polqual, polrelid) = 'true' or pg_get_expr(polwithcheck, polrelid) = 'true')`);
    assert.deepEqual(unconditional, []);
  });

  it('writes only in the name of the one organization that acts, or of the person', async () => {
    // A policy for reading may name several organizations; one for writing that did would let a parent change its
    // subsidiaries.
    const wide = await texts(`
      select polrelid::regclass, polname from pg_policy
      where polroles @> array['app_server'::regrole::oid] and polcmd <> 'r'
        and concat(pg_get_expr(polqual, polrelid), pg_get_expr(polwithcheck, polrelid)) !~ 'write_org|viewer_org|viewer_person'`);
    assert.deepEqual(wide, []);
    const reading = await texts(`
      select polrelid::regclass, polname from pg_policy
      where polroles @> array['app_server'::regrole::oid] and polcmd <> 'r'
        and concat(pg_get_expr(polqual, polrelid), pg_get_expr(polwithcheck, polrelid)) ~ 'own_orgs|read_orgs'`);
    assert.deepEqual(reading, []);
  });

  it('lets app_server in as neither superuser nor owner, and the elevated roles not at all', async () => {
    const roles = await texts(`
      select rolname, rolcanlogin, rolsuper or rolbypassrls or rolcreaterole or rolcreatedb
      from pg_roles where rolname ~ '^app_' order by rolname`);
    assert.deepEqual(roles, [
      'app_auth false false',
      'app_billing false false',
      'app_invite false false',
      'app_jobs false false',
      // What the operator may know: counts, plans, money and dates, and the history that they need.
      'app_network false false',
      'app_post false false',
      'app_server true false',
    ]);
    const owned = await texts(`
      select c.relname from pg_class c where c.relowner in ('app_server'::regrole, 'app_auth'::regrole,
        'app_post'::regrole, 'app_jobs'::regrole, 'app_network'::regrole)
      union all
      select p.proname from pg_proc p where p.proowner = 'app_server'::regrole`);
    assert.deepEqual(owned, []);
    const memberships = await texts(`
      select roleid::regrole from pg_auth_members where member = 'app_server'::regrole`);
    assert.deepEqual(memberships, []);
  });

  it('elevates in these functions only, each with a fixed search path', async () => {
    const definers = await texts(`
      select proowner::regrole, oid::regprocedure from pg_proc
      where pronamespace = 'app'::regnamespace and prosecdef order by 1, 2`);
    assert.deepEqual(definers.map((line) => line.replaceAll('app.', '')).sort(), [
      'app_auth add_member(text,text,text,uuid)',
      'app_auth answer_invitation(uuid,boolean)',
      'app_auth authenticate_api_key(bytea)',
      'app_auth authenticate_embed_key(bytea)',
      'app_auth authenticate_embed_session(bytea)',
      'app_auth authenticate_ingest_token(bytea)',
      'app_auth authenticate_invitation(bytea)',
      'app_auth authenticate_operator_key(bytea)',
      'app_auth authenticate_operator_session(bytea)',
      'app_auth authenticate_popup_code(bytea)',
      'app_auth begin_sign_in(uuid,text,bytea,text,text)',
      'app_auth create_operator_key(uuid,text,text,bytea,text[])',
      'app_auth delete_person(bytea,bytea)',
      'app_auth end_operator_session()',
      'app_auth end_person_session(bytea)',
      'app_auth end_sessions_beyond_key(uuid)',
      'app_auth enter(uuid,uuid,uuid,uuid)',
      'app_auth enter_person(bytea)',
      'app_auth equip_sign_in(uuid,bytea,bytea)',
      'app_auth exchange_popup(text,bytea)',
      'app_auth find_openid(uuid,text)',
      'app_auth find_sign_in(bytea)',
      'app_auth find_unsubscriber(bytea)',
      'app_auth forget_openid_subject()',
      'app_auth grant_popup(uuid,text,text,bytea)',
      'app_auth invite_member(text,text,text,text)',
      'app_auth is_member_invited_enough(uuid)',
      'app_auth mint_operator_session(bytea,text,text,interval)',
      'app_auth mint_own_session(uuid,bytea,text)',
      'app_auth mint_session(bytea,text,uuid,text,text[],interval)',
      'app_auth parent_organization()',
      'app_auth person_memberships()',
      'app_auth person_obstacles()',
      'app_auth person_since()',
      'app_auth popup_organizations(text)',
      'app_auth position_key()',
      'app_auth rename_person(text)',
      'app_auth renew_popup(bytea)',
      'app_auth revoke_operator_key(uuid)',
      'app_auth sign_in_by_code(bytea,bytea,bytea,text)',
      'app_auth sign_in_by_link(bytea,bytea,text)',
      'app_auth sign_in_by_openid(uuid,text,text,text,text,bytea,text)',
      'app_auth start_person_session(uuid,bytea,text,text)',
      'app_auth use_sign_in_code(bytea,bytea)',
      'app_billing apply_subscription(text,text,text,text,text,jsonb,timestamp with time zone,jsonb,jsonb,interval,text,jsonb)',
      'app_invite accept_invitation(bytea,jsonb,uuid,text)',
      'app_invite decline_invitation(text,text)',
      'app_invite hold_invitation(bytea)',
      'app_invite invitation_at_hand(bytea)',
      'app_invite is_invited_enough(text)',
      'app_invite keep_invitation_sign_in(uuid,bytea)',
      'app_invite open_invitation()',
      'app_invite read_invitation(bytea)',
      'app_invite read_invitation_shares()',
      'app_invite record_answer(invitations,text,uuid,uuid,text)',
      'app_invite request_membership(text,text,text)',
      'app_invite sign_in_by_invitation(bytea,bytea,text)',
      'app_jobs claim_events(integer)',
      'app_jobs list_ended_graces()',
      'app_jobs list_expired_invitations()',
      'app_jobs list_organizations()',
      'app_jobs mark_keys_used(uuid[],timestamp with time zone)',
      'app_jobs organizations_with_events()',
      'app_jobs purge_expired()',
      'app_network network_cohorts(uuid,date)',
      'app_network network_invited(uuid,date)',
      'app_network network_organizations(uuid,date,text,integer)',
      'app_network network_plans(uuid,date)',
      'app_network network_value(uuid,date)',
      'app_network note_plan()',
      'app_post acknowledge_asn(uuid,integer)',
      'app_post asn_status_by_count(uuid)',
      'app_post emit(uuid,uuid,text,uuid,uuid)',
      'app_post emit_access()',
      'app_post emit_alert()',
      'app_post emit_asn()',
      'app_post emit_ended()',
      'app_post emit_inventory()',
      'app_post emit_invitation()',
      'app_post emit_membership()',
      'app_post emit_message()',
      'app_post emit_notifications()',
      'app_post emit_notifications_read()',
      'app_post emit_partnership()',
      'app_post emit_reading()',
      'app_post emit_receipt()',
      'app_post emit_share()',
      'app_post emit_submission()',
      'app_post emit_viewer()',
      'app_post evaluate_replenishment(uuid)',
      'app_post lock_asn_to_receive(uuid,integer)',
      'app_post may_post(uuid,uuid,uuid)',
      'app_post post_receipt(uuid,integer)',
      'app_post post_sales(uuid)',
      'app_post project_movements()',
      'app_post reconsider_replenishment()',
      'app_post record_alert()',
      'app_post reverse_receipt(uuid,integer)',
    ]);
    const unfixed = await texts(`
      select oid::regprocedure from pg_proc
      where pronamespace = 'app'::regnamespace and prosecdef
        and not coalesce(proconfig @> array['search_path=pg_catalog, pg_temp'], false)`);
    assert.deepEqual(unfixed, []);
  });

  it('lets app_server execute what it was granted, and everybody nothing', async () => {
    const granted = await texts(`
      select proname from pg_proc where pronamespace = 'app'::regnamespace
        and has_function_privilege('app_server', oid, 'execute') order by proname`);
    assert.deepEqual(granted, [
      'accept_invitation',
      'acknowledge_asn',
      'add_member',
      'answer_invitation',
      'apply_subscription',
      'authenticate_api_key',
      'authenticate_embed_key',
      'authenticate_embed_session',
      'authenticate_ingest_token',
      'authenticate_invitation',
      'authenticate_operator_key',
      'authenticate_operator_session',
      'authenticate_popup_code',
      'begin_invited_partnership',
      'begin_sign_in',
      'claim_events',
      'clock',
      'create_operator_key',
      'decline_invitation',
      'delete_person',
      'end_operator_session',
      'end_person_session',
      'end_sessions_beyond_key',
      'enter',
      'enter_operator',
      'enter_person',
      'equip_sign_in',
      'evaluate_replenishment',
      'events_since',
      'exchange_popup',
      'find_openid',
      'find_sign_in',
      'find_unsubscriber',
      'grant_popup',
      'hold_invitation',
      'invite_member',
      'is_invited_enough',
      'is_job',
      'is_member_invited_enough',
      'keep_invitation_sign_in',
      'known_orgs',
      'last_complete_date',
      'list_ended_graces',
      'list_expired_invitations',
      'list_organizations',
      'lock_limit',
      'lock_subscription',
      'mark_keys_used',
      'mint_operator_session',
      'mint_own_session',
      'mint_session',
      'network_cohorts',
      'network_invited',
      'network_organizations',
      'network_plans',
      'network_value',
      'next_number',
      'open_invitation',
      'ordered_id',
      'organizations_with_events',
      'own_orgs',
      'parent_organization',
      'person_memberships',
      'person_obstacles',
      'person_since',
      'popup_organizations',
      'position_key',
      'post_receipt',
      'post_sales',
      'purge_expired',
      'read_invitation',
      'read_invitation_shares',
      'read_orgs',
      'rename_person',
      'renew_popup',
      'replenishment_figures',
      'request_membership',
      'reverse_receipt',
      'revoke_operator_key',
      'shared_documents',
      'shared_locations',
      'sign_in_by_code',
      'sign_in_by_invitation',
      'sign_in_by_link',
      'sign_in_by_openid',
      'start_person_session',
      'viewer_credential',
      'viewer_operator',
      'viewer_org',
      'viewer_partnership',
      'viewer_partnerships',
      'viewer_person',
      'viewer_person_session',
      'viewer_user',
      'write_org',
    ]);
    const everybody = await texts(`
      select p.proname from pg_proc p, aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) a
      where p.pronamespace = 'app'::regnamespace and a.grantee = 0`);
    assert.deepEqual(everybody, []);
  });

  it('indexes every foreign key', async () => {
    const unindexed = await texts(`
      select k.conrelid::regclass, k.conname from pg_constraint k
      where k.contype = 'f' and k.connamespace = 'app'::regnamespace and not exists (
        select from pg_index i
        where i.indrelid = k.conrelid and i.indpred is null
          -- The key's columns, in any order, are the first of the index.
          and (select array_agg(c order by c) from unnest(i.indkey[0:cardinality(k.conkey) - 1]) c)
            = (select array_agg(c order by c) from unnest(k.conkey) c))`);
    assert.deepEqual(unindexed, []);
  });

  it('carries the tenant in every foreign key to a table of tenants', async () => {
    const alone = await texts(`
      select k.conrelid::regclass::text, k.confrelid::regclass::text from pg_constraint k
      where k.contype = 'f' and k.connamespace = 'app'::regnamespace
        and k.confrelid not in ('app.organizations'::regclass, 'app.users'::regclass)
        and not exists (
          select from unnest(k.confkey) column_number
          join pg_attribute a on a.attrelid = k.confrelid and a.attnum = column_number
          where a.attname in ('owner_org', 'host_org'))
      order by 1, 2`);
    // A document's partnership has either side as its owner; policies check it on insert, or a function does.
    assert.deepEqual(
      alone.map((line) => line.replaceAll('app.', '')),
      [
        'asns partnerships',
        'audit_events partnerships',
        'embed_sessions partnerships',
        'embed_sessions person_sessions',
        // The operator's own, who is no tenant.
        'operator_sessions operator_keys',
        'popup_codes person_sessions',
      ],
    );
  });

  it('carries the tenant in every unique key', async () => {
    const alone = await texts(`
      select i.indexrelid::regclass::text from pg_index i
      join pg_class c on c.oid = i.indrelid
      where i.indisunique and c.relnamespace = 'app'::regnamespace
        and not exists (
          select from unnest(i.indkey::int2[]) column_number
          join pg_attribute a on a.attrelid = i.indrelid and a.attnum = column_number
          where a.attname in ('owner_org', 'host_org', 'organization_id', 'counterparty_org'))
        -- Random or client-made UUIDs, which are not guessed, and whose collision says nothing else.
        and not (i.indnkeyatts = 1 and (select a.atttypid = 'uuid'::regtype from pg_attribute a
          where a.attrelid = i.indrelid and a.attnum = i.indkey[0]))
      order by 1`);
    assert.deepEqual(
      alone.map((line) => line.replaceAll('app.', '')),
      [
        // Hashes of random secrets, as are those of tokens, of the operator, of sessions, sign-ins, invitation_tokens and
        // unsubscribe_tokens.
        'api_key_secrets_secret_sha256_key',
        'embed_keys_key_sha256_key',
        'embed_sessions_token_sha256_key',
        'ingest_tokens_token_sha256_key',
        // An item has one owner; the server has no INSERT here.
        'inventory_positions_item_id_lot_id_bucket_key',
        'invitation_tokens_pkey',
        // Of the whole platform, and written by an operator.
        'openid_domains_pkey',
        'operator_keys_key_sha256_key',
        'operator_sessions_token_sha256_key',
        // Codes and addresses are those of the whole platform; only an operator or app_auth inserts them.
        'organizations_code_key',
        'person_sessions_token_sha256_key',
        'popup_codes_code_sha256_key',
        'sign_in_challenges_browser_sha256_key',
        'sign_in_challenges_token_sha256_key',
        'unsubscribe_tokens_pkey',
        'users_email_key',
      ],
    );
  });

  it('reads views with the rights of who asks', async () => {
    const elevated = await texts(`
      select relname from pg_class where relnamespace = 'app'::regnamespace and relkind = 'v'
        and not coalesce(reloptions @> array['security_invoker=true'], false)`);
    assert.deepEqual(elevated, []);
  });

  it('lists the columns of every insert and update that it grants', async () => {
    const whole = await texts(`
      select c.relname, a.privilege_type from pg_class c, aclexplode(c.relacl) a
      where c.relnamespace = 'app'::regnamespace and a.grantee = 'app_server'::regrole
        and a.privilege_type not in ('SELECT', 'DELETE')
      order by 1, 2`);
    assert.deepEqual(whole, []);
  });

  it('keeps secrets and what belongs to postings from app_server', async () => {
    const allowed = await texts(`
      select what from (values
        ('read key hashes', has_column_privilege('app_server', 'app.embed_keys', 'key_sha256', 'select')),
        ('read token hashes', has_column_privilege('app_server', 'app.embed_sessions', 'token_sha256', 'select')),
        ('read operator keys', has_any_column_privilege('app_server', 'app.operator_keys', 'select, insert, update')),
        ('read operator sessions', has_any_column_privilege('app_server', 'app.operator_sessions', 'select, insert, update')),
        ('rewrite the history of plans', has_any_column_privilege('app_server', 'app.plan_changes', 'insert, update')),
        ('read API keys', has_column_privilege('app_server', 'app.api_key_secrets', 'secret_sha256', 'select')),
        ('read ingest tokens', has_column_privilege('app_server', 'app.ingest_tokens', 'token_sha256', 'select')),
        ('read the key of positions', has_column_privilege('app_server', 'app.event_position_key', 'key', 'select')),
        ('read person token hashes', has_column_privilege('app_server', 'app.person_sessions', 'token_sha256', 'select')),
        ('read sign-ins', has_any_column_privilege('app_server', 'app.sign_in_challenges', 'select')),
        ('insert sessions', has_any_column_privilege('app_server', 'app.embed_sessions', 'insert')),
        ('change a plan', has_column_privilege('app_server', 'app.organization_accounts', 'plan_tier', 'update')),
        ('write positions', has_any_column_privilege('app_server', 'app.inventory_positions', 'insert, update')),
        ('change movements', has_any_column_privilege('app_server', 'app.inventory_movements', 'update')),
        ('remove movements', has_table_privilege('app_server', 'app.inventory_movements', 'delete, truncate')),
        ('count on an ASN', has_any_column_privilege('app_server', 'app.asn_lines', 'update')),
        ('confirm receipts', has_any_column_privilege('app_server', 'app.receipts', 'update'))
      ) as t (what, allowed) where allowed`);
    assert.deepEqual(allowed, []);
  });

  it('lets the operator’s functions read counts, plans, money and dates, and nothing else', async () => {
    const columns = await texts(`
      select c.relname || '.' || a.attname from pg_class c join pg_attribute a on a.attrelid = c.oid
      where c.relnamespace = 'app'::regnamespace and c.relkind in ('r', 'v') and a.attnum > 0 and not a.attisdropped
        and has_column_privilege('app_network', c.oid, a.attnum, 'select')
      order by 1`);
    assert.deepEqual(columns, [
      'invitations.created_at',
      'invitations.owner_org',
      'invitations.registrant_org',
      'invitations.status',
      'organization_accounts.active_since',
      'organization_accounts.kind',
      'organization_accounts.organization_id',
      'organization_accounts.parent_id',
      'organization_accounts.plan_tier',
      'organization_accounts.status',
      'organization_accounts.upgraded_at',
      'organization_add_ons.add_on',
      'organization_add_ons.organization_id',
      'organization_add_ons.quantity',
      'organizations.code',
      'organizations.created_at',
      'organizations.display_name',
      'organizations.id',
      'partnerships.effective_from',
      'partnerships.effective_to',
      'partnerships.host_org',
      'partnerships.id',
      'partnerships.partner_org',
      'partnerships.party_id',
      'partnerships.status',
      'plan_changes.changed_on',
      'plan_changes.id',
      'plan_changes.owner_org',
      'plan_changes.plan_tier',
    ]);
  });

  it('lets no role of ours change or remove an audit event', async () => {
    const allowed = await texts(`
      select r.rolname || ' ' || privilege from pg_roles r, unnest(array['update', 'delete', 'truncate']) privilege
      where r.rolname like 'app\\_%' and case privilege
        when 'update' then has_any_column_privilege(r.oid, 'app.audit_events', 'update')
        else has_table_privilege(r.oid, 'app.audit_events', privilege) end`);
    assert.deepEqual(allowed, []);
  });

  it('refuses everybody to change or remove a movement, an audit event, a message or a plan of the past', async () => {
    for (const table of ['inventory_movements', 'audit_events', 'messages', 'plan_changes']) {
      for (const sql of [
        `update app.${table} set owner_org = owner_org`,
        `delete from app.${table}`,
        `truncate app.${table} cascade`,
      ]) {
        await assert.rejects(database().asSuperuser(sql), /append-only/, sql);
      }
    }
  });
});

testDatabases(
  'the generated table types',
  (database) => {
    it('are those of the migrations', async () => {
      const { generateTables } = await import('./generate-tables.ts');
      const source = await generateTables((sql) => database().asSuperuser(sql));
      assert.equal(await readFile(new URL('./tables.gen.ts', import.meta.url), 'utf8'), source);
    });
  },
  ['postgres'],
);
