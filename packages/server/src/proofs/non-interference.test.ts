/**
 * What a viewer must not see does not change what they get: under a fixed clock, hidden data is changed in many
 * ways, and status, body and headers of every GET stay the same, byte for byte, guesses of hidden ids included.
 */
import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import type { TestDatabase } from '../db/testing.ts';
import { HEARTBEAT } from '../events/event-text.ts';
import { openStream, type OpenStream } from '../events/testing.ts';
import { testApp } from '../http/testing.ts';
import { organizationId } from '../network/ids.ts';
import { demoDatabases } from '../testing/demo-network.ts';
import { signIn } from '../testing/sign-in.ts';
import { KeepingCouriers } from '../notifications/testing.ts';
import { PICTURES } from '../photos/testing.ts';
import { operations } from './operations.ts';
import { addressesOf, withQuery, type Samples } from './requests.ts';

const NOW = new Date();
/** An owner, who sees what others of Amazon do not. */
const VIEWER = { organization: 'ORG-101', email: 'alicia.moreno@amazon.example' } as const;
/** Streams have a proof of their own below; the operator's figures are about everybody. */
const reads = operations.filter(
  ({ method, streams, operators }) => method === 'GET' && !streams && !operators,
);

/** Tables by the path parameter that names their rows. */
const TABLES = {
  partnershipId: 'partnerships',
  productId: 'products',
  itemId: 'inventory_items',
  asnId: 'asns',
  receiptId: 'receipts',
  discrepancyId: 'discrepancies',
  submissionId: 'sell_through_submissions',
  conversationId: 'conversations',
  memberId: 'memberships',
};

/** Tables of which Amazon sees nothing at all. */
const NEVER_VISIBLE = ['sell_through_submissions'];

