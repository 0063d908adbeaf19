-- Invitations: a host names a partner, its role, terms and what it shares, and an e-mail brings the partner a link. The
-- host reads and writes its own invitations. Whoever holds the link is nobody yet: the request enters as the organization
-- that the invitation would register, which sees no row of anybody, and reaches the invitation through the functions below.

create table app.invitations (
  id uuid primary key default gen_random_uuid(),
  owner_org uuid not null references app.organizations,
  -- The id that a newly registered organization gets. No foreign key: most never come to be.
  registrant_org uuid not null default gen_random_uuid(),
  -- Null once erased: when the person who accepted deletes their account, or some time after nobody did.
  email text check (email = lower(email) and length(email) <= 254),
  organization_name text not null,
  contact_name text,
  business_type text not null,
  type text not null,
  language text not null check (language in ('en', 'de', 'ar')),
  -- InvitationTerms of the contract: what the host proposed, and what the partner asked for instead.
  terms jsonb not null,
  edited_terms jsonb,
  status text not null default 'SENT' check (status in ('SENT', 'OPENED', 'AWAITING_APPROVAL', 'ACCEPTED', 'DECLINED',
    'REVOKED', 'EXPIRED')),
  -- How often it was sent. Links of earlier sendings are dead.
  sending int not null default 1,
  sent_at timestamptz not null,
  expires_at timestamptz not null,
  opened_at timestamptz,
  answered_at timestamptz,
  decline_reason text,
  partnership_id uuid,
  -- How often its holder asked to join an organization.
  join_requests int not null default 0,
  -- Signs in a new person right after they accepted, once.
  sign_in_sha256 bytea check (length(sign_in_sha256) = 32),
  sign_in_user uuid references app.users,
  sign_in_expires_at timestamptz,
  created_by uuid,
  created_at timestamptz not null default now(),
  version int not null default 1,
  unique (owner_org, id),
  foreign key (owner_org, partnership_id) references app.partnerships (host_org, id)
);
create index on app.invitations (owner_org, created_at desc, id desc);
create index on app.invitations (owner_org, partnership_id);
create index on app.invitations (sign_in_user);
create index on app.invitations (sign_in_sha256) where sign_in_sha256 is not null;
create index on app.invitations (expires_at) where status in ('SENT', 'OPENED');
-- One at a time waits for an answer.
create unique index on app.invitations (owner_org, email) where status in ('SENT', 'OPENED');

-- What is offered, of the host's own.
create table app.invitation_shares (
  id uuid primary key default gen_random_uuid(),
  owner_org uuid not null,
  invitation_id uuid not null,
  location_id uuid,
  product_id uuid check (num_nonnulls(location_id, product_id) = 1),
  visibility text not null check (visibility in ('QUANTITY', 'QUANTITY_AND_VALUE')),
  access text not null check (access in ('READ', 'ACT')),
  foreign key (owner_org, invitation_id) references app.invitations (owner_org, id),
  foreign key (owner_org, location_id) references app.locations (owner_org, id),
  foreign key (owner_org, product_id) references app.products (owner_org, id),
  unique nulls not distinct (owner_org, invitation_id, location_id, product_id)
);
create index on app.invitation_shares (owner_org, invitation_id);
create index on app.invitation_shares (owner_org, location_id);
create index on app.invitation_shares (owner_org, product_id);

-- Each time that it was sent, for the limits.
create table app.invitation_sendings (
  owner_org uuid not null,
  invitation_id uuid not null,
  number int not null,
  email text not null,
  requested_at timestamptz not null default now(),
  primary key (owner_org, invitation_id, number),
  foreign key (owner_org, invitation_id) references app.invitations (owner_org, id)
);
create index on app.invitation_sendings (owner_org, requested_at);
create index on app.invitation_sendings (owner_org, invitation_id);
create index on app.invitation_sendings (email, requested_at);

