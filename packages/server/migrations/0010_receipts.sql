-- Receipts (X12 861, 944): what the receiver of an ASN counted. A receipt is an increment; its id is made by the
-- client. The parties are those of the ASN, so that a receipt is read by the same two organizations.
--
-- counted = accepted + damaged + rejected; held is the part of accepted that goes to quality hold. On a CORRECTION,
-- which takes an earlier receipt back, quantities are negative.

create table app.receipts (
  id uuid primary key,
  owner_org uuid not null,
  counterparty_org uuid not null,
  stock_owner_org uuid not null,
  asn_id uuid not null,
  -- Counted per sender, so that a number tells neither side how much the other does with third parties.
  receipt_number text not null,
  kind text not null default 'RECEIPT' check (kind in ('RECEIPT', 'CORRECTION')),
  -- OPEN exists only inside the transaction that posts it.
  status text not null default 'OPEN' check (status in ('OPEN', 'CONFIRMED', 'REVERSED')),
  reverses_receipt_id uuid check ((reverses_receipt_id is not null) = (kind = 'CORRECTION')),
  final boolean not null default false,
  received_at timestamptz not null,
  note text,
  actor_user_id uuid,
  created_at timestamptz not null default app.clock(),
  foreign key (owner_org, counterparty_org, stock_owner_org, asn_id)
    references app.asns (owner_org, counterparty_org, stock_owner_org, id),
  foreign key (owner_org, reverses_receipt_id) references app.receipts (owner_org, id),
  unique (owner_org, id),
  unique (owner_org, counterparty_org, id),
  unique (owner_org, counterparty_org, receipt_number)
);
create index on app.receipts (owner_org, reverses_receipt_id);
create index on app.receipts (reverses_receipt_id);
create index on app.receipts (owner_org, counterparty_org, stock_owner_org, asn_id);
create index on app.receipts (asn_id);
create index on app.receipts (owner_org, created_at desc, id desc);
create index on app.receipts (counterparty_org, created_at desc, id desc);
create index on app.receipts (owner_org, counterparty_org, created_at desc, id desc);

create table app.receipt_lines (
  id uuid primary key default gen_random_uuid(),
  owner_org uuid not null,
  receipt_id uuid not null,
  asn_line_id uuid not null,
  -- The ASN line's number; unexpected goods are not lines.
  line_no int not null check (line_no > 0),
  -- What was still open on the line before this receipt.
  expected int not null,
  remaining text check (remaining in ('BACKORDER', 'CLOSE_SHORT')),
  note text,
  foreign key (owner_org, receipt_id) references app.receipts (owner_org, id),
  foreign key (owner_org, asn_line_id) references app.asn_lines (owner_org, id),
  unique (owner_org, receipt_id, asn_line_id),
  unique (owner_org, id)
);
create index on app.receipt_lines (owner_org, asn_line_id);
create index on app.receipt_lines (receipt_id);

create table app.receipt_counts (
  id uuid primary key default gen_random_uuid(),
  owner_org uuid not null,
  receipt_id uuid not null,
  receipt_line_id uuid not null,
  lot_number text check (length(lot_number) between 1 and 20),
  expiry_date date,
  accepted int not null default 0,
  held int not null default 0 check (abs(held) <= abs(accepted) and sign(held) * sign(accepted) >= 0),
  damaged int not null default 0,
  rejected int not null default 0,
  foreign key (owner_org, receipt_id) references app.receipts (owner_org, id),
  foreign key (owner_org, receipt_line_id) references app.receipt_lines (owner_org, id),
  unique nulls not distinct (owner_org, receipt_line_id, lot_number)
);
create index on app.receipt_counts (owner_org, receipt_id);
create index on app.receipt_counts (receipt_id);
create index on app.receipt_counts (receipt_line_id);

-- Goods that were not announced. They are reported, not posted.
create table app.receipt_unexpected_items (
  id uuid primary key default gen_random_uuid(),
  owner_org uuid not null,
  receipt_id uuid not null,
  item_no int not null check (item_no > 0),
  code text not null,
  quantity int not null check (quantity > 0),
  note text,
  foreign key (owner_org, receipt_id) references app.receipts (owner_org, id),
  unique (owner_org, receipt_id, item_no)
);
create index on app.receipt_unexpected_items (receipt_id);

