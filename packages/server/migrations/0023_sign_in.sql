-- Signing in on the server's own pages, by a link or a code that an e-mail brings. Whoever asks hears the same whether
-- or not anybody has the address: a challenge is written for every address, and the job that sends the e-mail looks
-- whether there is somebody to send it to.

create table app.sign_in_challenges (
  id uuid primary key,
  email text not null check (email = lower(email) and length(email) <= 254),
  -- The code counts only in the browser that asked for it, which keeps this secret in a cookie; the link in any.
  browser_sha256 bytea not null unique check (length(browser_sha256) = 32),
  -- Made when the e-mail is written, so that they wait nowhere in the clear.
  token_sha256 bytea unique check (length(token_sha256) = 32),
  code_sha256 bytea check (length(code_sha256) = 32),
  language text not null,
  -- Where to go on afterwards: a page of this server.
  next_page text not null check (next_page ~ '^/[^/\\]'),
  attempts int not null default 0,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null default now() + interval '15 minutes',
  consumed_at timestamptz
);
create index on app.sign_in_challenges (email, created_at);
create index on app.sign_in_challenges (expires_at);

alter table app.sign_in_challenges enable row level security;
alter table app.sign_in_challenges force row level security;
create policy auth on app.sign_in_challenges to app_auth using (true) with check (true);
create policy jobs on app.sign_in_challenges to app_jobs using (true);
grant select, insert (id, email, browser_sha256, language, next_page),
  update (token_sha256, code_sha256, attempts, consumed_at) on app.sign_in_challenges to app_auth;
grant select (expires_at), delete on app.sign_in_challenges to app_jobs;
grant update (status) on app.memberships to app_auth;

-- False where the address had its share of e-mails for now, whichever server process asks.
create function app.begin_sign_in(challenge uuid, address text, browser_sha256 bytea, language text, next_page text)
returns boolean language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform pg_advisory_xact_lock(hashtext('sign-in'), hashtext(lower(address)));
  if (select count(*) >= 5 from app.sign_in_challenges c
      where c.email = lower(address) and c.created_at > now() - interval '15 minutes') then
    return false;
  end if;
  insert into app.sign_in_challenges (id, email, browser_sha256, language, next_page)
  values (challenge, lower(address), browser_sha256, language, next_page);
  return true;
end $$;

-- Gives a challenge its secrets and answers whom to send them to; nobody, if nobody has the address or it is too late.
-- Done again, the earlier e-mail's no longer count.
create function app.equip_sign_in(challenge uuid, token_sha256 bytea, code_sha256 bytea)
returns table (email text, display_name text, language text, next_page text)
language sql security definer set search_path = pg_catalog, pg_temp as $$
  update app.sign_in_challenges c
  set token_sha256 = equip_sign_in.token_sha256, code_sha256 = equip_sign_in.code_sha256
  from app.users u
  where c.id = challenge and u.email = c.email and c.consumed_at is null and c.expires_at > now()
  returning c.email, u.display_name, c.language, c.next_page
$$;

-- The address that this browser asked for, while a code would still be taken.
create function app.find_sign_in(browser_sha256 bytea) returns table (email text)
stable language sql security definer set search_path = pg_catalog, pg_temp as $$
  select c.email from app.sign_in_challenges c
  where c.browser_sha256 = find_sign_in.browser_sha256 and c.consumed_at is null and c.expires_at > now()
    and c.attempts < 5
$$;

-- A session of somebody who has just proved who they are. The secret is fresh at every sign-in.
create function app.start_person_session(person uuid, session_sha256 bytea, way text, device_label text)
returns uuid language sql security definer set search_path = pg_catalog, pg_temp as $$
  insert into app.person_sessions (user_id, token_sha256, method, device)
  values (person, session_sha256, way, device_label)
  returning id
$$;

-- Both answer nothing where the secret does not hold, and count once: the row is locked by the statement that uses it.
create function app.sign_in_by_link(secret_sha256 bytea, session_sha256 bytea, device_label text)
returns table (session_id uuid, user_id uuid, next_page text)
language sql security definer set search_path = pg_catalog, pg_temp as $$
  with used as (
    update app.sign_in_challenges c set consumed_at = now()
    from app.users u
    where c.token_sha256 = secret_sha256 and u.email = c.email and c.consumed_at is null and c.expires_at > now()
    returning u.id, c.next_page
  )
  select app.start_person_session(used.id, session_sha256, 'LINK', device_label), used.id, used.next_page from used