/** Changes of what Amazon must not see, made one after another. */
const HIDDEN_CHANGES: Record<string, string> = {
  "stock at another partner's location": addStock('LOC-104', 500),
  "stock at the host's own warehouse": addStock('LOC-001', 500),
  'name and address of an internal location': `
    update app.locations set name = 'Moved', gln = null, address = null, timezone = 'UTC' where code = 'LOC-001'`,
  'a new internal location': `
    insert into app.locations (owner_org, operator_org, code, name, type)
    select owner_org, owner_org, 'AAA-SECRET', 'Secret', 'WAREHOUSE' from app.locations where code = 'LOC-001'`,
  "the origin of the viewer's own deliveries, from Dallas to Miami": `
    update app.asn_origins set ship_from_location_id = (select id from app.locations where code = 'LOC-004')`,
  "another partner's deliveries": `
    update app.asns set status = 'CLOSED', version = version + 1, asn_number = asn_number || 'X'
    where ship_to_code = 'LOC-104'`,
  'another partnership, ended': `
    update app.partnerships set status = 'ENDED', version = version + 1
    where partner_org = (select id from app.organizations where code = 'ORG-102')`,
  "another partner's shares and terms": `
    update app.shares set access = 'READ', visibility = 'QUANTITY'
    where partner_org = (select id from app.organizations where code = 'ORG-102');
    update app.partnerships set terms = terms || '{"claimWindowDays": 1}'
    where partner_org = (select id from app.organizations where code = 'ORG-102')`,
  "the host's invitations": `update app.invitations set status = 'DECLINED', decline_reason = 'No', version = version + 1`,
  costs: `update app.product_costs set unit_cost = unit_cost * 3`,
  "another partner's prices": `
    update app.partnership_prices set unit_price = unit_price * 2
    where partnership_id in (select id from app.partnerships
      where partner_org = (select id from app.organizations where code = 'ORG-102'))`,
  'products that lie only elsewhere': `
    update app.products set name = 'Changed', sku = sku || '-X'
    where id not in (select i.product_id from app.inventory_items i join app.locations l on l.id = i.location_id
        where l.code in ('LOC-101', 'LOC-102', 'LOC-103'))
      and id not in (select product_id from app.shares where product_id is not null)
      and id not in (select product_id from app.asn_lines)`,
  'plan, add-ons and people of other organizations': `
    update app.organization_accounts set plan_tier = 'FREE', version = version + 1, gln = null, address = null
    where organization_id in (select id from app.organizations where code in ('ORG-102', 'ORG-201', 'ORG-301'));
    update app.users set display_name = 'Somebody' where id in (select m.user_id from app.memberships m
      join app.organizations o on o.id = m.owner_org where o.code <> 'ORG-101')`,
  "photos of another partner's deliveries": `
    update app.receipt_photos set content = content || content, width = width + 1
    where counterparty_org <> (select id from app.organizations where code = 'ORG-101')`,
  "photos that a colleague has just taken of the viewer's delivery": `
    update app.receipt_photos set content = content || content, width = width + 1 where receipt_line_id is null`,
  "another partner's sales": `
    update app.sell_through_rows set superseded_by = submission_id where sold > 2;
    insert into app.sell_through_days (owner_org, partnership_id, store_id, business_date)
    select owner_org, partnership_id, id, current_date from app.sell_through_stores;
    update app.sell_through_submissions set rows_read = rows_read + 1`,
  "another partner's stores and terms of replenishment": `
    update app.sell_through_stores set name = name || ' X', code = code || '-X', timezone = 'Pacific/Apia';
    update app.vmi_terms set threshold_days = 300`,
  "alerts and exceptions at another partner's location": `
    insert into app.replenishment_alerts (owner_org, counterparty_org, partnership_id, location_id, product_id, sku,
      product_name, threshold_days, resolve_days, opened_available, opened_sold, opened_over_days, opened_as_of)
    select t.host_org, t.partner_org, t.partnership_id, t.location_id, p.id, p.sku, p.name, 30, 33, 1, 28, 28, current_date
    from app.vmi_terms t join app.products p on p.owner_org = t.host_org
    on conflict do nothing;
    insert into app.reconciliation_exceptions (owner_org, counterparty_org, partnership_id, location_id, product_id, sku,
      product_name, opened_units)
    select t.host_org, t.partner_org, t.partnership_id, t.location_id, p.id, p.sku, p.name, 1
    from app.vmi_terms t join app.products p on p.owner_org = t.host_org
    on conflict do nothing`,
  "messages to others, and others' reading marks": `
    insert into app.messages (id, owner_org, partnership_id, conversation_id, number, author_org, author_user_id,
      author_name, body)
    select gen_random_uuid(), owner_org, partnership_id, id, message_count + 1, owner_org, gen_random_uuid(), 'X', 'X'
    from app.conversations where counterparty_org <> (select id from app.organizations where code = 'ORG-101');
    update app.conversations set message_count = message_count + 1, last_message_at = now()
    where counterparty_org <> (select id from app.organizations where code = 'ORG-101');
    insert into app.conversations (owner_org, counterparty_org, partnership_id, subject_type, subject_id, subject_code)
    select owner_org, counterparty_org, partnership_id, 'ASN', id, asn_number from app.asns
    where counterparty_org <> (select id from app.organizations where code = 'ORG-101') on conflict do nothing;
    insert into app.conversation_reads (owner_org, user_id, host_org, conversation_id, read_up_to)
    select m.owner_org, m.user_id, c.owner_org, c.id, 1
    from app.conversations c join app.memberships m on m.owner_org in (c.owner_org, c.counterparty_org)
      and m.user_id <> (select user_id from app.embed_sessions limit 1)
    on conflict do nothing`,
  'notifications and preferences of everybody else, colleagues included': `
    ${notifyAll(`n.org <> '${VIEWER.organization}' or n.email <> '${VIEWER.email}'`)};
    insert into app.notification_settings (owner_org, user_id, phone_number, locale, version)
    select m.owner_org, m.user_id, '+14805550142', 'de', 7 from app.memberships m join app.users u on u.id = m.user_id
    where u.email <> '${VIEWER.email}'`,
  'members of other organizations, those among them whom Amazon knows by another name': `
    update app.memberships set role = 'OWNER', status = 'DISABLED', last_seen_at = now(), version = version + 1
    where owner_org <> (select id from app.organizations where code = 'ORG-101');
    insert into app.memberships (owner_org, user_id, role, status, invited_name)
    select o.id, u.id, 'ADMIN', 'INVITED', 'Somebody' from app.organizations o, app.users u
    where o.code = 'ORG-102' and u.email like '%@amazon.example'`,
  "keys, grants and tokens of others, the host's for another partner included": `
    insert into app.embed_keys (owner_org, label, prefix, key_sha256, allowed_origins)
    select id, 'X', 'ek_X', sha256(id::text::bytea), array['https://x.example'] from app.organizations
    where code <> 'ORG-101';
    insert into app.embed_key_partnerships (owner_org, key_id, partnership_id)
    select p.host_org, k.id, p.id from app.partnerships p join app.embed_keys k on k.owner_org = p.host_org
    where p.partner_org = (select id from app.organizations where code = 'ORG-102');
    insert into app.host_action_grants (owner_org, host_org, partnership_id, granted_by)
    select p.partner_org, p.host_org, p.id, gen_random_uuid() from app.partnerships p
    where p.partner_org = (select id from app.organizations where code = 'ORG-102');
    insert into app.api_keys (owner_org, label, scopes, created_by)
    select m.owner_org, 'X', array['asns:read'], m.user_id from app.memberships m
    where m.owner_org <> (select id from app.organizations where code = 'ORG-101');
    insert into app.api_key_secrets (owner_org, key_id, prefix, secret_sha256)
    select owner_org, id, 'sk_X', sha256(id::text::bytea) from app.api_keys;
    insert into app.ingest_tokens (host_org, partner_org, partnership_id, label, prefix, token_sha256, created_by)
    select p.host_org, p.partner_org, p.id, 'X', 'it_X', sha256(p.id::text::bytea), gen_random_uuid()
    from app.partnerships p where p.partner_org = (select id from app.organizations where code = 'ORG-102')`,
  'what others have done and pay, and where their people sign in': `
    insert into app.audit_events (owner_org, actor_user_id, action, subject_type, subject_id)
    select m.owner_org, m.user_id, 'member.left', 'member', m.id from app.memberships m
    where m.owner_org <> (select id from app.organizations where code = 'ORG-101');
    insert into app.subscriptions (owner_org, provider, customer, reference, status, plan_tier, card)
    select id, 'SANDBOX', 'cus_X', 'sub_X', 'ACTIVE', 'ENTERPRISE', '{"brand": "visa", "last4": "0000"}'
    from app.organizations where code <> 'ORG-101'
    on conflict (owner_org) do update set card = excluded.card, version = subscriptions.version + 1;
    insert into app.checkouts (owner_org, provider, reference)
    select id, 'SANDBOX', 'cs_X' from app.organizations where code <> 'ORG-101';
    insert into app.openid_providers (owner_org, issuer, client_id)
    select id, 'https://login.x.example', 'x' from app.organizations where code <> 'ORG-101';
    insert into app.openid_domains (domain, owner_org)
    select lower(code) || '.example', id from app.organizations where code <> 'ORG-101'`,
  'an external party': `update app.parties set name = name || ' Renamed', code = code || '-X'`,
};

