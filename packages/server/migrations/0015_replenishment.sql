-- Replenishment: how long the stock at a consumption location lasts, and who is told when it does not.

-- Alerts and exceptions are location-shared rows, of the one partnership whose sales they come from.
create table app.replenishment_alerts (
  id uuid primary key default gen_random_uuid(),
  owner_org uuid not null,
  counterparty_org uuid not null,
  partnership_id uuid not null,
  location_id uuid not null,
  product_id uuid not null,
  sku text not null,
  product_name text not null,
  status text not null default 'OPEN' check (status in ('OPEN', 'ACKNOWLEDGED', 'ORDERED', 'RESOLVED')),
  threshold_days int not null,
  resolve_days int not null,
  -- The figures that opened it.
  opened_available int not null,
  opened_sold int not null,
  opened_over_days int not null,
  opened_as_of date not null,
  opened_at timestamptz not null default app.clock(),
  resolved_at timestamptz check ((resolved_at is not null) = (status = 'RESOLVED')),
  version int not null default 1,
  foreign key (owner_org, counterparty_org, partnership_id) references app.partnerships (host_org, partner_org, id),
  foreign key (owner_org, location_id) references app.locations (owner_org, id),
  foreign key (owner_org, product_id) references app.products (owner_org, id)
);
create unique index on app.replenishment_alerts (owner_org, partnership_id, location_id, product_id)
  where status <> 'RESOLVED';
create index on app.replenishment_alerts (owner_org, counterparty_org, partnership_id);
create index on app.replenishment_alerts (owner_org, location_id);
create index on app.replenishment_alerts (owner_org, product_id);
create index on app.replenishment_alerts (partnership_id, opened_at desc, id desc);

-- More was sold than the lots had that may be sold: stock without a lot is negative. Open until it no longer is.
create table app.reconciliation_exceptions (
  id uuid primary key default gen_random_uuid(),
  owner_org uuid not null,
  counterparty_org uuid not null,
  partnership_id uuid not null,
  location_id uuid not null,
  product_id uuid not null,
  sku text not null,
  product_name text not null,
  opened_units int not null,
  opened_at timestamptz not null default app.clock(),
  resolved_at timestamptz,
  foreign key (owner_org, counterparty_org, partnership_id) references app.partnerships (host_org, partner_org, id),
  foreign key (owner_org, location_id) references app.locations (owner_org, id),
  foreign key (owner_org, product_id) references app.products (owner_org, id)
);
create unique index on app.reconciliation_exceptions (owner_org, partnership_id, location_id, product_id)
  where resolved_at is null;
create index on app.reconciliation_exceptions (owner_org, counterparty_org, partnership_id);
create index on app.reconciliation_exceptions (owner_org, location_id);
create index on app.reconciliation_exceptions (owner_org, product_id);
create index on app.reconciliation_exceptions (partnership_id);

alter table app.replenishment_alerts enable row level security;
alter table app.replenishment_alerts force row level security;
alter table app.reconciliation_exceptions enable row level security;
alter table app.reconciliation_exceptions force row level security;

create policy read on app.replenishment_alerts for select to app_server
  using ((owner_org = any ((select app.own_orgs())::uuid[])
      or location_id = any ((select app.shared_locations())::uuid[]))
    and partnership_id = any ((select app.viewer_partnerships())::uuid[]));
create policy read on app.reconciliation_exceptions for select to app_server
  using ((owner_org = any ((select app.own_orgs())::uuid[])
      or location_id = any ((select app.shared_locations())::uuid[]))
    and partnership_id = any ((select app.viewer_partnerships())::uuid[]));
create policy post on app.replenishment_alerts to app_post using (true) with check (true);
create policy post on app.reconciliation_exceptions to app_post using (true) with check (true);

grant select on app.replenishment_alerts, app.reconciliation_exceptions to app_server;
grant select, insert (id, owner_org, counterparty_org, partnership_id, location_id, product_id, sku, product_name,
    threshold_days, resolve_days, opened_available, opened_sold, opened_over_days, opened_as_of),
  update (status, resolved_at, version) on app.replenishment_alerts to app_post;
grant select, insert (owner_org, counterparty_org, partnership_id, location_id, product_id, sku, product_name,
  opened_units), update (resolved_at) on app.reconciliation_exceptions to app_post;

-- Product by product at the consumption location: what is there, what was sold without being there, and what stores sold, less returns, in the days over
-- which the terms take the average. Read with the rights of who asks; without settings of its own, so that the planner
-- sees through it.
create function app.replenishment_figures(partnership uuid)
returns table (product_id uuid, sku text, product_name text, on_hand int, available int, unexplained int, sold int,
  over_days int, as_of date)
