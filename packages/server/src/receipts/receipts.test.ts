import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ReceiptInput } from '@betterdata/portal-contract';
import {
  decideReceipt,
  postingsOf,
  type DecidedReceipt,
  type ExpectedLine,
  type ReceiptContext,
} from './receipts.ts';

const ID = '4f0a6a1e-0f4a-4f0e-8f6a-6f0a1e0f4a01';

/** 100 of a lot-tracked product, and 50 of one without lots. */
const SERUM: ExpectedLine = {
  lineNumber: 1,
  sku: 'LB-1042',
  gtins: ['00860001042009', '10860001042006'],
  tracking: 'LOT',
  minimumRemainingShelfLifeDays: 180,
  quantityShipped: 100,
  lots: [{ lotNumber: 'A21', expiryDate: '2027-12-31' }],
  accepted: 0,
  damaged: 0,
  rejected: 0,
  closure: null,
};
const BRUSH: ExpectedLine = {
  ...SERUM,
  lineNumber: 2,
  sku: 'LB-2001',
  gtins: [],
  tracking: 'NONE',
  minimumRemainingShelfLifeDays: null,
  quantityShipped: 50,
  lots: [],
};
const CONTEXT: ReceiptContext = {
  now: new Date('2026-03-14T04:30:00Z'),
  timezone: 'America/Phoenix',
  tolerancePercent: 0,
  claimWindowDays: 30,
  lines: [SERUM],
  isKnownProduct: (code) => code === 'LB-3003',
  waitingPhotos: new Set(),
};

function decide(input: Partial<ReceiptInput>, context: Partial<ReceiptContext> = {}): DecidedReceipt {
  const decision = decideReceipt({ id: ID, lines: [], ...input }, { ...CONTEXT, ...context });
  assert.ok('receipt' in decision, JSON.stringify(decision));
  return decision.receipt;
}

function refuse(input: Partial<ReceiptInput>, context: Partial<ReceiptContext> = {}): string[] {
  const decision = decideReceipt({ id: ID, lines: [], ...input }, { ...CONTEXT, ...context });
  assert.ok('problem' in decision);
  return [decision.problem, ...decision.errors.map(({ pointer, code }) => `${pointer} ${code}`)];
}

/** A count of lot A21. */
function serum(accepted: number, damaged = 0, rejected = 0, held = 0) {
  return { lotNumber: 'A21', accepted, damaged, rejected, held };
}

/** A count without lots. */
function brush(accepted: number, damaged = 0, rejected = 0) {
  return { accepted, damaged, rejected };
}

function summary({ discrepancies }: DecidedReceipt): string[] {
  return discrepancies.map(({ type, quantity, disposition, codes }) => {
    const { x12, edifact4221, edifact4295, edifact6063 } = codes;
    return `${quantity} ${type} ${disposition} ${[x12, edifact4221, edifact4295, edifact6063].join('/')}`;
  });
}

test('expected 100, accepted 97, damaged 1, final: +98 on hand, +97 available, received, 2 short, 1 damaged', () => {
  const receipt = decide({ final: true, lines: [{ lineNumber: 1, counts: [serum(97, 1)] }] });
  assert.deepEqual(receipt.lines, [
    {
      lineNumber: 1,
      sku: 'LB-1042',
      expected: 100,
      counted: 98,
      accepted: 97,
      held: 0,
      damaged: 1,
      rejected: 0,
      variance: -2,
      remaining: 'CLOSE_SHORT',
      note: null,
      photos: [],
      counts: [
        { lotNumber: 'A21', expiryDate: '2027-12-31', accepted: 97, held: 0, damaged: 1, rejected: 0 },
      ],
    },
  ]);
  assert.deepEqual(
    postingsOf(receipt.lines).map(({ bucket, quantity }) => [bucket, quantity]),
    [
      ['AVAILABLE', 97],
      ['DAMAGED', 1],
    ],
  );
  assert.equal(receipt.asnStatus, 'RECEIVED');
  assert.deepEqual(summary(receipt), ['2 SHORT CLOSE_SHORT 02/CP//119', '1 DAMAGED ACCEPT 01/AF/DME/124']);
});

test('the claim window starts on the business date at the location', () => {
  const receipt = decide({ final: true });
  // 04:30 UTC is still the 13th in Phoenix.
  assert.equal(receipt.discrepancies[0]?.claimDeadline, '2026-04-12');
  const open = decide({ final: true }, { claimWindowDays: null });
  assert.equal(open.discrepancies[0]?.claimDeadline, null);
});

