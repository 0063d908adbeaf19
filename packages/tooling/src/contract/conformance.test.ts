/**
 * The real server keeps the contract: a client that Hey API generated calls every operation through Prism's
 * validating proxy, as viewers who see different things, and Prism finds nothing to object to.
 */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import type {
  ApiKeyCreated,
  Asn,
  AsnInput,
  Conversation,
  ConversationPlace,
  Location,
  EmbedSession,
  EmbedKeyCreated,
  Invitation,
  IngestTokenCreated,
  Member,
  NotificationList,
  NotificationPreferences,
  PartnershipList,
  Photo,
  ProviderPage,
  Receipt,
  ReceiptInput,
  SellThroughSubmission,
  Subscription,
} from '@betterdata/portal-contract';
import type { Document, Json } from '../generate/document.ts';
import { endpointsOf, lookUp, PROBLEM, schemaReference, type Endpoint } from '../generate/endpoints.ts';
import { inRoot } from '../root.ts';
import { PICTURES } from '../../../server/src/photos/testing.ts';
import { openWorld, ORIGIN, type World } from './conformance-world.ts';
import type { HeyAnswer, HeyRequest } from './hey-client.ts';
import { queriesOf } from './parameter-values.ts';
import { undescribedKeys } from './undescribed.ts';

const document = JSON.parse(await readFile(inRoot('packages/contract/openapi.json'), 'utf8')) as Document;
const endpoints = new Map(endpointsOf(document).map((endpoint) => [endpoint.id, endpoint]));
const PROBLEM_SCHEMA = { $ref: schemaReference(PROBLEM) };
const isStream = ({ answers }: Endpoint) => answers.some(({ stream }) => stream);
const reads = [...endpoints.values()].filter((endpoint) => endpoint.method === 'get' && !isStream(endpoint));

/** Who looks: an organization of the demo network, and one of its people. */
const PEOPLE = {
  parent: ['ORG-001', 'henry.osei@luxebond.example'],
  host: ['ORG-003', 'victor.nguyen@luxebond.example'],
  hostOwner: ['ORG-003', 'camille.laurent@luxebond.example'],
  amazonOwner: ['ORG-101', 'alicia.moreno@amazon.example'],
  amazon: ['ORG-101', 'dana.reyes@amazon.example'],
  sephora: ['ORG-102', 'claire.dubois@sephora.example'],
  packagePro: ['ORG-201', 'liu.yan@packagepro.example'],
} as const;

let world: World;
const sessions = new Map<string, string>();
const answered = new Set<string>();
/** What each operation that changes something left in the audit trail. */
const trails = new Map<string, string[]>();

/**
 * What a person has read is their own affair, and nothing that anybody would look up. The operator is no organization:
 * its sessions are their own record.
 */
const LEAVES_NO_TRAIL = new Set([
  ...['conversations.read', 'notifications.read', 'notifications.readAll', 'invitation.open'],
  ...['operatorSessions.create', 'operatorSessions.end'],
]);

before(async () => {
  world = await openWorld();
  for (const [who, [organization, email]] of Object.entries(PEOPLE)) {
    sessions.set(who, await world.signIn(organization, email));
  }
});

after(() => world.close());

test('an ASN from announcement over receipt to reversal', async () => {
  const asn = asnOf(await call('asns.create', 'host', { headers: once(), body: await newAsn() }));
  const path = { asnId: asn.id };
  const { content } = await newAsn();
  const replaced = asnOf(await call('asns.replace', 'host', { path, headers: once(asn), body: content }));
  refused(412, await call('asns.acknowledge', 'amazon', { path, headers: once(asn) }));
  const acknowledged = asnOf(await call('asns.acknowledge', 'amazon', { path, headers: once(replaced) }));

  const photo = await call('photos.upload', 'amazon', {
    path,
    headers: once(),
    body: new Blob([PICTURES['image/jpeg']], { type: 'image/jpeg' }),
  });
  const { id: photoId } = (photo.data ?? assert.fail(JSON.stringify(photo.error))) as Photo;
  const counted = receiptOf(acknowledged, [photoId]);
  const received = await call('asns.receive', 'amazon', {
    path,
    headers: once(acknowledged, counted.id),
    body: counted,
  });
  const receipt = received.data as Receipt;
  assert.deepEqual([receipt.unitsAccepted, receipt.unitsDamaged], [46, 1], JSON.stringify(received.error));
  refused(409, await call('asns.cancel', 'host', { path, headers: once(receipt.asn) }));
  const seen = await call('photos.get', 'host', { path: { photoId } });
  assert.equal((seen.data as Blob | undefined)?.size, PICTURES['image/jpeg'].length);

  const reversal = { id: randomUUID(), reason: 'Counted the wrong pallet' };
  const reversed = await call('receipts.reverse', 'amazon', {
    path: { receiptId: receipt.id },
    headers: once(receipt.asn, reversal.id),
    body: reversal,
  });
  assert.equal((reversed.data as Receipt | undefined)?.reverses, receipt.id, JSON.stringify(reversed.error));
});