$$;

-- The challenge that a code answers, used up. Every code that is tried counts, whether or not there is one; after fifty
-- wrong ones for an address within a day, whoever tried them and from wherever, only links let in there. A challenge without
-- a code, for an address that nobody has, is no other work than a wrong one.
create function app.use_sign_in_code(browser_sha256 bytea, tried_sha256 bytea)
returns table (email text, next_page text)
language sql security definer set search_path = pg_catalog, pg_temp as $$
  with tried as (
    update app.sign_in_challenges c
    set attempts = c.attempts + 1, consumed_at = case when coalesce(c.code_sha256 = tried_sha256, false) and (
      select sum(e.attempts) < 50 from app.sign_in_challenges e
      where e.email = c.email and e.created_at > now() - interval '1 day') then now() end
    where c.browser_sha256 = use_sign_in_code.browser_sha256 and c.consumed_at is null and c.expires_at > now()
      and c.attempts < 5
    returning c.email, c.next_page, c.consumed_at
  )
  select tried.email, tried.next_page from tried where tried.consumed_at is not null
$$;

create function app.sign_in_by_code(browser_sha256 bytea, tried_sha256 bytea, session_sha256 bytea, device_label text)
returns table (session_id uuid, user_id uuid, next_page text)
language sql security definer set search_path = pg_catalog, pg_temp as $$
  select app.start_person_session(u.id, session_sha256, 'CODE', device_label), u.id, used.next_page
  from app.use_sign_in_code(browser_sha256, tried_sha256) used join app.users u on u.email = used.email
$$;

-- Sets whose account this transaction shows, and answers nothing where the session does not hold.
create function app.enter_person(session_sha256 bytea)
returns table (session_id uuid, user_id uuid, email text, display_name text, signed_in_at timestamptz)
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
  session app.person_sessions;
begin
  select * into session from app.person_sessions s
  where s.token_sha256 = session_sha256 and s.revoked_at is null and s.expires_at > now();
  if not found then
    return;
  end if;
  if session.last_seen_at < now() - interval '1 minute' then
    update app.person_sessions s set last_seen_at = now() where s.id = session.id;
  end if;
  perform set_config('app.viewer_person', session.user_id::text, true),
    set_config('app.viewer_person_session', session.id::text, true);
  return query
    select session.id, u.id, u.email, u.display_name, session.created_at from app.users u where u.id = session.user_id;
end $$;

-- Ends the session that a browser had, when it signs in anew or out.
create function app.end_person_session(session_sha256 bytea) returns void
language sql security definer set search_path = pg_catalog, pg_temp as $$
  update app.person_sessions set revoked_at = now() where token_sha256 = session_sha256 and revoked_at is null
$$;

-- Where the person works, may work, or worked.
create function app.person_memberships()
returns table (organization_id uuid, code text, display_name text, role text, status text, open boolean,
  since timestamptz)
stable language sql security definer set search_path = pg_catalog, pg_temp as $$
  select o.id, o.code, o.display_name, m.role, m.status, a.status = 'ACTIVE', m.created_at
  from app.memberships m
  join app.organizations o on o.id = m.owner_org
  join app.organization_accounts a on a.organization_id = o.id
  where m.user_id = app.viewer_person()
  order by o.display_name, o.id
$$;

-- The person's answer to an organization that invited them; false where none did.
create function app.answer_invitation(organization uuid, accepted boolean) returns boolean
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  update app.memberships set status = case when accepted then 'ACTIVE' else 'REMOVED' end, version = version + 1
  where owner_org = organization and user_id = app.viewer_person() and status = 'INVITED';
  return found;
end $$;

-- An embed session for the server's own portal page, which ends with the person's session. Nothing where the person is
-- no active member.
create function app.mint_own_session(organization uuid, secret_sha256 bytea, page_origin text)
returns table (session_id uuid, expires_at timestamptz, is_first boolean)
language sql security definer set search_path = pg_catalog, pg_temp as $$
  insert into app.embed_sessions as s (owner_org, user_id, minter_org, person_session_id, token_sha256, origin, read_only,
    expires_at)
  select m.owner_org, m.user_id, m.owner_org, p.id, secret_sha256, page_origin, false,
    least(now() + interval '15 minutes', p.expires_at)
  from app.person_sessions p
  join app.memberships m on m.user_id = p.user_id and m.owner_org = organization and m.status = 'ACTIVE'
  join app.organization_accounts a on a.organization_id = m.owner_org and a.status = 'ACTIVE'
  where p.id = app.viewer_person_session()
  returning s.id, s.expires_at, not exists (select from app.embed_sessions earlier
    where earlier.person_session_id = s.person_session_id and earlier.owner_org = s.owner_org)
