-- Notifications: news for one person of an organization, made by jobs from the events of the outbox, and sent to where
-- the person wants it. A notification carries values and no text: whoever shows it writes in the reader's language.

create table app.notifications (
  id uuid primary key default gen_random_uuid(),
  owner_org uuid not null,
  user_id uuid not null,
  kind text not null check (kind in ('asn.sent', 'asn.replaced', 'asn.cancelled', 'asn.closed', 'receipt.confirmed',
    'receipt.reversed', 'alert.opened', 'alert.resolved', 'message.sent', 'invitation.accepted',
    'invitation.declined', 'invitation.terms-edited', 'partnership.approved', 'partnership.refused',
    'membership.requested')),
  -- No foreign key here, at the subject or the event: news outlives what it tells of.
  partnership_id uuid,
  -- Set where it tells of stock at a location that another organization shares: it is gone with the share.
  shared_location_id uuid,
  subject_id uuid not null,
  subject_code text,
  -- NotificationValues of the contract.
  facts jsonb not null,
  event_id uuid not null,
  -- Shown in the app. Otherwise the row is only what e-mail and SMS are written from.
  in_app boolean not null,
  created_at timestamptz not null default app.clock(),
  read_at timestamptz,
  foreign key (owner_org, user_id) references app.memberships (owner_org, user_id),
  unique (owner_org, id),
  -- However often a job runs, a person hears of an event once.
  unique (owner_org, event_id, user_id)
);
create index on app.notifications (owner_org, user_id, created_at desc, id desc);
create index notifications_unread on app.notifications (owner_org, user_id, created_at desc, id desc)
  where read_at is null and in_app;
create index on app.notifications (created_at);

-- What left, or is to leave, the building.
create table app.notification_deliveries (
  owner_org uuid not null,
  notification_id uuid not null,
  channel text not null check (channel in ('EMAIL', 'SMS')),
  -- OBSOLETE: by the time of sending the person was gone or had no address, or might no longer see what it tells of.
  status text not null default 'QUEUED' check (status in ('QUEUED', 'SENT', 'OBSOLETE')),
  sent_at timestamptz check ((sent_at is not null) = (status = 'SENT')),
  primary key (owner_org, notification_id, channel),
  foreign key (owner_org, notification_id) references app.notifications (owner_org, id) on delete cascade
);

-- How a person wants to be told, as far as it differs from what everybody begins with.
create table app.notification_settings (
  owner_org uuid not null,
  user_id uuid not null,
  phone_number text check (phone_number ~ '^\+[1-9]\d{6,14}$'),
  -- Of e-mail and SMS; null for the organization's.
  locale text check (locale in ('en', 'de', 'ar')),
  version int not null default 1,
  primary key (owner_org, user_id),
  foreign key (owner_org, user_id) references app.memberships (owner_org, user_id)
);
create table app.notification_choices (
  owner_org uuid not null,
  user_id uuid not null,
  topic text not null check (topic in ('NEW_ASN', 'SHIPMENT_UPDATES', 'RECEIPTS', 'STOCK_ALERTS', 'MESSAGES',
    'INVITATIONS')),
  channel text not null check (channel in ('IN_APP', 'EMAIL', 'SMS')),
  wanted boolean not null,
  primary key (owner_org, user_id, topic, channel),
  foreign key (owner_org, user_id) references app.memberships (owner_org, user_id)
);

-- Where an organization's people open what they are told of: the page that embeds the portal.
alter table app.organization_accounts add column portal_url text check (portal_url ~ '^https?://[^\s"<>]+$');
grant insert (portal_url), update (portal_url) on app.organization_accounts to app_server;

-- One for each e-mail that left: the right to end e-mails about its topic, without signing in. Only hashes are kept.
create table app.unsubscribe_tokens (
  token_sha256 bytea primary key check (length(token_sha256) = 32),
  owner_org uuid not null,
  user_id uuid not null,
  topic text not null,
  created_at timestamptz not null default now(),
  foreign key (owner_org, user_id) references app.memberships (owner_org, user_id)
);
create index on app.unsubscribe_tokens (owner_org, user_id);
create index on app.unsubscribe_tokens (created_at);

alter table app.notifications enable row level security;
alter table app.notifications force row level security;
alter table app.notification_deliveries enable row level security;
alter table app.notification_deliveries force row level security;
alter table app.notification_settings enable row level security;
alter table app.notification_settings force row level security;
alter table app.notification_choices enable row level security;
alter table app.notification_choices force row level security;
alter table app.unsubscribe_tokens enable row level security;
alter table app.unsubscribe_tokens force row level security;

-- Whether no person and no credential looks, but a job of the organization itself.
create function app.is_job() returns boolean stable parallel safe language sql
  return app.write_org() is not null and app.viewer_user() is null and app.viewer_credential() is null;
grant execute on function app.is_job() to app_server, app_jobs;

-- A person reads their own; in a session for one partnership, that partnership's.
create policy person on app.notifications for select to app_server
  using (owner_org = (select app.viewer_org()) and user_id = (select app.viewer_user())
    and ((select app.viewer_partnership()) is null or partnership_id = (select app.viewer_partnership()))
    and (shared_location_id is null or shared_location_id = any ((select app.shared_locations())::uuid[])));
