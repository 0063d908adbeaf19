// Generated from openapi/ by `npm run generate`. Do not edit.

import { array, boolean, constant, integer, nullable, number, object, string, tagged } from './guard.ts';
import type { Guard } from './guard.ts';
import type * as Models from './models.gen.ts';
import type { OperationId, OperationResponse } from './operation.ts';

export { matches, type Guard } from './guard.ts';

export const checkFieldError: Guard<Models.FieldError> = /* @__PURE__ */ object(
  { pointer: string, detail: string },
  { code: string },
);
export const checkSellThroughRowError: Guard<Models.SellThroughRowError> = /* @__PURE__ */ object({
  row: integer,
  column: /* @__PURE__ */ nullable(string),
  value: /* @__PURE__ */ nullable(string),
  code: string,
  problem: string,
  fix: string,
});
export const checkSellThroughReport: Guard<Models.SellThroughReport> = /* @__PURE__ */ object({
  rows: integer,
  validRows: integer,
  invalidRows: integer,
  errors: /* @__PURE__ */ array(checkSellThroughRowError),
});
export const checkPlanTier: Guard<Models.PlanTier> = string;
export const checkAddOnKey: Guard<Models.AddOnKey> = string;
export const checkProblem: Guard<Models.Problem> = /* @__PURE__ */ object(
  { type: string, title: string, status: integer, code: string, detail: string, requestId: string },
  {
    errors: /* @__PURE__ */ array(checkFieldError),
    report: checkSellThroughReport,
    feature: string,
    requiredPlan: checkPlanTier,
    message: string,
    upgradeUrl: string,
    limit: integer,
    usage: integer,
    addOn: checkAddOnKey,
    currentVersion: integer,
  },
);
export const checkUuid: Guard<Models.Uuid> = string;
export const checkRole: Guard<Models.Role> = string;
export const checkViewerUser: Guard<Models.ViewerUser> = /* @__PURE__ */ object({
  id: checkUuid,
  name: string,
  role: checkRole,
  canPurchase: boolean,
});
export const checkBusinessType: Guard<Models.BusinessType> = string;
export const checkPartnershipTier: Guard<Models.PartnershipTier> = string;
export const checkViewerOrganization: Guard<Models.ViewerOrganization> = /* @__PURE__ */ object({
  id: checkUuid,
  code: string,
  name: string,
  legalName: string,
  businessType: checkBusinessType,
  planTier: checkPlanTier,
  partnershipTier: checkPartnershipTier,
  owner: /* @__PURE__ */ nullable(string),
  locale: string,
  timezone: string,
  currency: string,
});
export const checkTimestamp: Guard<Models.Timestamp> = string;
export const checkViewerSession: Guard<Models.ViewerSession> = /* @__PURE__ */ object({
  expiresAt: checkTimestamp,
  readOnly: boolean,
  partnershipId: /* @__PURE__ */ nullable(string),
  subject: string,
});
export const checkFeature: Guard<Models.Feature> = string;
export const checkEntitlement: Guard<Models.Entitlement> = /* @__PURE__ */ object({
  feature: checkFeature,
  granted: boolean,
  reason: /* @__PURE__ */ nullable(string),
  level: /* @__PURE__ */ nullable(string),
  limit: /* @__PURE__ */ nullable(integer),
  usage: /* @__PURE__ */ nullable(integer),
  requiredPlan: /* @__PURE__ */ nullable(checkPlanTier),
  addOn: /* @__PURE__ */ nullable(checkAddOnKey),
  message: /* @__PURE__ */ nullable(string),
});
export const checkViewer: Guard<Models.Viewer> = /* @__PURE__ */ object({
  user: checkViewerUser,
  organization: checkViewerOrganization,
  session: checkViewerSession,
  entitlements: /* @__PURE__ */ array(checkEntitlement),
});
export const checkPartnershipType: Guard<Models.PartnershipType> = string;
export const checkPartnershipRole: Guard<Models.PartnershipRole> = string;
export const checkPartnershipCount: Guard<Models.PartnershipCount> = /* @__PURE__ */ object({
  type: checkPartnershipType,
  role: checkPartnershipRole,
  count: integer,
});
export const checkMoney: Guard<Models.Money> = /* @__PURE__ */ object({ amount: string, currency: string });
export const checkPlanCostLine: Guard<Models.PlanCostLine> = /* @__PURE__ */ object({
  label: string,
  quantity: integer,
  amount: checkMoney,
});
export const checkOrganizationRef: Guard<Models.OrganizationRef> = /* @__PURE__ */ object({
  id: checkUuid,
  code: string,
  name: string,
});
export const checkCompanySignIn: Guard<Models.CompanySignIn> = /* @__PURE__ */ object({
  issuer: string,
  domains: /* @__PURE__ */ array(string),
  newcomersRole: /* @__PURE__ */ nullable(checkRole),
});
export const checkOrganizationAccount: Guard<Models.OrganizationAccount> = /* @__PURE__ */ object({
  kind: string,
  status: string,
  activeSince: /* @__PURE__ */ nullable(string),
  upgradedAt: /* @__PURE__ */ nullable(string),
  industryPack: /* @__PURE__ */ nullable(string),
  planTier: checkPlanTier,
  partnershipTier: checkPartnershipTier,
  monthlyCost: checkMoney,
  costLines: /* @__PURE__ */ array(checkPlanCostLine),
  billedTo: /* @__PURE__ */ nullable(checkOrganizationRef),
  parent: /* @__PURE__ */ nullable(checkOrganizationRef),
  subsidiaries: /* @__PURE__ */ array(checkOrganizationRef),
  companySignIn: /* @__PURE__ */ nullable(checkCompanySignIn),
});
export const checkOrganization: Guard<Models.Organization> = /* @__PURE__ */ object({
  id: checkUuid,
  code: string,
  name: string,
  legalName: string,
  businessType: checkBusinessType,
  currency: string,
  partnerships: /* @__PURE__ */ array(checkPartnershipCount),
  account: /* @__PURE__ */ nullable(checkOrganizationAccount),
});
export const checkMemberStatus: Guard<Models.MemberStatus> = string;
export const checkVersion: Guard<Models.Version> = integer;
export const checkMember: Guard<Models.Member> = /* @__PURE__ */ object({
  id: checkUuid,
  name: string,
  email: string,
  role: checkRole,
  status: checkMemberStatus,
  isYou: boolean,
  invitedBy: /* @__PURE__ */ nullable(string),
  createdAt: checkTimestamp,
  lastSeenAt: /* @__PURE__ */ nullable(checkTimestamp),
  version: checkVersion,
});
export const checkCursor: Guard<Models.Cursor> = /* @__PURE__ */ nullable(string);
export const checkMemberList: Guard<Models.MemberList> = /* @__PURE__ */ object({
  items: /* @__PURE__ */ array(checkMember),
  nextCursor: checkCursor,
});
export const checkEmbedKeyPartnership: Guard<Models.EmbedKeyPartnership> = /* @__PURE__ */ object({
  id: checkUuid,
  partner: checkOrganizationRef,
});
export const checkEmbedKey: Guard<Models.EmbedKey> = /* @__PURE__ */ object({
  id: checkUuid,
  label: string,
  prefix: string,
  origins: /* @__PURE__ */ array(string),
  partnerships: /* @__PURE__ */ array(checkEmbedKeyPartnership),
  createdBy: /* @__PURE__ */ nullable(string),
  createdAt: checkTimestamp,
  lastUsedAt: /* @__PURE__ */ nullable(checkTimestamp),
  version: checkVersion,
});
export const checkEmbedKeyList: Guard<Models.EmbedKeyList> = /* @__PURE__ */ object({
  items: /* @__PURE__ */ array(checkEmbedKey),
  nextCursor: checkCursor,
});
export const checkEmbedKeyCreated: Guard<Models.EmbedKeyCreated> = /* @__PURE__ */ object({
  key: checkEmbedKey,
  secret: string,
});
export const checkHostGrant: Guard<Models.HostGrant> = /* @__PURE__ */ object({
  partnershipId: checkUuid,
  host: checkOrganizationRef,
  granted: boolean,
  grantedBy: /* @__PURE__ */ nullable(string),
  grantedAt: /* @__PURE__ */ nullable(checkTimestamp),
});
export const checkHostGrantList: Guard<Models.HostGrantList> = /* @__PURE__ */ object({
  items: /* @__PURE__ */ array(checkHostGrant),
  nextCursor: checkCursor,
});
export const checkApiKeyScope: Guard<Models.ApiKeyScope> = string;
export const checkApiKeySecret: Guard<Models.ApiKeySecret> = /* @__PURE__ */ object({
  prefix: string,
  createdAt: checkTimestamp,
  expiresAt: /* @__PURE__ */ nullable(checkTimestamp),
  lastUsedAt: /* @__PURE__ */ nullable(checkTimestamp),
});
export const checkApiKey: Guard<Models.ApiKey> = /* @__PURE__ */ object({
  id: checkUuid,
  label: string,
  scopes: /* @__PURE__ */ array(checkApiKeyScope),
  secrets: /* @__PURE__ */ array(checkApiKeySecret),
  createdBy: /* @__PURE__ */ nullable(string),
  isYours: boolean,
  createdAt: checkTimestamp,
  expiresAt: /* @__PURE__ */ nullable(checkTimestamp),
  lastUsedAt: /* @__PURE__ */ nullable(checkTimestamp),
  version: checkVersion,
});
export const checkApiKeyList: Guard<Models.ApiKeyList> = /* @__PURE__ */ object({
  items: /* @__PURE__ */ array(checkApiKey),
  nextCursor: checkCursor,
});
export const checkApiKeyCreated: Guard<Models.ApiKeyCreated> = /* @__PURE__ */ object({
  key: checkApiKey,
  secret: string,
});
export const checkIngestToken: Guard<Models.IngestToken> = /* @__PURE__ */ object({
  id: checkUuid,
  label: string,
  prefix: string,
  partnershipId: checkUuid,
  host: checkOrganizationRef,
  partner: checkOrganizationRef,
  createdAt: checkTimestamp,
  lastUsedAt: /* @__PURE__ */ nullable(checkTimestamp),
});
export const checkIngestTokenList: Guard<Models.IngestTokenList> = /* @__PURE__ */ object({
  items: /* @__PURE__ */ array(checkIngestToken),
  nextCursor: checkCursor,
});
export const checkIngestTokenCreated: Guard<Models.IngestTokenCreated> = /* @__PURE__ */ object({
  token: checkIngestToken,
  secret: string,
});
export const checkTaskKind: Guard<Models.TaskKind> = string;
export const checkTaskSubject: Guard<Models.TaskSubject> = /* @__PURE__ */ object({
  type: string,
  id: checkUuid,
  code: /* @__PURE__ */ nullable(string),
});
export const checkTaskPartnership: Guard<Models.TaskPartnership> = /* @__PURE__ */ object({
  id: checkUuid,
  counterparty: checkOrganizationRef,
});
export const checkLocationRef: Guard<Models.LocationRef> = /* @__PURE__ */ object({
  id: checkUuid,
  code: string,
  name: string,
});
export const checkDiscrepancyType: Guard<Models.DiscrepancyType> = string;
export const checkTaskValues: Guard<Models.TaskValues> = /* @__PURE__ */ object({
  location: /* @__PURE__ */ nullable(checkLocationRef),
  productName: /* @__PURE__ */ nullable(string),
  units: /* @__PURE__ */ nullable(integer),
  discrepancyType: /* @__PURE__ */ nullable(checkDiscrepancyType),
  from: /* @__PURE__ */ nullable(string),
  to: /* @__PURE__ */ nullable(string),
});
export const checkTask: Guard<Models.Task> = /* @__PURE__ */ object({
  kind: checkTaskKind,
  subject: checkTaskSubject,
  partnership: /* @__PURE__ */ nullable(checkTaskPartnership),
  dueOn: /* @__PURE__ */ nullable(string),
  values: checkTaskValues,
});
export const checkTaskList: Guard<Models.TaskList> = /* @__PURE__ */ object({
  items: /* @__PURE__ */ array(checkTask),
  total: integer,
});
export const checkPartnershipCounterparty: Guard<Models.PartnershipCounterparty> = /* @__PURE__ */ object({
  kind: string,
  id: checkUuid,
  code: /* @__PURE__ */ nullable(string),
  name: string,
});
export const checkReplenishmentTerms: Guard<Models.ReplenishmentTerms> = /* @__PURE__ */ object({
  locationCode: string,
  thresholdDays: integer,
  resolveDays: integer,
  averageOverDays: integer,
  targetDays: /* @__PURE__ */ nullable(integer),
  leadTimeDays: /* @__PURE__ */ nullable(integer),
  reviewDays: /* @__PURE__ */ nullable(integer),
});
export const checkPartnershipTerms: Guard<Models.PartnershipTerms> = /* @__PURE__ */ object(
  { currency: string, consignment: boolean, titleTransfer: string },
  {
    incoterm: /* @__PURE__ */ nullable(string),
    paymentTerms: /* @__PURE__ */ object({ netDays: integer }),
    receiptTolerancePercent: number,
    claimWindowDays: integer,
    replenishment: checkReplenishmentTerms,
  },
);
export const checkGtin: Guard<Models.Gtin> = string;
export const checkProductRef: Guard<Models.ProductRef> = /* @__PURE__ */ object({
  id: checkUuid,
  sku: string,
  gtin: /* @__PURE__ */ nullable(checkGtin),
  name: string,
});
export const checkShare: Guard<Models.Share> = /* @__PURE__ */ object({
  resource: string,
  location: /* @__PURE__ */ nullable(checkLocationRef),
  product: /* @__PURE__ */ nullable(checkProductRef),
  visibility: string,
  access: string,
});
export const checkBusinessDate: Guard<Models.BusinessDate> = string;
export const checkPartnership: Guard<Models.Partnership> = /* @__PURE__ */ object({
  id: checkUuid,
  type: checkPartnershipType,
  status: string,
  counterparty: checkPartnershipCounterparty,
  role: checkPartnershipRole,
  counterpartyRole: checkPartnershipRole,
  terms: checkPartnershipTerms,
  shares: /* @__PURE__ */ array(checkShare),
  effectiveFrom: checkBusinessDate,
  effectiveTo: /* @__PURE__ */ nullable(string),
  version: checkVersion,
});
export const checkPartnershipList: Guard<Models.PartnershipList> = /* @__PURE__ */ object({
  items: /* @__PURE__ */ array(checkPartnership),
  nextCursor: checkCursor,
});
export const checkInvitationStatus: Guard<Models.InvitationStatus> = string;
export const checkInvitationLanguage: Guard<Models.InvitationLanguage> = string;
export const checkInvitationTerms: Guard<Models.InvitationTerms> = /* @__PURE__ */ object(
  {
    incoterm: /* @__PURE__ */ nullable(string),
    currency: string,
    consignment: boolean,
    titleTransfer: string,
    paymentTerms: /* @__PURE__ */ object({ netDays: integer }),
    receiptTolerancePercent: number,
    claimWindowDays: integer,
  },
  {
    replenishment: /* @__PURE__ */ object({
      locationCode: string,
      thresholdDays: integer,
      targetDays: /* @__PURE__ */ nullable(integer),
      leadTimeDays: /* @__PURE__ */ nullable(integer),
      reviewDays: /* @__PURE__ */ nullable(integer),
    }),
  },
);
export const checkInvitation: Guard<Models.Invitation> = /* @__PURE__ */ object({
  id: checkUuid,
  status: checkInvitationStatus,
  email: /* @__PURE__ */ nullable(string),
  organizationName: string,
  contactName: /* @__PURE__ */ nullable(string),
  businessType: checkBusinessType,
  type: checkPartnershipType,
  language: checkInvitationLanguage,
  terms: checkInvitationTerms,
  editedTerms: /* @__PURE__ */ nullable(checkInvitationTerms),
  shares: /* @__PURE__ */ array(checkShare),
  sentAt: checkTimestamp,
  expiresAt: checkTimestamp,
  openedAt: /* @__PURE__ */ nullable(string),
  answeredAt: /* @__PURE__ */ nullable(string),
  declineReason: /* @__PURE__ */ nullable(string),
  partnershipId: /* @__PURE__ */ nullable(checkUuid),
  version: checkVersion,
});
export const checkInvitationList: Guard<Models.InvitationList> = /* @__PURE__ */ object({
  items: /* @__PURE__ */ array(checkInvitation),
  nextCursor: checkCursor,
});
export const checkPartnershipOffer: Guard<Models.PartnershipOffer> = /* @__PURE__ */ object({
  type: checkPartnershipType,
  businessType: checkBusinessType,
  terms: checkInvitationTerms,
  locations: /* @__PURE__ */ array(
    /* @__PURE__ */ object({ code: string, name: string, visibility: string, access: string }),
  ),
  productCount: integer,
  products: /* @__PURE__ */ array(string),
  documents: /* @__PURE__ */ array(/* @__PURE__ */ object({ resource: string, access: string })),
});
export const checkInvitationOffer: Guard<Models.InvitationOffer> = /* @__PURE__ */ object({
  status: checkInvitationStatus,
  available: boolean,
  hostName: string,
  organizationName: string,
  contactName: string,
  email: string,
  expiresAt: checkTimestamp,
  hasAccount: boolean,
  offer: /* @__PURE__ */ nullable(checkPartnershipOffer),
});
export const checkInvitationResult: Guard<Models.InvitationResult> = /* @__PURE__ */ object({
  status: checkInvitationStatus,
  hostName: string,
  organization: checkOrganizationRef,
  partnershipId: checkUuid,
  signInToken: /* @__PURE__ */ nullable(string),
});
export const checkAddress: Guard<Models.Address> = /* @__PURE__ */ object({
  lines: /* @__PURE__ */ array(string),
  city: string,
  region: /* @__PURE__ */ nullable(string),
  postalCode: /* @__PURE__ */ nullable(string),
  country: string,
});
export const checkGln: Guard<Models.Gln> = string;
export const checkLocation: Guard<Models.Location> = /* @__PURE__ */ object({
  id: checkUuid,
  code: string,
  name: string,
  type: string,
  operator: checkOrganizationRef,
  shared: boolean,
  status: string,
  address: /* @__PURE__ */ nullable(checkAddress),
  timezone: string,
  gln: /* @__PURE__ */ nullable(checkGln),
});
export const checkLocationList: Guard<Models.LocationList> = /* @__PURE__ */ object({
  items: /* @__PURE__ */ array(checkLocation),
  nextCursor: checkCursor,
});
export const checkSku: Guard<Models.Sku> = string;
export const checkPack: Guard<Models.Pack> = /* @__PURE__ */ object({
  level: string,
  gtin: /* @__PURE__ */ nullable(checkGtin),
  units: integer,
  lengthMm: /* @__PURE__ */ nullable(integer),
  widthMm: /* @__PURE__ */ nullable(integer),
  heightMm: /* @__PURE__ */ nullable(integer),
  weightGrams: /* @__PURE__ */ nullable(integer),
});
export const checkProduct: Guard<Models.Product> = /* @__PURE__ */ object({
  id: checkUuid,
  sku: checkSku,
  gtin: /* @__PURE__ */ nullable(checkGtin),
  name: string,
  description: /* @__PURE__ */ nullable(string),
  owner: checkOrganizationRef,
  unitOfMeasure: string,
  packs: /* @__PURE__ */ array(checkPack),
  tracking: string,
  shelfLifeDays: /* @__PURE__ */ nullable(integer),
  minimumRemainingShelfLifeDays: /* @__PURE__ */ nullable(integer),
  countryOfOrigin: /* @__PURE__ */ nullable(string),
  status: string,
});
export const checkProductList: Guard<Models.ProductList> = /* @__PURE__ */ object({
  items: /* @__PURE__ */ array(checkProduct),
  nextCursor: checkCursor,
});
export const checkSignedQuantity: Guard<Models.SignedQuantity> = integer;
export const checkQuantity: Guard<Models.Quantity> = integer;
export const checkValueBasis: Guard<Models.ValueBasis> = /* @__PURE__ */ nullable(string);
export const checkInventoryItem: Guard<Models.InventoryItem> = /* @__PURE__ */ object({
  id: checkUuid,
  location: checkLocationRef,
  operator: checkOrganizationRef,
  owner: checkOrganizationRef,
  product: checkProductRef,
  unitsPerCase: /* @__PURE__ */ nullable(integer),
  onHand: checkSignedQuantity,
  available: checkSignedQuantity,
  reserved: checkSignedQuantity,
  damaged: checkSignedQuantity,
  qualityHold: checkSignedQuantity,
  expired: checkSignedQuantity,
  inTransit: checkQuantity,
  lotCount: integer,
  firstExpiry: /* @__PURE__ */ nullable(string),
  value: /* @__PURE__ */ nullable(checkMoney),
  valueBasis: checkValueBasis,
  updatedAt: checkTimestamp,
});
export const checkInventoryList: Guard<Models.InventoryList> = /* @__PURE__ */ object({
  items: /* @__PURE__ */ array(checkInventoryItem),
  nextCursor: checkCursor,
});
export const checkInventorySummaryLocation: Guard<Models.InventorySummaryLocation> = /* @__PURE__ */ object({
  id: checkUuid,
  code: string,
  name: string,
  operator: checkOrganizationRef,
  units: checkSignedQuantity,
  value: /* @__PURE__ */ nullable(checkMoney),
});
export const checkInventorySummary: Guard<Models.InventorySummary> = /* @__PURE__ */ object({
  locations: /* @__PURE__ */ array(checkInventorySummaryLocation),
  units: checkSignedQuantity,
  value: /* @__PURE__ */ nullable(checkMoney),
  valueBasis: checkValueBasis,
});
export const checkInventoryLot: Guard<Models.InventoryLot> = /* @__PURE__ */ object({
  lotNumber: /* @__PURE__ */ nullable(string),
  expiryDate: /* @__PURE__ */ nullable(string),
  productionDate: /* @__PURE__ */ nullable(string),
  status: string,
  onHand: checkSignedQuantity,
  available: checkSignedQuantity,
  reserved: checkSignedQuantity,
  damaged: checkSignedQuantity,
  qualityHold: checkSignedQuantity,
  expired: checkSignedQuantity,
});
export const checkInventoryItemDetails: Guard<Models.InventoryItemDetails> = /* @__PURE__ */ object({
  id: checkUuid,
  location: checkLocationRef,
  operator: checkOrganizationRef,
  owner: checkOrganizationRef,
  product: checkProductRef,
  unitsPerCase: /* @__PURE__ */ nullable(integer),
  onHand: checkSignedQuantity,
  available: checkSignedQuantity,
  reserved: checkSignedQuantity,
  damaged: checkSignedQuantity,
  qualityHold: checkSignedQuantity,
  expired: checkSignedQuantity,
  inTransit: checkQuantity,
  lotCount: integer,
  firstExpiry: /* @__PURE__ */ nullable(string),
  value: /* @__PURE__ */ nullable(checkMoney),
  valueBasis: checkValueBasis,
  updatedAt: checkTimestamp,
  timezone: string,
  lots: /* @__PURE__ */ array(checkInventoryLot),
});
export const checkInventoryMovement: Guard<Models.InventoryMovement> = /* @__PURE__ */ object({
  id: checkUuid,
  type: string,
  quantity: checkSignedQuantity,
  bucket: string,
  lotNumber: /* @__PURE__ */ nullable(string),
  balance: checkSignedQuantity,
  source: /* @__PURE__ */ object({ type: string, number: /* @__PURE__ */ nullable(string) }),
  counterLocation: /* @__PURE__ */ nullable(checkLocationRef),
  reasonCode: /* @__PURE__ */ nullable(string),
  actor: /* @__PURE__ */ nullable(checkOrganizationRef),
  occurredAt: checkTimestamp,
  postedAt: checkTimestamp,
});
export const checkInventoryMovementList: Guard<Models.InventoryMovementList> = /* @__PURE__ */ object({
  items: /* @__PURE__ */ array(checkInventoryMovement),
  nextCursor: checkCursor,
});
export const checkAsnPurpose: Guard<Models.AsnPurpose> = string;
export const checkAsnStatus: Guard<Models.AsnStatus> = string;
export const checkAsnOrigin: Guard<Models.AsnOrigin> = /* @__PURE__ */ object({
  organization: checkOrganizationRef,
  legalName: string,
  location: /* @__PURE__ */ nullable(checkLocationRef),
});
export const checkAsnDestination: Guard<Models.AsnDestination> = /* @__PURE__ */ object({
  organization: checkOrganizationRef,
  location: checkLocationRef,
});
export const checkCarrier: Guard<Models.Carrier> = /* @__PURE__ */ object({
  scac: /* @__PURE__ */ nullable(string),
  name: /* @__PURE__ */ nullable(string),
  proNumber: /* @__PURE__ */ nullable(string),
  trackingNumbers: /* @__PURE__ */ array(string),
});
export const checkAsnAction: Guard<Models.AsnAction> = string;
export const checkAsnSummary: Guard<Models.AsnSummary> = /* @__PURE__ */ object({
  id: checkUuid,
  asnNumber: string,
  purpose: checkAsnPurpose,
  status: checkAsnStatus,
  version: checkVersion,
  direction: string,
  partnershipId: checkUuid,
  from: checkAsnOrigin,
  to: checkAsnDestination,
  carrier: checkCarrier,
  purchaseOrders: /* @__PURE__ */ array(string),
  shippedAt: /* @__PURE__ */ nullable(checkTimestamp),
  estimatedDeliveryAt: /* @__PURE__ */ nullable(checkTimestamp),
  palletCount: integer,
  cartonCount: integer,
  lineCount: integer,
  unitsShipped: checkQuantity,
  unitsCounted: checkQuantity,
  actions: /* @__PURE__ */ array(checkAsnAction),
  updatedAt: checkTimestamp,
});
export const checkAsnList: Guard<Models.AsnList> = /* @__PURE__ */ object({
  items: /* @__PURE__ */ array(checkAsnSummary),
  nextCursor: checkCursor,
});
export const checkAsnStructure: Guard<Models.AsnStructure> = string;
export const checkMeasurements: Guard<Models.Measurements> = /* @__PURE__ */ object({
  grossWeightKg: /* @__PURE__ */ nullable(number),
  volumeM3: /* @__PURE__ */ nullable(number),
});
export const checkLinePack: Guard<Models.LinePack> = /* @__PURE__ */ object({
  gtin: checkGtin,
  units: integer,
});
export const checkLotNumber: Guard<Models.LotNumber> = string;
export const checkAsnLot: Guard<Models.AsnLot> = /* @__PURE__ */ object({
  lotNumber: checkLotNumber,
  expiryDate: /* @__PURE__ */ nullable(string),
  productionDate: /* @__PURE__ */ nullable(string),
  quantity: checkQuantity,
});
export const checkAsnLine: Guard<Models.AsnLine> = /* @__PURE__ */ object({
  lineNumber: integer,
  sku: checkSku,
  gtin: /* @__PURE__ */ nullable(checkGtin),
  productName: string,
  purchaseOrder: /* @__PURE__ */ nullable(string),
  purchaseOrderLine: /* @__PURE__ */ nullable(integer),
  quantityShipped: checkQuantity,
  unitOfMeasure: string,
  unitsPerPack: /* @__PURE__ */ nullable(integer),
  packs: /* @__PURE__ */ array(checkLinePack),
  tracking: string,
  minimumRemainingShelfLifeDays: /* @__PURE__ */ nullable(integer),
  countryOfOrigin: /* @__PURE__ */ nullable(string),
  lots: /* @__PURE__ */ array(checkAsnLot),
  accepted: checkQuantity,
  damaged: checkQuantity,
  rejected: checkQuantity,
  remaining: checkQuantity,
  status: string,
});
export const checkSscc: Guard<Models.Sscc> = string;
export const checkLogisticUnitItem: Guard<Models.LogisticUnitItem> = /* @__PURE__ */ object({
  lineNumber: integer,
  quantity: checkQuantity,
  lotNumber: /* @__PURE__ */ nullable(string),
});
export const checkLogisticUnit: Guard<Models.LogisticUnit> = /* @__PURE__ */ object({
  sscc: checkSscc,
  level: string,
  parentSscc: /* @__PURE__ */ nullable(checkSscc),
  packageType: /* @__PURE__ */ nullable(string),
  grossWeightKg: /* @__PURE__ */ nullable(number),
  items: /* @__PURE__ */ array(checkLogisticUnitItem),
});
export const checkAsn: Guard<Models.Asn> = /* @__PURE__ */ object({
  id: checkUuid,
  asnNumber: string,
  purpose: checkAsnPurpose,
  status: checkAsnStatus,
  version: checkVersion,
  direction: string,
  partnershipId: checkUuid,
  from: checkAsnOrigin,
  to: checkAsnDestination,
  carrier: checkCarrier,
  purchaseOrders: /* @__PURE__ */ array(string),
  shippedAt: /* @__PURE__ */ nullable(checkTimestamp),
  estimatedDeliveryAt: /* @__PURE__ */ nullable(checkTimestamp),
  palletCount: integer,
  cartonCount: integer,
  lineCount: integer,
  unitsShipped: checkQuantity,
  unitsCounted: checkQuantity,
  actions: /* @__PURE__ */ array(checkAsnAction),
  updatedAt: checkTimestamp,
  revision: integer,
  structure: checkAsnStructure,
  sellingParty: /* @__PURE__ */ nullable(string),
  billTo: /* @__PURE__ */ nullable(string),
  billOfLading: /* @__PURE__ */ nullable(string),
  measurements: checkMeasurements,
  lines: /* @__PURE__ */ array(checkAsnLine),
  logisticUnits: /* @__PURE__ */ array(checkLogisticUnit),
  createdAt: checkTimestamp,
});
export const checkReceiptAsn: Guard<Models.ReceiptAsn> = /* @__PURE__ */ object({
  id: checkUuid,
  asnNumber: string,
  status: checkAsnStatus,
  version: checkVersion,
});
export const checkReceivedBy: Guard<Models.ReceivedBy> = /* @__PURE__ */ object({
  organization: checkOrganizationRef,
  name: /* @__PURE__ */ nullable(string),
});
export const checkReceiptLineCount: Guard<Models.ReceiptLineCount> = /* @__PURE__ */ object({
  lotNumber: /* @__PURE__ */ nullable(string),
  expiryDate: /* @__PURE__ */ nullable(string),
  accepted: checkSignedQuantity,
  held: checkSignedQuantity,
  damaged: checkSignedQuantity,
  rejected: checkSignedQuantity,
});
export const checkReceiptLine: Guard<Models.ReceiptLine> = /* @__PURE__ */ object({
  lineNumber: integer,
  sku: checkSku,
  productName: string,
  expected: checkSignedQuantity,
  counted: checkSignedQuantity,
  accepted: checkSignedQuantity,
  held: checkSignedQuantity,
  damaged: checkSignedQuantity,
  rejected: checkSignedQuantity,
  variance: checkSignedQuantity,
  remaining: /* @__PURE__ */ nullable(string),
  note: /* @__PURE__ */ nullable(string),
  photos: /* @__PURE__ */ array(checkUuid),
  counts: /* @__PURE__ */ array(checkReceiptLineCount),
});
export const checkUnexpectedItem: Guard<Models.UnexpectedItem> = /* @__PURE__ */ object({
  code: string,
  quantity: checkQuantity,
  note: /* @__PURE__ */ nullable(string),
});
export const checkDiscrepancyStatus: Guard<Models.DiscrepancyStatus> = string;
export const checkDiscrepancyCodes: Guard<Models.DiscrepancyCodes> = /* @__PURE__ */ object({
  x12: /* @__PURE__ */ nullable(string),
  edifact4221: /* @__PURE__ */ nullable(string),
  edifact4295: /* @__PURE__ */ nullable(string),
  edifact6063: /* @__PURE__ */ nullable(string),
});
export const checkDiscrepancyAsn: Guard<Models.DiscrepancyAsn> = /* @__PURE__ */ object({
  id: checkUuid,
  asnNumber: string,
});
export const checkDiscrepancyReceipt: Guard<Models.DiscrepancyReceipt> = /* @__PURE__ */ object({
  id: checkUuid,
  receiptNumber: string,
});
export const checkDiscrepancy: Guard<Models.Discrepancy> = /* @__PURE__ */ object({
  id: checkUuid,
  type: checkDiscrepancyType,
  quantity: checkQuantity,
  disposition: string,
  status: checkDiscrepancyStatus,
  codes: checkDiscrepancyCodes,
  asn: checkDiscrepancyAsn,
  receipt: checkDiscrepancyReceipt,
  lineNumber: /* @__PURE__ */ nullable(integer),
  sku: /* @__PURE__ */ nullable(string),
  productName: /* @__PURE__ */ nullable(string),
  location: checkLocationRef,
  note: /* @__PURE__ */ nullable(string),
  evidence: /* @__PURE__ */ array(checkUuid),
  reportedBy: checkOrganizationRef,
  resolver: checkOrganizationRef,
  claimDeadline: /* @__PURE__ */ nullable(string),
  createdAt: checkTimestamp,
});
export const checkReceipt: Guard<Models.Receipt> = /* @__PURE__ */ object({
  id: checkUuid,
  receiptNumber: string,
  kind: string,
  status: string,
  asn: checkReceiptAsn,
  partnershipId: checkUuid,
  host: checkOrganizationRef,
  location: checkLocationRef,
  receivedAt: checkTimestamp,
  receivedBy: checkReceivedBy,
  final: boolean,
  note: /* @__PURE__ */ nullable(string),
  lines: /* @__PURE__ */ array(checkReceiptLine),
  unexpected: /* @__PURE__ */ array(checkUnexpectedItem),
  unitsCounted: checkSignedQuantity,
  unitsAccepted: checkSignedQuantity,
  unitsDamaged: checkSignedQuantity,
  unitsRejected: checkSignedQuantity,
  reverses: /* @__PURE__ */ nullable(string),
  reversedBy: /* @__PURE__ */ nullable(string),
  discrepancies: /* @__PURE__ */ array(checkDiscrepancy),
  createdAt: checkTimestamp,
});
export const checkReceiptList: Guard<Models.ReceiptList> = /* @__PURE__ */ object({
  items: /* @__PURE__ */ array(checkReceipt),
  nextCursor: checkCursor,
});
export const checkPhoto: Guard<Models.Photo> = /* @__PURE__ */ object({
  id: checkUuid,
  contentType: string,
  size: integer,
  width: integer,
  height: integer,
  createdAt: checkTimestamp,
});
export const checkDiscrepancyList: Guard<Models.DiscrepancyList> = /* @__PURE__ */ object({
  items: /* @__PURE__ */ array(checkDiscrepancy),
  nextCursor: checkCursor,
});
export const checkSellThroughSource: Guard<Models.SellThroughSource> = string;
export const checkSellThroughRow: Guard<Models.SellThroughRow> = /* @__PURE__ */ object({
  partnershipId: checkUuid,
  storeCode: string,
  storeName: string,
  sku: string,
  productName: string,
  date: checkBusinessDate,
  sold: checkQuantity,
  returned: checkQuantity,
  netUnits: checkSignedQuantity,
  onHand: /* @__PURE__ */ nullable(integer),
  lostSales: /* @__PURE__ */ nullable(integer),
  netSales: /* @__PURE__ */ nullable(checkMoney),
  revision: integer,
  submissionId: checkUuid,
  source: checkSellThroughSource,
  reportedAt: checkTimestamp,
});
export const checkSellThroughList: Guard<Models.SellThroughList> = /* @__PURE__ */ object({
  items: /* @__PURE__ */ array(checkSellThroughRow),
  nextCursor: checkCursor,
});
export const checkSellThroughPartnership: Guard<Models.SellThroughPartnership> = /* @__PURE__ */ object({
  id: checkUuid,
  host: checkOrganizationRef,
  partner: checkOrganizationRef,
});
export const checkSellThroughSubmission: Guard<Models.SellThroughSubmission> = /* @__PURE__ */ object({
  id: checkUuid,
  partnership: checkSellThroughPartnership,
  source: checkSellThroughSource,
  status: string,
  partial: boolean,
  rowsRead: integer,
  rowsSaved: integer,
  rowsReplaced: integer,
  rowsRejected: integer,
  from: /* @__PURE__ */ nullable(string),
  to: /* @__PURE__ */ nullable(string),
  stores: integer,
  unitsPosted: checkSignedQuantity,
  errors: /* @__PURE__ */ array(checkSellThroughRowError),
  submittedBy: /* @__PURE__ */ object({
    organization: checkOrganizationRef,
    name: /* @__PURE__ */ nullable(string),
  }),
  createdAt: checkTimestamp,
  completedAt: /* @__PURE__ */ nullable(string),
});
export const checkChange: Guard<Models.Change> = /* @__PURE__ */ nullable(number);
export const checkSellThroughTotals: Guard<Models.SellThroughTotals> = /* @__PURE__ */ object({
  netUnits: checkSignedQuantity,
  sold: checkQuantity,
  returned: checkQuantity,
  averageDailyUnits: /* @__PURE__ */ nullable(number),
  previousNetUnits: /* @__PURE__ */ nullable(integer),
  change: checkChange,
});
export const checkSellThroughPeriod: Guard<Models.SellThroughPeriod> = /* @__PURE__ */ object({
  partnership: /* @__PURE__ */ nullable(checkSellThroughPartnership),
  from: checkBusinessDate,
  to: checkBusinessDate,
  asOf: /* @__PURE__ */ nullable(string),
  stale: boolean,
  daysBehind: /* @__PURE__ */ nullable(integer),
  storesReporting: integer,
  storesExpected: integer,
  totals: checkSellThroughTotals,
});
export const checkSellThroughDay: Guard<Models.SellThroughDay> = /* @__PURE__ */ object({
  date: checkBusinessDate,
  netUnits: /* @__PURE__ */ nullable(integer),
  sold: /* @__PURE__ */ nullable(integer),
  returned: /* @__PURE__ */ nullable(integer),
  storesReporting: integer,
  storesExpected: integer,
  average28Days: /* @__PURE__ */ nullable(number),
});
export const checkSellThroughByDay: Guard<Models.SellThroughByDay> = /* @__PURE__ */ object({
  groupBy: /* @__PURE__ */ constant('day'),
  period: checkSellThroughPeriod,
  rows: /* @__PURE__ */ array(checkSellThroughDay),
  nextCursor: checkCursor,
});
export const checkSellThroughStore: Guard<Models.SellThroughStore> = /* @__PURE__ */ object({
  rank: integer,
  storeCode: string,
  storeName: string,
  city: /* @__PURE__ */ nullable(string),
  netUnits: checkSignedQuantity,
  sold: checkQuantity,
  returned: checkQuantity,
  averageDailyUnits: /* @__PURE__ */ nullable(number),
  share: /* @__PURE__ */ nullable(number),
  previousNetUnits: /* @__PURE__ */ nullable(integer),
  change: checkChange,
  stockOutDays: integer,
  daysReported: integer,
  daysExpected: integer,
  missingDates: /* @__PURE__ */ array(checkBusinessDate),
});
export const checkSellThroughByStore: Guard<Models.SellThroughByStore> = /* @__PURE__ */ object({
  groupBy: /* @__PURE__ */ constant('store'),
  period: checkSellThroughPeriod,
  rows: /* @__PURE__ */ array(checkSellThroughStore),
  nextCursor: checkCursor,
});
export const checkDaysOfSupply: Guard<Models.DaysOfSupply> = /* @__PURE__ */ nullable(number);
export const checkSellThroughSku: Guard<Models.SellThroughSku> = /* @__PURE__ */ object({
  rank: integer,
  sku: string,
  productName: string,
  netUnits: checkSignedQuantity,
  sold: checkQuantity,
  returned: checkQuantity,
  averageDailyUnits: /* @__PURE__ */ nullable(number),
  share: /* @__PURE__ */ nullable(number),
  previousNetUnits: /* @__PURE__ */ nullable(integer),
  change: checkChange,
  stockOutDays: integer,
  availableUnits: /* @__PURE__ */ nullable(integer),
  daysOfSupply: checkDaysOfSupply,
  thresholdDays: /* @__PURE__ */ nullable(integer),
  alertOpenSince: /* @__PURE__ */ nullable(string),
});
export const checkSellThroughBySku: Guard<Models.SellThroughBySku> = /* @__PURE__ */ object({
  groupBy: /* @__PURE__ */ constant('sku'),
  period: checkSellThroughPeriod,
  rows: /* @__PURE__ */ array(checkSellThroughSku),
  nextCursor: checkCursor,
});
export const checkSellThroughSummary: Guard<Models.SellThroughSummary> = /* @__PURE__ */ tagged('groupBy', {
  day: checkSellThroughByDay,
  store: checkSellThroughByStore,
  sku: checkSellThroughBySku,
});
export const checkStockOut: Guard<Models.StockOut> = /* @__PURE__ */ object({
  partnershipId: checkUuid,
  storeCode: string,
  storeName: string,
  sku: string,
  productName: string,
  from: checkBusinessDate,
  to: checkBusinessDate,
  days: integer,
  notReportedDays: integer,
  ongoing: boolean,
  lostSales: integer,
});
export const checkStockOutList: Guard<Models.StockOutList> = /* @__PURE__ */ object({
  items: /* @__PURE__ */ array(checkStockOut),
  nextCursor: checkCursor,
});
export const checkSellThroughSubmissionList: Guard<Models.SellThroughSubmissionList> = /* @__PURE__ */ object(
  { items: /* @__PURE__ */ array(checkSellThroughSubmission), nextCursor: checkCursor },
);
export const checkReconciliationException: Guard<Models.ReconciliationException> = /* @__PURE__ */ object({
  sku: string,
  productName: string,
  unexplainedUnits: checkQuantity,
  availableUnits: checkSignedQuantity,
  openedAt: checkTimestamp,
});
export const checkReplenishment: Guard<Models.Replenishment> = /* @__PURE__ */ object({
  partnership: checkSellThroughPartnership,
  location: checkLocationRef,
  averageDailyUnits: /* @__PURE__ */ nullable(number),
  averageOverDays: integer,
  completeDays: integer,
  availableUnits: checkSignedQuantity,
  onHandUnits: checkSignedQuantity,
  inTransitUnits: checkQuantity,
  daysOfSupply: checkDaysOfSupply,
  thresholdDays: integer,
  resolveDays: integer,
  daysAboveThreshold: /* @__PURE__ */ nullable(number),
  asOf: /* @__PURE__ */ nullable(string),
  stale: boolean,
  daysBehind: /* @__PURE__ */ nullable(integer),
  storesReporting: integer,
  storesExpected: integer,
  openAlerts: integer,
  alertOpenSince: /* @__PURE__ */ nullable(string),
  exceptions: /* @__PURE__ */ array(checkReconciliationException),
});
export const checkReplenishmentList: Guard<Models.ReplenishmentList> = /* @__PURE__ */ object({
  items: /* @__PURE__ */ array(checkReplenishment),
  nextCursor: checkCursor,
});
export const checkReplenishmentAlertStatus: Guard<Models.ReplenishmentAlertStatus> = string;
export const checkReplenishmentFigures: Guard<Models.ReplenishmentFigures> = /* @__PURE__ */ object({
  availableUnits: checkSignedQuantity,
  averageDailyUnits: /* @__PURE__ */ nullable(number),
  daysOfSupply: checkDaysOfSupply,
  asOf: /* @__PURE__ */ nullable(string),
});
export const checkReplenishmentAlert: Guard<Models.ReplenishmentAlert> = /* @__PURE__ */ object({
  id: checkUuid,
  status: checkReplenishmentAlertStatus,
  partnership: checkSellThroughPartnership,
  location: checkLocationRef,
  sku: string,
  productName: string,
  thresholdDays: integer,
  resolveDays: integer,
  opened: checkReplenishmentFigures,
  now: /* @__PURE__ */ nullable(checkReplenishmentFigures),
  openedAt: checkTimestamp,
  resolvedAt: /* @__PURE__ */ nullable(string),
  version: checkVersion,
});
export const checkAlertList: Guard<Models.AlertList> = /* @__PURE__ */ object({
  items: /* @__PURE__ */ array(checkReplenishmentAlert),
  nextCursor: checkCursor,
});
export const checkConversationSubjectType: Guard<Models.ConversationSubjectType> = string;
export const checkConversationSubject: Guard<Models.ConversationSubject> = /* @__PURE__ */ object({
  type: checkConversationSubjectType,
  id: checkUuid,
  code: /* @__PURE__ */ nullable(string),
});
export const checkMessageNumber: Guard<Models.MessageNumber> = integer;
export const checkMessageAuthor: Guard<Models.MessageAuthor> = /* @__PURE__ */ object({
  name: string,
  organization: checkOrganizationRef,
});
export const checkMessageExcerpt: Guard<Models.MessageExcerpt> = /* @__PURE__ */ object({
  id: checkUuid,
  number: checkMessageNumber,
  author: checkMessageAuthor,
  mine: boolean,
  excerpt: string,
  sentAt: checkTimestamp,
});
export const checkConversation: Guard<Models.Conversation> = /* @__PURE__ */ object({
  id: checkUuid,
  partnershipId: checkUuid,
  counterparty: checkOrganizationRef,
  subject: checkConversationSubject,
  lastMessage: checkMessageExcerpt,
  unreadCount: integer,
  readUpTo: integer,
  canSend: boolean,
  lastMessageAt: checkTimestamp,
  createdAt: checkTimestamp,
});
export const checkConversationList: Guard<Models.ConversationList> = /* @__PURE__ */ object({
  items: /* @__PURE__ */ array(checkConversation),
  nextCursor: checkCursor,
});
export const checkConversationPlace: Guard<Models.ConversationPlace> = /* @__PURE__ */ object({
  partnershipId: checkUuid,
  counterparty: checkOrganizationRef,
  subject: checkConversationSubject,
  conversation: /* @__PURE__ */ nullable(checkConversation),
  canSend: boolean,
});
export const checkConversationSummary: Guard<Models.ConversationSummary> = /* @__PURE__ */ object({
  unreadConversations: integer,
  unreadMessages: integer,
});
export const checkMessageText: Guard<Models.MessageText> = string;
export const checkMessage: Guard<Models.Message> = /* @__PURE__ */ object({
  id: checkUuid,
  number: checkMessageNumber,
  author: checkMessageAuthor,
  mine: boolean,
  text: checkMessageText,
  sentAt: checkTimestamp,
});
export const checkMessageList: Guard<Models.MessageList> = /* @__PURE__ */ object({
  items: /* @__PURE__ */ array(checkMessage),
  nextCursor: checkCursor,
});
export const checkNotificationKind: Guard<Models.NotificationKind> = string;
export const checkNotificationTopic: Guard<Models.NotificationTopic> = string;
export const checkNotificationSubjectType: Guard<Models.NotificationSubjectType> = string;
export const checkNotificationSubject: Guard<Models.NotificationSubject> = /* @__PURE__ */ object({
  type: checkNotificationSubjectType,
  id: checkUuid,
  code: /* @__PURE__ */ nullable(string),
});
export const checkNotificationValues: Guard<Models.NotificationValues> = /* @__PURE__ */ object(
  {},
  {
    counterpartyName: string,
    asnNumber: string,
    receiptNumber: string,
    locationCode: string,
    locationName: string,
    timezone: string,
    estimatedDeliveryAt: checkTimestamp,
    units: integer,
    palletCount: integer,
    cartonCount: integer,
    discrepancyCount: integer,
    sku: string,
    productName: string,
    availableUnits: integer,
    daysOfSupply: number,
    thresholdDays: integer,
    authorName: string,
    personName: string,
    excerpt: string,
  },
);
export const checkNotification: Guard<Models.Notification> = /* @__PURE__ */ object({
  id: checkUuid,
  kind: checkNotificationKind,
  topic: checkNotificationTopic,
  partnershipId: /* @__PURE__ */ nullable(checkUuid),
  subject: checkNotificationSubject,
  values: checkNotificationValues,
  createdAt: checkTimestamp,
  readAt: /* @__PURE__ */ nullable(string),
});
export const checkNotificationList: Guard<Models.NotificationList> = /* @__PURE__ */ object({
  items: /* @__PURE__ */ array(checkNotification),
  nextCursor: checkCursor,
});
export const checkNotificationSummary: Guard<Models.NotificationSummary> = /* @__PURE__ */ object({
  unreadCount: integer,
});
export const checkPhoneNumber: Guard<Models.PhoneNumber> = string;
export const checkNotificationChannel: Guard<Models.NotificationChannel> = string;
export const checkNotificationChoice: Guard<Models.NotificationChoice> = /* @__PURE__ */ object({
  topic: checkNotificationTopic,
  channels: /* @__PURE__ */ array(checkNotificationChannel),
});
export const checkNotificationPreferences: Guard<Models.NotificationPreferences> = /* @__PURE__ */ object({
  email: string,
  phoneNumber: /* @__PURE__ */ nullable(checkPhoneNumber),
  locale: /* @__PURE__ */ nullable(string),
  channels: /* @__PURE__ */ array(checkNotificationChannel),
  topics: /* @__PURE__ */ array(checkNotificationChoice),
  version: checkVersion,
});
export const checkEventType: Guard<Models.EventType> = string;
export const checkLiveEvent: Guard<Models.LiveEvent> = /* @__PURE__ */ object({
  type: checkEventType,
  id: checkUuid,
});
export const checkEventPosition: Guard<Models.EventPosition> = string;
export const checkLiveEventList: Guard<Models.LiveEventList> = /* @__PURE__ */ object({
  events: /* @__PURE__ */ array(checkLiveEvent),
  position: checkEventPosition,
  reset: boolean,
});
export const checkAddOn: Guard<Models.AddOn> = /* @__PURE__ */ object({
  key: checkAddOnKey,
  name: string,
  price: checkMoney,
  maxQuantity: integer,
});
export const checkPlan: Guard<Models.Plan> = /* @__PURE__ */ object({
  planTier: checkPlanTier,
  partnershipTier: checkPartnershipTier,
  name: string,
  price: checkMoney,
  interval: string,
  summary: string,
  inherits: /* @__PURE__ */ nullable(checkPlanTier),
  included: /* @__PURE__ */ array(string),
  notIncluded: /* @__PURE__ */ array(string),
  addOns: /* @__PURE__ */ array(checkAddOn),
});
export const checkPlanFeatureGrant: Guard<Models.PlanFeatureGrant> = /* @__PURE__ */ object({
  planTier: checkPlanTier,
  granted: boolean,
  qualifier: /* @__PURE__ */ nullable(string),
  limit: /* @__PURE__ */ nullable(integer),
});
export const checkPlanFeature: Guard<Models.PlanFeature> = /* @__PURE__ */ object({
  feature: checkFeature,
  group: string,
  title: string,
  plans: /* @__PURE__ */ array(checkPlanFeatureGrant),
});
export const checkCurrentPlan: Guard<Models.CurrentPlan> = /* @__PURE__ */ object({
  planTier: checkPlanTier,
  monthlyCost: checkMoney,
  lines: /* @__PURE__ */ array(checkPlanCostLine),
});
export const checkPlanList: Guard<Models.PlanList> = /* @__PURE__ */ object({
  items: /* @__PURE__ */ array(checkPlan),
  features: /* @__PURE__ */ array(checkPlanFeature),
  current: checkCurrentPlan,
});
export const checkAddOnQuantity: Guard<Models.AddOnQuantity> = /* @__PURE__ */ object({
  key: checkAddOnKey,
  quantity: integer,
});
export const checkPendingChange: Guard<Models.PendingChange> = /* @__PURE__ */ object({
  planTier: checkPlanTier,
  addOns: /* @__PURE__ */ array(checkAddOnQuantity),
});
export const checkCardHint: Guard<Models.CardHint> = /* @__PURE__ */ object({ brand: string, last4: string });
export const checkCheaperPlan: Guard<Models.CheaperPlan> = /* @__PURE__ */ object({
  planTier: checkPlanTier,
  monthlyCost: checkMoney,
});
export const checkSubscription: Guard<Models.Subscription> = /* @__PURE__ */ object({
  planTier: checkPlanTier,
  status: string,
  addOns: /* @__PURE__ */ array(checkAddOnQuantity),
  monthlyCost: checkMoney,
  lines: /* @__PURE__ */ array(checkPlanCostLine),
  includedInParent: boolean,
  periodEndsAt: /* @__PURE__ */ nullable(string),
  pending: /* @__PURE__ */ nullable(checkPendingChange),
  graceEndsAt: /* @__PURE__ */ nullable(string),
  card: /* @__PURE__ */ nullable(checkCardHint),
  cheaper: /* @__PURE__ */ nullable(checkCheaperPlan),
  version: checkVersion,
});
export const checkProviderPage: Guard<Models.ProviderPage> = /* @__PURE__ */ object({
  url: string,
  expiresAt: /* @__PURE__ */ nullable(string),
});
export const checkNetworkPlan: Guard<Models.NetworkPlan> = /* @__PURE__ */ object({
  planTier: checkPlanTier,
  organizations: integer,
  monthlyRevenue: checkMoney,
});
export const checkNetworkPartnerships: Guard<Models.NetworkPartnerships> = /* @__PURE__ */ object({
  active: integer,
  withParties: integer,
  ended: integer,
});
export const checkNetworkSummary: Guard<Models.NetworkSummary> = /* @__PURE__ */ object({
  asOf: string,
  organizations: integer,
  parties: integer,
  plans: /* @__PURE__ */ array(checkNetworkPlan),
  monthlyRevenue: checkMoney,
  partnerships: checkNetworkPartnerships,
  partnershipsPerOrganization: number,
  inSeveralPartnerships: integer,
  hostingPartners: integer,
  partnershipsHostedByPartners: integer,
});
export const checkNetworkConversionRate: Guard<Models.NetworkConversionRate> = /* @__PURE__ */ object({
  eligible: integer,
  converted: integer,
  rate: /* @__PURE__ */ nullable(number),
});
export const checkNetworkCohort: Guard<Models.NetworkCohort> = /* @__PURE__ */ object({
  month: string,
  joined: integer,
  within6Months: checkNetworkConversionRate,
  within12Months: checkNetworkConversionRate,
});
export const checkNetworkConversion: Guard<Models.NetworkConversion> = /* @__PURE__ */ object({
  joined: integer,
  within6Months: checkNetworkConversionRate,
  within12Months: checkNetworkConversionRate,
});
export const checkNetworkStage: Guard<Models.NetworkStage> = /* @__PURE__ */ object({
  stage: string,
  organizations: integer,
  ofPrevious: /* @__PURE__ */ nullable(number),
});
export const checkNetworkCohorts: Guard<Models.NetworkCohorts> = /* @__PURE__ */ object({
  asOf: string,
  items: /* @__PURE__ */ array(checkNetworkCohort),
  total: checkNetworkConversion,
  funnel: /* @__PURE__ */ array(checkNetworkStage),
});
export const checkNetworkMonth: Guard<Models.NetworkMonth> = /* @__PURE__ */ object({
  month: string,
  converted: number,
  monthlyRevenue: checkMoney,
});
export const checkNetworkProjection: Guard<Models.NetworkProjection> = /* @__PURE__ */ object({
  asOf: string,
  rate: integer,
  freeOrganizations: integer,
  planPrice: checkMoney,
  months: /* @__PURE__ */ array(checkNetworkMonth),
});
export const checkNetworkOrganization: Guard<Models.NetworkOrganization> = /* @__PURE__ */ object({
  id: checkUuid,
  code: string,
  name: string,
  planTier: checkPlanTier,
  since: string,
  upgradedAt: /* @__PURE__ */ nullable(string),
  monthlyCost: checkMoney,
  billedTo: /* @__PURE__ */ nullable(string),
  partnershipsHosted: integer,
  partnershipsJoined: integer,
  organizationsInNetwork: integer,
});
export const checkNetworkOrganizationList: Guard<Models.NetworkOrganizationList> = /* @__PURE__ */ object({
  items: /* @__PURE__ */ array(checkNetworkOrganization),
  nextCursor: checkCursor,
});
export const checkOperatorSession: Guard<Models.OperatorSession> = /* @__PURE__ */ object({
  token: string,
  expiresAt: checkTimestamp,
});
export const checkAuditAction: Guard<Models.AuditAction> = string;
export const checkAuditActor: Guard<Models.AuditActor> = /* @__PURE__ */ object({
  kind: string,
  id: /* @__PURE__ */ nullable(string),
  name: /* @__PURE__ */ nullable(string),
  inNameOf: /* @__PURE__ */ nullable(string),
});
export const checkAuditSubjectType: Guard<Models.AuditSubjectType> = string;
export const checkAuditSubject: Guard<Models.AuditSubject> = /* @__PURE__ */ object({
  type: checkAuditSubjectType,
  id: checkUuid,
  name: /* @__PURE__ */ nullable(string),
});
export const checkAuditDetail: Guard<Models.AuditDetail> = /* @__PURE__ */ object({
  name: string,
  value: string,
});
export const checkAuditEvent: Guard<Models.AuditEvent> = /* @__PURE__ */ object({
  id: checkUuid,
  occurredAt: checkTimestamp,
  action: checkAuditAction,
  organization: checkOrganizationRef,
  actor: checkAuditActor,
  host: /* @__PURE__ */ nullable(checkOrganizationRef),
  partnershipId: /* @__PURE__ */ nullable(string),
  subject: /* @__PURE__ */ nullable(checkAuditSubject),
  detail: /* @__PURE__ */ array(checkAuditDetail),
  requestId: /* @__PURE__ */ nullable(string),
});
export const checkAuditEventList: Guard<Models.AuditEventList> = /* @__PURE__ */ object({
  items: /* @__PURE__ */ array(checkAuditEvent),
  nextCursor: checkCursor,
});
export const checkEmbedSession: Guard<Models.EmbedSession> = /* @__PURE__ */ object({
  token: string,
  expiresAt: checkTimestamp,
});

