-- The platform's operator, and what it may know: counts, plans, money and dates of all organizations, through the
-- functions below and nothing else. It is a principal of its own, never a member of an organization: a transaction in
-- its name has no viewer, so that every policy shows it nothing.

-- Belongs to the operator's own backend and does nothing but make operator sessions. Made on the command line.
create table app.operator_keys (
  id uuid primary key default gen_random_uuid(),
  label text not null check (label <> ''),
  prefix text not null,
  key_sha256 bytea not null unique check (length(key_sha256) = 32),
  allowed_origins text[] not null check (
    cardinality(allowed_origins) > 0
    and array_position(allowed_origins, null) is null
    and not 'null' = any (allowed_origins)
    and array_to_string(allowed_origins, ' ') !~ '\*'),
  created_at timestamptz not null default now(),
  revoked_at timestamptz
);

-- Kept for good: they are the record of who looked, when, and on which page.
create table app.operator_sessions (
  id uuid primary key default gen_random_uuid(),
  key_id uuid not null references app.operator_keys,
  -- Who is at the screen, as the operator's backend names them.
  person text not null check (person <> '' and length(person) <= 254),
  token_sha256 bytea not null unique check (length(token_sha256) = 32),
  origin text not null check (origin not in ('*', 'null')),
  created_at timestamptz not null default now(),
  expires_at timestamptz not null check (expires_at <= created_at + interval '15 minutes'),
  revoked_at timestamptz
);
create index on app.operator_sessions (key_id);

alter table app.operator_keys enable row level security;
alter table app.operator_keys force row level security;
alter table app.operator_sessions enable row level security;
alter table app.operator_sessions force row level security;

create policy auth on app.operator_keys to app_auth using (true) with check (true);
create policy auth on app.operator_sessions to app_auth using (true) with check (true);
grant select, insert (id, label, prefix, key_sha256, allowed_origins), update (revoked_at) on app.operator_keys to app_auth;
grant select, insert (key_id, person, token_sha256, origin, expires_at), update (revoked_at)
  on app.operator_sessions to app_auth;

-- The key or the session in whose name a transaction is the operator's. Without it the functions below answer nothing.
create function app.viewer_operator() returns uuid stable parallel safe language sql
  return nullif(current_setting('app.viewer_operator', true), '')::uuid;

create function app.enter_operator(credential uuid) returns void
language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  perform set_config('app.viewer_operator', credential::text, true);
end $$;

-- For the command line. No request may reach these two.
create function app.create_operator_key(new_id uuid, label text, prefix text, key_sha256 bytea, allowed_origins text[])
returns void language sql security definer set search_path = pg_catalog, pg_temp as $$
  insert into app.operator_keys (id, label, prefix, key_sha256, allowed_origins)
  values (new_id, label, prefix, key_sha256, allowed_origins)
$$;

-- Revokes a key, and with it the sessions that it made. Answers whether it was in use.
create function app.revoke_operator_key(key uuid) returns boolean
language sql security definer set search_path = pg_catalog, pg_temp as $$
  with revoked as (update app.operator_keys set revoked_at = now() where id = key and revoked_at is null returning id)
  select exists (select from revoked)
$$;

create function app.authenticate_operator_key(secret_sha256 bytea) returns setof app.credential
stable language sql security definer set search_path = pg_catalog, pg_temp as $$
  select k.id, null::uuid, null::uuid, null::text, null::uuid, k.allowed_origins, null::text[], false, null::uuid, k.id,
    null::timestamptz, null::text, '{}'::jsonb
  from app.operator_keys k
  where k.key_sha256 = secret_sha256 and k.revoked_at is null
$$;

create function app.authenticate_operator_session(secret_sha256 bytea) returns setof app.credential
stable language sql security definer set search_path = pg_catalog, pg_temp as $$
  select s.id, null::uuid, null::uuid, null::text, null::uuid, array[s.origin], null::text[], true, null::uuid, s.key_id,
    s.expires_at, null::text, '{}'::jsonb
  from app.operator_sessions s join app.operator_keys k on k.id = s.key_id and k.revoked_at is null
  where s.token_sha256 = secret_sha256 and s.revoked_at is null and s.expires_at > now()
$$;