$$;

-- The organizations that would be left without an owner, although others count on them, or they pay on for a plan that
-- nobody could cancel any more.
create function app.person_obstacles()
returns table (display_name text, has_members boolean, has_partners boolean, has_plan boolean)
stable language sql security definer set search_path = pg_catalog, pg_temp as $$
  select o.display_name, found.members, found.partners, found.plan
  from app.memberships mine
  join app.organizations o on o.id = mine.owner_org,
    lateral (select
      exists (select from app.memberships m where m.owner_org = mine.owner_org and m.user_id <> mine.user_id
        and m.status = 'ACTIVE') as members,
      exists (select from app.active_partnerships p where mine.owner_org in (p.host_org, p.partner_org)) as partners,
      exists (select from app.subscriptions s where s.owner_org = mine.owner_org and s.status in ('ACTIVE', 'PAST_DUE')
        and s.pending ->> 'planTier' is distinct from 'FREE') as plan) found
  where mine.user_id = app.viewer_person() and mine.role = 'OWNER' and mine.status = 'ACTIVE'
    and (found.members or found.partners or found.plan)
    and not exists (select from app.memberships m where m.owner_org = mine.owner_org and m.user_id <> mine.user_id
      and m.role = 'OWNER' and m.status = 'ACTIVE')
  order by o.display_name
$$;

-- Forgets the person, who proves once more that it is they: DELETED, or why not. What they did in the name of an
-- organization stays, done by somebody without a name.
create function app.delete_person(browser_sha256 bytea, tried_sha256 bytea) returns text
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  person app.users;
begin
  -- Of two owners who leave at once the second sees that the first has left.
  perform from app.memberships m
  where m.role = 'OWNER' and m.owner_org in (
    select mine.owner_org from app.memberships mine where mine.user_id = app.viewer_person() and mine.role = 'OWNER')
  order by m.owner_org, m.user_id for update;
  if exists (select from app.person_obstacles()) then
    return 'LAST_OWNER';
  end if;
  select u.* into person from app.users u where u.id = app.viewer_person();
  if not exists (select from app.use_sign_in_code(browser_sha256, tried_sha256) used where used.email = person.email) then
    return 'WRONG_CODE';
  end if;
  update app.users set email = 'deleted+' || id || '@deleted.invalid', display_name = '–' where id = person.id;
  insert into app.audit_events (owner_org, actor_user_id, action, subject_type, subject_id)
  select m.owner_org, m.user_id, 'member.left', 'member', m.id from app.memberships m
  where m.user_id = person.id and m.status = 'ACTIVE';
  update app.memberships set status = 'REMOVED', invited_name = null where user_id = person.id;
  update app.person_sessions set revoked_at = now() where user_id = person.id and revoked_at is null;
  delete from app.sign_in_challenges c where c.email = person.email;
  delete from app.openid_subjects where user_id = person.id;
  delete from app.notification_settings where user_id = person.id;
  delete from app.notification_choices where user_id = person.id;
  -- Also what others were told of the person, and not only what the person was told.
  delete from app.notifications where person.id in (user_id, subject_id);
  -- Whoever they accepted knows them. Of invitations that nobody accepted the host learns nothing by this: their
  -- addresses go some time after, whether or not there was an account.
  delete from app.invitation_tokens t using app.invitations i
  where i.owner_org = t.owner_org and i.id = t.invitation_id and i.email = person.email
    and i.status in ('ACCEPTED', 'AWAITING_APPROVAL');
  update app.invitations set email = null, contact_name = null, version = version + 1
  where email = person.email and status in ('ACCEPTED', 'AWAITING_APPROVAL');
  update app.invitation_sendings s set email = 'deleted+' || person.id || '@deleted.invalid'
  where s.email = person.email
    and not exists (select from app.invitations i where i.id = s.invitation_id and i.email = person.email);
  update app.notifications n set facts = n.facts || '{"authorName": "–"}'
  where n.kind = 'message.sent' and n.facts ->> 'authorName' = person.display_name
    and n.subject_id in (select m.conversation_id from app.messages m where m.author_user_id = person.id);
  update app.messages set author_name = '–' where author_user_id = person.id;
  return 'DELETED';
