-- Sell-through: what a partner's stores sold (X12 852). Documents of the partner, addressed to the host: owner_org is
-- who reports, counterparty_org whose goods they are.

-- Vendor-managed inventory: what host and partner agree on. Every store sale consumes at one location of the host.
create table app.vmi_terms (
  partnership_id uuid primary key,
  host_org uuid not null,
  partner_org uuid not null,
  location_id uuid not null,
  -- Strictly fewer days of supply open an alert; a tenth more closes it, so that it does not flicker.
  threshold_days int not null default 30 check (threshold_days between 1 and 1000),
  resolve_days int not null generated always as ((threshold_days * 11 + 9) / 10) stored,
  average_over_days int not null default 28 check (average_over_days in (7, 28, 90)),
  target_days int check (target_days > 0),
  lead_time_days int check (lead_time_days >= 0),
  review_days int check (review_days > 0),
  foreign key (host_org, partner_org, partnership_id) references app.partnerships (host_org, partner_org, id),
  foreign key (host_org, location_id) references app.locations (owner_org, id),
  unique (host_org, location_id)
);
create index on app.vmi_terms (host_org, partner_org, partnership_id);
create index on app.vmi_terms (partner_org);

-- A store is a place that reports, not a location: no stock of it is in the ledger, and no plan counts it.
create table app.sell_through_stores (
  id uuid primary key default gen_random_uuid(),
  owner_org uuid not null,
  counterparty_org uuid not null,
  partnership_id uuid not null,
  code text not null check (length(code) between 1 and 64),
  name text not null,
  city text,
  timezone text not null default 'UTC',
  opened_on date not null,
  -- The last day on which it sells.
  closed_on date check (closed_on >= opened_on),
  foreign key (counterparty_org, owner_org, partnership_id) references app.partnerships (host_org, partner_org, id),
  unique (owner_org, partnership_id, code),
  unique (owner_org, partnership_id, id)
);
create index on app.sell_through_stores (counterparty_org, owner_org, partnership_id);
create index on app.sell_through_stores (partnership_id, code);

-- What was reported, as it was named then: the host's product may be hidden or renamed later.
create table app.sell_through_products (
  owner_org uuid not null,
  counterparty_org uuid not null,
  partnership_id uuid not null,
  product_id uuid not null,
  sku text not null,
  name text not null,
  foreign key (counterparty_org, owner_org, partnership_id) references app.partnerships (host_org, partner_org, id),
  foreign key (counterparty_org, product_id) references app.products (owner_org, id),
  primary key (owner_org, partnership_id, product_id)
);
create index on app.sell_through_products (counterparty_org, owner_org, partnership_id);
create index on app.sell_through_products (counterparty_org, product_id);
create index on app.sell_through_products (partnership_id, sku);

-- One file or request. RECEIVING: rows arrive and are staged. SAVING: only inside the transaction that posts.
-- SAVED: posted. LOADED: history of a network whose stock already lacks what was sold; nothing was posted.
create table app.sell_through_submissions (
  id uuid primary key,
  owner_org uuid not null,
  counterparty_org uuid not null,
  partnership_id uuid not null,
  source text not null check (source in ('PORTAL', 'CSV', 'EDI_852', 'POS_API')),
  status text not null default 'RECEIVING' check (status in ('RECEIVING', 'SAVING', 'SAVED', 'LOADED')),
  partial boolean not null default false,
  rows_read int not null default 0,
  rows_saved int not null default 0,
  rows_replaced int not null default 0,
  rows_rejected int not null default 0,
  first_date date,
  last_date date,
  stores int not null default 0,
  units_posted int not null default 0,
  errors jsonb not null default '[]',
  actor_user_id uuid,
  -- Which attempt at reading the file is running: one that was given up must not go on beside the next.
  attempt uuid not null default gen_random_uuid(),
  created_at timestamptz not null default app.clock(),
  -- While rows arrive: when the last ones did.
  updated_at timestamptz not null default app.clock(),
  completed_at timestamptz,
  foreign key (counterparty_org, owner_org, partnership_id) references app.partnerships (host_org, partner_org, id),
  unique (owner_org, id),
  unique (owner_org, partnership_id, id)
);
create index on app.sell_through_submissions (counterparty_org, owner_org, partnership_id);
create index on app.sell_through_submissions (partnership_id, created_at desc, id desc);
create index on app.sell_through_submissions (updated_at) where status = 'RECEIVING';

