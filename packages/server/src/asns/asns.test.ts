import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { AsnContent } from '@betterdata/portal-contract';
import { withCheckDigit } from '@betterdata/portal-contract/gs1';
import { countsOf, lotKey, purchaseOrdersOf, validateAsn, type AsnContext, type Tracking } from './asns.ts';

const PALLET = '008600010000000016';
const CARTON = '008600010000000023';
const OTHER_CARTON = '008600010000000030';

const CONTEXT: AsnContext = {
  now: new Date('2026-03-12T00:00:00Z'),
  products: new Map<string, { tracking: Tracking }>([
    ['LB-1042', { tracking: 'LOT' }],
    ['LB-2001', { tracking: 'NONE' }],
  ]),
  lotExpiries: new Map([[lotKey('LB-1042', 'OLD'), '2027-01-31']]),
  shipFromKnown: true,
  shipToShared: true,
};

/** One pallet with one carton of one lot, and a loose carton without lots. */
function content(): AsnContent {
  return {
    shipFromLocation: 'LOC-001',
    shipToLocation: 'LOC-101',
    structure: 'SOTPI',
    shippedAt: '2026-03-11T15:00:00Z',
    estimatedDeliveryAt: '2026-03-14T17:00:00Z',
    lines: [
      {
        lineNumber: 1,
        sku: 'LB-1042',
        quantity: 48,
        purchaseOrder: 'PO-4471',
        purchaseOrderLine: 1,
        lots: [
          { lotNumber: 'A21', expiryDate: '2027-12-31', productionDate: '2025-12-31', quantity: 40 },
          { lotNumber: 'A22', expiryDate: '2028-01-31', quantity: 8 },
        ],
      },
      { lineNumber: 2, sku: 'LB-2001', quantity: 12, purchaseOrder: 'PO-4471', purchaseOrderLine: 2 },
    ],
    logisticUnits: [
      { sscc: PALLET, level: 'PALLET', packageType: 'PX' },
      {
        sscc: CARTON,
        level: 'CARTON',
        parentSscc: PALLET,
        items: [
          { lineNumber: 1, quantity: 40, lotNumber: 'A21' },
          { lineNumber: 1, quantity: 8, lotNumber: 'A22' },
        ],
      },
      { sscc: OTHER_CARTON, level: 'CARTON', items: [{ lineNumber: 2, quantity: 12 }] },
    ],
  };
}

/** What is wrong after one change, as `pointer code`. */
function faults(change: (asn: AsnContent) => void, context: Partial<AsnContext> = {}): string[] {
  const asn = content();
  change(asn);
  return validateAsn(asn, { ...CONTEXT, ...context }).map(({ pointer, code }) => `${pointer} ${code}`);
}

/** The element of a fixture, which is known to be there. */
function at<Item>(items: readonly Item[] | undefined, index: number): Item {
  const item = items?.[index];
  assert.ok(item);
  return item;
}

test('a good notice has no faults and known counts', () => {
  assert.deepEqual(validateAsn(content(), CONTEXT), []);
  assert.deepEqual(countsOf(content()), { palletCount: 1, cartonCount: 2, lineCount: 2, unitsShipped: 60 });
  assert.deepEqual(purchaseOrdersOf(content()), ['PO-4471']);
});

