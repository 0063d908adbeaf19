import type { Discrepancy, Organization, Partnership, Task } from '@betterdata/portal-contract';
import { AMAZON, ASN_ID, LUXE_BOND, PHX5 } from './sample-asn.ts';

const usd = (amount: string) => ({ amount, currency: 'USD' });

export const PARTNERSHIP_ID = '5a0e4d5c-8a52-4c6e-9d0e-6d6f3c9a8101';

export function sampleOrganization(changes: Partial<Organization> = {}): Organization {
  return {
    ...AMAZON,
    legalName: 'Amazon Fulfillment Services LLC',
    businessType: 'THREE_PL',
    currency: 'USD',
    partnerships: [{ type: 'THREE_PL', role: 'PARTNER', count: 1 }],
    account: sampleAccount(),
    ...changes,
  };
}

export function sampleAccount(
  changes: Partial<NonNullable<Organization['account']>> = {},
): NonNullable<Organization['account']> {
  return {
    kind: 'PARTNER',
    status: 'ACTIVE',
    activeSince: '2023-03-01',
    upgradedAt: null,
    industryPack: null,
    planTier: 'FREE',
    partnershipTier: 'PARTNER_ONLY',
    monthlyCost: usd('0.00'),
    costLines: [{ label: 'FREE', quantity: 1, amount: usd('0.00') }],
    billedTo: null,
    parent: null,
    companySignIn: null,
    subsidiaries: [],
    ...changes,
  };
}

/** Counts a delivery of 100 at PHX5, unless it says otherwise. */
export function sampleTask({ values, ...changes }: Partial<Task> = {}): Task {
  return {
    kind: 'COUNT_ASN',
    subject: { type: 'ASN', id: ASN_ID, code: 'ASN-8841' },
    partnership: { id: PARTNERSHIP_ID, counterparty: LUXE_BOND },
    dueOn: '2026-03-14',
    values: {
      location: PHX5,
      productName: null,
      units: 100,
      discrepancyType: null,
      from: null,
      to: null,
      ...values,
    },
    ...changes,
  };
}

export function samplePartnership(changes: Partial<Partnership> = {}): Partnership {
  return {
    id: PARTNERSHIP_ID,
    type: 'THREE_PL',
    status: 'ACTIVE',
    counterparty: { kind: 'ORGANIZATION', ...LUXE_BOND },
    role: 'PARTNER',
    counterpartyRole: 'HOST',
    terms: {
      incoterm: 'DAP',
      currency: 'USD',
      consignment: true,
      titleTransfer: 'ON_SALE',
      paymentTerms: { netDays: 30 },
      receiptTolerancePercent: 5,
      claimWindowDays: 30,
    },
    shares: [
      {
        resource: 'LOCATION_INVENTORY',
        location: PHX5,
        product: null,
        visibility: 'QUANTITY_AND_VALUE',
        access: 'ACT',
      },
      {
        resource: 'PRODUCT',
        location: null,
        product: { id: 'p-1', sku: 'LB-1042', gtin: null, name: 'Vitamin C Serum' },
        visibility: 'QUANTITY',
        access: 'READ',
      },
      { resource: 'INVOICE', location: null, product: null, visibility: 'QUANTITY', access: 'READ' },
    ],
    effectiveFrom: '2023-03-01',
    effectiveTo: null,
    version: 1,
    ...changes,
  };
}

export function sampleDiscrepancy(changes: Partial<Discrepancy> = {}): Discrepancy {
  return {
    id: '1d0c4a5e-7b60-4a2f-9c1d-0d4f6a7b0001',
    type: 'SHORT',
    quantity: 2,
    disposition: 'CLOSE_SHORT',
    status: 'REPORTED',
    codes: { x12: '02', edifact4221: 'CP', edifact4295: null, edifact6063: '119' },
    asn: { id: ASN_ID, asnNumber: 'ASN-8841' },
    receipt: { id: '4f0a6a1e-0f4a-4f0e-8f6a-6f0a1e0f4a01', receiptNumber: 'R-000124' },
    lineNumber: 1,
    sku: 'LB-1042',
    productName: 'Vitamin C Serum',
    location: PHX5,
    note: 'Wet carton',
    evidence: [],
    reportedBy: AMAZON,
    resolver: LUXE_BOND,
    claimDeadline: '2026-04-13',
    createdAt: '2026-03-14T09:42:00Z',
    ...changes,
  };
}