-- The secrets of the links. One is made when an e-mail is written, so that it waits nowhere in the clear; an e-mail that
-- is written again after a crash has another, and both hold.
create table app.invitation_tokens (
  token_sha256 bytea primary key check (length(token_sha256) = 32),
  owner_org uuid not null,
  invitation_id uuid not null,
  sending int not null,
  foreign key (owner_org, invitation_id) references app.invitations (owner_org, id)
);
create index on app.invitation_tokens (owner_org, invitation_id);

-- ISO 3166-1 alpha-2; what an organization says of itself before it gives an address.
alter table app.organization_accounts add column country text check (country ~ '^[A-Z]{2}$');
grant insert (country) on app.organization_accounts to app_server;

alter table app.invitations enable row level security;
alter table app.invitations force row level security;
alter table app.invitation_shares enable row level security;
alter table app.invitation_shares force row level security;
alter table app.invitation_sendings enable row level security;
alter table app.invitation_sendings force row level security;
alter table app.invitation_tokens enable row level security;
alter table app.invitation_tokens force row level security;

create policy own on app.invitations to app_server
  using (owner_org = (select app.write_org())) with check (owner_org = (select app.write_org()));
create policy own on app.invitation_shares to app_server
  using (owner_org = (select app.write_org())) with check (owner_org = (select app.write_org()));
create policy own on app.invitation_sendings to app_server
  using (owner_org = (select app.write_org())) with check (owner_org = (select app.write_org()));
create policy own on app.invitation_tokens for insert to app_server with check (owner_org = (select app.write_org()));

create policy auth on app.invitations for select to app_auth using (true);
create policy auth on app.invitation_tokens for select to app_auth using (true);
create policy emit on app.invitations for select to app_post using (true);
create policy jobs on app.invitations to app_jobs using (true) with check (true);
create policy jobs on app.invitation_sendings to app_jobs using (true);
create policy jobs on app.invitation_tokens to app_jobs using (true);
create policy erase on app.invitations for update to app_auth using (true) with check (true);
create policy erase on app.invitation_tokens for delete to app_auth using (true);
create policy invite on app.invitations to app_invite using (true) with check (true);
create policy invite on app.invitation_shares for select to app_invite using (true);
create policy invite on app.invitation_sendings for select to app_invite using (true);
create policy invite on app.invitation_tokens for select to app_invite using (true);
create policy invite on app.organizations for select to app_invite using (true);
create policy invite on app.organization_accounts for select to app_invite using (true);
create policy invite on app.users to app_invite using (true) with check (true);
create policy invite on app.memberships to app_invite using (true) with check (true);
create policy invite on app.locations to app_invite using (true) with check (true);
create policy invite on app.products for select to app_invite using (true);
create policy invite on app.partnerships to app_invite using (true) with check (true);
create policy invite on app.shares to app_invite using (true) with check (true);
create policy invite on app.audit_events to app_invite using (true) with check (true);
create policy invite on app.vmi_terms to app_invite using (true) with check (true);
create policy request on app.notification_settings to app_invite using (true) with check (true);

grant select (id, owner_org, email, organization_name, contact_name, business_type, type, language, terms, edited_terms,
    status, sending, sent_at, expires_at, opened_at, answered_at, decline_reason, partnership_id, created_at, version),
  insert (id, owner_org, email, organization_name, contact_name, business_type, type, language, terms, sent_at,
    expires_at, created_by),
  update (status, sending, sent_at, expires_at, opened_at, answered_at, version) on app.invitations to app_server;
grant select, insert (owner_org, invitation_id, location_id, product_id, visibility, access)
  on app.invitation_shares to app_server;
grant select, insert (owner_org, invitation_id, number, email) on app.invitation_sendings to app_server;
grant insert (token_sha256, owner_org, invitation_id, sending) on app.invitation_tokens to app_server;