stable language sql as $$
  with terms as materialized (
    select t.*, app.last_complete_date(t.partnership_id) as as_of from app.vmi_terms t where t.partnership_id = partnership
  ), stock as (
    select i.product_id, sum(q.quantity)::int as on_hand,
      coalesce(sum(q.quantity) filter (where q.bucket = 'AVAILABLE'), 0)::int as available,
      coalesce(-sum(q.quantity) filter (where q.bucket = 'AVAILABLE' and q.quantity < 0), 0)::int as unexplained
    from terms t
    join app.inventory_items i on i.owner_org = t.host_org and i.location_id = t.location_id
    join app.inventory_positions q on q.item_id = i.id
    group by i.product_id
  ), sales as (
    select r.product_id, sum(r.net)::int as sold
    from terms t
    join app.sell_through_rows r on r.partnership_id = t.partnership_id and r.superseded_by is null
      and r.business_date > t.as_of - t.average_over_days and r.business_date <= t.as_of
    group by r.product_id
  )
  select f.product_id, coalesce(named.sku, p.sku), coalesce(named.name, p.name), f.on_hand, f.available, f.unexplained,
    f.sold, t.average_over_days, t.as_of
  from terms t
  cross join (
    select coalesce(stock.product_id, sales.product_id) as product_id, coalesce(stock.on_hand, 0) as on_hand,
      coalesce(stock.available, 0) as available, coalesce(stock.unexplained, 0) as unexplained,
      coalesce(sales.sold, 0) as sold
    from stock full join sales on sales.product_id = stock.product_id
  ) f
  left join app.sell_through_products named
    on named.owner_org = t.partner_org and named.partnership_id = t.partnership_id and named.product_id = f.product_id
  left join app.products p on p.id = f.product_id
$$;
grant execute on function app.replenishment_figures(uuid) to app_server, app_post;

-- Opens and closes alerts and exceptions as the figures demand. Whole numbers on both sides: available ÷ (sold ÷ days)
-- < threshold, without a rounding. Whoever evaluates waits for who did before, so that of two changes at the same time
-- the later sees both; the lock is taken last in every transaction. Calling it once more changes nothing.
create function app.evaluate_replenishment(partnership uuid) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  terms app.vmi_terms;
begin
  select t.* into terms
  from app.vmi_terms t join app.active_partnerships p on p.id = t.partnership_id
  where t.partnership_id = partnership;
  if not found then
    return;
  end if;
  perform pg_advisory_xact_lock(hashtextextended('replenishment/' || partnership, 0));

  with figures as materialized (
    select * from app.replenishment_figures(partnership)
  ), opened as (
    insert into app.replenishment_alerts (id, owner_org, counterparty_org, partnership_id, location_id, product_id, sku,
      product_name, threshold_days, resolve_days, opened_available, opened_sold, opened_over_days, opened_as_of)
    select app.movement_id('ALERT', partnership::text, f.product_id::text, app.clock()::text), terms.host_org,
      terms.partner_org, partnership, terms.location_id, f.product_id, f.sku, f.product_name, terms.threshold_days, terms.resolve_days, f.available, f.sold, f.over_days, f.as_of
    from figures f
    where f.sold > 0 and greatest(f.available, 0)::bigint * f.over_days < terms.threshold_days::bigint * f.sold
    order by f.product_id
    on conflict (owner_org, partnership_id, location_id, product_id) where status <> 'RESOLVED' do nothing
  ), resolved as (
    update app.replenishment_alerts a set status = 'RESOLVED', resolved_at = app.clock(), version = a.version + 1
    from figures f
    where a.partnership_id = partnership and a.status <> 'RESOLVED' and a.product_id = f.product_id
      and case when f.sold > 0 then f.available::bigint * f.over_days >= terms.resolve_days::bigint * f.sold
        else f.available > 0 end
  ), unexplained as (
    insert into app.reconciliation_exceptions (owner_org, counterparty_org, partnership_id, location_id, product_id, sku,
      product_name, opened_units)
    select terms.host_org, terms.partner_org, partnership, terms.location_id, f.product_id, f.sku, f.product_name,
      f.unexplained
    from figures f where f.unexplained > 0
    order by f.product_id
    on conflict (owner_org, partnership_id, location_id, product_id) where resolved_at is null do nothing
  )
  update app.reconciliation_exceptions e set resolved_at = app.clock()
  from figures f
  where e.partnership_id = partnership and e.resolved_at is null and e.product_id = f.product_id and f.unexplained = 0;
end $$;

-- The platform opens and closes alerts by itself; the trail of the stock's owner says so.
create policy record_alerts on app.audit_events for insert to app_post with check (true);
grant insert (owner_org, partnership_id, action, subject_type, subject_id) on app.audit_events to app_post;

