-- Access: who belongs to an organization, and with which keys its machines and its hosts come in. Secrets are stored as
-- SHA-256 only; the server may write a hash, but reads none back.

-- Members. INVITED waits for the person's answer, REQUESTED for the organization's; neither has any access, nor have
-- DISABLED and REMOVED. A row is never deleted: what a member did, read and was told of refers to it.
alter table app.memberships
  drop constraint memberships_status_check,
  add constraint memberships_status_check
    check (status in ('ACTIVE', 'INVITED', 'REQUESTED', 'DISABLED', 'REMOVED')),
  -- Names the membership without naming the person: whoever invites an address learns nothing of whose it is.
  add column id uuid not null default gen_random_uuid(),
  -- What the inviter calls the person, shown until they have answered.
  add column invited_name text,
  add column invited_by uuid,
  add column last_seen_at timestamptz,
  add column version int not null default 1,
  add unique (id);
create index on app.memberships (owner_org, created_at);

grant update (version) on app.memberships to app_server, app_invite;
grant update (role, status, invited_name, invited_by, version) on app.memberships to app_auth;
grant insert (status, invited_name, invited_by) on app.memberships to app_auth;
create policy invite on app.notification_settings to app_auth using (true) with check (true);
grant select, insert (owner_org, user_id, locale), update (locale) on app.notification_settings to app_auth;

-- Makes an address a member who has yet to answer, and answers the id of the membership; nothing where the address has
-- one already. Whether anybody else knows the address is told by neither answer.
create function app.invite_member(member_email text, member_name text, member_role text, member_locale text)
returns uuid language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  person uuid;
  membership uuid;
begin
  if app.write_org() is null or app.viewer_user() is null then
    raise exception 'no organization to invite to' using errcode = 'BD403';
  end if;
  insert into app.users (email, display_name) values (lower(member_email), member_name)
  on conflict (email) do nothing;
  select id into strict person from app.users where email = lower(member_email);
  insert into app.memberships as m (owner_org, user_id, role, status, invited_name, invited_by)
  values (app.write_org(), person, member_role, 'INVITED', member_name, app.viewer_user())
  on conflict (owner_org, user_id) do update
    set role = excluded.role, status = 'INVITED', invited_name = excluded.invited_name,
      invited_by = excluded.invited_by, version = m.version + 1
    where m.status = 'REMOVED'
  returning m.id into membership;
  if membership is not null and member_locale is not null then
    insert into app.notification_settings as s (owner_org, user_id, locale)
    values (app.write_org(), person, member_locale)
    on conflict (owner_org, user_id) do update set locale = excluded.locale;
  end if;
  return membership;
end $$;

-- Each time that a member was sent an invitation, for the limits.
create table app.member_sendings (
  id uuid primary key default gen_random_uuid(),
  owner_org uuid not null,
  user_id uuid not null,
  sent_at timestamptz not null default now(),
  foreign key (owner_org, user_id) references app.memberships (owner_org, user_id)
);
create index on app.member_sendings (owner_org, user_id, sent_at);
create index on app.member_sendings (owner_org, sent_at);
create index on app.member_sendings (user_id, sent_at);
create index on app.member_sendings (sent_at);
alter table app.member_sendings enable row level security;
alter table app.member_sendings force row level security;
create policy own on app.member_sendings to app_server
  using (owner_org = (select app.write_org())) with check (owner_org = (select app.write_org()));
create policy auth on app.member_sendings for select to app_auth using (true);
create policy jobs on app.member_sendings to app_jobs using (true);
grant select, insert (owner_org, user_id) on app.member_sendings to app_server;
grant select on app.member_sendings to app_auth;
grant select (sent_at), delete on app.member_sendings to app_jobs;

-- Whether somebody got their share of invitations today, whichever organizations sent them. For the job that writes the
-- e-mails, so that no organization learns of another's.
create function app.is_member_invited_enough(person uuid) returns boolean
stable language sql security definer set search_path = pg_catalog, pg_temp as $$
  select count(*) > 10 from app.member_sendings s where s.user_id = person and s.sent_at > now() - interval '1 day'
$$;

-- The person's own pages ask who they are; those of owners and administrators, who else there is. That somebody was here
-- is no news.
create or replace function app.emit_membership() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform app.emit(new.owner_org, null, 'viewer.changed', new.owner_org, new.user_id);
  perform app.emit(new.owner_org, null, 'members.changed', new.owner_org);
  return null;