grant select, update (email, contact_name, version) on app.invitations to app_auth;
grant select, delete on app.invitation_tokens to app_auth;
grant select on app.invitations to app_post;
grant select, update (email, contact_name, version) on app.invitations to app_jobs;
grant select, delete on app.invitation_sendings, app.invitation_tokens to app_jobs;
grant select, update (edited_terms, status, opened_at, answered_at, decline_reason, partnership_id, join_requests,
  sign_in_sha256, sign_in_user, sign_in_expires_at, version) on app.invitations to app_invite;
grant select on app.invitation_shares, app.invitation_sendings, app.invitation_tokens, app.organizations,
  app.organization_accounts, app.products to app_invite;
grant select, insert (email, display_name) on app.users to app_invite;
grant select, insert (owner_org, user_id, role, status), update (role, status) on app.memberships to app_invite;
grant select, insert (owner_org, user_id, locale) on app.notification_settings to app_invite;
grant select, update (operator_org) on app.locations to app_invite;
grant select, insert (host_org, partner_org, type, terms, status, effective_from) on app.partnerships to app_invite;
grant insert (partnership_id, host_org, partner_org, resource, location_id, product_id, visibility, access)
  on app.shares to app_invite;
grant select, insert (partnership_id, host_org, partner_org, location_id, threshold_days, target_days, lead_time_days,
  review_days) on app.vmi_terms to app_invite;
grant insert (owner_org, actor_user_id, partnership_id, action, subject_type, subject_id, request_id, detail)
  on app.audit_events to app_invite;
grant execute on function app.emit(uuid, uuid, text, uuid, uuid), app.start_person_session(uuid, bytea, text, text)
  to app_invite;

-- Who holds a link, in the words of every credential: the organization that may come to be, on the plan that it would
-- have. An invitation that was answered, withdrawn or ran out is known, so that its page can say so; a link that a later
-- e-mail replaced is not.
create function app.authenticate_invitation(secret_sha256 bytea) returns setof app.credential
stable language sql security definer set search_path = pg_catalog, pg_temp as $$
  select i.id, i.registrant_org, null::uuid, null::text, null::uuid, '{}'::text[], null::text[], false, i.registrant_org,
    null::uuid, i.expires_at, 'FREE', '{}'::jsonb
  from app.invitation_tokens t
  join app.invitations i on i.owner_org = t.owner_org and i.id = t.invitation_id and i.sending = t.sending
  where t.token_sha256 = secret_sha256
$$;

-- The invitation of the link with which the viewer came, or, for somebody who is signed in otherwise, of the link whose
-- secret they give. Null where there is none.
create function app.invitation_at_hand(secret_sha256 bytea) returns uuid
stable language sql security definer set search_path = pg_catalog, pg_temp as $$
  select i.id from app.invitations i
  where secret_sha256 is null and i.id = app.viewer_credential() and i.registrant_org = app.viewer_org()
  union all
  select i.id from app.invitation_tokens t
  join app.invitations i on i.owner_org = t.owner_org and i.id = t.invitation_id and i.sending = t.sending
  where t.token_sha256 = secret_sha256
$$;

-- Whoever answers holds the invitation until the transaction ends. A statement of its own: what is read after it is what
-- whoever held it before has left.
create function app.hold_invitation(secret_sha256 bytea) returns void
language sql security definer set search_path = pg_catalog, pg_temp as $$
  select from app.invitations i where i.id = app.invitation_at_hand(secret_sha256) for update
$$;

-- What an invitation says to whoever holds it.
create function app.read_invitation(secret_sha256 bytea)
returns table (id uuid, status text, expires_at timestamptz, email text, organization_name text, contact_name text,
  business_type text, type text, language text, terms jsonb, host_org uuid, host_name text, host_status text,
  host_plan text, has_account boolean, receiving_codes text[], location_taken boolean)
