import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { ReceiptInput } from '@betterdata/portal-contract';
import { asnStatusByCount, countedOn, lineState } from '../asns/asn-lines.ts';
import {
  decideReceipt,
  postingsOf,
  totalsAfter,
  type DecidedReceipt,
  type ExpectedLine,
} from './receipts.ts';
import { decideReversal, isSettledByReversal } from './reversal.ts';

const NOW = new Date('2026-03-14T12:00:00Z');
const TOLERANCE_PERCENT = 20;

const shipped = fc.array(fc.integer({ min: 1, max: 200 }), { minLength: 1, maxLength: 5 });

const count = fc.record({
  accepted: fc.nat(80),
  held: fc.nat(5),
  damaged: fc.nat(10),
  rejected: fc.nat(10),
});

const receiptInput = fc.record({
  id: fc.constant('4f0a6a1e-0f4a-4f0e-8f6a-6f0a1e0f4a01'),
  final: fc.boolean(),
  lines: fc.uniqueArray(
    fc.record(
      {
        lineNumber: fc.integer({ min: 1, max: 5 }),
        counts: fc.array(count, { maxLength: 1 }),
        remaining: fc.constantFrom('BACKORDER' as const, 'CLOSE_SHORT' as const),
      },
      { requiredKeys: ['lineNumber', 'counts'] },
    ),
    { selector: (line) => line.lineNumber, maxLength: 5 },
  ),
}) satisfies fc.Arbitrary<ReceiptInput>;

interface History {
  receipts: DecidedReceipt[];
  lines: ExpectedLine[];
}

/** Receives what the rules let through, one receipt after the other. */
function receiveAll(quantities: readonly number[], inputs: readonly ReceiptInput[]): History {
  let lines = quantities.map((quantityShipped, index): ExpectedLine => ({
    lineNumber: index + 1,
    sku: `SKU-${index + 1}`,
    gtins: [],
    tracking: 'NONE',
    minimumRemainingShelfLifeDays: null,
    lots: [],
    quantityShipped,
    accepted: 0,
    damaged: 0,
    rejected: 0,
    closure: null,
  }));
  const receipts = inputs.flatMap((input) => {
    const decision = decideReceipt(input, {
      now: NOW,
      timezone: 'UTC',
      tolerancePercent: TOLERANCE_PERCENT,
      claimWindowDays: 30,
      lines,
      isKnownProduct: () => false,
      waitingPhotos: new Set(),
    });
    if ('problem' in decision) return [];
    lines = totalsAfter(lines, decision.receipt.lines);
    return [decision.receipt];
  });
  return { receipts, lines };
}

const history = fc
  .tuple(shipped, fc.array(receiptInput, { minLength: 1, maxLength: 6 }))
  .map(([quantities, inputs]) => receiveAll(quantities, inputs));

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/** Units of one type of difference on one line, over receipts. */
function differences(receipts: readonly DecidedReceipt[], type: string, lineNumber: number): number {
  const all = receipts.flatMap(({ discrepancies }) => discrepancies);
  return sum(all.filter((d) => d.type === type && d.lineNumber === lineNumber).map((d) => d.quantity));
}

test('counted = accepted + damaged + rejected, and what is posted is what is kept', () => {
  fc.assert(
    fc.property(history, ({ receipts }) => {
      for (const { lines } of receipts) {
        for (const line of lines) {
          assert.equal(line.counted, line.accepted + line.damaged + line.rejected);
          assert.equal(line.variance, line.counted - line.expected);
        }
        const postings = postingsOf(lines);
        const posted = (...buckets: string[]) =>
          sum(postings.filter(({ bucket }) => buckets.includes(bucket)).map(({ quantity }) => quantity));
        assert.equal(posted('AVAILABLE', 'QUALITY_HOLD'), sum(lines.map((line) => line.accepted)));
        assert.equal(posted('DAMAGED'), sum(lines.map((line) => line.damaged)));
        assert.equal(posted('QUALITY_HOLD'), sum(lines.map((line) => line.held)));
        assert.ok(postings.every(({ quantity }) => quantity > 0));
      }
    }),
  );
});