end $$;
drop trigger emit on app.memberships;
create trigger emit after insert or update of role, status on app.memberships
  for each row execute function app.emit_membership();

-- Whom an organization has removed its provider may mean no more: who comes from there with the same address afterwards
-- may be somebody else.
create function app.forget_openid_subject() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  delete from app.openid_subjects s where s.owner_org = new.owner_org and s.user_id = new.user_id;
  return null;
end $$;
create trigger forget_openid_subject after update of status on app.memberships
  for each row when (new.status = 'REMOVED') execute function app.forget_openid_subject();

-- Who deletes their account is forgotten in how often they were written to, too.
create policy forget on app.invitation_sendings to app_auth using (true) with check (true);
grant select (invitation_id, email), update (email) on app.invitation_sendings to app_auth;

-- Embed keys can be edited.
alter table app.embed_keys
  add column version int not null default 1,
  alter column created_at set default app.clock();
grant select (version), update (version) on app.embed_keys to app_server;
create index on app.embed_keys (owner_org, created_at, id);

-- Ends the sessions of a key of the viewer's that it could not make any more: for an origin or a partner's people that
-- it does not name now. Those of a partner's people are the partner's rows, which the viewer does not write.
create function app.end_sessions_beyond_key(edited_key uuid) returns void
language sql security definer set search_path = pg_catalog, pg_temp as $$
  update app.embed_sessions s set revoked_at = now()
  from app.embed_keys k
  where k.id = edited_key and k.owner_org = app.write_org() and s.key_id = k.id and s.minter_org = k.owner_org
    and s.revoked_at is null and s.expires_at > now()
    and (s.origin <> all (k.allowed_origins) or (s.owner_org <> s.minter_org and not exists (
      select from app.embed_key_partnerships p where p.key_id = k.id and p.partnership_id = s.partnership_id)))
$$;
grant update (revoked_at) on app.embed_sessions to app_auth;

-- API keys: for a backend of an ENTERPRISE organization, in the name of the member who made it.
create table app.api_keys (
  id uuid primary key default gen_random_uuid(),
  owner_org uuid not null references app.organizations,
  label text not null,
  scopes text[] not null check (cardinality(scopes) > 0),
  created_by uuid not null,
  created_at timestamptz not null default app.clock(),
  expires_at timestamptz,
  revoked_at timestamptz,
  version int not null default 1,
  unique (owner_org, id),
  foreign key (owner_org, created_by) references app.memberships (owner_org, user_id)
);
create index on app.api_keys (owner_org, created_by);
create index on app.api_keys (owner_org, created_at, id);

-- A key has several secrets while one replaces another.
create table app.api_key_secrets (
  id uuid primary key default gen_random_uuid(),
  owner_org uuid not null,
  key_id uuid not null,
  -- The first characters, to recognise it by.
  prefix text not null,
  secret_sha256 bytea not null unique check (length(secret_sha256) = 32),
  created_at timestamptz not null default app.clock(),
  -- Null for the present one.
  expires_at timestamptz,
  last_used_at timestamptz,
  foreign key (owner_org, key_id) references app.api_keys (owner_org, id)
);
create index on app.api_key_secrets (owner_org, key_id);

-- Ingest tokens: a host lets a partner's point of sale report sales, and do nothing else.
create table app.ingest_tokens (
  id uuid primary key default gen_random_uuid(),
  host_org uuid not null,
  partner_org uuid not null,
  partnership_id uuid not null,
  label text not null,
  prefix text not null,
  token_sha256 bytea not null unique check (length(token_sha256) = 32),
  created_by uuid not null,
  created_at timestamptz not null default app.clock(),
  last_used_at timestamptz,
  revoked_at timestamptz,
  foreign key (host_org, partner_org, partnership_id) references app.partnerships (host_org, partner_org, id)
);
create index on app.ingest_tokens (host_org, partner_org, partnership_id);
create index on app.ingest_tokens (host_org, created_at, id);
create index on app.ingest_tokens (partner_org, created_at, id);

