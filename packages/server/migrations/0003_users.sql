-- People and their memberships. A person has one row however many organizations they work for, so that users
-- carry no tenant: who sees one follows from memberships.

create table app.users (
  id uuid primary key default gen_random_uuid(),
  email text not null check (email = lower(email) and length(email) <= 254),
  display_name text not null,
  created_at timestamptz not null default app.clock(),
  unique (email)
);

create table app.memberships (
  owner_org uuid not null references app.organizations,
  user_id uuid not null references app.users,
  role text not null check (role in ('OWNER', 'ADMIN', 'OPERATOR', 'ANALYST', 'BILLING', 'VIEWER')),
  -- INVITED waits for the person's answer, REQUESTED for the organization's. Only ACTIVE gives any access.
  status text not null default 'ACTIVE' check (status in ('INVITED', 'REQUESTED', 'ACTIVE', 'DISABLED')),
  created_at timestamptz not null default app.clock(),
  primary key (owner_org, user_id)
);
create index on app.memberships (user_id);

alter table app.users enable row level security;
alter table app.users force row level security;
alter table app.memberships enable row level security;
alter table app.memberships force row level security;

-- In a session for one partnership a person still sees themselves, and nobody else.
create policy own on app.memberships for select to app_server
  using (owner_org = any ((select app.own_orgs())::uuid[])
    or (owner_org = (select app.viewer_org()) and user_id = (select app.viewer_user())));
create policy maintain on app.memberships for update to app_server
  using (owner_org = (select app.write_org())) with check (owner_org = (select app.write_org()));
create policy members on app.users for select to app_server
  using (exists (select from app.memberships m where m.user_id = users.id));
create policy auth on app.users to app_auth using (true) with check (true);
create policy auth on app.memberships to app_auth using (true) with check (true);

grant select on app.users to app_server;
grant select, update (role, status) on app.memberships to app_server;
grant select, insert (id, email, display_name) on app.users to app_auth;
grant select, insert (owner_org, user_id, role) on app.memberships to app_auth;

-- Adds a person to the viewer's organization and returns their id, whether or not another organization knew them
-- already: an INSERT by the server itself would tell which addresses exist. Adding a member again changes nothing.
-- new_id becomes the id of a person whom nobody knew.
create function app.add_member(member_email text, member_name text, member_role text,
  new_id uuid default gen_random_uuid())
returns uuid language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  member uuid;
begin
  if app.write_org() is null then
    raise exception 'no organization to add a member to' using errcode = 'BD403';
  end if;
  insert into app.users (id, email, display_name) values (new_id, lower(member_email), member_name)
  on conflict (email) do nothing;
  select id into strict member from app.users where email = lower(member_email);
  insert into app.memberships (owner_org, user_id, role) values (app.write_org(), member, member_role)
  on conflict (owner_org, user_id) do nothing;
  return member;
end $$;

grant create on schema app to app_auth;
alter function app.add_member(text, text, text, uuid) owner to app_auth;
revoke create on schema app from app_auth;
grant execute on function app.add_member(text, text, text, uuid) to app_server;
