-- Posting: the few functions with which a partner changes what belongs to another organization. app_post owns
-- them. They keep what tenancy and consistency demand; what a receipt may contain is decided by the server's rules
-- before. They refuse with one of these SQLSTATEs:
--   BD404  there is no such document for the viewer
--   BD403  no active share lets the viewer act at this location
--   BD410  the partnership is not active
--   BD412  the ASN has another version than expected; DETAIL is the present one
--   BD409  the document's state does not allow it
--   BD422  the receipt does not fit the ASN

-- Whether the viewer may post to this organization's stock at this location: it is their own, or an active share
-- says ACT.
create function app.may_post(stock_owner uuid, location uuid, partnership uuid) returns boolean
stable language sql security definer set search_path = pg_catalog, pg_temp as $$
  select stock_owner = app.viewer_org() or exists (
    select from app.active_shares s
    where s.partnership_id = partnership and s.host_org = stock_owner and s.location_id = location
      and s.partner_org = app.viewer_org() and s.resource = 'LOCATION_INVENTORY' and s.access = 'ACT')
$$;

-- Locks an ASN that is addressed to the viewer and says why it cannot be acted on, so that receipts of one ASN follow
-- each other. The lock is the weaker one for updates without a change of keys: storing a receipt has already taken
-- the lock of its foreign key on the ASN, and two receipts that each wanted more would wait for one another.
create function app.lock_asn_to_receive(asn uuid, expected_version int) returns app.asns
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  notice app.asns;
begin
  select * into notice from app.asns
  where id = asn and counterparty_org = app.viewer_org() and status <> 'DRAFT'
    and (app.viewer_partnership() is null or partnership_id = app.viewer_partnership())
  for no key update;
  if not found then
    raise exception 'no ASN % addressed to the viewer', asn using errcode = 'BD404';
  end if;
  if notice.version <> expected_version then
    raise exception 'ASN % has version %, not %', asn, notice.version, expected_version
      using errcode = 'BD412', detail = notice.version;
  end if;
  if notice.partnership_id is not null and not exists (
    select from app.active_partnerships p where p.id = notice.partnership_id) then
    raise exception 'the partnership of ASN % is not active', asn using errcode = 'BD410';
  end if;
  if not app.may_post(notice.stock_owner_org, notice.ship_to_location_id, notice.partnership_id) then
    raise exception 'no share lets the viewer act at the location of ASN %', asn using errcode = 'BD403';
  end if;
  return notice;
end $$;

-- The state that an ASN has once something was counted.
create function app.asn_status_by_count(asn uuid) returns text
stable language sql security definer set search_path = pg_catalog, pg_temp as $$
  select case
    when bool_and(remaining = 0) then 'RECEIVED'
    when bool_or(accepted + damaged + rejected > 0 or closure is not null) then 'PARTIALLY_RECEIVED'
    else 'ACKNOWLEDGED'
  end
  from app.asn_lines where asn_id = asn
$$;

-- The receiver has seen the notice: SENT becomes ACKNOWLEDGED. Returns the new version.
create function app.acknowledge_asn(asn uuid, expected_version int) returns int
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  notice app.asns := app.lock_asn_to_receive(asn, expected_version);
begin
  if notice.status <> 'SENT' then
    raise exception 'ASN % is %', asn, notice.status using errcode = 'BD409', detail = notice.status;
  end if;
  update app.asns set status = 'ACKNOWLEDGED', version = version + 1, updated_at = app.clock() where id = asn;
  return notice.version + 1;
end $$;

-- The id of a movement, derived from what makes it unique: the same receipts give the same ledger. A UUID of version 8
-- (RFC 9562, 5.8).
create function app.movement_id(variadic names text[]) returns uuid immutable language sql
  return overlay(overlay(md5(array_to_string(names, '/', '')) placing '8' from 13) placing '8' from 17)::uuid;

-- Posts an open receipt to the ledger of the stock's owner: accepted goes to AVAILABLE, held to QUALITY_HOLD,
-- damaged to DAMAGED; rejected is not on hand. Adds the counts to the ASN's lines, closes what the receipt closes,
-- and moves the ASN on. Returns the ASN's new version.
create function app.post_receipt(receipt uuid, expected_asn_version int) returns int
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  counted app.receipts;
  notice app.asns;
  gate int;