test('an ASN that is received as announced and closed', async () => {
  const asn = asnOf(await call('asns.create', 'host', { headers: once(), body: await newAsn() }));
  const path = { asnId: asn.id };
  const counts = [{ lotNumber: 'C1', accepted: 48, damaged: 0, rejected: 0 }];
  const counted: ReceiptInput = { id: randomUUID(), lines: [{ lineNumber: 1, counts }] };
  const headers = once(asn, counted.id);
  const received = await call('asns.receive', 'amazon', { path, headers, body: counted });
  const { asn: notice } = received.data as Receipt;
  assert.equal(asnOf(await call('asns.close', 'host', { path, headers: once(notice) })).status, 'CLOSED');
});

test('sales of a day, row by row', async () => {
  const yesterday = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10);
  const row = { storeCode: 'SEP-011', sku: 'LB-1042', date: yesterday, sold: 3 };
  const submit = (rows: object[]) =>
    call('sellThrough.submit', 'sephora', { headers: once(), body: { rows } });
  const saved = await submit([row]);
  assert.equal((saved.data as SellThroughSubmission | undefined)?.rowsSaved, 1, JSON.stringify(saved.error));
  refused(422, await submit([row, { ...row, storeCode: 'SEP-999' }]));
});

test('what a person is told of it, and how they want to be told', async () => {
  const list = async () => (await call('notifications.list', 'amazon', {})).data as NotificationList;
  let news = (await list()).items[0];
  while (news === undefined) {
    await sleep(100);
    news = (await list()).items[0];
  }
  await call('notifications.read', 'amazon', { path: { notificationId: news.id }, headers: once() });
  await call('notifications.readAll', 'amazon', { headers: once(), body: { until: news.createdAt } });
  const { data } = await call('notifications.getPreferences', 'amazon', {});
  const { phoneNumber, version } = data as NotificationPreferences;
  const body = { phoneNumber, locale: 'de', topics: [{ topic: 'NEW_ASN', channels: ['IN_APP'] }] };
  const changed = await call('notifications.setPreferences', 'amazon', { headers: once({ version }), body });
  assert.equal(
    (changed.data as NotificationPreferences | undefined)?.locale,
    'de',
    JSON.stringify(changed.error),
  );
  refused(412, await call('notifications.setPreferences', 'amazon', { headers: once({ version }), body }));
});

test('an ASN that is withdrawn', async () => {
  const asn = asnOf(await call('asns.create', 'host', { headers: once(), body: await newAsn() }));
  const path = { asnId: asn.id };
  assert.equal(asnOf(await call('asns.cancel', 'host', { path, headers: once(asn) })).status, 'CANCELLED');
});

test('a plan that is bought and changed', async () => {
  const returnUrl = 'https://intranet.example/portal';
  const order = { planTier: 'PRO', addOns: [{ key: 'ADDITIONAL_LOCATION', quantity: 1 }] };
  const buyer = 'amazonOwner';
  const started = await call('subscription.checkout', buyer, {
    headers: once(),
    body: { ...order, returnUrl },
  });
  await world.pay(
    (started.data as ProviderPage | undefined)?.url ?? assert.fail(JSON.stringify(started.error)),
  );
  const bought = (await call('subscription.get', buyer, {})).data as Subscription;
  assert.equal(bought.monthlyCost.amount, '248.00');
  const less = { planTier: 'FREE', addOns: [] };
  const changed = await call('subscription.change', buyer, { headers: once(bought), body: less });
  assert.equal(
    (changed.data as Subscription | undefined)?.pending?.planTier,
    'FREE',
    JSON.stringify(changed.error),
  );
  await call('subscription.portal', buyer, { headers: once(), body: { returnUrl } });
  refused(
    409,
    await call('subscription.checkout', buyer, { headers: once(), body: { ...order, returnUrl } }),
  );
});

