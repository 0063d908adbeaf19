import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  operations,
  type Asn,
  type AsnSummary,
  type OperationId,
  type Receipt,
  type Viewer,
} from '@betterdata/portal-contract';
import { createClient, createIdempotencyKey, type Client, type Listing } from './index.ts';
import { json, serve } from './testing/serve.ts';

const id = '8c0b5c0e-4b0a-4d6e-9a55-5f4d3c2b8841';
const change = { ifMatch: 3 };
const query = { limit: 1 };
const newInvitation = {} as Parameters<Client['invitations']['create']>[0];

/** Those of the sub-path `/events` have tests of their own. */
type Called = Exclude<OperationId, `events.${string}`>;

/** One call of each operation of the contract. */
const calls: Record<Called, (client: Client) => Promise<unknown>> = {
  'alerts.list': ({ alerts }) => alerts.list(query),
  'apiKeys.create': ({ apiKeys }) => apiKeys.create({ label: 'ERP', scopes: ['asns:read'] }),
  'apiKeys.list': ({ apiKeys }) => apiKeys.list(query),
  'apiKeys.revoke': ({ apiKeys }) => apiKeys.revoke(id),
  'apiKeys.rotate': ({ apiKeys }) => apiKeys.rotate(id, { overlapHours: 24 }, change),
  'embedKeys.create': ({ embedKeys }) => embedKeys.create({ label: 'Pages', origins: [] }),
  'embedKeys.list': ({ embedKeys }) => embedKeys.list(query),
  'embedKeys.revoke': ({ embedKeys }) => embedKeys.revoke(id),
  'embedKeys.update': ({ embedKeys }) => embedKeys.update(id, { label: 'Pages', origins: [] }, change),
  'hostGrants.grant': ({ hostGrants }) => hostGrants.grant(id),
  'hostGrants.list': ({ hostGrants }) => hostGrants.list(query),
  'hostGrants.revoke': ({ hostGrants }) => hostGrants.revoke(id),
  'ingestTokens.create': ({ ingestTokens }) => ingestTokens.create({ label: 'Tills', partnershipId: id }),
  'ingestTokens.list': ({ ingestTokens }) => ingestTokens.list(query),
  'ingestTokens.revoke': ({ ingestTokens }) => ingestTokens.revoke(id),
  'members.accept': ({ members }) => members.accept(id, { role: 'VIEWER' }, change),
  'members.changeRole': ({ members }) => members.changeRole(id, { role: 'VIEWER' }, change),
  'members.disable': ({ members }) => members.disable(id, change),
  'members.enable': ({ members }) => members.enable(id, change),
  'members.get': ({ members }) => members.get(id),
  'members.invite': ({ members }) => members.invite({ email: 'a@b.example', name: 'A', role: 'VIEWER' }),
  'members.leave': ({ members }) => members.leave(),
  'members.list': ({ members }) => members.list(query),
  'members.remove': ({ members }) => members.remove(id, change),
  'members.resend': ({ members }) => members.resend(id, change),
  'asns.acknowledge': ({ asns }) => asns.acknowledge(id, change),
  'asns.cancel': ({ asns }) => asns.cancel(id, change),
  'asns.close': ({ asns }) => asns.close(id, change),
  'asns.create': ({ asns }) => asns.create({} as Parameters<typeof asns.create>[0]),
  'asns.get': ({ asns }) => asns.get(id),
  'asns.list': ({ asns }) => asns.list(query),
  'asns.receive': ({ asns }) => asns.receive(id, { id, lines: [] }, change),
  'asns.replace': ({ asns }) => asns.replace(id, {} as Parameters<typeof asns.replace>[1], change),
  'auditEvents.list': ({ auditEvents }) => auditEvents.list(query),
  'conversations.about': ({ conversations }) => conversations.about({ subjectType: 'ASN', subjectId: id }),
  'conversations.get': ({ conversations }) => conversations.get(id),
  'conversations.list': ({ conversations }) => conversations.list(query),
  'conversations.read': ({ conversations }) => conversations.read(id, id),
  'conversations.start': ({ conversations }) =>
    conversations.start({ id, subject: { type: 'ASN', id }, text: 'Hello' }),
  'conversations.summary': ({ conversations }) => conversations.summary(),
  'discrepancies.get': ({ discrepancies }) => discrepancies.get(id),
  'discrepancies.list': ({ discrepancies }) => discrepancies.list(query),
  'embedSessions.create': ({ embedSessions }) =>
    embedSessions.create({ user: 'a@b.example', origin: 'https://b.example' }),
  'embedSessions.exchange': ({ embedSessions }) => embedSessions.exchange({ codeVerifier: 'v' }),
  'embedSessions.renew': ({ embedSessions }) => embedSessions.renew(),
  'embedSessions.end': ({ embedSessions }) => embedSessions.end(),
  'inventory.get': ({ inventory }) => inventory.get(id),
  'inventory.list': ({ inventory }) => inventory.list(query),
  'inventory.movements': ({ inventory }) => inventory.movements(id, query),
  'inventory.summary': ({ inventory }) => inventory.summary(),
  'locations.archive': ({ locations }) => locations.archive(id),
  'locations.create': ({ locations }) => locations.create({ code: 'L', name: 'L', type: 'WAREHOUSE' }),
  'invitation.accept': ({ invitation }) =>
    invitation.accept({ organizationName: 'A', country: 'US', personName: 'B', language: 'en' }),
  'invitation.attach': ({ invitation }) => invitation.attach({ token: 'iv_a' }),
  'invitation.decline': ({ invitation }) => invitation.decline({}),
  'invitation.get': ({ invitation }) => invitation.get(),
  'invitation.join': ({ invitation }) => invitation.join({ organization: 'ORG-1', personName: 'B' }),
  'invitation.open': ({ invitation }) => invitation.open(),
  'invitations.approve': ({ invitations }) => invitations.approve(id),
  'invitations.create': ({ invitations }) => invitations.create(newInvitation),
  'invitations.get': ({ invitations }) => invitations.get(id),
  'invitations.list': ({ invitations }) => invitations.list(query),
  'invitations.refuse': ({ invitations }) => invitations.refuse(id),
  'invitations.resend': ({ invitations }) => invitations.resend(id),
  'invitations.revoke': ({ invitations }) => invitations.revoke(id),
  'locations.list': ({ locations }) => locations.list(query),
  'locations.restore': ({ locations }) => locations.restore(id),
  'messages.list': ({ messages }) => messages.list(id, query),
  'messages.send': ({ messages }) => messages.send(id, { id, text: 'Hello' }),
  'notifications.getPreferences': ({ notifications }) => notifications.getPreferences(),
  'notifications.list': ({ notifications }) => notifications.list(query),
  'notifications.read': ({ notifications }) => notifications.read(id),
  'notifications.readAll': ({ notifications }) => notifications.readAll({ until: '2026-03-12T16:12:00Z' }),
  'notifications.setPreferences': ({ notifications }) =>
    notifications.setPreferences({ phoneNumber: null, locale: null, topics: [] }, change),
  'notifications.summary': ({ notifications }) => notifications.summary(),
  'partnerships.get': ({ partnerships }) => partnerships.get(id),
  'partnerships.list': ({ partnerships }) => partnerships.list(query),
  'photos.get': ({ photos }) => photos.get(id),
  'photos.upload': ({ photos }) => photos.upload(id, new Blob(['…'], { type: 'image/png' })),
  'plans.list': ({ plans }) => plans.list(),
  'products.get': ({ products }) => products.get(id),
  'products.list': ({ products }) => products.list(query),
  'receipts.get': ({ receipts }) => receipts.get(id),
  'receipts.list': ({ receipts }) => receipts.list(query),
  'receipts.reverse': ({ receipts }) => receipts.reverse(id, { id, reason: 'Miscounted' }, change),
  'replenishment.list': ({ replenishment }) => replenishment.list(query),
  'sellThrough.list': ({ sellThrough }) => sellThrough.list(query),
  'sellThrough.stockouts': ({ sellThrough }) => sellThrough.stockouts(query),
  'sellThrough.submission': ({ sellThrough }) => sellThrough.submission(id),
  'sellThrough.submissions': ({ sellThrough }) => sellThrough.submissions(query),
  'sellThrough.submit': ({ sellThrough }) => sellThrough.submit({ rows: [] }, { partial: true }),
  'sellThrough.summary': ({ sellThrough }) => sellThrough.summary({ groupBy: 'day', limit: 1 }),
  'network.cohorts': ({ network }) => network.cohorts(),
  'network.organizations': ({ network }) => network.organizations(query),
  'network.projection': ({ network }) => network.projection(),
  'network.summary': ({ network }) => network.summary(),
  'operatorSessions.create': ({ operatorSessions }) =>
    operatorSessions.create({ origin: 'https://b.example', person: 'Kim' }),
  'operatorSessions.end': ({ operatorSessions }) => operatorSessions.end(),
  'organization.get': ({ organization }) => organization.get(),
  'tasks.list': ({ tasks }) => tasks.list(),
  'subscription.change': ({ subscription }) => subscription.change({ planTier: 'FREE', addOns: [] }, change),
  'subscription.checkout': ({ subscription }) =>
    subscription.checkout({ planTier: 'PRO', addOns: [], returnUrl: 'https://b.example/' }),
  'subscription.get': ({ subscription }) => subscription.get(),
  'subscription.portal': ({ subscription }) => subscription.portal({ returnUrl: 'https://b.example/' }),
  'viewer.get': ({ viewer }) => viewer.get(),
};