end $$;
create policy auth on app.audit_events for insert to app_auth with check (true);
grant insert (owner_org, actor_user_id, action, subject_type, subject_id, detail) on app.audit_events to app_auth;
create policy auth on app.subscriptions for select to app_auth using (true);
grant select (owner_org, status, pending) on app.subscriptions to app_auth;
grant update (email, display_name) on app.users to app_auth;
grant delete on app.sign_in_challenges to app_auth;
grant select (user_id), delete on app.notification_settings, app.notification_choices to app_auth;
grant select (user_id, kind, facts, subject_id), update (facts), delete on app.notifications to app_auth;
grant select (conversation_id, author_user_id), update (author_name) on app.messages to app_auth;
create policy auth on app.notification_settings to app_auth using (true);
create policy auth on app.notification_choices to app_auth using (true);
create policy auth on app.notifications to app_auth using (true) with check (true);
create policy auth on app.messages to app_auth using (true) with check (true);

-- Since when the person has been known.
create function app.person_since() returns timestamptz
stable language sql security definer set search_path = pg_catalog, pg_temp as $$
  select created_at from app.users where id = app.viewer_person()
$$;

-- The person's new name.
create function app.rename_person(new_name text) returns void
language sql security definer set search_path = pg_catalog, pg_temp as $$
  update app.users set display_name = new_name where id = app.viewer_person()
$$;

-- The companies that sign their own people in, by OpenID Connect. An operator writes this down, and has seen that the
-- domains are the company's: from then on whoever the provider says has an address there, has it.
create table app.openid_providers (
  owner_org uuid primary key references app.organizations,
  issuer text not null check (issuer ~ '^https?://'),
  client_id text not null,
  -- The environment variable of the server that holds the secret: it stands in no table and no backup.
  secret_variable text check (secret_variable ~ '^[A-Z][A-Z0-9_]*$'),
  -- What somebody becomes who was no member; null lets in nobody new.
  default_role text check (default_role in ('ADMIN', 'OPERATOR', 'ANALYST', 'BILLING', 'VIEWER')),
  created_at timestamptz not null default now(),
  unique (owner_org, issuer)
);
create table app.openid_domains (
  domain text primary key check (domain ~ '^[a-z0-9-]+(\.[a-z0-9-]+)+$'),
  owner_org uuid not null references app.openid_providers on delete cascade
);
create index on app.openid_domains (owner_org);

-- Whom a provider means by a subject. Only issuer and subject together name somebody for good (OpenID Connect Core, 5.7):
-- an address may change, or become another person's. Written down when somebody first comes from there, by the address
-- that the provider has verified; from then on the address counts no more.
create table app.openid_subjects (
  owner_org uuid not null,
  issuer text not null,
  subject text not null,
  user_id uuid not null,
  created_at timestamptz not null default now(),
  primary key (owner_org, issuer, subject),
  unique (owner_org, issuer, user_id),
  foreign key (owner_org, issuer) references app.openid_providers (owner_org, issuer) on delete cascade,
  foreign key (owner_org, user_id) references app.memberships (owner_org, user_id)
);
create index on app.openid_subjects (owner_org, user_id);

alter table app.openid_providers enable row level security;
alter table app.openid_providers force row level security;
alter table app.openid_domains enable row level security;
alter table app.openid_domains force row level security;
alter table app.openid_subjects enable row level security;
alter table app.openid_subjects force row level security;
-- Its people see which provider an organization has, and how it names them.
create policy own on app.openid_providers for select to app_server using (owner_org = (select app.write_org()));
create policy own on app.openid_domains for select to app_server using (owner_org = (select app.write_org()));
create policy own on app.openid_subjects for select to app_server
  using (owner_org = (select app.write_org()) and user_id = (select app.viewer_user()));
create policy operator on app.openid_providers to app_server
  using (owner_org = (select app.write_org()) and (select app.is_job()))
  with check (owner_org = (select app.write_org()) and (select app.is_job()));
