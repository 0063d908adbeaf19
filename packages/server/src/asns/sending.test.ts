import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { before, it } from 'node:test';
import { sql } from 'kysely';
import type { Asn, AsnSummary } from '@betterdata/portal-contract';
import { testDatabases } from '../db/testing.ts';
import type { TestAnswer } from '../http/testing.ts';
import { asnPositionsQuery } from './asn-list.sql.ts';
import { ASN_STATUSES, type AsnStatus } from './asn-states.ts';
import {
  brushes,
  expect,
  openAsnNetwork,
  receive,
  refusal,
  sendAsn,
  serum,
  stockAt,
  tryReceive,
  type AsnNetwork,
  type Person,
} from './testing.ts';

interface Page {
  items: AsnSummary[];
  nextCursor: string | null;
}

testDatabases('sending ASNs', (database) => {
  let network: AsnNetwork;
  let host: Person;
  let clerk: Person;
  let other: Person;
  before(async () => {
    network = await openAsnNetwork(database());
    host = await network.person(network.luxe);
    clerk = await network.person(network.amazon);
    other = await network.person(network.sephora);
  });

  const send = (content = brushes([10])) => sendAsn(host, network.partnerships.amazon, content);
  const asnOf = async (person: Person, id: string) => expect<Asn>(await person.get(`/v1/asns/${id}`), 200);
  const step = (person: Person, asn: Pick<Asn, 'id' | 'version'>, name: string, version = asn.version) =>
    person.send('POST', `/v1/asns/${asn.id}/${name}`, { version });
  const replace = (person: Person, asn: Pick<Asn, 'id' | 'version'>, body = brushes([20])) =>
    person.send('PUT', `/v1/asns/${asn.id}`, { body, version: asn.version });
  const force = (id: string, status: AsnStatus) =>
    database().asSuperuser(`update app.asns set status = '${status}' where id = '${id}'`);

  it('the receiver reads everything that it needs to count, and not where the goods come from', async () => {
    const sent = await send(serum(48));
    const seen = await asnOf(clerk, sent.id);
    assert.partialDeepStrictEqual(seen, {
      status: 'SENT',
      purpose: 'ORIGINAL',
      direction: 'INBOUND',
      from: { organization: { name: 'LUXE BOND' }, legalName: `${network.luxe.code} LLC`, location: null },
      to: { location: { code: 'LOC-101', name: 'Amazon FBA PHX5' } },
      palletCount: 1,
      cartonCount: 1,
      unitsShipped: 48,
      unitsCounted: 0,
      purchaseOrders: ['PO-4471'],
      actions: ['ACKNOWLEDGE', 'RECEIVE'],
      lines: [
        {
          sku: 'LB-1042',
          packs: [{ gtin: '00860001042009', units: 1 }],
          tracking: 'LOT',
          minimumRemainingShelfLifeDays: 180,
          remaining: 48,
          status: 'OPEN',
          lots: [{ lotNumber: 'A21', expiryDate: '2099-12-31', productionDate: null, quantity: 48 }],
        },
      ],
      logisticUnits: [
        { level: 'PALLET', grossWeightKg: 42.5, items: [] },
        { level: 'CARTON', items: [{ lineNumber: 1, quantity: 48, lotNumber: 'A21' }] },
      ],
    });
    assert.doesNotMatch(JSON.stringify(seen), /LOC-001|Dallas/);
    const own = await asnOf(host, sent.id);
    assert.partialDeepStrictEqual(own, {
      direction: 'OUTBOUND',
      from: { location: { code: 'LOC-001', name: 'Dallas DC' } },
      actions: ['REPLACE', 'CANCEL'],
    });
  });

  it('nobody else learns that it exists', async () => {
    const sent = await send(serum(48));
    const withoutId = ({ status, body }: TestAnswer) => ({ status, ...(body as object), requestId: '' });
    const unknown = withoutId(await other.get(`/v1/asns/${randomUUID()}`));
    assert.deepEqual(withoutId(await other.get(`/v1/asns/${sent.id}`)), unknown);
    for (const name of ['acknowledge', 'cancel']) {
      assert.equal((await step(other, sent, name)).status, name === 'cancel' ? 403 : 404);
    }
    for (const query of ['', `?code=${sent.asnNumber}`, '?code=008600010000000023', '?direction=INBOUND']) {
      assert.deepEqual((await other.get(`/v1/asns${query}`)).body, { items: [], nextCursor: null });
    }
  });

  it('a draft is its sender’s alone, and sending it is the first revision', async () => {
    const draft = await send();
    await force(draft.id, 'DRAFT');
    assert.equal(refusal(await clerk.get(`/v1/asns/${draft.id}`)), '404 not-found');
    const listed = expect<Page>(await clerk.get(`/v1/asns?code=${draft.asnNumber}`), 200);
    assert.deepEqual(listed.items, []);
    assert.equal((await asnOf(host, draft.id)).status, 'DRAFT');
    const sent = expect<Asn>(await replace(host, draft), 200);
    assert.partialDeepStrictEqual(sent, {
      status: 'SENT',
      purpose: 'ORIGINAL',
      revision: 0,
      unitsShipped: 20,
    });
  });

  it('names every fault of a notice, in the body that was sent', async () => {
    const content = { ...serum(48), shippedAt: '2999-01-01T00:00:00Z', shipToLocation: 'LOC-104' };
    content.lines[0]!.sku = 'LB-7';
    const body = { partnershipId: network.partnerships.amazon, asnNumber: 'FAULTY', content };
    const refused = await host.send('POST', '/v1/asns', { body });
    assert.equal(refusal(refused), '422 asn-invalid');
    const { errors } = refused.body as { errors: { pointer: string; code: string }[] };
    assert.deepEqual(
      errors.map(({ pointer, code }) => `${pointer} ${code}`),
      [
        '/content/shipToLocation unknown-location',
        '/content/shippedAt in-future',
        '/content/estimatedDeliveryAt before-shipped',
        '/content/lines/0/sku unknown-product',
      ],
    );
    const stranger = { ...body, partnershipId: randomUUID() };
    assert.partialDeepStrictEqual((await host.send('POST', '/v1/asns', { body: stranger })).body, {
      errors: [{ pointer: '/partnershipId', code: 'unknown-partnership' }],
    });
  });

  it('a number is unique for 365 days', async () => {
    const body = { partnershipId: network.partnerships.amazon, asnNumber: 'ASN-8841', content: brushes([1]) };
    const first = expect<Asn>(await host.send('POST', '/v1/asns', { body }), 201);
    assert.equal(refusal(await host.send('POST', '/v1/asns', { body })), '409 duplicate-asn-number');
    await database().asSuperuser(
      `update app.asns set created_at = now() - interval '366 days' where id = '${first.id}'`,
    );
    const second = expect<Asn>(await host.send('POST', '/v1/asns', { body }), 201);
    assert.notEqual(second.id, first.id);
  });

  it('a replacement is a new revision, keeps the number, and has to be acknowledged again', async () => {
    const sent = await send(serum(48));
    const acknowledged = expect<Asn>(await step(clerk, sent, 'acknowledge'), 200);
    assert.equal(acknowledged.status, 'ACKNOWLEDGED');
    assert.equal(refusal(await replace(host, sent)), '412 version-mismatch');
    const replaced = expect<Asn>(await replace(host, acknowledged, brushes([5, 6])), 200);
    assert.partialDeepStrictEqual(replaced, {
      id: sent.id,
      asnNumber: sent.asnNumber,
      status: 'SENT',
      purpose: 'REPLACE',
      revision: 1,
      version: acknowledged.version + 1,
      lineCount: 2,
      logisticUnits: [],
    });
    const revisions = await database().asSuperuser(
      `select revision, content->'lines'->0->>'sku' as sku from app.asn_revisions where asn_id = '${sent.id}' order by 1`,
    );
    assert.deepEqual(revisions, [
      { revision: 0, sku: 'LB-1042' },
      { revision: 1, sku: 'LB-2001' },
    ]);
  });

  it('lines that a receipt refers to are not replaced, even after it was taken back', async () => {
    const sent = await send();
    const receipt = await receive(clerk, sent, { final: true });
    const id = randomUUID();
    const body = { id, reason: 'Wrong truck' };
    const options = { body, version: sent.version + 1, key: id };
    expect(await clerk.send('POST', `/v1/receipts/${receipt.id}/reversal`, options), 201);
    const open = await asnOf(host, sent.id);
    assert.equal(open.status, 'ACKNOWLEDGED');
    assert.equal(refusal(await replace(host, open)), '409 invalid-transition');
    assert.equal(expect<Asn>(await step(host, open, 'cancel'), 200).status, 'CANCELLED');
  });

  it('its sender closes what is received and settled, and nothing of it can be taken back then', async () => {
    const all = { lines: [{ lineNumber: 1, counts: [{ accepted: 20, damaged: 0, rejected: 0 }] }] };
    const sent = await send(brushes([20]));
    assert.equal(refusal(await step(host, sent, 'close')), '409 invalid-transition');
    const receipt = await receive(clerk, sent, all);
    const received = await asnOf(host, sent.id);
    assert.deepEqual(received.actions, ['CLOSE']);
    assert.equal(refusal(await step(clerk, received, 'close')), '403 upgrade-required');
    assert.equal(refusal(await step(other, received, 'close')), '403 upgrade-required');
    const closed = expect<Asn>(await step(host, received, 'close'), 200);
    assert.partialDeepStrictEqual(closed, { status: 'CLOSED', actions: [], version: received.version + 1 });
    const id = randomUUID();
    const options = { body: { id, reason: 'Wrong truck' }, version: closed.version, key: id };
    const reversal = await clerk.send('POST', `/v1/receipts/${receipt.id}/reversal`, options);
    assert.equal(refusal(reversal), '409 invalid-transition');
    assert.equal(refusal(await step(host, closed, 'close')), '409 invalid-transition');
  });

  it('differences that wait for an answer keep it open', async () => {
    const sent = await send();
    await receive(clerk, sent, { final: true });
    const received = await asnOf(host, sent.id);
    assert.equal(received.status, 'RECEIVED');
    assert.deepEqual(received.actions, []);
    assert.equal(refusal(await step(host, received, 'close')), '409 invalid-transition');
    await database().asSuperuser("update app.discrepancies set status = 'RESOLVED', resolution = 'NO_FAULT'");
    assert.equal(expect<Asn>(await step(host, received, 'close'), 200).status, 'CLOSED');
  });

  it('a partner without the plan is shown the way to sending', async () => {
    const body = { partnershipId: network.partnerships.amazon, asnNumber: 'X', content: brushes([1]) };
    const refused = await clerk.send('POST', '/v1/asns', { body });
    assert.equal(refusal(refused), '403 upgrade-required');
    assert.partialDeepStrictEqual(refused.body, { feature: 'shipments.create', requiredPlan: 'PRO' });
  });

  it('a supplier announces to its host, whose stock it becomes', async () => {
    const own = await openAsnNetwork(database());
    const supplier = await own.app.addOrganization({ planTier: 'PRO', businessType: 'SUPPLIER' });
    const partnershipId = randomUUID();
    await own.asHost(async (trx) => {
      const sides = { host_org: own.luxe.id, partner_org: supplier.id };
      const terms = JSON.stringify({ currency: 'USD', consignment: false, titleTransfer: 'ON_RECEIPT' });
      await trx
        .insertInto('partnerships')
        .values({
          ...sides,
          id: partnershipId,
          type: 'SUPPLIER',
          terms,
          status: 'ACTIVE',
          effective_from: '2020-01-01',
        })
        .execute();
    });
    await own.asHost(async (trx) => {
      const product = await trx
        .selectFrom('products')
        .where('sku', '=', 'LB-2001')
        .select('id')
        .executeTakeFirstOrThrow();
      const share = { partnership_id: partnershipId, host_org: own.luxe.id, partner_org: supplier.id };
      await trx
        .insertInto('shares')
        .values([
          { ...share, resource: 'LOCATION_INVENTORY', location_id: own.locations.own },
          { ...share, resource: 'PRODUCT', product_id: product.id },
        ])
        .execute();
    });
    await database().asSuperuser(`
      insert into app.locations (owner_org, operator_org, code, name, type)
      values ('${supplier.id}', '${supplier.id}', 'LOC-201', 'Shenzhen', 'PLANT')`);
    const seller = await own.person(supplier);
    const content = brushes([12], { shipFromLocation: 'LOC-201', shipToLocation: 'LOC-001' });
    const sent = await sendAsn(seller, partnershipId, content);
    const buyer = await own.person(own.luxe);
    const seen = await asnOf(buyer, sent.id);
    assert.partialDeepStrictEqual(seen, { direction: 'INBOUND', from: { location: null } });
    assert.doesNotMatch(JSON.stringify(seen), /LOC-201|Shenzhen/);
    await receive(buyer, sent, {
      lines: [{ lineNumber: 1, counts: [{ accepted: 12, damaged: 0, rejected: 0 }] }],
    });
    assert.deepEqual(await stockAt(own, own.locations.own), { AVAILABLE: 12 });
    // A product that is not shared with the supplier does not exist for it.
    const hidden = { ...content, lines: [{ lineNumber: 1, sku: 'LB-9999', quantity: 1 }] };
    const body = { partnershipId, asnNumber: 'HIDDEN', content: hidden };
    assert.partialDeepStrictEqual((await seller.send('POST', '/v1/asns', { body })).body, {
      errors: [{ pointer: '/content/lines/0/sku', code: 'unknown-product' }],
    });
  });

  it('an ended partnership sends nothing more', async () => {
    const own = await openAsnNetwork(database());
    const sender = await own.person(own.luxe);
    const sent = await sendAsn(sender, own.partnerships.sephora, brushes([1], { shipToLocation: 'LOC-104' }));
    await own.asHost((trx) => trx.updateTable('partnerships').set({ status: 'SUSPENDED' }).execute());
    const body = { partnershipId: own.partnerships.amazon, asnNumber: 'X', content: brushes([1]) };
    assert.equal(refusal(await sender.send('POST', '/v1/asns', { body })), '409 partnership-not-active');
    assert.equal(refusal(await replace(sender, sent)), '409 partnership-not-active');
    assert.equal(refusal(await step(sender, sent, 'cancel')), '409 partnership-not-active');
    assert.deepEqual((await asnOf(sender, sent.id)).actions, []);
  });

  it('a session for one partnership shows its notices only, and sends none', async () => {
    const own = await openAsnNetwork(database());
    const sender = await own.person(own.luxe);
    const shown = await sendAsn(sender, own.partnerships.amazon, brushes([1]));
    const hidden = await sendAsn(
      sender,
      own.partnerships.sephora,
      brushes([1], { shipToLocation: 'LOC-104' }),
    );
    await receive(await own.person(own.sephora), hidden, { final: true });
    const scoped = await own.person(own.luxe, { role: 'OWNER', partnership: own.partnerships.amazon });
    const { items } = expect<Page>(await scoped.get('/v1/asns'), 200);
    assert.deepEqual(
      items.map(({ id, from, actions }) => [id, from.location, actions]),
      [[shown.id, null, []]],
    );
    assert.equal(refusal(await scoped.get(`/v1/asns/${hidden.id}`)), '404 not-found');
    // The page may be the receiver's, who must not see what is not sent yet.
    const draft = await sendAsn(sender, own.partnerships.amazon, brushes([1]));
    await force(draft.id, 'DRAFT');
    assert.equal(refusal(await scoped.get(`/v1/asns/${draft.id}`)), '404 not-found');
    assert.equal((await asnOf(sender, draft.id)).status, 'DRAFT');
    assert.deepEqual((await scoped.get('/v1/receipts')).body, { items: [], nextCursor: null });
    assert.deepEqual((await scoped.get('/v1/discrepancies')).body, { items: [], nextCursor: null });
    assert.equal(refusal(await step(scoped, shown, 'cancel')), '403 session-restricted');
    const clerkThere = await own.person(own.amazon, {
      role: 'OPERATOR',
      partnership: own.partnerships.amazon,
    });
    assert.equal((await receive(clerkThere, shown, { final: true })).asn.status, 'RECEIVED');
    assert.equal(expect<{ items: unknown[] }>(await scoped.get('/v1/receipts'), 200).items.length, 1);
  });

  it('every state × every step: what the state machine does not list is an invalid transition', async () => {
    const possible: Record<string, AsnStatus[]> = {
      acknowledge: ['SENT'],
      receive: ['SENT', 'ACKNOWLEDGED', 'PARTIALLY_RECEIVED'],
      replace: ['DRAFT', 'SENT', 'ACKNOWLEDGED'],
      cancel: ['DRAFT', 'SENT', 'ACKNOWLEDGED'],
    };
    const steps: Record<string, (asn: Asn) => Promise<TestAnswer>> = {
      acknowledge: (asn) => step(clerk, asn, 'acknowledge'),
      receive: (asn) => tryReceive(clerk, asn, { final: true }),
      replace: (asn) => replace(host, asn),
      cancel: (asn) => step(host, asn, 'cancel'),
    };
    for (const [name, take] of Object.entries(steps)) {
      for (const status of ASN_STATUSES) {
        const asn = await send(brushes([1, 1]));
        await force(asn.id, status);
        const answer = await take(asn);
        const receiverSees = status !== 'DRAFT' || name === 'replace' || name === 'cancel';
        if (!receiverSees) assert.equal(refusal(answer), '404 not-found', `${name} in ${status}`);
        else if (possible[name]?.includes(status)) assert.ok(answer.status < 300, `${name} in ${status}`);
        else assert.equal(refusal(answer), '409 invalid-transition', `${name} in ${status}`);
      }
    }
  });
});