function queryOf(operation: string): string {
  if (operation === 'conversations.about') return `?subjectId=${id}&subjectType=ASN`;
  if (operation === 'sellThrough.submit') return '?partial=true';
  if (operation === 'sellThrough.summary') return '?groupBy=day&limit=1';
  if (operation === 'plans.list' || operation === 'tasks.list') return '';
  return /list|movements|stockouts|submissions|organizations/.test(operation) ? '?limit=1' : '';
}

for (const operation of Object.keys(calls) as Called[]) {
  const { method, path, idempotent, ifMatch } = operations[operation];
  test(`${operation} is sent as the contract says`, async (t) => {
    const { endpoint, received } = await serve(t, json(200, { items: [], nextCursor: null }));
    await calls[operation](createClient({ endpoint, token: 'secret' }));
    const [request] = received;
    assert.equal(request?.method, method);
    assert.equal(request.url, path.replace(/\{\w+\}/, id) + queryOf(operation));
    assert.equal(request.headers['idempotency-key'] !== undefined, idempotent);
    assert.equal(request.headers['if-match'], ifMatch ? '"3"' : undefined);
  });
}

test('a file is sent and answered as its bytes, with its type', async (t) => {
  const { endpoint, received } = await serve(t, json(503, {}), json(201, { id }), (response) =>
    response.writeHead(200, { 'content-type': 'image/png' }).end(Buffer.from([0x89, 0xff, 0])),
  );
  const { photos } = createClient({ endpoint, token: 'secret', retry: { baseDelayMs: 1 } });
  assert.deepEqual(await photos.upload(id, new Blob(['a picture'], { type: 'image/webp' })), { id });
  const keys = new Set<unknown>();
  for (const { headers, body } of received) {
    keys.add(headers['idempotency-key']);
    assert.deepEqual([headers['content-type'], body], ['image/webp', 'a picture']);
  }
  assert.deepEqual([received.length, keys.size], [2, 1]);
  const file = await photos.get(id);
  assert.equal(file.type, 'image/png');
  assert.deepEqual(new Uint8Array(await file.arrayBuffer()), new Uint8Array([0x89, 0xff, 0]));
});