create policy operator on app.openid_domains to app_server
  using (owner_org = (select app.write_org()) and (select app.is_job()))
  with check (owner_org = (select app.write_org()) and (select app.is_job()));
create policy auth on app.openid_providers for select to app_auth using (true);
create policy auth on app.openid_domains for select to app_auth using (true);
create policy auth on app.openid_subjects to app_auth using (true) with check (true);
grant select, insert (owner_org, issuer, client_id, secret_variable, default_role),
  update (secret_variable, default_role), delete on app.openid_providers to app_server;
grant select, insert (domain, owner_org), delete on app.openid_domains to app_server;
grant select on app.openid_providers, app.openid_domains to app_auth;
grant select on app.openid_subjects to app_server;
grant select, insert (owner_org, issuer, subject, user_id), delete on app.openid_subjects to app_auth;

-- The provider of an organization or, where that is null, of the one whose domain an address has.
create function app.find_openid(organization uuid, address text)
returns table (organization_id uuid, code text, display_name text, issuer text, client_id text, secret_variable text)
stable language sql security definer set search_path = pg_catalog, pg_temp as $$
  select p.owner_org, o.code, o.display_name, p.issuer, p.client_id, p.secret_variable
  from app.openid_providers p
  join app.organizations o on o.id = p.owner_org
  join app.organization_accounts a on a.organization_id = p.owner_org and a.status = 'ACTIVE'
  where p.owner_org = coalesce(organization, (
    select d.owner_org from app.openid_domains d where d.domain = split_part(lower(find_openid.address), '@', 2)))
$$;

-- Signs in whom the organization's provider names: SIGNED_IN, or why not, and whose membership it is about. Who comes
-- from there for the first time is known by a verified address in one of the organization's domains; an address by which
-- the provider has meant somebody else before is taken for nobody. Whose membership the organization ended stays out,
-- whatever its provider says.
create function app.sign_in_by_openid(organization uuid, provider text, named text, verified_address text,
  person_name text, session_sha256 bytea, device_label text)
returns table (outcome text, member_id uuid)
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  person uuid;
  meant text;
  role_for_new text;
  member app.memberships;
begin
  perform pg_advisory_xact_lock(hashtext('openid'), hashtext(organization::text));
  select p.default_role into role_for_new from app.openid_providers p
  where p.owner_org = organization and p.issuer = provider;
  if not found then
    return query select 'FOREIGN_DOMAIN', null::uuid;
    return;
  end if;
  select s.user_id into person from app.openid_subjects s
  where s.owner_org = organization and s.issuer = provider and s.subject = named;
  if person is null then
    if verified_address is null then
      return query select 'UNVERIFIED', null::uuid;
      return;
    end if;
    if not exists (select from app.openid_domains d
      where d.owner_org = organization and d.domain = split_part(lower(verified_address), '@', 2)) then
      return query select 'FOREIGN_DOMAIN', null::uuid;
      return;
    end if;
    if role_for_new is not null then
      insert into app.users (email, display_name) values (lower(verified_address), person_name)
      on conflict (email) do nothing;
      with joined as (
        insert into app.memberships as m (owner_org, user_id, role)
        select organization, u.id, role_for_new from app.users u where u.email = lower(verified_address)
        on conflict (owner_org, user_id) do nothing
        returning m.id, m.user_id
      )
      insert into app.audit_events (owner_org, actor_user_id, action, subject_type, subject_id, detail)
      select organization, j.user_id, 'member.joined', 'member', j.id,
        jsonb_build_object('role', role_for_new, 'issuer', provider)
      from joined j;
    end if;
    select u.id into person from app.users u where u.email = lower(verified_address);
  end if;
  select m.* into member from app.memberships m
  where m.owner_org = organization and m.user_id = person and m.status in ('ACTIVE', 'INVITED', 'REQUESTED');
  if not found then
    return query select 'NO_MEMBER', null::uuid;
    return;
  end if;
  insert into app.openid_subjects (owner_org, issuer, subject, user_id)
  values (organization, provider, named, person) on conflict do nothing;
  select s.subject into meant from app.openid_subjects s
  where s.owner_org = organization and s.issuer = provider and s.user_id = person;
  if meant <> named then
    return query select 'OTHER_SUBJECT', member.id;
    return;
  end if;
  perform app.start_person_session(person, session_sha256, 'OPENID', device_label);
  return query select 'SIGNED_IN', member.id;
