import assert from 'node:assert/strict';
import { before, it } from 'node:test';
import type { TenantIdentity } from './database.ts';
import { isDatabaseError, sqlState } from './errors.ts';
import { acknowledgeAsn, nextNumber, postReceipt, reverseReceipt } from './posting.ts';
import { testBothDatabases } from './testing.ts';
import {
  type Count,
  type Network,
  openCorrection,
  openReceipt,
  seedNetwork,
  sendAsn,
} from './testing-network.ts';

testBothDatabases('posting to another ledger', (database) => {
  let network: Network;
  before(async () => {
    network = await seedNetwork(database());
  });

  const send = (...quantities: number[]) =>
    database().withTenant(network.host, 'write', (trx) => sendAsn(trx, network, quantities));

  /** Amazon, or another viewer, counts and posts in one transaction, as a request does. */
  const receive = (
    asnId: string,
    version: number,
    counts: Count[],
    { final = false, viewer = network.amazon }: { final?: boolean; viewer?: TenantIdentity } = {},
  ) =>
    database().withTenant(viewer, 'write', async (trx) => {
      const id = await openReceipt(trx, network, asnId, counts, final);
      return { id, version: await postReceipt(trx, id, version) };
    });

  const takeBack = (asnId: string, receiptId: string, version: number) =>
    database().withTenant(network.amazon, 'write', async (trx) => {
      const id = await openCorrection(trx, network, asnId, receiptId);
      return reverseReceipt(trx, id, version);
    });

  /** Stock at the dock, as its owner sees it. */
  const stock = () =>
    database().withTenant(network.host, 'read', async (trx) => {
      const rows = await trx
        .selectFrom('inventory_positions')
        .where('location_id', '=', network.locations.dock)
        .select(({ fn }) => ['bucket', fn.sum<number>('quantity').as('quantity')])
        .groupBy('bucket')
        .execute();
      const of = (bucket: string) => rows.find((row) => row.bucket === bucket)?.quantity ?? 0;
      return { available: of('AVAILABLE'), damaged: of('DAMAGED'), held: of('QUALITY_HOLD') };
    });

  const asn = (id: string) =>
    database().withTenant(network.host, 'read', (trx) =>
      trx.selectFrom('asns').where('id', '=', id).select(['status', 'version']).executeTakeFirstOrThrow(),
    );

  const lines = (asnId: string) =>
    database().withTenant(network.host, 'read', (trx) =>
      trx
        .selectFrom('asn_lines')
        .where('asn_id', '=', asnId)
        .orderBy('line_no')
        .select(['accepted', 'held', 'damaged', 'rejected', 'closure', 'remaining'])
        .execute(),
    );

  const refusedWith = (state: string) => (error: unknown) => isDatabaseError(error, state);

  it('posts what was kept, and receives the ASN when its last line is closed short', async () => {
    const before = await stock();
    const { id, lines: ids } = await send(100);
    const posted = await receive(id, 1, [
      {
        asnLineId: ids[0]!,
        lineNumber: 1,
        lotNumber: 'B1',
        accepted: 97,
        damaged: 1,
        remaining: 'CLOSE_SHORT',
      },
    ]);
    assert.equal(posted.version, 2);
    assert.deepEqual(await stock(), {
      ...before,
      available: before.available + 97,
      damaged: before.damaged + 1,
    });
    assert.deepEqual(await asn(id), { status: 'RECEIVED', version: 2 });
    assert.deepEqual(await lines(id), [
      { accepted: 97, held: 0, damaged: 1, rejected: 0, closure: 'CLOSE_SHORT', remaining: 0 },
    ]);
  });

  it('records who acted in whose ledger', async () => {
    const { id, lines: ids } = await send(5);
    const receipt = await receive(id, 1, [{ asnLineId: ids[0]!, lineNumber: 1, accepted: 5 }]);
    const movements = await database().withTenant(network.host, 'read', (trx) =>
      trx.selectFrom('inventory_movements').where('source_id', '=', receipt.id).selectAll().execute(),
    );
    assert.equal(movements.length, 1);
    assert.equal(movements[0]?.owner_org, network.host.organizationId);
    assert.equal(movements[0]?.actor_org, network.amazon.organizationId);
    assert.equal(movements[0]?.actor_user_id, network.amazon.userId);
  });

  it('holds a part of what was accepted, and keeps rejected goods off the books', async () => {
    const before = await stock();
    const { id, lines: ids } = await send(20);
    await receive(id, 1, [{ asnLineId: ids[0]!, lineNumber: 1, accepted: 12, held: 2, rejected: 8 }]);
    assert.deepEqual(await stock(), { ...before, available: before.available + 10, held: before.held + 2 });
    assert.equal((await asn(id)).status, 'RECEIVED');
  });

  it('adds up receipts, and leaves the ASN partially received until nothing is open', async () => {
    const { id, lines: ids } = await send(10, 10);
    await receive(id, 1, [{ asnLineId: ids[0]!, lineNumber: 1, accepted: 10 }]);
    assert.deepEqual(await asn(id), { status: 'PARTIALLY_RECEIVED', version: 2 });
    await receive(id, 2, [{ asnLineId: ids[1]!, lineNumber: 2, accepted: 4, remaining: 'BACKORDER' }]);
    assert.deepEqual(await asn(id), { status: 'RECEIVED', version: 3 });
  });

  it('closes every open line of a final receipt, those without a count included', async () => {
    const { id, lines: ids } = await send(10, 10, 10);
    await receive(id, 1, [{ asnLineId: ids[0]!, lineNumber: 1, accepted: 9, remaining: 'BACKORDER' }], {
      final: true,
    });
    const closures = (await lines(id)).map(({ closure }) => closure);
    assert.deepEqual(closures, ['BACKORDER', 'CLOSE_SHORT', 'CLOSE_SHORT']);
    assert.equal((await asn(id)).status, 'RECEIVED');
  });

  it('keeps a backordered quantity in transit and writes a short one off', async () => {
    const inTransit = () =>
      database().withTenant(network.amazon, 'read', async (trx) => {
        const row = await trx.selectFrom('inbound_in_transit').select('quantity').executeTakeFirst();
        return row?.quantity ?? 0;
      });
    const before = await inTransit();
    const { id, lines: ids } = await send(10, 10);
    assert.equal(await inTransit(), before + 20);
    await receive(id, 1, [
      { asnLineId: ids[0]!, lineNumber: 1, accepted: 7, remaining: 'BACKORDER' },
      { asnLineId: ids[1]!, lineNumber: 2, accepted: 7, remaining: 'CLOSE_SHORT' },
    ]);
    assert.equal(await inTransit(), before + 3);
  });

  it('takes a receipt back: stock, counts, closures and state', async () => {
    const before = await stock();
    const { id, lines: ids } = await send(10);
    const receipt = await receive(id, 1, [
      {
        asnLineId: ids[0]!,
        lineNumber: 1,
        lotNumber: 'C1',
        accepted: 8,
        held: 1,
        damaged: 1,
        remaining: 'CLOSE_SHORT',
      },
    ]);
    assert.equal(await takeBack(id, receipt.id, 2), 3);
    assert.deepEqual(await stock(), before);
    assert.deepEqual(await asn(id), { status: 'ACKNOWLEDGED', version: 3 });
    assert.deepEqual(await lines(id), [
      { accepted: 0, held: 0, damaged: 0, rejected: 0, closure: null, remaining: 10 },
    ]);
    await assert.rejects(takeBack(id, receipt.id, 3), refusedWith(sqlState.wrongState));
  });

  it('shows a correction as the opposite of its receipt', async () => {
    const { id, lines: ids } = await send(10, 10);
    const first = await receive(id, 1, [{ asnLineId: ids[0]!, lineNumber: 1, accepted: 10 }]);
    await receive(id, 2, [{ asnLineId: ids[1]!, lineNumber: 2, accepted: 3 }]);
    await takeBack(id, first.id, 3);
    const counts = await database().withTenant(network.amazon, 'read', (trx) =>
      trx
        .selectFrom('receipts')
        .innerJoin('receipt_counts', 'receipt_counts.receipt_id', 'receipts.id')
        .where('receipts.reverses_receipt_id', '=', first.id)
        .select(['receipts.status', 'receipt_counts.accepted'])
        .execute(),
    );
    assert.deepEqual(counts, [{ status: 'CONFIRMED', accepted: -10 }]);
    assert.equal((await asn(id)).status, 'PARTIALLY_RECEIVED');
  });

  it('acknowledges once', async () => {
    const { id } = await send(1);
    const acknowledge = (version: number) =>
      database().withTenant(network.amazon, 'write', (trx) => acknowledgeAsn(trx, id, version));
    assert.equal(await acknowledge(1), 2);
    assert.deepEqual(await asn(id), { status: 'ACKNOWLEDGED', version: 2 });
    await assert.rejects(acknowledge(2), refusedWith(sqlState.wrongState));
  });

  it('refuses a stale version and says the present one', async () => {
    const { id, lines: ids } = await send(10);
    const before = await stock();
    await receive(id, 1, [{ asnLineId: ids[0]!, lineNumber: 1, accepted: 1 }]);
    await assert.rejects(
      receive(id, 1, [{ asnLineId: ids[0]!, lineNumber: 1, accepted: 1 }]),
      (error: unknown) => isDatabaseError(error, sqlState.staleVersion) && error.detail === '2',
    );
    assert.deepEqual(await stock(), { ...before, available: before.available + 1 });
  });

  it('refuses to post a receipt twice', async () => {
    const { id, lines: ids } = await send(10);
    const receipt = await receive(id, 1, [{ asnLineId: ids[0]!, lineNumber: 1, accepted: 1 }]);
    await assert.rejects(
      database().withTenant(network.amazon, 'write', (trx) => postReceipt(trx, receipt.id, 2)),
      refusedWith(sqlState.wrongState),
    );
  });

  it('refuses an ASN that is received', async () => {
    const { id, lines: ids } = await send(1);
    await receive(id, 1, [{ asnLineId: ids[0]!, lineNumber: 1, accepted: 1 }]);
    await assert.rejects(
      receive(id, 2, [{ asnLineId: ids[0]!, lineNumber: 1, accepted: 1 }]),
      refusedWith(sqlState.wrongState),
    );
  });

  it('refuses a line of another ASN, and negative counts', async () => {
    const one = await send(10);
    const other = await send(10);
    await assert.rejects(
      receive(one.id, 1, [{ asnLineId: other.lines[0]!, lineNumber: 1, accepted: 1 }]),
      refusedWith(sqlState.inconsistent),
    );
    await assert.rejects(
      receive(one.id, 1, [{ asnLineId: one.lines[0]!, lineNumber: 1, accepted: -1 }]),
      refusedWith(sqlState.inconsistent),
    );
  });

  it('lets no organization but the receiver write or post a receipt', async () => {
    const { id, lines: ids } = await send(10);
    for (const viewer of [network.host, network.parent, network.sephora, network.stranger]) {
      await assert.rejects(
        receive(id, 1, [{ asnLineId: ids[0]!, lineNumber: 1, accepted: 1 }], { viewer }),
        refusedWith(sqlState.insufficientPrivilege),
      );
      await assert.rejects(
        database().withTenant(viewer, 'write', (trx) => acknowledgeAsn(trx, id, 1)),
        refusedWith(sqlState.notFound),
      );
    }
  });

  it('answers for a draft as for nothing', async () => {
    const draft = await database().withTenant(network.host, 'write', (trx) =>
      sendAsn(trx, network, [1], 'DRAFT'),
    );
    await assert.rejects(
      database().withTenant(network.amazon, 'write', (trx) => acknowledgeAsn(trx, draft.id, 1)),
      refusedWith(sqlState.notFound),
    );
  });

  it('posts only inside the partnership that a session was made for', async () => {
    const { id, lines: ids } = await send(10);
    const elsewhere = { ...network.amazon, partnershipId: network.partnerships.sephora };
    const here = { ...network.amazon, partnershipId: network.partnerships.amazon };
    await assert.rejects(
      database().withTenant(elsewhere, 'write', (trx) => acknowledgeAsn(trx, id, 1)),
      refusedWith(sqlState.notFound),
    );
    await receive(id, 1, [{ asnLineId: ids[0]!, lineNumber: 1, accepted: 1 }], { viewer: here });
  });

  it('refuses without ACT, and when the partnership is not active', async () => {
    const { id, lines: ids } = await send(10);
    const attempt = () => receive(id, 1, [{ asnLineId: ids[0]!, lineNumber: 1, accepted: 1 }]);
    const change = (table: 'shares' | 'partnerships', values: Record<string, string>) =>
      database().withTenant(network.host, 'write', (trx) =>
        table === 'shares'
          ? trx
              .updateTable('shares')
              .set(values)
              .where('partnership_id', '=', network.partnerships.amazon)
              .execute()
          : trx
              .updateTable('partnerships')
              .set(values)
              .where('id', '=', network.partnerships.amazon)
              .execute(),
      );
    await change('shares', { access: 'READ' });
    await assert.rejects(attempt(), refusedWith(sqlState.notAllowed));
    await change('shares', { access: 'ACT', status: 'REVOKED' });
    await assert.rejects(attempt(), refusedWith(sqlState.notAllowed));
    await change('shares', { status: 'ACTIVE' });
    await change('partnerships', { status: 'SUSPENDED' });
    await assert.rejects(attempt(), refusedWith(sqlState.partnershipNotActive));
    await change('partnerships', { status: 'ACTIVE' });
    await attempt();
  });

  it('numbers documents without gaps', async () => {
    const next = (fail: boolean) =>
      database().withTenant(network.amazon, 'write', async (trx) => {
        const number = await nextNumber(trx, 'RECEIPT');
        if (fail) throw new Error('not this one');
        return number;
      });
    assert.equal(await next(false), 1);
    await assert.rejects(next(true), /not this one/);
    assert.equal(await next(false), 2);
  });
});