test('a site of one’s own, up to the limit', async () => {
  const site = { code: 'LOC-203', name: 'Suzhou', type: 'WAREHOUSE' };
  const create = (who: string) => call('locations.create', who, { headers: once(), body: site });
  refused(403, await create('sephora'));
  refused(403, await create('packagePro'));
  const { data, error } = await create('host');
  const path = { locationId: (data as Location | undefined)?.id ?? assert.fail(JSON.stringify(error)) };
  for (const step of ['locations.archive', 'locations.restore']) {
    await call(step, 'host', { path, headers: once() });
    refused(409, await call(step, 'host', { path, headers: once() }));
  }
});

test('a colleague who is invited, and one who is accepted, changed, disabled and removed', async () => {
  const invite = (email: string) =>
    call('members.invite', 'amazonOwner', {
      headers: once(),
      body: { email, name: 'Sam Ortiz', role: 'VIEWER', locale: 'de' },
    });
  const invited = memberOf(await invite('sam.ortiz@amazon.example'));
  refused(409, await invite('sam.ortiz@amazon.example'));
  const path = { memberId: invited.id };
  const step = async (id: string, member: Member, body?: object) =>
    memberOf(await call(id, 'amazonOwner', { path, headers: once(member), ...(body && { body }) }));
  const resent = await step('members.resend', invited);
  refused(412, await call('members.resend', 'amazonOwner', { path, headers: once(invited) }));
  await world.execute(`update app.memberships set status = 'REQUESTED' where id = '${invited.id}'`);
  refused(409, await call('members.resend', 'amazonOwner', { path, headers: once(resent) }));
  const accepted = await step('members.accept', resent, { role: 'OPERATOR' });
  const changed = await step('members.changeRole', accepted, { role: 'ANALYST' });
  const disabled = await step('members.disable', changed);
  refused(412, await call('members.enable', 'amazonOwner', { path, headers: once(changed) }));
  const enabled = await step('members.enable', disabled);
  const gone = await call('members.remove', 'amazonOwner', { path, headers: once(enabled) });
  assert.equal(gone.response.status, 204);
});

test('keys, tokens and grants, from making to revoking', async () => {
  const pages = { label: 'Pages', origins: ['https://pages.example'] };
  const embed = await call('embedKeys.create', 'hostOwner', { body: pages });
  const { key } = (embed.data ?? assert.fail(JSON.stringify(embed.error))) as EmbedKeyCreated;
  const path = { embedKeyId: key.id };
  await call('embedKeys.update', 'hostOwner', { path, headers: once(key), body: { ...pages, label: 'X' } });
  await call('embedKeys.revoke', 'hostOwner', { path, headers: once() });

  const body = { label: 'ERP', scopes: ['asns:read'] };
  const api = await call('apiKeys.create', 'hostOwner', { body });
  const made = (api.data ?? assert.fail(JSON.stringify(api.error))) as ApiKeyCreated;
  sessions.set('erp', made.secret);
  assert.equal((await call('asns.list', 'erp', {})).response.status, 200);
  refused(403, await call('receipts.list', 'erp', {}));
  refused(403, await call('viewer.get', 'erp', {}));
  refused(403, await call('apiKeys.create', 'amazonOwner', { body }));
  const apiPath = { apiKeyId: made.key.id };
  const rotation = { path: apiPath, headers: once(made.key), body: { overlapHours: 1 } };
  await call('apiKeys.rotate', 'hostOwner', rotation);
  await call('apiKeys.revoke', 'hostOwner', { path: apiPath, headers: once() });

  const { data } = await call('partnerships.list', 'host', {});
  const idOf = (code: string) =>
    (data as PartnershipList).items.find(({ counterparty }) => counterparty.code === code)?.id ?? '';
  const token = await call('ingestTokens.create', 'hostOwner', {
    body: { label: 'Tills', partnershipId: idOf('ORG-102') },
  });
  const issued = (token.data ?? assert.fail(JSON.stringify(token.error))) as IngestTokenCreated;
  await call('ingestTokens.revoke', 'hostOwner', {
    path: { ingestTokenId: issued.token.id },
    headers: once(),
  });

  const partnership = { path: { partnershipId: idOf('ORG-101') }, headers: once() };
  refused(404, await call('hostGrants.grant', 'hostOwner', partnership));
  await call('hostGrants.grant', 'amazonOwner', partnership);
  await call('hostGrants.revoke', 'amazonOwner', { ...partnership, headers: once() });
});