create function app.record_alert() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  insert into app.audit_events (owner_org, partnership_id, action, subject_type, subject_id)
  values (new.owner_org, new.partnership_id,
    case when new.status = 'RESOLVED' then 'replenishment-alert.resolved' else 'replenishment-alert.opened' end,
    'replenishment-alert', new.id);
  return null;
end $$;
create trigger record_opened after insert on app.replenishment_alerts
  for each row execute function app.record_alert();
create trigger record_resolved after update of status on app.replenishment_alerts
  for each row when (new.status = 'RESOLVED' and old.status <> 'RESOLVED') execute function app.record_alert();

-- Every change of stock at a consumption location but a sale asks again: post_sales asks once, when all is posted.
-- Triggers fire in the order of their names, so that positions are already kept.
create function app.reconsider_replenishment() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform app.evaluate_replenishment(t.partnership_id)
  from app.vmi_terms t
  where exists (
    select from posted m
    where m.owner_org = t.host_org and m.location_id = t.location_id and m.movement_type <> 'SALE')
  order by t.partnership_id;
  return null;
end $$;

create trigger reconsider after insert on app.inventory_movements
  referencing new table as posted for each statement execute function app.reconsider_replenishment();

-- A sale of a business date is posted at its first moment at the location. Finds what was taken on it.
create index on app.inventory_movements (item_id, occurred_at) where source_type = 'SELL_THROUGH';

-- Posts what a submission changed (its rows less those that they replaced) to the ledger of the stock's owner.
-- Per product and date, the dates in order:
--   more was sold    takes from usable lots, first expiry first (a lot's expiry day is usable, lots without expiry come
--                    last); what no lot has is taken from stock without a lot, which may become negative
--   less was sold    goes back to where that date's sales took it from, the last first; what is not found there goes to
--                    the lot that would be sold next
-- Items are taken one after the other in the order of their ids, as receipts take them, so that the two wait for each
-- other instead of deadlocking. Returns the units by which consumption grew.
create function app.post_sales(submission uuid) returns int
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  report app.sell_through_submissions;
  terms app.vmi_terms;
  zone text;
  item record;
  day record;
  taken record;
  lots uuid[];
  expiries date[];
  stock int[];
  line int := 0;
  lines int[];
  days date[];
  day_lots uuid[];
  day_units int[];
  lot int;
  remaining int;
  units int;
  posted int;
  total int := 0;