end $$;

-- Pages without a backend sign people in by a popup of ours, which posts them a code. It counts for the one origin that
-- it was posted to, for a minute, and with the verifier of the challenge that this page opened the popup with (PKCE).
create table app.popup_codes (
  id uuid primary key default gen_random_uuid(),
  owner_org uuid not null,
  user_id uuid not null,
  person_session_id uuid not null references app.person_sessions on delete cascade,
  -- The key of the organization's that names the origin, and with which what follows ends.
  key_id uuid not null,
  code_sha256 bytea not null unique check (length(code_sha256) = 32),
  challenge text not null,
  origin text not null,
  expires_at timestamptz not null default now() + interval '1 minute',
  consumed_at timestamptz,
  foreign key (owner_org, user_id) references app.memberships (owner_org, user_id),
  foreign key (owner_org, key_id) references app.embed_keys (owner_org, id)
);
create index on app.popup_codes (owner_org, user_id);
create index on app.popup_codes (owner_org, key_id);
create index on app.popup_codes (person_session_id);
create index on app.popup_codes (expires_at);

alter table app.popup_codes enable row level security;
alter table app.popup_codes force row level security;
create policy auth on app.popup_codes to app_auth using (true) with check (true);
create policy jobs on app.popup_codes to app_jobs using (true);
grant select, insert (owner_org, user_id, person_session_id, key_id, code_sha256, challenge, origin),
  update (consumed_at) on app.popup_codes to app_auth;
grant select (expires_at), delete on app.popup_codes to app_jobs;

-- The person's organizations whose pages may stand at an origin: those with a key in use that names it.
create function app.popup_organizations(page_origin text)
returns table (organization_id uuid, key_id uuid, code text, display_name text)
stable language sql security definer set search_path = pg_catalog, pg_temp as $$
  select distinct on (o.display_name, o.id) o.id, k.id, o.code, o.display_name
  from app.memberships m
  join app.organizations o on o.id = m.owner_org
  join app.organization_accounts a on a.organization_id = o.id and a.status = 'ACTIVE'
  join app.embed_keys k on k.owner_org = o.id and k.revoked_at is null and page_origin = any (k.allowed_origins)
  where m.user_id = app.viewer_person() and m.status = 'ACTIVE'
  order by o.display_name, o.id, k.created_at
$$;

-- A code for a page of one of these organizations; false where it is none of them.
create function app.grant_popup(organization uuid, page_origin text, page_challenge text, secret_sha256 bytea)
returns boolean language sql security definer set search_path = pg_catalog, pg_temp as $$
  with made as (
    insert into app.popup_codes (owner_org, user_id, person_session_id, key_id, code_sha256, challenge, origin)
    select p.organization_id, app.viewer_person(), app.viewer_person_session(), p.key_id, secret_sha256, page_challenge,
      page_origin
    from app.popup_organizations(page_origin) p where p.organization_id = organization
    returning id
  )
  select exists (select from made)
$$;

-- Whom a code is for, while it can still be exchanged.
create function app.authenticate_popup_code(secret_sha256 bytea) returns setof app.credential
stable language sql security definer set search_path = pg_catalog, pg_temp as $$
  select c.id, c.owner_org, c.user_id, m.role, null::uuid, array[c.origin], null::text[], false, c.owner_org, c.key_id,
    c.expires_at, a.plan_tier, '{}'::jsonb
  from app.popup_codes c
  join app.organization_accounts a on a.organization_id = c.owner_org and a.status = 'ACTIVE'
  join app.memberships m on m.owner_org = c.owner_org and m.user_id = c.user_id and m.status = 'ACTIVE'
  join app.embed_keys k on k.id = c.key_id and k.revoked_at is null
  join app.person_sessions p on p.id = c.person_session_id and p.revoked_at is null and p.expires_at > now()
  where c.code_sha256 = secret_sha256 and c.consumed_at is null and c.expires_at > now()
$$;