test('invitations, each with another answer', async () => {
  const terms = {
    incoterm: 'DAP',
    ...{ currency: 'USD', consignment: false, titleTransfer: 'ON_SALE', paymentTerms: { netDays: 30 } },
    ...{ receiptTolerancePercent: 5, claimWindowDays: 30 },
  };
  const invite = async (email: string) => {
    const { data, error } = await call('invitations.create', 'hostOwner', {
      headers: once(),
      body: {
        ...{ email, organizationName: 'Harbor', contactName: 'Sam Okoro', businessType: 'THREE_PL' },
        ...{ type: 'THREE_PL', language: 'en', terms, locations: [], productIds: [] },
      },
    });
    const { id } = (data ?? assert.fail(JSON.stringify(error))) as Invitation;
    sessions.set('invited', await world.invitationToken());
    return { path: { invitationId: id } };
  };
  const company = { organizationName: 'Harbor', country: 'US', personName: 'Sam Okoro', language: 'en' };
  const answer = async (id: string, body: object) =>
    assert.equal((await call(id, 'invited', { body })).response.status < 300, true, id);

  const accepted = await invite('sam@harbor.example');
  await call('invitations.resend', 'hostOwner', { ...accepted, headers: once() });
  sessions.set('invited', await world.invitationToken());
  await call('invitation.open', 'invited', {});
  assert.equal((await call('invitation.get', 'invited', {})).response.status, 200);
  await answer('invitation.accept', company);
  assert.equal((await call('invitations.get', 'hostOwner', accepted)).response.status, 200);
  refused(409, await call('invitations.revoke', 'hostOwner', { ...accepted, headers: once() }));

  await invite('declines@harbor.example');
  await answer('invitation.decline', { reason: 'Not now' });
  await invite('joins@harbor.example');
  await answer('invitation.join', { organization: 'ORG-101', personName: 'Sam Okoro' });
  const withdrawn = await invite('withdrawn@harbor.example');
  await call('invitations.revoke', 'hostOwner', { ...withdrawn, headers: once() });
  for (const step of ['approve', 'refuse']) {
    const edited = await invite(`${step}@harbor.example`);
    await answer('invitation.accept', { ...company, terms: { ...terms, claimWindowDays: 60 } });
    await call(`invitations.${step}`, 'hostOwner', { ...edited, headers: once() });
  }
  await invite(PEOPLE.amazonOwner[1]);
  const token = sessions.get('invited');
  const attached = await call('invitation.attach', 'amazonOwner', { headers: once(), body: { token } });
  assert.equal(attached.response.status < 300, true, JSON.stringify(attached.error));
});

test('a conversation about an ASN, which each side reads for itself', async () => {
  const { id } = asnOf(await call('asns.create', 'host', { headers: once(), body: await newAsn() }));
  const question = { id: randomUUID(), subject: { type: 'ASN', id }, text: 'When does it arrive?' };
  const headers = once(undefined, question.id);
  const begun = await call('conversations.start', 'amazon', { headers, body: question });
  const path = { conversationId: (begun.data as Conversation | undefined)?.id ?? '' };
  const query = { subjectType: 'ASN', subjectId: id };
  const place = await call('conversations.about', 'host', { query });
  assert.equal((place.data as ConversationPlace | undefined)?.conversation?.id, path.conversationId);
  refused(404, await call('conversations.about', 'sephora', { query }));
  const answer = { id: randomUUID(), text: 'At 10:00.' };
  const send = (who: string) =>
    call('messages.send', who, { path, headers: once(undefined, answer.id), body: answer });
  assert.equal((await send('host')).response.status, 201);
  refused(422, await send('amazon'));
  const read = await call('conversations.read', 'amazon', { path, body: { messageId: answer.id } });
  assert.equal((read.data as Conversation | undefined)?.readUpTo, 2);
});