/** A change that is shared: the proof would be worth nothing if it saw no change at all. */
const SHARED_CHANGE = addStock('LOC-101', 1);

function addStock(location: string, quantity: number): string {
  return `
    insert into app.inventory_movements (owner_org, location_id, item_id, bucket, movement_type, quantity, source_type,
      source_id, source_line, actor_org, occurred_at)
    select i.owner_org, i.location_id, i.id, 'AVAILABLE', 'ADJUSTMENT', ${quantity}, 'OPENING', gen_random_uuid(), 1,
      i.owner_org, now()
    from app.inventory_items i join app.locations l on l.id = i.location_id
    where l.code = '${location}' limit 3`;
}

/** News for those of everybody (`n.org`, `n.email`) whom the condition names. */
function notifyAll(condition: string): string {
  return `
    insert into app.notifications (owner_org, user_id, kind, subject_id, subject_code, facts, event_id, in_app)
    select n.owner_org, n.user_id, 'asn.sent', gen_random_uuid(), 'ASN-1', '{}', gen_random_uuid(), true
    from (
      select m.owner_org, m.user_id, o.code as org, u.email
      from app.memberships m join app.organizations o on o.id = m.owner_org join app.users u on u.id = m.user_id
    ) n
    where ${condition}`;
}

/** A photo of a line of every receipt, which the demo network has none of, and one that waits for its receipt. */
const ADD_PHOTOS = `
  insert into app.receipt_photos (owner_org, counterparty_org, stock_owner_org, asn_id, receipt_line_id, photo_no,
    content_type, width, height, content, actor_user_id)
  select r.owner_org, r.counterparty_org, r.stock_owner_org, r.asn_id, l.id, case when l.id is null then null else 1 end,
    'image/png', 3, 2, '\\x${Buffer.from(PICTURES['image/png']).toString('hex')}', gen_random_uuid()
  from app.receipts r
  cross join lateral (
    (select id from app.receipt_lines where receipt_id = r.id order by line_no limit 1) union all select null) l`;

