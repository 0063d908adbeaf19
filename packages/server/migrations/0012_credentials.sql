-- Credentials. Only SHA-256 hashes are stored; the server may write a hash, but reads none back. A function for each kind
-- of credential turns a hash into a viewer on every request, so that a revocation counts from the next one.

-- An embed key belongs to the backend of a host and does nothing but mint embed sessions.
create table app.embed_keys (
  id uuid primary key default gen_random_uuid(),
  owner_org uuid not null references app.organizations,
  label text not null,
  -- The first characters of the key, to recognise it by.
  prefix text not null,
  key_sha256 bytea not null unique check (length(key_sha256) = 32),
  -- Exact origins. No wildcard, and never the opaque origin "null", which any sandboxed page has.
  allowed_origins text[] not null check (
    cardinality(allowed_origins) > 0
    and array_position(allowed_origins, null) is null
    and not 'null' = any (allowed_origins)
    and array_to_string(allowed_origins, ' ') !~ '\*'),
  created_by uuid,
  created_at timestamptz not null default now(),
  last_used_at timestamptz,
  revoked_at timestamptz,
  unique (owner_org, id)
);

-- For which partnerships a host's key may also mint sessions of the partner's people.
create table app.embed_key_partnerships (
  owner_org uuid not null,
  key_id uuid not null,
  partnership_id uuid not null,
  primary key (owner_org, key_id, partnership_id),
  foreign key (owner_org, key_id) references app.embed_keys (owner_org, id),
  foreign key (owner_org, partnership_id) references app.partnerships (host_org, id)
);
create index on app.embed_key_partnerships (owner_org, partnership_id);

-- "Act through this host": a partner's owner lets pages of the host write in the partner's name. Without it, a
-- session that the host mints for the partner only reads.
create table app.host_action_grants (
  id uuid primary key default gen_random_uuid(),
  owner_org uuid not null,
  host_org uuid not null,
  partnership_id uuid not null,
  granted_by uuid not null,
  granted_at timestamptz not null default now(),
  revoked_at timestamptz,
  foreign key (host_org, owner_org, partnership_id) references app.partnerships (host_org, partner_org, id)
);
create index on app.host_action_grants (host_org, owner_org, partnership_id);
create unique index on app.host_action_grants (owner_org, partnership_id) where revoked_at is null;

-- A person who signed in on the server's own pages: what their cookie stands for. It opens these pages and nothing of
-- the API.
create table app.person_sessions (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null references app.users,
  token_sha256 bytea not null unique check (length(token_sha256) = 32),
  method text not null check (method in ('LINK', 'CODE', 'OPENID', 'INVITATION')),
  -- What people recognise it by, such as "Firefox, Windows".
  device text not null check (length(device) <= 80),
  created_at timestamptz not null default now(),
  last_seen_at timestamptz not null default now(),
  expires_at timestamptz not null default now() + interval '7 days',
  revoked_at timestamptz
);
create index on app.person_sessions (user_id);
create index on app.person_sessions (expires_at);

create table app.embed_sessions (
  id uuid primary key default gen_random_uuid(),
  -- For whom; whose key minted it is minter_org.
  owner_org uuid not null references app.organizations,
  user_id uuid not null,
  partnership_id uuid references app.partnerships,
  minter_org uuid not null references app.organizations,
  -- By what it was made, and with what it ends: a key of the minter's, or the person's own session.
  key_id uuid,
  person_session_id uuid references app.person_sessions,
  token_sha256 bytea not null unique check (length(token_sha256) = 32),
  origin text not null check (origin not in ('*', 'null')),
  -- Null: all that the plan and the role allow.
  features text[],
  read_only boolean not null,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null check (expires_at <= created_at + interval '15 minutes'),
  revoked_at timestamptz,
  foreign key (owner_org, user_id) references app.memberships (owner_org, user_id),
  foreign key (minter_org, key_id) references app.embed_keys (owner_org, id)
);
create index on app.embed_sessions (owner_org, user_id);
create index on app.embed_sessions (minter_org, key_id);
create index on app.embed_sessions (partnership_id);
create index on app.embed_sessions (person_session_id);
create index on app.embed_sessions (expires_at);

alter table app.embed_keys enable row level security;
alter table app.embed_keys force row level security;
alter table app.embed_key_partnerships enable row level security;
alter table app.embed_key_partnerships force row level security;
alter table app.host_action_grants enable row level security;
alter table app.host_action_grants force row level security;
alter table app.person_sessions enable row level security;
alter table app.person_sessions force row level security;
alter table app.embed_sessions enable row level security;
alter table app.embed_sessions force row level security;

create policy own on app.embed_keys to app_server
  using (owner_org = (select app.write_org())) with check (owner_org = (select app.write_org()));
create policy own on app.embed_key_partnerships to app_server
  using (owner_org = (select app.write_org())) with check (owner_org = (select app.write_org()));