testDatabases('listing ASNs', (database) => {
  let network: AsnNetwork;
  let host: Person;
  let clerk: Person;
  const asns: Asn[] = [];
  before(async () => {
    network = await openAsnNetwork(database());
    host = await network.person(network.luxe);
    clerk = await network.person(network.amazon);
    // Two on the same day, two without a day.
    for (const day of ['2026-01-09', '2026-01-07', undefined, '2026-01-07', undefined, '2026-01-08']) {
      const { estimatedDeliveryAt: _, ...content } = brushes([1]);
      const due = day === undefined ? {} : { estimatedDeliveryAt: `${day}T17:00:00Z` };
      asns.push(await sendAsn(host, network.partnerships.amazon, { ...content, ...due }));
    }
    expect(await clerk.send('POST', `/v1/asns/${asns[0]!.id}/acknowledge`, { version: 1 }), 200);
  });

  const listAll = async (person: Person, query: string) => {
    const ids: string[] = [];
    let cursor: string | null = '';
    do {
      const page: Page = expect<Page>(await person.get(`/v1/asns?limit=2&${query}${cursor}`), 200);
      assert.ok(page.items.length <= 2);
      ids.push(...page.items.map(({ id }) => id));
      cursor = page.nextCursor && `&cursor=${encodeURIComponent(page.nextCursor)}`;
    } while (cursor !== null);
    return ids;
  };

  it('orders by estimated delivery, those without one last; descending is the exact reverse', async () => {
    const dated = (id: string) =>
      asns.find((asn) => asn.id === id)?.estimatedDeliveryAt?.slice(8, 10) ?? null;
    for (const person of [host, clerk]) {
      const ascending = await listAll(person, '');
      assert.deepEqual(ascending.map(dated), ['07', '07', '08', '09', null, null]);
      assert.deepEqual(await listAll(person, 'sort=-estimatedDeliveryAt'), ascending.toReversed());
    }
  });

  it('filters by state, direction and code', async () => {
    assert.deepEqual(await listAll(clerk, 'status=ACKNOWLEDGED'), [asns[0]!.id]);
    assert.equal((await listAll(clerk, 'status=ACKNOWLEDGED&status=SENT')).length, 6);
    assert.equal((await listAll(clerk, 'direction=INBOUND')).length, 6);
    assert.deepEqual(await listAll(clerk, 'direction=OUTBOUND'), []);
    assert.deepEqual(await listAll(host, 'direction=INBOUND'), []);
    assert.deepEqual(await listAll(clerk, `code=${asns[2]!.asnNumber}`), [asns[2]!.id]);
    const pallets = await sendAsn(host, network.partnerships.amazon, serum(3));
    for (const sscc of ['008600010000000016', '008600010000000023']) {
      assert.deepEqual(await listAll(clerk, `code=${sscc}`), [pallets.id]);
    }
  });

  it('a cursor belongs to its list', async () => {
    const { nextCursor } = expect<Page>(await clerk.get('/v1/asns?limit=1'), 200);
    assert.equal(
      refusal(await clerk.get(`/v1/asns?limit=1&status=SENT&cursor=${nextCursor}`)),
      '400 invalid-cursor',
    );
    assert.equal(refusal(await clerk.get('/v1/asns?cursor=nonsense')), '400 invalid-cursor');
  });

  it('the parent reads what its subsidiaries send, and acts for none', async () => {
    const parent = await network.app.addOrganization({ planTier: 'ENTERPRISE', kind: 'PARENT' });
    await database().asSuperuser(
      `update app.organization_accounts set parent_id = '${parent.id}', kind = 'SUBSIDIARY'
      where organization_id = '${network.luxe.id}'`,
    );
    const reader = await network.person(parent, { role: 'OWNER' });
    const seen = expect<Asn>(await reader.get(`/v1/asns/${asns[1]!.id}`), 200);
    assert.partialDeepStrictEqual(seen, {
      direction: 'OUTBOUND',
      actions: [],
      from: { location: { code: 'LOC-001' } },
    });
    const cancelled = await reader.send('POST', `/v1/asns/${asns[1]!.id}/cancel`, { version: 1 });
    assert.equal(refusal(cancelled), '409 invalid-transition');
  });
});

