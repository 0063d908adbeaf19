-- What requests leave behind: answers to repeat, the audit trail, and the numbers of documents.

-- The answer to a write, kept for 24 hours in the transaction that did it.
create table app.idempotency_keys (
  owner_org uuid not null references app.organizations,
  -- Names the caller so that it stays the same when a session is renewed.
  credential text not null,
  operation text not null,
  key text not null check (length(key) between 1 and 255),
  body_sha256 bytea not null,
  status int not null,
  headers jsonb not null default '{}',
  answer text,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null default now() + interval '24 hours',
  primary key (owner_org, credential, operation, key)
);
create index on app.idempotency_keys (expires_at);

create table app.audit_events (
  id uuid primary key default app.ordered_id(),
  owner_org uuid not null references app.organizations,
  -- Whose session or key it was, and who minted it where that was another organization. None is a foreign key for a
  -- person or credential: the trail outlives them.
  actor_user_id uuid,
  credential_id uuid,
  minter_org uuid references app.organizations,
  partnership_id uuid references app.partnerships,
  action text not null,
  subject_type text,
  subject_id uuid,
  request_id text,
  detail jsonb not null default '{}',
  occurred_at timestamptz not null default now()
);
create index on app.audit_events (owner_org, occurred_at desc, id desc);
create index on app.audit_events (minter_org);
create index on app.audit_events (partnership_id);

-- The last number given to a kind of document, such as RECEIPT.
create table app.document_numbers (
  owner_org uuid not null references app.organizations,
  kind text not null,
  last_number int not null,
  primary key (owner_org, kind)
);

alter table app.idempotency_keys enable row level security;
alter table app.idempotency_keys force row level security;
alter table app.audit_events enable row level security;
alter table app.audit_events force row level security;
alter table app.document_numbers enable row level security;
alter table app.document_numbers force row level security;

-- Here a session for one partnership writes too: it may receive.
create policy own on app.idempotency_keys to app_server
  using (owner_org = (select app.viewer_org())) with check (owner_org = (select app.viewer_org()));
create policy jobs on app.idempotency_keys to app_jobs using (true);
create policy own on app.audit_events for select to app_server using (owner_org = any ((select app.own_orgs())::uuid[]));
create policy record on app.audit_events for insert to app_server with check (owner_org = (select app.viewer_org()));
create policy own on app.document_numbers to app_server
  using (owner_org = (select app.viewer_org())) with check (owner_org = (select app.viewer_org()));

grant select, insert (owner_org, credential, operation, key, body_sha256, status, headers, answer), delete
  on app.idempotency_keys to app_server;
grant select (expires_at), delete on app.idempotency_keys to app_jobs;
grant select, insert (owner_org, actor_user_id, credential_id, minter_org, partnership_id, action, subject_type,
  subject_id, request_id, detail) on app.audit_events to app_server;
grant select, insert (owner_org, kind, last_number), update (last_number) on app.document_numbers to app_server;

create trigger append_only before update or delete or truncate on app.audit_events
  for each statement execute function app.refuse_change();

-- The next number of a kind of document in the viewer's organization. Gapless: it is given back when the transaction
-- fails, and the next caller waits for this one.
create function app.next_number(document_kind text) returns int
language sql set search_path = pg_catalog, pg_temp as $$
  insert into app.document_numbers as n (owner_org, kind, last_number) values (app.viewer_org(), document_kind, 1)
  on conflict (owner_org, kind) do update set last_number = n.last_number + 1
  returning last_number
$$;

grant execute on function app.next_number(text) to app_server;
