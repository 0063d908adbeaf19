-- Products, their packs and lots. What a product costs its owner is in product_costs, which no partner reads.

create table app.products (
  id uuid primary key default gen_random_uuid(),
  owner_org uuid not null references app.organizations,
  sku text not null check (length(sku) between 1 and 64),
  -- GTIN-8, -12 and -13 are stored as 14 digits, filled with zeros on the left (GS1 General Specifications).
  gtin text check (gtin ~ '^\d{14}$'),
  name text not null,
  description text,
  category text,
  specs jsonb not null default '{}',
  images jsonb not null default '[]',
  uom text not null default 'EA',
  tracking text not null default 'NONE' check (tracking in ('NONE', 'LOT', 'SERIAL')),
  shelf_life_days int check (shelf_life_days > 0),
  min_remaining_shelf_life_days int check (min_remaining_shelf_life_days >= 0),
  hs_code text,
  country_of_origin text check (country_of_origin ~ '^[A-Z]{2}$'),
  status text not null default 'ACTIVE' check (status in ('DRAFT', 'ACTIVE', 'DISCONTINUED', 'ARCHIVED')),
  version int not null default 1,
  created_at timestamptz not null default app.clock(),
  unique (owner_org, sku),
  unique (owner_org, id),
  unique (owner_org, id, sku)
);
create index on app.products (owner_org, gtin);

create table app.product_packs (
  owner_org uuid not null,
  product_id uuid not null,
  level text not null check (level in ('EACH', 'INNER', 'CASE', 'PALLET')),
  gtin text check (gtin ~ '^\d{14}$'),
  units int not null check (units > 0),
  length_mm int,
  width_mm int,
  height_mm int,
  weight_g int,
  primary key (owner_org, product_id, level),
  foreign key (owner_org, product_id) references app.products (owner_org, id)
);
create index on app.product_packs (product_id);

create table app.product_costs (
  owner_org uuid not null,
  product_id uuid not null,
  effective_from date not null,
  unit_cost numeric(14, 6) not null check (unit_cost >= 0),
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  primary key (owner_org, product_id, effective_from),
  foreign key (owner_org, product_id) references app.products (owner_org, id)
);

create table app.lots (
  id uuid primary key default gen_random_uuid(),
  owner_org uuid not null,
  product_id uuid not null,
  lot_number text not null check (length(lot_number) between 1 and 20),
  expiry_date date,
  best_before date,
  production_date date,
  status text not null default 'APPROVED' check (status in ('APPROVED', 'ON_HOLD', 'QUARANTINED', 'RECALLED', 'EXPIRED')),
  created_at timestamptz not null default app.clock(),
  foreign key (owner_org, product_id) references app.products (owner_org, id),
  unique (owner_org, product_id, lot_number),
  unique (owner_org, id)
);

alter table app.products enable row level security;
alter table app.products force row level security;
alter table app.product_packs enable row level security;
alter table app.product_packs force row level security;
alter table app.product_costs enable row level security;
alter table app.product_costs force row level security;
alter table app.lots enable row level security;
alter table app.lots force row level security;

create policy read on app.products for select to app_server
  using (owner_org = any ((select app.own_orgs())::uuid[]));
create policy write on app.products to app_server
  using (owner_org = (select app.write_org())) with check (owner_org = (select app.write_org()));
create policy read on app.product_packs for select to app_server
  using (owner_org = any ((select app.own_orgs())::uuid[]));
create policy write on app.product_packs to app_server
  using (owner_org = (select app.write_org())) with check (owner_org = (select app.write_org()));
create policy read on app.product_costs for select to app_server
  using (owner_org = any ((select app.own_orgs())::uuid[]));
create policy write on app.product_costs to app_server
  using (owner_org = (select app.write_org())) with check (owner_org = (select app.write_org()));
create policy read on app.lots for select to app_server
  using (owner_org = any ((select app.own_orgs())::uuid[]));
create policy write on app.lots to app_server
  using (owner_org = (select app.write_org())) with check (owner_org = (select app.write_org()));
-- Whoever sees a product sees how it is packed.
create policy product on app.product_packs for select to app_server
  using (exists (select from app.products p where p.id = product_packs.product_id));

create policy post on app.products for select to app_post using (true);
create policy post on app.lots to app_post using (true) with check (true);

grant select,
  insert (id, owner_org, sku, gtin, name, description, category, specs, images, uom, tracking, shelf_life_days,
    min_remaining_shelf_life_days, hs_code, country_of_origin, status),
  update (sku, gtin, name, description, category, specs, images, uom, tracking, shelf_life_days,
    min_remaining_shelf_life_days, hs_code, country_of_origin, status, version) on app.products to app_server;
grant select, insert (owner_org, product_id, level, gtin, units, length_mm, width_mm, height_mm, weight_g),
  update (gtin, units, length_mm, width_mm, height_mm, weight_g), delete on app.product_packs to app_server;
grant select, insert (owner_org, product_id, effective_from, unit_cost, currency), update (unit_cost, currency)
  on app.product_costs to app_server;
grant select, insert (id, owner_org, product_id, lot_number, expiry_date, best_before, production_date, status),
  update (expiry_date, best_before, production_date, status) on app.lots to app_server;
grant select on app.products to app_post;
grant select, insert (owner_org, product_id, lot_number, expiry_date, production_date),
  update (expiry_date, production_date) on app.lots to app_post;
