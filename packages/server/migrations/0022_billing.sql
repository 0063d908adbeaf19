-- Billing: what an organization has bought, as the payment provider said last. No card is known here but for a brand and
-- four digits. The plan itself lies in organization_accounts, where no request can write it: only the functions below
-- do, in the transaction that records why.

grant execute on function app.emit(uuid, uuid, text, uuid, uuid) to app_billing;

create table app.subscriptions (
  owner_org uuid primary key references app.organizations,
  provider text not null check (provider in ('STRIPE', 'SANDBOX')),
  -- The provider's ids of the payer and of what it pays for.
  customer text not null,
  reference text,
  status text not null default 'INCOMPLETE' check (status in ('INCOMPLETE', 'ACTIVE', 'PAST_DUE', 'CANCELED')),
  plan_tier text not null check (plan_tier in ('PRO', 'ENTERPRISE')),
  -- Add-on → how many.
  add_ons jsonb not null default '{}',
  period_ends_at timestamptz,
  -- What holds from then on: {planTier, addOns}.
  pending jsonb,
  -- Until when a plan stays although its renewal failed.
  grace_ends_at timestamptz check ((grace_ends_at is not null) = (status = 'PAST_DUE')),
  card jsonb,
  version int not null default 1,
  updated_at timestamptz not null default app.clock()
);
create index on app.subscriptions (grace_ends_at) where grace_ends_at is not null;

-- What a provider reported, so that a repeated report is recognised.
create table app.billing_events (
  owner_org uuid not null references app.organizations,
  provider text not null,
  event text not null,
  received_at timestamptz not null default now(),
  primary key (owner_org, provider, event)
);
create index on app.billing_events (received_at);

-- The payment page that was opened last, so that it can be closed before the next one opens: two open pages are two
-- subscriptions.
create table app.checkouts (
  owner_org uuid primary key references app.organizations,
  provider text not null,
  -- The provider's id of the page.
  reference text not null,
  opened_at timestamptz not null default app.clock()
);

alter table app.subscriptions enable row level security;
alter table app.subscriptions force row level security;
alter table app.billing_events enable row level security;
alter table app.billing_events force row level security;
alter table app.checkouts enable row level security;
alter table app.checkouts force row level security;

-- In a session for one partnership the page may belong to the other side, which has no business here.
create policy own on app.subscriptions for select to app_server using (owner_org = (select app.write_org()));
create policy own on app.billing_events to app_server
  using (owner_org = (select app.write_org())) with check (owner_org = (select app.write_org()));
create policy own on app.checkouts to app_server
  using (owner_org = (select app.write_org())) with check (owner_org = (select app.write_org()));
create policy bill on app.subscriptions to app_billing using (true) with check (true);
create policy bill on app.organization_accounts to app_billing using (true) with check (true);
create policy bill on app.organization_add_ons to app_billing using (true) with check (true);
create policy jobs on app.subscriptions for select to app_jobs using (true);
create policy jobs on app.billing_events to app_jobs using (true);

grant select on app.subscriptions to app_server;
grant select, insert (owner_org, provider, event) on app.billing_events to app_server;
grant select, insert (owner_org, provider, reference), update (provider, reference, opened_at) on app.checkouts
  to app_server;
grant select, insert, update on app.subscriptions to app_billing;
grant select, update (plan_tier, upgraded_at, version) on app.organization_accounts to app_billing;
grant select, insert, update, delete on app.organization_add_ons to app_billing;
grant select (owner_org, grace_ends_at) on app.subscriptions to app_jobs;
grant select (received_at), delete on app.billing_events to app_jobs;

-- Takes over what the provider says, for the viewer's organization, and gives it and its subsidiaries the plan and the
-- add-ons: `granted` is the plan that holds now, which is FREE where a subscription has ended. Whoever calls holds
-- app.lock_subscription(), so that the answer that was asked for last is written last. Answers whether anything changed.
create function app.apply_subscription(provider text, customer text, reference text, status text, plan_tier text,
  add_ons jsonb, period_ends_at timestamptz, pending jsonb, card jsonb, grace interval, granted text, granted_add_ons jsonb)
returns boolean language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_variable
declare
  payer uuid := app.write_org();
  before app.subscriptions;
  after app.subscriptions;
  account app.organization_accounts;
begin
  if payer is null or exists (
    select from app.organization_accounts a where a.organization_id = payer and a.kind = 'SUBSIDIARY') then
    raise exception 'no organization that pays' using errcode = 'BD403';
  end if;
  select * into before from app.subscriptions s where s.owner_org = payer for update;
  insert into app.subscriptions as s (owner_org, provider, customer, reference, status, plan_tier, add_ons,
    period_ends_at, pending, card, grace_ends_at)
  values (payer, provider, customer, reference, status, plan_tier, add_ons, period_ends_at, pending, card,
    case when status = 'PAST_DUE' then app.clock() + grace end)
  on conflict (owner_org) do update set
    provider = excluded.provider, customer = excluded.customer, reference = excluded.reference,
    status = excluded.status, plan_tier = excluded.plan_tier, add_ons = excluded.add_ons,
    period_ends_at = excluded.period_ends_at, pending = excluded.pending, card = excluded.card,
    -- Each failed attempt is reported; only the first starts the time.
    grace_ends_at = case when excluded.status = 'PAST_DUE' then coalesce(s.grace_ends_at, excluded.grace_ends_at) end
  returning * into after;
  if before is not distinct from after then
    return false;
  end if;
  update app.subscriptions s set version = s.version + (before.owner_org is not null)::int, updated_at = app.clock()
  where s.owner_org = payer;

  update app.organization_accounts a
  set plan_tier = granted, version = a.version + 1,
    upgraded_at = case when a.organization_id = payer and a.plan_tier = 'FREE' then app.clock()::date else a.upgraded_at end
  where (a.organization_id = payer or a.parent_id = payer) and a.plan_tier <> granted;
  delete from app.organization_add_ons o where o.organization_id = payer and not granted_add_ons ? o.add_on;
  insert into app.organization_add_ons as o (organization_id, add_on, quantity)
  select payer, bought.key, bought.value::int from jsonb_each_text(granted_add_ons) bought
  on conflict (organization_id, add_on) do update set quantity = excluded.quantity where o.quantity <> excluded.quantity;
  perform app.emit(payer, null, 'viewer.changed', payer);
  return true;
end $$;

-- One after the other per organization, until the transaction ends.
create function app.lock_subscription() returns void language sql as $$
  select pg_advisory_xact_lock(hashtextextended('subscription/' || app.write_org(), 0))
$$;

-- Whose grace has ended, for the schedule.
create function app.list_ended_graces() returns setof uuid
stable language sql security definer set search_path = pg_catalog, pg_temp as $$
  select owner_org from app.subscriptions where grace_ends_at < now()
$$;

grant create on schema app to app_billing, app_jobs;
alter function app.apply_subscription(text, text, text, text, text, jsonb, timestamptz, jsonb, jsonb, interval, text, jsonb)
  owner to app_billing;
alter function app.list_ended_graces() owner to app_jobs;
revoke create on schema app from app_billing, app_jobs;
grant execute on function
  app.apply_subscription(text, text, text, text, text, jsonb, timestamptz, jsonb, jsonb, interval, text, jsonb),
  app.lock_subscription(), app.list_ended_graces() to app_server;
