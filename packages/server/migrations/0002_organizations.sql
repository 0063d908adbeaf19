-- Organizations. A partner learns another organization's card (code, names, line of business) and nothing else,
-- so that whatever is only the organization's own lives in organization_accounts: row policies hide rows, not
-- columns.

create table app.organizations (
  id uuid primary key default gen_random_uuid(),
  code text not null unique check (code ~ '^[A-Z0-9][A-Z0-9-]{0,31}$'),
  legal_name text not null,
  display_name text not null,
  business_type text not null check (business_type in ('BRAND_OWNER', 'THREE_PL', 'RETAILER', 'SUPPLIER', 'CUSTOMER',
    'FREIGHT_FORWARDER', 'CUSTOMS_BROKER', 'DISTRIBUTOR')),
  created_at timestamptz not null default app.clock()
);

create table app.organization_accounts (
  organization_id uuid primary key references app.organizations,
  kind text not null check (kind in ('PARENT', 'SUBSIDIARY', 'PARTNER')),
  parent_id uuid references app.organizations check ((parent_id is not null) = (kind = 'SUBSIDIARY')),
  plan_tier text not null default 'FREE' check (plan_tier in ('FREE', 'PRO', 'ENTERPRISE')),
  -- The two tiers are one fact under two names; generating the second keeps them equal.
  partnership_tier text not null generated always as
    (case plan_tier when 'FREE' then 'PARTNER_ONLY' when 'PRO' then 'BASIC' else 'FULL' end) stored,
  industry_pack text,
  status text not null default 'ACTIVE' check (status in ('PENDING', 'ACTIVE', 'SUSPENDED', 'CLOSED')),
  active_since date,
  upgraded_at date,
  gln text check (gln ~ '^\d{13}$'),
  tax_ids text[] not null default '{}',
  address jsonb,
  locale text not null default 'en-US',
  timezone text not null default 'UTC',
  currency text not null default 'USD' check (currency ~ '^[A-Z]{3}$'),
  version int not null default 1
);
create index on app.organization_accounts (parent_id);

create table app.organization_add_ons (
  organization_id uuid not null references app.organizations,
  add_on text not null check (add_on in ('ADDITIONAL_LOCATION', 'ADVANCED_FORECASTING')),
  quantity int not null default 1 check (quantity > 0),
  primary key (organization_id, add_on)
);

alter table app.organizations enable row level security;
alter table app.organizations force row level security;
alter table app.organization_accounts enable row level security;
alter table app.organization_accounts force row level security;
alter table app.organization_add_ons enable row level security;
alter table app.organization_add_ons force row level security;

-- The card of whoever shares a partnership with the viewer is known, whatever the partnership's status: documents
-- outlive it. An organization registers itself: it is its own first viewer.
create policy known on app.organizations for select to app_server
  using (id = any ((select app.known_orgs())::uuid[]));
create policy register on app.organizations for insert to app_server with check (id = (select app.write_org()));
create policy maintain on app.organizations for update to app_server
  using (id = (select app.write_org())) with check (id = (select app.write_org()));
create policy enter on app.organizations for select to app_auth using (true);
create policy enumerate on app.organizations for select to app_jobs using (true);

create policy own on app.organization_accounts for select to app_server
  using (organization_id = any ((select app.own_orgs())::uuid[])
    -- A session for one partnership still needs its own plan; it is nobody else's.
    or organization_id = (select app.viewer_org()));
create policy register on app.organization_accounts for insert to app_server
  with check (organization_id = (select app.write_org()));
create policy maintain on app.organization_accounts for update to app_server
  using (organization_id = (select app.write_org())) with check (organization_id = (select app.write_org()));
create policy enter on app.organization_accounts for select to app_auth using (true);
create policy enumerate on app.organization_accounts for select to app_jobs using (true);

create policy read on app.organization_add_ons for select to app_server
  using (organization_id = any ((select app.own_orgs())::uuid[]) or organization_id = (select app.viewer_org()));
create policy write on app.organization_add_ons to app_server
  using (organization_id = (select app.write_org())) with check (organization_id = (select app.write_org()));

grant select, insert (id, code, legal_name, display_name, business_type),
  update (legal_name, display_name) on app.organizations to app_server;
-- No update of plan or status: an organization does not upgrade or reopen itself by writing its own row.
grant select, insert (organization_id, kind, parent_id, plan_tier, industry_pack, status, active_since, upgraded_at,
    gln, tax_ids, address, locale, timezone, currency),
  update (gln, tax_ids, address, locale, timezone, currency, version) on app.organization_accounts to app_server;
grant select, insert (organization_id, add_on, quantity) on app.organization_add_ons to app_server;
grant select on app.organizations, app.organization_accounts to app_auth, app_jobs;

-- The one way in: sets the viewer for this transaction and resolves what it reads, once. Whoever makes a partnership
-- enters again to see it. Plans are made for the ids at hand, because tenants differ by orders of magnitude.
create function app.enter(organization uuid, member uuid, credential uuid, partnership uuid)
returns void language plpgsql security definer
set search_path = pg_catalog, pg_temp set plan_cache_mode = force_custom_plan as $$
declare
  reads uuid[];
  partnerships uuid[];
  known uuid[];
  shared uuid[];
begin
  select array_agg(distinct organization_id) into reads
  from app.organization_accounts
  where organization_id = organization
    or (parent_id = organization and exists (
      select from app.organization_accounts parent
      where parent.organization_id = organization and parent.partnership_tier = 'FULL'));
  -- An organization that is just being registered has no account row yet.
  reads := coalesce(reads, array[organization]);

  select coalesce(array_agg(side.id), '{}'), reads || array_agg(distinct side.other) filter (where side.other is not null)
  into partnerships, known
  from (
    select p.id, p.partner_org as other from app.partnerships p where p.host_org = any (reads)
    union all
    select p.id, p.host_org from app.partnerships p where p.partner_org = any (reads)
  ) side
  where partnership is null or side.id = partnership;

  select coalesce(array_agg(distinct s.location_id), '{}') into shared
  from app.active_shares s
  where s.resource = 'LOCATION_INVENTORY' and s.partnership_id = any (partnerships)
    -- What an organization shares with others it sees as its own, unless it sees one partnership only.
    and (partnership is not null or s.partner_org = any (reads));

  perform set_config('app.viewer_org', organization::text, true),
    set_config('app.viewer_user', coalesce(member::text, ''), true),
    set_config('app.viewer_credential', coalesce(credential::text, ''), true),
    set_config('app.viewer_partnership', coalesce(partnership::text, ''), true),
    set_config('app.read_orgs', reads::text, true),
    set_config('app.own_orgs', case when partnership is null then reads::text else '{}' end, true),
    set_config('app.viewer_partnerships', partnerships::text, true),
    set_config('app.known_orgs', known::text, true),
    set_config('app.shared_locations', shared::text, true);
end $$;

-- All organizations, for the scheduler and the operator's command line. Names and plans stay out.
create function app.list_organizations() returns table (id uuid, code text, status text)
stable language sql security definer set search_path = pg_catalog, pg_temp as $$
  select o.id, o.code, a.status
  from app.organizations o join app.organization_accounts a on a.organization_id = o.id
  order by o.code
$$;

-- A new owner of a function needs CREATE on its schema for as long as the change takes.
grant create on schema app to app_auth, app_jobs;
alter function app.enter(uuid, uuid, uuid, uuid) owner to app_auth;
alter function app.list_organizations() owner to app_jobs;
revoke create on schema app from app_auth, app_jobs;
grant execute on function app.enter(uuid, uuid, uuid, uuid), app.list_organizations() to app_server;