begin
  select * into counted from app.receipts where id = receipt and counterparty_org = app.viewer_org();
  if not found then
    raise exception 'no receipt % of the viewer', receipt using errcode = 'BD404';
  end if;
  notice := app.lock_asn_to_receive(counted.asn_id, expected_asn_version);
  if notice.status not in ('SENT', 'ACKNOWLEDGED', 'PARTIALLY_RECEIVED') then
    raise exception 'ASN % is %', notice.id, notice.status using errcode = 'BD409', detail = notice.status;
  end if;
  -- Again under the lock: another transaction may have posted it meanwhile.
  update app.receipts set status = 'CONFIRMED' where id = receipt and status = 'OPEN' and kind = 'RECEIPT';
  if not found then
    raise exception 'receipt % is not an open receipt', receipt using errcode = 'BD409';
  end if;
  if exists (
    select from app.receipt_lines rl join app.asn_lines l on l.id = rl.asn_line_id
    where rl.receipt_id = receipt and (l.asn_id <> notice.id or rl.line_no <> l.line_no)
  ) or exists (
    select from app.receipt_counts c where c.receipt_id = receipt and least(c.accepted, c.damaged, c.rejected) < 0
  ) then
    raise exception 'receipt % does not fit ASN %', receipt, notice.id using errcode = 'BD422';
  end if;

  -- Lots and items that this location has not had before. Taken in the order of their keys, as positions are. A lot
  -- whose dates nobody knew yet learns them.
  insert into app.lots as lot (owner_org, product_id, lot_number, expiry_date, production_date)
  select distinct on (l.product_id, c.lot_number) notice.stock_owner_org, l.product_id, c.lot_number,
    coalesce(c.expiry_date, announced.expiry_date), announced.production_date
  from app.receipt_counts c
  join app.receipt_lines rl on rl.id = c.receipt_line_id
  join app.asn_lines l on l.id = rl.asn_line_id
  left join app.asn_line_lots announced on announced.asn_line_id = l.id and announced.lot_number = c.lot_number
  where c.receipt_id = receipt and c.lot_number is not null and c.accepted + c.damaged > 0
  order by l.product_id, c.lot_number, c.expiry_date
  on conflict (owner_org, product_id, lot_number) do update
    set expiry_date = coalesce(lot.expiry_date, excluded.expiry_date),
        production_date = coalesce(lot.production_date, excluded.production_date);

  -- What the owner holds, has quarantined or recalls is not available, however sound it looks on the dock.
  update app.receipt_counts c
  set held = c.accepted
  from app.receipt_lines rl
  join app.asn_lines l on l.id = rl.asn_line_id
  join app.lots lot on lot.owner_org = notice.stock_owner_org and lot.product_id = l.product_id
  where c.receipt_id = receipt and rl.id = c.receipt_line_id and lot.lot_number = c.lot_number
    and lot.status <> 'APPROVED' and c.held <> c.accepted;

  insert into app.inventory_items (owner_org, location_id, product_id, sku)
  select distinct notice.stock_owner_org, notice.ship_to_location_id, p.id, p.sku
  from app.receipt_counts c
  join app.receipt_lines rl on rl.id = c.receipt_line_id
  join app.asn_lines l on l.id = rl.asn_line_id
  join app.products p on p.id = l.product_id
  where c.receipt_id = receipt and c.accepted + c.damaged > 0
  order by p.id
  on conflict (owner_org, location_id, product_id) do nothing;

  -- One statement both asks whether the viewer may post and posts: a share revoked before it lets nothing through.
  with gate as (
    update app.asns a set version = a.version + 1, updated_at = app.clock()
    where a.id = notice.id and a.counterparty_org = app.viewer_org()
      and app.may_post(a.stock_owner_org, a.ship_to_location_id, a.partnership_id)
    returning a.stock_owner_org, a.ship_to_location_id
  ), posted as (
    insert into app.inventory_movements (id, owner_org, location_id, item_id, lot_id, bucket, movement_type,
      quantity, source_type, source_id, source_line, actor_org, actor_user_id, occurred_at)
    select app.movement_id('RECEIPT', receipt::text, rl.line_no::text, c.lot_number, b.bucket), g.stock_owner_org,
      g.ship_to_location_id, i.id, lot.id, b.bucket, 'RECEIPT', b.quantity,
      'RECEIPT', receipt, rl.line_no, app.viewer_org(), app.viewer_user(), counted.received_at
    from gate g
    cross join app.receipt_counts c
    join app.receipt_lines rl on rl.id = c.receipt_line_id
    join app.asn_lines l on l.id = rl.asn_line_id
    join app.inventory_items i on i.owner_org = g.stock_owner_org and i.location_id = g.ship_to_location_id
      and i.product_id = l.product_id
    left join app.lots lot on lot.owner_org = g.stock_owner_org and lot.product_id = l.product_id
      and lot.lot_number = c.lot_number
    cross join lateral (values ('AVAILABLE', c.accepted - c.held), ('QUALITY_HOLD', c.held), ('DAMAGED', c.damaged))
      as b (bucket, quantity)
    where c.receipt_id = receipt and b.quantity <> 0
  )
  select count(*) into gate from gate;
  if gate = 0 then
    raise exception 'no share lets the viewer act at the location of ASN %', notice.id using errcode = 'BD403';
  end if;

  update app.asn_lines l
  set accepted = l.accepted + t.accepted, held = l.held + t.held, damaged = l.damaged + t.damaged,
    rejected = l.rejected + t.rejected
  from (
    select rl.asn_line_id, sum(c.accepted) accepted, sum(c.held) held, sum(c.damaged) damaged, sum(c.rejected) rejected
    from app.receipt_lines rl join app.receipt_counts c on c.receipt_line_id = rl.id
    where rl.receipt_id = receipt group by rl.asn_line_id
  ) t
  where l.id = t.asn_line_id;

  -- A line that names its remainder, or every open line of a final receipt.
  update app.asn_lines l
  set closure = coalesce(named.remaining, 'CLOSE_SHORT'), closed_by_receipt_id = receipt
  from app.asn_lines open
  left join app.receipt_lines named on named.asn_line_id = open.id and named.receipt_id = receipt
  where open.asn_id = notice.id and open.remaining > 0 and (counted.final or named.remaining is not null)
    and l.id = open.id;

  update app.asns set status = case app.asn_status_by_count(id) when 'RECEIVED' then 'RECEIVED' else 'PARTIALLY_RECEIVED' end
  where id = notice.id;
  return notice.version + 1;
