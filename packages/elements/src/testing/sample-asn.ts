import type { Asn, AsnLine, AsnSummary, Receipt, ReceiptInput } from '@betterdata/portal-contract';

export const ASN_ID = '8c0b5c0e-4b0a-4d6e-9a55-5f4d3c2b8841';
export const LUXE_BOND = { id: '0b54a0de-52ab-4d0c-8b0f-2f3f6b1f0003', code: 'ORG-003', name: 'LUXE BOND' };
export const AMAZON = { id: '0b54a0de-52ab-4d0c-8b0f-2f3f6b1f0101', code: 'ORG-101', name: 'Amazon' };
export const PHX5 = { id: '3d1f6f0a-76a0-4a6b-8a2e-2a4f0b7c0101', code: 'LOC-101', name: 'Amazon FBA PHX5' };

/** A line of 100 without lots; a case holds 24. */
export function sampleLine(changes: Partial<AsnLine> = {}): AsnLine {
  return {
    lineNumber: 1,
    sku: 'LB-1042',
    gtin: '09520001010422',
    productName: 'Vitamin C Serum',
    purchaseOrder: 'PO-4471',
    purchaseOrderLine: 1,
    quantityShipped: 100,
    unitOfMeasure: 'EA',
    unitsPerPack: 24,
    packs: [
      { gtin: '09520001010422', units: 1 },
      { gtin: '19520001010429', units: 24 },
    ],
    tracking: 'NONE',
    minimumRemainingShelfLifeDays: null,
    countryOfOrigin: 'US',
    lots: [],
    accepted: 0,
    damaged: 0,
    rejected: 0,
    remaining: 100,
    status: 'OPEN',
    ...changes,
  };
}

export function sampleSummary(changes: Partial<AsnSummary> = {}): AsnSummary {
  return {
    id: ASN_ID,
    asnNumber: 'ASN-8841',
    purpose: 'ORIGINAL',
    status: 'SENT',
    version: 2,
    direction: 'INBOUND',
    partnershipId: '5a0e4d5c-8a52-4c6e-9d0e-6d6f3c9a8101',
    from: { organization: LUXE_BOND, legalName: 'LUXE BOND Distribution LLC', location: null },
    to: { organization: AMAZON, location: PHX5 },
    carrier: { scac: 'ODFL', name: 'Old Dominion', proNumber: '07714528', trackingNumbers: ['1Z999'] },
    purchaseOrders: ['PO-4471'],
    shippedAt: '2026-03-11T15:00:00Z',
    estimatedDeliveryAt: '2026-03-14T17:00:00Z',
    palletCount: 1,
    cartonCount: 4,
    lineCount: 1,
    unitsShipped: 100,
    unitsCounted: 0,
    actions: ['ACKNOWLEDGE', 'RECEIVE'],
    updatedAt: '2026-03-11T15:05:00Z',
    ...changes,
  };
}

export function sampleAsn(changes: Partial<Asn> = {}): Asn {
  return {
    ...sampleSummary(),
    revision: 0,
    structure: 'SOTPI',
    sellingParty: 'LUXE BOND Distribution LLC',
    billTo: null,
    billOfLading: 'BOL-77',
    measurements: { grossWeightKg: 42.5, volumeM3: null },
    lines: [sampleLine()],
    logisticUnits: [],
    createdAt: '2026-03-11T15:05:00Z',
    ...changes,
  };
}

/** What the server answers to a receipt of `sampleAsn`, without its rules: the figures as they were sent. */
export function sampleReceipt(input: ReceiptInput, asn: Asn = sampleAsn()): Receipt {
  const lines = input.lines.map(({ lineNumber, counts, remaining = null, note = null, photos = [] }) => {
    const line = asn.lines.find((candidate) => candidate.lineNumber === lineNumber) ?? sampleLine();
    const sum = (part: 'accepted' | 'held' | 'damaged' | 'rejected') =>
      counts.reduce((total, count) => total + (count[part] ?? 0), 0);
    const counted = sum('accepted') + sum('damaged') + sum('rejected');
    return {
      lineNumber,
      sku: line.sku,
      productName: line.productName,
      expected: line.remaining,
      counted,
      accepted: sum('accepted'),
      held: sum('held'),
      damaged: sum('damaged'),
      rejected: sum('rejected'),
      variance: counted - line.remaining,
      remaining,
      note,
      photos,
      counts: counts.map((count) => ({ lotNumber: null, expiryDate: null, held: 0, ...count })),
    };
  });
  const units = (part: 'counted' | 'accepted' | 'damaged' | 'rejected') =>
    lines.reduce((total, line) => total + line[part], 0);
  return {
    id: input.id,
    receiptNumber: 'R-000124',
    kind: 'RECEIPT',
    status: 'CONFIRMED',
    asn: {
      id: asn.id,
      asnNumber: asn.asnNumber,
      status: input.final ? 'RECEIVED' : 'PARTIALLY_RECEIVED',
      version: 3,
    },
    partnershipId: asn.partnershipId,
    host: LUXE_BOND,
    location: PHX5,
    receivedAt: '2026-03-14T09:42:00Z',
    receivedBy: { organization: AMAZON, name: 'Ana' },
    final: input.final ?? false,
    note: null,
    lines,
    unexpected: [],
    unitsCounted: units('counted'),
    unitsAccepted: units('accepted'),
    unitsDamaged: units('damaged'),
    unitsRejected: units('rejected'),
    reverses: null,
    reversedBy: null,
    discrepancies: [],
    createdAt: '2026-03-14T09:42:00Z',
  };
}
