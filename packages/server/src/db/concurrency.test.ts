import assert from 'node:assert/strict';
import { before, it } from 'node:test';
import { isDatabaseError, sqlState } from './errors.ts';
import { nextNumber, postReceipt } from './posting.ts';
import { testBothDatabases } from './testing.ts';
import { type Network, openReceipt, seedNetwork, sendAsn } from './testing-network.ts';

/** Many at once: on PostgreSQL they overlap, on PGlite they take turns; the books must be the same. */
testBothDatabases('postings at the same time', (database) => {
  let network: Network;
  before(async () => {
    network = await seedNetwork(database());
  });

  const send = (quantities: number[]) =>
    database().withTenant(network.host, 'write', (trx) => sendAsn(trx, network, quantities));

  const receive = (asnId: string, version: number, lines: { id: string; lot: string }[]) =>
    database().withTenant(network.amazon, 'write', async (trx) => {
      const counts = lines.map(({ id, lot }, index) => ({
        asnLineId: id,
        lineNumber: index + 1,
        lotNumber: lot,
        accepted: 3,
        held: 1,
        damaged: 1,
      }));
      const id = await openReceipt(trx, network, asnId, counts);
      return postReceipt(trx, id, version);
    });

  /** Positions that are not the sum of their movements, and sums without a position. */
  const differences = () =>
    database().asSuperuser(`
      with summed as (
        select item_id, lot_id, bucket, sum(quantity) as quantity
        from app.inventory_movements group by item_id, lot_id, bucket)
      select p.item_id, p.bucket, p.quantity, s.quantity as summed
      from app.inventory_positions p
      full join summed s on s.item_id = p.item_id and s.bucket = p.bucket
        and s.lot_id is not distinct from p.lot_id
      where p.quantity is distinct from s.quantity`);

  it('keeps positions the sum of movements, without a deadlock, whatever the order of the lots', async () => {
    const lots = ['L1', 'L2', 'L3', 'L4', 'L5'];
    const asns = await Promise.all(Array.from({ length: 24 }, () => send(lots.map(() => 5))));
    await Promise.all(
      asns.map((asn, index) => {
        // Every receipt meets the same lots in another order.
        const turned = [...lots.slice(index % lots.length), ...lots.slice(0, index % lots.length)];
        return receive(
          asn.id,
          1,
          asn.lines.map((id, line) => ({ id, lot: turned[line]! })),
        );
      }),
    );
    assert.deepEqual(await differences(), []);
    const [posted] = await database().asSuperuser(`
      select count(*) as movements, sum(quantity) as units from app.inventory_movements where source_type = 'RECEIPT'`);
    assert.deepEqual(posted, { movements: 24 * 5 * 3, units: 24 * 5 * 4 });
  });

  it('posts one of many receipts that read the same version', async () => {
    const asn = await send([100]);
    const results = await Promise.allSettled(
      Array.from({ length: 8 }, () => receive(asn.id, 1, [{ id: asn.lines[0]!, lot: 'L1' }])),
    );
    const refused = results.filter(({ status }) => status === 'rejected');
    assert.equal(refused.length, 7);
    for (const result of refused) {
      assert.ok(isDatabaseError(result.status === 'rejected' && result.reason, sqlState.staleVersion));
    }
    assert.deepEqual(await differences(), []);
  });

  it('posts nothing for a share that was revoked meanwhile', async () => {
    const asn = await send([10]);
    const setAccess = (access: 'READ' | 'ACT') =>
      database().withTenant(network.host, 'write', (trx) =>
        trx
          .updateTable('shares')
          .set({ access })
          .where('partnership_id', '=', network.partnerships.amazon)
          .execute(),
      );
    await setAccess('READ');
    const attempts = await Promise.allSettled(
      Array.from({ length: 4 }, () => receive(asn.id, 1, [{ id: asn.lines[0]!, lot: 'L1' }])),
    );
    assert.ok(attempts.every(({ status }) => status === 'rejected'));
    await setAccess('ACT');
  });

  it('gives every document its own number', async () => {
    const numbers = await Promise.all(
      Array.from({ length: 20 }, () =>
        database().withTenant(network.amazon, 'write', (trx) => nextNumber(trx, 'TEST')),
      ),
    );
    assert.deepEqual(
      numbers.sort((a, b) => a - b),
      Array.from({ length: 20 }, (_, index) => index + 1),
    );
  });

  it('keeps tenants apart that read at the same time', async () => {
    const viewers = [network.host, network.amazon, network.sephora, network.stranger];
    const expected = ['ORG-003', 'ORG-101', 'ORG-102', 'ORG-999'];
    const reads = Array.from({ length: 40 }, async (_, index) => {
      const own = await database().withTenant(viewers[index % 4]!, 'read', (trx) =>
        trx
          .selectFrom('organization_accounts')
          .innerJoin('organizations', 'organizations.id', 'organization_accounts.organization_id')
          .select('organizations.code')
          .execute(),
      );
      assert.deepEqual(own, [{ code: expected[index % 4]! }]);
    });
    await Promise.all(reads);
  });
});