test('shipped + over = counted + short + still expected, line by line, after every history', () => {
  fc.assert(
    fc.property(history, ({ receipts, lines }) => {
      for (const line of lines) {
        const over = differences(receipts, 'OVER', line.lineNumber);
        const short = differences(receipts, 'SHORT', line.lineNumber);
        assert.equal(line.quantityShipped + over, countedOn(line) + short + lineState(line).remaining);
      }
    }),
  );
});

test('every unit that is damaged, held or refused is in exactly one difference', () => {
  fc.assert(
    fc.property(history, ({ receipts }) => {
      for (const { lines, discrepancies } of receipts) {
        const units = (...types: string[]) =>
          sum(discrepancies.filter(({ type }) => types.includes(type)).map(({ quantity }) => quantity));
        const returned = discrepancies.filter(
          ({ type, disposition }) => type === 'OVER' && disposition === 'RETURN',
        );
        assert.equal(units('DAMAGED'), sum(lines.map((line) => line.damaged)));
        assert.equal(units('ON_HOLD'), sum(lines.map((line) => line.held)));
        const refused = units('REJECTED') + sum(returned.map(({ quantity }) => quantity));
        assert.equal(refused, sum(lines.map((line) => line.rejected)));
      }
    }),
  );
});

test('nothing above the tolerance is ever kept', () => {
  fc.assert(
    fc.property(history, ({ lines }) => {
      for (const { quantityShipped, accepted, damaged } of lines) {
        assert.ok(accepted + damaged <= quantityShipped * (1 + TOLERANCE_PERCENT / 100));
      }
    }),
  );
});

test('the state of the notice follows from its lines', () => {
  fc.assert(
    fc.property(history, ({ receipts, lines }) => {
      const last = receipts.at(-1);
      if (last) assert.equal(last.asnStatus === 'RECEIVED', asnStatusByCount(lines) === 'RECEIVED');
    }),
  );
});

test('a correction and its receipt add up to nothing', () => {
  fc.assert(
    fc.property(history, ({ receipts, lines }) => {
      for (const receipt of receipts) {
        const { correction } = decideReversal(receipt.lines, lines);
        const postings = [...postingsOf(receipt.lines), ...postingsOf(correction)];
        assert.equal(sum(postings.map(({ quantity }) => quantity)), 0);
        assert.equal(sum([...receipt.lines, ...correction].map(({ variance }) => variance)), 0);
      }
    }),
  );
});

test('taking everything back, in any order, leaves the notice as if nothing had been counted', () => {
  const order = fc.infiniteStream(fc.nat());
  fc.assert(
    fc.property(history, order, ({ receipts, lines }, choices) => {
      const standing = receipts.map((receipt, index) => ({ id: String(index), receipt }));
      let current = lines;
      let open = standing.flatMap(({ id, receipt }) =>
        receipt.discrepancies.map((d) => ({ ...d, receiptId: id })),
      );
      while (standing.length > 0) {
        const choice = Number(choices.next().value) % standing.length;
        const [taken] = standing.splice(choice, 1);
        assert.ok(taken);
        const reversal = decideReversal(taken.receipt.lines, current);
        current = reversal.lines;
        open = open.filter((difference) => !isSettledByReversal(difference, taken.id, reversal.reopened));
        // What is still open speaks of what still stands.
        for (const line of current) {
          const short = sum(
            open.filter((d) => d.type === 'SHORT' && d.lineNumber === line.lineNumber).map((d) => d.quantity),
          );
          const missing = line.closure === null ? 0 : line.quantityShipped - countedOn(line);
          assert.equal(short, Math.max(0, missing));
        }
      }
      assert.deepEqual(open, []);
      if (receipts.length > 0) assert.equal(asnStatusByCount(current), 'ACKNOWLEDGED');
      for (const line of current) {
        assert.equal(countedOn(line), 0);
        assert.deepEqual(lineState(line), { status: 'OPEN', remaining: line.quantityShipped });
      }
    }),
  );
});
