-- What is removed when its time is over, in one place for all tables. Called every hour.
--   answers to repeat      after 24 hours
--   sessions, sign-ins     a day after their end
--   sendings of invitations to members  after a day
--   photos                 that no receipt named within a week: a draft may be left over a weekend
--   files                  that stopped arriving an hour ago
--   notifications          after 180 days, and with them the links in their e-mails
--   reports of payments    after ninety days, when no provider repeats them
--   invited addresses      thirty days after nobody accepted, and with them the links; sendings, which only limit how
--                          many there are a day, after a week
--   events                 after a week; whoever was away longer asks for everything anew
create function app.purge_expired() returns void
language sql security definer set search_path = pg_catalog, pg_temp as $$
  delete from app.idempotency_keys where expires_at < now();
  delete from app.embed_sessions where expires_at < now() - interval '1 day';
  delete from app.person_sessions p where p.expires_at < now() - interval '1 day'
    and not exists (select from app.embed_sessions s where s.person_session_id = p.id);
  delete from app.popup_codes where expires_at < now() - interval '1 day';
  delete from app.sign_in_challenges where expires_at < now() - interval '1 day';
  delete from app.member_sendings where sent_at < now() - interval '1 day';
  delete from app.receipt_photos where receipt_line_id is null and created_at < now() - interval '7 days';
  delete from app.sell_through_submissions where status = 'RECEIVING' and updated_at < now() - interval '1 hour';
  delete from app.notifications where created_at < now() - interval '180 days';
  delete from app.unsubscribe_tokens where created_at < now() - interval '180 days';
  delete from app.billing_events where received_at < now() - interval '90 days';
  delete from app.invitation_tokens t using app.invitations i
  where i.owner_org = t.owner_org and i.id = t.invitation_id and i.status in ('DECLINED', 'REVOKED', 'EXPIRED')
    and coalesce(i.answered_at, i.expires_at) < now() - interval '30 days';
  update app.invitations set email = null, contact_name = null, version = version + 1
  where email is not null and status in ('DECLINED', 'REVOKED', 'EXPIRED')
    and coalesce(answered_at, expires_at) < now() - interval '30 days';
  delete from app.invitation_sendings where requested_at < now() - interval '7 days';
  delete from app.events where occurred_at < now() - interval '7 days' and dispatched_at is not null;
$$;

grant create on schema app to app_jobs;
alter function app.purge_expired() owner to app_jobs;
revoke create on schema app from app_jobs;
grant execute on function app.purge_expired() to app_server;