stable language sql security definer set search_path = pg_catalog, pg_temp as $$
  select i.id, i.status, i.expires_at, i.email, i.organization_name, i.contact_name, i.business_type, i.type, i.language,
    i.terms, i.owner_org, o.display_name, a.status, a.plan_tier,
    exists (select from app.users u where u.email = i.email),
    array(select l.code from app.invitation_shares s join app.locations l on l.id = s.location_id
      where s.owner_org = i.owner_org and s.invitation_id = i.id and s.access = 'ACT' order by l.code),
    exists (select from app.vmi_terms v join app.locations l on l.id = v.location_id
      where v.host_org = i.owner_org and l.code = i.terms #>> '{replenishment,locationCode}')
  from app.invitations i
  join app.organizations o on o.id = i.owner_org
  join app.organization_accounts a on a.organization_id = i.owner_org
  where i.id = app.invitation_at_hand(secret_sha256)
$$;

-- The documents that a partnership of a type needs, which are shared with it.
create function app.shared_documents(partnership_type text) returns table (resource text, access text)
immutable language sql as $$
  select document.resource, document.access
  from (values
    ('THREE_PL', 'SHIPMENT', 'ACT'), ('THREE_PL', 'ASN', 'ACT'), ('THREE_PL', 'REPORT', 'READ'),
    ('VMI_RETAILER', 'SHIPMENT', 'ACT'), ('VMI_RETAILER', 'ASN', 'ACT'), ('VMI_RETAILER', 'SELL_THROUGH', 'ACT'),
    ('VMI_RETAILER', 'INVOICE', 'READ'), ('VMI_RETAILER', 'REPORT', 'READ'),
    ('SUPPLIER', 'PURCHASE_ORDER', 'READ'), ('SUPPLIER', 'ASN', 'ACT'),
    ('WHOLESALE_CUSTOMER', 'PURCHASE_ORDER', 'READ'), ('WHOLESALE_CUSTOMER', 'SHIPMENT', 'READ'),
    ('WHOLESALE_CUSTOMER', 'ASN', 'READ'), ('WHOLESALE_CUSTOMER', 'INVOICE', 'READ'),
    ('FREIGHT_FORWARDER', 'SHIPMENT', 'ACT'), ('FREIGHT_FORWARDER', 'ASN', 'READ'),
    ('CUSTOMS_BROKER', 'SHIPMENT', 'READ'), ('CUSTOMS_BROKER', 'ASN', 'READ')
  ) document (type, resource, access)
  where document.type = partnership_type
  union all
  select 'MESSAGE', 'ACT'
$$;

-- What is offered by name: all locations, of products the first twenty, and the documents.
create function app.read_invitation_shares()
returns table (locations jsonb, product_count bigint, products text[], documents jsonb)
stable language sql security definer set search_path = pg_catalog, pg_temp as $$
  with offered as (
    select s.*, l.code, l.name as location_name, k.name as product_name
    from app.invitations i
    join app.invitation_shares s on s.owner_org = i.owner_org and s.invitation_id = i.id
    left join app.locations l on l.id = s.location_id
    left join app.products k on k.id = s.product_id
    where i.id = app.invitation_at_hand(null)
  )
  select
    coalesce((select jsonb_agg(jsonb_build_object('code', code, 'name', location_name, 'visibility', visibility,
      'access', access) order by code) from offered where location_id is not null), '[]'),
    (select count(*) from offered where product_id is not null),
    coalesce((select array_agg(named.product_name) from (
      select product_name from offered where product_id is not null order by product_name limit 20) named), '{}'),
    (select jsonb_agg(jsonb_build_object('resource', d.resource, 'access', d.access))
      from app.invitations i, app.shared_documents(i.type) d where i.id = app.invitation_at_hand(null))
$$;

-- Noted by the page that shows it; nothing where it does not wait for an answer.
create function app.open_invitation() returns void
language sql security definer set search_path = pg_catalog, pg_temp as $$
  update app.invitations i set status = 'OPENED', opened_at = app.clock(), version = version + 1
  where i.id = app.invitation_at_hand(null) and i.status = 'SENT' and i.expires_at > app.clock()
$$;

-- What the host's trail says of an answer; by whom, where that is somebody.
create function app.record_answer(invitation app.invitations, event_action text, actor uuid, agreement uuid, request text)
returns void language sql security definer set search_path = pg_catalog, pg_temp as $$
  insert into app.audit_events (owner_org, actor_user_id, partnership_id, action, subject_type, subject_id, request_id)
  values (invitation.owner_org, actor, agreement, event_action, 'invitation', invitation.id, request)
$$;

create function app.decline_invitation(reason text, request text) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  declined app.invitations;
begin
  perform app.hold_invitation(null);
  update app.invitations i
  set status = 'DECLINED', answered_at = app.clock(), decline_reason = reason, version = version + 1
  where i.id = app.invitation_at_hand(null) and i.status in ('SENT', 'OPENED')
  returning * into declined;
  if not found then
    raise exception 'the invitation does not wait for an answer' using errcode = 'BD409';
  end if;
  perform app.record_answer(declined, 'invitation.declined', null, null, request);
end $$;

-- Begins the partnership that came of an invitation. The partner works at the locations that a 3PL or a retailer may act
-- at, where the host has run them itself; a retailer's sales consume where the terms say, which is a location where nobody
-- else's do. Runs with the rights of the caller: the host that approves, or the function below.
create function app.begin_invited_partnership(invitation uuid, agreement uuid, partner uuid) returns void
language plpgsql as $$
declare
  replenishment jsonb;
begin
  update app.locations l set operator_org = partner
  from app.invitations i
  join app.invitation_shares s on s.owner_org = i.owner_org and s.invitation_id = i.id and s.access = 'ACT'
  where i.id = invitation and i.type in ('THREE_PL', 'VMI_RETAILER')
    and l.owner_org = i.owner_org and l.id = s.location_id and l.operator_org = l.owner_org;
  select coalesce(i.edited_terms, i.terms) -> 'replenishment' into replenishment
  from app.invitations i where i.id = invitation;
  if replenishment is null then
    return;
  end if;
  insert into app.vmi_terms (partnership_id, host_org, partner_org, location_id, threshold_days, target_days,
    lead_time_days, review_days)
  select agreement, l.owner_org, partner, l.id, (replenishment ->> 'thresholdDays')::int,
    (replenishment ->> 'targetDays')::int, (replenishment ->> 'leadTimeDays')::int, (replenishment ->> 'reviewDays')::int
  from app.invitations i
  join app.locations l on l.owner_org = i.owner_org and l.code = replenishment ->> 'locationCode'
  where i.id = invitation
  on conflict (host_org, location_id) do nothing;
  if not found then
    raise exception 'sales of another partner consume at this location' using errcode = 'BD409';
  end if;
end $$;

-- Makes the partnership that an invitation offers, for the organization that has entered. With other terms than the
-- proposed it waits for the host: nothing is shared until then. Its documents are shared as its type needs them.
create function app.accept_invitation(secret_sha256 bytea, edited jsonb, accepted_by uuid, request text)
returns uuid language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  partner uuid := app.write_org();
  invitation app.invitations;
  agreement uuid;
begin
  perform app.hold_invitation(secret_sha256);
  select * into invitation from app.invitations i
  where i.id = app.invitation_at_hand(secret_sha256) and i.status in ('SENT', 'OPENED') and i.expires_at > app.clock();
  if not found or partner is null or partner = invitation.owner_org then
    raise exception 'the invitation does not wait for an answer' using errcode = 'BD409';
  end if;
  insert into app.partnerships (host_org, partner_org, type, terms, status, effective_from)
  values (invitation.owner_org, partner, invitation.type, coalesce(edited, invitation.terms) - 'replenishment',
    case when edited is null then 'ACTIVE' else 'PENDING' end, app.clock()::date)
  returning id into agreement;
  insert into app.shares (partnership_id, host_org, partner_org, resource, location_id, product_id, visibility, access)
  select agreement, invitation.owner_org, partner,
    case when s.location_id is null then 'PRODUCT' else 'LOCATION_INVENTORY' end, s.location_id, s.product_id,
    s.visibility, s.access
  from app.invitation_shares s
  where s.owner_org = invitation.owner_org and s.invitation_id = invitation.id;
  insert into app.shares (partnership_id, host_org, partner_org, resource, visibility, access)
  select agreement, invitation.owner_org, partner, document.resource, 'QUANTITY', document.access
  from app.shared_documents(invitation.type) document;
  if edited is null then
    perform app.begin_invited_partnership(invitation.id, agreement, partner);
  end if;
  update app.invitations i
  set status = case when edited is null then 'ACCEPTED' else 'AWAITING_APPROVAL' end, edited_terms = edited,
    answered_at = app.clock(), partnership_id = agreement, version = version + 1
  where i.id = invitation.id;
  perform app.record_answer(invitation,
    case when edited is null then 'invitation.accepted' else 'invitation.terms-edited' end, accepted_by, agreement, request);
  return agreement;
end $$;

-- A secret with which the person who has just registered signs in, once and within minutes.
create function app.keep_invitation_sign_in(member uuid, secret_sha256 bytea) returns void
language sql security definer set search_path = pg_catalog, pg_temp as $$
  update app.invitations i
  set sign_in_sha256 = secret_sha256, sign_in_user = member, sign_in_expires_at = now() + interval '5 minutes'
  where i.id = app.invitation_at_hand(null) and exists (select from app.users u where u.id = member and u.email = i.email)
$$;

-- Uses that secret up: the person who has just registered is signed in.
create function app.sign_in_by_invitation(secret_sha256 bytea, session_sha256 bytea, device_label text) returns uuid
language sql security definer set search_path = pg_catalog, pg_temp as $$
  with used as (
    update app.invitations i set sign_in_sha256 = null, sign_in_expires_at = null
    where i.sign_in_sha256 = secret_sha256 and i.sign_in_expires_at > now()
    returning i.sign_in_user
  )
  select app.start_person_session(used.sign_in_user, session_sha256, 'INVITATION', device_label) from used
$$;

-- The person asks to belong to an organization, by its code or its exact name; its owners hear of it, and its trail says
-- so. Answers whether they may still ask, and never whether there is such an organization.
create function app.request_membership(organization text, person_name text, request text) returns boolean
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  invitation app.invitations;
  wanted uuid[];
  person uuid;
  membership uuid;
begin
  update app.invitations i set join_requests = join_requests + 1
  where i.id = app.invitation_at_hand(null) and i.join_requests < 5
  returning * into invitation;
  if not found then
    return false;
  end if;
  select array_agg(o.id) into wanted
  from app.organizations o join app.organization_accounts a on a.organization_id = o.id and a.status = 'ACTIVE'
  where o.code = upper(btrim(organization)) or lower(o.legal_name) = lower(btrim(organization));
  -- The person is there either way, so that nothing tells the cases apart.
  insert into app.users (email, display_name) values (invitation.email, person_name) on conflict (email) do nothing;
  if cardinality(wanted) = 1 then
    select u.id into strict person from app.users u where u.email = invitation.email;
    insert into app.memberships as m (owner_org, user_id, role, status)
    values (wanted[1], person, 'VIEWER', 'REQUESTED')
    on conflict (owner_org, user_id) do update set role = 'VIEWER', status = 'REQUESTED', version = m.version + 1
      where m.status = 'REMOVED'
    returning m.id into membership;
    if membership is not null then
      -- The decision is told in the language of the invitation.
      insert into app.notification_settings (owner_org, user_id, locale)
      values (wanted[1], person, invitation.language)
      on conflict (owner_org, user_id) do nothing;
      insert into app.audit_events (owner_org, actor_user_id, action, subject_type, subject_id, request_id)
      values (wanted[1], person, 'member.requested', 'member', membership, request);
      perform app.emit(wanted[1], null, 'membership.requested', person);
    end if;
  end if;
  return true;
end $$;

-- Whether this address got its share of invitations today, whoever sent them. For the job that writes the e-mails, so
-- that no host learns of another's.
create function app.is_invited_enough(address text) returns boolean
stable language sql security definer set search_path = pg_catalog, pg_temp as $$
  select count(*) >= 10 from app.invitation_tokens t
  join app.invitation_sendings s on s.owner_org = t.owner_org and s.invitation_id = t.invitation_id and s.number = t.sending
  where s.email = address and s.requested_at > now() - interval '1 day'
$$;

-- Whose invitations have run out, for the schedule.
create function app.list_expired_invitations() returns setof uuid
stable language sql security definer set search_path = pg_catalog, pg_temp as $$
  select distinct owner_org from app.invitations where status in ('SENT', 'OPENED') and expires_at <= now()
$$;

-- The host hears of every change, and its people of an answer; the partner's of what the host says to its terms.
create function app.emit_invitation() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform app.emit(new.owner_org, null, 'invitation.changed', new.id);
  if tg_op = 'UPDATE' and old.status in ('SENT', 'OPENED') then
    case new.status
      when 'ACCEPTED' then perform app.emit(new.owner_org, null, 'invitation.accepted', new.id);
      when 'DECLINED' then perform app.emit(new.owner_org, null, 'invitation.declined', new.id);
      when 'AWAITING_APPROVAL' then perform app.emit(new.owner_org, null, 'invitation.terms-edited', new.id);
      else null;
    end case;
  elsif tg_op = 'UPDATE' and old.status = 'AWAITING_APPROVAL' and new.status <> old.status then
    perform app.emit(p.partner_org, p.id,
      case new.status when 'ACCEPTED' then 'partnership.approved' else 'partnership.refused' end, p.id)
    from app.partnerships p where p.id = new.partnership_id;
  end if;
  return null;
end $$;
create trigger emit after insert or update on app.invitations for each row execute function app.emit_invitation();

grant create on schema app to app_auth, app_jobs, app_post, app_invite;
alter function app.authenticate_invitation(bytea) owner to app_auth;
alter function app.list_expired_invitations() owner to app_jobs;
alter function app.emit_invitation() owner to app_post;
alter function app.invitation_at_hand(bytea) owner to app_invite;
alter function app.hold_invitation(bytea) owner to app_invite;
alter function app.read_invitation(bytea) owner to app_invite;
alter function app.read_invitation_shares() owner to app_invite;
alter function app.open_invitation() owner to app_invite;
alter function app.record_answer(app.invitations, text, uuid, uuid, text) owner to app_invite;
alter function app.decline_invitation(text, text) owner to app_invite;
alter function app.accept_invitation(bytea, jsonb, uuid, text) owner to app_invite;
alter function app.keep_invitation_sign_in(uuid, bytea) owner to app_invite;
alter function app.sign_in_by_invitation(bytea, bytea, text) owner to app_invite;
alter function app.request_membership(text, text, text) owner to app_invite;
alter function app.is_invited_enough(text) owner to app_invite;
revoke create on schema app from app_auth, app_jobs, app_post, app_invite;
grant execute on function app.begin_invited_partnership(uuid, uuid, uuid), app.shared_documents(text)
  to app_server, app_invite;
grant execute on function app.authenticate_invitation(bytea), app.list_expired_invitations(),
  app.hold_invitation(bytea), app.read_invitation(bytea), app.read_invitation_shares(), app.open_invitation(),
  app.decline_invitation(text, text), app.accept_invitation(bytea, jsonb, uuid, text),
  app.keep_invitation_sign_in(uuid, bytea),
  app.sign_in_by_invitation(bytea, bytea, text), app.request_membership(text, text, text), app.is_invited_enough(text)
  to app_server;
