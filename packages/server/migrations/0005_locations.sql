-- Locations. The record belongs to the organization that keeps it (owner_org), which may not be the one that works
-- there (operator_org): Amazon's PHX5 is LOC-101 in LUXE BOND's books. Everything that stands at a location has
-- the same owner as the record, so that no key crosses tenants.

create table app.locations (
  id uuid primary key default gen_random_uuid(),
  owner_org uuid not null references app.organizations,
  operator_org uuid not null references app.organizations,
  code text not null check (code ~ '^[A-Za-z0-9][A-Za-z0-9._-]{0,31}$'),
  name text not null,
  type text not null check (type in ('WAREHOUSE', 'FULFILLMENT_CENTER', 'RETAIL_DC', 'STORE', 'SALON', 'PLANT',
    'IN_TRANSIT', 'EXTERNAL')),
  gln text check (gln ~ '^\d{13}$'),
  address jsonb,
  timezone text not null default 'UTC',
  status text not null default 'ACTIVE' check (status in ('ACTIVE', 'INACTIVE')),
  -- What the plan's location limit counts: sites that are real and in use.
  counts_toward_limit boolean not null generated always as
    (status = 'ACTIVE' and type not in ('IN_TRANSIT', 'EXTERNAL')) stored,
  created_at timestamptz not null default app.clock(),
  unique (owner_org, code),
  unique (owner_org, id)
);
create index on app.locations (operator_org);

alter table app.locations enable row level security;
alter table app.locations force row level security;

create policy read on app.locations for select to app_server
  using (owner_org = any ((select app.own_orgs())::uuid[]));
create policy write on app.locations to app_server
  using (owner_org = (select app.write_org())) with check (owner_org = (select app.write_org()));

grant select,
  insert (id, owner_org, operator_org, code, name, type, gln, address, timezone, status),
  update (operator_org, code, name, type, gln, address, timezone, status) on app.locations to app_server;