test('a receipt is an increment: what is not closed stays expected, and nothing is short yet', () => {
  const first = decide({ lines: [{ lineNumber: 1, counts: [serum(60)] }] });
  assert.equal(first.asnStatus, 'PARTIALLY_RECEIVED');
  assert.deepEqual(first.discrepancies, []);
  const second = decide(
    { lines: [{ lineNumber: 1, counts: [serum(40)] }] },
    { lines: [{ ...SERUM, accepted: 60 }] },
  );
  assert.equal(second.lines[0]?.expected, 40);
  assert.equal(second.lines[0]?.variance, 0);
  assert.equal(second.asnStatus, 'RECEIVED');
});

test('a remainder follows (backorder) or never comes (closed short)', () => {
  const both = { lines: [SERUM, BRUSH] };
  const receipt = decide(
    { lines: [{ lineNumber: 1, counts: [serum(90)], remaining: 'BACKORDER', note: 'second truck' }] },
    both,
  );
  assert.deepEqual(summary(receipt), ['10 SHORT BACKORDER 02/BP//119']);
  assert.equal(receipt.discrepancies[0]?.note, 'second truck');
  assert.equal(receipt.asnStatus, 'PARTIALLY_RECEIVED');

  const final = decide({ final: true, lines: [{ lineNumber: 1, counts: [], remaining: 'BACKORDER' }] }, both);
  assert.deepEqual(summary(final), ['100 SHORT BACKORDER 02/BP//119', '50 SHORT CLOSE_SHORT 02/CP//119']);
  assert.equal(final.asnStatus, 'RECEIVED');
});

test('a line of which nothing is missing needs no closing', () => {
  const receipt = decide({
    final: true,
    lines: [{ lineNumber: 1, counts: [serum(100)], remaining: 'BACKORDER' }],
  });
  assert.equal(receipt.lines[0]?.remaining, null);
  assert.deepEqual(receipt.discrepancies, []);
});

test('over is kept within the tolerance, rounded down, over all receipts', () => {
  const tolerant = { tolerancePercent: 2.9 };
  const receipt = decide({ lines: [{ lineNumber: 1, counts: [serum(102)] }] }, tolerant);
  assert.deepEqual(summary(receipt), ['2 OVER ACCEPT 03/AC//121']);
  assert.deepEqual(refuse({ lines: [{ lineNumber: 1, counts: [serum(102, 1)] }] }, tolerant), [
    'over-receipt',
    '/lines/0/counts over-tolerance',
  ]);
  const complete = { ...tolerant, lines: [{ ...SERUM, accepted: 101 }, BRUSH] };
  assert.deepEqual(summary(decide({ lines: [{ lineNumber: 1, counts: [serum(1)] }] }, complete)), [
    '1 OVER ACCEPT 03/AC//121',
  ]);
  assert.equal(refuse({ lines: [{ lineNumber: 1, counts: [serum(2)] }] }, complete)[0], 'over-receipt');
});

test('a refused surplus goes back, whatever the tolerance', () => {
  const receipt = decide({ lines: [{ lineNumber: 1, counts: [serum(98, 0, 12)] }] });
  assert.deepEqual(summary(receipt), ['10 OVER RETURN 12/AC//121', '2 REJECTED RETURN 08///195']);
  assert.equal(receipt.asnStatus, 'RECEIVED');
});

test('held goods are on hand in quality hold', () => {
  const receipt = decide({ lines: [{ lineNumber: 1, counts: [serum(100, 0, 0, 30)] }] });
  assert.deepEqual(summary(receipt), ['30 ON_HOLD HOLD 09///']);
  assert.deepEqual(
    postingsOf(receipt.lines).map(({ bucket, quantity }) => [bucket, quantity]),
    [
      ['AVAILABLE', 70],
      ['QUALITY_HOLD', 30],
    ],
  );
});

test('short-dated goods that are held or refused say so; the last good day is good', () => {
  // The business date is 13 March 2026; 180 days must remain.
  const counts = [
    { lotNumber: 'B1', expiryDate: '2026-09-08', accepted: 10, held: 10, damaged: 0, rejected: 5 },
    { lotNumber: 'B2', expiryDate: '2026-09-09', accepted: 10, held: 10, damaged: 0, rejected: 5 },
  ];
  assert.deepEqual(summary(decide({ lines: [{ lineNumber: 1, counts }] })), [
    '10 EXPIRED HOLD 04/PE//',
    '10 ON_HOLD HOLD 09///',
    '5 EXPIRED RETURN 04/PE//',
    '5 REJECTED RETURN 08///195',
  ]);
});