demoDatabases(
  "what is hidden from Amazon does not reach Amazon's answers",
  (database) => {
    const couriers = new KeepingCouriers();
    let token: string;
    let addresses: string[];
    let baseline: string[];
    let stream: OpenStream;
    let silence: string;

    before(async () => {
      await database().asSuperuser(`${ADD_PHOTOS}; ${notifyAll('true')}`);
      const amazon = organizationId(VIEWER.organization);
      token = await signIn(testApp(database()), database(), amazon, VIEWER.email);
      const samples = await gatherSamples(database(), token);
      addresses = reads.flatMap((operation) => addressesOf(operation, samples));
      baseline = await answers(database(), token, addresses);
      stream = await openStream(testApp(database()), token);
      silence = stream.text().replaceAll(HEARTBEAT, '');
    });
    after(() => stream?.close());

    it('asks every GET of the contract', () => {
      const covered = reads.filter(({ path }) => addresses.some((address) => matches(path, address)));
      assert.deepEqual(
        covered.map((operation) => operation.operationId),
        reads.map((operation) => operation.operationId),
      );
    });

    for (const [name, change] of Object.entries(HIDDEN_CHANGES)) {
      it(`nothing differs after a change of ${name}`, async () => {
        await database().asSuperuser(change);
        const mails = await couriers.deliver(database());
        assert.deepEqual(
          mails.filter(({ to }) => to.address.endsWith('@amazon.example')),
          [],
        );
        assert.deepEqual(differences(addresses, baseline, await answers(database(), token, addresses)), []);
      });
    }

    it('others were told of some of it by e-mail', () => {
      assert.ok(couriers.mails.some(({ to }) => to.address.endsWith('@sephora.example')));
    });

    it('a stream of events has told nothing of all that, not one byte', async () => {
      await sleep(500);
      assert.equal(stream.text().replaceAll(HEARTBEAT, ''), silence);
    });

    it('a shared change does show', async () => {
      await database().asSuperuser(SHARED_CHANGE);
      await stream.until(() => stream.news().length > 0);
      const changed = differences(addresses, baseline, await answers(database(), token, addresses));
      assert.ok(changed.some((address) => address.startsWith('/v1/inventory/summary')));
    });
  },
  ['postgres'],
);

/** Status, headers and body of each address, asked of a fresh server so that its counters begin alike. */
async function answers(
  database: TestDatabase,
  token: string,
  addresses: readonly string[],
): Promise<string[]> {
  const app = testApp(database, { clock: () => NOW });
  const all: string[] = [];
  for (const address of addresses) {
    let cursor: string | null = '';
    let text = '';
    while (cursor !== null) {
      const next: string = cursor === '' ? address : withQuery(address, 'cursor', cursor);
      const { status, headers, body } = await app.request(next, { token });
      const sealed = (body as { reset?: boolean }).reset === true;
      const changing = ['date', 'x-request-id', ...(sealed ? ['etag'] : [])];
      const shown = [...headers].filter(([name]) => !changing.includes(name));
      text += JSON.stringify({ status, headers: shown, body: { ...withoutSeal(body), requestId: '' } });
      cursor = (body as { nextCursor?: string | null }).nextCursor ?? null;
    }
    all.push(text);
  }
  return all;
}

/** A new position is sealed and never the same twice; only its length could tell something. */
function withoutSeal(body: unknown): object {
  const { position, reset } = body as { position?: string; reset?: boolean };
  return { ...(body as object), ...(reset === true && { position: position?.length }) };
}

function differences(
  addresses: readonly string[],
  before: readonly string[],
  after: readonly string[],
): string[] {
  return addresses.filter((_, index) => before[index] !== after[index]);
}

function matches(template: string, address: string): boolean {
  const pattern = template.replaceAll(/\{\w+\}/g, '[^/?]+');
  return new RegExp(`^${pattern}(\\?.*)?$`).test(address);
}

