-- Tenancy: who is looking. Every table of schema app carries forced row-level security; policies compare its
-- rows with transaction settings that only app.enter() sets. Without them every helper below answers null,
-- every comparison is null, and no row is visible: the default is nothing.

create schema app;

-- app_server is the login that serves requests: no superuser, no BYPASSRLS, owner of nothing. The others cannot
-- log in. Each owns a handful of SECURITY DEFINER functions and reaches only the tables that a policy gives it:
--   app_auth  turns a credential into a viewer, and names the organizations that a viewer reads
--   app_post  posts to the ledger of another organization, where a partnership lets the viewer act
--   app_billing  gives an organization the plan that it has bought
--   app_jobs  enumerates the work of all organizations
--   app_network  counts organizations, plans and partnerships for the platform's operator
--   app_invite  answers an invitation: makes the partnership that its host offered
-- Roles belong to the cluster, not to the database, so another database may have made them already.
do $$
declare
  elevated text;
begin
  foreach elevated in array array['app_auth', 'app_post', 'app_billing', 'app_jobs', 'app_invite', 'app_network'] loop
    if not exists (select from pg_roles where rolname = elevated) then
      execute format('create role %I nologin nosuperuser nobypassrls', elevated);
    end if;
    -- Handing a function to a role takes membership in it.
    execute format('grant %I to current_user', elevated);
  end loop;
  if not exists (select from pg_roles where rolname = 'app_server') then
    create role app_server login nosuperuser nobypassrls nocreatedb nocreaterole;
  end if;
end $$;

grant usage on schema app to app_server, app_auth, app_post, app_billing, app_jobs, app_invite, app_network;
-- Nothing is executable by everybody; each function is granted by name.
alter default privileges revoke execute on functions from public;

-- The organization that acts: the only one whose rows a viewer may write.
create function app.viewer_org() returns uuid stable parallel safe language sql
  return nullif(current_setting('app.viewer_org', true), '')::uuid;

create function app.viewer_user() returns uuid stable parallel safe language sql
  return nullif(current_setting('app.viewer_user', true), '')::uuid;

create function app.viewer_credential() returns uuid stable parallel safe language sql
  return nullif(current_setting('app.viewer_credential', true), '')::uuid;

-- Set where the session shows one partnership only.
create function app.viewer_partnership() returns uuid stable parallel safe language sql
  return nullif(current_setting('app.viewer_partnership', true), '')::uuid;

-- Own organization, plus direct subsidiaries while the plan is ENTERPRISE: whose partnerships and documents count
-- as the viewer's.
create function app.read_orgs() returns uuid[] stable parallel safe language sql
  return nullif(current_setting('app.read_orgs', true), '')::uuid[];

-- Whose own data is visible: read_orgs(), but nobody's in a session that shows one partnership only, because the
-- page around such a session may belong to the other side.
create function app.own_orgs() returns uuid[] stable parallel safe language sql
  return nullif(current_setting('app.own_orgs', true), '')::uuid[];

-- The viewer's partnerships as host or partner, whatever their status; and whose cards the viewer knows: those of
-- read_orgs() and of the organizations on the other sides of these partnerships. app.enter() resolves them once: a
-- policy that compares an id with a known list is answered from the index, while one that asks again for either side
-- of a partnership costs a scan of all of them.
create function app.viewer_partnerships() returns uuid[] stable parallel safe language sql
  return nullif(current_setting('app.viewer_partnerships', true), '')::uuid[];

create function app.known_orgs() returns uuid[] stable parallel safe language sql
  return nullif(current_setting('app.known_orgs', true), '')::uuid[];

-- The locations whose stock others share with the viewer now, or, in a session for one partnership, that this
-- partnership shares.
create function app.shared_locations() returns uuid[] stable parallel safe language sql
  return nullif(current_setting('app.shared_locations', true), '')::uuid[];

-- Whose own data may be written: the viewer's organization, and nobody's in a session for one partnership.
create function app.write_org() returns uuid stable parallel safe language sql
  return case when app.viewer_partnership() is null then app.viewer_org() end;

-- The person whom a page of the server's own shows their account, and the session that says so. Set by
-- app.enter_person() alone, without any organization.
create function app.viewer_person() returns uuid stable parallel safe language sql
  return nullif(current_setting('app.viewer_person', true), '')::uuid;

create function app.viewer_person_session() returns uuid stable parallel safe language sql
  return nullif(current_setting('app.viewer_person_session', true), '')::uuid;

-- When what this transaction writes happened: now, unless a load of earlier history says when. Credentials ask now()
-- itself.
create function app.clock() returns timestamptz stable parallel safe language sql
  return coalesce(nullif(current_setting('app.clock', true), '')::timestamptz, now());

-- A UUID of version 7 (RFC 9562): the real time to the microsecond, then chance. Rows of one moment, such as those of
-- one transaction, keep the order in which they were written.
create function app.ordered_id() returns uuid language sql set search_path = pg_catalog, pg_temp as $$
  select encode(set_byte(set_byte(
      overlay(uuid_send(gen_random_uuid()) placing substring(int8send(now.us / 1000) from 3) from 1 for 6),
      6, 112 + now.fraction / 256), 7, now.fraction % 256), 'hex')::uuid
  from (select us, (us % 1000 * 4096 / 1000)::int as fraction
    from (select (extract(epoch from clock_timestamp()) * 1000000)::bigint as us) clock) now
$$;

grant execute on function app.viewer_org(), app.viewer_user(), app.viewer_credential(), app.viewer_partnership(),
  app.read_orgs(), app.own_orgs(), app.viewer_partnerships(), app.known_orgs(), app.shared_locations(), app.write_org(),
  app.viewer_person(), app.viewer_person_session(), app.clock(), app.ordered_id()
  to app_server, app_auth, app_post, app_billing, app_jobs, app_invite;
