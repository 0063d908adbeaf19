import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { before, it } from 'node:test';
import fc from 'fast-check';
import type { Asn, Discrepancy, Receipt, ReceiptInput } from '@betterdata/portal-contract';
import { lineState } from '../asns/asn-lines.ts';
import {
  brushes,
  expect,
  openAsnNetwork,
  refusal,
  sendAsn,
  stockAt,
  tryReceive,
  type AsnNetwork,
  type Person,
} from '../asns/testing.ts';
import { testBothDatabases } from '../db/testing.ts';
import type { DecidedDiscrepancy } from './receipt-differences.ts';
import { decideReceipt, postingsOf, totalsAfter, type DecidedLine, type ExpectedLine } from './receipts.ts';
import { decideReversal, isSettledByReversal } from './reversal.ts';

const count = fc.record({
  accepted: fc.nat(12),
  held: fc.nat(3),
  damaged: fc.nat(3),
  rejected: fc.nat(3),
});

const receiving = fc.record({
  final: fc.boolean(),
  lines: fc.uniqueArray(
    fc.record(
      {
        lineNumber: fc.integer({ min: 1, max: 3 }),
        counts: fc.array(count, { maxLength: 1 }),
        remaining: fc.constantFrom('BACKORDER' as const, 'CLOSE_SHORT' as const),
      },
      { requiredKeys: ['lineNumber', 'counts'] },
    ),
    { selector: (line) => line.lineNumber, maxLength: 3 },
  ),
  unexpected: fc.constantFrom<{ code: string; quantity: number }[]>([], [{ code: 'NO-SUCH', quantity: 2 }]),
});

/** Receives, or takes back one of the receipts so far. */
const step = fc.oneof({ weight: 3, arbitrary: receiving }, { weight: 1, arbitrary: fc.nat() });

type OpenDifference = DecidedDiscrepancy & { receiptId: string };

/** The notice as the pure rules see it. */
interface Model {
  lines: ExpectedLine[];
  standing: { id: string; lines: DecidedLine[] }[];
  open: OpenDifference[];
  stock: Map<string, number>;
}