create policy own on app.host_action_grants to app_server
  using (owner_org = (select app.write_org())) with check (owner_org = (select app.write_org()));
create policy own on app.person_sessions for select to app_server using (user_id = (select app.viewer_person()));
create policy revoke on app.person_sessions for update to app_server
  using (user_id = (select app.viewer_person())) with check (user_id = (select app.viewer_person()));
-- A session for one partnership sees and ends itself, and no other.
create policy own on app.embed_sessions for select to app_server
  using (owner_org = (select app.write_org()) or id = (select app.viewer_credential()));
create policy revoke on app.embed_sessions for update to app_server
  using (owner_org = (select app.write_org()) or id = (select app.viewer_credential()))
  with check (owner_org = (select app.viewer_org()));
create policy auth on app.embed_keys for select to app_auth using (true);
create policy auth on app.embed_key_partnerships for select to app_auth using (true);
create policy auth on app.host_action_grants for select to app_auth using (true);
create policy auth on app.person_sessions to app_auth using (true) with check (true);
create policy auth on app.embed_sessions to app_auth using (true) with check (true);
create policy auth on app.organization_add_ons for select to app_auth using (true);
create policy jobs on app.embed_keys to app_jobs using (true) with check (true);
create policy jobs on app.embed_sessions to app_jobs using (true);
create policy jobs on app.person_sessions to app_jobs using (true);

grant select (id, owner_org, label, prefix, allowed_origins, created_by, created_at, last_used_at, revoked_at),
  insert (id, owner_org, label, prefix, key_sha256, allowed_origins, created_by),
  update (label, allowed_origins, revoked_at) on app.embed_keys to app_server;
grant select, insert (owner_org, key_id, partnership_id), delete on app.embed_key_partnerships to app_server;
grant select, insert (id, owner_org, host_org, partnership_id, granted_by), update (revoked_at)
  on app.host_action_grants to app_server;
-- Sessions are made by functions alone.
grant select (id, user_id, method, device, created_at, last_seen_at, expires_at, revoked_at), update (revoked_at)
  on app.person_sessions to app_server;
grant select (id, owner_org, user_id, partnership_id, minter_org, key_id, person_session_id, origin, features, read_only, created_at,
  expires_at, revoked_at), update (revoked_at) on app.embed_sessions to app_server;
grant select on app.embed_keys, app.embed_key_partnerships, app.host_action_grants, app.person_sessions, app.embed_sessions,
  app.organization_add_ons to app_auth;
grant insert (id, user_id, token_sha256, method, device), update (last_seen_at, revoked_at)
  on app.person_sessions to app_auth;
grant insert (id, owner_org, user_id, partnership_id, minter_org, key_id, person_session_id, token_sha256, origin,
  features, read_only, expires_at) on app.embed_sessions to app_auth;
grant select (id, last_used_at), update (last_used_at) on app.embed_keys to app_jobs;
grant select (expires_at), delete on app.embed_sessions to app_jobs;
grant select (id, expires_at), delete on app.person_sessions to app_jobs;
grant select (person_session_id) on app.embed_sessions to app_jobs;

-- The viewer behind a credential that holds now. Each kind of credential has a function app.authenticate_<kind>, which
-- takes the SHA-256 of a secret and answers nothing where it is unknown, expired or revoked, or where the key that minted
-- it, the person's session, the membership, the organization or (for one) the partnership no longer holds. What the organization
-- has bought comes along, because every request asks for it.
create type app.credential as (credential_id uuid, organization_id uuid, user_id uuid, role text, partnership_id uuid,
  allowed_origins text[], features text[], read_only boolean, minter_org uuid, key_id uuid, expires_at timestamptz,
  plan_tier text, add_ons jsonb);

-- A key is nobody's in particular: user_id, role and features are null, and add_ons is empty.
create function app.authenticate_embed_key(secret_sha256 bytea) returns setof app.credential
stable language sql security definer set search_path = pg_catalog, pg_temp as $$
  select k.id, k.owner_org, null::uuid, null::text, null::uuid, k.allowed_origins, null::text[], false, k.owner_org, k.id,
    null::timestamptz, a.plan_tier, '{}'::jsonb
  from app.embed_keys k
  join app.organization_accounts a on a.organization_id = k.owner_org and a.status = 'ACTIVE'
  where k.key_sha256 = secret_sha256 and k.revoked_at is null
$$;

