-- Advance ship notices (X12 856, EANCOM DESADV): documents from a sender (owner_org) to a receiver
-- (counterparty_org). stock_owner_org says in whose ledger the goods are received: the sender's for a 3PL or VMI
-- partner, the receiver's for a purchase. Products and the ship-to location are the stock owner's.
--
-- What the receiver must not learn, above all where the goods come from, is in asn_origins.

create table app.asns (
  id uuid primary key default gen_random_uuid(),
  owner_org uuid not null references app.organizations,
  counterparty_org uuid not null references app.organizations,
  partnership_id uuid references app.partnerships
    check (partnership_id is not null or owner_org = counterparty_org),
  stock_owner_org uuid not null check (stock_owner_org in (owner_org, counterparty_org)),
  asn_number text not null check (asn_number ~ '^[A-Za-z0-9][A-Za-z0-9._/-]{0,29}$'),
  -- A number is unique for 365 days. The sender releases an older use of it when it takes the number again.
  number_released boolean not null default false,
  purpose text not null default 'ORIGINAL' check (purpose in ('ORIGINAL', 'REPLACE', 'CANCEL')),
  structure text not null default 'SOTPI' check (structure in ('SOTPI', 'SOPI', 'SOI')),
  status text not null default 'DRAFT' check (status in ('DRAFT', 'SENT', 'ACKNOWLEDGED', 'PARTIALLY_RECEIVED', 'RECEIVED',
    'CLOSED', 'CANCELLED')),
  version int not null default 1,
  revision int not null default 0,
  -- Where the goods go. Name, code and address are copied, as a document keeps what it said when it was sent.
  ship_to_location_id uuid not null,
  ship_to_code text not null,
  ship_to_name text not null,
  ship_to_address jsonb,
  selling_party text,
  bill_to text,
  shipped_at timestamptz,
  estimated_delivery_at timestamptz,
  carrier_scac text check (carrier_scac ~ '^[A-Z]{2,4}$'),
  carrier_name text,
  pro_number text,
  tracking_numbers text[] not null default '{}',
  bill_of_lading text,
  gross_weight_kg numeric(12, 3),
  volume_m3 numeric(12, 4),
  pallet_count int not null default 0,
  carton_count int not null default 0,
  created_at timestamptz not null default app.clock(),
  updated_at timestamptz not null default app.clock(),
  foreign key (stock_owner_org, ship_to_location_id) references app.locations (owner_org, id),
  unique (owner_org, id),
  unique (owner_org, stock_owner_org, id),
  unique (owner_org, counterparty_org, stock_owner_org, id)
);
create unique index asns_number on app.asns (owner_org, asn_number) where not number_released;
create index on app.asns (stock_owner_org, ship_to_location_id);
-- Lists read each side and state from its own stretch of an index, and so never more than they show.
create index on app.asns (owner_org, status, estimated_delivery_at, id);
create index on app.asns (counterparty_org, status, estimated_delivery_at, id);
create index on app.asns (partnership_id, status, estimated_delivery_at, id);
create index on app.asns (asn_number);

create table app.asn_origins (
  owner_org uuid not null,
  asn_id uuid primary key,
  ship_from_location_id uuid not null,
  -- Scans and events of the carrier that name the origin.
  carrier_origin jsonb,
  foreign key (owner_org, asn_id) references app.asns (owner_org, id),
  foreign key (owner_org, ship_from_location_id) references app.locations (owner_org, id)
);
create index on app.asn_origins (owner_org, asn_id);
create index on app.asn_origins (owner_org, ship_from_location_id);

-- What the sender sent, revision by revision, as the contract's AsnContent. It names the origin.
create table app.asn_revisions (
  owner_org uuid not null,
  asn_id uuid not null,
  revision int not null,
  content jsonb not null,
  sent_at timestamptz not null default app.clock(),
  primary key (owner_org, asn_id, revision),
  foreign key (owner_org, asn_id) references app.asns (owner_org, id)
);

create table app.asn_lines (
  id uuid primary key default gen_random_uuid(),
  owner_org uuid not null,
  stock_owner_org uuid not null,
  asn_id uuid not null,
  line_no int not null check (line_no > 0),
  po_number text,
  po_line int,
  -- What a receiver needs to count the product is copied: the line keeps what was announced, and a receiver need
  -- not see the product itself.
  product_id uuid not null,
  sku text not null,
  gtin text check (gtin ~ '^\d{14}$'),
  product_name text not null,
  -- [{gtin, units}], the codes that a scanner may read.
  packs jsonb not null default '[]',
  tracking text not null default 'NONE' check (tracking in ('NONE', 'LOT', 'SERIAL')),
  min_remaining_shelf_life_days int check (min_remaining_shelf_life_days >= 0),
  quantity_shipped int not null check (quantity_shipped > 0),
  uom text not null default 'EA',
  units_per_pack int check (units_per_pack > 0),
  country_of_origin text check (country_of_origin ~ '^[A-Z]{2}$'),
  -- Totals of all receipts. held is the part of accepted that went to quality hold.
  accepted int not null default 0 check (accepted >= 0),
  held int not null default 0 check (held between 0 and accepted),
  damaged int not null default 0 check (damaged >= 0),
  rejected int not null default 0 check (rejected >= 0),
  -- What became of a quantity that did not come: it follows (BACKORDER), or never does (CLOSE_SHORT).
  closure text check (closure in ('BACKORDER', 'CLOSE_SHORT')),
  closed_by_receipt_id uuid check ((closed_by_receipt_id is null) = (closure is null)),
  remaining int not null generated always as
    (case when closure is null then greatest(quantity_shipped - accepted - damaged - rejected, 0) else 0 end) stored,
  foreign key (owner_org, stock_owner_org, asn_id) references app.asns (owner_org, stock_owner_org, id),
  foreign key (stock_owner_org, product_id) references app.products (owner_org, id),
  unique (owner_org, asn_id, line_no),
  unique (owner_org, id)
);
create index on app.asn_lines (owner_org, stock_owner_org, asn_id);
create index on app.asn_lines (stock_owner_org, product_id);
create index on app.asn_lines (asn_id);