testBothDatabases('what the rules decide is what the database holds', (database) => {
  let network: AsnNetwork;
  let host: Person;
  let clerk: Person;
  before(async () => {
    network = await openAsnNetwork(database());
    host = await network.person(network.luxe);
    clerk = await network.person(network.amazon);
  });

  it('through any history of receipts and corrections', { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 7 }), async (steps) => {
        const asn = await sendAsn(host, network.partnerships.amazon, brushes([20, 10, 5]));
        const model: Model = { lines: asn.lines.map(toExpected), standing: [], open: [], stock: new Map() };
        const before = await stockAt(network, network.locations.amazon);
        for (const next of steps) {
          if (typeof next === 'number') await takeBack(asn.id, model, next);
          else await receive(asn.id, model, next);
          await compare(asn.id, model);
        }
        const after = await stockAt(network, network.locations.amazon);
        for (const bucket of ['AVAILABLE', 'QUALITY_HOLD', 'DAMAGED']) {
          const change = (after[bucket] ?? 0) - (before[bucket] ?? 0);
          assert.equal(change, model.stock.get(bucket) ?? 0, bucket);
        }
      }),
      { numRuns: 12 },
    );
  });

  const asnOf = async (id: string) => expect<Asn>(await host.get(`/v1/asns/${id}`), 200);

  async function receive(asnId: string, model: Model, input: Omit<ReceiptInput, 'id'>): Promise<void> {
    const asn = await asnOf(asnId);
    const id = randomUUID();
    const answer = await tryReceive(clerk, asn, { ...input, id });
    if (asn.status === 'RECEIVED') {
      assert.equal(refusal(answer), '409 invalid-transition');
      return;
    }
    const decision = decideReceipt(
      { ...input, id },
      {
        now: new Date(),
        timezone: 'America/Phoenix',
        tolerancePercent: 5,
        claimWindowDays: 30,
        lines: model.lines,
        isKnownProduct: () => false,
        waitingPhotos: new Set(),
      },
    );
    if ('problem' in decision) {
      assert.equal(refusal(answer), `422 ${decision.problem}`);
      assert.deepEqual((answer.body as { errors: unknown }).errors, decision.errors);
      return;
    }
    const receipt = expect<Receipt>(answer, 201);
    const { lines, discrepancies, asnStatus } = decision.receipt;
    assert.deepEqual(figures(receipt.lines), figures(lines.toSorted((a, b) => a.lineNumber - b.lineNumber)));
    assert.equal(receipt.asn.status, asnStatus);
    model.lines = totalsAfter(model.lines, lines);
    model.standing.push({ id, lines });
    model.open.push(...discrepancies.map((difference) => ({ ...difference, receiptId: id })));
    post(model, lines);
  }

  async function takeBack(asnId: string, model: Model, choice: number): Promise<void> {
    const [taken] = model.standing.splice(choice % Math.max(1, model.standing.length), 1);
    if (taken === undefined) return;
    const id = randomUUID();
    const options = { body: { id, reason: 'Wrong' }, version: (await asnOf(asnId)).version, key: id };
    const answer = await clerk.send('POST', `/v1/receipts/${taken.id}/reversal`, options);
    const receipt = expect<Receipt>(answer, 201);
    const reversal = decideReversal(taken.lines, model.lines);
    assert.deepEqual(
      figures(receipt.lines),
      figures(reversal.correction.toSorted((a, b) => a.lineNumber - b.lineNumber)),
    );
    assert.equal(receipt.asn.status, reversal.asnStatus);
    model.lines = reversal.lines;
    model.open = model.open.filter((open) => !isSettledByReversal(open, taken.id, reversal.reopened));
    post(model, reversal.correction);
  }

  async function compare(asnId: string, model: Model): Promise<void> {
    const { lines } = await asnOf(asnId);
    for (const [index, line] of model.lines.entries()) {
      const { accepted, damaged, rejected } = line;
      const expected = { accepted, damaged, rejected, ...lineState(line) };
      assert.partialDeepStrictEqual(lines[index], expected);
    }
    const list = expect<{ items: Discrepancy[] }>(
      await host.get(`/v1/discrepancies?asnId=${asnId}&status=REPORTED&limit=200`),
      200,
    );
    const told = list.items.map(
      ({ type, quantity, lineNumber, disposition, codes, receipt, claimDeadline }) =>
        JSON.stringify([receipt.id, lineNumber, type, quantity, disposition, codes, claimDeadline]),
    );
    const expected = model.open.map(
      ({ type, quantity, lineNumber, disposition, codes, receiptId, claimDeadline }) =>
        JSON.stringify([receiptId, lineNumber, type, quantity, disposition, codes, claimDeadline]),
    );
    assert.deepEqual(told.sort(), expected.sort());
  }
});

function toExpected(line: Asn['lines'][number]): ExpectedLine {
  const { lineNumber, sku, quantityShipped } = line;
  const nothing = { accepted: 0, damaged: 0, rejected: 0, closure: null };
  return {
    lineNumber,
    sku,
    quantityShipped,
    gtins: [],
    tracking: 'NONE',
    minimumRemainingShelfLifeDays: null,
    lots: [],
    ...nothing,
  };
}

function post(model: Model, lines: readonly DecidedLine[]): void {
  for (const { bucket, quantity } of postingsOf(lines)) {
    model.stock.set(bucket, (model.stock.get(bucket) ?? 0) + quantity);
  }
}

/** What a receipt's lines say, without names. */
function figures(lines: readonly (DecidedLine | Receipt['lines'][number])[]) {
  return lines.map((line) => ({
    lineNumber: line.lineNumber,
    expected: line.expected,
    counted: line.counted,
    accepted: line.accepted,
    held: line.held,
    damaged: line.damaged,
    rejected: line.rejected,
    variance: line.variance,
    remaining: line.remaining,
  }));
}
