-- Events: what has changed, and whom it concerns. The rows are an outbox: triggers write them in the transaction of
-- the change, so that no way of writing forgets them and a change that is rolled back is never told. Live streams read
-- them in the name of their viewer; the dispatcher hands each of them over to the jobs that notify people.
--
-- An event says only that something changed: whoever hears of it asks again and sees what it may see.

create table app.events (
  id uuid primary key default gen_random_uuid(),
  -- Whom it concerns: one organization; one of its people where user_id is set.
  owner_org uuid not null references app.organizations,
  user_id uuid,
  -- Through which partnership the organization knows of it; null for what is its own. No foreign key here or at the
  -- subject: an event outlives what it tells of.
  partnership_id uuid,
  type text not null,
  subject_id uuid not null,
  -- Who did it, where it was one of the organization's own people: nobody is told what they did themselves.
  actor_user_id uuid,
  occurred_at timestamptz not null default now(),
  -- Position for readers: transactions commit in another order than they begin, so that "everything after the last
  -- number" would skip some. "Everything that the last snapshot did not see" does not: pg_visible_in_snapshot().
  transaction_id xid8 not null default pg_current_xact_id(),
  dispatched_at timestamptz,
  -- A change of many rows is one piece of news.
  unique nulls not distinct (owner_org, transaction_id, type, subject_id, user_id)
);
create index events_waiting on app.events (occurred_at) where dispatched_at is null;
create index on app.events (occurred_at);

alter table app.events enable row level security;
alter table app.events force row level security;

-- A session for one partnership hears of that partnership, of the stock at the locations that it shares, and of itself.
create policy concerned on app.events for select to app_server
  using (owner_org = any ((select app.read_orgs())::uuid[])
    and (user_id is null or user_id = (select app.viewer_user()))
    and ((select app.viewer_partnership()) is null or partnership_id = (select app.viewer_partnership())
      or type = 'viewer.changed' or subject_id = any ((select app.shared_locations())::uuid[])));
create policy emit on app.events to app_post using (true) with check (true);
create policy dispatch on app.events to app_jobs using (true) with check (true);

grant select on app.events to app_server;
grant select, insert (owner_org, user_id, partnership_id, type, subject_id, actor_user_id) on app.events to app_post;
grant select, delete, update (dispatched_at) on app.events to app_jobs;

-- Writes one event for one organization. A load of earlier history, which sets the clock, is no news.
create function app.emit(organization uuid, partnership uuid, event_type text, subject uuid, member uuid default null)
returns void language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if organization is null or nullif(current_setting('app.clock', true), '') is not null then
    return;
  end if;
  insert into app.events (owner_org, user_id, partnership_id, type, subject_id, actor_user_id)
  values (organization, member, partnership, event_type, subject,
    case when organization = app.viewer_org() then app.viewer_user() end)
  on conflict do nothing;
end $$;

-- Wakes whoever waits for events, in every process; it carries nothing. PostgreSQL delivers it with the commit.
create function app.wake_listeners() returns trigger
language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  perform pg_notify('app_events', '');
  return null;
end $$;
create trigger wake after insert on app.events for each statement execute function app.wake_listeners();

-- Notices. A draft is its sender's own; every later state is both sides'.
create function app.emit_asn() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  before text := case when tg_op = 'UPDATE' then old.status end;
  event_type text;
begin
  if tg_op = 'UPDATE' and (old.status, old.version) is not distinct from (new.status, new.version) then
    return null;
  end if;
  event_type := case
    when new.status = 'DRAFT' then 'asn.changed'
    when new.status = 'SENT' and coalesce(before, 'DRAFT') = 'DRAFT' then 'asn.sent'
    when new.status = 'SENT' and new.revision > old.revision then 'asn.replaced'
    when new.status = before then 'asn.changed'
    when new.status = 'ACKNOWLEDGED' and before = 'SENT' then 'asn.acknowledged'
    when new.status = 'CLOSED' then 'asn.closed'
    when new.status = 'CANCELLED' then 'asn.cancelled'
    else 'asn.changed'
  end;
  perform app.emit(new.owner_org, new.partnership_id, event_type, new.id);
  if new.status <> 'DRAFT' then
    perform app.emit(new.counterparty_org, new.partnership_id, event_type, new.id);
  end if;
  return null;
end $$;
create trigger emit after insert or update on app.asns for each row execute function app.emit_asn();

-- A receipt is OPEN only inside the transaction that posts it.
create function app.emit_receipt() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  event_type text := case new.kind when 'CORRECTION' then 'receipt.reversed' else 'receipt.confirmed' end;
  partnership uuid;
begin
  if new.status = 'CONFIRMED' and old.status = 'OPEN' then
    select a.partnership_id into partnership from app.asns a where a.id = new.asn_id;
    perform app.emit(new.owner_org, partnership, event_type, new.id);
    perform app.emit(new.counterparty_org, partnership, event_type, new.id);
  end if;
  return null;
end $$;
create trigger emit after update on app.receipts for each row execute function app.emit_receipt();