create table app.asn_line_lots (
  owner_org uuid not null,
  asn_id uuid not null,
  asn_line_id uuid not null,
  lot_number text not null check (length(lot_number) between 1 and 20),
  expiry_date date,
  production_date date,
  quantity int not null check (quantity > 0),
  primary key (owner_org, asn_line_id, lot_number),
  foreign key (owner_org, asn_line_id) references app.asn_lines (owner_org, id) on delete cascade,
  foreign key (owner_org, asn_id) references app.asns (owner_org, id)
);
create index on app.asn_line_lots (owner_org, asn_id);
create index on app.asn_line_lots (asn_line_id);

-- Logistic units: pallets and cartons with their SSCC. A carton names its pallet by SSCC, as its label does.
create table app.asn_units (
  id uuid primary key default gen_random_uuid(),
  owner_org uuid not null,
  asn_id uuid not null,
  sscc text not null check (sscc ~ '^\d{18}$'),
  level text not null check (level in ('PALLET', 'CARTON')),
  parent_sscc text,
  package_type text,
  gross_weight_kg numeric(12, 3),
  foreign key (owner_org, asn_id) references app.asns (owner_org, id),
  unique (owner_org, asn_id, sscc),
  unique (owner_org, id),
  foreign key (owner_org, asn_id, parent_sscc) references app.asn_units (owner_org, asn_id, sscc)
    on delete cascade deferrable
);
create index on app.asn_units (owner_org, asn_id, parent_sscc);
create index on app.asn_units (asn_id);
create index on app.asn_units (sscc);

create table app.asn_unit_items (
  id uuid primary key default gen_random_uuid(),
  owner_org uuid not null,
  asn_id uuid not null,
  unit_id uuid not null,
  asn_line_id uuid not null,
  quantity int not null check (quantity > 0),
  lot_number text,
  foreign key (owner_org, unit_id) references app.asn_units (owner_org, id) on delete cascade,
  foreign key (owner_org, asn_line_id) references app.asn_lines (owner_org, id) on delete cascade,
  foreign key (owner_org, asn_id) references app.asns (owner_org, id)
);
create index on app.asn_unit_items (owner_org, unit_id);
create index on app.asn_unit_items (owner_org, asn_line_id);
create index on app.asn_unit_items (owner_org, asn_id);
create index on app.asn_unit_items (asn_id);

alter table app.asns enable row level security;
alter table app.asns force row level security;
alter table app.asn_origins enable row level security;
alter table app.asn_origins force row level security;
alter table app.asn_revisions enable row level security;
alter table app.asn_revisions force row level security;
alter table app.asn_lines enable row level security;
alter table app.asn_lines force row level security;
alter table app.asn_line_lots enable row level security;
alter table app.asn_line_lots force row level security;
alter table app.asn_units enable row level security;
alter table app.asn_units force row level security;
alter table app.asn_unit_items enable row level security;
alter table app.asn_unit_items force row level security;

-- Counterparty documents: the sender's, and the receiver's once sent. They do not ask whether the partnership is
-- still active, so that what was addressed to an organization stays readable to it.
-- A draft is its sender's alone, and not shown in a session for one partnership: the page around it may be the
-- receiver's.
create policy party on app.asns for select to app_server
  using ((owner_org = any ((select app.own_orgs())::uuid[])
      or (status <> 'DRAFT' and (owner_org = any ((select app.read_orgs())::uuid[])
        or counterparty_org = any ((select app.read_orgs())::uuid[]))))
    and ((select app.viewer_partnership()) is null or partnership_id = (select app.viewer_partnership())));
create policy send on app.asns for insert to app_server
  with check (owner_org = (select app.write_org())
    -- The key to partnerships ignores row policies; this does not: the partnership must be the viewer's, and
    -- between these two.
    and (partnership_id is null or exists (
      select from app.partnerships p
      where p.id = partnership_id
        and ((p.host_org = owner_org and p.partner_org = counterparty_org)
          or (p.host_org = counterparty_org and p.partner_org = owner_org)))));
