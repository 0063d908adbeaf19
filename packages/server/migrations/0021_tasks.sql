-- What a dashboard asks: who we are, and what needs us.

-- Tasks are read from the front of an index, the nearest deadline first, however many there are.
create index on app.discrepancies (resolver_org, claim_deadline, id) where status = 'REPORTED';
create index on app.replenishment_alerts (owner_org, opened_at, id) where status = 'OPEN';

-- A subsidiary reads nothing of its parent, but knows its name: it is who pays. Nobody else learns it, nor does a page
-- that shows one partnership.
create function app.parent_organization() returns table (id uuid, code text, name text)
stable language sql security definer set search_path = pg_catalog, pg_temp as $$
  select o.id, o.code, o.display_name
  from app.organization_accounts a
  join app.organizations o on o.id = a.parent_id
  where a.organization_id = app.viewer_org() and app.viewer_partnership() is null
$$;

grant create on schema app to app_auth;
alter function app.parent_organization() owner to app_auth;
revoke create on schema app from app_auth;
grant execute on function app.parent_organization() to app_server;