-- Makes a session in the name of the key that entered the transaction. SQLSTATE BD403: not for this origin.
create function app.mint_operator_session(token_sha256 bytea, person text, page_origin text, lifetime interval)
returns timestamptz language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  ends timestamptz;
begin
  if not exists (select from app.operator_keys k
    where k.id = app.viewer_operator() and k.revoked_at is null and page_origin = any (k.allowed_origins)) then
    raise exception 'no key for operator sessions on %', page_origin using errcode = 'BD403';
  end if;
  insert into app.operator_sessions (key_id, person, token_sha256, origin, expires_at)
  values (app.viewer_operator(), person, token_sha256, page_origin, now() + least(lifetime, interval '15 minutes'))
  returning expires_at into ends;
  return ends;
end $$;

-- Ends the session that entered the transaction.
create function app.end_operator_session() returns void
language sql security definer set search_path = pg_catalog, pg_temp as $$
  update app.operator_sessions set revoked_at = now() where id = app.viewer_operator() and revoked_at is null
$$;

-- Which plan an organization had from when on; an organization's first row says when it joined. Written with every
-- change of the plan, by whomever.
create table app.plan_changes (
  owner_org uuid not null references app.organizations,
  id bigint generated always as identity,
  plan_tier text not null check (plan_tier in ('FREE', 'PRO', 'ENTERPRISE')),
  changed_on date not null,
  primary key (owner_org, id)
);
alter table app.plan_changes enable row level security;
alter table app.plan_changes force row level security;
create policy network on app.plan_changes to app_network using (true) with check (true);
grant select, insert (owner_org, plan_tier, changed_on) on app.plan_changes to app_network;

create trigger append_only before update or delete or truncate on app.plan_changes
  for each statement execute function app.refuse_change();

create function app.note_plan() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if tg_op = 'UPDATE' then
    insert into app.plan_changes (owner_org, plan_tier, changed_on)
    values (new.organization_id, new.plan_tier, app.clock()::date);
  elsif new.upgraded_at is null then
    insert into app.plan_changes (owner_org, plan_tier, changed_on)
    values (new.organization_id, new.plan_tier, coalesce(new.active_since, app.clock()::date));
  else
    -- A load of earlier history: whoever was upgraded was FREE before.
    insert into app.plan_changes (owner_org, plan_tier, changed_on)
    values (new.organization_id, 'FREE', coalesce(new.active_since, new.upgraded_at)),
      (new.organization_id, new.plan_tier, new.upgraded_at);
  end if;
  return null;
end $$;
create trigger note_plan after insert on app.organization_accounts
  for each row execute function app.note_plan();
create trigger note_plan_change after update of plan_tier on app.organization_accounts
  for each row when (old.plan_tier <> new.plan_tier) execute function app.note_plan();

-- Of organizations and partnerships the operator's functions read these columns alone: no terms, no addresses.
create policy network on app.organizations for select to app_network using (true);
create policy network on app.organization_accounts for select to app_network using (true);
create policy network on app.organization_add_ons for select to app_network using (true);
create policy network on app.partnerships for select to app_network using (true);
grant select (id, code, display_name, created_at) on app.organizations to app_network;
grant select (organization_id, kind, parent_id, plan_tier, status, active_since, upgraded_at)
  on app.organization_accounts to app_network;
grant select on app.organization_add_ons to app_network;
grant select (id, host_org, partner_org, party_id, status, effective_from, effective_to) on app.partnerships to app_network;
create policy network on app.invitations for select to app_network using (true);
grant select (owner_org, registrant_org, status, created_at) on app.invitations to app_network;

-- Partnerships that hold on a day, of the hosts that count: all, or one organization and its subsidiaries.
create function app.network_partnerships(of_host uuid, today date)
returns table (id uuid, host_org uuid, partner_org uuid, party_id uuid)
stable language sql set search_path = pg_catalog, pg_temp as $$
  select p.id, p.host_org, p.partner_org, p.party_id
  from app.partnerships p
  where p.status = 'ACTIVE' and p.effective_from <= today and (p.effective_to is null or p.effective_to >= today)
    and (of_host is null or p.host_org in (
      select a.organization_id from app.organization_accounts a where of_host in (a.organization_id, a.parent_id)))
$$;

-- Whom a figure is about: every organization, or one with its subsidiaries and their partners.
create function app.network_members(of_host uuid, today date) returns setof uuid
stable language sql set search_path = pg_catalog, pg_temp as $$
  select a.organization_id from app.organization_accounts a
  where of_host is null or of_host in (a.organization_id, a.parent_id)
  union
  select p.partner_org from app.network_partnerships(of_host, today) p
  where of_host is not null and p.partner_org is not null