testDatabases(
  'listing ASNs of a rare viewer',
  (database) => {
    it('reads no more rows than it shows, however many there are', async () => {
      const network = await openAsnNetwork(database());
      const rare = await network.person(network.sephora);
      const sent = await sendAsn(
        await network.person(network.luxe),
        network.partnerships.sephora,
        brushes([1], { shipToLocation: 'LOC-104' }),
      );
      await database().asSuperuser(`
        insert into app.asns (owner_org, counterparty_org, partnership_id, stock_owner_org, asn_number, status,
          ship_to_location_id, ship_to_code, ship_to_name, estimated_delivery_at)
        select owner_org, '${network.amazon.id}', '${network.partnerships.amazon}', stock_owner_org, 'BULK-' || n,
          (array['SENT', 'ACKNOWLEDGED', 'RECEIVED', 'CLOSED'])[1 + n % 4], '${network.locations.amazon}', 'LOC-101',
          'PHX5', now() + n * interval '1 minute'
        from app.asns, generate_series(1, 5000) n where id = '${sent.id}';
        analyze app.asns`);
      for (const order of ['asc', 'desc'] as const) {
        const query = asnPositionsQuery({
          statuses: undefined,
          direction: undefined,
          code: undefined,
          order,
          after: undefined,
          limit: 50,
          partnershipId: null,
        });
        for (const [organization, most] of [
          [network.sephora, 60],
          // A page of each state, with and without a date.
          [network.amazon, 14 * 60],
        ] as const) {
          const plan = await database().withTenant(
            { organizationId: organization.id, userId: null, credentialId: null },
            'read',
            async (trx) => (await sql`explain (analyze, format json) ${query}`.execute(trx)).rows,
          );
          const rows = rowsRead(plan);
          assert.ok(rows <= most, `${rows} rows read for ${organization.code}, ${order}`);
        }
      }
      assert.equal(expect<Page>(await rare.get('/v1/asns'), 200).items.length, 1);
    });
  },
  ['postgres'],
);

/** Rows that the scans of a plan touched, those that a filter then dropped included. */
function rowsRead(plan: unknown): number {
  if (Array.isArray(plan)) return plan.reduce<number>((sum, node) => sum + rowsRead(node), 0);
  if (typeof plan !== 'object' || plan === null) return 0;
  const node = plan as Record<string, unknown>;
  const number = (key: string) => (typeof node[key] === 'number' ? node[key] : 0);
  const own = 'Relation Name' in node && node['Relation Name'] === 'asns';
  const read = (number('Actual Rows') + number('Rows Removed by Filter')) * number('Actual Loops');
  return (own ? read : 0) + rowsRead(Object.values(node).filter((value) => typeof value === 'object'));
}