-- Photos of goods as they arrived: evidence for a line. They are uploaded before the receipt that names them; its id
-- is not known to the server then, so that the notice stands for it.
create table app.receipt_photos (
  id uuid primary key default gen_random_uuid(),
  owner_org uuid not null,
  counterparty_org uuid not null,
  stock_owner_org uuid not null,
  asn_id uuid not null,
  -- Null until a receipt names the photo; then the line, and the place among its photos.
  receipt_line_id uuid,
  photo_no int check ((photo_no is null) = (receipt_line_id is null)),
  content_type text not null check (content_type in ('image/jpeg', 'image/png', 'image/webp')),
  width int not null check (width > 0),
  height int not null check (height > 0),
  content bytea not null check (length(content) <= 1048576),
  actor_user_id uuid not null,
  created_at timestamptz not null default app.clock(),
  foreign key (owner_org, counterparty_org, stock_owner_org, asn_id)
    references app.asns (owner_org, counterparty_org, stock_owner_org, id),
  foreign key (owner_org, receipt_line_id) references app.receipt_lines (owner_org, id)
);
create index on app.receipt_photos (owner_org, counterparty_org, stock_owner_org, asn_id);
create index on app.receipt_photos (asn_id);
create index on app.receipt_photos (owner_org, receipt_line_id);
create index on app.receipt_photos (receipt_line_id);
create index receipt_photos_waiting on app.receipt_photos (created_at) where receipt_line_id is null;

create table app.discrepancies (
  id uuid primary key default gen_random_uuid(),
  owner_org uuid not null,
  counterparty_org uuid not null,
  receipt_id uuid not null,
  asn_line_id uuid,
  type text not null check (type in ('DAMAGED', 'SHORT', 'OVER', 'QUALITY', 'WRONG_ITEM', 'PACKAGING', 'REJECTED',
    'ON_HOLD', 'SCRAPPED', 'NO_ASN', 'EXPIRED', 'LATE')),
  -- X12 data element 412; EDIFACT code lists 4221, 4295, 6063.
  x12_412 text,
  edifact_4221 text,
  edifact_4295 text,
  edifact_6063 text,
  quantity int not null check (quantity > 0),
  lot_number text,
  disposition text not null check (disposition in ('ACCEPT', 'HOLD', 'RETURN', 'DESTROY', 'BACKORDER', 'CLOSE_SHORT')),
  status text not null default 'REPORTED' check (status in ('REPORTED', 'ACKNOWLEDGED', 'INVESTIGATING', 'DISPUTED',
    'RESOLVED', 'AUTO_CLOSED')),
  resolution text check (resolution in ('CREDIT_NOTE', 'REPLACEMENT', 'WRITE_OFF', 'REIMBURSED', 'ACCEPTED_AS_IS',
    'NO_FAULT')),
  reporter_org uuid not null references app.organizations,
  resolver_org uuid not null references app.organizations,
  claim_deadline date,
  note text,
  version int not null default 1,
  created_at timestamptz not null default app.clock(),
  updated_at timestamptz not null default app.clock(),
  foreign key (owner_org, counterparty_org, receipt_id) references app.receipts (owner_org, counterparty_org, id),
  foreign key (owner_org, asn_line_id) references app.asn_lines (owner_org, id)
);
create index on app.discrepancies (owner_org, counterparty_org, receipt_id);
create index on app.discrepancies (receipt_id);
create index on app.discrepancies (owner_org, asn_line_id);
create index on app.discrepancies (reporter_org);
create index on app.discrepancies (resolver_org);
create index on app.discrepancies (owner_org, created_at desc, id desc);
create index on app.discrepancies (counterparty_org, created_at desc, id desc);
create index on app.discrepancies (owner_org, counterparty_org, created_at desc, id desc);

alter table app.receipts enable row level security;
alter table app.receipts force row level security;
alter table app.receipt_lines enable row level security;
alter table app.receipt_lines force row level security;
alter table app.receipt_counts enable row level security;
alter table app.receipt_counts force row level security;
alter table app.receipt_unexpected_items enable row level security;
alter table app.receipt_unexpected_items force row level security;
alter table app.receipt_photos enable row level security;
alter table app.receipt_photos force row level security;
alter table app.discrepancies enable row level security;
alter table app.discrepancies force row level security;

-- Read with the ASN; written by its receiver, and only while open: after posting nobody changes a receipt.
create policy party on app.receipts for select to app_server
  using (exists (select from app.asns a where a.id = receipts.asn_id));
create policy report on app.receipts for insert to app_server
  with check (counterparty_org = (select app.viewer_org()) and status = 'OPEN'
    and exists (select from app.asns a where a.id = receipts.asn_id));
create policy party on app.receipt_lines for select to app_server
  using (exists (select from app.receipts r where r.id = receipt_lines.receipt_id));