$$;

-- How many organizations have bought the same. What that costs, the server computes as it does for one of them.
create function app.network_plans(of_host uuid, today date)
returns table (plan_tier text, subsidiary boolean, add_ons jsonb, organizations int)
stable language sql security definer set search_path = pg_catalog, pg_temp as $$
  select a.plan_tier, a.kind = 'SUBSIDIARY', bought.add_ons, count(*)::int
  from app.organization_accounts a
  cross join lateral (
    select coalesce(jsonb_object_agg(o.add_on, o.quantity order by o.add_on), '{}') as add_ons
    from app.organization_add_ons o where o.organization_id = a.organization_id
  ) bought
  where app.viewer_operator() is not null and a.status = 'ACTIVE'
    and a.organization_id in (select app.network_members(of_host, today))
  group by 1, 2, 3 order by 1, 2, 3
$$;

-- What connects the organizations. One row.
create function app.network_value(of_host uuid, today date)
returns table (active int, with_parties int, parties int, ended int, sides int, in_several int, hosting_partners int,
  hosted_by_partners int)
stable language sql security definer set search_path = pg_catalog, pg_temp as $$
  with active as materialized (select * from app.network_partnerships(of_host, today)),
  sides as (
    select host_org as organization_id from active
    union all select partner_org from active where partner_org is not null
  ),
  hosting as (
    select p.host_org from app.network_partnerships(null, today) p
    where p.host_org in (select a.partner_org from active a)
  )
  select (select count(*)::int from active where partner_org is not null),
    (select count(*)::int from active where party_id is not null),
    (select count(distinct party_id)::int from active),
    (select count(*)::int from app.partnerships p
      where (p.status = 'ENDED' or p.effective_to < today) and p.partner_org is not null
        and (of_host is null or p.host_org in (
          select a.organization_id from app.organization_accounts a where of_host in (a.organization_id, a.parent_id)))),
    (select count(*)::int from sides),
    (select count(*)::int from (select from sides group by organization_id having count(*) > 1) several),
    (select count(distinct host_org)::int from hosting),
    (select count(*)::int from hosting)
  where app.viewer_operator() is not null
$$;

-- Organizations that started FREE, by the month in which they joined, and how far they came. Of those that joined at
-- least so many months ago, how many had a paid plan by then: the others are too young to tell.
create function app.network_cohorts(of_host uuid, today date)
returns table (month date, joined int, partnered int, pro int, enterprise int, old_6 int, converted_6 int, old_12 int,
  converted_12 int)
stable language sql security definer set search_path = pg_catalog, pg_temp as $$
  with started as (
    select distinct on (c.owner_org) c.owner_org, c.plan_tier, c.changed_on as since
    from app.plan_changes c order by c.owner_org, c.id
  ),
  partnered as (
    select host_org as organization_id from app.network_partnerships(null, today)
    union select partner_org from app.network_partnerships(null, today)
  ),
  progress as (
    select s.owner_org, s.since,
      min(c.changed_on) filter (where c.plan_tier <> 'FREE') as paid_on,
      bool_or(c.plan_tier = 'ENTERPRISE') as enterprise
    from started s join app.plan_changes c using (owner_org)
    where s.plan_tier = 'FREE' and s.since <= today and c.changed_on <= today
      and s.owner_org in (select app.network_members(of_host, today))
    group by s.owner_org, s.since
  ),
  aged as (
    select *, since + interval '6 months' as at_6, since + interval '12 months' as at_12 from progress
  )
  select date_trunc('month', since)::date, count(*)::int,
    -- A stage counts whoever went further, too.
    count(*) filter (where paid_on is not null or owner_org in (select organization_id from partnered))::int,
    count(paid_on)::int, count(*) filter (where enterprise)::int,
    count(*) filter (where at_6 <= today)::int, count(*) filter (where at_6 <= today and paid_on <= at_6)::int,
    count(*) filter (where at_12 <= today)::int, count(*) filter (where at_12 <= today and paid_on <= at_12)::int
  from aged
  where app.viewer_operator() is not null
  group by 1 order by 1
$$;

