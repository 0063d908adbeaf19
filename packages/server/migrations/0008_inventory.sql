-- The ledger. inventory_movements is append-only and says what happened; inventory_positions is the sum of it per
-- item, lot and bucket, kept in the transaction that posts. On hand is the sum of the buckets; goods in transit or
-- on order are not on hand and are not here.

-- One product at one location. Its id is the public id of an inventory item; the SKU is a copy, kept true by its
-- foreign key, so that a location's stock can be read in the order of SKUs from one index.
create table app.inventory_items (
  id uuid primary key default gen_random_uuid(),
  owner_org uuid not null,
  location_id uuid not null,
  product_id uuid not null,
  sku text not null,
  created_at timestamptz not null default app.clock(),
  foreign key (owner_org, location_id) references app.locations (owner_org, id),
  foreign key (owner_org, product_id, sku) references app.products (owner_org, id, sku) on update cascade,
  unique (owner_org, location_id, product_id),
  unique (owner_org, location_id, id),
  unique (owner_org, product_id, location_id, id)
);
create index on app.inventory_items (location_id, sku, id);
create index on app.inventory_items (sku, id);
create index on app.inventory_items (owner_org, product_id, sku);
create index on app.inventory_items (product_id);

create table app.inventory_movements (
  id uuid primary key default gen_random_uuid(),
  owner_org uuid not null,
  location_id uuid not null,
  item_id uuid not null,
  lot_id uuid,
  bucket text not null check (bucket in ('AVAILABLE', 'RESERVED', 'DAMAGED', 'QUALITY_HOLD', 'EXPIRED')),
  movement_type text not null check (movement_type in ('RECEIPT', 'SHIP', 'TRANSFER_OUT', 'TRANSFER_IN', 'SALE',
    'RETURN_IN', 'RETURN_OUT', 'ADJUSTMENT', 'COUNT_VARIANCE', 'STATUS_CHANGE', 'SCRAP', 'OPENING')),
  quantity int not null check (quantity <> 0),
  reason_code text,
  -- The document line that caused the movement; the unique key over it makes posting exactly-once.
  source_type text not null,
  source_id uuid not null,
  source_line int not null,
  -- Who caused it. Not a foreign key for the person: the ledger outlives accounts.
  actor_org uuid not null references app.organizations,
  actor_user_id uuid,
  occurred_at timestamptz not null,
  posted_at timestamptz not null default app.clock(),
  foreign key (owner_org, location_id, item_id) references app.inventory_items (owner_org, location_id, id),
  foreign key (owner_org, lot_id) references app.lots (owner_org, id),
  unique nulls not distinct (owner_org, source_type, source_id, source_line, lot_id, bucket),
  unique (owner_org, location_id, id)
);
create index on app.inventory_movements (item_id, posted_at desc, id desc);
create index on app.inventory_movements (owner_org, location_id, item_id);
create index on app.inventory_movements (owner_org, lot_id);
create index on app.inventory_movements (actor_org);

create table app.inventory_positions (
  owner_org uuid not null,
  location_id uuid not null,
  item_id uuid not null,
  lot_id uuid,
  bucket text not null check (bucket in ('AVAILABLE', 'RESERVED', 'DAMAGED', 'QUALITY_HOLD', 'EXPIRED')),
  -- May be negative: what a point of sale reports is a fact, even where the books say there was nothing to sell.
  quantity int not null,
  updated_at timestamptz not null,
  foreign key (owner_org, location_id, item_id) references app.inventory_items (owner_org, location_id, id),
  foreign key (owner_org, lot_id) references app.lots (owner_org, id),
  unique nulls not distinct (item_id, lot_id, bucket)
);
create index on app.inventory_positions (owner_org, location_id, item_id);
create index on app.inventory_positions (owner_org, lot_id);
create index on app.inventory_positions (lot_id);
create index on app.inventory_positions (location_id);

-- What only the owner may know of a movement: what a unit cost.
create table app.movement_costs (
  owner_org uuid not null,
  location_id uuid not null,
  movement_id uuid primary key,
  unit_cost numeric(14, 6) not null check (unit_cost >= 0),
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  foreign key (owner_org, location_id, movement_id) references app.inventory_movements (owner_org, location_id, id)
);
create index on app.movement_costs (owner_org, location_id, movement_id);

-- Where a movement came from or went to. A row of its own, because a partner sees the other end only if that
-- location is shared too.
create table app.movement_counter_locations (
  owner_org uuid not null,
  location_id uuid not null,
  movement_id uuid primary key,
  counter_location_id uuid not null,
  foreign key (owner_org, location_id, movement_id) references app.inventory_movements (owner_org, location_id, id),
  foreign key (owner_org, counter_location_id) references app.locations (owner_org, id)
);
create index on app.movement_counter_locations (owner_org, location_id, movement_id);
create index on app.movement_counter_locations (owner_org, counter_location_id);