-- The session for which the viewer's code is exchanged, once; nothing with the wrong verifier.
create function app.exchange_popup(verifier_challenge text, secret_sha256 bytea)
returns table (session_id uuid, expires_at timestamptz)
language sql security definer set search_path = pg_catalog, pg_temp as $$
  with used as (
    update app.popup_codes c set consumed_at = now()
    where c.id = app.viewer_credential() and c.challenge = verifier_challenge and c.consumed_at is null
      and c.expires_at > now()
    returning c.*
  )
  insert into app.embed_sessions as s (owner_org, user_id, minter_org, key_id, person_session_id, token_sha256, origin,
    read_only, expires_at)
  select u.owner_org, u.user_id, u.owner_org, u.key_id, p.id, secret_sha256, u.origin, false,
    least(now() + interval '15 minutes', p.expires_at, p.created_at + interval '12 hours')
  from used u join app.person_sessions p on p.id = u.person_session_id
  where p.created_at > now() - interval '12 hours'
  returning s.id, s.expires_at
$$;

-- The next session of the viewer's page, if the popup made this one; nothing twelve hours after the person signed in,
-- or once the key no longer names the origin.
create function app.renew_popup(secret_sha256 bytea) returns table (session_id uuid, expires_at timestamptz)
language sql security definer set search_path = pg_catalog, pg_temp as $$
  insert into app.embed_sessions as s (owner_org, user_id, minter_org, key_id, person_session_id, token_sha256, origin,
    read_only, expires_at)
  select e.owner_org, e.user_id, e.minter_org, e.key_id, p.id, secret_sha256, e.origin, false,
    least(now() + interval '15 minutes', p.expires_at, p.created_at + interval '12 hours')
  from app.embed_sessions e
  join app.person_sessions p on p.id = e.person_session_id
  join app.embed_keys k on k.id = e.key_id and e.origin = any (k.allowed_origins)
  where e.id = app.viewer_credential() and e.revoked_at is null and p.created_at > now() - interval '12 hours'
  returning s.id, s.expires_at
$$;

grant create on schema app to app_auth;
alter function app.popup_organizations(text) owner to app_auth;
alter function app.grant_popup(uuid, text, text, bytea) owner to app_auth;
alter function app.authenticate_popup_code(bytea) owner to app_auth;
alter function app.exchange_popup(text, bytea) owner to app_auth;
alter function app.renew_popup(bytea) owner to app_auth;
alter function app.find_openid(uuid, text) owner to app_auth;
alter function app.sign_in_by_openid(uuid, text, text, text, text, bytea, text) owner to app_auth;
alter function app.use_sign_in_code(bytea, bytea) owner to app_auth;
alter function app.person_obstacles() owner to app_auth;
alter function app.delete_person(bytea, bytea) owner to app_auth;
alter function app.person_since() owner to app_auth;
alter function app.rename_person(text) owner to app_auth;
alter function app.begin_sign_in(uuid, text, bytea, text, text) owner to app_auth;
alter function app.equip_sign_in(uuid, bytea, bytea) owner to app_auth;
alter function app.find_sign_in(bytea) owner to app_auth;
alter function app.start_person_session(uuid, bytea, text, text) owner to app_auth;
alter function app.sign_in_by_link(bytea, bytea, text) owner to app_auth;
alter function app.sign_in_by_code(bytea, bytea, bytea, text) owner to app_auth;
alter function app.enter_person(bytea) owner to app_auth;
alter function app.end_person_session(bytea) owner to app_auth;
alter function app.person_memberships() owner to app_auth;
alter function app.answer_invitation(uuid, boolean) owner to app_auth;
alter function app.mint_own_session(uuid, bytea, text) owner to app_auth;
revoke create on schema app from app_auth;
grant execute on function app.begin_sign_in(uuid, text, bytea, text, text), app.equip_sign_in(uuid, bytea, bytea),
  app.find_sign_in(bytea), app.start_person_session(uuid, bytea, text, text),
  app.sign_in_by_link(bytea, bytea, text), app.sign_in_by_code(bytea, bytea, bytea, text), app.enter_person(bytea),
  app.end_person_session(bytea), app.person_memberships(), app.answer_invitation(uuid, boolean),
  app.mint_own_session(uuid, bytea, text), app.person_obstacles(), app.delete_person(bytea, bytea),
  app.find_openid(uuid, text), app.sign_in_by_openid(uuid, text, text, text, text, bytea, text),
  app.person_since(), app.rename_person(text), app.popup_organizations(text),
  app.grant_popup(uuid, text, text, bytea), app.authenticate_popup_code(bytea), app.exchange_popup(text, bytea),
  app.renew_popup(bytea) to app_server;
