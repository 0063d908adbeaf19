// Generated from openapi/ by `npm run generate`. Do not edit.

import { z } from 'zod';
import { format, maxLength, minLength, pattern, text } from './text.ts';

const FieldError = z.looseObject({ pointer: text(), detail: text(), code: text().exactOptional() });
const SellThroughRowError = z.looseObject({
  row: z.int().min(1),
  column: text().nullable(),
  value: text().nullable(),
  code: text(),
  problem: text(),
  fix: text(),
});
const SellThroughReport = z.looseObject({
  rows: z.int().min(0),
  validRows: z.int().min(0),
  invalidRows: z.int().min(0),
  errors: z.array(SellThroughRowError),
});
const PlanTier = text();
const AddOnKey = text();
const Problem = z.looseObject({
  type: text(),
  title: text(),
  status: z.int(),
  code: text(),
  detail: text(),
  requestId: text(),
  errors: z.array(FieldError).exactOptional(),
  report: SellThroughReport.exactOptional(),
  feature: text().exactOptional(),
  requiredPlan: PlanTier.exactOptional(),
  message: text().exactOptional(),
  upgradeUrl: text().exactOptional(),
  limit: z.int().exactOptional(),
  usage: z.int().exactOptional(),
  addOn: AddOnKey.exactOptional(),
  currentVersion: z.int().exactOptional(),
});
const Uuid = text().check(format('uuid'));
const Role = text();
const ViewerUser = z.looseObject({ id: Uuid, name: text(), role: Role, canPurchase: z.boolean() });
const BusinessType = text();
const PartnershipTier = text();
const ViewerOrganization = z.looseObject({
  id: Uuid,
  code: text(),
  name: text(),
  legalName: text(),
  businessType: BusinessType,
  planTier: PlanTier,
  partnershipTier: PartnershipTier,
  owner: text().nullable(),
  locale: text(),
  timezone: text(),
  currency: text(),
});
const Timestamp = text().check(format('date-time'));
const ViewerSession = z.looseObject({
  expiresAt: Timestamp,
  readOnly: z.boolean(),
  partnershipId: text().check(format('uuid')).nullable(),
  subject: text(),
});
const Feature = text();
const Entitlement = z.looseObject({
  feature: Feature,
  granted: z.boolean(),
  reason: text().nullable(),
  level: text().nullable(),
  limit: z.int().nullable(),
  usage: z.int().nullable(),
  requiredPlan: PlanTier.nullable(),
  addOn: AddOnKey.nullable(),
  message: text().nullable(),
});
const Viewer = z.looseObject({
  user: ViewerUser,
  organization: ViewerOrganization,
  session: ViewerSession,
  entitlements: z.array(Entitlement),
});
const PartnershipType = text();
const PartnershipRole = text();
const PartnershipCount = z.looseObject({
  type: PartnershipType,
  role: PartnershipRole,
  count: z.int().min(1),
});
const Money = z.looseObject({
  amount: text().check(pattern(/^-?\d{1,15}(\.\d{1,6})?$/u)),
  currency: text().check(pattern(/^[A-Z]{3}$/u)),
});
const PlanCostLine = z.looseObject({ label: text(), quantity: z.int(), amount: Money });
const OrganizationRef = z.looseObject({ id: Uuid, code: text(), name: text() });
const CompanySignIn = z.looseObject({
  issuer: text().check(format('uri')),
  domains: z.array(text()),
  newcomersRole: Role.nullable(),
});
const OrganizationAccount = z.looseObject({
  kind: text(),
  status: text(),
  activeSince: text().check(format('date')).nullable(),
  upgradedAt: text().check(format('date')).nullable(),
  industryPack: text().nullable(),
  planTier: PlanTier,
  partnershipTier: PartnershipTier,
  monthlyCost: Money,
  costLines: z.array(PlanCostLine),
  billedTo: OrganizationRef.nullable(),
  parent: OrganizationRef.nullable(),
  subsidiaries: z.array(OrganizationRef),
  companySignIn: CompanySignIn.nullable(),
});
const Organization = z.looseObject({
  id: Uuid,
  code: text(),
  name: text(),
  legalName: text(),
  businessType: BusinessType,
  currency: text(),
  partnerships: z.array(PartnershipCount),
  account: OrganizationAccount.nullable(),
});
const MemberStatus = text();
const Version = z.int().min(1);
const Member = z.looseObject({
  id: Uuid,
  name: text(),
  email: text().check(format('email')),
  role: Role,
  status: MemberStatus,
  isYou: z.boolean(),
  invitedBy: text().nullable(),
  createdAt: Timestamp,
  lastSeenAt: Timestamp.nullable(),
  version: Version,
});
const Cursor = text().nullable();
const MemberList = z.looseObject({ items: z.array(Member), nextCursor: Cursor });
const EmbedKeyPartnership = z.looseObject({ id: Uuid, partner: OrganizationRef });
const EmbedKey = z.looseObject({
  id: Uuid,
  label: text(),
  prefix: text(),
  origins: z.array(text()),
  partnerships: z.array(EmbedKeyPartnership),
  createdBy: text().nullable(),
  createdAt: Timestamp,
  lastUsedAt: Timestamp.nullable(),
  version: Version,
});
const EmbedKeyList = z.looseObject({ items: z.array(EmbedKey), nextCursor: Cursor });
const EmbedKeyCreated = z.looseObject({ key: EmbedKey, secret: text() });
const HostGrant = z.looseObject({
  partnershipId: Uuid,
  host: OrganizationRef,
  granted: z.boolean(),
  grantedBy: text().nullable(),
  grantedAt: Timestamp.nullable(),
});
const HostGrantList = z.looseObject({ items: z.array(HostGrant), nextCursor: Cursor });
const ApiKeyScope = text();
const ApiKeySecret = z.looseObject({
  prefix: text(),
  createdAt: Timestamp,
  expiresAt: Timestamp.nullable(),
  lastUsedAt: Timestamp.nullable(),
});
const ApiKey = z.looseObject({
  id: Uuid,
  label: text(),
  scopes: z.array(ApiKeyScope),
  secrets: z.array(ApiKeySecret),
  createdBy: text().nullable(),
  isYours: z.boolean(),
  createdAt: Timestamp,
  expiresAt: Timestamp.nullable(),
  lastUsedAt: Timestamp.nullable(),
  version: Version,
});
const ApiKeyList = z.looseObject({ items: z.array(ApiKey), nextCursor: Cursor });
const ApiKeyCreated = z.looseObject({ key: ApiKey, secret: text() });
const IngestToken = z.looseObject({
  id: Uuid,
  label: text(),
  prefix: text(),
  partnershipId: Uuid,
  host: OrganizationRef,
  partner: OrganizationRef,
  createdAt: Timestamp,
  lastUsedAt: Timestamp.nullable(),
});
const IngestTokenList = z.looseObject({ items: z.array(IngestToken), nextCursor: Cursor });
const IngestTokenCreated = z.looseObject({ token: IngestToken, secret: text() });
const TaskKind = text();
const TaskSubject = z.looseObject({ type: text(), id: Uuid, code: text().nullable() });
const TaskPartnership = z.looseObject({ id: Uuid, counterparty: OrganizationRef });
const LocationRef = z.looseObject({ id: Uuid, code: text(), name: text() });
const DiscrepancyType = text();
const TaskValues = z.looseObject({
  location: LocationRef.nullable(),
  productName: text().nullable(),
  units: z.int().nullable(),
  discrepancyType: DiscrepancyType.nullable(),
  from: text().check(format('date')).nullable(),
  to: text().check(format('date')).nullable(),
});
const Task = z.looseObject({
  kind: TaskKind,
  subject: TaskSubject,
  partnership: TaskPartnership.nullable(),
  dueOn: text().check(format('date')).nullable(),
  values: TaskValues,
});
const TaskList = z.looseObject({ items: z.array(Task).max(5), total: z.int().min(0).max(100) });
const PartnershipCounterparty = z.looseObject({
  kind: text(),
  id: Uuid,
  code: text().nullable(),
  name: text(),
});
const ReplenishmentTerms = z.looseObject({
  locationCode: text(),
  thresholdDays: z.int().min(1),
  resolveDays: z.int().min(1),
  averageOverDays: z.int().min(1),
  targetDays: z.int().min(1).nullable(),
  leadTimeDays: z.int().min(0).nullable(),
  reviewDays: z.int().min(1).nullable(),
});
const PartnershipTerms = z.looseObject({
  incoterm: text().nullable().exactOptional(),
  currency: text().check(pattern(/^[A-Z]{3}$/u)),
  consignment: z.boolean(),
  titleTransfer: text(),
  paymentTerms: z.looseObject({ netDays: z.int().min(0).max(365) }).exactOptional(),
  receiptTolerancePercent: z.number().min(0).max(100).exactOptional(),
  claimWindowDays: z.int().min(0).max(365).exactOptional(),
  replenishment: ReplenishmentTerms.exactOptional(),
});
const Gtin = text().check(pattern(/^\d{14}$/u));
const ProductRef = z.looseObject({ id: Uuid, sku: text(), gtin: Gtin.nullable(), name: text() });
const Share = z.looseObject({
  resource: text(),
  location: LocationRef.nullable(),
  product: ProductRef.nullable(),
  visibility: text(),
  access: text(),
});
const BusinessDate = text().check(format('date'));
const Partnership = z.looseObject({
  id: Uuid,
  type: PartnershipType,
  status: text(),
  counterparty: PartnershipCounterparty,
  role: PartnershipRole,
  counterpartyRole: PartnershipRole,
  terms: PartnershipTerms,
  shares: z.array(Share),
  effectiveFrom: BusinessDate,
  effectiveTo: text().check(format('date')).nullable(),
  version: Version,
});
const PartnershipList = z.looseObject({ items: z.array(Partnership), nextCursor: Cursor });
const InvitationStatus = text();
const InvitationLanguage = text();
const InvitationTerms = z.looseObject({
  incoterm: text().nullable(),
  currency: text().check(pattern(/^[A-Z]{3}$/u)),
  consignment: z.boolean(),
  titleTransfer: text(),
  paymentTerms: z.looseObject({ netDays: z.int().min(0).max(365) }),
  receiptTolerancePercent: z.number().min(0).max(100),
  claimWindowDays: z.int().min(0).max(365),
  replenishment: z
    .looseObject({
      locationCode: text().check(minLength(1), maxLength(64)),
      thresholdDays: z.int().min(1).max(365),
      targetDays: z.int().min(1).max(730).nullable(),
      leadTimeDays: z.int().min(0).max(365).nullable(),
      reviewDays: z.int().min(1).max(365).nullable(),
    })
    .exactOptional(),
});
const Invitation = z.looseObject({
  id: Uuid,
  status: InvitationStatus,
  email: text().nullable(),
  organizationName: text(),
  contactName: text().nullable(),
  businessType: BusinessType,
  type: PartnershipType,
  language: InvitationLanguage,
  terms: InvitationTerms,
  editedTerms: InvitationTerms.nullable(),
  shares: z.array(Share),
  sentAt: Timestamp,
  expiresAt: Timestamp,
  openedAt: text().check(format('date-time')).nullable(),
  answeredAt: text().check(format('date-time')).nullable(),
  declineReason: text().nullable(),
  partnershipId: Uuid.nullable(),
  version: Version,
});
const InvitationList = z.looseObject({ items: z.array(Invitation), nextCursor: Cursor });
const PartnershipOffer = z.looseObject({
  type: PartnershipType,
  businessType: BusinessType,
  terms: InvitationTerms,
  locations: z.array(z.looseObject({ code: text(), name: text(), visibility: text(), access: text() })),
  productCount: z.int().min(0),
  products: z.array(text()),
  documents: z.array(z.looseObject({ resource: text(), access: text() })),
});
const InvitationOffer = z.looseObject({
  status: InvitationStatus,
  available: z.boolean(),
  hostName: text(),
  organizationName: text(),
  contactName: text(),
  email: text(),
  expiresAt: Timestamp,
  hasAccount: z.boolean(),
  offer: PartnershipOffer.nullable(),
});
const InvitationResult = z.looseObject({
  status: InvitationStatus,
  hostName: text(),
  organization: OrganizationRef,
  partnershipId: Uuid,
  signInToken: text().nullable(),
});
const Address = z.looseObject({
  lines: z.array(text().check(maxLength(200))).max(4),
  city: text().check(maxLength(100)),
  region: text().check(maxLength(100)).nullable(),
  postalCode: text().check(maxLength(20)).nullable(),
  country: text().check(pattern(/^[A-Z]{2}$/u)),
});
const Gln = text().check(pattern(/^\d{13}$/u));
const Location = z.looseObject({
  id: Uuid,
  code: text(),
  name: text(),
  type: text(),
  operator: OrganizationRef,
  shared: z.boolean(),
  status: text(),
  address: Address.nullable(),
  timezone: text(),
  gln: Gln.nullable(),
});
const LocationList = z.looseObject({ items: z.array(Location), nextCursor: Cursor });
const Sku = text().check(minLength(1), maxLength(64));
const Pack = z.looseObject({
  level: text(),
  gtin: Gtin.nullable(),
  units: z.int().min(1),
  lengthMm: z.int().nullable(),
  widthMm: z.int().nullable(),
  heightMm: z.int().nullable(),
  weightGrams: z.int().nullable(),
});
const Product = z.looseObject({
  id: Uuid,
  sku: Sku,
  gtin: Gtin.nullable(),
  name: text(),
  description: text().nullable(),
  owner: OrganizationRef,
  unitOfMeasure: text(),
  packs: z.array(Pack),
  tracking: text(),
  shelfLifeDays: z.int().nullable(),
  minimumRemainingShelfLifeDays: z.int().nullable(),
  countryOfOrigin: text().nullable(),
  status: text(),
});
const ProductList = z.looseObject({ items: z.array(Product), nextCursor: Cursor });
const SignedQuantity = z.int().min(-1000000000).max(1000000000);
const Quantity = z.int().min(0).max(1000000000);
const ValueBasis = text().nullable();
const InventoryItem = z.looseObject({
  id: Uuid,
  location: LocationRef,
  operator: OrganizationRef,
  owner: OrganizationRef,
  product: ProductRef,
  unitsPerCase: z.int().nullable(),
  onHand: SignedQuantity,
  available: SignedQuantity,
  reserved: SignedQuantity,
  damaged: SignedQuantity,
  qualityHold: SignedQuantity,
  expired: SignedQuantity,
  inTransit: Quantity,
  lotCount: z.int().min(0),
  firstExpiry: text().check(format('date')).nullable(),
  value: Money.nullable(),
  valueBasis: ValueBasis,
  updatedAt: Timestamp,
});
const InventoryList = z.looseObject({ items: z.array(InventoryItem), nextCursor: Cursor });
const InventorySummaryLocation = z.looseObject({
  id: Uuid,
  code: text(),
  name: text(),
  operator: OrganizationRef,
  units: SignedQuantity,
  value: Money.nullable(),
});
const InventorySummary = z.looseObject({
  locations: z.array(InventorySummaryLocation),
  units: SignedQuantity,
  value: Money.nullable(),
  valueBasis: ValueBasis,
});
const InventoryLot = z.looseObject({
  lotNumber: text().nullable(),
  expiryDate: text().check(format('date')).nullable(),
  productionDate: text().check(format('date')).nullable(),
  status: text(),
  onHand: SignedQuantity,
  available: SignedQuantity,
  reserved: SignedQuantity,
  damaged: SignedQuantity,
  qualityHold: SignedQuantity,
  expired: SignedQuantity,
});
const InventoryItemDetails = z.looseObject({
  id: Uuid,
  location: LocationRef,
  operator: OrganizationRef,
  owner: OrganizationRef,
  product: ProductRef,
  unitsPerCase: z.int().nullable(),
  onHand: SignedQuantity,
  available: SignedQuantity,
  reserved: SignedQuantity,
  damaged: SignedQuantity,
  qualityHold: SignedQuantity,
  expired: SignedQuantity,
  inTransit: Quantity,
  lotCount: z.int().min(0),
  firstExpiry: text().check(format('date')).nullable(),
  value: Money.nullable(),
  valueBasis: ValueBasis,
  updatedAt: Timestamp,
  timezone: text(),
  lots: z.array(InventoryLot),
});
const InventoryMovement = z.looseObject({
  id: Uuid,
  type: text(),
  quantity: SignedQuantity,
  bucket: text(),
  lotNumber: text().nullable(),
  balance: SignedQuantity,
  source: z.looseObject({ type: text(), number: text().nullable() }),
  counterLocation: LocationRef.nullable(),
  reasonCode: text().nullable(),
  actor: OrganizationRef.nullable(),
  occurredAt: Timestamp,
  postedAt: Timestamp,
});
const InventoryMovementList = z.looseObject({ items: z.array(InventoryMovement), nextCursor: Cursor });
const AsnPurpose = text();
const AsnStatus = text();
const AsnOrigin = z.looseObject({
  organization: OrganizationRef,
  legalName: text(),
  location: LocationRef.nullable(),
});
const AsnDestination = z.looseObject({ organization: OrganizationRef, location: LocationRef });
const Carrier = z.looseObject({
  scac: text()
    .check(pattern(/^[A-Z]{2,4}$/u))
    .nullable(),
  name: text().check(maxLength(100)).nullable(),
  proNumber: text().check(maxLength(30)).nullable(),
  trackingNumbers: z.array(text().check(minLength(1), maxLength(40))).max(50),
});
const AsnAction = text();
const AsnSummary = z.looseObject({
  id: Uuid,
  asnNumber: text(),
  purpose: AsnPurpose,
  status: AsnStatus,
  version: Version,
  direction: text(),
  partnershipId: Uuid,
  from: AsnOrigin,
  to: AsnDestination,
  carrier: Carrier,
  purchaseOrders: z.array(text()),
  shippedAt: Timestamp.nullable(),
  estimatedDeliveryAt: Timestamp.nullable(),
  palletCount: z.int().min(0),
  cartonCount: z.int().min(0),
  lineCount: z.int().min(0),
  unitsShipped: Quantity,
  unitsCounted: Quantity,
  actions: z.array(AsnAction),
  updatedAt: Timestamp,
});
const AsnList = z.looseObject({ items: z.array(AsnSummary), nextCursor: Cursor });
const AsnStructure = text();
const Measurements = z.looseObject({
  grossWeightKg: z.number().min(0).max(1000000).nullable(),
  volumeM3: z.number().min(0).max(100000).nullable(),
});
const LinePack = z.looseObject({ gtin: Gtin, units: z.int().min(1) });
const LotNumber = text().check(minLength(1), maxLength(20));
const AsnLot = z.looseObject({
  lotNumber: LotNumber,
  expiryDate: text().check(format('date')).nullable(),
  productionDate: text().check(format('date')).nullable(),
  quantity: Quantity,
});
const AsnLine = z.looseObject({
  lineNumber: z.int().min(1),
  sku: Sku,
  gtin: Gtin.nullable(),
  productName: text(),
  purchaseOrder: text().nullable(),
  purchaseOrderLine: z.int().nullable(),
  quantityShipped: Quantity,
  unitOfMeasure: text(),
  unitsPerPack: z.int().nullable(),
  packs: z.array(LinePack),
  tracking: text(),
  minimumRemainingShelfLifeDays: z.int().nullable(),
  countryOfOrigin: text().nullable(),
  lots: z.array(AsnLot),
  accepted: Quantity,
  damaged: Quantity,
  rejected: Quantity,
  remaining: Quantity,
  status: text(),
});
const Sscc = text().check(pattern(/^\d{18}$/u));
const LogisticUnitItem = z.looseObject({
  lineNumber: z.int().min(1),
  quantity: Quantity,
  lotNumber: text().nullable(),
});
const LogisticUnit = z.looseObject({
  sscc: Sscc,
  level: text(),
  parentSscc: Sscc.nullable(),
  packageType: text().check(maxLength(3)).nullable(),
  grossWeightKg: z.number().min(0).max(100000).nullable(),
  items: z.array(LogisticUnitItem),
});
const Asn = z.looseObject({
  id: Uuid,
  asnNumber: text(),
  purpose: AsnPurpose,
  status: AsnStatus,
  version: Version,
  direction: text(),
  partnershipId: Uuid,
  from: AsnOrigin,
  to: AsnDestination,
  carrier: Carrier,
  purchaseOrders: z.array(text()),
  shippedAt: Timestamp.nullable(),
  estimatedDeliveryAt: Timestamp.nullable(),
  palletCount: z.int().min(0),
  cartonCount: z.int().min(0),
  lineCount: z.int().min(0),
  unitsShipped: Quantity,
  unitsCounted: Quantity,
  actions: z.array(AsnAction),
  updatedAt: Timestamp,
  revision: z.int().min(0),
  structure: AsnStructure,
  sellingParty: text().nullable(),
  billTo: text().nullable(),
  billOfLading: text().nullable(),
  measurements: Measurements,
  lines: z.array(AsnLine),
  logisticUnits: z.array(LogisticUnit),
  createdAt: Timestamp,
});
const ReceiptAsn = z.looseObject({ id: Uuid, asnNumber: text(), status: AsnStatus, version: Version });
const ReceivedBy = z.looseObject({ organization: OrganizationRef, name: text().nullable() });
const ReceiptLineCount = z.looseObject({
  lotNumber: text().nullable(),
  expiryDate: text().check(format('date')).nullable(),
  accepted: SignedQuantity,
  held: SignedQuantity,
  damaged: SignedQuantity,
  rejected: SignedQuantity,
});
const ReceiptLine = z.looseObject({
  lineNumber: z.int().min(1),
  sku: Sku,
  productName: text(),
  expected: SignedQuantity,
  counted: SignedQuantity,
  accepted: SignedQuantity,
  held: SignedQuantity,
  damaged: SignedQuantity,
  rejected: SignedQuantity,
  variance: SignedQuantity,
  remaining: text().nullable(),
  note: text().nullable(),
  photos: z.array(Uuid),
  counts: z.array(ReceiptLineCount),
});
const UnexpectedItem = z.looseObject({ code: text(), quantity: Quantity, note: text().nullable() });
const DiscrepancyStatus = text();
const DiscrepancyCodes = z.looseObject({
  x12: text().nullable(),
  edifact4221: text().nullable(),
  edifact4295: text().nullable(),
  edifact6063: text().nullable(),
});
const DiscrepancyAsn = z.looseObject({ id: Uuid, asnNumber: text() });
const DiscrepancyReceipt = z.looseObject({ id: Uuid, receiptNumber: text() });
const Discrepancy = z.looseObject({
  id: Uuid,
  type: DiscrepancyType,
  quantity: Quantity,
  disposition: text(),
  status: DiscrepancyStatus,
  codes: DiscrepancyCodes,
  asn: DiscrepancyAsn,
  receipt: DiscrepancyReceipt,
  lineNumber: z.int().nullable(),
  sku: text().nullable(),
  productName: text().nullable(),
  location: LocationRef,
  note: text().nullable(),
  evidence: z.array(Uuid),
  reportedBy: OrganizationRef,
  resolver: OrganizationRef,
  claimDeadline: text().check(format('date')).nullable(),
  createdAt: Timestamp,
});
const Receipt = z.looseObject({
  id: Uuid,
  receiptNumber: text(),
  kind: text(),
  status: text(),
  asn: ReceiptAsn,
  partnershipId: Uuid,
  host: OrganizationRef,
  location: LocationRef,
  receivedAt: Timestamp,
  receivedBy: ReceivedBy,
  final: z.boolean(),
  note: text().nullable(),
  lines: z.array(ReceiptLine),
  unexpected: z.array(UnexpectedItem),
  unitsCounted: SignedQuantity,
  unitsAccepted: SignedQuantity,
  unitsDamaged: SignedQuantity,
  unitsRejected: SignedQuantity,
  reverses: text().check(format('uuid')).nullable(),
  reversedBy: text().check(format('uuid')).nullable(),
  discrepancies: z.array(Discrepancy),
  createdAt: Timestamp,
});
const ReceiptList = z.looseObject({ items: z.array(Receipt), nextCursor: Cursor });
const Photo = z.looseObject({
  id: Uuid,
  contentType: text(),
  size: z.int().min(1),
  width: z.int().min(1),
  height: z.int().min(1),
  createdAt: Timestamp,
});
const DiscrepancyList = z.looseObject({ items: z.array(Discrepancy), nextCursor: Cursor });
const SellThroughSource = text();
const SellThroughRow = z.looseObject({
  partnershipId: Uuid,
  storeCode: text(),
  storeName: text(),
  sku: text(),
  productName: text(),
  date: BusinessDate,
  sold: Quantity,
  returned: Quantity,
  netUnits: SignedQuantity,
  onHand: z.int().nullable(),
  lostSales: z.int().nullable(),
  netSales: Money.nullable(),
  revision: z.int().min(1),
  submissionId: Uuid,
  source: SellThroughSource,
  reportedAt: Timestamp,
});
const SellThroughList = z.looseObject({ items: z.array(SellThroughRow), nextCursor: Cursor });
const SellThroughPartnership = z.looseObject({ id: Uuid, host: OrganizationRef, partner: OrganizationRef });
const SellThroughSubmission = z.looseObject({
  id: Uuid,
  partnership: SellThroughPartnership,
  source: SellThroughSource,
  status: text(),
  partial: z.boolean(),
  rowsRead: z.int().min(0),
  rowsSaved: z.int().min(0),
  rowsReplaced: z.int().min(0),
  rowsRejected: z.int().min(0),
  from: text().check(format('date')).nullable(),
  to: text().check(format('date')).nullable(),
  stores: z.int().min(0),
  unitsPosted: SignedQuantity,
  errors: z.array(SellThroughRowError),
  submittedBy: z.looseObject({ organization: OrganizationRef, name: text().nullable() }),
  createdAt: Timestamp,
  completedAt: text().check(format('date-time')).nullable(),
});
const Change = z.number().nullable();
const SellThroughTotals = z.looseObject({
  netUnits: SignedQuantity,
  sold: Quantity,
  returned: Quantity,
  averageDailyUnits: z.number().nullable(),
  previousNetUnits: z.int().nullable(),
  change: Change,
});
const SellThroughPeriod = z.looseObject({
  partnership: SellThroughPartnership.nullable(),
  from: BusinessDate,
  to: BusinessDate,
  asOf: text().check(format('date')).nullable(),
  stale: z.boolean(),
  daysBehind: z.int().min(0).nullable(),
  storesReporting: z.int().min(0),
  storesExpected: z.int().min(0),
  totals: SellThroughTotals,
});
const SellThroughDay = z.looseObject({
  date: BusinessDate,
  netUnits: z.int().nullable(),
  sold: z.int().nullable(),
  returned: z.int().nullable(),
  storesReporting: z.int().min(0),
  storesExpected: z.int().min(0),
  average28Days: z.number().nullable(),
});
const SellThroughByDay = z.looseObject({
  groupBy: z.literal('day'),
  period: SellThroughPeriod,
  rows: z.array(SellThroughDay),
  nextCursor: Cursor,
});
const SellThroughStore = z.looseObject({
  rank: z.int().min(1),
  storeCode: text(),
  storeName: text(),
  city: text().nullable(),
  netUnits: SignedQuantity,
  sold: Quantity,
  returned: Quantity,
  averageDailyUnits: z.number().nullable(),
  share: z.number().nullable(),
  previousNetUnits: z.int().nullable(),
  change: Change,
  stockOutDays: z.int().min(0),
  daysReported: z.int().min(0),
  daysExpected: z.int().min(0),
  missingDates: z.array(BusinessDate),
});
const SellThroughByStore = z.looseObject({
  groupBy: z.literal('store'),
  period: SellThroughPeriod,
  rows: z.array(SellThroughStore),
  nextCursor: Cursor,
});
const DaysOfSupply = z.number().nullable();
const SellThroughSku = z.looseObject({
  rank: z.int().min(1),
  sku: text(),
  productName: text(),
  netUnits: SignedQuantity,
  sold: Quantity,
  returned: Quantity,
  averageDailyUnits: z.number().nullable(),
  share: z.number().nullable(),
  previousNetUnits: z.int().nullable(),
  change: Change,
  stockOutDays: z.int().min(0),
  availableUnits: z.int().nullable(),
  daysOfSupply: DaysOfSupply,
  thresholdDays: z.int().nullable(),
  alertOpenSince: text().check(format('date-time')).nullable(),
});
const SellThroughBySku = z.looseObject({
  groupBy: z.literal('sku'),
  period: SellThroughPeriod,
  rows: z.array(SellThroughSku),
  nextCursor: Cursor,
});
const SellThroughSummary = z.union([
  z.discriminatedUnion('groupBy', [SellThroughByDay, SellThroughByStore, SellThroughBySku]),
  z.looseObject({ groupBy: text().refine((tag) => !['day', 'store', 'sku'].includes(tag)) }),
]);
const StockOut = z.looseObject({
  partnershipId: Uuid,
  storeCode: text(),
  storeName: text(),
  sku: text(),
  productName: text(),
  from: BusinessDate,
  to: BusinessDate,
  days: z.int().min(1),
  notReportedDays: z.int().min(0),
  ongoing: z.boolean(),
  lostSales: z.int().min(0),
});
const StockOutList = z.looseObject({ items: z.array(StockOut), nextCursor: Cursor });
const SellThroughSubmissionList = z.looseObject({
  items: z.array(SellThroughSubmission),
  nextCursor: Cursor,
});
const ReconciliationException = z.looseObject({
  sku: text(),
  productName: text(),
  unexplainedUnits: Quantity,
  availableUnits: SignedQuantity,
  openedAt: Timestamp,
});
const Replenishment = z.looseObject({
  partnership: SellThroughPartnership,
  location: LocationRef,
  averageDailyUnits: z.number().nullable(),
  averageOverDays: z.int().min(1),
  completeDays: z.int().min(0),
  availableUnits: SignedQuantity,
  onHandUnits: SignedQuantity,
  inTransitUnits: Quantity,
  daysOfSupply: DaysOfSupply,
  thresholdDays: z.int().min(1),
  resolveDays: z.int().min(1),
  daysAboveThreshold: z.number().nullable(),
  asOf: text().check(format('date')).nullable(),
  stale: z.boolean(),
  daysBehind: z.int().min(0).nullable(),
  storesReporting: z.int().min(0),
  storesExpected: z.int().min(0),
  openAlerts: z.int().min(0),
  alertOpenSince: text().check(format('date-time')).nullable(),
  exceptions: z.array(ReconciliationException),
});
const ReplenishmentList = z.looseObject({ items: z.array(Replenishment), nextCursor: Cursor });
const ReplenishmentAlertStatus = text();
const ReplenishmentFigures = z.looseObject({
  availableUnits: SignedQuantity,
  averageDailyUnits: z.number().nullable(),
  daysOfSupply: DaysOfSupply,
  asOf: text().check(format('date')).nullable(),
});
const ReplenishmentAlert = z.looseObject({
  id: Uuid,
  status: ReplenishmentAlertStatus,
  partnership: SellThroughPartnership,
  location: LocationRef,
  sku: text(),
  productName: text(),
  thresholdDays: z.int().min(1),
  resolveDays: z.int().min(1),
  opened: ReplenishmentFigures,
  now: ReplenishmentFigures.nullable(),
  openedAt: Timestamp,
  resolvedAt: text().check(format('date-time')).nullable(),
  version: Version,
});
const AlertList = z.looseObject({ items: z.array(ReplenishmentAlert), nextCursor: Cursor });
const ConversationSubjectType = text();
const ConversationSubject = z.looseObject({
  type: ConversationSubjectType,
  id: Uuid,
  code: text().nullable(),
});
const MessageNumber = z.int().min(1);
const MessageAuthor = z.looseObject({ name: text(), organization: OrganizationRef });
const MessageExcerpt = z.looseObject({
  id: Uuid,
  number: MessageNumber,
  author: MessageAuthor,
  mine: z.boolean(),
  excerpt: text(),
  sentAt: Timestamp,
});
const Conversation = z.looseObject({
  id: Uuid,
  partnershipId: Uuid,
  counterparty: OrganizationRef,
  subject: ConversationSubject,
  lastMessage: MessageExcerpt,
  unreadCount: z.int().min(0).max(100),
  readUpTo: z.int().min(0),
  canSend: z.boolean(),
  lastMessageAt: Timestamp,
  createdAt: Timestamp,
});
const ConversationList = z.looseObject({ items: z.array(Conversation), nextCursor: Cursor });
const ConversationPlace = z.looseObject({
  partnershipId: Uuid,
  counterparty: OrganizationRef,
  subject: ConversationSubject,
  conversation: Conversation.nullable(),
  canSend: z.boolean(),
});
const ConversationSummary = z.looseObject({
  unreadConversations: z.int().min(0).max(200),
  unreadMessages: z.int().min(0).max(20000),
});
const MessageText = text().check(
  minLength(1),
  maxLength(4000),
  pattern(
    /^[^\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]*[^\s\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f][^\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]*$/u,
  ),
);
const Message = z.looseObject({
  id: Uuid,
  number: MessageNumber,
  author: MessageAuthor,
  mine: z.boolean(),
  text: MessageText,
  sentAt: Timestamp,
});
const MessageList = z.looseObject({ items: z.array(Message), nextCursor: Cursor });
const NotificationKind = text();
const NotificationTopic = text();
const NotificationSubjectType = text();
const NotificationSubject = z.looseObject({
  type: NotificationSubjectType,
  id: Uuid,
  code: text().nullable(),
});
const NotificationValues = z.looseObject({
  counterpartyName: text().exactOptional(),
  asnNumber: text().exactOptional(),
  receiptNumber: text().exactOptional(),
  locationCode: text().exactOptional(),
  locationName: text().exactOptional(),
  timezone: text().exactOptional(),
  estimatedDeliveryAt: Timestamp.exactOptional(),
  units: z.int().min(0).exactOptional(),
  palletCount: z.int().min(0).exactOptional(),
  cartonCount: z.int().min(0).exactOptional(),
  discrepancyCount: z.int().min(0).exactOptional(),
  sku: text().exactOptional(),
  productName: text().exactOptional(),
  availableUnits: z.int().exactOptional(),
  daysOfSupply: z.number().exactOptional(),
  thresholdDays: z.int().min(1).exactOptional(),
  authorName: text().exactOptional(),
  personName: text().exactOptional(),
  excerpt: text().check(maxLength(200)).exactOptional(),
});
const Notification = z.looseObject({
  id: Uuid,
  kind: NotificationKind,
  topic: NotificationTopic,
  partnershipId: Uuid.nullable(),
  subject: NotificationSubject,
  values: NotificationValues,
  createdAt: Timestamp,
  readAt: text().check(format('date-time')).nullable(),
});
const NotificationList = z.looseObject({ items: z.array(Notification), nextCursor: Cursor });
const NotificationSummary = z.looseObject({ unreadCount: z.int().min(0).max(100) });
const PhoneNumber = text().check(pattern(/^\+[1-9]\d{6,14}$/u));
const NotificationChannel = text();
const NotificationChoice = z.looseObject({
  topic: NotificationTopic,
  channels: z.array(NotificationChannel),
});
const NotificationPreferences = z.looseObject({
  email: text(),
  phoneNumber: PhoneNumber.nullable(),
  locale: text().nullable(),
  channels: z.array(NotificationChannel),
  topics: z.array(NotificationChoice),
  version: Version,
});
const EventType = text();
const LiveEvent = z.looseObject({ type: EventType, id: Uuid });
const EventPosition = text();
const LiveEventList = z.looseObject({
  events: z.array(LiveEvent),
  position: EventPosition,
  reset: z.boolean(),
});
const AddOn = z.looseObject({ key: AddOnKey, name: text(), price: Money, maxQuantity: z.int() });
const Plan = z.looseObject({
  planTier: PlanTier,
  partnershipTier: PartnershipTier,
  name: text(),
  price: Money,
  interval: text(),
  summary: text(),
  inherits: PlanTier.nullable(),
  included: z.array(text()),
  notIncluded: z.array(text()),
  addOns: z.array(AddOn),
});
const PlanFeatureGrant = z.looseObject({
  planTier: PlanTier,
  granted: z.boolean(),
  qualifier: text().nullable(),
  limit: z.int().nullable(),
});
const PlanFeature = z.looseObject({
  feature: Feature,
  group: text(),
  title: text(),
  plans: z.array(PlanFeatureGrant),
});
const CurrentPlan = z.looseObject({ planTier: PlanTier, monthlyCost: Money, lines: z.array(PlanCostLine) });
const PlanList = z.looseObject({
  items: z.array(Plan),
  features: z.array(PlanFeature),
  current: CurrentPlan,
});
const AddOnQuantity = z.looseObject({ key: AddOnKey, quantity: z.int().min(1).max(1000) });
const PendingChange = z.looseObject({ planTier: PlanTier, addOns: z.array(AddOnQuantity) });
const CardHint = z.looseObject({ brand: text(), last4: text() });
const CheaperPlan = z.looseObject({ planTier: PlanTier, monthlyCost: Money });
const Subscription = z.looseObject({
  planTier: PlanTier,
  status: text(),
  addOns: z.array(AddOnQuantity),
  monthlyCost: Money,
  lines: z.array(PlanCostLine),
  includedInParent: z.boolean(),
  periodEndsAt: text().check(format('date-time')).nullable(),
  pending: PendingChange.nullable(),
  graceEndsAt: text().check(format('date-time')).nullable(),
  card: CardHint.nullable(),
  cheaper: CheaperPlan.nullable(),
  version: Version,
});
const ProviderPage = z.looseObject({
  url: text().check(format('uri')),
  expiresAt: text().check(format('date-time')).nullable(),
});
const NetworkPlan = z.looseObject({ planTier: PlanTier, organizations: z.int(), monthlyRevenue: Money });
const NetworkPartnerships = z.looseObject({ active: z.int(), withParties: z.int(), ended: z.int() });
const NetworkSummary = z.looseObject({
  asOf: text().check(format('date')),
  organizations: z.int(),
  parties: z.int(),
  plans: z.array(NetworkPlan),
  monthlyRevenue: Money,
  partnerships: NetworkPartnerships,
  partnershipsPerOrganization: z.number(),
  inSeveralPartnerships: z.int(),
  hostingPartners: z.int(),
  partnershipsHostedByPartners: z.int(),
});
const NetworkConversionRate = z.looseObject({
  eligible: z.int(),
  converted: z.int(),
  rate: z.number().nullable(),
});
const NetworkCohort = z.looseObject({
  month: text().check(format('date')),
  joined: z.int(),
  within6Months: NetworkConversionRate,
  within12Months: NetworkConversionRate,
});
const NetworkConversion = z.looseObject({
  joined: z.int(),
  within6Months: NetworkConversionRate,
  within12Months: NetworkConversionRate,
});
const NetworkStage = z.looseObject({
  stage: text(),
  organizations: z.int(),
  ofPrevious: z.number().nullable(),
});
const NetworkCohorts = z.looseObject({
  asOf: text().check(format('date')),
  items: z.array(NetworkCohort),
  total: NetworkConversion,
  funnel: z.array(NetworkStage),
});
const NetworkMonth = z.looseObject({
  month: text().check(format('date')),
  converted: z.number(),
  monthlyRevenue: Money,
});
const NetworkProjection = z.looseObject({
  asOf: text().check(format('date')),
  rate: z.int(),
  freeOrganizations: z.int(),
  planPrice: Money,
  months: z.array(NetworkMonth),
});
const NetworkOrganization = z.looseObject({
  id: Uuid,
  code: text(),
  name: text(),
  planTier: PlanTier,
  since: text().check(format('date')),
  upgradedAt: text().check(format('date')).nullable(),
  monthlyCost: Money,
  billedTo: text().nullable(),
  partnershipsHosted: z.int(),
  partnershipsJoined: z.int(),
  organizationsInNetwork: z.int(),
});
const NetworkOrganizationList = z.looseObject({ items: z.array(NetworkOrganization), nextCursor: Cursor });
const OperatorSession = z.looseObject({ token: text(), expiresAt: Timestamp });
const AuditAction = text();
const AuditActor = z.looseObject({
  kind: text(),
  id: text().check(format('uuid')).nullable(),
  name: text().nullable(),
  inNameOf: text().nullable(),
});
const AuditSubjectType = text();
const AuditSubject = z.looseObject({ type: AuditSubjectType, id: Uuid, name: text().nullable() });
const AuditDetail = z.looseObject({ name: text(), value: text() });
const AuditEvent = z.looseObject({
  id: Uuid,
  occurredAt: Timestamp,
  action: AuditAction,
  organization: OrganizationRef,
  actor: AuditActor,
  host: OrganizationRef.nullable(),
  partnershipId: text().check(format('uuid')).nullable(),
  subject: AuditSubject.nullable(),
  detail: z.array(AuditDetail),
  requestId: text().nullable(),
});
const AuditEventList = z.looseObject({ items: z.array(AuditEvent), nextCursor: Cursor });
const EmbedSession = z.looseObject({ token: text(), expiresAt: Timestamp });