-- Invitations that have brought no organization, however often each was sent. One row.
create function app.network_invited(of_host uuid, today date) returns table (unanswered int)
stable language sql security definer set search_path = pg_catalog, pg_temp as $$
  select count(*)::int
  from app.invitations i
  where i.status not in ('ACCEPTED', 'AWAITING_APPROVAL') and i.created_at < today + 1
    and not exists (select from app.organizations o where o.id = i.registrant_org)
    and (of_host is null or i.owner_org in (
      select a.organization_id from app.organization_accounts a where of_host in (a.organization_id, a.parent_id)))
  having app.viewer_operator() is not null
$$;

-- A page of the organizations, by their codes.
create function app.network_organizations(of_host uuid, today date, after_code text, page_size int)
returns table (id uuid, code text, name text, kind text, plan_tier text, add_ons jsonb, since date, upgraded_at date,
  billed_to text, hosted int, joined int, network int)
stable language sql security definer set search_path = pg_catalog, pg_temp set plan_cache_mode = force_custom_plan as $$
  with page as (
    select o.id, o.code, o.display_name, o.created_at, a.kind, a.plan_tier, a.active_since, a.upgraded_at, a.parent_id
    from app.organizations o join app.organization_accounts a on a.organization_id = o.id
    where app.viewer_operator() is not null and a.status = 'ACTIVE' and o.code > coalesce(after_code, '')
      and (of_host is null or o.id in (select app.network_members(of_host, today)))
    order by o.code limit page_size
  )
  select p.id, p.code, p.display_name, p.kind, p.plan_tier,
    (select coalesce(jsonb_object_agg(b.add_on, b.quantity), '{}') from app.organization_add_ons b
      where b.organization_id = p.id),
    coalesce(p.active_since, p.created_at::date), p.upgraded_at,
    (select parent.display_name from app.organizations parent where parent.id = p.parent_id),
    hosting.partnerships,
    (select count(*)::int from app.partnerships s where s.partner_org = p.id and s.status = 'ACTIVE'
      and s.effective_from <= today and (s.effective_to is null or s.effective_to >= today)),
    cardinality(own.ids) + hosting.partners
  from page p
  cross join lateral (
    select p.id || array(select a.organization_id from app.organization_accounts a where a.parent_id = p.id) as ids
  ) own
  -- Found by the index: a list must not read everybody's partnerships.
  cross join lateral (
    select count(*)::int as partnerships,
      (count(distinct s.partner_org) filter (where s.partner_org <> all (own.ids)))::int as partners
    from app.partnerships s
    where s.host_org = any (own.ids)
      and s.status = 'ACTIVE' and s.effective_from <= today and (s.effective_to is null or s.effective_to >= today)
  ) hosting
  order by p.code
$$;

grant execute on function app.viewer_operator() to app_server, app_auth, app_network;
grant execute on function app.clock() to app_network;
grant execute on function app.network_partnerships(uuid, date), app.network_members(uuid, date) to app_network;

grant create on schema app to app_auth, app_network;
alter function app.create_operator_key(uuid, text, text, bytea, text[]) owner to app_auth;
alter function app.revoke_operator_key(uuid) owner to app_auth;
alter function app.authenticate_operator_key(bytea) owner to app_auth;
alter function app.authenticate_operator_session(bytea) owner to app_auth;
alter function app.mint_operator_session(bytea, text, text, interval) owner to app_auth;
alter function app.end_operator_session() owner to app_auth;
alter function app.note_plan() owner to app_network;
alter function app.network_plans(uuid, date) owner to app_network;
alter function app.network_value(uuid, date) owner to app_network;
alter function app.network_cohorts(uuid, date) owner to app_network;
alter function app.network_invited(uuid, date) owner to app_network;
alter function app.network_organizations(uuid, date, text, int) owner to app_network;
revoke create on schema app from app_auth, app_network;

grant execute on function app.enter_operator(uuid), app.create_operator_key(uuid, text, text, bytea, text[]),
  app.revoke_operator_key(uuid), app.authenticate_operator_key(bytea), app.authenticate_operator_session(bytea),
  app.mint_operator_session(bytea, text, text, interval), app.end_operator_session(),
  app.network_plans(uuid, date), app.network_value(uuid, date), app.network_cohorts(uuid, date),
  app.network_invited(uuid, date), app.network_organizations(uuid, date, text, int) to app_server;
