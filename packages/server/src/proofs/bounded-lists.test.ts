/**
 * A small partner of a large host: what the lists read for it must not grow with what others keep. Every list of
 * the contract, under each offered sort and filter, at 10,000 and at 100,000 positions of others.
 */
import assert from 'node:assert/strict';
import { before, it } from 'node:test';
import { testDatabases, type TestDatabase } from '../db/testing.ts';
import { testApp } from '../http/testing.ts';
import { signIn } from '../testing/sign-in.ts';
import { loadTwoPartners, twoPartners } from '../testing/two-partners.ts';
import { operations } from './operations.ts';
import { addressesOf } from './requests.ts';
import { explaining } from './rows-read.ts';

const SMALL = 10_000;
const LARGE = 100_000;
/**
 * A page of a handful of items, a few lookups for each of them, and the viewer's few shares; a table of some hundred
 * rows PostgreSQL rightly reads whole.
 */
const MOST_ROWS_READ = 600;

const NO_ID = 'ffffffff-ffff-4fff-8fff-ffffffffffff';
const samples = {
  path: {},
  query: {
    location: ['PHX5', 'DALLAS'],
    query: ['serum', 'BULK-1'],
    code: ['ASN-1', '106141412345678908'],
    asnId: [NO_ID],
    partnershipId: [twoPartners.partnerships.north, twoPartners.partnerships.south],
    storeCode: ['N1', 'X1'],
    sku: ['SERUM', 'BULK-1'],
    from: ['2026-03-01'],
    to: ['2026-03-20'],
    unread: ['true'],
    subjectType: ['ASN', 'RECEIPT', 'DISCREPANCY', 'ALERT', 'PARTNERSHIP'],
    subjectId: [twoPartners.partnerships.north, twoPartners.partnerships.south],
    actorId: [twoPartners.north.userId],
    // How a position that is still good is followed is measured in events.test.ts.
    after: ['a-position-of-nobody'],
  },
};
const addresses = operations
  .filter(
    ({ method, path, streams, operators }) =>
      method === 'GET' && !path.includes('{') && !streams && !operators,
  )
  // What a person without an organization reads by its link is one row.
  .filter(({ operationId }) => operationId !== 'invitation.get')
  .flatMap((operation) => addressesOf(operation, samples));

testDatabases(
  'lists of a small partner',
  (database) => {
    let small: Map<string, number>;
    let large: Map<string, number>;

    before(async () => {
      await loadTwoPartners(database());
      await database().asSuperuser(STORES);
      // Some lists are the owner's alone.
      await database().asSuperuser(`update app.memberships set role = 'OWNER'`);
      // And some are those of a plan that hosts may have.
      await database().asSuperuser(`
        update app.organization_accounts set plan_tier = 'PRO' where organization_id = '${twoPartners.north.organizationId}'`);
      const { organizationId } = twoPartners.north;
      const token = await signIn(testApp(database()), database(), organizationId, 'clerk@north.example');
      await grow(database(), 0, SMALL);
      small = await measure(database(), token);
      await grow(database(), SMALL, LARGE);
      large = await measure(database(), token);
    });

    for (const address of addresses) {
      it(`${address} reads at most ${MOST_ROWS_READ} rows`, () => {
        const [few = NaN, many = NaN] = [small.get(address), large.get(address)];
        assert.ok(few <= MOST_ROWS_READ, `${few} rows at ${SMALL} positions`);
        assert.ok(many <= MOST_ROWS_READ, `${many} rows at ${LARGE} positions`);
      });
    }
  },
  ['postgres'],
);

