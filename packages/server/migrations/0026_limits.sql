-- Limits of the plans: how many of something an organization may have, counted by the noun whose rows they are.

-- A site counts where its owner works it: not the records of places at which a partner works for the owner.
alter table app.locations drop column counts_toward_limit;
alter table app.locations add column counts_toward_limit boolean not null generated always as
  (status = 'ACTIVE' and operator_org = owner_org and type not in ('IN_TRANSIT', 'EXTERNAL')) stored;

-- Whoever adds to what a feature counts waits for who did before, until that transaction ends; then both see the same
-- rows, and one of them is the last for whom there is room.
create function app.lock_limit(feature text) returns void language sql as $$
  select pg_advisory_xact_lock(hashtextextended('limit/' || app.write_org() || '/' || feature, 0))
$$;
grant execute on function app.lock_limit(text) to app_server;

-- What one person or key did, in the order of the list. Not coalesce(): PostgreSQL does not count that among what cannot
-- leak a hidden row, and would read all rows by the policy first.
create index on app.audit_events (owner_org,
  (case when actor_user_id is null then credential_id else actor_user_id end), occurred_at desc, id desc);

-- When it was done, by the clock of everything else.
alter table app.audit_events alter column occurred_at set default app.clock();