/** Ids that Amazon sees, ids of the same kind that it does not, and texts that exist only where it must not look. */
async function gatherSamples(database: TestDatabase, token: string): Promise<Samples> {
  const app = testApp(database);
  const path: Record<string, string[]> = {};
  for (const [parameter, table] of Object.entries(TABLES)) {
    const rows = await database.asSuperuser(`select id::text from app.${table} order by id`);
    const item = reads.find((operation) => operation.path.endsWith(`/{${parameter}}`));
    const list = item?.path.replace(/\/[^/]+$/, '');
    const { body } = await app.request(`${list}?limit=200`, { token });
    const visible = (body as { items: { id: string }[] }).items.map((item) => item.id);
    const hidden = rows.map((row) => String(row['id'])).filter((id) => !visible.includes(id));
    const seen = NEVER_VISIBLE.includes(table) ? visible.length === 0 : visible.length > 0;
    assert.ok(seen && hidden.length > 0, `${table}: the demo needs visible and hidden rows`);
    path[parameter] = [...visible.slice(0, 2), ...hidden.slice(0, 3), 'not-an-id'];
  }
  path['photoId'] = await photoIds(database);
  path['invitationId'] = [await invitationId(database), 'not-an-id'];
  const texts = async (sql: string) => (await database.asSuperuser(sql)).map((row) => String(row['text']));
  return {
    path,
    query: {
      location: await texts(
        `select code as text from app.locations where code in ('LOC-001', 'LOC-101', 'LOC-104')`,
      ),
      query: [
        'LB-10',
        'serum',
        ...(await texts(`select name as text from app.products order by id limit 3`)),
      ],
      code: [
        ...(await texts(`select asn_number as text from app.asns order by md5(asn_number) limit 6`)),
        ...(await texts(`select sscc as text from app.asn_units order by sscc limit 3`)),
      ],
      partnershipId: (path['partnershipId'] ?? []).filter((id) => id !== 'not-an-id'),
      storeCode: await texts('select code as text from app.sell_through_stores order by code limit 2'),
      sku: await texts('select sku as text from app.sell_through_products order by sku limit 2'),
      from: await texts('select min(business_date)::text as text from app.sell_through_days'),
      to: await texts('select max(business_date)::text as text from app.sell_through_days'),
      asnId: (path['asnId'] ?? []).filter((id) => id !== 'not-an-id'),
      actorId: await texts('select user_id::text as text from app.memberships order by user_id limit 3'),
      unread: ['true'],
      subjectType: ['ASN', 'RECEIPT', 'DISCREPANCY', 'ALERT', 'PARTNERSHIP'],
      subjectId: [
        ...['asnId', 'receiptId', 'discrepancyId', 'partnershipId'].flatMap((name) =>
          (path[name] ?? []).filter((id) => id !== 'not-an-id'),
        ),
        ...(await texts('select id::text as text from app.replenishment_alerts order by id limit 1')),
      ],
      after: [await eventsPosition(database, token), 'not-a-position'],
    },
  };
}

/** Where events go on from, under the clock of these tests. */
async function eventsPosition(database: TestDatabase, token: string): Promise<string> {
  const { body } = await testApp(database, { clock: () => NOW }).request('/v1/events', { token });
  return (body as { position: string }).position;
}

/** Photos that Amazon sees, those of other partners, and those that wait for their receipt. */
/** An invitation that LUXE BOND sends. */
async function invitationId(database: TestDatabase): Promise<string> {
  const [row] = await database.asSuperuser(`
    insert into app.invitations (owner_org, email, organization_name, contact_name, business_type, type, language, terms,
      sent_at, expires_at)
    select id, 'sam@harbor.example', 'Harbor', 'Sam', 'THREE_PL', 'THREE_PL', 'en', '{}', now(), now() + interval '14 days'
    from app.organizations where code = 'ORG-003'
    returning id::text`);
  return String(row?.['id']);
}

async function photoIds(database: TestDatabase): Promise<string[]> {
  const amazon = `(select id from app.organizations where code = 'ORG-101')`;
  const kinds = [
    `counterparty_org = ${amazon} and receipt_line_id is not null`,
    `counterparty_org = ${amazon} and receipt_line_id is null`,
    `counterparty_org <> ${amazon}`,
  ];
  const ids = await Promise.all(
    kinds.map(async (kind) => {
      const rows = await database.asSuperuser(
        `select id::text from app.receipt_photos where ${kind} order by id limit 2`,
      );
      assert.equal(rows.length, 2, kind);
      return rows.map((row) => String(row['id']));
    }),
  );
  return [...ids.flat(), 'not-an-id'];
}