/** What each operation answers, by status; an answer without a body is left out. */
export const responses = {
  'viewer.get': { 200: Viewer },
  'organization.get': { 200: Organization },
  'members.list': { 200: MemberList },
  'members.invite': { 201: Member },
  'members.leave': {},
  'members.get': { 200: Member },
  'members.remove': {},
  'members.changeRole': { 200: Member },
  'members.accept': { 200: Member },
  'members.resend': { 200: Member },
  'members.disable': { 200: Member },
  'members.enable': { 200: Member },
  'embedKeys.list': { 200: EmbedKeyList },
  'embedKeys.create': { 201: EmbedKeyCreated },
  'embedKeys.update': { 200: EmbedKey },
  'embedKeys.revoke': {},
  'hostGrants.list': { 200: HostGrantList },
  'hostGrants.grant': { 200: HostGrant },
  'hostGrants.revoke': { 200: HostGrant },
  'apiKeys.list': { 200: ApiKeyList },
  'apiKeys.create': { 201: ApiKeyCreated },
  'apiKeys.revoke': {},
  'apiKeys.rotate': { 200: ApiKeyCreated },
  'ingestTokens.list': { 200: IngestTokenList },
  'ingestTokens.create': { 201: IngestTokenCreated },
  'ingestTokens.revoke': {},
  'tasks.list': { 200: TaskList },
  'partnerships.list': { 200: PartnershipList },
  'partnerships.get': { 200: Partnership },
  'invitations.list': { 200: InvitationList },
  'invitations.create': { 201: Invitation },
  'invitations.get': { 200: Invitation },
  'invitations.resend': { 200: Invitation },
  'invitations.revoke': { 200: Invitation },
  'invitations.approve': { 200: Invitation },
  'invitations.refuse': { 200: Invitation },
  'invitation.get': { 200: InvitationOffer },
  'invitation.open': { 200: InvitationOffer },
  'invitation.accept': { 201: InvitationResult },
  'invitation.attach': { 201: InvitationResult },
  'invitation.decline': { 200: InvitationOffer },
  'invitation.join': { 200: InvitationOffer },
  'locations.list': { 200: LocationList },
  'locations.create': { 201: Location },
  'locations.archive': { 200: Location },
  'locations.restore': { 200: Location },
  'products.list': { 200: ProductList },
  'products.get': { 200: Product },
  'inventory.list': { 200: InventoryList },
  'inventory.summary': { 200: InventorySummary },
  'inventory.get': { 200: InventoryItemDetails },
  'inventory.movements': { 200: InventoryMovementList },
  'asns.list': { 200: AsnList },
  'asns.create': { 201: Asn },
  'asns.get': { 200: Asn },
  'asns.replace': { 200: Asn },
  'asns.acknowledge': { 200: Asn },
  'asns.cancel': { 200: Asn },
  'asns.close': { 200: Asn },
  'asns.receive': { 201: Receipt },
  'receipts.list': { 200: ReceiptList },
  'receipts.get': { 200: Receipt },
  'receipts.reverse': { 201: Receipt },
  'photos.upload': { 201: Photo },
  'photos.get': {},
  'discrepancies.list': { 200: DiscrepancyList },
  'discrepancies.get': { 200: Discrepancy },
  'sellThrough.list': { 200: SellThroughList },
  'sellThrough.submit': { 201: SellThroughSubmission },
  'sellThrough.summary': { 200: SellThroughSummary },
  'sellThrough.stockouts': { 200: StockOutList },
  'sellThrough.submissions': { 200: SellThroughSubmissionList },
  'sellThrough.submission': { 200: SellThroughSubmission },
  'replenishment.list': { 200: ReplenishmentList },
  'alerts.list': { 200: AlertList },
  'conversations.list': { 200: ConversationList },
  'conversations.start': { 201: Conversation },
  'conversations.about': { 200: ConversationPlace },
  'conversations.summary': { 200: ConversationSummary },
  'conversations.get': { 200: Conversation },
  'messages.list': { 200: MessageList },
  'messages.send': { 201: Message },
  'conversations.read': { 200: Conversation },
  'notifications.list': { 200: NotificationList },
  'notifications.summary': { 200: NotificationSummary },
  'notifications.readAll': { 200: NotificationSummary },
  'notifications.read': { 200: Notification },
  'notifications.getPreferences': { 200: NotificationPreferences },
  'notifications.setPreferences': { 200: NotificationPreferences },
  'events.list': { 200: LiveEventList },
  'events.stream': {},
  'plans.list': { 200: PlanList },
  'subscription.get': { 200: Subscription },
  'subscription.change': { 200: Subscription },
  'subscription.checkout': { 201: ProviderPage },
  'subscription.portal': { 201: ProviderPage },
  'network.summary': { 200: NetworkSummary },
  'network.cohorts': { 200: NetworkCohorts },
  'network.projection': { 200: NetworkProjection },
  'network.organizations': { 200: NetworkOrganizationList },
  'operatorSessions.create': { 201: OperatorSession },
  'operatorSessions.end': {},
  'auditEvents.list': { 200: AuditEventList },
  'embedSessions.create': { 201: EmbedSession },
  'embedSessions.end': {},
  'embedSessions.renew': { 201: EmbedSession },
  'embedSessions.exchange': { 201: EmbedSession },
};

/** What every operation answers when it fails. */
export const problem = Problem;
