import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { before, it } from 'node:test';
import type { Asn, Discrepancy } from '@betterdata/portal-contract';
import { responses } from '@betterdata/portal-contract/zod';
import {
  brushes,
  expect,
  openAsnNetwork,
  receive,
  refusal,
  sendAsn,
  type AsnNetwork,
  type Person,
} from '../asns/testing.ts';
import { testDatabases } from '../db/testing.ts';

interface Page {
  items: Discrepancy[];
  nextCursor: string | null;
}

testDatabases('discrepancies', (database) => {
  let network: AsnNetwork;
  let host: Person;
  let clerk: Person;
  let other: Person;
  let asn: Asn;
  before(async () => {
    network = await openAsnNetwork(database());
    host = await network.person(network.luxe);
    clerk = await network.person(network.amazon);
    other = await network.person(network.sephora);
    asn = await sendAsn(host, network.partnerships.amazon, brushes([10, 10, 10]));
    const lines = [
      { lineNumber: 1, counts: [{ accepted: 7, damaged: 2, rejected: 0 }], note: 'Wet carton' },
      { lineNumber: 2, counts: [{ accepted: 9, held: 1, damaged: 0, rejected: 1 }] },
    ];
    await receive(clerk, asn, {
      receivedAt: '2026-01-06T05:00:00Z',
      final: true,
      lines,
      unexpected: [{ code: 'X-1', quantity: 4, note: 'Blue box' }],
    });
    const elsewhere = brushes([3], { shipToLocation: 'LOC-104' });
    await receive(other, await sendAsn(host, network.partnerships.sephora, elsewhere), { final: true });
  });

  const list = async (person: Person, query = '') =>
    expect<Page>(await person.get(`/v1/discrepancies${query}`), 200);

  it('both sides read the same difference, with its codes and its deadline at the location', async () => {
    const { items } = await list(clerk);
    const described = items.map(
      ({ lineNumber, quantity, type, disposition, codes }) =>
        `${lineNumber} ${quantity} ${type} ${disposition} ${Object.values(codes).join('/')}`,
    );
    assert.deepEqual(described.sort(), [
      '1 1 SHORT CLOSE_SHORT 02/CP//119',
      '1 2 DAMAGED ACCEPT 01/AF/DME/124',
      '2 1 ON_HOLD HOLD 09///',
      '2 1 REJECTED RETURN 08///195',
      '3 10 SHORT CLOSE_SHORT 02/CP//119',
      'null 4 WRONG_ITEM HOLD 05//AUE/',
    ]);
    for (const item of items) {
      // 05:00 UTC is still the 5th in Phoenix.
      assert.equal(item.claimDeadline, '2026-02-04');
      assert.partialDeepStrictEqual(item, {
        status: 'REPORTED',
        asn: { id: asn.id, asnNumber: asn.asnNumber },
        location: { code: 'LOC-101' },
        reportedBy: { id: network.amazon.id },
        resolver: { id: network.luxe.id },
      });
      assert.deepEqual(expect(await host.get(`/v1/discrepancies/${item.id}`), 200), item);
    }
    assert.equal(items.find(({ type }) => type === 'DAMAGED')?.note, 'Wet carton');
    assert.equal(items.find(({ type }) => type === 'WRONG_ITEM')?.note, 'X-1: Blue box');
  });

  it('the sender sees all its partners’ differences, a partner its own', async () => {
    assert.equal((await list(host)).items.length, 7);
    assert.equal((await list(other)).items.length, 1);
    const [foreign] = (await list(clerk)).items;
    const withoutId = ({ body }: { body: unknown }) => ({ ...(body as object), requestId: '' });
    const hidden = await other.get(`/v1/discrepancies/${foreign?.id}`);
    assert.equal(refusal(hidden), '404 not-found');
    assert.deepEqual(withoutId(hidden), withoutId(await other.get(`/v1/discrepancies/${randomUUID()}`)));
    assert.deepEqual(await list(other, `?asnId=${asn.id}`), { items: [], nextCursor: null });
  });

  it('filters by ASN and state, and pages', async () => {
    assert.equal((await list(host, `?asnId=${asn.id}`)).items.length, 6);
    assert.equal((await list(host, '?status=REPORTED&status=DISPUTED')).items.length, 7);
    assert.deepEqual((await list(host, '?status=RESOLVED')).items, []);
    const ids = new Set<string>();
    let cursor = '';
    for (let pages = 0; pages < 4; pages += 1) {
      const page = await list(host, `?limit=2${cursor}`);
      for (const { id } of page.items) ids.add(id);
      cursor = `&cursor=${page.nextCursor}`;
      assert.equal(page.nextCursor === null, pages === 3);
    }
    assert.equal(ids.size, 7);
  });

  it('answers as the contract says', async () => {
    const answers = [
      ['asns.list', '/v1/asns'],
      ['asns.get', `/v1/asns/${asn.id}`],
      ['receipts.list', '/v1/receipts'],
      ['discrepancies.list', '/v1/discrepancies'],
    ] as const;
    for (const person of [host, clerk]) {
      for (const [operation, path] of answers) {
        const { error } = responses[operation][200].safeParse((await person.get(path)).body);
        assert.equal(error, undefined, operation);
      }
    }
  });
});
