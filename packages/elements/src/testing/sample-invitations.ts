import type { Invitation, InvitationOffer } from '@betterdata/portal-contract';
import { inMinutes } from './fake-api.ts';

export const SAMPLE_TERMS: Invitation['terms'] = {
  incoterm: 'DAP',
  currency: 'USD',
  consignment: true,
  titleTransfer: 'ON_SALE',
  paymentTerms: { netDays: 30 },
  receiptTolerancePercent: 5,
  claimWindowDays: 30,
};

/** Of a retailer whose stock LUXE BOND replenishes. */
export const SAMPLE_VMI_TERMS: Invitation['terms'] = {
  ...SAMPLE_TERMS,
  replenishment: {
    locationCode: 'LOC-004',
    thresholdDays: 30,
    targetDays: 45,
    leadTimeDays: null,
    reviewDays: 7,
  },
};

/** LUXE BOND's invitation to a 3PL, as LUXE BOND sees it. */
export function sampleInvitation(changes: Partial<Invitation> = {}): Invitation {
  return {
    id: '4a7c1d52-0f3b-4c8e-9b61-2d5e8f7a0001',
    status: 'SENT',
    email: 'sam.okoro@harbor.example',
    organizationName: 'Harbor Logistics',
    contactName: 'Sam Okoro',
    businessType: 'THREE_PL',
    type: 'THREE_PL',
    language: 'en',
    terms: SAMPLE_TERMS,
    editedTerms: null,
    shares: [
      {
        resource: 'LOCATION_INVENTORY',
        location: { id: 'l-4', code: 'LOC-004', name: 'Miami Export Warehouse' },
        product: null,
        visibility: 'QUANTITY',
        access: 'ACT',
      },
      { resource: 'ASN', location: null, product: null, visibility: 'QUANTITY', access: 'ACT' },
      { resource: 'MESSAGE', location: null, product: null, visibility: 'QUANTITY', access: 'ACT' },
    ],
    sentAt: '2026-03-14T09:42:00Z',
    expiresAt: '2026-03-28T09:42:00Z',
    openedAt: null,
    answeredAt: null,
    declineReason: null,
    partnershipId: null,
    version: 1,
    ...changes,
  };
}

/** The same, as the invited person sees it. */
export function sampleOffer(changes: Partial<InvitationOffer> = {}): InvitationOffer {
  return {
    status: 'SENT',
    available: true,
    hostName: 'LUXE BOND',
    organizationName: 'Harbor Logistics',
    contactName: 'Sam Okoro',
    email: 'sam.okoro@harbor.example',
    expiresAt: inMinutes(14 * 24 * 60),
    hasAccount: false,
    offer: {
      type: 'THREE_PL',
      businessType: 'THREE_PL',
      terms: SAMPLE_TERMS,
      locations: [{ code: 'LOC-004', name: 'Miami Export Warehouse', visibility: 'QUANTITY', access: 'ACT' }],
      productCount: 22,
      products: ['Vitamin C Serum'],
      documents: [
        { resource: 'SHIPMENT', access: 'ACT' },
        { resource: 'ASN', access: 'ACT' },
        { resource: 'REPORT', access: 'READ' },
        { resource: 'MESSAGE', access: 'ACT' },
      ],
    },
    ...changes,
  };
}