create policy maintain on app.asns for update to app_server
  using (owner_org = (select app.write_org())) with check (owner_org = (select app.write_org()));

create policy read on app.asn_origins for select to app_server
  using (owner_org = any ((select app.own_orgs())::uuid[]));
create policy write on app.asn_origins to app_server
  using (owner_org = (select app.write_org())) with check (owner_org = (select app.write_org()));

create policy own on app.asn_revisions for select to app_server
  using (owner_org = any ((select app.own_orgs())::uuid[]));
create policy revise on app.asn_revisions to app_server
  using (owner_org = (select app.write_org())) with check (owner_org = (select app.write_org()));

-- The parts of a notice are seen with it, and written by its sender.
create policy party on app.asn_lines for select to app_server
  using (exists (select from app.asns a where a.id = asn_lines.asn_id));
create policy party on app.asn_line_lots for select to app_server
  using (exists (select from app.asns a where a.id = asn_line_lots.asn_id));
create policy party on app.asn_units for select to app_server
  using (exists (select from app.asns a where a.id = asn_units.asn_id));
create policy party on app.asn_unit_items for select to app_server
  using (exists (select from app.asns a where a.id = asn_unit_items.asn_id));
create policy send on app.asn_lines for insert to app_server with check (owner_org = (select app.write_org()));
create policy send on app.asn_line_lots for insert to app_server with check (owner_org = (select app.write_org()));
create policy send on app.asn_units for insert to app_server with check (owner_org = (select app.write_org()));
create policy send on app.asn_unit_items for insert to app_server with check (owner_org = (select app.write_org()));
-- A replacement sends the whole content again.
create policy replace on app.asn_lines for delete to app_server using (owner_org = (select app.write_org()));
create policy replace on app.asn_line_lots for delete to app_server using (owner_org = (select app.write_org()));
create policy replace on app.asn_units for delete to app_server using (owner_org = (select app.write_org()));
create policy replace on app.asn_unit_items for delete to app_server using (owner_org = (select app.write_org()));

create policy post on app.asns to app_post using (true) with check (true);
create policy post on app.asn_lines to app_post using (true) with check (true);

grant select,
  insert (id, owner_org, counterparty_org, partnership_id, stock_owner_org, asn_number, purpose, structure, status,
    ship_to_location_id, ship_to_code, ship_to_name, ship_to_address, selling_party, bill_to, shipped_at,
    estimated_delivery_at, carrier_scac, carrier_name, pro_number, tracking_numbers, bill_of_lading, gross_weight_kg,
    volume_m3, pallet_count, carton_count),
  update (number_released, purpose, structure, status, version, revision, ship_to_location_id, ship_to_code,
    ship_to_name, ship_to_address, selling_party, bill_to, shipped_at, estimated_delivery_at, carrier_scac, carrier_name,
    pro_number, tracking_numbers, bill_of_lading, gross_weight_kg, volume_m3, pallet_count, carton_count, updated_at)
  on app.asns to app_server;
grant select, insert (owner_org, asn_id, ship_from_location_id, carrier_origin),
  update (ship_from_location_id, carrier_origin) on app.asn_origins to app_server;
-- A draft's content may still change; what was sent is followed by another revision.
grant select, insert (owner_org, asn_id, revision, content), update (content) on app.asn_revisions to app_server;
-- Counted quantities are not the sender's to write.
grant select, delete,
  insert (id, owner_org, stock_owner_org, asn_id, line_no, po_number, po_line, product_id, sku, gtin, product_name,
    packs, tracking, min_remaining_shelf_life_days, quantity_shipped, uom, units_per_pack, country_of_origin)
  on app.asn_lines to app_server;
grant select, delete, insert (owner_org, asn_id, asn_line_id, lot_number, expiry_date, production_date, quantity)
  on app.asn_line_lots to app_server;
grant select, delete, insert (id, owner_org, asn_id, sscc, level, parent_sscc, package_type, gross_weight_kg)
  on app.asn_units to app_server;
grant select, delete, insert (id, owner_org, asn_id, unit_id, asn_line_id, quantity, lot_number)
  on app.asn_unit_items to app_server;
grant select, update (status, version, updated_at) on app.asns to app_post;
grant select, update (accepted, held, damaged, rejected, closure, closed_by_receipt_id) on app.asn_lines to app_post;

-- What is on its way: announced and neither counted nor written off. A backordered quantity stays in transit until
-- the sender closes the notice.
create view app.inbound_in_transit with (security_invoker = true) as
  select a.stock_owner_org as owner_org, a.ship_to_location_id as location_id, l.product_id,
    sum(greatest(l.quantity_shipped - l.accepted - l.damaged - l.rejected, 0))::bigint as quantity
  from app.asns a
  join app.asn_lines l on l.asn_id = a.id
  where a.status in ('SENT', 'ACKNOWLEDGED', 'PARTIALLY_RECEIVED', 'RECEIVED')
    and l.closure is distinct from 'CLOSE_SHORT'
    and l.quantity_shipped > l.accepted + l.damaged + l.rejected
  group by a.stock_owner_org, a.ship_to_location_id, l.product_id;
grant select on app.inbound_in_transit to app_server;
