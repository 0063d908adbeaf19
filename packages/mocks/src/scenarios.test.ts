import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { createClient, isPortalError } from '@betterdata/portal-sdk';
import { validate } from '@betterdata/portal-sdk/validate';
import { setupServer } from 'msw/node';
import { createMockApi, createMockFetch, scenarios } from './index.ts';
import { mockHandlers } from './msw.ts';

const ENDPOINT = 'https://api.test';
const clientOf = (fetch: typeof globalThis.fetch) =>
  createClient({ endpoint: ENDPOINT, token: 'mock', fetch, validate });

test('every scenario is replayed in the shape of the contract, as the person whose session it is', async () => {
  const codes = await Promise.all(
    scenarios.map(async (name) => {
      const client = clientOf(createMockFetch(name));
      // The operator is of no organization, and who is invited of none yet.
      if (name === 'operator') return (await client.network.summary()).organizations;
      if (name.startsWith('invited')) return (await client.invitation.get()).status;
      return (await client.viewer.get()).organization.code;
    }),
  );
  assert.equal(codes[scenarios.indexOf('operator')], 13);
  assert.equal(codes[scenarios.indexOf('invited-expired')], 'EXPIRED');
  assert.equal(codes[scenarios.indexOf('amazon')], 'ORG-101');
  assert.equal(codes[scenarios.indexOf('packagepro')], 'ORG-201');
  assert.equal(codes[scenarios.indexOf('luxe-bond')], 'ORG-003');
});

test('the SDK gets what Amazon sees, and PackagePro does not', async () => {
  const amazon = clientOf(createMockFetch('amazon'));
  const summary = await amazon.inventory.summary();
  assert.deepEqual(
    summary.locations.map(({ code }) => code),
    ['LOC-101', 'LOC-102', 'LOC-103'],
  );
  const { items } = await amazon.asns.list({ code: 'ASN-8846', limit: 2 });
  const id = items[0]?.id ?? '';
  assert.equal((await amazon.asns.get(id)).asnNumber, 'ASN-8846');
  await assert.rejects(clientOf(createMockFetch('packagepro')).asns.get(id), isNotFound);
});

test('a receipt posts the counts that the server posted', async () => {
  const client = clientOf(createMockFetch('amazon'));
  const before = await client.asns.list({ code: 'ASN-8846', limit: 2 });
  const asn = await client.asns.get(before.items[0]?.id ?? '');
  const id = crypto.randomUUID();
  const { lotNumber = '', expiryDate } = asn.lines[0]?.lots[0] ?? {};
  const counts = [{ lotNumber, expiryDate: expiryDate ?? '', accepted: 97, damaged: 1, rejected: 0 }];
  const receipt = await client.asns.receive(
    asn.id,
    { id, final: true, lines: [{ lineNumber: 1, counts, remaining: 'CLOSE_SHORT' }] },
    { ifMatch: asn.version, idempotencyKey: id },
  );
  assert.equal(receipt.id, id);
  assert.deepEqual(receipt.discrepancies.map(({ type, quantity }) => [type, quantity]).sort(), [
    ['DAMAGED', 1],
    ['SHORT', 2],
  ]);
  assert.equal((await client.asns.get(asn.id)).status, 'RECEIVED');
});

test('a photo of any kind is taken, named by the receipt, and shown as it was recorded', async () => {
  const client = clientOf(createMockFetch('amazon'));
  const [listed] = (await client.asns.list({ code: 'ASN-8846', limit: 2 })).items;
  const asn = await client.asns.get(listed?.id ?? '');
  const drawn = new Blob([new Uint8Array([0xff, 0xd8, 0xff])], { type: 'image/jpeg' });
  const photo = await client.photos.upload(asn.id, drawn);
  const id = crypto.randomUUID();
  const { lotNumber = '', expiryDate } = asn.lines[0]?.lots[0] ?? {};
  const counts = [{ lotNumber, expiryDate: expiryDate ?? '', accepted: 97, damaged: 1, rejected: 0 }];
  const receipt = await client.asns.receive(
    asn.id,
    { id, final: true, lines: [{ lineNumber: 1, counts, remaining: 'CLOSE_SHORT', photos: [photo.id] }] },
    { ifMatch: asn.version, idempotencyKey: id },
  );
  assert.deepEqual(receipt.lines[0]?.photos, [photo.id]);
  const shown = await client.photos.get(photo.id);
  assert.equal(shown.type, 'image/jpeg');
  assert.equal(shown.size, photo.size);
});

test('without a network, fetch rejects as a browser does', async () => {
  const api = await createMockApi('amazon');
  api.fail('all', 'no-network');
  await assert.rejects(createMockFetch(api)(`${ENDPOINT}/v1/viewer`), TypeError);
});

const server = setupServer();
before(() => server.listen({ onUnhandledFrame: 'error' }));
after(() => server.close());

test('MSW answers for the API and for the session endpoint of a page', async () => {
  const api = await createMockApi('amazon');
  server.resetHandlers(
    ...mockHandlers(api, { endpoint: ENDPOINT, sessionUrl: 'https://host.test/portal-session' }),
  );
  const client = createClient({ endpoint: ENDPOINT, token: 'mock' });
  assert.equal((await client.viewer.get()).organization.code, 'ORG-101');
  const session = () => fetch('https://host.test/portal-session', { method: 'POST' });
  assert.equal(((await (await session()).json()) as { token: string }).token, 'mock-session');
  api.fail('session', 'unauthenticated');
  assert.equal((await session()).status, 401);
});

function isNotFound(error: unknown): boolean {
  return isPortalError(error) && error.code === 'not-found';
}