-- Stock: one event for a location whatever was posted there, to its owner and to whom it is shared with.
create function app.emit_inventory() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform app.emit(l.owner_org, null, 'inventory.changed', l.location_id)
  from (select distinct owner_org, location_id from posted) l;
  perform app.emit(s.partner_org, s.partnership_id, 'inventory.changed', s.location_id)
  from app.active_shares s
  join (select distinct owner_org, location_id from posted) l
    on l.owner_org = s.host_org and l.location_id = s.location_id
  where s.resource = 'LOCATION_INVENTORY';
  return null;
end $$;
create trigger emit after insert on app.inventory_movements
  referencing new table as posted for each statement execute function app.emit_inventory();

create function app.emit_alert() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  event_type text := case when tg_op = 'INSERT' then 'alert.opened' when new.status = 'RESOLVED' then 'alert.resolved'
    else 'alert.changed' end;
begin
  perform app.emit(new.owner_org, new.partnership_id, event_type, new.id);
  -- The partner hears of it while the location is shared with it, which is as long as it sees the alert.
  if exists (select from app.active_shares s
    where s.partnership_id = new.partnership_id and s.location_id = new.location_id) then
    perform app.emit(new.counterparty_org, new.partnership_id, event_type, new.id);
  end if;
  return null;
end $$;
create trigger emit after insert or update on app.replenishment_alerts
  for each row execute function app.emit_alert();

create function app.emit_submission() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if new.status = 'SAVED' and old.status <> 'SAVED' then
    perform app.emit(new.owner_org, new.partnership_id, 'sell-through.reported', new.partnership_id);
    perform app.emit(new.counterparty_org, new.partnership_id, 'sell-through.reported', new.partnership_id);
  end if;
  return null;
end $$;
create trigger emit after update on app.sell_through_submissions
  for each row execute function app.emit_submission();

-- The agreement itself, and what it shares.
create function app.emit_partnership() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform app.emit(new.host_org, new.id, 'partnership.changed', new.id);
  perform app.emit(new.partner_org, new.id, 'partnership.changed', new.id);
  return null;
end $$;
create trigger emit after insert or update on app.partnerships
  for each row execute function app.emit_partnership();

create function app.emit_share() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform app.emit(new.host_org, new.partnership_id, 'partnership.changed', new.partnership_id);
  perform app.emit(new.partner_org, new.partnership_id, 'partnership.changed', new.partnership_id);
  return null;
end $$;
create trigger emit after insert or update on app.shares for each row execute function app.emit_share();

-- Plan, status, role: whoever belongs to the organization asks again who they are.
create function app.emit_viewer() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform app.emit(new.organization_id, null, 'viewer.changed', new.organization_id);
  return null;
end $$;
create trigger emit after update on app.organization_accounts for each row execute function app.emit_viewer();
create trigger emit after insert or update on app.organization_add_ons for each row execute function app.emit_viewer();

create function app.emit_membership() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform app.emit(new.owner_org, null, 'viewer.changed', new.owner_org, new.user_id);
  return null;
end $$;
create trigger emit after update on app.memberships for each row execute function app.emit_membership();

-- Which events the viewer has not been shown is a question of snapshots: `seen` is what the last answer called
-- `snapshot`. Without it nothing is answered but the snapshot to begin with. Read with the rights of who asks. What one
-- transaction tells twice, of a parent and of its subsidiary, is told once; what several tell is told as often, so that
-- the answer does not depend on when somebody asks.
create function app.events_since(seen pg_snapshot)
returns table (snapshot pg_snapshot, transaction_id xid8, type text, subject_id uuid) stable language sql as $$
  select distinct on (e.transaction_id, e.type, e.subject_id) now.snapshot, e.transaction_id, e.type, e.subject_id
  from (select pg_current_snapshot() as snapshot) now
  left join app.events e on e.owner_org = any ((select app.read_orgs())::uuid[])
    and e.transaction_id >= pg_snapshot_xmin(seen)
    and not pg_visible_in_snapshot(e.transaction_id, seen)
    -- Numbers of another server's transactions, whose backup this one was made of, are not of this time.
    and pg_visible_in_snapshot(e.transaction_id, now.snapshot)
  order by e.transaction_id, e.type, e.subject_id
$$;

-- What positions are sealed with before they leave the server: the same for all its processes, and made here once.
create table app.event_position_key (key bytea not null);
insert into app.event_position_key
select sha256(uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()));

alter table app.event_position_key enable row level security;
alter table app.event_position_key force row level security;
create policy seal on app.event_position_key for select to app_auth using (true);
grant select on app.event_position_key to app_auth;

create function app.position_key() returns bytea
stable language sql security definer set search_path = pg_catalog, pg_temp as $$
  select key from app.event_position_key
$$;

grant create on schema app to app_post;
alter function app.emit(uuid, uuid, text, uuid, uuid) owner to app_post;
alter function app.emit_asn() owner to app_post;
alter function app.emit_receipt() owner to app_post;
alter function app.emit_inventory() owner to app_post;
alter function app.emit_alert() owner to app_post;
alter function app.emit_submission() owner to app_post;
alter function app.emit_partnership() owner to app_post;
alter function app.emit_share() owner to app_post;
alter function app.emit_viewer() owner to app_post;
alter function app.emit_membership() owner to app_post;
grant create on schema app to app_auth;
alter function app.position_key() owner to app_auth;
revoke create on schema app from app_post, app_auth;
grant execute on function app.events_since(pg_snapshot), app.position_key() to app_server;