/** Each partner's stores draw from a location; north has one that sold a little, south a hundred. */
const STORES = `
  insert into app.vmi_terms (partnership_id, host_org, partner_org, location_id)
  select p.id, p.host_org, p.partner_org, l.id
  from app.partnerships p join app.locations l on l.operator_org = p.partner_org and l.code in ('MDW2', 'DC');
  insert into app.sell_through_stores (owner_org, counterparty_org, partnership_id, code, name, opened_on)
  select t.partner_org, t.host_org, t.partnership_id, s.prefix || n, 'Store', '2025-01-01'
  from app.vmi_terms t
  join (values ('${twoPartners.partnerships.north}'::uuid, 'N', 1), ('${twoPartners.partnerships.south}', 'X', 100))
    as s (partnership, prefix, stores) on s.partnership = t.partnership_id
  cross join generate_series(1, s.stores) n;
  insert into app.sell_through_products (owner_org, counterparty_org, partnership_id, product_id, sku, name)
  select t.partner_org, t.host_org, t.partnership_id, p.id, p.sku, p.name
  from app.vmi_terms t join app.products p on p.owner_org = t.host_org and p.sku = 'SERUM';
  insert into app.sell_through_submissions (id, owner_org, counterparty_org, partnership_id, source, status)
  select t.partnership_id, t.partner_org, t.host_org, t.partnership_id, 'CSV', 'LOADED' from app.vmi_terms t;
  ${sellMore('N', 0, 20)}
  insert into app.conversations (owner_org, counterparty_org, partnership_id, subject_type, subject_id, subject_code,
    message_count)
  select host_org, partner_org, id, 'ASN', gen_random_uuid(), 'N', 20 from app.partnerships
  where id = '${twoPartners.partnerships.north}';
  insert into app.messages (id, owner_org, partnership_id, conversation_id, number, author_org, author_user_id,
    author_name, body)
  select gen_random_uuid(), owner_org, partnership_id, id, n, owner_org, gen_random_uuid(), 'X', 'X'
  from app.conversations cross join generate_series(1, 20) n;
  select app.evaluate_replenishment(partnership_id) from app.vmi_terms`;

/** Sales of SERUM, one row per store and day, and as many submissions as days. */
function sellMore(prefix: string, fromDay: number, toDay: number): string {
  return `
  insert into app.sell_through_rows (owner_org, partnership_id, submission_id, row_number, store_id, product_id,
    business_date, sold, on_hand)
  select s.owner_org, s.partnership_id, s.partnership_id, 1000 * day + row_number() over (partition by day), s.id,
    p.product_id, date '2026-03-20' - day, 1 + day % 3, day % 2
  from app.sell_through_stores s
  join app.sell_through_products p on p.partnership_id = s.partnership_id
  cross join generate_series(${fromDay}, ${toDay - 1}) day
  where s.code like '${prefix}%';
  insert into app.sell_through_days (owner_org, partnership_id, store_id, business_date)
  select owner_org, partnership_id, store_id, business_date from app.sell_through_rows on conflict do nothing;
  insert into app.sell_through_submissions (id, owner_org, counterparty_org, partnership_id, source, status)
  select gen_random_uuid(), t.partner_org, t.host_org, t.partnership_id, 'CSV', 'LOADED'
  from app.vmi_terms t cross join generate_series(${fromDay}, ${toDay - 1})
  where t.partnership_id = (select partnership_id from app.sell_through_stores where code = '${prefix}1');`;
}

async function measure(database: TestDatabase, token: string): Promise<Map<string, number>> {
  const rows = new Map<string, number>();
  for (const address of addresses) {
    const app = testApp(explaining(database, (read) => rows.set(address, read)));
    const { status } = await app.request(address, { token });
    // Ids of others are asked for too.
    assert.ok(status === 200 || status === 404, `${status} ${address}`);
  }
  return rows;
}

/**
 * Gives others more of everything, up to `to` positions in all: half of them the host's own and the other partner's,
 * half of other hosts with ten each; with partnerships and deliveries among them.
 */