for (const endpoint of reads) {
  for (const who of Object.keys(PEOPLE)) {
    test(`${endpoint.id} as ${who}`, async () => {
      for (const path of await pathsOf(endpoint, who)) {
        for (const query of queriesOf(document, endpoint)) {
          const { data } = await call(endpoint.id, who, { path, query });
          const cursor = (data as { nextCursor?: string | null } | undefined)?.nextCursor;
          if (cursor) await call(endpoint.id, who, { path, query: { ...query, cursor } });
        }
      }
    });
  }
}

test('the operator’s figures, in a session that is ended then', async () => {
  sessions.set('operatorKey', await world.operatorKey());
  const body = { person: 'jo@betterdata.example', origin: 'https://intranet.example' };
  const { data } = await call('operatorSessions.create', 'operatorKey', { body });
  sessions.set('operator', (data as { token: string }).token);
  for (const endpoint of reads.filter(({ id }) => id.startsWith('network.'))) {
    for (const query of queriesOf(document, endpoint)) await call(endpoint.id, 'operator', { query });
  }
  await call('operatorSessions.end', 'operator', {});
  refused(401, await call('network.summary', 'operator', {}));
});

// Not through Prism, which waits for the end of an answer.
for (const { id, path } of [...endpoints.values()].filter(isStream)) {
  test(`${id} begins as its example does`, async () => {
    const headers = { Authorization: `Bearer ${sessions.get('amazon')}` };
    const { status, headers: received, body } = await fetch(`${world.serverUrl}${path}`, { headers });
    const reader = (body ?? assert.fail('no body')).pipeThrough(new TextDecoderStream()).getReader();
    const { value = '' } = await reader.read();
    await reader.cancel();
    assert.deepEqual([status, received.get('content-type')], [200, 'text/event-stream']);
    assert.match(value, /^event: ready\nid: [\w-]+\ndata: {"reset":true,"heartbeatMs":15000}\n\n$/);
    answered.add(id);
  });
}

test('a session that is ended', async () => {
  const [organization, user] = PEOPLE.sephora;
  const key = await world.keyOf(organization);
  const body = { user, origin: 'https://intranet.example' };
  const created = await world.call('embedSessions.create', key, { body });
  const { token } = created.data as { token: string };
  const { response } = await world.call('embedSessions.end', token);
  for (const [id, answer] of [
    ['embedSessions.create', created.response],
    ['embedSessions.end', response],
  ] as const) {
    await noteAnswer(id, answer);
  }
  const leaver = await world.signIn('ORG-102', 'renee.walker@sephora.example');
  await noteAnswer('members.leave', (await world.call('members.leave', leaver)).response);
  assert.equal((await world.call('viewer.get', token)).response.status, 401);
  assert.deepEqual(world.violations, []);
});

test('a session of the popup, and the next', async () => {
  const codeVerifier = 'v'.repeat(43);
  const code = await world.popupCode(...PEOPLE.sephora, codeVerifier);
  const headers = { Origin: ORIGIN };
  const exchanged = await world.call('embedSessions.exchange', code, { headers, body: { codeVerifier } });
  assert.equal(exchanged.response.status, 201);
  const { token } = exchanged.data as EmbedSession;
  const renewed = await world.call('embedSessions.renew', token, { headers });
  assert.equal(renewed.response.status, 201);
  for (const [id, answer] of [
    ['embedSessions.exchange', exchanged.response],
    ['embedSessions.renew', renewed.response],
  ] as const) {
    await noteAnswer(id, answer);
  }
  assert.deepEqual(world.violations, []);
});

test('every change is in the audit trail, under its request, but for marks of what was read', () => {
  for (const [id, actions] of trails) {
    assert.equal(actions.length > 0, !LEAVES_NO_TRAIL.has(id), `${id}: ${actions.join(', ')}`);
  }
  const writes = [...endpoints.values()].filter(({ method }) => method !== 'get').map(({ id }) => id);
  assert.deepEqual(writes.filter((id) => !trails.has(id)).toSorted(), []);
});

test('every operation was answered with success at least once', () => {
  assert.deepEqual(
    [...endpoints.keys()].filter((id) => !answered.has(id)),
    [],
  );
});

/** Calls an operation and checks what Prism lets pass: an undescribed status, media type or key. */
async function noteAnswer(id: string, { ok, headers }: Response): Promise<void> {
  assert.ok(ok, id);
  answered.add(id);
  trails.set(id, await world.trailOf(headers.get('x-request-id') ?? ''));
}