create function app.authenticate_embed_session(secret_sha256 bytea) returns setof app.credential
stable language sql security definer set search_path = pg_catalog, pg_temp as $$
  select s.id, s.owner_org, s.user_id, m.role, s.partnership_id, array[s.origin], s.features, s.read_only, s.minter_org,
    s.key_id, s.expires_at, a.plan_tier,
    (select coalesce(jsonb_object_agg(b.add_on, b.quantity), '{}') from app.organization_add_ons b
      where b.organization_id = s.owner_org)
  from app.embed_sessions s
  join app.organization_accounts a on a.organization_id = s.owner_org and a.status = 'ACTIVE'
  join app.memberships m on m.owner_org = s.owner_org and m.user_id = s.user_id and m.status = 'ACTIVE'
  left join app.embed_keys k on k.id = s.key_id
  left join app.person_sessions p on p.id = s.person_session_id
  where s.token_sha256 = secret_sha256 and s.revoked_at is null and s.expires_at > now() and k.revoked_at is null
    and p.revoked_at is null and (p.expires_at is null or p.expires_at > now())
    -- What a host minted for a partner lives as long as the host, the partnership and, if it writes, the grant: a later
    -- one does not bring it back.
    and (s.owner_org = s.minter_org or (
      exists (select from app.organization_accounts h where h.organization_id = s.minter_org and h.status = 'ACTIVE')
      and exists (select from app.active_partnerships p where p.id = s.partnership_id)
      and (s.read_only or exists (select from app.host_action_grants g
        where g.partnership_id = s.partnership_id and g.owner_org = s.owner_org and g.revoked_at is null
          and g.granted_at <= s.created_at))))
$$;

-- Mints a session for a member of the viewer's organization or, for a partnership that the viewer hosts and the key
-- names, of the partner. The latter only reads, unless the partner granted more. SQLSTATE BD404: no such member or
-- partnership; BD403: the key may not mint for this origin, or (with the detail OWNER) not for this member: whoever made
-- it and is no owner would be one with its secret.
create function app.mint_session(token_sha256 bytea, member_email text, partnership uuid, page_origin text,
  allowed_features text[], lifetime interval)
returns table (session_id uuid, organization_id uuid, user_id uuid, read_only boolean, expires_at timestamptz)
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
  minter uuid := app.viewer_org();
  key app.embed_keys;
  agreement app.partnerships;
  organization uuid := minter;
  person uuid;
  person_role text;
begin
  select * into key from app.embed_keys k
  where k.id = app.viewer_credential() and k.owner_org = minter and k.revoked_at is null;
  if not found or page_origin <> all (key.allowed_origins) then
    raise exception 'the key may not mint sessions for %', page_origin using errcode = 'BD403';
  end if;
  if partnership is not null then
    select * into agreement from app.active_partnerships p
    where p.id = partnership and minter in (p.host_org, p.partner_org);
    if not found then
      raise exception 'no active partnership % of the viewer', partnership using errcode = 'BD404';
    end if;
    -- For the partner's people where the key names the partnership, otherwise for the viewer's own.
    if agreement.host_org = minter and agreement.partner_org is not null and exists (
      select from app.embed_key_partnerships kp where kp.key_id = key.id and kp.partnership_id = partnership) then
      organization := agreement.partner_org;
    end if;
  end if;
  select m.user_id, m.role into person, person_role
  from app.memberships m join app.users u on u.id = m.user_id
  where m.owner_org = organization and m.status = 'ACTIVE' and u.email = lower(member_email);
  if not found then
    raise exception 'no such member' using errcode = 'BD404';
  end if;
  if person_role = 'OWNER' and organization = minter and key.created_by is not null and not exists (
    select from app.memberships m
    where m.owner_org = minter and m.user_id = key.created_by and m.role = 'OWNER' and m.status = 'ACTIVE') then
    raise exception 'the key of whoever is no owner mints for none' using errcode = 'BD403', detail = 'OWNER';
  end if;
  return query
    insert into app.embed_sessions as s (owner_org, user_id, partnership_id, minter_org, key_id, token_sha256, origin, features,
      read_only, expires_at)
    values (organization, person, partnership, minter, key.id, token_sha256, page_origin, allowed_features,
      organization <> minter and not exists (select from app.host_action_grants g
        where g.partnership_id = partnership and g.owner_org = organization and g.revoked_at is null),
      now() + least(lifetime, interval '15 minutes'))
    returning s.id, s.owner_org, s.user_id, s.read_only, s.expires_at;
end $$;

-- Last-used marks of keys, in batches and outside requests.
create function app.mark_keys_used(keys uuid[], used_at timestamptz) returns void
language sql security definer set search_path = pg_catalog, pg_temp as $$
  update app.embed_keys set last_used_at = greatest(last_used_at, used_at) where id = any (keys)
$$;

grant create on schema app to app_auth, app_jobs;
alter function app.authenticate_embed_key(bytea) owner to app_auth;
alter function app.authenticate_embed_session(bytea) owner to app_auth;
alter function app.mint_session(bytea, text, uuid, text, text[], interval) owner to app_auth;
alter function app.mark_keys_used(uuid[], timestamptz) owner to app_jobs;
revoke create on schema app from app_auth, app_jobs;
grant execute on function app.authenticate_embed_key(bytea), app.authenticate_embed_session(bytea),
  app.mint_session(bytea, text, uuid, text, text[], interval),
  app.mark_keys_used(uuid[], timestamptz) to app_server;