create policy mark on app.notifications for update to app_server
  using (owner_org = (select app.viewer_org()) and user_id = (select app.viewer_user()))
  with check (owner_org = (select app.viewer_org()) and user_id = (select app.viewer_user()));
create policy job on app.notifications to app_server
  using (owner_org = (select app.write_org()) and (select app.is_job()))
  with check (owner_org = (select app.write_org()) and (select app.is_job()));
create policy job on app.notification_deliveries to app_server
  using (owner_org = (select app.write_org()) and (select app.is_job()))
  with check (owner_org = (select app.write_org()) and (select app.is_job()));
create policy person on app.notification_settings to app_server
  using (owner_org = (select app.write_org()) and (user_id = (select app.viewer_user()) or (select app.is_job())))
  with check (owner_org = (select app.write_org()) and user_id = (select app.viewer_user()));
create policy person on app.notification_choices to app_server
  using (owner_org = (select app.write_org()) and (user_id = (select app.viewer_user()) or (select app.is_job())))
  with check (owner_org = (select app.write_org()) and user_id = (select app.viewer_user()));
create policy job on app.unsubscribe_tokens for insert to app_server
  with check (owner_org = (select app.write_org()) and (select app.is_job()));
create policy auth on app.unsubscribe_tokens for select to app_auth using (true);
create policy expire on app.notifications to app_jobs using (true);
create policy expire on app.unsubscribe_tokens to app_jobs using (true);

grant select,
  insert (id, owner_org, user_id, kind, partnership_id, shared_location_id, subject_id, subject_code, facts, event_id,
    in_app),
  update (read_at) on app.notifications to app_server;
grant select, insert (owner_org, notification_id, channel), update (status, sent_at)
  on app.notification_deliveries to app_server;
grant select, insert (owner_org, user_id, phone_number, locale, version), update (phone_number, locale, version)
  on app.notification_settings to app_server;
grant select, insert (owner_org, user_id, topic, channel, wanted), update (wanted)
  on app.notification_choices to app_server;
grant insert (token_sha256, owner_org, user_id, topic) on app.unsubscribe_tokens to app_server;
grant select on app.unsubscribe_tokens to app_auth;
grant select (created_at), delete on app.notifications, app.unsubscribe_tokens to app_jobs;

-- Whose token it is: a member who is still active.
create function app.find_unsubscriber(secret_sha256 bytea)
returns table (organization_id uuid, user_id uuid, topic text)
stable language sql security definer set search_path = pg_catalog, pg_temp as $$
  select t.owner_org, t.user_id, t.topic
  from app.unsubscribe_tokens t
  join app.memberships m on m.owner_org = t.owner_org and m.user_id = t.user_id and m.status = 'ACTIVE'
  where t.token_sha256 = secret_sha256
$$;

-- The person's other pages hear of news, and of what was read elsewhere.
create function app.emit_notifications() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform app.emit(n.owner_org, n.partnership_id, 'notification.created', n.id, n.user_id)
  from created n where n.in_app;
  return null;
end $$;
create trigger emit after insert on app.notifications
  referencing new table as created for each statement execute function app.emit_notifications();

create function app.emit_notifications_read() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform app.emit(r.owner_org, case when r.rows = 1 then r.partnership_id end, 'notification.read',
    case when r.rows = 1 then r.id else r.user_id end, r.user_id)
  from (
    select owner_org, user_id, count(*) as rows, (array_agg(partnership_id))[1] as partnership_id,
      (array_agg(id))[1] as id
    from changed where in_app group by owner_org, user_id
  ) r;
  return null;
end $$;
create trigger emit_read after update on app.notifications
  referencing new table as changed for each statement execute function app.emit_notifications_read();

-- The outbox. Whoever has events that nobody has looked at:
create function app.organizations_with_events() returns table (id uuid)
stable language sql security definer set search_path = pg_catalog, pg_temp as $$
  select distinct owner_org from app.events where dispatched_at is null
$$;
-- And the next of the viewer's, the oldest first, for whoever commits what follows from them. Several dispatchers share
-- the work: none waits for another's.
create function app.claim_events(most int) returns table (id uuid, type text)
language sql security definer set search_path = pg_catalog, pg_temp as $$
  with waiting as (
    select e.id from app.events e
    where e.owner_org = app.write_org() and app.is_job() and e.dispatched_at is null
    order by e.occurred_at limit most for update skip locked
  )
  update app.events e set dispatched_at = now() from waiting where e.id = waiting.id returning e.id, e.type
$$;

grant create on schema app to app_auth, app_post, app_jobs;
alter function app.find_unsubscriber(bytea) owner to app_auth;
alter function app.emit_notifications() owner to app_post;
alter function app.emit_notifications_read() owner to app_post;
alter function app.organizations_with_events() owner to app_jobs;
alter function app.claim_events(int) owner to app_jobs;
revoke create on schema app from app_auth, app_post, app_jobs;
grant execute on function app.find_unsubscriber(bytea), app.organizations_with_events(), app.claim_events(int)
  to app_server;