-- Rows of a file that is still arriving, already known to be good one by one.
create table app.sell_through_staged_rows (
  owner_org uuid not null,
  submission_id uuid not null,
  row_number int not null,
  store_id uuid not null,
  product_id uuid not null,
  business_date date not null,
  sold int not null,
  returned int not null,
  on_hand int,
  lost_sales int,
  net_sales numeric(14, 2),
  -- One more than that of the row that this one replaces; known when it is saved.
  revision int not null default 1,
  foreign key (owner_org, submission_id) references app.sell_through_submissions (owner_org, id) on delete cascade,
  primary key (owner_org, submission_id, store_id, product_id, business_date)
);

-- Every row that was ever saved. The current one of a store, product and date is superseded by none; the others name
-- the submission that replaced them (no foreign key: its index would hold every current row too).
create table app.sell_through_rows (
  owner_org uuid not null,
  partnership_id uuid not null,
  submission_id uuid not null,
  row_number int not null,
  store_id uuid not null,
  product_id uuid not null,
  business_date date not null,
  revision int not null default 1,
  sold int not null check (sold >= 0),
  returned int not null default 0 check (returned >= 0),
  net int not null generated always as (sold - returned) stored,
  on_hand int check (on_hand >= 0),
  lost_sales int check (lost_sales >= 0),
  net_sales numeric(14, 2),
  superseded_by uuid,
  foreign key (owner_org, partnership_id, submission_id)
    references app.sell_through_submissions (owner_org, partnership_id, id),
  foreign key (owner_org, partnership_id, store_id) references app.sell_through_stores (owner_org, partnership_id, id),
  foreign key (owner_org, partnership_id, product_id)
    references app.sell_through_products (owner_org, partnership_id, product_id),
  primary key (owner_org, partnership_id, submission_id, row_number),
  unique nulls not distinct (owner_org, partnership_id, store_id, product_id, business_date, superseded_by)
);
create index on app.sell_through_rows (owner_org, partnership_id, product_id, business_date);
create index on app.sell_through_rows (partnership_id, business_date desc, store_id, product_id)
  where superseded_by is null;
create index on app.sell_through_rows (superseded_by) where superseded_by is not null;

-- Which store has reported which day. Without it a day is a gap; with it, what has no row sold nothing.
create table app.sell_through_days (
  owner_org uuid not null,
  partnership_id uuid not null,
  store_id uuid not null,
  business_date date not null,
  foreign key (owner_org, partnership_id, store_id) references app.sell_through_stores (owner_org, partnership_id, id),
  primary key (owner_org, partnership_id, store_id, business_date)
);
create index on app.sell_through_days (partnership_id, business_date desc, store_id);

alter table app.vmi_terms enable row level security;
alter table app.vmi_terms force row level security;
alter table app.sell_through_stores enable row level security;
alter table app.sell_through_stores force row level security;
alter table app.sell_through_products enable row level security;
alter table app.sell_through_products force row level security;
alter table app.sell_through_submissions enable row level security;
alter table app.sell_through_submissions force row level security;
alter table app.sell_through_staged_rows enable row level security;
alter table app.sell_through_staged_rows force row level security;
alter table app.sell_through_rows enable row level security;
alter table app.sell_through_rows force row level security;
alter table app.sell_through_days enable row level security;
alter table app.sell_through_days force row level security;

create policy party on app.vmi_terms for select to app_server
  using (partnership_id = any ((select app.viewer_partnerships())::uuid[]));
create policy host on app.vmi_terms for insert to app_server with check (host_org = (select app.write_org()));
create policy maintain on app.vmi_terms for update to app_server
  using (host_org = (select app.write_org())) with check (host_org = (select app.write_org()));

-- Counterparty documents: of the partnerships that the viewer is in, whatever their status. Here a session for one
-- partnership writes too.
create policy party on app.sell_through_stores for select to app_server
  using (partnership_id = any ((select app.viewer_partnerships())::uuid[]));
create policy party on app.sell_through_products for select to app_server
  using (partnership_id = any ((select app.viewer_partnerships())::uuid[]));
create policy party on app.sell_through_submissions for select to app_server
  using (partnership_id = any ((select app.viewer_partnerships())::uuid[]));
create policy party on app.sell_through_rows for select to app_server
  using (partnership_id = any ((select app.viewer_partnerships())::uuid[]));
create policy party on app.sell_through_days for select to app_server
  using (partnership_id = any ((select app.viewer_partnerships())::uuid[]));
create policy own on app.sell_through_staged_rows to app_server
  using (owner_org = (select app.viewer_org())) with check (owner_org = (select app.viewer_org()));

create policy write on app.sell_through_stores to app_server
  using (owner_org = (select app.write_org())) with check (owner_org = (select app.write_org()));
create policy report on app.sell_through_products for insert to app_server
  with check (owner_org = (select app.viewer_org()) and partnership_id = any ((select app.viewer_partnerships())::uuid[]));
