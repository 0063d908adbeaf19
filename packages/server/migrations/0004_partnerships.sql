-- Partnerships between a host, whose data is shared, and a partner: another organization, or a party without an
-- account. Both sides read the agreement; only the host writes it.

create table app.parties (
  id uuid primary key default gen_random_uuid(),
  owner_org uuid not null references app.organizations,
  code text,
  name text not null,
  roles text[] not null default '{}',
  gln text check (gln ~ '^\d{13}$'),
  contacts jsonb not null default '[]',
  unique (owner_org, id),
  unique (owner_org, code)
);

create table app.partnerships (
  id uuid primary key default gen_random_uuid(),
  host_org uuid not null references app.organizations,
  partner_org uuid references app.organizations check (partner_org <> host_org),
  party_id uuid check (num_nonnulls(partner_org, party_id) = 1),
  type text not null check (type in ('THREE_PL', 'VMI_RETAILER', 'SUPPLIER', 'WHOLESALE_CUSTOMER', 'FREIGHT_FORWARDER',
    'CUSTOMS_BROKER')),
  -- Shape and defaults are the contract's PartnershipTerms; the server validates them before they are written.
  terms jsonb not null,
  status text not null default 'PENDING' check (status in ('PENDING', 'ACTIVE', 'SUSPENDED', 'ENDED')),
  effective_from date not null,
  effective_to date check (effective_to >= effective_from),
  version int not null default 1,
  created_at timestamptz not null default app.clock(),
  updated_at timestamptz not null default app.clock(),
  foreign key (host_org, party_id) references app.parties (owner_org, id),
  unique (host_org, id),
  -- What shares refer to: a share's two sides are those of its partnership.
  unique (host_org, partner_org, id)
);
create index on app.partnerships (partner_org, id);
create index on app.partnerships (host_org, party_id);

alter table app.parties enable row level security;
alter table app.parties force row level security;
alter table app.partnerships enable row level security;
alter table app.partnerships force row level security;

create policy read on app.parties for select to app_server
  using (owner_org = any ((select app.own_orgs())::uuid[]));
create policy write on app.parties to app_server
  using (owner_org = (select app.write_org())) with check (owner_org = (select app.write_org()));

create policy party on app.partnerships for select to app_server
  using (id = any ((select app.viewer_partnerships())::uuid[]));
create policy host on app.partnerships for insert to app_server with check (host_org = (select app.write_org()));
create policy maintain on app.partnerships for update to app_server
  using (host_org = (select app.write_org())) with check (host_org = (select app.write_org()));
create policy post on app.partnerships for select to app_post using (true);
create policy auth on app.partnerships for select to app_auth using (true);

grant select, insert (id, owner_org, code, name, roles, gln, contacts), update (code, name, roles, gln, contacts)
  on app.parties to app_server;
grant select,
  insert (id, host_org, partner_org, party_id, type, terms, status, effective_from, effective_to),
  update (terms, status, effective_from, effective_to, version, updated_at) on app.partnerships to app_server;
grant select on app.partnerships to app_post, app_auth;

-- The partnerships that hold now.
create view app.active_partnerships with (security_invoker = true) as
  select * from app.partnerships p
  where p.status = 'ACTIVE'
    and p.effective_from <= app.clock()::date and (p.effective_to is null or p.effective_to >= app.clock()::date);
grant select on app.active_partnerships to app_server, app_post, app_auth;