alter table app.api_keys enable row level security;
alter table app.api_keys force row level security;
alter table app.api_key_secrets enable row level security;
alter table app.api_key_secrets force row level security;
alter table app.ingest_tokens enable row level security;
alter table app.ingest_tokens force row level security;

create policy own on app.api_keys to app_server
  using (owner_org = (select app.write_org())) with check (owner_org = (select app.write_org()));
create policy own on app.api_key_secrets to app_server
  using (owner_org = (select app.write_org())) with check (owner_org = (select app.write_org()));
-- Both sides see and revoke one; only the host issues it.
create policy sides on app.ingest_tokens for select to app_server
  using (host_org = (select app.write_org()) or partner_org = (select app.write_org()));
create policy issue on app.ingest_tokens for insert to app_server with check (host_org = (select app.write_org()));
create policy revoke on app.ingest_tokens for update to app_server
  using (host_org = (select app.write_org()) or partner_org = (select app.write_org()))
  with check (host_org = (select app.write_org()) or partner_org = (select app.write_org()));
create policy auth on app.api_keys for select to app_auth using (true);
create policy auth on app.api_key_secrets for select to app_auth using (true);
create policy auth on app.ingest_tokens for select to app_auth using (true);
create policy jobs on app.api_key_secrets to app_jobs using (true) with check (true);
create policy jobs on app.ingest_tokens to app_jobs using (true) with check (true);
create policy jobs on app.memberships to app_jobs using (true) with check (true);

grant select, insert (id, owner_org, label, scopes, created_by, expires_at), update (version, revoked_at)
  on app.api_keys to app_server;
grant select (id, owner_org, key_id, prefix, created_at, expires_at, last_used_at),
  insert (owner_org, key_id, prefix, secret_sha256), update (expires_at) on app.api_key_secrets to app_server;
grant select (id, host_org, partner_org, partnership_id, label, prefix, created_by, created_at, last_used_at, revoked_at),
  insert (id, host_org, partner_org, partnership_id, label, prefix, token_sha256, created_by), update (revoked_at)
  on app.ingest_tokens to app_server;
grant select on app.api_keys, app.api_key_secrets, app.ingest_tokens to app_auth;
grant select (id, last_used_at), update (last_used_at) on app.api_key_secrets, app.ingest_tokens to app_jobs;
grant select (owner_org, user_id, last_seen_at), update (last_seen_at) on app.memberships to app_jobs;
grant select (id, owner_org, user_id) on app.embed_sessions to app_jobs;

-- The person who made a key stands behind it, with the role that they have now. Its scopes stand where a session has its
-- features, and the secret that was used where a session has its key.
create function app.authenticate_api_key(secret_sha256 bytea) returns setof app.credential
stable language sql security definer set search_path = pg_catalog, pg_temp as $$
  select k.id, k.owner_org, k.created_by, m.role, null::uuid, '{}'::text[], k.scopes, false, k.owner_org, s.id,
    k.expires_at, a.plan_tier,
    (select coalesce(jsonb_object_agg(b.add_on, b.quantity), '{}') from app.organization_add_ons b
      where b.organization_id = k.owner_org)
  from app.api_key_secrets s
  join app.api_keys k on k.owner_org = s.owner_org and k.id = s.key_id
  join app.organization_accounts a on a.organization_id = k.owner_org and a.status = 'ACTIVE'
  join app.memberships m on m.owner_org = k.owner_org and m.user_id = k.created_by and m.status = 'ACTIVE'
  where s.secret_sha256 = authenticate_api_key.secret_sha256 and k.revoked_at is null
    and (s.expires_at is null or s.expires_at > now()) and (k.expires_at is null or k.expires_at > now())
$$;

-- Acts as the partner, inside the partnership, while that is active.
create function app.authenticate_ingest_token(secret_sha256 bytea) returns setof app.credential
stable language sql security definer set search_path = pg_catalog, pg_temp as $$
  select t.id, t.partner_org, null::uuid, null::text, t.partnership_id, '{}'::text[], null::text[], false, t.host_org,
    null::uuid, null::timestamptz, a.plan_tier, '{}'::jsonb
  from app.ingest_tokens t
  join app.organization_accounts a on a.organization_id = t.partner_org and a.status = 'ACTIVE'
  join app.organization_accounts h on h.organization_id = t.host_org and h.status = 'ACTIVE'
  join app.active_partnerships p on p.id = t.partnership_id
  where t.token_sha256 = secret_sha256 and t.revoked_at is null