/** By operation and status; an answer without a body is left out. */
export const responseGuards = {
  'viewer.get': { 200: checkViewer },
  'organization.get': { 200: checkOrganization },
  'members.list': { 200: checkMemberList },
  'members.invite': { 201: checkMember },
  'members.leave': {},
  'members.get': { 200: checkMember },
  'members.remove': {},
  'members.changeRole': { 200: checkMember },
  'members.accept': { 200: checkMember },
  'members.resend': { 200: checkMember },
  'members.disable': { 200: checkMember },
  'members.enable': { 200: checkMember },
  'embedKeys.list': { 200: checkEmbedKeyList },
  'embedKeys.create': { 201: checkEmbedKeyCreated },
  'embedKeys.update': { 200: checkEmbedKey },
  'embedKeys.revoke': {},
  'hostGrants.list': { 200: checkHostGrantList },
  'hostGrants.grant': { 200: checkHostGrant },
  'hostGrants.revoke': { 200: checkHostGrant },
  'apiKeys.list': { 200: checkApiKeyList },
  'apiKeys.create': { 201: checkApiKeyCreated },
  'apiKeys.revoke': {},
  'apiKeys.rotate': { 200: checkApiKeyCreated },
  'ingestTokens.list': { 200: checkIngestTokenList },
  'ingestTokens.create': { 201: checkIngestTokenCreated },
  'ingestTokens.revoke': {},
  'tasks.list': { 200: checkTaskList },
  'partnerships.list': { 200: checkPartnershipList },
  'partnerships.get': { 200: checkPartnership },
  'invitations.list': { 200: checkInvitationList },
  'invitations.create': { 201: checkInvitation },
  'invitations.get': { 200: checkInvitation },
  'invitations.resend': { 200: checkInvitation },
  'invitations.revoke': { 200: checkInvitation },
  'invitations.approve': { 200: checkInvitation },
  'invitations.refuse': { 200: checkInvitation },
  'invitation.get': { 200: checkInvitationOffer },
  'invitation.open': { 200: checkInvitationOffer },
  'invitation.accept': { 201: checkInvitationResult },
  'invitation.attach': { 201: checkInvitationResult },
  'invitation.decline': { 200: checkInvitationOffer },
  'invitation.join': { 200: checkInvitationOffer },
  'locations.list': { 200: checkLocationList },
  'locations.create': { 201: checkLocation },
  'locations.archive': { 200: checkLocation },
  'locations.restore': { 200: checkLocation },
  'products.list': { 200: checkProductList },
  'products.get': { 200: checkProduct },
  'inventory.list': { 200: checkInventoryList },
  'inventory.summary': { 200: checkInventorySummary },
  'inventory.get': { 200: checkInventoryItemDetails },
  'inventory.movements': { 200: checkInventoryMovementList },
  'asns.list': { 200: checkAsnList },
  'asns.create': { 201: checkAsn },
  'asns.get': { 200: checkAsn },
  'asns.replace': { 200: checkAsn },
  'asns.acknowledge': { 200: checkAsn },
  'asns.cancel': { 200: checkAsn },
  'asns.close': { 200: checkAsn },
  'asns.receive': { 201: checkReceipt },
  'receipts.list': { 200: checkReceiptList },
  'receipts.get': { 200: checkReceipt },
  'receipts.reverse': { 201: checkReceipt },
  'photos.upload': { 201: checkPhoto },
  'photos.get': {},
  'discrepancies.list': { 200: checkDiscrepancyList },
  'discrepancies.get': { 200: checkDiscrepancy },
  'sellThrough.list': { 200: checkSellThroughList },
  'sellThrough.submit': { 201: checkSellThroughSubmission },
  'sellThrough.summary': { 200: checkSellThroughSummary },
  'sellThrough.stockouts': { 200: checkStockOutList },
  'sellThrough.submissions': { 200: checkSellThroughSubmissionList },
  'sellThrough.submission': { 200: checkSellThroughSubmission },
  'replenishment.list': { 200: checkReplenishmentList },
  'alerts.list': { 200: checkAlertList },
  'conversations.list': { 200: checkConversationList },
  'conversations.start': { 201: checkConversation },
  'conversations.about': { 200: checkConversationPlace },
  'conversations.summary': { 200: checkConversationSummary },
  'conversations.get': { 200: checkConversation },
  'messages.list': { 200: checkMessageList },
  'messages.send': { 201: checkMessage },
  'conversations.read': { 200: checkConversation },
  'notifications.list': { 200: checkNotificationList },
  'notifications.summary': { 200: checkNotificationSummary },
  'notifications.readAll': { 200: checkNotificationSummary },
  'notifications.read': { 200: checkNotification },
  'notifications.getPreferences': { 200: checkNotificationPreferences },
  'notifications.setPreferences': { 200: checkNotificationPreferences },
  'events.list': { 200: checkLiveEventList },
  'events.stream': {},
  'plans.list': { 200: checkPlanList },
  'subscription.get': { 200: checkSubscription },
  'subscription.change': { 200: checkSubscription },
  'subscription.checkout': { 201: checkProviderPage },
  'subscription.portal': { 201: checkProviderPage },
  'network.summary': { 200: checkNetworkSummary },
  'network.cohorts': { 200: checkNetworkCohorts },
  'network.projection': { 200: checkNetworkProjection },
  'network.organizations': { 200: checkNetworkOrganizationList },
  'operatorSessions.create': { 201: checkOperatorSession },
  'operatorSessions.end': {},
  'auditEvents.list': { 200: checkAuditEventList },
  'embedSessions.create': { 201: checkEmbedSession },
  'embedSessions.end': {},
  'embedSessions.renew': { 201: checkEmbedSession },
  'embedSessions.exchange': { 201: checkEmbedSession },
} satisfies {
  [Id in OperationId]: { [status: number]: Guard<OperationResponse<Id>> };
};