test('goods that are not on the notice are reported, and are not stock', () => {
  const unexpected = [
    { code: 'LB-3003', quantity: 2 },
    { code: '00012345678905', quantity: 1, note: 'grey box' },
  ];
  const receipt = decide({ unexpected });
  assert.deepEqual(postingsOf(receipt.lines), []);
  assert.deepEqual(summary(receipt), ['2 WRONG_ITEM HOLD 05//AT/', '1 WRONG_ITEM HOLD 05//AUE/']);
  assert.deepEqual(
    receipt.discrepancies.map(({ note, lineNumber }) => [note, lineNumber]),
    [
      ['LB-3003', null],
      ['00012345678905: grey box', null],
    ],
  );
});

test('an unknown lot is counted with its expiry', () => {
  const count = { lotNumber: 'B7', expiryDate: '2028-01-31', accepted: 100, damaged: 0, rejected: 0 };
  const receipt = decide({ lines: [{ lineNumber: 1, counts: [count] }] });
  assert.equal(receipt.lines[0]?.counts[0]?.expiryDate, '2028-01-31');
});

test('entries of nothing are dropped', () => {
  const counts = [{ accepted: 0, damaged: 0, rejected: 0 }, serum(100)];
  assert.equal(decide({ lines: [{ lineNumber: 1, counts }] }).lines[0]?.counts.length, 1);
});

const both = { lines: [SERUM, BRUSH] };
const REFUSALS: [string, Partial<ReceiptInput>, Partial<ReceiptContext>, ...string[]][] = [
  ['counted tomorrow', { receivedAt: '2026-03-14T04:30:01Z', final: true }, {}, '/receivedAt in-future'],
  ['nothing said', {}, {}, '/lines empty-receipt'],
  ['nothing counted', { lines: [{ lineNumber: 1, counts: [] }] }, {}, '/lines empty-receipt'],
  [
    'unknown line',
    { lines: [{ lineNumber: 9, counts: [] }], final: true },
    {},
    '/lines/0/lineNumber unknown-line',
  ],
  [
    'line twice',
    {
      lines: [
        { lineNumber: 1, counts: [serum(1)] },
        { lineNumber: 1, counts: [serum(1)] },
      ],
    },
    {},
    '/lines/1/lineNumber duplicate-line',
  ],
  [
    'lot twice',
    { lines: [{ lineNumber: 1, counts: [serum(1), serum(2)] }] },
    {},
    '/lines/0/counts/1/lotNumber duplicate-lot',
  ],
  [
    'more held than accepted',
    { lines: [{ lineNumber: 1, counts: [serum(1, 5, 5, 2)] }] },
    {},
    '/lines/0/counts/0/held held-above-accepted',
  ],
  [
    'lot missing',
    { lines: [{ lineNumber: 1, counts: [brush(1)] }] },
    {},
    '/lines/0/counts/0/lotNumber lot-required',
  ],
  [
    'lot of a product without lots',
    { lines: [{ lineNumber: 2, counts: [serum(1)] }] },
    both,
    '/lines/0/counts/0/lotNumber not-lot-tracked',
  ],
  [
    'unknown lot without expiry',
    { lines: [{ lineNumber: 1, counts: [{ ...serum(1), lotNumber: 'B7' }] }] },
    {},
    '/lines/0/counts/0/expiryDate expiry-required',
  ],
  [
    'another expiry than announced',
    { lines: [{ lineNumber: 1, counts: [{ ...serum(1), expiryDate: '2028-01-01' }] }] },
    {},
    '/lines/0/counts/0/expiryDate expiry-conflict',
  ],
  [
    'closed line',
    { lines: [{ lineNumber: 1, counts: [serum(1)] }] },
    { lines: [{ ...SERUM, accepted: 90, closure: 'CLOSE_SHORT' }, BRUSH] },
    '/lines/0/counts line-closed',
  ],
  [
    'announced goods as unexpected',
    {
      unexpected: [
        { code: 'LB-1042', quantity: 1 },
        { code: '0860001042009', quantity: 1 },
      ],
    },
    {},
    '/unexpected/0/code on-asn',
    '/unexpected/1/code on-asn',
  ],
  [
    'unexpected code twice',
    {
      unexpected: [
        { code: 'X', quantity: 1 },
        { code: 'X', quantity: 1 },
      ],
    },
    {},
    '/unexpected/1/code duplicate-code',
  ],
  [
    'more than a document can hold',
    {
      lines: [
        {
          lineNumber: 1,
          counts: Array.from({ length: 100 }, (_, index) => ({
            lotNumber: `L${index}`,
            expiryDate: '2028-01-01',
            accepted: 0,
            damaged: 1,
            rejected: 10_000_000,
          })),
        },
      ],
    },
    {},
    '/lines too-many',
  ],
];

for (const [name, input, context, ...expected] of REFUSALS) {
  test(`refuses: ${name}`, () => assert.deepEqual(refuse(input, context), ['receipt-invalid', ...expected]));
}