test('a problem in place of a file is an error with its code', async (t) => {
  const { endpoint } = await serve(t, json(404, { code: 'not-found', title: 'Not found', status: 404 }));
  const { photos } = createClient({ endpoint, token: 'secret' });
  await assert.rejects(photos.get(id), { code: 'not-found', status: 404 });
});

test('a file is sent as CSV under a key, and again after a failure', async (t) => {
  const { endpoint, received } = await serve(t, json(503, {}), json(201, { id }));
  const client = createClient({ endpoint, token: 'secret', retry: { baseDelayMs: 1 } });
  const file = new Blob(['storeCode,sku,date,sold\n'], { type: 'application/vnd.ms-excel' });
  await client.sellThrough.upload(file, { partial: true }, { idempotencyKey: id });
  assert.equal(received.length, 2);
  for (const { url, body, headers } of received) {
    assert.equal(url, '/v1/sell-through?partial=true');
    assert.equal(headers['content-type'], 'text/csv');
    assert.equal(headers['idempotency-key'], id);
    assert.equal(body, 'storeCode,sku,date,sold\n');
  }
});

test("a receipt's id is its Idempotency-Key, unless the caller names another", async (t) => {
  const { endpoint, received } = await serve(t, json(201, {}));
  const { asns, receipts } = createClient({ endpoint, token: 'secret' });
  await asns.receive(id, { id, lines: [] }, { ...change, idempotencyKey: undefined });
  await asns.receive(id, { id, lines: [] }, { ...change, idempotencyKey: 'mine' });
  await receipts.reverse(id, { id, reason: 'Miscounted' }, change);
  assert.deepEqual(
    received.map((request) => request.headers['idempotency-key']),
    [id, 'mine', id],
  );
});