end $$;

-- Takes a receipt back. The correction is an open receipt of kind CORRECTION without lines; this writes its lines
-- and movements as the opposite of the receipt's, reopens what the receipt closed, and closes its discrepancies.
-- Returns the ASN's new version.
create function app.reverse_receipt(correction uuid, expected_asn_version int) returns int
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  taking_back app.receipts;
  original app.receipts;
  notice app.asns;
  gate int;
begin
  select * into taking_back from app.receipts
  where id = correction and counterparty_org = app.viewer_org() and kind = 'CORRECTION';
  if not found then
    raise exception 'no correction % of the viewer', correction using errcode = 'BD404';
  end if;
  notice := app.lock_asn_to_receive(taking_back.asn_id, expected_asn_version);
  -- ACKNOWLEDGED: a receipt that reported nothing but unexpected goods may stand.
  if notice.status not in ('ACKNOWLEDGED', 'PARTIALLY_RECEIVED', 'RECEIVED') then
    raise exception 'ASN % is %', notice.id, notice.status using errcode = 'BD409', detail = notice.status;
  end if;
  update app.receipts set status = 'CONFIRMED' where id = correction and status = 'OPEN';
  if not found then
    raise exception 'correction % is not open', correction using errcode = 'BD409';
  end if;
  update app.receipts set status = 'REVERSED'
  where id = taking_back.reverses_receipt_id and asn_id = notice.id and kind = 'RECEIPT' and status = 'CONFIRMED'
  returning * into original;
  if not found then
    raise exception 'receipt % cannot be taken back', taking_back.reverses_receipt_id using errcode = 'BD409';
  end if;

  with copied as (
    insert into app.receipt_lines (owner_org, receipt_id, asn_line_id, line_no, expected)
    select rl.owner_org, correction, rl.asn_line_id, rl.line_no, -rl.expected
    from app.receipt_lines rl
    where rl.receipt_id = original.id
    returning id, asn_line_id
  )
  insert into app.receipt_counts (owner_org, receipt_id, receipt_line_id, lot_number, expiry_date, accepted, held,
    damaged, rejected)
  select c.owner_org, correction, copied.id, c.lot_number, c.expiry_date, -c.accepted, -c.held, -c.damaged, -c.rejected
  from app.receipt_counts c
  join app.receipt_lines rl on rl.id = c.receipt_line_id
  join copied on copied.asn_line_id = rl.asn_line_id
  where c.receipt_id = original.id;

  with gate as (
    update app.asns a set version = a.version + 1, updated_at = app.clock()
    where a.id = notice.id and a.counterparty_org = app.viewer_org()
      and app.may_post(a.stock_owner_org, a.ship_to_location_id, a.partnership_id)
    returning a.stock_owner_org
  ), posted as (
    insert into app.inventory_movements (id, owner_org, location_id, item_id, lot_id, bucket, movement_type,
      quantity, source_type, source_id, source_line, actor_org, actor_user_id, occurred_at)
    select app.movement_id('CORRECTION', correction::text, m.id::text), m.owner_org, m.location_id,
      m.item_id, m.lot_id, m.bucket, 'RECEIPT', -m.quantity,
      'CORRECTION', correction, m.source_line, app.viewer_org(), app.viewer_user(), taking_back.received_at
    from gate g
    join app.inventory_movements m on m.owner_org = g.stock_owner_org
    where m.source_type = 'RECEIPT' and m.source_id = original.id
  )
  select count(*) into gate from gate;
  if gate = 0 then
    raise exception 'no share lets the viewer act at the location of ASN %', notice.id using errcode = 'BD403';
  end if;

  update app.asn_lines l
  set accepted = l.accepted - t.accepted, held = l.held - t.held, damaged = l.damaged - t.damaged,
    rejected = l.rejected - t.rejected
  from (
    select rl.asn_line_id, sum(c.accepted) accepted, sum(c.held) held, sum(c.damaged) damaged, sum(c.rejected) rejected
    from app.receipt_lines rl join app.receipt_counts c on c.receipt_line_id = rl.id
    where rl.receipt_id = original.id group by rl.asn_line_id
  ) t
  where l.id = t.asn_line_id;
  -- Every line that the receipt counted or closed is open again, whichever receipt closed it: what is missing on it
  -- has changed. Shortages and surpluses that others found on these lines are settled with the receipt's own
  -- differences; counting the lines again finds them anew.
  with reopened as (
    update app.asn_lines l set closure = null, closed_by_receipt_id = null
    where l.closed_by_receipt_id = original.id or l.id in (
      select rl.asn_line_id from app.receipt_lines rl join app.receipt_counts c on c.receipt_line_id = rl.id
      where rl.receipt_id = original.id)
    returning l.id
  )
  update app.discrepancies
  set status = 'RESOLVED', resolution = 'NO_FAULT', version = version + 1, updated_at = app.clock()
  where status not in ('RESOLVED', 'AUTO_CLOSED')
    and (receipt_id = original.id or (type in ('SHORT', 'OVER') and asn_line_id in (select id from reopened)));
  update app.asns set status = app.asn_status_by_count(id) where id = notice.id;
  return notice.version + 1;
end $$;

-- post_receipt reads what was announced for a lot.
create policy post on app.asn_line_lots for select to app_post using (true);
grant select on app.asn_line_lots to app_post;

grant create on schema app to app_post;
alter function app.may_post(uuid, uuid, uuid) owner to app_post;
alter function app.lock_asn_to_receive(uuid, int) owner to app_post;
alter function app.asn_status_by_count(uuid) owner to app_post;
alter function app.movement_id(text[]) owner to app_post;
alter function app.acknowledge_asn(uuid, int) owner to app_post;
alter function app.post_receipt(uuid, int) owner to app_post;
alter function app.reverse_receipt(uuid, int) owner to app_post;
revoke create on schema app from app_post;
-- The helpers stay app_post's own.
grant execute on function app.acknowledge_asn(uuid, int), app.post_receipt(uuid, int), app.reverse_receipt(uuid, int)
  to app_server;
