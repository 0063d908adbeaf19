-- Messages: what the people of two partners write to each other, threaded on the document that it is about. A
-- conversation is a document between host (owner_org) and partner (counterparty_org): both read it while they know the
-- partnership, whatever its status, and write in it while the partnership holds.

create table app.conversations (
  id uuid primary key default gen_random_uuid(),
  owner_org uuid not null,
  counterparty_org uuid not null,
  partnership_id uuid not null,
  subject_type text not null check (subject_type in ('ASN', 'RECEIPT', 'DISCREPANCY', 'ALERT', 'PARTNERSHIP')),
  -- Of whichever table subject_type names. What people call the subject is copied: a conversation keeps saying what it
  -- was about when its subject can no longer be seen.
  subject_id uuid not null,
  subject_code text check ((subject_code is null) = (subject_type = 'PARTNERSHIP')),
  -- The number of the last message. Whoever sends waits here for who sent before, so that numbers follow the order in
  -- which messages can be seen: a reading mark never covers one that came later.
  message_count int not null default 0,
  last_message_at timestamptz not null default app.clock(),
  created_at timestamptz not null default app.clock(),
  foreign key (owner_org, counterparty_org, partnership_id) references app.partnerships (host_org, partner_org, id),
  unique (owner_org, partnership_id, subject_type, subject_id),
  unique (owner_org, partnership_id, id),
  unique (owner_org, id)
);
create index on app.conversations (owner_org, counterparty_org, partnership_id);
-- Lists read each side, or the one partnership, from its own stretch of an index.
create index on app.conversations (owner_org, last_message_at desc, id desc);
create index on app.conversations (counterparty_org, last_message_at desc, id desc);
create index on app.conversations (partnership_id, last_message_at desc, id desc);

create table app.messages (
  -- Made by the client.
  id uuid primary key,
  owner_org uuid not null,
  partnership_id uuid not null,
  conversation_id uuid not null,
  number int not null check (number > 0),
  author_org uuid not null references app.organizations,
  author_user_id uuid not null,
  -- A message keeps the name under which it was sent; nothing else of a person reaches the other side.
  author_name text not null,
  body text not null check (length(body) between 1 and 4000),
  sent_at timestamptz not null default app.clock(),
  foreign key (owner_org, partnership_id, conversation_id)
    references app.conversations (owner_org, partnership_id, id),
  unique (owner_org, conversation_id, number)
);
create index on app.messages (owner_org, partnership_id, conversation_id);
create index on app.messages (author_org);

-- How far each person has read; nobody else's business.
create table app.conversation_reads (
  owner_org uuid not null,
  user_id uuid not null,
  host_org uuid not null,
  conversation_id uuid not null,
  -- The number of a message.
  read_up_to int not null check (read_up_to > 0),
  primary key (owner_org, user_id, conversation_id),
  foreign key (owner_org, user_id) references app.memberships (owner_org, user_id),
  foreign key (host_org, conversation_id) references app.conversations (owner_org, id)
);
create index on app.conversation_reads (host_org, conversation_id);

alter table app.conversations enable row level security;
alter table app.conversations force row level security;
alter table app.messages enable row level security;
alter table app.messages force row level security;
alter table app.conversation_reads enable row level security;
alter table app.conversation_reads force row level security;

-- The partnerships in which the viewer may write: those that hold, with the viewer itself on one side. Messages belong
-- to every partnership; a host ends them for its partner by revoking the share of them, or by leaving it READ only.
create view app.writable_partnerships with (security_invoker = true) as
  select p.id
  from app.active_partnerships p
  where p.host_org = app.viewer_org() or (p.partner_org = app.viewer_org() and not exists (
    select from app.shares s
    where s.partnership_id = p.id and s.resource = 'MESSAGE' and (s.status <> 'ACTIVE' or s.access <> 'ACT')));
grant select on app.writable_partnerships to app_server;

create policy party on app.conversations for select to app_server
  using (partnership_id = any ((select app.viewer_partnerships())::uuid[]));
create policy start on app.conversations for insert to app_server
  with check ((select app.viewer_org()) in (owner_org, counterparty_org)
    and exists (select from app.writable_partnerships w where w.id = conversations.partnership_id));
create policy continue on app.conversations for update to app_server
  using ((select app.viewer_org()) in (owner_org, counterparty_org)
    and partnership_id = any ((select app.viewer_partnerships())::uuid[]))
  with check (exists (select from app.writable_partnerships w where w.id = conversations.partnership_id));

create policy party on app.messages for select to app_server
  using (partnership_id = any ((select app.viewer_partnerships())::uuid[]));
create policy send on app.messages for insert to app_server
  with check (author_org = (select app.viewer_org()) and author_user_id = (select app.viewer_user())
    and exists (select from app.writable_partnerships w where w.id = messages.partnership_id));

create policy own on app.conversation_reads for select to app_server
  using (owner_org = (select app.viewer_org()) and user_id = (select app.viewer_user()));
create policy read on app.conversation_reads for insert to app_server
  with check (owner_org = (select app.viewer_org()) and user_id = (select app.viewer_user())
    and exists (select from app.conversations c where c.id = conversation_reads.conversation_id));
create policy advance on app.conversation_reads for update to app_server
  using (owner_org = (select app.viewer_org()) and user_id = (select app.viewer_user()))
  with check (owner_org = (select app.viewer_org()) and user_id = (select app.viewer_user()));
create policy post on app.conversations for select to app_post using (true);

grant select, insert (id, owner_org, counterparty_org, partnership_id, subject_type, subject_id, subject_code),
  update (message_count, last_message_at) on app.conversations to app_server;
grant select,
  insert (id, owner_org, partnership_id, conversation_id, number, author_org, author_user_id, author_name, body, sent_at)
  on app.messages to app_server;
grant select, insert (owner_org, user_id, host_org, conversation_id, read_up_to), update (read_up_to)
  on app.conversation_reads to app_server;
grant select on app.conversations to app_post;

-- But for the name of an author who has deleted their account.
create trigger append_only before delete or truncate or update of id, owner_org, partnership_id, conversation_id, number,
  author_org, author_user_id, body, sent_at on app.messages
  for each statement execute function app.refuse_change();

-- Both sides hear of a message; of a reading mark, the reader alone.
create function app.emit_message() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  thread app.conversations;
begin
  select * into strict thread from app.conversations c where c.id = new.conversation_id;
  perform app.emit(thread.owner_org, thread.partnership_id, 'message.sent', thread.id);
  perform app.emit(thread.counterparty_org, thread.partnership_id, 'message.sent', thread.id);
  return null;
end $$;
create trigger emit after insert on app.messages for each row execute function app.emit_message();

create function app.emit_reading() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if tg_op = 'INSERT' or new.read_up_to > old.read_up_to then
    perform app.emit(new.owner_org, (select c.partnership_id from app.conversations c where c.id = new.conversation_id),
      'conversation.read', new.conversation_id, new.user_id);
  end if;
  return null;
end $$;
create trigger emit after insert or update on app.conversation_reads for each row execute function app.emit_reading();

grant create on schema app to app_post;
alter function app.emit_message() owner to app_post;
alter function app.emit_reading() owner to app_post;
revoke create on schema app from app_post;
