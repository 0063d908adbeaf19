// Generated from openapi/ by `npm run generate`. Do not edit.

import { z } from 'zod';
import { booleanText, integerText, once, repeated } from './parameters.ts';
import { format, maxLength, minLength, pattern, text, uniqueItems } from './text.ts';

const Role = z.enum(['OWNER', 'ADMIN', 'OPERATOR', 'ANALYST', 'BILLING', 'VIEWER']);
const MemberInvitation = z.strictObject({
  email: text().check(format('email'), maxLength(254)),
  name: text().check(minLength(1), maxLength(100), pattern(/\S/u)),
  role: Role,
  locale: z.enum(['en', 'de', 'ar']).exactOptional(),
});
const Uuid = text().check(format('uuid'));
const MemberRoleInput = z.strictObject({ role: Role });
const KeyLabel = text().check(minLength(1), maxLength(100), pattern(/\S/u));
const EmbedKeyInput = z.strictObject({
  label: KeyLabel,
  origins: z
    .array(text().check(minLength(1), maxLength(255)))
    .min(1)
    .max(20),
  partnershipIds: z.array(Uuid).max(200).exactOptional(),
});
const ApiKeyScope = z.enum([
  'asns:read',
  'asns:write',
  'audit-events:read',
  'discrepancies:read',
  'inventory:read',
  'invitations:read',
  'invitations:write',
  'locations:read',
  'locations:write',
  'messages:read',
  'messages:write',
  'organization:read',
  'partnerships:read',
  'photos:read',
  'photos:write',
  'plans:read',
  'products:read',
  'receipts:read',
  'receipts:write',
  'replenishment:read',
  'sell-through:read',
  'sell-through:write',
]);
const Timestamp = text().check(format('date-time'));
const ApiKeyInput = z.strictObject({
  label: KeyLabel,
  scopes: z.array(ApiKeyScope).min(1).max(50).check(uniqueItems),
  expiresAt: Timestamp.exactOptional(),
});
const ApiKeyRotation = z.strictObject({ overlapHours: z.int().min(0).max(168) });
const IngestTokenInput = z.strictObject({ label: KeyLabel, partnershipId: Uuid });
const InvitationStatus = z.enum([
  'SENT',
  'OPENED',
  'AWAITING_APPROVAL',
  'ACCEPTED',
  'DECLINED',
  'REVOKED',
  'EXPIRED',
]);
const InvitationName = text().check(minLength(1), maxLength(120), pattern(/\S/u));
const BusinessType = z.enum([
  'BRAND_OWNER',
  'THREE_PL',
  'RETAILER',
  'SUPPLIER',
  'CUSTOMER',
  'FREIGHT_FORWARDER',
  'CUSTOMS_BROKER',
  'DISTRIBUTOR',
]);
const PartnershipType = z.enum([
  'THREE_PL',
  'VMI_RETAILER',
  'SUPPLIER',
  'WHOLESALE_CUSTOMER',
  'FREIGHT_FORWARDER',
  'CUSTOMS_BROKER',
]);
const InvitationLanguage = z.enum(['en', 'de', 'ar']);
const InvitationTermsInput = z.strictObject({
  incoterm: z.enum(['EXW', 'FCA', 'CPT', 'CIP', 'DAP', 'DPU', 'DDP', 'FAS', 'FOB', 'CFR', 'CIF']).nullable(),
  currency: text().check(pattern(/^[A-Z]{3}$/u)),
  consignment: z.boolean(),
  titleTransfer: z.enum(['ON_SHIPMENT', 'ON_RECEIPT', 'ON_SALE']),
  paymentTerms: z.strictObject({ netDays: z.int().min(0).max(365) }),
  receiptTolerancePercent: z.number().min(0).max(100),
  claimWindowDays: z.int().min(0).max(365),
  replenishment: z
    .strictObject({
      locationCode: text().check(minLength(1), maxLength(64)),
      thresholdDays: z.int().min(1).max(365),
      targetDays: z.int().min(1).max(730).nullable(),
      leadTimeDays: z.int().min(0).max(365).nullable(),
      reviewDays: z.int().min(1).max(365).nullable(),
    })
    .exactOptional(),
});
const LocationShareInput = z.strictObject({
  locationId: Uuid,
  visibility: z.enum(['QUANTITY', 'QUANTITY_AND_VALUE']),
  access: z.enum(['READ', 'ACT']),
});
const InvitationInput = z.strictObject({
  email: text().check(format('email'), maxLength(254)),
  organizationName: InvitationName,
  contactName: InvitationName,
  businessType: BusinessType,
  type: PartnershipType,
  language: InvitationLanguage,
  terms: InvitationTermsInput,
  locations: z.array(LocationShareInput).max(100),
  productIds: z.array(Uuid).max(1000),
});
const InvitationAcceptance = z.strictObject({
  organizationName: InvitationName,
  country: text().check(pattern(/^[A-Z]{2}$/u)),
  personName: InvitationName,
  language: InvitationLanguage,
  timezone: text().check(minLength(1), maxLength(64)).exactOptional(),
  terms: InvitationTermsInput.exactOptional(),
});
const InvitationAttachment = z.strictObject({
  token: text().check(minLength(1), maxLength(64)),
  terms: InvitationTermsInput.exactOptional(),
});
const Note = text().check(maxLength(2000));
const InvitationDecline = z.strictObject({ reason: Note.exactOptional() });
const JoinRequestInput = z.strictObject({
  organization: text().check(minLength(1), maxLength(120)),
  personName: InvitationName,
});
const AddressInput = z.strictObject({
  lines: z.array(text().check(maxLength(200))).max(4),
  city: text().check(maxLength(100)),
  region: text().check(maxLength(100)).nullable(),
  postalCode: text().check(maxLength(20)).nullable(),
  country: text().check(pattern(/^[A-Z]{2}$/u)),
});
const Gln = text().check(pattern(/^\d{13}$/u));
const LocationInput = z.strictObject({
  code: text().check(pattern(/^[A-Za-z0-9][A-Za-z0-9._-]{0,31}$/u)),
  name: text().check(minLength(1), maxLength(100), pattern(/\S/u)),
  type: z.enum(['WAREHOUSE', 'FULFILLMENT_CENTER', 'RETAIL_DC', 'STORE', 'SALON', 'PLANT']),
  address: AddressInput.nullable().exactOptional(),
  timezone: text().check(minLength(1), maxLength(64)).exactOptional(),
  gln: Gln.nullable().exactOptional(),
});
const AsnStatus = z.enum([
  'DRAFT',
  'SENT',
  'ACKNOWLEDGED',
  'PARTIALLY_RECEIVED',
  'RECEIVED',
  'CLOSED',
  'CANCELLED',
]);
const AsnStructure = z.enum(['SOTPI', 'SOPI', 'SOI']);
const CarrierInput = z.strictObject({
  scac: text()
    .check(pattern(/^[A-Z]{2,4}$/u))
    .exactOptional(),
  name: text().check(minLength(1), maxLength(100)).exactOptional(),
  proNumber: text().check(minLength(1), maxLength(30)).exactOptional(),
  trackingNumbers: z
    .array(text().check(minLength(1), maxLength(40)))
    .max(50)
    .exactOptional(),
});
const MeasurementsInput = z.strictObject({
  grossWeightKg: z.number().min(0).max(1000000).exactOptional(),
  volumeM3: z.number().min(0).max(100000).exactOptional(),
});
const Sku = text().check(minLength(1), maxLength(64));
const LotNumber = text().check(minLength(1), maxLength(20));
const AsnLotInput = z.strictObject({
  lotNumber: LotNumber,
  expiryDate: text().check(format('date')).exactOptional(),
  productionDate: text().check(format('date')).exactOptional(),
  quantity: z.int().min(1).max(10000000),
});
const AsnLineInput = z.strictObject({
  lineNumber: z.int().min(1).max(9999),
  sku: Sku,
  quantity: z.int().min(1).max(10000000),
  purchaseOrder: text().check(minLength(1), maxLength(30)).exactOptional(),
  purchaseOrderLine: z.int().min(1).max(9999).exactOptional(),
  unitsPerPack: z.int().min(1).max(100000).exactOptional(),
  countryOfOrigin: text()
    .check(pattern(/^[A-Z]{2}$/u))
    .exactOptional(),
  lots: z.array(AsnLotInput).max(100).exactOptional(),
});
const Sscc = text().check(pattern(/^\d{18}$/u));
const LogisticUnitItemInput = z.strictObject({
  lineNumber: z.int().min(1).max(9999),
  quantity: z.int().min(1).max(10000000),
  lotNumber: LotNumber.exactOptional(),
});
const LogisticUnitInput = z.strictObject({
  sscc: Sscc,
  level: z.enum(['PALLET', 'CARTON']),
  parentSscc: Sscc.exactOptional(),
  packageType: text().check(minLength(1), maxLength(3)).exactOptional(),
  grossWeightKg: z.number().min(0).max(100000).exactOptional(),
  items: z.array(LogisticUnitItemInput).max(1000).exactOptional(),
});
const AsnContent = z.strictObject({
  shipFromLocation: text().check(minLength(1), maxLength(32)),
  shipToLocation: text().check(minLength(1), maxLength(32)),
  structure: AsnStructure,
  shippedAt: Timestamp,
  estimatedDeliveryAt: Timestamp.exactOptional(),
  sellingParty: text().check(minLength(1), maxLength(200)).exactOptional(),
  billTo: text().check(minLength(1), maxLength(200)).exactOptional(),
  billOfLading: text().check(minLength(1), maxLength(35)).exactOptional(),
  carrier: CarrierInput.exactOptional(),
  measurements: MeasurementsInput.exactOptional(),
  lines: z.array(AsnLineInput).min(1).max(1000),
  logisticUnits: z.array(LogisticUnitInput).max(5000).exactOptional(),
});
const AsnInput = z.strictObject({
  partnershipId: Uuid,
  asnNumber: text().check(minLength(1), maxLength(30), pattern(/^[A-Za-z0-9][A-Za-z0-9._/-]*$/u)),
  content: AsnContent,
});
const ReceiptCount = z.strictObject({
  lotNumber: LotNumber.exactOptional(),
  expiryDate: text().check(format('date')).exactOptional(),
  accepted: z.int().min(0).max(10000000),
  held: z.int().min(0).max(10000000).exactOptional(),
  damaged: z.int().min(0).max(10000000),
  rejected: z.int().min(0).max(10000000),
});
const ReceiptLineInput = z.strictObject({
  lineNumber: z.int().min(1).max(9999),
  counts: z.array(ReceiptCount).max(100),
  remaining: z.enum(['BACKORDER', 'CLOSE_SHORT']).exactOptional(),
  note: Note.exactOptional(),
  photos: z.array(Uuid).max(5).exactOptional(),
});
const UnexpectedItemInput = z.strictObject({
  code: text().check(minLength(1), maxLength(64)),
  quantity: z.int().min(1).max(10000000),
  note: Note.exactOptional(),
});
const ReceiptInput = z.strictObject({
  id: Uuid,
  receivedAt: Timestamp.exactOptional(),
  final: z.boolean().exactOptional(),
  note: Note.exactOptional(),
  lines: z.array(ReceiptLineInput).max(1000),
  unexpected: z.array(UnexpectedItemInput).max(100).exactOptional(),
});
const ReceiptReversalInput = z.strictObject({ id: Uuid, reason: text().check(minLength(1), maxLength(500)) });
const DiscrepancyStatus = z.enum([
  'REPORTED',
  'ACKNOWLEDGED',
  'INVESTIGATING',
  'DISPUTED',
  'RESOLVED',
  'AUTO_CLOSED',
]);
const BusinessDate = text().check(format('date'));
const SignedQuantity = z.int().min(-1000000000).max(1000000000);
const SellThroughRowInput = z.strictObject({
  storeCode: text().check(maxLength(64)),
  sku: text().check(maxLength(64)),
  date: text().check(maxLength(64)),
  sold: SignedQuantity,
  returned: SignedQuantity.exactOptional(),
  onHand: SignedQuantity.exactOptional(),
  lostSales: SignedQuantity.exactOptional(),
  netSales: text().check(maxLength(64)).exactOptional(),
});
const SellThroughInput = z.strictObject({ rows: z.array(SellThroughRowInput).min(1).max(10000) });
const ConversationSubjectType = z.enum(['ASN', 'RECEIPT', 'DISCREPANCY', 'ALERT', 'PARTNERSHIP']);
const MessageText = text().check(
  minLength(1),
  maxLength(4000),
  pattern(
    /^[^\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]*[^\s\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f][^\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]*$/u,
  ),
);
const ConversationInput = z.strictObject({
  id: Uuid,
  subject: z.strictObject({ type: ConversationSubjectType, id: Uuid }),
  text: MessageText,
});
const MessageInput = z.strictObject({ id: Uuid, text: MessageText });
const ConversationReading = z.strictObject({ messageId: Uuid });
const NotificationReadInput = z.strictObject({ until: Timestamp });
const PhoneNumber = text().check(pattern(/^\+[1-9]\d{6,14}$/u));
const NotificationTopic = z.enum([
  'NEW_ASN',
  'SHIPMENT_UPDATES',
  'RECEIPTS',
  'STOCK_ALERTS',
  'MESSAGES',
  'INVITATIONS',
]);
const NotificationChannel = z.enum(['IN_APP', 'EMAIL', 'SMS']);
const NotificationChoiceInput = z.strictObject({
  topic: NotificationTopic,
  channels: z.array(NotificationChannel).max(3),
});
const NotificationPreferencesInput = z.strictObject({
  phoneNumber: PhoneNumber.nullable(),
  locale: z.enum(['en', 'de', 'ar']).nullable(),
  topics: z.array(NotificationChoiceInput).max(6),
});
const PlanTier = z.enum(['FREE', 'PRO', 'ENTERPRISE']);
const AddOnKey = z.enum(['ADDITIONAL_LOCATION', 'ADVANCED_FORECASTING']);
const AddOnOrder = z.strictObject({ key: AddOnKey, quantity: z.int().min(1).max(1000) });
const SubscriptionChange = z.strictObject({ planTier: PlanTier, addOns: z.array(AddOnOrder).max(2) });
const ReturnUrl = text().check(format('uri'), minLength(1), maxLength(2000));
const CheckoutRequest = z.strictObject({
  planTier: z.enum(['PRO', 'ENTERPRISE']),
  addOns: z.array(AddOnOrder).max(2),
  returnUrl: ReturnUrl,
});
const PortalRequest = z.strictObject({ returnUrl: ReturnUrl });
const OperatorSessionInput = z.strictObject({
  person: text().check(minLength(1), maxLength(254), pattern(/^[^\x00-\x1f\x7f]*$/u)),
  origin: text().check(minLength(1), maxLength(253)),
  lifetimeSeconds: z.int().min(30).max(900).exactOptional(),
});
const EmbedSessionInput = z.strictObject({
  user: text().check(format('email'), maxLength(254)),
  origin: text().check(minLength(1), maxLength(253)),
  partnership: Uuid.exactOptional(),
  features: z
    .array(text().check(minLength(1), maxLength(64)))
    .min(1)
    .max(50)
    .exactOptional(),
  lifetimeSeconds: z.int().min(30).max(900).exactOptional(),
});
const EmbedSessionExchange = z.strictObject({
  codeVerifier: text().check(minLength(43), maxLength(128), pattern(/^[A-Za-z0-9._~-]{43,128}$/u)),
});