begin
  select * into report from app.sell_through_submissions
  where id = submission and owner_org = app.viewer_org()
    and (app.viewer_partnership() is null or partnership_id = app.viewer_partnership())
  for no key update;
  if not found then
    raise exception 'no submission % of the viewer', submission using errcode = 'BD404';
  end if;
  if report.status <> 'SAVING' then
    raise exception 'submission % is %', submission, report.status using errcode = 'BD409', detail = report.status;
  end if;
  select t.* into terms
  from app.vmi_terms t join app.active_partnerships p on p.id = t.partnership_id
  where t.partnership_id = report.partnership_id;
  if not found then
    raise exception 'the partnership of submission % is not active', submission using errcode = 'BD410';
  end if;
  if not app.may_post(terms.host_org, terms.location_id, terms.partnership_id) then
    raise exception 'no share lets the viewer act at the location of submission %', submission using errcode = 'BD403';
  end if;
  select timezone into zone from app.locations where id = terms.location_id;

  insert into app.inventory_items (owner_org, location_id, product_id, sku)
  select terms.host_org, terms.location_id, p.id, p.sku
  from (
    select distinct r.product_id from app.sell_through_rows r
    where r.owner_org = report.owner_org and r.partnership_id = terms.partnership_id and r.submission_id = submission
      and r.net <> 0
  ) sold
  join app.products p on p.owner_org = terms.host_org and p.id = sold.product_id
  order by p.id
  on conflict (owner_org, location_id, product_id) do nothing;

  for item in
    with changed as (
      select r.product_id, r.business_date, r.net from app.sell_through_rows r
      where r.owner_org = report.owner_org and r.partnership_id = terms.partnership_id and r.submission_id = submission
      union all
      select r.product_id, r.business_date, -r.net from app.sell_through_rows r
      where r.superseded_by = submission and r.partnership_id = terms.partnership_id
    ), differences as (
      select product_id, business_date, sum(net)::int as units
      from changed group by product_id, business_date having sum(net) <> 0
    )
    select i.id, i.product_id,
      array_agg(d.business_date order by d.business_date) as dates, array_agg(d.units order by d.business_date) as units
    from differences d
    join app.inventory_items i
      on i.owner_org = terms.host_org and i.location_id = terms.location_id and i.product_id = d.product_id
    group by i.id, i.product_id
    order by i.id
  loop
    perform from app.inventory_positions q
    where q.item_id = item.id and q.bucket = 'AVAILABLE'
    order by q.lot_id, q.bucket for no key update;
    select array_agg(l.id order by l.expiry_date nulls last, l.created_at, l.lot_number),
      array_agg(l.expiry_date order by l.expiry_date nulls last, l.created_at, l.lot_number),
      array_agg(q.quantity order by l.expiry_date nulls last, l.created_at, l.lot_number)
    into lots, expiries, stock
    from app.inventory_positions q join app.lots l on l.id = q.lot_id
    where q.item_id = item.id and q.bucket = 'AVAILABLE' and l.status = 'APPROVED';

    lines := '{}';
    days := '{}';
    day_lots := '{}';
    day_units := '{}';
    for day in select u.business_date, u.units from unnest(item.dates, item.units) as u (business_date, units) loop
      line := line + 1;
      remaining := day.units;
      total := total + day.units;
      if remaining > 0 then
        for lot in 1 .. coalesce(cardinality(lots), 0) loop
          exit when remaining = 0;
          continue when stock[lot] <= 0 or expiries[lot] < day.business_date;
          units := least(stock[lot], remaining);
          stock[lot] := stock[lot] - units;
          remaining := remaining - units;
          lines := lines || line;
          days := days || day.business_date;
          day_lots := day_lots || lots[lot];
          day_units := day_units || -units;
        end loop;
      else
        for taken in
          select m.lot_id, -sum(m.quantity)::int as units
          from app.inventory_movements m left join app.lots l on l.id = m.lot_id
          where m.item_id = item.id and m.source_type = 'SELL_THROUGH' and m.bucket = 'AVAILABLE'
            and m.occurred_at = day.business_date::timestamp at time zone zone
          group by m.lot_id, l.expiry_date, l.created_at, l.lot_number
          having sum(m.quantity) < 0
          order by m.lot_id is null desc, l.expiry_date desc nulls first, l.created_at desc, l.lot_number desc
        loop
          exit when remaining = 0;
          units := least(taken.units, -remaining);
          remaining := remaining + units;
          lot := array_position(lots, taken.lot_id);
          if lot is not null then
            stock[lot] := stock[lot] + units;
          end if;
          lines := lines || line;
          days := days || day.business_date;
          day_lots := day_lots || taken.lot_id;
          day_units := day_units || units;
        end loop;
      end if;
      if remaining <> 0 then
        lot := null;
        if remaining < 0 then
          select min(n) into lot from generate_subscripts(lots, 1) n
          where stock[n] > 0 and (expiries[n] is null or expiries[n] >= day.business_date);
        end if;
        if lot is not null then
          stock[lot] := stock[lot] - remaining;
        end if;
        lines := lines || line;
        days := days || day.business_date;
        day_lots := day_lots || lots[lot];
        day_units := day_units || -remaining;
      end if;
    end loop;

    -- The statement that writes asks again: a share revoked meanwhile lets nothing through.
    insert into app.inventory_movements (id, owner_org, location_id, item_id, lot_id, bucket, movement_type, quantity,
      source_type, source_id, source_line, actor_org, actor_user_id, occurred_at)
    select app.movement_id('SALE', submission::text, item.id::text, u.business_date::text, u.lot_id::text),
      terms.host_org, terms.location_id, item.id, u.lot_id, 'AVAILABLE', 'SALE', sum(u.units)::int,
      'SELL_THROUGH', submission, u.line, app.viewer_org(), app.viewer_user(),
      u.business_date::timestamp at time zone zone
    from unnest(lines, days, day_lots, day_units) as u (line, business_date, lot_id, units)
    where app.may_post(terms.host_org, terms.location_id, terms.partnership_id)
    group by u.line, u.business_date, u.lot_id
    having sum(u.units) <> 0;
    get diagnostics posted = row_count;
    if posted = 0 then
      raise exception 'no share lets the viewer act at the location of submission %', submission using errcode = 'BD403';
    end if;
  end loop;

  update app.sell_through_submissions
  set status = 'SAVED', units_posted = total, completed_at = app.clock() where id = submission;
  perform app.evaluate_replenishment(terms.partnership_id);
  return total;
end $$;

grant create on schema app to app_post;
alter function app.evaluate_replenishment(uuid) owner to app_post;
alter function app.record_alert() owner to app_post;
alter function app.reconsider_replenishment() owner to app_post;
alter function app.post_sales(uuid) owner to app_post;
revoke create on schema app from app_post;
-- A load of a network's history asks for its alerts itself.
grant execute on function app.evaluate_replenishment(uuid), app.post_sales(uuid) to app_server;