$$;

-- Last-used marks, in batches and outside requests: of keys and tokens by their ids, and of people by their sessions'.
-- Anybody's presence is known to five minutes.
create or replace function app.mark_keys_used(keys uuid[], used_at timestamptz) returns void
language sql security definer set search_path = pg_catalog, pg_temp as $$
  update app.embed_keys set last_used_at = greatest(last_used_at, used_at) where id = any (keys);
  update app.api_key_secrets set last_used_at = greatest(last_used_at, used_at) where id = any (keys);
  update app.ingest_tokens set last_used_at = greatest(last_used_at, used_at) where id = any (keys);
  update app.memberships m set last_seen_at = used_at
  from app.embed_sessions s
  where s.id = any (keys) and m.owner_org = s.owner_org and m.user_id = s.user_id
    and (m.last_seen_at is null or m.last_seen_at < used_at - interval '5 minutes');
$$;

-- Whoever looks at keys and grants looks again. The arguments name the columns of the organizations.
create function app.emit_access() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  organization uuid;
begin
  for organization in select (to_jsonb(new) ->> side)::uuid from unnest(tg_argv) side loop
    perform app.emit(organization, null, 'access.changed', organization);
  end loop;
  return null;
end $$;
create trigger emit after insert or update of version, revoked_at on app.embed_keys
  for each row execute function app.emit_access('owner_org');
create trigger emit after insert or update of version, revoked_at on app.api_keys
  for each row execute function app.emit_access('owner_org');
create trigger emit after insert or update of revoked_at on app.ingest_tokens
  for each row execute function app.emit_access('host_org', 'partner_org');
create trigger emit after insert or update of revoked_at on app.host_action_grants
  for each row execute function app.emit_access('owner_org', 'host_org');

-- Whose session has just ended asks again who they are, so that an open stream notices at once. The argument says which
-- sessions end with the row ($1).
create function app.emit_ended() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  session record;
begin
  for session in execute
    'select distinct s.owner_org, s.user_id from app.embed_sessions s where s.expires_at > now() and ' || tg_argv[0]
    using new
  loop
    perform app.emit(session.owner_org, null, 'viewer.changed', session.owner_org, session.user_id);
  end loop;
  return null;
end $$;
create trigger emit_ended after update of revoked_at on app.embed_sessions
  for each row when (new.revoked_at is not null) execute function app.emit_ended('s.id = ($1).id');
create trigger emit_ended after update of revoked_at on app.person_sessions
  for each row when (new.revoked_at is not null) execute function app.emit_ended('s.person_session_id = ($1).id');
create trigger emit_ended after update of revoked_at on app.embed_keys
  for each row when (new.revoked_at is not null)
  execute function app.emit_ended('s.minter_org = ($1).owner_org and s.key_id = ($1).id');
create trigger emit_ended after update of revoked_at on app.host_action_grants
  for each row when (new.revoked_at is not null) execute function app.emit_ended('s.partnership_id = ($1).partnership_id');
create trigger emit_ended after update of status on app.organization_accounts
  for each row when (new.status <> 'ACTIVE') execute function app.emit_ended('s.minter_org = ($1).organization_id');
create policy emit on app.embed_sessions for select to app_post using (true);
grant select (id, owner_org, user_id, key_id, person_session_id, partnership_id, minter_org, expires_at)
  on app.embed_sessions to app_post;

grant create on schema app to app_auth, app_post;
alter function app.forget_openid_subject() owner to app_auth;
alter function app.emit_ended() owner to app_post;
alter function app.invite_member(text, text, text, text) owner to app_auth;
alter function app.is_member_invited_enough(uuid) owner to app_auth;
alter function app.end_sessions_beyond_key(uuid) owner to app_auth;
alter function app.authenticate_api_key(bytea) owner to app_auth;
alter function app.authenticate_ingest_token(bytea) owner to app_auth;
alter function app.emit_access() owner to app_post;
revoke create on schema app from app_auth, app_post;
grant execute on function app.invite_member(text, text, text, text), app.is_member_invited_enough(uuid), app.end_sessions_beyond_key(uuid),
  app.authenticate_api_key(bytea), app.authenticate_ingest_token(bytea) to app_server;