/**
 * What each operation accepts, by the place it stands in. Path and query values arrive as text, a query parameter
 * as one string or as the list of its occurrences; header names are lower case and other headers are dropped.
 */
export const requests = {
  'viewer.get': {
    path: z.strictObject({}),
    query: z.strictObject({}),
    headers: z.object({}),
    body: z.undefined(),
  },
  'organization.get': {
    path: z.strictObject({}),
    query: z.strictObject({}),
    headers: z.object({}),
    body: z.undefined(),
  },
  'members.list': {
    path: z.strictObject({}),
    query: z.strictObject({
      cursor: once(text().check(minLength(1), maxLength(1024))).exactOptional(),
      limit: once(integerText.pipe(z.int().min(1).max(200))).default(50),
    }),
    headers: z.object({}),
    body: z.undefined(),
  },
  'members.invite': {
    path: z.strictObject({}),
    query: z.strictObject({}),
    headers: z.object({
      'idempotency-key': text().check(minLength(1), maxLength(255), pattern(/^[\x21-\x7e]+$/u)),
    }),
    body: MemberInvitation,
  },
  'members.leave': {
    path: z.strictObject({}),
    query: z.strictObject({}),
    headers: z.object({}),
    body: z.undefined(),
  },
  'members.get': {
    path: z.strictObject({ memberId: Uuid }),
    query: z.strictObject({}),
    headers: z.object({}),
    body: z.undefined(),
  },
  'members.remove': {
    path: z.strictObject({ memberId: Uuid }),
    query: z.strictObject({}),
    headers: z.object({
      'idempotency-key': text().check(minLength(1), maxLength(255), pattern(/^[\x21-\x7e]+$/u)),
      'if-match': text().check(minLength(3), maxLength(64), pattern(/^(W\/)?"\d{1,9}(-[A-Za-z0-9_-]+)?"$/u)),
    }),
    body: z.undefined(),
  },
  'members.changeRole': {
    path: z.strictObject({ memberId: Uuid }),
    query: z.strictObject({}),
    headers: z.object({
      'idempotency-key': text().check(minLength(1), maxLength(255), pattern(/^[\x21-\x7e]+$/u)),
      'if-match': text().check(minLength(3), maxLength(64), pattern(/^(W\/)?"\d{1,9}(-[A-Za-z0-9_-]+)?"$/u)),
    }),
    body: MemberRoleInput,
  },
  'members.accept': {
    path: z.strictObject({ memberId: Uuid }),
    query: z.strictObject({}),
    headers: z.object({
      'idempotency-key': text().check(minLength(1), maxLength(255), pattern(/^[\x21-\x7e]+$/u)),
      'if-match': text().check(minLength(3), maxLength(64), pattern(/^(W\/)?"\d{1,9}(-[A-Za-z0-9_-]+)?"$/u)),
    }),
    body: MemberRoleInput,
  },
  'members.resend': {
    path: z.strictObject({ memberId: Uuid }),
    query: z.strictObject({}),
    headers: z.object({
      'idempotency-key': text().check(minLength(1), maxLength(255), pattern(/^[\x21-\x7e]+$/u)),
      'if-match': text().check(minLength(3), maxLength(64), pattern(/^(W\/)?"\d{1,9}(-[A-Za-z0-9_-]+)?"$/u)),
    }),
    body: z.undefined(),
  },
  'members.disable': {
    path: z.strictObject({ memberId: Uuid }),
    query: z.strictObject({}),
    headers: z.object({
      'idempotency-key': text().check(minLength(1), maxLength(255), pattern(/^[\x21-\x7e]+$/u)),
      'if-match': text().check(minLength(3), maxLength(64), pattern(/^(W\/)?"\d{1,9}(-[A-Za-z0-9_-]+)?"$/u)),
    }),
    body: z.undefined(),
  },
  'members.enable': {
    path: z.strictObject({ memberId: Uuid }),
    query: z.strictObject({}),
    headers: z.object({
      'idempotency-key': text().check(minLength(1), maxLength(255), pattern(/^[\x21-\x7e]+$/u)),
      'if-match': text().check(minLength(3), maxLength(64), pattern(/^(W\/)?"\d{1,9}(-[A-Za-z0-9_-]+)?"$/u)),
    }),
    body: z.undefined(),
  },
  'embedKeys.list': {
    path: z.strictObject({}),
    query: z.strictObject({
      cursor: once(text().check(minLength(1), maxLength(1024))).exactOptional(),
      limit: once(integerText.pipe(z.int().min(1).max(200))).default(50),
    }),
    headers: z.object({}),
    body: z.undefined(),
  },
  'embedKeys.create': {
    path: z.strictObject({}),
    query: z.strictObject({}),
    headers: z.object({}),
    body: EmbedKeyInput,
  },
  'embedKeys.update': {
    path: z.strictObject({ embedKeyId: Uuid }),
    query: z.strictObject({}),
    headers: z.object({
      'idempotency-key': text().check(minLength(1), maxLength(255), pattern(/^[\x21-\x7e]+$/u)),
      'if-match': text().check(minLength(3), maxLength(64), pattern(/^(W\/)?"\d{1,9}(-[A-Za-z0-9_-]+)?"$/u)),
    }),
    body: EmbedKeyInput,
  },
  'embedKeys.revoke': {
    path: z.strictObject({ embedKeyId: Uuid }),
    query: z.strictObject({}),
    headers: z.object({
      'idempotency-key': text().check(minLength(1), maxLength(255), pattern(/^[\x21-\x7e]+$/u)),
    }),
    body: z.undefined(),
  },
  'hostGrants.list': {
    path: z.strictObject({}),
    query: z.strictObject({
      cursor: once(text().check(minLength(1), maxLength(1024))).exactOptional(),
      limit: once(integerText.pipe(z.int().min(1).max(200))).default(50),
    }),
    headers: z.object({}),
    body: z.undefined(),
  },
  'hostGrants.grant': {
    path: z.strictObject({ partnershipId: Uuid }),
    query: z.strictObject({}),
    headers: z.object({
      'idempotency-key': text().check(minLength(1), maxLength(255), pattern(/^[\x21-\x7e]+$/u)),
    }),
    body: z.undefined(),
  },
  'hostGrants.revoke': {
    path: z.strictObject({ partnershipId: Uuid }),
    query: z.strictObject({}),
    headers: z.object({
      'idempotency-key': text().check(minLength(1), maxLength(255), pattern(/^[\x21-\x7e]+$/u)),
    }),
    body: z.undefined(),
  },
  'apiKeys.list': {
    path: z.strictObject({}),
    query: z.strictObject({
      cursor: once(text().check(minLength(1), maxLength(1024))).exactOptional(),
      limit: once(integerText.pipe(z.int().min(1).max(200))).default(50),
    }),
    headers: z.object({}),
    body: z.undefined(),
  },
  'apiKeys.create': {
    path: z.strictObject({}),
    query: z.strictObject({}),
    headers: z.object({}),
    body: ApiKeyInput,
  },
  'apiKeys.revoke': {
    path: z.strictObject({ apiKeyId: Uuid }),
    query: z.strictObject({}),
    headers: z.object({
      'idempotency-key': text().check(minLength(1), maxLength(255), pattern(/^[\x21-\x7e]+$/u)),
    }),
    body: z.undefined(),
  },
  'apiKeys.rotate': {
    path: z.strictObject({ apiKeyId: Uuid }),
    query: z.strictObject({}),
    headers: z.object({
      'if-match': text().check(minLength(3), maxLength(64), pattern(/^(W\/)?"\d{1,9}(-[A-Za-z0-9_-]+)?"$/u)),
    }),
    body: ApiKeyRotation,
  },
  'ingestTokens.list': {
    path: z.strictObject({}),
    query: z.strictObject({
      cursor: once(text().check(minLength(1), maxLength(1024))).exactOptional(),
      limit: once(integerText.pipe(z.int().min(1).max(200))).default(50),
    }),
    headers: z.object({}),
    body: z.undefined(),
  },
  'ingestTokens.create': {
    path: z.strictObject({}),
    query: z.strictObject({}),
    headers: z.object({}),
    body: IngestTokenInput,
  },
  'ingestTokens.revoke': {
    path: z.strictObject({ ingestTokenId: Uuid }),
    query: z.strictObject({}),
    headers: z.object({
      'idempotency-key': text().check(minLength(1), maxLength(255), pattern(/^[\x21-\x7e]+$/u)),
    }),
    body: z.undefined(),
  },
  'tasks.list': {
    path: z.strictObject({}),
    query: z.strictObject({}),
    headers: z.object({}),
    body: z.undefined(),
  },
  'partnerships.list': {
    path: z.strictObject({}),
    query: z.strictObject({
      status: repeated(z.array(z.enum(['PENDING', 'ACTIVE', 'SUSPENDED', 'ENDED'])).max(4)).exactOptional(),
      cursor: once(text().check(minLength(1), maxLength(1024))).exactOptional(),
      limit: once(integerText.pipe(z.int().min(1).max(200))).default(50),
    }),
    headers: z.object({}),
    body: z.undefined(),
  },
  'partnerships.get': {
    path: z.strictObject({ partnershipId: Uuid }),
    query: z.strictObject({}),
    headers: z.object({}),
    body: z.undefined(),
  },
  'invitations.list': {
    path: z.strictObject({}),
    query: z.strictObject({
      status: repeated(z.array(InvitationStatus).max(7)).exactOptional(),
      cursor: once(text().check(minLength(1), maxLength(1024))).exactOptional(),
      limit: once(integerText.pipe(z.int().min(1).max(200))).default(50),
    }),
    headers: z.object({}),
    body: z.undefined(),
  },
  'invitations.create': {
    path: z.strictObject({}),
    query: z.strictObject({}),
    headers: z.object({
      'idempotency-key': text().check(minLength(1), maxLength(255), pattern(/^[\x21-\x7e]+$/u)),
    }),
    body: InvitationInput,
  },
  'invitations.get': {
    path: z.strictObject({ invitationId: Uuid }),
    query: z.strictObject({}),
    headers: z.object({}),
    body: z.undefined(),
  },
  'invitations.resend': {
    path: z.strictObject({ invitationId: Uuid }),
    query: z.strictObject({}),
    headers: z.object({
      'idempotency-key': text().check(minLength(1), maxLength(255), pattern(/^[\x21-\x7e]+$/u)),
    }),
    body: z.undefined(),
  },
  'invitations.revoke': {
    path: z.strictObject({ invitationId: Uuid }),
    query: z.strictObject({}),
    headers: z.object({
      'idempotency-key': text().check(minLength(1), maxLength(255), pattern(/^[\x21-\x7e]+$/u)),
    }),
    body: z.undefined(),
  },
  'invitations.approve': {
    path: z.strictObject({ invitationId: Uuid }),
    query: z.strictObject({}),
    headers: z.object({
      'idempotency-key': text().check(minLength(1), maxLength(255), pattern(/^[\x21-\x7e]+$/u)),
    }),
    body: z.undefined(),
  },
  'invitations.refuse': {
    path: z.strictObject({ invitationId: Uuid }),
    query: z.strictObject({}),
    headers: z.object({
      'idempotency-key': text().check(minLength(1), maxLength(255), pattern(/^[\x21-\x7e]+$/u)),
    }),
    body: z.undefined(),
  },
  'invitation.get': {
    path: z.strictObject({}),
    query: z.strictObject({}),
    headers: z.object({}),
    body: z.undefined(),
  },
  'invitation.open': {
    path: z.strictObject({}),
    query: z.strictObject({}),
    headers: z.object({}),
    body: z.undefined(),
  },
  'invitation.accept': {
    path: z.strictObject({}),
    query: z.strictObject({}),
    headers: z.object({}),
    body: InvitationAcceptance,
  },
  'invitation.attach': {
    path: z.strictObject({}),
    query: z.strictObject({}),
    headers: z.object({
      'idempotency-key': text().check(minLength(1), maxLength(255), pattern(/^[\x21-\x7e]+$/u)),
    }),
    body: InvitationAttachment,
  },
  'invitation.decline': {
    path: z.strictObject({}),
    query: z.strictObject({}),
    headers: z.object({}),
    body: InvitationDecline,
  },
  'invitation.join': {
    path: z.strictObject({}),
    query: z.strictObject({}),
    headers: z.object({}),
    body: JoinRequestInput,
  },
  'locations.list': {
    path: z.strictObject({}),
    query: z.strictObject({
      cursor: once(text().check(minLength(1), maxLength(1024))).exactOptional(),
      limit: once(integerText.pipe(z.int().min(1).max(200))).default(50),
    }),
    headers: z.object({}),
    body: z.undefined(),
  },
  'locations.create': {
    path: z.strictObject({}),
    query: z.strictObject({}),
    headers: z.object({
      'idempotency-key': text().check(minLength(1), maxLength(255), pattern(/^[\x21-\x7e]+$/u)),
    }),
    body: LocationInput,
  },
  'locations.archive': {
    path: z.strictObject({ locationId: Uuid }),
    query: z.strictObject({}),
    headers: z.object({
      'idempotency-key': text().check(minLength(1), maxLength(255), pattern(/^[\x21-\x7e]+$/u)),
    }),
    body: z.undefined(),
  },
  'locations.restore': {
    path: z.strictObject({ locationId: Uuid }),
    query: z.strictObject({}),
    headers: z.object({
      'idempotency-key': text().check(minLength(1), maxLength(255), pattern(/^[\x21-\x7e]+$/u)),
    }),
    body: z.undefined(),
  },
  'products.list': {
    path: z.strictObject({}),
    query: z.strictObject({
      query: once(text().check(minLength(1), maxLength(100))).exactOptional(),
      cursor: once(text().check(minLength(1), maxLength(1024))).exactOptional(),
      limit: once(integerText.pipe(z.int().min(1).max(200))).default(50),
    }),
    headers: z.object({}),
    body: z.undefined(),
  },
  'products.get': {
    path: z.strictObject({ productId: Uuid }),
    query: z.strictObject({}),
    headers: z.object({}),
    body: z.undefined(),
  },
  'inventory.list': {
    path: z.strictObject({}),
    query: z.strictObject({
      location: repeated(z.array(text().check(minLength(1), maxLength(32))).max(100)).exactOptional(),
      query: once(text().check(minLength(1), maxLength(100))).exactOptional(),
      sort: once(z.enum(['location', 'sku', '-sku'])).default('location'),
      cursor: once(text().check(minLength(1), maxLength(1024))).exactOptional(),
      limit: once(integerText.pipe(z.int().min(1).max(200))).default(50),
    }),
    headers: z.object({}),
    body: z.undefined(),
  },
  'inventory.summary': {
    path: z.strictObject({}),
    query: z.strictObject({}),
    headers: z.object({}),
    body: z.undefined(),
  },
  'inventory.get': {
    path: z.strictObject({ itemId: Uuid }),
    query: z.strictObject({}),
    headers: z.object({}),
    body: z.undefined(),
  },
  'inventory.movements': {
    path: z.strictObject({ itemId: Uuid }),
    query: z.strictObject({
      cursor: once(text().check(minLength(1), maxLength(1024))).exactOptional(),
      limit: once(integerText.pipe(z.int().min(1).max(200))).default(50),
    }),
    headers: z.object({}),
    body: z.undefined(),
  },
  'asns.list': {
    path: z.strictObject({}),
    query: z.strictObject({
      status: repeated(z.array(AsnStatus).max(7)).exactOptional(),
      direction: once(z.enum(['INBOUND', 'OUTBOUND'])).exactOptional(),
      code: once(text().check(minLength(1), maxLength(64))).exactOptional(),
      sort: once(z.enum(['estimatedDeliveryAt', '-estimatedDeliveryAt'])).default('estimatedDeliveryAt'),
      cursor: once(text().check(minLength(1), maxLength(1024))).exactOptional(),
      limit: once(integerText.pipe(z.int().min(1).max(200))).default(50),
    }),
    headers: z.object({}),
    body: z.undefined(),
  },
  'asns.create': {
    path: z.strictObject({}),
    query: z.strictObject({}),
    headers: z.object({
      'idempotency-key': text().check(minLength(1), maxLength(255), pattern(/^[\x21-\x7e]+$/u)),
    }),
    body: AsnInput,
  },
  'asns.get': {
    path: z.strictObject({ asnId: Uuid }),
    query: z.strictObject({}),
    headers: z.object({}),
    body: z.undefined(),
  },
  'asns.replace': {
    path: z.strictObject({ asnId: Uuid }),
    query: z.strictObject({}),
    headers: z.object({
      'idempotency-key': text().check(minLength(1), maxLength(255), pattern(/^[\x21-\x7e]+$/u)),
      'if-match': text().check(minLength(3), maxLength(64), pattern(/^(W\/)?"\d{1,9}(-[A-Za-z0-9_-]+)?"$/u)),
    }),
    body: AsnContent,
  },
  'asns.acknowledge': {
    path: z.strictObject({ asnId: Uuid }),
    query: z.strictObject({}),
    headers: z.object({
      'idempotency-key': text().check(minLength(1), maxLength(255), pattern(/^[\x21-\x7e]+$/u)),
      'if-match': text().check(minLength(3), maxLength(64), pattern(/^(W\/)?"\d{1,9}(-[A-Za-z0-9_-]+)?"$/u)),
    }),
    body: z.undefined(),
  },
  'asns.cancel': {
    path: z.strictObject({ asnId: Uuid }),
    query: z.strictObject({}),
    headers: z.object({
      'idempotency-key': text().check(minLength(1), maxLength(255), pattern(/^[\x21-\x7e]+$/u)),
      'if-match': text().check(minLength(3), maxLength(64), pattern(/^(W\/)?"\d{1,9}(-[A-Za-z0-9_-]+)?"$/u)),
    }),
    body: z.undefined(),
  },
  'asns.close': {
    path: z.strictObject({ asnId: Uuid }),
    query: z.strictObject({}),
    headers: z.object({
      'idempotency-key': text().check(minLength(1), maxLength(255), pattern(/^[\x21-\x7e]+$/u)),
      'if-match': text().check(minLength(3), maxLength(64), pattern(/^(W\/)?"\d{1,9}(-[A-Za-z0-9_-]+)?"$/u)),
    }),
    body: z.undefined(),
  },
  'asns.receive': {
    path: z.strictObject({ asnId: Uuid }),
    query: z.strictObject({}),
    headers: z.object({
      'idempotency-key': text().check(minLength(1), maxLength(255), pattern(/^[\x21-\x7e]+$/u)),
      'if-match': text().check(minLength(3), maxLength(64), pattern(/^(W\/)?"\d{1,9}(-[A-Za-z0-9_-]+)?"$/u)),
    }),
    body: ReceiptInput,
  },
  'receipts.list': {
    path: z.strictObject({}),
    query: z.strictObject({
      asnId: once(Uuid).exactOptional(),
      cursor: once(text().check(minLength(1), maxLength(1024))).exactOptional(),
      limit: once(integerText.pipe(z.int().min(1).max(200))).default(50),
    }),
    headers: z.object({}),
    body: z.undefined(),
  },
  'receipts.get': {
    path: z.strictObject({ receiptId: Uuid }),
    query: z.strictObject({}),
    headers: z.object({}),
    body: z.undefined(),
  },
  'receipts.reverse': {
    path: z.strictObject({ receiptId: Uuid }),
    query: z.strictObject({}),
    headers: z.object({
      'idempotency-key': text().check(minLength(1), maxLength(255), pattern(/^[\x21-\x7e]+$/u)),
      'if-match': text().check(minLength(3), maxLength(64), pattern(/^(W\/)?"\d{1,9}(-[A-Za-z0-9_-]+)?"$/u)),
    }),
    body: ReceiptReversalInput,
  },
  'photos.upload': {
    path: z.strictObject({ asnId: Uuid }),
    query: z.strictObject({}),
    headers: z.object({
      'idempotency-key': text().check(minLength(1), maxLength(255), pattern(/^[\x21-\x7e]+$/u)),
    }),
    body: z.instanceof(Blob),
  },
  'photos.get': {
    path: z.strictObject({ photoId: Uuid }),
    query: z.strictObject({}),
    headers: z.object({}),
    body: z.undefined(),
  },
  'discrepancies.list': {
    path: z.strictObject({}),
    query: z.strictObject({
      asnId: once(Uuid).exactOptional(),
      status: repeated(z.array(DiscrepancyStatus).max(6)).exactOptional(),
      cursor: once(text().check(minLength(1), maxLength(1024))).exactOptional(),
      limit: once(integerText.pipe(z.int().min(1).max(200))).default(50),
    }),
    headers: z.object({}),
    body: z.undefined(),
  },
  'discrepancies.get': {
    path: z.strictObject({ discrepancyId: Uuid }),
    query: z.strictObject({}),
    headers: z.object({}),
    body: z.undefined(),
  },
  'sellThrough.list': {
    path: z.strictObject({}),
    query: z.strictObject({
      partnershipId: once(Uuid).exactOptional(),
      from: once(BusinessDate).exactOptional(),
      to: once(BusinessDate).exactOptional(),
      storeCode: once(text().check(minLength(1), maxLength(64))).exactOptional(),
      sku: once(Sku).exactOptional(),
      cursor: once(text().check(minLength(1), maxLength(1024))).exactOptional(),
      limit: once(integerText.pipe(z.int().min(1).max(200))).default(50),
    }),
    headers: z.object({}),
    body: z.undefined(),
  },
  'sellThrough.submit': {
    path: z.strictObject({}),
    query: z.strictObject({
      partnershipId: once(Uuid).exactOptional(),
      partial: once(booleanText).default(false),
    }),
    headers: z.object({
      'idempotency-key': text().check(minLength(1), maxLength(255), pattern(/^[\x21-\x7e]+$/u)),
    }),
    body: SellThroughInput,
  },
  'sellThrough.summary': {
    path: z.strictObject({}),
    query: z.strictObject({
      groupBy: once(z.enum(['day', 'store', 'sku'])),
      partnershipId: once(Uuid).exactOptional(),
      from: once(BusinessDate).exactOptional(),
      to: once(BusinessDate).exactOptional(),
      cursor: once(text().check(minLength(1), maxLength(1024))).exactOptional(),
      limit: once(integerText.pipe(z.int().min(1).max(200))).default(50),
    }),
    headers: z.object({}),
    body: z.undefined(),
  },
  'sellThrough.stockouts': {
    path: z.strictObject({}),
    query: z.strictObject({
      partnershipId: once(Uuid).exactOptional(),
      from: once(BusinessDate).exactOptional(),
      to: once(BusinessDate).exactOptional(),
      storeCode: once(text().check(minLength(1), maxLength(64))).exactOptional(),
      sku: once(Sku).exactOptional(),
      cursor: once(text().check(minLength(1), maxLength(1024))).exactOptional(),
      limit: once(integerText.pipe(z.int().min(1).max(200))).default(50),
    }),
    headers: z.object({}),
    body: z.undefined(),
  },
  'sellThrough.submissions': {
    path: z.strictObject({}),
    query: z.strictObject({
      partnershipId: once(Uuid).exactOptional(),
      cursor: once(text().check(minLength(1), maxLength(1024))).exactOptional(),
      limit: once(integerText.pipe(z.int().min(1).max(200))).default(50),
    }),
    headers: z.object({}),
    body: z.undefined(),
  },
  'sellThrough.submission': {
    path: z.strictObject({ submissionId: Uuid }),
    query: z.strictObject({}),
    headers: z.object({}),
    body: z.undefined(),
  },
  'replenishment.list': {
    path: z.strictObject({}),
    query: z.strictObject({
      partnershipId: once(Uuid).exactOptional(),
      cursor: once(text().check(minLength(1), maxLength(1024))).exactOptional(),
      limit: once(integerText.pipe(z.int().min(1).max(200))).default(50),
    }),
    headers: z.object({}),
    body: z.undefined(),
  },
  'alerts.list': {
    path: z.strictObject({}),
    query: z.strictObject({
      partnershipId: once(Uuid).exactOptional(),
      status: repeated(
        z.array(z.enum(['OPEN', 'ACKNOWLEDGED', 'ORDERED', 'RESOLVED'])).max(4),
      ).exactOptional(),
      cursor: once(text().check(minLength(1), maxLength(1024))).exactOptional(),
      limit: once(integerText.pipe(z.int().min(1).max(200))).default(50),
    }),
    headers: z.object({}),
    body: z.undefined(),
  },
  'conversations.list': {
    path: z.strictObject({}),
    query: z.strictObject({
      partnershipId: once(Uuid).exactOptional(),
      unread: once(booleanText).default(false),
      cursor: once(text().check(minLength(1), maxLength(1024))).exactOptional(),
      limit: once(integerText.pipe(z.int().min(1).max(200))).default(50),
    }),
    headers: z.object({}),
    body: z.undefined(),
  },
  'conversations.start': {
    path: z.strictObject({}),
    query: z.strictObject({}),
    headers: z.object({
      'idempotency-key': text().check(minLength(1), maxLength(255), pattern(/^[\x21-\x7e]+$/u)),
    }),
    body: ConversationInput,
  },
  'conversations.about': {
    path: z.strictObject({}),
    query: z.strictObject({ subjectType: once(ConversationSubjectType), subjectId: once(Uuid) }),
    headers: z.object({}),
    body: z.undefined(),
  },
  'conversations.summary': {
    path: z.strictObject({}),
    query: z.strictObject({}),
    headers: z.object({}),
    body: z.undefined(),
  },
  'conversations.get': {
    path: z.strictObject({ conversationId: Uuid }),
    query: z.strictObject({}),
    headers: z.object({}),
    body: z.undefined(),
  },
  'messages.list': {
    path: z.strictObject({ conversationId: Uuid }),
    query: z.strictObject({
      cursor: once(text().check(minLength(1), maxLength(1024))).exactOptional(),
      limit: once(integerText.pipe(z.int().min(1).max(200))).default(50),
    }),
    headers: z.object({}),
    body: z.undefined(),
  },
  'messages.send': {
    path: z.strictObject({ conversationId: Uuid }),
    query: z.strictObject({}),
    headers: z.object({
      'idempotency-key': text().check(minLength(1), maxLength(255), pattern(/^[\x21-\x7e]+$/u)),
    }),
    body: MessageInput,
  },
  'conversations.read': {
    path: z.strictObject({ conversationId: Uuid }),
    query: z.strictObject({}),
    headers: z.object({}),
    body: ConversationReading,
  },
  'notifications.list': {
    path: z.strictObject({}),
    query: z.strictObject({
      unread: once(booleanText).default(false),
      cursor: once(text().check(minLength(1), maxLength(1024))).exactOptional(),
      limit: once(integerText.pipe(z.int().min(1).max(200))).default(50),
    }),
    headers: z.object({}),
    body: z.undefined(),
  },
  'notifications.summary': {
    path: z.strictObject({}),
    query: z.strictObject({}),
    headers: z.object({}),
    body: z.undefined(),
  },
  'notifications.readAll': {
    path: z.strictObject({}),
    query: z.strictObject({}),
    headers: z.object({
      'idempotency-key': text().check(minLength(1), maxLength(255), pattern(/^[\x21-\x7e]+$/u)),
    }),
    body: NotificationReadInput,
  },
  'notifications.read': {
    path: z.strictObject({ notificationId: Uuid }),
    query: z.strictObject({}),
    headers: z.object({
      'idempotency-key': text().check(minLength(1), maxLength(255), pattern(/^[\x21-\x7e]+$/u)),
    }),
    body: z.undefined(),
  },
  'notifications.getPreferences': {
    path: z.strictObject({}),
    query: z.strictObject({}),
    headers: z.object({}),
    body: z.undefined(),
  },
  'notifications.setPreferences': {
    path: z.strictObject({}),
    query: z.strictObject({}),
    headers: z.object({
      'idempotency-key': text().check(minLength(1), maxLength(255), pattern(/^[\x21-\x7e]+$/u)),
      'if-match': text().check(minLength(3), maxLength(64), pattern(/^(W\/)?"\d{1,9}(-[A-Za-z0-9_-]+)?"$/u)),
    }),
    body: NotificationPreferencesInput,
  },
  'events.list': {
    path: z.strictObject({}),
    query: z.strictObject({
      after: once(text().check(minLength(1), maxLength(1024), pattern(/^[A-Za-z0-9_-]+$/u))).exactOptional(),
    }),
    headers: z.object({}),
    body: z.undefined(),
  },
  'events.stream': {
    path: z.strictObject({}),
    query: z.strictObject({}),
    headers: z.object({ 'last-event-id': text().check(maxLength(1024)).exactOptional() }),
    body: z.undefined(),
  },
  'plans.list': {
    path: z.strictObject({}),
    query: z.strictObject({}),
    headers: z.object({}),
    body: z.undefined(),
  },
  'subscription.get': {
    path: z.strictObject({}),
    query: z.strictObject({}),
    headers: z.object({}),
    body: z.undefined(),
  },
  'subscription.change': {
    path: z.strictObject({}),
    query: z.strictObject({}),
    headers: z.object({
      'idempotency-key': text().check(minLength(1), maxLength(255), pattern(/^[\x21-\x7e]+$/u)),
      'if-match': text().check(minLength(3), maxLength(64), pattern(/^(W\/)?"\d{1,9}(-[A-Za-z0-9_-]+)?"$/u)),
    }),
    body: SubscriptionChange,
  },
  'subscription.checkout': {
    path: z.strictObject({}),
    query: z.strictObject({}),
    headers: z.object({
      'idempotency-key': text().check(minLength(1), maxLength(255), pattern(/^[\x21-\x7e]+$/u)),
    }),
    body: CheckoutRequest,
  },
  'subscription.portal': {
    path: z.strictObject({}),
    query: z.strictObject({}),
    headers: z.object({
      'idempotency-key': text().check(minLength(1), maxLength(255), pattern(/^[\x21-\x7e]+$/u)),
    }),
    body: PortalRequest,
  },
  'network.summary': {
    path: z.strictObject({}),
    query: z.strictObject({ host: once(Uuid).exactOptional() }),
    headers: z.object({}),
    body: z.undefined(),
  },
  'network.cohorts': {
    path: z.strictObject({}),
    query: z.strictObject({ host: once(Uuid).exactOptional() }),
    headers: z.object({}),
    body: z.undefined(),
  },
  'network.projection': {
    path: z.strictObject({}),
    query: z.strictObject({
      host: once(Uuid).exactOptional(),
      rate: once(integerText.pipe(z.int().min(0).max(100))).default(40),
    }),
    headers: z.object({}),
    body: z.undefined(),
  },
  'network.organizations': {
    path: z.strictObject({}),
    query: z.strictObject({
      host: once(Uuid).exactOptional(),
      cursor: once(text().check(minLength(1), maxLength(1024))).exactOptional(),
      limit: once(integerText.pipe(z.int().min(1).max(200))).default(50),
    }),
    headers: z.object({}),
    body: z.undefined(),
  },
  'operatorSessions.create': {
    path: z.strictObject({}),
    query: z.strictObject({}),
    headers: z.object({}),
    body: OperatorSessionInput,
  },
  'operatorSessions.end': {
    path: z.strictObject({}),
    query: z.strictObject({}),
    headers: z.object({}),
    body: z.undefined(),
  },
  'auditEvents.list': {
    path: z.strictObject({}),
    query: z.strictObject({
      from: once(BusinessDate).exactOptional(),
      to: once(BusinessDate).exactOptional(),
      actorId: once(Uuid).exactOptional(),
      cursor: once(text().check(minLength(1), maxLength(1024))).exactOptional(),
      limit: once(integerText.pipe(z.int().min(1).max(200))).default(50),
    }),
    headers: z.object({}),
    body: z.undefined(),
  },
  'embedSessions.create': {
    path: z.strictObject({}),
    query: z.strictObject({}),
    headers: z.object({}),
    body: EmbedSessionInput,
  },
  'embedSessions.end': {
    path: z.strictObject({}),
    query: z.strictObject({}),
    headers: z.object({}),
    body: z.undefined(),
  },
  'embedSessions.renew': {
    path: z.strictObject({}),
    query: z.strictObject({}),
    headers: z.object({}),
    body: z.undefined(),
  },
  'embedSessions.exchange': {
    path: z.strictObject({}),
    query: z.strictObject({}),
    headers: z.object({}),
    body: EmbedSessionExchange,
  },
};

/** What a request is once it is validated: text is converted and defaults are filled in. */
export type RequestOf<Id extends keyof typeof requests> = {
  [Place in keyof (typeof requests)[Id]]: z.output<(typeof requests)[Id][Place]>;
};