test('a list goes on with the cursor and keeps its filters', async (t) => {
  const { endpoint, received } = await serve(
    t,
    json(200, { items: [{ asnNumber: 'ASN-1' }], nextCursor: 'c/2' }),
    json(200, { items: [{ asnNumber: 'ASN-2' }], nextCursor: null }),
  );
  const seen: string[] = [];
  const list = createClient({ endpoint, token: 'secret' }).asns.list({ status: 'SENT' });
  for await (const asn of list) seen.push(asn.asnNumber);
  assert.deepEqual(seen, ['ASN-1', 'ASN-2']);
  assert.deepEqual(
    received.map((request) => request.url),
    ['/v1/asns?status=SENT', '/v1/asns?cursor=c%2F2&status=SENT'],
  );
});

test('an Idempotency-Key is a random UUID', () => {
  const keys = new Set(Array.from({ length: 1_000 }, createIdempotencyKey));
  assert.equal(keys.size, 1_000);
  for (const key of keys)
    assert.match(key, /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
});

test('the types are those of the contract, as the caller sees them', () => {
  type Answers<Call extends (...given: never[]) => Promise<unknown>> = Awaited<ReturnType<Call>>;
  const holds = <_ extends true>() => {};
  type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;

  holds<Same<Answers<Client['asns']['get']>, Asn>>();
  holds<Same<Answers<Client['asns']['receive']>, Receipt>>();
  holds<Same<Answers<Client['viewer']['get']>, Viewer>>();
  holds<Same<Answers<Client['embedSessions']['end']>, void>>();
  holds<Same<Answers<Client['asns']['list']>['items'], AsnSummary[]>>();
  holds<ReturnType<Client['asns']['list']> extends Listing<infer _List> ? true : false>();

  const misuse = ({ asns }: Client) => [
    // @ts-expect-error: If-Match is required
    asns.acknowledge(id),
    // @ts-expect-error: no such state
    asns.list({ status: ['SENT', 'LOST'] }),
    // @ts-expect-error: lines are required
    asns.receive(id, { id }, change),
    // @ts-expect-error: a read takes no Idempotency-Key
    asns.get(id, { idempotencyKey: 'k' }),
  ];
  assert.ok(misuse);
});