async function call(id: string, who: string, request: Partial<HeyRequest>): Promise<HeyAnswer> {
  const endpoint = endpoints.get(id);
  if (endpoint === undefined) throw new Error(`The contract has no ${id}`);
  const before = world.violations.length;
  // Prism reads every body as text, which changes the bytes of a file.
  const isFile = endpoint.uploads.length > 0 || endpoint.answers.some(({ file }) => file);
  const answer = await world.call(id, sessions.get(who) ?? '', {
    ...request,
    ...(isFile && { baseUrl: world.serverUrl }),
  });
  assert.deepEqual(world.violations.slice(before), []);

  const { status, headers } = answer.response;
  assert.notEqual(status, 500, JSON.stringify(answer.error));
  const described = endpoint.operation.responses[status];
  assert.ok(described, `${id} answers ${status}, of which the contract says nothing`);
  const mediaTypes = Object.keys(lookUp(document, described).content ?? {});
  const mediaType = headers.get('content-type');
  assert.ok(mediaType === null ? mediaTypes.length === 0 : mediaTypes.includes(mediaType), `${mediaType}`);

  if (status < 400) answered.add(id);
  if (status < 400 && endpoint.method !== 'get') {
    const requestId = headers.get('x-request-id') ?? assert.fail('no request id');
    trails.set(id, await world.trailOf(requestId));
  }
  if (answer.data instanceof Blob) return answer;
  const schema = endpoint.answers.find((each) => each.status === status)?.schema ?? PROBLEM_SCHEMA;
  const keys = undescribedKeys(document, schema, (answer.data ?? answer.error ?? null) as Json);
  assert.deepEqual(keys, []);
  return answer;
}

/** Path values of what the viewer sees in the list above the path, and of something that nobody sees. */
async function pathsOf({ path }: Endpoint, who: string): Promise<Record<string, string>[]> {
  const [, listPath, name] = /^(.*)\/\{(\w+)\}/.exec(path) ?? [];
  if (name === undefined) return [{}];
  const list = reads.find((endpoint) => endpoint.path === listPath);
  // A photo is found through its receipt only.
  if (list === undefined) return [{ [name]: randomUUID() }];
  const { data } = await call(list.id, who, { query: { limit: 3 } });
  // Who may not list them is asked about one that nobody sees.
  const { items } = (data ?? { items: [] }) as { items: { id: string }[] };
  return [...items.map(({ id }) => id), randomUUID()].map((id) => ({ [name]: id }));
}

/** Headers for one change, made to the version that was read. */
function once(read?: { version: number }, key: string = randomUUID()): Record<string, string> {
  return { 'Idempotency-Key': key, ...(read && { 'If-Match': `"${read.version}"` }) };
}

async function newAsn(): Promise<AsnInput> {
  const { data } = await call('partnerships.list', 'host', {});
  const partnership = (data as PartnershipList).items.find(
    ({ counterparty }) => counterparty.code === 'ORG-101',
  );
  const lots = [{ lotNumber: 'C1', expiryDate: '2030-12-31', quantity: 48 }];
  return {
    partnershipId: partnership?.id ?? '',
    asnNumber: `CONF-${randomUUID().slice(0, 8)}`,
    content: {
      shipFromLocation: 'LOC-001',
      shipToLocation: 'LOC-101',
      structure: 'SOI',
      shippedAt: new Date(Date.now() - 3_600_000).toISOString(),
      lines: [{ lineNumber: 1, sku: 'LB-1010', quantity: 48, lots }],
    },
  };
}

/** 48 announced: 46 accepted, 1 damaged, closed short by 1. */
function receiptOf({ lines }: Asn, photos: string[]): ReceiptInput {
  const [lot] = lines[0]?.lots ?? [];
  const counts = [
    { lotNumber: lot?.lotNumber ?? '', expiryDate: '2030-12-31', accepted: 46, damaged: 1, rejected: 0 },
  ];
  return {
    id: randomUUID(),
    final: true,
    lines: [{ lineNumber: 1, counts, remaining: 'CLOSE_SHORT', photos }],
  };
}

function memberOf({ data, error }: HeyAnswer): Member {
  assert.ok(data, JSON.stringify(error));
  return data as Member;
}

function asnOf({ data, error }: HeyAnswer): Asn {
  assert.ok(data, JSON.stringify(error));
  return data as Asn;
}

function refused(status: number, { response }: HeyAnswer): void {
  assert.equal(response.status, status);
}
