import assert from 'node:assert/strict';
import type { CrashingCluster } from './crashing-cluster.ts';
import type { Acknowledged } from './delivery.ts';

/**
 * Compares the database with what clients were told: nothing that was acknowledged is lost, nothing is posted twice,
 * and every position is the sum of its movements. All clients must have their answers.
 */
export async function checkLedger(cluster: CrashingCluster, acknowledged: Acknowledged): Promise<void> {
  const stored = await rows<{ id: string; status: string; available: number; damaged: number }>(
    cluster,
    `select r.id, r.status, coalesce(sum(c.accepted), 0)::int as available, coalesce(sum(c.damaged), 0)::int as damaged
    from app.receipts r left join app.receipt_counts c on c.receipt_id = r.id group by r.id`,
  );
  const byId = new Map(stored.map((receipt) => [receipt.id, receipt]));
  for (const [id, { available, damaged }] of acknowledged.documents) {
    const receipt = byId.get(id);
    assert.ok(receipt, `the acknowledged receipt ${id} is lost`);
    assert.deepEqual(
      [receipt.available, receipt.damaged],
      [available, damaged],
      `receipt ${id} has other counts`,
    );
  }
  for (const { id, status } of stored) {
    assert.ok(acknowledged.attempted.has(id), `nobody sent the receipt ${id}`);
    assert.ok(acknowledged.documents.has(id), `the receipt ${id} was posted, but refused or never answered`);
    assert.notEqual(status, 'OPEN', `the receipt ${id} is half done`);
  }

  const asns = await rows<{ id: string }>(cluster, 'select id from app.asns');
  assert.deepEqual(new Set(asns.map(({ id }) => id)), acknowledged.asns, 'notices were lost or sent twice');

  const posted = await rows<{ bucket: string; quantity: number }>(
    cluster,
    'select bucket, sum(quantity)::int as quantity from app.inventory_positions group by bucket',
  );
  const onHand = new Map(posted.map(({ bucket, quantity }) => [bucket, quantity]));
  const told = [...acknowledged.documents.values()];
  const sum = (figure: 'available' | 'damaged') =>
    told.reduce((total, document) => total + document[figure], 0);
  assert.equal(onHand.get('AVAILABLE') ?? 0, sum('available'), 'available is not what clients were told');
  assert.equal(onHand.get('DAMAGED') ?? 0, sum('damaged'), 'damaged is not what clients were told');

  for (const [fault, query] of FAULTS) assert.deepEqual(await rows(cluster, query), [], fault);
}

/** Each finds rows that must not exist. */
const FAULTS: readonly [fault: string, query: string][] = [
  [
    'a position is not the sum of its movements',
    `select * from (
      select item_id, lot_id, bucket, quantity from app.inventory_positions
    ) p full join (
      select item_id, lot_id, bucket, sum(quantity) as moved from app.inventory_movements group by 1, 2, 3
    ) m on m.item_id = p.item_id and m.bucket = p.bucket and m.lot_id is not distinct from p.lot_id
    where p.quantity is distinct from m.moved`,
  ],
  [
    'the movements of a receipt are not its counts',
    `select * from (
      select receipt_id, sum(accepted + damaged) as kept from app.receipt_counts group by 1 having sum(accepted + damaged) <> 0
    ) c full join (
      select source_id, sum(quantity) as moved from app.inventory_movements group by 1
    ) m on m.source_id = c.receipt_id
    where c.kept is distinct from m.moved`,
  ],
  [
    'the totals of a line are not the sum of its counts',
    `select l.id from app.asn_lines l
    left join app.receipt_lines rl on rl.asn_line_id = l.id
    left join app.receipt_counts c on c.receipt_line_id = rl.id
    group by l.id
    having l.accepted <> coalesce(sum(c.accepted), 0) or l.damaged <> coalesce(sum(c.damaged), 0)`,
  ],
  [
    'a notice changed without a document, or a document did not change it',
    `select a.id from app.asns a left join app.receipts r on r.asn_id = a.id
    group by a.id having a.version <> 1 + count(r.id)`,
  ],
  [
    'a receipt was taken back other than once',
    `select o.id from app.receipts o left join app.receipts c on c.reverses_receipt_id = o.id
    where o.kind = 'RECEIPT' group by o.id having count(c.id) <> (o.status = 'REVERSED')::int`,
  ],
  [
    'receipt numbers have gaps',
    `select owner_org from app.receipts group by owner_org, counterparty_org
    having max(substr(receipt_number, 3)::int) <> count(*)`,
  ],
];

async function rows<Row>(cluster: CrashingCluster, query: string): Promise<Row[]> {
  return (await cluster.superuser(query)) as Row[];
}