async function grow(database: TestDatabase, from: number, to: number): Promise<void> {
  const { host, south, partnerships, locations } = twoPartners;
  const own = `generate_series(${from / 2 + 1}, ${to / 2}) n`;
  const hosts = `generate_series(${from / 20 + 1}, ${to / 20}) n`;
  await database.asSuperuser(`
    insert into app.organizations (code, legal_name, display_name, business_type)
    select 'X' || n, 'X', 'X', 'CUSTOMER' from ${hosts};
    insert into app.locations (owner_org, operator_org, code, name, type)
    select id, id, 'X-' || code, 'X', 'WAREHOUSE' from app.organizations o
    where code like 'X%' and not exists (select from app.locations l where l.owner_org = o.id);

    insert into app.invitations (owner_org, email, organization_name, contact_name, business_type, type, language, terms,
      sent_at, expires_at)
    select '${host.organizationId}', 'x' || n || '@x.example', 'X', 'X', 'CUSTOMER', 'SUPPLIER', 'en', '{}', now(),
      now() + interval '14 days' from ${own};
    insert into app.products (owner_org, sku, name)
    select '${host.organizationId}', 'BULK-' || n, 'Bulk serum ' || n from ${own};
    insert into app.products (owner_org, sku, name)
    select o.id, 'BULK-' || k, 'Bulk serum ' || k from app.organizations o, generate_series(1, 10) k
    where o.code like 'X%' and not exists (select from app.products p where p.owner_org = o.id);
    insert into app.inventory_items (owner_org, location_id, product_id, sku)
    select p.owner_org, l.id, p.id, p.sku
    from app.products p
    join app.locations l on l.owner_org = p.owner_org
      and (l.code like 'X-%' or l.code = case when right(p.sku, 1) < '5' then 'DALLAS' else 'DC' end)
    where p.sku like 'BULK-%' and not exists (select from app.inventory_items i where i.product_id = p.id);
    insert into app.inventory_movements (owner_org, location_id, item_id, bucket, quantity, movement_type, source_type,
      source_id, source_line, actor_org, occurred_at)
    select owner_org, location_id, id, 'AVAILABLE', 5, 'OPENING', 'OPENING', id, 1, owner_org, now()
    from app.inventory_items i
    where sku like 'BULK-%' and not exists (select from app.inventory_movements m where m.item_id = i.id);

    insert into app.partnerships (host_org, partner_org, type, terms, status, effective_from)
    select '${host.organizationId}', id, 'WHOLESALE_CUSTOMER', '{}', 'ACTIVE', '2023-01-01'
    from app.organizations o where code like 'X%' and not exists (select from app.partnerships where partner_org = o.id);
    insert into app.asns (owner_org, counterparty_org, partnership_id, stock_owner_org, asn_number, status,
      ship_to_location_id, ship_to_code, ship_to_name, estimated_delivery_at)
    select '${host.organizationId}', '${south.organizationId}', '${partnerships.south}', '${host.organizationId}',
      'BULK-' || n, 'SENT', '${locations.dc}', 'DC', 'South DC', timestamptz '2026-01-01' + n * interval '1 minute'
    from ${hosts};
    insert into app.asn_units (owner_org, asn_id, sscc, level)
    select owner_org, id, lpad(replace(asn_number, 'BULK-', ''), 18, '9'), 'PALLET' from app.asns a
    where not exists (select from app.asn_units u where u.asn_id = a.id);
    ${sellMore('X', from / 100, to / 100)}
    insert into app.replenishment_alerts (owner_org, counterparty_org, partnership_id, location_id, product_id, sku,
      product_name, threshold_days, resolve_days, opened_available, opened_sold, opened_over_days, opened_as_of)
    select t.host_org, t.partner_org, t.partnership_id, t.location_id, p.id, p.sku, p.name, 30, 33, 1, 28, 28, '2026-03-20'
    from app.vmi_terms t join app.products p on p.owner_org = t.host_org and p.sku like 'BULK-%'
    where t.partnership_id = '${partnerships.south}'
    on conflict do nothing;
    insert into app.conversations (owner_org, counterparty_org, partnership_id, subject_type, subject_id, subject_code,
      message_count)
    select '${host.organizationId}', '${south.organizationId}', '${partnerships.south}', 'ASN', gen_random_uuid(), 'X', 1
    from generate_series(${from + 1}, ${to});
    insert into app.messages (id, owner_org, partnership_id, conversation_id, number, author_org, author_user_id,
      author_name, body)
    select gen_random_uuid(), owner_org, partnership_id, id, 1, owner_org, gen_random_uuid(), 'X', 'X'
    from app.conversations c where not exists (select from app.messages m where m.conversation_id = c.id);
    insert into app.notifications (owner_org, user_id, kind, subject_id, facts, event_id, in_app)
    select m.owner_org, m.user_id, 'asn.sent', gen_random_uuid(), '{}', gen_random_uuid(), true
    from app.memberships m cross join ${hosts}
    where m.owner_org = '${south.organizationId}';
    analyze`);
}
