-- Shares: what a host lets a partner see, and whether the partner may act there. One row selects one location, one
-- product, or, for documents and messages, the whole resource. Selectors are ids: a share never matches by name.

create table app.shares (
  id uuid primary key default gen_random_uuid(),
  partnership_id uuid not null,
  host_org uuid not null,
  partner_org uuid not null,
  resource text not null check (resource in ('PRODUCT', 'LOCATION_INVENTORY', 'PURCHASE_ORDER', 'SHIPMENT', 'ASN',
    'INVOICE', 'SELL_THROUGH', 'REPORT', 'MESSAGE')),
  location_id uuid check ((location_id is not null) = (resource = 'LOCATION_INVENTORY')),
  product_id uuid check ((product_id is not null) = (resource = 'PRODUCT')),
  visibility text not null default 'QUANTITY' check (visibility in ('QUANTITY', 'QUANTITY_AND_VALUE')),
  access text not null default 'READ' check (access in ('READ', 'ACT')),
  status text not null default 'ACTIVE' check (status in ('ACTIVE', 'REVOKED')),
  created_at timestamptz not null default app.clock(),
  foreign key (host_org, partner_org, partnership_id) references app.partnerships (host_org, partner_org, id),
  foreign key (host_org, location_id) references app.locations (owner_org, id),
  foreign key (host_org, product_id) references app.products (owner_org, id),
  unique nulls not distinct (host_org, partnership_id, resource, location_id, product_id)
);
create index on app.shares (host_org, partner_org, partnership_id);
create index on app.shares (partner_org, resource);
create index on app.shares (host_org, location_id);
create index on app.shares (host_org, product_id);
create index on app.shares (partnership_id);

-- Agreed prices. The one in force on a day is the latest that began by then, so that prices never overlap.
create table app.partnership_prices (
  host_org uuid not null,
  partnership_id uuid not null,
  product_id uuid not null,
  effective_from date not null,
  unit_price numeric(12, 4) not null check (unit_price >= 0),
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  primary key (host_org, partnership_id, product_id, effective_from),
  foreign key (host_org, partnership_id) references app.partnerships (host_org, id),
  foreign key (host_org, product_id) references app.products (owner_org, id)
);
create index on app.partnership_prices (host_org, product_id);

alter table app.shares enable row level security;
alter table app.shares force row level security;
alter table app.partnership_prices enable row level security;
alter table app.partnership_prices force row level security;

create policy party on app.shares for select to app_server
  using (partnership_id = any ((select app.viewer_partnerships())::uuid[]));
create policy host on app.shares for insert to app_server with check (host_org = (select app.write_org()));
create policy maintain on app.shares for update to app_server
  using (host_org = (select app.write_org())) with check (host_org = (select app.write_org()));
create policy post on app.shares for select to app_post using (true);
create policy enter on app.shares for select to app_auth using (true);

grant select,
  insert (id, partnership_id, host_org, partner_org, resource, location_id, product_id, visibility, access, status),
  update (visibility, access, status) on app.shares to app_server;
grant select on app.shares to app_post, app_auth;

-- The shares that hold now. Everything live hangs on this view, so that ending a partnership, or revoking a share,
-- takes effect with the partner's next request. app.enter() reads the locations from it.
create view app.active_shares with (security_invoker = true) as
  select s.*
  from app.shares s
  join app.active_partnerships p on p.id = s.partnership_id
  where s.status = 'ACTIVE';
grant select on app.active_shares to app_server, app_post, app_auth;

create policy read on app.partnership_prices for select to app_server
  using (host_org = any ((select app.own_orgs())::uuid[]));
create policy write on app.partnership_prices to app_server
  using (host_org = (select app.write_org())) with check (host_org = (select app.write_org()));
create policy party on app.partnership_prices for select to app_server
  using (partnership_id in (select s.partnership_id from app.active_shares s where s.visibility = 'QUANTITY_AND_VALUE'));
grant select, insert (host_org, partnership_id, product_id, effective_from, unit_price, currency),
  update (unit_price, currency) on app.partnership_prices to app_server;

create policy shared on app.locations for select to app_server
  using (id = any ((select app.shared_locations())::uuid[]));
create policy shared on app.products for select to app_server
  using (id in (select s.product_id from app.active_shares s where s.resource = 'PRODUCT'));