create policy party on app.receipt_counts for select to app_server
  using (exists (select from app.receipts r where r.id = receipt_counts.receipt_id));
create policy party on app.receipt_unexpected_items for select to app_server
  using (exists (select from app.receipts r where r.id = receipt_unexpected_items.receipt_id));
create policy party on app.discrepancies for select to app_server
  using (exists (select from app.receipts r where r.id = discrepancies.receipt_id));
create policy report on app.receipt_lines for insert to app_server
  with check (exists (select from app.receipts r where r.id = receipt_lines.receipt_id
    and r.counterparty_org = (select app.viewer_org()) and r.status = 'OPEN'));
create policy report on app.receipt_counts for insert to app_server
  with check (exists (select from app.receipts r where r.id = receipt_counts.receipt_id
    and r.counterparty_org = (select app.viewer_org()) and r.status = 'OPEN'));
create policy report on app.receipt_unexpected_items for insert to app_server
  with check (exists (select from app.receipts r where r.id = receipt_unexpected_items.receipt_id
    and r.counterparty_org = (select app.viewer_org()) and r.status = 'OPEN'));
create policy report on app.discrepancies for insert to app_server
  with check (counterparty_org = (select app.viewer_org()) and reporter_org = (select app.viewer_org())
    and exists (select from app.receipts r where r.id = discrepancies.receipt_id
      and r.counterparty_org = (select app.viewer_org())));

-- Until a receipt names it, a photo is only there for the person who took it; then for whoever sees the receipt.
create policy party on app.receipt_photos for select to app_server
  using (exists (select from app.asns a where a.id = receipt_photos.asn_id)
    and (receipt_line_id is not null
      or (counterparty_org = (select app.viewer_org()) and actor_user_id = (select app.viewer_user()))));
create policy report on app.receipt_photos for insert to app_server
  with check (counterparty_org = (select app.viewer_org()) and actor_user_id = (select app.viewer_user())
    and exists (select from app.asns a where a.id = receipt_photos.asn_id));
create policy attach on app.receipt_photos for update to app_server
  using (counterparty_org = (select app.viewer_org()) and receipt_line_id is null)
  with check (counterparty_org = (select app.viewer_org())
    and exists (select from app.receipt_lines l join app.receipts r on r.id = l.receipt_id
      where l.id = receipt_photos.receipt_line_id and r.asn_id = receipt_photos.asn_id
        and r.counterparty_org = (select app.viewer_org()) and r.status = 'OPEN'));
create policy purge on app.receipt_photos to app_jobs using (receipt_line_id is null);

create policy post on app.receipts to app_post using (true) with check (true);
create policy post on app.receipt_lines to app_post using (true) with check (true);
create policy post on app.receipt_counts to app_post using (true) with check (true);
create policy post on app.discrepancies to app_post using (true) with check (true);

grant select,
  insert (id, owner_org, counterparty_org, stock_owner_org, asn_id, receipt_number, kind, reverses_receipt_id, final,
    received_at, note, actor_user_id) on app.receipts to app_server;
grant select, insert (id, owner_org, receipt_id, asn_line_id, line_no, expected, remaining, note)
  on app.receipt_lines to app_server;
grant select, insert (id, owner_org, receipt_id, receipt_line_id, lot_number, expiry_date, accepted, held, damaged, rejected)
  on app.receipt_counts to app_server;
grant select, insert (owner_org, receipt_id, item_no, code, quantity, note) on app.receipt_unexpected_items to app_server;
grant select,
  insert (owner_org, counterparty_org, stock_owner_org, asn_id, content_type, width, height, content, actor_user_id),
  update (receipt_line_id, photo_no) on app.receipt_photos to app_server;
grant select (receipt_line_id, created_at), delete on app.receipt_photos to app_jobs;
grant select,
  insert (id, owner_org, counterparty_org, receipt_id, asn_line_id, type, x12_412, edifact_4221, edifact_4295, edifact_6063,
    quantity, lot_number, disposition, reporter_org, resolver_org, claim_deadline, note) on app.discrepancies to app_server;
grant select, update (status) on app.receipts to app_post;
grant select, insert (owner_org, receipt_id, asn_line_id, line_no, expected) on app.receipt_lines to app_post;
grant select, insert (owner_org, receipt_id, receipt_line_id, lot_number, expiry_date, accepted, held, damaged, rejected),
  update (held) on app.receipt_counts to app_post;
grant select, update (status, resolution, version, updated_at) on app.discrepancies to app_post;