const FAULTS: [name: string, change: (asn: AsnContent) => void, ...expected: string[]][] = [
  ['shipped tomorrow', (asn) => (asn.shippedAt = '2026-03-12T00:00:01Z'), '/shippedAt in-future'],
  [
    'delivered before shipped',
    (asn) => (asn.estimatedDeliveryAt = '2026-03-11T14:59:59Z'),
    '/estimatedDeliveryAt before-shipped',
  ],
  [
    'line number twice',
    (asn) => asn.lines.push({ ...at(asn.lines, 1), quantity: 1 }),
    '/lines/2/lineNumber duplicate-line',
    '/lines/2/quantity units-mismatch',
  ],
  ['unknown product', (asn) => (at(asn.lines, 1).sku = 'LB-9'), '/lines/1/sku unknown-product'],
  [
    'order line without order',
    (asn) => delete at(asn.lines, 1).purchaseOrder,
    '/lines/1/purchaseOrder order-required',
  ],
  [
    'lots that do not add up',
    (asn) => {
      at(at(asn.lines, 0).lots, 1).quantity = 9;
      at(at(asn.logisticUnits, 1).items, 1).quantity = 9;
    },
    '/lines/0/quantity lots-mismatch',
    '/lines/0/quantity units-mismatch',
  ],
  [
    'no lots of a lot-tracked product',
    (asn) => {
      delete at(asn.lines, 0).lots;
      for (const item of at(asn.logisticUnits, 1).items ?? []) delete item.lotNumber;
    },
    '/lines/0/lots lots-required',
  ],
  [
    'lots of a product without lots',
    (asn) => {
      at(asn.lines, 1).lots = [{ lotNumber: 'X', quantity: 12 }];
      at(at(asn.logisticUnits, 2).items, 0).lotNumber = 'X';
    },
    '/lines/1/lots not-lot-tracked',
  ],
  [
    'one lot twice',
    (asn) => (at(at(asn.lines, 0).lots, 1).lotNumber = 'A21'),
    '/lines/0/lots/1/expiryDate expiry-conflict',
    '/lines/0/lots/1/lotNumber duplicate-lot',
    '/logisticUnits/1/items/1/lotNumber unknown-lot',
    '/lines/0/lots/1/quantity units-mismatch',
  ],
  [
    'another expiry than the lot in stock has',
    (asn) => {
      at(at(asn.lines, 0).lots, 0).lotNumber = 'OLD';
      at(at(asn.logisticUnits, 1).items, 0).lotNumber = 'OLD';
    },
    '/lines/0/lots/0/expiryDate expiry-conflict',
  ],
  [
    'expired before it was made',
    (asn) => (at(at(asn.lines, 0).lots, 0).productionDate = '2027-12-31'),
    '/lines/0/lots/0/expiryDate expiry-before-production',
  ],
  [
    'wrong check digit',
    (asn) => (at(asn.logisticUnits, 2).sscc = '008600010000000031'),
    '/logisticUnits/2/sscc check-digit',
  ],
  [
    'one SSCC twice',
    (asn) => (at(asn.logisticUnits, 2).sscc = CARTON),
    '/logisticUnits/2/sscc duplicate-sscc',
  ],
  [
    'parent that is not there',
    (asn) => (at(asn.logisticUnits, 1).parentSscc = '008600010000000047'),
    '/logisticUnits/1/parentSscc unknown-parent',
  ],
  [
    'carton in a carton',
    (asn) => (at(asn.logisticUnits, 2).parentSscc = CARTON),
    '/logisticUnits/2/parentSscc parent-not-pallet',
  ],
  [
    'pallet in itself',
    (asn) => (at(asn.logisticUnits, 0).parentSscc = PALLET),
    '/logisticUnits/0/parentSscc parent-cycle',
    '/logisticUnits/1/parentSscc parent-cycle',
  ],
  [
    'contents that do not add up',
    (asn) => (at(at(asn.logisticUnits, 2).items, 0).quantity = 11),
    '/lines/1/quantity units-mismatch',
  ],
  [
    'contents of an unknown line',
    (asn) => at(asn.logisticUnits, 2).items?.push({ lineNumber: 7, quantity: 1 }),
    '/logisticUnits/2/items/1/lineNumber unknown-line',
  ],
  [
    'contents without their lot',
    (asn) => delete at(at(asn.logisticUnits, 1).items, 1).lotNumber,
    '/logisticUnits/1/items/1 lot-required',
    '/lines/0/lots/1/quantity units-mismatch',
  ],
  ['cartons only, with a pallet', (asn) => (asn.structure = 'SOPI'), '/logisticUnits/0/level structure'],
  ['items only, with units', (asn) => (asn.structure = 'SOI'), '/logisticUnits structure'],
  ['pallets, without units', (asn) => delete asn.logisticUnits, '/logisticUnits structure'],
];

for (const [name, change, ...expected] of FAULTS) {
  test(`names the fault: ${name}`, () => assert.deepEqual(faults(change), expected));
}

test('names locations that the sender or the partnership does not have', () => {
  assert.deepEqual(
    faults(() => {}, { shipFromKnown: false, shipToShared: false }),
    ['/shipFromLocation unknown-location', '/shipToLocation unknown-location'],
  );
});

test('points into the whole body where the content is a part of it', () => {
  const asn = { ...content(), shippedAt: '2027-01-01T00:00:00Z' };
  assert.deepEqual(
    validateAsn(asn, CONTEXT, '/content').map(({ pointer }) => pointer),
    ['/content/shippedAt', '/content/estimatedDeliveryAt'],
  );
});

test('finds cycles of any length, in linear time, and answers with a bounded list', () => {
  const count = 5000;
  const sscc = (index: number) => withCheckDigit(`0086000${String(index).padStart(10, '0')}`);
  const chain: AsnContent = {
    ...content(),
    lines: [{ lineNumber: 1, sku: 'LB-2001', quantity: 1 }],
    logisticUnits: Array.from({ length: count }, (_, index) => ({
      sscc: sscc(index),
      level: 'PALLET',
      parentSscc: sscc((index + 1) % count),
    })),
  };
  const started = performance.now();
  assert.equal(validateAsn(chain, CONTEXT).length, 100);
  delete at(chain.logisticUnits, count - 1).parentSscc;
  at(chain.logisticUnits, 0).items = [{ lineNumber: 1, quantity: 1 }];
  assert.deepEqual(validateAsn(chain, CONTEXT), []);
  assert.ok(performance.now() - started < 2000);
});

test('whatever is packed completely is accepted, and one unit more or less is not', () => {
  const quantities = fc.array(fc.array(fc.integer({ min: 1, max: 500 }), { minLength: 1, maxLength: 6 }), {
    minLength: 1,
    maxLength: 8,
  });
  fc.assert(
    fc.property(quantities, fc.constantFrom(-1, 1), (cartonsByLine, error) => {
      let serial = 0;
      const asn: AsnContent = {
        ...content(),
        structure: 'SOPI',
        lines: cartonsByLine.map((cartons, index) => ({
          lineNumber: index + 1,
          sku: 'LB-2001',
          quantity: cartons.reduce((sum, quantity) => sum + quantity, 0),
        })),
        logisticUnits: cartonsByLine.flatMap((cartons, index) =>
          cartons.map((quantity) => ({
            sscc: withCheckDigit(`1086000${String((serial += 1)).padStart(10, '0')}`),
            level: 'CARTON' as const,
            items: [{ lineNumber: index + 1, quantity }],
          })),
        ),
      };
      assert.deepEqual(validateAsn(asn, CONTEXT), []);
      const packed = countsOf(asn).unitsShipped;
      assert.equal(
        packed,
        cartonsByLine.flat().reduce((sum, quantity) => sum + quantity, 0),
      );
      at(asn.lines, 0).quantity += error;
      assert.equal(validateAsn(asn, CONTEXT)[0]?.code, 'units-mismatch');
    }),
  );
});