create policy rename on app.sell_through_products for update to app_server
  using (owner_org = (select app.viewer_org())) with check (owner_org = (select app.viewer_org()));
create policy report on app.sell_through_submissions for insert to app_server
  with check (owner_org = (select app.viewer_org()) and status <> 'SAVED'
    and partnership_id = any ((select app.viewer_partnerships())::uuid[]));
create policy progress on app.sell_through_submissions for update to app_server
  using (owner_org = (select app.viewer_org()) and status in ('RECEIVING', 'SAVING'))
  with check (owner_org = (select app.viewer_org()) and status in ('RECEIVING', 'SAVING'));
create policy give_up on app.sell_through_submissions for delete to app_server
  using (owner_org = (select app.viewer_org()) and status = 'RECEIVING');
create policy report on app.sell_through_rows for insert to app_server
  with check (owner_org = (select app.viewer_org()) and partnership_id = any ((select app.viewer_partnerships())::uuid[]));
create policy replace on app.sell_through_rows for update to app_server
  using (owner_org = (select app.viewer_org())) with check (owner_org = (select app.viewer_org()));
create policy report on app.sell_through_days for insert to app_server
  with check (owner_org = (select app.viewer_org()) and partnership_id = any ((select app.viewer_partnerships())::uuid[]));

create policy post on app.vmi_terms for select to app_post using (true);
create policy post on app.sell_through_stores for select to app_post using (true);
create policy post on app.sell_through_products for select to app_post using (true);
create policy post on app.sell_through_submissions to app_post using (true) with check (true);
create policy post on app.sell_through_rows for select to app_post using (true);
create policy post on app.sell_through_days for select to app_post using (true);
create policy post on app.locations for select to app_post using (true);
create policy jobs on app.sell_through_submissions to app_jobs using (true);

grant select, insert (partnership_id, host_org, partner_org, location_id, threshold_days, average_over_days,
    target_days, lead_time_days, review_days),
  update (location_id, threshold_days, average_over_days, target_days, lead_time_days, review_days)
  on app.vmi_terms to app_server;
grant select, insert (id, owner_org, counterparty_org, partnership_id, code, name, city, timezone, opened_on, closed_on),
  update (name, city, timezone, opened_on, closed_on) on app.sell_through_stores to app_server;
grant select, insert (owner_org, counterparty_org, partnership_id, product_id, sku, name), update (sku, name)
  on app.sell_through_products to app_server;
grant select, delete,
  insert (id, owner_org, counterparty_org, partnership_id, source, status, partial, rows_read, rows_saved, first_date,
    last_date, stores, actor_user_id, completed_at),
  update (status, attempt, partial, rows_read, rows_saved, rows_replaced, rows_rejected, first_date, last_date, stores,
    errors, updated_at) on app.sell_through_submissions to app_server;
grant select, delete, insert (owner_org, submission_id, row_number, store_id, product_id, business_date, sold, returned,
  on_hand, lost_sales, net_sales), update (revision) on app.sell_through_staged_rows to app_server;
grant select, insert (owner_org, partnership_id, submission_id, row_number, store_id, product_id, business_date, revision,
  sold, returned, on_hand, lost_sales, net_sales), update (superseded_by) on app.sell_through_rows to app_server;
grant select, insert (owner_org, partnership_id, store_id, business_date) on app.sell_through_days to app_server;
grant select on app.vmi_terms, app.sell_through_stores, app.sell_through_products, app.sell_through_rows,
  app.sell_through_days, app.locations to app_post;
grant select, update (status, units_posted, completed_at) on app.sell_through_submissions to app_post;
grant select (status, updated_at), delete on app.sell_through_submissions to app_jobs;

-- The last business date for which every store that was open has reported. Day by day, as it is nearly always the first
-- that is looked at; a query that is to stop there would be free to begin with another.
create function app.last_complete_date(partnership uuid) returns date
stable language plpgsql as $$
declare
  day date := (select max(d.business_date) from app.sell_through_days d where d.partnership_id = partnership);
  earliest date := day - 400;
begin
  while day >= earliest loop
    if exists (
        select from app.sell_through_days d where d.partnership_id = partnership and d.business_date = day)
      and not exists (
        select from app.sell_through_stores s
        where s.partnership_id = partnership and s.opened_on <= day
          and (s.closed_on is null or s.closed_on >= day)
          and not exists (
            select from app.sell_through_days d
            where d.owner_org = s.owner_org and d.partnership_id = s.partnership_id and d.store_id = s.id
              and d.business_date = day))
    then
      return day;
    end if;
    day := day - 1;
  end loop;
  return null;
end $$;
grant execute on function app.last_complete_date(uuid) to app_server, app_post;