alter table app.inventory_items enable row level security;
alter table app.inventory_items force row level security;
alter table app.inventory_movements enable row level security;
alter table app.inventory_movements force row level security;
alter table app.inventory_positions enable row level security;
alter table app.inventory_positions force row level security;
alter table app.movement_costs enable row level security;
alter table app.movement_costs force row level security;
alter table app.movement_counter_locations enable row level security;
alter table app.movement_counter_locations force row level security;

-- Location-shared rows: the owner's, or at a location that is shared with the viewer now. locations has one owner,
-- so the location's id alone decides.
create policy read on app.inventory_items for select to app_server
  using (owner_org = any ((select app.own_orgs())::uuid[])
    or location_id = any ((select app.shared_locations())::uuid[]));
create policy read on app.inventory_movements for select to app_server
  using (owner_org = any ((select app.own_orgs())::uuid[])
    or location_id = any ((select app.shared_locations())::uuid[]));
create policy read on app.inventory_positions for select to app_server
  using (owner_org = any ((select app.own_orgs())::uuid[])
    or location_id = any ((select app.shared_locations())::uuid[]));
create policy own on app.movement_costs for select to app_server
  using (owner_org = any ((select app.own_orgs())::uuid[]));
create policy read on app.movement_counter_locations for select to app_server
  using (owner_org = any ((select app.own_orgs())::uuid[])
    or (counter_location_id = any ((select app.shared_locations())::uuid[])
      and location_id = any ((select app.shared_locations())::uuid[])));

-- The server posts to the viewer's own ledger; the ledger of another only through app_post's functions.
create policy post_own on app.inventory_items for insert to app_server with check (owner_org = (select app.write_org()));
create policy post_own on app.inventory_movements for insert to app_server
  with check (owner_org = (select app.write_org()) and actor_org = (select app.viewer_org()));
create policy post_own on app.movement_costs for insert to app_server
  with check (owner_org = (select app.write_org()));
create policy post_own on app.movement_counter_locations for insert to app_server
  with check (owner_org = (select app.write_org()));
create policy post on app.inventory_items to app_post using (true) with check (true);
create policy post on app.inventory_movements to app_post using (true) with check (true);
create policy post on app.inventory_positions to app_post using (true) with check (true);

-- A product or lot is visible where stock of it is.
create policy in_stock on app.products for select to app_server
  using (exists (select from app.inventory_items i where i.product_id = products.id));
create policy in_stock on app.lots for select to app_server
  using (exists (select from app.inventory_positions p where p.lot_id = lots.id));

grant select, insert (id, owner_org, location_id, product_id, sku) on app.inventory_items to app_server;
grant select, insert (id, owner_org, location_id, item_id, lot_id, bucket, movement_type, quantity, reason_code,
  source_type, source_id, source_line, actor_org, actor_user_id, occurred_at) on app.inventory_movements to app_server;
grant select on app.inventory_positions to app_server;
grant select, insert (owner_org, location_id, movement_id, unit_cost, currency) on app.movement_costs to app_server;
grant select, insert (owner_org, location_id, movement_id, counter_location_id)
  on app.movement_counter_locations to app_server;

grant select, insert (owner_org, location_id, product_id, sku) on app.inventory_items to app_post;
grant select, insert (id, owner_org, location_id, item_id, lot_id, bucket, movement_type, quantity, reason_code,
  source_type, source_id, source_line, actor_org, actor_user_id, occurred_at) on app.inventory_movements to app_post;
grant select, insert, update (quantity, updated_at) on app.inventory_positions to app_post;

-- Keeps the projection. app_post owns it, so that nobody who may post a movement may also write a position. Rows
-- are taken in the order of their key, so that two postings over the same items wait for each other instead of
-- deadlocking.
create function app.project_movements() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  insert into app.inventory_positions as position (owner_org, location_id, item_id, lot_id, bucket, quantity, updated_at)
  select owner_org, location_id, item_id, lot_id, bucket, sum(quantity), max(posted_at)
  from posted
  group by owner_org, location_id, item_id, lot_id, bucket
  order by item_id, lot_id, bucket
  on conflict (item_id, lot_id, bucket) do update
    set quantity = position.quantity + excluded.quantity,
        updated_at = greatest(position.updated_at, excluded.updated_at);
  return null;
end $$;

create function app.refuse_change() returns trigger
language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  raise exception '% is append-only: post an opposite entry instead', tg_table_name using errcode = 'BD405';
end $$;

create trigger project after insert on app.inventory_movements
  referencing new table as posted for each statement execute function app.project_movements();
create trigger append_only before update or delete or truncate on app.inventory_movements
  for each statement execute function app.refuse_change();

grant create on schema app to app_post;
alter function app.project_movements() owner to app_post;
revoke create on schema app from app_post;
